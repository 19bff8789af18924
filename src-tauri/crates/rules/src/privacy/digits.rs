//! Numbers that identify somebody: phones, landlines, ID numbers, accounts, household numbers, in
//! full-width and with spaces or dashes between. Not here: what kind of number is public (a hotline
//! such as 12345 has too few digits to be taken for one).

use std::ops::Range;

use super::fold::is_filler;
use super::{Action, Hit, HitKind, Roster};
use crate::chinese::half_width;
use crate::mask;

/// Between two digits of one number at most so many other characters stand.
const GAP: usize = 3;
/// How far before a number its word may stand (`户号：`, `联系电话 `).
const CUE: usize = 8;

const PHONE_CUES: &[&str] = &[
    "电话", "座机", "固话", "联系", "致电", "拨打", "手机", "号码", "传真", "tel",
];
const ACCOUNT_CUES: &[&str] = &[
    "账号",
    "帐号",
    "账户",
    "帐户",
    "卡号",
    "存折",
    "银行卡",
    "一卡通",
    "社保卡",
];
const HOUSEHOLD_CUES: &[&str] = &[
    "户号",
    "户编号",
    "户口簿号",
    "户口本号",
    "户籍号",
    "房产证号",
    "表号",
    "低保证号",
];

/// One digit (or the X that ends an ID number) with its bytes.
#[derive(Clone)]
struct Digit {
    c: char,
    bytes: Range<usize>,
    /// The next digit follows at once, without a gap.
    glued: bool,
}

/// All numbers of a text that identify somebody.
pub(super) fn hits(text: &str, roster: &Roster) -> Vec<Hit> {
    let mut hits = Vec::new();
    for run in runs(text) {
        let mut at = 0;
        while at < run.len() {
            let starts = at == 0 || !run[at - 1].glued;
            let found = if starts { number(text, &run, at) } else { None };
            match found {
                Some((kind, len)) => {
                    let found = hit(kind, &run[at..at + len], roster);
                    hits.extend(found.map(|hit| with_bracket(text, hit)));
                    at += len;
                }
                None => at += 1,
            }
        }
    }
    hits
}

/// Digits that may belong together: gaps of a few spaces, dashes, dots or brackets.
fn runs(text: &str) -> Vec<Vec<Digit>> {
    let mut runs: Vec<Vec<Digit>> = Vec::new();
    let mut gap = GAP + 1;
    for (at, original) in text.char_indices() {
        let c = half_width(original);
        let joins = gap <= GAP;
        let is_x =
            matches!(c, 'x' | 'X') && joins && runs.last().is_some_and(|run| run.len() >= 17);
        if c.is_ascii_digit() || is_x {
            let digit = Digit {
                c: c.to_ascii_uppercase(),
                bytes: at..at + original.len_utf8(),
                glued: false,
            };
            match runs.last_mut() {
                Some(run) if joins => {
                    if gap == 0
                        && let Some(last) = run.last_mut()
                    {
                        last.glued = true;
                    }
                    run.push(digit);
                }
                _ => runs.push(vec![digit]),
            }
            gap = 0;
        } else if is_gap(original) {
            gap = gap.saturating_add(1);
        } else {
            gap = GAP + 1;
        }
    }
    runs
}

fn is_gap(c: char) -> bool {
    is_filler(c)
        || matches!(
            half_width(c),
            '-' | '—' | '–' | '−' | '‐' | '‑' | '.' | '·' | '_' | '/' | '(' | ')' | '－' | '、'
        )
}

/// What begins at this digit, and how many digits it takes.
fn number(text: &str, run: &[Digit], at: usize) -> Option<(HitKind, usize)> {
    let rest = &run[at..];
    let ends = |len: usize| len <= rest.len() && !rest[len - 1].glued;
    let value = |len: usize| rest[..len].iter().map(|digit| digit.c).collect::<String>();
    if ends(18) && is_id(&value(18)) {
        return Some((HitKind::IdNumber, 18));
    }
    if ends(15) && is_old_id(&value(15)) {
        return Some((HitKind::IdNumber, 15));
    }
    if ends(11) && is_mobile(&value(11)) {
        return Some((HitKind::Phone, 11));
    }
    for country in [2, 4] {
        if ends(country + 11) {
            let whole = value(country + 11);
            if matches!(&whole[..country], "86" | "0086") && is_mobile(&whole[country..]) {
                return Some((HitKind::Phone, country + 11));
            }
        }
    }
    cued(text, rest)
        .or_else(|| {
            [12, 11, 10]
                .into_iter()
                .find(|len| ends(*len) && is_landline(&rest[..*len]))
                .map(|len| (HitKind::Landline, len))
        })
        .or_else(|| account(rest).map(|len| (HitKind::Account, len)))
}

fn is_id(value: &str) -> bool {
    let (body, last) = value.split_at(17);
    !value.starts_with('0')
        && body.bytes().all(|byte| byte.is_ascii_digit())
        && last.chars().all(|c| c.is_ascii_digit() || c == 'X')
        && matches!(&value[6..8], "18" | "19" | "20")
        && month_and_day(&value[10..14])
}

fn is_old_id(value: &str) -> bool {
    !value.starts_with('0')
        && value.bytes().all(|byte| byte.is_ascii_digit())
        && month_and_day(&value[8..12])
}

fn month_and_day(mmdd: &str) -> bool {
    let n: u32 = mmdd.parse().unwrap_or(0);
    (1..=12).contains(&(n / 100)) && (1..=31).contains(&(n % 100))
}

fn is_mobile(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() == 11
        && bytes[0] == b'1'
        && (b'3'..=b'9').contains(&bytes[1])
        && bytes.iter().all(u8::is_ascii_digit)
}

/// Area code and seven or eight digits; glued, or parted once after the area code.
fn is_landline(digits: &[Digit]) -> bool {
    let c = |n: usize| digits.get(n).map_or(' ', |digit| digit.c);
    if c(0) != '0' || c(1) == '0' || digits.iter().any(|digit| digit.c == 'X') {
        return false;
    }
    let area = if matches!(c(1), '1' | '2') { 3 } else { 4 };
    matches!(digits.len() - area, 7 | 8)
}

/// Twelve and more digits in one piece, or sixteen to nineteen in groups of three and more.
fn account(rest: &[Digit]) -> Option<usize> {
    let glued = 1 + rest.iter().take_while(|digit| digit.glued).count();
    if glued >= 12 {
        return Some(glued.min(rest.len()));
    }
    let mut len = 0;
    let mut best = None;
    while len < rest.len() {
        let group = 1 + rest[len..].iter().take_while(|digit| digit.glued).count();
        if group < 3 && len < 15 {
            break;
        }
        len += group;
        if (16..=19).contains(&len) {
            best = Some(len);
        }
        if len >= 19 {
            break;
        }
    }
    best
}

/// Numbers that only the word before them betrays.
fn cued(text: &str, rest: &[Digit]) -> Option<(HitKind, usize)> {
    let first = rest.first()?;
    let before: Vec<char> = text[..first.bytes.start]
        .chars()
        .rev()
        .filter(|c| !is_filler(*c))
        .take(CUE)
        .collect();
    let before: String = before
        .into_iter()
        .rev()
        .map(half_width)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let said = |cues: &[&str]| cues.iter().any(|cue| before.contains(cue));
    let group = 1 + rest.iter().take_while(|digit| digit.glued).count();
    let group = group.min(rest.len());
    if said(ACCOUNT_CUES) && group >= 6 {
        return Some((HitKind::Account, group));
    }
    if said(HOUSEHOLD_CUES) {
        return Some((HitKind::Household, group));
    }
    let short = || {
        [7, 8]
            .into_iter()
            .find(|len| *len <= rest.len() && is_short_landline(&rest[..*len]))
    };
    if said(PHONE_CUES)
        && let Some(len) = short()
    {
        return Some((HitKind::Landline, len));
    }
    None
}

/// Seven or eight digits in one piece or in groups of three and more, that are no day.
fn is_short_landline(digits: &[Digit]) -> bool {
    let value: String = digits.iter().map(|digit| digit.c).collect();
    let day = value.len() == 8 && matches!(&value[..2], "19" | "20") && month_and_day(&value[4..]);
    let mut groups = digits.split_inclusive(|digit| !digit.glued);
    let whole = digits.last().is_some_and(|digit| !digit.glued);
    whole && !day && !value.starts_with('0') && groups.all(|group| group.len() >= 3)
}

/// The bracket that opens before a number and closes inside it goes with it: `（0898）83661234`.
fn with_bracket(text: &str, mut hit: Hit) -> Hit {
    let closes = text[hit.range.clone()].contains([')', '）']);
    if closes
        && let Some(open) = text[..hit.range.start]
            .chars()
            .next_back()
            .filter(|c| matches!(c, '(' | '（'))
    {
        hit.range.start -= open.len_utf8();
    }
    hit
}

fn hit(kind: HitKind, digits: &[Digit], roster: &Roster) -> Option<Hit> {
    let (first, last) = (digits.first()?, digits.last()?);
    let value: String = digits.iter().map(|digit| digit.c).collect();
    if matches!(kind, HitKind::Phone | HitKind::Landline) && roster.allows(&value) {
        return None;
    }
    let replacement = match kind {
        HitKind::Phone => mask::phone(&value[value.len() - 11..]),
        HitKind::Landline => mask::phone(&value),
        HitKind::IdNumber => mask::id_number(&value),
        HitKind::Account => mask::account(&value),
        _ => "****".to_owned(),
    };
    Some(Hit {
        range: first.bytes.start..last.bytes.end,
        kind,
        action: Action::Mask,
        replacement,
    })
}
