//! Return visits, and striking off by a second person. Not here: on which day (`coming`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{IssueId, PersonId};
use rules::transition::{Handlers, may_review, needs_reviewer};
use rules::words::{EventKind, Rating, Solved, State};
use store::Tx;
use store::issues::{Issue, IssueEvent, Visit, VisitAnswer};

use super::follow::standing;
use super::years::{SUPERVISION, Years};
use crate::fault::Fault;
use crate::nouns::issues::{Around, happen};

impl Years<'_> {
    /// 回访: the grid's chief asks whoever raised it.
    pub fn visit(
        &mut self,
        moment: NaiveDateTime,
        issue: IssueId,
        rating: Rating,
    ) -> Result<(), Fault> {
        let known = self.recall(issue)?;
        let visitor = self.people.grids.get(known.grid).and_then(|g| g.chief);
        let day = moment.date();
        let solved = match rating {
            Rating::MostlySatisfied if self.dice.percent(40) => Solved::Partly,
            Rating::Dissatisfied => Solved::No,
            _ => Solved::Yes,
        };
        self.step(moment, "issue_visit", |tx| {
            let (state, round) = standing(tx, issue)?;
            write_visit(tx, issue, round, day, (visitor, rating, solved))?;
            let around = Around {
                person: visitor,
                words: rating.zh().to_owned(),
                ..Around::default()
            };
            happen(
                tx,
                issue,
                (EventKind::Visited, state, round),
                day,
                around.clone(),
            )?;
            if rating == Rating::Dissatisfied {
                let back = (EventKind::ToReopen, State::ToReopen, round);
                happen(tx, issue, back, day, around)?;
            }
            Ok(())
        })?;
        if rating == Rating::Dissatisfied {
            self.waiting.push(issue);
        }
        Ok(())
    }

    /// 销号 by a second person; an explanation that was accepted needs none.
    pub fn strike_off(
        &self,
        moment: NaiveDateTime,
        issue: IssueId,
        day: NaiveDate,
    ) -> Result<(), Fault> {
        let chair = self.people.cadres.get(SUPERVISION);
        let candidates: Vec<_> = chair
            .into_iter()
            .chain(&self.people.cadres)
            .map(|c| c.id)
            .collect();
        self.step(moment, "issue_strike_off", |tx| {
            let (state, round) = standing(tx, issue)?;
            if !matches!(state, State::Done | State::Explained) {
                return Ok(());
            }
            let events = tx.events_of(issue)?;
            let reviewer = if needs_reviewer(state, accepted(&events)) {
                let handlers = handlers(tx, issue, &events)?;
                candidates
                    .iter()
                    .copied()
                    .find(|id| may_review(*id, state, &handlers).is_ok())
            } else {
                None
            };
            let words = if reviewer.is_some() {
                "已到现场核实"
            } else {
                "群众认可解释"
            };
            let around = Around {
                person: reviewer,
                words: words.to_owned(),
                ..Around::default()
            };
            happen(
                tx,
                issue,
                (EventKind::StruckOff, State::StruckOff, round),
                day,
                around,
            )
        })
    }
}

/// The visit with the answer of whoever raised the matter.
fn write_visit(
    tx: &mut Tx<'_>,
    issue: IssueId,
    round: i64,
    day: NaiveDate,
    (visitor, rating, solved): (Option<PersonId>, Rating, Solved),
) -> Result<(), Fault> {
    let row: Issue = tx.get(issue)?;
    let mut visit = Visit {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round,
        day,
        visitor,
        overall: rating,
        note: String::new(),
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: tx.at().to_owned(),
    };
    tx.put(&mut visit)?;
    let words = if rating == Rating::Dissatisfied {
        "还是老样子"
    } else {
        ""
    };
    let mut answer = VisitAnswer {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        visit: visit.id,
        person: row.reporter,
        household: row.reporter_household,
        solved,
        rating,
        words: words.to_owned(),
    };
    Ok(tx.put(&mut answer)?)
}

fn accepted(events: &[IssueEvent]) -> bool {
    events
        .iter()
        .rev()
        .find(|e| e.kind == EventKind::Explained)
        .is_some_and(|e| e.accepted == Some(true))
}

fn handlers(tx: &Tx<'_>, issue: IssueId, events: &[IssueEvent]) -> Result<Handlers, Fault> {
    let mut handlers = Handlers::default();
    for commitment in tx.commitments_of(issue)? {
        handlers.responsible.extend(commitment.person);
        handlers.co_handlers.extend(
            tx.co_handlers_of(commitment.id)?
                .into_iter()
                .filter_map(|h| h.person),
        );
    }
    handlers.explained_by.extend(
        events
            .iter()
            .filter(|e| e.kind == EventKind::Explained)
            .filter_map(|e| e.person),
    );
    Ok(handlers)
}
