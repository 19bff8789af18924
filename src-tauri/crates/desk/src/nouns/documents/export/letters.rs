//! Papers that are read and edited further: minutes, notice, commitment list, result bulletin. Not here: how a letter
//! looks (`exchange::out`).

use exchange::out::{Cell, Column, Key, Kind, Letter, Part, Table};
use print::documents::commitments::{self, CommitmentList};
use print::documents::minutes::{self, Minutes};
use print::documents::notice::{self, Notice};
use print::documents::results::{self as bulletin, Results};
use print::documents::{self, Sheet};
use rules::words::Edition;

use super::super::Make;
use super::{about, results};

pub(super) fn minutes(make: &Make<'_>, minutes: &Minutes) -> Letter {
    let closing = minutes::closing(minutes);
    letter(make, &minutes.sheet, minutes::parts(minutes), closing)
}

pub(super) fn notice(make: &Make<'_>, notice: &Notice) -> Letter {
    let closing = notice::closing(notice);
    letter(make, &notice.sheet, notice::parts(notice), closing)
}

fn letter(
    make: &Make<'_>,
    sheet: &Sheet,
    parts: Vec<documents::Part>,
    closing: documents::Closing,
) -> Letter {
    let mut parts: Vec<Part> = parts.into_iter().map(part).collect();
    parts.push(self::closing(sheet, closing));
    Letter {
        about: about(make, sheet),
        title: documents::title_lines(make.call.desk.shelf(), &sheet.title),
        foot: format!("{}印", sheet.dated()),
        parts,
    }
}

fn part(part: documents::Part) -> Part {
    match part {
        documents::Part::To(words) => Part::To(words.text()),
        documents::Part::Heading(words) => Part::Heading(words),
        documents::Part::Subheading(words) => Part::Subheading(words.text()),
        documents::Part::Paragraph(words) => Part::Paragraph(words.text()),
        documents::Part::Keys(keys, indent) => Part::Keys(
            keys.into_iter()
                .map(|key| Key {
                    label: key.label,
                    words: key.words.text(),
                })
                .collect(),
            indent,
        ),
    }
}

fn closing(sheet: &Sheet, closing: documents::Closing) -> Part {
    match closing {
        documents::Closing::Sealed { signer, day } => Part::Sealed {
            signer,
            date: sheet.numerals.day(day),
        },
        documents::Closing::Signatures { lines, day } => Part::Signatures {
            lines,
            date: sheet.numerals.day(day),
        },
    }
}

/// The list: what stands above it on paper, the table, what stands below.
pub(super) fn commitments(make: &Make<'_>, list: &CommitmentList) -> Letter {
    let keys = commitments::about(list).into_iter();
    let keys = keys.map(|(label, words)| Key {
        label: label.to_owned(),
        words,
    });
    let rows = list.items.iter().map(|item| {
        let who = [item.department.clone(), item.person.clone()];
        let who: Vec<String> = who.into_iter().flatten().collect();
        let helped = match item.co_handlers.as_slice() {
            [] => String::new(),
            names => format!("\n协办：{}", names.join("、")),
        };
        vec![
            Cell::count(item.number),
            Cell::text(item.summary.as_str()),
            Cell::text(item.measure.as_str()),
            Cell::text(format!("{}{helped}", who.join("\n"))),
            Cell::Day(item.deadline),
        ]
    });
    let table = Table {
        columns: vec![
            Column::new("ordinal", "序号", Kind::Number, 6.0),
            Column::new("summary", "问题概要", Kind::Text, 21.0),
            Column::new("measure", "工作举措", Kind::Text, 21.0),
            Column::new("responsible", "责任单位\n和责任人", Kind::Text, 17.0),
            Column::new("deadline", "解决时限", Kind::Day, 12.0),
        ],
        rows: rows.collect(),
        empty: list.empty.clone(),
        ..Table::default()
    };
    tabled(
        make,
        &list.sheet,
        vec![Part::Keys(keys.collect(), 0)],
        table,
    )
}

pub(super) fn results(make: &Make<'_>, told: &Results) -> Letter {
    let rows = told.items.iter().map(|item| {
        let [promise, outcome, responsible, rating] = results::said(item);
        let words = [
            item.summary.clone(),
            promise,
            outcome,
            responsible.replace('　', "\n"),
            rating,
        ];
        [Cell::count(item.number)]
            .into_iter()
            .chain(words.map(Cell::text))
            .collect()
    });
    let asked = bulletin::objection(told).map(|words| format!("{words}。"));
    let table = Table {
        columns: vec![
            Column::new("ordinal", "序号", Kind::Number, 7.0),
            Column::new("summary", "问题概要", Kind::Text, 17.0),
            Column::new("promise", "承诺", Kind::Text, 19.0),
            Column::new("outcome", "办理情况", Kind::Text, 19.0),
            Column::new("responsible", "责任", Kind::Text, 12.0),
            Column::new("rating", "评价", Kind::Text, 10.0),
        ],
        rows: rows.collect(),
        notes: asked.into_iter().collect(),
        ..Table::default()
    };
    let about = Part::Paragraph(format!("{}。", bulletin::about(told)));
    tabled(make, &told.sheet, vec![about], table)
}

/// Parts, a table, and what a posted sheet says below it; signed by the village.
fn tabled(make: &Make<'_>, sheet: &Sheet, mut parts: Vec<Part>, mut table: Table) -> Letter {
    if sheet.edition == Edition::Public {
        table.notes.extend(sheet.tail_words());
    }
    parts.push(Part::Table(Box::new(table)));
    parts.push(Part::Sealed {
        signer: sheet.signer.clone(),
        date: sheet.dated(),
    });
    Letter {
        about: about(make, sheet),
        title: documents::title_lines(make.call.desk.shelf(), &sheet.title),
        foot: format!("{}印", sheet.dated()),
        parts,
    }
}
