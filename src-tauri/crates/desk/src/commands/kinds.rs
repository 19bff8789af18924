//! Meeting kinds, procedures, categories, level names and a county's file: all data that a village edits.
//! Not here: meetings (`meeting`), a matter's way through a procedure.

use rules::ids::{CategoryId, KindId, ProcedureId};
use rules::quorum::Quorum;
use rules::templates::QuotaPeriod;
use rules::words::{AttendeeRole, DocumentKind, Mode, PlaceLevel, Scale, StepKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::journal::{ChangeKind, FieldChange};

/// A meeting kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct KindView {
    pub id: KindId,
    pub revision: i64,
    pub name: String,
    pub title: String,
    /// Where room is scarce.
    pub short: String,
    pub list_name: String,
    pub motto: String,
    /// Its sign in the year plan.
    pub symbol: String,
    pub mode: Mode,
    pub procedure: Option<ProcedureId>,
    pub procedure_name: String,
    /// The steps' names.
    pub steps: Vec<String>,
    /// What it prints unless said otherwise.
    pub documents: Vec<DocumentKind>,
    pub roles: Vec<AttendeeRole>,
    /// Empty: the form's own columns.
    pub ledger_columns: Vec<String>,
    /// How many per period; 0 = no quota.
    pub quota_count: i64,
    /// month, quarter, year
    pub quota_period: String,
    /// Whether this village is bound by it.
    pub quota_on: bool,
    /// Disabled ones are no longer offered.
    pub enabled: bool,
    /// How many meetings are of this kind; one that is used cannot be removed.
    pub meetings: i64,
}

/// Meeting kinds in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Kinds {
    pub kinds: Vec<KindView>,
}

/// Which kinds: those that are offered, or all.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindList {
    /// Disabled ones, too.
    #[serde(default)]
    pub all: bool,
}

/// A meeting kind as given. Empty title: the name; empty short: its first characters; empty list name: 承诺清单.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindGiven {
    pub name: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub short: String,
    #[serde(default)]
    pub list_name: String,
    #[serde(default)]
    pub motto: String,
    #[serde(default)]
    pub symbol: String,
    /// None: as it was; of a new one 对话.
    pub mode: Option<Mode>,
    /// None: no procedure.
    pub procedure: Option<ProcedureId>,
    /// None: as it was; of a new one the usual six.
    pub documents: Option<Vec<DocumentKind>>,
    /// None: as it was; of a new one the usual ones.
    pub roles: Option<Vec<AttendeeRole>>,
    /// Identifiers or headers of columns; empty: the form's own.
    #[serde(default)]
    pub ledger_columns: Vec<String>,
    /// 0 = no quota.
    #[serde(default)]
    pub quota_count: u32,
    /// None: as it was; of a new one a month.
    pub quota_period: Option<QuotaPeriod>,
}

/// Edits a kind. Meetings that were planned keep title, motto and list name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindEdit {
    pub kind: KindId,
    /// The revision that was read.
    pub revision: i64,
    pub to: KindGiven,
}

/// Offers a kind, or no longer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindEnable {
    pub kind: KindId,
    pub on: bool,
}

/// A new order; kinds that are not named follow in their old order.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindOrder {
    pub kinds: Vec<KindId>,
}

/// Removes a kind that no meeting has.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KindRemove {
    pub kind: KindId,
}

/// Switches a kind's quota on or off for this village.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuotaSwitch {
    pub kind: KindId,
    pub on: bool,
}

/// One step of a procedure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProcedureStepView {
    pub name: String,
    pub hint: String,
    pub kind: StepKind,
    pub quorum: Option<Quorum>,
    /// 党员到会不少于三分之二，到会的过半数同意
    pub quorum_words: String,
}

/// A procedure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProcedureView {
    pub id: ProcedureId,
    pub revision: i64,
    pub name: String,
    /// The scales of matters that it is suggested for.
    pub scales: Vec<Scale>,
    /// Asked for by whatever spends collective money.
    pub for_money: bool,
    pub steps: Vec<ProcedureStepView>,
    pub enabled: bool,
    /// The kinds that follow it.
    pub kinds: Vec<String>,
    /// How many matters walk or walked it.
    pub proceedings: i64,
}

/// Procedures in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Procedures {
    pub procedures: Vec<ProcedureView>,
}

/// Which procedures: those that are offered, or all.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureList {
    /// Disabled ones, too.
    #[serde(default)]
    pub all: bool,
}

/// A step as given. Only a vote keeps a quorum.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureStepGiven {
    pub name: String,
    #[serde(default)]
    pub hint: String,
    /// None: a plain step.
    pub kind: Option<StepKind>,
    pub quorum: Option<Quorum>,
}

/// A procedure as given, with all its steps.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureGiven {
    pub name: String,
    #[serde(default)]
    pub scales: Vec<Scale>,
    #[serde(default)]
    pub for_money: bool,
    pub steps: Vec<ProcedureStepGiven>,
}

/// Edits a procedure. Meetings that were opened, and matters on their way, keep their steps.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureEdit {
    pub procedure: ProcedureId,
    /// The revision that was read.
    pub revision: i64,
    pub to: ProcedureGiven,
}

/// Offers a procedure, or no longer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureEnable {
    pub procedure: ProcedureId,
    pub on: bool,
}

/// A new order; procedures that are not named follow in their old order.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureOrder {
    pub procedures: Vec<ProcedureId>,
}

/// Removes a procedure that nothing uses.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcedureRemove {
    pub procedure: ProcedureId,
}

/// A category.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct CategoryView {
    pub id: CategoryId,
    pub revision: i64,
    pub name: String,
    /// The category above.
    pub parent: Option<CategoryId>,
    /// As a picker shows it: 基础设施 › 路灯; of a category without one above, its name.
    pub path: String,
    pub keywords: Vec<String>,
    /// None: that of the category above, else the village's own.
    pub answer_days: Option<i64>,
    pub enabled: bool,
    /// How many matters are or were in it.
    pub issues: i64,
}

/// Categories in their order, those below right after the one above.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Categories {
    pub categories: Vec<CategoryView>,
}

/// Which categories: those that are offered, or all.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryList {
    /// Disabled ones, too.
    #[serde(default)]
    pub all: bool,
}

/// A category as given.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryGiven {
    pub name: String,
    pub parent: Option<CategoryId>,
    #[serde(default)]
    pub keywords: Vec<String>,
    pub answer_days: Option<u32>,
}

/// Edits a category.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryEdit {
    pub category: CategoryId,
    /// The revision that was read.
    pub revision: i64,
    pub to: CategoryGiven,
}

/// Offers a category, or no longer; one that is not offered takes those below it along.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryEnable {
    pub category: CategoryId,
    pub on: bool,
}

/// A new order; categories that are not named follow in their old order.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryOrder {
    pub categories: Vec<CategoryId>,
}

/// Removes a category that nothing uses.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryRemove {
    pub category: CategoryId,
}

/// Guesses a category from a matter's words.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CategoryGuess {
    pub text: String,
}

/// A guess; none if no keyword stands in the text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct CategoryGuessed {
    pub category: Option<CategoryView>,
}

/// What a level is called here.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LevelNameView {
    pub level: PlaceLevel,
    pub revision: i64,
    pub name: String,
    /// The usual word.
    pub usual: String,
}

/// What the levels are called here, the highest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LevelNames {
    pub levels: Vec<LevelNameView>,
}

/// Gives a level another name; empty: the usual word.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct LevelEdit {
    pub level: PlaceLevel,
    /// The revision that was read.
    pub revision: i64,
    pub name: String,
}

/// A county's file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TemplateFile {
    pub path: String,
}

/// One row that a file adds or changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplateChange {
    /// The table: meeting_kinds, procedures, categories, …
    pub entity: String,
    /// The name it has now, or is to have; of a wording its key.
    pub name: String,
    pub how: ChangeKind,
    pub fields: Vec<FieldChange>,
}

/// Something wrong in a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplateFaultView {
    /// template.twice, template.no_such_procedure, …
    pub code: String,
    pub file: String,
    /// From 1.
    pub line: u32,
    /// The word that it is about, or the reader's own words.
    pub detail: String,
}

/// What a file would change. With faults nothing lands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplatePlan {
    pub changes: Vec<TemplateChange>,
    /// Rows that say what the village has already.
    pub unchanged: u32,
    pub faults: Vec<TemplateFaultView>,
}

/// A file in the county's folder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplateInFolder {
    pub name: String,
    pub path: String,
    /// Whether its words, dates, titles, mottos and columns are printed. A file with something wrong does not count.
    pub counts: bool,
    pub faults: Vec<TemplateFaultView>,
    /// Rows that the village has otherwise, for it to take in if it wants to.
    pub to_take_in: u32,
}

/// The county's folder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplateListed {
    pub folder: String,
    pub files: Vec<TemplateInFolder>,
}

/// Writes the village's own as such a file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TemplateWrite {
    pub out: String,
}

/// Where it was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TemplateWritten {
    pub path: String,
}
