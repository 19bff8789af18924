//! 会议记录, the minutes of a meeting: a letter with key lines, what was said, what was resolved, and places to
//! sign (papers §3, §10; field guide §6). Not here: who may read them (the desk).

mod head;
mod input;
mod matters;
mod resolved;
mod steps;

pub use input::{Attendee, Came, Matter, Matters, Minutes, Step, Votes};

use rules::chinese::numeral;
use rules::words::Edition;

use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;
use crate::layout::letter::{BODY_PT, Closing, Part, letter};

/// Lays minutes out. Faults: a font that cannot be read; rows of the office on a public sheet.
pub fn plan(minutes: &Minutes, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let internal = matches!(minutes.matters, Matters::Internal(_));
    if internal != (minutes.sheet.edition == Edition::Internal) {
        return Err(PrintFault::EditionMixed);
    }
    let pages = letter(shelf, &minutes.sheet, &parts(minutes), &closing(minutes));
    Paper::checked(pages, BODY_PT, shelf)
}

/// What they say, part by part.
pub fn parts(minutes: &Minutes) -> Vec<Part> {
    let mut parts = vec![Part::Keys(head::keys(minutes), 0)];
    let sections = [
        ("上次事项反馈", feedback(minutes)),
        ("群众发言与干部答复", matters::parts(minutes)),
        ("议定事项", resolved::parts(minutes)),
        ("程序与表决", steps::parts(&minutes.steps)),
    ];
    let said = sections.into_iter().filter(|(_, said)| !said.is_empty());
    for (number, (name, said)) in (1..).zip(said) {
        parts.push(Part::Heading(format!("{}、{name}", numeral(number))));
        parts.extend(said);
    }
    parts.extend(head::end(minutes).map(|words| Part::Paragraph(words.into())));
    parts
}

fn feedback(minutes: &Minutes) -> Vec<Part> {
    let lines = minutes.feedback.iter().enumerate();
    let numbered = lines.map(|(at, words)| {
        let words = words.trim_end_matches('。');
        Part::Paragraph(format!("{}.{words}。", at + 1).into())
    });
    numbered.collect()
}

/// Minutes count once those who chaired, wrote and were there for the villagers have signed.
pub fn closing(minutes: &Minutes) -> Closing {
    let line = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Closing::Signatures {
        lines: vec![line(&["主持人", "记录人"]), line(&["村民代表"])],
        day: minutes.day,
    }
}
