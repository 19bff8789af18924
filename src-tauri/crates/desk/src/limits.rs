//! How much may come in at once, in one place: the text of a field, a request, a file. No village comes near any of
//! these; what goes beyond is no notebook but an attack or a mistake, and is refused whole before anything is read or
//! written, never cut. Not here: what fits on paper (`print`), tables (`exchange`).

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde_json::Value;

use crate::fault::Fault;

/// Characters of one field. A cell of Excel holds as many: what was imported can be edited as well.
pub const TEXT: usize = 32_767;
/// Characters of a draft: several fields of a page, half-written; and of a block pasted from a spreadsheet.
const DRAFT: usize = 1 << 20;
/// A picture as it is read or pasted, in bytes: a good camera's has a tenth of it.
pub(crate) const PICTURE: u64 = 64 << 20;
/// Levels of lists and objects within each other; the deepest request of ours has five.
const DEPTH: usize = 32;
/// Pieces of a request: more than all households of a county.
const PIECES: usize = 2_000_000;
/// A request as text, in bytes: a pasted picture in base64, and what is said with it.
const REQUEST: u64 = PICTURE / 3 * 4 + (1 << 20);

/// A request from its text. Faults: `request.too_large`, `request.too_deep`, `request.malformed`.
pub fn request(text: &str) -> Result<Value, Fault> {
    // Editors on Windows put a mark before the first character.
    let text = text.trim_start_matches('\u{feff}');
    let piece = |byte: &u8| matches!(byte, b',' | b'[' | b'{');
    // Counted before they are made: a piece in memory takes thirty times its comma.
    if text.len() as u64 > REQUEST || text.bytes().filter(piece).count() > PIECES {
        return Err(too_large());
    }
    serde_json::from_str(text).map_err(|error| {
        // The reader itself goes no deeper than 128; by its own words, since it has no kind for it.
        if error.to_string().starts_with("recursion limit") {
            too_deep()
        } else {
            Fault::malformed(&error)
        }
    })
}

/// The text of a request from a file or a pipe, no more of it than a request may have. Fault: `request.too_large`.
pub fn request_text(from: impl Read) -> io::Result<Result<String, Fault>> {
    let mut text = String::new();
    from.take(REQUEST + 1).read_to_string(&mut text)?;
    Ok(if text.len() as u64 > REQUEST {
        Err(too_large())
    } else {
        Ok(text)
    })
}

fn too_large() -> Fault {
    Fault::new("request.too_large").with("megabytes", REQUEST >> 20)
}

fn too_deep() -> Fault {
    Fault::new("request.too_deep").with("limit", DEPTH)
}

/// Looks through a request before anything is made of it. Faults: `request.too_deep`, `text.too_long`.
pub(crate) fn check(request: &Value) -> Result<(), Fault> {
    look("", request, 0)
}

fn look(field: &str, value: &Value, depth: usize) -> Result<(), Fault> {
    if depth > DEPTH {
        return Err(too_deep());
    }
    match value {
        Value::String(text) => check_text(field, text),
        Value::Array(many) => many.iter().try_for_each(|one| look(field, one, depth + 1)),
        Value::Object(fields) => fields.iter().try_for_each(|(name, one)| {
            check_text(field, name)?;
            look(name, one, depth + 1)
        }),
        _ => Ok(()),
    }
}

fn check_text(field: &str, text: &str) -> Result<(), Fault> {
    let most = match field {
        // Pictures have their own limit, told in their own words.
        "data" => return Ok(()),
        "content" | "text" => DRAFT,
        _ => TEXT,
    };
    // No text has more characters than bytes, so that counting is for the long ones.
    if text.len() <= most {
        return Ok(());
    }
    match text.chars().count() {
        length if length > most => Err(Fault::new("text.too_long")
            .with("length", length)
            .with("limit", most)
            .at(field)),
        _ => Ok(()),
    }
}

/// Why a file was not read.
#[derive(Debug)]
pub(crate) enum NotRead {
    /// A folder, a device, a pipe: reading it might never end.
    NotAFile,
    /// More than this many bytes.
    TooLarge(u64),
    /// The system said no.
    Refused(io::ErrorKind),
}

/// A file's bytes, no more than `most` of them. The size that a file tells of itself is not relied on.
pub(crate) fn file(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    let refused = |error: io::Error| NotRead::Refused(error.kind());
    // Asked before it is opened: opening a pipe waits for whoever writes into it.
    if !std::fs::metadata(path).map_err(refused)?.is_file() {
        return Err(NotRead::NotAFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(refused)?;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    if bytes.len() as u64 > most {
        return Err(NotRead::TooLarge(most));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_field_is_as_long_as_a_cell_and_no_longer() {
        let words = |n: usize| json!({ "rows": [{ "summary": "水".repeat(n) }] });
        assert!(check(&words(TEXT)).is_ok());
        let fault = check(&words(TEXT + 1)).unwrap_err();
        assert_eq!(
            (fault.code.as_str(), fault.field.as_deref()),
            ("text.too_long", Some("summary"))
        );
    }

    #[test]
    fn a_pasted_picture_and_a_draft_are_longer_than_a_field() {
        let long = "x".repeat(TEXT + 1);
        assert!(check(&json!({ "data": long, "content": long })).is_ok());
        assert!(check(&json!({ "content": "x".repeat(DRAFT + 1) })).is_err());
    }

    #[test]
    fn deep_requests_are_refused_whether_the_reader_can_follow_them_or_not() {
        for depth in [DEPTH + 2, 100_000] {
            let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
            let answer = request(&text).and_then(|value| check(&value));
            assert_eq!(answer.unwrap_err().code, "request.too_deep", "{depth}");
        }
    }

    #[test]
    fn requests_of_endless_pieces_or_bytes_are_refused_before_they_are_made() {
        let pieces = format!("[{}0]", "0,".repeat(PIECES));
        assert_eq!(request(&pieces).unwrap_err().code, "request.too_large");
        let endless = io::repeat(b' ');
        let refused = request_text(endless).unwrap().unwrap_err();
        assert_eq!(refused.code, "request.too_large");
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        assert!(matches!(file(Path::new("/"), 1), Err(NotRead::NotAFile)));
        #[cfg(unix)]
        assert!(matches!(
            file(Path::new("/dev/zero"), 1),
            Err(NotRead::NotAFile)
        ));
    }
}
