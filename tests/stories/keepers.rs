//! Three people, one laptop: who sits at the keyboard is chosen by name, and the journal says who.

use acceptance::{Story, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::told::{code, today};

fn who_did_the_last(desk: &Desk) -> Value {
    let steps = desk.call("journal_list", json!({ "limit": 1 })).unwrap();
    steps["steps"][0]["actor"].clone()
}

fn sits(desk: &Desk, name: &str, pin: &str) -> String {
    code(desk.call("keeper_sit", json!({ "name": name, "pin": pin })))
}

#[test]
fn who_sits_down_with_the_right_pin_is_named_by_the_journal() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    desk.call("keeper_add", json!({ "name": "林秀芳" }))?;
    desk.call("keeper_add", json!({ "name": "覃小兰", "pin": "2580" }))?;
    desk.call("person_add", json!({ "name": "甲某" }))?;
    assert_eq!(
        who_did_the_last(&desk),
        "林秀芳",
        "the recorder, until somebody sits down"
    );

    assert_eq!(sits(&desk, "覃小兰", "2581"), "keeper.pin_wrong");
    assert_eq!(sits(&desk, "覃小兰", ""), "keeper.pin_wrong");
    assert_eq!(sits(&desk, "别的人", ""), "keeper.unknown");
    // As an input method in full width leaves it.
    assert_eq!(sits(&desk, "覃小兰", "２５８０"), "done");
    desk.call("person_add", json!({ "name": "乙某" }))?;
    assert_eq!(who_did_the_last(&desk), "覃小兰");
    assert_eq!(sits(&desk, "林秀芳", ""), "done", "no PIN, none asked");
    desk.call("journal_undo", json!({}))?;
    assert_eq!(
        who_did_the_last(&desk),
        "林秀芳",
        "whoever undoes has done so"
    );

    // The next start: nobody sits, and all are still known.
    let again = village.desk()?;
    let status = again.call("village_status", json!({}))?;
    assert_eq!(status["keepers"]["sits"], "");
    assert_eq!(status["keepers"]["keepers"].as_array().unwrap().len(), 2);
    Ok(())
}

#[test]
fn whoever_tries_one_pin_after_the_other_has_to_wait() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    desk.call("keeper_add", json!({ "name": "覃小兰", "pin": "2580" }))?;
    for tried in 0..5 {
        assert_eq!(
            sits(&desk, "覃小兰", &format!("000{tried}")),
            "keeper.pin_wrong"
        );
    }
    assert_eq!(
        sits(&desk, "覃小兰", "2580"),
        "keeper.pin_wait",
        "even the right one"
    );
    Ok(())
}

#[test]
fn a_forgotten_pin_locks_nobody_out_and_the_journal_says_whose_it_was() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    desk.call("keeper_add", json!({ "name": "覃小兰", "pin": "2580" }))?;
    let now = desk.call("keeper_forgot", json!({ "name": "覃小兰" }))?;
    assert_eq!(
        (&now["sits"], &now["keepers"][0]["has_pin"]),
        (&json!("覃小兰"), &json!(false))
    );
    let steps = desk.call("journal_list", json!({ "limit": 1 }))?;
    assert_eq!(
        (&steps["steps"][0]["op"], &steps["steps"][0]["actor"]),
        (&json!("keeper_forgot"), &json!("覃小兰"))
    );
    assert_eq!(
        code(desk.call("keeper_forgot", json!({ "name": "别的人" }))),
        "keeper.unknown"
    );
    Ok(())
}

#[test]
fn a_pin_is_digits_and_changes_with_the_old_one_alone() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let add =
        |name: &str, pin: &str| code(desk.call("keeper_add", json!({ "name": name, "pin": pin })));
    assert_eq!(add("", ""), "keeper.name_missing");
    assert_eq!(add("覃小兰", "12"), "keeper.pin_bad");
    assert_eq!(add("覃小兰", "abcd"), "keeper.pin_bad");
    assert_eq!(add("覃小兰", "2580"), "done");
    assert_eq!(add("覃小兰", ""), "keeper.exists");
    let change = |old: &str, new: &str| {
        code(desk.call(
            "keeper_pin",
            json!({ "name": "覃小兰", "old": old, "new": new }),
        ))
    };
    assert_eq!(change("1111", "2222"), "keeper.pin_wrong");
    assert_eq!(change("2580", "135792468013"), "done");
    assert_eq!(sits(&desk, "覃小兰", "135792468013"), "done");
    assert_eq!(change("135792468013", ""), "done");
    assert_eq!(sits(&desk, "覃小兰", ""), "done");
    let idle = |minutes: u32| code(desk.call("keeper_idle", json!({ "minutes": minutes })));
    assert_eq!(
        (idle(10), idle(121)),
        ("done".to_owned(), "keeper.idle_bad".to_owned())
    );
    let gone = desk.call("keeper_remove", json!({ "name": "覃小兰" }))?;
    assert_eq!((&gone["keepers"], &gone["sits"]), (&json!([]), &json!("")));
    // Nothing of it stands in the journal or leaves the laptop.
    let bytes = std::fs::read(village.data().join("bandeng.db"))?;
    let found = |words: &[u8]| bytes.windows(words.len()).any(|piece| piece == words);
    assert!(!found(b"135792468013"));
    Ok(())
}
