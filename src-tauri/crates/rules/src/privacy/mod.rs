//! Personal data in free text before it goes on a noticeboard (data model, "Public view"): what is
//! found is masked, or held for a look. Not here: fields with a type of their own (`public_view`).

mod digits;
mod fold;
mod roster;
mod words;

pub use roster::{Known, Roster, RosterFault};

use std::ops::Range;

use crate::words::words;

words! {
    /// What kind of personal data a place in a text is.
    HitKind "hit" {
        Phone = "phone" "手机号",
        Landline = "landline" "座机号",
        IdNumber = "id_number" "身份证号",
        Account = "account" "账号",
        Household = "household" "户号",
        Name = "name" "姓名",
        Health = "health" "健康、救助情况",
    }
}

words! {
    /// What is to be done with it.
    Action "action" {
        /// Masked without asking.
        Mask = "mask" "遮住",
        /// Held for a look: it may be an ordinary word, or somebody else's name.
        Hold = "hold" "看一眼",
    }
}

/// A place in a text that may not go on the board as it stands.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Hit {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: HitKind,
    /// What is to be done.
    pub action: Action,
    /// What stands there instead.
    pub replacement: String,
}

/// Finds personal data in a text; hits are in order and do not overlap. `reporters` are the names of
/// those who raised this issue: they are masked whatever post they hold.
pub fn scan(text: &str, roster: &Roster, reporters: &[&str]) -> Vec<Hit> {
    let mut hits = digits::hits(text, roster);
    hits.extend(roster.hits(text, reporters));
    hits.extend(words::hits(text));
    settled(text, hits)
}

/// The text with everything masked that needs no look.
pub fn masked(text: &str, hits: &[Hit]) -> String {
    replaced(text, hits.iter().filter(|hit| hit.action == Action::Mask))
}

/// The text with all hits masked, the held ones too: what printing without asking shows.
pub fn mask_all(text: &str, hits: &[Hit]) -> String {
    replaced(text, hits.iter())
}

fn replaced<'a>(text: &str, hits: impl Iterator<Item = &'a Hit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for hit in hits {
        let (Some(before), Some(_)) =
            (text.get(from..hit.range.start), text.get(hit.range.clone()))
        else {
            continue;
        };
        out.push_str(before);
        out.push_str(&hit.replacement);
        from = hit.range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Overlapping hits become one: the longer one leads, masking wins over holding, nothing of either
/// is left uncovered.
fn settled(text: &str, mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
    let mut out: Vec<Hit> = Vec::new();
    for hit in hits {
        match out.last_mut() {
            Some(last) if hit.range.start < last.range.end => {
                let longer = hit.range.len() > last.range.len();
                if hit.action == Action::Mask {
                    last.action = Action::Mask;
                }
                if longer && hit.kind != HitKind::Name {
                    last.kind = hit.kind;
                    last.replacement = hit.replacement;
                }
                last.range.end = last.range.end.max(hit.range.end);
            }
            _ => out.push(hit),
        }
    }
    debug_assert!(out.iter().all(|hit| text.get(hit.range.clone()).is_some()));
    out
}

#[cfg(test)]
mod tests;
