//! Where lines may break: the Unicode algorithm, strict and for Chinese, and what it leaves wrong.

use std::sync::OnceLock;

use icu_locale_core::{LanguageIdentifier, langid};
use icu_segmenter::LineSegmenter;
use icu_segmenter::LineSegmenterBorrowed;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};

use super::class::{is_grid, is_mark, is_no_end, is_no_start, measure_length};
use super::normalise::clings;
use super::unit::Unit;

/// How willingly a line ends here, from never to always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// A mark would stand where it must not.
    Never,
    /// Only when what stands between better breaks is wider than the column.
    Emergency,
    /// Inside a long name after ·, inside an address after its joints: when it does not fit else.
    Reluctant,
    /// Freely.
    Free,
    /// Always: a line feed.
    Forced,
}

static ZH: LanguageIdentifier = langid!("zh");

fn segmenter() -> LineSegmenterBorrowed<'static> {
    static SEGMENTER: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    *SEGMENTER.get_or_init(|| {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        options.content_locale = Some(&ZH);
        LineSegmenter::new_for_non_complex_scripts(options)
    })
}

/// The break before every unit and after the last: `units.len() + 1` entries.
pub(super) fn breaks(units: &[Unit]) -> Vec<Break> {
    let mut breaks = standard_breaks(units);
    let inner = 1..units.len().max(1);
    for (at, place) in inner.clone().zip(&mut breaks[inner]) {
        *place = correct(units, at, *place);
    }
    bind_numbers(units, &mut breaks);
    bind_last_two(units, &mut breaks);
    breaks
}

fn standard_breaks(units: &[Unit]) -> Vec<Break> {
    let text: String = units.iter().map(|unit| unit.c).collect();
    let mut breaks = vec![Break::Emergency; units.len() + 1];
    let mut chars = text
        .char_indices()
        .map(|(offset, _)| offset)
        .enumerate()
        .peekable();
    for offset in segmenter().segment_str(&text) {
        while chars.peek().is_some_and(|(_, at)| *at < offset) {
            chars.next();
        }
        match chars.peek() {
            Some((index, at)) if *at == offset => breaks[*index] = Break::Free,
            _ => {}
        }
    }
    breaks[units.len()] = Break::Forced;
    breaks
}

/// What the standard says of this place, put right.
fn correct(units: &[Unit], at: usize, standard: Break) -> Break {
    let (before, after) = (&units[at - 1], &units[at]);
    if before.c == '\n' {
        return Break::Forced;
    }
    let seen = units[..at]
        .iter()
        .rev()
        .find(|unit| !unit.c.is_whitespace());
    let opens = seen.is_some_and(|unit| is_no_end(unit.c));
    if is_no_start(after.c) || opens || after.c == '\n' || after.c.is_whitespace() {
        return Break::Never;
    }
    // A box stands for itself; what is drawn over its neighbour, or not at all, does not begin a line.
    if clings(after.c) && !after.missing {
        return Break::Never;
    }
    if matches!((before.c, after.c), ('—', '—') | ('…', '…')) {
        return Break::Never;
    }
    if before.name && after.name {
        return if before.c == '·' {
            Break::Reluctant
        } else {
            Break::Emergency
        };
    }
    let quote = after.c == '“' || after.c == '‘' || before.c == '”' || before.c == '’';
    if quote && (is_grid(before.c) || is_grid(after.c)) {
        return Break::Free;
    }
    if standard == Break::Emergency && is_joint(before.c) {
        return Break::Reluctant;
    }
    standard
}

/// Characters after which an address or a long code may be divided.
fn is_joint(c: char) -> bool {
    matches!(
        c,
        '/' | '?' | '&' | '=' | '-' | '_' | '.' | '@' | '+' | '\\' | '~'
    )
}

/// A number never parts from its digits, its 第 or its measure word.
fn bind_numbers(units: &[Unit], breaks: &mut [Break]) {
    for at in 1..units.len() {
        if units[at].c.is_ascii_digit() && units[at - 1].c == '第' {
            weaken(breaks, at);
        }
        if !units[at - 1].c.is_ascii_digit() {
            continue;
        }
        let measure = measure_length(units[at..].iter().map(|unit| unit.c));
        for place in at..at + measure.max(usize::from(units[at].c.is_ascii_digit())) {
            weaken(breaks, place);
        }
    }
}

/// No paragraph ends on a line of one character (and its stop).
fn bind_last_two(units: &[Unit], breaks: &mut [Break]) {
    let mut end = units.len();
    while end > 0 {
        let start = (1..end)
            .rev()
            .find(|at| breaks[*at] == Break::Forced)
            .unwrap_or(0);
        let mut letters = (start..end).rev().filter(|at| !is_mark(units[*at].c));
        if let (Some(last), Some(before)) = (letters.next(), letters.next()) {
            (before + 1..=last).for_each(|at| weaken(breaks, at));
        }
        end = start;
    }
}

fn weaken(breaks: &mut [Break], at: usize) {
    if breaks[at] == Break::Free || breaks[at] == Break::Reluctant {
        breaks[at] = Break::Emergency;
    }
}
