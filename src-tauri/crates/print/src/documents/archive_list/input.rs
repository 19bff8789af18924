//! What an archive list says. It stays inside the committee; it names files, not people.

use chrono::NaiveDate;

use crate::documents::{MeetingLine, Sheet};

/// The list of one meeting's pack.
#[derive(Debug, Clone, PartialEq)]
pub struct ArchiveList {
    /// Head and foot.
    pub sheet: Sheet,
    /// The meeting.
    pub meeting: MeetingLine,
    /// The folder that the pack lies in: `2026-11-21 板凳会 第11场 归档`.
    pub folder: String,
    /// Papers, photos; a group without rows is left out.
    pub groups: Vec<ArchiveGroup>,
    /// What the pack lacks, each a sentence's part: `没有签到表的照片`.
    pub lacks: Vec<String>,
}

/// Files of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct ArchiveGroup {
    /// `文书材料`, `合订本`, `照片`.
    pub name: String,
    /// Its files in order.
    pub rows: Vec<ArchiveRow>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveRow {
    /// As the file's name begins: `01`.
    pub number: String,
    /// 件名
    pub name: String,
    /// 页数
    pub pages: u32,
    /// 形成日期
    pub formed_on: NaiveDate,
    /// 保管期限: `永久`, `30年`, `10年`.
    pub retention: String,
    /// SHA-256 of the file in hexadecimal; the first 16 digits are printed.
    pub checksum: String,
}
