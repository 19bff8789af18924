//! Zip archives: which office file one is, and whether it unpacks to a bearable size. Not here: what
//! the workbook holds.

use std::io::{Cursor, Read, sink};

use zip::ZipArchive;

use super::SourceKind;
use super::hidden::{HiddenRows, RowTags};
use crate::fault::{ExchangeFault, TooLarge};

/// The most that a workbook may unpack to, in bytes: 100,000 full rows take about 60 MB.
pub(crate) const MAX_UNPACKED: u64 = 512 << 20;
/// More parts than any office program writes.
const MAX_PARTS: usize = 10_000;

/// Tells which kind of archive this is, after unpacking it once into nothing under the limit.
/// The hidden rows are found on the way.
pub(super) fn sniff(bytes: &[u8]) -> Result<(SourceKind, HiddenRows), ExchangeFault> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExchangeFault::Unreadable("archive"))?;
    let kind = kind(&archive)?;
    let hidden = unpacks_within(&mut archive, MAX_UNPACKED)?;
    Ok((kind, hidden))
}

fn kind(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<SourceKind, ExchangeFault> {
    if archive.len() > MAX_PARTS {
        return Err(ExchangeFault::NotATable("archive"));
    }
    let has = |part: &str| {
        archive
            .file_names()
            .any(|name| name.is_ok_and(|name| name.eq_ignore_ascii_case(part)))
    };
    if has("xl/workbook.xml") {
        Ok(SourceKind::Xlsx)
    } else if has("xl/workbook.bin") {
        Err(ExchangeFault::NotYet(".xlsb"))
    } else if has("word/document.xml") {
        Err(ExchangeFault::NotATable("letter"))
    } else if has("content.xml") && has("mimetype") {
        Err(ExchangeFault::NotYet(".ods"))
    } else if has("[Content_Types].xml") {
        Err(ExchangeFault::Unreadable("workbook"))
    } else {
        Err(ExchangeFault::NotATable("archive"))
    }
}

/// The declared sizes may lie, so the parts are unpacked and counted.
fn unpacks_within(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    limit: u64,
) -> Result<HiddenRows, ExchangeFault> {
    let mut left = limit;
    let mut hidden = HiddenRows::new();
    for index in 0..archive.len() {
        let part = archive
            .by_index(index)
            .map_err(|_| ExchangeFault::Unreadable("archive"))?;
        let name = part
            .name()
            .map(|name| name.into_owned())
            .unwrap_or_default();
        let mut part = part.take(left + 1);
        let unpacked = if name.starts_with("xl/worksheets/") {
            let mut tags = RowTags::default();
            let unpacked = std::io::copy(&mut part, &mut tags);
            hidden.insert(name, tags.hidden);
            unpacked
        } else {
            std::io::copy(&mut part, &mut sink())
        }
        .map_err(|_| ExchangeFault::Unreadable("archive"))?;
        if unpacked > left {
            return Err(ExchangeFault::TooLarge {
                what: TooLarge::Unpacked,
                limit,
            });
        }
        left -= unpacked;
    }
    Ok(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_letter_and_a_plain_archive_are_no_tables() {
        let letter = archive_of(&[("[Content_Types].xml", b""), ("word/document.xml", b"<w/>")]);
        assert_eq!(sniff(&letter), Err(ExchangeFault::NotATable("letter")));
        let photos = archive_of(&[("IMG_1.jpg", b"x")]);
        assert_eq!(sniff(&photos), Err(ExchangeFault::NotATable("archive")));
    }

    #[test]
    fn an_archive_that_unpacks_beyond_the_limit_is_refused() {
        let zeros = vec![0_u8; 4 << 20];
        let bytes = archive_of(&[("xl/workbook.xml", b"<x/>"), ("xl/big.xml", &zeros)]);
        assert!(bytes.len() < 100_000, "zeros pack well");
        let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
        assert!(unpacks_within(&mut archive, 5 << 20).is_ok());
        let fault = unpacks_within(&mut archive, 1 << 20).unwrap_err();
        assert_eq!(fault.code(), "file.unpacks_too_large");
    }

    #[test]
    fn a_cut_archive_is_unreadable() {
        let whole = archive_of(&[("xl/workbook.xml", &[7; 5000])]);
        let cut = &whole[..whole.len() / 2];
        assert_eq!(sniff(cut), Err(ExchangeFault::Unreadable("archive")));
    }
}
