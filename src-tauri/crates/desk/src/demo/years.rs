//! The years of one village as they are told: what is known of it, and what lies ahead on which day. Not
//! here: meetings (`sessions`), what becomes of matters (`life`, `follow`).

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use rules::ids::{CategoryId, DepartmentId, IssueId, KindId, MilestoneId, PersonId, VillageId};
use rules::words::{DepartmentKind, ProgressKind, Rating};
use store::{Stamp, Store, Tx};

use super::chance::{Dice, Walk};
use super::matters::{Matter, Matters};
use super::people::Population;
use super::sessions::Session;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::registers;
use crate::roster_cache::RosterCache;

/// What lies ahead.
pub(super) enum Ahead {
    Plan(usize),
    /// Collects the matter for that session.
    Collect(usize, Matter),
    Withdraw(IssueId),
    Hold(usize),
    Progress(IssueId, ProgressKind, String),
    Reach(MilestoneId),
    Extend(IssueId, NaiveDate),
    Finish(IssueId),
    Answer(IssueId),
    Visit(IssueId, Rating),
    StrikeOff(IssueId),
    /// A step of 四议两公开.
    Walk(IssueId, i64),
    /// Wishes, a market, points, a dispute.
    Around(super::around::Small),
}

/// What is remembered of a matter while it lives.
#[derive(Clone)]
pub(super) struct Known {
    pub matter: Matter,
    pub grid: usize,
    pub department: DepartmentId,
    pub person: Option<PersonId>,
    /// Stays open, so that today has something to do.
    pub kept_open: bool,
}

/// A collected matter that waits for its session.
pub(super) struct Collected {
    pub session: usize,
    pub issue: IssueId,
}

/// Ids by name, read once.
pub(super) struct Register {
    pub categories: HashMap<String, CategoryId>,
    pub departments: HashMap<String, DepartmentId>,
    pub bench: KindId,
    pub qin: KindId,
}

/// One village on its way through the years.
pub(super) struct Years<'a> {
    pub call: &'a Call<'a>,
    pub store: &'a Store,
    pub village: VillageId,
    pub walk: &'a Walk,
    pub dice: Dice,
    pub today: NaiveDate,
    pub people: Population,
    pub roster: RosterCache,
    pub register: Register,
    pub matters: Matters,
    pub sessions: Vec<Session>,
    pub known: HashMap<IssueId, Known>,
    pub collected: Vec<Collected>,
    /// Returned or to be reopened: the next meeting takes them up.
    pub waiting: Vec<IssueId>,
    /// Under study, with the next review day.
    pub studied: Vec<(NaiveDate, IssueId)>,
    pub fates: super::life::Reserved,
    pub wishes: super::around::Wished,
    ahead: BTreeMap<(NaiveDateTime, usize), Ahead>,
    laid: usize,
}

/// What a village's years begin with.
pub(super) struct Beginning<'a> {
    pub call: &'a Call<'a>,
    pub store: &'a Store,
    pub village: VillageId,
    pub walk: &'a Walk,
    pub dice: Dice,
    pub today: NaiveDate,
    pub people: Population,
}

impl<'a> Years<'a> {
    pub fn new(from: Beginning<'a>) -> Result<Self, Fault> {
        let matters = Matters::new();
        let register = read_register(&from, &matters)?;
        let roster = from
            .store
            .read(from.village, |view| RosterCache::build(view, from.today))?;
        Ok(Self {
            call: from.call,
            store: from.store,
            village: from.village,
            walk: from.walk,
            dice: from.dice,
            today: from.today,
            people: from.people,
            roster,
            register,
            matters,
            sessions: Vec::new(),
            known: HashMap::new(),
            collected: Vec::new(),
            waiting: Vec::new(),
            studied: Vec::new(),
            fates: super::life::Reserved::default(),
            wishes: super::around::Wished::default(),
            ahead: BTreeMap::new(),
            laid: 0,
        })
    }

    /// Lays something on a coming moment.
    pub fn lay(&mut self, moment: NaiveDateTime, what: Ahead) {
        self.laid += 1;
        self.ahead.insert((moment, self.laid), what);
    }

    /// Goes through the days up to `until`. Fault: `work.stopped`.
    pub fn go(&mut self, until: NaiveDateTime, done: u64, total: u64) -> Result<(), Fault> {
        let mut held = 0;
        while let Some(entry) = self.ahead.first_entry() {
            let (moment, _) = *entry.key();
            if moment >= until {
                break;
            }
            let what = entry.remove();
            if let Ahead::Hold(_) = what {
                held += 1;
                self.call.at(done + held, total)?;
            }
            self.happen(moment, what)?;
        }
        Ok(())
    }

    fn happen(&mut self, moment: NaiveDateTime, what: Ahead) -> Result<(), Fault> {
        let day = moment.date();
        match what {
            Ahead::Plan(session) => self.plan(moment, session),
            Ahead::Collect(session, matter) => self.collect(moment, session, matter),
            Ahead::Withdraw(issue) => self.withdraw(moment, issue),
            Ahead::Hold(session) => self.hold(session),
            Ahead::Progress(issue, kind, words) => self.progress(moment, issue, kind, &words),
            Ahead::Reach(milestone) => self.reach(moment, milestone),
            Ahead::Extend(issue, to) => self.extend(moment, issue, to),
            Ahead::Finish(issue) => self.finish(moment, issue),
            Ahead::Answer(issue) => self.answer(moment, issue),
            Ahead::Visit(issue, rating) => self.visit(moment, issue, rating),
            Ahead::StrikeOff(issue) => self.strike_off(moment, issue, day),
            Ahead::Walk(issue, position) => self.walk_on(moment, issue, position),
            Ahead::Around(small) => self.around(moment, small),
        }
    }

    /// One step of the journal at that moment, by the village's clerk.
    pub fn step<T>(
        &self,
        moment: NaiveDateTime,
        op: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.walk.to(moment);
        let actor = self
            .people
            .cadres
            .get(CLERK)
            .map(|cadre| cadre.name.clone())
            .unwrap_or_default();
        let stamp = Stamp {
            village: self.village,
            op: op.to_owned(),
            actor,
            post: "村文书".to_owned(),
        };
        Ok(self.store.transact(stamp, work)?.value)
    }

    /// Whom to ask of a department: its counterpart cadre, or for the village's own one of the cadres.
    pub fn responsible(
        &mut self,
        department: DepartmentId,
        name: &str,
        grid: usize,
    ) -> Option<PersonId> {
        if let Some(found) = self
            .people
            .counterparts
            .iter()
            .find(|c| c.department == department)
        {
            return Some(found.id);
        }
        if !name.starts_with('村') {
            return None;
        }
        let chief = self.people.grids.get(grid).and_then(|g| g.chief);
        if chief.is_some() && self.dice.percent(45) {
            return chief;
        }
        let cadres: Vec<PersonId> = self
            .people
            .cadres
            .iter()
            .take(SUPERVISION)
            .map(|c| c.id)
            .collect();
        self.dice.pick(&cadres).copied()
    }

    /// A clerk's or another cadre's name and id as a meeting takes them.
    pub fn cadre(&self, n: usize) -> crate::commands::meeting::Someone {
        let found = self.people.cadres.get(n);
        crate::commands::meeting::Someone {
            person: found.map(|c| c.id),
            name: found.map(|c| c.name.clone()).unwrap_or_default(),
        }
    }

    /// What is remembered of a matter.
    pub fn recall(&self, issue: IssueId) -> Result<Known, Fault> {
        let known = self.known.get(&issue).cloned();
        known.ok_or_else(|| {
            Fault::new("record.not_found")
                .with("entity", "issues")
                .with("id", issue.to_string())
        })
    }
}

/// Places of cadres in the list.
pub(super) const CLERK: usize = 4;
/// The supervision committee's chair, who is never responsible and so may always review.
pub(super) const SUPERVISION: usize = 5;

fn read_register(from: &Beginning<'_>, matters: &Matters) -> Result<Register, Fault> {
    let stamp = Stamp {
        village: from.village,
        op: "department_add".into(),
        actor: String::new(),
        post: String::new(),
    };
    let departments = from
        .store
        .transact(stamp, |tx| {
            let mut found = HashMap::new();
            for name in matters.departments() {
                found.insert(
                    name.to_owned(),
                    registers::department_named(tx, name, DepartmentKind::Responsible)?,
                );
            }
            Ok::<_, Fault>(found)
        })?
        .value;
    from.store.read(from.village, |view| {
        let kinds = view.kinds()?;
        let kind = |name: &str| {
            kinds
                .iter()
                .find(|k| k.name == name)
                .or(kinds.first())
                .map(|k| k.id)
        };
        let missing = || {
            Fault::new("template.broken")
                .with("file", "kinds.toml")
                .with("line", 0)
                .with("detail", "no kind")
        };
        Ok(Register {
            categories: view
                .categories()?
                .into_iter()
                .map(|c| (c.name, c.id))
                .collect(),
            departments,
            bench: kind("板凳会").ok_or_else(missing)?,
            qin: kind("亲加奔").ok_or_else(missing)?,
        })
    })
}
