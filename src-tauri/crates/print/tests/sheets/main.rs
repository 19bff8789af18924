//! Stories of whole sheets: the commitment list, the timetable and the ledger as they will hang.

#![allow(clippy::unwrap_used)]

use print::documents::commitments::{self, CommitmentList};
use print::documents::ledger::{self, Column, LedgerForm, LedgerRows};
use print::documents::{Paper, PaperSize, timetable};
use print::plan::{Item, PagePlan, Tag, TextRun};
use print::{MM_PER_PT, PrintFault};
use rules::words::Edition;

mod archive_list;
mod cards;
#[path = "../common/mod.rs"]
mod common;
mod golden;
mod handover;
mod letters;
mod manual;
mod monthly;
mod outline;
mod results;
#[path = "../samples/mod.rs"]
mod samples;
mod sign_in;
mod slips;
mod year_plan;

use common::shelf;

fn printed(list: &CommitmentList) -> Paper {
    commitments::plan(list, shelf()).unwrap()
}

/// Text runs, each with whether it stands in a table's row.
fn runs(page: &PagePlan) -> Vec<(&TextRun, bool)> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for item in &page.items {
        match item {
            Item::Open(tag) => open.push(matches!(tag, Tag::Row(_))),
            Item::Close => {
                open.pop();
            }
            Item::Text(run) => found.push((run, open.contains(&true))),
            _ => {}
        }
    }
    found
}

/// All text without line breaks, so that wrapped sentences are found.
fn flowing(page: &PagePlan) -> String {
    page.text().replace('\n', "")
}

fn right_end(run: &TextRun) -> f64 {
    let last = run.glyphs.last().unwrap();
    run.x + f64::from(last.at + i32::from(last.advance)) / 1000.0 * run.size_pt * MM_PER_PT
}

fn assert_inside(paper: &Paper, left: f64, right: f64) {
    for page in &paper.pages {
        for (run, _) in runs(page) {
            // A closing mark's blank half may hang over the edge.
            let hang = 0.55 * run.size_pt * MM_PER_PT;
            let words = run.source();
            assert!(run.x > left - 0.3 - hang, "{words} at {}", run.x);
            assert!(
                right_end(run) < page.width_mm - right + 0.3 + hang,
                "{words}"
            );
            assert!(
                run.y > 5.0 && run.y < page.height_mm - 5.0,
                "{words} at {}",
                run.y
            );
        }
    }
}

/// No words but the signer's own stand within the seal's circle around the date.
fn seal_is_free(all: &[(&TextRun, bool)], date: &TextRun) {
    let em = date.size_pt * MM_PER_PT;
    let centre = ((date.x + right_end(date)) / 2.0, date.y - 0.37 * em);
    for (run, _) in all {
        if run.source() == "青山村村民委员会" || run.source() == date.source() {
            continue;
        }
        let em = run.size_pt * MM_PER_PT;
        let x = centre.0.clamp(run.x, right_end(run).max(run.x));
        let y = centre.1.clamp(run.y - 0.86 * em, run.y + 0.1 * em);
        let away = (x - centre.0).hypot(y - centre.1);
        assert!(
            away >= 20.9,
            "{} is {away:.1} mm from the date",
            run.source()
        );
    }
}

fn smallest_in_rows(paper: &Paper) -> f64 {
    let sizes = paper.pages.iter().flat_map(runs).filter(|(run, row)| {
        *row && !run.source().trim().is_empty() && !run.source().ends_with('年')
    });
    sizes
        .map(|(run, _)| run.size_pt)
        .fold(f64::INFINITY, f64::min)
}

#[test]
fn nine_promises_stand_on_one_a4_sheet() {
    let paper = printed(&samples::commitments(PaperSize::A4, 9));
    assert_eq!(paper.pages.len(), 1);
    let text = flowing(&paper.pages[0]);
    assert!(text.contains("14件，其中限期办理9件（见下表）、现场办结3件、移交1件、解释说明1件"));
    assert!(text.contains("2026年11月20日至11月27日（7日）"));
    assert!(text.contains("校验 3F7A 91C2 0BD4"));
    assert!(text.contains("第 1 页　共 1 页"));
}

#[test]
fn few_promises_are_set_larger_and_many_on_more_pages() {
    assert_eq!(
        printed(&samples::commitments(PaperSize::A4, 4)).body_pt,
        14.0
    );
    let many = printed(&samples::commitments(PaperSize::A4, 30));
    assert_eq!(many.body_pt, 12.0);
    assert!(many.pages.len() > 2);
    let pages = many.pages.len();
    for (number, page) in many.pages.iter().enumerate() {
        let foot = format!("第 {} 页　共 {pages} 页", number + 1);
        assert!(flowing(page).contains(&foot), "{foot}");
        assert!(
            flowing(page).contains("问题概要"),
            "every page has its header"
        );
    }
}

#[test]
fn three_promises_fill_the_board_sheet() {
    let paper = printed(&samples::commitments(PaperSize::A3, 3));
    assert_eq!(paper.pages.len(), 1);
    assert!(paper.body_pt >= 28.0, "{}", paper.body_pt);
    let text = flowing(&paper.pages[0]);
    assert!(text.contains("本场现场办结3件"));
    assert!(text.contains("三组桥面护栏松动——已超3天"));
}

#[test]
fn one_promise_is_never_blown_beyond_44_points() {
    let mut list = samples::commitments(PaperSize::A3, 1);
    list.resolved.clear();
    list.feedback.clear();
    let paper = printed(&list);
    assert_eq!((paper.pages.len(), paper.body_pt), (1, 44.0));
}

#[test]
fn thirty_promises_hang_on_sheets_of_equal_look() {
    let paper = printed(&samples::commitments(PaperSize::A3, 30));
    assert!(
        (4..=5).contains(&paper.pages.len()),
        "{}",
        paper.pages.len()
    );
    let mut numbers = Vec::new();
    let mut ends = Vec::new();
    for page in &paper.pages {
        let text = flowing(page);
        assert!(text.contains("青山村板凳会承诺清单") && text.contains("诺2026-011"));
        assert!(text.contains("有事请找") && text.contains("青山村村民委员会2026年11月20日"));
        let rows = page.items.iter().filter_map(|item| match item {
            Item::Open(Tag::Row(number)) => Some(*number),
            _ => None,
        });
        let before = numbers.len();
        numbers.extend(rows);
        ends.push(numbers.len() - before);
    }
    assert_eq!(numbers, (0..30).collect::<Vec<u32>>());
    let (least, most) = (ends.iter().min().unwrap(), ends.iter().max().unwrap());
    assert!(most - least <= 2, "sheets of {ends:?} rows are not even");
}

#[test]
fn a_matter_longer_than_a_sheet_is_divided_and_says_so() {
    let mut list = samples::commitments(PaperSize::A3, 2);
    list.items[1].measure = "先勘测再施工，".repeat(120);
    let paper = printed(&list);
    assert!(paper.pages.len() > 1);
    assert!(flowing(&paper.pages[1]).contains("（续）"));
    let whole: String = paper.pages.iter().map(flowing).collect();
    assert_eq!(whole.matches('勘').count(), 120);
}

#[test]
fn an_empty_list_says_so_on_every_paper() {
    for size in [PaperSize::A4, PaperSize::A3] {
        let list = printed(&samples::commitments(size, 0));
        assert_eq!(list.pages.len(), 1);
        assert!(flowing(&list.pages[0]).contains("本期没有承诺事项。"));
        let table = timetable::plan(&samples::timetable(size, 0), shelf()).unwrap();
        assert!(flowing(&table.pages[0]).contains("本期没有承诺事项。"));
    }
}

#[test]
fn the_seal_has_its_circle_free() {
    for (size, count) in [(PaperSize::A4, 9), (PaperSize::A4, 2), (PaperSize::A3, 14)] {
        let paper = printed(&samples::commitments(size, count));
        for page in &paper.pages {
            let all = runs(page);
            let Some((date, _)) = all
                .iter()
                .rfind(|(run, _)| run.source() == "2026年11月20日")
            else {
                continue;
            };
            seal_is_free(&all, date);
        }
    }
}

#[test]
fn type_on_public_paper_is_never_too_small() {
    let list = |size, count| smallest_in_rows(&printed(&samples::commitments(size, count)));
    assert!(list(PaperSize::A4, 30) >= 12.0);
    assert!(list(PaperSize::A3, 30) >= 24.0);
    let four = ledger::plan(&samples::ledger(LedgerForm::Four, 20), shelf()).unwrap();
    assert!(smallest_in_rows(&four) >= 12.0);
    let full = ledger::plan(&samples::ledger(LedgerForm::Full, 20), shelf()).unwrap();
    assert!(smallest_in_rows(&full) >= 8.5);
}

#[test]
fn a_timetables_promises_are_read_from_afar() {
    for (size, least) in [(PaperSize::A4, 10.5), (PaperSize::A3, 24.0)] {
        let table = samples::timetable(size, 8);
        let paper = timetable::plan(&table, shelf()).unwrap();
        for (run, _) in paper.pages.iter().flat_map(runs).filter(|(_, row)| *row) {
            let words = run.source();
            let told = table.items.iter().any(|item| {
                item.department
                    .as_deref()
                    .is_some_and(|unit| words.contains(unit))
                    || item.person.as_deref() == Some(&words)
            });
            let deadline = words.ends_with("日前");
            assert!(
                !(told || deadline) || run.size_pt >= least,
                "{words} {}",
                run.size_pt
            );
        }
    }
}

#[test]
fn eleven_promises_stand_on_one_timetable_and_the_twelfth_on_the_next() {
    let pages = |count| {
        let table = samples::timetable(PaperSize::A4, count);
        timetable::plan(&table, shelf()).unwrap().pages
    };
    assert_eq!(pages(11).len(), 1);
    let two = pages(12);
    assert_eq!(two.len(), 2);
    for page in &two {
        let text = flowing(page);
        assert!(text.contains("今天　12月16日") && text.contains("2026年11月"));
        assert!(
            text.contains("办结1件，按期7件，快到期2件，逾期2件"),
            "{text}"
        );
    }
}

#[test]
fn a_year_of_promises_is_sorted_by_deadline() {
    let paper = timetable::plan(&samples::year_timetable(PaperSize::A3), shelf()).unwrap();
    let text: String = paper.pages.iter().map(flowing).collect();
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(place("硬化机耕道") < place("后山增设通信基站"));
    assert!(place("村口增设信号灯") < place("集中居住点规划"));
    assert!(
        text.contains("2028年6月9日前"),
        "a deadline beyond the year names its year"
    );
    assert!(text.contains("已超10天"));
}

#[test]
fn milestones_that_run_into_each_other_keep_their_diamonds_only() {
    let mut table = samples::timetable(PaperSize::A4, 1);
    let paper = timetable::plan(&table, shelf()).unwrap();
    let text = flowing(&paper.pages[0]);
    assert!(
        text.contains("立杆") && !text.contains("接线"),
        "three days apart"
    );
    let shapes = |paper: &Paper| {
        let items = paper.pages[0].items.iter();
        items
            .filter(|item| matches!(item, Item::Path { .. }))
            .count()
    };
    let with = shapes(&paper);
    table.items[0].milestones.retain(|step| step.name != "接线");
    assert_eq!(with, shapes(&timetable::plan(&table, shelf()).unwrap()) + 1);
}

#[test]
fn the_ledger_repeats_its_header_and_counts_its_pages() {
    for form in [LedgerForm::Four, LedgerForm::Full, LedgerForm::Flat] {
        let paper = ledger::plan(&samples::ledger(form, 40), shelf()).unwrap();
        let pages = paper.pages.len();
        assert!(pages > 1);
        for (number, page) in paper.pages.iter().enumerate() {
            let text = flowing(page);
            assert!(text.contains("工作举措") && text.contains("解决时限"));
            assert!(text.contains(&format!("第 {} 页　共 {pages} 页", number + 1)));
            assert!(number == 0 || text.contains("2026年1月1日至11月30日"));
        }
    }
}

#[test]
fn five_hundred_rows_are_all_on_paper() {
    let book = samples::ledger(LedgerForm::Full, 500);
    let paper = ledger::plan(&book, shelf()).unwrap();
    let rows = paper.pages.iter().flat_map(|page| &page.items);
    let mut numbers: Vec<u32> = rows
        .filter_map(|item| match item {
            Item::Open(Tag::Row(number)) => Some(*number),
            _ => None,
        })
        .collect();
    numbers.dedup();
    assert_eq!(numbers, (0..500).collect::<Vec<u32>>());
    let text: String = paper.pages.iter().map(flowing).collect();
    let LedgerRows::Internal(rows) = &book.rows else {
        panic!("the full form is internal");
    };
    for (row, extra) in rows {
        assert!(text.contains(&row.summary), "{}", row.summary);
        let reporter = extra.reporter.clone().unwrap();
        let parts: Vec<&str> = reporter.split('·').collect();
        assert!(parts.iter().all(|part| text.contains(part)), "{reporter}");
    }
}

#[test]
fn a_long_row_is_split_between_lines_and_its_number_comes_again() {
    let mut book = samples::ledger(LedgerForm::Full, 3);
    if let LedgerRows::Internal(rows) = &mut book.rows {
        let entries = rows[1].0.progress.clone();
        (0..12).for_each(|_| rows[1].0.progress.extend(entries.clone()));
    }
    let paper = ledger::plan(&book, shelf()).unwrap();
    let text: String = paper.pages.iter().map(flowing).collect();
    assert!(text.contains("2（续）"));
    assert_eq!(text.matches("组织22户到邻村看样板房").count(), 13);
}

#[test]
fn a_public_ledger_has_no_place_for_a_reporter() {
    let mut book = samples::ledger(LedgerForm::Four, 5);
    let text = |book: &ledger::Ledger| {
        let paper = ledger::plan(book, shelf()).unwrap();
        paper.pages.iter().map(flowing).collect::<String>()
    };
    assert!(!text(&book).contains("反映人"));
    book.columns = Some(vec![
        Column::Ordinal,
        Column::Reporter,
        Column::Grid,
        Column::Summary,
    ]);
    assert!(!text(&book).contains("反映人") && text(&book).contains("第二网格"));
    book.columns = None;
    book.rows = samples::ledger(LedgerForm::Full, 5).rows;
    assert_eq!(ledger::plan(&book, shelf()), Err(PrintFault::EditionMixed));
    let mut full = samples::ledger(LedgerForm::Full, 5);
    full.rows = samples::ledger(LedgerForm::Four, 5).rows;
    full.sheet.edition = Edition::Public;
    assert_eq!(ledger::plan(&full, shelf()), Err(PrintFault::EditionNone));
}

#[test]
fn the_ledgers_counts_add_up() {
    let paper = ledger::plan(&samples::ledger(LedgerForm::Full, 36), shelf()).unwrap();
    let text = flowing(&paper.pages[0]);
    let counts = text.split("共36件：").nth(1).unwrap();
    let counts = counts.split("按期快到期").next().unwrap();
    let numbers: Vec<u32> = counts
        .split('件')
        .filter_map(|part| {
            let digits: String = part.chars().filter(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
        .collect();
    assert!(numbers.len() > 3, "{counts}");
    assert_eq!(numbers.iter().sum::<u32>(), 36, "{counts}");
}

#[test]
fn nothing_leaves_the_margins() {
    for count in [1, 9, 30] {
        assert_inside(
            &printed(&samples::commitments(PaperSize::A4, count)),
            24.0,
            20.0,
        );
        assert_inside(
            &printed(&samples::commitments(PaperSize::A3, count)),
            18.0,
            18.0,
        );
    }
    for size in [PaperSize::A4, PaperSize::A3] {
        let margin = if size == PaperSize::A4 { 15.0 } else { 18.0 };
        let one = timetable::plan(&samples::timetable(size, 14), shelf()).unwrap();
        assert_inside(&one, margin, margin);
        let year = timetable::plan(&samples::year_timetable(size), shelf()).unwrap();
        assert_inside(&year, margin, margin);
    }
    for (form, margin) in [
        (LedgerForm::Four, 18.0),
        (LedgerForm::Full, 15.0),
        (LedgerForm::Flat, 18.0),
    ] {
        let book = ledger::plan(&samples::ledger(form, 40), shelf()).unwrap();
        assert_inside(&book, margin, margin);
    }
}

#[test]
fn what_no_face_has_is_reported() {
    let mut list = samples::commitments(PaperSize::A4, 1);
    list.items[0].summary.push('\u{323B0}');
    assert_eq!(printed(&list).missing, vec!['\u{323B0}']);
}

#[test]
fn equal_words_give_equal_sheets() {
    let list = samples::commitments(PaperSize::A3, 14);
    assert_eq!(printed(&list), printed(&list.clone()));
}

#[test]
fn sheets_look_as_they_did() {
    let table = samples::timetable(PaperSize::A4, 4);
    let sheets = [
        (
            "commitments-a4",
            printed(&samples::commitments(PaperSize::A4, 2)),
        ),
        (
            "commitments-a3",
            printed(&samples::commitments(PaperSize::A3, 2)),
        ),
        ("timetable-a4", timetable::plan(&table, shelf()).unwrap()),
        (
            "ledger-four",
            ledger::plan(&samples::ledger(LedgerForm::Four, 2), shelf()).unwrap(),
        ),
        (
            "ledger-full",
            ledger::plan(&samples::ledger(LedgerForm::Full, 2), shelf()).unwrap(),
        ),
    ];
    for (name, paper) in sheets {
        golden::looks_as_it_did(name, &paper);
    }
}
