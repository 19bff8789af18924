//! 时间表, the timetable: the same commitments as bars on months (papers §8).
//! Not here: what a list says of them (`commitments`).

mod bars;
mod explanation;
mod header;
mod input;
mod look;
mod marks;
mod rows;
mod sheets;
mod span;
mod words;

pub use input::{Milestone, Timetable, TimetableForm, TimetableItem};

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;

/// What stands above it: whose promises, and the counts that add up.
pub use words::info_words as about;
/// A matter in few words.
pub use words::matter_words;

/// Lays a timetable out. Faults: a font that cannot be read.
pub fn plan(timetable: &Timetable, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let look = look::Look::of(timetable.paper, timetable.sheet.large);
    let pages = sheets::pages(timetable, &look, shelf);
    Paper::checked(pages, look.text_pt, shelf)
}
