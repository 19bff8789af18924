//! Which record a file's row means: by its id, else by its key (the shipped rows have one; of any other the
//! id is made from it), else by its name. Not here: what the row then changes.

use uuid::Uuid;

/// Ids that are made from a key or a name; any fixed number does. The same everywhere, so that a township
/// sees one kind where its villages took in one file.
const COUNTY: Uuid = Uuid::from_u128(0x5b0f_27a1_93c4_4d0e_8e52_71d6_0c35_b9f8);

/// What a row says of itself.
pub(super) struct Named<'a> {
    /// kind, procedure, …: one key in two tables is two ids.
    pub table: &'a str,
    pub id: Option<Uuid>,
    pub key: Option<&'a str>,
    pub name: Option<&'a str>,
    /// The shipped row of that key.
    pub shipped: Option<Uuid>,
}

/// The record that is meant, or the id that a new one is to have.
pub(super) enum Meant<R> {
    /// This one.
    Found(R),
    /// A new one.
    New(Uuid),
}

impl Named<'_> {
    /// Looks among the records that stand.
    pub fn among<R: Clone>(
        &self,
        rows: &[R],
        id_of: impl Fn(&R) -> Uuid,
        is_named: impl Fn(&R, &str) -> bool,
    ) -> Meant<R> {
        let own = self.id.or(self.shipped).or_else(|| self.made());
        let by_id = own.and_then(|id| rows.iter().find(|row| id_of(row) == id));
        let by_name = || {
            let name = said(self.name)?;
            rows.iter().find(|row| is_named(row, name))
        };
        // A row with a key of its own must not fall upon another that merely has its name.
        let found = match by_id {
            Some(row) => Some(row),
            None if self.shipped.is_some() => None,
            None => by_name(),
        };
        match found {
            Some(row) => Meant::Found(row.clone()),
            None => Meant::New(own.unwrap_or(COUNTY)),
        }
    }

    fn made(&self) -> Option<Uuid> {
        let word = said(self.key).or(said(self.name))?;
        let path = format!("{}/{word}", self.table);
        Some(Uuid::new_v5(&COUNTY, path.as_bytes()))
    }
}

/// A word that says something.
pub(super) fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
