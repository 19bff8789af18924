//! How long papers of an archive pack are kept: as the village's own settings say (`retention.<paper>`), else
//! the county's folder, else as shipped. Not here: what is in a pack (`documents::archive`).

use rules::archive::Retention;
use store::View;

use super::folder;
use super::shipped::shipped;
use crate::fault::Fault;

/// The setting that holds how long a paper is kept.
pub(crate) fn setting(key: &str) -> String {
    format!("retention.{key}")
}

/// The village's own period, if it has one.
pub(crate) fn own(view: &View<'_>, key: &str) -> Result<Option<Retention>, Fault> {
    let own = view.setting(&setting(key))?;
    Ok(own.and_then(|words| Retention::read(&words)))
}

/// How long it is kept here; nothing for what no pack holds.
pub(crate) fn of(view: &View<'_>, key: &str) -> Result<Option<Retention>, Fault> {
    match own(view, key)?.or_else(|| folder::of(view).retention(key)) {
        Some(own) => Ok(Some(own)),
        None => Ok(shipped()?.retention.get(key).copied()),
    }
}
