//! Nobody and nothing is removed while anything refers to it; the fault counts what does, by table. Not here:
//! finding the references (`store::View::references`), their words (CLI and window).

use serde_json::json;
use store::View;
use uuid::Uuid;

use crate::fault::Fault;

/// Refuses while anything outside `own` refers to the record: the fault `code`.
pub(crate) fn refuse(
    view: &View<'_>,
    code: &str,
    table: &str,
    id: impl Into<Uuid>,
    own: &[&str],
) -> Result<(), Fault> {
    let found = view.references(table, id)?;
    let others: Vec<(&str, i64)> = found
        .iter()
        .filter(|reference| !own.contains(&reference.table))
        .map(|reference| (reference.table, reference.count))
        .collect();
    if others.is_empty() {
        Ok(())
    } else {
        Err(fault(code, &others))
    }
}

/// The fault that counts what refers, by table.
pub(crate) fn fault(code: &str, by: &[(&str, i64)]) -> Fault {
    let counts: serde_json::Map<String, serde_json::Value> = by
        .iter()
        .map(|(table, n)| ((*table).to_owned(), json!(n)))
        .collect();
    Fault::new(code).with("counts", counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fault_counts_what_refers_by_table() {
        let told = fault("person.referred", &[("attendances", 2), ("issues", 1)]);
        assert_eq!(told.code, "person.referred");
        assert_eq!(
            told.params["counts"],
            json!({ "attendances": 2, "issues": 1 })
        );
    }
}
