//! Which issues stand on a paper. Not here: what is shown of them.

use rules::ids::IssueId;
use store::View;
use store::commitments::Commitment;
use store::issues::{IssueFilter, IssueRow};

use super::wanted::{Kind, Resolved};
use crate::fault::Fault;

/// The issues on the paper, in its order.
pub(super) fn issues(view: &View<'_>, wanted: &Resolved) -> Result<Vec<IssueRow>, Fault> {
    let filter = match (&wanted.meeting, wanted.kind) {
        (Some(meeting), _) => IssueFilter {
            meeting: Some(meeting.id),
            ..IssueFilter::default()
        },
        (None, _) => IssueFilter {
            from: Some(wanted.from),
            to: Some(wanted.to),
            grid: wanted.place,
            ..IssueFilter::default()
        },
    };
    Ok(view.issue_rows(&filter)?)
}

/// The commitments on a list or timetable: of its meeting, or all that were in force in its year.
pub(super) fn commitments(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(IssueRow, Commitment)>, Fault> {
    let rows = match &wanted.meeting {
        Some(_) => issues(view, wanted)?,
        None => view.issue_rows(&IssueFilter {
            grid: wanted.place,
            ..IssueFilter::default()
        })?,
    };
    let mut found = Vec::new();
    for row in rows {
        let Some(id) = row.commitment else { continue };
        let commitment: Commitment = view.get(id)?;
        let belongs = match &wanted.meeting {
            Some(meeting) => commitment.meeting == Some(meeting.id),
            None => in_force(&row, &commitment, wanted),
        };
        if belongs {
            found.push((row, commitment));
        }
    }
    Ok(found)
}

fn in_force(row: &IssueRow, commitment: &Commitment, wanted: &Resolved) -> bool {
    let last = row
        .done_on
        .or(commitment.ended_on)
        .or(row.deadline)
        .unwrap_or(commitment.first_deadline);
    commitment.promised_on <= wanted.to && last >= wanted.from
}

/// What the paper's code is made of: every issue it shows, and its commitment.
pub(super) fn shown(
    view: &View<'_>,
    wanted: &Resolved,
) -> Result<Vec<(&'static str, String)>, Fault> {
    let issue = |id: IssueId| ("issues", id.to_string());
    Ok(match wanted.kind {
        Kind::Ledger => issues(view, wanted)?
            .into_iter()
            .map(|row| issue(row.id))
            .collect(),
        Kind::Commitments | Kind::Timetable => commitments(view, wanted)?
            .into_iter()
            .flat_map(|(row, commitment)| {
                [issue(row.id), ("commitments", commitment.id.to_string())]
            })
            .collect(),
    })
}
