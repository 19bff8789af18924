//! What an archive list says around its table.

use rules::chinese::{day_and_weekday, long_day};

use super::{ArchiveGroup, ArchiveList};
use crate::documents::MeetingLine;

/// So many digits of a checksum are printed.
const DIGITS: usize = 16;
const COUNTED: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// The lines above the table.
pub(super) fn info(list: &ArchiveList) -> Vec<(&'static str, String)> {
    let mut lines = vec![
        ("会议", meeting(&list.meeting)),
        ("件数", counts(list)),
        (
            "归档",
            format!(
                "{}，文件夹《{}》",
                long_day(list.sheet.print_day),
                list.folder
            ),
        ),
    ];
    if !list.lacks.is_empty() {
        lines.push(("缺件", list.lacks.join("；")));
    }
    lines
}

/// `第11场板凳会　2026年11月18日（星期三）　第二网格老桥头大榕树下`
fn meeting(meeting: &MeetingLine) -> String {
    let kind = &meeting.kind;
    let mut parts = vec![match meeting.ordinal {
        Some(ordinal) => format!("第{ordinal}场{kind}"),
        None => kind.clone(),
    }];
    parts.push(day_and_weekday(meeting.day));
    parts.extend(meeting.place.clone());
    parts.join("　")
}

/// `文书材料8件26页，照片3件`
fn counts(list: &ArchiveList) -> String {
    let groups = list.groups.iter().filter(|group| !group.rows.is_empty());
    let words = groups.map(|group| {
        let pages: u32 = group.rows.iter().map(|row| row.pages).sum();
        let count = group.rows.len();
        if pages as usize == count {
            format!("{}{count}件", group.name)
        } else {
            format!("{}{count}件{pages}页", group.name)
        }
    });
    words.collect::<Vec<_>>().join("，")
}

/// `一、文书材料`
pub(super) fn heading(nth: usize, group: &ArchiveGroup) -> String {
    match COUNTED.get(nth) {
        Some(counted) => format!("{counted}、{}", group.name),
        None => group.name.clone(),
    }
}

/// `3f7a 91c2 0bd4 e5f6`, small letters as every computer shows them.
pub(super) fn checksum(whole: &str) -> String {
    let digits: Vec<char> = whole.chars().take(DIGITS).collect();
    let groups = digits
        .chunks(4)
        .map(|group| group.iter().collect::<String>().to_lowercase());
    groups.collect::<Vec<_>>().join(" ")
}

/// How a file is checked.
pub(super) fn note() -> String {
    format!(
        "校验值是各文件 SHA-256 的前{DIGITS}位，全文见《归档目录.csv》。文件改动过，校验值就对不上。"
    )
}
