//! The report of a period: what it says beside the figures, which theme it proposes, who stands side by side. Every
//! column adds up to the village's figure.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{meeting_on, promise, raise, today};

fn n(value: &Value, key: &str) -> u64 {
    value[key]
        .as_u64()
        .unwrap_or_else(|| panic!("{key}: {value}"))
}

fn sum(lines: &Value, key: &str) -> u64 {
    lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| n(line, key))
        .sum()
}

fn this_year(village: &Village) -> Value {
    json!({ "from": format!("{}-01-01", &village.today().to_string()[..4]), "to": village.today() })
}

#[test]
fn grids_and_cadres_stand_side_by_side_and_add_up() -> Story {
    let village = Village::sample(today())?;
    let asked = this_year(&village);
    let figures = village.call("figures_show", asked.clone())?;
    let ranking = village.call("ranking_list", asked)?;
    for (column, figure) in [
        ("collected", "collected"),
        ("resolved", "resolved"),
        ("overdue", "overdue"),
        ("person_times", "person_times"),
    ] {
        assert_eq!(
            sum(&ranking["grids"], column),
            n(&figures, figure),
            "{column}"
        );
    }
    assert!(ranking["grids"].as_array().unwrap().len() > 1, "{ranking}");
    assert_eq!(sum(&ranking["cadres"], "open"), n(&figures, "promised"));
    assert_eq!(sum(&ranking["cadres"], "overdue"), n(&figures, "overdue"));
    assert_eq!(sum(&ranking["cadres"], "done"), n(&figures, "mean_days_of"));
    Ok(())
}

#[test]
fn each_kind_of_meeting_has_its_own_figures_and_together_they_are_the_village_s() -> Story {
    let village = Village::sample(today())?;
    let asked = this_year(&village);
    let figures = village.call("figures_show", asked.clone())?;
    let kinds = village.call("kind_list", json!({}))?;
    let (mut sessions, mut collected, mut times) = (0, 0, 0);
    for kind in kinds["kinds"].as_array().unwrap() {
        let mut of_kind = asked.clone();
        of_kind["kind"] = kind["id"].clone();
        let own = village.call("figures_show", of_kind.clone())?;
        assert!(own["sessions"].as_array().unwrap().len() <= 1, "{own}");
        of_kind["figure"] = json!("collected");
        let rows = village.call("figures_rows", of_kind)?;
        assert_eq!(n(&rows, "total"), n(&own, "collected"));
        sessions += n(&own, "sessions_total");
        collected += n(&own, "collected");
        times += n(&own, "person_times");
    }
    assert_eq!(sessions, n(&figures, "sessions_total"));
    assert_eq!(times, n(&figures, "person_times"));
    // What was raised outside of meetings belongs to no kind.
    assert!(collected <= n(&figures, "collected") && collected > 0);
    Ok(())
}

#[test]
fn three_weeks_of_a_month_are_told_beside_three_weeks_of_the_one_before() -> Story {
    let october = chrono::NaiveDate::from_ymd_opt(2026, 10, 20).unwrap();
    let village = Village::founded(october)?;
    let desk = village.desk()?;
    raise(&desk, &meeting_on(&desk, october)?, "村口没有路灯")?;
    let desk = village.desk_on(today())?;
    let met = meeting_on(&desk, today())?;
    raise(&desk, &met, "水渠淤塞，下游用水困难")?;
    raise(&desk, &met, "晒谷场要补水泥")?;
    let month = json!({ "from": "2026-11-01", "to": "2026-11-30" });
    let report = desk.call("report_show", month)?;
    let names: Vec<&str> = report["beside"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["上月同期", "上年同期"]);
    let (before, year_ago) = (&report["beside"][0], &report["beside"][1]);
    assert_eq!(before["figures"]["on"], "2026-10-21");
    assert_eq!(n(&before["figures"], "collected"), 1);
    assert_eq!(before["nothing"], false);
    assert_eq!(year_ago["nothing"], true, "nothing is recorded of 2025");
    let words = report["paragraph"].as_str().unwrap();
    assert!(words.contains("收集问题多1件（2比1）"), "{words}");
    assert!(!words.contains("上年同期"), "{words}");
    Ok(())
}

#[test]
fn a_matter_that_comes_back_makes_its_category_the_proposed_theme() -> Story {
    let summer = chrono::NaiveDate::from_ymd_opt(2026, 6, 10).unwrap();
    let village = Village::founded(summer)?;
    let desk = village.desk()?;
    raise(
        &desk,
        &meeting_on(&desk, summer)?,
        "灌溉水渠淤塞，下游用水困难",
    )?;
    let desk = village.desk_on(today())?;
    let met = meeting_on(&desk, today())?;
    let canal = raise(&desk, &met, "灌溉水渠又淤塞了，下游用水困难")?;
    let lamp = raise(&desk, &met, "村口没有路灯")?;
    promise(&desk, &met, &lamp, "装太阳能路灯", "2026-12-20")?;
    let themes = desk.call(
        "theme_list",
        json!({ "from": "2026-11-01", "to": "2026-11-30" }),
    )?;
    assert_eq!(n(&themes, "collected"), 2);
    let proposed = &themes["themes"][0];
    assert_eq!((n(proposed, "count"), n(proposed, "repeated")), (1, 1));
    assert_eq!(proposed["matters"][0]["issue"], canal["id"]);
    assert_eq!(proposed["matters"][0]["repeated"], true);
    let counted = sum(&themes["themes"], "count") + n(&themes, "unsorted");
    assert_eq!(counted, n(&themes, "collected"), "{themes}");
    Ok(())
}
