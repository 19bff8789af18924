//! Stories of the manual's booklet: what its contents promise, and what stands on its pages.

use std::collections::BTreeMap;

use print::documents::Paper;
use print::documents::manual::plan;
use print::plan::{Item, PagePlan, Tag};
use proptest::prelude::*;
use rules::manual::{Chapter, Part, Section};

use super::{assert_inside, flowing, samples, shelf};

/// What stands within each part of this kind on a page.
fn within(page: &PagePlan, tag: &Tag) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = false;
    for item in &page.items {
        match item {
            Item::Open(one) if one == tag => {
                open = true;
                found.push(String::new());
            }
            Item::Close => open = false,
            Item::Text(run) if open => found.last_mut().unwrap().push_str(&run.source()),
            _ => {}
        }
    }
    found
}

/// The contents as a reader sees them: titles with their pages. They stand before the first chapter.
fn promised(paper: &Paper) -> Vec<(String, usize)> {
    let before = paper.pages.iter().skip(1);
    let before = before.take_while(|page| page.bookmarks.is_empty());
    let lines = before.flat_map(|page| within(page, &Tag::Paragraph));
    let parted = lines.filter_map(|line| {
        let title = line.trim_end_matches(|c: char| c.is_ascii_digit());
        Some((title.to_owned(), line[title.len()..].parse().ok()?))
    });
    parted.collect()
}

/// Where chapters begin, by the headings on the pages.
fn found(paper: &Paper, titles: &[&str]) -> Vec<(String, usize)> {
    let pages = paper.pages.iter().zip(1..);
    let headings = pages.flat_map(|(page, number)| {
        let headings = within(page, &Tag::Heading).into_iter();
        headings.map(move |words| (words, number))
    });
    headings
        .filter(|(words, _)| titles.contains(&words.as_str()))
        .collect()
}

fn titles(parts: &[Part]) -> Vec<&str> {
    let chapters = parts.iter().flat_map(|part| &part.chapters);
    chapters.map(|chapter| chapter.title.as_str()).collect()
}

fn assert_kept(paper: &Paper, parts: &[Part]) {
    let titles = titles(parts);
    let promised = promised(paper);
    assert_eq!(promised, found(paper, &titles));
    assert_eq!(promised.len(), titles.len());
    let count = paper.pages.len();
    for (page, number) in paper.pages.iter().zip(1..).skip(1) {
        let foot = format!("第 {number} 页　共 {count} 页");
        assert!(
            within(page, &Tag::Artifact).concat().contains(&foot),
            "{foot}"
        );
    }
}

#[test]
fn the_shipped_manual_keeps_what_its_contents_promise() {
    let (parts, pictures) = samples::manual::shipped().unwrap();
    let paper = plan(&samples::manual::booklet(&parts, &pictures), shelf()).unwrap();
    assert_kept(&paper, &parts);
    assert_inside(&paper, 20.0, 20.0);
    assert!(paper.missing.is_empty(), "{:?}", paper.missing);
}

#[test]
fn its_chapters_are_bookmarks_in_the_order_of_the_contents() {
    let (parts, pictures) = samples::manual::shipped().unwrap();
    let paper = plan(&samples::manual::booklet(&parts, &pictures), shelf()).unwrap();
    let marks = paper.pages.iter().flat_map(|page| &page.bookmarks);
    let words: Vec<&str> = marks.map(|mark| mark.words.as_str()).collect();
    assert_eq!(words, titles(&parts));
}

#[test]
fn the_binding_has_the_wider_margin_on_both_sides_of_a_sheet() {
    let (parts, pictures) = samples::manual::shipped().unwrap();
    let paper = plan(&samples::manual::booklet(&parts, &pictures), shelf()).unwrap();
    let left = |page: &PagePlan| {
        let runs = super::runs(page);
        runs.iter().map(|(run, _)| run.x).fold(f64::MAX, f64::min)
    };
    for (page, number) in paper.pages.iter().zip(1..).skip(1) {
        let edge = if number % 2 == 1 { 26.0 } else { 20.0 };
        assert!(
            (left(page) - edge).abs() < 3.0,
            "page {number}: {}",
            left(page)
        );
    }
}

#[test]
fn a_picture_that_is_not_there_is_left_out() {
    let (parts, _) = samples::manual::shipped().unwrap();
    let none = BTreeMap::new();
    let paper = plan(&samples::manual::booklet(&parts, &none), shelf()).unwrap();
    assert_kept(&paper, &parts);
    let items = paper.pages.iter().flat_map(|page| &page.items);
    assert_eq!(
        items
            .filter(|item| matches!(item, Item::Image { .. }))
            .count(),
        0
    );
}

/// A manual of so many chapters to a part, each with so many steps of so many sentences.
fn of_sizes(sizes: &[Vec<(usize, usize)>]) -> Vec<Part> {
    let mut number = 0;
    let mut chapter = |(steps, long): &(usize, usize)| {
        number += 1;
        Chapter {
            key: format!("c{number}"),
            title: format!("第{number}件事怎么办"),
            also: Vec::new(),
            lead: "先看一看。".to_owned(),
            sections: vec![Section {
                heading: "做法".to_owned(),
                steps: vec!["打开那件事，按 `Alt J` 记下。".repeat(*long); *steps],
                note: "写错了按 `Ctrl Z`。".to_owned(),
                ..Section::default()
            }],
        }
    };
    let parts = sizes.iter().enumerate();
    let parts = parts.map(|(nth, sizes)| Part {
        name: format!("第{nth}编"),
        chapters: sizes.iter().map(&mut chapter).collect(),
    });
    parts.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_it_says_the_contents_lead_to_their_chapters_and_nothing_is_lost(
        sizes in prop::collection::vec(
            prop::collection::vec((0usize..40, 1usize..6), 1..24), 1..6),
    ) {
        let parts = of_sizes(&sizes);
        let none = BTreeMap::new();
        let paper = plan(&samples::manual::booklet(&parts, &none), shelf()).unwrap();
        assert_kept(&paper, &parts);
        let said: String = paper.pages.iter().map(flowing).collect();
        let steps: usize = sizes.iter().flatten().map(|(steps, long)| steps * long).sum();
        prop_assert_eq!(said.matches("Alt J").count(), steps);
        for page in &paper.pages {
            let lowest = super::runs(page).iter().map(|(run, _)| run.y).fold(0.0, f64::max);
            prop_assert!(lowest < 297.0 - 12.0);
        }
    }
}
