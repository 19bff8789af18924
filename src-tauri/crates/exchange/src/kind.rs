//! Which of the three lists a spreadsheet is, told by its headers. Not here: reading it.

use crate::fault::ExchangeFault;
use crate::headers::{IssueField, MeetingField, RosterField};
use crate::reading::{Given, fit};

/// A list that can be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// 花名册
    Roster,
    /// 台账
    Issues,
    /// Past meetings.
    Meetings,
}

/// The list whose key column is there and of which most columns are known; none if no key is. Faults: all of
/// `source::sniff` and `source::decode`.
pub fn kind_of(given: &Given<'_>) -> Result<Option<ListKind>, ExchangeFault> {
    let fits = [
        (ListKind::Issues, fit::<IssueField>(given)?),
        (ListKind::Roster, fit::<RosterField>(given)?),
        (ListKind::Meetings, fit::<MeetingField>(given)?),
    ];
    let keyed = fits.iter().filter(|(_, (keyed, _))| *keyed);
    // On a tie the first wins: a ledger names reporters as well, no roster names matters.
    let best = keyed.rev().max_by_key(|(_, (_, columns))| *columns);
    Ok(best.map(|(kind, _)| *kind))
}
