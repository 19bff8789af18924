//! 数据恢复单: the recovery code on paper. It is numbered nowhere and entered in no register: the code stands in nothing
//! but the file that is asked for. Not here: making the code (`lock`), how the sheet looks (`print`).

use std::path::PathBuf;

use print::documents::{Sheet, recovery};
use print::pdf;
use rules::words::Edition;
use store::lock::recovery_groups;
use store::villages::Village;
use store::{View, whole};

use super::{Registration, page_count, print_fault, properties, sheet};
use crate::commands::lock::{PassphraseSheet, SheetWritten};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::templates::wording;

const TITLE: &str = "数据恢复单";

/// Writes the sheet. Faults: `passphrase.code_malformed`, `file.unwritable`.
pub(crate) fn write(call: &Call<'_>, request: PassphraseSheet) -> Result<SheetWritten, Fault> {
    let groups = recovery_groups(&request.code)
        .ok_or_else(|| Fault::new("passphrase.code_malformed").at("code"))?;
    call.read(|view| {
        let village: Village = view.get(view.village)?;
        let paper = recovery::Recovery {
            sheet: head(call, view, &village)?,
            village: village.name,
            groups,
        };
        let shelf = call.desk.shelf();
        let paper = recovery::plan(&paper, shelf).map_err(|f| print_fault(&f))?;
        let says = (TITLE, Edition::Internal);
        let says = properties(call, view, says, &Registration::default())?;
        let bytes = pdf::write(shelf, &paper.pages, &says).map_err(|f| print_fault(&f))?;
        let path = PathBuf::from(&request.out);
        whole::write(&path, &bytes).map_err(|error| Fault::unwritable(&path, &error))?;
        Ok(SheetWritten {
            path: request.out.clone(),
            pages: page_count(&paper),
        })
    })
}

fn head(call: &Call<'_>, view: &View<'_>, village: &Village) -> Result<Sheet, Fault> {
    let signer = sheet::signer(view)?;
    Ok(Sheet {
        organisation: format!("{}{signer}", village.township),
        signer,
        edition: Edition::Internal,
        number: None,
        title: format!("{}{TITLE}", village.name),
        short_title: TITLE.to_owned(),
        motto: None,
        colour: false,
        large: false,
        print_day: call.today(),
        numerals: wording::numerals(view)?,
        footer: wording::of(view, "footer")?,
        code: None,
        contact: None,
        posting: None,
        review: None,
        filled_in_by: None,
    })
}
