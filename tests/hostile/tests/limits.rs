//! What is too large, too deep or no file at all is refused with a code that says which of these it is, and nothing
//! of it lands. Every hostile file here is a real one. Not here: arbitrary bytes (the targets).
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests, too")]

use std::fs::File;
use std::io::{Cursor, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::Fault;
use hostile::targets::workbook_of;
use hostile::village::Sandbox;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A roster that begins well; nobody of it may land.
const HEAD: &str = "姓名,备注\n张三,x\n";

fn refused(sandbox: &Sandbox, command: &str, request: Value) -> Fault {
    let before = sandbox.desk().call("village_status", json!({})).unwrap();
    let fault = sandbox.desk().call(command, request).unwrap_err();
    let after = sandbox.desk().call("village_status", json!({})).unwrap();
    assert_eq!(before["counts"], after["counts"], "nothing landed");
    fault
}

fn roster(name: &str, content: &[u8]) -> Fault {
    let sandbox = Sandbox::fresh();
    let path = sandbox.file(name, content);
    let fault = refused(&sandbox, "roster_import", json!({ "path": path }));
    assert_eq!(fault.params["file"], name, "the file is named");
    fault
}

fn sheet(content: &str) -> Vec<u8> {
    workbook_of(
        &[
            WORKBOOK.as_bytes(),
            b"\n<<< xl/worksheets/sheet1.xml\n",
            content.as_bytes(),
        ]
        .concat(),
    )
    .unwrap()
}

const WORKBOOK: &str = r#"
<<< xl/workbook.xml
<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
<<< xl/_rels/workbook.xml.rels
<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// An archive of a few kilobytes with a sheet of 32 MB in it, twenty times under other names.
fn bomb() -> Vec<u8> {
    let mut one = ZipWriter::new(Cursor::new(Vec::new()));
    one.start_file("xl/workbook.xml", SimpleFileOptions::default())
        .unwrap();
    for _ in 0..32 {
        one.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let one = one.finish().unwrap();
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    let mut read = ZipArchive::new(one).unwrap();
    bomb.raw_copy_file(read.by_index(0).unwrap()).unwrap();
    for n in 0..20 {
        let name = format!("xl/worksheets/sheet{n}.xml");
        bomb.raw_copy_file_rename(read.by_index(0).unwrap(), name)
            .unwrap();
    }
    bomb.finish().unwrap().into_inner()
}

#[test]
fn a_small_archive_that_unpacks_without_end_is_not_unpacked_to_its_end() {
    let bomb = bomb();
    assert!(bomb.len() < 2 << 20, "{} bytes", bomb.len());
    assert_eq!(roster("炸弹.xlsx", &bomb).code, "file.unpacks_too_large");
}

#[test]
fn an_archive_that_lies_about_its_sizes_is_counted() {
    let mut bomb = bomb();
    // Each size of 32 MB is told as ten bytes.
    let told = (32_u32 << 20).to_le_bytes();
    for at in 0..bomb.len() - 4 {
        if bomb[at..at + 4] == told {
            bomb[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    let fault = roster("炸弹.xlsx", &bomb);
    assert!(
        ["file.unpacks_too_large", "file.unreadable"].contains(&fault.code.as_str()),
        "{}",
        fault.code
    );
}

#[test]
fn a_million_columns_are_refused_as_text_and_as_a_workbook() {
    let wide = format!("{HEAD}{}\n", "x,".repeat(1_000_000));
    let fault = roster("宽.csv", wide.as_bytes());
    assert_eq!(
        (fault.code.as_str(), &fault.params["limit"]),
        ("file.too_many_columns", &json!(16_384))
    );
    let wide = format!(
        "<worksheet><sheetData><row r=\"1\">{}{}</row></sheetData></worksheet>",
        cell("A1", "姓名"),
        cell("BDWGN1", "x")
    );
    assert_eq!(
        roster("宽.xlsx", &sheet(&wide)).code,
        "file.too_many_columns"
    );
}

#[test]
fn rows_beyond_the_last_of_excel_are_refused() {
    let long = format!("{HEAD}{}", "\n".repeat(1_048_576) + "李四,y\n");
    assert_eq!(roster("长.csv", long.as_bytes()).code, "file.too_many_rows");
    let long = format!(
        "<worksheet><sheetData><row r=\"1\">{}</row><row r=\"1048577\">{}</row></sheetData></worksheet>",
        cell("A1", "姓名"),
        cell("A1048577", "李四")
    );
    assert_eq!(roster("长.xlsx", &sheet(&long)).code, "file.too_many_rows");
}

#[test]
fn a_cell_longer_than_excel_holds_is_refused() {
    let text = "长".repeat(32_768);
    let fault = roster("格.csv", format!("{HEAD}李四,{text}\n").as_bytes());
    assert_eq!(
        (fault.code.as_str(), &fault.params["limit"]),
        ("file.cell_too_long", &json!(32_767))
    );
    let long = format!(
        "<worksheet><sheetData><row r=\"1\">{}{}</row></sheetData></worksheet>",
        cell("A1", "姓名"),
        cell("B1", &text)
    );
    assert_eq!(roster("格.xlsx", &sheet(&long)).code, "file.cell_too_long");
}

#[test]
fn a_workbook_of_three_hundred_sheets_is_refused() {
    let mut written = rust_xlsxwriter::Workbook::new();
    for _ in 0..300 {
        written.add_worksheet().write(0, 0, "姓名").unwrap();
    }
    let fault = roster("多.xlsx", &written.save_to_buffer().unwrap());
    assert_eq!(
        (fault.code.as_str(), &fault.params["limit"]),
        ("file.too_many_sheets", &json!(255))
    );
}

/// Two gigabytes that take no room on the disk.
#[test]
fn a_cell_of_two_gigabytes_is_refused_without_being_read() {
    let sandbox = Sandbox::fresh();
    let path = sandbox.file("二.csv", "姓名\n\"".as_bytes());
    File::options()
        .append(true)
        .open(&path)
        .unwrap()
        .set_len(2 << 30)
        .unwrap();
    for command in ["roster_preview", "roster_import", "template_import"] {
        let fault = refused(&sandbox, command, json!({ "path": path }));
        assert_eq!(fault.code, "file.too_large", "{command}");
        assert!(fault.params["megabytes"].as_u64().unwrap() <= 256);
    }
    let photo = json!({ "issue": sandbox.id("issue"), "kind": "before", "path": path });
    let fault = refused(&sandbox, "photo_add", photo);
    assert_eq!(
        (fault.code.as_str(), &fault.params["file"]),
        ("photo.too_large", &json!("二.csv"))
    );
}

#[test]
fn folders_devices_and_pipes_are_no_files() {
    let sandbox = Sandbox::fresh();
    let folder = sandbox.file("x", b"").parent().unwrap().to_owned();
    let pipe = folder.join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    let mut strange = vec![folder];
    if cfg!(unix) && made.is_ok_and(|made| made.success()) {
        strange.extend([pipe, Path::new("/dev/zero").to_owned()]);
    }
    for path in strange {
        for command in ["roster_preview", "template_preview"] {
            let fault = refused(&sandbox, command, json!({ "path": path }));
            assert_eq!(
                fault.code,
                "file.not_a_file",
                "{command} {}",
                path.display()
            );
        }
        let photo = json!({ "issue": sandbox.id("issue"), "kind": "before", "path": path });
        assert_eq!(
            refused(&sandbox, "photo_add", photo).code,
            "photo.unreadable"
        );
    }
}

#[test]
fn a_picture_of_too_many_points_is_refused_before_it_is_unpacked() {
    let sandbox = Sandbox::fresh();
    // A sound PNG, black all over: 144 million points in 20 kB of file.
    let mut png = Vec::new();
    let black = image::GrayImage::new(12_000, 12_000);
    black
        .write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    let add = |bytes: &[u8]| {
        let given = json!({ "issue": sandbox.id("issue"), "kind": "before", "data": STANDARD.encode(bytes) });
        refused(&sandbox, "photo_add", given)
    };
    let fault = add(&png);
    assert_eq!(
        (fault.code.as_str(), &fault.params["width"]),
        ("photo.too_many_pixels", &json!(12_000))
    );
    let seeds = hostile::seeds::folder("photo");
    for bomb in ["bomb.png", "bomb.jpg"] {
        let fault = add(&std::fs::read(seeds.join(bomb)).unwrap());
        assert_eq!(fault.code, "photo.too_many_pixels", "{bomb}");
    }
    let pasted =
        json!({ "issue": sandbox.id("issue"), "kind": "before", "data": "A".repeat(90 << 20) });
    assert_eq!(
        refused(&sandbox, "photo_add", pasted).code,
        "photo.too_large"
    );
}

#[test]
fn a_megabyte_of_one_line_is_refused_whole_and_the_longest_line_is_kept_whole() {
    let sandbox = Sandbox::fresh();
    let say = |text: &str| json!({ "meeting": sandbox.id("meeting"), "summary": text });
    let megabyte = "水".repeat(1 << 20);
    let fault = refused(&sandbox, "issue_raise", say(&megabyte));
    assert_eq!(
        (fault.code.as_str(), fault.field.as_deref()),
        ("text.too_long", Some("summary"))
    );
    assert_eq!(fault.params["length"], 1 << 20, "how long it is");

    let longest = "水渠".repeat(desk::LONGEST_TEXT / 2);
    let kept = sandbox.desk().call("issue_raise", say(&longest)).unwrap();
    assert_eq!(kept["summary"], longest.as_str(), "not a character is lost");
    sandbox.is_clean();
}

#[test]
fn every_command_refuses_a_field_that_is_too_long_and_a_request_that_is_too_deep() {
    let sandbox = Sandbox::fresh();
    let long = "长".repeat(desk::LONGEST_TEXT + 1);
    let mut deep = json!([]);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    for command in desk::commands() {
        let fault = sandbox
            .desk()
            .call(command.name, json!({ "summary": long }))
            .unwrap_err();
        assert_eq!(fault.code, "text.too_long", "{}", command.name);
        let fault = sandbox
            .desk()
            .call(command.name, json!({ "rows": deep }))
            .unwrap_err();
        assert_eq!(fault.code, "request.too_deep", "{}", command.name);
    }
    sandbox.is_clean();
}
