//! What the village knows already, looked up once for a whole ledger: matters, meetings by day, categories, units,
//! limits of answering. Not here: people and places (`whom`).

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::category_guess::{self, Keywords};
use rules::ids::{CategoryId, DepartmentId, IssueId, MeetingId, PlaceId};
use rules::names::abbreviates;
use rules::words::{Closing, MeetingState};
use store::View;
use store::categories::Category;
use store::meetings::{Meeting, Scope};

use super::SOURCE;
use crate::fault::Fault;
use crate::nouns::imports::landed;
use crate::nouns::kinds::categories::Tree;

/// Within how many days a matter is answered, unless the village says otherwise.
const ANSWER_DAYS: u64 = 7;

/// A meeting of some day.
pub(super) struct Held {
    pub id: MeetingId,
    pub place: String,
    pub scope: Vec<PlaceId>,
    pub archived: bool,
}

/// All of it.
pub(super) struct Known {
    /// Rows that landed before.
    pub landed: HashMap<(String, u32), IssueId>,
    /// Matters by day and words with their reporters, each to be met once.
    pub matters: HashMap<(NaiveDate, String), Vec<(String, IssueId)>>,
    pub meetings: HashMap<NaiveDate, Vec<Held>>,
    units: HashMap<String, DepartmentId>,
    categories: HashMap<String, CategoryId>,
    answer_days: HashMap<CategoryId, u64>,
    names: HashMap<CategoryId, String>,
    keywords: Vec<Keywords>,
    usual_days: u64,
}

impl Known {
    pub fn read(view: &View<'_>) -> Result<Self, Fault> {
        let mut matters: HashMap<_, Vec<(String, IssueId)>> = HashMap::new();
        for one in view.known_issues()? {
            if let Some(day) = one.raised_on {
                let known = matters.entry((day, one.summary)).or_default();
                known.push((one.reporter_text, one.id));
            }
        }
        let tree = Tree::read(view)?;
        let offered: Vec<&Category> = tree.offered().collect();
        let usual = view
            .setting("answer_days")?
            .and_then(|days| days.parse().ok());
        let units = view.departments()?.into_iter();
        Ok(Self {
            landed: landed(view, SOURCE)?,
            matters,
            meetings: meetings(view)?,
            units: units.map(|unit| (unit.name, unit.id)).collect(),
            categories: offered
                .iter()
                .map(|row| (row.name.clone(), row.id))
                .collect(),
            answer_days: offered
                .iter()
                .filter_map(|row| Some((row.id, u64::try_from(row.answer_days?).ok()?)))
                .collect(),
            names: offered
                .iter()
                .map(|row| (row.id, row.name.clone()))
                .collect(),
            keywords: keywords(&offered),
            usual_days: usual.unwrap_or(ANSWER_DAYS),
        })
    }

    /// The unit of that name, else the only one that is called so for short (村委会); the name it was found by.
    pub fn unit(&self, name: &str) -> Option<(DepartmentId, Option<&str>)> {
        if let Some(id) = self.units.get(name) {
            return Some((*id, None));
        }
        let mut short = self
            .units
            .iter()
            .filter(|(whole, _)| abbreviates(name, whole));
        let (whole, id) = short.next()?;
        short
            .next()
            .is_none()
            .then_some((*id, Some(whole.as_str())))
    }

    /// The category of that name; whether the name says nothing here.
    pub fn category(&self, name: &str, summary: &str) -> (Option<CategoryId>, bool) {
        match self.categories.get(name) {
            Some(id) => (Some(*id), false),
            None => {
                let words = format!("{name} {summary}");
                let guessed = category_guess::guess(&words, &self.keywords);
                (guessed, !name.is_empty())
            }
        }
    }

    pub fn category_name(&self, id: Option<CategoryId>) -> String {
        let name = id.and_then(|id| self.names.get(&id));
        name.cloned().unwrap_or_default()
    }

    /// The day by which the first answer is due.
    pub fn answer_due(
        &self,
        category: Option<CategoryId>,
        raised_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let own = category.and_then(|id| self.answer_days.get(&id));
        let days = own.copied().unwrap_or(self.usual_days);
        raised_on.checked_add_days(chrono::Days::new(days))
    }
}

/// Of equals the first is taken, so those below come before the one above: they say more.
fn keywords(offered: &[&Category]) -> Vec<Keywords> {
    let tops = offered.iter().filter(|row| row.parent.is_none());
    let ordered = tops.flat_map(|top| {
        let below = offered.iter().filter(|row| row.parent == Some(top.id));
        below.chain([top])
    });
    let words = ordered.map(|row| Keywords {
        category: row.id,
        words: row.keywords.clone(),
    });
    words.collect()
}

fn meetings(view: &View<'_>) -> Result<HashMap<NaiveDate, Vec<Held>>, Fault> {
    let mut scopes: HashMap<MeetingId, Vec<PlaceId>> = HashMap::new();
    for scope in view.all::<Scope>()? {
        scopes.entry(scope.meeting).or_default().push(scope.place);
    }
    let mut by_day: HashMap<NaiveDate, Vec<Held>> = HashMap::new();
    let all = view.all::<Meeting>()?.into_iter();
    for meeting in all.filter(|meeting| meeting.state == MeetingState::Held) {
        by_day.entry(meeting.day).or_default().push(Held {
            id: meeting.id,
            place: meeting.place,
            scope: scopes.remove(&meeting.id).unwrap_or_default(),
            archived: meeting.closing == Closing::Archived,
        });
    }
    Ok(by_day)
}
