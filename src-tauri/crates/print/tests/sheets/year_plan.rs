//! Stories of the year's plan: what was held, missed and is to come, by row and month, against the quota.

use print::documents::Paper;
use print::documents::year_plan::{self, Rows, SessionState, YearPlan};
use print::plan::{Item, Tag};

use super::{assert_inside, flowing, golden, samples::year_plan as samples, shelf};

fn printed(plan: &YearPlan) -> Paper {
    year_plan::plan(plan, shelf()).unwrap()
}

fn text(paper: &Paper) -> String {
    paper.pages.iter().map(flowing).collect()
}

/// The words of every figure in the tables' rows.
fn marks(paper: &Paper) -> Vec<String> {
    let mut rows = 0;
    let mut open = Vec::new();
    let mut found = Vec::new();
    for item in paper.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Open(tag) => {
                let row = matches!(tag, Tag::Row(_));
                rows += usize::from(row);
                if let (Tag::Figure(words), true) = (tag, rows > 0) {
                    found.push(words.clone());
                }
                open.push(row);
            }
            Item::Close => rows -= usize::from(open.pop().unwrap_or_default()),
            _ => {}
        }
    }
    found
}

fn count(marks: &[String], words: &str) -> usize {
    marks.iter().filter(|mark| *mark == words).count()
}

#[test]
fn six_grids_stand_on_one_sheet_and_their_counts_add_up() {
    let plan = samples::six_grids();
    let paper = printed(&plan);
    assert_eq!(paper.pages.len(), 1);
    assert_inside(&paper, 15.0, 15.0);
    let text = text(&paper);
    assert!(
        text.contains("计划32场：已开27场，漏开1场，待开4场"),
        "{text}"
    );
    for words in [
        "第一网格",
        "欧阳頔",
        "11月",
        "亲加奔每月1场",
        "未达标",
        "待开",
        "27/32",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    let marks = marks(&paper);
    let kinds = |state: &str| {
        count(&marks, &format!("亲加奔{state}")) + count(&marks, &format!("板凳会{state}"))
    };
    assert_eq!((kinds("已开"), kinds("漏开"), kinds("待开")), (27, 1, 4));
    assert_eq!(count(&marks, "达标"), 10);
}

#[test]
fn grids_that_do_not_fit_go_on_to_further_sheets() {
    let paper = printed(&samples::many_grids(23));
    let pages = paper.pages.len();
    assert!((3..=6).contains(&pages), "{pages}");
    assert_inside(&paper, 15.0, 15.0);
    for (number, page) in paper.pages.iter().enumerate() {
        let text = flowing(page);
        assert!(
            text.contains("青山村2026年度会议计划")
                && text.contains("网格长")
                && text.contains("12月")
        );
        assert!(text.contains(&format!("第 {} 页　共 {pages} 页", number + 1)));
        let last = number + 1 == pages;
        assert_eq!(
            text.contains("亲加奔每月1场"),
            last,
            "the quota stands under the last row"
        );
    }
    let text = text(&paper);
    for number in 1..=23 {
        assert!(text.contains(&format!("第{number}网格")), "grid {number}");
    }
    assert!(text.contains("全村"), "what convened everybody has its row");
    assert!(
        text.contains("合计只算一场") && text.contains("27/32"),
        "{text}"
    );
    assert!(text.contains("\u{2C456}\u{4DAE}"), "a rare name");
    assert!(paper.missing.is_empty());
}

#[test]
fn without_grids_every_kind_has_its_row() {
    let paper = printed(&samples::eight_kinds());
    assert_eq!(paper.pages.len(), 1);
    assert_inside(&paper, 15.0, 15.0);
    let text = text(&paper);
    assert!(!text.contains("网格长"));
    for words in [
        "协商议事会",
        "夜谈会",
        "板凳会每季度2场",
        "协商议事会全年4场",
        "另有取消1场",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    let marks = marks(&paper);
    assert_eq!(
        marks.iter().filter(|mark| mark.ends_with("取消")).count(),
        0
    );
    assert_eq!(
        marks.len(),
        31 + 10 + 2,
        "sessions, ticked months, a quarter and a year"
    );
}

#[test]
fn the_current_month_is_marked_only_in_its_own_year() {
    let black = |plan: &YearPlan| {
        let paper = printed(plan);
        let items = paper.pages[0].items.iter();
        let header = items.filter(|item| {
            matches!(item, Item::Rect { width, height, fill: Some(_), .. } if (*width - 16.7).abs() < 0.01 && (*height - 7.5).abs() < 0.01)
        });
        header.count()
    };
    let mut plan = samples::six_grids();
    assert_eq!(black(&plan), 1);
    plan.today = super::samples::day(2027, 1, 3);
    assert_eq!(black(&plan), 0);
}

#[test]
fn a_month_of_many_sessions_shows_them_all() {
    let plan = samples::crowded();
    let paper = printed(&plan);
    let text = text(&paper);
    for on in ["3日", "9日", "15日", "21日", "27日"] {
        assert!(text.contains(on), "no {on}");
    }
    assert_eq!(paper.pages.len(), 1);
    let held = plan
        .sessions
        .iter()
        .filter(|one| one.state == SessionState::Held)
        .count();
    assert!(text.contains(&format!("{held}/{}", plan.sessions.len())));
}

#[test]
fn a_year_without_a_plan_says_so() {
    let paper = printed(&samples::nothing());
    let text = text(&paper);
    assert!(
        text.contains("本年还没有安排会议。") && text.contains("计划0场"),
        "{text}"
    );
    let mut grids = samples::six_grids();
    grids.sessions.clear();
    grids.quotas.clear();
    let Rows::Grids { .. } = grids.rows else {
        panic!("rows are grids");
    };
    assert!(self::text(&printed(&grids)).contains("0/0"));
}

#[test]
fn the_plan_looks_as_it_did() {
    golden::looks_as_it_did("year-plan", &printed(&samples::six_grids()));
}
