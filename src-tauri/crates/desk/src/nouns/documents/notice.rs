//! 会议通知, the notice of a meeting. Not here: how it looks (`print::documents::notice`).

use chrono::{Datelike, NaiveTime};
use print::documents::Paper;
use print::documents::notice::{self, Guest, Notice};
use rules::chinese::{month_day, spoken_time};
use rules::words::{DocumentKind, Edition, MeetingState, PlaceLevel};
use store::kinds::Kind;
use store::meetings::{Invitation, Meeting};
use store::villages::Village;

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::templates::wording;
use crate::nouns::{feedback, meeting_view};

/// Lays the notice out; gives its pages, title and number of matters.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (notice, count) = gather(make, masking)?;
    let paper = notice::plan(&notice, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, notice.sheet.title, count))
}

/// What it says, and of how many matters.
pub(super) fn gather(make: &Make<'_>, masking: &mut Masking) -> Result<(Notice, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let title = make.title("notice_title", meeting.day.year())?;
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let before = feedback::before(make.view, make.roster, meeting)?;
    let notice = Notice {
        sheet: make.sheet(title.clone(), title)?,
        to: addressees(make, meeting)?,
        opening: opening(make, meeting)?,
        day: meeting.day,
        time: time(meeting),
        place: some(&meeting.place),
        rain_place: some(&meeting.rain_place),
        guests: guests(make, meeting)?,
        feedback: before.is_some(),
        matters: matters(make, masking, meeting)?,
        cards: cards(make, meeting)?,
        ending: wording::of(make.view, "notice_end")?,
    };
    let count = meeting_view::len(notice.matters.len());
    Ok((notice, count))
}

fn time(meeting: &Meeting) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(&meeting.time, "%H:%M").ok()
}

/// 全体村民, or the households of the places called: 第二网格各户.
fn addressees(make: &Make<'_>, meeting: &Meeting) -> Result<String, Fault> {
    let scope = make.view.scope_of(meeting.id)?;
    let scope: Vec<_> = scope.into_iter().map(|one| one.place).collect();
    let grids = make.roster.grids();
    let all = !grids.is_empty() && grids.iter().all(|grid| scope.contains(&grid.id));
    let whole = make
        .roster
        .village_place
        .is_some_and(|own| scope.contains(&own));
    if scope.is_empty() || all || whole {
        let village: Village = make.view.get(make.view.village)?;
        let people = if village.name.ends_with("社区") {
            "全体居民"
        } else {
            "全体村民"
        };
        return Ok(people.to_owned());
    }
    let places = meeting_view::scope_words(make.roster, &scope);
    Ok(format!("{places}各户"))
}

/// 兹定于11月25日晚7时召开2026年第12场板凳会会议……
fn opening(make: &Make<'_>, meeting: &Meeting) -> Result<String, Fault> {
    let time = time(meeting).map(spoken_time).unwrap_or_default();
    let when = format!("{}{time}", month_day(meeting.day));
    let counted = (meeting.day.year(), session(make, meeting)?);
    make.words("notice_body", counted, &[("时间", &when)])
}

/// The number it has, or will have if it is the next of its kind; of a later one nobody knows yet.
fn session(make: &Make<'_>, meeting: &Meeting) -> Result<Option<i64>, Fault> {
    if meeting.session.is_some() || meeting.state != MeetingState::Planned {
        return Ok(meeting.session);
    }
    if meeting.day < make.call.today() || !make.planned_sooner(meeting)?.is_empty() {
        return Ok(None);
    }
    let held = make
        .view
        .greatest_session(meeting.kind, meeting.day.year())?;
    Ok(Some(held + 1))
}

/// Those invited who have not declined, once each.
fn guests(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<Guest>, Fault> {
    let mut guests: Vec<Guest> = Vec::new();
    for invitation in make.view.invitations_of(meeting.id)? {
        let guest = guest(make, meeting, &invitation)?;
        let comes = invitation.answer != "no" || !invitation.stand_in.is_empty();
        let said = guest.department.is_some() || guest.person.is_some();
        if comes && said && !guests.contains(&guest) {
            guests.push(guest);
        }
    }
    Ok(guests)
}

/// On public paper written words are no name: only who holds a public post is named, else the department or role
/// stands for whoever comes.
fn guest(make: &Make<'_>, meeting: &Meeting, invitation: &Invitation) -> Result<Guest, Fault> {
    let department = invitation.department;
    let department = department.and_then(|id| make.roster.departments.get(&id).cloned());
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let invited = make.person(invitation.person, meeting.day)?;
    let internal = make.wanted.edition == Edition::Internal;
    let stand_in = some(&invitation.stand_in);
    let person = match (internal, stand_in) {
        (true, Some(stand_in)) => Some(stand_in),
        (true, None) => invited.or_else(|| some(&invitation.note)),
        (false, Some(_)) => None,
        (false, None) => invited,
    };
    let role = Some(invitation.role).filter(|role| person.is_none() && !role.is_villager());
    Ok(Guest {
        department: department.or_else(|| role.map(|role| role.zh().to_owned())),
        person,
    })
}

/// The agenda in a few words each, without who raised what.
fn matters(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<String>, Fault> {
    let rows = rows::agenda(make.view, meeting.id)?;
    let numbered = (1..).zip(&rows);
    Ok(numbered
        .map(|(number, row)| rows::brief(masking, number, row))
        .collect())
}

/// Where a kind prints question cards, what to do with them.
fn cards(make: &Make<'_>, meeting: &Meeting) -> Result<Option<String>, Fault> {
    let kind: Kind = make.view.get(meeting.kind)?;
    let has = |name: &String| name == DocumentKind::Cards.as_str();
    if !kind.documents.iter().any(has) {
        return Ok(None);
    }
    let grid = make.roster.levels.of(PlaceLevel::Grid);
    let anonymous = wording::of(make.view, "card_anonymous")?;
    let anonymous = anonymous.trim().trim_end_matches('。');
    let parts = [format!("点题卡会前交{grid}长"), anonymous.to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Some(parts.join("，")))
}
