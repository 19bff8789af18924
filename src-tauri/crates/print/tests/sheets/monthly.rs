//! Stories of the monthly return: its counts show their parts and add up, nothing of a person stands on it.

use print::documents::Paper;
use print::documents::monthly::{self, Monthly};
use print::plan::{Item, Tag};
use rules::figures::Part;
use rules::words::Class;

use super::{assert_inside, flowing, golden, runs, samples::monthly as samples, shelf};

fn printed(monthly: &Monthly) -> Paper {
    monthly::plan(monthly, shelf()).unwrap()
}

/// The table's lines as words: name, three values, how it is counted, empty ones left out.
fn lines(paper: &Paper) -> Vec<Vec<String>> {
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut open: Vec<Tag> = Vec::new();
    for item in paper.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Open(tag) => {
                if matches!(tag, Tag::Row(_)) {
                    lines.push(Vec::new());
                }
                if *tag == Tag::Cell {
                    lines.last_mut().unwrap().push(String::new());
                }
                open.push(tag.clone());
            }
            Item::Close => {
                open.pop();
            }
            Item::Text(run) if open.contains(&Tag::Cell) => {
                lines
                    .last_mut()
                    .unwrap()
                    .last_mut()
                    .unwrap()
                    .push_str(&run.source());
            }
            _ => {}
        }
    }
    lines
}

fn line(lines: &[Vec<String>], name: &str) -> Vec<String> {
    let found = lines.iter().find(|line| line[0] == name);
    assert!(found.is_some(), "no line {name}");
    found.unwrap().clone()
}

fn number(words: &str) -> u64 {
    let number = words.parse();
    assert!(number.is_ok(), "{words} is no number");
    number.unwrap()
}

#[test]
fn a_month_stands_on_one_sheet_with_its_sentence_first() {
    let paper = printed(&samples::november());
    assert_eq!(paper.pages.len(), 1);
    let text = flowing(&paper.pages[0]);
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("no {words} in {text}"))
    };
    assert!(place("截至2026年11月30日，全村共开展板凳会9场、亲加奔11场") < place("指标"));
    assert!(place("已解决121件（121/168，其中并入3件）") < place("一、会议"));
    assert!(text.contains("2026年11月") && text.contains("月2026-011"));
    assert!(text.contains("填表人（签名）") && text.contains("审核人（签名）"));
    assert!(text.contains("青山村村民委员会（盖章）"));
    assert!(text.contains("有事请找") && text.contains("第 1 页　共 1 页"));
}

#[test]
fn every_column_adds_up_from_the_parts_that_are_printed() {
    for sample in [samples::november(), samples::full(), samples::first()] {
        let lines = lines(&printed(&sample));
        let recorded = [
            true,
            sample.before.is_some(),
            true,
            sample.last_year.is_some(),
        ];
        for (column, _) in (1..).zip(recorded).filter(|(_, recorded)| *recorded) {
            let value = |name: &str| number(&line(&lines, name)[column]);
            let named = ["已解决", "列入解决计划", "跟进研究", "其余"].map(value);
            assert_eq!(named.iter().sum::<u64>(), value("收集问题（件）"));
            let rest = Class::ALL.iter().filter(|class| class.is_rest());
            let parts = rest.filter(|class| lines.iter().any(|line| line[0] == class.zh()));
            let sum: u64 = parts.map(|class| value(class.zh())).sum();
            assert_eq!(sum, value("其余"), "column {column}");
            let held = lines
                .iter()
                .skip_while(|line| line[0] != "召开会议（场）")
                .skip(1);
            let held =
                held.take_while(|line| line[0].ends_with("（场）") && line[0] != "服务集市（场）");
            let sum: u64 = held.map(|line| number(&line[column])).sum();
            assert_eq!(sum, value("召开会议（场）"), "column {column}");
        }
    }
}

#[test]
fn a_part_that_counts_in_one_column_only_is_printed_in_all() {
    let mut sample = samples::november();
    let mut last = sample.last_year.clone().unwrap();
    last.issues.add(Class::Withdrawn, Part { n: 2, merged: 0 });
    sample.last_year = Some(last);
    let lines = lines(&printed(&sample));
    let withdrawn = line(&lines, "撤回");
    assert_eq!(&withdrawn[1..5], ["0", "0", "0", "2"]);
    assert!(
        !lines.iter().any(|line| line[0] == "待重开"),
        "nought everywhere"
    );
}

#[test]
fn a_share_stands_over_its_fraction_and_nothing_is_never_nought() {
    let mut sample = samples::november();
    sample.period.rates.resolution = Default::default();
    let told = lines(&printed(&sample));
    assert_eq!(
        line(&told, "解决率")[1..5],
        ["—", "81.8%9/11", "86.3%101/117", "81.4%70/86"]
    );
    assert_eq!(line(&told, "平均办理天数")[3], "26121件");
    let first = lines(&printed(&samples::first()));
    for words in first
        .iter()
        .filter(|line| line.len() == 6 && !line[1].is_empty())
    {
        assert_eq!(
            (words[2].as_str(), words[4].as_str()),
            ("—", "—"),
            "{words:?}: nothing is recorded of the month before and the year before"
        );
    }
}

#[test]
fn the_bar_says_its_parts_in_words_too() {
    let paper = printed(&samples::november());
    let figure = paper.pages[0].items.iter().find_map(|item| match item {
        Item::Open(Tag::Figure(words)) => Some(words.clone()),
        _ => None,
    });
    let words = "收集问题168件：已解决121件，列入解决计划31件，跟进研究9件，其余7件";
    assert_eq!(figure.as_deref(), Some(words));
    assert!(flowing(&paper.pages[0]).contains("（移交未回5、待分类2）"));
}

#[test]
fn a_village_where_nothing_happened_gets_its_return() {
    let paper = printed(&samples::nothing());
    assert_eq!(paper.pages.len(), 1);
    let lines = lines(&paper);
    assert_eq!(line(&lines, "召开会议（场）")[1..5], ["0", "—", "0", "—"]);
    assert_eq!(line(&lines, "响应率")[1..5], ["—", "—", "—", "—"]);
    let figures = paper.pages[0].items.iter();
    let figures = figures.filter(|item| matches!(item, Item::Open(Tag::Figure(_))));
    assert_eq!(figures.count(), 0, "no bar of nothing");
}

#[test]
fn late_typing_is_told_with_the_sheet_that_lacked_it() {
    let text = flowing(&printed(&samples::first()).pages[0]);
    assert!(
        text.contains("补记2件（2026年11月26日印的月2026-010之后录入）。"),
        "{text}"
    );
    assert!(text.contains("2026年11月（截至11月28日）"), "{text}");
    assert!(!flowing(&printed(&samples::november()).pages[0]).contains("补记"));
}

#[test]
fn a_part_of_the_village_and_another_period_are_named() {
    let text = flowing(&printed(&samples::quarter_of_a_grid()).pages[0]);
    assert!(
        text.contains("第二网格　板凳会　2026年7月1日至9月30日"),
        "{text}"
    );
    assert!(text.contains("本期") && !text.contains("本月"), "{text}");
    assert!(text.contains("上年同期：2025年1月1日至9月30日"), "{text}");
}

#[test]
fn many_kinds_and_parts_go_on_with_whole_sections() {
    let paper = printed(&samples::full());
    assert_inside(&paper, 25.0, 21.0);
    let pages = paper.pages.len();
    assert!((1..=2).contains(&pages));
    for (number, page) in paper.pages.iter().enumerate() {
        let text = flowing(page);
        assert!(text.contains("怎样算"), "every sheet has its header");
        assert!(text.contains(&format!("第 {} 页　共 {pages} 页", number + 1)));
        assert!(text.contains("内部版") && text.contains("不得张贴"));
    }
    let text: String = paper.pages.iter().map(flowing).collect();
    assert!(
        text.contains("乡村振兴重点帮扶项目专题协商会（场）"),
        "{text}"
    );
}

#[test]
fn figures_of_a_column_stand_on_one_right_edge() {
    let paper = printed(&samples::november());
    let ends: Vec<f64> = runs(&paper.pages[0])
        .into_iter()
        .filter(|(run, row)| {
            *row && ["9", "11", "786", "318", "121"].contains(&run.source().as_str())
        })
        .map(|(run, _)| super::right_end(run))
        .collect();
    assert!(ends.len() > 4);
    for end in &ends {
        // Right edge of 本年累计: 25 + 38 + 15.5 + 15.5 + 17.5 − 2, a slot's half blank inside it.
        assert!((108.4..=109.6).contains(end) || *end < 92.1, "{ends:?}");
    }
}

#[test]
fn the_return_looks_as_it_did() {
    golden::looks_as_it_did("monthly", &printed(&samples::november()));
    assert_inside(&printed(&samples::november()), 25.0, 21.0);
}
