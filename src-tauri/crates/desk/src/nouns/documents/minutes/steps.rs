//! Steps taken at the meeting: its own that came to something, and those of matters on their way through a
//! procedure, with their votes.

use print::documents::minutes::{Step, Votes};
use store::meetings::Meeting;
use store::proceedings::{Proceeding, ProceedingStep};

use super::super::masking::Masking;
use super::super::{Make, rows};
use crate::fault::Fault;

pub(super) fn of(
    make: &Make<'_>,
    masking: &mut Masking,
    meeting: &Meeting,
) -> Result<Vec<Step>, Fault> {
    let mut steps = Vec::new();
    for step in make.view.steps_of(meeting.id)? {
        if !step.result.is_empty() || !step.note.is_empty() {
            let told = Words(&step.who, &step.result, &step.note);
            steps.push(told.step(masking, None, step.name));
        }
    }
    for step in make.view.proceeding_steps_at(meeting.id)? {
        let proceeding: Proceeding = make.view.get(step.proceeding)?;
        let matter = rows::some(make.view, vec![proceeding.issue])?;
        let matter = matter.first().map(|row| rows::brief(masking, 0, row));
        let told = Words(&step.who, &step.result, &step.note);
        steps.push(Step {
            votes: votes(&step),
            ..told.step(masking, matter, step.name.clone())
        });
    }
    Ok(steps)
}

/// Who led it, what came of it, a note.
struct Words<'a>(&'a str, &'a str, &'a str);

impl Words<'_> {
    fn step(&self, masking: &mut Masking, matter: Option<String>, name: String) -> Step {
        let mut shown = |field: &str, text: &str| {
            Some(masking.text(0, field, text, "")).filter(|text| !text.is_empty())
        };
        Step {
            matter,
            name,
            who: shown("step_who", self.0),
            result: shown("step_result", self.1),
            note: shown("step_note", self.2),
            votes: None,
        }
    }
}

fn votes(step: &ProceedingStep) -> Option<Votes> {
    let count = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    let voted = step.agreed.is_some() || step.passed.is_some();
    voted.then(|| Votes {
        body: step.body.map(|body| body.zh().to_owned()),
        entitled: count(step.entitled),
        present: count(step.present),
        agreed: count(step.agreed),
        disagreed: count(step.disagreed),
        abstained: count(step.abstained),
        passed: step.passed,
    })
}
