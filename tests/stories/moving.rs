//! The data go to another disk or a stick, and come back; the sample village is put away for an own one.

use std::path::PathBuf;

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Options};
use serde_json::{Value, json};

use crate::told::{StopsAfter, code, photographed, today};

/// The desk of data that lie in this person's own folder (as they do where nobody named another), or were moved from
/// there.
fn desk_at(village: &Village, data: PathBuf) -> Result<Desk, desk::Fault> {
    Desk::open(Options {
        data,
        home: Some(village.data()),
        today: Some(village.today()),
        ..Options::default()
    })
}

fn stick(village: &Village) -> PathBuf {
    let stick = village.beside().join("移动硬盘");
    std::fs::create_dir_all(&stick).unwrap();
    stick
}

/// A village with a matter, its photo, and a backup.
fn lived() -> Result<Village, Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    photographed(&desk)?;
    desk.call("backup_make", json!({}))?;
    Ok(village)
}

fn moved_to(village: &Village, from: PathBuf, to: &std::path::Path) -> Result<PathBuf, Trouble> {
    let desk = desk_at(village, from)?;
    let moved = desk.call("data_move", json!({ "to": to }))?;
    assert_eq!(
        code(desk.call("issue_list", json!({}))),
        "data.moved",
        "nobody writes into the old place any more"
    );
    Ok(moved["folder"].as_str().unwrap().into())
}

/// What the data hold, as the desk tells it; the check must find nothing.
fn held(desk: &Desk) -> Result<Value, Trouble> {
    let check = desk.call("data_check", json!({}))?;
    assert_eq!(check["findings"], json!([]), "{check}");
    Ok(json!({
        "issues": desk.call("issue_list", json!({}))?["issues"],
        "copies": desk.call("backup_list", json!({}))?["copies"].as_array().map(Vec::len),
        "steps": desk.call("journal_list", json!({ "limit": 50 }))?,
    }))
}

fn people(desk: &Desk) -> Result<Value, Trouble> {
    Ok(desk.call("village_status", json!({}))?["counts"]["people"].clone())
}

#[test]
fn data_that_are_moved_are_all_there_and_the_old_ones_are_kept() -> Story {
    let village = lived()?;
    let before = held(&desk_at(&village, village.data())?)?;
    let new = moved_to(&village, village.data(), &stick(&village))?;
    assert!(new.ends_with("移动硬盘/板凳数据"), "{}", new.display());

    let there = desk_at(&village, new.clone())?;
    assert_eq!(held(&there)?, before);
    there.call("person_add", json!({ "name": "何志强" }))?;

    let kept: Vec<_> = std::fs::read_dir(village.data().join("backups"))?
        .flatten()
        .filter(|entry| entry.path().join("bandeng.db").is_file())
        .collect();
    assert_eq!(kept.len(), 1, "the old database is kept under another name");
    assert!(!village.data().join("bandeng.db").exists());
    Ok(())
}

#[test]
fn data_that_were_moved_come_home_again() -> Story {
    let village = lived()?;
    let new = moved_to(&village, village.data(), &stick(&village))?;
    desk_at(&village, new.clone())?.call("person_add", json!({ "name": "何志强" }))?;
    let home = moved_to(&village, new, &village.data())?;
    assert_eq!(home, village.data());
    let desk = desk_at(&village, home)?;
    assert_eq!(people(&desk)?, json!(2), "the recorder, and who came since");
    held(&desk)?;
    Ok(())
}

#[test]
fn a_stick_that_is_not_there_begins_no_second_village() -> Story {
    let village = lived()?;
    let new = moved_to(&village, village.data(), &stick(&village))?;
    let pulled = village.beside().join("拔走了");
    std::fs::rename(stick(&village), &pulled)?;
    let fault = desk_at(&village, new.clone()).map(drop).unwrap_err();
    assert_eq!(fault.code, "data.away");
    assert_eq!(fault.params["folder"], json!(new));

    std::fs::rename(pulled, village.beside().join("移动硬盘"))?;
    held(&desk_at(&village, new)?)?;
    Ok(())
}

#[test]
fn an_old_database_that_cannot_be_put_aside_does_not_take_the_move_back() -> Story {
    let village = Village::founded(today())?;
    // No folder can be made where a file has the name.
    std::fs::write(village.data().join("backups"), "")?;
    let new = moved_to(&village, village.data(), &stick(&village))?;
    let named = std::fs::read_to_string(village.data().join("data-folder"))?;
    assert_eq!(PathBuf::from(named), new);
    assert_eq!(people(&desk_at(&village, new)?)?, json!(1));
    Ok(())
}

#[test]
fn a_place_that_will_not_do_is_refused_and_nothing_has_moved() -> Story {
    let village = lived()?;
    let desk = desk_at(&village, village.data())?;
    let inside = village.data().join("backups");
    let taken = stick(&village);
    std::fs::create_dir(taken.join("板凳数据"))?;
    std::fs::write(taken.join("板凳数据").join("别人的.txt"), "x")?;
    for (to, why) in [
        (inside, "data.place_inside"),
        (village.data(), "data.place_inside"),
        (taken, "data.place_taken"),
        (village.beside().join("没有"), "data.no_place"),
    ] {
        assert_eq!(code(desk.call("data_move", json!({ "to": to }))), why);
    }
    let named = village.desk()?;
    let to = json!({ "to": stick(&village) });
    assert_eq!(code(named.call("data_move", to)), "data.place_given");
    assert_eq!(desk.call("village_status", json!({}))?["movable"], true);
    assert_eq!(named.call("village_status", json!({}))?["movable"], false);
    held(&desk)?;
    Ok(())
}

#[test]
fn a_move_that_is_stopped_leaves_no_trace() -> Story {
    let village = lived()?;
    let desk = desk_at(&village, village.data())?;
    let stick = stick(&village);
    let answer = desk.call_with("data_move", json!({ "to": stick }), &StopsAfter::reports(0));
    assert_eq!(code(answer), "work.stopped");
    assert_eq!(std::fs::read_dir(&stick)?.count(), 0);
    held(&desk)?;
    Ok(())
}

#[test]
fn the_sample_village_is_put_away_for_an_own_one_and_a_copy_is_kept() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let status = desk.call("sample_put_away", json!({}))?;
    assert!(status["village"].is_null(), "the first start comes again");
    desk.call(
        "village_init",
        json!({ "village": "青山村", "recorder": "林秀芳" }),
    )?;
    assert_eq!(people(&desk)?, json!(1), "the recorder alone");

    let copies = desk.call("backup_list", json!({}))?;
    let kept = copies["copies"].as_array().unwrap();
    assert_eq!(kept.len(), 1);
    let holds = desk.call("backup_show", json!({ "path": kept[0]["path"] }))?;
    assert!(
        holds["villages"][0]["people"].as_i64() > Some(100),
        "{holds}"
    );
    Ok(())
}

#[test]
fn an_own_village_is_never_put_away() -> Story {
    let village = lived()?;
    let answer = village.call("sample_put_away", json!({}));
    assert_eq!(code(answer), "village.not_sample");
    held(&village.desk()?)?;
    Ok(())
}
