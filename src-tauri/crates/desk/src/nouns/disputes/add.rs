//! Writing a dispute down: what about, between whom, mediated by whom. Faults of both verbs: `dispute.title_missing`,
//! `dispute.parties_too_few`, `dispute.party_twice`, `dispute.mediator_missing`, `dispute.mediator_is_party`, the
//! days'.

use chrono::NaiveDate;
use rules::ids::{DisputeId, PersonId};
use rules::words::DisputeState;
use store::Tx;
use store::disputes::{Dispute, DisputeParty};
use store::meetings::Meeting;

use super::{day_of, read_at, refuse_before, show};
use crate::commands::disputes::{DisputeAdd, DisputeEdit, DisputeShow, DisputeView};
use crate::commands::meeting::Someone;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;
use crate::roster_cache::RosterCache;

/// Somebody as on that day.
#[derive(Clone, PartialEq, Eq)]
struct Side {
    person: Option<PersonId>,
    name: String,
}

impl Side {
    fn of(roster: &RosterCache, given: &Someone) -> Self {
        let on_roster = roster.name(given.person);
        let name = match on_roster.as_str() {
            "" => given.name.trim().to_owned(),
            _ => on_roster,
        };
        Self {
            person: given.person,
            name,
        }
    }

    /// Two of the roster may share a name; one who is not on it is known by it alone.
    fn is(&self, other: &Self) -> bool {
        match (self.person, other.person) {
            (Some(one), Some(two)) => one == two,
            _ => self.name == other.name,
        }
    }
}

/// Takes a dispute up.
pub(crate) fn add(call: &Call<'_>, request: DisputeAdd) -> Result<DisputeView, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, request.day)?);
    let dispute = call.transact(|tx| add_in(tx, &roster, day, &request))?;
    show(call, DisputeShow { dispute })
}

/// The same within a running step.
pub(crate) fn add_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    day: NaiveDate,
    request: &DisputeAdd,
) -> Result<DisputeId, Fault> {
    let title = needed(&request.title, "dispute.title_missing", "title")?;
    let (parties, mediator) = sides(roster, &request.parties, &request.mediator)?;
    let meeting = held(tx, request.meeting)?;
    let mut dispute = Dispute {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        day,
        place: request.place.trim().to_owned(),
        title,
        words: request.words.trim().to_owned(),
        mediator: mediator.person,
        mediator_text: mediator.name,
        meeting,
        state: DisputeState::Open,
        settled_on: None,
        agreement: String::new(),
        handed_to: String::new(),
        note: request.note.trim().to_owned(),
    };
    tx.put(&mut dispute)?;
    write_parties(tx, dispute.id, &parties)?;
    Ok(dispute.id)
}

/// Writes it anew as given; how it ended stays. Faults: the file's, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: DisputeEdit) -> Result<DisputeView, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, Some(request.day))?);
    let title = needed(&request.title, "dispute.title_missing", "title")?;
    let (parties, mediator) = sides(&roster, &request.parties, &request.mediator)?;
    call.transact(|tx| {
        let mut dispute = read_at(tx, request.dispute, request.revision)?;
        if let Some(settled) = dispute.settled_on {
            refuse_before(settled, day)?;
        }
        dispute.day = day;
        request.place.trim().clone_into(&mut dispute.place);
        dispute.title = title;
        request.words.trim().clone_into(&mut dispute.words);
        dispute.mediator = mediator.person;
        dispute.mediator_text = mediator.name;
        dispute.meeting = held(tx, request.meeting)?;
        request.note.trim().clone_into(&mut dispute.note);
        write_parties(tx, dispute.id, &parties)?;
        Ok(tx.touch(&mut dispute)?)
    })?;
    show(
        call,
        DisputeShow {
            dispute: request.dispute,
        },
    )
}

fn held(
    tx: &Tx<'_>,
    meeting: Option<rules::ids::MeetingId>,
) -> Result<Option<rules::ids::MeetingId>, Fault> {
    let found = meeting.map(|id| tx.get::<Meeting>(id)).transpose()?;
    Ok(found.map(|meeting| meeting.id))
}

fn sides(
    roster: &RosterCache,
    parties: &[Someone],
    mediator: &Someone,
) -> Result<(Vec<Side>, Side), Fault> {
    let mut named: Vec<Side> = parties
        .iter()
        .map(|given| Side::of(roster, given))
        .collect();
    named.retain(|side| !side.name.is_empty());
    if named.len() < 2 {
        return Err(Fault::new("dispute.parties_too_few").at("parties"));
    }
    for (n, side) in named.iter().enumerate() {
        if named.iter().skip(n + 1).any(|other| side.is(other)) {
            return Err(Fault::new("dispute.party_twice")
                .at("parties")
                .with("name", side.name.clone()));
        }
    }
    let mediator = Side::of(roster, mediator);
    if mediator.name.is_empty() {
        return Err(Fault::new("dispute.mediator_missing").at("mediator"));
    }
    if named.iter().any(|side| side.is(&mediator)) {
        return Err(Fault::new("dispute.mediator_is_party")
            .at("mediator")
            .with("name", mediator.name));
    }
    Ok((named, mediator))
}

/// The parties as given, in their order; whoever stays keeps the row.
fn write_parties(tx: &mut Tx<'_>, dispute: DisputeId, parties: &[Side]) -> Result<(), Fault> {
    let mut before = tx.parties_of(dispute)?;
    for (position, side) in (1..).zip(parties) {
        let kept = before
            .iter()
            .position(|row| row.person == side.person && row.name_text == side.name);
        let mut row = match kept.map(|n| before.remove(n)) {
            Some(row) => row,
            None => DisputeParty {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                dispute,
                position,
                person: side.person,
                name_text: side.name.clone(),
            },
        };
        row.position = position;
        tx.put(&mut row)?;
    }
    for gone in &before {
        tx.remove(gone)?;
    }
    Ok(())
}
