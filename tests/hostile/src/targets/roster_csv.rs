//! A text table in any encoding through the reader of rosters; a small one is landed as well, twice, since the same
//! file adds nobody the second time. Not here: workbooks (`roster_xlsx`).

use exchange::{Unwatched, read_roster};
use serde_json::json;

use super::Target;
use super::roster_xlsx::adds_up;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "roster_csv",
    take,
    words: &[
        "姓名",
        "户号,户主,关系\n",
        "电话",
        "出生日期",
        "身份证号",
        "460035196503120415",
        "13800005672",
        "户主",
        "sep=;\n",
        "\"\"",
        "=HYPERLINK(\"http://x\",\"y\")",
        "\u{202E}",
        "\u{FEFF}",
        "1900-02-29",
        "二〇二六年",
        "65.3.12",
    ],
};

/// Landing takes a hundred times as long as reading, so only small tables land.
const LANDS: usize = 12;

fn take(data: &[u8]) {
    let Ok(file) = read_roster(data, "花名册.csv", &Unwatched) else {
        return;
    };
    adds_up(&file, false);
    if !file.rows.is_empty() && file.rows.len() <= LANDS {
        Sandbox::within(|sandbox| lands(sandbox, data, file.rows.len(), file.refused.len()));
    }
}

fn lands(sandbox: &Sandbox, data: &[u8], rows: usize, refused: usize) {
    let path = sandbox.file("花名册.csv", data);
    let import = || {
        sandbox
            .desk()
            .call("roster_import", json!({ "path": path }))
            .expect("what reads lands")
    };
    let count = |answer: &serde_json::Value, key: &str| answer[key].as_u64().unwrap() as usize;
    let (first, again) = (import(), import());
    for answer in [&first, &again] {
        let fates = ["added", "updated", "unchanged"].map(|key| count(answer, key));
        assert_eq!(
            fates.iter().sum::<usize>(),
            rows,
            "the rows add up: {answer}"
        );
        assert_eq!(answer["refused"].as_array().unwrap().len(), refused);
    }
    assert_eq!(count(&again, "added"), 0, "the same file again: {again}");
    sandbox.is_clean();
}
