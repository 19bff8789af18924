//! Bad input gets a clear message and loses nothing.

use acceptance::{ReadOnly, Story, Village};
use desk::{Desk, Options, Progress};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::told::{opened_meeting, promise, raise, today};

fn import_code(
    village: &Village,
    name: &str,
    content: &[u8],
) -> Result<String, acceptance::Trouble> {
    let path = village.beside().join(name);
    std::fs::write(&path, content)?;
    let desk = village.desk()?;
    let fault = desk
        .call("roster_import", json!({ "path": path.to_string_lossy() }))
        .unwrap_err();
    assert_eq!(
        desk.call("village_status", json!({}))?["counts"]["people"],
        1,
        "nothing landed"
    );
    Ok(fault.code)
}

#[test]
fn a_roster_without_names_and_files_that_are_no_tables_are_refused_by_code() -> Story {
    let village = Village::founded(today())?;
    assert_eq!(
        import_code(&village, "a.csv", "户号,电话\n01,13800001111\n".as_bytes())?,
        "roster.name_column_missing"
    );
    let png = [&b"\x89PNG\r\n\x1a\n"[..], &[0; 500]].concat();
    assert_eq!(import_code(&village, "b.xlsx", &png)?, "file.not_a_table");
    let noise: Vec<u8> = (0..5000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert!(
        ["file.not_a_table", "file.unreadable"]
            .contains(&import_code(&village, "c.xlsx", &noise)?.as_str())
    );
    let spoiled = "姓名,电话\n锟斤拷锟斤拷,13800001111\n\u{fffd}\u{fffd},1\n";
    assert_eq!(
        import_code(&village, "d.csv", spoiled.as_bytes())?,
        "csv.mojibake"
    );
    Ok(())
}

#[test]
fn a_deadline_before_the_meeting_names_its_field() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let issue = raise(&desk, id, "路灯不亮")?;
    let fault = promise(&desk, id, &issue, "换灯", "2026-11-20").unwrap_err();
    assert_eq!(
        (fault.code.as_str(), fault.field.as_deref()),
        ("commitment.deadline_before_meeting", Some("deadline"))
    );
    let kept = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
    assert_eq!(kept["issue"]["state"], "raised");
    Ok(())
}

#[test]
fn a_stale_revision_is_told_with_the_record_as_it_is() -> Story {
    let village = Village::founded(today())?;
    let (window, cli) = (village.desk()?, village.desk()?);
    let meeting = opened_meeting(&window)?;
    let id = &meeting["row"]["id"];
    let issue = raise(&window, id, "路灯不亮")?;
    promise(&cli, id, &issue, "换灯", "2026-12-01")?;
    let fault = promise(&window, id, &issue, "修线路", "2026-12-02").unwrap_err();
    assert_eq!(fault.code, "revision.stale");
    let kept = window.call("issue_show", json!({ "issue": issue["id"] }))?;
    assert_eq!(kept["issue"]["measure"], "换灯", "the first to write stays");
    Ok(())
}

#[test]
fn unknown_commands_and_malformed_requests_are_told_apart() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    assert_eq!(
        desk.call("issue_juggle", json!({})).unwrap_err().code,
        "command.unknown"
    );
    assert_eq!(
        desk.call("issue_raise", json!({ "sumary": "x" }))
            .unwrap_err()
            .code,
        "request.malformed"
    );
    assert_eq!(
        desk.call("issue_raise", json!([1, 2])).unwrap_err().code,
        "request.malformed"
    );
    Ok(())
}

#[test]
fn without_a_village_every_command_says_so_and_makes_no_folder() -> Story {
    let village = Village::none_yet(today())?;
    let desk = village.desk()?;
    assert_eq!(
        desk.call("people_list", json!({})).unwrap_err().code,
        "village.none"
    );
    assert!(!village.data().exists());
    Ok(())
}

/// Where SQLite keeps `user_version`, four bytes, the highest first (its file format, 1.3).
const USER_VERSION: usize = 60;

#[test]
fn a_database_of_a_newer_version_is_refused_with_both_versions_and_left_as_it_is() -> Story {
    let village = Village::founded(today())?;
    let path = village.data().join("bandeng.db");
    let mut bytes = std::fs::read(&path)?;
    bytes[USER_VERSION..USER_VERSION + 4].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&path, &bytes)?;

    let fault = village.call("village_status", json!({})).unwrap_err();
    assert_eq!(fault.code, "data.newer");
    assert_eq!(
        (&fault.params["found"], &fault.params["known"]),
        (&json!(99), &json!(1))
    );
    assert_eq!(std::fs::read(&path)?, bytes, "nothing was written");
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_written_says_so_and_loses_nothing() -> Story {
    let village = Village::founded(today())?;
    let locked = ReadOnly::make(&village.data())?;

    let fault = village.call("village_status", json!({})).unwrap_err();
    assert_eq!(fault.code, "data.read_only");
    assert_eq!(fault.params["folder"], json!(village.data()), "and where");

    drop(locked);
    let status = village.call("village_status", json!({}))?;
    assert_eq!(status["village"]["name"], "青山村");
    Ok(())
}

#[test]
fn a_damaged_database_is_refused() -> Story {
    let village = Village::founded(today())?;
    let path = village.data().join("bandeng.db");
    std::fs::write(
        &path,
        b"not a database at all, but long enough to be looked at as one",
    )?;
    for leftover in ["bandeng.db-wal", "bandeng.db-shm"] {
        let _ = std::fs::remove_file(village.data().join(leftover));
    }
    let fault = Desk::open(Options {
        data: village.data(),
        ..Options::default()
    })
    .map(|_| ())
    .unwrap_err();
    assert_eq!(fault.code, "data.damaged");
    Ok(())
}

/// Stops at the third look.
struct Impatient(AtomicU64);

impl Progress for Impatient {
    fn at(&self, _: u64, _: u64) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
    fn stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 2
    }
}

#[test]
fn a_long_import_can_be_stopped_without_a_trace() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let mut text = "姓名,户号\n".to_owned();
    for n in 0..20_000 {
        text.push_str(&format!("村民{n},{}\n", n / 3));
    }
    let path = village.beside().join("long.csv");
    std::fs::write(&path, text)?;
    let request = json!({ "path": path.to_string_lossy() });
    let fault = desk
        .call_with("roster_import", request, &Impatient(AtomicU64::new(0)))
        .unwrap_err();
    assert_eq!(fault.code, "work.stopped");
    assert_eq!(
        desk.call("village_status", json!({}))?["counts"]["people"],
        1
    );
    Ok(())
}
