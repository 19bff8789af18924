//! Stories of question cards: blank, numbered, of nobody.

use print::documents::Paper;
use print::documents::cards::{self, Cards};
use print::plan::Item;

use crate::common::shelf;
use crate::{assert_inside, flowing, golden, samples};

fn printed(blank: &Cards) -> Paper {
    cards::plan(blank, shelf()).unwrap()
}

/// Heights of the dotted lines at the left half's upper card.
fn lines(paper: &Paper) -> Vec<f64> {
    let items = paper.pages[0].items.iter();
    let found = items.filter_map(|item| match item {
        Item::Line { from, stroke, .. } if stroke.dash.is_some() && *from < (50.0, 140.0) => {
            (from.1 < 148.5).then_some(from.1)
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn a_sheet_is_always_full_of_cards() {
    for (count, pages) in [(0, 1), (1, 1), (4, 1), (5, 2), (9, 3)] {
        let paper = printed(&samples::cards::cards(count));
        assert_eq!(paper.pages.len(), pages);
        for page in &paper.pages {
            assert_eq!(flowing(page).matches("不清楚").count(), 4);
        }
        let last = format!("第12场　{:03}号", pages * 4);
        assert!(flowing(paper.pages.last().unwrap()).contains(&last));
        assert_inside(&paper, 11.0, 11.0);
    }
}

#[test]
fn the_card_says_that_a_name_is_not_needed() {
    let text = flowing(&printed(&samples::cards::cards(1)).pages[0]);
    assert_eq!(text.matches("不想留姓名可以不填，一样答复。").count(), 4);
    assert!(text.contains("村里镇里县里不清楚"), "{text}");
}

#[test]
fn five_lines_are_far_enough_apart_to_write_on() {
    let mut blank = samples::cards::cards(1);
    for long in [false, true] {
        if long {
            blank.hand_in = "请在开会以前交给网格长或者单元长，也可以投进村委会门口的意见箱".into();
            blank.sheet.motto = Some("有事好商量".into());
        }
        let mut lines = lines(&printed(&blank));
        lines.sort_by(f64::total_cmp);
        assert_eq!(lines.len(), 5);
        for pair in lines.windows(2) {
            assert!(pair[1] - pair[0] >= 8.4 - 1e-9, "{pair:?}");
        }
    }
}

#[test]
fn long_level_names_stay_on_the_card() {
    let mut blank = samples::cards::cards(1);
    blank.answerers = ["社区里", "街道里", "市里"].map(str::to_owned).into();
    blank.sheet.motto = None;
    blank.meeting.ordinal = None;
    assert_inside(&printed(&blank), 11.0, 11.0);
}

#[test]
fn cards_look_as_they_did() {
    golden::looks_as_it_did("cards", &printed(&samples::cards::cards(1)));
}
