//! What things are called in a pack: its folder, its files, its photos. A name comes from people: what a file
//! system cannot hold becomes a dash. Not here: the list's own words (`print`).

use rules::words::{DocumentKind, Edition};
use store::documents::Attachment;
use store::meetings::Meeting;

use super::super::{sheet, wanted};

/// A file's name on a stick may have 255 bytes; a character of Chinese has three.
const LONGEST: usize = 60;

/// `2026-11-21 板凳会 第11场 归档`
pub(super) fn folder(meeting: &Meeting) -> String {
    let session = meeting.session.map(|n| format!(" 第{n}场"));
    let kind = sheet::called(&meeting.title);
    let kind = short(&wanted::safe(&kind));
    format!("{} {kind}{} 归档", meeting.day, session.unwrap_or_default())
}

/// `承诺清单（公开版）`, as the meeting calls its list.
pub(super) fn paper(document: DocumentKind, edition: Edition, meeting: &Meeting) -> String {
    let list = document == DocumentKind::Commitments && !meeting.list_name.is_empty();
    let name = if list {
        meeting.list_name.as_str()
    } else {
        document.zh()
    };
    match edition {
        Edition::Public => format!("{name}（{}）", edition.zh()),
        Edition::Internal => name.to_owned(),
    }
}

/// What a photo shows, of what, and its caption.
pub(super) fn photo(photo: &Attachment, about: &str) -> String {
    let shows = match photo.kind.as_str() {
        super::photo::SIGN_IN => "签到表照片",
        super::photo::SCENE => "会场照片",
        "board" => "张贴照片",
        "before" => "办理前",
        "after" => "办理后",
        "evidence" => "佐证",
        _ => "照片",
    };
    let parts = [shows, about.trim(), photo.caption.trim()].map(one_line);
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("　")
}

fn one_line(text: &str) -> String {
    crate::nouns::given::one_line(text)
}

/// `01`
pub(super) fn number(number: usize) -> String {
    format!("{number:02}")
}

/// `照片/01 签到表照片.jpg`
pub(super) fn file(folder: &str, nth: usize, name: &str, ending: &str) -> String {
    let name = short(&wanted::safe(name).replace('　', " "));
    let file = format!("{} {name}.{ending}", number(nth));
    if folder.is_empty() {
        file
    } else {
        format!("{folder}/{file}")
    }
}

/// No longer than a file's name may be, and without the dots and spaces that Windows takes off at the end.
fn short(name: &str) -> String {
    let cut: String = name.chars().take(LONGEST).collect();
    cut.trim().trim_end_matches('.').to_owned()
}
