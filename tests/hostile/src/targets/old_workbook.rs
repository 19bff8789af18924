//! An old workbook's bytes (.xls, .et) through all three readers. Not here: workbooks of today.

use exchange::{Given, Meant, Unwatched, read_meetings, read_roster};

use super::Target;
use super::ledger_text::{adds_up, issues};

pub(super) const TARGET: Target = Target {
    name: "old_workbook",
    take,
    words: &["Workbook", "Book", "\u{9}\u{8}", "问题概要", "姓名"],
};

fn take(data: &[u8]) {
    let given = Given::File {
        bytes: data,
        name: "台账.xls",
    };
    if let Ok(file) = issues(&given) {
        adds_up(&file);
    }
    let _ = read_meetings(&given, &Meant::default(), None, &Unwatched);
    if let Ok(file) = read_roster(data, "花名册.xls", &Unwatched) {
        super::roster_xlsx::adds_up(&file, false);
    }
}
