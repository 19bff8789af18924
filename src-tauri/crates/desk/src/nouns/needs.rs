//! Needs that wait for help, the offers that fit, and matching the two. Not here: what fits
//! (`rules::offers`), a matter's own life (`working`), a wish's own steps.

use std::collections::{HashMap, HashSet};

use rules::ids::{IssueId, WishId};
use rules::offers::{Offer, fitting};
use rules::words::{State, WishEventKind};
use store::issues::{Issue, IssueFilter};
use store::people::Department;
use store::resources::{Resource, ResourceMatch};
use store::wishes::Wish;
use store::{Tx, View};

use super::households::day_of;
use crate::commands::registers::{
    MatchView, NeedList, NeedMatch, NeedMatchEnd, NeedView, Needs, Suggested,
};
use crate::desk::Call;
use crate::fault::Fault;

/// States in which a matter may still need somebody's help.
const WAITING: &[State] = &[
    State::Pending,
    State::Raised,
    State::UnderStudy,
    State::Committed,
];

/// How many offers are suggested for a need.
const SUGGESTED: usize = 3;

/// Needs without an open match, oldest first, and the matches.
pub(crate) fn list(call: &Call<'_>, request: NeedList) -> Result<Needs, Fault> {
    call.read(|view| {
        let offers = Offers::read(view)?;
        let matches = view.resource_matches()?;
        let open = || matches.iter().filter(|m| m.ended_on.is_none());
        let issues: HashSet<IssueId> = open().filter_map(|m| m.issue).collect();
        let wishes: HashSet<WishId> = open().filter_map(|m| m.wish).collect();
        let mut needs = waiting_matters(view, &offers)?;
        needs.extend(waiting_wishes(view, &offers)?);
        needs.retain(|need| {
            let matched = need.issue.is_some_and(|id| issues.contains(&id))
                || need.wish.is_some_and(|id| wishes.contains(&id));
            !matched
        });
        needs.sort_by_key(|need| need.since);
        let shown = matches
            .iter()
            .filter(|m| request.past || m.ended_on.is_none())
            .map(|m| offers.match_view(view, m))
            .collect::<Result<_, Fault>>()?;
        Ok(Needs {
            needs,
            matches: shown,
        })
    })
}

fn waiting_matters(view: &View<'_>, offers: &Offers) -> Result<Vec<NeedView>, Fault> {
    let filter = IssueFilter {
        states: WAITING.to_vec(),
        ..IssueFilter::default()
    };
    let rows = view.issue_rows(&filter)?.into_iter();
    Ok(rows
        .map(|row| NeedView {
            issue: Some(row.id),
            wish: None,
            suggested: offers.suggest(&row.summary),
            number: row.number,
            words: row.summary,
            grid_name: row.grid_text,
            since: row.raised_on.or(Some(row.state_day)),
        })
        .collect())
}

/// Wishes that are neither fulfilled, refused nor taken back, and became no matter.
fn waiting_wishes(view: &View<'_>, offers: &Offers) -> Result<Vec<NeedView>, Fault> {
    let mut over: HashSet<WishId> = HashSet::new();
    for event in view.wish_events()? {
        match event.kind {
            WishEventKind::Fulfilled | WishEventKind::Refused | WishEventKind::Withdrawn => {
                over.insert(event.wish);
            }
            // Whatever else happened since opens it again.
            _ => {
                over.remove(&event.wish);
            }
        }
    }
    let wishes = view.wishes()?.into_iter();
    Ok(wishes
        .filter(|wish| !over.contains(&wish.id) && wish.issue.is_none())
        .map(|wish| NeedView {
            issue: None,
            wish: Some(wish.id),
            number: String::new(),
            suggested: offers.suggest(&wish.words),
            words: wish.words,
            grid_name: wish.grid_text,
            since: Some(wish.collected_on),
        })
        .collect())
}

/// Everything offered, with the units' names.
struct Offers {
    all: Vec<Resource>,
    units: HashMap<rules::ids::DepartmentId, Department>,
}

impl Offers {
    fn read(view: &View<'_>) -> Result<Self, Fault> {
        let units = view.departments()?.into_iter();
        Ok(Self {
            all: view.resources()?,
            units: units.map(|d| (d.id, d)).collect(),
        })
    }

    fn unit(&self, resource: &Resource) -> String {
        let unit = self.units.get(&resource.department);
        unit.map(|d| d.name.clone()).unwrap_or_default()
    }

    fn suggest(&self, need: &str) -> Vec<Suggested> {
        let on_offer: Vec<&Resource> = self
            .all
            .iter()
            .filter(|r| r.enabled && self.units.get(&r.department).is_some_and(|d| d.enabled))
            .collect();
        let offers: Vec<Offer<'_>> = on_offer
            .iter()
            .map(|r| Offer {
                name: &r.name,
                keywords: &r.keywords,
            })
            .collect();
        fitting(need, &offers)
            .into_iter()
            .take(SUGGESTED)
            .filter_map(|fit| {
                let resource = on_offer.get(fit.offer)?;
                Some(Suggested {
                    resource: resource.id,
                    name: resource.name.clone(),
                    department_name: self.unit(resource),
                    words: fit.words,
                })
            })
            .collect()
    }

    fn match_view(&self, view: &View<'_>, matched: &ResourceMatch) -> Result<MatchView, Fault> {
        let resource = self.all.iter().find(|r| r.id == matched.resource);
        let words = match (matched.issue, matched.wish) {
            (Some(issue), _) => view.find::<Issue>(issue)?.map(|i| i.summary),
            (None, Some(wish)) => view.find::<Wish>(wish)?.map(|w| w.words),
            (None, None) => None,
        };
        Ok(MatchView {
            id: matched.id,
            revision: matched.revision,
            resource: matched.resource,
            resource_name: resource.map(|r| r.name.clone()).unwrap_or_default(),
            department_name: resource.map(|r| self.unit(r)).unwrap_or_default(),
            issue: matched.issue,
            wish: matched.wish,
            words: words.unwrap_or_default(),
            on: matched.matched_on,
            note: matched.note.clone(),
            ended_on: matched.ended_on,
            result: matched.result.clone(),
        })
    }
}

/// Matches an offer to a need. Faults: `need.none`, `need.matched_already`, `resource.disabled`,
/// `register.day_not_yet`.
pub(crate) fn meet(call: &Call<'_>, request: NeedMatch) -> Result<Needs, Fault> {
    let day = day_of(call, request.day)?;
    if request.issue.is_some() == request.wish.is_some() {
        return Err(Fault::new("need.none").at("issue"));
    }
    call.transact(|tx| {
        let resource: Resource = tx.get(request.resource)?;
        if !resource.enabled {
            return Err(Fault::new("resource.disabled")
                .at("resource")
                .with("name", resource.name));
        }
        if let Some(issue) = request.issue {
            tx.get::<Issue>(issue)?;
        }
        if let Some(wish) = request.wish {
            tx.get::<Wish>(wish)?;
        }
        refuse_matched(tx, &request)?;
        let mut matched = ResourceMatch {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            resource: resource.id,
            issue: request.issue,
            wish: request.wish,
            matched_on: day,
            note: request.note.trim().to_owned(),
            ended_on: None,
            result: String::new(),
        };
        Ok(tx.put(&mut matched)?)
    })?;
    list(call, NeedList { past: false })
}

fn refuse_matched(tx: &Tx<'_>, request: &NeedMatch) -> Result<(), Fault> {
    let same = |m: &ResourceMatch| {
        m.ended_on.is_none()
            && m.resource == request.resource
            && m.issue == request.issue
            && m.wish == request.wish
    };
    if tx.resource_matches()?.iter().any(same) {
        Err(Fault::new("need.matched_already").at("resource"))
    } else {
        Ok(())
    }
}

/// Says what came of a match. Faults: `need.result_missing`, `need.ended_already`, `need.end_before`,
/// `register.day_not_yet`, `revision.stale`.
pub(crate) fn end(call: &Call<'_>, request: NeedMatchEnd) -> Result<Needs, Fault> {
    let day = day_of(call, request.day)?;
    let result = request.result.trim();
    if result.is_empty() {
        return Err(Fault::new("need.result_missing").at("result"));
    }
    call.transact(|tx| {
        let mut matched: ResourceMatch = tx.get(request.matched)?;
        matched.revision = request.revision;
        if matched.ended_on.is_some() {
            return Err(Fault::new("need.ended_already").at("match"));
        }
        if day < matched.matched_on {
            return Err(Fault::new("need.end_before")
                .at("day")
                .with("from", matched.matched_on.to_string()));
        }
        matched.ended_on = Some(day);
        result.clone_into(&mut matched.result);
        Ok(tx.put(&mut matched)?)
    })?;
    list(call, NeedList { past: false })
}
