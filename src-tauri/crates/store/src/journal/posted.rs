//! Whether a posted sheet shows what a step wrote: undo stops there (data-model.md, "Undo"). Not here: the
//! posting log itself (`documents`).

use rusqlite::OptionalExtension;

use super::undo::REDO;
use crate::fault::StoreFault;
use crate::view::View;

/// The sheet on the board that shows a step, and the matter that it tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The sheet.
    pub document: String,
    /// Its kind.
    pub kind: String,
    /// 诺2026-011
    pub number: String,
    /// Which board.
    pub board: String,
    /// Up since.
    pub from_day: String,
    /// The matter.
    pub issue: Option<String>,
}

/// A row is shown as the step left it if it is not newer than the row that the sheet was printed from. What
/// stands in a matter's line without being a row of the sheet itself (its days, its progress) is shown if it
/// was written before the sheet was printed.
const SHOWN: &str = "WITH shown (document, entity, row_id) AS (
  SELECT r.document, r.entity, r.row_id
  FROM journal s CROSS JOIN document_rows r ON r.village = s.village AND r.row_id = s.id
  CROSS JOIN journal j ON j.village = r.village AND j.id = r.row_id AND j.hash = r.hash
  WHERE s.step = ?2 AND s.village = ?1 AND s.revision <= j.revision
  UNION
  SELECT r.document, r.entity, r.row_id
  FROM journal s CROSS JOIN document_rows r ON r.village = s.village AND r.row_id IN (
    json_extract(coalesce(s.after, s.before), '$.issue'), json_extract(coalesce(s.after, s.before), '$.commitment'))
  CROSS JOIN documents d ON d.village = r.village AND d.id = r.document
  CROSS JOIN journal p ON p.village = d.village AND p.id = d.id AND p.revision = 1
  WHERE s.step = ?2 AND s.village = ?1 AND s.clock < p.clock
    AND (s.entity IN ('commitments', 'commitment_changes', 'issue_changes', 'milestones', 'issue_events',
      'deliberations', 'referrals', 'reviews')
      -- Progress stands in the ledger and in the bulletin of results alone.
      OR s.entity = 'progress' AND d.kind IN ('ledger', 'results'))
)
SELECT d.id, d.kind, d.number, p.board, p.from_day,
  CASE shown.entity WHEN 'issues' THEN shown.row_id
    ELSE (SELECT issue FROM commitments WHERE village = ?1 AND id = shown.row_id) END
FROM shown
CROSS JOIN documents d ON d.village = ?1 AND d.id = shown.document
CROSS JOIN postings p ON p.village = ?1 AND p.document = d.id AND p.voided_on IS NULL
ORDER BY p.from_day DESC, p.id DESC LIMIT 1";

const REDONE: &str =
    "SELECT undo.undoes FROM journal redo JOIN journal undo ON undo.step = redo.undoes
    WHERE redo.step = ?1 AND redo.op = ?2 LIMIT 1";

impl View<'_> {
    /// Fault: `undo.stops` with the sheet, if one that hangs or hung shows what this step wrote.
    pub(crate) fn refuse_posted(&self, step: &str) -> Result<(), StoreFault> {
        let mut next = Some(step.to_owned());
        // A redo stands for the step that it put back: a sheet may have been printed from that one.
        while let Some(step) = next {
            if let Some(posted) = self.posted(&step)? {
                return Err(StoreFault::UndoPosted(Box::new(posted)));
            }
            let mut redone = self.conn.prepare_cached(REDONE)?;
            let found = redone.query_row((&step, REDO), |row| row.get::<_, Option<String>>(0));
            next = found.optional()?.flatten();
        }
        Ok(())
    }

    fn posted(&self, step: &str) -> Result<Option<Posted>, StoreFault> {
        let mut statement = self.conn.prepare_cached(SHOWN)?;
        let found = statement.query_row((self.village.to_string(), step), |row| {
            Ok(Posted {
                document: row.get(0)?,
                kind: row.get(1)?,
                number: row.get(2)?,
                board: row.get(3)?,
                from_day: row.get(4)?,
                issue: row.get(5)?,
            })
        });
        Ok(found.optional()?)
    }
}
