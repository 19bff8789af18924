//! Page plans become PDF bytes: PDF 1.7 with embedded subset fonts, tagged, with the parts PDF/A-2b
//! asks for. printpdf writes objects and pages, lopdf finishes what printpdf leaves out or gets
//! wrong. The same plans and properties always give the same bytes: dates and identity come from
//! the input. Deliberately not here: layout, and what may be public.

mod colour;
mod content;
mod file;
mod finish;
mod fonts;
mod images;
mod object;
mod outline;
mod streams;
mod structure;
mod xmp;

use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Stream};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use fonts::SubsetFont;

use crate::PrintFault;
use crate::font::FontShelf;
use crate::plan::PagePlan;

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// Title of the document.
    pub title: String,
    /// Who issues it, as a rule the village committee.
    pub author: String,
    /// One sentence: meeting or period, number.
    pub subject: String,
    /// Edition: public papers carry nothing internal.
    pub edition: Edition,
    /// When it was printed; the only clock the writer knows.
    pub printed_at: DateTime<FixedOffset>,
}

/// For whose eyes a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// 公开版: may hang on the noticeboard.
    Public,
    /// 内部版，不得张贴.
    Internal,
}

impl Edition {
    /// The word on the paper.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "公开版",
            Self::Internal => "内部版",
        }
    }
}

/// Writes the pages as one PDF file. Faults: a font that cannot be read or reduced.
pub fn write(
    shelf: &FontShelf,
    pages: &[PagePlan],
    properties: &Properties,
) -> Result<Vec<u8>, PrintFault> {
    write_telling(shelf, pages, properties, &mut |_| true)
}

/// The same, telling before every page how many are written; answered with no, it stops. Faults: `work.stopped`
/// besides.
pub fn write_telling(
    shelf: &FontShelf,
    pages: &[PagePlan],
    properties: &Properties,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<u8>, PrintFault> {
    shelf.check()?;
    let fonts = fonts::subset(shelf, pages)?;
    let mut structure = structure::Structure::default();
    let mut contents = Vec::with_capacity(pages.len());
    for (number, page) in pages.iter().enumerate() {
        if !go_on(number) {
            return Err(PrintFault::Stopped);
        }
        let operators = content::content(page, number, &fonts, &mut structure);
        contents.push(Stream::new(Dictionary::new(), operators));
    }
    let written = objects(pages, properties, &fonts);
    finish::finish(written, contents, properties, &fonts, (&structure, pages))
}

/// Fonts and empty pages as printpdf writes them.
fn objects(pages: &[PagePlan], properties: &Properties, fonts: &[SubsetFont]) -> lopdf::Document {
    let mut document = PdfDocument::new(&properties.title);
    for font in fonts {
        let embedded = font.embedded.clone();
        document.resources.fonts.map.insert(font.id(), embedded);
    }
    document.resources.xobjects.map = images::all(pages);
    for page in pages {
        let (width, height) = (Mm(page.width_mm as f32), Mm(page.height_mm as f32));
        document.pages.push(PdfPage::new(width, height, Vec::new()));
    }
    if let Some(first) = document.pages.first_mut() {
        first.ops = fonts.iter().flat_map(SubsetFont::legend).collect();
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    document.to_lopdf_document(&options, &mut Vec::new())
}
