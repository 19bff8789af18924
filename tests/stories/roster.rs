//! The roster file: what lands, what is refused and why, and landing it twice.

use acceptance::paper::fixture;
use acceptance::{Story, Village};
use desk::Progress;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Mutex;

use crate::told::today;

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

/// Remembers every word of how far it is.
#[derive(Default)]
struct Listening(Mutex<Vec<(u64, u64)>>);

impl Progress for Listening {
    fn at(&self, done: u64, total: u64) {
        self.0.lock().unwrap().push((done, total));
    }
    fn stopped(&self) -> bool {
        false
    }
}

#[test]
fn a_large_roster_lands_with_progress_and_goes_in_one_undo() -> Story {
    land_and_undo(10_000)
}

#[test]
#[ignore = "a minute's work: make torture"]
fn a_hundred_thousand_rows_land_with_progress_and_go_in_one_undo() -> Story {
    land_and_undo(100_000)
}

fn land_and_undo(rows: usize) -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let mut text = "姓名,网格,户号\n".to_owned();
    for n in 0..rows {
        text.push_str(&format!(
            "{},第{}网格,{}\n",
            invented_name(n),
            n / 4 % 40 + 1,
            n / 4
        ));
    }
    let path = file(&village, "全县.csv", text.as_bytes())?;

    let listening = Listening::default();
    let request = json!({ "path": path.to_string_lossy() });
    let answer = desk.call_with("roster_import", request, &listening)?;
    assert_eq!(
        (&answer["added"], &answer["refused"]),
        (&json!(rows), &json!([]))
    );
    let told = listening.0.into_inner().unwrap();
    assert!(told.len() > 10, "told how far it is {} times", told.len());
    let parts: Vec<f64> = told
        .iter()
        .map(|(done, total)| *done as f64 / *total as f64)
        .collect();
    assert!(
        parts.is_sorted() && parts.iter().all(|part| *part <= 1.0),
        "and never backwards"
    );

    let counts = |desk: &desk::Desk| {
        Ok::<_, desk::Fault>(desk.call("village_status", json!({}))?["counts"].clone())
    };
    let landed = counts(&desk)?;
    assert_eq!(
        (&landed["people"], &landed["households"]),
        (&json!(rows + 1), &json!(rows / 4))
    );
    desk.call("journal_undo", json!({}))?;
    assert_eq!(counts(&desk)?["people"], 1, "one import, one step");
    Ok(())
}

/// A name that nobody else in the file has.
fn invented_name(n: usize) -> String {
    const SURNAMES: [char; 10] = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周'];
    const GIVEN: [char; 10] = ['国', '建', '秀', '志', '海', '春', '玉', '明', '德', '云'];
    let digit = |power: u32| n / 10_usize.pow(power) % 10;
    [
        SURNAMES[digit(0)],
        GIVEN[digit(1)],
        GIVEN[digit(2)],
        '·',
        GIVEN[digit(3)],
        GIVEN[digit(4)],
    ]
    .into_iter()
    .collect()
}
