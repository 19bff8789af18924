//! The command-line contract (architecture), kept by the program itself: folders, exit codes, what stands on
//! which stream. Not here: what the commands mean (stories through `desk`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const TODAY: &str = "2026-11-21";

fn cli() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bandeng-cli"));
    command
        .env_remove("BANDENG_DATA")
        .env("HOME", "/nonexistent")
        .stdin(Stdio::null());
    command
}

fn run(words: &[&str]) -> Output {
    cli().args(words).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Exactly one JSON value on standard output.
fn one_json(output: &Output) -> Value {
    serde_json::from_str(&out(output))
        .unwrap_or_else(|e| panic!("{e}: {:?} {:?}", out(output), err(output)))
}

/// The fault of a run that must end with 1.
fn fault(output: &Output) -> Value {
    assert_eq!(code(output), 1, "{}", err(output));
    let fault = one_json(output)["fault"].clone();
    for key in ["code", "params", "field", "incident", "message"] {
        assert!(fault.get(key).is_some(), "{key} in {fault}");
    }
    assert!(!fault["message"].as_str().unwrap().is_empty());
    fault
}

fn fault_code(output: &Output) -> String {
    fault(output)["code"].as_str().unwrap().to_owned()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn data(&self) -> String {
        self.0.path().join("data").display().to_string()
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn run(&self, words: &[&str]) -> Output {
        run(&[&["--data", &self.data(), "--today", TODAY], words].concat())
    }

    fn json(&self, words: &[&str]) -> Output {
        self.run(&[words, &["--json"]].concat())
    }

    fn with_village() -> Self {
        let folder = Self::new();
        let begun = folder.run(&[
            "init",
            "--village",
            "青山村",
            "--township",
            "枫林镇",
            "--county",
            "云溪县",
            "--recorder",
            "覃小兰",
        ]);
        assert_eq!(code(&begun), 0, "{}", err(&begun));
        folder
    }

    fn with_sample() -> Self {
        let folder = Self::new();
        let built = folder.run(&["demo", "--years", "1", "--households", "30"]);
        assert_eq!(code(&built), 0, "{}", err(&built));
        folder
    }
}

#[test]
fn words_that_are_not_understood_end_with_two() {
    let folder = Folder::with_village();
    for words in [
        &["nonsense"][..],
        &[],
        &["print", "poster", "--out", "x.pdf"],
        &["print", "ledger", "--paper", "a5", "--out", "x.pdf"],
        &["print", "ledger"],
        &["init"],
        &["figures", "--from", "yesterday"],
        &["import", "photos", "x"],
        &["check", "--lang", "fr"],
    ] {
        let output = folder.run(words);
        assert_eq!(code(&output), 2, "{words:?}");
        assert!(
            out(&output).is_empty(),
            "{words:?} said {:?} on standard output",
            out(&output)
        );
        assert!(!err(&output).is_empty(), "{words:?}");
        let output = folder.json(words);
        assert_eq!(code(&output), 2, "{words:?}");
        assert_eq!(
            one_json(&output)["fault"]["code"],
            "arguments.not_understood",
            "{words:?}"
        );
    }
}

#[test]
fn help_and_version_are_answers() {
    for words in [&["--help"][..], &["print", "--help"], &["--version"]] {
        let output = run(words);
        assert_eq!(code(&output), 0);
        assert!(out(&output).contains("bandeng-cli"), "{}", out(&output));
        assert!(err(&output).is_empty());
    }
}

#[test]
fn only_init_and_demo_make_a_folder() {
    let folder = Folder::new();
    let file = folder.path("roster.csv");
    std::fs::write(&file, "姓名\n张三\n").unwrap();
    let target = folder.path("out.pdf");
    for words in [
        &["call", "village_status"][..],
        &["call", "village_init", "{\"village\":\"青山村\"}"],
        &["call", "people_search", "{\"query\":\"zs\"}"],
        &["import", "roster", &file],
        &["print", "ledger", "--out", &target],
        &["figures"],
        &["check"],
        &["backup", "--out", &target],
    ] {
        assert_eq!(fault_code(&folder.json(words)), "village.none", "{words:?}");
        assert!(
            !Path::new(&folder.data()).exists(),
            "{words:?} made the folder"
        );
        assert!(!Path::new(&target).exists(), "{words:?} wrote a file");
    }
    assert_eq!(code(&folder.json(&["init", "--village", "青山村"])), 0);
    assert_eq!(
        fault_code(&folder.json(&["init", "--village", "白石村"])),
        "village.exists"
    );
    assert_eq!(fault_code(&folder.json(&["demo"])), "village.exists");
}

#[test]
fn the_folder_on_the_command_line_wins_over_the_variable() {
    let (one, two) = (Folder::with_village(), Folder::new());
    let status = |data: Option<&str>, variable: &str| {
        let mut command = cli();
        command
            .env("BANDENG_DATA", variable)
            .args(["call", "village_status", "--json"]);
        if let Some(data) = data {
            command.args(["--data", data]);
        }
        command.output().unwrap()
    };
    assert_eq!(
        one_json(&status(None, &one.data()))["village"]["name"],
        "青山村"
    );
    assert_eq!(fault_code(&status(None, &two.data())), "village.none");
    assert_eq!(
        one_json(&status(Some(&one.data()), &two.data()))["village"]["name"],
        "青山村"
    );
}

#[test]
fn commands_are_listed_as_json_with_both_schemas_and_need_no_village() {
    let list = one_json(&run(&["commands"]));
    let list = list.as_array().unwrap();
    assert!(list.len() > 40);
    for name in [
        "village_status",
        "issue_raise",
        "journal_undo",
        "document_print",
    ] {
        let command = list.iter().find(|command| command["name"] == name).unwrap();
        assert!(
            command["request"].is_object() && command["response"].is_object(),
            "{name}"
        );
    }
}

#[test]
fn call_takes_its_request_from_the_word_a_file_or_standard_input() {
    let folder = Folder::with_village();
    let request = json!({ "name": "欧阳修竹" }).to_string();
    let by_word = folder.run(&["call", "person_add", &request]);
    assert_eq!(
        one_json(&by_word)["name"],
        "欧阳修竹",
        "call answers JSON without --json too"
    );
    let file = folder.path("request.json");
    std::fs::write(&file, &request).unwrap();
    assert_eq!(
        one_json(&folder.run(&["call", "person_add", &format!("@{file}")]))["name"],
        "欧阳修竹"
    );
    let mut child = cli()
        .args(["--data", &folder.data(), "call", "person_add", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(request.as_bytes())
        .unwrap();
    assert_eq!(
        one_json(&child.wait_with_output().unwrap())["name"],
        "欧阳修竹"
    );
}

#[test]
fn a_bad_call_is_a_fault_on_one_json_line_with_a_message_in_the_language_asked_for() {
    let folder = Folder::with_village();
    assert_eq!(
        fault_code(&folder.json(&["call", "teapot_boil"])),
        "command.unknown"
    );
    for malformed in ["{\"query\":", "{\"nonsense\":1}", "[]", "@/no/such/file"] {
        let told = fault_code(&folder.json(&["call", "people_search", malformed]));
        let expected = if malformed.starts_with('@') {
            "request.file_unreadable"
        } else {
            "request.malformed"
        };
        assert_eq!(told, expected, "{malformed}");
    }
    let zh = fault(&folder.json(&["call", "journal_redo"]))["message"]
        .as_str()
        .unwrap()
        .to_owned();
    let en = fault(&folder.json(&["call", "journal_redo", "--lang", "en"]))["message"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        (zh.as_str(), en.as_str()),
        ("没有可以重做的了。", "There is nothing to redo.")
    );
    let plain = folder.run(&["call", "journal_redo"]);
    assert!(
        out(&plain).is_empty() && err(&plain).contains(&zh),
        "without --json a fault is said to people only"
    );
}

#[test]
fn ledgers_and_meetings_are_taken_in_and_answer_in_the_shape_of_rosters() {
    let folder = Folder::with_village();
    let (ledger, meetings) = (folder.path("台账.csv"), folder.path("会议.csv"));
    std::fs::write(&ledger, "日期,问题\n2026-01-05,路灯不亮\n某天,水不通\n").unwrap();
    std::fs::write(
        &meetings,
        "会议日期,会议名称,群众人数\n2026-01-05,板凳会,38\n",
    )
    .unwrap();
    let dry = one_json(&folder.json(&["import", "issues", &ledger, "--dry-run"]));
    assert_eq!(
        (&dry["added"], &dry["refused"][0]["row"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(dry["refused"][0]["code"], "day.bad");
    assert!(
        dry["refused"][0]["message"]
            .as_str()
            .unwrap()
            .contains("某天")
    );
    let strict = folder.json(&["import", "issues", &ledger, "--strict"]);
    assert_eq!((code(&strict), &one_json(&strict)["added"]), (1, &json!(0)));
    for (list, file) in [("issues", &ledger), ("meetings", &meetings)] {
        let landed = one_json(&folder.json(&["import", list, file]));
        assert_eq!(landed["added"], 1, "{list}: {landed}");
        let again = one_json(&folder.json(&["import", list, file]));
        assert_eq!(
            (&again["added"], &again["unchanged"]),
            (&json!(0), &json!(1))
        );
    }
}

#[test]
fn locked_data_open_with_the_first_line_of_the_passphrase_file_alone() {
    let folder = Folder::with_village();
    let set = r#"{"new":"老桥头的大榕树下"}"#;
    assert_eq!(code(&folder.run(&["call", "passphrase_set", set])), 0);
    let (right, wrong) = (folder.path("right.txt"), folder.path("wrong.txt"));
    // As a Windows editor writes it, with a line below.
    std::fs::write(&right, "\u{feff}老桥头的大榕树下\r\n记得换").unwrap();
    std::fs::write(&wrong, "老桥头的小榕树下\n").unwrap();
    let told = |file: &str| fault_code(&folder.json(&["check", "--passphrase-file", file]));
    assert_eq!(fault_code(&folder.json(&["check"])), "passphrase.needed");
    assert_eq!(told(&wrong), "passphrase.wrong");
    assert_eq!(told(&folder.path("none.txt")), "passphrase.file_unreadable");
    assert_eq!(
        code(&folder.run(&["check", "--passphrase-file", &right])),
        0
    );
    let copy = folder.path("copy.bandeng");
    let made = folder.run(&["backup", "--out", &copy, "--passphrase-file", &right]);
    assert_eq!(code(&made), 0, "{}", err(&made));

    // On another computer.
    let other = Folder::new();
    let bare = other.json(&["restore", &copy]);
    assert_eq!(fault_code(&bare), "passphrase.needed");
    let restored = other.run(&["restore", &copy, "--passphrase-file", &right]);
    assert_eq!(code(&restored), 0, "{}", err(&restored));
    assert_eq!(fault_code(&other.json(&["figures"])), "passphrase.needed");
}

#[test]
fn a_roster_lands_with_its_refused_rows_named() {
    let folder = Folder::with_village();
    let file = folder.path("roster.csv");
    std::fs::write(
        &file,
        "姓名,手机,网格,单元\n王䶮,13800001111,第一网格,一单元\n李四,12,第一网格,一单元\n",
    )
    .unwrap();
    let dry = folder.json(&["import", "roster", &file, "--dry-run"]);
    assert_eq!(
        (code(&dry), &one_json(&dry)["added"]),
        (0, &json!(1)),
        "{}",
        err(&dry)
    );
    let strict = folder.json(&["import", "roster", &file, "--strict"]);
    let told = one_json(&strict);
    assert_eq!((code(&strict), &told["added"]), (1, &json!(0)));
    assert_eq!(told["fault"]["code"], "import.refused");
    assert_eq!(
        one_json(&folder.json(&["call", "people_search", "{\"query\":\"王䶮\"}"]))["hits"],
        json!([])
    );

    let landed = folder.json(&["import", "roster", &file]);
    assert_eq!(code(&landed), 0);
    let told = one_json(&landed);
    assert_eq!(
        (&told["added"], &told["updated"], &told["unchanged"]),
        (&json!(1), &json!(0), &json!(0))
    );
    let refused = &told["refused"][0];
    assert_eq!(
        (&refused["row"], &refused["column"]),
        (&json!(3), &json!("手机")),
        "{refused}"
    );
    assert!(
        refused["message"].as_str().unwrap().contains("12"),
        "{refused}"
    );
    let again = folder.run(&["import", "roster", &file]);
    assert!(
        out(&again).contains("第3行") && out(&again).contains("手机"),
        "{}",
        out(&again)
    );
    assert_eq!(
        one_json(&folder.json(&["import", "roster", &file]))["unchanged"],
        1
    );
}

#[test]
fn a_file_without_names_or_of_another_kind_is_refused_whole() {
    let folder = Folder::with_village();
    let file = folder.path("list.xlsx");
    std::fs::write(
        &file,
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0],
    )
    .unwrap();
    assert_eq!(
        fault_code(&folder.json(&["import", "roster", &file])),
        "file.not_a_table"
    );
    std::fs::write(&file, "手机,网格\n13800001111,第一网格\n").unwrap();
    assert_eq!(
        fault_code(&folder.json(&["import", "roster", &file])),
        "roster.name_column_missing"
    );
}

#[test]
fn the_sample_prints_its_papers_and_says_what_it_masked() {
    let folder = Folder::with_sample();
    for (n, words) in [
        &["commitments"][..],
        &["commitments", "--paper", "a3"],
        &["timetable", "--form", "year"],
        &["ledger"],
        &["ledger", "--edition", "internal", "--form", "full"],
    ]
    .iter()
    .enumerate()
    {
        let file = folder.path(&format!("paper-{n}.pdf"));
        let printed = folder.json(&[&["print"], *words, &["--out", &file]].concat());
        assert_eq!(code(&printed), 0, "{words:?}: {}", err(&printed));
        let told = one_json(&printed);
        assert!(
            told["hits"].is_array() && told["pages"].as_u64().unwrap() > 0,
            "{told}"
        );
        assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
    }
    let file = folder.path("ledger.pdf");
    let printed = folder.run(&["print", "ledger", "--form", "four", "--out", &file]);
    assert!(
        out(&printed).trim_end().ends_with("ledger.pdf"),
        "{}",
        out(&printed)
    );
    assert!(
        err(&printed).contains('第'),
        "what was masked is listed: {:?}",
        err(&printed)
    );
    let none = folder.json(&["print", "ledger", "--form", "full", "--out", &file]);
    assert_eq!(fault_code(&none), "edition.none");
}

#[test]
fn figures_are_the_report_sentence_or_json() {
    let folder = Folder::with_sample();
    let told = out(&folder.run(&["figures"]));
    assert!(
        told.starts_with("截至2026年11月21日") && told.contains("收集问题"),
        "{told}"
    );
    for said in ["收集问题　", "　其余　", "响应率　", "本期办结　"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let english = out(&folder.run(&["--lang", "en", "figures"]));
    assert!(english.contains("Matters collected: "), "{english}");
    let bad = folder.run(&["figures", "--known", "yesterday"]);
    assert_eq!(code(&bad), 2, "{:?}", err(&bad));
    let figures = one_json(&folder.json(&["figures", "--from", "2026-01-01", "--to", TODAY]));
    let number = |key: &str| figures[key].as_u64().unwrap();
    assert!(number("collected") > 0);
    assert_eq!(
        number("collected"),
        number("resolved") + number("planned") + number("studied") + number("remainder")
    );
}

#[test]
fn check_is_quiet_about_a_sound_village_and_names_what_was_changed_behind_its_back() {
    let folder = Folder::with_sample();
    let sound = folder.json(&["check"]);
    assert_eq!(
        (code(&sound), &one_json(&sound)["findings"]),
        (0, &json!([]))
    );
    let database = Path::new(&folder.data()).join("bandeng.db");
    rusqlite::Connection::open(database)
        .unwrap()
        .execute(
            "UPDATE people SET name = '不是我' WHERE id = (SELECT min(id) FROM people)",
            [],
        )
        .unwrap();
    let found = folder.json(&["check"]);
    let told = one_json(&found);
    assert_eq!(
        (code(&found), &told["fault"]["code"]),
        (1, &json!("check.wrong"))
    );
    let finding = &told["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["entity"]),
        (&json!("row.changed"), &json!("people"))
    );
    assert!(
        finding["columns"]
            .as_array()
            .unwrap()
            .contains(&json!("name"))
    );
    assert!(out(&folder.run(&["check"])).contains("people"));
}

#[test]
fn a_backup_is_a_file_that_opens() {
    let folder = Folder::with_sample();
    let file = folder.path("copy.db");
    let made = folder.run(&["backup", "--out", &file]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    assert!(out(&made).contains("copy.db"));
    assert!(std::fs::metadata(&file).unwrap().len() > 100_000);
}

#[test]
fn a_copy_is_put_back_into_a_new_folder_and_over_data_that_do_not_open() {
    let folder = Folder::with_sample();
    let file = folder.path("copy.bandeng");
    folder.run(&["backup", "--out", &file]);
    let elsewhere = folder.path("another computer");
    let there = |words: &[&str]| run(&[&["--data", &elsewhere], words].concat());
    let restored = there(&["restore", &file]);
    assert_eq!(code(&restored), 0, "{}", err(&restored));
    assert!(out(&restored).contains("青山村"));
    assert_eq!(code(&there(&["check"])), 0);

    std::fs::write(
        Path::new(&elsewhere).join("bandeng.db"),
        "no database any more",
    )
    .unwrap();
    assert_eq!(fault_code(&there(&["check", "--json"])), "data.damaged");
    let restored = there(&["restore", &file]);
    assert_eq!(code(&restored), 0, "{}", err(&restored));
    assert_eq!(code(&there(&["check"])), 0);
    let nowhere = folder.json(&["restore", &folder.path("no copy")]);
    assert_eq!(
        (code(&nowhere), fault_code(&nowhere)),
        (1, "backup.no_file".to_owned())
    );
}

#[test]
fn a_printed_sheet_is_found_by_its_code() {
    let folder = Folder::with_sample();
    let out_file = folder.path("ledger.pdf");
    let printed = one_json(&folder.json(&["print", "ledger", "--out", &out_file]));
    let code_printed = printed["code"].as_str().unwrap();
    let found = folder.run(&["check", "--fingerprint", code_printed]);
    assert_eq!(code(&found), 0, "{}", err(&found));
    assert!(
        out(&found).contains("台账") && out(&found).contains("没有改过"),
        "{}",
        out(&found)
    );
    let unknown = folder.json(&["check", "--fingerprint", "000000000000"]);
    assert_eq!(
        (code(&unknown), fault_code(&unknown)),
        (1, "fingerprint.unknown".to_owned())
    );
}

#[test]
fn the_journal_names_who_sat_at_the_keyboard() {
    let folder = Folder::with_village();
    folder.run(&[
        "call",
        "person_add",
        "{\"name\":\"张三\"}",
        "--as",
        "韦建平",
    ]);
    let steps = one_json(&folder.json(&["call", "journal_list", "{\"limit\":1}"]));
    assert_eq!(steps["steps"][0]["actor"], "韦建平");
}

#[test]
fn whoever_closes_the_pipe_early_hears_nothing_of_it() {
    let mut child = cli()
        .arg("commands")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(err(&output).is_empty(), "{}", err(&output));
    assert_eq!(code(&output), 0);
}

#[test]
fn the_manual_is_written_where_there_is_no_village_and_makes_none() {
    let beside = tempfile::tempdir().unwrap();
    let [data, file] = ["data", "manual.pdf"].map(|name| beside.path().join(name));
    let words = ["--data", data.to_str().unwrap(), "--today", TODAY, "--json"];
    let output = run(&[&words[..], &["manual", "--out", file.to_str().unwrap()]].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let written = one_json(&output);
    assert!(written["pages"].as_u64().unwrap() > 20);
    assert_eq!(
        written["bytes"].as_u64().unwrap(),
        std::fs::metadata(&file).unwrap().len()
    );
    assert!(!data.exists());
    let nowhere = file.join("inside.pdf");
    let output = run(&[&words[..], &["manual", "--out", nowhere.to_str().unwrap()]].concat());
    assert_eq!(fault_code(&output), "file.unwritable");
    assert_eq!(code(&run(&["manual"])), 2);
}
