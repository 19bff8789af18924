//! 承诺清单, the commitment list: A4 for the folder, A3 for the noticeboard (papers §3, §5, §6).
//! Not here: commitments by date (`timetable`) and what became of them (`ledger`).

mod a4;
mod board;
mod extras;
mod input;
mod rows;
mod words;

pub use input::{CommitmentItem, CommitmentList, Feedback, OutcomeCount};

use crate::PrintFault;
use crate::documents::{Paper, PaperSize};
use crate::font::FontShelf;

/// Whether a list of so many commitments on this paper also says what else the meeting did, and what became
/// of the last one's (papers §6.4). Whoever fills a list need not gather them otherwise.
pub fn shows_extras(paper: PaperSize, items: usize) -> bool {
    paper == PaperSize::A3 && items <= board::FEW
}

/// The labelled lines above its table: the meeting, and what became of all its matters.
pub fn about(list: &CommitmentList) -> Vec<(&'static str, String)> {
    let mut lines = vec![("会议", words::meeting_words(&list.meeting, false))];
    lines.extend(words::count_words(list, false).map(|words| ("收集问题", words)));
    lines
}

/// Lays a commitment list out. Faults: a font that cannot be read.
pub fn plan(list: &CommitmentList, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let (pages, body_pt) = match list.paper {
        PaperSize::A4 => a4::pages(list, shelf),
        PaperSize::A3 => board::pages(list, shelf),
    };
    Paper::checked(pages, body_pt, shelf)
}
