//! A matter on its way through 四议两公开: proposal, consultation, review, decision, two publications, each at its
//! own meeting, with its votes and quorum.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, code, day};

/// The procedure of that name.
fn procedure(matter: &Matter, name: &str) -> Value {
    let offered = matter.life()["procedures"].clone();
    let found = offered
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not offered: {offered}"))["procedure"].clone()
}

/// A road that the village pays for itself, promised.
fn road() -> Result<Matter, acceptance::Trouble> {
    let road = Matter::raised("修通后山机耕道", day("2026-01-10"))?;
    let mut decision = road.decision("committed");
    decision["collective_money"] = json!(true);
    decision["money_fen"] = json!(12_000_000);
    decision["deadline"] = json!("2026-09-30");
    road.does("issue_decide", json!({ "decision": decision }))?;
    Ok(road)
}

fn begin(matter: &Matter, name: &str) -> Result<Value, desk::Fault> {
    let request = json!({ "issue": matter.issue, "procedure": procedure(matter, name) });
    matter.desk().call("proceeding_begin", request)
}

/// Writes a step of the newest proceeding down.
fn step(matter: &Matter, position: i64, more: Value) -> Result<Value, desk::Fault> {
    let proceedings = matter.life()["proceedings"].clone();
    let newest = proceedings.as_array().unwrap().last().unwrap()["id"].clone();
    let mut request = json!({ "proceeding": newest, "position": position, "who": "何志强" });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    matter.desk().call("proceeding_step", request)
}

fn vote(body: &str, [entitled, present, agreed]: [i64; 3]) -> Value {
    json!({ "vote": { "body": body, "entitled": entitled, "present": present, "agreed": agreed } })
}

fn newest(life: &Value) -> &Value {
    life["proceedings"].as_array().unwrap().last().unwrap()
}

#[test]
fn collective_money_walks_all_six_steps_across_several_meetings() -> Story {
    let road = road()?;
    let offered = road.life()["procedures"].clone();
    assert_eq!(
        (&offered[0]["name"], &offered[0]["for_money"]),
        (&json!("四议两公开"), &json!(true)),
        "money asks for it by itself"
    );

    let life = begin(&road, "四议两公开")?;
    assert_eq!(newest(&life)["steps"].as_array().unwrap().len(), 6);
    assert_eq!(newest(&life)["next"], 1);
    assert_eq!(
        life["procedures"],
        json!([]),
        "it is on its way: nothing is asked for any more"
    );

    step(
        road.on("2026-01-12"),
        1,
        json!({ "result": "提议修通后山机耕道" }),
    )?;
    step(road.on("2026-01-15"), 2, vote("committee", [7, 6, 6]))?;
    // The members review it at a meeting of their own, the representatives decide at another.
    road.on("2026-02-03");
    let members = road.meets("discuss_again", json!({}))?;
    let mut reviewed = vote("party_members", [40, 27, 14]);
    reviewed["meeting"] = members.clone();
    let life = step(&road, 3, reviewed)?;
    let third = &newest(&life)["steps"][2];
    assert_eq!(
        (&third["passed"], &third["done_on"]),
        (&json!(true), &json!("2026-02-03"))
    );
    assert_eq!(third["meeting"], members);
    assert_eq!(third["vote"]["verdict"]["present_needed"], 27);
    road.on("2026-02-10");
    let decided = road.meets("discuss_again", json!({}))?;
    let mut resolution = vote("representatives", [45, 30, 16]);
    resolution["meeting"] = decided;
    step(&road, 4, resolution)?;
    step(
        road.on("2026-02-11"),
        5,
        json!({ "result": "决议贴在村部公示栏" }),
    )?;
    let life = road.life();
    assert_eq!(
        (&newest(&life)["done"], &newest(&life)["next"]),
        (&json!(5), &json!(6))
    );

    let life = step(
        road.on("2026-08-20"),
        6,
        json!({ "result": "花了 11.6 万元，账目贴出" }),
    )?;
    assert_eq!(newest(&life)["ended_how"], "completed");
    assert_eq!(newest(&life)["ended_on"], "2026-08-20");
    assert_eq!(life["procedures"], json!([]));
    Ok(())
}

#[test]
fn a_vote_without_its_quorum_ends_the_way_and_a_corrected_one_goes_on() -> Story {
    let road = road()?;
    begin(&road, "四议两公开")?;
    step(&road, 1, json!({}))?;
    step(&road, 2, vote("committee", [7, 6, 6]))?;
    let life = step(&road, 3, vote("party_members", [40, 26, 26]))?;
    let walked = newest(&life);
    assert_eq!(
        (&walked["ended_how"], &walked["next"]),
        (&json!("rejected"), &json!(null))
    );
    assert_eq!(walked["steps"][2]["vote"]["verdict"]["quorate"], false);
    assert_eq!(
        life["procedures"][0]["for_money"], true,
        "the money still asks for it"
    );
    assert_eq!(
        code(step(&road, 4, vote("representatives", [45, 30, 16]))),
        "proceeding.ended"
    );

    // One had been overlooked when counting.
    let life = step(&road, 3, vote("party_members", [40, 27, 26]))?;
    assert_eq!(newest(&life)["ended_how"], json!(null));
    assert_eq!(newest(&life)["next"], 4);
    Ok(())
}

#[test]
fn steps_come_in_their_order_and_days_do_not_run_backwards() -> Story {
    let road = road()?;
    begin(&road, "四议两公开")?;
    let early = code(step(&road, 2, vote("committee", [7, 6, 6])));
    assert_eq!(early, "proceeding.step_order");
    assert_eq!(code(step(&road, 9, json!({}))), "proceeding.step_unknown");
    step(road.on("2026-01-20"), 1, json!({}))?;
    let mut back = vote("committee", [7, 6, 6]);
    back["day"] = json!("2026-01-19");
    assert_eq!(code(step(&road, 2, back)), "proceeding.day_order");
    let mut ahead = vote("committee", [7, 6, 6]);
    ahead["day"] = json!("2026-01-21");
    assert_eq!(code(step(&road, 2, ahead)), "issue.day_not_yet");
    Ok(())
}

#[test]
fn numbers_that_cannot_be_are_refused_and_say_which() -> Story {
    let road = road()?;
    begin(&road, "四议两公开")?;
    step(&road, 1, json!({}))?;
    let refused = |more: Value| step(&road, 2, more).unwrap_err();
    assert_eq!(refused(json!({})).code, "vote.missing");
    assert_eq!(
        refused(vote("committee", [7, 8, 6])).code,
        "vote.too_many_present"
    );
    assert_eq!(
        refused(vote("committee", [7, 6, 7])).code,
        "vote.too_many_votes"
    );
    assert_eq!(
        refused(vote("committee", [7, 6, -1])).field.as_deref(),
        Some("agreed")
    );
    let wrong = refused(vote("party_members", [40, 27, 26]));
    assert_eq!(wrong.code, "vote.body");
    assert!(
        wrong.params["rule"].as_str().unwrap().contains("过半数"),
        "{:?}",
        wrong.params
    );
    let voted =
        json!({ "vote": { "body": "committee", "entitled": 7, "present": 7, "agreed": 7 } });
    let publication = step(&road, 1, voted).unwrap_err();
    assert_eq!(publication.code, "vote.not_asked");
    assert_eq!(newest(&road.life())["done"], 1, "nothing was written");
    Ok(())
}

#[test]
fn a_step_is_taken_back_by_its_own_command_and_by_undo() -> Story {
    let road = road()?;
    begin(&road, "四议两公开")?;
    step(&road, 1, json!({ "result": "提议" }))?;
    let before = newest(&road.life()).clone();
    step(&road, 2, vote("committee", [7, 6, 6]))?;
    let desk = road.desk();
    desk.call("journal_undo", json!({}))?;
    assert_eq!(*newest(&road.life()), before);
    desk.call("journal_redo", json!({}))?;
    let id = before["id"].clone();
    let life = desk.call("proceeding_step_clear", json!({ "proceeding": id }))?;
    assert_eq!(newest(&life)["next"], 2);
    assert_eq!(newest(&life)["steps"][1]["vote"], json!(null));
    desk.call("proceeding_step_clear", json!({ "proceeding": id }))?;
    let nothing = desk.call("proceeding_step_clear", json!({ "proceeding": id }));
    assert_eq!(code(nothing), "proceeding.nothing_done");
    Ok(())
}

#[test]
fn the_history_of_the_matter_names_every_step() -> Story {
    let road = road()?;
    begin(&road, "四议两公开")?;
    step(&road, 1, json!({ "result": "提议修路" }))?;
    let newest = road.history()[0].clone();
    assert_eq!(newest["op"], "proceeding_step");
    let fields = newest["changes"][0]["fields"].as_array().unwrap().clone();
    let told = |name: &str| {
        let found = fields.iter().find(|field| field["field"] == name);
        found.map(|field| field["new"].clone())
    };
    assert_eq!(told("name"), Some(json!("党支部提议")));
    assert_eq!(told("result"), Some(json!("提议修路")));
    let desk = road.desk();
    desk.call("journal_undo", json!({}))?;
    let list = desk.call("journal_list", json!({ "limit": 1 }))?;
    assert_eq!(list["steps"][0]["about"], "修通后山机耕道");
    Ok(())
}

#[test]
fn a_dropped_way_says_why_and_another_may_begin() -> Story {
    let road = road()?;
    let wanted = json!({ "issue": road.issue, "procedure": procedure(&road, "四议两公开") });
    let life = road.desk().call("proceeding_begin", wanted.clone())?;
    let again = road.desk().call("proceeding_begin", wanted);
    assert_eq!(code(again), "proceeding.running");
    let id = newest(&life)["id"].clone();
    let drop = |reason: &str| {
        road.desk().call(
            "proceeding_drop",
            json!({ "proceeding": id, "reason": reason }),
        )
    };
    assert_eq!(code(drop(" ")), "proceeding.reason_missing");
    let life = drop("改由镇里出钱")?;
    let dropped = newest(&life);
    assert_eq!(
        (&dropped["ended_name"], &dropped["reason"]),
        (&json!("中止"), &json!("改由镇里出钱"))
    );
    assert_eq!(code(drop("再来")), "proceeding.ended");
    begin(&road, "四议两公开")?;
    assert_eq!(road.life()["proceedings"].as_array().unwrap().len(), 2);
    Ok(())
}

#[test]
fn a_big_matter_suggests_its_procedures_and_a_small_one_none() -> Story {
    let square = Matter::raised("村口建文化广场", day("2026-03-01"))?;
    assert_eq!(square.life()["procedures"], json!([]));
    let mut edit = square.life()["issue"].clone();
    let request = json!({
        "summary": edit["summary"], "short_title": "", "reporter": edit["reporter"].take(),
        "category": edit["category"], "source": edit["source"], "scale": "big", "note": "",
    });
    square.does("issue_edit", request)?;
    let offered = square.life()["procedures"].clone();
    let names: Vec<&str> = offered
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["六步协商", "四议两公开"]);
    begin(&square, "六步协商")?;
    assert_eq!(square.life()["procedures"], json!([]));
    Ok(())
}
