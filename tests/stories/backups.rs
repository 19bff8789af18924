//! Copies that are made of themselves, a second place that comes and goes, and a copy that is put back.

use std::path::{Path, PathBuf};

use acceptance::{Story, Village};
use desk::{Desk, Options};
use serde_json::{Value, json};

use crate::told::{code, opened_meeting, photographed, raise, today};

fn add(village: &Village, name: &str) -> Value {
    village.call("person_add", json!({ "name": name })).unwrap()
}

fn people(village: &Village) -> i64 {
    let status = village.call("village_status", json!({})).unwrap();
    status["counts"]["people"].as_i64().unwrap()
}

fn copied_to(village: &Village, name: &str) -> PathBuf {
    let out = village.beside().join("stick").join(name);
    village.call("backup_make", json!({ "out": out })).unwrap();
    out
}

fn close(village: &Village) -> Value {
    village
        .call("backup_renew", json!({ "closing": true }))
        .unwrap()
}

fn behind(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

fn copies_in(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter(|file| file.path().extension().is_some_and(|e| e == "bandeng"))
        .count()
}

#[test]
fn a_copy_shows_what_it_holds_before_it_is_put_back_and_what_it_replaces_is_kept() -> Story {
    let village = Village::founded(today())?;
    add(&village, "何志强");
    let copy = copied_to(&village, "copy.bandeng");
    add(&village, "张义华");
    add(&village, "秦妹恋");

    let holds = village.call("backup_show", json!({ "path": copy }))?;
    assert_eq!(
        (&holds["villages"][0]["name"], &holds["beyond"]),
        (&json!("青山村"), &json!(2))
    );
    assert_eq!(holds["villages"][0]["people"], 2, "the recorder and 何志强");
    assert_eq!(people(&village), 4, "looking changes nothing");

    let restored = village.call("backup_restore", json!({ "path": copy }))?;
    assert_eq!(restored["status"]["counts"]["people"], 2);
    let kept = restored["kept"].as_str().unwrap();
    assert_eq!(people(&village), 2);
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );
    // What was replaced is a copy like any other.
    village.call("backup_restore", json!({ "path": kept }))?;
    assert_eq!(people(&village), 4);
    assert_eq!(code(village.call("journal_undo", json!({}))), "undo.stops");
    Ok(())
}

#[test]
fn a_new_laptop_takes_the_copy_as_its_own_and_numbers_under_the_next_letter() -> Story {
    let village = Village::founded(today())?;
    add(&village, "何志强");
    let copy = copied_to(&village, "搬家.bandeng");
    let new_laptop = Desk::open(Options {
        data: village.beside().join("new laptop"),
        today: Some(today()),
        ..Options::default()
    })?;
    let restored = new_laptop.call("backup_restore", json!({ "path": copy }))?;
    assert_eq!(restored["kept"], "", "there was nothing to replace");
    assert_eq!(restored["status"]["counts"]["people"], 2);
    let meeting = opened_meeting(&new_laptop)?;
    let lamp = raise(&new_laptop, &meeting["row"]["id"], "村口路灯不亮")?;
    assert!(lamp["number"].as_str().unwrap().contains("-B"), "{lamp}");
    assert_eq!(
        new_laptop.call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn closing_copies_what_has_changed_and_nothing_twice() -> Story {
    let village = Village::founded(today())?;
    let folder = village.data().join("backups");
    assert_eq!(close(&village)["made"].as_array().unwrap().len(), 1);
    assert_eq!(
        close(&village)["made"],
        json!([]),
        "nothing has changed since"
    );
    let status = village.call("village_status", json!({}))?;
    assert_eq!(status["backup"]["place"], "here");
    std::fs::remove_dir_all(&folder)?;
    assert_eq!(
        close(&village)["made"].as_array().unwrap().len(),
        1,
        "somebody deleted the copy"
    );
    add(&village, "何志强");
    // A window that stays open has had its copy of the day; closing makes another one.
    assert_eq!(village.call("backup_renew", json!({}))?["made"], json!([]));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(close(&village)["made"].as_array().unwrap().len(), 1);
    assert_eq!(copies_in(&folder), 2);
    Ok(())
}

#[test]
fn old_copies_go_and_one_of_each_month_stays() -> Story {
    let village = Village::founded(today())?;
    let folder = village.data().join("backups");
    close(&village);
    let newest = std::fs::read_dir(&folder)?.next().unwrap()?.path();
    for day in ["2024-05-02", "2024-05-17", "2024-05-30", "2024-06-04"] {
        std::fs::copy(
            &newest,
            folder.join(format!("bandeng-{day}-120000.bandeng")),
        )?;
    }
    std::fs::write(folder.join("notes.txt"), "somebody's own")?;
    add(&village, "何志强");
    close(&village);
    let left = |day: &str| {
        folder
            .join(format!("bandeng-{day}-120000.bandeng"))
            .exists()
    };
    assert!(!left("2024-05-02") && !left("2024-05-17"));
    assert!(
        left("2024-05-30") || left("2024-06-04"),
        "at least the newest of the time stays"
    );
    assert!(folder.join("notes.txt").exists());
    Ok(())
}

#[test]
fn the_second_place_is_known_by_its_mark_and_nothing_is_written_while_the_stick_is_out() -> Story {
    let village = Village::founded(today())?;
    let stick = village.beside().join("U盘");
    std::fs::create_dir(&stick)?;
    photographed(&village.desk()?)?;
    let places = village.call("backup_place", json!({ "folder": stick }))?;
    let own = PathBuf::from(places["second"]["folder"].as_str().unwrap());
    assert!(own.starts_with(&stick) && own.to_string_lossy().contains("青山村"));
    assert_eq!(
        close(&village)["made"].as_array().unwrap().len(),
        2,
        "here and on the stick"
    );
    assert_eq!(
        village.call("village_status", json!({}))?["backup"]["place"],
        "second"
    );
    assert!(own.join("attachments").is_dir(), "the photos go along");

    // The stick is out: an empty folder stands where it was.
    let away = village.beside().join("in a pocket");
    std::fs::rename(&stick, &away)?;
    std::fs::create_dir(&stick)?;
    add(&village, "何志强");
    let made = close(&village);
    assert_eq!(
        (
            made["made"].as_array().unwrap().len(),
            &made["second_fault"]
        ),
        (1, &json!(""))
    );
    assert_eq!(std::fs::read_dir(&stick)?.count(), 0);
    assert_eq!(
        village.call("backup_list", json!({}))?["second"]["reachable"],
        false
    );

    std::fs::remove_dir(&stick)?;
    std::fs::rename(&away, &stick)?;
    let made = close(&village);
    assert_eq!(
        made["made"][0]["place"], "second",
        "back again: what it lacks is made"
    );
    let list = village.call("backup_list", json!({}))?;
    let there = list["copies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|copy| copy["place"] == "second");
    assert!(there.count() >= 1);
    Ok(())
}

#[test]
fn the_second_place_is_not_inside_the_data() -> Story {
    let village = Village::founded(today())?;
    let place = |folder: PathBuf| code(village.call("backup_place", json!({ "folder": folder })));
    assert_eq!(place(village.data()), "backup.in_data");
    assert_eq!(place(village.beside().join("no stick")), "backup.no_folder");
    assert_eq!(
        village.call("backup_list", json!({}))?["second"],
        Value::Null
    );
    Ok(())
}

#[test]
fn what_is_no_copy_is_refused_and_the_data_stay() -> Story {
    let village = Village::founded(today())?;
    let folder = village.beside().to_owned();
    std::fs::write(
        folder.join("letter.bandeng"),
        "not a copy at all, but long enough to be looked at as one",
    )?;
    behind(&folder.join("empty.bandeng"))
        .execute_batch("CREATE TABLE t (a)")
        .unwrap();
    let good = copied_to(&village, "good.bandeng");
    let mut bytes = std::fs::read(&good)?;
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xAA);
    std::fs::write(folder.join("torn.bandeng"), bytes)?;
    behind(&good)
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let tried = [
        ("letter.bandeng", "backup.damaged"),
        ("empty.bandeng", "backup.damaged"),
        ("torn.bandeng", "backup.damaged"),
        ("stick/good.bandeng", "data.newer"),
        ("nowhere.bandeng", "backup.no_file"),
    ];
    for (name, expected) in tried {
        for command in ["backup_show", "backup_restore"] {
            let fault = code(village.call(command, json!({ "path": folder.join(name) })));
            assert_eq!(fault, expected, "{command} {name}");
        }
    }
    assert_eq!(people(&village), 1);
    assert!(
        !village.data().join("restoring").exists(),
        "nothing half made is left"
    );
    Ok(())
}

#[test]
fn photos_come_along_and_a_name_that_leads_elsewhere_is_not_followed() -> Story {
    let village = Village::founded(today())?;
    photographed(&village.desk()?)?;
    let copy = copied_to(&village, "copy.bandeng");
    std::fs::remove_dir_all(village.data().join("attachments"))?;
    assert_eq!(
        village.call("backup_show", json!({ "path": copy }))?["photos_missing"],
        0
    );
    let restored = village.call("backup_restore", json!({ "path": copy }))?;
    assert_eq!(restored["photos_missing"], 0);
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );

    let led_away = "UPDATE attachments SET hash = '../../../letter'";
    behind(&copy).execute(led_away, []).unwrap();
    std::fs::write(village.beside().join("letter"), "mine")?;
    let restored = village.call("backup_restore", json!({ "path": copy }))?;
    assert_eq!(restored["photos_missing"], 1);
    assert!(!village.data().join("letter").exists());
    Ok(())
}

#[test]
fn steps_cut_off_behind_the_apps_back_show_against_a_copy_and_a_restore_does_not() -> Story {
    let village = Village::founded(today())?;
    add(&village, "何志强");
    let old = copied_to(&village, "old.bandeng");
    add(&village, "张义华");
    close(&village);
    village.call("backup_restore", json!({ "path": old }))?;
    let checked = village.call("data_check", json!({}))?;
    assert_eq!(
        (&checked["findings"], &checked["anchor"]),
        (&json!([]), &json!("")),
        "steps that were given up are no damage"
    );

    add(&village, "秦妹恋");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    close(&village);
    assert_ne!(village.call("data_check", json!({}))?["anchor"], "");
    let cut = "DELETE FROM people WHERE name = '秦妹恋';
        DELETE FROM journal WHERE op = 'person_add' AND after LIKE '%秦妹恋%';";
    behind(&village.data().join("bandeng.db"))
        .execute_batch(cut)
        .unwrap();
    let checked = village.call("data_check", json!({}))?;
    let named: Vec<&str> = checked["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|f| f["code"].as_str())
        .collect();
    assert!(named.contains(&"anchor.missing"), "{checked}");
    Ok(())
}
