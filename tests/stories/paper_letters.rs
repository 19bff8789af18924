//! The notice and the minutes through the desk: what villagers are told beforehand, what the office keeps, and what
//! of it may hang.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{cadre, code, department, printed, raise, today};

struct Evening {
    village: Village,
    desk: desk::Desk,
    chair: Value,
    villager: Value,
    plan: Value,
    meeting: Value,
}

impl Evening {
    /// A meeting planned for tonight, with a chair in post and a villager who will raise a matter.
    fn planned() -> Result<Self, acceptance::Trouble> {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let chair = cadre(&desk, "何志强", "村委会主任")?;
        let villager = desk.call(
            "person_add",
            json!({ "name": "张义华", "phone": "13800005672" }),
        )?;
        let kinds = desk.call("kind_list", json!({}))?;
        let plan = json!({
            "kind": kinds["kinds"][0]["id"], "day": today().to_string(), "time": "19:00", "place": "老桥头大榕树下",
            "rain_place": "村文化礼堂", "host": { "person": chair, "name": "何志强" },
        });
        let planned = desk.call("meeting_plan", plan.clone())?;
        Ok(Self {
            village,
            desk,
            chair,
            villager: villager["id"].clone(),
            plan,
            meeting: planned["row"]["id"].clone(),
        })
    }

    /// The same evening, people signed in and one matter promised.
    fn held() -> Result<Self, acceptance::Trouble> {
        let evening = Self::planned()?;
        evening
            .desk
            .call("meeting_open", json!({ "meeting": evening.meeting }))?;
        evening.sort(
            "张义华家门口没有路灯，打 138 0000 5672 找他",
            json!({ "outcome": "committed", "words": "张义华说得对，装18盏", "measure": "沿线安装太阳能路灯18盏",
                    "department": department(&evening.desk, "村民委员会")?, "person": evening.chair,
                    "deadline": "2027-01-02" }),
        )?;
        Ok(evening)
    }

    fn sort(&self, summary: &str, decision: Value) -> Result<(), acceptance::Trouble> {
        let issue = self.desk.call(
            "issue_raise",
            json!({ "meeting": self.meeting, "summary": summary, "reporter": { "person": self.villager } }),
        )?;
        let mut request = decision;
        request["meeting"] = self.meeting.clone();
        request["issue"] = issue["id"].clone();
        request["revision"] = issue["revision"].clone();
        self.desk.call("issue_sort", request)?;
        Ok(())
    }

    fn print(&self, document: &str, edition: &str) -> Result<(Value, String), acceptance::Trouble> {
        let wanted = json!({ "document": document, "edition": edition, "meeting": self.meeting });
        printed(
            &self.village,
            &self.desk,
            &format!("{document}-{edition}.pdf"),
            wanted,
        )
    }

    /// The speakers agree that the minutes may hang.
    fn consent(&self) -> Result<(), acceptance::Trouble> {
        let shown = json!({ "meeting": self.meeting });
        let meeting = self.desk.call("meeting_show", shown)?;
        self.desk.call(
            "meeting_edit",
            json!({ "meeting": self.meeting, "revision": meeting["row"]["revision"], "plan": self.plan,
                    "speakers_consent": true }),
        )?;
        Ok(())
    }
}

#[test]
fn a_notice_tells_everybody_when_where_and_what_about() -> Story {
    let evening = Evening::planned()?;
    let (_, text) = evening.print("notice", "public")?;
    for words in [
        "关于召开",
        "全体村民：",
        "兹定于11月21日晚7时召开2026年第1场",
        "2026年11月21日（星期六，农历十月十三）晚7时",
        "老桥头大榕树下（雨天改在村文化礼堂）",
        "群众现场提出的问题",
        "有事请找",
        "—第1页共1页—",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    assert!(!text.contains('{'), "a place was left unfilled: {text}");
    Ok(())
}

#[test]
fn a_notice_of_a_meeting_still_without_time_and_place_prints() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let kinds = desk.call("kind_list", json!({}))?;
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": "2026-12-05" });
    desk.call("meeting_plan", plan)?;
    let (answer, text) = printed(&village, &desk, "n.pdf", json!({ "document": "notice" }))?;
    assert_eq!(answer["pages"], 1);
    assert!(text.contains("另行通知") && text.contains("兹定于12月5日召开"));
    Ok(())
}

#[test]
fn nobody_is_called_to_a_meeting_that_was_cancelled() -> Story {
    let evening = Evening::planned()?;
    let why = json!({ "meeting": evening.meeting, "reason": "下雪" });
    evening.desk.call("meeting_cancel", why)?;
    for document in [
        "notice",
        "slips",
        "cards",
        "sign_in",
        "minutes",
        "commitments",
    ] {
        let wanted =
            json!({ "document": document, "meeting": evening.meeting, "edition": "internal" });
        let refused = evening
            .desk
            .call("document_preview", json!({ "wanted": wanted }));
        assert_eq!(code(refused), "meeting.cancelled", "{document}");
    }
    Ok(())
}

#[test]
fn the_agenda_hangs_without_names_phones_and_who_raised_it() -> Story {
    let evening = Evening::planned()?;
    let collected = evening.desk.call(
        "issue_collect",
        json!({ "summary": "张义华家排水沟堵了，电话13800005672", "source": "visit",
                "reporter": { "person": evening.villager } }),
    )?;
    evening.desk.call(
        "agenda_put",
        json!({ "meeting": evening.meeting, "issues": [collected["id"]] }),
    )?;
    let (answer, text) = evening.print("notice", "public")?;
    assert!(text.contains("排水沟堵了"), "{text}");
    assert!(!text.contains("张义华") && !text.contains("13800005672"));
    assert!(!answer["hits"].as_array().unwrap().is_empty());
    Ok(())
}

#[test]
fn minutes_for_the_office_name_who_spoke_and_what_was_promised() -> Story {
    let evening = Evening::held()?;
    let (answer, text) = evening.print("minutes", "internal")?;
    for words in [
        "2026年第1场",
        "会议记录",
        "不得张贴",
        "何志强（村委会主任）",
        "张义华提出",
        "此件限期办理：沿线安装太阳能路灯18盏，责任单位村民委员会，责任人何志强，2027年1月2日前完成。",
        "本次会议收集问题1件：限期办理1件。",
        "主持人（签名）：记录人（签名）：",
        "村民代表（签名）：",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    assert_eq!(answer["edition"], "internal");
    Ok(())
}

#[test]
fn minutes_keep_what_was_promised_then_though_it_was_extended_since() -> Story {
    let evening = Evening::held()?;
    let (_, before) = evening.print("minutes", "internal")?;
    let later = evening.village.desk_on(crate::told::day("2026-12-30"))?;
    let rows = later.call("issue_list", json!({}))?;
    let all = rows["issues"].as_array().unwrap().iter();
    let issue = all.clone().find(|one| one["state"] == "committed").unwrap();
    later.call(
        "issue_extend",
        json!({ "issue": issue["id"], "revision": issue["revision"], "to": "2027-03-01",
                "reason": "资金未到位", "approver": evening.chair }),
    )?;
    let wanted =
        json!({ "document": "minutes", "edition": "internal", "meeting": evening.meeting });
    let (_, after) = printed(&evening.village, &later, "later.pdf", wanted)?;
    assert!(before.contains("2027年1月2日前完成") && after.contains("2027年1月2日前完成"));
    assert!(!after.contains("2027年3月1日"));
    Ok(())
}

#[test]
fn minutes_hang_only_with_the_speakers_consent_and_then_without_their_names() -> Story {
    let evening = Evening::held()?;
    let wanted = json!({ "document": "minutes", "edition": "public", "meeting": evening.meeting });
    let refused = evening
        .desk
        .call("document_preview", json!({ "wanted": wanted }));
    assert_eq!(code(refused), "edition.none");
    evening.consent()?;
    let (answer, text) = evening.print("minutes", "public")?;
    assert!(text.contains("群众提出") && text.contains("何志强"));
    for private in ["张义华", "13800005672", "138 0000 5672", "不得张贴"] {
        let plain: String = private.split(' ').collect();
        assert!(!text.contains(&plain), "{private} hangs: {text}");
    }
    let kinds: Vec<&str> = answer["hits"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|hit| hit["kind"].as_str())
        .collect();
    assert!(
        kinds.contains(&"phone") && kinds.contains(&"name"),
        "{kinds:?}"
    );
    Ok(())
}

#[test]
fn minutes_of_a_meeting_without_matters_say_so() -> Story {
    let evening = Evening::planned()?;
    evening
        .desk
        .call("meeting_open", json!({ "meeting": evening.meeting }))?;
    let (answer, text) = evening.print("minutes", "internal")?;
    assert_eq!(answer["pages"], 1);
    assert!(text.contains("本次会议没有收集到问题。"));
    Ok(())
}

#[test]
fn another_matter_at_the_meeting_gives_the_minutes_another_code() -> Story {
    let evening = Evening::held()?;
    let (first, _) = evening.print("minutes", "internal")?;
    let (again, _) = evening.print("minutes", "internal")?;
    assert_eq!(first["code"], again["code"]);
    raise(&evening.desk, &evening.meeting, "水渠淤塞")?;
    let (third, _) = evening.print("minutes", "internal")?;
    assert_ne!(first["code"], third["code"]);
    Ok(())
}
