//! 认领, the contact that is due then, and giving back.

use chrono::NaiveDate;
use rules::wish::{self, CLAIM_DAYS};
use rules::words::WishEventKind;
use store::Tx;
use store::wishes::Wish;

use super::{Around, day_of, happen, round, step};
use crate::commands::wishes::{WishClaim, WishLife, WishStep};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;
use crate::roster_cache::RosterCache;

/// Somebody takes a wish; contact is due within the village's days. Faults: `wish.claimer_missing`,
/// `wish.own_claim`, `wish.not_possible`, the days', `revision.stale`.
pub(crate) fn claim(call: &Call<'_>, request: WishClaim) -> Result<WishLife, Fault> {
    let (roster, day) = (call.roster()?, day_of(call, request.day)?);
    let name = claimer(&roster, &request)?;
    step(call, (request.wish, request.revision), |tx, wish| {
        if is_own(wish, &request, &name) {
            return Err(Fault::new("wish.own_claim").at("person"));
        }
        let around = Around {
            person: request.person,
            department: request.department,
            name,
            due: Some(due(tx, day)?),
            ..Around::default()
        };
        happen(tx, wish.id, WishEventKind::Claimed, day, around)
    })
}

/// The name as of that day, whoever it is.
fn claimer(roster: &RosterCache, request: &WishClaim) -> Result<String, Fault> {
    let person = roster.name(request.person);
    let department = request
        .department
        .and_then(|id| roster.departments.get(&id).cloned())
        .unwrap_or_default();
    let written = request.name.trim().to_owned();
    [person, department, written]
        .into_iter()
        .find(|name| !name.is_empty())
        .ok_or_else(|| Fault::new("wish.claimer_missing").at("person"))
}

fn is_own(wish: &Wish, request: &WishClaim, name: &str) -> bool {
    match (request.person, wish.person) {
        (Some(claimer), Some(wisher)) => claimer == wisher,
        _ => request.department.is_none() && wish.name_text == name,
    }
}

fn due(tx: &Tx<'_>, day: NaiveDate) -> Result<NaiveDate, Fault> {
    let days = tx
        .setting("claim_days")?
        .and_then(|days| days.trim().parse().ok())
        .unwrap_or(CLAIM_DAYS);
    Ok(wish::contact_due(day, days))
}

/// The claimer made contact. Faults: `wish.not_possible`, the days', `revision.stale`.
pub(crate) fn contact(call: &Call<'_>, request: WishStep) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    step(call, (request.wish, request.revision), |tx, wish| {
        let around = Around::said(&request.words);
        happen(tx, wish.id, WishEventKind::Contacted, day, around)
    })
}

/// The claimer gives it back: it hangs in the round that runs now. Faults: `wish.reason_missing`,
/// `wish.not_possible`, the days', `revision.stale`.
pub(crate) fn release(call: &Call<'_>, request: WishStep) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    let reason = needed(&request.words, "wish.reason_missing", "words")?;
    step(call, (request.wish, request.revision), |tx, wish| {
        let around = Around {
            round: round::running(tx)?.map(|round| round.id),
            ..Around::said(&reason)
        };
        happen(tx, wish.id, WishEventKind::Released, day, around)
    })
}
