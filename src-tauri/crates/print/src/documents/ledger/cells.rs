//! One field of a ledger row as lines of a cell; the same for every form.

use rules::words::Lamp;

use super::words::{day_words, extension_words, inline_day, number_words, standing};
use super::{Column, Ledger, LedgerInternal, LedgerRow};
use crate::font::{Face, FontShelf};
use crate::layout::{Cell, Palette, or_dash};
use crate::text::{self, Anchor, Paragraph, Style};

/// Sets fields in the faces and sizes of one ledger.
pub(super) struct FieldSetter<'a> {
    pub shelf: &'a FontShelf,
    pub palette: Palette,
    /// Body in points; small lines are half a point less in 9 pt.
    pub text_pt: f64,
    pub small_pt: f64,
    pub pitch_pt: f64,
    /// The year that goes without saying.
    pub year: Option<i32>,
    faces: Faces,
}

/// 楷体 columns, each wholly in one face.
struct Faces {
    reporter: Face,
    person: Face,
    reviewer: Face,
    note: Face,
}

/// A row with its place in the ledger.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    /// 序号, from 1.
    pub ordinal: usize,
    pub row: &'a LedgerRow,
    pub extra: Option<&'a LedgerInternal>,
}

impl<'a> FieldSetter<'a> {
    pub fn new(ledger: &Ledger, shelf: &'a FontShelf, sizes: (f64, f64, f64)) -> Self {
        let rows = || ledger.rows.iter();
        let face = |texts: Vec<&str>| shelf.column_face(Face::Kai, texts);
        let extras = rows().filter_map(|(_, extra)| extra?.reporter.as_deref());
        let people = rows().filter_map(|(row, _)| row.person.as_deref());
        let reviewers = rows().filter_map(|(row, _)| row.reviewer.as_deref());
        let notes = rows().flat_map(|(row, _)| [row.evidence.as_deref(), row.note.as_deref()]);
        Self {
            faces: Faces {
                reporter: face(extras.collect()),
                person: face(people.collect()),
                reviewer: face(reviewers.collect()),
                note: face(notes.flatten().collect()),
            },
            shelf,
            palette: Palette {
                colour: ledger.sheet.colour,
            },
            text_pt: sizes.0,
            small_pt: sizes.1,
            pitch_pt: sizes.2,
            year: super::words::period_year(ledger),
        }
    }

    /// Adds one field to a cell of this width in millimetres.
    pub fn add(&self, cell: Cell, column: Column, entry: Entry<'_>, width: f64) -> Cell {
        let row = entry.row;
        let body = |words: &str| (Face::Body, words.to_owned());
        let day = |day: Option<chrono::NaiveDate>| match day {
            Some(day) => day_words(day, self.year),
            None => "—".to_owned(),
        };
        let (face, words) = match column {
            Column::Ordinal => return self.ordinal(cell, &entry.ordinal.to_string(), width),
            Column::Reporter => return self.reporter(cell, entry.extra, width),
            Column::Progress => return self.progress(cell, row, width),
            Column::Deadline => return self.deadline(cell, row, width),
            Column::Person => {
                return self.name(cell, row.person.as_deref(), self.faces.person, width);
            }
            Column::Reviewer => {
                return self.name(cell, row.reviewer.as_deref(), self.faces.reviewer, width);
            }
            Column::Evidence => return self.small(cell, or_dash(row.evidence.as_deref()), width),
            Column::Note => return self.small(cell, &note_words(row).unwrap_or("—".into()), width),
            Column::Number => return self.number(cell, row, width),
            Column::Summary => (Face::Heading, row.summary.clone()),
            Column::Measure => body(or_dash(row.measure.as_deref())),
            Column::MeetingDay => (Face::Body, day(row.meeting_day)),
            Column::DoneOn => (Face::Body, day(row.done_on)),
            Column::StruckOffOn => (Face::Body, day(row.struck_off_on)),
            Column::Grid => body(or_dash(row.grid.as_deref())),
            Column::Category => body(or_dash(row.category.as_deref())),
            Column::Department => body(or_dash(row.department.as_deref())),
            Column::Source => body(row.source.map_or("—", |source| source.zh())),
            Column::Outcome => body(row.outcome.map_or("—", |outcome| outcome.zh())),
            Column::Rating => (
                Face::Heading,
                row.rating.map_or("—", |rating| rating.zh()).into(),
            ),
            Column::Extensions => {
                let words = extension_words(row);
                let face = if words.is_some() {
                    Face::Heading
                } else {
                    Face::Body
                };
                (face, words.unwrap_or("—".into()))
            }
        };
        self.text(cell, face, &words, width)
    }

    /// Adds a paragraph of body size.
    pub fn text(&self, cell: Cell, face: Face, words: &str, width: f64) -> Cell {
        let paragraph = Paragraph::new(words, Style::new(face, self.text_pt), self.pitch_pt);
        cell.paragraph(self.shelf, &paragraph, width)
    }

    fn small(&self, cell: Cell, words: &str, width: f64) -> Cell {
        let style = Style::new(self.faces.note, self.small_pt);
        let paragraph = Paragraph::new(words, style, self.pitch_pt * 0.96);
        cell.paragraph(self.shelf, &paragraph, width)
    }

    /// A person's name, kept whole.
    fn name(&self, cell: Cell, name: Option<&str>, face: Face, width: f64) -> Cell {
        let name = or_dash(name).to_owned();
        let style = Style::new(face, self.text_pt);
        // A part that would be broken is set in the smaller size before it is broken.
        let wide = |part: &str| text::width_mm(self.shelf, part, style) > width;
        let whole = !name.split_inclusive('·').any(wide);
        let style = if whole {
            style
        } else {
            style.sized(self.small_pt)
        };
        let paragraph = Paragraph::empty(self.pitch_pt).name(name, style);
        cell.paragraph(self.shelf, &paragraph, width)
    }

    fn ordinal(&self, cell: Cell, words: &str, width: f64) -> Cell {
        let style = Style::new(Face::Heading, self.text_pt * 1.16);
        let wide = text::width_mm(self.shelf, words, style);
        let style = style.sized(style.size_pt * (width / wide).min(1.0));
        let line = text::line(self.shelf, words, style);
        cell.label(line, Anchor::Left, 0.0, (self.text_pt, self.pitch_pt))
    }

    /// What the first column says where a row goes on: the running number, then （续）.
    pub fn ordinal_again(&self, entry: Entry<'_>, width: f64) -> Cell {
        let cell = self.ordinal(Cell::new(), &entry.ordinal.to_string(), width);
        let style = Style::new(Face::Body, self.small_pt);
        let line = text::line(self.shelf, "（续）", style);
        cell.label(
            line,
            Anchor::Centre,
            width / 2.0,
            (self.text_pt, self.pitch_pt),
        )
    }

    fn number(&self, cell: Cell, row: &LedgerRow, width: f64) -> Cell {
        let style = Style::new(Face::Body, self.small_pt).slotted();
        let words = number_words(&row.number, self.year);
        cell.paragraph(
            self.shelf,
            &Paragraph::new(words, style, self.pitch_pt),
            width,
        )
    }

    fn reporter(&self, cell: Cell, extra: Option<&LedgerInternal>, width: f64) -> Cell {
        let Some(extra) = extra else { return cell };
        let cell = self.name(cell, extra.reporter.as_deref(), self.faces.reporter, width);
        match &extra.household {
            Some(household) => {
                let style = Style::new(Face::Body, self.small_pt);
                let words = Paragraph::new(household.clone(), style, self.pitch_pt);
                cell.paragraph(self.shelf, &words, width)
            }
            None => cell,
        }
    }

    /// Earlier rounds, then every entry on its own line, its date in 黑体.
    fn progress(&self, mut cell: Cell, row: &LedgerRow, width: f64) -> Cell {
        if row.progress.is_empty() && row.earlier_rounds.is_empty() {
            return self.text(cell, Face::Body, "—", width);
        }
        for round in &row.earlier_rounds {
            cell = self.text(cell, Face::Body, round, width);
        }
        let date = Style::new(Face::Heading, self.small_pt);
        let words = Style::new(Face::Body, self.text_pt);
        for entry in &row.progress {
            let paragraph = Paragraph::empty(self.pitch_pt)
                .span(inline_day(entry.day, self.year) + "　", date)
                .span(entry.words.clone(), words);
            cell = cell.paragraph(self.shelf, &paragraph, width);
        }
        cell
    }

    /// Evidence and note as last lines of the progress, where they have no column of their own.
    pub fn progress_notes(&self, mut cell: Cell, row: &LedgerRow, width: f64) -> Cell {
        if let Some(evidence) = &row.evidence {
            cell = self.small(cell, &format!("佐证　{evidence}"), width);
        }
        if let Some(note) = note_words(row) {
            cell = self.small(cell, &format!("备注　{note}"), width);
        }
        cell
    }

    /// The deadline, then the lamp with its word.
    fn deadline(&self, cell: Cell, row: &LedgerRow, width: f64) -> Cell {
        let words = row
            .deadline
            .map_or("—".to_owned(), |day| day_words(day, self.year));
        let cell = self.text(cell, Face::Heading, &words, width);
        self.standing(cell, row, width)
    }

    /// The lamp with its word; what is overdue in 黑体.
    pub fn standing(&self, cell: Cell, row: &LedgerRow, width: f64) -> Cell {
        let mark = standing(row);
        let overdue = mark.lamp == Lamp::Overdue;
        let face = if overdue { Face::Heading } else { Face::Body };
        let words = (Style::new(face, self.text_pt), self.pitch_pt);
        cell.lamp(
            self.shelf,
            &mark,
            words,
            self.text_pt,
            (self.palette, width),
        )
    }
}

/// The note, with the number that an imported ledger gave.
pub fn note_words(row: &LedgerRow) -> Option<String> {
    let own = row
        .own_number
        .as_ref()
        .map(|number| format!("原编号{number}"));
    let parts: Vec<String> = [own, row.note.clone()].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("；"))
}
