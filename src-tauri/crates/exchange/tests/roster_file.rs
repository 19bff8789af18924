//! Rosters as villages really have them, good and bad, from bytes to people.
#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};

use exchange::{Asked, ExchangeFault, RosterFile, Unwatched, Watch, read_roster, read_roster_with};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

fn read(bytes: &[u8]) -> RosterFile {
    read_roster(bytes, "花名册.xlsx", &Unwatched).unwrap()
}

fn fault(bytes: &[u8]) -> ExchangeFault {
    read_roster(bytes, "/home/用户/花名册.xlsx", &Unwatched).unwrap_err()
}

fn names(file: &RosterFile) -> Vec<&str> {
    file.rows.iter().map(|row| row.name.as_str()).collect()
}

fn codes(file: &RosterFile) -> Vec<(u32, &str)> {
    file.warnings
        .iter()
        .map(|warning| (warning.row, warning.code))
        .collect()
}

/// A workbook of sheets, each a name and its rows of text.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (at, row) in (0_u32..).zip(*rows) {
            sheet.write_row(at, 0, row.iter().copied()).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_plain_list_of_names_and_phones_lands() {
    let file = read("姓名,手机号\n张三,138 1234 5678\n李四,\n".as_bytes());
    assert_eq!((file.source_kind, file.encoding), ("csv", Some("utf-8")));
    assert_eq!(names(&file), ["张三", "李四"]);
    assert_eq!(file.rows[0].phone.as_deref(), Some("13812345678"));
    assert_eq!(file.rows[1].row, 3);
    assert_eq!(file.fingerprint.len(), 64);
}

#[test]
fn a_missing_name_column_is_told_with_file_sheet_and_headers() {
    let bytes = workbook(&[
        ("收支", &[&["日期", "金额"], &["1", "2"]]),
        (
            "电话本",
            &[
                &["青山村"],
                &["村民", "性别", "联系电话"],
                &["张三", "男", "13812345678"],
            ],
        ),
    ]);
    let fault = fault(&bytes);
    assert_eq!(fault.code(), "roster.name_column_missing");
    let params = serde_json::Value::Object(fault.params());
    assert_eq!(
        (&params["file"], &params["sheet"], &params["row"]),
        (
            &serde_json::json!("花名册.xlsx"),
            &serde_json::json!("电话本"),
            &serde_json::json!(2)
        )
    );
    let headers = serde_json::json!(["村民", "性别", "联系电话"]);
    assert_eq!(params["headers"], headers);
    assert_eq!(params["columns"][1]["field"], "sex");
}

#[test]
fn wrong_rows_are_refused_with_their_place_and_the_others_land() {
    let file = read(
        "序号,姓名,电话,出生日期,性别\n1,张三,1381234567,1965-03-12,男\n2,,13812345678,,女\n3,李四,1.38E+10,,\n\
         4,王五,13812345678,1965-02-30,\n5,赵六,13987654321,1970-01-01,未明\n6,,,,\n"
            .as_bytes(),
    );
    let refused: Vec<_> = file
        .refused
        .iter()
        .map(|r| (r.row, r.column.as_deref().unwrap_or_default(), r.code))
        .collect();
    assert_eq!(
        refused,
        [
            (2, "电话", "phone.bad"),
            (3, "姓名", "name.missing"),
            (4, "电话", "phone.rounded"),
            (5, "出生日期", "birth.bad"),
        ]
    );
    assert_eq!(file.refused[0].params["value"], "1381234567");
    assert_eq!(file.refused[0].params["name"], "张三");
    assert_eq!(names(&file), ["赵六"]);
    assert_eq!(codes(&file), [(6, "sex.bad")]);
}

#[test]
fn a_row_with_two_faults_is_one_refusal_that_names_both() {
    let file = read("姓名,电话,出生日期\n张三,138,1965-02-30\n".as_bytes());
    assert_eq!(file.refused.len(), 1);
    assert_eq!(
        file.refused[0].params["also"],
        serde_json::json!([{ "column": "出生日期", "code": "birth.bad" }])
    );
}

#[test]
fn phones_and_births_that_excel_made_numbers_are_read_exactly() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["姓名", "电话", "出生年月", "身份证号"])
        .unwrap();
    sheet.write(1, 0, "张三").unwrap();
    sheet.write(1, 1, 13_812_345_678_i64).unwrap();
    sheet.write(1, 2, 1965.03).unwrap();
    sheet.write(2, 0, "李四").unwrap();
    sheet.write(2, 3, 110_105_194_912_310_020_i64).unwrap();
    let date = Format::new().set_num_format("yyyy-mm");
    sheet.write(3, 0, "王五").unwrap();
    sheet.write_with_format(3, 2, 23_813, &date).unwrap();
    let file = read(&book.save_to_buffer().unwrap());
    assert_eq!(names(&file), ["张三", "王五"]);
    assert_eq!(file.rows[0].phone.as_deref(), Some("13812345678"));
    assert_eq!(file.rows[0].birth.unwrap().to_string(), "1965-03");
    assert_eq!(file.rows[1].birth.unwrap().to_string(), "1965-03-12");
    assert_eq!(
        (file.refused[0].row, file.refused[0].code),
        (3, "id.rounded")
    );
}

#[test]
fn only_the_tail_of_an_id_number_leaves_unless_the_whole_is_asked_for() {
    let text = "姓名,身份证号\n张三,11010519491231002X\n李四,110105194912310021\n".as_bytes();
    let file = read(text);
    assert_eq!(file.rows[0].id_tail.as_deref(), Some("002X"));
    assert_eq!(file.rows[0].birth.unwrap().to_string(), "1949-12-31");
    assert_eq!(codes(&file), [(3, "id.checksum")]);
    let held = serde_json::to_string(&file.rows).unwrap();
    assert!(!held.contains("194912310"), "no whole number may stay");
    let asked = Asked {
        whole_ids: true,
        today: None,
    };
    let whole = read_roster_with(text, "a.csv", asked, &Unwatched).unwrap();
    assert_eq!(
        whole.rows[0].id_number.as_deref(),
        Some("11010519491231002X")
    );
}

#[test]
fn a_birth_after_today_is_refused_where_today_is_known() {
    let asked = Asked {
        whole_ids: false,
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 21),
    };
    let text = "姓名,出生日期\n张三,2026-11-22\n李四,2026-11-21\n".as_bytes();
    let file = read_roster_with(text, "a.csv", asked, &Unwatched).unwrap();
    assert_eq!(names(&file), ["李四"]);
    assert_eq!(
        (file.refused[0].row, file.refused[0].code),
        (2, "birth.bad")
    );
}

#[test]
fn equal_rows_both_land_with_a_warning_and_keys_of_their_own() {
    let file = read("姓名,户主\n张三,张大\n李四,李大\n张三,张大\n".as_bytes());
    assert_eq!(names(&file), ["张三", "李四", "张三"]);
    assert_eq!(codes(&file), [(4, "roster.row_repeated")]);
    assert_eq!(file.warnings[0].params["first_row"], 2);
    assert_eq!(file.rows[0].fingerprint, file.rows[2].fingerprint);
    assert_eq!((file.rows[0].n, file.rows[2].n), (1, 2));
}

#[test]
fn one_person_twice_in_different_rows_is_told() {
    let file = read(
        "姓名,身份证号,备注\n张三,11010519491231002X,\n张叁,11010519491231002X,改名\n".as_bytes(),
    );
    assert_eq!(file.rows.len(), 2);
    assert_eq!(codes(&file), [(3, "roster.person_repeated")]);
}

#[test]
fn two_people_of_one_name_in_a_household_are_two() {
    let file = read(
        "户号,姓名,与户主关系,出生日期\n12,陈芳,户主,1960\n12,陈芳,女,1985\n12,陈强,子,1988\n"
            .as_bytes(),
    );
    assert_eq!(names(&file), ["陈芳", "陈芳", "陈强"]);
    assert_eq!(file.households.len(), 1);
    assert_eq!(
        (
            file.households[0].head.as_deref(),
            file.households[0].people
        ),
        (Some("陈芳"), 3)
    );
    assert!(file.warnings.is_empty());
}

#[test]
fn merged_household_cells_belong_to_every_row_they_span_and_phones_do_not() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet
        .write_row(0, 0, ["户号", "网格", "姓名", "电话"])
        .unwrap();
    sheet.merge_range(1, 0, 3, 0, "H-7", &plain).unwrap();
    sheet.merge_range(1, 1, 3, 1, "东网格", &plain).unwrap();
    sheet
        .merge_range(1, 3, 3, 3, "13812345678", &plain)
        .unwrap();
    for (row, name) in [(1, "张三"), (2, "李四"), (3, "张小"), (4, "王五")] {
        sheet.write(row, 2, name).unwrap();
    }
    let file = read(&book.save_to_buffer().unwrap());
    let codes: Vec<_> = file
        .rows
        .iter()
        .map(|row| row.household_code.as_deref())
        .collect();
    assert_eq!(codes, [Some("H-7"), Some("H-7"), Some("H-7"), None]);
    assert_eq!(file.rows[2].grid.as_deref(), Some("东网格"));
    let phones = file.rows.iter().filter(|row| row.phone.is_some()).count();
    assert_eq!(phones, 1, "the phone is the head's alone");
}

#[test]
fn blanks_are_not_filled_down_where_nothing_is_merged() {
    let file = read("户号,姓名\n1,张三\n,李四\n".as_bytes());
    assert_eq!(file.rows[1].household_code, None);
}

#[test]
fn household_numbers_that_begin_again_in_each_group_are_different_households() {
    let file = read("小组,户号,姓名\n一组,1,张三\n一组,1,张小\n二组,1,李四\n,1,李小\n".as_bytes());
    assert_eq!(file.households.len(), 2);
    let of: Vec<_> = file.rows.iter().map(|row| row.household).collect();
    assert_eq!(of, [Some(0), Some(0), Some(1), Some(1)]);
}

#[test]
fn without_numbers_the_heads_begin_the_households() {
    let file = read("姓名,与户主关系\n张三,本人\n李四,妻\n王五,户主\n王六,子\n".as_bytes());
    let heads: Vec<_> = file.households.iter().map(|h| h.head.as_deref()).collect();
    assert_eq!(heads, [Some("张三"), Some("王五")]);
    assert_eq!(file.rows[1].household, Some(0));
}

#[test]
fn a_wife_without_a_number_below_her_husband_lives_where_he_does() {
    let file = read(
        "户号,姓名,与户主关系\n0101,张三,户主\n,李四,妻\n0102,王五,户主\n,王六,子\n".as_bytes(),
    );
    let homes: Vec<_> = file.rows.iter().map(|row| row.household).collect();
    assert_eq!(homes, [Some(0), Some(0), Some(1), Some(1)]);
    assert_eq!(file.households.len(), 2);
}

#[test]
fn a_list_of_heads_is_a_list_of_households() {
    let file = read("户编号,户主姓名,电话\n1,张三,13812345678\n2,李四,13812345679\n".as_bytes());
    assert_eq!(file.households.len(), 2);
    assert_eq!(file.rows[0].relation.as_deref(), Some("户主"));
    assert_eq!(file.households[1].head.as_deref(), Some("李四"));
}

#[test]
fn totals_notes_and_blank_numbered_rows_are_passed_over() {
    let file = read(
        "青山村花名册,,\n序号,姓名,电话\n1,张三,13812345678\n\n2,,\n合计,1人,\n填表人：李四,,2026年\n".as_bytes(),
    );
    assert_eq!(names(&file), ["张三"]);
    assert!(file.refused.is_empty(), "{:?}", file.refused);
    assert_eq!(
        codes(&file),
        [(6, "import.row_skipped"), (7, "import.row_skipped")]
    );
}

#[test]
fn sheets_with_the_same_headers_are_one_roster_and_others_are_told() {
    let one: &[&[&str]] = &[&["姓名", "电话"], &["张三", "13812345678"]];
    let two: &[&[&str]] = &[&["二网格"], &["电 话", "姓 名"], &["", "李四"]];
    let bytes = workbook(&[
        ("说明", &[&["填表须知"]]),
        ("一网格", one),
        ("二网格", two),
        ("空", &[]),
    ]);
    let file = read(&bytes);
    assert_eq!(names(&file), ["张三", "李四"]);
    assert_eq!(file.rows[1].sheet, "二网格");
    let told: Vec<_> = file
        .warnings
        .iter()
        .map(|w| (w.sheet.as_str(), w.code))
        .collect();
    assert_eq!(told, [("说明", "import.sheet_skipped")]);
}

#[test]
fn rare_names_survive_every_kind_of_file() {
    let people = [
        "王䶮",
        "㛃",
        "李𬱖",
        "𠅤",
        "欧阳堃",
        "司马翀",
        "买买提明·阿卜杜",
    ];
    let text = format!(
        "姓名,网格\n{}\n",
        people.map(|name| format!("{name},东网格")).join("\n")
    );
    let (gb18030, _, lost) = encoding_rs::GB18030.encode(&text);
    assert!(!lost);
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    for bytes in [
        text.as_bytes(),
        &marked,
        &gb18030,
        &workbook(&[("花名册", &rows)]),
    ] {
        assert_eq!(names(&read(bytes)), people);
    }
}

#[test]
fn a_gbk_file_that_was_once_read_as_utf8_is_refused_as_spoiled() {
    let (gbk, _, _) = encoding_rs::GBK.encode("姓名,电话\n张三,13812345678\n");
    let spoiled = String::from_utf8_lossy(&gbk).into_owned();
    assert_eq!(fault(spoiled.as_bytes()).code(), "csv.mojibake");
}

#[test]
fn one_spoiled_name_refuses_only_its_row() {
    let good = "王小明,东网格\n".repeat(30);
    let file = read(format!("姓名,网格\n李\u{FFFD},东网格\n{good}").as_bytes());
    assert_eq!(
        (file.refused[0].row, file.refused[0].code),
        (2, "text.damaged")
    );
    assert_eq!(file.rows.len(), 30);
}

#[test]
fn pictures_noise_and_halves_are_clear_faults() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    assert_eq!(fault(png).code(), "file.not_a_table");
    let noise: Vec<u8> = (0..4000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(fault(&noise).code(), "file.not_a_table");
    let whole = workbook(&[("花名册", &[&["姓名"], &["张三"]])]);
    assert_eq!(
        fault(&whole[..whole.len() * 2 / 3]).code(),
        "file.unreadable"
    );
    assert_eq!(fault(b"").code(), "file.empty");
    assert_eq!(fault(&workbook(&[("空", &[])])).code(), "file.empty");
    let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    old.extend([0; 1000]);
    assert_eq!(
        fault(&old).code(),
        "file.unreadable",
        "an old one, cut short"
    );
}

#[derive(Default)]
struct StopAfter {
    looks: Cell<u32>,
    limit: u32,
    told: RefCell<Vec<(u64, u64)>>,
}

impl Watch for StopAfter {
    fn progress(&self, done: u64, total: u64) {
        self.told.borrow_mut().push((done, total));
    }

    fn stopped(&self) -> bool {
        self.looks.set(self.looks.get() + 1);
        self.looks.get() > self.limit
    }
}

fn hundred_thousand_lines() -> String {
    let mut text = String::from("户号,姓名,电话\n");
    for n in 0..100_000 {
        text += &format!("{},张{},138{:08}\n", n / 3, ["强", "伟", "𠅤"][n % 3], n);
    }
    text
}

#[test]
fn a_hundred_thousand_rows_of_text_land_with_progress() {
    let watch = StopAfter {
        limit: u32::MAX,
        ..StopAfter::default()
    };
    let file = read_roster(hundred_thousand_lines().as_bytes(), "大.csv", &watch).unwrap();
    assert_eq!((file.rows.len(), file.households.len()), (100_000, 33_334));
    let told = watch.told.borrow();
    assert!(told.len() > 100 && told.windows(2).all(|pair| pair[0].0 <= pair[1].0));
    let (done, total) = told[told.len() - 1];
    assert_eq!(done, total);
}

#[test]
fn a_hundred_thousand_rows_of_a_workbook_land_and_can_be_stopped() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, line) in (0_u32..).zip(hundred_thousand_lines().lines()) {
        sheet.write_row(at, 0, line.split(',')).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let watch = StopAfter {
        limit: u32::MAX,
        ..StopAfter::default()
    };
    let file = read_roster(&bytes, "大.xlsx", &watch).unwrap();
    assert_eq!((file.rows.len(), file.refused.len()), (100_000, 0));
    assert!(
        watch
            .told
            .borrow()
            .iter()
            .any(|(done, total)| *done > 50_000 && *total == 100_001)
    );
    let stopped = read_roster(
        &bytes,
        "大.xlsx",
        &StopAfter {
            limit: 20,
            ..StopAfter::default()
        },
    );
    assert_eq!(stopped.unwrap_err().code(), "work.stopped");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_row_is_lost_in_silence(
        cells in proptest::collection::vec(("[张李王]?[一-十]{0,2}", "(138[0-9]{8}|[0-9]{0,5})"), 1..40),
    ) {
        let mut text = String::from("姓名,电话\n");
        for (name, phone) in &cells {
            text += &format!("{name},{phone}\n");
        }
        let file = read(text.as_bytes());
        let filled = cells.iter().filter(|(name, phone)| !name.is_empty() || !phone.is_empty()).count();
        let skipped = file.warnings.iter().filter(|w| w.code == "import.row_skipped").count();
        prop_assert_eq!(file.rows.len() + file.refused.len() + skipped, filled);
    }

    #[test]
    fn a_damaged_workbook_is_a_fault_or_a_roster_but_never_a_panic(at in 0_usize..6000, byte in any::<u8>()) {
        let mut bytes = workbook(&[("花名册", &[&["姓名", "电话"], &["张三", "13812345678"]])]);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read_roster(&bytes, "a.xlsx", &Unwatched);
    }
}
