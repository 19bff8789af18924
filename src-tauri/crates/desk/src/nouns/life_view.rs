//! A matter's whole life as it is shown: events, progress, meetings, visits, referrals, what belongs to it.
//! Not here: the matter itself (`issue_view`).

use std::collections::HashMap;

use rules::ids::{CommitmentId, IssueId};
use rules::visits::{self, Answer};
use rules::words::{EventKind, State};
use store::View;
use store::issues::{Issue, IssueEvent, IssueFilter, Visit, VisitAnswer};
use store::meetings::Meeting;

use crate::commands::life::{
    DeliberationView, EventView, ExtensionView, IssueLife, IssueShow, ProgressView, ReferralView,
    RelatedView, Relation, RespondentView, VisitView,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{issues, photos, proceedings};
use crate::roster_cache::RosterCache;

/// A matter with its life.
pub(crate) fn show(call: &Call<'_>, request: IssueShow) -> Result<IssueLife, Fault> {
    let issue = issues::shown(call, request.issue, request.meeting)?;
    let roster = call.roster()?;
    let possible = rules::transition::possible(Some(issue.state));
    let id = request.issue;
    call.read(|view| {
        let told = Told {
            view,
            roster: &roster,
            issue: id,
        };
        let row: Issue = view.get(id)?;
        let proceedings = proceedings::of(view, id)?;
        let money = issue.collective_money == Some(true);
        Ok(IssueLife {
            procedures: proceedings::offered(view, &row, money, &proceedings)?,
            proceedings,
            issue,
            possible,
            events: told.events()?,
            progress: told.progress()?,
            deliberations: told.deliberations()?,
            visits: told.visits()?,
            referrals: told.referrals()?,
            related: told.related()?,
            photos: photos::of(view, id)?,
        })
    })
}

struct Told<'a> {
    view: &'a View<'a>,
    roster: &'a RosterCache,
    issue: IssueId,
}

impl Told<'_> {
    fn events(&self) -> Result<Vec<EventView>, Fault> {
        let mut granted = self.extensions()?;
        let events = self.view.events_of(self.issue)?;
        Ok(events
            .into_iter()
            .map(|event| EventView {
                extension: extension(&mut granted, &event),
                kind: event.kind,
                name: event.kind.zh().to_owned(),
                day: event.civil_day,
                state: event.state,
                round: event.round,
                person_name: self
                    .roster
                    .name(event.person.or(event.reviewer).or(event.approver)),
                meeting: event.meeting,
                order: event.clock,
                words: event.words,
            })
            .collect())
    }

    /// From which day to which, of each commitment in the order in which they were granted.
    fn extensions(&self) -> Result<HashMap<CommitmentId, Vec<ExtensionView>>, Fault> {
        let mut found = HashMap::new();
        for commitment in self.view.commitments_of(self.issue)? {
            let changes = self.view.changes_of(commitment.id)?;
            let mut granted: Vec<ExtensionView> = changes
                .iter()
                .filter(|change| change.field == "deadline")
                .filter_map(|change| {
                    Some(ExtensionView {
                        from: change.old_value.parse().ok()?,
                        to: change.new_value.parse().ok()?,
                    })
                })
                .collect();
            granted.reverse();
            found.insert(commitment.id, granted);
        }
        Ok(found)
    }

    fn progress(&self) -> Result<Vec<ProgressView>, Fault> {
        let entries = self.view.progress_of(self.issue)?;
        Ok(entries
            .into_iter()
            .map(|entry| ProgressView {
                kind: entry.kind,
                name: entry.kind.zh().to_owned(),
                day: entry.civil_day,
                person_name: self.roster.name(entry.person),
                order: entry.clock,
                words: entry.words,
            })
            .collect())
    }

    fn deliberations(&self) -> Result<Vec<DeliberationView>, Fault> {
        let mut told = Vec::new();
        for line in self.view.deliberations_about(self.issue)? {
            let meeting: Meeting = self.view.get(line.meeting)?;
            told.push(DeliberationView {
                meeting: meeting.id,
                day: meeting.day,
                title: titled(&meeting),
                outcome: line.outcome,
                outcome_name: line.outcome.zh().to_owned(),
                words: line.words,
            });
        }
        told.sort_by_key(|line| line.day);
        Ok(told)
    }

    fn visits(&self) -> Result<Vec<VisitView>, Fault> {
        let mut told = Vec::new();
        for visit in self.view.visits_of(self.issue)? {
            let answers = self.view.answers_of(visit.id)?;
            told.push(self.visit(visit, answers));
        }
        Ok(told)
    }

    fn visit(&self, visit: Visit, answers: Vec<VisitAnswer>) -> VisitView {
        let said: Vec<Answer> = answers
            .iter()
            .map(|answer| Answer {
                solved: answer.solved,
                rating: answer.rating,
            })
            .collect();
        VisitView {
            day: visit.day,
            round: visit.round,
            visitor_name: self.roster.name(visit.visitor),
            overall: visit.overall,
            solved: visits::is_solved(&said),
            answers: answers
                .into_iter()
                .map(|answer| RespondentView {
                    name: self.respondent(&answer),
                    solved: answer.solved,
                    rating: answer.rating,
                    words: answer.words,
                })
                .collect(),
            note: visit.note,
        }
    }

    fn respondent(&self, answer: &VisitAnswer) -> String {
        let home = answer.household.and_then(|id| self.roster.homes.get(&id));
        match answer.person {
            Some(person) => self.roster.name(Some(person)),
            None => home.map(|home| home.name.clone()).unwrap_or_default(),
        }
    }

    fn referrals(&self) -> Result<Vec<ReferralView>, Fault> {
        let referrals = self.view.referrals_of(self.issue)?;
        let name = |id| self.roster.departments.get(&id).cloned();
        Ok(referrals
            .into_iter()
            .map(|one| ReferralView {
                department: one.department,
                department_name: name(one.department).unwrap_or_default(),
                sent_on: one.sent_on,
                due_back: one.due_back,
                request: one.request,
                answered_on: one.answered_on,
                answer: one.answer,
                returned_on: one.returned_on,
                open: one.ended_on.is_none(),
            })
            .collect())
    }

    fn related(&self) -> Result<Vec<RelatedView>, Fault> {
        let mut found = Vec::new();
        let issue: Issue = self.view.get(self.issue)?;
        let newest = self.view.events_of(self.issue)?.pop();
        let merged = newest.filter(|event| event.state == State::Merged);
        if let Some(target) = merged.and_then(|event| event.target) {
            found.extend(self.relative(target, Relation::MergedInto)?);
        }
        if let Some(parent) = issue.split_from {
            found.extend(self.relative(parent, Relation::SplitFrom)?);
        }
        for child in self.view.split_off(self.issue)? {
            found.extend(self.relative(child, Relation::SplitInto)?);
        }
        for other in self.view.merged_into(self.issue)? {
            found.extend(self.relative(other, Relation::MergedFrom)?);
        }
        for link in self.view.links_of(self.issue)? {
            let other = if link.a == self.issue { link.b } else { link.a };
            let one = self.relative(other, Relation::Linked)?;
            found.extend(one.map(|one| RelatedView {
                link: Some(link.id),
                ..one
            }));
        }
        Ok(found)
    }

    fn relative(&self, id: IssueId, relation: Relation) -> Result<Option<RelatedView>, Fault> {
        let filter = IssueFilter {
            ids: vec![id],
            ..IssueFilter::default()
        };
        let row = self.view.issue_rows(&filter)?.into_iter().next();
        Ok(row.map(|row| RelatedView {
            issue: row.id,
            number: row.number,
            summary: row.summary,
            state: row.state,
            relation,
            link: None,
        }))
    }
}

fn extension(
    granted: &mut HashMap<CommitmentId, Vec<ExtensionView>>,
    event: &IssueEvent,
) -> Option<ExtensionView> {
    if event.kind != EventKind::Extended {
        return None;
    }
    granted.get_mut(&event.commitment?)?.pop()
}

/// 亲加奔 第3场
pub(crate) fn titled(meeting: &Meeting) -> String {
    match meeting.session {
        Some(session) => format!("{} 第{session}场", meeting.title),
        None => meeting.title.clone(),
    }
}
