//! Finds the header of a table among titles and blank rows and says what each column holds. Not
//! here: the rows below it.

mod issues;
mod meetings;
mod roster;
mod words;

pub use issues::IssueField;
pub use meetings::MeetingField;
pub use roster::RosterField;
pub use words::field_of;

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::table::{Cell, Merge, Row, Table};

/// The header stands among the first so many rows with content.
pub const HEADER_ROWS: usize = 20;

/// The fields of one kind of file, with the words by which its columns are called.
pub trait Vocabulary:
    Copy + Debug + Eq + Ord + Hash + Serialize + DeserializeOwned + 'static
{
    /// Without a column of this field a sheet is none of this kind.
    const KEY: Self;
    /// The code of the fault for it.
    const KEY_MISSING: &'static str;
    /// Each field with its words, parted by blanks, in the order in which they are offered.
    const WORDS: &'static [(Self, &'static str)];
    /// Fields that a vertically merged cell gives to all its rows.
    const SHARED: &'static [Self];

    /// The fields by their words.
    fn known() -> &'static HashMap<&'static str, Self>;

    /// Whether a cell reads as the key does; else its row may be a total or a note.
    fn is_key(cell: &Cell) -> bool;

    /// What a header means as a whole beyond its single columns.
    fn settle(_: &mut Header<Self>) {}

    /// The field's identifier, as it stands on the wire.
    fn word(self) -> String {
        let word = serde_json::to_value(self).ok();
        word.and_then(|word| word.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The field of that identifier.
    fn parse(word: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::from(word)).ok()
    }
}

/// A vocabulary's words, for looking one up.
fn by_word<F: Copy>(words: &'static [(F, &'static str)]) -> HashMap<&'static str, F> {
    let pairs = words
        .iter()
        .flat_map(|(field, words)| words.split_whitespace().map(|word| (word, *field)));
    pairs.collect()
}

/// Columns whose meaning somebody changed: column (0-based) and field, none = not read.
pub type Meanings<F> = Vec<(u16, Option<F>)>;

/// A column whose meaning is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecognisedColumn<F> {
    /// Column, 0-based from the left.
    pub column: u16,
    /// The header as it stands in the file.
    pub header: String,
    /// What the column holds.
    pub field: F,
}

/// A header row and what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header<F> {
    /// Its first row as shown (1-based).
    pub row: u32,
    /// Its last row: one below `row` where the header has two lines.
    pub last_row: u32,
    /// Columns with a meaning, each field once, left to right.
    pub columns: Vec<RecognisedColumn<F>>,
    /// Columns that are not read: unknown ones, with their headers.
    pub ignored: Vec<(u16, String)>,
    /// Columns that name a field a second time: not read either.
    pub repeated: Vec<(u16, String)>,
}

impl<F: Vocabulary> Header<F> {
    /// The column of a field.
    pub fn column(&self, field: F) -> Option<&RecognisedColumn<F>> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// How good a header is: one with the key first, then the one with more known columns.
    pub fn score(&self) -> (bool, usize) {
        (self.column(F::KEY).is_some(), self.columns.len())
    }

    /// The fields in a fixed order: sheets with the same ones are parts of one list.
    pub fn fields(&self) -> Vec<F> {
        let mut fields: Vec<F> = self.columns.iter().map(|column| column.field).collect();
        fields.sort_unstable();
        fields
    }

    /// All headers as they stand in the file, left to right, with their columns.
    pub fn texts(&self) -> Vec<(u16, String)> {
        let known = self.columns.iter().map(|c| (c.column, c.header.clone()));
        let rest = self.repeated.iter().chain(&self.ignored).cloned();
        let mut texts: Vec<(u16, String)> = known.chain(rest).collect();
        texts.sort_by_key(|(column, _)| *column);
        texts
    }

    /// What tells one form from another: its headers in their order.
    pub fn form(&self) -> String {
        let texts = self.texts().into_iter().map(|(_, text)| text);
        let joined = texts.collect::<Vec<_>>().join("\u{1F}");
        blake3::hash(joined.as_bytes()).to_hex()[..32].to_owned()
    }

    /// The same columns with changed meanings; a field that is given to a column leaves the one it had.
    #[must_use]
    pub fn with(&self, meanings: &[(u16, Option<F>)]) -> Self {
        let given = |column: u16| meanings.iter().find(|(at, _)| *at == column);
        let taken = |field: F| meanings.iter().any(|(_, given)| *given == Some(field));
        let mut changed = Self::blank(self.row, self.last_row);
        for (column, text) in self.texts() {
            let was = self.columns.iter().find(|known| known.column == column);
            let field = match given(column) {
                Some((_, field)) => *field,
                None => was.map(|known| known.field).filter(|field| !taken(*field)),
            };
            changed.take(column, text, field);
        }
        changed
    }

    const fn blank(row: u32, last_row: u32) -> Self {
        Self {
            row,
            last_row,
            columns: Vec::new(),
            ignored: Vec::new(),
            repeated: Vec::new(),
        }
    }

    fn take(&mut self, column: u16, header: String, field: Option<F>) {
        match field {
            None => self.ignored.push((column, header)),
            Some(field) if self.column(field).is_some() => self.repeated.push((column, header)),
            Some(field) => self.columns.push(RecognisedColumn {
                column,
                header,
                field,
            }),
        }
    }

    fn from_cells(row: u32, last_row: u32, cells: Vec<(u16, String, Option<F>)>) -> Self {
        let mut header = Self::blank(row, last_row);
        for (column, text, field) in cells {
            header.take(column, text, field);
        }
        F::settle(&mut header);
        header
    }
}

/// The best header of a sheet, or none where no cell of its first rows names a field.
pub fn find_header<F: Vocabulary>(table: &Table) -> Option<Header<F>> {
    let rows = table.rows.get(..table.rows.len().min(HEADER_ROWS))?;
    let singles: Vec<Header<F>> = rows.iter().map(single).collect();
    let mut best: Option<Header<F>> = None;
    for (at, one) in singles.iter().enumerate() {
        let below = singles.get(at + 1).filter(|next| next.row == one.row + 1);
        let pair = below.and_then(|next| {
            let both = double(table, rows.get(at)?, rows.get(at + 1)?);
            (both.score() > one.score() && both.score() > next.score()).then_some(both)
        });
        let candidate = pair.unwrap_or_else(|| one.clone());
        if best
            .as_ref()
            .is_none_or(|best| candidate.score() > best.score())
        {
            best = Some(candidate);
        }
    }
    best.filter(|header| !header.columns.is_empty())
}

/// What most likely was meant as the header of a sheet without one: the first row with several cells. No
/// column has a meaning yet.
pub fn likely_header<F: Vocabulary>(table: &Table) -> Option<Header<F>> {
    let rows = table.rows.iter().take(HEADER_ROWS);
    let widest = rows
        .clone()
        .find(|row| row.filled() > 1)
        .or_else(|| rows.clone().next())?;
    let mut header = Header::blank(widest.number, widest.number);
    for (column, cell) in widest.cells() {
        header.take(column, cell.text().into_owned(), None);
    }
    Some(header)
}

fn single<F: Vocabulary>(row: &Row) -> Header<F> {
    let cells = row.cells().map(|(column, cell)| {
        let text = cell.text().into_owned();
        let field = field_of(&text);
        (column, text, field)
    });
    Header::from_cells(row.number, row.number, cells.collect())
}

/// Two lines as one header: 户主 over 姓名 is 户主姓名, 联系方式 over 手机 is 手机.
fn double<F: Vocabulary>(table: &Table, upper: &Row, lower: &Row) -> Header<F> {
    let text = |row: &Row, column| row.cell(column).map(|cell| cell.text().into_owned());
    let covers = |m: &&Merge| (m.top..=m.bottom).contains(&upper.number) && m.right > m.left;
    let wide: Vec<&Merge> = table.merges.iter().filter(covers).collect();
    let covering = |column| wide.iter().find(|m| (m.left..=m.right).contains(&column));
    let mut columns: Vec<u16> = upper.cells().chain(lower.cells()).map(|(c, _)| c).collect();
    columns.sort_unstable();
    columns.dedup();
    let cells = columns.into_iter().map(|column| {
        let from = covering(column).map_or(column, |merge| merge.left);
        let top = text(upper, from).unwrap_or_default();
        match text(lower, column) {
            None => (column, top.clone(), field_of(&top)),
            Some(low) => {
                let joined = format!("{top}{low}");
                let field = field_of(&joined).or_else(|| field_of(&low));
                (column, joined, field)
            }
        }
    });
    Header::from_cells(upper.number, lower.number, cells.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[(u32, &[&str])]) -> Table {
        let mut table = Table::default();
        for (number, texts) in rows {
            let mut row = Row::new(*number);
            for (column, text) in (0_u16..).zip(*texts) {
                if !text.is_empty() {
                    row.set(column, Cell::Text((*text).to_owned()));
                }
            }
            table.rows.push(row);
        }
        table
    }

    #[test]
    fn titles_above_the_header_are_passed_over() {
        let header = find_header::<RosterField>(&table(&[
            (1, &["青山村村民花名册"]),
            (3, &["单位：青山村", "", "2026年11月"]),
            (4, &["序号", "姓 名", "性别", "联系电话"]),
            (5, &["1", "张三", "男", "13812345678"]),
        ]))
        .unwrap();
        assert_eq!((header.row, header.last_row), (4, 4));
        assert_eq!(
            header.fields(),
            [RosterField::Name, RosterField::Sex, RosterField::Phone]
        );
        assert_eq!(header.ignored, [(0, "序号".to_owned())]);
    }

    #[test]
    fn a_header_of_two_lines_is_read_as_one() {
        let mut sheet = table(&[
            (1, &["姓名", "户主信息", "", "联系方式", ""]),
            (2, &["", "户主", "与户主关系", "手机", "微信"]),
            (3, &["张三", "张大", "子", "13812345678", "zs"]),
        ]);
        sheet.merges.push(Merge {
            top: 1,
            bottom: 1,
            left: 3,
            right: 4,
        });
        let header = find_header::<RosterField>(&sheet).unwrap();
        assert_eq!((header.row, header.last_row), (1, 2));
        assert_eq!(
            header.fields(),
            [
                RosterField::Name,
                RosterField::Phone,
                RosterField::HouseholdHead,
                RosterField::Relation
            ]
        );
        assert_eq!(header.column(RosterField::Phone).unwrap().column, 3);
    }

    #[test]
    fn a_first_person_below_the_header_is_never_taken_for_its_second_line() {
        let header = find_header::<RosterField>(&table(&[
            (1, &["姓名", "政治面貌"]),
            (2, &["张三", "党员"]),
        ]))
        .unwrap();
        assert_eq!((header.row, header.last_row), (1, 1));
    }

    #[test]
    fn heads_are_the_people_where_no_other_names_stand() {
        let header =
            find_header::<RosterField>(&table(&[(1, &["户号", "户主姓名", "电话"])])).unwrap();
        assert_eq!(header.column(RosterField::Name).unwrap().header, "户主姓名");
    }

    #[test]
    fn a_column_named_twice_is_told() {
        let header = find_header::<RosterField>(&table(&[(1, &["姓名", "电话", "手机"])])).unwrap();
        assert_eq!(header.column(RosterField::Phone).unwrap().header, "电话");
        assert_eq!(header.repeated, [(2, "手机".to_owned())]);
    }

    #[test]
    fn without_a_known_word_the_likely_header_is_named() {
        let sheet = table(&[(1, &["收支明细"]), (2, &["日期", "金额"]), (3, &["1", "2"])]);
        assert_eq!(find_header::<RosterField>(&sheet), None);
        let likely = likely_header::<RosterField>(&sheet).unwrap();
        let texts = likely.texts().into_iter().map(|(_, text)| text);
        assert_eq!(likely.row, 2);
        assert_eq!(texts.collect::<Vec<_>>(), ["日期", "金额"]);
    }

    #[test]
    fn a_changed_meaning_takes_the_field_from_the_column_that_had_it() {
        let header =
            find_header::<RosterField>(&table(&[(1, &["姓名", "手机", "微信号"])])).unwrap();
        let changed = header.with(&[(2, Some(RosterField::Phone)), (0, Some(RosterField::Name))]);
        assert_eq!(changed.column(RosterField::Phone).unwrap().column, 2);
        assert_eq!(changed.ignored, [(1, "手机".to_owned())]);
        assert_eq!(changed.texts(), header.texts());
        assert_eq!(changed.form(), header.form());
    }
}
