//! Papers: preview on screen and print into a file. Not here: how they look (`print`), printers (the shell).

use chrono::NaiveDate;
use rules::ids::{DocumentId, IssueId, KindId, MeetingId, PlaceId};
use rules::words::{DocumentKind, Edition};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::kinds::TemplateFaultView;

/// Which paper, of what, in which edition and form.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DocumentWanted {
    pub document: DocumentKind,
    pub meeting: Option<MeetingId>,
    pub issue: Option<IssueId>,
    pub place: Option<PlaceId>,
    /// monthly: only meetings of this kind, and what was first laid before one.
    pub kind: Option<KindId>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Default: public.
    pub edition: Option<Edition>,
    /// `a4` or `a3`; default as the document has it.
    pub paper: Option<String>,
    /// timetable: meeting, year; sign_in: sheet, thumb; cards: sheet, households; ledger: full, four, flat.
    pub form: Option<String>,
    /// Ledger columns, in order.
    #[serde(default)]
    pub columns: Vec<String>,
    #[serde(default)]
    pub colour: bool,
    /// Larger type, on the sizes that the form names for it.
    #[serde(default)]
    pub large: bool,
}

impl DocumentWanted {
    /// This paper with every default.
    pub(crate) const fn of(document: DocumentKind) -> Self {
        Self {
            document,
            meeting: None,
            issue: None,
            place: None,
            kind: None,
            from: None,
            to: None,
            edition: None,
            paper: None,
            form: None,
            columns: Vec::new(),
            colour: false,
            large: false,
        }
    }
}

/// One form of a paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DocumentRow {
    pub document: DocumentKind,
    /// Empty where the paper has one form.
    pub form: String,
    /// It has a public edition; minutes only once the speakers' consent is recorded.
    pub public: bool,
    /// `a4`, `a3`; its own first.
    pub sizes: Vec<String>,
    /// Of one meeting; else of a period or of matters.
    pub of_meeting: bool,
    /// What a paper that is not of one meeting tells of: `days` (from one to another), `month`, `year`; empty
    /// for a meeting's.
    pub period: String,
    /// It can be of one place only.
    pub of_place: bool,
    /// The sizes on which it can be set in large type.
    pub large: Vec<String>,
    /// The columns it has where none are chosen; empty where none can be chosen.
    pub columns: Vec<String>,
    /// The files for other programs that it can be, the most wanted first.
    pub formats: Vec<FileFormat>,
}

/// A column of the ledger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LedgerColumn {
    pub column: String,
    /// It may stand on public paper.
    pub public: bool,
}

/// The papers, each form a row, a paper's default form first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DocumentForms {
    pub rows: Vec<DocumentRow>,
    /// All columns that a ledger can have.
    pub columns: Vec<LedgerColumn>,
}

/// A page as the print engine laid it out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PageView {
    pub width_mm: f64,
    pub height_mm: f64,
    /// The page as SVG, glyphs as outlines.
    pub svg: String,
}

/// A place where personal data was found in free text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct HitView {
    /// 第n件
    pub item: u32,
    /// summary, measure, progress, …
    pub field: String,
    /// phone, id, account, name, household, health
    pub kind: String,
    /// What stands on the page instead.
    pub shown: String,
    /// Held for a look: masked all the same until confirmed.
    pub held: bool,
    /// The whole text it was found in, as it was written.
    pub source: String,
    /// The whole text as the sheet has it.
    pub instead: String,
    /// A few words before it.
    pub before: String,
    /// What was found.
    pub found: String,
    /// A few words after it.
    pub after: String,
}

/// Says what stands on public paper instead of a text: the text itself to let stand what was held for a look, or
/// other words. Numbers and names that are certain stay masked in these words, too.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PublicWordsSet {
    pub source: String,
    pub words: String,
}

/// Takes back what was said for a text.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PublicWordsClear {
    pub source: String,
}

/// What stands on public paper for a text; the same where nothing was said.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PublicWordsView {
    pub source: String,
    pub words: String,
}

/// A text, and what was decided to stand for it on public paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SettledText {
    pub source: String,
    /// What stands on the page instead, masked where it must be.
    pub instead: String,
}

/// The pages to be seen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Preview {
    pub title: String,
    pub edition: Edition,
    /// How many pages the paper has.
    pub page_count: u32,
    /// The page number of the first one here.
    pub first: u32,
    pub pages: Vec<PageView>,
    pub hits: Vec<HitView>,
    /// Texts that somebody wrote otherwise for the public.
    pub settled: Vec<SettledText>,
    /// Characters that no face has; printed as boxed code points.
    pub missing: Vec<String>,
    /// Items (第n件) with a photo whose file is gone or cannot be read: no frame stands for it.
    pub lost_photos: Vec<u32>,
    /// A sensible file name: `2026-11-21 板凳会 承诺清单 公开版.pdf`.
    pub file_name: String,
    /// Items on the paper.
    pub items: u32,
}

/// Shows one page or all of a paper.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DocumentPreview {
    pub wanted: DocumentWanted,
    /// From this page on, counted from 1.
    pub first: Option<u32>,
    /// So many pages; default: all that follow.
    pub count: Option<u32>,
}

/// Prints a paper into a file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DocumentPrint {
    pub wanted: DocumentWanted,
    /// The file to write; default: a file in the data folder's `papers`.
    pub out: Option<String>,
}

/// A paper that was printed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Printed {
    /// The sheet, for the posting log.
    pub sheet: DocumentId,
    pub path: String,
    pub pages: u32,
    pub bytes: u64,
    /// 诺2026-011
    pub number: String,
    /// 3F7A 91C2 0BD4
    pub code: String,
    pub edition: Edition,
    pub hits: Vec<HitView>,
    pub missing: Vec<String>,
    /// Items (第n件) with a photo whose file is gone or cannot be read: no frame stands for it.
    pub lost_photos: Vec<u32>,
    /// What is wrong in the county's files; where something is, the shipped form was printed.
    pub template_faults: Vec<TemplateFaultView>,
}

/// A file for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FileFormat {
    /// A table for WPS, Excel, LibreOffice.
    Xlsx,
    /// The same as bare text.
    Csv,
    /// A letter for WPS, Word.
    Docx,
    /// For any program.
    Json,
    /// A picture of the pages, for a group chat.
    Png,
}

impl FileFormat {
    /// The ending of its files.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Json => "json",
            Self::Png => "png",
        }
    }
}

/// Writes what a paper says into a file for other programs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DocumentExport {
    pub wanted: DocumentWanted,
    pub format: FileFormat,
    /// The file to write; default: a file in the data folder's `papers`.
    pub out: Option<String>,
}

/// A file for other programs that was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Exported {
    /// Its entry in the register of what left.
    pub sheet: DocumentId,
    pub path: String,
    pub format: FileFormat,
    /// Items in it.
    pub items: u32,
    pub bytes: u64,
    /// 台2026-003
    pub number: String,
    /// 3F7A 91C2 0BD4
    pub code: String,
    pub edition: Edition,
    pub hits: Vec<HitView>,
    /// What is wrong in the county's files; where something is, the shipped form was taken.
    pub template_faults: Vec<TemplateFaultView>,
}

/// Asks for a printed sheet by its code.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentCheck {
    /// As it stands on paper, with or without its gaps; its first four signs do.
    pub code: String,
}

/// The sheet, and what has changed since it was printed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DocumentChecked {
    pub document: DocumentId,
    pub kind: DocumentKind,
    pub edition: Edition,
    pub number: String,
    /// `3F7A 91C2 0BD4`
    pub code: String,
    pub printed: NaiveDate,
    pub pages: i64,
    pub voided: bool,
    /// Whether the rows that are kept with the sheet still give its code.
    pub genuine: bool,
    /// How many rows it shows.
    pub rows: u64,
    /// Those that have changed since.
    pub changed: Vec<ChangedRow>,
}

/// A row that has changed since a sheet was printed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ChangedRow {
    pub entity: String,
    pub id: String,
    /// What it is about: a matter's words, a name.
    pub about: String,
    /// The newest command that changed it, by whom, on which day.
    pub op: String,
    pub actor: String,
    pub day: Option<NaiveDate>,
}
