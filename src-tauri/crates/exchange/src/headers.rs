//! Finds the header of a roster among titles and blank rows and says what each column holds. Not
//! here: the rows below it.

mod words;

pub use words::{Field, field_of};

use serde::Serialize;

use crate::table::{Merge, Row, Table};

/// The header stands among the first so many rows with content.
pub const HEADER_ROWS: usize = 20;

/// A column whose meaning is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RecognisedColumn {
    /// Column, 0-based from the left.
    pub column: u16,
    /// The header as it stands in the file.
    pub header: String,
    /// What the column holds.
    pub field: Field,
}

/// A header row and what its columns mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// Its first row as shown (1-based).
    pub row: u32,
    /// Its last row: one below `row` where the header has two lines.
    pub last_row: u32,
    /// Columns with a meaning, each field once, left to right.
    pub columns: Vec<RecognisedColumn>,
    /// Headers of columns that are not read: unknown ones.
    pub ignored: Vec<String>,
    /// Headers of columns that name a field a second time: not read either.
    pub repeated: Vec<String>,
}

impl Header {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<&RecognisedColumn> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// How good a header is: one with names first, then the one with more known columns.
    pub fn score(&self) -> (bool, usize) {
        (self.column(Field::Name).is_some(), self.columns.len())
    }

    /// Whether the names are those of household heads.
    pub fn lists_heads(&self) -> bool {
        let name = self.column(Field::Name);
        name.is_some_and(|column| field_of(&column.header) == Some(Field::HouseholdHead))
    }

    /// The fields in a fixed order: sheets with the same ones are parts of one roster.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.columns.iter().map(|column| column.field).collect();
        fields.sort_unstable();
        fields
    }

    /// All headers as they stand in the file.
    pub fn texts(&self) -> Vec<String> {
        let known = self.columns.iter().map(|column| column.header.clone());
        known
            .chain(self.repeated.iter().cloned())
            .chain(self.ignored.iter().cloned())
            .collect()
    }

    /// A list of heads has a column 户主 and none for other names: the heads are the people.
    fn with_heads_as_names(mut self) -> Self {
        if self.column(Field::Name).is_none() {
            let heads = |column: &&mut RecognisedColumn| column.field == Field::HouseholdHead;
            if let Some(column) = self.columns.iter_mut().find(heads) {
                column.field = Field::Name;
            }
        }
        self
    }

    fn from_cells(row: u32, last_row: u32, cells: Vec<(u16, String, Option<Field>)>) -> Self {
        let mut header = Self {
            row,
            last_row,
            ..Self::default()
        };
        for (column, text, field) in cells {
            match field {
                None => header.ignored.push(text),
                Some(field) if header.column(field).is_some() => header.repeated.push(text),
                Some(field) => header.columns.push(RecognisedColumn {
                    column,
                    header: text,
                    field,
                }),
            }
        }
        header.with_heads_as_names()
    }
}

/// The best header of a sheet, or none where no cell of its first rows names a field.
pub fn find_header(table: &Table) -> Option<Header> {
    let rows = table.rows.get(..table.rows.len().min(HEADER_ROWS))?;
    let singles: Vec<Header> = rows.iter().map(single).collect();
    let mut best: Option<Header> = None;
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

/// What most likely was meant as the header of a sheet without one: the first row with several cells.
pub fn likely_header(table: &Table) -> (u32, Vec<String>) {
    let rows = table.rows.iter().take(HEADER_ROWS);
    let widest = rows
        .clone()
        .find(|row| row.filled() > 1)
        .or_else(|| rows.clone().next());
    widest.map_or((0, Vec::new()), |row| {
        let texts = row.cells().map(|(_, cell)| cell.text().into_owned());
        (row.number, texts.take(30).collect())
    })
}

fn single(row: &Row) -> Header {
    let cells = row.cells().map(|(column, cell)| {
        let text = cell.text().into_owned();
        let field = field_of(&text);
        (column, text, field)
    });
    Header::from_cells(row.number, row.number, cells.collect())
}

/// Two lines as one header: 户主 over 姓名 is 户主姓名, 联系方式 over 手机 is 手机.
fn double(table: &Table, upper: &Row, lower: &Row) -> Header {
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
    use crate::table::Cell;

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
        let header = find_header(&table(&[
            (1, &["青山村村民花名册"]),
            (3, &["单位：青山村", "", "2026年11月"]),
            (4, &["序号", "姓 名", "性别", "联系电话"]),
            (5, &["1", "张三", "男", "13812345678"]),
        ]))
        .unwrap();
        assert_eq!((header.row, header.last_row), (4, 4));
        assert_eq!(header.fields(), [Field::Name, Field::Sex, Field::Phone]);
        assert_eq!(header.ignored, ["序号"]);
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
        let header = find_header(&sheet).unwrap();
        assert_eq!((header.row, header.last_row), (1, 2));
        assert_eq!(
            header.fields(),
            [
                Field::Name,
                Field::Phone,
                Field::HouseholdHead,
                Field::Relation
            ]
        );
        assert_eq!(header.column(Field::Phone).unwrap().column, 3);
    }

    #[test]
    fn a_first_person_below_the_header_is_never_taken_for_its_second_line() {
        let header = find_header(&table(&[
            (1, &["姓名", "政治面貌"]),
            (2, &["张三", "党员"]),
        ]))
        .unwrap();
        assert_eq!((header.row, header.last_row), (1, 1));
    }

    #[test]
    fn heads_are_the_people_where_no_other_names_stand() {
        let header = find_header(&table(&[(1, &["户号", "户主姓名", "电话"])])).unwrap();
        assert_eq!(header.column(Field::Name).unwrap().header, "户主姓名");
    }

    #[test]
    fn a_column_named_twice_is_told() {
        let header = find_header(&table(&[(1, &["姓名", "电话", "手机"])])).unwrap();
        assert_eq!(header.column(Field::Phone).unwrap().header, "电话");
        assert_eq!(header.repeated, ["手机"]);
    }

    #[test]
    fn without_a_known_word_the_likely_header_is_named() {
        let sheet = table(&[(1, &["收支明细"]), (2, &["日期", "金额"]), (3, &["1", "2"])]);
        assert_eq!(find_header(&sheet), None);
        assert_eq!(
            likely_header(&sheet),
            (2, vec!["日期".to_owned(), "金额".to_owned()])
        );
    }
}
