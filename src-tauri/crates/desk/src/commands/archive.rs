//! A meeting's archive pack (归档): what would be in it, making it up, photos that belong to the meeting. Not here:
//! the papers themselves (`document`).

use chrono::NaiveDate;
use rules::archive::Retention;
use rules::ids::{AttachmentId, DocumentId, MeetingId};
use rules::words::{DocumentKind, Edition};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a meeting's archive pack would hold.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingArchivePreview {
    pub meeting: MeetingId,
}

/// One file of a pack.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ArchiveItem {
    /// Names it in a request: `minutes`, `photo:…`.
    pub key: String,
    /// `01`; photos are counted by themselves.
    pub number: String,
    /// The paper; none of a photo.
    pub document: Option<DocumentKind>,
    pub edition: Option<Edition>,
    /// The photo; none of a paper.
    pub photo: Option<AttachmentId>,
    /// It belongs to the meeting itself and can be taken away again.
    pub own_photo: bool,
    /// 件名
    pub name: String,
    /// `01 会议通知.pdf`, `照片/01 签到表.jpg`
    pub file: String,
    pub pages: u32,
    /// 形成日期
    pub formed_on: NaiveDate,
    /// 保管期限
    pub retention: Retention,
}

/// Something that a pack lacks, or that is still open. It is said, and hinders nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveLack {
    /// No photo of the signed sheet.
    SignedSheet,
    /// Nothing was written down of the meeting's steps and matters.
    Minutes,
    /// No photo of the noticeboard.
    Board,
    /// Matters of the meeting that are not sorted yet.
    Unsorted,
    /// Matters of the meeting that are not done.
    Open,
    /// Photos whose file is gone.
    LostPhotos,
}

/// A lack with how many it is about, where it is about several.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ArchiveNotice {
    pub lack: ArchiveLack,
    pub count: u32,
}

/// What a pack would hold, and what it lacks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ArchivePlan {
    /// `2026-11-21 板凳会 第11场 归档`
    pub folder: String,
    pub items: Vec<ArchiveItem>,
    pub notices: Vec<ArchiveNotice>,
    /// The day it was archived; such a meeting is not archived again.
    pub archived_on: Option<NaiveDate>,
}

/// How long one file is kept, other than usual.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ArchiveKept {
    pub key: String,
    pub retention: Retention,
}

/// Makes a meeting's pack up in a folder of its own and archives the meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingArchive {
    pub meeting: MeetingId,
    /// An existing folder, on a stick or anywhere; the pack's own is made in it.
    pub out: String,
    /// Files that are kept another time than usual.
    #[serde(default)]
    pub papers: Vec<ArchiveKept>,
}

/// One file as it lies in the pack.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ArchivedFile {
    pub number: String,
    pub name: String,
    pub file: String,
    pub pages: u32,
    pub bytes: u64,
    pub formed_on: NaiveDate,
    pub retention: Retention,
    /// SHA-256, 64 hexadecimal digits.
    pub sha256: String,
    /// The registered sheet; none of photos and of what is bound together.
    pub sheet: Option<DocumentId>,
    /// 诺2026-011
    pub sheet_number: String,
    /// 3F7A 91C2 0BD4
    pub code: String,
}

/// A pack that was made up.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Archived {
    /// The whole path of the pack's folder.
    pub folder: String,
    pub archived_on: NaiveDate,
    pub files: Vec<ArchivedFile>,
    pub notices: Vec<ArchiveNotice>,
}

/// What a photo of a meeting shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingPhotoKind {
    /// The signed sheet.
    SignIn,
    /// The meeting itself.
    Scene,
}

/// Keeps a photo with a meeting; place and camera are taken out of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingPhotoAdd {
    pub meeting: MeetingId,
    pub kind: MeetingPhotoKind,
    /// The file; or else `data`.
    #[serde(default)]
    pub path: String,
    /// The photo itself, base64 (pasted).
    #[serde(default)]
    pub data: String,
    #[serde(default)]
    pub caption: String,
    /// Default: the meeting's day.
    pub day: Option<NaiveDate>,
}

/// Takes a photo of a meeting away; undo brings it back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MeetingPhotoRemove {
    pub photo: AttachmentId,
}
