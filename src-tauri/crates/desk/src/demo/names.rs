//! Invented names of people: surnames by weight, given names by sex and age, rare characters and long
//! names among them. Not here: who lives with whom (`people`).

use std::collections::HashSet;

use rules::words::Sex;

use super::chance::Dice;

const SURNAMES: &str = include_str!("../../../../../assets/samples/surnames.txt");
const FEMALE: &str = include_str!("../../../../../assets/samples/given-names-female.txt");
const MALE: &str = include_str!("../../../../../assets/samples/given-names-male.txt");

/// Names that every sample village holds, because entry, search and print must bear them.
pub(super) const HEADS: &[&str] = &[
    "王䶮",
    "陈𠅤",
    "张𬱖",
    "欧阳建国",
    "司马长根",
    "诸葛明华",
    "单永福",
    "曾㐂",
];
/// People who married in: rare characters, and names of several syllables.
pub(super) const MARRIED_IN: &[&str] = &["李㛃", "阿依古丽·买买提", "查春花", "解玉兰"];
/// A son of that kind of name: eight characters with ·.
pub(super) const LONG_NAME: &str = "阿不都拉·吐尔逊";

/// How many names at the end of a list hold rare characters: to be taken seldom.
const RARE: usize = 30;

/// The lists, and the names that are taken.
pub(super) struct Names {
    surnames: Vec<(&'static str, u32)>,
    weights: Vec<u32>,
    female: Vec<&'static str>,
    male: Vec<&'static str>,
    taken: HashSet<String>,
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Names {
    pub fn new() -> Self {
        let surnames: Vec<(&str, u32)> = lines(SURNAMES)
            .filter_map(|line| line.rsplit_once(' '))
            .filter_map(|(name, weight)| Some((name.trim(), weight.parse().ok()?)))
            .collect();
        let weights = surnames.iter().map(|(_, weight)| *weight).collect();
        Self {
            surnames,
            weights,
            female: lines(FEMALE).collect(),
            male: lines(MALE).collect(),
            taken: HashSet::new(),
        }
    }

    pub fn surname(&self, dice: &mut Dice) -> &'static str {
        let at = dice.weighted(&self.weights);
        self.surnames.get(at).map_or("王", |(name, _)| name)
    }

    /// A name that nobody in the village bears yet, as far as the lists reach.
    pub fn full(&mut self, dice: &mut Dice, surname: &str, sex: Sex, birth_year: u32) -> String {
        let mut name = String::new();
        for _ in 0..12 {
            name = format!("{surname}{}", self.given(dice, sex, birth_year));
            if self.taken.insert(name.clone()) {
                break;
            }
        }
        name
    }

    /// Notes a name that was given outside the lists.
    pub fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// The lists run from the names of the old to those of the young, rare ones last.
    fn given(&self, dice: &mut Dice, sex: Sex, birth_year: u32) -> &'static str {
        let list = if sex == Sex::Female {
            &self.female
        } else {
            &self.male
        };
        let usual = list.len().saturating_sub(RARE);
        if dice.percent(3) {
            let at = usual + dice.index(RARE.min(list.len()));
            return list.get(at).copied().unwrap_or("平");
        }
        let half = usual / 2;
        let range = if birth_year < 1985 {
            0..half
        } else {
            half..usual
        };
        list.get(range)
            .and_then(|names| dice.pick(names))
            .copied()
            .unwrap_or("平")
    }
}

/// A mobile number of a block that is handed out to nobody in particular: 0000 in the middle.
pub(super) fn phone(dice: &mut Dice) -> String {
    const BLOCKS: &[&str] = &["138", "139", "136", "150", "158", "187", "189"];
    format!("{}0000{:04}", dice.word(BLOCKS), dice.between(1, 9999))
}
