//! Points: given by a rule or freely, each with reason and witness; never rewritten, taken back by a
//! counter-entry; ranked by period. Not here: sums and ranks by chance (`rules::points`).

use acceptance::{Story, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{cadre, code, day, today};

/// The rule of that name.
fn rule(desk: &Desk, subject: &str, name: &str) -> Result<Value, Fault> {
    let rules = desk.call("point_rule_list", json!({ "all": true }))?;
    let rules = rules["rules"].as_array().unwrap().iter();
    let mut named = rules.filter(|rule| rule["subject"] == subject && rule["name"] == name);
    Ok(named.next().unwrap().clone())
}

/// Points for a cadre, witnessed by 林秀芳.
fn give(desk: &Desk, person: &Value, more: Value) -> Result<Value, Fault> {
    let mut add = json!({
        "subject": "cadre", "person": person, "reason": "按时修好水渠", "witness": { "name": "林秀芳" },
    });
    for (key, value) in more.as_object().unwrap() {
        add[key] = value.clone();
    }
    desk.call("points_add", add)
}

fn take_back(desk: &Desk, entry: &Value) -> Result<Value, Fault> {
    let correct =
        json!({ "entry": entry["id"], "reason": "记错了人", "witness": { "name": "覃小兰" } });
    desk.call("points_correct", correct)
}

/// Rank, name, sum, entries; 林秀芳, who recorded all this and stands there with nothing, is left out.
fn ranking(desk: &Desk, subject: &str) -> Result<Vec<(u64, String, i64, u64)>, Fault> {
    let ranking = desk.call("ranking_show", json!({ "subject": subject }))?;
    let lines = ranking["lines"].as_array().unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            let n = |key: &str| line[key].as_u64().unwrap();
            let name = line["name"].as_str().unwrap().to_owned();
            (n("rank"), name, line["sum"].as_i64().unwrap(), n("entries"))
        })
        .collect();
    assert_eq!(
        told.iter().map(|line| line.2).sum::<i64>(),
        ranking["sum"].as_i64().unwrap()
    );
    assert_eq!(
        told.iter().map(|line| line.3).sum::<u64>(),
        ranking["entries"].as_u64().unwrap()
    );
    let recorder = |line: &&(u64, String, i64, u64)| line.1 == "林秀芳" && line.3 == 0;
    assert_eq!(
        told.iter().filter(recorder).count(),
        usize::from(subject == "cadre")
    );
    Ok(told.into_iter().filter(|line| !recorder(&line)).collect())
}

#[test]
fn a_wrong_entry_is_met_by_a_counter_entry_and_both_stay() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let (he, qin) = (
        cadre(&desk, "何志强", "治保主任")?,
        cadre(&desk, "覃小兰", "监委主任")?,
    );
    let done = rule(&desk, "cadre", "按期办结一件")?;
    let entry = give(&desk, &he, json!({ "rule": done["id"] }))?;
    give(&desk, &he, json!({ "points": -1, "reason": "例会迟到" }))?;
    give(&desk, &qin, json!({ "rule": done["id"] }))?;
    let before = ranking(&desk, "cadre")?;
    assert_eq!(
        before,
        [(1, "覃小兰".into(), 2, 1), (2, "何志强".into(), 1, 2)]
    );

    let counter = take_back(&desk, &entry)?;
    assert_eq!(
        (&counter["points"], &counter["corrects"]),
        (&json!(-2), &entry["id"])
    );
    assert_eq!(
        ranking(&desk, "cadre")?,
        [(1, "覃小兰".into(), 2, 1), (3, "何志强".into(), -1, 3)]
    );
    assert_eq!(code(take_back(&desk, &entry)), "points.corrected_already");
    assert_eq!(code(take_back(&desk, &counter)), "points.is_correction");

    let list = desk.call("points_list", json!({ "subject": "cadre", "person": he }))?;
    assert_eq!((&list["total"], &list["sum"]), (&json!(3), &json!(-1)));
    let entries = list["entries"].as_array().unwrap();
    assert_eq!(entries[0]["id"], counter["id"], "the newest first");
    assert_eq!(entries[2]["corrected_by"], counter["id"]);
    assert_eq!(
        entries[2]["points"], 2,
        "what was entered stays as it was entered"
    );

    // Taken back right away by Ctrl Z, the counter-entry never was.
    desk.call("journal_undo", json!({}))?;
    assert_eq!(ranking(&desk, "cadre")?, before);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn equal_sums_share_a_rank_and_who_has_nothing_stands_there_too() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let people: Vec<Value> = ["甲志强", "乙志强", "丙志强", "丁志强"]
        .iter()
        .map(|name| cadre(&desk, name, "村委"))
        .collect::<Result<_, _>>()?;
    give(&desk, &people[0], json!({ "points": 5 }))?;
    give(&desk, &people[1], json!({ "points": 5 }))?;
    give(&desk, &people[2], json!({ "points": 4 }))?;
    let told = ranking(&desk, "cadre")?;
    let ranks: Vec<_> = told.iter().map(|line| (line.0, line.2, line.3)).collect();
    assert_eq!(ranks, [(1, 5, 1), (1, 5, 1), (3, 4, 1), (4, 0, 0)]);

    // A villager is no cadre, and stands nowhere.
    let villager = desk.call("person_add", json!({ "name": "张义华" }))?;
    assert_eq!(
        code(give(&desk, &villager["id"], json!({ "points": 1 }))),
        "points.not_in_post"
    );
    assert_eq!(ranking(&desk, "cadre")?.len(), 4);
    Ok(())
}

#[test]
fn every_grid_stands_in_the_ranking_of_the_grids() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let places = desk.call("place_list", json!({}))?;
    let grids: Vec<Value> = places["places"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|place| place["level"] == "grid")
        .cloned()
        .collect();
    let add = |subject: &str, place: &Value, rule: &Value| {
        let add = json!({
            "subject": subject, "place": place, "rule": rule["id"], "reason": "走访三户", "witness": { "name": "林秀芳" },
        });
        desk.call("points_add", add)
    };
    let visit = rule(&desk, "grid", "上门走访一户")?;
    add("grid", &grids[1]["id"], &visit)?;
    let told = ranking(&desk, "grid")?;
    assert_eq!(told.len(), grids.len());
    assert_eq!(
        (told[0].1.as_str(), told[0].2),
        (grids[1]["name"].as_str().unwrap(), 1)
    );
    assert!(
        told[1..]
            .iter()
            .all(|line| (line.0, line.2, line.3) == (2, 0, 0))
    );

    let own = add(
        "village",
        &Value::Null,
        &rule(&desk, "village", "按期开会一场")?,
    )?;
    assert_eq!(
        (&own["points"], &own["subject"]),
        (&json!(5), &json!("village"))
    );
    assert_eq!(ranking(&desk, "village")?.len(), 1);
    assert_eq!(
        code(add("grid", &grids[1]["parent"], &visit)),
        "points.wrong_subject"
    );
    assert_eq!(
        code(add(
            "village",
            &grids[1]["id"],
            &rule(&desk, "village", "按期开会一场")?
        )),
        "points.wrong_subject"
    );
    assert_eq!(
        code(add(
            "grid",
            &grids[1]["id"],
            &rule(&desk, "cadre", "逾期一件")?
        )),
        "points.rule_other"
    );
    Ok(())
}

#[test]
fn a_rule_edited_later_changes_no_entry() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let he = cadre(&desk, "何志强", "治保主任")?;
    let done = rule(&desk, "cadre", "按期办结一件")?;
    give(&desk, &he, json!({ "rule": done["id"] }))?;
    let edit = json!({
        "rule": done["id"], "revision": done["revision"], "name": "按期办结", "points": 10,
    });
    desk.call("point_rule_edit", edit.clone())?;
    let mut stale = edit;
    stale["name"] = json!("又改");
    assert_eq!(code(desk.call("point_rule_edit", stale)), "revision.stale");
    assert_eq!(ranking(&desk, "cadre")?, [(1, "何志强".into(), 2, 1)]);
    let again = give(&desk, &he, json!({ "rule": done["id"] }))?;
    assert_eq!(
        (&again["points"], &again["rule_name"]),
        (&json!(10), &json!("按期办结"))
    );

    let changed = rule(&desk, "cadre", "按期办结")?;
    let off = json!({ "rule": done["id"], "revision": changed["revision"], "enabled": false });
    desk.call("point_rule_enable", off)?;
    assert_eq!(
        code(give(&desk, &he, json!({ "rule": done["id"] }))),
        "points.rule_other"
    );
    let offered = desk.call("point_rule_list", json!({}))?;
    assert!(
        offered["rules"]
            .as_array()
            .unwrap()
            .iter()
            .all(|rule| rule["id"] != done["id"])
    );

    let add = |name: &str, points: i64| {
        code(desk.call(
            "point_rule_add",
            json!({ "subject": "cadre", "name": name, "points": points }),
        ))
    };
    assert_eq!(add(" ", 1), "point_rule.name_missing");
    assert_eq!(add("逾期一件", 1), "point_rule.exists");
    assert_eq!(add("夜里出警", 0), "points.zero");
    assert_eq!(add("夜里出警", 3), "done");
    Ok(())
}

#[test]
fn points_without_reason_or_witness_are_not_given() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let he = cadre(&desk, "何志强", "治保主任")?;
    let refused = |more: Value| code(give(&desk, &he, more));
    assert_eq!(
        refused(json!({ "points": 2, "reason": " " })),
        "points.reason_missing"
    );
    assert_eq!(
        refused(json!({ "points": 2, "witness": {} })),
        "points.witness_missing"
    );
    assert_eq!(
        refused(json!({ "points": 2, "witness": { "person": he } })),
        "points.witness_is_subject"
    );
    assert_eq!(refused(json!({})), "points.rule_or_points");
    assert_eq!(refused(json!({ "points": 0 })), "points.zero");
    assert_eq!(refused(json!({ "points": 1001 })), "points.too_many");
    assert_eq!(
        refused(json!({ "points": 2, "day": "2026-11-22" })),
        "points.day_not_yet"
    );
    assert_eq!(
        refused(json!({ "points": 2, "person": null })),
        "points.whom_missing"
    );
    assert_eq!(ranking(&desk, "cadre")?, [(1, "何志强".into(), 0, 0)]);
    Ok(())
}

#[test]
fn a_month_that_is_over_keeps_its_ranking() -> Story {
    let village = Village::founded(day("2026-10-31"))?;
    let october = village.desk()?;
    let he = cadre(&october, "何志强", "治保主任")?;
    let entry = give(&october, &he, json!({ "points": 3 }))?;
    let asked = json!({ "subject": "cadre", "from": "2026-10-01", "to": "2026-10-31" });
    let reported = october.call("ranking_show", asked.clone())?;
    assert_eq!(reported["sum"], 3);

    let november = village.desk_on(today())?;
    let counter = take_back(&november, &entry)?;
    assert_eq!(counter["day"], "2026-11-21");
    assert_eq!(november.call("ranking_show", asked)?, reported);
    let both = json!({ "subject": "cadre", "from": "2026-10-01", "to": "2026-11-30" });
    assert_eq!(november.call("ranking_show", both)?["sum"], 0);
    let backwards = json!({ "subject": "cadre", "from": "2026-11-30", "to": "2026-10-01" });
    assert_eq!(
        code(november.call("ranking_show", backwards)),
        "period.backwards"
    );
    Ok(())
}
