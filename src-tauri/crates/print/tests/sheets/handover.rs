//! Stories of the hand-over slip.

use print::documents::Paper;
use print::documents::handover::{self, Handover};
use print::plan::{Item, PagePlan};

use crate::common::shelf;
use crate::samples::handover::{handover as sample, lengthen};
use crate::{assert_inside, flowing, golden, runs};

fn printed(slips: &Handover) -> Paper {
    handover::plan(slips, shelf()).unwrap()
}

/// The height of the dashed line.
fn tear(page: &PagePlan) -> f64 {
    let dashed = page.items.iter().find_map(|item| match item {
        Item::Line { from, stroke, .. } if stroke.dash.is_some() => Some((from.0, from.1)),
        _ => None,
    });
    let (left, height) = dashed.unwrap();
    assert!(left.abs() < 1e-6, "it begins at the sheet's edge");
    height
}

#[test]
fn a_slip_says_who_asks_whom_what_by_when_and_the_reply_tells_what_it_answers() {
    let paper = printed(&sample(1));
    assert_eq!(paper.pages.len(), 1);
    let page = &paper.pages[0];
    let text = flowing(page);
    for words in [
        "内部版不得张贴",
        "县公安局交警大队：",
        "下列问题由群众在2026年11月18日第11场板凳会上提出",
        "2027年1月17日前",
        "路口交通信号灯设置和维护不到位",
        "近一年发生剐蹭3起",
        "提请交警部门现场勘查，增设信号灯",
        "阿依古丽·买买提",
        "58天内　2027年1月17日前",
        "照片2张",
        "村民委员会值班室　8555\u{A0}0123",
        "沿虚线撕下退回　　骑缝章",
        "青山村村民委员会（盖章）",
        "承办单位（盖章）",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let height = tear(page);
    assert!((0.57..0.6).contains(&(height / page.height_mm)));
    let below: String = runs(page)
        .iter()
        .filter(|(run, _)| run.y > height + 1.0)
        .map(|(run, _)| run.source())
        .collect();
    for words in [
        "办理回执",
        "交2026-003-1",
        "2026-013",
        "已办结",
        "不能办理",
        "2027年1月17日前",
    ] {
        assert!(below.contains(words), "{words} in {below}");
    }
    assert!(!below.contains("阿依古丽"), "the reply names no villager");
}

#[test]
fn boxes_are_drawn_and_no_character() {
    let page = printed(&sample(1)).pages.remove(0);
    let boxes = page.items.iter().filter(|item| {
        matches!(item, Item::Rect { width, height, stroke: Some(_), .. }
            if (width - height).abs() < 1e-6 && *width < 5.0)
    });
    assert_eq!(boxes.count(), 3);
    assert!(!page.text().contains('\u{2610}') && !page.text().contains('□'));
}

#[test]
fn each_slip_is_a_sheet_of_its_own() {
    let paper = printed(&sample(3));
    assert_eq!(paper.pages.len(), 3);
    for (number, page) in paper.pages.iter().enumerate() {
        let text = flowing(page);
        assert_eq!(
            text.matches(&format!("交2026-003-{}", number + 1)).count(),
            2
        );
        assert!(text.contains("第 1 页　共 1 页"));
    }
    let third = flowing(&paper.pages[2]);
    assert!(
        third.contains("由群众在2026年11月18日提出"),
        "outside a meeting"
    );
    assert!(flowing(&paper.pages[1]).contains("县供水公司（韩喆）："));
}

#[test]
fn what_is_too_long_goes_on_on_a_further_sheet_and_the_reply_stays() {
    let mut slips = sample(1);
    lengthen(&mut slips);
    let paper = printed(&slips);
    assert!(paper.pages.len() > 1);
    let whole: String = paper.pages.iter().map(flowing).collect();
    assert_eq!(
        whole.matches('勘').count(),
        118 + 1,
        "nothing is lost, nothing doubled"
    );
    assert_eq!(whole.matches('维').count(), 4);
    assert_eq!(whole.matches("办理回执").count(), 1);
    let first = &paper.pages[0];
    assert!(flowing(first).contains("（接附页）") && flowing(first).contains("办理回执"));
    assert!(flowing(&paper.pages[1]).contains("交办单附页"));
    let height = tear(first);
    let signed = runs(first)
        .iter()
        .find(|(run, _)| run.source().contains("经办人"))
        .map(|(run, _)| run.y);
    assert!(signed.unwrap() < height);
    let lowest = runs(first)
        .iter()
        .filter(|(run, row)| *row && run.y < height)
        .map(|(run, _)| run.y)
        .fold(0.0, f64::max);
    assert!(
        lowest < signed.unwrap() - 5.0,
        "the form ends above the signatures"
    );
    assert_inside(&paper, 25.0, 22.0);
    assert!(whole.contains("䶮𬱖") && paper.missing.is_empty());
}

#[test]
fn nothing_handed_over_is_said_so() {
    let paper = printed(&sample(0));
    assert_eq!(paper.pages.len(), 1);
    assert!(flowing(&paper.pages[0]).contains("没有移交未回的事项。"));
}

#[test]
fn nothing_leaves_the_margins_but_the_tear_line() {
    assert_inside(&printed(&sample(3)), 25.0, 22.0);
}

#[test]
fn the_slip_looks_as_it_did() {
    golden::looks_as_it_did("handover", &printed(&sample(1)));
}
