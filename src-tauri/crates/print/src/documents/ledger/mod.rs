//! 台账, the ledger: Baoting's four columns for the board, the full set for the office (papers §5).
//! Not here: which issues belong in it, and figures over them.

mod columns;
mod input;

pub use columns::Column;
pub use input::{Ledger, LedgerEntry, LedgerForm, LedgerInternal, LedgerRow, LedgerRows};
