//! 会议记录, the minutes of a meeting: as it was on its day, whatever became of its matters since. Not here: how it
//! looks (`print::documents::minutes`).

mod came;
mod matters;
mod steps;

use chrono::{Datelike, NaiveTime};
use print::documents::Paper;
use print::documents::minutes::{self, Matters, Minutes};
use rules::words::Edition;
use store::meetings::Meeting;

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::{feedback, meeting_view};

/// Lays the minutes out; gives their pages, title and number of matters.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (minutes, count) = gather(make, masking)?;
    let paper = minutes::plan(&minutes, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, minutes.sheet.title, count))
}

/// What they say, and of how many matters.
pub(super) fn gather(make: &Make<'_>, masking: &mut Masking) -> Result<(Minutes, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let title = make.title("minutes_title", meeting.day.year())?;
    let told = matters::of(make, masking, meeting)?;
    let count = meeting_view::len(told.len());
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let minutes = Minutes {
        sheet: make.sheet(title.clone(), title)?,
        day: meeting.day,
        from: clock(&meeting.time),
        to: clock(&meeting.ended),
        place: Some(meeting.place.clone()).filter(|place| !place.is_empty()),
        host: came::in_charge(make, meeting, (meeting.host, &meeting.host_text))?,
        recorder: came::in_charge(make, meeting, (meeting.recorder, &meeting.recorder_text))?,
        came: came::counted(make, meeting)?,
        guests: came::guests(make, meeting)?,
        agenda: agenda(make, masking, meeting)?,
        feedback: earlier(make, masking, meeting)?,
        matters: match make.wanted.edition {
            Edition::Public => Matters::Public(told.into_iter().map(|(one, _)| one).collect()),
            Edition::Internal => Matters::Internal(told),
        },
        steps: steps::of(make, masking, meeting)?,
    };
    Ok((minutes, count))
}

/// The agenda; of a meeting without one, what it deliberated.
fn agenda(make: &Make<'_>, masking: &mut Masking, meeting: &Meeting) -> Result<Vec<String>, Fault> {
    let laid = rows::agenda(make.view, meeting.id)?;
    let items = if laid.is_empty() {
        rows::issues(make.view, make.wanted)?.to_vec()
    } else {
        laid
    };
    let numbered = (1..).zip(&items);
    Ok(numbered
        .map(|(number, row)| rows::brief(masking, number, row))
        .collect())
}

/// What was read out about earlier matters.
fn earlier(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<String>, Fault> {
    let heard = feedback::heard(make.view, make.roster, meeting)?;
    Ok(heard
        .iter()
        .map(|one| masking.text(0, "feedback", &one.words, &one.row.reporter_text))
        .collect())
}
