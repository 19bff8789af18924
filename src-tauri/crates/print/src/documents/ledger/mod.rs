//! 台账, the ledger: Baoting's four columns for the board, the full set for the office (papers §5).
//! Not here: which issues belong in it, and figures over them.

mod cells;
mod columns;
mod four;
mod full;
mod input;
mod sheets;
mod words;

pub use cells::note_words;
pub use columns::Column;
pub use input::{Ledger, LedgerEntry, LedgerForm, LedgerInternal, LedgerRow, LedgerRows};

use rules::words::Edition;

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;

/// What stands above its rows: the period, and the counts that add up.
pub fn about(ledger: &Ledger) -> String {
    let (period, counts) = (words::period_words(ledger), words::count_words(ledger));
    format!("{period}　{counts}")
}

/// How a row stands, in a word: its lamp, else its state.
pub fn standing(row: &LedgerRow) -> String {
    words::standing(row).words
}

/// Lays a ledger out. Faults: `edition.mixed` where rows with reporters should go on a public
/// sheet, `edition.none` for a public full or flat form, a font that cannot be read.
pub fn plan(ledger: &Ledger, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let public = ledger.sheet.edition == Edition::Public;
    if public && matches!(ledger.rows, LedgerRows::Internal(_)) {
        return Err(PrintFault::EditionMixed);
    }
    if public && ledger.form != LedgerForm::Four {
        return Err(PrintFault::EditionNone);
    }
    let (pages, body_pt) = match (&ledger.columns, ledger.form) {
        (None, LedgerForm::Four) => four::pages(ledger, shelf),
        (columns, _) => full::pages(ledger, columns.as_deref(), shelf),
    };
    Paper::checked(pages, body_pt, shelf)
}
