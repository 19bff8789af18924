//! The header of a timetable: the columns' names in the faces of their fields, and the months.

use chrono::Datelike;

use super::TimetableForm;
use super::sheets::TimetableSheet;
use crate::MM_PER_PT;
use crate::font::Face;
use crate::layout::put;
use crate::plan::{PagePlan, Tag};
use crate::text::{self, Anchor, Style};

impl TimetableSheet<'_> {
    /// Draws the header with its top at `top`.
    pub(super) fn draw_header(&self, page: &mut PagePlan, top: f64) {
        let look = self.look;
        let style = |face| Style::new(face, look.month_pt);
        let at = top + (look.header - look.month_pt * MM_PER_PT) / 2.0;
        let left = look.frame.left;
        let matter = left + look.number;
        let label = |page: &mut PagePlan, words: &str, face, anchor, x: f64| {
            put(page, self.shelf, (words, style(face)), anchor, (x, at))
        };
        let gap = 0.6 * look.month_pt * MM_PER_PT;
        let responsible = |page: &mut PagePlan, units: f64| {
            let width = label(page, "责任单位", Face::Body, Anchor::Left, units);
            let person = units + width + gap;
            label(page, "责任人", Face::Kai, Anchor::Left, person);
        };
        page.tagged(Tag::HeaderRow, |page| {
            let middle = left + look.number / 2.0;
            page.tagged(Tag::HeaderCell, |page| {
                label(page, "序", Face::Heading, Anchor::Centre, middle);
            });
            page.tagged(Tag::HeaderCell, |page| {
                let width = label(page, "承诺事项", Face::Heading, Anchor::Left, matter);
                // Without a column of their own they stand under the matter.
                if look.units <= 0.0 {
                    responsible(page, matter + width + gap);
                }
            });
            if look.units > 0.0 {
                page.tagged(Tag::HeaderCell, |page| {
                    responsible(page, matter + look.matter)
                });
            }
            page.tagged(Tag::HeaderCell, |page| self.draw_months(page, at));
            let right = look.months_right() + 1.6;
            page.tagged(Tag::HeaderCell, |page| {
                label(page, "解决时限", Face::Heading, Anchor::Left, right);
            });
        });
    }

    /// `2026年11月`, `12月`, `2027年1月`: the year at the first month and at every January, small
    /// above the month where the month is narrow; nowhere if the title says it.
    fn draw_months(&self, page: &mut PagePlan, top: f64) {
        let style = Style::new(Face::Heading, self.look.month_pt);
        let titled = matches!(self.timetable.form, TimetableForm::Year(_));
        let mut said = None;
        for month in self.span.months() {
            let next = month + chrono::Months::new(1);
            let (begin, end) = (self.span.x(month), self.span.x(next));
            let short = format!("{}月", month.month());
            let year = format!("{}年", month.year());
            let says_year = !titled && said != Some(month.year());
            said = Some(month.year());
            let whole = format!("{year}{short}");
            let fits = text::width_mm(self.shelf, &whole, style) + 0.6 <= end - begin;
            let middle = (begin + end) / 2.0;
            let mut put = |words: &str, style: Style, top: f64| {
                put(
                    page,
                    self.shelf,
                    (words, style),
                    Anchor::Centre,
                    (middle, top),
                );
            };
            if says_year && fits {
                put(&whole, style, top);
            } else if says_year {
                let small = style.sized(0.6 * style.size_pt);
                put(&year, small, top - 0.42 * style.em_mm());
                put(&short, style, top + 0.26 * style.em_mm());
            } else {
                put(&short, style, top);
            }
        }
    }
}
