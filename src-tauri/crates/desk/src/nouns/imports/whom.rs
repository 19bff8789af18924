//! Whom and where a cell means: people by name, and among namesakes by household or place; places by name however
//! they are spelled. Nobody is guessed at. Not here: adding anybody.

use std::collections::HashMap;

use rules::chinese::half_width;
use rules::ids::{HouseholdId, PersonId, PlaceId};

use crate::roster_cache::RosterCache;

/// Who a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// Just this one.
    One(PersonId),
    /// So many bear the name, and nothing tells which is meant.
    Several(usize),
    /// Nobody on the roster.
    Nobody,
}

/// The roster by what cells say.
pub(super) struct Whom<'r> {
    roster: &'r RosterCache,
    people: HashMap<&'r str, Vec<PersonId>>,
    left: HashMap<&'r str, Vec<PersonId>>,
    places: HashMap<String, Vec<PlaceId>>,
    homes: HashMap<String, Vec<HouseholdId>>,
}

impl<'r> Whom<'r> {
    pub fn of(roster: &'r RosterCache) -> Self {
        let mut people: HashMap<&str, Vec<PersonId>> = HashMap::new();
        for one in &roster.people {
            people
                .entry(&one.person.name)
                .or_default()
                .push(one.person.id);
        }
        let mut left: HashMap<&str, Vec<PersonId>> = HashMap::new();
        for person in &roster.left {
            left.entry(&person.name).or_default().push(person.id);
        }
        let mut places: HashMap<String, Vec<PlaceId>> = HashMap::new();
        for place in roster
            .places
            .iter()
            .filter(|p| crate::roster_cache::is_below_village(p))
        {
            places
                .entry(spelled(&place.name))
                .or_default()
                .push(place.id);
        }
        let mut homes: HashMap<String, Vec<HouseholdId>> = HashMap::new();
        for home in roster.homes.values() {
            for name in [&home.household.code, &home.head_name] {
                if !name.is_empty() {
                    homes
                        .entry(name.clone())
                        .or_default()
                        .push(home.household.id);
                }
            }
        }
        Self {
            roster,
            people,
            left,
            places,
            homes,
        }
    }

    /// A place of the village; of two with one name neither.
    pub fn place(&self, name: &str) -> Option<PlaceId> {
        match self.places.get(&spelled(name)).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    /// A person by name; namesakes are told apart by household, then by place.
    pub fn person(&self, name: &str, household: &str, place: Option<PlaceId>) -> Who {
        let bearers = self.people.get(name).or_else(|| self.left.get(name));
        match bearers.map_or(&[][..], Vec::as_slice) {
            [] => Who::Nobody,
            [only] => Who::One(*only),
            several => self.among(several, household, place),
        }
    }

    fn among(&self, several: &[PersonId], household: &str, place: Option<PlaceId>) -> Who {
        let homes = self.homes.get(household).map_or(&[][..], Vec::as_slice);
        let lives = |id: &&PersonId| {
            let home = self.roster.person(**id).and_then(|person| person.household);
            home.is_some_and(|home| homes.contains(&home))
        };
        let below = place
            .map(|place| self.roster.below(place))
            .unwrap_or_default();
        let near = |id: &&PersonId| {
            let person = self.roster.person(**id);
            let home = person.and_then(|person| self.roster.home_of(person));
            home.is_some_and(|home| below.contains(&home.household.place))
        };
        let by_home: Vec<_> = several.iter().filter(lives).collect();
        let by_place: Vec<_> = several.iter().filter(near).collect();
        match (by_home.as_slice(), by_place.as_slice()) {
            ([only], _) | ([], [only]) => Who::One(**only),
            _ => Who::Several(several.len()),
        }
    }
}

/// 第三网格, 3网格 and 三网格 are one place.
fn spelled(name: &str) -> String {
    const HAN: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let plain: String = name
        .chars()
        .map(half_width)
        .filter(|c| !c.is_whitespace())
        .collect();
    let plain = plain.strip_prefix('第').unwrap_or(&plain);
    let digits: String = plain.chars().take_while(char::is_ascii_digit).collect();
    let rest = &plain[digits.len()..];
    let number = match digits.parse::<usize>() {
        Ok(n) if n < 10 => HAN[n].to_string(),
        Ok(n) if n < 20 => format!(
            "十{}",
            if n == 10 {
                String::new()
            } else {
                HAN[n - 10].to_string()
            }
        ),
        _ => digits,
    };
    let rest = match rest {
        "村民小组" | "小组" => "组",
        other => other,
    };
    format!(
        "{number}{}",
        rest.replace("村民小组", "组").replace("小组", "组")
    )
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn a_place_is_the_same_however_it_is_spelled() {
        assert_eq!(spelled("第三网格"), spelled("3网格"));
        assert_eq!(spelled("三组"), spelled("第３小组"));
        assert_eq!(spelled("十二组"), spelled("12组"));
        assert_ne!(spelled("一组"), spelled("二组"));
    }
}
