//! A ledger of matters (台账): a file's rows into matters as the file has them, and for every row that cannot land
//! the reason. Not here: who is whom, which meeting it was, and what may follow what (`desk`).

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::words::{Rating, Source};

use crate::cells::RowCells;
use crate::fault::ExchangeFault;
use crate::fields::{
    DaySaid, Decided, Near, is_plainly_done, read_decided, read_rating, read_source, year_in,
};
use crate::headers::IssueField as Field;
use crate::reading::{Given, Head, Meant, Origin, each_row};
use crate::table::Row;
use crate::told::{Notes, Refused, Warning};
use crate::watch::Watch;

/// What is asked beside the file.
#[derive(Debug, Clone, Copy, Default)]
pub struct IssuesAsked {
    /// The year of days without one, where nothing in the file tells it.
    pub year: Option<i32>,
    /// The day on which matters without one were raised.
    pub raised_on: Option<NaiveDate>,
}

/// What a ledger holds.
#[derive(Debug, Default)]
pub struct IssueFile {
    /// The file itself.
    pub origin: Origin,
    /// The matters, in the file's order.
    pub rows: Vec<IssueRow>,
    /// Rows that cannot land, one entry a row.
    pub refused: Vec<Refused>,
    /// What lands but wants a look, and what was passed over.
    pub warnings: Vec<Warning>,
}

/// A matter as the file has it; texts that are not there are empty.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct IssueRow {
    /// Index into `origin.sheets`.
    pub sheet: String,
    /// Row as shown (1-based).
    pub row: u32,
    pub own_number: String,
    pub raised_on: NaiveDate,
    pub place: String,
    pub reporter: String,
    pub household: String,
    pub category: String,
    pub summary: String,
    pub source: Option<Source>,
    /// The words of 分类, where they are no outcome.
    pub outcome: Option<Decided>,
    pub status: Option<Decided>,
    pub unit: String,
    pub person: String,
    pub measure: String,
    pub deadline: Option<NaiveDate>,
    pub progress: String,
    pub extended_to: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub evidence: String,
    pub rating: Option<Rating>,
    pub reviewer: String,
    pub struck_off_on: Option<NaiveDate>,
    pub note: String,
    /// What the row says, hashed: equal rows have equal ones, in any file.
    pub fingerprint: String,
    /// The how-manieth row with this fingerprint in the file (1-based).
    pub n: u32,
}

/// Reads a ledger. Faults: all of `source::sniff` and `source::decode`, `issues.summary_column_missing`,
/// `work.stopped`.
pub fn read_issues(
    given: &Given<'_>,
    meant: &Meant<Field>,
    asked: IssuesAsked,
    watch: &dyn Watch,
) -> Result<IssueFile, ExchangeFault> {
    let mut rows = Rows {
        asked,
        ..Rows::default()
    };
    let mut notes = Notes::default();
    let origin = each_row(given, meant, watch, &mut notes, &mut |head, row, notes| {
        rows.take(head, row, notes);
        Ok(())
    })?;
    let (refused, warnings) = notes.finish();
    Ok(IssueFile {
        origin,
        rows: rows.matters,
        refused,
        warnings,
    })
}

#[derive(Default)]
struct Rows {
    asked: IssuesAsked,
    matters: Vec<IssueRow>,
    equal: HashMap<String, u32>,
    /// The newest raised day above, with its sheet: one day is often written once for all matters below it.
    above: Option<(String, NaiveDate)>,
}

impl Rows {
    fn take(&mut self, head: &Head<'_, Field>, row: &Row, notes: &mut Notes) {
        let mut cells = RowCells::of(head, row);
        if cells.is_blank() {
            return;
        }
        let mut matter = self.matter(head, &mut cells);
        matter.sheet = head.sheet.to_owned();
        matter.row = row.number;
        matter.fingerprint = cells.fingerprint();
        if cells.finish(notes) {
            let n = self.equal.entry(matter.fingerprint.clone()).or_default();
            *n += 1;
            matter.n = *n;
            if matter.n > 1 {
                let about = serde_json::json!({ "value": matter.summary });
                notes.note(head.sheet, row.number, "issue.row_repeated", about);
            }
            self.matters.push(matter);
        }
    }

    fn matter(&mut self, head: &Head<'_, Field>, cells: &mut RowCells<'_, Field>) -> IssueRow {
        let summary = cells.text(Field::Summary);
        if summary.is_empty() {
            cells.refuse(Field::Summary, "issue.summary_missing");
        }
        let year = self.asked.year.or_else(|| year_in(head.around.iter()));
        let raised_on = self.raised_on(head, cells, year);
        let mut matter = IssueRow {
            summary,
            raised_on: raised_on.unwrap_or_default(),
            own_number: cells.text(Field::OwnNumber),
            place: cells.text(Field::Place),
            reporter: cells.text(Field::Reporter),
            household: cells.text(Field::Household),
            category: cells.text(Field::Category),
            unit: cells.text(Field::Unit),
            person: cells.text(Field::Person),
            measure: cells.text(Field::Measure),
            progress: cells.text(Field::Progress),
            evidence: cells.text(Field::Evidence),
            reviewer: cells.text(Field::Reviewer),
            ..IssueRow::default()
        };
        let near = Near {
            after: raised_on,
            year,
            ends: true,
        };
        days(cells, near, &mut matter);
        words(cells, &mut matter);
        matter.note = {
            let note = cells.text(Field::Note);
            let phone = cells.text(Field::Phone);
            cells.keep(Field::Phone, &phone);
            cells.note(note)
        };
        matter
    }

    /// Without its day a matter has no place in any year, so a row whose day does not read is refused.
    fn raised_on(
        &mut self,
        head: &Head<'_, Field>,
        cells: &mut RowCells<'_, Field>,
        year: Option<i32>,
    ) -> Option<NaiveDate> {
        let near = Near {
            year,
            ..Near::default()
        };
        match cells.said_day(Field::RaisedOn, near) {
            Ok(Some(DaySaid::Day(day))) => {
                self.above = Some((head.sheet.to_owned(), day));
                Some(day)
            }
            Ok(Some(DaySaid::Words(_))) => {
                cells.refuse(Field::RaisedOn, "day.bad");
                None
            }
            Err(code) => {
                cells.refuse(Field::RaisedOn, code);
                None
            }
            Ok(None) => self.day_of_above(head, cells),
        }
    }

    fn day_of_above(
        &self,
        head: &Head<'_, Field>,
        cells: &mut RowCells<'_, Field>,
    ) -> Option<NaiveDate> {
        if self.asked.raised_on.is_some() {
            return self.asked.raised_on;
        }
        let above = self.above.as_ref().filter(|(sheet, _)| sheet == head.sheet);
        match above {
            Some((_, day)) => {
                let about = serde_json::json!({ "day": day.to_string() });
                cells.warn_with(Field::RaisedOn, "day.from_above", about);
                Some(*day)
            }
            None => {
                cells.refuse(Field::RaisedOn, "issue.day_missing");
                None
            }
        }
    }
}

fn days(cells: &mut RowCells<'_, Field>, near: Near, matter: &mut IssueRow) {
    matter.deadline = cells.day(Field::Deadline, near);
    matter.done_on = cells.day(Field::DoneOn, near);
    matter.struck_off_on = cells.day(
        Field::StruckOffOn,
        Near {
            after: matter.done_on.or(near.after),
            ..near
        },
    );
    matter.extended_to = extension(
        cells,
        Near {
            after: matter.deadline.or(near.after),
            ..near
        },
    );
}

/// The day to which it was extended. Many a ledger, ours among them, counts the extensions there: nought says nothing,
/// any other number is kept as it stands.
fn extension(cells: &mut RowCells<'_, Field>, near: Near) -> Option<NaiveDate> {
    let said = cells.text(Field::Extension);
    if !is_count(&said) {
        return cells.day(Field::Extension, near);
    }
    if said != "0" {
        cells.keep(Field::Extension, &said);
    }
    None
}

/// `1`, `2次`, `1（共3）`
fn is_count(said: &str) -> bool {
    let number = said.split(['次', '（', '(']).next().unwrap_or_default();
    matches!(number.len(), 1 | 2) && number.bytes().all(|b| b.is_ascii_digit())
}

/// Outcome, state, rating and source; what is not one of their words stays as words.
fn words(cells: &mut RowCells<'_, Field>, matter: &mut IssueRow) {
    let outcome = cells.text(Field::Outcome);
    matter.outcome = read_decided(&outcome);
    if matter.outcome.is_none() && !outcome.is_empty() {
        // 分类 is the category in many a ledger.
        if matter.category.is_empty() {
            matter.category = outcome;
        } else {
            cells.warn(Field::Outcome, "issue.outcome_unknown");
            cells.keep(Field::Outcome, &outcome);
        }
    }
    let status = cells.text(Field::Status);
    matter.status = read_decided(&status);
    if matter.status.is_none() && !status.is_empty() {
        matter.status = is_plainly_done(&status).then_some(Decided::Done);
        cells.keep(Field::Status, &status);
    }
    if matter.status.is_none() && !matter.progress.is_empty() {
        matter.status = read_decided(&matter.progress)
            .or_else(|| is_plainly_done(&matter.progress).then_some(Decided::Done));
    }
    let rating = cells.text(Field::Rating);
    matter.rating = read_rating(&rating);
    if matter.rating.is_none() && !rating.is_empty() && rating != "未评价" {
        cells.warn(Field::Rating, "issue.rating_unknown");
        cells.keep(Field::Rating, &rating);
    }
    let source = cells.text(Field::Source);
    matter.source = read_source(&source);
    if matter.source.is_none() && !source.is_empty() {
        cells.keep(Field::Source, &source);
    }
}

#[cfg(test)]
mod tests {
    use super::is_count;

    #[test]
    fn a_number_of_extensions_is_no_day() {
        for said in ["0", "1", "2次", "1（共3）", "12"] {
            assert!(is_count(said), "{said}");
        }
        for said in ["", "11.30", "2026-11-30", "11月30日", "46000", "次"] {
            assert!(!is_count(said), "{said}");
        }
    }
}
