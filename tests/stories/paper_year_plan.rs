//! The year's plan on the wall: what was held, missed and is to come, grid by grid, with its chief.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::printed;
use crate::year_plan::Year;

fn on_paper(year: &Year) -> Result<(Value, String), acceptance::Trouble> {
    let wanted = json!({ "document": "year_plan" });
    printed(&year.village, &year.village.desk()?, "plan.pdf", wanted)
}

#[test]
fn grids_that_are_convened_have_their_rows_and_their_chiefs() -> Story {
    let year = Year::begun()?;
    let (one, two) = (&year.grids[0], &year.grids[1]);
    let chief = year.village.call(
        "person_add",
        json!({ "name": "欧阳頔", "phone": "13800005672" }),
    )?;
    let wanted = json!({ "person": chief["id"], "kind": "grid_chief", "place": one });
    year.village.call("post_give", wanted)?;
    let villager = year
        .village
        .call("person_add", json!({ "name": "张义华" }))?;
    let volunteer = json!({ "person": villager["id"], "kind": "volunteer", "place": two });
    year.village.call("post_give", volunteer)?;
    year.holds(&year.bench, "2026-03-05", json!([one, two]))?;
    year.holds(&year.bench, "2026-03-19", json!([]))?;
    year.plans(&year.bench, "2026-12-03", json!([two]))?;
    year.plans(&year.bench, "2026-10-08", json!([one]))?;
    let cancelled = year.plans(&year.bench, "2026-12-24", json!([]))?;
    let why = json!({ "meeting": cancelled["row"]["id"], "reason": "下雪" });
    year.village.call("meeting_cancel", why)?;
    let (answer, text) = on_paper(&year)?;
    assert_eq!(answer["number"], "年2026-001");
    assert!(
        text.contains("计划4场：已开2场，漏开1场，待开1场；另有取消1场"),
        "{text}"
    );
    for words in [
        "全村",
        "第一网格欧阳頔",
        "第二网格",
        "网格长",
        "3月",
        "合计（每场只算一次）",
        "2/4",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    for words in ["张义华", "5672", "24日"] {
        assert!(!text.contains(words), "{words} in {text}");
    }
    Ok(())
}

#[test]
fn a_grids_own_plan_leaves_the_other_grids_out_and_says_whose_it_is() -> Story {
    let year = Year::begun()?;
    let (one, two) = (&year.grids[0], &year.grids[1]);
    year.holds(&year.bench, "2026-03-05", json!([one]))?;
    year.holds(&year.bench, "2026-04-06", json!([]))?;
    year.holds(&year.bench, "2026-05-07", json!([two]))?;
    let wanted = json!({ "document": "year_plan", "place": two });
    let (_, text) = printed(&year.village, &year.village.desk()?, "grid.pdf", wanted)?;
    assert!(
        text.contains("2026年度会议计划（第二网格）") && text.contains("计划2场：已开2场"),
        "the grid's own session and everybody's: {text}"
    );
    assert!(!text.contains("第一网格"), "{text}");
    Ok(())
}

#[test]
fn without_grids_each_kind_has_its_row_and_its_quota() -> Story {
    let year = Year::begun()?;
    year.holds(&year.qin, "2026-11-05", json!([]))?;
    year.plans(&year.qin, "2026-12-10", json!([]))?;
    let (_, before) = on_paper(&year)?;
    assert!(
        !before.contains("网格长") && !before.contains("每月1场"),
        "{before}"
    );
    let on = json!({ "kind": year.qin, "on": true });
    year.village.call("quota_switch", on)?;
    let (_, text) = on_paper(&year)?;
    assert!(
        text.contains("亲加奔每月1场") && text.contains("待开"),
        "{text}"
    );
    assert!(
        !text.contains("未达标"),
        "no month that ended before the quota bound: {text}"
    );
    Ok(())
}

#[test]
fn a_year_without_meetings_says_so() -> Story {
    let year = Year::begun()?;
    let (answer, text) = on_paper(&year)?;
    assert_eq!(answer["pages"], 1);
    assert!(text.contains("本年还没有安排会议。"), "{text}");
    let next = json!({ "document": "year_plan", "from": "2027-01-01", "to": "2027-12-31" });
    let (_, next) = printed(&year.village, &year.village.desk()?, "next.pdf", next)?;
    assert!(next.contains("2027年度会议计划"), "{next}");
    Ok(())
}
