//! What a matched person gains from a row, and where both sides differ. Not here: the matching.

use rules::words::Sex;
use serde_json::json;

use super::home::Household;
use super::{FilledIn, KnownPerson, RosterPlan, Update};
use crate::roster::{RosterRow, Warning};
use crate::told::params;

/// Enters a matched row into the plan.
pub(super) fn settle(plan: &mut RosterPlan, at: usize, row: &RosterRow, person: &KnownPerson) {
    let gains = gains(row, person);
    if gains == FilledIn::default() {
        plan.unchanged.push((at, person.id));
    } else {
        plan.update.push(Update {
            row: at,
            person: person.id,
            gains,
        });
    }
}

fn gains(row: &RosterRow, person: &KnownPerson) -> FilledIn {
    let text = |has: &str, new: &Option<String>| new.clone().filter(|_| has.is_empty());
    let homeless = Household::of_known(person).is_none();
    FilledIn {
        sex: row.sex.filter(|_| person.sex.is_none()),
        birth: row
            .birth
            .filter(|new| person.birth.is_none_or(|has| new.is_finer_than(has))),
        phone: text(&person.phone, &row.phone),
        id_tail: text(&person.id_tail, &row.id_tail),
        id_number: text(&person.id_number, &row.id_number),
        relation: text(&person.relation, &row.relation),
        party_member: row.party_member.filter(|new| *new && !person.party_member),
        note: text(&person.note, &row.note),
        household: row.household.filter(|_| homeless),
    }
}

/// Where file and village say different things, the village's own stays and the cadre is told.
pub(super) fn differences(row: &RosterRow, person: &KnownPerson) -> Vec<Warning> {
    let sex = |sex: Option<Sex>| sex.map(Sex::as_str).unwrap_or_default();
    let pairs = [
        ("sex", sex(person.sex), sex(row.sex)),
        (
            "relation",
            person.relation.as_str(),
            row.relation.as_deref().unwrap_or_default(),
        ),
    ];
    pairs
        .into_iter()
        .filter(|(_, has, new)| !has.is_empty() && !new.is_empty() && has != new)
        .map(|(field, has, new)| {
            let about = json!({ "name": row.name, "field": field, "known": has, "file": new });
            warning(row, "roster.differs", about)
        })
        .collect()
}

pub(super) fn warning(row: &RosterRow, code: &'static str, about: serde_json::Value) -> Warning {
    Warning {
        sheet: row.sheet.clone(),
        row: row.row,
        column: None,
        code,
        params: params(about),
    }
}
