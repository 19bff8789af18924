//! Which rows of a workbook's sheets are hidden, by hand or by a filter: they are read like all others, and
//! counted, so that nobody wonders where they come from. Not here: what stands in them.

use std::collections::HashMap;
use std::io::{self, Read, Write};

use memchr::{memchr, memmem};

/// The longest tag that is waited for: longer ones are no row's.
const LONGEST_TAG: usize = 4_096;

/// Hidden rows (as shown, from 1) by the archive part they stand in.
pub(crate) type HiddenRows = HashMap<String, Vec<u32>>;

/// Takes a sheet's XML as it is unpacked and keeps the numbers of its hidden rows.
#[derive(Default)]
pub(super) struct RowTags {
    waiting: Vec<u8>,
    pub(super) hidden: Vec<u32>,
}

impl RowTags {
    fn take(&mut self, text: &[u8]) -> usize {
        let mut at = 0;
        while let Some(found) = memmem::find(&text[at..], b"<row ") {
            let begin = at + found;
            match memchr(b'>', &text[begin..]) {
                Some(length) => {
                    self.tag(&text[begin..begin + length]);
                    at = begin + length;
                }
                None if text.len() - begin > LONGEST_TAG => at = begin + 5,
                None => return begin,
            }
        }
        // The beginning of a tag may be cut off at the end.
        at.max(text.len().saturating_sub(4))
    }

    fn tag(&mut self, tag: &[u8]) {
        let hides = |value: &[u8]| memmem::find(tag, value).is_some();
        if !hides(b" hidden=\"1\"") && !hides(b" hidden=\"true\"") {
            return;
        }
        let number: Option<u32> = memmem::find(tag, b" r=\"").and_then(|at| {
            let rest = &tag[at + 4..];
            let digits = rest.get(..memchr(b'"', rest)?)?;
            std::str::from_utf8(digits).ok()?.parse().ok()
        });
        self.hidden.extend(number);
    }
}

impl Write for RowTags {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        let mut text = std::mem::take(&mut self.waiting);
        text.extend_from_slice(part);
        let done = self.take(&text);
        self.waiting = text.split_off(done);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive part of each sheet, by the sheet's name.
pub(crate) fn parts_of_sheets(bytes: &[u8]) -> HashMap<String, String> {
    let Ok(mut archive) = zip::ZipArchive::new(io::Cursor::new(bytes)) else {
        return HashMap::new();
    };
    let mut text = |name: &str| {
        let mut text = String::new();
        let part = archive.by_name(name).ok();
        let read = part.map(|part| part.take(1 << 20).read_to_string(&mut text));
        read.and_then(Result::ok).map(|_| text).unwrap_or_default()
    };
    let (book, links) = (text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"));
    let targets: HashMap<&str, &str> = tags(&links, "<Relationship ")
        .filter_map(|tag| Some((attribute(tag, "Id")?, attribute(tag, "Target")?)))
        .collect();
    let sheets = tags(&book, "<sheet ").filter_map(|tag| {
        let target = targets.get(attribute(tag, "r:id")?)?;
        let part = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        };
        Some((plain(attribute(tag, "name")?), part))
    });
    sheets.collect()
}

fn tags<'t>(text: &'t str, begin: &'t str) -> impl Iterator<Item = &'t str> {
    let parts = text.split(begin).skip(1);
    parts.filter_map(|part| part.split('>').next())
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mark = format!("{name}=\"");
    let rest = &tag[tag.find(&mark)? + mark.len()..];
    rest.split('"').next()
}

fn plain(name: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(name.to_owned(), |name, (coded, plain)| {
        name.replace(coded, plain)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_are_found_wherever_the_text_is_cut() {
        let text = br#"<sheetData><row r="1"><c/></row><row r="2" hidden="1"/><row r="31" spans="1:2" hidden="true"><c/></row></sheetData>"#;
        for cut in 0..text.len() {
            let mut tags = RowTags::default();
            tags.write_all(&text[..cut]).unwrap();
            tags.write_all(&text[cut..]).unwrap();
            assert_eq!(tags.hidden, [2, 31], "cut at {cut}");
        }
    }

    #[test]
    fn filtered_rows_of_a_written_workbook_are_found_by_sheet() {
        let mut written = rust_xlsxwriter::Workbook::new();
        let sheet = written.add_worksheet().set_name("一组&二组").unwrap();
        for row in 0..4 {
            sheet.write(row, 0, "x").unwrap();
        }
        sheet.set_row_hidden(2).unwrap();
        let bytes = written.save_to_buffer().unwrap();
        let parts = parts_of_sheets(&bytes);
        let (_, hidden) = super::super::look_into(&bytes).unwrap();
        assert_eq!(hidden[&parts["一组&二组"]], [3]);
    }
}
