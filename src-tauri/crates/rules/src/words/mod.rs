//! The domain's words: every closed list of values, each with its English identifier (SQL, JSON) and
//! the product's own Chinese word (field guide, data model). Not here: open lists that a county may
//! edit (kinds, categories, procedures), and what the words permit (`transition`, `privacy`, …).

mod around;
mod figure;
mod issue;
mod meeting;
mod paper;
mod people;
mod procedure;

pub use around::{DisputeState, PointSubject, WishEventKind, WishState};
pub use figure::{Class, Figure};
pub use issue::{EventKind, Outcome, ProgressKind, Rating, Scale, Solved, Source, State};
pub use meeting::{AttendeeRole, Closing, MeetingState, Mode};
pub use paper::{DocumentKind, Edition, Lamp};
pub use people::{DepartmentKind, HouseholdChange, PlaceLevel, PostKind, Sex};
pub use procedure::{ProceedingEnd, StepKind, VotingBody};

/// A word that is in none of its list's identifiers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{list} has no word {text}")]
pub struct WordFault {
    /// The list that was asked, for example `outcome`.
    pub list: &'static str,
    /// What was given.
    pub text: String,
}

/// Declares one list of words: variant, identifier, Chinese.
macro_rules! words {
    (
        $(#[$doc:meta])*
        $name:ident $list:literal {
            $($(#[$variant_doc:meta])* $variant:ident = $identifier:literal $zh:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        pub enum $name {
            $(
                #[doc = $zh]
                $(#[$variant_doc])*
                #[serde(rename = $identifier)]
                $variant,
            )+
        }

        impl $name {
            /// Every word of the list, in the order people read it.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The English identifier, as stored and as written in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $identifier),+ }
            }

            /// The product's Chinese word, as on screen and on paper.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh),+ }
            }

            /// The word with this identifier.
            pub fn parse(text: &str) -> Result<Self, crate::words::WordFault> {
                match text {
                    $($identifier => Ok(Self::$variant),)+
                    _ => Err(crate::words::WordFault { list: $list, text: text.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::words::WordFault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! every_word_survives {
        ($($list:ident),+) => {$(
            for word in $list::ALL {
                assert_eq!($list::parse(word.as_str()), Ok(*word));
                assert_eq!(serde_json::to_value(word).unwrap(), word.as_str());
                assert_eq!(serde_json::from_value::<$list>(word.as_str().into()).unwrap(), *word);
                assert!(word.zh().chars().all(|c| !c.is_ascii()), "{} has no Chinese word", word);
                assert!(word.as_str().chars().all(|c| c.is_ascii_lowercase() || c == '_'));
            }
            let mut chinese: Vec<_> = $list::ALL.iter().map(|word| word.zh()).collect();
            chinese.sort_unstable();
            chinese.dedup();
            assert_eq!(chinese.len(), $list::ALL.len(), "{} says one word twice", stringify!($list));
        )+};
    }

    #[test]
    fn every_word_is_written_and_read_back_and_has_one_chinese_word() {
        every_word_survives!(
            Outcome,
            State,
            EventKind,
            Scale,
            Source,
            Rating,
            Solved,
            ProgressKind,
            Mode,
            MeetingState,
            Closing,
            AttendeeRole,
            PostKind,
            HouseholdChange,
            PlaceLevel,
            Sex,
            DepartmentKind,
            DocumentKind,
            Edition,
            Lamp,
            Class,
            Figure,
            StepKind,
            VotingBody,
            ProceedingEnd,
            WishEventKind,
            WishState,
            PointSubject,
            DisputeState
        );
    }

    #[test]
    fn an_unknown_word_names_its_list() {
        assert_eq!(
            State::parse("办结"),
            Err(WordFault {
                list: "state",
                text: "办结".into()
            })
        );
    }

    #[test]
    fn schema_lists_the_identifiers() {
        let schema = serde_json::to_string(&schemars::schema_for!(Outcome)).unwrap();
        assert!(schema.contains("resolved_on_spot"), "{schema}");
    }
}
