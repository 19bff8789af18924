//! Chinese names: surnames, readings, sort keys and the search that sign-in types into. Not here:
//! masking (`mask`), finding names in running text (`privacy`), storage of people.

mod heard;
mod index;
mod readings;
mod surnames;
mod usual;

pub use heard::{HeardTexts, abbreviates};
pub use index::{Entry, Found, Match, NameIndex, NameMatch, Syllable};
pub use readings::sort_key;
pub use surnames::surname;
