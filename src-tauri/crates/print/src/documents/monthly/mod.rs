//! 月报表, the monthly return: the report sentence, the bar that it adds up to, the figures in three columns
//! (papers §3, §5). Not here: what a figure means and how it is counted (`rules::figures`).

mod bar;
mod input;
pub(in crate::documents) mod look;
mod rows;
mod sheets;
mod table;
mod tail;
mod words;

pub use input::{Figures, LateTyping, Monthly, QuotaWords};

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;

/// Lays a monthly return out. Faults: a font that cannot be read.
pub fn plan(monthly: &Monthly, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let (pages, body_pt) = sheets::pages(monthly, shelf);
    Paper::checked(pages, body_pt, shelf)
}
