//! 每月一题: the month's theme is picked from the categories that most matters belong to, those first that come back
//! again (field guide §3). Not here: choosing it, which people do.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::ids::{CategoryId, IssueId};
use crate::likeness::Pieces;

/// A matter comes back if one like it was raised so many days before.
const WITHIN_DAYS: u64 = 365;

/// A matter as far as the theme asks.
#[derive(Debug, Clone)]
pub struct Matter {
    /// Which.
    pub id: IssueId,
    /// Its category; one without any proposes none.
    pub category: Option<CategoryId>,
    /// Its words.
    pub summary: String,
    /// When it was raised.
    pub raised_on: NaiveDate,
    /// It was opened again, or is the same as another that was raised.
    pub again: bool,
    /// It is not settled yet.
    pub open: bool,
    /// It belongs to the period; the others are those before it.
    pub counted: bool,
}

/// A category with the matters of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Which category.
    pub category: CategoryId,
    /// Its matters of the period, those that came back first.
    pub matters: Vec<IssueId>,
    /// How many of them came back.
    pub repeated: usize,
    /// How many of them are not settled.
    pub open: usize,
}

impl Theme {
    /// What it is picked by: a matter that came back counts twice.
    pub fn weight(&self) -> usize {
        self.matters.len() + self.repeated
    }
}

/// The categories of a period by their weight, then by what is open; the first is proposed.
pub fn themes(matters: &[Matter]) -> Vec<Theme> {
    let mut by_category: BTreeMap<CategoryId, Vec<&Matter>> = BTreeMap::new();
    for matter in matters {
        if let Some(category) = matter.category {
            by_category.entry(category).or_default().push(matter);
        }
    }
    let mut themes: Vec<Theme> = by_category
        .into_iter()
        .map(|(category, of)| theme(category, &of))
        .filter(|theme| !theme.matters.is_empty())
        .collect();
    themes.sort_by_key(|theme| std::cmp::Reverse((theme.weight(), theme.open)));
    themes
}

fn theme(category: CategoryId, of: &[&Matter]) -> Theme {
    let pieces: Vec<Pieces> = of
        .iter()
        .map(|matter| Pieces::of(&matter.summary))
        .collect();
    let mut repeated = Vec::new();
    let mut once = Vec::new();
    for (at, matter) in of.iter().enumerate().filter(|(_, one)| one.counted) {
        if matter.again || came_before(at, of, &pieces) {
            repeated.push(matter.id);
        } else {
            once.push(matter.id);
        }
    }
    let open = of.iter().filter(|one| one.counted && one.open).count();
    let count = repeated.len();
    repeated.extend(once);
    Theme {
        category,
        matters: repeated,
        repeated: count,
        open,
    }
}

/// Whether one like it was raised in the year before it.
fn came_before(at: usize, of: &[&Matter], pieces: &[Pieces]) -> bool {
    let own = of[at];
    let since = own.raised_on.checked_sub_days(Days::new(WITHIN_DAYS));
    let earlier = |other: &Matter| {
        other.id != own.id
            && (other.raised_on, other.id) < (own.raised_on, own.id)
            && since.is_none_or(|since| other.raised_on >= since)
    };
    of.iter()
        .zip(pieces)
        .any(|(other, theirs)| earlier(other) && pieces[at].are_like(theirs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ROADS: u128 = 1;
    const WATER: u128 = 2;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    fn matter(n: u128, category: u128, summary: &str, raised_on: NaiveDate) -> Matter {
        Matter {
            id: Uuid::from_u128(n).into(),
            category: Some(Uuid::from_u128(category).into()),
            summary: summary.to_owned(),
            raised_on,
            again: false,
            open: true,
            counted: raised_on >= day(11, 1),
        }
    }

    #[test]
    fn what_comes_back_is_proposed_before_what_is_raised_as_often() {
        let themes = themes(&[
            matter(1, ROADS, "村口没有路灯，夜里看不见", day(11, 3)),
            matter(2, ROADS, "水泥路断了一截", day(11, 4)),
            matter(3, WATER, "水渠淤塞，下游用水困难", day(6, 1)),
            matter(4, WATER, "下游用水困难，水渠淤塞没人管", day(11, 5)),
            matter(5, WATER, "自来水时有时无", day(11, 6)),
        ]);
        let water = &themes[0];
        assert_eq!(water.category, Uuid::from_u128(WATER).into());
        assert_eq!(
            (water.matters.len(), water.repeated, water.weight()),
            (2, 1, 3)
        );
        assert_eq!(water.matters[0], Uuid::from_u128(4).into());
    }

    #[test]
    fn what_was_raised_two_years_ago_does_not_come_back() {
        let old = NaiveDate::from_ymd_opt(2024, 11, 1).unwrap();
        let themes = themes(&[
            matter(1, WATER, "水渠淤塞", old),
            matter(2, WATER, "水渠淤塞", day(11, 5)),
        ]);
        assert_eq!(themes[0].repeated, 0);
    }

    #[test]
    fn a_matter_without_a_category_proposes_none() {
        let mut one = matter(1, ROADS, "没人管", day(11, 5));
        one.category = None;
        assert!(themes(&[one]).is_empty());
    }
}
