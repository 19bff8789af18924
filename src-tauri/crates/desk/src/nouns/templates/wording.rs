//! Words on paper: the village's own (settings `wording.<key>`), else the shipped ones. Not here: filling in
//! what stands in braces (`rules::templates::fill`).

use store::View;

use super::shipped::shipped;
use crate::fault::Fault;

/// The setting that holds a wording.
pub(crate) fn setting(key: &str) -> String {
    format!("wording.{key}")
}

/// The village's own words, if it has any.
pub(crate) fn own(view: &View<'_>, key: &str) -> Result<Option<String>, Fault> {
    let own = view.setting(&setting(key))?;
    Ok(own.filter(|words| !words.trim().is_empty()))
}

/// The words that stand on paper here.
pub(crate) fn of(view: &View<'_>, key: &str) -> Result<String, Fault> {
    match own(view, key)? {
        Some(words) => Ok(words),
        None => Ok(shipped()?.wording.get(key).cloned().unwrap_or_default()),
    }
}
