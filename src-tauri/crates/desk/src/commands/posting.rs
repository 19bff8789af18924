//! The posting log (公示): printed sheets, what hangs on which board, by whose word, until when. Not here:
//! printing (`document`).

use chrono::NaiveDate;
use rules::ids::{AttachmentId, DocumentId, MeetingId, PersonId, RecordId};
use rules::posting::Hanging;
use rules::words::{DocumentKind, Edition};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page of printed sheets, newest first.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DocumentList {
    #[serde(default)]
    pub offset: u32,
    /// Default 100.
    pub limit: Option<u32>,
    /// Say where their files lie, too.
    #[serde(default)]
    pub files: bool,
}

/// A printed sheet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SheetView {
    pub id: DocumentId,
    pub kind: DocumentKind,
    /// 承诺清单, or as the meeting calls its list.
    pub name: String,
    pub edition: Edition,
    /// Its form; empty where the paper has one.
    pub form: String,
    /// `a4`, `a3`
    pub paper: String,
    /// 诺2026-011
    pub number: String,
    /// 3F7A 91C2 0BD4
    pub code: String,
    pub print_day: NaiveDate,
    pub pages: i64,
    pub meeting: Option<MeetingId>,
    /// 青山村2026年第11场板凳会; empty if it is of a period.
    pub meeting_name: String,
    /// The period it tells of, if it is not of a meeting.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// It may be posted: the public edition, and not void.
    pub postable: bool,
    /// The boards where it hangs now.
    pub boards: Vec<String>,
    /// Its file, while it lies where papers are kept.
    pub file: Option<String>,
}

/// Printed sheets.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Sheets {
    pub total: u32,
    pub sheets: Vec<SheetView>,
}

/// The posting log, newest first.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostingList {
    /// Only what hangs now, what must come down first in front.
    #[serde(default)]
    pub open_only: bool,
    /// Default 200.
    pub limit: Option<u32>,
}

/// A photo of the board.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BoardPhoto {
    pub id: AttachmentId,
    pub caption: String,
    pub day: Option<NaiveDate>,
}

/// One line of the log.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PostingView {
    pub id: RecordId,
    pub revision: i64,
    pub sheet: SheetView,
    pub board: String,
    pub reviewer: Option<PersonId>,
    pub reviewer_name: String,
    pub reviewed_on: Option<NaiveDate>,
    pub from: NaiveDate,
    /// The last day it may hang.
    pub to: NaiveDate,
    pub poster: Option<PersonId>,
    pub poster_name: String,
    pub taken_down_on: Option<NaiveDate>,
    pub note: String,
    pub voided_on: Option<NaiveDate>,
    pub void_reason: String,
    pub hanging: Hanging,
    /// Days left while it hangs; negative when over.
    pub days: Option<i64>,
    /// 贴着，还有 3 天; 今天该取下; 超 2 天; 已取下; 作废
    pub words: String,
    pub photos: Vec<BoardPhoto>,
}

/// The log with what a new line begins with.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PostingLog {
    pub postings: Vec<PostingView>,
    /// Boards used before, the latest first.
    pub boards: Vec<String>,
    /// The last day a sheet may hang that is posted today.
    pub until: NaiveDate,
    /// The newest posting, whose board and people are offered again.
    pub last: Option<LastPosting>,
}

/// Board and people of the newest posting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LastPosting {
    pub board: String,
    pub reviewer: Option<PersonId>,
    pub reviewer_name: String,
    pub poster: Option<PersonId>,
    pub poster_name: String,
}

/// Writes down that a public sheet was posted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingAdd {
    pub document: DocumentId,
    /// Which board.
    pub board: String,
    /// Of the village supervision committee (村务监督委员会).
    pub reviewer: Option<PersonId>,
    pub reviewed_on: Option<NaiveDate>,
    /// Default: today.
    pub from: Option<NaiveDate>,
    /// Default: as many days later as the village lets a sheet hang.
    pub to: Option<NaiveDate>,
    pub poster: Option<PersonId>,
    #[serde(default)]
    pub note: String,
}

/// Writes down that a sheet was taken down.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingTakeDown {
    pub posting: RecordId,
    pub revision: i64,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Says that a sheet was not taken down after all.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingPutBack {
    pub posting: RecordId,
    pub revision: i64,
}

/// Voids a line that was written down by mistake.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingVoid {
    pub posting: RecordId,
    pub revision: i64,
    pub reason: String,
}

/// Keeps a photo of the board; place and camera are taken out of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingPhotoAdd {
    pub posting: RecordId,
    /// The file; or else `data`.
    #[serde(default)]
    pub path: String,
    /// The photo itself, base64 (pasted).
    #[serde(default)]
    pub data: String,
    #[serde(default)]
    pub caption: String,
    /// Default: today.
    pub day: Option<NaiveDate>,
}

/// Takes a photo of the board away; undo brings it back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PostingPhotoRemove {
    pub photo: AttachmentId,
}
