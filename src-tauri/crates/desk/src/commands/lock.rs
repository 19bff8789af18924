//! The lock on data at rest: opening it, setting, changing and removing the passphrase. Not here: copies (`backup`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::village::Status;

/// Opens locked data.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DataUnlock {
    /// The passphrase, or the recovery code from the sheet.
    pub passphrase: String,
}

/// Locks the data.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassphraseSet {
    /// At least eight characters.
    pub new: String,
}

/// Another passphrase for the same key.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassphraseChange {
    /// The passphrase as it is, or the recovery code.
    pub old: String,
    /// At least eight characters.
    pub new: String,
}

/// The data are plain again.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassphraseRemove {
    /// The passphrase as it is, or the recovery code.
    pub old: String,
}

/// A new recovery code; the old one opens nothing any more.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassphraseRenewRecovery {
    /// The passphrase.
    pub passphrase: String,
}

/// The recovery code on paper, for the safe.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PassphraseSheet {
    pub code: String,
    pub out: String,
}

/// The sheet's file.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct SheetWritten {
    pub path: String,
    pub pages: u32,
}

/// The recovery code, which is told this once.
#[derive(Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PassphraseKept {
    pub recovery: String,
    pub status: Status,
}
