//! Half-written words. Not here: when the window keeps them.

use crate::commands::journal::{Done, Draft, DraftKeep, DraftRead};
use crate::desk::{Call, china};
use crate::fault::Fault;

/// Keeps a draft; an empty one is dropped.
pub(crate) fn keep(call: &Call<'_>, request: DraftKeep) -> Result<Done, Fault> {
    let store = call.store()?;
    if request.content.is_empty() {
        store.drop_draft(&request.place)?;
    } else {
        store.keep_draft(
            &request.place,
            &request.content,
            &chrono::Utc::now().to_rfc3339(),
        )?;
    }
    Ok(Done {})
}

/// Reads a draft; empty if there is none.
pub(crate) fn read(call: &Call<'_>, request: DraftRead) -> Result<Draft, Fault> {
    let Some((content, at)) = call.store()?.draft(&request.place)? else {
        return Ok(Draft {
            content: String::new(),
            kept: String::new(),
        });
    };
    let kept = chrono::DateTime::parse_from_rfc3339(&at)
        .map(|at| china(at.to_utc()).format("%H:%M").to_string());
    Ok(Draft {
        content,
        kept: kept.unwrap_or_default(),
    })
}
