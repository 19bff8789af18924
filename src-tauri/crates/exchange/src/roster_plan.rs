//! A roster file beside the people that the village has: who is new, who is known and gains a value,
//! who is known and stays. Nobody loses a value to a file. Not here: SQL, and the landing itself.

mod gains;
mod home;
mod matching;

use std::collections::HashMap;

use rules::ids::PersonId;
use rules::words::Sex;

use crate::roster::{Birth, RosterFile, Warning};
use matching::Matching;

/// A person whom the village has, as far as matching needs it; blanks are empty texts.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPerson {
    /// Id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Number of the household, empty without one.
    pub household_code: String,
    /// Name of the household's head, empty without a household.
    pub household_head: String,
    /// Grid, group and unit of the household, each empty if unknown.
    pub place: [String; 3],
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth.
    pub birth: Option<Birth>,
    /// Phone, digits only.
    pub phone: String,
    /// Tail of the ID number.
    pub id_tail: String,
    /// Whole ID number, where the village keeps it.
    pub id_number: String,
    /// Relation to the head.
    pub relation: String,
    /// Party member.
    pub party_member: bool,
    /// Note.
    pub note: String,
}

/// The key of a row that landed once: fingerprint and count (data model, "import_keys").
pub type LandedKey = (String, u32);

/// What a known person gains from the file: values where there were none.
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(missing_docs)]
pub struct FilledIn {
    pub sex: Option<Sex>,
    pub birth: Option<Birth>,
    pub phone: Option<String>,
    pub id_tail: Option<String>,
    pub id_number: Option<String>,
    pub relation: Option<String>,
    pub party_member: Option<bool>,
    pub note: Option<String>,
    /// The person had no household, and the file has one (`RosterRow::household`).
    pub household: Option<usize>,
}

/// A known person who gains something.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// Index into `RosterFile::rows`.
    pub row: usize,
    /// Who.
    pub person: PersonId,
    /// What.
    pub gains: FilledIn,
}

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RosterPlan {
    /// New people: indices into `RosterFile::rows`.
    pub add: Vec<usize>,
    /// Known people who gain something.
    pub update: Vec<Update>,
    /// Known people who stay as they are: index into `RosterFile::rows`, and who.
    pub unchanged: Vec<(usize, PersonId)>,
    /// What wants a look.
    pub warnings: Vec<Warning>,
}

/// Lays a file beside the village's people. Rows that landed before, by their key, are never added
/// again, whatever became of the person since. The others are matched one to one (data model,
/// "Same person?", `rules::same_person`): first those who agree in all; then within one household;
/// then, by evidence alone, people whom one side knows without a household or in another place.
pub fn plan_roster(
    file: &RosterFile,
    known: &[KnownPerson],
    landed: &HashMap<LandedKey, PersonId>,
) -> RosterPlan {
    let mut matching = Matching::new(file, known);
    matching.take_landed(landed);
    matching.take_exact();
    matching.take_households();
    matching.take_evidence();
    matching.plan()
}
