//! The upper form's fields at one size: the three that people write at length, and the short ones around them.

use rules::chinese::{long_day, short_day};

use super::form::{self, FormRow, LABEL, LINE, PAD, Value};
use super::{FRAME, HandoverSlip};
use crate::font::FontShelf;
use crate::layout::or_dash;
use crate::text::Block;

/// Labels of the fields that may be long, in the form's order.
pub(super) const LONG: [&[&str]; 3] = [&["问题概要"], &["具体情况"], &["办理要求"]];
/// 具体情况 keeps so much room to write in.
const ROOM_TO_WRITE: f64 = 14.0;

/// The form's text set at one size.
pub(super) struct Fields<'a> {
    slip: &'a HandoverSlip,
    contact: Option<&'a str>,
    shelf: &'a FontShelf,
    pub size_pt: f64,
    pub long: [Block; 3],
}

impl<'a> Fields<'a> {
    pub fn set(
        slip: &'a HandoverSlip,
        contact: Option<&'a str>,
        shelf: &'a FontShelf,
        size_pt: f64,
    ) -> Self {
        let wide = |words: &str| form::set(shelf, words, size_pt, wide());
        Self {
            slip,
            contact,
            shelf,
            size_pt,
            long: [
                wide(&slip.summary),
                wide(&circumstances(slip)),
                wide(or_dash(slip.request.as_deref())),
            ],
        }
    }

    /// Height of the whole form, everything shown.
    pub fn height(&self) -> f64 {
        let lines = [0, 1, 2].map(|place| self.long[place].lines.len());
        self.rows(lines, 0.0).iter().map(|row| row.height).sum()
    }

    /// How many lines of the long fields are shown when the form may be so high: as many of each as the others
    /// leave.
    pub fn shown(&self, height: f64) -> [usize; 3] {
        let fits = |shown: [usize; 3]| {
            let rows = self.rows(shown, 0.0);
            rows.iter().map(|row| row.height).sum::<f64>() <= height
        };
        let mut shown = [2usize; 3];
        let mut full = [false; 3];
        while let Some(place) = (0..3)
            .filter(|place| !full[*place])
            .min_by_key(|place| shown[*place])
        {
            let mut more = shown;
            more[place] += 1;
            full[place] = more[place] > self.long[place].lines.len() || !fits(more);
            if !full[place] {
                shown = more;
            }
        }
        shown
    }

    /// The form's rows with so many lines of the long fields; `spare` millimetres go to 具体情况.
    pub fn rows(&self, shown: [usize; 3], spare: f64) -> Vec<FormRow> {
        let slip = self.slip;
        let day = |day| short_day(day, slip.sent_on);
        let raised = slip.raised_on.map(day);
        let days = (slip.due_back - slip.sent_on).num_days();
        let due = format!("{days}天内　{}前", long_day(slip.due_back));
        let photos = match slip.photos {
            0 => "无".to_owned(),
            count => format!("照片{count}张"),
        };
        let contact = self
            .contact
            .map(|words| words.replace("电话 ", "").replace(' ', "\u{A0}"));
        vec![
            self.pair(
                (&["问题编号"], &slip.issue_number),
                (&["提出时间"], or_dash(raised.as_deref())),
            ),
            self.long_row(0, shown[0], 0.0),
            self.long_row(1, shown[1], ROOM_TO_WRITE.max(self.line()) + spare),
            self.pair(
                (&["反映人"], or_dash(slip.reporter.as_deref())),
                (&["地点"], or_dash(slip.place.as_deref())),
            ),
            self.long_row(2, shown[2], 0.0),
            self.pair(
                (&["移交时间"], &long_day(slip.sent_on)),
                (&["答复时限"], &due),
            ),
            self.pair(
                (&["附件"], &photos),
                (&["联系人"], or_dash(contact.as_deref())),
            ),
        ]
    }

    fn line(&self) -> f64 {
        LINE * (self.size_pt / 12.0).max(0.75)
    }

    fn pair(
        &self,
        one: (&'static [&'static str], &str),
        other: (&'static [&'static str], &str),
    ) -> FormRow {
        let width = FRAME.block_width() / 2.0 - LABEL;
        let blocks = [one, other]
            .map(|(label, words)| (label, form::set(self.shelf, words, self.size_pt, width)));
        let tallest = blocks
            .iter()
            .map(|(_, b)| b.height_mm())
            .fold(0.0, f64::max);
        let cells = blocks.map(|(label, block)| (label, width, Value::Text(block)));
        FormRow {
            height: self.line().max(tallest + 2.0 * PAD.1),
            cells: cells.into(),
        }
    }

    fn long_row(&self, place: usize, shown: usize, least: f64) -> FormRow {
        let block = &self.long[place];
        let whole = shown >= block.lines.len();
        let text = block.pitch_mm * shown as f64 + 2.0 * PAD.1;
        let value = if block.text().trim().is_empty() {
            Value::Blank
        } else if !whole {
            let more = form::set(self.shelf, "（接附页）", self.size_pt, wide());
            Value::Part(block.clone(), shown.saturating_sub(1), Some(more))
        } else if least > 0.0 {
            Value::Part(block.clone(), shown, None)
        } else {
            Value::Text(block.clone())
        };
        FormRow {
            height: self.line().max(text).max(least),
            cells: vec![(LONG[place], wide(), value)],
        }
    }
}

fn wide() -> f64 {
    FRAME.block_width() - LABEL
}

/// What is known so far, an entry a line.
fn circumstances(slip: &HandoverSlip) -> String {
    let entries = slip.circumstances.iter();
    let lines = entries.map(|(day, words)| format!("{}　{words}", short_day(*day, slip.sent_on)));
    lines.collect::<Vec<_>>().join("\n")
}
