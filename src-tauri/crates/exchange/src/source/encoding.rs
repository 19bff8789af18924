//! The encoding of a text table: UTF-8 with or without its mark, GBK and GB 18030, UTF-16 with its
//! mark. Not here: a guess among foreign encodings; what fits none well is doubted aloud.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::fault::ExchangeFault;

/// An encoding that a text table came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with its mark (BOM), as Excel writes it.
    Utf8Bom,
    /// GBK or its superset GB 18030, as Chinese Windows writes it.
    Gb18030,
    /// UTF-16 with its mark ("Unicode text").
    Utf16,
}

impl Encoding {
    /// The word for it in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Gb18030 => "gb18030",
            Self::Utf16 => "utf-16",
        }
    }
}

/// A text and how it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The text without its mark.
    pub text: String,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// The fault to answer when the text holds no roster: then the encoding is the likelier reason.
    pub doubt: Option<ExchangeFault>,
    /// Some bytes did not fit the encoding and were replaced.
    pub misread: bool,
}

/// What stands where a character was lost in an earlier reading: U+FFFD saved as UTF-8, read as GBK.
const LOST_TWICE: &str = "锟斤拷";
/// A text of which this many percent of the non-ASCII characters are spoiled is refused whole.
const SPOILED_PERCENT: usize = 5;

pub(super) fn has_utf16_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")
}

/// Reads the bytes of a text table.
///
/// Faults: `csv.encoding_doubtful` (fits no encoding), `csv.mojibake` (spoiled before it reached us).
pub fn decode(bytes: &[u8]) -> Result<Decoded, ExchangeFault> {
    let (text, encoding, misread) = read(bytes);
    let spoiled = Spoiled::of(&text);
    let line = spoiled.first_line;
    let lost = if misread {
        ExchangeFault::EncodingDoubtful { line }
    } else {
        ExchangeFault::Mojibake { line }
    };
    if spoiled.percent() >= SPOILED_PERCENT {
        return Err(lost);
    }
    let doubt = if misread {
        Some(lost)
    } else if is_misread_before(&text) {
        Some(ExchangeFault::Mojibake { line: 1 })
    } else if encoding == Encoding::Gb18030 && !is_plausible_gbk(&text) {
        Some(ExchangeFault::EncodingDoubtful { line: 1 })
    } else {
        None
    };
    Ok(Decoded {
        text,
        encoding,
        doubt,
        misread,
    })
}

/// The text, its encoding, and whether some bytes did not fit.
fn read(bytes: &[u8]) -> (String, Encoding, bool) {
    if has_utf16_mark(bytes) {
        let encoding = if bytes.starts_with(b"\xFF\xFE") {
            UTF_16LE
        } else {
            UTF_16BE
        };
        let (text, misread) = encoding.decode_with_bom_removal(bytes);
        return (text.into_owned(), Encoding::Utf16, misread);
    }
    if let Some(body) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let (text, misread) = UTF_8.decode_without_bom_handling(body);
        return (text.into_owned(), Encoding::Utf8Bom, misread);
    }
    let (utf8, misread_utf8) = UTF_8.decode_without_bom_handling(bytes);
    if !misread_utf8 {
        return (utf8.into_owned(), Encoding::Utf8, false);
    }
    let (gbk, misread_gbk) = GB18030.decode_without_bom_handling(bytes);
    // A long UTF-8 file with one broken byte is still UTF-8.
    if Spoiled::of(&utf8).percent() < SPOILED_PERCENT {
        return (utf8.into_owned(), Encoding::Utf8, true);
    }
    (gbk.into_owned(), Encoding::Gb18030, misread_gbk)
}

/// How much of a text is lost for good.
struct Spoiled {
    lost: usize,
    non_ascii: usize,
    first_line: u64,
}

impl Spoiled {
    fn of(text: &str) -> Self {
        let mut spoiled = Self {
            lost: 0,
            non_ascii: 0,
            first_line: 0,
        };
        for (line, content) in text.lines().enumerate() {
            let twice = content.matches(LOST_TWICE).count();
            let lost = content.matches('\u{FFFD}').count() + 3 * twice;
            spoiled.lost += lost;
            spoiled.non_ascii += content.chars().filter(|c| !c.is_ascii()).count();
            if lost > 0 && spoiled.first_line == 0 {
                spoiled.first_line = line as u64 + 1;
            }
        }
        spoiled
    }

    fn percent(&self) -> usize {
        self.lost * 100 / self.non_ascii.max(1)
    }
}

/// Valid text that was misread before: GBK taken for Latin-1 (ÐÕÃû), UTF-8 taken for GBK (濮撳悕).
fn is_misread_before(text: &str) -> bool {
    let non_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let latin = text
        .chars()
        .filter(|c| ('\u{80}'..='\u{FF}').contains(c))
        .count();
    if non_ascii >= 4 && latin * 2 > non_ascii {
        return true;
    }
    let head: String = text.chars().take(2000).collect();
    let (bytes, _, _) = GB18030.encode(&head);
    let (again, _) = UTF_8.decode_without_bom_handling(&bytes);
    ["姓名", "电话", "性别", "户主"]
        .iter()
        .any(|word| again.contains(word))
}

/// Chinese text keeps mostly to the characters of GB 2312; other encodings read as GBK do not.
fn is_plausible_gbk(text: &str) -> bool {
    let sample: String = text.chars().filter(|c| !c.is_ascii()).take(4000).collect();
    let mut common = 0;
    for character in sample.chars() {
        let mut buffer = [0; 4];
        let (bytes, _, _) = GB18030.encode(character.encode_utf8(&mut buffer));
        common += usize::from(matches!(*bytes, [0xA1..=0xF7, 0xA1..=0xFE]));
    }
    common * 10 >= sample.chars().count() * 7
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROSTER: &str = "姓名,电话,网格\n王小明,,东湾网格\n欧阳锋,13812345678\n李𠅤,13987654321\n䶮㛃,13700001111\n𬱖,\n";

    fn gb18030(text: &str) -> Vec<u8> {
        let (bytes, _, unmappable) = GB18030.encode(text);
        assert!(!unmappable);
        bytes.into_owned()
    }

    #[test]
    fn every_encoding_gives_the_same_text_rare_characters_included() {
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(ROSTER.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let with_mark = [b"\xEF\xBB\xBF".as_slice(), ROSTER.as_bytes()].concat();
        for (bytes, encoding) in [
            (ROSTER.as_bytes().to_vec(), Encoding::Utf8),
            (with_mark, Encoding::Utf8Bom),
            (gb18030(ROSTER), Encoding::Gb18030),
            (utf16, Encoding::Utf16),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding),
                (ROSTER, encoding)
            );
            assert_eq!(decoded.doubt, None, "{encoding:?}");
        }
    }

    #[test]
    fn a_gbk_file_that_was_read_as_utf8_and_saved_is_refused_as_spoiled() {
        let saved_again = String::from_utf8_lossy(&gb18030(ROSTER)).into_owned();
        let fault = decode(saved_again.as_bytes()).unwrap_err();
        assert_eq!(fault.code(), "csv.mojibake");
        let read_once_more = "锟斤拷锟斤拷,锟界话\n锟斤拷,138\n";
        assert_eq!(
            decode(&gb18030(read_once_more)).unwrap_err().code(),
            "csv.mojibake"
        );
    }

    #[test]
    fn text_that_was_misread_without_loss_is_doubted() {
        for spoiled in [
            "ÐÕÃû,µç»°\nÕÅÈý,138\n".to_owned(),
            GB18030.decode("姓名,电话\n".as_bytes()).0.into_owned(),
        ] {
            let doubt = decode(spoiled.as_bytes()).unwrap().doubt;
            assert_eq!(doubt.map(|d| d.code()), Some("csv.mojibake"), "{spoiled}");
        }
    }

    #[test]
    fn bytes_of_a_foreign_encoding_are_doubted() {
        let (big5, _, _) = encoding_rs::BIG5.encode("姓名,電話,備註\n陳龍鳳,13812345678,無\n");
        let answer = decode(&big5);
        let code = match answer {
            Ok(decoded) => decoded.doubt.map(|d| d.code()),
            Err(fault) => Some(fault.code()),
        };
        assert_eq!(code, Some("csv.encoding_doubtful"));
    }

    #[test]
    fn one_broken_byte_in_a_long_utf8_file_does_not_make_it_gbk() {
        let mut bytes = ROSTER.repeat(40).into_bytes();
        bytes.extend([0xE5, 0xA7]);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert_eq!(
            decoded.doubt.map(|d| d.code()),
            Some("csv.encoding_doubtful")
        );
    }

    proptest! {
        #[test]
        fn chinese_text_in_gb18030_comes_back_as_it_was(
            names in proptest::collection::vec("[\u{4E00}-\u{9FA5}]{2,4}", 1..30),
        ) {
            let text = format!("姓名,性别\n{}\n", names.join(",女\n"));
            let decoded = decode(&gb18030(&text)).unwrap();
            prop_assert_eq!(decoded.text, text);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode(&bytes);
        }
    }
}
