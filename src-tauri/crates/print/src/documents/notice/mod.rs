//! 会议通知, the notice of a meeting: a letter to all who are called (papers §3, §10). Not here: the slip for
//! one household (`slips`).

mod input;
mod words;

pub use input::{Guest, Notice};

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;
use crate::layout::letter::{BODY_PT, Closing, Key, Part, Prose, letter};

/// Key lines of a notice are indented like its paragraphs.
const INDENT: u32 = 2;

/// Lays a notice out. Faults: a font that cannot be read.
pub fn plan(notice: &Notice, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let pages = letter(shelf, &notice.sheet, &parts(notice), &closing(notice));
    Paper::checked(pages, BODY_PT, shelf)
}

/// What it says, part by part.
pub fn parts(notice: &Notice) -> Vec<Part> {
    vec![
        Part::To(format!("{}：", notice.to).into()),
        Part::Paragraph(notice.opening.as_str().into()),
        Part::Keys(keys(notice), INDENT),
        Part::Paragraph(words::ending(notice).into()),
    ]
}

/// The village signs on the day of printing.
pub fn closing(notice: &Notice) -> Closing {
    Closing::Sealed {
        signer: notice.sheet.signer.clone(),
        day: notice.sheet.print_day,
    }
}

fn keys(notice: &Notice) -> Vec<Key> {
    let mut keys = vec![
        Key::new("时间", words::when(notice)),
        Key::new("地点", words::place(notice)),
    ];
    let guests = notice.guests.iter().map(words::guest);
    let guests = Prose::joined(guests, "、");
    if !guests.is_empty() {
        keys.push(Key::new("到会干部", guests));
    }
    keys.push(Key::new("议题", words::matters(notice)));
    if let Some(cards) = &notice.cards {
        keys.push(Key::new("会前点题", cards.as_str()));
    }
    keys
}
