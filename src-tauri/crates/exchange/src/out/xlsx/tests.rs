use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::table::{About, Column, Kind, Page};
use super::*;
use crate::watch::Unwatched;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn ledger(rows: Vec<Vec<Cell>>) -> Table {
    Table {
        about: About {
            title: "青山村板凳会问题台账".into(),
            organisation: "青山村村民委员会".into(),
            number: "台2026-001".into(),
            code: "3F7A 91C2 0BD4".into(),
            edition: "公开版".into(),
            made: day(2026, 11, 23).and_hms_opt(12, 0, 0).unwrap(),
        },
        sheet: "台账".into(),
        lines: vec!["2026年1月1日至11月23日　共1件".into()],
        columns: vec![
            Column::new("number", "编号", Kind::Code, 12.0),
            Column::new("summary", "问题概要", Kind::Text, 40.0),
            Column::new("deadline", "解决时限", Kind::Day, 12.0),
            Column::new("extensions", "延期", Kind::Number, 6.0),
            Column::new("share", "比例", Kind::Share, 8.0),
        ],
        rows,
        empty: "没有问题".into(),
        notes: vec!["本表仅供内部使用。".into()],
        page: Page::LANDSCAPE,
    }
}

fn one() -> Vec<Cell> {
    vec![
        "2026-013".into(),
        "=1+1".into(),
        Cell::Day(day(2026, 11, 30)),
        Cell::Number(2.0),
        Cell::Share(0.85),
    ]
}

/// Rows as calamine reads them, and whether there is any formula.
fn read(bytes: &[u8]) -> (Vec<Vec<Data>>, bool) {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.sheet_names().first().unwrap().clone();
    let formulas = book.worksheet_formula(&sheet).unwrap();
    let range = book.worksheet_range(&sheet).unwrap();
    let rows = range.rows().map(<[Data]>::to_vec).collect();
    (rows, formulas.rows().flatten().any(|one| !one.is_empty()))
}

fn unpacked(bytes: &[u8], part: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut words = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(part).unwrap(), &mut words).unwrap();
    words
}

#[test]
fn days_are_days_and_texts_are_texts() {
    let bytes = write_xlsx(&ledger(vec![one()]), &Unwatched).unwrap();
    let (rows, formulas) = read(&bytes);
    assert!(!formulas, "no cell is ever a formula");
    assert_eq!(rows[0][0], Data::String("青山村板凳会问题台账".into()));
    assert_eq!(rows[2][1], Data::String("问题概要".into()));
    assert_eq!(rows[3][0], Data::String("2026-013".into()));
    assert_eq!(rows[3][1], Data::String("=1+1".into()));
    assert_eq!(
        calamine::DataType::as_date(&rows[3][2]),
        Some(day(2026, 11, 30))
    );
    assert!(matches!(rows[3][2], Data::DateTime(_)), "a real day");
    assert_eq!(rows[3][3], Data::Float(2.0));
}

#[test]
fn it_is_ready_to_be_filtered_and_printed() {
    let bytes = write_xlsx(&ledger(vec![one()]), &Unwatched).unwrap();
    let sheet = unpacked(&bytes, "xl/worksheets/sheet1.xml");
    let book = unpacked(&bytes, "xl/workbook.xml");
    for (what, words) in [
        ("header stays", r#"ySplit="3""#),
        ("filter", r#"<autoFilter ref="A3:E4""#),
        ("one page wide", r#"fitToHeight="0""#),
        ("lies across", r#"orientation="landscape""#),
        ("title over all columns", r#"<mergeCell ref="A1:E1""#),
        ("pages are numbered", "第 &amp;P 页"),
    ] {
        assert!(sheet.contains(words), "{what}");
    }
    for (what, words) in [
        ("print area", "_xlnm.Print_Area"),
        ("repeated header", "_xlnm.Print_Titles"),
        ("its rows", "$3:$3"),
    ] {
        assert!(book.contains(words), "{what}");
    }
}

#[test]
fn it_says_the_organisation_and_nobody() {
    let bytes = write_xlsx(&ledger(vec![one()]), &Unwatched).unwrap();
    let core = unpacked(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:creator>青山村村民委员会</dc:creator>"));
    assert!(core.contains("2026-11-23T12:00:00Z"));
    assert_eq!(
        bytes,
        write_xlsx(&ledger(vec![one()]), &Unwatched).unwrap(),
        "the same table is the same file"
    );
}

#[test]
fn a_table_without_rows_says_so() {
    let (rows, _) = read(&write_xlsx(&ledger(Vec::new()), &Unwatched).unwrap());
    assert_eq!(rows[3][0], Data::String("没有问题".into()));
}

#[test]
fn a_text_beyond_a_cell_is_cut_and_the_sheet_says_so() {
    let mut row = one();
    row[1] = Cell::text("灯".repeat(40_000));
    let (rows, _) = read(&write_xlsx(&ledger(vec![row]), &Unwatched).unwrap());
    let words = rows[3][1].to_string();
    assert!(words.ends_with("……（全文共40000字，这里放不下）"));
    assert_eq!(rows.last().unwrap()[0], Data::String(CUT.into()));
}

#[test]
fn days_before_the_calendar_of_workbooks_are_words() {
    let mut row = one();
    row[2] = Cell::Day(day(1899, 12, 30));
    let (rows, _) = read(&write_xlsx(&ledger(vec![row]), &Unwatched).unwrap());
    assert_eq!(rows[3][2], Data::String("1899-12-30".into()));
}

struct Stops;

impl Watch for Stops {
    fn progress(&self, _: u64, _: u64) {}
    fn stopped(&self) -> bool {
        true
    }
}

#[test]
fn it_can_be_stopped() {
    let fault = write_xlsx(&ledger(vec![one()]), &Stops).unwrap_err();
    assert_eq!(fault, ExchangeFault::Stopped);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Whatever somebody wrote is text, and reads as it was written.
    #[test]
    fn every_text_comes_back(words in "(=|\\+|-|@|\t|'|_x0041_)?[\\PC\n]{0,40}") {
        let mut row = one();
        row[1] = Cell::text(words.clone());
        let (rows, formulas) = read(&write_xlsx(&ledger(vec![row]), &Unwatched).unwrap());
        prop_assert!(!formulas);
        let read = match &rows[3][1] {
            Data::String(read) => read.clone(),
            Data::Empty => String::new(),
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(read, seen(&words));
    }
}
