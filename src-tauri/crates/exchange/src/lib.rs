//! Files of other programs in and out: the roster (花名册) as .xlsx or .csv, told by content and never by name;
//! tables and letters for them as .xlsx, .csv, .docx and JSON (`out`). Not here: SQL, the window, paper, and what the
//! app does with a row once it is read.

pub mod fault;
pub mod fields;
pub mod headers;
pub mod out;
pub mod roster;
pub mod roster_plan;
pub mod source;
pub mod table;
pub mod watch;

pub use fault::{ExchangeFault, Params, TooLarge};
pub use roster::{
    Asked, Birth, FileHousehold, Refused, RosterFile, RosterRow, SheetRead, Warning, read_roster,
    read_roster_with,
};
pub use roster_plan::{FilledIn, KnownPerson, LandedKey, RosterPlan, Update, plan_roster};
pub use watch::{Unwatched, Watch};
