//! 工作进展: one entry on its day. It moves no state.

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::words::ProgressKind;
use store::Tx;
use store::issues::Progress;

use super::{day_of, life};
use crate::commands::life::IssueLife;
use crate::commands::working::ProgressAdd;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;
use crate::nouns::standing::Standing;

/// What is noted.
pub(crate) struct Note {
    pub kind: ProgressKind,
    pub words: String,
    pub person: Option<PersonId>,
}

/// Notes progress. Faults: `progress.words_missing`, `issue.day_not_yet`, `issue.closed`,
/// `record.not_found`.
pub(crate) fn progress_add(call: &Call<'_>, request: ProgressAdd) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let note = Note {
        kind: request.kind,
        words: needed(&request.words, "progress.words_missing", "words")?,
        person: request.person,
    };
    call.transact(|tx| {
        let issue: store::issues::Issue = tx.get(request.issue)?;
        // What a posted sheet says wrongly is set right whatever has become of the matter.
        if note.kind != ProgressKind::Correction {
            Standing::of(tx, issue.id)?.refuse_closed()?;
        }
        note_in(tx, issue.id, day, note)
    })?;
    life(call, request.issue)
}

/// The same within a running step.
pub(crate) fn note_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    note: Note,
) -> Result<(), Fault> {
    let mut entry = Progress {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        civil_day: day,
        kind: note.kind,
        words: note.words,
        person: note.person,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    Ok(tx.put(&mut entry)?)
}
