//! A person asks what is known of them, gets it, and has it erased: out of every row, the journal, the copies; figures and
//! chain stay.

use std::path::{Path, PathBuf};

use acceptance::{Story, Trouble, Village};
use serde_json::{Value, json};

use crate::told::{code, opened_meeting, raise, today};

const NAME: &str = "张义华";
const PHONE: &str = "13800005672";

struct Known {
    village: Village,
    person: Value,
}

/// 张义华 signed in, reported a matter, is named in another, in a draft, and was the head of a post.
fn known() -> Result<Known, Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let person = desk.call(
        "person_add",
        json!({ "name": NAME, "phone": PHONE, "post": { "kind": "volunteer", "title": "志愿者" } }),
    )?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    desk.call(
        "attendance_add",
        json!({ "meeting": id, "person": person["id"] }),
    )?;
    desk.call(
        "issue_raise",
        json!({ "meeting": id, "summary": "门前的路灯不亮", "reporter": { "person": person["id"] } }),
    )?;
    raise(&desk, id, "打138 0000 5672找张义华，他家的水渠堵了")?;
    let draft = json!({ "place": "somewhere", "content": "张义华还说" });
    desk.call("draft_keep", draft)?;
    Ok(Known {
        village,
        person: person["id"].clone(),
    })
}

impl Known {
    fn erase(&self) -> Result<Value, desk::Fault> {
        self.village
            .call("person_erase", json!({ "person": self.person }))
    }

    fn findings(&self) -> Value {
        self.village.call("data_check", json!({})).unwrap()["findings"].clone()
    }
}

/// Whether a file, or what SQLite keeps beside it, holds these words anywhere, free pages and all.
fn tells(file: &Path) -> bool {
    let files = ["", "-wal"].map(|ending| PathBuf::from(format!("{}{ending}", file.display())));
    let words = [NAME, PHONE, "138 0000 5672"];
    files
        .iter()
        .filter_map(|file| std::fs::read(file).ok())
        .any(|bytes| {
            words.iter().any(|word| {
                bytes
                    .windows(word.len())
                    .any(|piece| piece == word.as_bytes())
            })
        })
}

fn figures(village: &Village) -> Value {
    let mut figures = village.call("figures_show", json!({})).unwrap();
    figures["known"] = Value::Null;
    figures
}

#[test]
fn an_erased_person_is_in_no_row_any_more_and_the_figures_stay() -> Story {
    let known = known()?;
    let database = known.village.data().join("bandeng.db");
    let before = figures(&known.village);
    assert!(tells(&database), "the test looks in the right place");

    let erased = known.erase()?;
    assert!(erased["journal_rows"].as_u64() > Some(3), "{erased}");
    assert_eq!(erased["drafts"], 1);
    assert!(!tells(&database), "not even in the file's empty places");
    assert_eq!(known.findings(), json!([]), "the chain still holds");
    assert_eq!(figures(&known.village), before);
    let issues = known.village.call("issue_list", json!({}))?;
    let summaries: Vec<&str> = issues["issues"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|i| i["summary"].as_str())
        .collect();
    assert!(
        summaries.contains(&"打＊＊＊找某某，他家的水渠堵了"),
        "{summaries:?}"
    );
    assert!(summaries.contains(&"门前的路灯不亮"));
    assert_eq!(
        code(known.village.call("journal_undo", json!({}))),
        "undo.stops"
    );
    // Work goes on, and a second time finds nobody.
    known
        .village
        .call("person_add", json!({ "name": "何志强" }))?;
    assert_eq!(known.findings(), json!([]));
    Ok(())
}

#[test]
fn what_somebody_changes_in_an_emptied_row_is_named_all_the_same() -> Story {
    let known = known()?;
    known.erase()?;
    let behind = rusqlite::Connection::open(known.village.data().join("bandeng.db")).unwrap();
    let forged = "UPDATE journal SET after = '{\"name\":\"李四\"}' WHERE entity = 'people' AND after IS NULL";
    assert!(behind.execute(forged, []).unwrap() > 0);
    drop(behind);
    let findings = known.findings();
    assert!(
        findings
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["code"] == "digest.wrong"),
        "{findings}"
    );
    Ok(())
}

#[test]
fn a_namesake_keeps_the_name_where_it_may_be_theirs() -> Story {
    let known = known()?;
    let other = known.village.call("person_add", json!({ "name": NAME }))?;
    known.erase()?;
    let shown = known
        .village
        .call("person_show", json!({ "person": other["id"] }))?;
    assert_eq!(shown["name"], NAME);
    let issues = known.village.call("issue_list", json!({ "query": NAME }))?;
    assert_eq!(
        issues["total"], 1,
        "whose canal it is nobody can tell: {issues}"
    );
    assert!(
        !issues.to_string().contains("138 0000 5672"),
        "the number is the erased one's alone"
    );
    assert_eq!(known.findings(), json!([]));
    Ok(())
}

#[test]
fn the_copies_forget_at_their_next_turn_and_one_from_elsewhere_when_it_comes_back() -> Story {
    let known = known()?;
    let village = &known.village;
    let elsewhere = village.beside().join("old.bandeng");
    village.call("backup_make", json!({ "out": elsewhere }))?;
    let renew = || village.call("backup_renew", json!({ "closing": true }));
    let first = renew()?["made"][0]["file"].as_str().unwrap().to_owned();
    let copy = village.data().join("backups").join(first);
    assert!(tells(&copy));

    assert_eq!(known.erase()?["copies"], 1);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(renew()?["erased"], 1);
    assert!(!tells(&copy), "the copy was written anew");
    assert_eq!(renew()?["erased"], 0);

    let restored = village.call("backup_restore", json!({ "path": copy }))?;
    assert_eq!(
        restored["erased"], 1,
        "a step tells of it in the chain, too"
    );
    assert_eq!(known.findings(), json!([]));

    assert!(tells(&elsewhere));
    let restored = village.call("backup_restore", json!({ "path": elsewhere }))?;
    assert_eq!(restored["erased"], 1);
    assert!(!tells(&village.data().join("bandeng.db")));
    assert_eq!(known.findings(), json!([]));
    Ok(())
}

#[test]
fn a_person_gets_everything_that_is_known_of_them() -> Story {
    let known = known()?;
    let asked = json!({ "person": known.person });
    let shown = known.village.call("person_data_show", asked)?;
    let entities: Vec<&str> = shown["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["entity"].as_str())
        .collect();
    for entity in ["people", "posts", "attendances", "issues"] {
        assert!(
            entities.contains(&entity),
            "{entity} is missing: {entities:?}"
        );
    }
    let out = known.village.beside().join("张义华.json");
    let written = known.village.call(
        "person_export",
        json!({ "person": known.person, "out": out }),
    )?;
    assert_eq!(written["rows"].as_u64(), Some(entities.len() as u64));
    let all: Value = serde_json::from_slice(&std::fs::read(&out)?)?;
    assert_eq!(all["records"]["people"][0]["phone"], PHONE);
    let nobody = json!({ "person": "01890000-0000-7000-8000-000000000000" });
    for command in ["person_data_show", "person_erase"] {
        assert_eq!(
            code(known.village.call(command, nobody.clone())),
            "record.not_found"
        );
    }
    Ok(())
}
