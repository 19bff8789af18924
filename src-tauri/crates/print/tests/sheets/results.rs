//! Stories of the result bulletin.

use print::documents::results::{self, Again, ResultStanding, Results};
use print::documents::{Paper, PaperSize};
use print::plan::{Item, PagePlan, Tag};
use rules::words::Rating;

use crate::common::shelf;
use crate::samples::results::{lengthen, results as sample};
use crate::{assert_inside, flowing, golden, runs};

fn printed(told: &Results) -> Paper {
    results::plan(told, shelf()).unwrap()
}

/// Every photo's place: left, top, width, height.
fn photos(page: &PagePlan) -> Vec<[f64; 4]> {
    let places = page.items.iter().filter_map(|item| match item {
        Item::Image {
            x,
            y,
            width,
            height,
            ..
        } => Some([*x, *y, *width, *height]),
        _ => None,
    });
    places.collect()
}

fn whole(paper: &Paper) -> String {
    paper.pages.iter().map(flowing).collect()
}

#[test]
fn two_matters_with_photos_stand_on_one_sheet() {
    let paper = printed(&sample(PaperSize::A4, 2, 2));
    assert_eq!(paper.pages.len(), 1);
    let page = &paper.pages[0];
    let places = photos(page);
    assert_eq!(places.len(), 4);
    for [left, _, width, height] in &places {
        assert!((*left - 35.0).abs() < 1e-6 || (*left - 115.0).abs() < 1e-6);
        assert_eq!((*width, *height), (75.0, 44.0));
    }
    let text = flowing(page);
    for words in [
        "第11场板凳会（2026年11月18日）承诺2件，截至2026年12月30日办结2件（2/2）",
        "2026年11月18日承诺，2027年1月2日前沿线安装太阳能路灯18盏",
        "2026年12月29日装好18盏；村电工每月1日巡检，提前4天",
        "回访26户：满意24户，基本满意2户",
        "回访13户：满意12户，未评价1户",
        "村民委员会　周翀",
        "办理前2026年11月2日摄",
        "办理后2026年12月29日摄",
        "公示期内可向村民委员会值班室（电话\u{A0}8555\u{A0}0123）反映",
        "校验 3F7A 91C2 0BD4",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn five_matters_without_photos_stand_on_one_sheet() {
    let mut told = sample(PaperSize::A4, 5, 0);
    // One line each, as the figures have it.
    told.items.iter_mut().for_each(|item| {
        item.summary = "村口公交站没有雨棚".into();
        item.promised.as_mut().unwrap().measure = "加装雨棚和座椅".into();
    });
    assert_eq!(printed(&told).pages.len(), 1);
}

#[test]
fn a_missing_photo_leaves_no_frame() {
    let mut told = sample(PaperSize::A4, 1, 1);
    told.items[0].before = None;
    let page = printed(&told).pages.remove(0);
    assert_eq!(photos(&page).len(), 1);
    assert!(
        (photos(&page)[0][0] - 35.0).abs() < 1e-6,
        "the other goes left"
    );
    let figures = |page: &PagePlan, word: &str| {
        let open = page.items.iter();
        open.filter(|item| matches!(item, Item::Open(Tag::Figure(words)) if words.contains(word)))
            .count()
    };
    assert_eq!((figures(&page, "办理前"), figures(&page, "办理后")), (0, 1));
    told.items[0].after = None;
    let without = printed(&told).pages.remove(0);
    assert_eq!((photos(&without).len(), figures(&without, "照片")), (0, 0));
    assert!(!flowing(&without).contains("摄"));
}

#[test]
fn what_is_late_is_said_so_and_nobody_asked_is_not_called_content() {
    let paper = printed(&sample(PaperSize::A4, 5, 0));
    let text = whole(&paper);
    assert!(
        text.contains("已超3天") && text.contains("尚未办结；2026年12月11日已完成路基，等水泥")
    );
    assert!(text.contains("还有19天") && text.contains("尚未办结"));
    assert!(text.contains("医生每月8日到村坐诊，超2天"), "{text}");
    assert!(text.contains("未评价"));
    assert!(text.contains("承诺5件，截至2026年12月30日办结3件（3/5）"));
}

#[test]
fn a_matter_taken_up_again_says_so() {
    let mut told = sample(PaperSize::A4, 1, 0);
    let ResultStanding::Done { visit, again, .. } = &mut told.items[0].standing else {
        panic!("the first is done");
    };
    *again = Again::Begun;
    visit.as_mut().unwrap().ratings = vec![(Rating::Dissatisfied, 1)];
    let text = whole(&printed(&told));
    assert!(text.contains("回访1户：不满意1户；已重新办理"), "{text}");
}

#[test]
fn matters_stay_whole_over_the_sheets() {
    for (size, count, with) in [(PaperSize::A4, 9, 7), (PaperSize::A3, 9, 4)] {
        let paper = printed(&sample(size, count, with));
        assert!(paper.pages.len() > 1);
        let pages = paper.pages.len();
        let mut seen = Vec::new();
        for (number, page) in paper.pages.iter().enumerate() {
            assert!(flowing(page).contains(&format!("第 {} 页　共 {pages} 页", number + 1)));
            assert!(!flowing(page).contains("（续）"));
            let mut lowest = 0.0f64;
            for [_, top, _, height] in photos(page) {
                assert!(top > lowest, "photos do not lie on each other");
                assert!(top + height < page.height_mm - 22.0);
                lowest = top - 1.0;
            }
            let headings = page.items.iter();
            seen.push(
                headings
                    .filter(|item| matches!(item, Item::Open(Tag::Heading)))
                    .count(),
            );
        }
        assert_eq!(seen.iter().sum::<usize>(), count, "{seen:?}");
        assert!(
            seen.iter().all(|count| *count > 0),
            "no sheet of a tail alone: {seen:?}"
        );
        if size == PaperSize::A3 {
            assert!(
                paper
                    .pages
                    .iter()
                    .all(|page| flowing(page).contains("果2026-001"))
            );
        }
    }
}

#[test]
fn a_matter_longer_than_a_sheet_is_divided_and_nothing_is_lost() {
    for size in [PaperSize::A4, PaperSize::A3] {
        let mut told = sample(size, 3, 2);
        lengthen(&mut told);
        let paper = printed(&told);
        assert!(paper.pages.len() > 2);
        let text = whole(&paper);
        assert_eq!(text.matches('勘').count(), 118);
        assert!(text.contains("2（续）") && text.contains("䶮𬱖"));
        assert!(paper.missing.is_empty());
        let margin = if size == PaperSize::A4 { 20.0 } else { 18.0 };
        assert_inside(&paper, margin, margin);
    }
}

#[test]
fn no_results_are_said_so() {
    for size in [PaperSize::A4, PaperSize::A3] {
        let paper = printed(&sample(size, 0, 0));
        assert_eq!(paper.pages.len(), 1);
        let text = flowing(&paper.pages[0]);
        assert!(text.contains("本期没有办理结果。") && text.contains("没有承诺事项"));
    }
}

#[test]
fn type_on_the_bulletin_is_never_too_small_and_stays_inside() {
    for (size, count, least, margin) in [
        (PaperSize::A4, 9, 12.0, 20.0),
        (PaperSize::A3, 2, 24.0, 18.0),
        (PaperSize::A3, 9, 24.0, 18.0),
    ] {
        let told = sample(size, count, 2);
        let paper = printed(&told);
        assert!(paper.body_pt >= least);
        assert_inside(&paper, margin, margin);
        for (run, _) in paper.pages.iter().flat_map(runs) {
            let words = run.source();
            let shown = told.items.iter().any(|item| {
                words.contains(&item.summary)
                    || item
                        .department
                        .as_deref()
                        .is_some_and(|unit| words.starts_with(unit))
            });
            assert!(!shown || run.size_pt >= least, "{words} {}", run.size_pt);
        }
    }
}

#[test]
fn ten_photos_make_a_small_file() {
    let told = sample(PaperSize::A4, 5, 5);
    let paper = printed(&told);
    let all: usize = paper.pages.iter().map(|page| photos(page).len()).sum();
    assert_eq!(all, 9);
    let bytes: usize = told
        .items
        .iter()
        .flat_map(|item| [&item.before, &item.after])
        .flatten()
        .map(|photo| photo.picture.file().len())
        .sum();
    assert!(bytes < 9 * 150_000, "{bytes}");
}

#[test]
fn the_bulletin_looks_as_it_did() {
    golden::looks_as_it_did("results-a4", &printed(&sample(PaperSize::A4, 2, 1)));
}
