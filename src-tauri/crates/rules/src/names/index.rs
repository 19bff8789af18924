//! The prepared list that one field searches: pinyin, initials, characters of any part, the phone's
//! last digits, or a mixture (`张gr`). Not here: which of several hits is meant (the window asks).

use std::collections::HashMap;

use super::readings::{name_readings, toneless};
use crate::chinese::half_width;

const WHOLE_NAME: u32 = 500;
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

struct Query {
    letters: Vec<char>,
    digits: bool,
    bit: u32,
}

impl Query {
    fn of(typed: &str) -> Self {
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
struct Taken<'a> {
    reading: &'a str,
    letters: usize,
    by_character: bool,
    gain: u32,
}

struct Walk<'a> {
    index: &'a NameIndex,
    glyphs: &'a [Glyph],
    query: &'a [char],
}

impl<'a> Walk<'a> {
    /// The best score of the query from letter `q` against the name from character `n` on.
    fn best(&self, n: usize, q: usize) -> Option<u32> {
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

    /// All ways in which this character takes letters: itself, its whole reading, its initial (z or
    /// zh), or the beginning of its reading where the query ends.
    fn ways(&self, glyph: &Glyph, q: usize, each: &mut impl FnMut(Taken<'a>)) {
        let rest = &self.query[q..];
        let Some(next) = rest.first() else { return };
        let readings = self.index.readings_of(glyph);
        let first = readings.first().copied().unwrap_or_default();
        if glyph.c.to_ascii_lowercase() == *next {
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
            if common >= 2
                && reading.len() > 2
                && reading.as_bytes()[1] == b'h'
                && common != rest.len()
            {
                each(taken(2, 8));
            }
            if reading.len() > 1 {
                each(taken(1, 6));
            }
        }
    }

    /// Writes into `syllables` what the best walk from `n` took.
    fn trace(&self, start: usize, syllables: &mut [Syllable]) {
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

fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | ' ' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn village() -> NameIndex {
        let people = [
            ("张国荣", Some("13800138000")),
            ("章国蓉", None),
            ("欧阳明", Some("139 0013 9001")),
            ("曾伟", None),
            ("阿依古丽·买买提", None),
            ("𠅤平", None),
            ("李安", None),
            ("王连", None),
            ("吕布", None),
            ("张伟", Some("13700137123")),
        ];
        NameIndex::new(people.map(|(name, phone)| Entry { name, phone }))
    }

    fn found(typed: &str) -> Vec<String> {
        let hits = village().search(typed, 10).best;
        hits.iter()
            .map(|hit| hit.fit.syllables.iter().map(|s| s.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn initials_pinyin_characters_and_phone_tail_all_find() {
        assert_eq!(found("zgr")[0], "张国荣");
        assert_eq!(found("zhangguorong"), ["张国荣", "章国蓉"]);
        assert_eq!(found("zhangguor"), ["张国荣", "章国蓉"]);
        assert_eq!(found("国荣"), ["张国荣"]);
        assert_eq!(found("张gr"), ["张国荣"]);
        assert_eq!(found("8000"), ["张国荣"]);
        assert_eq!(found("9001"), ["欧阳明"]);
        assert_eq!(found("oym"), ["欧阳明"]);
        assert_eq!(found("ＺＧＲ")[0], "张国荣");
        assert_eq!(found("zhang guo rong")[0], "张国荣");
        assert_eq!(found("lvb"), ["吕布"]);
    }

    #[test]
    fn unusual_names_are_found() {
        assert_eq!(found("zengw"), ["曾伟"]);
        assert_eq!(
            found("cengw"),
            ["曾伟"],
            "the usual reading of the character finds too"
        );
        assert_eq!(found("aygl"), ["阿依古丽·买买提"]);
        assert_eq!(found("glmmt"), ["阿依古丽·买买提"]);
        assert_eq!(found("古丽·买"), ["阿依古丽·买买提"]);
        assert_eq!(found("𠅤"), ["𠅤平"]);
    }

    #[test]
    fn the_start_of_a_name_comes_before_its_middle() {
        assert_eq!(found("w").first().map(String::as_str), Some("王连"));
        assert_eq!(found("wei"), ["曾伟", "张伟"]);
    }

    #[test]
    fn matched_letters_are_told_for_underlining() {
        let hits = village().search("zgr", 1).best;
        let told: Vec<_> = hits[0]
            .fit
            .syllables
            .iter()
            .map(|s| (s.pinyin.as_str(), s.matched_len))
            .collect();
        assert_eq!(told, [("zhang", 1), ("guo", 1), ("rong", 1)]);
        let hits = village().search("guor", 1).best;
        let told: Vec<_> = hits[0]
            .fit
            .syllables
            .iter()
            .map(|s| s.matched_len)
            .collect();
        assert_eq!(told, [0, 3, 1]);
        let hits = village().search("7123", 1).best;
        assert_eq!(hits[0].fit.phone_tail, 4);
    }

    #[test]
    fn nothing_typed_and_nobody_meant_find_nobody() {
        for typed in ["", "  ", "zyx", "9999", "赵"] {
            assert_eq!(village().search(typed, 10), Found::default(), "{typed}");
        }
    }

    #[test]
    fn a_changed_name_is_found_by_its_new_name_only() {
        let mut index = village();
        index.replace(
            0,
            Entry {
                name: "赵国荣",
                phone: None,
            },
        );
        assert_eq!(index.search("zhaoguorong", 5).total, 1);
        assert_eq!(index.search("张国", 5).total, 0);
        assert_eq!(index.search("8000", 5).total, 0);
    }

    const CHARACTERS: &[char] = &[
        '张', '王', '李', '曾', '单', '国', '荣', '伟', '安', '娥', '长', '重', '䶮', '堃', '欧',
        '阳', '女', '绿',
    ];

    fn name() -> impl Strategy<Value = String> {
        proptest::collection::vec(proptest::sample::select(CHARACTERS), 1..6)
            .prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        /// Whoever is on the roster is found by the whole name, by its pinyin and by its initials.
        #[test]
        fn everybody_can_be_found(names in proptest::collection::vec(name(), 1..20), which: prop::sample::Index) {
            let index = NameIndex::new(names.iter().map(|name| Entry { name, phone: None }));
            let wanted = which.index(names.len());
            let readings = name_readings(&names[wanted]);
            let pinyin: String = readings.iter().map(|(_, all)| toneless(all[0])).collect();
            let initials: String = readings.iter().map(|(_, all)| &all[0][..1]).collect();
            for typed in [names[wanted].clone(), pinyin, initials] {
                let found = index.search(&typed, names.len());
                prop_assert!(found.best.iter().any(|hit| hit.entry == wanted), "{typed}");
                prop_assert_eq!(found.total, found.best.len());
            }
        }

        /// What is told as matched is never more than there is.
        #[test]
        fn underlining_stays_within_the_reading(name in name(), typed in "[a-z张国]{1,8}") {
            let index = NameIndex::new([Entry { name: &name, phone: None }]);
            for hit in index.search(&typed, 1).best {
                let syllables = &hit.fit.syllables;
                prop_assert_eq!(syllables.iter().map(|s| s.text.as_str()).collect::<String>(), name.clone());
                prop_assert!(syllables.iter().all(|s| s.matched_len <= s.pinyin.len().max(1)));
                let letters: usize = syllables.iter().map(|s| if s.by_character { 1 } else { s.matched_len }).sum();
                prop_assert_eq!(letters, typed.chars().count());
            }
        }
    }
}
