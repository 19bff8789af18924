//! `call`: any command of the list with a request as JSON. Not here: the list (`desk::commands`).

use std::fs::File;
use std::io::stdin;

use desk::Fault;
use serde_json::Value;

use super::{Answer, need_village, open_or_beside};
use crate::arguments::{Call, Global};
use crate::stop::Listener;

/// Commands that begin a village; by `call` they take a folder that is there, they do not make one, nor do those that
/// put one back.
const BEGIN: &[&str] = &["village_init", "village_demo"];

/// Calls the command and gives its response. Faults: `command.unknown`, `request.malformed`, `request.too_large`, `request.too_deep`,
/// `request.file_unreadable`, `village.none`, the command's own.
pub fn call(global: &Global, given: &Call) -> Result<Answer, Fault> {
    if !desk::knows(&given.command) {
        return Err(Fault::new("command.unknown").with("command", given.command.as_str()));
    }
    let request = read(given.request.as_deref())?;
    let beside = desk::without_data(&given.command);
    let desk = open_or_beside(global, &given.command)?;
    let begins = beside || BEGIN.contains(&given.command.as_str());
    if !(begins && desk.data().is_dir()) {
        need_village(&desk)?;
    }
    Ok(Answer::json(desk.call_with(
        &given.command,
        request,
        &Listener::new(),
    )?))
}

/// The request: nothing is an empty one.
fn read(given: Option<&str>) -> Result<Value, Fault> {
    let text = match given {
        None => return Ok(Value::Object(serde_json::Map::new())),
        Some("-") => desk::request_text(stdin().lock()).map_err(|e| unreadable("-", &e))??,
        Some(word) => match word.strip_prefix('@') {
            Some(file) => File::open(file)
                .and_then(desk::request_text)
                .map_err(|e| unreadable(file, &e))??,
            None => word.to_owned(),
        },
    };
    desk::request(&text)
}

fn unreadable(file: &str, error: &std::io::Error) -> Fault {
    Fault::new("request.file_unreadable")
        .with("file", file)
        .with("detail", error.kind().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_is_an_empty_one() {
        assert_eq!(read(None).unwrap(), serde_json::json!({}));
    }

    #[test]
    fn what_is_no_json_is_malformed() {
        assert_eq!(read(Some("{\"a\":")).unwrap_err().code, "request.malformed");
    }

    #[test]
    fn a_request_too_deep_or_too_large_is_refused_by_name() {
        let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(read(Some(&deep)).unwrap_err().code, "request.too_deep");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("large.json");
        // Two gigabytes that take no room on the disk.
        let large = File::create(&file).unwrap();
        large.set_len(2 << 30).unwrap();
        let fault = read(Some(&format!("@{}", file.display()))).unwrap_err();
        assert_eq!(fault.code, "request.too_large");
        assert_eq!(fault.params["megabytes"], 86);
    }

    #[test]
    fn a_file_with_a_byte_order_mark_reads() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("request.json");
        std::fs::write(&file, "\u{feff}{\"query\":\"zgr\"}").unwrap();
        assert_eq!(
            read(Some(&format!("@{}", file.display()))).unwrap()["query"],
            "zgr"
        );
        assert_eq!(
            read(Some("@/no/such/file")).unwrap_err().code,
            "request.file_unreadable"
        );
    }
}
