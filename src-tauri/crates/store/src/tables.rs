//! Every journalled table, in the order in which rows may refer to earlier ones. Not here: drafts and the
//! journal itself, which stand outside it.

use crate::fault::StoreFault;
use crate::record::{self, Payload, Record, Table};
use crate::view::View;
use crate::{
    attendance as a, categories, commitments as c, disputes, documents as d, households as h,
    issues as i, kinds as k, markets as mk, meetings as m, merging, numbers, people as p, places,
    points, proceedings as pr, public_words, resources as r, villages as v, wishes as w,
};

/// All of them.
pub const TABLES: &[Table] = &[
    v::Village::TABLE,
    v::Replica::TABLE,
    v::Setting::TABLE,
    places::LevelName::TABLE,
    places::Place::TABLE,
    h::Household::TABLE,
    p::Person::TABLE,
    h::Membership::TABLE,
    h::HouseholdRecordChange::TABLE,
    p::Department::TABLE,
    p::Post::TABLE,
    k::Procedure::TABLE,
    k::ProcedureStep::TABLE,
    k::Kind::TABLE,
    k::QuotaSwitch::TABLE,
    categories::Category::TABLE,
    m::Meeting::TABLE,
    m::Scope::TABLE,
    m::Step::TABLE,
    a::Convened::TABLE,
    a::Attendance::TABLE,
    a::Headcount::TABLE,
    m::Invitation::TABLE,
    i::Issue::TABLE,
    i::Deliberation::TABLE,
    c::Commitment::TABLE,
    i::IssueEvent::TABLE,
    i::IssueChange::TABLE,
    i::IssueLink::TABLE,
    i::Progress::TABLE,
    c::CommitmentChange::TABLE,
    c::CoHandler::TABLE,
    c::Milestone::TABLE,
    i::Referral::TABLE,
    i::Review::TABLE,
    i::Visit::TABLE,
    i::VisitAnswer::TABLE,
    numbers::Number::TABLE,
    d::Document::TABLE,
    d::DocumentRow::TABLE,
    d::Posting::TABLE,
    d::Attachment::TABLE,
    m::AgendaItem::TABLE,
    pr::Proceeding::TABLE,
    pr::ProceedingStep::TABLE,
    r::Resource::TABLE,
    w::WishRound::TABLE,
    w::Wish::TABLE,
    w::WishEvent::TABLE,
    r::ResourceMatch::TABLE,
    mk::StallKind::TABLE,
    mk::Market::TABLE,
    mk::Stall::TABLE,
    mk::MarketIssue::TABLE,
    points::PointRule::TABLE,
    points::PointEntry::TABLE,
    disputes::Dispute::TABLE,
    disputes::DisputeParty::TABLE,
    public_words::PublicWords::TABLE,
    merging::ImportKey::TABLE,
    merging::Conflict::TABLE,
    merging::Erasure::TABLE,
];

impl View<'_> {
    /// Visits every row of every table as it stands, table by table.
    pub fn each_row(&self, mut visit: impl FnMut(&'static str, Payload)) -> Result<(), StoreFault> {
        let village = self.village.to_string();
        for table in TABLES {
            record::each_payload(self.conn, table, &village, |row| visit(table.name, row))?;
        }
        Ok(())
    }

    /// How many rows there are in all tables.
    pub fn row_count(&self) -> Result<u64, StoreFault> {
        let mut all = 0;
        for table in TABLES {
            let sql = format!("SELECT count(*) FROM {} WHERE village = ?1", table.name);
            all += u64::try_from(self.count(&sql, [self.village.to_string()])?).unwrap_or_default();
        }
        Ok(all)
    }
}

/// The table of a journal row.
pub fn by_name(name: &str) -> Result<&'static Table, StoreFault> {
    TABLES
        .iter()
        .find(|table| table.name == name)
        .ok_or_else(|| StoreFault::Unreadable {
            entity: name.to_owned(),
            detail: "unknown table".into(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DATABASE, Origin, Store};
    use rusqlite::Connection;

    /// A column without a field is in no journal, so no undo, check or copy knows of it; a field without a column
    /// is read and written by every statement of its table.
    #[test]
    fn every_column_has_its_field_and_every_field_its_column() {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path(), Origin::system()).unwrap());
        let conn = Connection::open(folder.path().join(DATABASE)).unwrap();
        for table in TABLES {
            let sql = "SELECT name FROM pragma_table_info(?1)";
            let columns = crate::record::texts(&conn, sql, [table.name]).unwrap();
            let derived: Vec<&str> = (table.derive)(&Payload::new())
                .iter()
                .map(|(name, _)| *name)
                .collect();
            for column in &columns {
                let column = column.as_str();
                assert!(
                    table.columns.contains(&column) || derived.contains(&column),
                    "{}.{column} is in the schema: add the field to the `record!` of \"{}\"",
                    table.name,
                    table.name
                );
            }
            for field in table.columns.iter().chain(&derived) {
                assert!(
                    columns.iter().any(|column| column == field),
                    "{}.{field} is in the `record!`: add the column in a new schema/vN.sql",
                    table.name
                );
            }
        }
    }
}
