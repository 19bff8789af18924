//! What a village knows of a person: shown, written out for them, erased on their wish (PIPL Art. 44, 45, 47; data model,
//! "Erasure"), from the copies, too. Not here: which rows say something of them (`store`).

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use rules::ids::{PersonId, VillageId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::people::Person;
use store::{Key, StepRow, whole};

use crate::commands::erasing::{
    PersonData, PersonErase, PersonErased, PersonExport, PersonExported, PersonRow, PersonRows,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{backups, history, journal, photos};

/// The list of erasures beside the data and beside copies: ids and when, nothing else.
const LIST: &str = "erasures.jsonl";

#[derive(Serialize, Deserialize)]
struct Line {
    village: VillageId,
    person: PersonId,
    at: String,
}

/// Everything that is known of a person. Fault: `record.not_found`.
pub(crate) fn show(call: &Call<'_>, request: PersonData) -> Result<PersonRows, Fault> {
    let roster = call.roster()?;
    call.read(|view| {
        let person: Person = view.get(request.person)?;
        let naming = view.rows_naming(request.person)?;
        let mut rows = Vec::new();
        for (entity, payload) in naming {
            let after = Value::Object(payload).to_string();
            let row = StepRow {
                entity: entity.to_owned(),
                id: String::new(),
                revision: 0,
                before: None,
                after: Some(after),
            };
            rows.push(PersonRow {
                entity: entity.to_owned(),
                about: journal::about(view, std::slice::from_ref(&row)),
                change: history::told(view, &roster, &row),
            });
        }
        Ok(PersonRows {
            person: person.id,
            name: person.name,
            rows,
        })
    })
}

/// The same as a file for the person, every column of every row. Faults: `record.not_found`, `file.unwritable`.
pub(crate) fn export(call: &Call<'_>, request: PersonExport) -> Result<PersonExported, Fault> {
    let (person, naming) = call.read(|view| {
        let person: Person = view.get(request.person)?;
        Ok((person, view.rows_naming(request.person)?))
    })?;
    let count = naming.len();
    let mut tables: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (entity, row) in naming {
        tables.entry(entity).or_default().push(Value::Object(row));
    }
    let all = json!({ "person": person.id, "written": call.today(), "records": tables });
    let path = PathBuf::from(&request.out);
    let words = serde_json::to_vec_pretty(&all).unwrap_or_default();
    whole::write(&path, &words).map_err(|error| Fault::unwritable(&path, &error))?;
    Ok(PersonExported {
        path: request.out,
        rows: u32::try_from(count).unwrap_or(u32::MAX),
    })
}

/// Erases a person: the one change that no undo brings back. Fault: `record.not_found`.
pub(crate) fn erase(call: &Call<'_>, request: PersonErase) -> Result<PersonErased, Fault> {
    let stamp = call.stamp()?;
    let village = stamp.village;
    let erased = call.store()?.erase_person(stamp, request.person)?.value;
    let line = Line {
        village,
        person: request.person,
        at: call.now().to_rfc3339(),
    };
    append(&call.desk.data().join(LIST), &line)?;
    for hash in &erased.photos {
        call.read(|view| photos::drop_file(view, call.desk.data(), hash))?;
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(PersonErased {
        records: count(erased.records),
        journal_rows: count(erased.journal_rows),
        photos: count(erased.photos.len()),
        drafts: count(erased.drafts),
        copies: count(copies_that_tell(
            call.desk.data(),
            call.store()?.key(),
            &[(village, request.person)],
        )),
    })
}

fn append(list: &Path, line: &Line) -> Result<(), Fault> {
    let mut file = OpenOptions::new().create(true).append(true).open(list)?;
    let mut text = serde_json::to_string(line).unwrap_or_default();
    text.push('\n');
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

/// Whom a folder's list names.
pub(crate) fn listed_in(folder: &Path) -> Vec<(VillageId, PersonId)> {
    let text = std::fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    let lines = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Line>(line).ok());
    lines.map(|line| (line.village, line.person)).collect()
}

/// Takes over what a list beside a copy knows and ours does not.
pub(crate) fn take_list(data: &Path, beside: &Path) -> Result<(), Fault> {
    let known = listed_in(data);
    let text = std::fs::read_to_string(beside.join(LIST)).unwrap_or_default();
    for line in text.lines() {
        let Ok(line) = serde_json::from_str::<Line>(line) else {
            continue;
        };
        if !known.contains(&(line.village, line.person)) {
            append(&data.join(LIST), &line)?;
        }
    }
    Ok(())
}

fn copies_that_tell(data: &Path, key: Option<&Key>, erased: &[(VillageId, PersonId)]) -> usize {
    let tells = |copy: &PathBuf| {
        let mut known = erased.iter();
        known.any(|(village, person)| {
            store::holds_person(copy, key, *village, *person).unwrap_or(false)
        })
    };
    backups::all_in(&backups::here(data))
        .iter()
        .filter(|copy| tells(copy))
        .count()
}

/// Writes the copies of a folder anew that still tell who an erased person was, and lays the list beside them; gives how
/// many. A copy that cannot be read is left: whoever restores it erases them then.
pub(crate) fn erase_in_copies(data: &Path, folder: &Path, key: Option<&Key>) -> Result<u32, Fault> {
    let erased = listed_in(data);
    if erased.is_empty() {
        return Ok(0);
    }
    let mut done = 0;
    for copy in backups::all_in(folder) {
        let mut told = false;
        for (village, person) in &erased {
            if store::holds_person(&copy, key, *village, *person).unwrap_or(false) {
                store::erase_in_copy(&copy, key, *village, *person)?;
                told = true;
            }
        }
        done += u32::from(told);
    }
    let list = std::fs::read(data.join(LIST))?;
    if std::fs::read(folder.join(LIST)).ok().as_ref() != Some(&list) {
        whole::write(&folder.join(LIST), &list)?;
    }
    Ok(done)
}
