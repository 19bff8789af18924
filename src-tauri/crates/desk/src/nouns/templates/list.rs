//! What lies in the county's folder: each file, what is wrong in it, and whether the village has its rows. Not here:
//! reading it (`folder`).

use super::folder::{self, InFolder};
use super::plan::Plan;
use super::shipped::told;
use crate::commands::kinds::{TemplateInFolder, TemplateListed};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use store::View;

/// The files of the county's folder.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<TemplateListed, Fault> {
    let data = call.desk.data();
    let folder = folder::read(data);
    let files = call.read(|view| {
        let files = folder.files.iter().map(|file| listed(view, file));
        files.collect::<Result<Vec<_>, Fault>>()
    })?;
    Ok(TemplateListed {
        folder: folder::place(data).display().to_string(),
        files,
    })
}

/// Words and dates count at once; what a village has rows of is taken in by hand.
fn listed(view: &View<'_>, file: &InFolder) -> Result<TemplateInFolder, Fault> {
    let (faults, to_take_in) = match &file.read {
        Err(faults) => (faults.clone(), 0),
        Ok(read) => match Plan::of(view, &folder::rows_alone(read))? {
            Err(faults) => (faults, 0),
            Ok(plan) => (Vec::new(), plan.told().changes.len()),
        },
    };
    Ok(TemplateInFolder {
        name: file.name.clone(),
        path: file.path.display().to_string(),
        counts: file.read.is_ok(),
        faults: faults.iter().map(told).collect(),
        to_take_in: u32::try_from(to_take_in).unwrap_or(u32::MAX),
    })
}

/// Everything wrong in the folder, to be told beside a paper that was printed.
pub(crate) fn faults(view: &View<'_>) -> Vec<crate::commands::kinds::TemplateFaultView> {
    let faults = folder::of(view).faults();
    faults.iter().map(told).collect()
}
