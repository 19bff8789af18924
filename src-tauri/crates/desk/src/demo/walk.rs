//! Promises of a sample village that spend collective money walk 四议两公开. Not here: the promises (`life`).

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::IssueId;
use rules::words::{State, StepKind, VotingBody};

use super::chance::{at, later};
use super::years::{Ahead, Years};
use crate::commands::proceeding::{ProceedingStepDone, VoteGiven};
use crate::fault::Fault;
use crate::nouns::proceedings::{begin_in, step_in};
use crate::nouns::standing::Standing;

/// Days after the promise on which the steps are done; the last one when the work is done, too.
const AFTER: [u32; 6] = [2, 5, 11, 19, 20, 90];
/// 应到 实到 同意 of each vote.
const COUNTED: &[(VotingBody, [i64; 3])] = &[
    (VotingBody::Committee, [7, 7, 7]),
    (VotingBody::PartyMembers, [38, 29, 27]),
    (VotingBody::Representatives, [45, 36, 33]),
];
/// What came of each step.
const RESULTS: [&str; 6] = [
    "党支部提议，列出预算",
    "“两委”商议，方案可行",
    "党员大会审议通过",
    "村民代表会议决议通过",
    "决议贴在村部公示栏",
    "结果和花费贴在村部公示栏",
];

impl Years<'_> {
    /// Lays the steps of 四议两公开 on the days after a promise that spends collective money.
    pub(super) fn lay_walk(&mut self, issue: IssueId, promised: NaiveDate) {
        for (position, days) in (1..).zip(AFTER) {
            self.lay(
                at(later(promised, days), 17 * 60),
                Ahead::Walk(issue, position),
            );
        }
    }

    /// One step; the first begins the way, the last waits for the work to be done.
    pub(super) fn walk_on(
        &mut self,
        moment: NaiveDateTime,
        issue: IssueId,
        position: i64,
    ) -> Result<(), Fault> {
        let day = moment.date();
        let state = self.store.read(self.village, |view| {
            Ok::<_, Fault>(Standing::of(view, issue)?.state)
        })?;
        let worked = matches!(state, State::Done | State::StruckOff);
        if worked != (position == 6) || state == State::Merged || state == State::Withdrawn {
            return Ok(());
        }
        self.step(moment, "proceeding_step", |tx| {
            if position == 1 {
                let money = tx.procedures()?.into_iter().find(|one| one.for_money);
                let Some(money) = money else { return Ok(()) };
                begin_in(tx, issue, money.id, day)?;
            }
            let walked = tx.proceedings_of(issue)?.pop();
            let Some(walked) = walked.filter(|one| one.ended_on.is_none()) else {
                return Ok(());
            };
            let steps = tx.proceeding_steps(walked.id)?;
            let next = steps.iter().find(|step| step.done_on.is_none());
            let Some(next) = next.filter(|step| step.position == position) else {
                return Ok(());
            };
            let votes_before = steps
                .iter()
                .filter(|step| step.kind == StepKind::Vote && step.position < position)
                .count();
            let counted = COUNTED
                .get(votes_before)
                .filter(|_| next.kind == StepKind::Vote);
            let request = ProceedingStepDone {
                proceeding: walked.id,
                position,
                day: Some(day),
                meeting: None,
                document: None,
                who: String::new(),
                note: String::new(),
                result: usize::try_from(position - 1)
                    .ok()
                    .and_then(|n| RESULTS.get(n))
                    .map(|words| (*words).to_owned())
                    .unwrap_or_default(),
                vote: counted.map(|(body, [entitled, present, agreed])| VoteGiven {
                    body: *body,
                    entitled: *entitled,
                    present: *present,
                    agreed: *agreed,
                    disagreed: present - agreed,
                    abstained: 0,
                }),
            };
            step_in(tx, &request, day)?;
            Ok(())
        })
    }
}
