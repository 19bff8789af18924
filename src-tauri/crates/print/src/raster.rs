//! Pages as a picture (PNG), for a group chat or a report that takes no PDF. Not here: drawing, which is that of the
//! preview (`svg`), and reading photos (`picture`).

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::font::FontShelf;
use crate::plan::PagePlan;
use crate::{PrintFault, svg};

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;
/// More pages than a picture is looked at by; a long list is read as PDF.
pub const MOST_PAGES: usize = 6;

/// The pages as one PNG, one below the other, at so many dots an inch. `at` hears how many are drawn; answered with
/// no, it stops. Faults: `font.unreadable`, `picture.too_long`, `picture.write`, `work.stopped`.
pub fn png(
    shelf: &FontShelf,
    pages: &[PagePlan],
    dpi: f64,
    at: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Vec<u8>, PrintFault> {
    if pages.len() > MOST_PAGES {
        return Err(PrintFault::PictureTooLong(pages.len()));
    }
    let mut pixmap = pixmap(pages, dpi)?;
    let mut top = 0;
    for (number, page) in (0..).zip(pages) {
        if !at(number, pages.len() as u64) {
            return Err(PrintFault::Stopped);
        }
        draw(&mut pixmap, shelf, page, (dpi, top))?;
        top += dots(page.height_mm, dpi);
    }
    pixmap.encode_png().map_err(|e| not_written(&e))
}

fn draw(
    pixmap: &mut Pixmap,
    shelf: &FontShelf,
    page: &PagePlan,
    (dpi, top): (f64, u32),
) -> Result<(), PrintFault> {
    let drawn = svg::write(shelf, page)?;
    let tree = Tree::from_str(&drawn, &Options::default()).map_err(|e| not_written(&e))?;
    // A page has far fewer dots than a float counts.
    #[allow(clippy::cast_precision_loss)]
    let (scale, top) = (
        dots(page.width_mm, dpi) as f32 / tree.size().width(),
        top as f32,
    );
    let place = Transform::from_row(scale, 0.0, 0.0, scale, 0.0, top);
    resvg::render(&tree, place, &mut pixmap.as_mut());
    Ok(())
}

fn pixmap(pages: &[PagePlan], dpi: f64) -> Result<Pixmap, PrintFault> {
    let width = pages.iter().map(|page| dots(page.width_mm, dpi)).max();
    let height = pages.iter().map(|page| dots(page.height_mm, dpi)).sum();
    Pixmap::new(width.unwrap_or(1), height).ok_or_else(|| not_written(&"too large"))
}

// A page is some thousand dots wide.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn dots(mm: f64, dpi: f64) -> u32 {
    (mm * dpi / MM_PER_INCH).round().max(1.0) as u32
}

fn not_written(why: &dyn std::fmt::Display) -> PrintFault {
    PrintFault::PictureWrite {
        why: why.to_string(),
    }
}
