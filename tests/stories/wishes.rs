//! Small wishes (微心愿): from collecting to fulfilment, round after round, and what the board never says.

use acceptance::{Story, Trouble, Village};
use desk::Fault;
use serde_json::{Value, json};

use crate::told::{cadre, code, day, department};

/// A village with a household and a claimer, whose days go by.
struct Wishing {
    village: Village,
    granny: Value,
    claimer: Value,
    now: std::cell::Cell<chrono::NaiveDate>,
}

impl Wishing {
    fn begun() -> Result<Self, Trouble> {
        let village = Village::founded(day("2026-10-01"))?;
        let desk = village.desk()?;
        let places = desk.call("place_add", json!({ "name": "第二网格", "level": "grid" }))?;
        let grid = &places["places"]
            .as_array()
            .unwrap()
            .iter()
            .find(|place| place["name"] == "第二网格")
            .unwrap()["id"];
        let granny = desk.call(
            "person_add",
            json!({
                "name": "韦桂芳", "phone": "13907731234",
                "new_household_in": grid, "household_code": "02-0017",
            }),
        )?;
        let claimer = cadre(&desk, "何志强", "治保主任")?;
        Ok(Self {
            granny: granny["id"].clone(),
            claimer,
            now: std::cell::Cell::new(day("2026-10-01")),
            village,
        })
    }

    fn on(&self, text: &str) -> &Self {
        self.now.set(day(text));
        self
    }

    fn call(&self, command: &str, request: Value) -> Result<Value, Fault> {
        self.village.desk_on(self.now.get())?.call(command, request)
    }

    /// Collects a wish of hers and gives its id.
    fn wished(&self, words: &str, more: Value) -> Result<Value, Fault> {
        let mut request = json!({ "words": words, "whose": { "person": self.granny } });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        Ok(self.call("wish_collect", request)?["wish"]["id"].clone())
    }

    fn shown(&self, wish: &Value) -> Value {
        self.call("wish_show", json!({ "wish": wish })).unwrap()
    }

    fn state(&self, wish: &Value) -> String {
        let state = &self.shown(wish)["wish"]["state"];
        state.as_str().unwrap().to_owned()
    }

    /// A step on a wish, with its present revision.
    fn does(&self, command: &str, wish: &Value, mut request: Value) -> Result<Value, Fault> {
        request["wish"] = wish.clone();
        request["revision"] = self.shown(wish)["wish"]["revision"].clone();
        self.call(command, request)
    }

    /// A wish that hangs in the running round.
    fn hanging(&self, words: &str, more: Value) -> Result<Value, Fault> {
        let wish = self.wished(words, more)?;
        self.does("wish_verify", &wish, json!({}))?;
        self.call("wish_post", json!({ "wishes": [wish] }))?;
        Ok(wish)
    }

    fn claimed(&self, wish: &Value) -> Result<Value, Fault> {
        self.does("wish_claim", wish, json!({ "person": self.claimer }))
    }

    fn board(&self) -> Value {
        self.call("wish_board_show", json!({})).unwrap()
    }
}

fn words(list: &Value) -> Vec<String> {
    let wishes = list["wishes"].as_array().unwrap().iter();
    wishes
        .map(|w| w["words"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_wish_goes_from_collecting_to_fulfilment() -> Story {
    let village = Wishing::begun()?;
    let wish = village.wished("想要一副\n老花镜", json!({}))?;
    let first = village.shown(&wish);
    assert_eq!(first["wish"]["words"], "想要一副 老花镜", "one line");
    assert_eq!(
        first["wish"]["grid_name"], "第二网格",
        "the grid of that day"
    );
    assert_eq!(first["wish"]["state_name"], "待核实");
    village.call("wish_round_open", json!({ "name": "2026年第四季度" }))?;
    village.on("2026-10-03");
    village.does("wish_verify", &wish, json!({ "words": "去家里看过" }))?;
    village.call("wish_post", json!({ "wishes": [wish] }))?;
    village.on("2026-10-05").claimed(&wish)?;
    let claimed = village.shown(&wish);
    assert_eq!(
        claimed["wish"]["contact_due"], "2026-10-12",
        "within seven days"
    );
    assert_eq!(claimed["wish"]["claimer"], "何志强");
    village.on("2026-10-09");
    assert_eq!(village.shown(&wish)["wish"]["lamp"]["words"], "还有 3 天");
    village.on("2026-10-14");
    assert_eq!(village.shown(&wish)["wish"]["lamp"]["words"], "超 2 天");
    village.does("wish_contact", &wish, json!({ "words": "打过电话" }))?;
    assert_eq!(
        village.shown(&wish)["wish"]["lamp"],
        Value::Null,
        "contact was made"
    );
    village.does("wish_fulfil", &wish, json!({ "words": "送到家里" }))?;
    let last = village.shown(&wish);
    assert_eq!(
        (&last["wish"]["state_name"], &last["wish"]["result"]),
        (&json!("已实现"), &json!("送到家里"))
    );
    let kinds: Vec<&str> = last["events"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .map(|e| e["name"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["收集", "核实", "公布", "认领", "联系", "实现"]);
    let rounds = village.call("wish_round_list", json!({}))?;
    assert_eq!(rounds["rounds"][0]["fulfilled"], 1);
    assert_eq!(rounds["next_name"], "2026年第四季度");
    Ok(())
}

#[test]
fn the_days_for_contact_are_the_villages() -> Story {
    let village = Wishing::begun()?;
    village.call("setting_put", json!({ "key": "claim_days", "value": "3" }))?;
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    let wish = village.hanging("想要一台收音机", json!({}))?;
    village.claimed(&wish)?;
    assert_eq!(village.shown(&wish)["wish"]["contact_due"], "2026-10-04");
    Ok(())
}

#[test]
fn what_nobody_took_hangs_first_in_the_next_round() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "第三季度" }))?;
    village.hanging("旧的", json!({}))?;
    let taken = village.hanging("有人认领的", json!({}))?;
    village.claimed(&taken)?;
    village
        .on("2026-10-20")
        .call("wish_round_open", json!({ "name": "第四季度" }))?;
    village.hanging("新的", json!({}))?;
    let board = village.board();
    assert_eq!(board["round_name"], "第四季度");
    assert_eq!(words(&board), ["旧的", "新的"]);
    let rounds = village.call("wish_round_list", json!({}))?;
    let (new, old) = (&rounds["rounds"][0], &rounds["rounds"][1]);
    assert_eq!(
        (&old["closed_on"], &old["posted"], &old["unclaimed"]),
        (&json!("2026-10-20"), &json!(2), &json!(1))
    );
    assert_eq!((&new["posted"], &new["unclaimed"]), (&json!(2), &json!(2)));
    let open = village.call("wish_list", json!({ "states": ["posted"] }))?;
    assert_eq!(
        words(&open),
        ["旧的", "新的"],
        "the list stands in the board's order"
    );
    assert_eq!(open["wishes"][0]["rolled_over"], 1);
    Ok(())
}

#[test]
fn a_claimer_who_gives_back_leaves_the_wish_open() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "第三季度" }))?;
    let wish = village.hanging("想要一床棉被", json!({}))?;
    village.claimed(&wish)?;
    village
        .on("2026-10-20")
        .call("wish_round_open", json!({ "name": "第四季度" }))?;
    assert!(
        words(&village.board()).is_empty(),
        "somebody has it in hand"
    );
    assert_eq!(
        code(village.does("wish_release", &wish, json!({}))),
        "wish.reason_missing"
    );
    village.does("wish_release", &wish, json!({ "words": "调走了" }))?;
    let back = village.shown(&wish);
    assert_eq!(back["wish"]["state"], "posted");
    assert_eq!(
        (&back["wish"]["claimer"], &back["wish"]["contact_due"]),
        (&json!(""), &Value::Null)
    );
    assert_eq!(
        words(&village.board()),
        ["想要一床棉被"],
        "it hangs in the round that runs"
    );
    village.does("wish_claim", &wish, json!({ "name": "县邮政局" }))?;
    assert_eq!(village.shown(&wish)["wish"]["claimer"], "县邮政局");
    Ok(())
}

#[test]
fn a_wish_without_a_round_is_not_posted() -> Story {
    let village = Wishing::begun()?;
    let wish = village.wished("想要一根拐杖", json!({}))?;
    assert_eq!(
        code(village.call("wish_post", json!({ "wishes": [wish] }))),
        "wish_round.none"
    );
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    assert_eq!(
        code(village.call("wish_post", json!({ "wishes": [wish] }))),
        "wish.not_possible"
    );
    assert_eq!(
        code(village.call("wish_post", json!({ "wishes": [] }))),
        "wish.none_chosen"
    );
    village.does("wish_verify", &wish, json!({}))?;
    let other = village.wished("没有核实的", json!({}))?;
    assert_eq!(
        code(village.call("wish_post", json!({ "wishes": [wish, other] }))),
        "wish.not_possible"
    );
    assert_eq!(village.state(&wish), "verified", "all or none");
    Ok(())
}

#[test]
fn days_go_forward_and_not_beyond_today() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    let wish = village.hanging("想要一个热水壶", json!({}))?;
    let claim = |day: &str| {
        village.does(
            "wish_claim",
            &wish,
            json!({ "person": village.claimer, "day": day }),
        )
    };
    assert_eq!(code(claim("2026-10-02")), "wish.day_not_yet");
    assert_eq!(code(claim("2026-09-30")), "wish.day_before_newest");
    village.on("2026-10-08");
    assert_eq!(code(claim("2026-10-04")), "done", "typed some days later");
    assert_eq!(village.shown(&wish)["wish"]["contact_due"], "2026-10-11");
    let round = |day: &str| village.call("wish_round_open", json!({ "name": "二轮", "day": day }));
    assert_eq!(code(round("2026-09-01")), "wish_round.day_before");
    Ok(())
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() -> Story {
    let village = Wishing::begun()?;
    assert_eq!(code(village.wished(" ", json!({}))), "wish.words_missing");
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    assert_eq!(
        code(village.call("wish_round_open", json!({ "name": " " }))),
        "wish_round.name_missing"
    );
    let wish = village.hanging("想要一把躺椅", json!({}))?;
    assert_eq!(
        code(village.does("wish_claim", &wish, json!({}))),
        "wish.claimer_missing"
    );
    let own = json!({ "person": village.granny });
    assert_eq!(
        code(village.does("wish_claim", &wish, own)),
        "wish.own_claim"
    );
    assert_eq!(
        code(village.does("wish_fulfil", &wish, json!({ "words": "送了" }))),
        "wish.not_possible"
    );
    let stale = json!({ "wish": wish, "revision": 1, "person": village.claimer });
    assert_eq!(code(village.call("wish_claim", stale)), "revision.stale");
    assert_eq!(village.state(&wish), "posted");
    village.claimed(&wish)?;
    assert_eq!(
        code(village.does("wish_fulfil", &wish, json!({}))),
        "wish.what_was_done_missing"
    );
    assert_eq!(
        code(village.does("wish_refuse", &wish, json!({ "words": "晚了" }))),
        "wish.not_possible"
    );
    Ok(())
}

#[test]
fn every_step_is_taken_back_and_done_again() -> Story {
    let village = Wishing::begun()?;
    let wish = village.wished("想要一台风扇", json!({}))?;
    let person = village.claimer.clone();
    let steps = [
        ("wish_verify", json!({}), "collected"),
        ("wish_claim", json!({ "person": person }), "posted"),
        ("wish_contact", json!({}), "claimed"),
        ("wish_release", json!({ "words": "忙不过来" }), "contacted"),
        ("wish_claim", json!({ "name": "镇团委" }), "posted"),
        ("wish_fulfil", json!({ "words": "送到" }), "claimed"),
    ];
    for (command, request, before) in steps {
        if command == "wish_claim" && village.state(&wish) == "verified" {
            village.call("wish_round_open", json!({ "name": "一轮" }))?;
            village.call("wish_post", json!({ "wishes": [wish] }))?;
            village.call("journal_undo", json!({}))?;
            assert_eq!(village.state(&wish), "verified");
            village.call("journal_redo", json!({}))?;
        }
        assert_eq!(village.state(&wish), before);
        village.does(command, &wish, request)?;
        let after = village.state(&wish);
        village.call("journal_undo", json!({}))?;
        assert_eq!(village.state(&wish), before, "{command} taken back");
        village.call("journal_redo", json!({}))?;
        assert_eq!(village.state(&wish), after, "{command} done again");
    }
    village.on("2026-10-20");
    village.hanging("没人要的", json!({}))?;
    village.call("wish_round_open", json!({ "name": "二轮" }))?;
    village.call("journal_undo", json!({}))?;
    let rounds = village.call("wish_round_list", json!({}))?;
    assert_eq!(rounds["rounds"].as_array().unwrap().len(), 1);
    assert_eq!(
        rounds["rounds"][0]["closed_on"],
        Value::Null,
        "the round runs again"
    );
    assert_eq!(
        village.call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn every_wish_stands_in_one_class_and_the_classes_add_up() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    village.wished("甲", json!({}))?;
    let refused = village.wished("乙", json!({}))?;
    village.does("wish_refuse", &refused, json!({ "words": "太贵" }))?;
    village.hanging("丙", json!({}))?;
    let gone = village.hanging("丁", json!({}))?;
    village.does("wish_withdraw", &gone, json!({}))?;
    let list = village.call("wish_list", json!({}))?;
    let states = list["states"].as_array().unwrap();
    let counted: u64 = states.iter().map(|s| s["count"].as_u64().unwrap()).sum();
    assert_eq!((counted, list["total"].as_u64()), (4, Some(4)));
    let mut listed = 0;
    for state in states {
        let only = village.call("wish_list", json!({ "states": [state["state"]] }))?;
        assert_eq!(only["total"], state["count"]);
        listed += only["wishes"].as_array().unwrap().len();
    }
    assert_eq!(listed, 4);
    let page = village.call("wish_list", json!({ "offset": 1, "limit": 2 }))?;
    assert_eq!((words(&page).len(), &page["total"]), (2, &json!(4)));
    assert_eq!(
        words(&village.board()),
        ["丙"],
        "what was withdrawn hangs no more"
    );
    Ok(())
}

#[test]
fn the_board_never_says_whose_a_wish_is() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    let told = "第二网格韦桂芳（13907731234，户号02-0017）卧床，低保户，想要一台轮椅";
    village.hanging(told, json!({}))?;
    let sensitive = village.hanging(told, json!({ "sensitive": true }))?;
    village.hanging(
        "何志强家想要一副春联",
        json!({ "whose": { "person": village.claimer }, "sensitive": true }),
    )?;
    let board = village.board();
    let text = board.to_string();
    for secret in ["韦桂芳", "13907731234", "02-0017", "卧床", "低保", "何志强"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let wishes = board["wishes"].as_array().unwrap();
    assert_eq!(wishes[0]["place"], "第二网格");
    for hidden in &wishes[1..] {
        assert_eq!(hidden["place"], Value::Null);
        let words = hidden["words"].as_str().unwrap();
        assert!(
            !words.contains('韦') && !words.contains("第二网格") && !words.contains('何'),
            "{words}"
        );
    }
    assert!(
        wishes
            .iter()
            .all(|wish| wish["words"].as_str().unwrap().contains("想要"))
    );
    let list = village.call("wish_list", json!({}))?.to_string();
    assert!(
        list.contains("韦桂芳"),
        "the village's own list says whose the open one is"
    );
    let hidden = village.call("wish_list", json!({ "query": "轮椅" }))?;
    let row = hidden["wishes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|w| w["id"] == sensitive)
        .unwrap();
    assert_eq!((&row["whose"], &row["grid_name"]), (&json!(""), &json!("")));
    Ok(())
}

#[test]
fn a_name_never_finds_a_sensitive_wish() -> Story {
    let village = Wishing::begun()?;
    village.wished("想要一台收音机", json!({}))?;
    village.wished("想要去看海", json!({ "sensitive": true }))?;
    let found = village.call("wish_list", json!({ "query": "韦桂芳" }))?;
    assert_eq!(words(&found), ["想要一台收音机"]);
    let found = village.call("wish_list", json!({ "query": "看海" }))?;
    assert_eq!(words(&found), ["想要去看海"]);
    let history = village.call(
        "record_history",
        json!({ "entity": "people", "id": village.granny }),
    )?;
    assert!(
        !history.to_string().contains("看海"),
        "nor does her own page lead to it"
    );
    Ok(())
}

#[test]
fn a_wish_too_large_becomes_a_matter() -> Story {
    let village = Wishing::begun()?;
    let wish = village.wished("门前的路太烂，想修一修", json!({}))?;
    village.does("wish_refuse", &wish, json!({ "words": "不是一个人能办的" }))?;
    let raised = village.does("wish_raise", &wish, json!({}))?;
    let issue = village.call("issue_show", json!({ "issue": raised["wish"]["issue"] }))?;
    let matter = &issue["issue"];
    assert_eq!(
        (&matter["summary"], &matter["source"]),
        (&json!("门前的路太烂，想修一修"), &json!("wish"))
    );
    assert_eq!(
        (&matter["state"], &matter["reporter_name"]),
        (&json!("pending"), &json!("韦桂芳"))
    );
    assert_eq!(
        code(village.does("wish_raise", &wish, json!({}))),
        "wish.raised_already"
    );
    let hidden = village.wished("韦桂芳想要低保", json!({ "sensitive": true }))?;
    let raised = village.does("wish_raise", &hidden, json!({}))?;
    let issue = village.call("issue_show", json!({ "issue": raised["wish"]["issue"] }))?;
    assert_eq!(
        issue["issue"]["reporter_name"], "",
        "a matter's papers would name her"
    );
    let summary = issue["issue"]["summary"].as_str().unwrap();
    assert!(
        !summary.contains('韦') && !summary.contains("低保"),
        "{summary}"
    );
    village.call("journal_undo", json!({}))?;
    assert_eq!(village.shown(&hidden)["wish"]["issue"], Value::Null);
    Ok(())
}

#[test]
fn today_says_whom_to_ring_and_what_nobody_took() -> Story {
    let village = Wishing::begun()?;
    village.call("wish_round_open", json!({ "name": "一轮" }))?;
    let late = village.hanging("甲", json!({}))?;
    village.claimed(&late)?;
    village.hanging("乙", json!({}))?;
    village.on("2026-10-06");
    let fresh = village.hanging("丙", json!({}))?;
    let committee = department(&village.village.desk()?, "镇团委")?;
    village.does("wish_claim", &fresh, json!({ "department": committee }))?;
    village.on("2026-10-09");
    let today = village.call("today_list", json!({}))?;
    assert_eq!(
        today["wishes"],
        json!({ "to_contact": 2, "overdue": 1, "unclaimed": 1 })
    );
    Ok(())
}

#[test]
fn an_edit_keeps_what_was_not_asked_to_change() -> Story {
    let village = Wishing::begun()?;
    let wish = village.wished("想要老花镜", json!({}))?;
    let edit = json!({
        "words": "想要一副老花镜", "posted_words": "一副老花镜", "sensitive": true,
        "whose": { "person": village.granny }, "note": "200 度",
    });
    village.does("wish_edit", &wish, edit)?;
    let shown = village.shown(&wish);
    assert_eq!(
        (&shown["name"], &shown["note"]),
        (&json!("韦桂芳"), &json!("200 度"))
    );
    assert_eq!(shown["wish"]["posted_words"], "一副老花镜");
    assert_eq!(shown["wish"]["grid_name"], "", "now sensitive");
    let other = json!({ "words": "想要一副老花镜", "whose": { "name": "村口的老人" } });
    village.does("wish_edit", &wish, other)?;
    let shown = village.shown(&wish);
    assert_eq!(
        (&shown["name"], &shown["person"]),
        (&json!("村口的老人"), &Value::Null)
    );
    Ok(())
}
