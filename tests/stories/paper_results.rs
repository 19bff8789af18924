//! Result bulletins and hand-over slips: the truth about every promise, photos before and after, and no villager
//! by name where it hangs.

use acceptance::paper::plain;
use acceptance::{Story, Trouble};
use serde_json::{Value, json};

use crate::told::{Matter, PASTED, code, day, printed};

/// Promised at a meeting that is over: 清淤并修好闸板, by 23 March.
fn promised(summary: &str) -> Result<Matter, Trouble> {
    sorted(summary, "committed")
}

fn sorted(summary: &str, outcome: &str) -> Result<Matter, Trouble> {
    let canal = Matter::raised(summary, day("2026-03-02"))?;
    let mut sort = canal.decision(outcome);
    sort["meeting"] = canal.meeting.clone();
    canal.does("issue_sort", sort)?;
    let close = json!({ "meeting": canal.meeting, "ended": "21:00" });
    canal.desk().call("meeting_close", close)?;
    Ok(canal)
}

fn photo(canal: &Matter, kind: &str, day: &str) -> Result<(), Trouble> {
    let add = json!({ "issue": canal.issue, "kind": kind, "data": PASTED, "day": day, "caption": "张义华家门口" });
    canal.desk().call("photo_add", add)?;
    Ok(())
}

fn results(canal: &Matter, wanted: Value) -> Result<(Value, String), Trouble> {
    printed(&canal.village, &canal.desk(), "results.pdf", wanted)
}

/// How many pictures the file shows.
fn pictures(canal: &Matter) -> usize {
    let path = canal.village.beside().join("results.pdf");
    let listed = std::process::Command::new("pdfimages")
        .arg("-list")
        .arg(path)
        .output()
        .unwrap();
    String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter(|line| line.contains("image") && line.contains("jpeg"))
        .count()
}

#[test]
fn what_was_promised_and_done_hangs_with_its_photos_and_no_villager() -> Story {
    let canal = promised("水渠堵了，张义华打 138 0000 5672 催过")?;
    let villager = canal.on("2026-03-10").desk().call(
        "person_add",
        json!({ "name": "张义华", "phone": "13800005672" }),
    )?;
    photo(&canal, "before", "2026-03-02")?;
    canal.on("2026-03-18");
    photo(&canal, "after", "2026-03-18")?;
    photo(&canal, "evidence", "2026-03-18")?;
    canal.does("issue_done", json!({ "words": "清淤310米，张义华帮了忙" }))?;
    canal.on("2026-03-20");
    let answers = json!([
        { "person": villager["id"], "solved": "yes", "rating": "satisfied" },
        { "solved": "yes", "rating": "mostly_satisfied" },
    ]);
    canal.does("issue_visit", json!({ "answers": answers }))?;

    let (answer, text) = results(&canal, json!({ "document": "results" }))?;
    for words in [
        "办理结果公示",
        "承诺1件，截至2026年3月20日办结1件（1/1）",
        "2026年3月2日承诺，2026年3月23日前清淤并修好闸板",
        "2026年3月18日清淤310米",
        "提前5天",
        "村民委员会何志强",
        "回访2人：满意1人，基本满意1人",
        "办理前2026年3月2日摄",
        "办理后2026年3月18日摄",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    for hidden in ["张义华", "5672", "13800005672"] {
        assert!(
            !text.replace("138****5672", "").contains(hidden),
            "{hidden} in {text}"
        );
    }
    assert_eq!(pictures(&canal), 2, "before and after, and no evidence");
    assert!(answer["number"].as_str().unwrap().starts_with("果2026-"));
    assert_eq!(answer["lost_photos"], json!([]));
    let hits = answer["hits"].as_array().unwrap();
    assert!(hits.iter().any(|hit| hit["kind"] == "phone"));
    // The same sheet again keeps its number; once the matter goes on, it is another sheet.
    let (again, _) = results(&canal, json!({ "document": "results" }))?;
    assert_eq!(
        (&again["number"], &again["code"]),
        (&answer["number"], &answer["code"])
    );
    photo(&canal, "after", "2026-03-20")?;
    let (shown, _) = results(&canal, json!({ "document": "results" }))?;
    assert_ne!(
        shown["code"], answer["code"],
        "another photo, another sheet"
    );
    let (large, _) = results(&canal, json!({ "document": "results", "paper": "a3" }))?;
    assert_eq!(large["pages"], 1);
    Ok(())
}

#[test]
fn what_is_late_is_said_so_where_everyone_reads_it() -> Story {
    let canal = promised("水渠堵了")?;
    canal.on("2026-03-12").desk().call(
        "progress_add",
        json!({ "issue": canal.issue, "kind": "progress", "words": "挖机已进场" }),
    )?;
    let (_, text) = results(canal.on("2026-03-26"), json!({ "document": "results" }))?;
    assert!(
        text.contains("已超3天") && text.contains("尚未办结；2026年3月12日挖机已进场"),
        "{text}"
    );
    assert!(text.contains("办结0件（0/1）"), "{text}");
    canal.does("issue_done", json!({ "words": "清好了" }))?;
    let (_, text) = results(&canal, json!({ "document": "results" }))?;
    assert!(
        text.contains("超3天办结") && text.contains("清好了，超3天") && text.contains("未评价")
    );
    canal.on("2026-03-28");
    let answers = json!([{ "solved": "no", "rating": "dissatisfied" }]);
    canal.does("issue_visit", json!({ "answers": answers }))?;
    let (_, text) = results(&canal, json!({ "document": "results" }))?;
    assert!(text.contains("不满意1人；等待重新办理"), "{text}");
    Ok(())
}

#[test]
fn a_photo_whose_file_is_gone_or_broken_leaves_no_frame_and_is_reported() -> Story {
    let canal = promised("水渠堵了")?;
    photo(&canal, "before", "2026-03-02")?;
    let folder = canal.village.data().join("attachments");
    let inner = std::fs::read_dir(folder)?.next().unwrap()?.path();
    let file = std::fs::read_dir(inner)?.next().unwrap()?.path();
    let wanted = json!({ "document": "results", "meeting": canal.meeting });
    let preview = || {
        let asked = json!({ "wanted": wanted });
        canal.desk().call("document_preview", asked).unwrap()
    };
    let svg = |preview: &Value| preview["pages"][0]["svg"].as_str().unwrap().to_owned();
    let whole = preview();
    assert!(svg(&whole).contains("data:image/jpeg;base64,"));
    assert_eq!(whole["lost_photos"], json!([]));
    std::fs::write(&file, b"\xFF\xD8\xFF\xE0 no photo any more")?;
    for gone in [false, true] {
        if gone {
            std::fs::remove_file(&file)?;
        }
        let told = preview();
        assert_eq!(told["lost_photos"], json!([1]));
        assert!(!svg(&told).contains("<image"));
        let (answer, text) = results(&canal, wanted.clone())?;
        assert_eq!(answer["lost_photos"], json!([1]));
        assert!(!text.contains("办理前") && text.contains("水渠堵了"));
    }
    Ok(())
}

#[test]
fn a_period_tells_what_was_finished_in_it_and_nothing_else() -> Story {
    let canal = promised("水渠堵了")?;
    let of = |from: &str, to: &str| {
        let wanted = json!({ "document": "results", "from": from, "to": to });
        results(&canal, wanted)
    };
    canal
        .on("2026-03-18")
        .does("issue_done", json!({ "words": "清好了" }))?;
    canal.on("2026-04-20");
    let (_, march) = of("2026-03-01", "2026-03-31")?;
    assert!(
        march.contains("2026年3月1日至3月31日办结1件") && march.contains("清好了"),
        "{march}"
    );
    let (_, april) = of("2026-04-01", "2026-04-30")?;
    assert!(april.contains("2026年4月1日至4月20日办结0件"), "{april}");
    assert!(april.contains("本期没有办理结果。") && !april.contains("清好了"));
    Ok(())
}

#[test]
fn what_was_settled_at_the_meeting_is_told_beside_the_promises() -> Story {
    let canal = sorted("水渠堵了", "resolved_on_spot")?;
    let (_, text) = results(&canal, json!({ "document": "results" }))?;
    assert!(
        text.contains("当场办结1件") && text.contains("承诺当场办理"),
        "{text}"
    );
    assert!(
        text.contains("2026年3月2日当场办好了") && !text.contains("提前"),
        "{text}"
    );
    Ok(())
}

#[test]
fn a_village_without_a_meeting_has_no_results_yet() -> Story {
    let village = acceptance::Village::founded(day("2026-03-02"))?;
    let preview = |wanted| {
        let asked = json!({ "wanted": wanted });
        village.desk().unwrap().call("document_preview", asked)
    };
    assert_eq!(
        code(preview(json!({ "document": "results" }))),
        "document.no_meeting"
    );
    let none = preview(json!({ "document": "handover", "edition": "internal" }))?;
    assert_eq!(
        (&none["items"], none["pages"].as_array().unwrap().len()),
        (&json!(0), 1)
    );
    Ok(())
}

#[test]
fn a_slip_goes_to_the_department_with_what_it_needs_and_no_phone() -> Story {
    let lamp = Matter::raised("路口信号灯不亮", day("2026-03-02"))?;
    let desk = lamp.desk();
    let villager = desk.call(
        "person_add",
        json!({ "name": "张义华", "phone": "13800005672" }),
    )?;
    let raised = json!({ "meeting": lamp.meeting, "summary": "村口变压器响", "reporter": { "person": villager["id"] } });
    let second = desk.call("issue_raise", raised)?;
    let mut sort = lamp.decision("referred");
    sort["meeting"] = lamp.meeting.clone();
    lamp.does("issue_sort", sort.clone())?;
    sort["issue"] = second["id"].clone();
    sort["revision"] = second["revision"].clone();
    desk.call("issue_sort", sort)?;

    let slips = |wanted: Value| printed(&lamp.village, &lamp.desk(), "slips.pdf", wanted);
    let internal = |more: Value| {
        let mut wanted = json!({ "document": "handover", "edition": "internal" });
        let more = more.as_object().unwrap().clone();
        wanted.as_object_mut().unwrap().extend(more);
        wanted
    };
    let (answer, text) = slips(internal(json!({})))?;
    assert_eq!(
        answer["pages"], 2,
        "one sheet for each referral that is not back"
    );
    let number = answer["number"].as_str().unwrap();
    for words in [
        plain("内部版不得张贴"),
        plain("镇自然资源所"),
        plain("路口信号灯不亮"),
        plain("村口变压器响"),
        plain("张义华"),
        plain("请现场认定"),
        plain("21天内2026年3月23日前"),
        plain(&format!("{number}-1")),
        plain(&format!("{number}-2")),
        plain("办理回执"),
        plain("沿虚线撕下退回骑缝章"),
    ] {
        assert!(text.contains(&words), "{words} in {text}");
    }
    assert!(
        !text.contains("5672"),
        "a villager's phone is not handed on"
    );

    let (one, text) = slips(internal(json!({ "issue": second["id"] })))?;
    assert_eq!(one["pages"], 1);
    assert!(text.contains("村口变压器响") && !text.contains("路口信号灯"));
    let (meeting, _) = slips(internal(json!({ "meeting": lamp.meeting })))?;
    assert_eq!(meeting["pages"], 2);
    let public = json!({ "wanted": { "document": "handover", "edition": "public" } });
    assert_eq!(
        code(lamp.desk().call("document_preview", public)),
        "edition.none"
    );

    lamp.on("2026-03-10").does(
        "referral_answer",
        json!({ "answer": "已换灯", "returned": true }),
    )?;
    let (left, text) = slips(internal(json!({})))?;
    assert_eq!(left["pages"], 1, "what came back is handed over no more");
    assert!(!text.contains("路口信号灯"));
    Ok(())
}
