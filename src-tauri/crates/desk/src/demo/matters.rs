//! The matters that villagers of a sample village raise: the rows of `matters.csv`, each at another spot and
//! in another number (`matter-forms.csv`). Not here: who raises them (`sessions`), what becomes of them.

use std::collections::HashSet;

use rules::words::{Outcome, Source};

use super::chance::Dice;
use super::spots::{SIDES, SPOTS};

const ROWS: &str = include_str!("../../../../../assets/samples/matters.csv");
const FORMS: &str = include_str!("../../../../../assets/samples/matter-forms.csv");

/// Units of a town as a village names them.
const UNITS: &[(&str, &str)] = &[
    ("社区居民委员会", "村民委员会"),
    ("社区自管委员会", "村民委员会"),
    ("社区党支部", "村党支部"),
    ("社区志愿服务队", "村志愿服务队"),
    ("街道办事处", "镇人民政府"),
    ("街道社区发展中心", "镇人民政府"),
    ("产权单位", "镇村镇建设办公室"),
    ("物业服务站", "村民委员会"),
    ("供水公司", "县供水公司"),
    ("区城市管理委员会", "供电所"),
    ("乡卫生院", "镇卫生院"),
    ("乡社会保障服务所", "镇社会保障服务所"),
];

/// A row of the file with the ways of saying it.
struct Stock {
    category: &'static str,
    source: Source,
    department: &'static str,
    outcome: Outcome,
    days: u32,
    matters: Vec<&'static str>,
    measures: Vec<&'static str>,
    shorts: Vec<&'static str>,
    n: (u32, u32),
    m: (u32, u32),
}

/// A matter as it is said here.
#[derive(Debug, Clone)]
pub(super) struct Matter {
    pub summary: String,
    pub short: String,
    pub measure: String,
    pub category: &'static str,
    pub source: Source,
    pub department: &'static str,
    pub outcome: Outcome,
    /// Days until it should be done; 0 = at once.
    pub days: u32,
}

/// The stock, and what was said already: two matters of a village seldom read the same.
pub(super) struct Matters {
    stock: Vec<Stock>,
    said: HashSet<String>,
}

fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split(',').collect())
}

/// `9-32`
fn range(text: &str) -> (u32, u32) {
    let numbers = text
        .split_once('-')
        .and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    numbers.unwrap_or((1, 9))
}

fn chinese<T: Copy>(all: &[T], zh: impl Fn(T) -> &'static str, text: &str) -> Option<T> {
    all.iter().copied().find(|word| zh(*word) == text)
}

fn stock(row: &[&'static str], forms: &[Vec<&'static str>]) -> Option<Stock> {
    let [
        summary,
        category,
        source,
        department,
        measure,
        outcome,
        days,
    ] = row
    else {
        return None;
    };
    let form = forms
        .iter()
        .find(|form| form.first().is_some_and(|begin| summary.starts_with(begin)));
    let cell = |n: usize| {
        form.and_then(|form| form.get(n))
            .copied()
            .unwrap_or_default()
    };
    let ways = |n: usize, else_: &'static str| match cell(n) {
        "" => vec![else_],
        text => text.split('|').collect(),
    };
    let department = UNITS
        .iter()
        .find(|(town, _)| town == department)
        .map_or(*department, |(_, village)| village);
    Some(Stock {
        category,
        source: chinese(Source::ALL, Source::zh, source)?,
        department,
        outcome: chinese(Outcome::ALL, Outcome::zh, outcome)?,
        days: days.trim().parse().ok()?,
        matters: ways(1, summary),
        measures: ways(2, measure),
        shorts: ways(3, ""),
        n: range(cell(4)),
        m: range(cell(5)),
    })
}

impl Matters {
    pub fn new() -> Self {
        let forms: Vec<Vec<&str>> = lines(FORMS).collect();
        Self {
            stock: lines(ROWS).filter_map(|row| stock(&row, &forms)).collect(),
            said: HashSet::new(),
        }
    }

    /// A matter that was not said before, as far as spots and numbers reach.
    pub fn draw(&mut self, dice: &mut Dice, grid: &str) -> Option<Matter> {
        let mut drawn = None;
        for _ in 0..8 {
            let matter = say(dice.pick(&self.stock)?, dice, grid);
            let new = self.said.insert(matter.summary.clone());
            drawn = Some(matter);
            if new {
                break;
            }
        }
        drawn
    }

    /// The units that rows name.
    pub fn departments(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = Vec::new();
        for stock in &self.stock {
            if !names.contains(&stock.department) {
                names.push(stock.department);
            }
        }
        names
    }
}

fn say(stock: &Stock, dice: &mut Dice, grid: &str) -> Matter {
    let spot = dice.word(SPOTS);
    let mut other = dice.word(SPOTS);
    if other == spot {
        other = "村委会";
    }
    // From spot to spot needs no side; a single spot does.
    let (a, b) = (format!("{spot}{}", dice.word(SIDES)), other.to_owned());
    let n = dice.between(stock.n.0, stock.n.1);
    let m = dice.between(stock.m.0, stock.m.1);
    let filled = |form: &str| {
        let from = if form.contains("{b}") {
            spot
        } else {
            a.as_str()
        };
        form.replace("{a}", from)
            .replace("{b}", &b)
            .replace("{s}", spot)
            .replace("{t}", other)
            .replace("{g}", grid)
            .replace("{n}", &n.to_string())
            .replace("{m}", &m.to_string())
    };
    // Each way of saying it has its own measure and title, or all share one.
    let way = dice.index(stock.matters.len());
    let of = |ways: &[&'static str]| ways.get(way).or(ways.first()).copied().unwrap_or_default();
    Matter {
        summary: filled(of(&stock.matters)),
        measure: filled(of(&stock.measures)),
        short: filled(of(&stock.shorts)).chars().take(12).collect(),
        category: stock.category,
        source: stock.source,
        department: stock.department,
        outcome: stock.outcome,
        days: stock.days,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_file_is_read_and_has_its_forms() {
        let matters = Matters::new();
        assert_eq!(matters.stock.len(), lines(ROWS).count());
        for stock in &matters.stock {
            assert!(
                stock.matters.len() > 1 && !stock.shorts.concat().is_empty(),
                "{:?} has no forms",
                stock.matters
            );
        }
    }

    #[test]
    fn nothing_is_left_unfilled_and_short_titles_fit_a_board() {
        let (mut matters, mut dice) = (Matters::new(), Dice::new(3, 0));
        for _ in 0..2_000 {
            let matter = matters.draw(&mut dice, "第二网格").unwrap();
            for text in [&matter.summary, &matter.measure, &matter.short] {
                assert!(!text.contains(['{', '}', '|']), "{text}");
            }
            assert!(
                (4..=12).contains(&matter.short.chars().count()),
                "{}",
                matter.short
            );
        }
    }

    #[test]
    fn of_a_thousand_matters_fewer_than_five_in_a_hundred_read_the_same() {
        for seed in 1..=5 {
            let (mut matters, mut dice) = (Matters::new(), Dice::new(seed, 0));
            let texts: Vec<String> = (0..1_000)
                .map(|_| matters.draw(&mut dice, "第一网格").unwrap().summary)
                .collect();
            let different: HashSet<&String> = texts.iter().collect();
            assert!(
                different.len() > 950,
                "seed {seed}: only {} different",
                different.len()
            );
        }
    }
}
