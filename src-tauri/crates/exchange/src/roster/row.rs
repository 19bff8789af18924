//! One row of a roster into one person, or its refusal. What tells people apart (name, phone, birth,
//! ID number) refuses the row when it is wrong, so that the cadre mends it and nobody is taken for
//! somebody else; what does not (sex, party, notes) is left out with a warning. Not here: other rows.

use serde_json::{Value, json};

use super::{Asked, Birth, RosterRow};
use crate::fault::Params;
use crate::fields::{
    Identity, Reading, plain_text, read_birth, read_id_number, read_id_tail, read_name, read_party,
    read_phone, read_sex, read_yes,
};
use crate::headers::{Header, RosterField as Field};
use crate::table::{Cell, Row};
use crate::told::{Refused, Warning, params};

/// The longest text field, in characters.
const LONGEST_TEXT: usize = 200;

/// Reads the rows below one header.
pub(super) struct RowReader<'h> {
    pub(super) sheet: &'h str,
    pub(super) header: &'h Header<Field>,
    /// The names are those of household heads.
    pub(super) lists_heads: bool,
    pub(super) asked: Asked,
}

/// What came of a row.
pub(super) enum RowRead {
    /// A person, and what wants a look.
    Person(Box<RosterRow>, Vec<Warning>),
    /// It cannot land.
    Refused(Refused),
    /// Nothing that the roster knows stands in it; the flag tells whether it is worth a word.
    Nothing { tell: bool },
}

impl RowReader<'_> {
    pub(super) fn read(&self, row: &Row) -> RowRead {
        let known = self
            .header
            .columns
            .iter()
            .filter(|c| row.cell(c.column).is_some());
        if known.count() == 0 {
            let is_text =
                |cell: &Cell| matches!(cell, Cell::Text(text) if text.parse::<f64>().is_err());
            return RowRead::Nothing {
                tell: row.cells().any(|(_, cell)| is_text(cell)),
            };
        }
        let mut cells = Cells {
            reader: self,
            row,
            name: None,
            faults: Vec::new(),
            warnings: Vec::new(),
        };
        let person = cells.person();
        match cells.refusal() {
            Some(refused) => RowRead::Refused(refused),
            None => RowRead::Person(Box::new(person), cells.warnings),
        }
    }
}

struct Cells<'r> {
    reader: &'r RowReader<'r>,
    row: &'r Row,
    name: Option<String>,
    faults: Vec<(Field, &'static str)>,
    warnings: Vec<Warning>,
}

impl Cells<'_> {
    fn person(&mut self) -> RosterRow {
        self.name = self.vital(Field::Name, |cell| read_name(&cell.text()));
        if self.name.is_none() && self.faults.is_empty() {
            self.faults.push((Field::Name, "name.missing"));
        }
        let phone = self.vital(Field::Phone, read_phone);
        let birth = self.birth();
        let identity = self.identity();
        let from_id = identity.as_ref();
        let sex = self.small(Field::Sex, read_sex);
        RosterRow {
            sheet: self.reader.sheet.to_owned(),
            row: self.row.number,
            name: self.name.clone().unwrap_or_default(),
            sex: sex.or_else(|| from_id.and_then(|id| id.sex)),
            birth: birth.or_else(|| from_id.and_then(|id| id.birth).map(Birth::Day)),
            phone,
            id_number: from_id
                .and_then(|id| id.whole.clone())
                .filter(|_| self.reader.asked.whole_ids),
            id_tail: from_id.map(|id| id.tail.clone()),
            grid: self.text(Field::Grid),
            group: self.text(Field::Group),
            unit: self.text(Field::Unit),
            household_code: self.text(Field::HouseholdCode),
            household_head: self.head(),
            relation: self.relation(),
            party_member: self.small(Field::PartyMember, read_party),
            post: self.text(Field::Post),
            lives_here: self.small(Field::LivesHere, read_yes),
            note: self.text(Field::Note),
            household: None,
            fingerprint: String::new(),
            n: 0,
        }
    }

    fn birth(&mut self) -> Option<Birth> {
        let birth = self.vital(Field::Birth, read_birth)?;
        let today = self.reader.asked.today;
        let future = today.is_some_and(|today| match birth {
            Birth::Day(day) => day > today,
            other => other.year() > Birth::Day(today).year(),
        });
        if future {
            self.faults.push((Field::Birth, "birth.bad"));
        }
        Some(birth)
    }

    fn identity(&mut self) -> Option<Identity> {
        let whole = self.vital(Field::IdNumber, read_id_number);
        let tail = self.vital(Field::IdTail, read_id_tail);
        whole.or(tail)
    }

    /// The head's own name, tidied like every name; a spoiled one is left out.
    fn head(&mut self) -> Option<String> {
        self.small(Field::HouseholdHead, read_name)
    }

    /// 本人 in this column is the head; a list of heads says so by its header.
    fn relation(&mut self) -> Option<String> {
        match self.text(Field::Relation).as_deref() {
            Some("本人" | "户主" | "户长" | "户主本人" | "本人户主" | "本人（户主）") => {
                Some("户主".into())
            }
            None if self.reader.lists_heads => Some("户主".into()),
            other => other.map(str::to_owned),
        }
    }

    /// A field that refuses the row when it is wrong.
    fn vital<T>(&mut self, field: Field, read: impl Fn(&Cell) -> Reading<T>) -> Option<T> {
        match read(self.cell(field)?) {
            Reading::Blank => None,
            Reading::Is(value) => Some(value),
            Reading::Doubtful(value, code) => {
                self.warn(field, code);
                Some(value)
            }
            Reading::Bad(code) => {
                self.faults.push((field, code));
                None
            }
        }
    }

    /// A field that is left out with a warning when it is wrong.
    fn small<T>(&mut self, field: Field, read: impl Fn(&str) -> Reading<T>) -> Option<T> {
        match read(&self.cell(field)?.text()) {
            Reading::Blank => None,
            Reading::Is(value) | Reading::Doubtful(value, _) => Some(value),
            Reading::Bad(code) => {
                self.warn(field, code);
                None
            }
        }
    }

    fn text(&mut self, field: Field) -> Option<String> {
        let text = plain_text(&self.cell(field)?.text())?;
        if text.contains('\u{FFFD}') || text.contains("锟斤拷") {
            self.warn(field, "text.damaged");
            return None;
        }
        if text.chars().count() > LONGEST_TEXT {
            self.warn(field, "text.shortened");
        }
        Some(text.chars().take(LONGEST_TEXT).collect())
    }

    fn cell(&self, field: Field) -> Option<&Cell> {
        let column = self.reader.header.column(field)?;
        self.row.cell(column.column)
    }

    fn header_of(&self, field: Field) -> Option<String> {
        self.reader
            .header
            .column(field)
            .map(|column| column.header.clone())
    }

    fn warn(&mut self, field: Field, code: &'static str) {
        self.warnings.push(Warning {
            sheet: self.reader.sheet.to_owned(),
            row: self.row.number,
            column: self.header_of(field),
            code,
            params: self.about(field),
        });
    }

    fn refusal(&self) -> Option<Refused> {
        let ((field, code), rest) = self.faults.split_first()?;
        let mut params = self.about(*field);
        if !rest.is_empty() {
            let also = rest
                .iter()
                .map(|(field, code)| json!({ "column": self.header_of(*field), "code": code }));
            params.insert("also".into(), Value::Array(also.collect()));
        }
        Some(Refused {
            sheet: self.reader.sheet.to_owned(),
            row: self.row.number,
            column: self.header_of(*field),
            code,
            params,
        })
    }

    fn about(&self, field: Field) -> Params {
        let value: Option<String> = self
            .cell(field)
            .map(|cell| cell.text().chars().take(60).collect());
        params(json!({ "value": value, "name": self.name }))
    }
}
