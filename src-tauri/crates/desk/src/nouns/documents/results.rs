//! 办理结果公示, what became of the promises. Photos are those attached to a matter as before and after, the newest
//! of each: they carry no mark of their own for the public, and whoever attaches one as before or after means it
//! to be shown. Not here: how it looks (`print::documents::results`).

use chrono::Datelike;
use print::documents::results::{
    self, Again, Promised, ResultItem, ResultPhoto, ResultStanding, Results, ResultsAbout,
    VisitCount,
};
use print::documents::{LampMark, Paper};
use rules::words::{EventKind, Lamp, ProgressKind, Rating, State};
use store::commitments::Commitment;
use store::issues::{IssueRow, VisitAnswer};

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::commands::working::PhotoKind;
use crate::fault::Fault;
use crate::nouns::{issue_view, meeting_view, photos};

/// Lays the paper out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (told, count) = gather(make, masking, true)?;
    let paper = results::plan(&told, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, told.sheet.title, count))
}

/// What it says, and how many matters it has; with its photos, or without.
pub(super) fn gather(
    make: &Make<'_>,
    masking: &mut Masking,
    photos: bool,
) -> Result<(Results, u32), Fault> {
    let meeting = make.wanted.meeting.as_ref();
    let year = meeting.map_or(make.wanted.from.year(), |meeting| meeting.day.year());
    let title = make.title("results_title", year)?;
    let found = rows::results(make.view, make.wanted)?;
    let mut items = Vec::new();
    for (number, (row, promise)) in (1..).zip(&found) {
        let told = item(make, masking, number, (row, promise.as_ref()))?;
        items.push(if photos {
            with_photos(make, row, told)?
        } else {
            told
        });
    }
    let told = Results {
        sheet: make.sheet(title.clone(), title)?,
        paper: make.wanted.paper,
        about: about(make, &found)?,
        as_of: make.as_of.day,
        items,
    };
    Ok((told, meeting_view::len(found.len())))
}

fn about(make: &Make<'_>, found: &[(IssueRow, Option<Commitment>)]) -> Result<ResultsAbout, Fault> {
    let (from, to) = (make.wanted.from, make.wanted.to);
    let Some(meeting) = &make.wanted.meeting else {
        let to = to.min(make.as_of.day).max(from);
        return Ok(ResultsAbout::Period { from, to });
    };
    let count = |of: fn(&(IssueRow, Option<Commitment>)) -> bool| {
        meeting_view::len(found.iter().filter(|one| of(one)).count())
    };
    Ok(ResultsAbout::Meeting {
        line: make.meeting_line(meeting)?,
        promised: (
            count(|(_, promise)| promise.is_some()),
            count(|(row, promise)| promise.is_some() && row.done_on.is_some()),
        ),
        on_spot: count(|(_, promise)| promise.is_none()),
    })
}

fn item(
    make: &Make<'_>,
    masking: &mut Masking,
    number: u32,
    (row, promise): (&IssueRow, Option<&Commitment>),
) -> Result<ResultItem, Fault> {
    let reporter = row.reporter_text.as_str();
    let mut mask = |field: &str, text: &str| masking.text(number, field, text, reporter);
    let summary = mask("summary", &row.summary);
    let promised = promise.map(|promise| Promised {
        on: promise.promised_on,
        deadline: row.deadline.unwrap_or(promise.first_deadline),
        measure: mask("measure", &row.measure),
    });
    Ok(ResultItem {
        number,
        summary,
        lamp: lamp(make, row),
        promised,
        standing: standing(make, row, &mut mask)?,
        department: Some(row.department_name.clone()).filter(|name| !name.is_empty()),
        person: make.person(row.person, row.person_since.unwrap_or(row.state_day))?,
        before: None,
        after: None,
    })
}

fn with_photos(make: &Make<'_>, row: &IssueRow, item: ResultItem) -> Result<ResultItem, Fault> {
    Ok(ResultItem {
        before: photo(make, row, item.number, PhotoKind::Before)?,
        after: photo(make, row, item.number, PhotoKind::After)?,
        ..item
    })
}

/// The day of what is done stands in its line: the lamp says 办结, and how late.
fn lamp(make: &Make<'_>, row: &IssueRow) -> LampMark {
    let light = issue_view::light(row, make.as_of);
    let mut mark = LampMark::from(light);
    match mark.lamp {
        Lamp::Done if light.days.is_none_or(|days| days >= 0) => {
            Lamp::Done.zh().clone_into(&mut mark.words);
        }
        Lamp::None => row.state.zh().clone_into(&mut mark.words),
        _ => {}
    }
    mark
}

fn standing(
    make: &Make<'_>,
    row: &IssueRow,
    mask: &mut impl FnMut(&str, &str) -> String,
) -> Result<ResultStanding, Fault> {
    let Some(on) = row.done_on else {
        let since = row.promised_on.or(row.raised_on);
        let entries = make.view.progress_of(row.id)?.into_iter();
        let newest = entries
            .filter(|entry| entry.kind != ProgressKind::Evidence)
            .rfind(|entry| since.is_none_or(|since| entry.civil_day >= since));
        let told = newest.map(|entry| (entry.civil_day, mask("progress", &entry.words)));
        return Ok(ResultStanding::Running(told));
    };
    let events = make.view.events_of(row.id)?;
    let done = events.iter().rfind(|event| {
        let finished = matches!(event.kind, EventKind::Done | EventKind::ResolvedOnSpot);
        finished && event.round == row.round
    });
    let words = done.map(|event| mask("progress", &event.words));
    let later = events.last().is_some_and(|event| event.round > row.round);
    let again = match (later, row.state) {
        (true, _) => Again::Begun,
        (false, State::ToReopen) => Again::Awaited,
        (false, _) => Again::No,
    };
    Ok(ResultStanding::Done {
        on,
        words: words.unwrap_or_default(),
        visit: visit(make, row)?,
        again,
    })
}

/// What the newest return visit of this round heard.
fn visit(make: &Make<'_>, row: &IssueRow) -> Result<Option<VisitCount>, Fault> {
    let mut visits = make.view.visits_of(row.id)?.into_iter();
    let Some(visit) = visits.rfind(|visit| visit.round == row.round) else {
        return Ok(None);
    };
    let answers = make.view.answers_of(visit.id)?;
    let home = |answer: &VisitAnswer| answer.household.is_some() && answer.person.is_none();
    let ratings = Rating::ALL.iter().map(|rating| {
        let gave = answers.iter().filter(|answer| answer.rating == *rating);
        (*rating, meeting_view::len(gave.count()))
    });
    Ok(Some(VisitCount {
        households: answers.iter().all(home),
        ratings: ratings.filter(|(_, count)| *count > 0).collect(),
    }))
}

/// The newest photo of this kind. One whose file is gone or cannot be read leaves no frame and is reported.
fn photo(
    make: &Make<'_>,
    row: &IssueRow,
    number: u32,
    kind: PhotoKind,
) -> Result<Option<ResultPhoto>, Fault> {
    let Some(newest) = photos::newest(make.view, row.id, kind)? else {
        return Ok(None);
    };
    let bytes = photos::bytes_of(make.call, &newest);
    let picture = bytes.and_then(|bytes| results::photo(make.wanted.paper, &bytes).ok());
    if picture.is_none() {
        make.lost_photos.borrow_mut().push(number);
    }
    Ok(picture.map(|picture| ResultPhoto {
        picture,
        taken_on: newest.taken_on,
    }))
}
