//! Registers: one person under two records, posts over time, units with what they offer, the tree of places,
//! and that nobody goes while anything refers to them.

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{Matter, cadre, code, day, department, opened_meeting, raise, today};

/// The same woman twice: once with her household and phone, once as somebody added on the spot.
struct Twice {
    village: Village,
    keep: Value,
    gone: Value,
}

fn twice() -> Result<Twice, Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid =
        first_place(&desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?);
    let keep = desk.call(
        "person_add",
        json!({ "name": "李秀英", "phone": "13800001111", "note": "会做竹编" }),
    )?;
    let gone = desk.call(
        "person_add",
        json!({
            "name": "李秀英", "birth": "1962-03-04", "sex": "female", "note": "夜里腿疼",
            "new_household_in": grid, "household_code": "0101",
            "post": { "kind": "unit_chief", "title": "一单元长" },
        }),
    )?;
    Ok(Twice {
        village,
        keep: keep["id"].clone(),
        gone: gone["id"].clone(),
    })
}

fn first_place(answer: &Value) -> Value {
    answer["places"][0]["id"].clone()
}

fn merge(desk: &Desk, keep: &Value, gone: &Value) -> Result<Value, Fault> {
    desk.call("person_merge", json!({ "keep": keep, "gone": gone }))
}

fn strings(rows: &Value, field: &str) -> Vec<String> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[field].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn merging_two_records_keeps_everything_of_both() -> Story {
    let twice = twice()?;
    let desk = twice.village.desk()?;
    let similar = desk.call("person_similar", json!({}))?;
    assert_eq!(
        (&similar["total"], &similar["pairs"][0]["why"]),
        (&json!(1), &json!(["name"]))
    );
    let merged = merge(&desk, &twice.keep, &twice.gone)?;
    let told = ["phone", "birth", "sex", "note", "household_code"].map(|field| &merged[field]);
    let wanted = [
        "13800001111",
        "1962-03-04",
        "female",
        "会做竹编；夜里腿疼",
        "0101",
    ];
    assert_eq!(told, wanted.map(|text| json!(text)).each_ref());
    assert_eq!(merged["posts"][0]["title"], "一单元长");
    assert_eq!(
        merged["is_head"], true,
        "the head of the household goes over"
    );
    assert_eq!(desk.call("person_similar", json!({}))?["total"], 0);
    assert_eq!(
        desk.call("people_list", json!({ "query": "李秀英" }))?["total"],
        1
    );
    // Whoever still asks for the other record gets the one that stands, and its past names both.
    assert_eq!(
        desk.call("person_show", json!({ "person": twice.gone }))?["id"],
        twice.keep
    );
    let past = desk.call("person_past_show", json!({ "person": twice.keep }))?;
    assert_eq!(past["merged"][0]["note"], "夜里腿疼");
    Ok(())
}

#[test]
fn an_undone_merge_restores_both_records_exactly() -> Story {
    let twice = twice()?;
    let desk = twice.village.desk()?;
    // Revisions grow, everything else is as it was.
    let whole = || -> Result<Vec<Value>, Fault> {
        let mut said = Vec::new();
        for person in [&twice.keep, &twice.gone] {
            said.push(desk.call("person_show", json!({ "person": person }))?);
            said.push(desk.call("person_past_show", json!({ "person": person }))?);
            let posts = desk.call("post_list", json!({ "person": person, "past": true }))?;
            said.push(posts);
        }
        said.push(desk.call("household_list", json!({ "past": true }))?);
        said.iter_mut().for_each(without_revisions);
        Ok(said)
    };
    let before = whole()?;
    merge(&desk, &twice.keep, &twice.gone)?;
    assert_ne!(whole()?, before);
    desk.call("journal_undo", json!({}))?;
    assert_eq!(whole()?, before);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

fn without_revisions(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("revision");
            fields.values_mut().for_each(without_revisions);
        }
        Value::Array(rows) => rows.iter_mut().for_each(without_revisions),
        _ => {}
    }
}

#[test]
fn whoever_came_under_either_record_came_once() -> Story {
    let twice = twice()?;
    let desk = twice.village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let sign_in = |person: &Value| {
        desk.call(
            "attendance_add",
            json!({ "meeting": meeting, "person": person }),
        )
    };
    sign_in(&twice.gone)?;
    sign_in(&twice.keep)?;
    let shown = || desk.call("attendance_show", json!({ "meeting": meeting }));
    assert_eq!(shown()?["rows"].as_array().unwrap().len(), 2);
    merge(&desk, &twice.keep, &twice.gone)?;
    let after = shown()?;
    assert_eq!(after["rows"].as_array().unwrap().len(), 1);
    assert_eq!(
        (
            &after["rows"][0]["household_name"],
            &after["villagers"],
            &after["cadres"]
        ),
        (&json!("李秀英户"), &json!(1), &json!(0)),
        "the first sign-in counts, with the household of that day"
    );
    assert_eq!(sign_in(&twice.keep)?["already"], true, "no double sign-in");
    let met = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    assert_eq!(met["row"]["present"], 1);
    let figures = desk.call(
        "figures_show",
        json!({ "from": "2026-11-01", "to": "2026-11-30" }),
    )?;
    assert_eq!(figures["people"], 1);
    Ok(())
}

#[test]
fn a_merge_that_means_nothing_is_refused() -> Story {
    let twice = twice()?;
    let desk = twice.village.desk()?;
    assert_eq!(
        code(merge(&desk, &twice.keep, &twice.keep)),
        "person.merge_itself"
    );
    merge(&desk, &twice.keep, &twice.gone)?;
    assert_eq!(
        code(merge(&desk, &twice.keep, &twice.gone)),
        "person.merged_already"
    );
    assert_eq!(
        code(merge(&desk, &twice.gone, &twice.keep)),
        "person.merged_already"
    );
    Ok(())
}

#[test]
fn the_responsible_person_under_another_record_may_not_review_either() -> Story {
    let matter = Matter::raised("水渠淤塞", day("2026-04-01"))?;
    matter.decides("committed")?;
    matter
        .on("2026-04-10")
        .does("issue_done", json!({ "words": "清好了" }))?;
    let desk = matter.desk();
    let again = cadre(&desk, "何志强", "村委委员")?;
    merge(&desk, &again, &matter.responsible)?;
    let strike =
        |reviewer: &Value| matter.does("issue_strike_off", json!({ "reviewer": reviewer }));
    assert_eq!(code(strike(&again)), "strike_off.by_responsible");
    assert_eq!(
        code(strike(&matter.responsible)),
        "strike_off.by_responsible"
    );
    assert_eq!(code(strike(&matter.chair)), "done");
    Ok(())
}

#[test]
fn nobody_goes_while_anything_refers_to_them() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let person = desk.call("person_add", json!({ "name": "张义华" }))?["id"].clone();
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    desk.call(
        "attendance_add",
        json!({ "meeting": meeting, "person": person }),
    )?;
    desk.call(
        "issue_raise",
        json!({ "meeting": meeting, "summary": "路灯不亮", "reporter": { "person": person } }),
    )?;
    let fault = desk
        .call("person_remove", json!({ "person": person }))
        .unwrap_err();
    assert_eq!(fault.code, "person.referred");
    assert_eq!(
        fault.params["counts"],
        json!({ "attendances": 1, "issues": 1 })
    );
    // A duplicate that was merged is referred to by nothing, yet the one that stands is by it.
    let twice = twice()?;
    let desk = twice.village.desk()?;
    merge(&desk, &twice.keep, &twice.gone)?;
    let fault = desk
        .call("person_remove", json!({ "person": twice.keep }))
        .unwrap_err();
    assert_eq!(fault.params["counts"]["people"], 1);
    // Somebody never used goes with post and belonging, and comes back whole by undo.
    let added = json!({ "name": "打错了", "post": { "kind": "volunteer" } });
    let wrong = desk.call("person_add", added)?;
    desk.call("person_remove", json!({ "person": wrong["id"] }))?;
    assert_eq!(
        code(desk.call("person_show", json!({ "person": wrong["id"] }))),
        "record.not_found"
    );
    desk.call("journal_undo", json!({}))?;
    assert_eq!(
        desk.call("person_show", json!({ "person": wrong["id"] }))?["posts"][0]["kind"],
        "volunteer"
    );
    Ok(())
}

#[test]
fn a_person_holds_several_posts_and_an_edit_ends_none_of_them() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid =
        first_place(&desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?);
    let person = cadre(&desk, "何志强", "治保主任")?;
    let give = |request: Value| {
        let mut request = request;
        request["person"] = person.clone();
        desk.call("post_give", request)
    };
    give(json!({ "kind": "party_member", "from": "1998-07-01" }))?;
    let posts = give(json!({ "kind": "grid_chief", "place": grid, "from": "2024-01-01" }))?;
    assert_eq!(
        strings(&posts["posts"], "kind"),
        ["village_cadre", "grid_chief", "party_member"]
    );
    assert_eq!(
        code(give(
            json!({ "kind": "grid_chief", "place": grid, "from": "2025-01-01" })
        )),
        "post.held_already"
    );
    let shown = desk.call("person_show", json!({ "person": person }))?;
    let edit = json!({
        "person": person, "revision": shown["revision"], "name": "何志强", "phone": "13800001111",
    });
    desk.call("person_edit", edit)?;
    let held = |day: &str, past: bool| {
        let asked = json!({ "person": person, "day": day, "past": past });
        let posts = desk.call("post_list", asked).unwrap();
        strings(&posts["posts"], "kind")
    };
    assert_eq!(held("2026-11-21", false).len(), 3);

    let chief = &posts["posts"][1];
    let end = |to: &str| {
        desk.call(
            "post_end",
            json!({ "post": chief["id"], "revision": chief["revision"], "to": to }),
        )
    };
    assert_eq!(code(end("2023-12-31")), "post.backwards");
    end("2025-12-31")?;
    assert_eq!(
        held("2025-12-31", false).len(),
        3 - 1,
        "治保主任 begins today"
    );
    assert_eq!(held("2026-11-21", false), ["village_cadre", "party_member"]);
    assert_eq!(held("2026-11-21", true).len(), 3, "the past stays");
    assert_eq!(code(end("2026-01-01")), "post.ended_already");
    let by_kind = desk.call(
        "post_list",
        json!({ "kind": "grid_chief", "day": "2025-06-01" }),
    )?;
    assert_eq!(by_kind["posts"][0]["place_name"], "第一网格");
    Ok(())
}

#[test]
fn a_need_finds_the_unit_that_can_help_and_is_matched_and_ended() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let hospital = department(&desk, "镇卫生院")?;
    let offer =
        json!({ "department": hospital, "name": "义诊", "keywords": ["看病", "血压", "血压 "] });
    let offer = desk.call("resource_add", offer)?;
    assert_eq!(offer["keywords"], json!(["看病", "血压"]));
    let again = json!({ "department": hospital, "name": "义诊" });
    assert_eq!(code(desk.call("resource_add", again)), "resource.exists");
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let issue = raise(&desk, &meeting, "老人看病要走十五里路")?["id"].clone();
    raise(&desk, &meeting, "村口没有路灯")?;

    let needs = desk.call("need_list", json!({}))?;
    let suggested = |n: usize| strings(&needs["needs"][n]["suggested"], "name");
    assert_eq!(
        (suggested(0), suggested(1)),
        (vec!["义诊".to_owned()], vec![])
    );
    let pair = json!({ "resource": offer["id"], "issue": issue, "note": "每月一次" });
    let matched = desk.call("need_match", pair.clone())?;
    assert_eq!(matched["needs"].as_array().unwrap().len(), 1);
    assert_eq!(matched["matches"][0]["words"], "老人看病要走十五里路");
    assert_eq!(code(desk.call("need_match", pair)), "need.matched_already");
    assert_eq!(
        code(desk.call("need_match", json!({ "resource": offer["id"] }))),
        "need.none"
    );
    let refused = desk.call("resource_remove", json!({ "resource": offer["id"] }));
    assert_eq!(code(refused), "resource.referred");

    let row = &matched["matches"][0];
    let end = |result: &str| {
        let request = json!({ "match": row["id"], "revision": row["revision"], "result": result });
        desk.call("need_match_end", request)
    };
    assert_eq!(code(end(" ")), "need.result_missing");
    let ended = end("来了两次，量了六十人")?;
    assert_eq!(
        (
            ended["matches"].as_array().unwrap().len(),
            ended["needs"].as_array().unwrap().len()
        ),
        (0, 2)
    );
    let past = desk.call("need_list", json!({ "past": true }))?;
    assert_eq!(past["matches"][0]["result"], "来了两次，量了六十人");
    Ok(())
}

#[test]
fn a_unit_has_its_contact_is_switched_off_and_goes_only_if_unused() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let id = department(&desk, "县农商行")?;
    let all = desk.call("department_list", json!({ "query": "县农商行" }))?;
    let edit = json!({
        "department": id, "revision": all["departments"][0]["revision"], "name": "县农商行", "kind": "partner",
        "level": "county", "contact": "王经理", "phone": "0730-8888 666", "resources": "小额贷款",
    });
    let edited = desk.call("department_edit", edit.clone())?;
    assert_eq!(
        (&edited["contact"], &edited["phone"]),
        (&json!("王经理"), &json!("07308888666"))
    );
    assert_eq!(code(desk.call("department_edit", edit)), "revision.stale");
    let partners = desk.call("department_list", json!({ "kind": "partner" }))?;
    assert!(strings(&partners["departments"], "name").contains(&"县农商行".to_owned()));
    let off = json!({ "department": id, "revision": edited["revision"], "enabled": false });
    desk.call("department_enable", off)?;
    let listed = |all: bool| {
        let list = desk
            .call(
                "department_list",
                json!({ "query": "县农商行", "all": all }),
            )
            .unwrap();
        list["departments"].as_array().unwrap().len()
    };
    assert_eq!((listed(false), listed(true)), (0, 1));
    let offer = desk.call(
        "resource_add",
        json!({ "department": id, "name": "小额贷款" }),
    )?;
    assert_eq!(
        code(desk.call("department_remove", json!({ "department": id }))),
        "department.referred"
    );
    desk.call("resource_remove", json!({ "resource": offer["id"] }))?;
    desk.call("department_remove", json!({ "department": id }))?;
    assert_eq!(listed(true), 0);
    Ok(())
}

#[test]
fn yongchang_has_10_townships_112_villages_and_17_communities_in_one_tree() -> Story {
    let village = Village::none_yet(today())?;
    let init = json!({ "county": "永昌县", "township": "城关镇", "village": "北海子社区", "recorder": "林秀芳" });
    village.call("village_init", init)?;
    let desk = village.desk()?;
    let add = |parent: &Value, level: &str, name: &str| {
        desk.call(
            "place_add",
            json!({ "parent": parent, "level": level, "name": name }),
        )
    };
    for n in 2..=10 {
        add(&Value::Null, "township", &format!("第{n}乡镇"))?;
    }
    let tree = desk.call("place_tree_show", json!({}))?;
    let places = tree["places"].as_array().unwrap();
    let townships: Vec<Value> = places
        .iter()
        .filter(|p| p["level"] == "township")
        .map(|p| p["id"].clone())
        .collect();
    for n in 0..112 {
        add(&townships[n % 10], "village", &format!("第{n}村"))?;
    }
    for n in 1..17 {
        add(&townships[n % 3], "village", &format!("第{n}社区"))?;
    }
    add(&Value::Null, "grid", "第一网格")?;
    let tree = desk.call("place_tree_show", json!({}))?;
    let counts = &tree["counts"];
    let told = ["counties", "townships", "villages", "communities", "grids"]
        .map(|of| counts[of].as_u64().unwrap());
    assert_eq!(told, [1, 10, 112, 17, 1]);
    let places = tree["places"].as_array().unwrap();
    assert_eq!(places.len(), 1 + 10 + 112 + 17 + 1);
    let roots = places.iter().filter(|p| p["depth"] == 0).count();
    assert_eq!(roots, 1, "one tree");
    // The own village's pages still show its own grids alone.
    let own = desk.call("place_list", json!({}))?;
    assert_eq!(strings(&own["places"], "name"), ["第一网格"]);
    assert_eq!(
        code(add(&townships[0], "county", "别的县")),
        "place.level_wrong"
    );
    assert_eq!(code(add(&townships[0], "village", "第0村")), "place.exists");
    Ok(())
}

#[test]
fn a_place_closes_once_nobody_lives_in_it_and_is_not_used_again() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let grid =
        first_place(&desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?);
    let other = desk.call("place_add", json!({ "level": "grid", "name": "第二网格" }))?;
    let other = other["places"][1]["id"].clone();
    let home = desk.call(
        "household_add",
        json!({ "place": grid, "head_name": "张义华" }),
    )?;
    let close = |place: &Value| desk.call("place_close", json!({ "place": place }));
    assert_eq!(code(close(&grid)), "place.lived_in");
    desk.call(
        "household_move",
        json!({ "household": home["id"], "place": other }),
    )?;
    close(&grid)?;
    assert_eq!(
        strings(&desk.call("place_list", json!({}))?["places"], "name"),
        ["第二网格"]
    );
    let back = json!({ "household": home["id"], "place": grid });
    assert_eq!(code(desk.call("household_move", back)), "place.closed");
    let all = desk.call("place_tree_show", json!({ "closed": true }))?;
    let closed: Vec<&Value> = all["places"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| !p["closed_on"].is_null())
        .collect();
    assert_eq!(closed.len(), 1);
    // The same name again is another place.
    desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?;
    let own = all["places"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["level"] == "village")
        .unwrap();
    assert_eq!(code(close(&own["id"])), "place.own_village");
    assert_eq!(
        code(desk.call("place_remove", json!({ "place": other }))),
        "place.referred"
    );
    let edit =
        json!({ "place": other, "revision": 1, "name": "河东网格", "code": "02", "position": 1 });
    let tree = desk.call("place_edit", edit)?;
    assert!(strings(&tree["places"], "name").contains(&"河东网格".to_owned()));
    Ok(())
}

#[test]
fn the_names_that_head_every_paper_are_the_same_wherever_they_are_mended() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let tree = desk.call("place_tree_show", json!({}))?;
    let places = tree["places"].as_array().unwrap();
    let township = places
        .iter()
        .find(|one| one["level"] == "township")
        .unwrap();
    let edit = json!({
        "place": township["id"], "revision": township["revision"], "name": "柳河镇",
        "code": "", "position": 1,
    });
    desk.call("place_edit", edit)?;
    let named = |status: &Value| status["village"]["township"].clone();
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(named(&status), "柳河镇", "renamed among the places");

    let of_village = &status["village"];
    let edit =
        json!({ "name": of_village["name"], "township": "清水镇", "county": of_village["county"] });
    desk.call("village_edit", edit)?;
    let tree = desk.call("place_tree_show", json!({}))?;
    let names = strings(&tree["places"], "name");
    assert!(names.contains(&"清水镇".to_owned()), "{names:?}");
    desk.call("journal_undo", json!({}))?;
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(named(&status), "柳河镇", "one step takes both back");
    let tree = desk.call("place_tree_show", json!({}))?;
    assert!(strings(&tree["places"], "name").contains(&"柳河镇".to_owned()));
    Ok(())
}
