//! One query against one name: which letters each character takes. Not here: the list (`index`).

use super::{Glyph, NameIndex, Syllable, initial_bit};
use crate::chinese::half_width;

const WHOLE_NAME: u32 = 500;

/// What was typed, in the form that names are held against.
pub(in crate::names) struct Query {
    pub letters: Vec<char>,
    pub digits: bool,
    pub bit: u32,
}

impl Query {
    pub fn of(typed: &str) -> Self {
        let keep =
            |c: &char| !c.is_whitespace() && !matches!(c, '\'' | '’' | '·' | '•' | '・' | '-');
        let letters: Vec<char> = typed
            .chars()
            .map(half_width)
            .map(|c| {
                if c == 'ü' {
                    'v'
                } else {
                    c.to_ascii_lowercase()
                }
            })
            .filter(keep)
            .collect();
        let digits = letters.iter().all(char::is_ascii_digit);
        let bit = letters.first().copied().map_or(0, initial_bit);
        Self {
            letters,
            digits,
            bit,
        }
    }
}

/// One way to take the next letters of the query with one character of the name.
#[derive(Clone, Copy)]
pub(in crate::names) struct Taken<'a> {
    reading: &'a str,
    pub letters: usize,
    by_character: bool,
    gain: u32,
}

/// A name and a query side by side.
pub(super) struct Walk<'a> {
    pub index: &'a NameIndex,
    pub glyphs: &'a [Glyph],
    pub query: &'a [char],
}

impl<'a> Walk<'a> {
    /// The best score of the query from letter `q` against the name from character `n` on.
    pub(super) fn best(&self, n: usize, q: usize) -> Option<u32> {
        if q == self.query.len() {
            return Some(if n == self.glyphs.len() {
                WHOLE_NAME
            } else {
                0
            });
        }
        let glyph = self.glyphs.get(n)?;
        if is_dot(glyph.c) {
            // A name's dot need not be typed; a query never begins at one.
            return if q > 0 { self.best(n + 1, q) } else { None };
        }
        let mut best = None;
        self.ways(glyph, q, &mut |way| {
            if let Some(rest) = self.best(n + 1, q + way.letters) {
                best = best.max(Some(rest + way.gain));
            }
        });
        best
    }

    fn ways(&self, glyph: &Glyph, q: usize, each: &mut impl FnMut(Taken<'a>)) {
        ways(
            glyph.c,
            self.index.readings_of(glyph),
            &self.query[q..],
            each,
        );
    }

    /// Writes into `syllables` what the best walk from `n` took.
    pub(super) fn trace(&self, start: usize, syllables: &mut [Syllable]) {
        let (mut n, mut q) = (start, 0);
        while q < self.query.len() && n < self.glyphs.len() {
            let Some(goal) = self.best(n, q) else { return };
            if is_dot(self.glyphs[n].c) {
                n += 1;
                continue;
            }
            let mut chosen: Option<Taken<'a>> = None;
            self.ways(&self.glyphs[n], q, &mut |way| {
                let reached = self
                    .best(n + 1, q + way.letters)
                    .map(|rest| rest + way.gain);
                if chosen.is_none() && reached == Some(goal) {
                    chosen = Some(way);
                }
            });
            let Some(way) = chosen else { return };
            let syllable = &mut syllables[n];
            syllable.pinyin = way.reading.to_owned();
            syllable.by_character = way.by_character;
            syllable.matched_len = if way.by_character {
                way.reading.len().max(1)
            } else {
                way.letters
            };
            (n, q) = (n + 1, q + way.letters);
        }
    }
}

/// All ways in which a character takes the next letters: itself, its whole reading, its initial (z or zh), or the
/// beginning of its reading where the query ends.
pub(in crate::names) fn ways<'a>(
    c: char,
    readings: &[&'a str],
    rest: &[char],
    each: &mut impl FnMut(Taken<'a>),
) {
    let Some(next) = rest.first() else { return };
    let first = readings.first().copied().unwrap_or_default();
    if c.to_ascii_lowercase() == *next {
        each(Taken {
            reading: first,
            letters: 1,
            by_character: true,
            gain: 40,
        });
    }
    if !next.is_ascii_lowercase() {
        return;
    }
    for (rank, reading) in readings.iter().enumerate() {
        // A less usual reading is found too, but after the usual one.
        let usual = u32::from(rank == 0);
        let common = reading
            .chars()
            .zip(rest)
            .take_while(|(a, b)| a == *b)
            .count();
        let taken = |letters, gain| Taken {
            reading,
            letters,
            by_character: false,
            gain: gain + usual,
        };
        if common == 0 {
            continue;
        }
        if common == reading.len() {
            each(taken(common, 30));
        } else if common == rest.len() && common > 1 {
            each(taken(common, 12));
        }
        if common >= 2 && reading.len() > 2 && reading.as_bytes()[1] == b'h' && common != rest.len()
        {
            each(taken(2, 8));
        }
        if reading.len() > 1 {
            each(taken(1, 6));
        }
    }
}

pub(in crate::names) fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | ' ' | '\u{3000}')
}
