//! Stories of official faces that a machine has installed: found by name, used where they may be, never where not.

#![allow(clippy::unwrap_used)]

mod common;
mod faces;

use std::path::Path;

use common::{fonts, shelf, shown};
use faces::{Made, collection};
use print::font::{Face, Font, FontShelf};
use print::pdf::{self, Properties};
use print::plan::PagePlan;
use print::text::{self, Paragraph, Style};

fn with(folder: &Path) -> FontShelf {
    FontShelf::with_installed(fonts(), vec![folder.join("nowhere"), folder.into()])
}

fn font_of(shelf: &FontShelf, face: Face, c: char) -> Font {
    shelf.glyph(face, c).unwrap().font
}

/// A machine with these font files.
fn machine(files: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

fn official() -> tempfile::TempDir {
    machine(&[
        ("fz/xbs.TTF", Made::of("方正小标宋简体").bytes()),
        ("simfang.ttf", Made::of("FangSong").bytes()),
        ("more/kai.ttf", Made::of("楷体_GB2312").bytes()),
        ("simhei.ttf", Made::of("黑体").bytes()),
    ])
}

#[test]
fn each_official_face_takes_its_role_and_the_text_of_other_papers_stays() {
    let folder = official();
    let shelf = with(folder.path());
    let roles = [
        (Face::Title, Font::OfficialTitle),
        (Face::Letter, Font::OfficialLetter),
        (Face::Kai, Font::OfficialKai),
        (Face::Heading, Font::OfficialHeading),
        (Face::Body, Font::Body),
    ];
    for (face, font) in roles {
        assert_eq!(font_of(&shelf, face, '村'), font, "{face:?}");
    }
    assert!(shelf.covers(Face::Kai, "青山村"));
    assert_eq!(shelf.column_face(Face::Kai, ["周翀"]), Face::Kai);
}

#[test]
fn nothing_is_looked_for_until_a_character_is_asked_for_and_then_once() {
    let folder = machine(&[]);
    let shelf = with(folder.path());
    std::fs::write(folder.path().join("simkai.ttf"), Made::of("KaiTi").bytes()).unwrap();
    assert_eq!(font_of(&shelf, Face::Kai, '村'), Font::OfficialKai);
    assert!(!shelf.is_read(Font::OfficialHeading));
    std::fs::write(folder.path().join("simhei.ttf"), Made::of("SimHei").bytes()).unwrap();
    assert_eq!(font_of(&shelf, Face::Heading, '村'), Font::Heading);
}

#[test]
fn a_shelf_of_bundled_faces_alone_looks_the_same_on_every_machine() {
    let folder = official();
    let alone = with(folder.path()).bundled_alone();
    for face in [Face::Title, Face::Letter, Face::Kai, Face::Heading] {
        assert_eq!(alone.glyph(face, '村'), shelf().glyph(face, '村'));
    }
    assert_eq!(font_of(&alone, Face::Letter, '村'), Font::Body);
}

#[test]
fn a_face_whose_rights_forbid_it_is_not_used() {
    // Restricted; preview and print; no subsetting; bitmaps only.
    for rights in [0x2, 0x4, 0x100, 0x108, 0x200] {
        let bytes = Made::of("黑体").rights(rights).bytes();
        let folder = machine(&[("simhei.ttf", bytes)]);
        let shelf = with(folder.path());
        assert_eq!(
            font_of(&shelf, Face::Heading, '村'),
            Font::Heading,
            "{rights:x}"
        );
    }
    for rights in [0x0, 0x8, 0xC] {
        let bytes = Made::of("黑体").rights(rights).bytes();
        let folder = machine(&[("simhei.ttf", bytes)]);
        let shelf = with(folder.path());
        assert_eq!(
            font_of(&shelf, Face::Heading, '村'),
            Font::OfficialHeading,
            "{rights:x}"
        );
    }
}

#[test]
fn a_face_of_another_name_or_other_outlines_or_none_at_all_is_passed_over() {
    let folder = machine(&[
        ("stfangso.ttf", Made::of("华文仿宋").bytes()),
        (
            "cff.ttf",
            Made::of("楷体").renamed_table(*b"glyf", *b"CFF ").bytes(),
        ),
        ("noise.ttf", b"not a font at all".to_vec()),
        ("empty.ttc", Vec::new()),
        ("ttc.ttc", b"ttcf\0\x01\0\0\xff\xff\xff\xff".to_vec()),
        ("cut.ttf", Made::of("黑体").bytes()[..4000].to_vec()),
    ]);
    let shelf = with(folder.path());
    assert_eq!(font_of(&shelf, Face::Letter, '村'), Font::Body);
    assert_eq!(font_of(&shelf, Face::Kai, '村'), Font::Kai);
    assert_eq!(font_of(&shelf, Face::Heading, '村'), Font::Heading);
    assert!(shelf.check().is_ok());
}

#[test]
fn a_collection_gives_the_face_that_is_meant() {
    let both = [Made::of("宋体").bytes(), Made::of("仿宋").bytes()];
    let folder = machine(&[("simfang.ttc", collection(&both))]);
    let shelf = with(folder.path());
    assert_eq!(font_of(&shelf, Face::Letter, '村'), Font::OfficialLetter);
    let (_, index) = shelf.data(Font::OfficialLetter).unwrap();
    assert_eq!(index, 1);
    assert!(keywords(&written(&shelf, Face::Letter)).contains("ps-FangSong"));
}

#[test]
fn the_wider_face_of_a_role_is_taken() {
    let folder = machine(&[
        ("a.ttf", Made::of("仿宋_GB2312").bytes()),
        ("b.ttf", Made::of("仿宋").postscript("Wide").bytes()),
    ]);
    let shelf = with(folder.path());
    shelf.glyph(Face::Letter, '村').unwrap();
    assert_eq!(shelf.postscript_name(Font::OfficialLetter), Ok("Wide"));
}

#[test]
fn what_the_official_face_lacks_or_leaves_blank_comes_from_the_bundled_one() {
    let folder = machine(&[
        (
            "xbs.ttf",
            Made::of("方正小标宋简体")
                .without('䶮')
                .without('翀')
                .bytes(),
        ),
        ("simkai.ttf", Made::of("楷体").without('翀').bytes()),
    ]);
    let shelf = with(folder.path());
    assert_eq!(font_of(&shelf, Face::Title, '村'), Font::OfficialTitle);
    let plain = common::shelf().glyph(Face::Title, '翀').unwrap();
    assert_eq!(shelf.glyph(Face::Title, '翀'), Some(plain));
    assert!(!shelf.covers(Face::Kai, "周翀"));
    assert_eq!(shelf.column_face(Face::Kai, ["王小明", "周翀"]), Face::Body);
    assert_eq!(shelf.column_face(Face::Kai, ["王小明"]), Face::Kai);
}

#[test]
fn widths_come_from_the_face_that_is_used() {
    let folder = machine(&[("simhei.ttf", Made::of("黑体").twice_as_wide().bytes())]);
    let style = Style::new(Face::Heading, 10.0);
    let wide = with(folder.path());
    let (wide, plain) = (
        text::width_mm(&wide, "网格", style),
        text::width_mm(shelf(), "网格", style),
    );
    assert!((wide - 2.0 * plain).abs() < 0.01, "{wide} {plain}");
}

#[test]
fn the_pdf_holds_the_installed_face_and_says_so() {
    let folder = official();
    let shelf = with(folder.path());
    let bytes = written(&shelf, Face::Letter);
    let keywords = keywords(&bytes);
    assert!(keywords.contains("ps-FangSong"), "{keywords}");
    // A page that was laid out before someone switched the faces off is still written whole.
    assert_eq!(
        bytes,
        write(&shelf.bundled_alone(), &page(&shelf, Face::Letter))
    );
}

fn page(shelf: &FontShelf, face: Face) -> PagePlan {
    let mut page = PagePlan::new(210.0, 297.0);
    let paragraph = Paragraph::new(
        "兹定于2026年11月25日召开会议。",
        Style::new(face, 16.0),
        28.0,
    );
    text::set(shelf, &paragraph, 156.0).draw(&mut page, 28.0, 37.0);
    assert!(!shown(&page.items).is_empty());
    assert!(
        print::svg::write(shelf, &page)
            .unwrap()
            .contains("<path id=")
    );
    page
}

fn written(shelf: &FontShelf, face: Face) -> Vec<u8> {
    write(shelf, &page(shelf, face))
}

fn write(shelf: &FontShelf, page: &PagePlan) -> Vec<u8> {
    let properties = Properties {
        title: "通知".into(),
        author: "青山村村民委员会".into(),
        subject: String::new(),
        edition: pdf::Edition::Public,
        printed_at: "2026-11-20T12:00:00+08:00".parse().unwrap(),
    };
    pdf::write(shelf, std::slice::from_ref(page), &properties).unwrap()
}

fn keywords(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let (_, rest) = text.split_once("<pdf:Keywords>").unwrap();
    rest.split_once("</pdf:Keywords>").unwrap().0.to_owned()
}
