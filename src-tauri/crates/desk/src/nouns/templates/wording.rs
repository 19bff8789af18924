//! Words on paper: the village's own (settings `wording.<key>`), else the county's (`folder`), else
//! the shipped ones; and the figures that dates are written in, likewise. Not here: filling in
//! what stands in braces (`rules::templates::fill`).

use rules::chinese::Numerals;
use store::View;

use super::folder;
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

/// The words of the village or its county, if either has any.
pub(crate) fn other(view: &View<'_>, key: &str) -> Result<Option<String>, Fault> {
    Ok(own(view, key)?.or_else(|| folder::of(view).wording(key)))
}

/// The words that stand on paper here.
pub(crate) fn of(view: &View<'_>, key: &str) -> Result<String, Fault> {
    match other(view, key)? {
        Some(words) => Ok(words),
        None => Ok(shipped()?.wording.get(key).cloned().unwrap_or_default()),
    }
}

/// The setting that holds the figures of dates.
pub(crate) const NUMERALS: &str = "date_numerals";

/// The figures in which paper is dated here.
pub(crate) fn numerals(view: &View<'_>) -> Result<Numerals, Fault> {
    let own = view.setting(NUMERALS)?;
    let own = own.as_deref().and_then(Numerals::parse);
    let own = own.or_else(|| folder::of(view).numerals());
    Ok(own.or(shipped()?.dates.numerals).unwrap_or_default())
}
