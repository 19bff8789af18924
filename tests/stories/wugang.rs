//! Wugang's published meeting: 327 people, 27 matters = 7 现场办结 + 11 限期办理 + 9 移交, with the roster of
//! a village of real size, from the spreadsheet to the papers.

use acceptance::{Story, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::told::{department, opened_meeting, printed, promise, raise, today};
use acceptance::paper::{fixture, plain};

const MATTERS: &str = include_str!("../../assets/samples/matters.csv");

/// The first column of the matters that villagers raised, and what was promised.
fn matters() -> Vec<(String, String)> {
    let rows = MATTERS.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].to_owned(), cells[4].to_owned())
    });
    rows.take(27).collect()
}

fn import_roster(desk: &Desk) -> Result<Value, desk::Fault> {
    let path = fixture("roster-512-households.xlsx");
    desk.call("roster_import", json!({ "path": path.to_string_lossy() }))
}

/// 300 by name, 21 without, 6 cadres without names: 327 present.
fn sign_in(desk: &Desk, meeting: &Value) -> Result<(), desk::Fault> {
    let people = desk.call("people_list", json!({ "limit": 2000 }))?;
    let villagers = people["people"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| !p["household"].is_null());
    for person in villagers.step_by(5).take(300) {
        desk.call(
            "attendance_add",
            json!({ "meeting": meeting, "person": person["id"], "role": "villager" }),
        )?;
    }
    desk.call(
        "headcount_put",
        json!({ "meeting": meeting, "role": "villager", "people": 21 }),
    )?;
    desk.call(
        "headcount_put",
        json!({ "meeting": meeting, "role": "cadre", "people": 6 }),
    )?;
    Ok(())
}

/// Sorts the first 7 as done, the next 11 as promised, the last 9 as handed over.
fn record_and_sort(desk: &Desk, meeting: &Value) -> Result<Vec<Value>, desk::Fault> {
    let office = department(desk, "镇农业农村办公室")?;
    let mut sorted = Vec::new();
    for (n, (summary, measure)) in matters().into_iter().enumerate() {
        let issue = raise(desk, meeting, &summary)?;
        let base =
            json!({ "meeting": meeting, "issue": issue["id"], "revision": issue["revision"] });
        let with = |more: Value| {
            let mut wanted = base.clone();
            wanted
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            wanted
        };
        sorted.push(match n {
            0..7 => desk.call("issue_sort", with(json!({ "outcome": "resolved_on_spot", "words": measure })))?,
            7..18 => promise(desk, meeting, &issue, &measure, "2026-12-21")?,
            _ => desk.call(
                "issue_sort",
                with(json!({ "outcome": "referred", "department": office, "due_back": "2026-12-06", "words": measure })),
            )?,
        });
    }
    Ok(sorted)
}

#[test]
fn wugangs_meeting_runs_from_the_roster_to_the_noticeboard() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;

    let imported = import_roster(&desk)?;
    assert_eq!(imported["added"], 1607, "{}", imported["refused"]);
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(status["counts"]["households"], 512);
    let places = desk.call("place_list", json!({}))?;
    let level = |level: &str| {
        places["places"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|p| p["level"] == level)
            .count()
    };
    assert_eq!((level("grid"), level("unit")), (6, 25));

    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    assert_eq!(meeting["called"], 512, "the whole village is called");
    sign_in(&desk, id)?;
    let came = desk.call("attendance_show", json!({ "meeting": id }))?;
    assert_eq!(
        (&came["villagers"], &came["cadres"], &came["unnamed"]),
        (&json!(321), &json!(6), &json!(27))
    );
    let by_grid: u64 = came["grids"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| g["people"].as_u64().unwrap())
        .sum();
    assert_eq!(by_grid, 321, "the grids add up to the villagers");

    let sorted = record_and_sort(&desk, id)?;
    assert_eq!(sorted.len(), 27);
    let closed = desk.call("meeting_close", json!({ "meeting": id, "ended": "21:10" }))?;
    assert_eq!(
        closed["summary"],
        "到会327人，收集问题27件：现场办结7件、限期办理11件、移交9件。"
    );

    papers_show_every_matter(&village, &desk, id, &sorted)?;
    let figures = desk.call("figures_show", json!({}))?;
    assert_eq!(
        (
            &figures["collected"],
            &figures["resolved"],
            &figures["planned"],
            &figures["remainder"]
        ),
        (&json!(27), &json!(7), &json!(11), &json!(9)),
    );
    let checked = desk.call("data_check", json!({}))?;
    assert_eq!(
        checked["findings"],
        json!([]),
        "the journal tells the same story"
    );
    Ok(())
}

/// The list holds what was promised, the ledger everything, character for character.
fn papers_show_every_matter(
    village: &Village,
    desk: &Desk,
    meeting: &Value,
    sorted: &[Value],
) -> Story {
    let wanted = |document: &str, edition: &str| json!({ "document": document, "meeting": meeting, "edition": edition });
    let (list, text) = printed(village, desk, "list.pdf", wanted("commitments", "internal"))?;
    assert_eq!(list["number"], "诺2026-001");
    for issue in &sorted[7..18] {
        assert!(
            text.contains(&plain(issue["summary"].as_str().unwrap())),
            "missing on the list: {}",
            issue["summary"]
        );
        assert!(
            text.contains(&plain(issue["measure"].as_str().unwrap())),
            "missing on the list: {}",
            issue["measure"]
        );
    }
    let (_, text) = printed(village, desk, "ledger.pdf", wanted("ledger", "internal"))?;
    for issue in sorted {
        assert!(
            text.contains(&plain(issue["number"].as_str().unwrap())[5..]),
            "missing in the ledger: {}",
            issue["number"]
        );
    }
    let (table, _) = printed(
        village,
        desk,
        "timetable.pdf",
        wanted("timetable", "public"),
    )?;
    assert_eq!(table["edition"], "public");
    let (four, text) = printed(village, desk, "four.pdf", wanted("ledger", "public"))?;
    assert!(text.contains("公开版"));
    for issue in sorted {
        assert!(
            text.contains(&plain(issue["summary"].as_str().unwrap())),
            "missing on the board: {}",
            issue["summary"]
        );
    }
    assert_eq!(four["missing"], json!([]));
    Ok(())
}

/// Done, visited and struck off by the village's supervision, whatever it was.
fn struck_off(desk: &Desk, issue: &Value, chair: &Value) -> Result<(), desk::Fault> {
    let does = |command: &str, mut request: Value| {
        let shown = desk.call("issue_show", json!({ "issue": issue }))?;
        request["issue"] = issue.clone();
        request["revision"] = shown["issue"]["revision"].clone();
        desk.call(command, request)
    };
    let shown = desk.call("issue_show", json!({ "issue": issue }))?;
    if shown["issue"]["state"] != "done" {
        does("issue_done", json!({ "words": "已办好" }))?;
    }
    does("issue_strike_off", json!({ "reviewer": chair }))?;
    Ok(())
}

#[test]
fn the_meetings_figure_stays_after_all_27_are_struck_off() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let id = opened_meeting(&desk)?["row"]["id"].clone();
    let sorted = record_and_sort(&desk, &id)?;
    desk.call("meeting_close", json!({ "meeting": id, "ended": "21:10" }))?;
    let counts = |desk: &Desk| {
        let shown = desk.call("meeting_show", json!({ "meeting": id })).unwrap();
        let outcomes = shown["outcomes"].as_array().unwrap().clone();
        let of = |name: &str| {
            let found = outcomes.iter().find(|one| one["outcome"] == name);
            found.map_or(0, |one| one["count"].as_u64().unwrap())
        };
        (of("resolved_on_spot"), of("committed"), of("referred"))
    };
    assert_eq!(counts(&desk), (7, 11, 9));

    let later = village.desk_on("2027-03-01".parse().unwrap())?;
    let chair = crate::told::cadre(&later, "覃小兰", "监委主任")?;
    for issue in &sorted {
        struck_off(&later, &issue["id"], &chair)?;
    }
    assert_eq!(
        counts(&later),
        (7, 11, 9),
        "what a meeting decided stays true for ever"
    );
    let all = later.call("issue_list", json!({ "states": ["struck_off"] }))?;
    assert_eq!(all["total"], 27);
    let figures = later.call(
        "figures_show",
        json!({ "from": "2026-11-01", "to": "2026-11-30" }),
    )?;
    assert_eq!(
        (
            &figures["collected"],
            &figures["resolved"],
            &figures["planned"]
        ),
        (&json!(27), &json!(7), &json!(11)),
        "and November's figures are November's"
    );
    Ok(())
}
