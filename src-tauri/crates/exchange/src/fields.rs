//! What a single cell says: a name, a phone, a birth, an ID number, a yes, a day, an outcome. Pure text in,
//! value out; also for what is typed by hand. Not here: rows and files.

mod birth;
mod day;
mod decided;
mod identity;
mod name;
mod phone;
mod small;

pub use birth::{Birth, read_birth};
pub use day::{DaySaid, Near, read_day, year_in};
pub use decided::{Decided, is_plainly_done, read_decided, read_rating, read_source};
pub use identity::{Identity, TAIL, read_id_number, read_id_tail};
pub use name::read_name;
pub use phone::read_phone;
pub use small::{is_blank_word, is_error, plain_text, read_party, read_sex, read_yes};

use crate::table::is_blank;
use rules::chinese::half_width;

/// What a cell was found to say.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading<T> {
    /// Nothing, or a word for nothing (无, /).
    Blank,
    /// A value.
    Is(T),
    /// A value that somebody should look at; the code says why.
    Doubtful(T, &'static str),
    /// No value; the code says why.
    Bad(&'static str),
}

/// Half-width characters without any blanks: the form in which digits are compared.
fn squeezed(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| !is_blank(*c))
        .collect()
}

/// `1.38E+10`: a number that a spreadsheet program rounded for display and then saved as text.
fn is_scientific(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    let Some((digits, exponent)) = upper.split_once('E') else {
        return false;
    };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let is_number = |t: &str| !t.is_empty() && t.chars().all(|c| c.is_ascii_digit() || c == '.');
    is_number(digits) && is_number(exponent)
}
