//! Header words as they stand in village spreadsheets, brought into one spelling. Not here: the words
//! themselves (one list for each kind of file), where the header stands.

use rules::chinese::half_width;

use super::Vocabulary;

/// The field that a header cell names, if any. What stands in brackets may change the meaning
/// (身份证号（后四位）), so the whole is tried first.
pub fn field_of<F: Vocabulary>(header: &str) -> Option<F> {
    let (bare, whole) = normal_forms(header);
    let known = F::known();
    let field = known
        .get(whole.as_str())
        .or_else(|| known.get(bare.as_str()));
    field.copied()
}

/// The header without what stands in brackets, and with it: half-width, lower case, no blanks, line
/// breaks, stars, colons or leading numbers.
fn normal_forms(header: &str) -> (String, String) {
    let mut bare = String::new();
    let mut whole = String::new();
    let mut depth = 0_u32;
    for c in header.chars().map(half_width) {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            c if crate::table::is_blank(c) || is_ornament(c) => {}
            c => {
                let c = c.to_ascii_lowercase();
                whole.push(c);
                if depth == 0 {
                    bare.push(c);
                }
            }
        }
    }
    let strip = |text: String| {
        text.trim_start_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    };
    (strip(bare), strip(whole))
}

fn is_ornament(c: char) -> bool {
    matches!(
        c,
        '*' | '★' | '☆' | ':' | '、' | ',' | '.' | '。' | '/' | '-' | '_' | '“' | '”' | '"' | '#'
    )
}
