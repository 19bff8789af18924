//! 延期: a later deadline with its reason and who approved it; never silently, never backwards.

use chrono::NaiveDate;
use rules::commitment::{self, check_extension};
use rules::ids::{IssueId, PersonId};
use rules::words::EventKind;
use store::commitments::Commitment;
use store::{Tx, View};

use super::commitment::change;
use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::IssueExtend;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;
use crate::nouns::in_force;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// What is granted.
pub(crate) struct Extension {
    pub to: NaiveDate,
    pub reason: String,
    pub approver: Option<PersonId>,
}

/// Extends the deadline in force. Faults: `extension.reason_missing`, `extension.approver_missing`,
/// `extension.not_later`, `commitment.none_in_force`, `transition.not_possible`, `issue.day_before_newest`,
/// `issue.day_not_yet`, `revision.stale`.
pub(crate) fn extend(call: &Call<'_>, request: IssueExtend) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let extension = Extension {
        to: request.to,
        reason: needed(&request.reason, "extension.reason_missing", "reason")?,
        approver: request.approver,
    };
    if extension.approver.is_none() {
        return Err(Fault::new("extension.approver_missing").at("approver"));
    }
    step(call, (request.issue, request.revision), |tx| {
        extend_in(tx, request.issue, day, extension)
    })
}

/// The same within a running step.
pub(crate) fn extend_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    extension: Extension,
) -> Result<(), Fault> {
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::Extended, day)?;
    let commitment = in_force::commitment(tx, issue)?;
    let old = deadline(tx, &commitment, day)?;
    check_extension(old, extension.to).map_err(|_| {
        Fault::new("extension.not_later")
            .at("to")
            .with("old", old.to_string())
            .with("new", extension.to.to_string())
    })?;
    let moved = ("deadline", old.to_string(), extension.to.to_string());
    let grounds = (extension.reason.as_str(), extension.approver);
    change(tx, commitment.id, day, moved, grounds)?;
    let around = Around {
        commitment: Some(commitment.id),
        words: extension.reason,
        approver: extension.approver,
        ..Around::default()
    };
    let event = (EventKind::Extended, state, standing.round);
    happen(tx, issue, event, day, around)
}

/// The deadline with the extensions granted up to that day.
pub(crate) fn deadline(
    view: &View<'_>,
    promise: &Commitment,
    on: NaiveDate,
) -> Result<NaiveDate, Fault> {
    let changes = view.changes_of(promise.id)?;
    let granted = changes.iter().filter(|change| change.field == "deadline");
    let extensions: Vec<_> = granted
        .filter_map(|change| {
            Some(commitment::Extension {
                day: change.civil_day,
                deadline: change.new_value.parse().ok()?,
            })
        })
        .collect();
    Ok(commitment::deadline_on(
        promise.first_deadline,
        &extensions,
        on,
    ))
}
