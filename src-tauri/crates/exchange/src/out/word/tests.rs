use std::io::Read;

use chrono::NaiveDate;

use super::super::letter::{Key, Part};
use super::super::table::{About, Cell, Column, Kind, Table};
use super::*;

fn letter(parts: Vec<Part>) -> Letter {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Letter {
        about: About {
            title: "青山村板凳会会议记录".into(),
            organisation: "青山村村民委员会".into(),
            number: "会2026-011".into(),
            code: "3F7A 91C2 0BD4".into(),
            edition: "内部版".into(),
            made: day.and_hms_opt(12, 0, 0).unwrap(),
        },
        title: vec!["青山村板凳会会议记录".into()],
        foot: "2026年11月23日印".into(),
        parts,
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut words = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut words)
        .unwrap();
    words
}

/// What a reader sees, without marks.
fn words(xml: &str) -> String {
    let mut out = String::new();
    let xml = xml.replace("<w:br/>", "\n");
    let mut inside = false;
    for c in xml.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    marks
        .iter()
        .fold(out, |out, (mark, c)| out.replace(mark, c))
}

#[test]
fn headings_are_headings_and_tables_repeat_their_header() {
    let table = Table {
        columns: vec![
            Column::new("n", "序号", Kind::Number, 5.0),
            Column::new("summary", "问题概要", Kind::Text, 40.0),
        ],
        rows: vec![vec![Cell::Number(1.0), "路灯不亮".into()]],
        ..Table::default()
    };
    let bytes = write_docx(&letter(vec![
        Part::Heading("一、议定事项".into()),
        Part::Subheading("（一）路灯。".into()),
        Part::Table(Box::new(table)),
    ]))
    .unwrap();
    let document = part(&bytes, "word/document.xml");
    for (what, words) in [
        ("first heading", r#"<w:pStyle w:val="1"/>"#),
        ("second heading", r#"<w:pStyle w:val="2"/>"#),
        ("repeated header", "<w:tblHeader/>"),
        (
            "margins",
            r#"w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#,
        ),
    ] {
        assert!(document.contains(words), "{what}");
    }
    let styles = part(&bytes, "word/styles.xml");
    for face in ["仿宋", "黑体", "楷体", "宋体", "方正小标宋简体"] {
        assert!(
            styles.contains(&format!(r#"w:eastAsia="{face}""#)),
            "{face}"
        );
    }
}

#[test]
fn the_page_is_numbered_and_nobody_is_named() {
    let bytes = write_docx(&letter(Vec::new())).unwrap();
    for footer in ["word/footer1.xml", "word/footer2.xml"] {
        let footer = part(&bytes, footer);
        assert!(footer.contains(" PAGE ") && footer.contains("— "));
        assert!(footer.contains("校验 3F7A 91C2 0BD4"));
    }
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:creator>青山村村民委员会</dc:creator>"));
    assert_eq!(bytes, write_docx(&letter(Vec::new())).unwrap());
}

#[test]
fn marks_and_control_characters_break_nothing() {
    let said = "<b>&\"'=HYPERLINK(\"x\")\u{1}\u{FFFE}𬱖㐂😀\n第二行";
    let bytes = write_docx(&letter(vec![
        Part::Keys(
            vec![Key {
                label: "时间".into(),
                words: said.into(),
            }],
            2,
        ),
        Part::Signatures {
            lines: vec![vec!["主持人".into(), "记录人".into()]],
            date: said.into(),
        },
    ]))
    .unwrap();
    let told = words(&part(&bytes, "word/document.xml"));
    assert!(
        told.contains("<b>&\"'=HYPERLINK(\"x\")𬱖㐂😀\n第二行"),
        "{told}"
    );
}
