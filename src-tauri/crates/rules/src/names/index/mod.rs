//! The prepared list that one field searches: pinyin, initials, characters of any part, the phone's
//! last digits, or a mixture (`张gr`). Not here: which of several hits is meant (the window asks).

pub(super) mod walk;

use std::collections::HashMap;

use self::walk::{Query, Walk};
use super::readings::{name_readings, toneless};
use crate::chinese::half_width;

const FROM_START: u32 = 1000;
const PHONE_TAIL: u32 = 900;
/// Digits of a phone that are enough to ask for a tail.
const TAIL_DIGITS: usize = 2;

/// Somebody to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The full name.
    pub name: &'a str,
    /// The phone, or nothing.
    pub phone: Option<&'a str>,
}

/// One character of a name with how much of it was typed.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Syllable {
    /// The character.
    pub text: String,
    /// Its reading in this match, without tone; empty where it has none.
    pub pinyin: String,
    /// How many letters of the reading were typed; 0: this character was not matched.
    pub matched_len: usize,
    /// The character itself was typed.
    pub by_character: bool,
}

/// How a query fits a name: what the window underlines.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Match {
    /// The higher, the better; only to be compared within one search.
    pub score: u32,
    /// The name, character by character.
    pub syllables: Vec<Syllable>,
    /// How many last digits of the phone were typed.
    pub phone_tail: usize,
}

/// A hit of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameMatch {
    /// Which entry, counted in the order they were put in.
    pub entry: usize,
    /// How it fits.
    pub fit: Match,
}

/// What a search brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many entries fit altogether.
    pub total: usize,
    /// The best of them, best first.
    pub best: Vec<NameMatch>,
}

#[derive(Debug, Clone)]
struct Glyph {
    c: char,
    readings: (u32, u32),
}

#[derive(Debug, Clone)]
struct Row {
    glyphs: (u32, u32),
    /// First letters of all readings, one bit each; a query that begins with none of them cannot fit.
    initials: u32,
    phone: Box<str>,
}

/// Names prepared for search; 5,000 of them answer a key stroke at once.
#[derive(Debug, Clone, Default)]
pub struct NameIndex {
    rows: Vec<Row>,
    glyphs: Vec<Glyph>,
    readings: Vec<&'static str>,
    known: HashMap<(char, &'static str), (u32, u32)>,
}

impl NameIndex {
    /// Prepares all entries.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut index = Self::default();
        for entry in entries {
            index.push(entry);
        }
        index
    }

    /// Adds one entry at the end and answers its place.
    pub fn push(&mut self, entry: Entry<'_>) -> usize {
        let row = self.row(entry);
        self.rows.push(row);
        self.rows.len() - 1
    }

    /// Puts another name or phone at a place; a place that does not exist changes nothing.
    pub fn replace(&mut self, place: usize, entry: Entry<'_>) {
        if place < self.rows.len() {
            self.rows[place] = self.row(entry);
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn row(&mut self, entry: Entry<'_>) -> Row {
        let from = self.glyphs.len();
        let mut initials = 0;
        for (c, all) in name_readings(entry.name.trim()) {
            for reading in &all {
                initials |= reading.chars().next().map_or(0, initial_bit);
            }
            initials |= initial_bit(c.to_ascii_lowercase());
            let readings = self.keep(c, all);
            self.glyphs.push(Glyph { c, readings });
        }
        let phone = entry.phone.unwrap_or_default();
        let phone: String = phone
            .chars()
            .map(half_width)
            .filter(char::is_ascii_digit)
            .collect();
        Row {
            glyphs: (place(from), place(self.glyphs.len())),
            initials,
            phone: phone.into(),
        }
    }

    /// One slice of toneless readings per character (and first reading: a surname's differs).
    fn keep(&mut self, c: char, all: Vec<&'static str>) -> (u32, u32) {
        let Some(first) = all.first().copied() else {
            return (0, 0);
        };
        if let Some(kept) = self.known.get(&(c, first)) {
            return *kept;
        }
        let from = self.readings.len();
        for reading in all.iter().map(|reading| toneless(reading)) {
            if !self.readings[from..].contains(&reading) {
                self.readings.push(reading);
            }
        }
        let kept = (place(from), place(self.readings.len()));
        self.known.insert((c, first), kept);
        kept
    }

    /// The entries that fit what was typed, the best `limit` of them spelled out.
    pub fn search(&self, typed: &str, limit: usize) -> Found {
        let query = Query::of(typed);
        if query.letters.is_empty() {
            return Found::default();
        }
        let mut hits: Vec<(u32, usize)> = Vec::new();
        for (entry, row) in self.rows.iter().enumerate() {
            let score = self.score(row, &query);
            if score > 0 {
                hits.push((score, entry));
            }
        }
        let total = hits.len();
        let order = |hit: &(u32, usize)| (std::cmp::Reverse(hit.0), hit.1);
        if limit < hits.len() {
            hits.select_nth_unstable_by_key(limit, order);
            hits.truncate(limit);
        }
        hits.sort_unstable_by_key(order);
        let spelled = |(score, entry): (u32, usize)| NameMatch {
            entry,
            fit: self.spell(&self.rows[entry], &query, score),
        };
        Found {
            total,
            best: hits.into_iter().map(spelled).collect(),
        }
    }

    fn score(&self, row: &Row, query: &Query) -> u32 {
        self.by_name(row, query)
            .map_or(0, |(score, _)| score)
            .max(by_phone(row, query))
    }

    /// The best score over all places of the name where the query may begin.
    fn by_name(&self, row: &Row, query: &Query) -> Option<(u32, usize)> {
        if query.bit != 0 && row.initials & query.bit == 0 {
            return None;
        }
        let glyphs = self.glyphs(row);
        let walk = Walk {
            index: self,
            glyphs,
            query: &query.letters,
        };
        let from = |start: usize| {
            walk.best(start, 0)
                .map(|score| (score + u32::from(start == 0) * FROM_START, start))
        };
        (0..glyphs.len())
            .filter_map(from)
            .max_by_key(|(score, start)| (*score, std::cmp::Reverse(*start)))
    }

    fn glyphs(&self, row: &Row) -> &[Glyph] {
        &self.glyphs[row.glyphs.0 as usize..row.glyphs.1 as usize]
    }

    fn readings_of(&self, glyph: &Glyph) -> &[&'static str] {
        &self.readings[glyph.readings.0 as usize..glyph.readings.1 as usize]
    }

    fn spell(&self, row: &Row, query: &Query, score: u32) -> Match {
        let glyphs = self.glyphs(row);
        let mut syllables: Vec<Syllable> = glyphs
            .iter()
            .map(|glyph| Syllable {
                text: glyph.c.to_string(),
                pinyin: self
                    .readings_of(glyph)
                    .first()
                    .copied()
                    .unwrap_or_default()
                    .to_owned(),
                matched_len: 0,
                by_character: false,
            })
            .collect();
        let phone_tail = if by_phone(row, query) == score {
            query.letters.len()
        } else {
            0
        };
        if phone_tail == 0
            && let Some((_, start)) = self.by_name(row, query)
        {
            Walk {
                index: self,
                glyphs,
                query: &query.letters,
            }
            .trace(start, &mut syllables);
        }
        Match {
            score,
            syllables,
            phone_tail,
        }
    }
}

fn place(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn initial_bit(c: char) -> u32 {
    if c.is_ascii_lowercase() {
        1 << (c as u32 - 'a' as u32)
    } else {
        0
    }
}

fn by_phone(row: &Row, query: &Query) -> u32 {
    let tail = query.digits && query.letters.len() >= TAIL_DIGITS;
    let typed = || query.letters.iter().rev();
    if tail
        && row.phone.len() >= query.letters.len()
        && row.phone.chars().rev().zip(typed()).all(|(a, b)| a == *b)
    {
        PHONE_TAIL + place(query.letters.len())
    } else {
        0
    }
}

#[cfg(test)]
mod tests;
