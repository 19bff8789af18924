//! A sheet found again by the code at its foot, and what has changed since it was printed.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{code, opened_meeting, printed, raise, today};

/// The code of the list that was printed for a meeting.
fn code_of_list(village: &Village, meeting: &Value) -> String {
    let asked =
        json!({ "document": "ledger", "meeting": meeting["row"]["id"], "edition": "internal" });
    let (answer, _) = printed(village, &village.desk().unwrap(), "list.pdf", asked).unwrap();
    answer["code"].as_str().unwrap().to_owned()
}

#[test]
fn a_sheet_tells_which_of_its_rows_have_changed_since_it_was_printed() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let lamp = raise(&desk, &meeting["row"]["id"], "村口路灯不亮")?;
    raise(&desk, &meeting["row"]["id"], "水渠堵了")?;
    let code = code_of_list(&village, &meeting);

    let find = |code: &str| desk.call("document_check", json!({ "code": code }));
    let sheet = find(&code)?;
    assert_eq!(
        (&sheet["kind"], &sheet["changed"]),
        (&json!("ledger"), &json!([]))
    );
    assert_eq!(sheet["genuine"], true);

    desk.call(
        "issue_edit",
        json!({ "issue": lamp["id"], "revision": lamp["revision"], "summary": "村口和校门口路灯不亮",
                "reporter": {}, "source": lamp["source"], "scale": lamp["scale"] }),
    )?;
    // As somebody copies it from the board: the first group, in small letters.
    let sheet = find(&code[..4].to_lowercase())?;
    let changed = sheet["changed"].as_array().unwrap();
    assert!(!changed.is_empty(), "{sheet}");
    assert!(
        changed
            .iter()
            .all(|row| row["about"] == "村口和校门口路灯不亮"),
        "{sheet}"
    );
    Ok(())
}

#[test]
fn a_code_that_no_sheet_has_is_said_so() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let find = |typed: &str| code(desk.call("document_check", json!({ "code": typed })));
    assert_eq!(find("0000 0000 0000"), "fingerprint.unknown");
    assert_eq!(find("12"), "fingerprint.malformed");
    assert_eq!(find("路灯路灯"), "fingerprint.malformed");
    Ok(())
}

#[test]
fn a_register_changed_behind_the_apps_back_no_longer_gives_the_code() -> Story {
    let village = Village::founded(today())?;
    let meeting = opened_meeting(&village.desk()?)?;
    raise(&village.desk()?, &meeting["row"]["id"], "村口路灯不亮")?;
    let code = code_of_list(&village, &meeting);
    let behind = rusqlite::Connection::open(village.data().join("bandeng.db")).unwrap();
    let forged = "UPDATE document_rows SET hash = 'ffff' WHERE position = 1";
    behind.execute(forged, []).unwrap();
    let sheet = village.call("document_check", json!({ "code": code }))?;
    assert_eq!(sheet["genuine"], false);
    Ok(())
}
