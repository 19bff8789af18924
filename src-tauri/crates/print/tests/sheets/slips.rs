//! Stories of household slips: every household's own, cut along the marks.

use print::documents::Paper;
use print::documents::slips::{self, Slips};
use print::plan::{Item, PagePlan, Tag};

use crate::common::shelf;
use crate::{assert_inside, flowing, golden, samples};

fn printed(all: &Slips) -> Paper {
    slips::plan(all, shelf()).unwrap()
}

/// How many cut lines a sheet has.
fn ticks(page: &PagePlan) -> usize {
    let items = page.items.iter();
    items
        .filter(|item| matches!(item, Item::Line { stroke, .. } if stroke.width_pt == 0.4))
        .count()
}

#[test]
fn every_household_has_a_slip_with_its_own_name() {
    let all = samples::slips::slips(27);
    let paper = printed(&all);
    assert_eq!(paper.pages.len(), 7);
    let text: String = paper.pages.iter().map(flowing).collect();
    for slip in &all.slips {
        let number = format!("{}号", slip.number.as_deref().unwrap());
        assert!(text.contains(&slip.head), "{}", slip.head);
        assert_eq!(text.matches(&number).count(), 1, "{number}");
    }
    assert_eq!(text.matches("11月25日　晚7时").count(), 27);
    assert_eq!(text.matches("星期三　农历十月十七").count(), 27);
    assert_eq!(text.matches("雨天改在村文化礼堂").count(), 27);
    assert_inside(&paper, 11.0, 11.0);
}

#[test]
fn the_last_sheet_holds_what_is_left_and_all_its_marks() {
    for (count, pages, left) in [(1, 1, 1), (3, 1, 3), (4, 1, 4), (6, 2, 2)] {
        let paper = printed(&samples::slips::slips(count));
        assert_eq!(paper.pages.len(), pages);
        let last = paper.pages.last().unwrap();
        assert_eq!(flowing(last).matches("入户通知单").count(), left);
        assert_eq!(ticks(last), 6);
    }
}

#[test]
fn a_document_of_many_slips_has_one_title() {
    let paper = printed(&samples::slips::slips(9));
    let items = paper.pages.iter().flat_map(|page| &page.items);
    let titles = items.filter(|item| matches!(item, Item::Open(Tag::Title)));
    assert_eq!(titles.count(), 1);
}

#[test]
fn a_village_without_a_list_gets_slips_to_fill_in() {
    let paper = printed(&samples::slips::slips(0));
    assert_eq!(paper.pages.len(), 1);
    assert_eq!(flowing(&paper.pages[0]).matches("户：").count(), 4);
}

#[test]
fn what_is_not_settled_is_left_to_be_written() {
    let mut all = samples::slips::slips(1);
    all.meeting.time = None;
    all.meeting.place = None;
    all.meeting.ordinal = None;
    (all.rain_place, all.duty_phone) = (None, None);
    all.topics.clear();
    all.guests.clear();
    all.slips[0].number = None;
    all.slips[0].chief = None;
    let text = flowing(&printed(&all).pages[0]);
    assert!(text.contains("地点") && text.contains("大家现场提"));
    for word in ["到会", "雨天", "号", "第12场", "值班电话", "网格长"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn long_matters_give_way_to_time_and_place() {
    let mut all = samples::slips::slips(4);
    all.topics = vec!["一组至二组机耕道硬化与排水沟疏通".into(); 9];
    all.guests = vec!["镇农业农村办公室阿依古丽·买买提".into(); 7];
    all.meeting.place = Some("第二网格老桥头大榕树下老年活动中心二楼北".into());
    all.slips[0].head = "阿依古丽·买买提·阿卜杜热西提·穆罕默德".into();
    let paper = printed(&all);
    assert_inside(&paper, 11.0, 11.0);
    let text = flowing(&paper.pages[0]);
    assert!(text.contains("第二网格老桥头大榕树下老年活动中心二楼北"));
    assert!(
        text.contains("9件；大家现场提") && text.contains("7人"),
        "{text}"
    );
    assert!(text.contains("阿依古丽·买买提·阿卜杜热西提·穆罕默德"));
}

#[test]
fn words_of_two_thousand_characters_do_not_run_over_the_signatures() {
    let mut all = samples::slips::slips(4);
    all.topics = vec!["说不完的话".repeat(400)];
    all.meeting.place = Some("很远很远的地方".repeat(300));
    all.title = "议事会".repeat(3);
    let paper = printed(&all);
    for (run, _) in crate::runs(&paper.pages[0]) {
        let foot = (122.0..126.5).contains(&run.y) || (271.0..275.0).contains(&run.y);
        assert!(!foot, "{} at {}", run.source(), run.y);
    }
}

#[test]
fn five_hundred_and_twelve_slips_are_128_sheets() {
    let paper = printed(&samples::slips::slips(512));
    assert_eq!(paper.pages.len(), 128);
    assert!(paper.missing.is_empty());
}

#[test]
fn slips_look_as_they_did() {
    golden::looks_as_it_did("slips", &printed(&samples::slips::slips(2)));
}
