//! Stories of the written file, checked with the tools a receiving office would use: `qpdf`,
//! `pdffonts`, `pdftotext`.

// The helpers below are test code too, though clippy takes only #[test] functions for it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod common;

use std::path::Path;
use std::process::Command;

use chrono::DateTime;
use common::shelf;
use print::font::Face;
use print::pdf::{Edition, Properties, write};
use print::plan::{Ink, PagePlan, Stroke, Tag};
use print::shapes::{LampShape, lamp};
use print::text::{Paragraph, Style, line, set};

const RARE: &str = "䶮㛃𬱖𠅤㐂堃喆翀𪚥";
const UNKNOWN: char = '\u{3134A}';

fn properties() -> Properties {
    Properties {
        title: "青山村板凳会承诺清单".into(),
        author: "青山村村民委员会".into(),
        subject: "第11场板凳会 & 诺2026-011".into(),
        edition: Edition::Public,
        printed_at: DateTime::parse_from_rfc3339("2026-11-20T09:30:00+08:00").unwrap(),
    }
}

/// A sheet with a title, a table of one row, a lamp, and a paragraph of rare names.
fn sheet() -> PagePlan {
    let mut page = PagePlan::new(210.0, 297.0);
    let text = |page: &mut PagePlan, tag: Tag, text: &str, face: Face, y: f64| {
        let style = Style::new(face, 14.0);
        let block = set(shelf(), &Paragraph::new(text, style, 20.0), 160.0);
        page.tagged(tag, |page| block.draw(page, 24.0, y));
    };
    text(
        &mut page,
        Tag::Title,
        "青山村板凳会承诺清单",
        Face::Title,
        20.0,
    );
    page.tagged(Tag::Artifact, |page| {
        page.rule(24.0, 40.0, 160.0, Stroke::black(1.2))
    });
    page.tagged(Tag::Table(1), |page| {
        page.tagged(Tag::Row(0), |page| {
            text(page, Tag::HeaderCell, "问题概要", Face::Heading, 45.0);
            text(page, Tag::HeaderCell, "责任人", Face::Kai, 55.0);
        });
        page.tagged(Tag::Row(1), |page| {
            text(
                page,
                Tag::Cell,
                "一组灌溉水渠淤塞300米，民生用水困难。",
                Face::Heading,
                65.0,
            );
            text(page, Tag::Cell, "阿依古丽·买买提", Face::Kai, 75.0);
        });
    });
    page.tagged(Tag::Figure("逾期".into()), |page| {
        lamp(page, LampShape::AlarmSquare, (24.0, 85.0), 4.0, Ink::BLACK);
    });
    text(
        &mut page,
        Tag::Paragraph,
        &format!("到会：{RARE}，{UNKNOWN}"),
        Face::Body,
        95.0,
    );
    page
}

fn written(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("paper.pdf");
    let bytes = write(shelf(), &[sheet(), sheet()], &properties()).unwrap();
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a tool prints; `None` where the tool is not installed.
fn tool(name: &str, arguments: &[&str], path: &Path) -> Option<String> {
    let mut command = Command::new(name);
    command.args(arguments).arg(path);
    if name == "pdftotext" {
        command.arg("-");
    }
    match command.output() {
        Ok(output) => {
            let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{name}: {complaint}");
            assert_eq!(complaint, "", "{name}");
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("{name} is not installed, its part of the story is left out");
            None
        }
        Err(fault) => panic!("{name}: {fault}"),
    }
}

#[test]
fn the_file_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path());
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-1.7"));
    if let Some(report) = tool("qpdf", &["--check"], &path) {
        assert!(
            report.contains("No syntax or stream encoding errors found"),
            "{report}"
        );
        assert!(!report.contains("WARNING"), "{report}");
    }
}

#[test]
fn every_font_is_an_embedded_subset_with_a_way_back_to_text() {
    let folder = tempfile::tempdir().unwrap();
    let Some(report) = tool("pdffonts", &[], &written(folder.path())) else {
        return;
    };
    let fonts: Vec<&str> = report.lines().skip(2).collect();
    assert_eq!(fonts.len(), 5, "{report}");
    for font in fonts {
        let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(flags, ["yes", "yes", "yes"], "{font}");
        assert_eq!(font.find('+'), Some(6), "{font}");
    }
}

#[test]
fn every_character_comes_back_out() {
    let folder = tempfile::tempdir().unwrap();
    let Some(text) = tool("pdftotext", &["-enc", "UTF-8"], &written(folder.path())) else {
        return;
    };
    for line in [
        "青山村板凳会承诺清单",
        "一组灌溉水渠淤塞300米，民生用水困难。",
        "阿依古丽·买买提",
        "问题概要",
    ] {
        assert_eq!(text.matches(line).count(), 2, "{line} in {text}");
    }
    for c in RARE.chars() {
        assert!(text.contains(c), "{c} in {text}");
    }
    let flat: String = text.split_whitespace().collect();
    assert!(flat.contains(&format!("到会：{RARE}，")), "{text}");
    let radical = |c: char| ('\u{2E80}'..='\u{2FDF}').contains(&c);
    assert!(!text.chars().any(radical), "{text}");
}

#[test]
fn the_sheet_reports_what_no_face_has() {
    assert_eq!(sheet().missing, [UNKNOWN]);
}

#[test]
fn the_same_paper_is_the_same_bytes_and_another_day_is_not() {
    let pages = [sheet()];
    let once = write(shelf(), &pages, &properties()).unwrap();
    assert_eq!(once, write(shelf(), &pages, &properties()).unwrap());
    let later = DateTime::parse_from_rfc3339("2026-11-21T09:30:00+08:00").unwrap();
    let other = Properties {
        printed_at: later,
        ..properties()
    };
    assert_ne!(once, write(shelf(), &pages, &other).unwrap());
}

#[test]
fn properties_and_structure_say_what_the_paper_is() {
    let bytes = write(shelf(), &[sheet(), sheet()], &properties()).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let info = document
        .trailer
        .get(b"Info")
        .and_then(|id| document.dereference(id))
        .unwrap()
        .1;
    let info = info.as_dict().unwrap();
    let said = |key: &[u8]| lopdf::decode_text_string(info.get(key).unwrap()).unwrap();
    assert_eq!(said(b"Title"), "青山村板凳会承诺清单");
    assert!(said(b"Keywords").starts_with("公开版；字体：BandengSong-Black、NotoSerifSC-Regular"));
    assert_eq!(said(b"CreationDate"), "D:20261120093000+08'00'");
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"zh-CN");
    let identity = document.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!(identity[0].as_str().unwrap().len(), 16);
    assert!(!identity[0].as_str().unwrap().ends_with(b"identity-of-pdf"));
    let kinds = |wanted: &[u8]| {
        let dictionaries = document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok());
        dictionaries
            .filter(|d| {
                d.get(b"S")
                    .and_then(lopdf::Object::as_name)
                    .is_ok_and(|s| s == wanted)
            })
            .count()
    };
    assert_eq!(kinds(b"H1"), 2);
    assert_eq!(
        (kinds(b"Table"), kinds(b"TR"), kinds(b"TH"), kinds(b"TD")),
        (1, 2, 4, 2)
    );
    assert_eq!(kinds(b"Figure"), 2);
}

#[test]
fn a_row_that_goes_on_overleaf_stays_one_row_with_its_cells() {
    let part = |problem: &str, measure: &str| {
        let mut page = PagePlan::new(210.0, 297.0);
        page.tagged(Tag::Table(1), |page| {
            page.tagged(Tag::Row(7), |page| {
                for (text, y) in [(problem, 40.0), (measure, 60.0)] {
                    let words = line(shelf(), text, Style::new(Face::Body, 12.0));
                    page.tagged(Tag::Cell, |page| words.draw(page, 24.0, y));
                }
            });
        });
        page
    };
    let pages = [
        part("水渠淤塞，", "组织清淤，"),
        part("用水困难", "加固渠段"),
    ];
    let bytes = write(shelf(), &pages, &properties()).unwrap();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let kids = |kind: &[u8]| -> Vec<usize> {
        let dictionaries = document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok());
        dictionaries
            .filter(|d| {
                d.get(b"S")
                    .and_then(lopdf::Object::as_name)
                    .is_ok_and(|s| s == kind)
            })
            .map(|d| d.get(b"K").unwrap().as_array().unwrap().len())
            .collect()
    };
    assert_eq!((kids(b"TR"), kids(b"TD")), (vec![2], vec![2, 2]));
}

#[test]
fn the_preview_paints_every_glyph_without_styles() {
    let page = sheet();
    let svg = print::svg::write(shelf(), &page).unwrap();
    let seen = page.text().chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(svg.matches("<use ").count(), seen);
    assert!(!svg.contains("style="));
    for reference in svg.split("href=\"#").skip(1) {
        let id = reference.split('"').next().unwrap();
        assert!(svg.contains(&format!("<path id=\"{id}\" d=\"M")), "{id}");
    }
}

#[test]
fn the_page_plan_reads_as_text() {
    let dump = sheet().dump();
    assert!(dump.starts_with("page 210.00 x 297.00\n  <title>\n    text 24.00,"));
    assert!(dump.contains("Heading 14pt 问题概要"));
    assert!(dump.contains("<figure 逾期>"));
}
