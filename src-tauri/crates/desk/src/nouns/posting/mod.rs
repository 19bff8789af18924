//! The posting log (field guide §6), a file for each verb. A posting changes the world outside: it is
//! journalled, never undone, and voided if it was wrong. Not here: printing (`documents`), where undo stops
//! because of it (`store::journal`).

mod add;
mod list;
mod photo;
mod sheets;
mod take_down;
mod void;

use chrono::NaiveDate;
use rules::ids::RecordId;
use store::documents::Posting;

use crate::commands::posting::PostingView;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given;

pub(crate) use add::add;
pub(crate) use list::{list, to_come_down};
pub(crate) use photo::{add as photo_add, remove as photo_remove};
pub(crate) use sheets::sheets;
pub(crate) use take_down::{put_back, take_down};
pub(crate) use void::void;

/// One line of the log as it is now.
fn shown(call: &Call<'_>, posting: RecordId) -> Result<PostingView, Fault> {
    let roster = call.roster()?;
    call.read(|view| list::line(view, &roster, call.today(), view.get(posting)?))
}

/// Fault: `posting.not_hanging` for what was taken down or voided.
fn refuse_gone(posting: &Posting) -> Result<(), Fault> {
    if posting.taken_down_on.is_some() || posting.voided_on.is_some() {
        return Err(Fault::new("posting.not_hanging"));
    }
    Ok(())
}

/// Fault: `posting.day_not_yet`.
fn refuse_later(call: &Call<'_>, day: NaiveDate, field: &str) -> Result<(), Fault> {
    given::refuse_later(day, call.today(), "posting.day_not_yet", field)
}
