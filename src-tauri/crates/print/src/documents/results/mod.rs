//! 办理结果公示, the result bulletin: what was promised, what was done, how people rate it, with photos before and
//! after (papers §9, §6). Not here: choosing the photos, and what may be public.

mod deal;
mod input;
mod item;
mod look;
mod sheets;
mod words;

pub use input::{
    Again, Promised, ResultItem, ResultPhoto, ResultStanding, Results, ResultsAbout, VisitCount,
};

use crate::PrintFault;
use crate::documents::{Paper, PaperSize};
use crate::font::FontShelf;
use crate::picture::Picture;

/// What stands above it: whose results, and how many are kept.
pub use words::about_words as about;
/// The labelled lines of a matter: 承诺, 办成 or 进展, 责任, 评价.
pub use words::fields;
/// Whom to tell that one sees it otherwise.
pub use words::objection;

/// Width and height of a photo on this paper in millimetres.
pub const fn photo_frame(paper: PaperSize) -> (f64, f64) {
    match paper {
        PaperSize::A4 => (75.0, 44.0),
        PaperSize::A3 => (115.0, 67.5),
    }
}

/// A photo's bytes made ready for this paper. Faults: [`PrintFault::PictureUnreadable`].
pub fn photo(paper: PaperSize, bytes: &[u8]) -> Result<Picture, PrintFault> {
    Picture::fitted(bytes, photo_frame(paper))
}

/// Lays a result bulletin out. Faults: a font that cannot be read.
pub fn plan(results: &Results, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let (pages, body_pt) = match results.paper {
        PaperSize::A4 => sheets::a4(results, shelf),
        PaperSize::A3 => sheets::board(results, shelf),
    };
    Paper::checked(pages, body_pt, shelf)
}
