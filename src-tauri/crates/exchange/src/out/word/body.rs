//! The text of a letter, part by part. Not here: how its styles look (`styles.xml`).

use super::super::letter::{Key, Letter, Part};
use super::super::text::{escaped, seen};
use super::table;

/// A character of the body's grid, in twentieths of a point.
const ADVANCE: u32 = 315;
/// Label and colon take so many characters.
const LABEL: u32 = 5;
/// Characters of a line.
const LINE: u32 = 28;
/// The date's right end stands so many characters from the block's edge.
const DATE_IN: u32 = 4;

/// Title and parts.
pub(super) fn body(letter: &Letter) -> String {
    let mut out = paragraph("a3", "", &run(&letter.title.join("\n"), ""));
    let next = letter.parts.iter().skip(1).map(Some).chain([None]);
    for (part, next) in letter.parts.iter().zip(next) {
        let held = matches!(next, Some(Part::Sealed { .. } | Part::Signatures { .. }));
        out.push_str(&self::part(part, held));
    }
    out
}

/// One part; `held` to what follows it, so that nobody signs a page without text.
fn part(part: &Part, held: bool) -> String {
    let hold = if held { "<w:keepNext/>" } else { "" };
    match part {
        Part::To(words) => paragraph("a", "<w:keepNext/>", &run(words, "")),
        Part::Heading(words) => paragraph("1", "", &run(words, "")),
        Part::Subheading(words) => paragraph("2", "", &run(words, "")),
        Part::Paragraph(words) => paragraph("a1", hold, &run(words, "")),
        Part::Keys(keys, indent) => keys.iter().map(|one| key(one, *indent)).collect(),
        Part::Table(content) => table::table(content, hold),
        Part::Sealed { signer, date } => sealed(signer, date),
        Part::Signatures { lines, date } => signatures(lines, date),
    }
}

/// A paragraph of this style with properties of its own.
pub(super) fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>"#)
}

/// Words with properties of their own; line feeds and tabs are those of the letter.
pub(super) fn run(words: &str, properties: &str) -> String {
    let words = seen(words);
    if words.is_empty() {
        return String::new();
    }
    let mut out = String::from("<w:r>");
    if !properties.is_empty() {
        out.push_str(&format!("<w:rPr>{properties}</w:rPr>"));
    }
    let mut text = String::new();
    let flush = |out: &mut String, text: &mut String| {
        if !text.is_empty() {
            out.push_str(&format!(
                r#"<w:t xml:space="preserve">{}</w:t>"#,
                escaped(text)
            ));
            text.clear();
        }
    };
    for c in words.chars() {
        match c {
            '\n' => {
                flush(&mut out, &mut text);
                out.push_str("<w:br/>");
            }
            '\t' => {
                flush(&mut out, &mut text);
                out.push_str("<w:tab/>");
            }
            c => text.push(c),
        }
    }
    flush(&mut out, &mut text);
    out.push_str("</w:r>");
    out
}

/// `时　　间：2026年11月18日`, the words hanging at the fifth character.
fn key(key: &Key, indent: u32) -> String {
    let (left, hanging) = ((indent + LABEL) * ADVANCE, LABEL * ADVANCE);
    let properties = format!(r#"<w:ind w:left="{left}" w:hanging="{hanging}"/>"#);
    let label = run(
        &format!("{}：", spread(&key.label)),
        r#"<w:rFonts w:eastAsia="黑体"/>"#,
    );
    paragraph("a", &properties, &(label + &run(&key.words, "")))
}

/// A label over four characters, by blanks that every program knows.
fn spread(label: &str) -> String {
    let letters: Vec<String> = label.chars().map(String::from).collect();
    match letters.len() {
        2 => letters.join("　　"),
        3 => letters.join("\u{2002}"),
        _ => label.to_owned(),
    }
}

/// Signer over date, both centred on the date's middle; two lines above stay free for the seal.
fn sealed(signer: &str, date: &str) -> String {
    let (wide, other) = (chars(date), chars(signer));
    let middle = f64::from(LINE - DATE_IN) - wide / 2.0;
    let right = |width: f64| {
        let from_edge = (f64::from(LINE) - middle - width / 2.0).max(0.0);
        #[allow(clippy::cast_possible_truncation)]
        let twips = (from_edge * f64::from(ADVANCE)).round() as i64;
        format!(r#"<w:ind w:right="{twips}"/><w:jc w:val="right"/>"#)
    };
    let keep = "<w:keepNext/>";
    [
        paragraph("a", keep, ""),
        paragraph("a", keep, ""),
        paragraph("a", &format!("{keep}{}", right(other)), &run(signer, "")),
        paragraph("a", &right(wide), &run(date, "")),
    ]
    .concat()
}

/// `主持人（签名）：　　记录人（签名）：`, the second in the middle of the line.
fn signatures(lines: &[Vec<String>], date: &str) -> String {
    let keep = "<w:keepNext/>";
    let tab = format!(
        r#"{keep}<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>"#,
        LINE / 2 * ADVANCE
    );
    let mut out = paragraph("a", keep, "");
    for names in lines {
        let places: Vec<String> = names
            .iter()
            .map(|name| format!("{name}（签名）："))
            .collect();
        out.push_str(&paragraph("a", &tab, &run(&places.join("\t"), "")));
        out.push_str(&paragraph("a", keep, ""));
    }
    let right = format!(
        r#"<w:ind w:right="{}"/><w:jc w:val="right"/>"#,
        DATE_IN * ADVANCE
    );
    out.push_str(&paragraph("a", &right, &run(date, "")));
    out
}

/// Full-width characters that words take; figures are half as wide.
fn chars(words: &str) -> f64 {
    super::super::measure::width(words) as f64 / 2.0
}
