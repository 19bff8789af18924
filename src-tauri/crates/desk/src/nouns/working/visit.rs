//! 回访: one answer for each respondent, the visitor's overall rating, and what follows from 不满意 (data model,
//! "Return visit").

use chrono::NaiveDate;
use rules::ids::{IssueId, PersonId};
use rules::transition;
use rules::visits::{self, Answer, Consequence};
use rules::words::{EventKind, Rating};
use store::Tx;
use store::issues::{Visit, VisitAnswer};

use super::{day_of, step};
use crate::commands::life::IssueLife;
use crate::commands::working::{IssueVisit, VisitSaid};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::issues::{Around, happen};
use crate::nouns::standing::Standing;

/// A visit as it was made.
pub(crate) struct Visited {
    pub visitor: Option<PersonId>,
    pub answers: Vec<VisitSaid>,
    pub overall: Option<Rating>,
    pub reopen: bool,
    pub note: String,
}

/// Writes a return visit down. Faults: `visit.answers_missing`, `transition.not_possible`,
/// `issue.day_before_newest`, `issue.day_not_yet`, `revision.stale`.
pub(crate) fn visit(call: &Call<'_>, request: IssueVisit) -> Result<IssueLife, Fault> {
    let day = day_of(call, request.day)?;
    let visited = Visited {
        visitor: request.visitor,
        answers: request.answers,
        overall: request.overall,
        reopen: request.reopen,
        note: request.note.trim().to_owned(),
    };
    step(call, (request.issue, request.revision), |tx| {
        visit_in(tx, request.issue, day, visited)
    })
}

/// The same within a running step.
pub(crate) fn visit_in(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    visited: Visited,
) -> Result<(), Fault> {
    if visited.answers.is_empty() {
        return Err(Fault::new("visit.answers_missing").at("answers"));
    }
    let standing = Standing::of(tx, issue)?;
    let state = standing.after_on(EventKind::Visited, day)?;
    let said: Vec<Answer> = visited.answers.iter().map(answer).collect();
    let overall = visited
        .overall
        .unwrap_or_else(|| visits::offered_rating(&said));
    write(tx, (issue, standing.round, day), &visited, overall)?;
    let around = Around {
        person: visited.visitor,
        words: overall.zh().to_owned(),
        ..Around::default()
    };
    let event = (EventKind::Visited, state, standing.round);
    happen(tx, issue, event, day, around.clone())?;
    let reopen = match visits::consequence(&said) {
        Consequence::Reopen => true,
        Consequence::ProposeReopening => visited.reopen,
        Consequence::None => false,
    };
    // An explanation, or what is struck off, is visited too; taking it up again is a decision of its own.
    let can = transition::possible(Some(state)).contains(&EventKind::ToReopen);
    if !reopen || !can {
        return Ok(());
    }
    let to = Standing::of(tx, issue)?.after_on(EventKind::ToReopen, day)?;
    let event = (EventKind::ToReopen, to, standing.round);
    happen(tx, issue, event, day, around)
}

fn answer(said: &VisitSaid) -> Answer {
    Answer {
        solved: said.solved,
        rating: said.rating,
    }
}

fn write(
    tx: &mut Tx<'_>,
    (issue, round, day): (IssueId, i64, NaiveDate),
    visited: &Visited,
    overall: Rating,
) -> Result<(), Fault> {
    let mut visit = Visit {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round,
        day,
        visitor: visited.visitor,
        overall,
        note: visited.note.clone(),
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    tx.put(&mut visit)?;
    for said in &visited.answers {
        let mut answer = VisitAnswer {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            visit: visit.id,
            person: said.person,
            household: said.household,
            solved: said.solved,
            rating: said.rating,
            words: said.words.trim().to_owned(),
        };
        tx.put(&mut answer)?;
    }
    Ok(())
}
