//! Head and foot of every paper: organisation, number, whom to ask. Not here: the rows between.

use chrono::{Days, NaiveDate, NaiveTime};
use print::documents::{MeetingLine, Posting, Review, Sheet};
use rules::posting::POSTING_DAYS;
use rules::templates::fill;
use rules::words::Edition;
use store::View;
use store::kinds::Kind as MeetingKind;
use store::meetings::Meeting;
use store::villages::Village;

use super::Make;
use crate::fault::Fault;
use crate::nouns::seed;

/// The last day that a sheet may hang which is put up on `from`.
pub(crate) fn last_day(view: &View<'_>, from: NaiveDate) -> Result<Option<NaiveDate>, Fault> {
    let days = view.setting("posting_days")?.and_then(|d| d.parse().ok());
    Ok(from.checked_add_days(Days::new(days.unwrap_or(POSTING_DAYS))))
}

/// 青山村村民委员会
pub(super) fn signer(view: &View<'_>) -> Result<String, Fault> {
    let village: Village = view.get(view.village)?;
    Ok(committee(&village.name))
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
            organisation: format!("{}{}", village.township, committee(&village.name)),
            signer: committee(&village.name),
            edition: self.wanted.edition,
            number: self.registration.number.clone(),
            title,
            short_title: repeated,
            motto: self
                .wanted
                .meeting
                .as_ref()
                .map(|m| m.motto.clone())
                .filter(|motto| !motto.is_empty()),
            colour: self.wanted.colour,
            print_day: today,
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

    /// Whom villagers can ask: the duty room, with a phone only where the village gave one for it.
    fn contact(&self) -> Result<Option<String>, Fault> {
        let room = self
            .view
            .setting("duty_contact")?
            .unwrap_or_else(|| "村民委员会值班室".to_owned());
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
            body: "村务监督委员会".to_owned(),
            person,
            day: None,
        })
    }

    /// A title by its template: `{村}{会议种类}{清单}`.
    pub fn title(&self, wording: &str, year: i32) -> Result<String, Fault> {
        let village: Village = self.view.get(self.view.village)?;
        let templates = seed::read_templates(self.call.desk.data())?;
        let text = templates.wording.get(wording).cloned().unwrap_or_default();
        let meeting = self.wanted.meeting.as_ref();
        let kind = meeting.map(|m| m.title.clone()).unwrap_or_default();
        let list = meeting
            .map(|m| m.list_name.clone())
            .filter(|name| !name.is_empty());
        let list = list.unwrap_or_else(|| "承诺清单".to_owned());
        let year = year.to_string();
        Ok(fill(
            &text,
            &[
                ("村", &village.name),
                ("会议种类", &kind),
                ("清单", &list),
                ("年", &year),
            ],
        ))
    }

    /// The meeting as the info line names it.
    pub fn meeting_line(&self, meeting: &Meeting) -> Result<MeetingLine, Fault> {
        let kind: MeetingKind = self.view.get(meeting.kind)?;
        Ok(MeetingLine {
            ordinal: meeting.session.and_then(|n| u32::try_from(n).ok()),
            kind: kind.name,
            day: meeting.day,
            time: NaiveTime::parse_from_str(&meeting.time, "%H:%M").ok(),
            place: Some(meeting.place.clone()).filter(|place| !place.is_empty()),
        })
    }
}
