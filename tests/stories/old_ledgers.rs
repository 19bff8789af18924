//! Old ledgers and lists of meetings: what lands, what is refused and why, what is kept as words, and that the same
//! file adds nothing again. Not here: rosters.

use acceptance::paper::fixture;
use acceptance::{Story, Trouble, Village};
use desk::{Desk, Fault, Progress};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::told::{opened_meeting, today};

fn take_in(desk: &Desk, text: &str) -> Result<Value, Fault> {
    desk.call("issues_import", json!({ "text": text }))
}

fn issues(desk: &Desk) -> Result<Vec<Value>, Fault> {
    let page = desk.call("issue_list", json!({ "limit": 500 }))?;
    Ok(page["issues"].as_array().cloned().unwrap_or_default())
}

fn the(desk: &Desk, summary: &str) -> Result<Value, Fault> {
    let all = issues(desk)?;
    let found = all.into_iter().find(|one| one["summary"] == summary);
    Ok(found.unwrap_or_default())
}

fn codes(rows: &Value) -> Vec<(u64, &str)> {
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    let told = rows.iter();
    told.map(|row| {
        (
            row["row"].as_u64().unwrap_or(0),
            row["code"].as_str().unwrap_or(""),
        )
    })
    .collect()
}

fn ugly(name: &str) -> String {
    fixture("ugly").join(name).to_string_lossy().into_owned()
}

fn somebody(desk: &Desk, name: &str) -> Result<Value, Fault> {
    desk.call("person_add", json!({ "name": name }))
}

const LEDGER: &str = "编号\t会议日期\t反映人\t问题概要\t分类\t责任单位\t责任人\t举措\t时限\t进展\t办结日期\t群众评价\t复核人\t销号日期\n\
    旧1\t2026-03-05\t张义华\t三组水渠不通\t限期办理\t村委会\t李龚\t清淤\t2026-04-01\t已清淤\t2026-03-28\t满意\t林复核\t2026-04-02\n\
    旧2\t2026-03-05\t王远山\t路灯坏了\t限期办理\t村委会\t李龚\t换灯\t2026-12-30\t正在采购\t\t\t\t\n\
    旧3\t2026-03-05\t\t想建广场\t长期跟踪\t\t\t\t长期\t\t\t\t\t\n\
    旧4\t2026-03-06\t陈小妹\t修机耕路\t移交\t镇交通运输站\t\t上报\t2026-06-30\t\t\t\t\t\n\
    旧5\t2026-03-06\t\t低保为何没评上\t解释说明\t\t\t\t\t政策不符\t\t\t\t\n";

#[test]
fn every_outcome_of_an_old_ledger_lands_where_it_stood() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    for name in ["张义华", "李龚", "林复核"] {
        somebody(&desk, name)?;
    }
    let answer = take_in(&desk, LEDGER)?;
    assert_eq!(
        (&answer["added"], &answer["refused"]),
        (&json!(5), &json!([]))
    );
    let state = |summary: &str| Ok::<_, Fault>(the(&desk, summary)?["state"].clone());
    assert_eq!(state("三组水渠不通")?, "struck_off");
    assert_eq!(state("路灯坏了")?, "committed");
    assert_eq!(state("想建广场")?, "under_study");
    assert_eq!(state("修机耕路")?, "referred");
    assert_eq!(state("低保为何没评上")?, "explained");
    let canal = the(&desk, "三组水渠不通")?;
    assert_eq!(canal["number"], "2026-001");
    assert_eq!(
        the(&desk, "想建广场")?["note"],
        "时限：长期",
        "nothing is lost"
    );
    Ok(())
}

#[test]
fn the_same_ledger_twice_adds_nothing_even_after_edits_and_goes_in_one_undo() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    take_in(&desk, LEDGER)?;
    let road = the(&desk, "修机耕路")?;
    desk.call(
        "issue_edit",
        json!({
            "issue": road["id"], "revision": road["revision"], "summary": "后山机耕路", "short_title": "",
            "category": null, "source": "collected", "scale": "small", "note": "", "reporter": { "name": "" },
        }),
    )?;
    let again = take_in(&desk, LEDGER)?;
    assert_eq!(
        (&again["added"], &again["unchanged"]),
        (&json!(0), &json!(5))
    );
    // Another file with the same matters, whose rows say more: still the same matters.
    let other = "日期,问题,反映人,备注\n2026-03-05,路灯坏了,王远山,另抄的一份\n";
    let copied = take_in(&desk, other)?;
    assert_eq!(
        (&copied["added"], &copied["unchanged"]),
        (&json!(0), &json!(1))
    );
    for _ in ["the copy", "the edit", "the ledger"] {
        desk.call("journal_undo", json!({}))?;
    }
    assert_eq!(issues(&desk)?.len(), 0);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    let back = take_in(&desk, LEDGER)?;
    assert_eq!(back["added"], 5, "what was taken back may come again");
    Ok(())
}

#[test]
fn a_held_meeting_of_that_day_gets_the_matters_into_its_list() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let day = today().to_string();
    take_in(
        &desk,
        &format!("日期,问题,分类\n{day},村口坑洼,现场办结\n2026-01-02,井水浑,现场办结\n"),
    )?;
    let pits = desk.call(
        "issue_show",
        json!({ "issue": the(&desk, "村口坑洼")?["id"], "meeting": meeting }),
    )?;
    assert_eq!(pits["issue"]["state"], "done");
    let plan = desk.call(
        "issues_preview",
        json!({ "text": format!("日期,问题\n{day},又一件\n2026-01-02,再一件\n") }),
    )?;
    assert_eq!(plan["lines"][0]["at_meeting"], true);
    assert_eq!(plan["lines"][1]["at_meeting"], false);
    Ok(())
}

#[test]
fn nobody_is_guessed_at_among_namesakes_and_a_reviewer_never_is_the_responsible() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    for name in ["张伟", "张伟", "李龚"] {
        somebody(&desk, name)?;
    }
    let answer = take_in(
        &desk,
        "日期,问题,反映人,责任单位,责任人,时限,办结日期,复核人,销号日期\n2026-02-01,桥断了,张伟,村委会,李龚,2026-03-01,2026-02-20,李龚,2026-02-25\n",
    )?;
    let told: Vec<&str> = codes(&answer["warnings"])
        .into_iter()
        .map(|(_, code)| code)
        .collect();
    assert!(told.contains(&"issue.namesakes"), "{told:?}");
    assert!(told.contains(&"strike_off.by_responsible"), "{told:?}");
    let bridge = the(&desk, "桥断了")?;
    assert_eq!(bridge["state"], "done", "it stays where it is sound");
    assert!(
        bridge["note"]
            .as_str()
            .unwrap_or("")
            .contains("复核人：李龚")
    );
    assert_eq!(bridge["reporter"]["name"], "张伟");
    assert_eq!(bridge["reporter"]["person"], Value::Null);
    Ok(())
}

#[test]
fn days_that_contradict_each_other_are_told_and_kept_as_words() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let answer = take_in(
        &desk,
        "日期,问题,责任单位,时限,办结日期\n2026-05-01,甲,村委会,2026-04-01,\n2026-05-01,乙,村委会,2026-06-01,2026-04-20\n2027-05-01,丙,村委会,,\n",
    )?;
    assert_eq!(codes(&answer["refused"]), [(4, "issue.day_not_yet")]);
    let told = codes(&answer["warnings"]);
    assert!(
        told.contains(&(2, "issue.deadline_before_raised")),
        "{told:?}"
    );
    assert!(told.contains(&(3, "issue.done_before_raised")), "{told:?}");
    let first = the(&desk, "甲")?;
    assert_eq!(first["state"], "raised");
    assert!(first["note"].as_str().unwrap_or("").contains("2026-04-01"));
    Ok(())
}

#[test]
fn an_ugly_ledger_is_read_through_titles_two_headers_merged_days_and_notes() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let plan = desk.call(
        "issues_preview",
        json!({ "path": ugly("ledger-two-headers.xlsx") }),
    )?;
    assert_eq!(codes(&plan["refused"]), [(12, "day.two_ways")]);
    assert_eq!(plan["added"], 7);
    let days: Vec<&str> = plan["lines"]
        .as_array()
        .map(|lines| {
            lines
                .iter()
                .filter_map(|line| line["raised_on"].as_str())
                .collect()
        })
        .unwrap_or_default();
    assert_eq!(
        days,
        [
            "2026-03-05",
            "2026-03-05",
            "2026-03-05",
            "2026-05-12",
            "2026-06-27",
            "2026-08-01",
            "2026-09-10"
        ]
    );
    assert_eq!(plan["lines"][0]["state"], "done");
    assert_eq!(plan["lines"][1]["deadline"], "2026-03-31");
    let skipped = codes(&plan["warnings"]);
    let skipped = skipped
        .iter()
        .filter(|(_, code)| *code == "import.row_skipped");
    assert_eq!(skipped.count(), 3, "total, signatures, note");
    Ok(())
}

#[test]
fn hidden_rows_are_read_and_counted_formulas_give_what_they_came_to_and_errors_are_named() -> Story
{
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let plan = desk.call(
        "issues_preview",
        json!({ "path": ugly("ledger-hidden-formulas.xlsx") }),
    )?;
    assert_eq!(codes(&plan["refused"]), [(7, "cell.error")]);
    assert_eq!(plan["lines"][4]["summary"], "村口坑洼又坏了");
    let told = codes(&plan["warnings"]);
    assert!(told.contains(&(0, "import.hidden_rows")), "{told:?}");
    assert!(told.contains(&(6, "cell.error")), "{told:?}");
    assert!(told.contains(&(0, "import.sheet_skipped")), "{told:?}");
    Ok(())
}

#[test]
fn old_workbooks_and_texts_of_old_offices_are_read_as_well() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let old = desk.call("issues_import", json!({ "path": ugly("ledger-old.xls") }))?;
    assert_eq!((&old["added"], &old["refused"]), (&json!(3), &json!([])));
    assert!(codes(&old["warnings"]).contains(&(0, "import.hidden_rows")));
    assert_eq!(the(&desk, "水井要淘")?["state"], "done");
    let gbk = desk.call("issues_import", json!({ "path": ugly("ledger-gbk.csv") }))?;
    assert_eq!(gbk["added"], 1, "{gbk}");
    assert_eq!(
        codes(&gbk["refused"]),
        [(3, "day.year_missing")],
        "no year anywhere: asked"
    );
    let asked = desk.call(
        "issues_import",
        json!({ "path": ugly("ledger-gbk.csv"), "year": 2023 }),
    )?;
    assert_eq!(
        (&asked["added"], &asked["unchanged"]),
        (&json!(1), &json!(1))
    );
    let roster = desk.call(
        "roster_preview",
        json!({ "path": ugly("roster-libreoffice.xls") }),
    )?;
    assert_eq!(roster["added"], 3, "{roster}");
    Ok(())
}

#[test]
fn a_column_nobody_knows_is_named_by_hand_and_known_the_next_time() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let text = "什么时候,烦心事,谁管\n2026-02-03,水压低,供水公司\n";
    let fault = desk
        .call("issues_preview", json!({ "text": text }))
        .unwrap_err();
    assert_eq!(fault.code, "issues.summary_column_missing");
    assert_eq!(fault.params["columns"][1]["header"], "烦心事");
    let columns = json!([
        { "column": 0, "field": "raised_on" }, { "column": 1, "field": "summary" }, { "column": 2, "field": "unit" },
    ]);
    let answer = desk.call("issues_import", json!({ "text": text, "columns": columns }))?;
    assert_eq!(answer["added"], 1);
    let next = desk.call(
        "issues_preview",
        json!({ "text": "什么时候,烦心事,谁管\n2026-02-04,路不平,村委会\n" }),
    )?;
    assert_eq!(next["lines"][0]["summary"], "路不平");
    assert_eq!(next["lines"][0]["department"], "村委会");
    Ok(())
}

#[test]
fn refused_rows_are_saved_with_their_reasons_and_land_once_mended() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let out = village.beside().join("没导入的行.xlsx");
    let text = "日期,问题,责任单位\n某天,灯不亮,村委会\n2026-02-03,水不通,村委会\n";
    let plan = desk.call("issues_preview", json!({ "text": text }))?;
    assert_eq!(codes(&plan["refused"]), [(2, "day.bad")]);
    let rows = json!([{ "sheet": "", "row": 2, "reason": "看不出是哪一天" }]);
    let asked = json!({ "list": "issues", "text": text, "rows": rows, "title": "没有导入的原因", "out": out });
    desk.call("refused_sheet", asked)?;
    let again = desk.call("issues_preview", json!({ "path": out }))?;
    assert_eq!(
        again["refused"][0]["code"], "day.bad",
        "all its cells are there"
    );
    assert_eq!(again["rows"], 1);
    assert_eq!(again["columns"][3]["header"], "没有导入的原因");
    Ok(())
}

#[test]
fn past_meetings_land_held_and_closed_with_their_head_counts() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    somebody(&desk, "张义华")?;
    let path = ugly("meetings.xlsx");
    let answer = desk.call("meetings_import", json!({ "path": path }))?;
    assert_eq!(answer["added"], 3, "{answer}");
    assert_eq!(codes(&answer["refused"]), [(6, "day.bad")]);
    let again = desk.call("meetings_import", json!({ "path": path }))?;
    assert_eq!(
        (&again["added"], &again["unchanged"]),
        (&json!(0), &json!(3))
    );
    let listed = desk.call("meeting_list", json!({}))?;
    let first = listed["meetings"]
        .as_array()
        .and_then(|all| all.last())
        .cloned()
        .unwrap_or_default();
    assert_eq!(
        (&first["day"], &first["time"]),
        (&json!("2025-03-01"), &json!("19:30"))
    );
    assert_eq!(
        (&first["state"], &first["closing"]),
        (&json!("held"), &json!("closed"))
    );
    let came = desk.call("attendance_show", json!({ "meeting": first["id"] }))?;
    assert!(came.to_string().contains("38"), "{came}");
    Ok(())
}

#[test]
fn a_spreadsheet_tells_by_its_headers_which_list_it_is() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    for (name, list) in [
        ("ledger-old.xls", "issues"),
        ("meetings.xlsx", "meetings"),
        ("roster-libreoffice.xls", "roster"),
    ] {
        assert_eq!(
            desk.call("list_guess", json!({ "path": ugly(name) }))?["list"],
            list,
            "{name}"
        );
    }
    let accounts = json!({ "text": "科目,金额\n水费,3\n" });
    assert_eq!(desk.call("list_guess", accounts)?["list"], Value::Null);
    Ok(())
}

/// Stops the work at the so-manieth look.
struct StopsAt(AtomicU64);

impl Progress for StopsAt {
    fn at(&self, _: u64, _: u64) {}
    fn stopped(&self) -> bool {
        self.0.fetch_sub(1, Ordering::Relaxed) == 1
    }
}

fn long_ledger(village: &Village, rows: usize) -> Result<PathBuf, Trouble> {
    let mut text = "编号,日期,反映人,问题,责任单位,时限,办结日期\n".to_owned();
    for n in 0..rows {
        let done = if n % 2 == 0 { "2025-06-20" } else { "" };
        text.push_str(&format!(
            "旧{n},2025-{:02}-{:02},村民{},第{n}件事,村委会,2025-12-31,{done}\n",
            1 + n % 6,
            1 + n % 28,
            n % 300,
        ));
    }
    let path = village.beside().join("长台账.csv");
    std::fs::write(&path, text)?;
    Ok(path)
}

#[test]
fn a_long_ledger_lands_whole_and_one_that_is_stopped_leaves_nothing() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let path = long_ledger(&village, 2_000)?;
    let before = desk.call("journal_list", json!({}))?;
    let stopped = desk
        .call_with(
            "issues_import",
            json!({ "path": path }),
            &StopsAt(AtomicU64::new(12)),
        )
        .unwrap_err();
    assert_eq!(stopped.code, "work.stopped");
    assert_eq!(issues(&desk)?.len(), 0);
    assert_eq!(
        desk.call("journal_list", json!({}))?,
        before,
        "without a trace"
    );
    let answer = desk.call("issues_import", json!({ "path": path }))?;
    assert_eq!(answer["added"], 2_000);
    assert_eq!(
        desk.call("village_status", json!({}))?["counts"]["issues"],
        2_000
    );
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}
