//! Return visits, and striking off by a second person. Not here: on which day (`coming`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{IssueId, PersonId};
use rules::words::{Rating, Solved, State};
use store::issues::Issue;

use super::years::{SUPERVISION, Years};
use crate::commands::working::VisitSaid;
use crate::fault::Fault;
use crate::nouns::standing::Standing;
use crate::nouns::working::{By, Reviewing, Visited, strike_off_in, visit_in};

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
        let words = if rating == Rating::Dissatisfied {
            "还是老样子"
        } else {
            ""
        };
        self.step(moment, "issue_visit", |tx| {
            let row: Issue = tx.get(issue)?;
            let said = VisitSaid {
                person: row.reporter,
                household: row.reporter_household,
                solved,
                rating,
                words: words.to_owned(),
            };
            let visited = Visited {
                visitor,
                answers: vec![said],
                overall: Some(rating),
                reopen: false,
                note: String::new(),
            };
            visit_in(tx, issue, day, visited)
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
            let standing = Standing::of(tx, issue)?;
            if !matches!(standing.state, State::Done | State::Explained) {
                return Ok(());
            }
            let reviewing = Reviewing::of(tx, issue)?;
            let reviewer = if reviewing.needs_reviewer(false) {
                let may = |id: &PersonId| reviewing.permits(*id).is_ok();
                candidates.iter().copied().find(may)
            } else {
                None
            };
            let words = if reviewer.is_some() {
                "已到现场核实"
            } else {
                "群众认可解释"
            };
            let by = By {
                reviewer,
                accepted: false,
            };
            strike_off_in(tx, issue, day, by, words)
        })
    }
}
