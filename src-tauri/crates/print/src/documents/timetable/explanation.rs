//! The line under a timetable: what bars and diamonds mean, and whom to ask.

use super::sheets::TimetableSheet;
use crate::font::Face;
use crate::layout::{put, put_right};
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::diamond;
use crate::text::{self, Anchor, Style};

impl TimetableSheet<'_> {
    /// What bars and diamonds mean, and whom to ask; under the flag.
    pub(super) fn draw_explanation(&self, page: &mut PagePlan, table_end: f64) {
        let look = self.look;
        let style = Style::new(Face::Kai, look.foot_pt);
        let top = table_end + look.flag_height() + 1.2;
        let contact = self.timetable.sheet.contact.as_ref();
        let contact = contact.map(|words| format!("有事请找：{words}"));
        let beside = contact.as_ref().map_or(0.0, |words| {
            let face = self.shelf.column_face(Face::Kai, [words.as_str()]);
            let style = style.faced(face);
            put_right(page, self.shelf, &look.frame, (words, style), top);
            text::width_mm(self.shelf, words, style) + 4.0
        });
        let room = look.frame.block_width() - beside;
        let extended = self
            .timetable
            .items
            .iter()
            .any(|item| !item.old_deadlines.is_empty());
        let bars = "横条自承诺之日画到时限之日，涂黑为已过时日；";
        let hatching = if extended {
            "斜线为超期天数，短竖线为原定时限。"
        } else {
            "斜线为超期天数。"
        };
        let steps = ["◆已完成节点，", "◇未到节点；"];
        let whole = [bars, steps[0], steps[1], hatching];
        let width = |parts: &[&str]| -> f64 {
            let widths = parts
                .iter()
                .map(|part| text::width_mm(self.shelf, part, style));
            widths.sum::<f64>() + style.em_mm()
        };
        let parts = (0..2)
            .map(|from| &whole[from..])
            .find(|parts| width(parts) <= room);
        page.tagged(Tag::Paragraph, |page| {
            let mut at = look.frame.left;
            for part in parts.unwrap_or(&whole[3..]) {
                at += self.explain(page, part, style, (at, top));
            }
        });
    }

    /// One clause; a diamond at its beginning is drawn, not set. Returns its width.
    fn explain(&self, page: &mut PagePlan, words: &str, style: Style, at: (f64, f64)) -> f64 {
        let em = style.em_mm();
        let (x, top) = at;
        let (fill, rest) = match words.strip_prefix('◆') {
            Some(rest) => (Some(Ink::BLACK), rest),
            None => match words.strip_prefix('◇') {
                Some(rest) => (Some(Ink::WHITE), rest),
                None => (None, words),
            },
        };
        let Some(fill) = fill else {
            return put(page, self.shelf, (words, style), Anchor::Left, at);
        };
        let centre = (x + 0.5 * em, top + 0.5 * em);
        page.path(
            diamond(centre, 0.82 * em),
            Some(fill),
            Some(Stroke::black(0.6)),
        );
        1.2 * em
            + put(
                page,
                self.shelf,
                (rest, style),
                Anchor::Left,
                (x + 1.2 * em, top),
            )
    }
}
