//! Text as it is set: Kangxi radicals become the Han characters they look like (input methods and
//! PDFs mix them up, and a name must be found by its character), spaces of other widths become spaces, separators of
//! lines line feeds, and a letter with its accent apart becomes one character.

mod radicals;

use unicode_normalization::char::{compose, is_combining_mark};

/// The character set for this one.
pub fn normalise_char(c: char) -> char {
    match c {
        '\t' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => ' ',
        // Word's soft line ends come as a vertical tab.
        '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2E80}'..='\u{2FD5}' => radicals::unified(c),
        _ => c,
    }
}

/// A text as it is set. Line feeds stay; a carriage return before one is dropped.
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| *c != '\r').map(normalise_char) {
        match out.chars().next_back().filter(|_| is_mark(c)) {
            Some(before) => match compose(before, c) {
                Some(whole) => {
                    out.pop();
                    out.push(whole);
                }
                None => out.push(c),
            },
            None => out.push(c),
        }
    }
    out
}

/// What belongs to the character before it: marks, and what tells how that character looks.
pub(super) fn clings(c: char) -> bool {
    is_mark(c)
        || matches!(c, '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The blocks that hold marks are asked for first: Han text is long.
fn is_mark(c: char) -> bool {
    let near = matches!(c,
        '\u{300}'..='\u{1FFF}' | '\u{20D0}'..='\u{20FF}' | '\u{2CEF}'..='\u{2DFF}' | '\u{302A}'..='\u{302F}'
        | '\u{3099}' | '\u{309A}' | '\u{A66F}'..='\u{ABFF}' | '\u{FB1E}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{10000}'..='\u{1FFFF}');
    near && is_combining_mark(c)
}
