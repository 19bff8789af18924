use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::transition::{Handlers, Happening, Life, may_review};
use rules::words::{EventKind, Lamp, MeetingState, State};
use serde_json::{Value, json};
use store::attendance::{Attendance, Convened};
use store::issues::{Issue, IssueFilter};
use store::meetings::Meeting;
use store::people::Person;

use crate::desk::{Desk, Options, Progress};
use crate::fault::Fault;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn desk_in(folder: &std::path::Path) -> Desk {
    Desk::open(Options {
        data: folder.to_owned(),
        today: Some(today()),
        ..Options::default()
    })
    .unwrap()
}

/// A sample village in a folder of its own.
fn sample(request: Value) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk_in(folder.path());
    desk.call("village_demo", request).unwrap();
    (folder, desk)
}

fn small() -> Value {
    json!({ "years": 1, "households": 48 })
}

/// Every row of every table, as text.
fn dump(folder: &std::path::Path) -> BTreeMap<String, Vec<String>> {
    let conn = rusqlite::Connection::open(folder.join(store::DATABASE)).unwrap();
    let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let names: Vec<String> = conn
        .prepare(names)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let rows = |name: &str| -> Vec<String> {
        let mut statement = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            (0..columns)
                .map(|n| Ok(format!("{:?}", row.get_ref(n)?)))
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        let mut found: Vec<String> = statement
            .query_map([], row)
            .unwrap()
            .map(|r| r.unwrap().join("|"))
            .collect();
        found.sort();
        found
    };
    names
        .into_iter()
        .map(|name| (name.clone(), rows(&name)))
        .collect()
}

#[test]
fn the_same_seed_and_day_give_the_same_rows_ids_and_salts() {
    let ((one, _a), (two, _b)) = (sample(small()), sample(small()));
    let (one, two) = (dump(one.path()), dump(two.path()));
    assert!(
        one.get("journal").is_some_and(|rows| rows.len() > 1_000),
        "the journal is dumped too"
    );
    assert!(one == two, "two dumps differ");
    let (other, _c) = sample(json!({ "years": 1, "households": 48, "seed": 2 }));
    assert!(
        dump(other.path())["people"] != one["people"],
        "another seed gives other people"
    );
}

#[test]
fn a_check_finds_nothing() {
    let (_folder, desk) = sample(small());
    let checked = desk.call("data_check", json!({})).unwrap();
    assert_eq!(checked["findings"], json!([]));
    assert!(checked["journal_rows"].as_u64().unwrap() > 1_000);
}

/// Reads the first village.
fn reading<T>(desk: &Desk, work: impl FnOnce(&store::View<'_>) -> Result<T, Fault>) -> T {
    let store = desk.open_store().unwrap();
    let village = store.villages().unwrap()[0].id;
    store.read(village, work).unwrap()
}

#[test]
fn every_life_is_one_that_the_table_permits() {
    let (_folder, desk) = sample(json!({}));
    reading(&desk, |view| {
        let issues = view.all::<Issue>()?;
        assert!(issues.len() > 300, "{} issues", issues.len());
        let mut reached: BTreeMap<State, u32> = BTreeMap::new();
        for issue in &issues {
            let events = view.events_of(issue.id)?;
            let happened: Vec<Happening> = events
                .iter()
                .map(|e| Happening {
                    kind: e.kind,
                    to: Some(e.state),
                    day: e.civil_day,
                })
                .collect();
            let life =
                Life::of(&happened).unwrap_or_else(|fault| panic!("{}: {fault}", issue.summary));
            let last = events.last().unwrap();
            assert_eq!(
                (last.state, last.round),
                (life.state, i64::from(life.round)),
                "{}",
                issue.summary
            );
            assert!(last.civil_day <= today());
            *reached.entry(life.state).or_default() += 1;
            let in_force = view
                .commitments_of(issue.id)?
                .iter()
                .filter(|c| c.ended_on.is_none())
                .count();
            assert_eq!(
                in_force,
                usize::from(life.state == State::Committed),
                "{}",
                issue.summary
            );
        }
        for state in [
            State::Pending,
            State::Raised,
            State::Committed,
            State::UnderStudy,
            State::Referred,
            State::Explained,
            State::Done,
            State::StruckOff,
            State::Withdrawn,
        ] {
            assert!(
                reached.get(&state).is_some_and(|n| *n > 0),
                "no issue is {state}: {reached:?}"
            );
        }
        Ok(())
    });
}

#[test]
fn nobody_strikes_off_an_own_matter() {
    let (_folder, desk) = sample(json!({}));
    reading(&desk, |view| {
        let mut reviewed = 0;
        for issue in view.all::<Issue>()? {
            let events = view.events_of(issue.id)?;
            let Some(end) = events.iter().find(|e| e.kind == EventKind::StruckOff) else {
                continue;
            };
            let responsible = view
                .commitments_of(issue.id)?
                .iter()
                .filter_map(|c| c.person)
                .collect();
            let handlers = Handlers {
                responsible,
                ..Handlers::default()
            };
            if let Some(reviewer) = end.reviewer {
                reviewed += 1;
                assert_eq!(
                    may_review(reviewer, State::Done, &handlers),
                    Ok(()),
                    "{}",
                    issue.summary
                );
            }
        }
        assert!(reviewed > 50, "{reviewed} reviewed");
        Ok(())
    });
}

#[test]
fn fewer_than_five_in_a_hundred_matters_read_the_same() {
    let (_folder, desk) = sample(json!({ "years": 5, "households": 48 }));
    let mut texts: Vec<String> = reading(&desk, |view| {
        Ok(view
            .all::<Issue>()?
            .into_iter()
            .map(|issue| issue.summary)
            .collect())
    });
    let all = texts.len();
    assert!(all >= 1_000, "{all} matters");
    texts.sort();
    texts.dedup();
    assert!(
        texts.len() * 100 > all * 95,
        "{} of {all} are different",
        texts.len()
    );
}

#[test]
fn today_has_something_of_everything() {
    let (_folder, desk) = sample(json!({}));
    let list = desk.call("today_list", json!({})).unwrap();
    let next = &list["next_meeting"]["row"];
    assert_eq!(
        (&next["day"], &next["time"]),
        (&json!("2026-11-21"), &json!("19:30")),
        "{next}"
    );
    assert!(
        list["collected"].as_u64().unwrap() >= 3,
        "{}",
        list["collected"]
    );
    let quota = &list["quotas"][0];
    let held = quota["held"].as_array().unwrap();
    let before = &held[..held.len() - 1];
    let missed = before.iter().filter(|n| **n == json!(0)).count();
    assert_eq!(missed, 1, "one month missed its session: {held:?}");
    // Tonight's would be this month's.
    assert_eq!(
        (&held[10], &quota["days_left"]),
        (&json!(0), &json!(9)),
        "{quota}"
    );
    reading(&desk, |view| {
        let mut lamps: BTreeMap<Lamp, u32> = BTreeMap::new();
        for row in view.issue_rows(&IssueFilter::default())? {
            let light = crate::nouns::issue_view::light(
                &row,
                crate::nouns::issue_view::AsOf {
                    day: today(),
                    soon: 7,
                },
            );
            *lamps.entry(light.lamp).or_default() += 1;
        }
        for lamp in [Lamp::Overdue, Lamp::DueSoon, Lamp::OnTime, Lamp::UnderStudy] {
            assert!(
                lamps.get(&lamp).is_some_and(|n| *n >= 2),
                "{lamp}: {lamps:?}"
            );
        }
        Ok(())
    });
}

#[test]
fn rare_and_long_names_live_here_and_one_of_them_is_found_by_pinyin() {
    let (_folder, desk) = sample(small());
    let people = reading(&desk, |view| Ok(view.all::<Person>()?));
    for name in [
        "王䶮",
        "李㛃",
        "张𬱖",
        "陈𠅤",
        "欧阳建国",
        "司马长根",
        "阿不都拉·吐尔逊",
        "阿依古丽·买买提",
    ] {
        assert!(people.iter().any(|person| person.name == name), "{name}");
    }
    let found = desk
        .call("people_search", json!({ "query": "oyjg" }))
        .unwrap();
    assert_eq!(found["hits"][0]["name"], "欧阳建国");
}

#[test]
fn meetings_keep_who_was_called_and_who_came_as_of_that_day() {
    let (_folder, desk) = sample(small());
    reading(&desk, |view| {
        let meetings = view.all::<Meeting>()?;
        let held: Vec<_> = meetings
            .iter()
            .filter(|m| m.state == MeetingState::Held)
            .collect();
        assert!((20..=25).contains(&held.len()), "{} held", held.len());
        for meeting in held {
            let called = view.convened_of(meeting.id)?;
            let came: Vec<Attendance> = view.attendances_of(meeting.id)?;
            let lives: Vec<_> = came.iter().filter(|a| a.household.is_some()).collect();
            assert!(
                lives.len() >= 8
                    && lives
                        .iter()
                        .all(|a| !a.grid_text.is_empty() && !a.household_text.is_empty())
            );
            assert!(called.iter().all(|c: &Convened| !c.grid_text.is_empty()) && called.len() >= 8);
            assert!(view.deliberations_of(meeting.id)?.len() >= 6);
            assert!(!meeting.ended.is_empty() && meeting.session.is_some());
        }
        Ok(())
    });
}

#[test]
fn a_village_that_is_there_is_left_alone() {
    let (_folder, desk) = sample(small());
    let before = desk.call("village_status", json!({})).unwrap()["counts"].clone();
    assert_eq!(
        desk.call("village_demo", small()).unwrap_err().code,
        "village.exists"
    );
    assert_eq!(
        desk.call("village_status", json!({})).unwrap()["counts"],
        before
    );
}

#[test]
fn a_size_out_of_range_is_refused_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk_in(folder.path());
    for request in [
        json!({ "households": 3 }),
        json!({ "years": 0 }),
        json!({ "villages": 1_000 }),
    ] {
        assert_eq!(
            desk.call("village_demo", request).unwrap_err().code,
            "village.demo_size"
        );
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn several_villages_stand_in_order_and_each_checks() {
    let (_folder, desk) = sample(json!({ "years": 1, "households": 24, "villages": 3 }));
    let status = desk.call("village_status", json!({})).unwrap();
    let names: Vec<&str> = status["villages"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|v| v["name"].as_str())
        .collect();
    assert_eq!(names, ["青山村", "白石村", "龙泉村"]);
    assert_eq!(
        desk.call("data_check", json!({})).unwrap()["findings"],
        json!([])
    );
}

struct StopAtOnce;

impl Progress for StopAtOnce {
    fn at(&self, _: u64, _: u64) {}
    fn stopped(&self) -> bool {
        true
    }
}

#[test]
fn a_stop_half_way_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk_in(folder.path());
    let fault = desk
        .call_with("village_demo", small(), &StopAtOnce)
        .unwrap_err();
    assert_eq!(fault.code, "work.stopped");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    desk.call("village_demo", small()).unwrap();
}
