//! Text as it is set: Kangxi radicals become the Han characters they look like (input methods and
//! PDFs mix them up, and a name must be found by its character), tabs become spaces.

mod radicals;

/// The character set for this one.
pub fn normalise_char(c: char) -> char {
    match c {
        '\t' => ' ',
        '\u{2E80}'..='\u{2FD5}' => radicals::unified(c),
        _ => c,
    }
}

/// A text as it is set. Line feeds stay; a carriage return before one is dropped.
pub fn normalise(text: &str) -> String {
    text.chars()
        .filter(|c| *c != '\r')
        .map(normalise_char)
        .collect()
}
