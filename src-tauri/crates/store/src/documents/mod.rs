//! Printed sheets with what they showed, the posting log, photos. Not here: how a sheet looks (`print`).

use chrono::NaiveDate;
use rules::ids::{
    AttachmentId, DocumentId, IssueId, KindId, MeetingId, PersonId, PlaceId, RecordId,
};
use rules::words::{DocumentKind, Edition};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A sheet that was printed.
    Document(DocumentId) in "documents" {
        /// Which document.
        kind: DocumentKind,
        /// Public or internal.
        edition: Edition,
        /// `meeting`, `year`, `full`, `four`, …
        form: String,
        /// `a4`, `a3`.
        paper: String,
        /// Of which meeting.
        meeting: Option<MeetingId>,
        /// Of which issue.
        issue: Option<IssueId>,
        /// First day of the period.
        from_day: Option<NaiveDate>,
        /// Last day of the period.
        to_day: Option<NaiveDate>,
        /// What was known when its figures were taken (RFC 3339, UTC).
        known: Option<String>,
        /// 诺2026-011
        number: String,
        /// 校验 code: 12 hex digits.
        code: String,
        /// The day printed.
        print_day: NaiveDate,
        /// How many pages.
        pages: i64,
        /// Voided on.
        voided_on: Option<NaiveDate>,
    }
}

record! {
    /// One row that a sheet shows, with the hash of its newest journal row.
    DocumentRow(RecordId) in "document_rows" {
        /// The sheet.
        document: DocumentId,
        /// Order on the sheet.
        position: i64,
        /// The table.
        entity: String,
        /// The record.
        row_id: String,
        /// Hash of the newest journal row of that record on the day.
        hash: String,
    }
}

record! {
    /// A sheet on a board (公示).
    Posting(RecordId) in "postings" {
        /// The sheet.
        document: DocumentId,
        /// Which board.
        board: String,
        /// Reviewed by.
        reviewer: Option<PersonId>,
        /// Reviewed on.
        reviewed_on: Option<NaiveDate>,
        /// Up from.
        from_day: NaiveDate,
        /// Up to.
        to_day: NaiveDate,
        /// Who posted it.
        poster: Option<PersonId>,
        /// Taken down on.
        taken_down_on: Option<NaiveDate>,
        /// Free words.
        note: String,
        /// Written down by mistake: void since.
        voided_on: Option<NaiveDate>,
        /// Why.
        void_reason: String,
    }
}

record! {
    /// A photo or file kept beside the database.
    Attachment(AttachmentId) in "attachments" {
        /// Table of the record it belongs to.
        owner_entity: String,
        /// The record it belongs to.
        owner: String,
        /// before, after, evidence, board, photo.
        kind: String,
        /// Caption.
        caption: String,
        /// image/jpeg, …
        media_type: String,
        /// Size in bytes.
        bytes: i64,
        /// Keyed hash of its content, which is its file name.
        hash: String,
        /// Day taken.
        taken_on: Option<NaiveDate>,
    }
}

impl View<'_> {
    /// What is kept with a record, oldest first.
    pub fn attachments_of(
        &self,
        owner: impl Into<uuid::Uuid>,
    ) -> Result<Vec<Attachment>, StoreFault> {
        self.where_id("owner", owner, "id")
    }

    /// Sheets whose code begins so, the first printed first.
    pub fn documents_by_code(&self, code: &str) -> Result<Vec<Document>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND substr(code, 1, length(?2)) = ?2 AND code <> '' ORDER BY id",
            (self.village.to_string(), code),
        )
    }

    /// The rows that a sheet shows, in its order.
    pub fn rows_of(&self, document: DocumentId) -> Result<Vec<DocumentRow>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND document = ?2 ORDER BY position",
            (self.village.to_string(), document.to_string()),
        )
    }

    /// Sheets printed on a day of one kind, newest last.
    pub fn documents_of_day(
        &self,
        kind: DocumentKind,
        day: NaiveDate,
    ) -> Result<Vec<Document>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND kind = ?2 AND print_day = ?3 ORDER BY id",
            (self.village.to_string(), kind.as_str(), day.to_string()),
        )
    }

    /// Sheets printed of a meeting, oldest first.
    pub fn documents_of(&self, meeting: MeetingId) -> Result<Vec<Document>, StoreFault> {
        self.where_id("meeting", meeting, "print_day, id")
    }

    /// The first copy of this very sheet: printed again on the same day it keeps its number and code, and is
    /// one sheet for whoever posts it.
    pub fn first_copy(&self, sheet: &Document) -> Result<Document, StoreFault> {
        let copies = self.documents_of_day(sheet.kind, sheet.print_day)?;
        let same = |other: &&Document| {
            other.number == sheet.number
                && other.code == sheet.code
                && other.edition == sheet.edition
                && other.paper == sheet.paper
                && other.form == sheet.form
        };
        Ok(copies.iter().find(same).unwrap_or(sheet).clone())
    }

    /// Sheets of one kind printed of one period and not voided, newest first.
    pub fn printed_of(
        &self,
        kind: DocumentKind,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Document>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND kind = ?2 AND from_day = ?3 AND to_day = ?4 AND voided_on IS NULL
             ORDER BY print_day DESC, id DESC",
            (
                self.village.to_string(),
                kind.as_str(),
                from.to_string(),
                to.to_string(),
            ),
        )
    }

    /// The place that a sheet tells of; none: the whole village.
    pub fn place_shown(&self, document: DocumentId) -> Result<Option<PlaceId>, StoreFault> {
        let place = self.row_shown(document, "places")?;
        Ok(place.and_then(|id| id.parse().ok()))
    }

    /// The kind of meeting that a sheet tells of; none: every kind.
    pub fn kind_shown(&self, document: DocumentId) -> Result<Option<KindId>, StoreFault> {
        let kind = self.row_shown(document, "meeting_kinds")?;
        Ok(kind.and_then(|id| id.parse().ok()))
    }

    /// The first row of a table that a sheet shows.
    fn row_shown(&self, document: DocumentId, table: &str) -> Result<Option<String>, StoreFault> {
        let rows: Vec<DocumentRow> = self.where_id("document", document, "position")?;
        let shown = rows.into_iter().find(|row| row.entity == table);
        Ok(shown.map(|row| row.row_id))
    }

    /// Postings of a sheet, oldest first.
    pub fn postings_of(&self, document: DocumentId) -> Result<Vec<Posting>, StoreFault> {
        self.where_id("document", document, "from_day, id")
    }

    /// The posting log, newest first.
    pub fn postings(&self, limit: i64) -> Result<Vec<Posting>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY from_day DESC, id DESC LIMIT ?2",
            (self.village.to_string(), limit),
        )
    }

    /// What hangs now, what must come down first in front.
    pub fn hanging(&self) -> Result<Vec<Posting>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND taken_down_on IS NULL AND voided_on IS NULL ORDER BY to_day, id",
            [self.village.to_string()],
        )
    }

    /// The boards used before, the latest first.
    pub fn boards(&self) -> Result<Vec<String>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT board FROM postings WHERE village = ?1 AND voided_on IS NULL
             GROUP BY board ORDER BY max(from_day) DESC, max(id) DESC",
        )?;
        let rows = statement.query_map([self.village.to_string()], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Sheets, newest first; copies of one sheet count once. Files for other programs are no sheets.
    pub fn sheets(&self, offset: i64, limit: i64) -> Result<Vec<Document>, StoreFault> {
        let rest = format!(
            "WHERE id IN ({FIRST_COPIES}) ORDER BY print_day DESC, id DESC LIMIT ?2 OFFSET ?3"
        );
        self.records(&rest, (self.village.to_string(), limit, offset))
    }

    /// How many sheets there are; copies of one count once.
    pub fn sheet_count(&self) -> Result<i64, StoreFault> {
        let sql = format!("SELECT count(*) FROM ({FIRST_COPIES})");
        self.count(&sql, [self.village.to_string()])
    }
}

const FIRST_COPIES: &str =
    "SELECT min(id) FROM documents WHERE village = ?1 AND paper IN ('a4', 'a3')
    GROUP BY kind, edition, form, paper, number, code, print_day";
