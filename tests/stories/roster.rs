//! The roster file: what lands, what is refused and why, and landing it twice.

use acceptance::{Story, Village};
use serde_json::{Value, json};
use std::path::PathBuf;

use crate::told::today;
use acceptance::paper::fixture;

fn file(village: &Village, name: &str, content: &[u8]) -> Result<PathBuf, std::io::Error> {
    let path = village.beside().join(name);
    std::fs::write(&path, content)?;
    Ok(path)
}

fn import(desk: &desk::Desk, path: &std::path::Path) -> Result<Value, desk::Fault> {
    desk.call("roster_import", json!({ "path": path.to_string_lossy() }))
}

#[test]
fn the_same_file_twice_adds_nothing() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let path = fixture("roster-grid-1-gbk.csv");
    let first = import(&desk, &path)?;
    let again = import(&desk, &path)?;
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)));
    assert_eq!(again["unchanged"], first["added"]);
    Ok(())
}

#[test]
fn good_rows_land_beside_refused_ones_and_strict_lands_nothing() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let text = "姓名,网格,户号,电话\n张义华,第一网格,0101,13800001111\n,第一网格,0102,13800002222\n李龚,第一网格,0103,138000\n";
    let path = file(&village, "花名册.csv", text.as_bytes())?;
    let strict = desk
        .call(
            "roster_import",
            json!({ "path": path.to_string_lossy(), "strict": true }),
        )
        .unwrap_err();
    assert_eq!(strict.code, "import.refused");
    assert_eq!(
        desk.call("village_status", json!({}))?["counts"]["households"],
        0
    );
    let answer = import(&desk, &path)?;
    assert_eq!(answer["added"], 1);
    let refused: Vec<(u64, &str)> = answer["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["row"].as_u64().unwrap(), r["code"].as_str().unwrap()))
        .collect();
    assert_eq!(refused, [(3, "name.missing"), (4, "phone.bad")]);
    Ok(())
}

#[test]
fn a_preview_says_what_would_land_and_writes_nothing() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let path = fixture("roster-512-households.xlsx");
    let plan = desk.call("roster_preview", json!({ "path": path.to_string_lossy() }))?;
    assert_eq!(
        (&plan["added"], &plan["households"], &plan["grids"]),
        (&json!(1607), &json!(512), &json!(6))
    );
    assert_eq!(
        desk.call("village_status", json!({}))?["counts"]["people"],
        1
    );
    Ok(())
}
