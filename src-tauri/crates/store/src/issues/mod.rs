//! Issues, what meetings decided about them, and everything that happened to them, each on its day.
//! Not here: commitments (`commitments`), which transitions are allowed (`rules::transition`).

mod list;

use chrono::NaiveDate;
use rules::ids::{
    CategoryId, CommitmentId, DepartmentId, HouseholdId, IssueId, MeetingId, PersonId, PlaceId,
    RecordId,
};
use rules::words::{EventKind, Outcome, ProgressKind, Rating, Scale, Solved, Source, State};

use crate::fault::StoreFault;
use crate::record::{Payload, column, record};
use crate::view::View;

pub use list::{IssueFilter, IssueRow};

record! {
    /// A matter that villagers raised.
    Issue(IssueId) in "issues" derives derive_issue {
        /// The matter, in their words.
        summary: String,
        /// At most 12 characters, for boards.
        short_title: String,
        /// Who raised it, if on the roster.
        reporter: Option<PersonId>,
        /// Or which household.
        reporter_household: Option<HouseholdId>,
        /// Name as written on that day; empty for nobody.
        reporter_text: String,
        /// Household on that day.
        household_text: String,
        /// Unit on that day.
        unit_text: String,
        /// Grid on that day.
        grid: Option<PlaceId>,
        /// The grid's name on that day.
        grid_text: String,
        /// Category.
        category: Option<CategoryId>,
        /// Large, small or private.
        scale: Scale,
        /// Where it came from.
        source: Source,
        /// When it was collected, if before a meeting.
        collected_on: Option<NaiveDate>,
        /// Internal words.
        note: String,
        /// The issue it was split from.
        split_from: Option<IssueId>,
        /// First answer due (the limit of the day, copied).
        answer_due: Option<NaiveDate>,
        /// Number in an imported ledger.
        own_number: String,
    }
}

fn derive_issue(payload: &Payload) -> Vec<(&'static str, String)> {
    let text = |key: &str| {
        payload
            .get(key)
            .and_then(|v| v.as_str())
            .unwrap_or_default()
    };
    let search = format!(
        "{} {} {} {}",
        text("summary"),
        text("short_title"),
        text("reporter_text"),
        text("note")
    );
    vec![("search_text", search.to_lowercase())]
}

record! {
    /// What one meeting decided about one issue. The id is derived from both.
    Deliberation(RecordId) in "deliberations" {
        /// The issue.
        issue: IssueId,
        /// The meeting.
        meeting: MeetingId,
        /// Its number in that meeting's list.
        position: i64,
        /// What was decided.
        outcome: Outcome,
        /// What was done, or the explanation.
        words: String,
        /// Who answered: department.
        department: Option<DepartmentId>,
        /// Who answered: person.
        person: Option<PersonId>,
    }
}

record! {
    /// A transition with the day it happened; order: civil_day, clock, replica.
    IssueEvent(RecordId) in "issue_events" {
        /// The issue.
        issue: IssueId,
        /// What happened.
        kind: EventKind,
        /// On which civil day.
        civil_day: NaiveDate,
        /// The state it leads to.
        state: State,
        /// The round it belongs to.
        round: i64,
        /// At which meeting.
        meeting: Option<MeetingId>,
        /// With which commitment.
        commitment: Option<CommitmentId>,
        /// Into which issue it was merged.
        target: Option<IssueId>,
        /// Reason, explanation, or what was done.
        words: String,
        /// Who answers for it, explained it, did it.
        person: Option<PersonId>,
        /// Which department.
        department: Option<DepartmentId>,
        /// Who approved an extension or another outcome.
        approver: Option<PersonId>,
        /// 复核人
        reviewer: Option<PersonId>,
        /// The villager accepted the explanation.
        accepted: Option<bool>,
        /// A dated correction.
        correction: bool,
        /// The step's clock.
        clock: i64,
        /// The replica that wrote it.
        replica: String,
        /// The instant it was recorded (RFC 3339, UTC).
        recorded_at: String,
    }
}

record! {
    /// A dated change of what a figure asks about an issue.
    IssueChange(RecordId) in "issue_changes" {
        /// The issue.
        issue: IssueId,
        /// `category`, …
        field: String,
        /// On which civil day.
        civil_day: NaiveDate,
        /// Before.
        old_value: String,
        /// After.
        new_value: String,
        /// Why.
        reason: String,
        /// The step's clock.
        clock: i64,
        /// The replica that wrote it.
        replica: String,
        /// The instant it was recorded.
        recorded_at: String,
    }
}

record! {
    /// Two issues that belong together without being one.
    IssueLink(RecordId) in "issue_links" {
        /// One issue.
        a: IssueId,
        /// The other.
        b: IssueId,
        /// How they belong together.
        kind: String,
    }
}

record! {
    /// A progress entry.
    Progress(RecordId) in "progress" {
        /// The issue.
        issue: IssueId,
        /// On which civil day.
        civil_day: NaiveDate,
        /// What kind.
        kind: ProgressKind,
        /// What was done.
        words: String,
        /// Who did it.
        person: Option<PersonId>,
        /// The step's clock.
        clock: i64,
        /// The replica that wrote it.
        replica: String,
        /// The instant it was recorded.
        recorded_at: String,
    }
}

record! {
    /// An issue handed over to a department that must report back.
    Referral(RecordId) in "referrals" {
        /// The issue.
        issue: IssueId,
        /// The round.
        round: i64,
        /// At which meeting.
        meeting: Option<MeetingId>,
        /// To whom.
        department: DepartmentId,
        /// To which person there.
        person: Option<PersonId>,
        /// Day sent.
        sent_on: NaiveDate,
        /// Day the answer is due.
        due_back: NaiveDate,
        /// What is asked for.
        request: String,
        /// Day of the answer.
        answered_on: Option<NaiveDate>,
        /// The answer.
        answer: String,
        /// Day it was sent back.
        returned_on: Option<NaiveDate>,
        /// Day another outcome took its place.
        ended_on: Option<NaiveDate>,
    }
}

record! {
    /// A review day of an issue under study.
    Review(RecordId) in "reviews" {
        /// The issue.
        issue: IssueId,
        /// The round.
        round: i64,
        /// When it is due.
        due: NaiveDate,
        /// When it was held.
        held_on: Option<NaiveDate>,
        /// At which meeting.
        meeting: Option<MeetingId>,
        /// Day another outcome or day took its place.
        ended_on: Option<NaiveDate>,
    }
}

record! {
    /// A return visit (回访).
    Visit(RecordId) in "visits" {
        /// The issue.
        issue: IssueId,
        /// The round.
        round: i64,
        /// The day.
        day: NaiveDate,
        /// Who visited.
        visitor: Option<PersonId>,
        /// The overall rating the visitor stated.
        overall: Rating,
        /// Free words.
        note: String,
        /// The step's clock.
        clock: i64,
        /// The replica that wrote it.
        replica: String,
        /// The instant it was recorded.
        recorded_at: String,
    }
}

record! {
    /// One respondent's answer at a return visit.
    VisitAnswer(RecordId) in "visit_answers" {
        /// The visit.
        visit: RecordId,
        /// Who answered.
        person: Option<PersonId>,
        /// Or which household.
        household: Option<HouseholdId>,
        /// Whether it is solved.
        solved: Solved,
        /// How they rate it.
        rating: Rating,
        /// In their words.
        words: String,
    }
}

impl View<'_> {
    /// An issue's events in their order.
    pub fn events_of(&self, issue: IssueId) -> Result<Vec<IssueEvent>, StoreFault> {
        self.where_id("issue", issue, "civil_day, clock, replica, rowid")
    }

    /// What a meeting decided, in the order of its list.
    pub fn deliberations_of(&self, meeting: MeetingId) -> Result<Vec<Deliberation>, StoreFault> {
        self.where_id("meeting", meeting, "position, id")
    }

    /// What meetings decided about one issue.
    pub fn deliberations_about(&self, issue: IssueId) -> Result<Vec<Deliberation>, StoreFault> {
        self.where_id("issue", issue, "id")
    }

    /// The next number in a meeting's list.
    pub fn next_position(&self, meeting: MeetingId) -> Result<i64, StoreFault> {
        self.count(
            "SELECT coalesce(max(position), 0) + 1 FROM deliberations WHERE village = ?1 AND meeting = ?2",
            (self.village.to_string(), meeting.to_string()),
        )
    }

    /// An issue's progress entries, oldest first.
    pub fn progress_of(&self, issue: IssueId) -> Result<Vec<Progress>, StoreFault> {
        self.where_id("issue", issue, "civil_day, clock, replica, rowid")
    }

    /// An issue's referrals, oldest first.
    pub fn referrals_of(&self, issue: IssueId) -> Result<Vec<Referral>, StoreFault> {
        self.where_id("issue", issue, "sent_on, id")
    }

    /// An issue's reviews, oldest first.
    pub fn reviews_of(&self, issue: IssueId) -> Result<Vec<Review>, StoreFault> {
        self.where_id("issue", issue, "due, id")
    }

    /// What was split off an issue.
    pub fn split_off(&self, parent: IssueId) -> Result<Vec<IssueId>, StoreFault> {
        let children: Vec<Issue> = self.where_id("split_from", parent, "id")?;
        Ok(children.into_iter().map(|child| child.id).collect())
    }

    /// What is merged into an issue now.
    pub fn merged_into(&self, target: IssueId) -> Result<Vec<IssueId>, StoreFault> {
        let merged: Vec<IssueEvent> = self.where_id("target", target, "civil_day, clock")?;
        let mut found = Vec::new();
        for event in merged.into_iter().filter(|e| e.kind == EventKind::Merged) {
            let newest = self.events_of(event.issue)?.pop();
            if newest.is_some_and(|newest| newest.id == event.id) {
                found.push(event.issue);
            }
        }
        Ok(found)
    }

    /// Links to and from an issue.
    pub fn links_of(&self, issue: IssueId) -> Result<Vec<IssueLink>, StoreFault> {
        let mut links: Vec<IssueLink> = self.where_id("a", issue, "id")?;
        links.extend(self.where_id::<IssueLink>("b", issue, "id")?);
        Ok(links)
    }

    /// The answers of a return visit.
    pub fn answers_of(&self, visit: RecordId) -> Result<Vec<VisitAnswer>, StoreFault> {
        self.where_id("visit", visit, "id")
    }

    /// An issue's return visits, oldest first.
    pub fn visits_of(&self, issue: IssueId) -> Result<Vec<Visit>, StoreFault> {
        self.where_id("issue", issue, "day, clock, replica, rowid")
    }
}

/// What tells a matter from others when a ledger is taken in.
#[derive(Debug, Clone)]
pub struct KnownIssue {
    /// The matter.
    pub id: IssueId,
    /// Its words.
    pub summary: String,
    /// Who raised it, as written.
    pub reporter_text: String,
    /// When it was raised; none while it waits for a meeting.
    pub raised_on: Option<NaiveDate>,
}

impl View<'_> {
    /// Every matter by what tells it from others.
    pub fn known_issues(&self) -> Result<Vec<KnownIssue>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT i.id, i.summary, i.reporter_text,
               (SELECT min(e.civil_day) FROM issue_events e
                WHERE e.village = i.village AND e.issue = i.id AND e.kind = 'raised')
             FROM issues i WHERE i.village = ?1 ORDER BY i.id",
        )?;
        let mut rows = statement.query([self.village.to_string()])?;
        let mut known = Vec::new();
        while let Some(row) = rows.next()? {
            known.push(KnownIssue {
                id: column(row, 0, "issues")?,
                summary: column(row, 1, "issues")?,
                reporter_text: column(row, 2, "issues")?,
                raised_on: column(row, 3, "issues")?,
            });
        }
        Ok(known)
    }

    /// The year of the first thing that happened to any matter; none before there is one.
    pub fn first_year(&self) -> Result<Option<i32>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT CAST(substr(min(civil_day), 1, 4) AS INTEGER) FROM issue_events WHERE village = ?1",
        )?;
        Ok(statement.query_row([self.village.to_string()], |row| row.get(0))?)
    }

    /// How many issues there are.
    pub fn issue_count(&self) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM issues WHERE village = ?1",
            [self.village.to_string()],
        )
    }

    /// The newest civil day that any event or meeting held lies on: a clock earlier than that is wrong.
    pub fn newest_day(&self) -> Result<Option<String>, StoreFault> {
        Ok(self
            .conn
            .prepare_cached("SELECT max(civil_day) FROM issue_events WHERE village = ?1")?
            .query_row([self.village.to_string()], |row| row.get(0))?)
    }

    /// How many promises have ended in a strike-off that stands.
    pub fn struck_off_promises(&self) -> Result<i64, StoreFault> {
        self.count(
            include_str!("struck_off_promises.sql"),
            [self.village.to_string()],
        )
    }

    /// Every issue's words, for finding those that read alike.
    pub fn issue_summaries(&self) -> Result<Vec<(IssueId, String)>, StoreFault> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT id, summary FROM issues WHERE village = ?1 ORDER BY id")?;
        let mut rows = statement.query([self.village.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((crate::record::column(row, 0, "issues")?, row.get(1)?));
        }
        Ok(found)
    }
}

impl View<'_> {
    /// Every event of the village, each issue's in their order.
    pub fn all_events(&self) -> Result<Vec<IssueEvent>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY issue, civil_day, clock, replica, rowid",
            [self.village.to_string()],
        )
    }
}
