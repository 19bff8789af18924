//! Stories of the font shelf: laziness, coverage, fallback by column, missing characters.

mod common;

use common::{fonts, shelf};
use print::PrintFault;
use print::font::{Face, Font, FontShelf, rare_block};
use skrifa::{FontRef, MetadataProvider};

#[test]
fn opening_reads_nothing_and_body_text_reads_one_font() {
    let shelf = FontShelf::bundled(fonts());
    assert!(Font::ALL.iter().all(|font| !shelf.is_read(*font)));
    assert!(shelf.covers(Face::Body, "青山村板凳会，2026年11月18日。"));
    assert!(shelf.is_read(Font::Body));
    assert!(!shelf.is_read(Font::Title) && !shelf.is_read(Font::Kai) && !shelf.is_read(Font::Rare));
}

#[test]
fn the_face_for_rare_characters_is_unpacked_only_for_them() {
    let shelf = FontShelf::bundled(fonts());
    assert_eq!(shelf.missing(["䶮㛃㐂堃喆翀", "周翀", "☑"]), ['☑']);
    assert!(!shelf.is_read(Font::Rare));
    assert!(shelf.missing(["\u{2A6A5}"]).is_empty());
    assert!(shelf.is_read(Font::Rare));
}

#[test]
fn every_name_seen_in_the_field_has_a_glyph() {
    assert!(
        shelf()
            .missing(["䶮㛃𬱖𠅤㐂堃喆翀", "阿依古丽·买买提", "司马欧阳"])
            .is_empty()
    );
    assert_eq!(shelf().missing(["\u{3134A}张\u{3134A}"]), ['\u{3134A}']);
}

#[test]
fn one_uncovered_name_turns_the_whole_column() {
    let column = ["周翀", "韩喆", "王小明"];
    assert_eq!(shelf().column_face(Face::Kai, column), Face::Kai);
    let uncovered = (0x4E00..0x9FA6)
        .filter_map(char::from_u32)
        .find(|c| !shelf().covers(Face::Kai, &c.to_string()))
        .map(String::from);
    let rare = uncovered.as_deref().unwrap();
    assert!(shelf().covers(Face::Body, rare));
    assert_eq!(
        shelf().column_face(Face::Kai, ["周翀", rare, "王小明"]),
        Face::Body
    );
    assert_eq!(shelf().column_face(Face::Body, ["周翀", rare]), Face::Body);
}

#[test]
fn all_faces_have_the_standard_text_of_papers() {
    let text = "公开版内部版不得张贴问题概要工作举措责任单位责任人解决时限“”（）《》，。、；：？！—…·￥%0123456789";
    for face in [Face::Title, Face::Body, Face::Heading, Face::Kai] {
        assert!(shelf().covers(face, text), "{face:?}");
    }
}

#[test]
fn a_missing_font_file_is_a_fault_when_writing_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = FontShelf::bundled(folder.path());
    assert!(shelf.check().is_ok());
    assert!(shelf.glyph(Face::Body, '村').is_none());
    let fault = shelf.check().unwrap_err();
    assert_eq!(fault.code(), "font.unreadable");
    assert!(matches!(fault, PrintFault::FontUnreadable { file, .. } if file == "body.ttf"));
}

#[test]
fn noise_instead_of_a_font_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("body.ttf"), b"not a font at all").unwrap();
    let shelf = FontShelf::bundled(folder.path());
    assert!(shelf.glyph(Face::Body, '村').is_none());
    assert_eq!(shelf.check().unwrap_err().code(), "font.unreadable");
}

#[test]
fn a_block_of_rare_characters_is_a_font_of_its_own_and_no_more_than_it_must_be() {
    let bytes = rare_block(shelf(), 0x2_0000).unwrap();
    assert!(bytes.len() < 2 << 20, "{}", bytes.len());
    let font = FontRef::new(&bytes).unwrap();
    let id = font.charmap().map('𠅤').unwrap();
    assert!(font.outline_glyphs().get(id).is_some());
    assert_eq!(font.charmap().map('村'), None);
    assert_eq!(font.charmap().map('\u{20400}'), None);
    for table in [
        b"cmap", b"OS/2", b"name", b"post", b"head", b"hhea", b"hmtx", b"maxp",
    ] {
        assert!(font.table_data(skrifa::Tag::new(table)).is_some());
    }
    assert!(rare_block(shelf(), 0x2_CC00).is_some());
}

#[test]
fn what_is_no_block_of_rare_characters_is_not_given() {
    for first in [0, 0x4E00, 0x2_0001, 0x2_FC00, 0x3_0000, u32::MAX - 0x3FF] {
        assert_eq!(rare_block(shelf(), first), None, "{first:x}");
    }
}
