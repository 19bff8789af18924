//! A county's file: what it would change, taking it in as one step, writing one out of what the village has.
//! Not here: how the file reads (`rules::templates::CountyFile`).

mod days;
mod find;
pub(crate) mod folder;
mod kinds;
mod list;
mod plan;
pub(crate) mod retention;
mod rows;
mod shipped;
pub(crate) mod wording;
mod write;

pub(crate) use list::{faults, list};
pub(crate) use shipped::shipped;
pub(crate) use write::write;

use std::path::Path;

use rules::templates::CountyFile;
use store::Tx;

use crate::commands::kinds::{TemplateFile, TemplatePlan};
use crate::desk::Call;
use crate::fault::Fault;
use crate::limits::{self, NotRead};
use plan::Plan;
use shipped::{refused, told};

/// No county needs more; a file chosen by mistake must not fill the memory.
const MOST_BYTES: u64 = 4 << 20;

/// What a file would change, and what is wrong in it. Fault: `template.file`.
pub(crate) fn preview(call: &Call<'_>, request: TemplateFile) -> Result<TemplatePlan, Fault> {
    let (name, text) = read(Path::new(&request.path))?;
    let faults = match CountyFile::read(&name, &text) {
        Err(faults) => faults,
        Ok(file) => match call.read(|view| Plan::of(view, &file))? {
            Err(faults) => faults,
            Ok(plan) => return Ok(plan.told()),
        },
    };
    Ok(TemplatePlan {
        changes: Vec::new(),
        unchanged: 0,
        faults: faults.iter().map(told).collect(),
    })
}

/// Takes a file in, in one step; taking it in again changes nothing. Faults: `template.file`, `template.broken`
/// and the others that a preview lists: with one of them nothing lands.
pub(crate) fn import(call: &Call<'_>, request: TemplateFile) -> Result<TemplatePlan, Fault> {
    let (name, text) = read(Path::new(&request.path))?;
    call.transact(|tx| take_in(tx, &name, &text))
}

/// Takes the text of a file in.
pub(crate) fn take_in(tx: &mut Tx<'_>, name: &str, text: &str) -> Result<TemplatePlan, Fault> {
    let first = |faults: Vec<rules::templates::TemplateFault>| {
        let fault = faults.first().map(refused);
        fault.unwrap_or_else(|| Fault::new("template.broken"))
    };
    let file = CountyFile::read(name, text).map_err(first)?;
    let plan = Plan::of(tx, &file)?.map_err(first)?;
    let told = plan.told();
    plan.write(tx)?;
    Ok(told)
}

/// Takes in what a county's folder has for a village that begins; a file with something wrong is left aside, to be
/// told where templates are looked at.
pub(crate) fn begin(tx: &mut Tx<'_>, data: &Path) -> Result<(), Fault> {
    for file in folder::read(data).sound() {
        if let Ok(plan) = Plan::of(tx, &folder::rows_alone(file))? {
            plan.write(tx)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<(String, String), Fault> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unreadable = |detail: String| {
        Fault::new("template.file")
            .with("file", name.to_string())
            .with("detail", detail)
            .at("path")
    };
    let bytes = limits::file(path, MOST_BYTES).map_err(|not| match not {
        NotRead::NotAFile => Fault::new("file.not_a_file").with("file", name.to_string()),
        NotRead::TooLarge(most) => Fault::new("file.too_large")
            .with("megabytes", most >> 20)
            .with("file", name.to_string()),
        NotRead::Refused(kind) => unreadable(kind.to_string()),
    })?;
    // Notepad puts a mark before UTF-8.
    let text = String::from_utf8(bytes).map_err(|_| unreadable("UTF-8".to_owned()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    Ok((name.to_string(), text))
}
