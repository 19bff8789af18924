//! A text without what people put between the characters of a name: half-width, without spaces and
//! invisible characters, each byte with its place in the original.

use std::ops::Range;

use crate::chinese::half_width;

/// A folded text that remembers where everything came from.
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`: the original character's bytes.
    from: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut from = Vec::with_capacity(original.len());
        for (at, c) in original.char_indices() {
            if is_filler(c) {
                continue;
            }
            let folded = folded(c);
            text.push(folded);
            from.extend(std::iter::repeat_n(
                at..at + c.len_utf8(),
                folded.len_utf8(),
            ));
        }
        Self { text, from }
    }

    /// The original bytes of a range of the folded text.
    pub(super) fn original(&self, range: Range<usize>) -> Option<Range<usize>> {
        let start = self.from.get(range.start)?.start;
        let end = self.from.get(range.end.checked_sub(1)?)?.end;
        Some(start..end)
    }
}

/// One spelling for the dots in names and for widths.
pub(super) fn folded(c: char) -> char {
    match half_width(c) {
        '•' | '・' | '‧' | '∙' | '⋅' | '･' => '·',
        other => other.to_ascii_lowercase(),
    }
}

/// Spaces and invisible characters.
pub(super) fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' | '\u{FE00}'..='\u{FE0F}')
}
