//! A page plan as a picture (PNG), for a group chat or a report that takes no PDF. Not here: drawing, which is that of
//! the preview (`svg`), and reading photos (`picture`).

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::font::FontShelf;
use crate::plan::PagePlan;
use crate::{PrintFault, svg};

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;

/// The page as PNG at so many dots an inch. Faults: `font.unreadable`, `picture.write`.
pub fn png(shelf: &FontShelf, page: &PagePlan, dpi: f64) -> Result<Vec<u8>, PrintFault> {
    let drawn = svg::write(shelf, page)?;
    let tree = Tree::from_str(&drawn, &Options::default()).map_err(|e| not_written(&e))?;
    let mut pixmap = pixmap(page, dpi)?;
    #[allow(clippy::cast_precision_loss)] // a page has far fewer dots than a float counts
    let scale = pixmap.width() as f32 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    pixmap.encode_png().map_err(|e| not_written(&e))
}

fn pixmap(page: &PagePlan, dpi: f64) -> Result<Pixmap, PrintFault> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // a page is some thousand dots wide
    let dots = |mm: f64| (mm * dpi / MM_PER_INCH).round().max(1.0) as u32;
    Pixmap::new(dots(page.width_mm), dots(page.height_mm)).ok_or_else(|| not_written(&"too large"))
}

fn not_written(why: &dyn std::fmt::Display) -> PrintFault {
    PrintFault::PictureWrite {
        why: why.to_string(),
    }
}
