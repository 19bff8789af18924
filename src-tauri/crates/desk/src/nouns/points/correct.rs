//! Takes an entry back (冲正): a counter-entry of today with the opposite points. The ranking of a period that is
//! over stays as it was reported.

use rules::points::counter;
use store::points::PointEntry;

use super::{Said, Whom, enter, list};
use crate::commands::points::{PointEntryView, PointsCorrect};
use crate::desk::Call;
use crate::fault::Fault;

/// Takes an entry back. Faults: `points.is_correction`, `points.corrected_already`, and those of `enter`.
pub(crate) fn correct(call: &Call<'_>, request: PointsCorrect) -> Result<PointEntryView, Fault> {
    let today = call.today();
    let id = call.transact(|tx| {
        let wrong: PointEntry = tx.get(request.entry)?;
        if wrong.corrects.is_some() {
            return Err(Fault::new("points.is_correction"));
        }
        if let Some(earlier) = tx.correction_of(wrong.id)? {
            return Err(
                Fault::new("points.corrected_already").with("day", earlier.civil_day.to_string())
            );
        }
        let said = Said {
            whom: Whom {
                subject: wrong.subject,
                place: wrong.place,
                person: wrong.person,
                name: wrong.name_text,
            },
            rule: wrong.rule,
            points: counter(wrong.points),
            day: today.max(wrong.civil_day),
            reason: &request.reason,
            witness: &request.witness,
            corrects: Some(wrong.id),
        };
        enter(tx, said)
    })?;
    list::shown(call, id)
}
