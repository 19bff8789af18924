//! Ledgers as files: what a row says, whole sheets of 65,536 rows, columns named by hand. Not here: landing them.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use exchange::fields::Decided;
use exchange::headers::IssueField;
use exchange::{
    Given, IssueFile, IssuesAsked, Meant, Reason, Unwatched, read_issues, read_meetings,
    refused_sheet,
};
use rules::words::{Outcome, Rating, Source};
use rust_xlsxwriter::Workbook;

fn read(given: &Given<'_>) -> IssueFile {
    read_issues(given, &Meant::default(), IssuesAsked::default(), &Unwatched).unwrap()
}

fn pasted(text: &str) -> IssueFile {
    read(&Given::Pasted(text))
}

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn codes(file: &IssueFile) -> Vec<(u32, &str)> {
    file.warnings.iter().map(|w| (w.row, w.code)).collect()
}

#[test]
fn a_row_says_who_raised_what_when_and_what_became_of_it() {
    let file = pasted(
        "序号\t编号\t会议日期\t村/组/网格\t反映人\t类别\t问题概要\t来源\t分类\t责任单位\t责任人\t举措\t时限\t进展\t延期\t办结日期\t佐证\t群众评价\t复核人\t销号日期\t备注\n\
         1\tA-7\t2026.3.5\t三组\t张三\t农田水利\t水渠不通\t入户走访\t限期办理\t村委会\t李四\t清淤\t4.1\t已清\t5月1日\t2026/4/20\t照片\t基本满意\t王五\t2026年4月25日\t无\n",
    );
    assert!(file.refused.is_empty());
    let row = &file.rows[0];
    assert_eq!(
        (row.own_number.as_str(), row.raised_on),
        ("A-7", ymd(2026, 3, 5))
    );
    assert_eq!(
        (row.place.as_str(), row.reporter.as_str()),
        ("三组", "张三")
    );
    assert_eq!(row.source, Some(Source::Visit));
    assert_eq!(row.outcome, Some(Decided::Sorted(Outcome::Committed)));
    assert_eq!(
        (row.deadline, row.extended_to),
        (Some(ymd(2026, 4, 1)), Some(ymd(2026, 5, 1)))
    );
    assert_eq!(
        (row.done_on, row.struck_off_on),
        (Some(ymd(2026, 4, 20)), Some(ymd(2026, 4, 25)))
    );
    assert_eq!(
        (row.rating, row.reviewer.as_str()),
        (Some(Rating::MostlySatisfied), "王五")
    );
    assert_eq!(row.note, "", "nothing is left over");
}

#[test]
fn what_has_no_place_of_its_own_is_kept_under_its_header() {
    let file =
        pasted("日期\t问题\t金额\t联系电话\t满意度\n2026-01-05\t修路\t3000元\t13812345678\t一般\n");
    assert_eq!(
        file.rows[0].note,
        "满意度：一般；联系电话：13812345678；金额：3000元"
    );
    assert_eq!(codes(&file), [(2, "issue.rating_unknown")]);
}

#[test]
fn one_day_written_once_belongs_to_the_rows_below_and_is_told() {
    let file = pasted("日期\t问题\n2026-01-05\t甲\n\t乙\n同上\t丙\n");
    let days: Vec<NaiveDate> = file.rows.iter().map(|row| row.raised_on).collect();
    assert_eq!(days, [ymd(2026, 1, 5); 3]);
    assert_eq!(codes(&file), [(3, "day.from_above")]);
}

#[test]
fn the_same_row_twice_lands_twice_and_has_two_keys() {
    let file = pasted("日期\t问题\n2026-01-05\t甲\n2026-01-05\t甲\n");
    let keys: Vec<u32> = file.rows.iter().map(|row| row.n).collect();
    assert_eq!(keys, [1, 2]);
    assert_eq!(file.rows[0].fingerprint, file.rows[1].fingerprint);
}

#[test]
fn of_many_like_words_some_are_named_and_the_rest_counted() {
    let mut text = "日期\t问题\t时限\n".to_owned();
    for n in 0..500 {
        text.push_str(&format!("2026-01-05\t第{n}件\t长期\n"));
    }
    let file = pasted(&text);
    assert_eq!(file.rows.len(), 500);
    assert!(file.warnings.len() < 100);
    let rest = file.warnings.last().unwrap();
    assert_eq!(rest.code, "import.more_alike");
    assert_eq!(rest.params["count"], 440);
}

#[test]
fn a_whole_sheet_of_an_old_program_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(["编号", "会议日期", "问题概要"]) {
        sheet.write(0, column, header).unwrap();
    }
    for row in 1..65_536 {
        sheet.write(row, 0, row).unwrap();
        sheet.write(row, 1, "2025年6月1日").unwrap();
        sheet.write(row, 2, format!("第{row}件")).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let file = read(&Given::File {
        bytes: &bytes,
        name: "台账.xlsx",
    });
    assert_eq!((file.rows.len(), file.refused.len()), (65_535, 0));
    assert_eq!(file.rows[65_534].own_number, "65535");
}

#[test]
fn refused_rows_stand_in_a_sheet_of_their_own_and_are_read_again() {
    let given = Given::Pasted("日期\t问题\t责任单位\n某天\t甲\t村委会\n2026-01-05\t乙\t\n");
    let reasons = [Reason {
        sheet: String::new(),
        row: 2,
        words: "=看不出是哪一天".to_owned(),
    }];
    let bytes = refused_sheet::<IssueField>(&given, &Meant::default(), &reasons, "原因").unwrap();
    let file = read(&Given::File {
        bytes: &bytes,
        name: "改.xlsx",
    });
    assert_eq!(file.refused.len(), 1);
    assert_eq!(file.refused[0].params["value"], "某天");
    let mended =
        Given::Pasted("日期\t问题\t责任单位\t原因\n2026-01-06\t甲\t村委会\t看不出是哪一天\n");
    assert_eq!(read(&mended).rows[0].unit, "村委会");
}

#[test]
fn meetings_are_read_with_hour_and_head_counts() {
    let given = Given::Pasted(
        "时间\t会议名称\t参会人数\t干部人数\t议题\t问题数\n2025年3月1日 19:30\t板凳会\t42人\t4\t修渠\t7\n",
    );
    let file = read_meetings(&given, &Meant::default(), None, &Unwatched).unwrap();
    let row = &file.rows[0];
    assert_eq!((row.day, row.time.as_str()), (ymd(2025, 3, 1), "19:30"));
    assert_eq!((row.villagers, row.cadres), (Some(38), Some(4)));
    assert_eq!(row.note, "问题数：7");
}
