//! Who keeps the records at this computer: several people share one login. Not here: the roster, who recorded a meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody who keeps the records here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct KeeperView {
    pub name: String,
    /// Whether they must give a PIN to sit down.
    pub has_pin: bool,
}

/// Who shares this computer, and who sits at it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Keepers {
    pub keepers: Vec<KeeperView>,
    /// Who chose their name since the program started; empty if nobody did.
    pub sits: String,
    /// After so many minutes without a key the screen is locked; 0 = never.
    pub idle_minutes: u32,
}

/// Adds somebody.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperAdd {
    pub name: String,
    /// Four to twelve digits; none = no PIN.
    #[serde(default)]
    pub pin: String,
}

/// Gives somebody another PIN, or none.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperPin {
    pub name: String,
    /// The one they have; empty if they have none.
    #[serde(default)]
    pub old: String,
    /// Empty: none any more.
    #[serde(default)]
    pub new: String,
}

/// Takes somebody off.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperRemove {
    pub name: String,
    /// Theirs; empty if they have none.
    #[serde(default)]
    pub pin: String,
}

/// Sits down: what is done from now on is theirs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperSit {
    pub name: String,
    #[serde(default)]
    pub pin: String,
}

/// They forgot their PIN: it is taken away, and the journal says so.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperForgot {
    pub name: String,
}

/// After how many minutes without a key the screen is locked.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct KeeperIdle {
    /// 0 = never; at most 120.
    pub minutes: u32,
}
