//! What refers to a record, asked of the schema's foreign keys, and of the few columns that keep an id as
//! text. Not here: what may be removed all the same (`desk`).

use uuid::Uuid;

use crate::fault::StoreFault;
use crate::tables::TABLES;
use crate::view::View;

/// Rows of one table that name a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The table they stand in.
    pub table: &'static str,
    /// How many.
    pub count: i64,
}

/// Ids that stand where no foreign key can: what a promise's person or unit was changed from and to.
const AS_TEXT: &[(&str, &str)] = &[
    ("commitment_changes", "old_value"),
    ("commitment_changes", "new_value"),
    ("issue_changes", "old_value"),
    ("issue_changes", "new_value"),
    ("document_rows", "row_id"),
    ("attachments", "owner"),
];

impl View<'_> {
    /// What refers to the record of that id in `table`, in the order of the tables; a row that names it in two
    /// columns counts once. The record itself (a place that is its own parent) never counts.
    pub fn references(
        &self,
        table: &str,
        id: impl Into<Uuid>,
    ) -> Result<Vec<Reference>, StoreFault> {
        let id = id.into().to_string();
        let mut found = Vec::new();
        for from in TABLES {
            let mut columns = self.pointing(from.name, table)?;
            let as_text = AS_TEXT.iter().filter(|(name, _)| *name == from.name);
            columns.extend(as_text.map(|(_, column)| (*column).to_owned()));
            if columns.is_empty() {
                continue;
            }
            let names: Vec<String> = columns.iter().map(|c| format!("{c} = ?2")).collect();
            let sql = format!(
                "SELECT count(*) FROM {} WHERE village = ?1 AND id <> ?2 AND ({})",
                from.name,
                names.join(" OR ")
            );
            let count = self.count(&sql, (self.village.to_string(), &id))?;
            if count > 0 {
                found.push(Reference {
                    table: from.name,
                    count,
                });
            }
        }
        Ok(found)
    }

    /// Columns of `from` whose foreign key leads to the id of `to`.
    fn pointing(&self, from: &str, to: &str) -> Result<Vec<String>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = ?2 AND \"to\" = 'id'",
        )?;
        let mut rows = statement.query((from, to))?;
        let mut columns = Vec::new();
        while let Some(row) = rows.next()? {
            columns.push(row.get(0)?);
        }
        Ok(columns)
    }
}
