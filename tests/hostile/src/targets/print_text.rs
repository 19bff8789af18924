//! What a villager said, set on paper: a notice and a commitment list, as pages, as a picture of them for the screen
//! and as a PDF. All that can be seen of it stands on the sheet, in its order, and nothing that turns the line round.
//! Not here: masking (`pasted_text`).

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate};
use print::documents::{MeetingLine, Paper, PaperSize, Sheet, commitments, notice};
use print::font::FontShelf;
use print::pdf::{self, Properties};
use print::text::normalise;
use rules::chinese::Numerals;
use rules::words::Edition;

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "print_text",
    take,
    words: &[
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\",\"y\")",
        "\u{202E}",
        "\u{2066}",
        "\u{200D}",
        "\u{301}",
        "\u{FE0F}",
        "𬱖",
        "𠅤",
        "，。、“”",
        "（）",
        "13800005672",
        "\u{2028}",
        "\u{3000}",
        "ﷺ",
        "🏠",
        "\u{0}",
        "\u{FFFF}",
    ],
};

/// A line of a matter is not longer; what is longer is refused before (`desk`'s limits).
const CHARACTERS: usize = 600;

fn take(data: &[u8]) {
    let text: String = String::from_utf8_lossy(data)
        .chars()
        .take(CHARACTERS)
        .collect();
    for paper in [PaperSize::A4, PaperSize::A3] {
        said(&text, &list(&text, paper));
    }
    let letter = letter(&text);
    said(&text, &letter);
    as_a_file(&text, &letter);
}

fn shelf() -> &'static FontShelf {
    static SHELF: OnceLock<FontShelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        FontShelf::bundled(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts"))
    })
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn sheet(text: &str) -> Sheet {
    Sheet {
        organisation: "枫林镇青山村村民委员会".into(),
        signer: "青山村村民委员会".into(),
        edition: Edition::Public,
        number: Some("诺2026-011".into()),
        title: "青山村板凳会承诺清单".into(),
        short_title: "承诺清单".into(),
        motto: Some(text.chars().take(30).collect()),
        colour: true,
        large: false,
        print_day: day(),
        numerals: Numerals::Arabic,
        footer: "{署名}　{印日}印".into(),
        code: Some("3f7a91c20bd4".into()),
        contact: None,
        posting: None,
        review: None,
        filled_in_by: None,
    }
}

fn list(text: &str, paper: PaperSize) -> Paper {
    let item = commitments::CommitmentItem {
        number: 1,
        summary: text.to_owned(),
        measure: text.to_owned(),
        department: Some(text.chars().take(40).collect()),
        person: None,
        co_handlers: vec![text.chars().take(20).collect()],
        deadline: day(),
    };
    let list = commitments::CommitmentList {
        sheet: sheet(text),
        paper,
        meeting: MeetingLine {
            ordinal: Some(11),
            kind: "板凳会".into(),
            day: day(),
            time: None,
            place: Some(text.chars().take(40).collect()),
        },
        counts: Vec::new(),
        empty: String::new(),
        items: vec![item],
        resolved: vec![text.to_owned()],
        feedback: Vec::new(),
    };
    commitments::plan(&list, shelf()).expect("the shipped faces set any text")
}

fn letter(text: &str) -> Paper {
    let notice = notice::Notice {
        sheet: sheet(text),
        to: "全体村民".into(),
        opening: text.to_owned(),
        day: day(),
        time: None,
        place: Some(text.chars().take(40).collect()),
        rain_place: None,
        guests: Vec::new(),
        feedback: false,
        matters: vec![text.to_owned(), "路灯不亮".into()],
        cards: None,
        ending: text.to_owned(),
    };
    notice::plan(&notice, shelf()).expect("the shipped faces set any text")
}

fn said(text: &str, paper: &Paper) {
    let on_paper: String = paper.pages.iter().map(|page| page.text()).collect();
    assert!(!on_paper.contains(turns_round), "the line is turned round");
    let mut rest = on_paper.chars();
    let lacking = |c: &char| paper.missing.contains(c);
    for c in normalise(text)
        .chars()
        .filter(|c| is_seen(*c) && !lacking(c))
    {
        assert!(
            rest.any(|set| set == c),
            "{c:?} of {text:?} is not on paper: {on_paper:?}"
        );
    }
    for page in &paper.pages {
        let picture = print::svg::write(shelf(), page).unwrap();
        assert!(!picture.contains("<script"), "a picture with a script");
    }
}

/// The file takes as long as all the rest, so that one paper is written out.
fn as_a_file(text: &str, paper: &Paper) {
    let properties = Properties {
        title: text.chars().take(40).collect(),
        author: "青山村村民委员会".into(),
        subject: text.to_owned(),
        edition: pdf::Edition::Public,
        printed_at: DateTime::UNIX_EPOCH.into(),
    };
    let file = pdf::write(shelf(), &paper.pages, &properties).unwrap();
    assert!(file.starts_with(b"%PDF-") && file.trim_ascii_end().ends_with(b"%%EOF"));
}

fn turns_round(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What has a picture of its own: letters and signs, no blank, no control, nothing that only changes its neighbour.
fn is_seen(c: char) -> bool {
    c.is_alphanumeric() || c.is_ascii_punctuation()
}
