//! SQLite and nothing else: opening, migrations, the write gate with its journal, and one folder per
//! noun with its records and SQL. Not here: rules (`rules`), use cases (`desk`), sentences.

mod column;
mod copies;
mod drafts;
mod erasing;
mod fault;
mod here;
mod journal;
pub mod lock;
mod origin;
mod record;
mod references;
mod schema;
#[allow(clippy::module_inception)]
mod store;
mod tables;
mod transact;
mod view;

pub mod attendance;
pub mod categories;
pub mod commitments;
pub mod disputes;
pub mod documents;
pub mod figures;
pub mod households;
pub mod issues;
pub mod kinds;
pub mod markets;
pub mod meetings;
pub mod merging;
pub mod numbers;
pub mod people;
pub mod places;
pub mod points;
pub mod proceedings;
pub mod public_words;
pub mod resources;
pub mod villages;
pub mod whole;
pub mod wishes;

pub use copies::{Copy, CopyMade, Held, HeldVillage, LeftOut, Mine, Ready, Salvaged};
pub use erasing::{Erased, erase_in_copy, holds_person};
pub use fault::StoreFault;
pub use journal::{
    AboutRow, CheckReport, Finding, Posted, StepRow, StepSummary, Touched, TouchedIssues,
};
pub use lock::Key;
pub use origin::{Chance, Clock, Origin, SystemChance, SystemClock};
pub use record::Record;
pub use references::Reference;
pub use schema::SCHEMA;
pub use store::{DATABASE, Store, Written};
pub use transact::{Stamp, Tx};
pub use view::View;
