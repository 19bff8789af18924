//! 交办单, the hand-over slip with its reply. It names who reported the matter and where, so that the department
//! finds it; no phone number. The note of a matter is the office's own and stays there. Not here: how it looks
//! (`print::documents::handover`).

use chrono::Datelike;
use print::documents::Paper;
use print::documents::handover::{self, Handover, HandoverSlip};
use rules::words::ProgressKind;
use store::issues::{IssueRow, Referral};
use store::meetings::Meeting;

use super::masking::Masking;
use super::{Make, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::templates::wording;
use crate::nouns::{meeting_view, photos};

/// Lays the paper out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let title = make.title("handover_title", make.call.today().year())?;
    let found = rows::referrals(make.view, make.wanted)?;
    let several = found.len() > 1;
    let mut slips = Vec::new();
    for (place, (row, referral)) in (1..).zip(&found) {
        let number = make.registration.number.as_ref();
        // Slips printed together share a number; each has its own place in it.
        let number = number.map(|number| match several {
            true => format!("{number}-{place}"),
            false => number.clone(),
        });
        slips.push(slip(make, number, (row, referral))?);
    }
    let book = Handover {
        sheet: make.sheet(title.clone(), title.clone())?,
        reply_title: wording::of(make.view, "handover_reply_title")?,
        slips,
    };
    let paper = handover::plan(&book, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title, meeting_view::len(found.len())))
}

fn slip(
    make: &Make<'_>,
    number: Option<String>,
    (row, referral): (&IssueRow, &Referral),
) -> Result<HandoverSlip, Fault> {
    let some = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let department = make.roster.departments.get(&referral.department).cloned();
    let entries = make.view.progress_of(row.id)?.into_iter();
    let known = entries.filter(|entry| entry.kind != ProgressKind::Evidence);
    Ok(HandoverSlip {
        number,
        issue_number: row.number.clone(),
        to: department.unwrap_or_default(),
        to_person: make.person(referral.person, referral.sent_on)?,
        raised_on: row.raised_on,
        meeting: raised_at(make, row)?,
        summary: row.summary.clone(),
        circumstances: known.map(|entry| (entry.civil_day, entry.words)).collect(),
        request: some(referral.request.clone()),
        reporter: some(row.reporter_text.clone()),
        place: some(
            format!("{} {}", row.grid_text, row.unit_text)
                .trim()
                .to_owned(),
        ),
        sent_on: referral.sent_on,
        due_back: referral.due_back,
        photos: meeting_view::len(photos::of(make.view, row.id)?.len()),
    })
}

/// The meeting where it was raised, if it was at one.
fn raised_at(
    make: &Make<'_>,
    row: &IssueRow,
) -> Result<Option<print::documents::MeetingLine>, Fault> {
    let Some(id) = row.meeting else {
        return Ok(None);
    };
    let meeting: Meeting = make.view.get(id)?;
    Ok(Some(make.meeting_line(&meeting)?))
}
