//! Ids of everything a village owns: one newtype per noun, so that a person's id can never stand
//! where a household's is wanted. Not here: the numbers people see (`numbers`), clock and randomness
//! (both are passed in).

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {text}")]
pub struct IdFault {
    /// What was given.
    pub text: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id (UUIDv7): sorts by the moment `unix_millis`; `random` keeps two laptops apart.
            pub fn from_parts(unix_millis: u64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid())
            }

            /// The id of a record with a natural key (UUIDv5): two laptops that write the same
            /// attendance derive the same id (data model, "Who owns what").
            pub fn derived(namespace: Uuid, key: &str) -> Self {
                Self(Uuid::new_v5(&namespace, key.as_bytes()))
            }

            /// The plain UUID, for columns and hashes.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdFault;

            fn from_str(text: &str) -> Result<Self, IdFault> {
                Uuid::parse_str(text.trim()).map(Self).map_err(|_| IdFault { text: text.to_owned() })
            }
        }
    )+};
}

ids! {
    /// A village (or community): the owner of every row.
    VillageId,
    /// One laptop's copy of a village's records.
    ReplicaId,
    /// A place in the level tree, from county to unit.
    PlaceId,
    /// A household.
    HouseholdId,
    /// A person of the roster, villager or cadre.
    PersonId,
    /// A responsible or partner unit (责任单位, 共建单位).
    DepartmentId,
    /// A meeting kind (板凳会, 亲加奔, …).
    KindId,
    /// A category of issues.
    CategoryId,
    /// A procedure: an ordered list of steps.
    ProcedureId,
    /// A meeting.
    MeetingId,
    /// An issue.
    IssueId,
    /// A commitment.
    CommitmentId,
    /// A milestone of a commitment.
    MilestoneId,
    /// A photo or file.
    AttachmentId,
    /// A printed document.
    DocumentId,
    /// A matter's way through a procedure.
    ProceedingId,
    /// What a partner unit offers.
    ResourceId,
    /// A wish (微心愿).
    WishId,
    /// A round of wishes.
    WishRoundId,
    /// A service market (服务集市).
    MarketId,
    /// A kind of stall (理发, 义诊, …).
    StallKindId,
    /// A rule that gives points.
    PointRuleId,
    /// A dispute mediated on the spot.
    DisputeId,
    /// Any record, where the noun is told beside it (journal, documents).
    RecordId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_and_read_back_unchanged() {
        let id = PersonId::from_parts(1_795_000_000_000, [7; 10]);
        assert_eq!(id.to_string().parse::<PersonId>(), Ok(id));
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{id}\""));
        assert_eq!(serde_json::from_str::<PersonId>(&json).unwrap(), id);
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let earlier = IssueId::from_parts(1_795_000_000_000, [255; 10]);
        let later = IssueId::from_parts(1_795_000_000_001, [0; 10]);
        assert!(earlier < later);
        assert!(earlier.to_string() < later.to_string());
        assert_eq!(earlier.uuid().get_version_num(), 7);
    }

    #[test]
    fn two_laptops_derive_the_same_id_from_the_same_natural_key() {
        let village = Uuid::from_u128(1);
        let one = RecordId::derived(village, "attendance/meeting/person");
        assert_eq!(one, RecordId::derived(village, "attendance/meeting/person"));
        assert_ne!(one, RecordId::derived(village, "attendance/meeting/other"));
        assert_ne!(
            one,
            RecordId::derived(Uuid::from_u128(2), "attendance/meeting/person")
        );
    }

    #[test]
    fn a_text_that_is_no_id_is_refused_and_named() {
        assert_eq!(
            "张三".parse::<PersonId>(),
            Err(IdFault {
                text: "张三".into()
            })
        );
    }
}
