//! Words as a file can hold them: nothing that cannot be seen, nothing that a program would run, nothing longer
//! than a cell. Not here: masking, which is done before.

/// Characters that a cell of a workbook holds, as Excel counts them (UTF-16).
pub(super) const MOST: usize = 32_767;
/// Room that is kept for saying that a text was cut.
const ROOM: usize = 40;

/// Without the control characters that XML cannot hold and nobody sees; line ends as line feeds. Everything else
/// stays as it was written.
pub(super) fn seen(words: &str) -> String {
    let ends = words.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| {
        matches!(c, '\n' | '\t') || !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    ends.chars().filter(kept).collect()
}

/// As much as a cell holds, and whether something was left out. What is cut says so at its end.
pub(super) fn held(words: &str) -> (String, bool) {
    let words = seen(words);
    if words.encode_utf16().count() <= MOST {
        return (words, false);
    }
    let all = words.chars().count();
    let mut taken = 0;
    let kept: String = words
        .chars()
        .take_while(|c| {
            taken += c.len_utf16();
            taken <= MOST - ROOM
        })
        .collect();
    (format!("{kept}……（全文共{all}字，这里放不下）"), true)
}

/// By these a spreadsheet program takes a text for a formula, full-width ones too; and the mark that says "text",
/// which would be taken off a text that really begins with it.
const BEGIN: &[char] = &[
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\'',
];

/// Marked as text where a spreadsheet program would take it for something else. Our own reader takes the mark off
/// (`table::cell_text`).
pub(super) fn marked(words: &str) -> String {
    let words = seen(words);
    let first = words.trim_start_matches([' ', '\u{3000}']);
    if words.starts_with(BEGIN) || first.starts_with(BEGIN) {
        format!("'{words}")
    } else {
        words
    }
}

/// For XML, with its five marks written out.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Cell, cell_text};
    use proptest::prelude::*;

    #[test]
    fn what_would_be_run_is_marked_as_text() {
        for words in [
            "=1+1", "+86 138", "-5", "@SUM(A1)", " =1", "\t=1", "＝1", "'x",
        ] {
            assert!(marked(words).starts_with('\''), "{words}");
        }
        for words in ["路灯", "3+5", "a=b", ""] {
            assert_eq!(marked(words), words);
        }
    }

    #[test]
    fn what_a_cell_cannot_hold_is_cut_and_says_so() {
        let (kept, cut) = held(&"灯".repeat(40_000));
        assert!(cut && kept.ends_with("……（全文共40000字，这里放不下）"));
        assert!(kept.encode_utf16().count() <= MOST);
        let rare = "𬱖".repeat(MOST / 2);
        assert_eq!(held(&rare), (rare.clone(), false));
        assert!(
            held(&format!("{rare}𬱖")).1,
            "a rare character counts twice"
        );
    }

    #[test]
    fn nothing_unseen_leaves() {
        assert_eq!(seen("a\u{0}b\u{1b}c\r\nd\re\u{7f}\u{85}"), "abc\nd\ne");
    }

    proptest! {
        /// The mark is no part of the text: our own reader gives back what was written.
        #[test]
        fn a_marked_text_comes_back(words in "[=+@'a路 \\-]{0,8}") {
            let trimmed = words.trim();
            // `="…"` is another program's mark for text, and is taken off wherever it stands alone.
            prop_assume!(!trimmed.starts_with("=\""));
            let read = cell_text(&marked(trimmed)).unwrap();
            let back = read.map(|cell| match cell { Cell::Text(text) => text, _ => String::new() });
            prop_assert_eq!(back.unwrap_or_default(), trimmed);
        }
    }
}
