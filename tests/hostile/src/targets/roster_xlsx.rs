//! A workbook's bytes through the reader of rosters: either the file itself, or its parts as text, which are packed
//! into a sound archive, so that what is changed is the sheet and not the checksum around it. Not here: landing what
//! was read (`roster_csv`).

use std::collections::HashSet;
use std::io::{Cursor, Write};

use exchange::{Asked, RosterFile, Unwatched, read_roster_with};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "roster_xlsx",
    take,
    words: &[
        "姓名",
        "户号",
        "身份证号",
        "电话",
        "<row r=\"1048576\">",
        "<c r=\"XFD1\" t=\"s\"><v>0</v></c>",
        "<c r=\"A2\" t=\"inlineStr\"><is><t>",
        "</t></is></c>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<dimension ref=\"A1:XFD1048576\"/>",
        "t=\"d\"",
        "1e308",
        "-1",
        "4294967295",
        "&#x0;",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    ],
};

/// Where a part begins: its path stands on the rest of the line.
const PART: &str = "\n<<< ";

fn take(data: &[u8]) {
    if data.starts_with(b"PK") {
        sound(data);
    } else if let Some(workbook) = workbook_of(data) {
        sound(&workbook);
    }
}

/// What leads to the workbook; without it nothing else is looked at.
const ROOT: &str = r#"
<<< _rels/.rels
<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// The workbook whose parts stand in `data`, each under a line `<<< path`.
pub fn workbook_of(data: &[u8]) -> Option<Vec<u8>> {
    let mut text = format!("\n{}", String::from_utf8_lossy(data));
    if !text.contains("<<< _rels/.rels") {
        text.push_str(ROOT);
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for part in text.split(PART).skip(1) {
        let (path, content) = part.split_once('\n')?;
        // Two parts of one name are no archive.
        writer.start_file(path, stored).ok()?;
        writer.write_all(content.as_bytes()).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn sound(bytes: &[u8]) {
    for whole_ids in [false, true] {
        let asked = Asked {
            whole_ids,
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 21),
        };
        if let Ok(file) = read_roster_with(bytes, "花名册.xlsx", asked, &Unwatched) {
            adds_up(&file, whole_ids);
        }
    }
}

/// What must be so of any file that was read.
pub(super) fn adds_up(file: &RosterFile, whole_ids: bool) {
    let mut keys = HashSet::new();
    for row in &file.rows {
        assert!(!row.name.trim().is_empty(), "nobody is without a name");
        assert!(
            whole_ids || row.id_number.is_none(),
            "a whole ID number left"
        );
        let tail = row.id_tail.as_ref().map_or(0, |tail| tail.chars().count());
        assert!(tail <= 4, "a tail of {tail} characters");
        assert!(
            keys.insert((&row.fingerprint, row.n)),
            "two rows have one key"
        );
        if let Some(place) = row.household {
            assert!(
                place < file.households.len(),
                "a household that is not there"
            );
        }
    }
    let living: usize = file
        .households
        .iter()
        .map(|home| home.people as usize)
        .sum();
    let housed = file.rows.iter().filter(|row| row.household.is_some());
    assert_eq!(living, housed.count(), "the households' people add up");
    let mut places = HashSet::new();
    let landed = file.rows.iter().map(|row| (&row.sheet, row.row));
    let refused = file.refused.iter().map(|row| (&row.sheet, row.row));
    for place in landed.chain(refused) {
        assert!(places.insert(place), "one row, two fates: {place:?}");
    }
}
