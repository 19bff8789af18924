//! A ledger of 50,000 rows taken in, beside a bare reading of the same file (calamine) and a bare insert of the same
//! rows (rusqlite), each in a process of its own and one after the other. Prints times, their ratio and the memory at
//! its peak. `import_bench [ROWS]`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use calamine::{Data, Reader, Xlsx, open_workbook};
use desk::{Desk, Options};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::json;

const ROWS: u32 = 50_000;
const HEADER: [&str; 14] = [
    "编号",
    "会议日期",
    "网格",
    "反映人",
    "问题概要",
    "类别",
    "分类",
    "责任单位",
    "责任人",
    "工作举措",
    "解决时限",
    "工作进展",
    "办结日期",
    "群众评价",
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["read", file] => timed("read", || bare_read(Path::new(file)).len()),
        ["insert", file, out] => {
            let rows = bare_read(Path::new(file));
            timed("insert", || bare_insert(&rows, Path::new(out)));
        }
        ["copy", data, out] => copy(Path::new(data), Path::new(out)),
        ["import", file, data] => import(file, Path::new(data)),
        [rows] => compare(rows.parse().unwrap()),
        _ => compare(ROWS),
    }
}

fn timed(what: &str, work: impl FnOnce() -> usize) {
    let begun = Instant::now();
    let rows = work();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{what} {rows} {seconds:.3} {}", peak_mib());
}

/// The most memory that this process held, in MiB.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}

fn compare(rows: u32) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let file = at("台账.xlsx");
    write(&file, rows);
    let (data, bare, copied) = (at("data"), at("bare.db"), at("copied.db"));
    let read = run(&["read".as_ref(), file.as_os_str()]);
    let insert = run(&["insert".as_ref(), file.as_os_str(), bare.as_os_str()]);
    let import = run(&["import".as_ref(), file.as_os_str(), data.as_os_str()]);
    let copy = run(&["copy".as_ref(), data.as_os_str(), copied.as_os_str()]);
    println!(
        "{rows} rows: read {:.2} s, insert as one table {:.2} s, import {:.2} s, {} MiB at its peak",
        read.0, insert.0, import.0, import.1
    );
    println!(
        "  import / (read + insert as one table) = {:.1}",
        import.0 / (read.0 + insert.0)
    );
    println!(
        "  insert of the very rows that the import wrote, journal and all: {:.2} s; import / (read + that) = {:.1}",
        copy.0,
        import.0 / (read.0 + copy.0)
    );
}

fn run(words: &[&std::ffi::OsStr]) -> (f64, u64) {
    let program = std::env::current_exe().unwrap();
    let answer = Command::new(program).args(words).output().unwrap();
    let text = String::from_utf8(answer.stdout).unwrap();
    let parts: Vec<&str> = text.split_whitespace().collect();
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    (parts[2].parse().unwrap(), parts[3].parse().unwrap())
}

fn write(file: &Path, rows: u32) {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet();
    for (column, header) in (0_u16..).zip(HEADER) {
        sheet.write(0, column, header).unwrap();
    }
    let kinds = ["限期办理", "现场办结", "长期跟踪", "移交", "解释说明"];
    for n in 1..=rows {
        let kind = kinds[(n % 5) as usize];
        let month = 1 + (n / 28) % 9;
        let raised = ExcelDateTime::from_ymd(2025, month as u8, 1 + (n % 28) as u8).unwrap();
        let texts = [
            (0, format!("旧{n:05}")),
            (2, format!("第{}网格", 1 + n % 6)),
            (3, format!("村民{}", n % 997)),
            (
                4,
                format!("第{n}件：三组到五组的水渠淤塞，下游田地浇不上水"),
            ),
            (5, "农田水利".to_owned()),
            (6, kind.to_owned()),
            (7, format!("责任单位{}", n % 12)),
            (8, format!("干部{}", n % 31)),
            (9, format!("组织劳力清淤{}米，更换闸门", n % 300)),
            (11, "已进场施工，完成大半".to_owned()),
        ];
        for (column, text) in texts {
            sheet.write(n, column, text).unwrap();
        }
        sheet.write_with_format(n, 1, &raised, &day).unwrap();
        let due = ExcelDateTime::from_ymd(2025, 11, 1 + (n % 28) as u8).unwrap();
        sheet.write_with_format(n, 10, &due, &day).unwrap();
        if n % 2 == 0 {
            let done = ExcelDateTime::from_ymd(2025, 10, 1 + (n % 28) as u8).unwrap();
            sheet.write_with_format(n, 12, &done, &day).unwrap();
            sheet.write(n, 13, "满意").unwrap();
        }
    }
    book.save(file).unwrap();
}

fn bare_read(file: &Path) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&sheet).unwrap();
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    };
    range
        .rows()
        .map(|row| row.iter().map(text).collect())
        .collect()
}

fn bare_insert(rows: &[Vec<String>], out: &Path) -> usize {
    let mut conn = rusqlite::Connection::open(out).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        .unwrap();
    let columns: Vec<String> = (0..HEADER.len()).map(|n| format!("c{n} TEXT")).collect();
    conn.execute_batch(&format!("CREATE TABLE t ({}) STRICT", columns.join(", ")))
        .unwrap();
    let tx = conn.transaction().unwrap();
    let marks = vec!["?"; HEADER.len()].join(", ");
    {
        let mut insert = tx
            .prepare(&format!("INSERT INTO t VALUES ({marks})"))
            .unwrap();
        for row in rows {
            insert.execute(rusqlite::params_from_iter(row)).unwrap();
        }
    }
    tx.commit().unwrap();
    rows.len()
}

/// Inserts every row of the store into an empty copy of its schema, one by one and with nothing around it.
fn copy(data: &Path, out: &Path) {
    let from = rusqlite::Connection::open(database(data)).unwrap();
    let schema: Vec<String> = from
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut to = rusqlite::Connection::open(out).unwrap();
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA foreign_keys = ON").unwrap();
    to.execute_batch(&schema.join(";\n")).unwrap();
    let tables: Vec<String> = from
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let read: Vec<_> = tables
        .iter()
        .map(|table| (table, all(&from, table)))
        .collect();
    timed("copy", || {
        let tx = to.transaction().unwrap();
        let mut written = 0;
        for (table, rows) in &read {
            let Some(first) = rows.first() else { continue };
            let marks = vec!["?"; first.len()].join(", ");
            let mut insert = tx
                .prepare(&format!("INSERT INTO {table} VALUES ({marks})"))
                .unwrap();
            for row in rows {
                insert.execute(rusqlite::params_from_iter(row)).unwrap();
                written += 1;
            }
        }
        tx.commit().unwrap();
        written
    });
}

fn all(conn: &rusqlite::Connection, table: &str) -> Vec<Vec<rusqlite::types::Value>> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|n| row.get(n)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

fn database(data: &Path) -> PathBuf {
    let files = std::fs::read_dir(data)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut databases = files.filter(|file| {
        let head = std::fs::read(file).unwrap_or_default();
        head.starts_with(b"SQLite format 3")
    });
    databases.next().unwrap()
}

fn import(file: &str, data: &Path) {
    std::fs::create_dir_all(data).unwrap();
    let options = Options {
        data: data.to_owned(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23),
        ..Options::default()
    };
    let desk = Desk::open(options).unwrap();
    desk.call("village_init", json!({ "village": "青山村" }))
        .unwrap();
    timed("import", || {
        let answer = desk.call("issues_import", json!({ "path": file })).unwrap();
        let added = answer["added"].as_u64().unwrap();
        usize::try_from(added).unwrap()
    });
}
