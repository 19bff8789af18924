//! "Same person?" within one household (or department) and one name (data model, "Places, households,
//! people"). Not here: which rows stand in one household, and remembering what was landed.

use chrono::{Datelike, NaiveDate};

use crate::chinese::half_width;

/// Digits of an ID number that are enough to tell people apart.
const TAIL: usize = 4;

/// A birth date, or its year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// The whole date.
    Day(NaiveDate),
    /// The year alone.
    Year(i32),
}

/// What is known of one bearer of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// The ID number or its end.
    pub id_tail: Option<&'a str>,
    /// The birth.
    pub birth: Option<Birth>,
    /// The phone.
    pub phone: Option<&'a str>,
}

/// What a comparison says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Something contradicts.
    Different,
    /// Nothing contradicts and something agrees.
    Same,
    /// Nothing can be compared: matched by count.
    ByCount,
}

/// Compares all that both sides have: one contradiction = different, one agreement = same.
pub fn compare(one: &Facts<'_>, other: &Facts<'_>) -> Verdict {
    let told = [
        pair(one.id_tail, other.id_tail).and_then(|(a, b)| same_tail(a, b)),
        pair(one.birth, other.birth).map(|(a, b)| same_birth(a, b)),
        pair(one.phone, other.phone).and_then(|(a, b)| same_phone(a, b)),
    ];
    if told.contains(&Some(false)) {
        Verdict::Different
    } else if told.contains(&Some(true)) {
        Verdict::Same
    } else {
        Verdict::ByCount
    }
}

fn pair<T>(one: Option<T>, other: Option<T>) -> Option<(T, T)> {
    Some((one?, other?))
}

fn plain(text: &str) -> Vec<char> {
    let kept = text
        .chars()
        .map(half_width)
        .filter(char::is_ascii_alphanumeric);
    kept.map(|c| c.to_ascii_uppercase()).collect()
}

/// The ends of two ID numbers, as far as both go; too short an end says nothing.
fn same_tail(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (plain(one), plain(other));
    let common = one.len().min(other.len());
    (common >= TAIL).then(|| one[one.len() - common..] == other[other.len() - common..])
}

fn same_birth(one: Birth, other: Birth) -> bool {
    let year = |birth| match birth {
        Birth::Day(day) => day.year(),
        Birth::Year(year) => year,
    };
    match (one, other) {
        (Birth::Day(one), Birth::Day(other)) => one == other,
        _ => year(one) == year(other),
    }
}

fn same_phone(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (plain(one), plain(other));
    (!one.is_empty() && !other.is_empty()).then_some(one == other)
}

/// Matches incoming rows with stored ones, one to one, all of one household and one name: as many
/// sure pairs as possible, then the rest by count. For each incoming row the place of its partner.
pub fn match_one_to_one(incoming: &[Facts<'_>], stored: &[Facts<'_>]) -> Vec<Option<usize>> {
    let verdict = |i: usize, s: usize| compare(&incoming[i], &stored[s]);
    let mut taken: Vec<Option<usize>> = vec![None; stored.len()];
    let same = |i: usize, s: usize| verdict(i, s) == Verdict::Same;
    let sure: Vec<bool> = (0..incoming.len())
        .map(|row| settle(row, &same, &mut taken, &mut vec![false; stored.len()]))
        .collect();
    // A sure pair may change its partner for another sure one, but is never given up for a count.
    let fits = |i: usize, s: usize| {
        let verdict = verdict(i, s);
        verdict == Verdict::Same || (!sure[i] && verdict == Verdict::ByCount)
    };
    for row in (0..incoming.len()).filter(|row| !sure[*row]) {
        settle(row, &fits, &mut taken, &mut vec![false; stored.len()]);
    }
    let partner = |row| taken.iter().position(|who| *who == Some(row));
    (0..incoming.len()).map(partner).collect()
}

/// Finds a partner for `row`, moving earlier rows to another of their partners where that helps.
fn settle(
    row: usize,
    fits: &impl Fn(usize, usize) -> bool,
    taken: &mut [Option<usize>],
    seen: &mut [bool],
) -> bool {
    let open: Vec<usize> = (0..taken.len())
        .filter(|partner| fits(row, *partner))
        .collect();
    if let Some(free) = open
        .iter()
        .find(|partner| taken[**partner].is_none() && !seen[**partner])
    {
        taken[*free] = Some(row);
        return true;
    }
    for partner in open {
        if std::mem::replace(&mut seen[partner], true) {
            continue;
        }
        if let Some(other) = taken[partner]
            && settle(other, fits, taken, seen)
        {
            taken[partner] = Some(row);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
