//! Stories of the outline: a long ledger opens with its months at hand, a short one has none.

use lopdf::{Document, Object};
use print::documents::ledger::{self, Ledger, LedgerForm, LedgerRows};
use print::pdf::{Edition, Properties, write};

use super::{samples, shelf};

/// A ledger whose rows come from these months, so many of each, oldest first.
fn of_months(months: &[u32], each: usize) -> Ledger {
    let mut book = samples::ledger(LedgerForm::Full, months.len() * each);
    if let LedgerRows::Internal(rows) = &mut book.rows {
        for (number, (row, _)) in rows.iter_mut().enumerate() {
            row.meeting_day = Some(samples::day(2026, months[number / each], 9));
        }
    }
    book
}

fn file(book: &Ledger) -> Document {
    let paper = ledger::plan(book, shelf()).unwrap();
    let properties = Properties {
        title: book.sheet.title.clone(),
        author: book.sheet.signer.clone(),
        subject: String::new(),
        edition: Edition::Internal,
        printed_at: chrono::DateTime::parse_from_rfc3339("2026-11-30T12:00:00+08:00").unwrap(),
    };
    let bytes = write(shelf(), &paper.pages, &properties).unwrap();
    Document::load_mem(&bytes).unwrap()
}

/// The outline's words with the page each leads to, by following the links as a reader does.
fn outline(file: &Document) -> Vec<(String, usize)> {
    let catalog = file.catalog().unwrap();
    let Ok(root) = catalog.get(b"Outlines") else {
        return Vec::new();
    };
    let root = file.get_dictionary(root.as_reference().unwrap()).unwrap();
    let pages: Vec<_> = file.get_pages().into_values().collect();
    let mut found = Vec::new();
    let mut next = root.get(b"First").ok().cloned();
    while let Some(id) = next {
        let entry = file.get_dictionary(id.as_reference().unwrap()).unwrap();
        let words = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        let goal = entry.get(b"Dest").unwrap().as_array().unwrap();
        let page = goal[0].as_reference().unwrap();
        found.push((words, pages.iter().position(|one| *one == page).unwrap()));
        next = entry.get(b"Next").ok().cloned();
    }
    let count = root.get(b"Count").unwrap().as_i64().unwrap();
    assert_eq!(count, i64::try_from(found.len()).unwrap());
    found
}

#[test]
fn a_long_ledger_has_a_bookmark_for_each_month() {
    let file = file(&of_months(&[3, 5, 6, 9, 11], 12));
    let outline = outline(&file);
    let words: Vec<&str> = outline.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(
        words,
        [
            "2026年3月",
            "2026年5月",
            "2026年6月",
            "2026年9月",
            "2026年11月"
        ]
    );
    let pages: Vec<usize> = outline.iter().map(|(_, page)| *page).collect();
    assert_eq!(pages[0], 0);
    assert!(pages.is_sorted() && pages[4] > 2, "{pages:?}");
    let mode = file.catalog().unwrap().get(b"PageMode").unwrap();
    assert_eq!(
        *mode,
        Object::Name(b"UseOutlines".to_vec()),
        "a name, no string"
    );
}

#[test]
fn a_short_ledger_has_none() {
    let file = file(&of_months(&[3, 5], 2));
    assert!(outline(&file).is_empty());
    assert!(file.catalog().unwrap().get(b"PageMode").is_err());
}
