//! The manual as a PDF: nothing of a village stands in it, so it is numbered nowhere and entered in no register.

use std::collections::BTreeMap;

use print::documents::manual::{self, Booklet};
use print::pdf::{self, Properties};
use print::picture::Picture;
use rules::chinese::long_day;
use store::whole;

use super::parts;
use crate::assets;
use crate::commands::manual::{ManualSheet, ManualWritten};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::documents::{file_in, page_count, print_fault};

const TITLE: &str = "板凳使用手册";
const MOTTO: &str = "把会开好，把事记牢，把话兑现";
const AUTHOR: &str = "板凳";
const COVER: &str = "today";

/// Writes the booklet. Faults: `file.unwritable`, `manual.broken`.
pub(crate) fn write(call: &Call<'_>, request: ManualSheet) -> Result<ManualWritten, Fault> {
    // The same on every computer, whatever faces it has.
    call.desk.use_installed_faces(false);
    let shelf = call.desk.shelf();
    let pictures = pictures()?;
    let booklet = Booklet {
        title: TITLE,
        motto: MOTTO,
        imprint: &imprint(call),
        cover: COVER,
        parts: parts()?,
        pictures: &pictures,
    };
    let paper = manual::plan(&booklet, shelf).map_err(|f| print_fault(&f))?;
    let bytes = pdf::write(shelf, &paper.pages, &says(call)).map_err(|f| print_fault(&f))?;
    let path = file_in(call, format!("{TITLE}.pdf"), request.out.as_deref());
    whole::write(&path, &bytes).map_err(|error| Fault::unwritable(&path, &error))?;
    Ok(ManualWritten {
        path: path.display().to_string(),
        pages: page_count(&paper),
        bytes: bytes.len() as u64,
    })
}

fn pictures() -> Result<BTreeMap<String, Picture>, Fault> {
    let all = assets::MANUAL_PICTURES.iter();
    let read = all.map(|(name, png)| Ok(((*name).to_owned(), Picture::drawn(png)?)));
    read.collect::<Result<_, _>>().map_err(|f| print_fault(&f))
}

fn imprint(call: &Call<'_>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!("板凳 {version}　{}印", long_day(call.today()))
}

fn says(call: &Call<'_>) -> Properties {
    // The print day at noon: printed twice on one day it is the same file.
    let noon = call.today().and_hms_opt(4, 0, 0).unwrap_or_default();
    Properties {
        title: TITLE.to_owned(),
        author: AUTHOR.to_owned(),
        subject: String::new(),
        edition: pdf::Edition::Public,
        printed_at: china(noon.and_utc()),
    }
}
