//! Head and foot of every paper: organisation, number, whom to ask. Not here: the rows between.

use chrono::{Days, NaiveDate, NaiveTime};
use print::documents::{MeetingLine, Posting, Review, Sheet};
use rules::posting::POSTING_DAYS;
use rules::templates::fill;
use rules::words::Edition;
use store::View;
use store::meetings::Meeting;
use store::villages::Village;

use super::Make;
use crate::fault::Fault;
use crate::nouns::templates::wording;

/// The last day that a sheet may hang which is put up on `from`.
pub(crate) fn last_day(view: &View<'_>, from: NaiveDate) -> Result<Option<NaiveDate>, Fault> {
    let days = view.setting("posting_days")?.and_then(|d| d.parse().ok());
    Ok(from.checked_add_days(Days::new(days.unwrap_or(POSTING_DAYS))))
}

/// 青山村村民委员会
pub(crate) fn signer(view: &View<'_>) -> Result<String, Fault> {
    let village: Village = view.get(view.village)?;
    let own = wording::other(view, "signer")?.map(|words| named(&words, &village));
    Ok(own.unwrap_or_else(|| committee(&village.name)))
}

/// The village's names in words of its own.
fn named(words: &str, village: &Village) -> String {
    fill(words, &[("乡镇", &village.township), ("村", &village.name)])
}

/// A community (社区) has a residents' committee, a village a villagers' committee.
fn committee(name: &str) -> String {
    let kind = if name.ends_with("社区") {
        "居民委员会"
    } else {
        "村民委员会"
    };
    format!("{name}{kind}")
}

impl Make<'_> {
    /// The sheet's head and foot; `title` names the wording of the template, `repeated` the short one.
    pub fn sheet(&self, title: String, repeated: String) -> Result<Sheet, Fault> {
        let village: Village = self.view.get(self.view.village)?;
        let today = self.call.today();
        let public = self.wanted.edition == Edition::Public;
        let posting = last_day(self.view, today)?.map(|to| Posting { from: today, to });
        Ok(Sheet {
            organisation: self.organisation(&village)?,
            signer: signer(self.view)?,
            edition: self.wanted.edition,
            number: self.registration.number.clone(),
            title,
            short_title: repeated,
            motto: self.motto()?,
            colour: self.wanted.colour,
            large: self.wanted.large,
            print_day: today,
            numerals: wording::numerals(self.view)?,
            footer: wording::of(self.view, "footer")?,
            code: self.registration.code.clone(),
            contact: self.contact()?,
            posting: posting.filter(|_| public),
            review: public.then(|| self.review()).transpose()?,
            filled_in_by: self
                .call
                .actor_in(self.view)
                .ok()
                .filter(|name| !name.is_empty() && !public),
        })
    }

    /// The motto that the meeting copied from its kind, in the county's form.
    fn motto(&self) -> Result<Option<String>, Fault> {
        let Some(meeting) = &self.wanted.meeting else {
            return Ok(None);
        };
        let words = wording::of(self.view, "motto")?;
        let motto = fill(&words, &[("口号", &meeting.motto)]);
        Ok(Some(motto).filter(|motto| !motto.trim().is_empty()))
    }

    /// 枫林镇青山村村民委员会
    fn organisation(&self, village: &Village) -> Result<String, Fault> {
        let own = wording::other(self.view, "organisation")?.map(|words| named(&words, village));
        Ok(own.unwrap_or_else(|| format!("{}{}", village.township, committee(&village.name))))
    }

    /// Whom villagers can ask: the duty room, with a phone only where the village gave one for it.
    fn contact(&self) -> Result<Option<String>, Fault> {
        let room = self
            .view
            .setting("duty_contact")?
            .map_or_else(|| wording::of(self.view, "contact"), Ok)?;
        let phone = self
            .view
            .setting("duty_phone")?
            .filter(|phone| !phone.is_empty());
        Ok(Some(phone.map_or_else(
            || room.clone(),
            |phone| format!("{room}　电话 {phone}"),
        )))
    }

    fn review(&self) -> Result<Review, Fault> {
        let person = self
            .view
            .setting("supervision_reviewer")?
            .filter(|name| !name.is_empty());
        Ok(Review {
            body: wording::of(self.view, "reviewer")?,
            person,
            day: None,
        })
    }

    /// A title by its template: `{村}{会议种类}{清单}`.
    pub fn title(&self, wording: &str, year: i32) -> Result<String, Fault> {
        let session = self
            .wanted
            .meeting
            .as_ref()
            .and_then(|meeting| meeting.session);
        self.words(wording, (year, session), &[])
    }

    /// Words by their template, of this year and this number of its meetings; `more` fills what only this paper
    /// knows.
    pub fn words(
        &self,
        wording: &str,
        (year, session): (i32, Option<i64>),
        more: &[(&str, &str)],
    ) -> Result<String, Fault> {
        let village: Village = self.view.get(self.view.village)?;
        let text = counted(&wording::of(self.view, wording)?, session);
        let meeting = self.wanted.meeting.as_ref();
        let kind = meeting.map(|m| m.title.clone()).unwrap_or_default();
        let list = meeting
            .map(|m| m.list_name.clone())
            .filter(|name| !name.is_empty());
        let list = list.unwrap_or_else(|| "承诺清单".to_owned());
        let year = year.to_string();
        let mut values = vec![
            ("村", village.name.as_str()),
            ("会议种类", &kind),
            ("清单", &list),
            ("年", &year),
        ];
        values.extend(more);
        Ok(fill(&text, &values))
    }

    /// The meeting as the info line names it.
    pub fn meeting_line(&self, meeting: &Meeting) -> Result<MeetingLine, Fault> {
        Ok(MeetingLine {
            ordinal: meeting.session.and_then(|n| u32::try_from(n).ok()),
            kind: called(&meeting.title),
            day: meeting.day,
            time: NaiveTime::parse_from_str(&meeting.time, "%H:%M").ok(),
            place: Some(meeting.place.clone()).filter(|place| !place.is_empty()),
        })
    }
}

/// A template with the meeting's number; without one the words around it are left out, and the year that counts it.
fn counted(text: &str, session: Option<i64>) -> String {
    match session {
        Some(session) => fill(text, &[("场次", &session.to_string())]),
        None => text
            .replace("{年}年第{场次}场", "")
            .replace("第{场次}场", "")
            .replace("{场次}", ""),
    }
}

/// What a meeting is called in running text: its own title up to the dash (亲加奔——干群对话解难题). The kind may
/// have another name by now.
pub(super) fn called(title: &str) -> String {
    let (name, _) = title.split_once("——").unwrap_or((title, ""));
    name.trim().to_owned()
}
