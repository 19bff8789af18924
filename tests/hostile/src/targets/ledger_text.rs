//! A pasted block or a text table through the readers of ledgers and of lists of meetings; a small one is landed as
//! well, twice, since the same rows add nothing the second time. Not here: workbooks (`ledger_xlsx`, `old_workbook`).

use std::collections::HashSet;

use exchange::{
    Given, IssueFile, IssuesAsked, Meant, Unwatched, kind_of, read_issues, read_meetings,
};
use serde_json::json;

use super::Target;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "ledger_text",
    take,
    words: &[
        "问题概要",
        "会议日期\t",
        "时限",
        "办结日期",
        "复核人\t销号日期\n",
        "分类",
        "限期办理",
        "移交",
        "已办结",
        "不满意",
        "2026.11.3",
        "11月底",
        "46329",
        "长期",
        "同上",
        "#REF!",
        "合计",
        "1900-02-29",
        "9999-12-31",
        "\u{202E}",
    ],
};

/// Landing takes a hundred times as long as reading, so only small tables land.
const LANDS: usize = 12;

fn take(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let file = Given::File {
        bytes: data,
        name: "台账2026.csv",
    };
    for given in [file, Given::Pasted(&text)] {
        let _ = kind_of(&given);
        let _ = read_meetings(&given, &Meant::default(), Some(2026), &Unwatched);
        if let Ok(file) = issues(&given) {
            adds_up(&file);
        }
    }
    let Ok(file) = issues(&Given::Pasted(&text)) else {
        return;
    };
    if !file.rows.is_empty() && file.rows.len() <= LANDS {
        Sandbox::within(|sandbox| lands(sandbox, &text));
    }
}

pub(super) fn issues(given: &Given<'_>) -> Result<IssueFile, exchange::ExchangeFault> {
    let asked = IssuesAsked {
        year: Some(2026),
        raised_on: None,
    };
    read_issues(given, &Meant::default(), asked, &Unwatched)
}

/// What must be so of any ledger that was read.
pub(super) fn adds_up(file: &IssueFile) {
    let mut keys = HashSet::new();
    let mut places = HashSet::new();
    for row in &file.rows {
        assert!(!row.summary.trim().is_empty(), "no matter is without words");
        assert!(
            keys.insert((&row.fingerprint, row.n)),
            "two rows have one key"
        );
    }
    let landed = file.rows.iter().map(|row| (&row.sheet, row.row));
    let refused = file.refused.iter().map(|row| (&row.sheet, row.row));
    for place in landed.chain(refused) {
        assert!(places.insert(place), "one row, two fates: {place:?}");
    }
}

fn lands(sandbox: &Sandbox, text: &str) {
    let import = || {
        sandbox
            .desk()
            .call("issues_import", json!({ "text": text, "year": 2026 }))
            .expect("what reads lands")
    };
    import();
    let again = import();
    assert_eq!(again["added"], 0, "the same block again: {again}");
    sandbox.is_clean();
}
