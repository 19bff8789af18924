//! Kinds, procedures, categories and level names are data: a county renames and adds, and nothing that is on paper
//! changes its words. Not here: the file that it prepares (`templates`).

use acceptance::{Story, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{code, printed, promise, raise, today};

pub fn kinds(desk: &Desk, all: bool) -> Vec<Value> {
    let list = desk.call("kind_list", json!({ "all": all })).unwrap();
    list["kinds"].as_array().unwrap().clone()
}

pub fn kind(desk: &Desk, name: &str) -> Value {
    let found = kinds(desk, true).into_iter().find(|k| k["name"] == name);
    found.unwrap_or_else(|| panic!("no kind {name}"))
}

pub fn procedures(desk: &Desk) -> Vec<Value> {
    let list = desk.call("procedure_list", json!({ "all": true })).unwrap();
    list["procedures"].as_array().unwrap().clone()
}

fn procedure(desk: &Desk, name: &str) -> Value {
    let found = procedures(desk).into_iter().find(|p| p["name"] == name);
    found.unwrap_or_else(|| panic!("no procedure {name}"))
}

pub fn categories(desk: &Desk, all: bool) -> Vec<Value> {
    let list = desk.call("category_list", json!({ "all": all })).unwrap();
    list["categories"].as_array().unwrap().clone()
}

pub fn category(desk: &Desk, name: &str) -> Value {
    let found = categories(desk, true)
        .into_iter()
        .find(|c| c["name"] == name);
    found.unwrap_or_else(|| panic!("no category {name}"))
}

pub fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect()
}

/// A kind as a form gives it back, with some fields changed.
fn given(kind: &Value, changed: Value) -> Value {
    let fields = [
        "name",
        "title",
        "short",
        "list_name",
        "motto",
        "symbol",
        "mode",
        "procedure",
        "documents",
        "roles",
        "ledger_columns",
        "quota_count",
        "quota_period",
    ];
    let mut given = json!({});
    for field in fields {
        given[field] = changed.get(field).unwrap_or(&kind[field]).clone();
    }
    given
}

/// Edits some fields of a kind, as the form does.
pub fn edited(desk: &Desk, kind: &Value, changed: Value) -> Result<Value, Fault> {
    let request =
        json!({ "kind": kind["id"], "revision": kind["revision"], "to": given(kind, changed) });
    desk.call("kind_edit", request)
}

pub fn opened(desk: &Desk, kind: &Value) -> Result<Value, Fault> {
    let plan = json!({ "kind": kind["id"], "day": today().to_string(), "time": "19:30", "place": "晒谷坪" });
    let planned = desk.call("meeting_plan", plan)?;
    let opened = desk.call("meeting_open", json!({ "meeting": planned["row"]["id"] }))?;
    Ok(opened["row"]["id"].clone())
}

pub fn sound(desk: &Desk) {
    let check = desk.call("data_check", json!({})).unwrap();
    assert_eq!(check["findings"], json!([]));
}

/// The check of the issue, without code and without a restart: the same desk all along.
#[test]
fn a_county_renames_its_grids_and_meetings_adds_a_kind_of_nine_steps_and_old_sheets_keep_their_words()
-> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    desk.call("place_add", json!({ "level": "grid", "name": "第一网格" }))?;
    let bench = kind(&desk, "板凳会");
    let before = opened(&desk, &bench)?;
    let issue = raise(&desk, &before, "村口没有路灯")?;
    promise(&desk, &before, &issue, "装三盏路灯", "2026-12-05")?;
    let list = json!({ "document": "commitments", "meeting": before });
    let ledger = json!({ "document": "ledger", "meeting": before, "edition": "internal" });
    let (_, old_list) = printed(&village, &desk, "一.pdf", list.clone())?;
    let (_, old_ledger) = printed(&village, &desk, "二.pdf", ledger.clone())?;
    assert!(old_list.contains("板凳会承诺清单") && old_ledger.contains("网格"));

    let levels = desk.call("level_list", json!({}))?;
    let grid = &levels["levels"][3];
    assert_eq!(
        (&grid["level"], &grid["name"]),
        (&json!("grid"), &json!("网格"))
    );
    let rename = json!({ "level": "grid", "revision": grid["revision"], "name": "片区" });
    desk.call("level_edit", rename)?;
    // The shipped 屋场会 is disabled, so its name is free.
    edited(
        &desk,
        &bench,
        json!({ "name": "屋场会", "title": "屋场会" }),
    )?;
    let steps: Vec<Value> = (1..=9)
        .map(|n| json!({ "name": format!("第{n}步") }))
        .collect();
    let nine = desk.call(
        "procedure_add",
        json!({ "name": "九步议事", "steps": steps }),
    )?;
    let seventh = desk.call(
        "kind_add",
        json!({ "name": "火塘夜话", "motto": "围着火塘说心里话", "procedure": nine["id"],
                "list_name": "答应下来的事", "ledger_columns": ["网格", "问题概要", "责任单位"] }),
    )?;
    assert_eq!(seventh["steps"].as_array().unwrap().len(), 9);
    let offered = kinds(&desk, false);
    assert_eq!(offered.len(), 7);
    assert_eq!(names(&offered)[0], "屋场会");

    let after = opened(&desk, &seventh)?;
    let shown = desk.call("meeting_show", json!({ "meeting": after }))?;
    assert_eq!(shown["steps"].as_array().unwrap().len(), 9);
    let issue = raise(&desk, &after, "水渠淤塞")?;
    promise(&desk, &after, &issue, "清淤", "2026-12-06")?;
    let new = json!({ "document": "commitments", "meeting": after });
    let (_, text) = printed(&village, &desk, "三.pdf", new)?;
    assert!(
        text.contains("火塘夜话答应下来的事") && text.contains("围着火塘说心里话"),
        "{text}"
    );
    let new = json!({ "document": "ledger", "meeting": after });
    let (_, text) = printed(&village, &desk, "四.pdf", new)?;
    assert!(text.contains("片区") && !text.contains("网格"), "{text}");
    // Its own three columns, without the usual ones.
    assert!(
        text.contains("责任单位") && !text.contains("工作进展"),
        "{text}"
    );

    // The old meeting's sheets: word for word what hung on the board, but for the word of its column.
    let (_, list_again) = printed(&village, &desk, "五.pdf", list)?;
    assert_eq!(list_again, old_list);
    let (_, ledger_again) = printed(&village, &desk, "六.pdf", ledger)?;
    assert!(ledger_again.contains("板凳会") && !ledger_again.contains("屋场会"));
    assert!(ledger_again.contains("片区"));
    sound(&desk);
    Ok(())
}

#[test]
fn a_grids_chief_is_named_after_what_the_grid_is_called() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let post = json!({ "kind": "grid_chief", "title": "" });
    desk.call("person_add", json!({ "name": "韦国华", "post": post }))?;
    let posts = |desk: &Desk| {
        let found = desk
            .call("people_search", json!({ "query": "韦国华" }))
            .unwrap();
        found["hits"][0]["posts"][0].clone()
    };
    assert_eq!(posts(&desk), "网格长");
    desk.call(
        "level_edit",
        json!({ "level": "grid", "revision": 1, "name": "片区" }),
    )?;
    assert_eq!(posts(&desk), "片区长");
    let places = desk.call("place_add", json!({ "level": "grid", "name": "东片" }))?;
    assert_eq!(places["places"][0]["level_name"], "片区");
    let taken = json!({ "level": "unit", "revision": 1, "name": "片区" });
    assert_eq!(code(desk.call("level_edit", taken)), "level.exists");
    // An empty name is the usual word again.
    desk.call(
        "level_edit",
        json!({ "level": "grid", "revision": 2, "name": " " }),
    )?;
    assert_eq!(posts(&desk), "网格长");
    Ok(())
}

#[test]
fn a_kind_in_use_is_never_lost_but_may_no_longer_be_offered() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let bench = kind(&desk, "板凳会");
    let meeting = opened(&desk, &bench)?;
    let refused = desk
        .call("kind_remove", json!({ "kind": bench["id"] }))
        .unwrap_err();
    assert_eq!(
        (refused.code.as_str(), &refused.params["meetings"]),
        ("kind.in_use", &json!(1))
    );
    desk.call("kind_enable", json!({ "kind": bench["id"], "on": false }))?;
    assert!(!names(&kinds(&desk, false)).contains(&"板凳会"));
    let shown = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["row"]["title"], "板凳会");
    assert_eq!(kind(&desk, "板凳会")["meetings"], 1);

    let unused = kind(&desk, "夜谈会");
    desk.call("kind_remove", json!({ "kind": unused["id"] }))?;
    assert!(!names(&kinds(&desk, true)).contains(&"夜谈会"));
    desk.call("journal_undo", json!({}))?;
    assert_eq!(kind(&desk, "夜谈会")["motto"], unused["motto"]);
    sound(&desk);
    Ok(())
}

#[test]
fn a_kind_with_a_quota_goes_with_its_switch() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let qin = kind(&desk, "亲加奔");
    desk.call("quota_switch", json!({ "kind": qin["id"], "on": true }))?;
    desk.call("kind_remove", json!({ "kind": qin["id"] }))?;
    assert!(!names(&kinds(&desk, true)).contains(&"亲加奔"));
    desk.call("journal_undo", json!({}))?;
    assert_eq!(kind(&desk, "亲加奔")["quota_on"], true);
    sound(&desk);
    Ok(())
}

#[test]
fn what_is_wrong_with_a_kind_is_said_where_it_is() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let bench = kind(&desk, "板凳会");
    let add = |request: Value| code(desk.call("kind_add", request));
    assert_eq!(add(json!({ "name": "　 " })), "kind.name_missing");
    assert_eq!(add(json!({ "name": "亲加奔" })), "kind.exists");
    let column = json!({ "name": "火塘夜话", "ledger_columns": ["颜色"] });
    assert_eq!(add(column), "document.column_unknown");
    let nobody = json!({ "name": "火塘夜话", "procedure": "018f0000-0000-7000-8000-000000000000" });
    assert_eq!(add(nobody), "record.not_found");
    edited(&desk, &bench, json!({ "motto": "坐下说" }))?;
    assert_eq!(
        code(edited(&desk, &bench, json!({ "motto": "站着说" }))),
        "revision.stale"
    );
    // A name that comes back while another has it must not be offered beside it.
    let house = kind(&desk, "屋场会");
    edited(&desk, &kind(&desk, "板凳会"), json!({ "name": "屋场会" }))?;
    let on = json!({ "kind": house["id"], "on": true });
    assert_eq!(code(desk.call("kind_enable", on)), "kind.exists");
    // Somebody must be able to hold a meeting.
    for one in kinds(&desk, false).iter().skip(1) {
        desk.call("kind_enable", json!({ "kind": one["id"], "on": false }))?;
    }
    let last = &kinds(&desk, false)[0]["id"];
    assert_eq!(
        code(desk.call("kind_enable", json!({ "kind": last, "on": false }))),
        "kind.last"
    );
    assert_eq!(
        code(desk.call("kind_remove", json!({ "kind": last }))),
        "kind.last"
    );
    Ok(())
}

#[test]
fn kinds_stand_in_the_order_that_the_village_gives_them() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let (hall, qin) = (kind(&desk, "阳光议事厅"), kind(&desk, "亲加奔"));
    desk.call("kind_order", json!({ "kinds": [hall["id"], qin["id"]] }))?;
    let offered = kinds(&desk, false);
    assert_eq!(names(&offered)[..3], ["阳光议事厅", "亲加奔", "板凳会"]);
    Ok(())
}

#[test]
fn an_opened_meeting_keeps_the_steps_of_its_day() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let bench = kind(&desk, "板凳会");
    let meeting = opened(&desk, &bench)?;
    let old = procedure(&desk, "板凳会");
    let shorter = json!({ "procedure": old["id"], "revision": old["revision"],
        "to": { "name": "板凳会", "steps": [{ "name": "说" }, { "name": "答" }] } });
    let new = desk.call("procedure_edit", shorter.clone())?;
    assert_eq!(names(new["steps"].as_array().unwrap()), ["说", "答"]);
    assert_ne!(new["revision"], old["revision"]);
    assert_eq!(code(desk.call("procedure_edit", shorter)), "revision.stale");
    let shown = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["steps"].as_array().unwrap().len(), 5);
    assert_eq!(kind(&desk, "板凳会")["steps"], json!(["说", "答"]));
    desk.call("journal_undo", json!({}))?;
    assert_eq!(kind(&desk, "板凳会")["steps"].as_array().unwrap().len(), 5);
    sound(&desk);
    Ok(())
}

#[test]
fn a_vote_says_its_quorum_in_plain_words() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let four = procedure(&desk, "四议两公开");
    assert_eq!(four["for_money"], true);
    assert_eq!(
        four["steps"][2]["quorum_words"],
        "党员到会不少于三分之二，到会的过半数同意"
    );
    assert_eq!(four["steps"][4]["kind"], "publication");
    let quorum = |part: u32| {
        json!({ "any_of": [{ "body": "households", "share": { "part": part, "of": 3 } }],
                                     "agree": { "part": 1, "of": 2, "more": true } })
    };
    let with = |part: u32, kind: &str| {
        let step = json!({ "name": "表决", "kind": kind, "quorum": quorum(part) });
        json!({ "name": "户代表票决", "scales": ["big", "big"], "steps": [step] })
    };
    let refused = desk.call("procedure_add", with(4, "vote")).unwrap_err();
    assert_eq!(refused.code, "procedure.quorum_unsound");
    let added = desk.call("procedure_add", with(2, "vote"))?;
    assert_eq!(
        added["steps"][0]["quorum_words"],
        "户代表到会不少于三分之二，到会的过半数同意"
    );
    assert_eq!(added["scales"], json!(["big"]));
    assert_eq!(
        code(desk.call("procedure_add", with(2, "step"))),
        "procedure.exists"
    );
    let bare =
        |steps: Value| code(desk.call("procedure_add", json!({ "name": "空的", "steps": steps })));
    assert_eq!(bare(json!([])), "procedure.no_steps");
    assert_eq!(
        bare(json!([{ "name": "说" }, { "name": " " }])),
        "procedure.step_nameless"
    );
    Ok(())
}

#[test]
fn a_procedure_that_is_followed_stays() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let remove = |name: &str| {
        let id = procedure(&desk, name)["id"].clone();
        code(desk.call("procedure_remove", json!({ "procedure": id })))
    };
    assert_eq!(remove("板凳会"), "procedure.in_use");
    assert_eq!(remove("四议两公开"), "done");
    desk.call("journal_undo", json!({}))?;
    let back = procedure(&desk, "四议两公开");
    assert_eq!(back["steps"].as_array().unwrap().len(), 6);
    desk.call(
        "procedure_enable",
        json!({ "procedure": back["id"], "on": false }),
    )?;
    let offered = desk.call("procedure_list", json!({}))?;
    assert_eq!(offered["procedures"].as_array().unwrap().len(), 4);
    let order = json!({ "procedures": [back["id"]] });
    desk.call("procedure_order", order)?;
    assert_eq!(procedures(&desk)[0]["name"], "四议两公开");
    Ok(())
}

#[test]
fn a_category_below_another_is_guessed_first_and_inherits_its_days() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let above = category(&desk, "基础设施");
    let to = json!({ "name": "基础设施", "keywords": above["keywords"], "answer_days": 3 });
    let edit = json!({ "category": above["id"], "revision": above["revision"], "to": to });
    desk.call("category_edit", edit)?;
    let lamps =
        json!({ "name": "路灯", "parent": above["id"], "keywords": ["路灯", " 路灯 ", ""] });
    let lamps = desk.call("category_add", lamps)?;
    assert_eq!(lamps["path"], "基础设施 › 路灯");
    assert_eq!(lamps["keywords"], json!(["路灯"]));
    let listed = categories(&desk, false);
    assert_eq!(names(&listed)[..2], ["基础设施", "路灯"]);

    let guess = desk.call("category_guess", json!({ "text": "村口的路灯坏了" }))?;
    assert_eq!(guess["category"]["name"], "路灯");
    let meeting = opened(&desk, &kind(&desk, "板凳会"))?;
    let issue = raise(&desk, &meeting, "村口的路灯坏了")?;
    let life = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
    assert_eq!(life["issue"]["category_name"], "路灯");
    let due = (today() + chrono::Days::new(3)).to_string();
    let asked = json!({ "entity": "issues", "id": issue["id"] });
    let history = desk.call("record_history", asked)?.to_string();
    assert!(
        history.contains(&format!(
            r#"{{"field":"answer_due","old":null,"new":"{due}""#
        )),
        "{history}"
    );
    let below_below = json!({ "name": "太阳能路灯", "parent": lamps["id"] });
    assert_eq!(
        code(desk.call("category_add", below_below)),
        "category.too_deep"
    );
    let down = json!({ "category": above["id"], "revision": above["revision"].as_i64().unwrap() + 1,
        "to": { "name": "基础设施", "parent": category(&desk, "其他")["id"] } });
    assert_eq!(code(desk.call("category_edit", down)), "category.too_deep");
    let again = json!({ "name": "路灯", "parent": above["id"] });
    assert_eq!(code(desk.call("category_add", again)), "category.exists");

    let remove = |id: &Value| code(desk.call("category_remove", json!({ "category": id })));
    assert_eq!(remove(&lamps["id"]), "category.in_use");
    assert_eq!(remove(&above["id"]), "category.has_below");
    assert_eq!(remove(&category(&desk, "征地拆迁")["id"]), "done");
    desk.call(
        "category_enable",
        json!({ "category": above["id"], "on": false }),
    )?;
    let offered = categories(&desk, false);
    assert!(!names(&offered).contains(&"路灯"), "those below go along");
    let guess = desk.call("category_guess", json!({ "text": "村口的路灯坏了" }))?;
    assert_eq!(guess["category"], Value::Null);
    sound(&desk);
    Ok(())
}

#[test]
fn a_category_that_a_matter_was_in_once_stays_for_the_record() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened(&desk, &kind(&desk, "板凳会"))?;
    let issue = raise(&desk, &meeting, "村口的路灯坏了")?;
    let was = category(&desk, "基础设施");
    assert_eq!(was["issues"], 1);
    let edit = json!({ "issue": issue["id"], "revision": issue["revision"], "summary": issue["summary"],
        "category": category(&desk, "平安建设")["id"], "source": issue["source"], "scale": issue["scale"], "reporter": {} });
    desk.call("issue_edit", edit)?;
    assert_eq!(category(&desk, "平安建设")["issues"], 1);
    let remove = json!({ "category": was["id"] });
    assert_eq!(
        code(desk.call("category_remove", remove)),
        "category.in_use"
    );
    Ok(())
}

#[test]
fn a_meeting_tells_what_its_kind_prints_and_whom_it_expects_in_the_kinds_order() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let changed = json!({
        "documents": ["ledger", "commitments"],
        "roles": ["cppcc_member", "villager"],
    });
    let bench = edited(&desk, &kind(&desk, "板凳会"), changed)?;
    let meeting = opened(&desk, &bench)?;
    let shown = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["documents"], json!(["ledger", "commitments"]));
    assert_eq!(shown["roles"], json!(["cppcc_member", "villager"]));
    Ok(())
}

#[test]
fn who_signed_in_as_a_villager_is_taken_for_a_representative_and_undo_takes_that_back() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened(&desk, &kind(&desk, "板凳会"))?;
    let came = desk.call(
        "attendance_add_new",
        json!({ "meeting": meeting, "name": "覃秀莲" }),
    )?;
    let person = &came["row"]["person"];
    assert_eq!(came["row"]["role"], "villager");
    let again = json!({ "meeting": meeting, "person": person, "role": "representative" });
    let other = desk.call("attendance_add", again)?;
    assert_eq!(
        (&other["already"], &other["row"]["role"]),
        (&json!(true), &json!("representative"))
    );
    // Ticked once more, without a role: the one that was given stays, and nobody is counted twice.
    desk.call(
        "attendance_add",
        json!({ "meeting": meeting, "person": person }),
    )?;
    let shown = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    assert_eq!(
        (&shown["rows"][0]["role"], &shown["villagers"]),
        (&json!("representative"), &json!(1))
    );
    desk.call("journal_undo", json!({}))?;
    let shown = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["rows"][0]["role"], "villager");
    sound(&desk);
    Ok(())
}
