//! 归档目录, the list of a meeting's archive pack: every file with its pages, the day it was made, how long it is
//! kept, and a checksum. Not here: which files there are and how long they are kept (the caller).

mod input;
mod look;
mod sheets;
mod table;
mod tail;
mod words;

pub use input::{ArchiveGroup, ArchiveList, ArchiveRow};

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;

/// Lays the list out. Faults: a font that cannot be read.
pub fn plan(list: &ArchiveList, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    Paper::checked(sheets::pages(list, shelf), look::BODY_PT, shelf)
}
