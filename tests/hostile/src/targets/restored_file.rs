//! A database from a stick in place of ours: arbitrary bytes, or a sound one that was changed at some places. It is
//! opened, read, checked, copied and written to, or refused by a fault. Not here: restoring from a backup.

use serde_json::json;

use super::Target;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "restored_file",
    take,
    words: &["SQLite format 3\0", "\0\0\0\0", "CREATE TABLE", "UPDATE"],
};

/// What a page of the window asks, and what a person does first.
const ASKED: &[(&str, &str)] = &[
    ("village_status", "{}"),
    ("today_list", "{}"),
    ("people_list", "{}"),
    ("people_search", r#"{"query":"z"}"#),
    ("issue_list", r#"{"query":"路"}"#),
    ("figures_show", "{}"),
    ("journal_list", "{}"),
    ("data_check", "{}"),
    ("journal_undo", "{}"),
    ("issue_collect", r#"{"summary":"路灯不亮"}"#),
    ("backup_make", "{}"),
];

/// Five bytes say what is changed in a sound database: three where, one how many, one by what.
const CHANGE: usize = 5;

fn take(data: &[u8]) {
    let database = if data.starts_with(b"SQLite format 3\0") {
        data.to_vec()
    } else {
        changed(data)
    };
    let found = Sandbox::with_database(&database);
    let Some(desk) = found.desk_if_it_opens() else {
        return;
    };
    for (command, request) in ASKED {
        let request = serde_json::from_str(request).unwrap_or(json!({}));
        let _ = desk.call(command, request);
    }
}

fn changed(data: &[u8]) -> Vec<u8> {
    let mut database = Sandbox::database();
    for change in data.chunks_exact(CHANGE) {
        let [a, b, c, length, by] = *change else {
            continue;
        };
        let at = u32::from_be_bytes([0, a, b, c]) as usize % database.len();
        let until = (at + usize::from(length)).min(database.len());
        if length == u8::MAX {
            // The file ends here.
            database.truncate(at.max(1));
        } else if let Some(part) = database.get_mut(at..until) {
            part.fill(by);
        }
    }
    database
}
