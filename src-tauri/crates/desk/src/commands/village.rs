//! The village itself: first start, where things stand, settings. Not here: its people and meetings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::ids::{MeetingId, VillageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::backup::CopyPlace;
use super::keepers::Keepers;

/// Asks for nothing.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A village by name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct VillageView {
    pub id: VillageId,
    pub name: String,
    pub township: String,
    pub county: String,
    /// A sample village may be thrown away.
    pub sample: bool,
}

/// The last copy that was made and verified.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BackupView {
    /// Instant, RFC 3339 in UTC.
    pub at: String,
    /// Its civil day and time as people say them: 昨天 21:40.
    pub words: String,
    pub file: String,
    pub bytes: u64,
    #[serde(default)]
    pub place: CopyPlace,
}

/// What one undo or redo would take back.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct StepView {
    pub step: String,
    /// The command's name.
    pub op: String,
    pub actor: String,
    /// Instant, RFC 3339 in UTC.
    pub at: String,
    /// `HH:MM` of that instant, China Standard Time.
    pub time: String,
    /// How many records it changed.
    pub rows: i64,
    /// Whom or what it was about, in a few words (a name, a matter); empty if nothing stands out.
    pub about: String,
    /// It is an undo or redo itself.
    pub undoes: bool,
    /// It was taken back later (told by `journal_list`).
    pub undone: bool,
    /// The day of that instant, China Standard Time.
    pub day: Option<NaiveDate>,
}

/// How much there is.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Counts {
    pub households: i64,
    pub people: i64,
    pub meetings: i64,
    pub issues: i64,
}

/// Where everything stands: what frame and status line show.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Status {
    /// None before the first start.
    pub village: Option<VillageView>,
    pub villages: Vec<VillageView>,
    pub today: NaiveDate,
    /// 星期六
    pub weekday: String,
    /// 农历十月十三
    pub lunar: String,
    /// `HH:MM`
    pub now: String,
    /// Who sits at the keyboard.
    pub actor: String,
    pub data_folder: String,
    /// Whether they can be moved: not where the folder was named for this start.
    pub movable: bool,
    pub schema: i64,
    /// A passphrase locks the data at rest.
    pub locked: bool,
    /// Changes whenever another process has written.
    pub data_version: i64,
    pub counts: Counts,
    pub backup: Option<BackupView>,
    /// The second place of copies; empty if there is none.
    pub backup_folder: String,
    /// The last one there.
    pub backup_second: Option<BackupView>,
    pub undo: Option<StepView>,
    pub redo: Option<StepView>,
    /// The computer's clock is earlier than the newest record.
    pub clock_behind: bool,
    /// A meeting that was opened and not closed.
    pub running_meeting: Option<MeetingId>,
    pub settings: BTreeMap<String, String>,
    /// Who shares this computer, and who sits at it.
    pub keepers: Keepers,
}

/// The first start.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct VillageInit {
    pub village: String,
    #[serde(default)]
    pub township: String,
    #[serde(default)]
    pub county: String,
    #[serde(default)]
    pub recorder: String,
}

/// A sample village, or several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VillageDemo {
    /// Years of meetings up to today; default 2.
    pub years: Option<u32>,
    /// Households a village; default 96.
    pub households: Option<u32>,
    /// How many villages; default 1.
    pub villages: Option<u32>,
    /// Same seed and same day, same rows; default 1.
    pub seed: Option<u64>,
}

/// Sets one setting of the village.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingPut {
    /// recorder, duty_phone, duty_contact, answer_days, claim_days, posting_days, due_soon_days, actor, …
    pub key: String,
    /// Its value as text.
    pub value: String,
}

/// Edits the village's own names.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct VillageEdit {
    pub name: String,
    pub township: String,
    pub county: String,
}

/// Moves the data folder.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DataMove {
    /// A folder on another disk or a stick; the data come into one of their own in it.
    pub to: String,
}

/// Where the data lie now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct DataMoved {
    pub folder: String,
    /// The old folder; what lay there is kept.
    pub kept: String,
}
