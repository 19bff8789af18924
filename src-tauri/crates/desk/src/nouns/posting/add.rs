//! 张贴: a public sheet goes on a board, once it was reviewed.

use chrono::NaiveDate;
use rules::ids::{PersonId, RecordId};
use rules::words::Edition;
use store::Tx;
use store::documents::{Document, Posting};
use store::people::Person;

use super::{refuse_later, shown};
use crate::commands::posting::{PostingAdd, PostingView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::documents::sheet::last_day;

/// Writes it down. Faults: `posting.internal`, `posting.sheet_void`, `posting.board_missing`,
/// `posting.reviewer_missing`, `posting.reviewed_on_missing`, `posting.poster_missing`,
/// `posting.reviewer_is_poster`, `posting.reviewed_after`, `posting.before_print`, `posting.day_not_yet`,
/// `posting.backwards`, `posting.already_there`, `record.not_found`.
pub(crate) fn add(call: &Call<'_>, request: PostingAdd) -> Result<PostingView, Fault> {
    let from = request.from.unwrap_or_else(|| call.today());
    let board = request.board.trim();
    if board.is_empty() {
        return Err(Fault::new("posting.board_missing").at("board"));
    }
    let by = reviewed(&request)?;
    refuse_later(call, from, "from")?;
    refuse_unreviewed(by.reviewed_on, from)?;
    let id = call.transact(|tx| {
        let sheet = tx.first_copy(&tx.get(request.document)?)?;
        refuse_sheet(tx, &sheet, board, from)?;
        for person in [by.reviewer, by.poster] {
            tx.get::<Person>(person)?;
        }
        let to = match request.to {
            Some(to) => to,
            None => last_day(tx, from)?.unwrap_or(from),
        };
        refuse_backwards(from, to)?;
        post(tx, &sheet, (board, &request.note), (from, to), &by)
    })?;
    shown(call, id)
}

/// By whose word and whose hand.
struct By {
    reviewer: PersonId,
    reviewed_on: NaiveDate,
    poster: PersonId,
}

fn reviewed(request: &PostingAdd) -> Result<By, Fault> {
    let missing = |code: &str, field: &str| Fault::new(code).at(field);
    let by = By {
        reviewer: request
            .reviewer
            .ok_or_else(|| missing("posting.reviewer_missing", "reviewer"))?,
        reviewed_on: request
            .reviewed_on
            .ok_or_else(|| missing("posting.reviewed_on_missing", "reviewed_on"))?,
        poster: request
            .poster
            .ok_or_else(|| missing("posting.poster_missing", "poster"))?,
    };
    if by.reviewer == by.poster {
        return Err(missing("posting.reviewer_is_poster", "reviewer"));
    }
    Ok(by)
}

fn refuse_unreviewed(reviewed: NaiveDate, from: NaiveDate) -> Result<(), Fault> {
    if reviewed > from {
        return Err(Fault::new("posting.reviewed_after")
            .at("reviewed_on")
            .with("reviewed", reviewed.to_string())
            .with("from", from.to_string()));
    }
    Ok(())
}

/// Only a public sheet that was printed by then, and on one board only once at a time.
fn refuse_sheet(tx: &Tx<'_>, sheet: &Document, board: &str, from: NaiveDate) -> Result<(), Fault> {
    if sheet.edition != Edition::Public {
        return Err(Fault::new("posting.internal").at("document"));
    }
    if sheet.voided_on.is_some() {
        return Err(Fault::new("posting.sheet_void").at("document"));
    }
    if from < sheet.print_day {
        return Err(Fault::new("posting.before_print")
            .at("from")
            .with("from", from.to_string())
            .with("printed", sheet.print_day.to_string()));
    }
    let there = |one: &Posting| {
        one.board == board && one.taken_down_on.is_none() && one.voided_on.is_none()
    };
    if tx.postings_of(sheet.id)?.iter().any(there) {
        return Err(Fault::new("posting.already_there")
            .at("board")
            .with("board", board));
    }
    Ok(())
}

fn refuse_backwards(from: NaiveDate, to: NaiveDate) -> Result<(), Fault> {
    if to < from {
        return Err(Fault::new("posting.backwards")
            .at("to")
            .with("from", from.to_string())
            .with("to", to.to_string()));
    }
    Ok(())
}

fn post(
    tx: &mut Tx<'_>,
    sheet: &Document,
    (board, note): (&str, &str),
    (from_day, to_day): (NaiveDate, NaiveDate),
    by: &By,
) -> Result<RecordId, Fault> {
    let mut posting = Posting {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        document: sheet.id,
        board: board.to_owned(),
        reviewer: Some(by.reviewer),
        reviewed_on: Some(by.reviewed_on),
        from_day,
        to_day,
        poster: Some(by.poster),
        taken_down_on: None,
        note: note.trim().to_owned(),
        voided_on: None,
        void_reason: String::new(),
    };
    tx.put(&mut posting)?;
    Ok(posting.id)
}
