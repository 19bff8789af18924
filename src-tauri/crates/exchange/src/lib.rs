//! Files of other programs in and out: rosters (花名册), ledgers (台账) and lists of meetings as .xlsx, .xls, .csv or a
//! pasted block, told by content and never by name; tables and letters for them as .xlsx, .csv, .docx and JSON (`out`).
//! Not here: SQL, the window, paper, and what the app does with a row once it is read.

mod cells;
pub mod fault;
pub mod fields;
pub mod headers;
pub mod issues;
mod kind;
pub mod meetings;
pub mod out;
mod reading;
mod refused;
pub mod roster;
pub mod roster_plan;
mod skip;
pub mod source;
pub mod table;
mod told;
pub mod watch;

pub use fault::{ExchangeFault, Params, TooLarge};
pub use issues::{IssueFile, IssueRow, IssuesAsked, read_issues};
pub use kind::{ListKind, kind_of};
pub use meetings::{MeetingFile, MeetingRow, read_meetings};
pub use reading::{Given, Meant, Origin};
pub use refused::{Reason, refused_sheet};
pub use roster::{
    Asked, Birth, FileHousehold, RosterFile, RosterRow, read_roster, read_roster_given,
    read_roster_with,
};
pub use roster_plan::{FilledIn, KnownPerson, LandedKey, RosterPlan, Update, plan_roster};
pub use told::{ColumnRead, Notes, Refused, SheetRead, Warning};
pub use watch::{Unwatched, Watch};
