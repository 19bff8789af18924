//! Who is erased: their ids, the words by which they are named, which of those another person bears, too. Not here:
//! writing what is left (`erasing`).

use std::collections::BTreeSet;

use rules::erasure::{Eraser, NAME, Terms};
use rules::ids::PersonId;
use rusqlite::Connection;
use serde_json::Value;

use crate::fault::StoreFault;
use crate::record::{Payload, texts};

/// A person with whoever was merged into them.
pub struct Subject {
    ids: BTreeSet<String>,
    /// Posts and landed rows, which say who somebody is.
    own: BTreeSet<(String, String)>,
    /// Every word, for rows that name them by id.
    all: Eraser,
    /// The words that nobody else bears, for every row.
    alone: Eraser,
}

impl Subject {
    /// Gathers what is known of the person. Fault: `record.not_found`.
    pub fn find(conn: &Connection, village: &str, person: PersonId) -> Result<Self, StoreFault> {
        let ids = with_merged(conn, village, &person.to_string())?;
        let mut terms = Terms::default();
        let mut own = BTreeSet::new();
        for id in &ids {
            gather(conn, village, id, &mut terms)?;
            own.extend(own_rows(conn, village, id)?);
        }
        let shared = shared_names(conn, village, &ids, &terms)?;
        Ok(Self {
            all: terms.eraser(),
            alone: terms.without_names(&shared).eraser(),
            ids,
            own,
        })
    }

    /// Whether all that a row said is theirs.
    pub fn owns(&self, entity: &str, id: &str) -> bool {
        entity == "people" && self.ids.contains(id)
            || self.own.contains(&(entity.to_owned(), id.to_owned()))
    }

    /// A text without the words that are theirs alone; nothing if it has none.
    pub fn erased_text(&self, text: &str) -> Option<String> {
        self.alone.erased(text)
    }

    /// Both payloads of a journal row without them; nothing if neither names them.
    #[allow(clippy::type_complexity)] // before and after, as the journal has them
    pub fn redacted_payloads(
        &self,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Option<(Option<String>, Option<String>)> {
        let linked = [before, after]
            .into_iter()
            .flatten()
            .any(|text| self.names_by_id(text));
        let eraser = if linked { &self.all } else { &self.alone };
        let erased = |text: Option<&str>| text.and_then(|text| eraser.erased(text));
        let (new_before, new_after) = (erased(before), erased(after));
        (new_before.is_some() || new_after.is_some()).then(|| {
            let kept = |text: Option<&str>| text.map(str::to_owned);
            (new_before.or(kept(before)), new_after.or(kept(after)))
        })
    }

    fn names_by_id(&self, text: &str) -> bool {
        self.ids.iter().any(|id| text.contains(id.as_str()))
    }

    /// Whether a record says something of them.
    pub fn is_named_in(&self, row: &Payload) -> bool {
        let mut texts = row.values().filter_map(Value::as_str);
        texts.any(|text| self.ids.contains(text) || self.alone.erased(text).is_some())
    }

    /// What a record is afterwards: nothing if it stays as it is, `Some(None)` if it goes.
    pub fn left_of(&self, table: &str, row: &Payload) -> Option<Option<Payload>> {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        match table {
            "erasures" => None,
            "people" if self.ids.contains(text("id")) => Some(Some(nobody(row))),
            // A landed row's fingerprint is made of what it said.
            "import_keys" if self.ids.contains(text("entity_id")) => Some(None),
            _ => {
                let left = self.redacted(row);
                let owned = self.owns(table, text("id"));
                match left {
                    // A photo that is said to show them.
                    Some(_) if table == "attachments" => Some(None),
                    Some(left) => Some(Some(left)),
                    // The journal knows nothing of it any more: it is told as it is.
                    None => owned.then(|| Some(row.clone())),
                }
            }
        }
    }

    fn redacted(&self, row: &Payload) -> Option<Payload> {
        let linked = row
            .values()
            .filter_map(Value::as_str)
            .any(|text| self.ids.contains(text));
        let eraser = if linked { &self.all } else { &self.alone };
        let mut left = row.clone();
        let mut changed = false;
        for value in left.values_mut() {
            if let Some(erased) = value.as_str().and_then(|text| eraser.erased(text)) {
                *value = Value::String(erased);
                changed = true;
            }
        }
        changed.then_some(left)
    }
}

/// The person's record with nobody in it.
fn nobody(row: &Payload) -> Payload {
    const KEPT: &[&str] = &[
        "village",
        "id",
        "revision",
        "left_on",
        "merged_into",
        "merged_on",
    ];
    let mut left = row.clone();
    for (name, value) in &mut left {
        if !KEPT.contains(&name.as_str()) {
            *value = match value {
                Value::String(_) => Value::String(String::new()),
                Value::Number(_) => Value::from(0),
                _ => Value::Null,
            };
        }
    }
    left.insert("sex".into(), Value::Null);
    left.insert("name".into(), NAME.into());
    left
}

/// The person and, through all steps, whoever was merged into them.
fn with_merged(
    conn: &Connection,
    village: &str,
    person: &str,
) -> Result<BTreeSet<String>, StoreFault> {
    let sql = "WITH RECURSIVE same (id) AS (
        SELECT id FROM people WHERE village = ?1 AND id = ?2
        UNION SELECT p.id FROM people p JOIN same ON p.village = ?1 AND p.merged_into = same.id)
        SELECT id FROM same";
    let ids: BTreeSet<String> = texts(conn, sql, (village, person))?.into_iter().collect();
    match ids.is_empty() {
        true => Err(StoreFault::NotFound {
            entity: "people",
            id: person.to_owned(),
        }),
        false => Ok(ids),
    }
}

/// Every name and number that the person ever had, from the journal and the record itself.
fn gather(conn: &Connection, village: &str, id: &str, terms: &mut Terms) -> Result<(), StoreFault> {
    let sql = "SELECT name, phone, id_number FROM people WHERE village = ?1 AND id = ?2
        UNION SELECT json_extract(j.after, '$.name'), json_extract(j.after, '$.phone'), json_extract(j.after, '$.id_number')
        FROM journal j WHERE j.village = ?1 AND j.id = ?2 AND j.entity = 'people' AND j.after IS NOT NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query((village, id))?;
    while let Some(row) = rows.next()? {
        let text = |n: usize| {
            row.get::<_, Option<String>>(n)
                .map(Option::unwrap_or_default)
        };
        terms.name(&text(0)?);
        terms.number(&text(1)?);
        terms.number(&text(2)?);
    }
    Ok(())
}

/// Posts that the person holds or held, and the keys of rows that landed as them.
fn own_rows(
    conn: &Connection,
    village: &str,
    id: &str,
) -> Result<Vec<(String, String)>, StoreFault> {
    let sql = "SELECT DISTINCT entity, id FROM journal WHERE village = ?1 AND
          (entity = 'posts' AND json_extract(coalesce(after, before), '$.person') = ?2
           OR entity = 'import_keys' AND json_extract(coalesce(after, before), '$.entity_id') = ?2)
        UNION SELECT 'posts', id FROM posts WHERE village = ?1 AND person = ?2
        UNION SELECT 'import_keys', id FROM import_keys WHERE village = ?1 AND entity_id = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((village, id), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Which of the names another person bears, too: in free text it may be the other one.
fn shared_names(
    conn: &Connection,
    village: &str,
    ids: &BTreeSet<String>,
    terms: &Terms,
) -> Result<BTreeSet<String>, StoreFault> {
    let mut shared = BTreeSet::new();
    for name in terms.names() {
        let sql = "SELECT id FROM people WHERE village = ?1 AND name = ?2";
        let bearers = texts(conn, sql, (village, name))?;
        if bearers.iter().any(|id| !ids.contains(id)) {
            shared.insert(name.to_owned());
        }
    }
    Ok(shared)
}
