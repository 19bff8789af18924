//! Whether a household of the file and one of the village are one. Not here: people.

use super::KnownPerson;
use crate::roster::FileHousehold;

/// A household as either side knows it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Household<'h> {
    pub(super) code: Option<&'h str>,
    head: Option<&'h str>,
    place: [Option<&'h str>; 3],
}

impl<'h> Household<'h> {
    pub(super) fn of_file(home: &'h FileHousehold) -> Self {
        Self {
            code: home.code.as_deref(),
            head: home.head.as_deref(),
            place: [
                home.grid.as_deref(),
                home.group.as_deref(),
                home.unit.as_deref(),
            ],
        }
    }

    pub(super) fn of_known(person: &'h KnownPerson) -> Self {
        let some = |text: &'h String| Some(text.as_str()).filter(|text| !text.is_empty());
        let [grid, group, unit] = &person.place;
        Self {
            code: some(&person.household_code),
            head: some(&person.household_head),
            place: [some(grid), some(group), some(unit)],
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.code.is_none() && self.head.is_none()
    }

    /// What the household may be found by: number, head; an empty text where it has neither.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'h str> + use<'h> {
        let none = self.is_none().then_some("");
        [self.code, self.head, none].into_iter().flatten()
    }

    /// Whether no level that both sides know differs.
    pub(super) fn place_may_be(&self, other: &Self) -> bool {
        let mut both = self.place.iter().zip(&other.place);
        both.all(|pair| !matches!(pair, (Some(one), Some(two)) if one != two))
    }
}

/// One household by its number, or by its head where a side has no number. `local`: the file uses the
/// number in several places. `strict`: heads of one name in different places are different.
pub(super) fn same_home(
    one: &Household<'_>,
    two: &Household<'_>,
    local: bool,
    strict: bool,
) -> bool {
    match (one.code.zip(two.code), one.head.zip(two.head)) {
        (Some((one_code, two_code)), _) => {
            one_code == two_code && (!local || one.place_may_be(two))
        }
        (None, Some((one_head, two_head))) => {
            one_head == two_head && (!strict || one.place_may_be(two))
        }
        (None, None) => one.is_none() && two.is_none(),
    }
}
