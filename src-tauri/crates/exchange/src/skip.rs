//! Rows of a table that hold no record: totals, notes, signatures, a header printed again. Not here: rows that
//! should hold one and do not.

use rules::chinese::half_width;

use crate::headers::{Header, RecognisedColumn, Vocabulary, field_of};
use crate::table::{Cell, Row, is_blank};

/// Words that begin a row of totals.
const TOTALS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "本页合计",
    "本页小计",
    "总人数",
    "总户数",
    "人数合计",
];
/// Words that begin a line of notes or signatures below a table.
const NOTES: &[&str] = &[
    "备注",
    "注",
    "说明",
    "填表说明",
    "填表人",
    "制表人",
    "制表",
    "填报人",
    "审核人",
    "负责人",
    "村负责人",
    "填报单位",
    "填表日期",
    "填报日期",
    "制表日期",
    "联系人",
    "以下空白",
    "本页完",
    "此页无正文",
];

/// Why a row is passed over, if it is: `total`, `note`, `header`.
pub(crate) fn reason<F: Vocabulary>(row: &Row, header: &Header<F>) -> Option<&'static str> {
    if is_header_again(row, header) {
        return Some("header");
    }
    let (_, first) = row.cells().next()?;
    let word: String = first
        .text()
        .chars()
        .map(half_width)
        .filter(|c| !is_blank(*c))
        .collect();
    let begins = |words: &[&str]| words.iter().any(|w| is_word_or_label(&word, w));
    let reason = if begins(TOTALS) {
        "total"
    } else if begins(NOTES) || word.starts_with('(') && row.filled() == 1 {
        "note"
    } else {
        return None;
    };
    let key = header
        .column(F::KEY)
        .and_then(|column| row.cell(column.column));
    let key_is_elsewhere = key.is_some_and(|key| key.text() != first.text() && F::is_key(key));
    (!key_is_elsewhere).then_some(reason)
}

/// 合计, 合计:512户, 合计1600人: but 注册 is no 注.
fn is_word_or_label(text: &str, word: &str) -> bool {
    let Some(rest) = text
        .strip_prefix(word)
        .map(|rest| rest.trim_start_matches(['(', ')']))
    else {
        return false;
    };
    rest.is_empty() || rest.starts_with(|c: char| c == ':' || c.is_ascii_digit() || c == '共')
}

/// Long lists print their header on every page, and some are saved so.
fn is_header_again<F: Vocabulary>(row: &Row, header: &Header<F>) -> bool {
    let text = |column: &RecognisedColumn<F>| row.cell(column.column).map(Cell::text);
    let name = header.column(F::KEY).and_then(text);
    if name.is_none_or(|name| field_of::<F>(&name).is_none()) {
        return false;
    }
    let same = header.columns.iter().filter(|column| {
        text(column).is_some_and(|cell| field_of::<F>(&cell) == field_of::<F>(&column.header))
    });
    same.count() * 2 > header.columns.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::{IssueField, RosterField, find_header};
    use crate::table::Table;

    fn row(number: u32, texts: &[&str]) -> Row {
        let mut row = Row::new(number);
        for (column, text) in (0_u16..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            row.set(column, Cell::Text((*text).to_owned()));
        }
        row
    }

    fn reason_of(texts: &[&str]) -> Option<&'static str> {
        let table = Table {
            rows: vec![row(1, &["序号", "姓名", "电话"])],
            ..Table::default()
        };
        reason(&row(9, texts), &find_header::<RosterField>(&table).unwrap())
    }

    #[test]
    fn totals_notes_and_repeated_headers_are_no_people() {
        assert_eq!(reason_of(&["合计", "", "1600"]), Some("total"));
        assert_eq!(reason_of(&["合计", "1600人"]), Some("total"));
        assert_eq!(reason_of(&["", "合 计"]), Some("total"));
        assert_eq!(reason_of(&["总计：512户1600人"]), Some("total"));
        assert_eq!(reason_of(&["填表人：李四", "", "2026年"]), Some("note"));
        assert_eq!(reason_of(&["注：以上为常住人口"]), Some("note"));
        assert_eq!(reason_of(&["序号", "姓名", "电话"]), Some("header"));
    }

    #[test]
    fn people_with_such_names_stay_people() {
        assert_eq!(reason_of(&["合计", "张三"]), None);
        assert_eq!(reason_of(&["", "注远山"]), None);
        assert_eq!(reason_of(&["1", "总小妹"]), None);
    }

    #[test]
    fn a_ledgers_totals_and_signatures_are_no_matters() {
        let table = Table {
            rows: vec![row(1, &["序号", "问题概要", "责任单位", "办理情况"])],
            ..Table::default()
        };
        let header = find_header::<IssueField>(&table).unwrap();
        let of = |texts: &[&str]| reason(&row(9, texts), &header);
        assert_eq!(of(&["合计", "27件", "", ""]), Some("total"));
        assert_eq!(of(&["小计", "", "", "7"]), Some("total"));
        assert_eq!(of(&["填表人：李四", "", "审核人：王五"]), Some("note"));
        assert_eq!(of(&["注：以上问题截至11月底"]), Some("note"));
        assert_eq!(
            of(&["序号", "问题概要", "责任单位", "办理情况"]),
            Some("header")
        );
        assert_eq!(of(&["1", "三组水渠不通", "", ""]), None);
    }
}
