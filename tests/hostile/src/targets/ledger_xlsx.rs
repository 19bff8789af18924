//! A workbook's bytes through the readers of ledgers and of lists of meetings: the file itself, or its parts as text
//! packed into a sound archive. Not here: rosters (`roster_xlsx`).

use exchange::{Given, Meant, Unwatched, kind_of, read_meetings};

use super::Target;
use super::ledger_text::{adds_up, issues};
use super::roster_xlsx::workbook_of;

pub(super) const TARGET: Target = Target {
    name: "ledger_xlsx",
    take,
    words: &[
        "问题概要",
        "会议日期",
        "<row r=\"3\" hidden=\"1\">",
        "<row r=\"1048576\">",
        "<c r=\"B3\"><v>46329</v></c>",
        "<c r=\"A2\" t=\"inlineStr\"><is><t>",
        "</t></is></c>",
        "<c r=\"C3\" t=\"e\"><v>#REF!</v></c>",
        "<f>SUM(A1:XFD1)</f>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "1e308",
    ],
};

fn take(data: &[u8]) {
    if data.starts_with(b"PK") {
        sound(data);
    } else if let Some(workbook) = workbook_of(data) {
        sound(&workbook);
    }
}

fn sound(bytes: &[u8]) {
    let given = Given::File {
        bytes,
        name: "台账.xlsx",
    };
    let _ = kind_of(&given);
    let _ = read_meetings(&given, &Meant::default(), None, &Unwatched);
    if let Ok(file) = issues(&given) {
        adds_up(&file);
    }
}
