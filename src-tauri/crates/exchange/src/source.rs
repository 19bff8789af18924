//! What a file really is, told by its bytes: a workbook, an old workbook, a text table, or no table at
//! all. Not here: the reading of rows (`table`).

mod archive;
mod encoding;
mod hidden;
mod old;

pub use encoding::{Decoded, Encoding, decode};
pub(crate) use hidden::{HiddenRows, parts_of_sheets};
pub(crate) use old::{OldBook, look as look_into_old};

use crate::fault::{ExchangeFault, TooLarge};

/// The largest file that is taken in, in bytes.
pub const MAX_BYTES: u64 = 256 << 20;

/// A kind of file that holds a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Excel 2007 and later, WPS.
    Xlsx,
    /// Excel 97–2003, and WPS's .et.
    Xls,
    /// Text with separators.
    Csv,
}

impl SourceKind {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Csv => "csv",
        }
    }
}

const CFB: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Signatures of what people take for a roster by mistake.
const STRANGERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "picture"),
    (b"\xFF\xD8\xFF", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"RIFF", "picture"),
    (b"%PDF", "pdf"),
    (b"Rar!", "archive"),
    (b"7z\xBC\xAF", "archive"),
    (b"\x1F\x8B", "archive"),
    (b"{\\rtf", "letter"),
    (b"SQLite format 3", "database"),
];

/// Tells what `bytes` are.
pub fn sniff(bytes: &[u8]) -> Result<SourceKind, ExchangeFault> {
    Ok(look_into(bytes)?.0)
}

/// The same with the hidden rows of a workbook, which are found on the way.
///
/// Faults: `file.empty`, `file.too_large`, `file.unpacks_too_large`, `file.not_a_table`, `file.unreadable`, `file.locked`,
/// `not.yet`.
pub(crate) fn look_into(bytes: &[u8]) -> Result<(SourceKind, HiddenRows), ExchangeFault> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ExchangeFault::TooLarge {
            what: TooLarge::Bytes,
            limit: MAX_BYTES,
        });
    }
    if bytes.starts_with(b"PK") && bytes.get(2).is_some_and(|b| *b < 9) {
        return archive::sniff(bytes);
    }
    if bytes.starts_with(CFB) {
        return Ok((old_office(bytes)?, HiddenRows::new()));
    }
    if let Some((_, kind)) = STRANGERS.iter().find(|(mark, _)| is_marked(bytes, mark)) {
        return Err(ExchangeFault::NotATable(kind));
    }
    Ok((text(bytes)?, HiddenRows::new()))
}

/// `BM` alone could begin a text: a bitmap has NUL bytes in its header.
fn is_marked(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.starts_with(mark) && (mark.len() > 2 || bytes.iter().take(32).any(|b| *b == 0))
        || mark == b"\x1F\x8B" && bytes.starts_with(mark)
}

/// Compound files: .xls, but also .doc and workbooks under a password.
fn old_office(bytes: &[u8]) -> Result<SourceKind, ExchangeFault> {
    if holds_utf16(bytes, "EncryptedPackage") {
        Err(ExchangeFault::Locked)
    } else if holds_utf16(bytes, "WordDocument") {
        Err(ExchangeFault::NotATable("letter"))
    } else {
        Ok(SourceKind::Xls)
    }
}

fn holds_utf16(bytes: &[u8], word: &str) -> bool {
    let needle: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(needle.len()).any(|part| part == needle)
}

fn text(bytes: &[u8]) -> Result<SourceKind, ExchangeFault> {
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(ExchangeFault::Empty);
    }
    if encoding::has_utf16_mark(bytes) {
        return Ok(SourceKind::Csv);
    }
    if is_noise(body) {
        return Err(ExchangeFault::NotATable("noise"));
    }
    let start = body.trim_ascii_start();
    if [&b"<"[..], b"{", b"["].iter().any(|m| start.starts_with(m)) {
        return Err(ExchangeFault::NotATable("markup"));
    }
    Ok(SourceKind::Csv)
}

/// Text has no NUL and next to no control characters; noise has both.
fn is_noise(bytes: &[u8]) -> bool {
    let control =
        |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A);
    bytes.contains(&0) || bytes.iter().filter(control).count() * 100 > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(bytes: &[u8]) -> (&'static str, String) {
        let fault = sniff(bytes).expect_err("this is no table");
        let kind = fault.params().get("kind").map(ToString::to_string);
        (fault.code(), kind.unwrap_or_default())
    }

    #[test]
    fn a_picture_is_named_as_one_whatever_its_name_says() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        assert_eq!(fault(png), ("file.not_a_table", "\"picture\"".into()));
        let bitmap = b"BM\x36\0\0\0\0\0\0\0";
        assert_eq!(fault(bitmap), ("file.not_a_table", "\"picture\"".into()));
        assert_eq!(sniff("BM,姓名\n".as_bytes()), Ok(SourceKind::Csv));
    }

    #[test]
    fn nothing_and_blanks_are_empty_files() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\r\n"] {
            assert_eq!(fault(bytes).0, "file.empty");
        }
    }

    #[test]
    fn old_workbooks_letters_and_locked_workbooks_are_told_apart() {
        let with = |word: &str| {
            let mut bytes = CFB.to_vec();
            bytes.extend([0; 504]);
            bytes.extend(word.encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        };
        assert_eq!(sniff(&with("Workbook")), Ok(SourceKind::Xls));
        assert_eq!(fault(&with("EncryptedPackage")).0, "file.locked");
        assert_eq!(fault(&with("WordDocument")).0, "file.not_a_table");
    }

    #[test]
    fn a_web_page_saved_as_xls_is_no_table() {
        let page = "<html><table><tr><td>姓名</td></tr></table></html>";
        assert_eq!(
            fault(page.as_bytes()),
            ("file.not_a_table", "\"markup\"".into())
        );
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = sniff(&bytes);
        }

        #[test]
        fn a_file_that_begins_like_an_archive_never_panics(
            bytes in proptest::collection::vec(any::<u8>(), 0..600),
        ) {
            let mut archive = b"PK\x03\x04".to_vec();
            archive.extend(bytes);
            let _ = sniff(&archive);
        }
    }
}
