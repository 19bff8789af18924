//! The year's sessions against the quota: planned, held, cancelled, 漏开, by month, kind and grid.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{code, day};

/// A village of two grids on a day of November.
pub struct Year {
    pub village: Village,
    pub qin: Value,
    pub bench: Value,
    pub grids: Vec<Value>,
}

impl Year {
    /// Founded, with both grids.
    pub fn begun() -> Result<Self, acceptance::Trouble> {
        let village = Village::founded(day("2026-11-22"))?;
        let kinds = village.call("kind_list", json!({}))?;
        let kind = |name: &str| {
            let all = kinds["kinds"].as_array().unwrap();
            all.iter().find(|kind| kind["name"] == name).unwrap()["id"].clone()
        };
        let mut grids = Vec::new();
        for name in ["第一网格", "第二网格"] {
            let places = village.call("place_add", json!({ "level": "grid", "name": name }))?;
            let all = places["places"].as_array().unwrap();
            grids.push(all.iter().find(|place| place["name"] == name).unwrap()["id"].clone());
        }
        let (qin, bench) = (kind("亲加奔"), kind("板凳会"));
        Ok(Self {
            village,
            qin,
            bench,
            grids,
        })
    }

    /// Plans a session; gives its answer.
    pub fn plans(&self, kind: &Value, on: &str, scope: Value) -> Result<Value, desk::Fault> {
        let plan = json!({ "kind": kind, "day": on, "time": "19:30", "scope": scope });
        self.village.call("meeting_plan", plan)
    }

    /// Plans it and holds it on its day.
    pub fn holds(&self, kind: &Value, on: &str, scope: Value) -> Result<(), desk::Fault> {
        let planned = self.plans(kind, on, scope)?;
        let desk = self.village.desk_on(day(on))?;
        desk.call("meeting_open", json!({ "meeting": planned["row"]["id"] }))?;
        Ok(())
    }

    fn shown(&self) -> Value {
        self.village.call("year_plan_show", json!({})).unwrap()
    }

    /// A row of a kind: the village's, or a grid's.
    fn row(&self, kind: &Value, place: &Value) -> Value {
        let plan = self.shown();
        let kinds = plan["kinds"].as_array().unwrap();
        let kind = kinds.iter().find(|one| one["kind"] == *kind).unwrap();
        let mut rows = kind["rows"].as_array().unwrap().iter();
        rows.find(|row| row["place"] == *place).unwrap().clone()
    }
}

fn cell(row: &Value, month: usize) -> [u64; 5] {
    let cell = &row["months"][month - 1];
    ["planned", "held", "cancelled", "missed", "whole"].map(|key| cell[key].as_u64().unwrap())
}

#[test]
fn a_session_of_grids_stands_in_their_rows_and_once_in_the_villages() -> Story {
    let year = Year::begun()?;
    let (one, two) = (&year.grids[0], &year.grids[1]);
    year.holds(&year.bench, "2026-03-05", json!([one, two]))?;
    year.holds(&year.bench, "2026-03-19", json!([]))?;
    year.plans(&year.bench, "2026-12-03", json!([two]))?;
    year.plans(&year.bench, "2026-10-08", json!([one]))?;
    let cancelled = year.plans(&year.bench, "2026-12-24", json!([]))?;
    year.village.call(
        "meeting_cancel",
        json!({ "meeting": cancelled["row"]["id"], "reason": "下雪" }),
    )?;

    let village = year.row(&year.bench, &Value::Null);
    assert_eq!(cell(&village, 3), [0, 2, 0, 0, 0]);
    assert_eq!(cell(&village, 10), [0, 0, 0, 1, 0], "its day has passed");
    assert_eq!(cell(&village, 12), [1, 0, 1, 0, 0]);
    let first = year.row(&year.bench, one);
    assert_eq!(cell(&first, 3), [0, 1, 0, 0, 1]);
    assert_eq!(cell(&first, 10), [0, 0, 0, 1, 0]);
    assert_eq!(
        cell(&first, 12),
        [0; 5],
        "the other grid's, and a cancelled one of all"
    );
    assert_eq!(cell(&year.row(&year.bench, two), 12), [1, 0, 0, 0, 0]);
    let plan = year.shown();
    let total = |key: &str| plan["total"][key].as_u64().unwrap();
    assert_eq!(
        total("planned") + total("held") + total("cancelled") + total("missed"),
        plan["meetings"].as_array().unwrap().len() as u64
    );
    assert_eq!(plan["meetings"][0]["day"], "2026-03-05");
    Ok(())
}

#[test]
fn a_quota_is_asked_about_once_and_binds_only_who_switched_it_on() -> Story {
    let year = Year::begun()?;
    assert_eq!(
        year.plans(&year.bench, "2026-11-25", json!([]))?["quota_question"],
        Value::Null,
        "no quota, no question"
    );
    let first = year.plans(&year.qin, "2026-11-26", json!([]))?;
    assert_eq!(first["quota_question"], true);
    let second = year.plans(&year.qin, "2026-12-26", json!([]))?;
    assert_eq!(second["quota_question"], Value::Null);
    assert_eq!(
        year.row(&year.qin, &Value::Null)["periods"],
        json!([]),
        "nothing is missed"
    );

    let on = json!({ "kind": year.qin, "on": true });
    year.village.call("quota_switch", on)?;
    let row = year.row(&year.qin, &Value::Null);
    let november = &row["periods"][0];
    assert_eq!(
        (
            &november["from"],
            &november["standing"],
            &november["missing"],
            &november["days_left"]
        ),
        (&json!("2026-11-01"), &json!("open"), &json!(1), &json!(9))
    );
    assert_eq!(row["periods"][1]["standing"], "to_come");

    let year = Year {
        village: year.village.later(day("2026-12-02")),
        ..year
    };
    assert_eq!(
        year.row(&year.qin, &Value::Null)["periods"][0]["standing"],
        "missed"
    );
    year.holds(&year.qin, "2026-12-01", json!([year.grids[0]]))?;
    let standing = |place: &Value| year.row(&year.qin, place)["periods"][1]["standing"].clone();
    assert_eq!(standing(&Value::Null), "met");
    assert_eq!(standing(&year.grids[0]), "met");
    assert_eq!(
        standing(&year.grids[1]),
        "open",
        "that grid was not convened"
    );
    Ok(())
}

#[test]
fn a_village_that_said_no_is_not_asked_again() -> Story {
    let year = Year::begun()?;
    let off = json!({ "kind": year.qin, "on": false });
    year.village.call("quota_switch", off)?;
    let first = year.plans(&year.qin, "2026-11-26", json!([]))?;
    assert_eq!(first["quota_question"], Value::Null);
    Ok(())
}

#[test]
fn a_year_is_filled_in_one_step_and_taken_back_in_one() -> Story {
    let year = Year::begun()?;
    let plans = |time: &str| -> Vec<Value> {
        let days = ["2026-11-27", "2026-12-25", "2027-01-29"];
        let plan = |on: &&str| json!({ "kind": year.qin, "day": on, "time": time });
        days.iter().map(plan).collect()
    };
    let many = |plans: Vec<Value>| {
        year.village
            .call("meeting_plan_many", json!({ "plans": plans }))
    };
    assert_eq!(code(many(plans("半夜"))), "meeting.time_bad");
    assert_eq!(code(many(Vec::new())), "plan.nothing");
    assert_eq!(
        code(many(
            [(); 21].iter().flat_map(|()| plans("19:30")).collect()
        )),
        "plan.too_many"
    );
    assert_eq!(year.shown()["total"]["planned"], 0, "all of them or none");

    let planned = many(plans("19:30"))?;
    assert_eq!(planned["quota_question"], year.qin);
    assert_eq!(
        year.shown()["total"]["planned"],
        2,
        "the third is next year's"
    );
    let next = year
        .village
        .call("year_plan_show", json!({ "year": 2027 }))?;
    assert_eq!(next["months"][0]["planned"], 1);
    let meeting = json!({ "meeting": planned["meetings"][0] });
    let shown = year.village.call("meeting_show", meeting)?;
    assert_eq!(shown["mode"], "dialogue", "as this kind usually consults");

    year.village.call("journal_undo", json!({}))?;
    assert_eq!(year.shown()["total"]["planned"], 0);
    assert_eq!(
        code(
            year.village
                .call("year_plan_show", json!({ "year": 30000 }))
        ),
        "day.too_far"
    );
    Ok(())
}
