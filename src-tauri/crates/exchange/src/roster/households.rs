//! Which of a file's people live together: by the household's number, else by the head's name, else
//! by the order 户主, 妻, 子, 户主, … Not here: the households that the village already has.

use std::collections::HashMap;

use super::{FileHousehold, RosterRow};

/// Grid, group and unit of a row.
type Place = (Option<String>, Option<String>, Option<String>);

#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// Numbers often begin again in every group, so the place belongs to the key.
    Code(String, Place),
    Head(String, Place),
}

/// Gives every row its household and returns the households in the file's order.
pub(super) fn group(rows: &mut [RosterRow]) -> Vec<FileHousehold> {
    let mut grouping = Grouping::default();
    for row in rows.iter_mut() {
        row.household = grouping.household_of(row);
        if let Some(household) = row.household.and_then(|at| grouping.households.get_mut(at)) {
            join(household, row);
        }
    }
    grouping.households
}

#[derive(Default)]
struct Grouping {
    households: Vec<FileHousehold>,
    by_key: HashMap<Key, usize>,
    last_place: HashMap<String, Place>,
    /// The household that the last 户主 began, and in which sheet.
    running: Option<(String, usize)>,
}

impl Grouping {
    fn household_of(&mut self, row: &RosterRow) -> Option<usize> {
        let place = (row.grid.clone(), row.group.clone(), row.unit.clone());
        if let Some(code) = &row.household_code {
            let place = self.place_for(code, place);
            let at = self.keyed(Key::Code(code.clone(), place));
            return Some(self.runs_on(row, at));
        }
        if let Some(head) = &row.household_head {
            let at = self.keyed(Key::Head(head.clone(), place));
            return Some(self.runs_on(row, at));
        }
        match (row.relation.as_deref(), &self.running) {
            (Some("户主"), _) => {
                let at = self.begin();
                self.running = Some((row.sheet.clone(), at));
                Some(at)
            }
            (Some(_), Some((sheet, at))) if *sheet == row.sheet => Some(*at),
            _ => None,
        }
    }

    /// Below a head with a number a wife may stand without one: she lives where he does.
    fn runs_on(&mut self, row: &RosterRow, at: usize) -> usize {
        if row.relation.as_deref() == Some("户主") {
            self.running = Some((row.sheet.clone(), at));
        }
        at
    }

    /// Members often leave the place blank that stands in their head's row.
    fn place_for(&mut self, code: &str, place: Place) -> Place {
        if place == Place::default() {
            return self.last_place.get(code).cloned().unwrap_or_default();
        }
        self.last_place.insert(code.to_owned(), place.clone());
        place
    }

    fn keyed(&mut self, key: Key) -> usize {
        if let Some(at) = self.by_key.get(&key) {
            return *at;
        }
        let at = self.begin();
        self.by_key.insert(key, at);
        at
    }

    fn begin(&mut self) -> usize {
        self.households.push(FileHousehold::default());
        self.households.len() - 1
    }
}

fn join(household: &mut FileHousehold, row: &RosterRow) {
    let fill = |slot: &mut Option<String>, value: &Option<String>| {
        if slot.is_none() {
            slot.clone_from(value);
        }
    };
    fill(&mut household.code, &row.household_code);
    fill(&mut household.grid, &row.grid);
    fill(&mut household.group, &row.group);
    fill(&mut household.unit, &row.unit);
    fill(&mut household.head, &row.household_head);
    if row.relation.as_deref() == Some("户主") {
        fill(&mut household.head, &Some(row.name.clone()));
    }
    household.people += 1;
}
