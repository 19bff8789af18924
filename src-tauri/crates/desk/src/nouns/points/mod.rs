//! Points (积分), a file for each verb. An entry is only ever added: no command rewrites or removes one. Not
//! here: sums and ranks (`rules::points`).

mod add;
mod correct;
mod list;
mod ranking;
mod rules;

use ::rules::ids::{PersonId, PlaceId, PointRuleId, RecordId};
use ::rules::words::PointSubject;
use chrono::{Datelike, NaiveDate};
use store::Tx;
use store::points::PointEntry;

use crate::commands::meeting::Someone;
use crate::fault::Fault;
use crate::nouns::meetings;

pub(crate) use add::{add, add_in};
pub(crate) use correct::correct;
pub(crate) use list::list;
pub(crate) use ranking::ranking;
pub(crate) use rules::{rule_add, rule_edit, rule_enable, rules};

/// To whom an entry is, with the name of that day.
struct Whom {
    subject: PointSubject,
    place: Option<PlaceId>,
    person: Option<PersonId>,
    name: String,
}

/// What an entry says.
struct Said<'a> {
    whom: Whom,
    rule: Option<PointRuleId>,
    points: i64,
    day: NaiveDate,
    reason: &'a str,
    witness: &'a Someone,
    corrects: Option<RecordId>,
}

/// Writes an entry, which needs a reason and a witness who is somebody else. Faults: `points.reason_missing`,
/// `points.witness_missing`, `points.witness_is_subject`.
fn enter(tx: &mut Tx<'_>, said: Said<'_>) -> Result<RecordId, Fault> {
    let reason = said.reason.trim();
    if reason.is_empty() {
        return Err(Fault::new("points.reason_missing").at("reason"));
    }
    let (witness, witness_text) = meetings::someone(tx, said.witness)?;
    if witness_text.is_empty() {
        return Err(Fault::new("points.witness_missing").at("witness"));
    }
    if witness.is_some() && witness == said.whom.person {
        return Err(Fault::new("points.witness_is_subject").at("witness"));
    }
    let mut entry = PointEntry {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        subject: said.whom.subject,
        place: said.whom.place,
        person: said.whom.person,
        name_text: said.whom.name,
        rule: said.rule,
        civil_day: said.day,
        points: said.points,
        reason: reason.to_owned(),
        witness,
        witness_text,
        corrects: said.corrects,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    tx.put(&mut entry)?;
    Ok(entry.id)
}

/// The period asked for; the whole of this year up to today unless said otherwise. Fault: `period.backwards`.
fn period(
    today: NaiveDate,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<(NaiveDate, NaiveDate), Fault> {
    let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1);
    let from = from.or(new_year).unwrap_or(today);
    let to = to.unwrap_or(today.max(from));
    if to < from {
        return Err(Fault::new("period.backwards").at("to"));
    }
    Ok((from, to))
}

/// Points that count for something, and are no slip of the finger. Faults: `points.zero`, `points.too_many`.
fn checked_points(points: i64) -> Result<i64, Fault> {
    const MOST: u64 = 1000;
    match points.unsigned_abs() {
        0 => Err(Fault::new("points.zero").at("points")),
        1..=MOST => Ok(points),
        _ => Err(Fault::new("points.too_many")
            .at("points")
            .with("most", MOST)),
    }
}
