//! Households over time: split, join, move, leave, return, a new head, numbers; what was written on a day stays.

use acceptance::paper::fixture;
use acceptance::{Story, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{code, day, opened_meeting, today};

/// A grid with two units, and the household of 张义华 with his wife and two sons in the first.
struct Yard {
    village: Village,
    units: [Value; 2],
    home: Value,
    people: Vec<Value>,
}

fn yard() -> Result<Yard, acceptance::Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid = place(&desk, Value::Null, "grid", "第一网格")?;
    let units = [
        place(&desk, grid.clone(), "unit", "一单元")?,
        place(&desk, grid, "unit", "二单元")?,
    ];
    let home = desk.call(
        "household_add",
        json!({ "place": units[0], "head_name": "张义华", "code": "0101" }),
    )?;
    let mut people = vec![home["head"].clone()];
    for (name, relation) in [("李秀英", "妻"), ("张大山", "子"), ("张小山", "子")] {
        let person = json!({ "name": name, "relation": relation, "household": home["id"] });
        people.push(desk.call("person_add", person)?["id"].clone());
    }
    Ok(Yard {
        village,
        units,
        home: home["id"].clone(),
        people,
    })
}

fn place(desk: &Desk, parent: Value, level: &str, name: &str) -> Result<Value, Fault> {
    let added = desk.call(
        "place_add",
        json!({ "parent": parent, "level": level, "name": name }),
    )?;
    let places = added["places"].as_array().unwrap();
    let found = places.iter().find(|p| p["name"] == name).unwrap();
    Ok(found["id"].clone())
}

impl Yard {
    fn desk(&self) -> Desk {
        self.village.desk().unwrap()
    }

    fn shown(&self, home: &Value) -> Value {
        self.desk()
            .call("household_show", json!({ "household": home }))
            .unwrap()
    }

    fn does(&self, command: &str, mut request: Value) -> Result<Value, Fault> {
        request["household"] = self.home.clone();
        self.desk().call(command, request)
    }

    /// The second son founds a household in the second unit.
    fn split(&self) -> Result<Value, Fault> {
        let request = json!({
            "members": [self.people[3]], "head": self.people[3], "day": "2026-03-01", "code": "0102",
            "place": self.units[1], "note": "结婚后另立门户",
        });
        Ok(self.does("household_split", request)?["id"].clone())
    }
}

fn names(members: &Value) -> Vec<&str> {
    let members = members.as_array().unwrap().iter();
    members.map(|m| m["name"].as_str().unwrap()).collect()
}

fn kinds(shown: &Value) -> Vec<&str> {
    let changes = shown["changes"].as_array().unwrap().iter();
    changes.map(|c| c["kind"].as_str().unwrap()).collect()
}

#[test]
fn a_son_who_splits_off_is_in_both_histories_with_the_day() -> Story {
    let yard = yard()?;
    let new = yard.split()?;
    let (old, young) = (yard.shown(&yard.home), yard.shown(&new));
    assert_eq!(names(&old["members"]), ["张义华", "李秀英", "张大山"]);
    assert_eq!(names(&old["former"]), ["张小山"]);
    assert_eq!(old["former"][0]["to"], "2026-03-01");
    assert_eq!(names(&young["members"]), ["张小山"]);
    assert_eq!(
        (
            &young["code"],
            &young["unit_name"],
            &young["name"],
            &young["from"]
        ),
        (
            &json!("0102"),
            &json!("二单元"),
            &json!("张小山户"),
            &json!("2026-03-01")
        )
    );
    assert_eq!((kinds(&old), kinds(&young)), (vec!["split"], vec!["split"]));
    assert_eq!(young["changes"][0]["household_name"], "张义华户");
    assert_eq!(old["changes"][0]["other_name"], "张小山户");
    // And one undo puts all of it back.
    yard.desk().call("journal_undo", json!({}))?;
    assert_eq!(names(&yard.shown(&yard.home)["members"]).len(), 4);
    Ok(())
}

#[test]
fn a_split_that_cannot_be_says_why_and_changes_nothing() -> Story {
    let yard = yard()?;
    let (head, wife, elder) = (&yard.people[0], &yard.people[1], &yard.people[2]);
    let split = |members: Value, head: &Value, more: Value| {
        let mut request = json!({ "members": members, "head": head, "day": "2026-03-01" });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        code(yard.does("household_split", request))
    };
    assert_eq!(
        split(json!([]), elder, json!({})),
        "household.members_missing"
    );
    assert_eq!(
        split(json!([wife]), elder, json!({})),
        "household.head_elsewhere"
    );
    assert_eq!(
        split(json!(yard.people), elder, json!({})),
        "household.nobody_left"
    );
    assert_eq!(
        split(json!([elder]), elder, json!({ "code": "0101" })),
        "household.code_taken"
    );
    assert_eq!(
        split(json!([elder]), elder, json!({ "day": "2027-01-01" })),
        "register.day_not_yet"
    );
    // The head goes and three could follow: who heads the household then is asked for.
    assert_eq!(
        split(json!([head]), head, json!({})),
        "household.new_head_missing"
    );
    let stranger = yard.desk().call("person_add", json!({ "name": "外人" }))?["id"].clone();
    assert_eq!(
        split(json!([stranger]), &stranger, json!({})),
        "household.member_elsewhere"
    );
    let shown = yard.shown(&yard.home);
    assert_eq!(
        (names(&shown["members"]).len(), kinds(&shown).len()),
        (4, 0)
    );
    assert_eq!(
        split(json!([head]), head, json!({ "old_head": wife })),
        "done"
    );
    let shown = yard.shown(&yard.home);
    assert_eq!(
        (&shown["name"], kinds(&shown)),
        (&json!("李秀英户"), vec!["split", "headed"])
    );
    Ok(())
}

#[test]
fn a_household_joined_to_another_ends_and_its_people_go_on_there() -> Story {
    let yard = yard()?;
    let new = yard.split()?;
    let desk = yard.desk();
    let back = json!({ "household": new, "into": yard.home, "day": "2026-09-01" });
    let shown = desk.call("household_join", back.clone())?;
    assert!(names(&shown["members"]).contains(&"张小山"));
    assert_eq!(kinds(&shown), ["split", "joined"]);
    assert_eq!(
        yard.shown(&new)["to"],
        "2026-09-01",
        "it can still be looked at"
    );
    assert_eq!(
        code(desk.call("household_join", back)),
        "household.not_there"
    );
    assert_eq!(
        code(yard.does("household_join", json!({ "into": yard.home }))),
        "household.into_itself"
    );
    let there = |past: bool| {
        let list = desk
            .call("household_list", json!({ "past": past }))
            .unwrap();
        list["total"].clone()
    };
    assert_eq!((there(false), there(true)), (json!(1), json!(2)));
    // A number of the past is never given again.
    let again = json!({ "place": yard.units[0], "head_name": "王五", "code": "0102" });
    assert_eq!(
        code(desk.call("household_add", again)),
        "household.code_taken"
    );
    Ok(())
}

#[test]
fn a_household_moves_leaves_and_comes_back_with_all_it_had() -> Story {
    let yard = yard()?;
    let moved = yard.does(
        "household_move",
        json!({ "place": yard.units[1], "day": "2026-02-01" }),
    )?;
    assert_eq!(
        (&moved["unit_name"], &moved["code"]),
        (&json!("二单元"), &json!("0101"))
    );
    assert_eq!(moved["changes"][0]["note"], "一单元 → 二单元");
    assert_eq!(
        code(yard.does("household_move", json!({ "place": yard.units[1] }))),
        "household.same_place"
    );
    yard.does(
        "household_leave",
        json!({ "day": "2026-04-01", "note": "去县城" }),
    )?;
    let desk = yard.desk();
    let people =
        |past: bool| desk.call("people_list", json!({ "past": past })).unwrap()["total"].clone();
    assert_eq!(
        (people(false), people(true)),
        (json!(1), json!(5)),
        "only the recorder is here"
    );
    assert_eq!(
        desk.call("people_search", json!({ "query": "张义华" }))?["hits"],
        json!([])
    );
    let away = desk.call("person_show", json!({ "person": yard.people[0] }))?;
    assert_eq!(
        (&away["name"], &away["left_on"]),
        (&json!("张义华"), &json!("2026-04-01"))
    );
    assert_eq!(
        code(yard.does("household_leave", json!({}))),
        "household.not_there"
    );
    assert_eq!(
        code(yard.does("household_return", json!({ "day": "2026-03-01" }))),
        "household.day_before"
    );

    // Three come back, one son stays in town and returns later by himself.
    let three = &yard.people[..3];
    let back = yard.does(
        "household_return",
        json!({ "day": "2026-10-01", "members": three }),
    )?;
    assert_eq!(names(&back["members"]), ["张义华", "李秀英", "张大山"]);
    assert_eq!(kinds(&back), ["moved", "moved_out", "returned"]);
    assert_eq!(
        (&back["to"], names(&back["former"]).len()),
        (&json!(null), 4)
    );
    let son = json!({ "person": yard.people[3], "household": yard.home, "day": "2026-11-01" });
    desk.call("person_return", son.clone())?;
    assert_eq!(names(&yard.shown(&yard.home)["members"]).len(), 4);
    assert_eq!(code(desk.call("person_return", son)), "person.still_here");
    Ok(())
}

#[test]
fn who_died_is_off_the_roster_and_still_named_by_the_meetings_of_the_past() -> Story {
    let yard = yard()?;
    let desk = yard.desk();
    let head = &yard.people[0];
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    desk.call(
        "attendance_add",
        json!({ "meeting": meeting, "person": head }),
    )?;
    let died = json!({ "person": head, "kind": "died" });
    assert_eq!(
        code(desk.call("person_leave", died.clone())),
        "household.new_head_missing"
    );
    let mut died = died;
    died["new_head"] = yard.people[1].clone();
    desk.call("person_leave", died.clone())?;
    assert_eq!(code(desk.call("person_leave", died)), "person.left_already");
    let shown = yard.shown(&yard.home);
    assert_eq!(
        (&shown["name"], kinds(&shown)),
        (&json!("李秀英户"), vec!["died", "headed"])
    );
    // The sheet of that evening says what it said.
    let came = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    let row = &came["rows"][0];
    assert_eq!(
        (&row["name"], &row["household_name"], &row["unit_name"]),
        (&json!("张义华"), &json!("张义华户"), &json!("一单元"))
    );
    assert_eq!(
        code(desk.call("person_return", json!({ "person": head }))),
        "person.died"
    );
    let past = desk.call("person_past_show", json!({ "person": head }))?;
    assert_eq!(
        (&past["died"], &past["homes"][0]["to"]),
        (&json!(true), &json!("2026-11-21"))
    );
    Ok(())
}

#[test]
fn a_meeting_keeps_household_unit_and_grid_of_its_day() -> Story {
    let yard = yard()?;
    let desk = yard.desk();
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let son = &yard.people[3];
    desk.call(
        "attendance_add",
        json!({ "meeting": meeting, "person": son }),
    )?;
    let before = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    let new = yard.split()?;
    desk.call(
        "household_leave",
        json!({ "household": new, "day": "2026-11-20" }),
    )?;
    let after = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    assert_eq!(after["rows"][0]["household_name"], "张义华户");
    for field in [
        "name",
        "household",
        "household_name",
        "unit_name",
        "grid_name",
    ] {
        assert_eq!(after["rows"][0][field], before["rows"][0][field], "{field}");
    }
    assert_eq!(
        (&after["called"], &after["households"]),
        (&before["called"], &before["households"]),
        "应到 was fixed at the opening"
    );
    Ok(())
}

#[test]
fn a_birth_and_a_marriage_are_dated_changes_of_the_household() -> Story {
    let yard = yard()?;
    let desk = yard.desk();
    for (name, came, day) in [
        ("张新生", "born", "2026-05-03"),
        ("王小梅", "married", "2026-01-18"),
    ] {
        let person = json!({ "name": name, "household": yard.home, "came": came, "day": day });
        desk.call("person_add", person)?;
    }
    let shown = yard.shown(&yard.home);
    assert_eq!(kinds(&shown), ["married", "born"]);
    assert_eq!(shown["changes"][1]["person_name"], "张新生");
    let members = shown["members"].as_array().unwrap();
    let child = members.iter().find(|m| m["name"] == "张新生").unwrap();
    assert_eq!(child["from"], "2026-05-03");
    Ok(())
}

#[test]
fn a_new_head_is_a_dated_change_and_must_live_there() -> Story {
    let yard = yard()?;
    let edit = |head: &Value, revision: &Value, number: &str| {
        yard.does(
            "household_edit",
            json!({ "revision": revision, "code": number, "head": head, "day": "2026-06-01" }),
        )
    };
    let revision = yard.shown(&yard.home)["revision"].clone();
    let edited = edit(&yard.people[2], &revision, "0101")?;
    assert_eq!(
        (&edited["name"], kinds(&edited)),
        (&json!("张大山户"), vec!["headed"])
    );
    assert_eq!(
        (&edited["members"][0]["name"], &edited["changes"][0]["day"]),
        (&json!("张大山"), &json!("2026-06-01"))
    );
    assert_eq!(
        code(edit(&yard.people[0], &revision, "0101")),
        "revision.stale"
    );
    let stranger = yard.desk().call("person_add", json!({ "name": "外人" }))?["id"].clone();
    let revision = &edited["revision"];
    assert_eq!(
        code(edit(&stranger, revision, "0101")),
        "household.head_elsewhere"
    );
    Ok(())
}

#[test]
fn a_household_written_by_mistake_goes_and_one_with_people_does_not() -> Story {
    let yard = yard()?;
    let desk = yard.desk();
    let fault = yard.does("household_remove", json!({})).unwrap_err();
    assert_eq!(
        (fault.code.as_str(), &fault.params["counts"]),
        ("household.referred", &json!({ "memberships": 4 }))
    );
    let wrong = json!({ "place": yard.units[1], "head_name": "打错了" });
    let wrong = desk.call("household_add", wrong)?;
    // The person, never used, takes the household along.
    desk.call("person_remove", json!({ "person": wrong["head"] }))?;
    assert_eq!(
        code(desk.call("household_show", json!({ "household": wrong["id"] }))),
        "record.not_found"
    );
    Ok(())
}

#[test]
fn shengquan_has_512_households_in_6_grids_and_25_units_and_every_one_is_coded() -> Story {
    let village = Village::none_yet(today())?;
    let init = json!({ "county": "仙游县", "township": "鲤城街道", "village": "圣泉社区", "recorder": "林秀芳" });
    village.call("village_init", init)?;
    let desk = village.desk()?;
    let path = fixture("roster-512-households.xlsx");
    desk.call("roster_import", json!({ "path": path.to_string_lossy() }))?;
    let had = codes(&desk)?;
    // And households that nobody has numbered yet.
    let places = desk.call("place_list", json!({}))?;
    let places = places["places"].as_array().unwrap().clone();
    let unit = places.iter().find(|p| p["level"] == "unit").unwrap()["id"].clone();
    let new = json!({ "place": unit, "head_name": "新来的", "moved_in": "2026-11-01" });
    let new = desk.call("household_add", new)?;
    let numbered = desk.call("household_number", json!({}))?;
    let empty = had.iter().filter(|code| code.is_empty()).count() + 1;
    assert_eq!(numbered["numbered"], json!(empty));
    let has = codes(&desk)?;
    assert!(
        has.iter().all(|code| !code.is_empty()),
        "every household is coded"
    );
    let kept = had.iter().filter(|code| !code.is_empty());
    assert!(
        kept.clone().all(|code| has.contains(code)),
        "numbers that were there stay"
    );
    let given = desk.call("household_show", json!({ "household": new["id"] }))?;
    assert!(
        given["code"].as_str().unwrap().starts_with("1-"),
        "{}",
        given["code"]
    );
    assert_eq!(desk.call("household_number", json!({}))?["numbered"], 0);

    let tree = desk.call("place_tree_show", json!({}))?;
    let counts = &tree["counts"];
    assert_eq!(
        (
            &counts["communities"],
            &counts["villages"],
            &counts["grids"],
            &counts["units"]
        ),
        (&json!(1), &json!(0), &json!(6), &json!(25))
    );
    assert_eq!(
        counts["households"], 513,
        "512 of the roster and the one that moved in"
    );
    Ok(())
}

fn codes(desk: &Desk) -> Result<Vec<String>, Fault> {
    let list = desk.call("household_list", json!({ "limit": 10_000 }))?;
    let homes = list["households"].as_array().unwrap().iter();
    Ok(homes
        .map(|h| h["code"].as_str().unwrap().to_owned())
        .collect())
}

#[test]
fn the_data_replays_after_a_year_of_changes() -> Story {
    let yard = yard()?;
    let new = yard.split()?;
    let desk = yard.desk();
    desk.call(
        "household_leave",
        json!({ "household": new, "day": "2026-04-01" }),
    )?;
    desk.call(
        "household_return",
        json!({ "household": new, "day": "2026-05-01" }),
    )?;
    desk.call(
        "household_join",
        json!({ "household": new, "into": yard.home, "day": "2026-06-01" }),
    )?;
    let later = yard.village.desk_on(day("2026-12-01"))?;
    let died = json!({ "person": yard.people[3], "kind": "died", "day": "2026-11-30" });
    later.call("person_leave", died)?;
    assert_eq!(
        kinds(&yard.shown(&new)),
        ["split", "moved_out", "returned", "joined"]
    );
    assert_eq!(later.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}
