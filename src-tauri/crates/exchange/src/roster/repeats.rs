//! Rows that say the same, and rows that seem to be one person twice. Both land, with a warning: two
//! people of one name in one household are real. Not here: people the village already has.

use std::collections::HashMap;

use serde_json::json;

use super::RosterRow;
use crate::told::{Warning, params};

/// Sets fingerprint and count of every row; returns the warnings about repetitions.
pub(super) fn mark(rows: &mut [RosterRow], whole_ids: &[Option<String>]) -> Vec<Warning> {
    let mut equal: HashMap<String, (u32, usize)> = HashMap::new();
    let mut warnings = Vec::new();
    let mut repeats = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        row.fingerprint = fingerprint(row);
        let (n, first) = equal.entry(row.fingerprint.clone()).or_insert((0, at));
        *n += 1;
        row.n = *n;
        if *n > 1 {
            repeats.push((at, *first));
        }
    }
    for (at, first) in repeats {
        warnings.extend(warning(rows, at, first, "roster.row_repeated"));
    }
    warnings.extend(same_people(rows, whole_ids));
    warnings
}

/// The same ID number twice, or the same name and phone in one household, in rows that differ.
fn same_people(rows: &[RosterRow], whole_ids: &[Option<String>]) -> Vec<Warning> {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    let mut by_phone: HashMap<(&str, &str, Option<usize>), usize> = HashMap::new();
    let mut warnings = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let same_id = whole_ids
            .get(at)
            .and_then(Option::as_deref)
            .map(|id| *by_id.entry(id).or_insert(at));
        let phone = row.phone.as_deref();
        let same_phone = phone.map(|phone| {
            *by_phone
                .entry((&row.name, phone, row.household))
                .or_insert(at)
        });
        let first = [same_id, same_phone]
            .into_iter()
            .flatten()
            .find(|first| *first != at);
        if let Some(first) = first
            && rows
                .get(first)
                .is_some_and(|one| one.fingerprint != row.fingerprint)
        {
            warnings.extend(warning(rows, at, first, "roster.person_repeated"));
        }
    }
    warnings
}

fn warning(rows: &[RosterRow], at: usize, first: usize, code: &'static str) -> Option<Warning> {
    let (row, first) = (rows.get(at)?, rows.get(first)?);
    Some(Warning {
        sheet: row.sheet.clone(),
        row: row.row,
        column: None,
        code,
        params: params(json!({
            "name": row.name, "first_sheet": first.sheet, "first_row": first.row,
        })),
    })
}

/// What the row says, not where it stands.
fn fingerprint(row: &RosterRow) -> String {
    let yes = |answer: Option<bool>| answer.map(|yes| if yes { "yes" } else { "no" }.to_owned());
    let parts = [
        Some(row.name.clone()),
        row.sex.map(|sex| sex.as_str().to_owned()),
        row.birth.map(|birth| birth.to_string()),
        row.phone.clone(),
        row.id_tail.clone(),
        row.grid.clone(),
        row.group.clone(),
        row.unit.clone(),
        row.household_code.clone(),
        row.household_head.clone(),
        row.relation.clone(),
        yes(row.party_member),
        row.post.clone(),
        yes(row.lives_here),
        row.note.clone(),
    ];
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        // A unit separator cannot stand in a cell's text, and an absent part differs from an empty one.
        hasher.update(part.as_deref().unwrap_or("\u{1E}").as_bytes());
        hasher.update(b"\x1F");
    }
    hasher.finalize().to_hex().to_string()
}
