//! What leaves for other programs: papers as tables and letters, the roster, everything. What left can be read there
//! as it was meant, comes home without loss, and says no more than paper does. Not here: how the files are made
//! (`exchange::out`), what public editions never say (`privacy`).

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use acceptance::{Story, Trouble, Village};
use calamine::{Data, DataType, Reader, Xlsx};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{StopsAfter, code, day, opened_meeting, promise, raise, today};

/// Writes a paper as a file and gives the answer and where it lies.
pub fn exported(
    village: &Village,
    desk: &Desk,
    name: &str,
    wanted: Value,
) -> Result<(Value, PathBuf), Fault> {
    let out = village.beside().join(name);
    let format = out.extension().unwrap_or_default().to_string_lossy();
    let answer = desk.call(
        "document_export",
        json!({ "wanted": wanted, "format": format, "out": out.to_string_lossy() }),
    )?;
    Ok((answer, out))
}

/// Everything that stands in a file, its properties and hidden parts, too.
pub fn all_of(path: &Path) -> Result<String, Trouble> {
    let bytes = std::fs::read(path)?;
    let Ok(mut zip) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    };
    let mut words = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        part.read_to_string(&mut words)?;
        words.push('\n');
    }
    Ok(words)
}

/// The rows of a workbook's first sheet.
fn rows(path: &Path) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 1, "one sheet and none that is hidden");
    let formulas = book.worksheet_formula(&names[0]).unwrap();
    let any = formulas.rows().flatten().any(|one| !one.is_empty());
    assert!(!any, "no cell is a formula");
    let range = book.worksheet_range(&names[0]).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The rows below the header, by its words.
fn told(path: &Path) -> Vec<BTreeMap<String, Data>> {
    let all = rows(path);
    let wide = |row: &&Vec<Data>| row.iter().filter(|cell| !cell.is_empty()).count() > 3;
    let header = all.iter().find(wide).unwrap();
    let below = all.iter().skip_while(|row| *row != header).skip(1);
    below
        .take_while(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1)
        .map(|row| {
            let cells = header.iter().zip(row);
            cells
                .map(|(name, cell)| (name.to_string(), cell.clone()))
                .collect()
        })
        .collect()
}

/// A meeting with one promise, due on a day.
fn promised(desk: &Desk, summary: &str) -> Result<Value, Fault> {
    let meeting = opened_meeting(desk)?["row"]["id"].clone();
    let issue = raise(desk, &meeting, summary)?;
    promise(desk, &meeting, &issue, "装路灯六盏", "2026-12-20")?;
    Ok(meeting)
}

#[test]
fn the_ledger_as_a_table_has_real_days_and_headers_that_an_import_knows() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    promised(&desk, "村口没有路灯")?;
    let wanted = json!({ "document": "ledger", "edition": "internal" });
    let (answer, out) = exported(&village, &desk, "台账.xlsx", wanted)?;
    assert_eq!(
        (&answer["items"], &answer["edition"]),
        (&json!(1), &json!("internal"))
    );
    let row = &told(&out)[0];
    assert_eq!(row["解决时限"].as_date(), Some(day("2026-12-20")));
    assert_eq!(row["会议日期"].as_date(), Some(today()));
    for (header, words) in [
        ("编号", "2026-001"),
        ("问题概要", "村口没有路灯"),
        ("工作举措", "装路灯六盏"),
        ("责任单位", "村民委员会"),
        ("分类", "限期办理"),
        ("状态", "按期"),
    ] {
        assert_eq!(row[header], Data::String(words.into()), "{header}");
    }
    for header in [
        "类别",
        "来源",
        "责任人",
        "工作进展",
        "办结日期",
        "复核人",
        "销号日期",
        "备注",
    ] {
        assert!(row.contains_key(header), "{header}");
    }
    Ok(())
}

#[test]
fn a_public_ledger_has_the_four_columns_and_chosen_ones_no_reporter() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    promised(&desk, "村口没有路灯")?;
    let (_, out) = exported(
        &village,
        &desk,
        "四栏.xlsx",
        json!({ "document": "ledger" }),
    )?;
    let headers: Vec<String> = told(&out)[0].keys().cloned().collect();
    assert_eq!(headers.len(), 6, "five and the standing: {headers:?}");
    let columns = json!(["number", "reporter", "summary", "deadline"]);
    let wanted = json!({ "document": "ledger", "columns": columns });
    let (_, out) = exported(&village, &desk, "选栏.xlsx", wanted)?;
    let row = &told(&out)[0];
    assert!(!row.contains_key("反映人") && !row.contains_key("所在户"));
    assert!(row.contains_key("编号") && row.contains_key("解决时限"));
    Ok(())
}

#[test]
fn a_file_has_the_number_and_code_of_the_sheet_and_hangs_on_no_board() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = promised(&desk, "村口没有路灯")?;
    let wanted = json!({ "document": "commitments", "meeting": meeting });
    let print =
        json!({ "wanted": wanted, "out": village.beside().join("单.pdf").to_string_lossy() });
    let printed = desk.call("document_print", print)?;
    let (table, _) = exported(&village, &desk, "承诺.xlsx", wanted.clone())?;
    let (letter, docx) = exported(&village, &desk, "承诺.docx", wanted)?;
    for file in [&table, &letter] {
        assert_eq!(file["number"], printed["number"]);
        assert_eq!(file["code"], printed["code"]);
    }
    let code = printed["code"].as_str().unwrap_or_default();
    assert!(all_of(&docx)?.contains(code), "the code stands in the file");
    let sheets = desk.call("document_list", json!({}))?;
    assert_eq!(
        sheets["total"], 1,
        "the printed sheet alone can hang: {sheets}"
    );
    let checked = desk.call("document_check", json!({ "code": code }))?;
    assert_eq!(checked["genuine"], true);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn what_left_is_in_the_journal_and_is_not_undone() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    promised(&desk, "村口没有路灯")?;
    let before = desk.call("village_status", json!({}))?["undo"].clone();
    exported(&village, &desk, "台账.csv", json!({ "document": "ledger" }))?;
    let roster = village.beside().join("花名册.csv");
    desk.call(
        "roster_export",
        json!({ "format": "csv", "out": roster.to_string_lossy() }),
    )?;
    let all = village.beside().join("全部.json");
    desk.call("data_export", json!({ "out": all.to_string_lossy() }))?;
    let steps = desk.call("journal_list", json!({ "limit": 3 }))?;
    let ops: Vec<&str> = steps["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["op"].as_str())
        .collect();
    assert_eq!(ops, ["data_export", "roster_export", "document_export"]);
    assert_eq!(desk.call("village_status", json!({}))?["undo"], before);
    Ok(())
}

#[test]
fn each_paper_goes_out_in_what_fits_it_and_nothing_else() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let list = desk.call("document_form_list", json!({}))?["rows"].clone();
    let mut written = 0;
    for row in list.as_array().unwrap() {
        let fits = row["formats"].as_array().unwrap();
        for format in ["xlsx", "csv", "docx", "json"] {
            let wanted =
                json!({ "document": row["document"], "form": row["form"], "edition": "internal" });
            let made = exported(&village, &desk, &format!("纸.{format}"), wanted);
            if fits.contains(&json!(format)) {
                made?;
                written += 1;
            } else {
                assert_eq!(
                    made.unwrap_err().code,
                    "export.no_such_format",
                    "{row} {format}"
                );
            }
        }
    }
    assert!(written > 20, "{written}");
    Ok(())
}

#[test]
fn a_paper_without_a_public_edition_has_none_as_a_file() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    for wanted in [
        json!({ "document": "sign_in" }),
        json!({ "document": "ledger", "form": "full" }),
        json!({ "document": "minutes" }),
    ] {
        let name = if wanted["document"] == "minutes" {
            "a.docx"
        } else {
            "a.xlsx"
        };
        let refused = exported(&village, &desk, name, wanted).map(|(answer, _)| answer);
        assert_eq!(code(refused), "edition.none");
        assert!(!village.beside().join(name).exists());
    }
    Ok(())
}

/// Whatever people say is words in any file.
const SAID: &[&str] = &[
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "𬱖家和㐂叔😀的路",
    "一行\n两行",
    "'单引号",
    "<w:p>&amp;\"",
    "_x0041_",
];

#[test]
fn hostile_words_go_out_as_words() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let mut said: Vec<String> = SAID.iter().map(|said| (*said).to_owned()).collect();
    said.push("灯".repeat(32_767));
    said.push(format!("看{}得见", '\u{1}'));
    let mut kept = Vec::new();
    for (at, words) in said.iter().enumerate() {
        let issue = raise(&desk, &meeting, words)?;
        let shown = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
        kept.push(
            shown["issue"]["summary"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
        promise(
            &desk,
            &meeting,
            &issue,
            &format!("办第{at}件"),
            "2026-12-20",
        )?;
    }
    // As the village keeps it; characters that nobody sees are in no file.
    let seen: Vec<String> = kept
        .iter()
        .map(|words| words.replace('\u{1}', ""))
        .collect();
    let same = |told: Vec<String>, meant: &[String]| {
        assert_eq!(told.len(), meant.len());
        for (told, meant) in told.iter().zip(meant) {
            let begin: String = meant.chars().take(40).collect();
            assert!(told == meant, "{begin} of {} letters", told.chars().count());
        }
    };
    let wanted = json!({ "document": "commitments", "meeting": meeting, "edition": "internal" });
    let (_, out) = exported(&village, &desk, "承诺.xlsx", wanted.clone())?;
    let cells: Vec<String> = told(&out)
        .iter()
        .map(|row| row["问题概要"].to_string())
        .collect();
    same(cells, &seen);
    let (_, out) = exported(&village, &desk, "承诺.json", wanted.clone())?;
    let table: Value = serde_json::from_str(&std::fs::read_to_string(&out)?)?;
    let rows = table["rows"].as_array().unwrap();
    let cells = rows.iter().filter_map(|row| row["summary"].as_str());
    same(cells.map(str::to_owned).collect(), &kept);
    let (_, out) = exported(&village, &desk, "承诺.csv", wanted.clone())?;
    let text = std::fs::read_to_string(&out)?;
    assert!(text.starts_with('\u{FEFF}'), "Excel knows it by this");
    for begun in ["\"=", "=HYPER", ",+1", ",-2", ",@SUM"] {
        assert!(
            !text.contains(&format!("\n{begun}")) && !text.contains(&format!(",{begun}")),
            "{begun}"
        );
    }
    assert!(text.contains("'=HYPERLINK") && text.contains("'+1") && text.contains("'@SUM(A1)"));
    let (_, out) = exported(&village, &desk, "承诺.docx", wanted)?;
    let letter = all_of(&out)?;
    for words in [
        "=HYPERLINK(&quot;http://x&quot;",
        "@SUM(A1)",
        "𬱖家和㐂叔😀的路",
        "看得见",
    ] {
        assert!(letter.contains(words), "{words}");
    }
    assert!(!letter.contains('\u{1}'));
    Ok(())
}

/// The roster as open JSON, row by row.
fn roster(village: &Village, desk: &Desk) -> Result<Value, Trouble> {
    let out = village.beside().join("花名册.json");
    desk.call(
        "roster_export",
        json!({ "format": "json", "out": out.to_string_lossy() }),
    )?;
    let table: Value = serde_json::from_str(&std::fs::read_to_string(&out)?)?;
    Ok(table["rows"].clone())
}

#[test]
fn the_roster_comes_home_and_changes_nothing() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let people = roster(&village, &desk)?.as_array().unwrap().len();
    for format in ["xlsx", "csv"] {
        let out = village.beside().join(format!("花名册.{format}"));
        let path = out.to_string_lossy();
        let answer = desk.call("roster_export", json!({ "format": format, "out": path }))?;
        assert_eq!(answer["people"], people);
        let home = desk.call("roster_import", json!({ "path": path, "strict": true }))?;
        assert_eq!(home["added"], 0, "{format}: {home}");
        assert_eq!(home["updated"], 0, "{format}");
        assert_eq!(home["unchanged"], people, "{format}");
    }
    Ok(())
}

#[test]
fn the_roster_founds_the_same_village_elsewhere() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let before = roster(&village, &desk)?;
    for format in ["xlsx", "csv"] {
        let out = village.beside().join(format!("花名册.{format}"));
        let path = out.to_string_lossy();
        desk.call("roster_export", json!({ "format": format, "out": path }))?;
        let other = Village::none_yet(today())?;
        let there = other.desk()?;
        there.call("village_init", json!({ "village": "别村" }))?;
        let landed = there.call("roster_import", json!({ "path": path, "strict": true }))?;
        assert_eq!(
            landed["added"],
            before.as_array().unwrap().len(),
            "{format}"
        );
        let after = roster(&other, &there)?;
        let by_person = |rows: &Value| {
            let rows = rows.as_array().unwrap().iter();
            let mut rows: Vec<String> = rows.map(ToString::to_string).collect();
            rows.sort();
            rows
        };
        assert_eq!(by_person(&after), by_person(&before), "{format}");
    }
    Ok(())
}

#[test]
fn everything_is_one_open_file_without_drafts_and_without_the_key() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let draft = json!({ "key": "issue", "content": "打了一半的字" });
    desk.call("draft_put", draft).ok();
    let out = village.beside().join("全部.json");
    let answer = desk.call("data_export", json!({ "out": out.to_string_lossy() }))?;
    let text = std::fs::read_to_string(&out)?;
    let all: Value = serde_json::from_str(&text)?;
    assert_eq!(all["format"], "bandeng-data");
    let tables = all["tables"].as_object().unwrap();
    let rows: usize = tables
        .values()
        .map(|rows| rows.as_array().unwrap().len())
        .sum();
    assert_eq!(answer["rows"], rows);
    assert_eq!(answer["tables"], tables.len());
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(
        tables["issues"].as_array().unwrap().len(),
        status["counts"]["issues"]
    );
    assert!(!text.contains("打了一半的字") && !text.contains("attachment_key"));
    assert!(!tables.contains_key("drafts"));
    Ok(())
}

#[test]
fn stopped_half_way_nothing_is_left_behind() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let folder = village.beside().join("出");
    std::fs::create_dir(&folder)?;
    let out = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let steps = desk.call("journal_list", json!({ "limit": 1 }))?["steps"].clone();
    let ledger = json!({ "document": "ledger", "edition": "internal" });
    for (command, request) in [
        (
            "document_export",
            json!({ "wanted": ledger, "format": "xlsx", "out": out("台账.xlsx") }),
        ),
        (
            "roster_export",
            json!({ "format": "xlsx", "out": out("花名册.xlsx") }),
        ),
        ("data_export", json!({ "out": out("全部.json") })),
    ] {
        let stops = StopsAfter::reports(0);
        let stopped = desk.call_with(command, request, &stops);
        assert_eq!(code(stopped), "work.stopped", "{command}");
        let names: Vec<_> = std::fs::read_dir(&folder)?.collect();
        assert!(names.is_empty(), "{command}: {names:?}");
        let now = desk.call("journal_list", json!({ "limit": 1 }))?["steps"].clone();
        assert_eq!(now, steps, "{command}");
    }
    Ok(())
}

#[test]
fn the_figures_as_a_table_add_up() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let out = village.beside().join("统计.xlsx");
    let request = json!({ "format": "xlsx", "out": out.to_string_lossy() });
    desk.call("figures_export", request)?;
    let shown = desk.call("figures_show", json!({}))?;
    let all = rows(&out);
    let count = |figure: &str| {
        let row = all.iter().find(|row| row[0].to_string().trim() == figure);
        row.and_then(|row| row[1].as_i64()).unwrap()
    };
    assert_eq!(Some(count("收集问题（件）")), shown["collected"].as_i64());
    let parts = shown["parts"].as_array().unwrap().iter();
    let sum: i64 = parts
        .map(|part| count(part["name"].as_str().unwrap()))
        .sum();
    assert_eq!(sum, count("收集问题（件）"), "no part is left out");
    let report = desk.call("report_show", json!({}))?;
    let other = &report["beside"][0];
    let line = |name: &str| {
        all.iter()
            .find(|row| row[0].to_string().trim() == name)
            .unwrap()
    };
    let name = other["name"].as_str().unwrap();
    let at = line("指标")
        .iter()
        .position(|cell| cell.as_string().as_deref() == Some(name));
    let collected = line("收集问题（件）");
    assert_eq!(
        at.and_then(|at| collected[at].as_i64()),
        other["figures"]["collected"].as_i64(),
        "the year before stands beside"
    );
    Ok(())
}

/// What leaves with every column comes home: the same matters stand in the same classes.
#[test]
fn an_exported_ledger_comes_home_with_the_same_figures() -> Story {
    let village = Village::sample(today())?;
    let out = village.beside().join("台账.xlsx");
    let period = json!({ "from": "2025-01-01", "to": "2026-11-21" });
    let wanted = json!({
        "document": "ledger", "edition": "internal", "form": "full", "from": "2025-01-01", "to": "2026-11-21",
    });
    let path = out.to_string_lossy();
    village.call(
        "document_export",
        json!({ "wanted": wanted, "format": "xlsx", "out": path }),
    )?;
    let home = Village::founded(today())?;
    let landed = home.call("issues_import", json!({ "path": path }))?;
    let (here, there) = (
        village.call("figures_show", period.clone())?,
        home.call("figures_show", period)?,
    );
    assert_eq!(landed["added"], here["collected"]);
    assert_eq!(landed["refused"], json!([]));
    assert_eq!(there["parts"].as_array().map(Vec::len), Some(8));
    for figure in ["collected", "resolved", "planned", "studied", "remainder"] {
        assert_eq!(here[figure], there[figure], "{figure}");
    }
    let extensions = landed["warnings"].as_array().unwrap().iter();
    let of_extensions = extensions.filter(|one| one["column"] == "延期").count();
    assert_eq!(of_extensions, 0, "a count is no day that could not be read");
    let again = home.call("issues_import", json!({ "path": path }))?;
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)));
    Ok(())
}
