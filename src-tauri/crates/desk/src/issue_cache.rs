//! Matters in memory, as a list has them, with what is searched in them: a keystroke finds matters within a frame.
//! Not here: lamps and how a matter is shown (`nouns::issue_view`), when they are read anew (`desk`).

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use chrono::NaiveDate;
use rules::ids::{CategoryId, DepartmentId, IssueId, PersonId, PlaceId};
use rules::names::HeardTexts;
use rules::words::State;
use store::issues::{IssueFilter, IssueRow};
use store::{TouchedIssues, View};

use crate::commands::issue::IssueOrder;
use crate::fault::Fault;
use crate::nouns::issue_view::by_urgency;

/// Signs that are enough to be taken for pinyin: a letter alone stands in nearly every matter.
const SIGNS: usize = 2;

/// What a list asks for; empty fields ask for nothing.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub states: Vec<State>,
    pub grid: Option<PlaceId>,
    pub category: Option<CategoryId>,
    pub department: Option<DepartmentId>,
    /// One of these answers for it (one person may have several merged records).
    pub people: Option<Vec<PersonId>>,
    pub supervisors: Option<Vec<PersonId>>,
    /// First laid before a meeting in these days.
    pub raised: Option<RangeInclusive<NaiveDate>>,
    /// Done in these days.
    pub done: Option<RangeInclusive<NaiveDate>>,
    /// Each word stands in the matter, as it is written or by its pinyin.
    pub words: String,
}

/// The matters of one village, or of one meeting.
pub(crate) struct IssueCache {
    /// In the order of their numbers, or of the meeting's list.
    rows: Vec<IssueRow>,
    /// What is searched by letter, in lower case.
    said: Vec<String>,
    /// What is searched by pinyin, made when the first letters are looked for: no list waits for it.
    sounds: OnceLock<HeardTexts>,
    /// The places of the rows by urgency, sorted when first asked for: a letter that finds thousands sorts none of them.
    urgent: OnceLock<Vec<usize>>,
    /// How far the journal had been written when it was read.
    seen: i64,
}

/// More matters than one step touches: reading all of them is as quick.
const FEW: usize = 200;

impl IssueCache {
    /// The tables it is read from.
    pub const TABLES: &[&str] = &[
        "issues",
        "issue_events",
        "commitments",
        "commitment_changes",
        "referrals",
        "reviews",
        "visits",
        "meetings",
        "numbers",
        "categories",
        "departments",
        "people",
    ];

    /// Reads the village's matters; where they were read before, only those that were touched since.
    pub fn build(view: &View<'_>, before: Option<&Self>) -> Result<Self, Fault> {
        if let Some(before) = before {
            let touched = view.touched_since(before.seen, Self::TABLES)?;
            if let TouchedIssues::These(ids) = touched
                && ids.len() <= FEW
            {
                return before.with(view, &ids);
            }
        }
        // Asked for first: what is written meanwhile is read twice, and never missed.
        let seen = view.journal_end()?;
        let rows = view.issue_rows(&IssueFilter::default())?;
        Ok(Self {
            seen,
            ..Self::of(rows)
        })
    }

    /// These matters, in this order.
    pub fn of(rows: Vec<IssueRow>) -> Self {
        Self {
            said: rows.iter().map(said).collect(),
            sounds: OnceLock::new(),
            urgent: OnceLock::new(),
            rows,
            seen: 0,
        }
    }

    /// The same matters with some of them read anew; one that is gone leaves.
    fn with(&self, view: &View<'_>, ids: &[IssueId]) -> Result<Self, Fault> {
        let seen = view.journal_end()?;
        let anew = match ids {
            [] => Vec::new(),
            ids => view.issue_rows(&IssueFilter {
                ids: ids.to_vec(),
                ..IssueFilter::default()
            })?,
        };
        let others = self.rows.iter().zip(&self.said);
        let others = others.filter(|(row, _)| !ids.contains(&row.id));
        let mut all: Vec<(IssueRow, String)> = others
            .map(|(row, said)| (row.clone(), said.clone()))
            .collect();
        all.extend(anew.into_iter().map(|row| {
            let words = said(&row);
            (row, words)
        }));
        // As the store orders them.
        all.sort_by(|(one, _), (other, _)| (&one.number, one.id).cmp(&(&other.number, other.id)));
        let (rows, said): (Vec<IssueRow>, Vec<String>) = all.into_iter().unzip();
        let sounds = OnceLock::new();
        if let Some(known) = self.sounds.get() {
            let _first = sounds.set(heard_in(known, &rows));
        }
        Ok(Self {
            rows,
            said,
            sounds,
            urgent: OnceLock::new(),
            seen,
        })
    }

    /// The matters asked for, in this order; `IssueOrder::Number` is that of the list they were read as.
    pub fn found(&self, asked: &Asked, order: IssueOrder) -> Vec<&IssueRow> {
        let words = asked.words.to_lowercase();
        let words: Vec<Word<'_>> = words
            .split_whitespace()
            .map(|word| self.word(word))
            .collect();
        let fits = |place: usize| words.iter().all(|word| word.fits(place, &self.said[place]));
        let taken = |place: usize| {
            let row = self.rows.get(place)?;
            (asked.takes(row) && fits(place)).then_some(row)
        };
        match order {
            IssueOrder::Number => (0..self.rows.len()).filter_map(taken).collect(),
            IssueOrder::Urgency => {
                let places = self.by_urgency().iter().copied();
                places.filter_map(taken).collect()
            }
        }
    }

    fn by_urgency(&self) -> &[usize] {
        self.urgent.get_or_init(|| {
            let mut places: Vec<usize> = (0..self.rows.len()).collect();
            places.sort_by(|one, other| by_urgency(&self.rows[*one], &self.rows[*other]));
            places
        })
    }

    fn sounds(&self) -> &HeardTexts {
        self.sounds
            .get_or_init(|| heard_in(&HeardTexts::default(), &self.rows))
    }

    fn word<'a>(&self, text: &'a str) -> Word<'a> {
        let letters = text.chars().any(|c| c.is_ascii_alphabetic());
        let sounds = match letters && text.chars().count() >= SIGNS {
            true => self.sounds().fitting(text),
            false => Vec::new(),
        };
        Word { text, sounds }
    }
}

/// A word that is looked for, and the matters in which it is heard.
struct Word<'a> {
    text: &'a str,
    /// By their places; empty where nothing was listened for.
    sounds: Vec<bool>,
}

impl Word<'_> {
    fn fits(&self, place: usize, said: &str) -> bool {
        said.contains(self.text) || self.sounds.get(place).is_some_and(|heard| *heard)
    }
}

impl Asked {
    fn takes(&self, row: &IssueRow) -> bool {
        let within = |days: &Option<RangeInclusive<NaiveDate>>, day: Option<NaiveDate>| {
            days.as_ref()
                .is_none_or(|days| day.is_some_and(|day| days.contains(&day)))
        };
        let among = |people: &Option<Vec<PersonId>>, person: Option<PersonId>| {
            people
                .as_ref()
                .is_none_or(|people| person.is_some_and(|person| people.contains(&person)))
        };
        (self.states.is_empty() || self.states.contains(&row.state))
            && (self.grid.is_none() || self.grid == row.grid)
            && (self.category.is_none() || self.category == row.category)
            && (self.department.is_none() || self.department == row.department)
            && among(&self.people, row.person)
            && among(&self.supervisors, row.supervisor)
            && within(&self.raised, row.raised_on)
            && within(&self.done, row.done_on)
    }
}

fn said(row: &IssueRow) -> String {
    let parts = [
        &row.search_text,
        &row.measure,
        &row.department_name,
        &row.person_name,
        &row.number,
    ];
    let parts = parts.map(|part| part.to_lowercase());
    parts.join("\n")
}

/// What is searched by pinyin, with the characters that are known already.
fn heard_in(known: &HeardTexts, rows: &[IssueRow]) -> HeardTexts {
    let heard: Vec<String> = rows.iter().map(heard).collect();
    known.again(heard.iter().map(String::as_str))
}

fn heard(row: &IssueRow) -> String {
    let parts = [
        &row.summary,
        &row.reporter_text,
        &row.department_name,
        &row.person_name,
    ];
    // No reading runs over the end of one text into the next.
    parts.map(String::as_str).join("；")
}
