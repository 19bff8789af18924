//! A paper as a file for other programs. It says what the paper says and nothing more: the same rows in the same
//! edition, masked by the same hand. It is registered like a sheet and has the sheet's number and code, since the
//! village answers for it as for paper; it is no sheet for a board. Not here: formats (`exchange::out`), which paper can
//! be which file (`facts`).

mod commitments;
mod ledger;
mod letters;
mod results;
mod sign_in;
mod timetable;

use std::path::Path;

use exchange::Watch;
use exchange::out::{self, About, Letter, Table};
use print::documents::Sheet;
use print::plan::PagePlan;
use print::raster;
use rules::words::{DocumentKind, Edition};
use store::Tx;
use store::whole::Part;

use super::masking::Masking;
use super::wanted::Resolved;
use super::{Make, Registration, facts, file_in, print_fault, register, rows, wanted};
use crate::commands::document::{DocumentExport, DocumentWanted, Exported, FileFormat};
use crate::desk::{Call, Progress};
use crate::fault::Fault;
use crate::nouns::templates;
use crate::roster_cache::RosterCache;

/// Writes the file and registers it. Faults: those of the paper, `export.no_such_format`, `work.stopped`.
pub(crate) fn export(call: &Call<'_>, request: DocumentExport) -> Result<Exported, Fault> {
    let roster = call.roster()?;
    let (exported, part) = call.transact(|tx| {
        let wanted = wanted::resolve(call, tx, &without_paper(request.wanted))?;
        let format = fitting(wanted.document, request.format)?;
        let made = make(call, tx, &roster, (&wanted, format))?;
        let name = wanted::export_name(call.today(), &wanted, format.ending());
        let path = file_in(call, name, request.out.as_deref());
        let part = Part::write(&path, &made.bytes).map_err(|e| Fault::unwritable(&path, &e))?;
        let exported = Exported {
            path: path.display().to_string(),
            template_faults: templates::faults(tx),
            bytes: made.bytes.len() as u64,
            ..made.told
        };
        Ok::<_, Fault>((exported, part))
    })?;
    part.name()
        .map_err(|e| Fault::unwritable(Path::new(&exported.path), &e))?;
    Ok(exported)
}

/// Size, colour and large type belong to paper.
fn without_paper(wanted: DocumentWanted) -> DocumentWanted {
    DocumentWanted {
        paper: None,
        colour: false,
        large: false,
        ..wanted
    }
}

fn fitting(document: DocumentKind, format: FileFormat) -> Result<FileFormat, Fault> {
    let fits = facts::formats(document).contains(&format);
    fits.then_some(format)
        .ok_or_else(|| no_such_format(document, format))
}

fn no_such_format(document: DocumentKind, format: FileFormat) -> Fault {
    Fault::new("export.no_such_format")
        .at("format")
        .with("document", document.as_str())
        .with("format", format.ending())
}

/// A file made and registered.
struct Made {
    bytes: Vec<u8>,
    told: Exported,
}

fn make(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    (wanted, format): (&Resolved, FileFormat),
) -> Result<Made, Fault> {
    let shown = register::hashed(tx, rows::shown(tx, wanted)?)?;
    super::faces_as_set(call, tx)?;
    let registration = register::register(tx, call.today(), wanted, &shown)?.known(call, wanted);
    let mut masking = Masking::new(tx, roster, wanted.edition)?;
    let (content, items) = {
        let make = Make::new(call, (tx, roster), wanted, &registration)?;
        content(&make, &mut masking, format)?
    };
    let bytes = written(call, &content, format)?;
    let paper = (format.ending(), 1);
    let sheet = register::keep(tx, call.today(), wanted, &shown, &registration, paper)?;
    let told = Exported {
        sheet,
        path: String::new(),
        format,
        items,
        bytes: 0,
        number: registration.number.clone().unwrap_or_default(),
        code: register::spaced(&registration.code.unwrap_or_default()),
        edition: wanted.edition,
        hits: masking.hits,
        template_faults: Vec::new(),
    };
    Ok(Made { bytes, told })
}

/// What a paper says, as another program takes it.
enum Content {
    Table(Table),
    Letter(Letter),
    Pages(Vec<PagePlan>),
}

/// Dots an inch: a page is read on a telephone, and is no more than some hundred kB.
const PICTURE_DPI: f64 = 150.0;

/// What the paper says, and how many items.
fn content(
    make: &Make<'_>,
    masking: &mut Masking,
    format: FileFormat,
) -> Result<(Content, u32), Fault> {
    if format == FileFormat::Docx {
        let (letter, items) = letter_of(make, masking)?;
        return Ok((Content::Letter(letter), items));
    }
    if format == FileFormat::Png {
        let laid_out = super::lay_out_of(make.wanted.document)(make, masking)?;
        let (paper, _, items) = laid_out;
        return Ok((Content::Pages(paper.pages), items));
    }
    let (table, items) = table_of(make, masking)?;
    Ok((Content::Table(table), items))
}

fn table_of(make: &Make<'_>, masking: &mut Masking) -> Result<(Table, u32), Fault> {
    match make.wanted.document {
        DocumentKind::Ledger => {
            let (told, items) = super::ledger::gather(make, masking)?;
            Ok((ledger::table(make, &told)?, items))
        }
        DocumentKind::Commitments => {
            let (told, items) = super::commitments::gather(make, masking)?;
            Ok((commitments::table(make, &told), items))
        }
        DocumentKind::Timetable => {
            let (told, items) = super::timetable::gather(make, masking)?;
            Ok((timetable::table(make, &told), items))
        }
        DocumentKind::SignIn => {
            let (told, items) = super::sign_in::gather(make)?;
            Ok((sign_in::table(make, &told), items))
        }
        DocumentKind::Results => {
            let (told, items) = super::results::gather(make, masking, false)?;
            Ok((results::table(make, &told), items))
        }
        other => Err(no_such_format(other, FileFormat::Xlsx)),
    }
}

fn letter_of(make: &Make<'_>, masking: &mut Masking) -> Result<(Letter, u32), Fault> {
    match make.wanted.document {
        DocumentKind::Commitments => {
            let (told, items) = super::commitments::gather(make, masking)?;
            Ok((letters::commitments(make, &told), items))
        }
        DocumentKind::Results => {
            let (told, items) = super::results::gather(make, masking, false)?;
            Ok((letters::results(make, &told), items))
        }
        DocumentKind::Minutes => {
            let (told, items) = super::minutes::gather(make, masking)?;
            Ok((letters::minutes(make, &told), items))
        }
        DocumentKind::Notice => {
            let (told, items) = super::notice::gather(make, masking)?;
            Ok((letters::notice(make, &told), items))
        }
        other => Err(no_such_format(other, FileFormat::Docx)),
    }
}

/// Gathering is the first half of the way, writing the second.
struct Writing<'a>(&'a dyn Progress);

impl Watch for Writing<'_> {
    fn progress(&self, done: u64, total: u64) {
        self.0.at(total + done, total * 2);
    }
    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}

fn written(call: &Call<'_>, content: &Content, format: FileFormat) -> Result<Vec<u8>, Fault> {
    match content {
        Content::Letter(letter) => out::write_docx(letter).map_err(|fault| told(&fault)),
        Content::Table(table) => write_table(table, format, call.progress),
        Content::Pages(pages) => {
            let mut at = |drawn, all| call.at(all + drawn, all * 2).is_ok();
            let drawn = raster::png(call.desk.shelf(), pages, PICTURE_DPI, &mut at);
            drawn.map_err(|fault| print_fault(&fault))
        }
    }
}

/// A table in a format that tables have.
pub(crate) fn write_table(
    table: &Table,
    format: FileFormat,
    at: &dyn Progress,
) -> Result<Vec<u8>, Fault> {
    let watch = Writing(at);
    let bytes = match format {
        FileFormat::Csv => out::write_csv(table, &watch),
        FileFormat::Json => out::write_json(table, &watch),
        FileFormat::Xlsx | FileFormat::Docx | FileFormat::Png => out::write_xlsx(table, &watch),
    };
    bytes.map_err(|fault| told(&fault))
}

pub(crate) fn told(fault: &exchange::ExchangeFault) -> Fault {
    let mut told = Fault::new(fault.code());
    told.params = fault.params();
    told
}

/// What a file says of itself: the organisation, never a person.
fn about(make: &Make<'_>, sheet: &Sheet) -> About {
    let noon = make.call.today().and_hms_opt(12, 0, 0);
    let Registration { number, code, .. } = make.registration;
    About {
        title: sheet.title.clone(),
        organisation: sheet.signer.clone(),
        number: number.clone().unwrap_or_default(),
        code: register::spaced(&code.clone().unwrap_or_default()),
        edition: sheet.edition.zh().to_owned(),
        made: noon.unwrap_or_default(),
    }
}

/// The line under a table's title: who gives it away, its number, whose eyes it is for.
fn head_line(about: &About, sheet: &Sheet) -> String {
    let number = match about.number.as_str() {
        "" => String::new(),
        number => format!("编号 {number}"),
    };
    let parts = [sheet.organisation.clone(), number, about.edition.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("　")
}

/// The lines below a table: what hangs below the same paper, then who made it and when.
fn notes(sheet: &Sheet) -> Vec<String> {
    let posted = sheet.tail_words().into_iter();
    let posted = posted.filter(|_| sheet.edition == Edition::Public);
    posted.chain([sheet.footer_words()]).collect()
}
