//! Files for other programs: tables as .xlsx, .csv and open JSON, letters as .docx. A table or letter comes ready:
//! masked, numbered, in the words of its paper. Not here: which rows stand on it and what they may say (`desk`),
//! and formulas, comments, hidden cells or properties that name a person: no file has any.

mod csv;
mod json;
mod letter;
mod measure;
mod table;
mod text;
mod word;
mod xlsx;

pub use self::csv::write_csv;
pub use json::{json_of, write_json};
pub use letter::{Key, Letter, Part};
pub use table::{About, Cell, Column, Direction, Kind, Page, Size, Table};
pub use word::write_docx;
pub use xlsx::write_xlsx;
