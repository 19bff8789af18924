//! The paper that was laid out last, kept so that turning a page or zooming does not lay it out again. Not here:
//! what is shown of it.

use std::sync::{Arc, PoisonError};

use super::wanted::{self, Resolved};
use super::{LaidOut, Registration, lay_out};
use crate::commands::document::DocumentWanted;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::templates::folder;

/// A paper laid out, and for which question at which state of the data.
pub(crate) struct Kept {
    mark: String,
    pub(super) wanted: Resolved,
    pub(super) laid: LaidOut,
}

/// The paper that is wanted: the one kept if nothing has changed since.
pub(super) fn laid_out(call: &Call<'_>, wanted: &DocumentWanted) -> Result<Arc<Kept>, Fault> {
    let mark = mark(call, wanted)?;
    let paper = call.desk.paper();
    let held = || paper.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(kept) = held().as_ref().filter(|kept| kept.mark == mark) {
        return Ok(kept.clone());
    }
    let roster = call.roster()?;
    let kept = call.read(|view| {
        let wanted = wanted::resolve(call, view, wanted)?;
        let laid = lay_out(call, view, &roster, &wanted, &Registration::default())?;
        Ok(Arc::new(Kept { mark, wanted, laid }))
    })?;
    *held() = Some(kept.clone());
    Ok(kept)
}

/// The question and the state of the data, as one text to compare.
fn mark(call: &Call<'_>, wanted: &DocumentWanted) -> Result<String, Fault> {
    let asked = serde_json::to_string(wanted).unwrap_or_default();
    let state = call.store()?.mark(call.village()?)?;
    let (today, actor) = (call.today(), call.actor()?);
    let forms = folder::mark(call.desk.data());
    Ok(format!("{asked}/{today}/{actor}/{state}/{forms}"))
}
