//! The figures that a township reports: they add up, they open their rows, what happens later changes nothing,
//! and what is typed late says so.

use acceptance::{Story, Village};
use chrono::NaiveDate;
use desk::{Desk, Fault, Options};
use serde_json::{Value, json};

use crate::baoting::{self, PROBLEMS, VILLAGES, WAITING};
use crate::told::{opened_meeting, promise, raise, today};

/// The year as it was asked on its last day.
fn year() -> Value {
    json!({ "from": "2023-01-01", "to": "2023-12-01", "all_villages": true })
}

/// The same with more fields.
fn year_with(more: &Value) -> Value {
    let mut asked = year();
    for (key, value) in more.as_object().unwrap() {
        asked[key] = value.clone();
    }
    asked
}

fn n(value: &Value, key: &str) -> u64 {
    value[key]
        .as_u64()
        .unwrap_or_else(|| panic!("{key}: {value}"))
}

/// The desk on a later day.
fn desk_on(folder: &Village, today: NaiveDate) -> Result<Desk, Fault> {
    Desk::open(Options {
        data: folder.data(),
        today: Some(today),
        ..Options::default()
    })
}

/// Every figure opens as many rows as it says.
fn opens_its_rows(desk: &Desk, figures: &Value) -> Result<(), Fault> {
    let total = |figure: &str| {
        let asked = year_with(&json!({ "figure": figure, "limit": 50 }));
        let found = desk.call("figures_rows", asked)?;
        let shown = found["rows"].as_array().unwrap().len() as u64;
        assert_eq!(shown, n(&found, "total").min(50), "{figure}");
        Ok::<u64, Fault>(n(&found, "total"))
    };
    for figure in [
        "collected",
        "resolved",
        "planned",
        "studied",
        "remainder",
        "pending",
        "promised",
        "overdue",
        "reopened",
        "extensions",
        "done_in_period",
        "late",
    ] {
        assert_eq!(total(figure)?, n(figures, figure), "{figure}");
    }
    for part in figures["parts"].as_array().unwrap() {
        assert_eq!(
            total(part["key"].as_str().unwrap())?,
            n(part, "count"),
            "{part}"
        );
    }
    Ok(())
}

#[test]
fn baotings_year_is_reported_as_it_was() -> Story {
    let folder = baoting::year()?;
    let desk = folder.desk()?;
    let figures = desk.call("figures_show", year())?;

    assert_eq!(
        (
            n(&figures, "villages_covered"),
            n(&figures, "villages_total")
        ),
        (VILLAGES as u64, VILLAGES as u64)
    );
    assert_eq!(n(&figures, "sessions_total"), 500);
    let months = figures["sessions_by_month"].as_array().unwrap();
    assert_eq!(
        months.iter().map(|month| n(month, "count")).sum::<u64>(),
        500
    );
    assert_eq!(
        (
            n(&figures, "person_times"),
            n(&figures, "people"),
            n(&figures, "unnamed")
        ),
        (15_000, 120, 14_000),
        "comings, people by name, and what lies between"
    );
    assert_eq!(
        (n(&figures, "cadre_times"), n(&figures, "cadres")),
        (500, 60)
    );
    assert_eq!(n(&figures, "collected"), PROBLEMS as u64);
    assert_eq!(
        (
            n(&figures, "resolved"),
            n(&figures, "planned"),
            n(&figures, "remainder")
        ),
        (1600, 800, 200)
    );
    assert_eq!(
        figures["sentence"],
        "截至2023年12月1日，全县共开展板凳会260场、亲加奔240场，参与群众15000人次，收集问题2600件，\
         已解决1600件（1600/2600，其中并入10件），列入解决计划800件，跟进研究0件，\
         其余200件（移交未回90、解释说明60、待分类30、待重开12、撤回8）。另有待议40件。"
    );
    assert_eq!(n(&figures, "pending"), WAITING as u64);
    assert_eq!(
        (n(&figures, "promised"), n(&figures, "mean_days_of")),
        (800, 1302)
    );
    opens_its_rows(&desk, &figures)?;

    // One village's figures are its part of the county's.
    let own = desk.call(
        "figures_show",
        json!({ "from": "2023-01-01", "to": "2023-12-01" }),
    )?;
    assert_eq!(
        (n(&own, "sessions_total"), n(&own, "villages_total")),
        (9, 1)
    );
    let rows = desk.call("figures_rows", year_with(&json!({ "figure": "collected" })))?;
    let rows = rows["rows"].as_array().unwrap();
    let of_it = rows.iter().filter(|row| row["village"] == "第1村").count() as u64;
    assert_eq!((rows.len(), of_it), (PROBLEMS, n(&own, "collected")));

    what_comes_later_changes_nothing(&folder, &figures)
}

/// The winter after: work goes on, and somebody remembers what was done in November.
fn what_comes_later_changes_nothing(folder: &Village, figures: &Value) -> Story {
    let spring = NaiveDate::from_ymd_opt(2024, 2, 1).unwrap();
    let desk = desk_on(folder, spring)?;
    let planned = json!({ "figure": "planned", "from": "2023-01-01", "to": "2023-12-01" });
    let rows = desk.call("figures_rows", planned)?;
    let done = |nth: usize, day: &str| {
        let issue = &rows["rows"][nth]["issue"];
        let shown = desk.call("issue_show", json!({ "issue": issue }))?;
        let request = json!({
            "issue": issue, "revision": shown["issue"]["revision"], "day": day,
            "words": "水渠清淤完工", "evidence": "",
        });
        desk.call("issue_done", request)
    };

    done(0, "2024-01-20")?;
    let after = desk.call("figures_show", year())?;
    assert_eq!(&after, figures, "what happens later changes no past figure");

    done(1, "2023-11-28")?;
    let late = desk.call("figures_show", year())?;
    assert_eq!(
        (n(&late, "late"), n(&late, "resolved"), n(&late, "planned")),
        (1, 1601, 799)
    );
    let rows = desk.call("figures_rows", year_with(&json!({ "figure": "late" })))?;
    assert_eq!(
        (n(&rows, "total"), &rows["rows"][0]["class"]),
        (1, &json!("resolved"))
    );

    let known = json!({ "known": "2023-12-01T16:00:00Z" });
    let then = desk.call("figures_show", year_with(&known))?;
    assert_eq!(
        (n(&then, "resolved"), n(&then, "planned"), n(&then, "late")),
        (1600, 800, 1),
        "as it was known then, with the late typing said beside it"
    );
    assert_eq!(then["sentence"], figures["sentence"]);
    Ok(())
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() -> Story {
    let village = Village::founded(today())?;
    let asked = json!({ "from": "2026-11-30", "to": "2026-11-01" });
    let fault = village.call("figures_show", asked).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), fault.field.as_deref()),
        ("period.backwards", Some("to"))
    );
    Ok(())
}

#[test]
fn a_village_that_has_not_met_has_noughts_and_no_shares() -> Story {
    let village = Village::founded(today())?;
    let figures = village.call("figures_show", json!({}))?;
    assert_eq!(
        (n(&figures, "collected"), n(&figures, "villages_covered")),
        (0, 0)
    );
    assert_eq!(
        (&figures["mean_days"], &figures["response"]["share"]),
        (&Value::Null, &json!(""))
    );
    assert_eq!(figures["remainder_parts"], json!([]));
    Ok(())
}

#[test]
fn tonights_promise_is_in_the_plan_and_opens_its_row() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let raised = raise(&desk, &meeting, "灌溉水渠淤塞300米")?;
    promise(&desk, &meeting, &raised, "清淤并修好闸板", "2026-11-30")?;
    let figures = desk.call("figures_show", json!({}))?;
    assert_eq!(
        (
            n(&figures, "planned"),
            n(&figures, "promised"),
            n(&figures, "late")
        ),
        (1, 1, 0)
    );
    let rows = desk.call("figures_rows", json!({ "figure": "planned" }))?;
    assert_eq!(rows["rows"][0]["issue"], raised["id"]);
    assert_eq!(rows["rows"][0]["class_name"], "列入解决计划");
    assert_eq!(rows["rows"][0]["number"], "2026-001");
    Ok(())
}

#[test]
fn a_grids_figures_are_its_own_and_open_its_own_rows() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let whole = desk.call("figures_show", json!({}))?;
    let listed = desk.call("place_list", json!({}))?;
    let places = listed["places"].as_array().unwrap();
    let grids: Vec<&Value> = places.iter().filter(|p| p["level"] == "grid").collect();
    assert!(grids.len() > 1, "{places:?}");

    let mut of_grids = 0;
    for grid in &grids {
        let own = desk.call("figures_show", json!({ "place": grid["id"] }))?;
        assert_eq!(own["place"], grid["name"]);
        let asked = json!({ "place": grid["id"], "figure": "collected" });
        let rows = desk.call("figures_rows", asked)?;
        assert_eq!(n(&rows, "total"), n(&own, "collected"));
        of_grids += n(&own, "collected");
    }
    let nowhere = desk.call("issue_list", json!({ "from": "2026-01-01", "limit": 1000 }))?;
    let issues = nowhere["issues"].as_array().unwrap();
    let without = issues
        .iter()
        .filter(|issue| issue["grid"].is_null())
        .count() as u64;
    assert_eq!(
        of_grids + without,
        n(&whole, "collected"),
        "what has no grid is the village's"
    );

    let unknown = json!({ "place": no_place() });
    let fault = desk.call("figures_show", unknown).unwrap_err();
    assert_eq!(fault.code, "record.not_found");
    Ok(())
}

/// An id that no place has.
fn no_place() -> Value {
    json!("00000000-0000-7000-8000-000000000000")
}
