//! What happened to a matter, told from one row of a ledger: its events in the order of their days, each checked by
//! the one table of transitions, and what each began. What cannot have happened so is left out, told, and kept as
//! words. Not here: who and where (`plan`), writing (`land`).

use chrono::NaiveDate;
use exchange::IssueRow;
use exchange::fields::Decided;
use rules::ids::PersonId;
use rules::transition::{Handlers, Happening, Life, ReviewFault, may_review};
use rules::visits::{self, Answer, Consequence};
use rules::words::{EventKind, Outcome, Rating, Solved, State};

use super::plan::Unit;

/// An event as it will be written.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub kind: EventKind,
    pub day: NaiveDate,
    pub state: State,
    pub words: String,
}

/// What was promised.
#[derive(Debug, Clone)]
pub(super) struct Promise {
    pub deadline: NaiveDate,
    /// A later deadline, with the day on which it is noted.
    pub extended: Option<(NaiveDate, NaiveDate)>,
}

/// What is told of the row: the field concerned, the code, a day.
pub(super) type Told = (&'static str, &'static str, Option<NaiveDate>);

/// A matter's life.
#[derive(Debug, Clone)]
pub(super) struct Lived {
    pub acts: Vec<Act>,
    pub state: State,
    pub outcome: Option<Outcome>,
    pub unit: Option<Unit>,
    pub person: Option<PersonId>,
    pub reviewer: Option<PersonId>,
    pub promise: Option<Promise>,
    /// The day an answer of the department is due.
    pub due_back: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// A return visit: day and rating.
    pub visit: Option<(NaiveDate, Rating)>,
    pub told: Vec<Told>,
    /// Fields whose words are to be kept in the note.
    pub kept: Vec<&'static str>,
}

/// Who is in it, as far as the roster knows.
pub(super) struct Hands {
    pub unit: Option<Unit>,
    pub person: Option<PersonId>,
    pub reviewer: Option<PersonId>,
}

/// Tells a matter's life from its row. `outside` is what the event of raising says without a meeting.
pub(super) fn live(row: &IssueRow, hands: Hands, today: NaiveDate, outside: &str) -> Lived {
    let raised = Happening {
        kind: EventKind::Raised,
        to: None,
        day: row.raised_on,
    };
    // The table has this row: what fails here is no row's fault, and the matter then waits to be sorted.
    let life = Life::begin(raised).ok();
    let mut telling = Telling {
        row,
        today,
        life,
        lived: Lived {
            acts: vec![Act {
                kind: EventKind::Raised,
                day: row.raised_on,
                state: State::Raised,
                words: outside.to_owned(),
            }],
            state: State::Raised,
            outcome: None,
            unit: hands.unit,
            person: hands.person,
            reviewer: hands.reviewer,
            promise: None,
            due_back: None,
            review_due: None,
            done_on: None,
            visit: None,
            told: Vec::new(),
            kept: Vec::new(),
        },
    };
    telling.sort();
    telling.finish();
    telling.strike_off();
    telling.lived
}

struct Telling<'r> {
    row: &'r IssueRow,
    today: NaiveDate,
    life: Option<Life>,
    lived: Lived,
}

impl Telling<'_> {
    fn tell(&mut self, field: &'static str, code: &'static str, day: Option<NaiveDate>) {
        self.lived.told.push((field, code, day));
    }

    fn keep(&mut self, field: &'static str) {
        if !self.lived.kept.contains(&field) {
            self.lived.kept.push(field);
        }
    }

    /// Lays an event on the matter if the table and the order of days allow it.
    fn act(&mut self, kind: EventKind, day: NaiveDate, words: &str) -> bool {
        let happening = Happening {
            kind,
            to: None,
            day,
        };
        let next = self
            .life
            .filter(|life| day >= life.newest && day <= self.today)
            .and_then(|life| life.after(happening).ok());
        let Some(next) = next else {
            return false;
        };
        self.life = Some(next);
        self.lived.state = next.state;
        self.lived.outcome = next.outcome;
        self.lived.acts.push(Act {
            kind,
            day,
            state: next.state,
            words: words.to_owned(),
        });
        true
    }

    fn says(&self, decided: Decided) -> bool {
        self.row.outcome == Some(decided) || self.row.status == Some(decided)
    }

    fn is_done(&self) -> bool {
        self.row.done_on.is_some()
            || self.row.struck_off_on.is_some()
            || self.says(Decided::Done)
            || self.says(Decided::StruckOff)
    }

    /// What was done or answered, in the row's own words.
    fn words(&self) -> &str {
        let said = [&self.row.progress, &self.row.measure, &self.row.note];
        let mut said = said.into_iter().filter(|words| !words.is_empty());
        said.next()
            .map_or(self.row.summary.as_str(), String::as_str)
    }

    /// The day it was done, if the row names one that can be.
    fn done_day(&mut self) -> Option<NaiveDate> {
        let day = self.row.done_on?;
        let code = if day > self.today {
            "issue.day_not_yet"
        } else if day < self.row.raised_on {
            "issue.done_before_raised"
        } else {
            return Some(day);
        };
        self.tell("done_on", code, Some(day));
        self.keep("done_on");
        None
    }

    fn sorted(&self) -> Option<Outcome> {
        let sorted = [self.row.outcome, self.row.status].into_iter().flatten();
        sorted
            .filter_map(|decided| match decided {
                Decided::Sorted(outcome) => Some(outcome),
                _ => None,
            })
            .next()
    }

    /// The outcome: as the row says, else as its other cells show.
    fn sort(&mut self) {
        let done = self.is_done();
        self.lived.done_on = self.done_day();
        let outcome = match self.sorted() {
            Some(outcome) => outcome,
            None if done
                && self
                    .lived
                    .done_on
                    .is_none_or(|day| day == self.row.raised_on) =>
            {
                if self.row.deadline.is_some() {
                    Outcome::Committed
                } else {
                    Outcome::ResolvedOnSpot
                }
            }
            None if done || self.row.deadline.is_some() => Outcome::Committed,
            None => return self.leave_unsorted(),
        };
        match outcome {
            Outcome::ResolvedOnSpot => self.on_the_spot(),
            Outcome::Committed => self.promise(),
            Outcome::UnderStudy => self.follow(),
            Outcome::Referred => self.refer(),
            Outcome::Explained => {
                let words = self.words().to_owned();
                self.act(EventKind::Explained, self.row.raised_on, &words);
            }
            _ => self.leave_unsorted(),
        }
    }

    /// Nothing is lost of what cannot be a promise yet.
    fn leave_unsorted(&mut self) {
        let row = self.row;
        let said = [
            ("measure", row.measure.is_empty()),
            ("unit", row.unit.is_empty()),
            ("person", row.person.is_empty()),
        ];
        for (field, empty) in said {
            if !empty {
                self.keep(field);
            }
        }
        if !row.measure.is_empty() || self.says(Decided::Working) {
            self.tell("deadline", "issue.deadline_missing", None);
        }
    }

    fn on_the_spot(&mut self) {
        let day = self.row.raised_on;
        match self.lived.done_on {
            Some(later) if later > day => {
                self.tell("done_on", "issue.done_later", Some(later));
                self.keep("done_on");
            }
            None if self.row.done_on.is_none() && self.sorted().is_none() => {
                self.tell("done_on", "issue.done_day_taken", Some(day));
            }
            _ => {}
        }
        let words = self.words().to_owned();
        if self.act(EventKind::ResolvedOnSpot, day, &words) {
            self.lived.done_on = Some(day);
        }
        for (field, empty) in [
            ("unit", self.row.unit.is_empty()),
            ("person", self.row.person.is_empty()),
        ] {
            if !empty {
                self.keep(field);
            }
        }
    }

    /// A deadline that can be: of the row, else the day on which it was done.
    fn deadline(&mut self) -> Option<NaiveDate> {
        let raised = self.row.raised_on;
        if let Some(day) = self.row.deadline {
            if day >= raised {
                return Some(day);
            }
            self.tell("deadline", "issue.deadline_before_raised", Some(day));
            self.keep("deadline");
        }
        let later = self.row.extended_to.filter(|day| *day >= raised);
        let taken = later.or(self.lived.done_on)?;
        self.tell("deadline", "issue.deadline_taken", Some(taken));
        Some(taken)
    }

    fn promise(&mut self) {
        let Some(deadline) = self.deadline() else {
            return self.leave_unsorted();
        };
        if self.lived.unit.is_none() {
            self.tell("unit", "issue.unit_missing", None);
        }
        if !self.act(EventKind::Committed, self.row.raised_on, "") {
            return;
        }
        let extended = self.extension(deadline);
        self.lived.promise = Some(Promise { deadline, extended });
    }

    /// The ledger does not say when it was granted: at the latest on the day of the first deadline.
    fn extension(&mut self, deadline: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let to = self.row.extended_to.filter(|to| *to > deadline)?;
        let latest = self.lived.done_on.unwrap_or(self.today).min(self.today);
        let day = deadline.min(latest);
        if !self.act(EventKind::Extended, day, "") {
            self.keep("extension");
            return None;
        }
        self.tell("extension", "issue.extension_undated", Some(day));
        Some((to, day))
    }

    fn follow(&mut self) {
        let due = self.row.deadline.filter(|day| *day >= self.row.raised_on);
        let taken = due.unwrap_or(self.today);
        if due.is_none() && !self.is_done() {
            self.tell("deadline", "issue.review_taken", Some(taken));
        }
        if self.act(EventKind::UnderStudy, self.row.raised_on, "") {
            self.lived.review_due = Some(taken);
        }
        for (field, empty) in [
            ("measure", self.row.measure.is_empty()),
            ("unit", self.row.unit.is_empty()),
            ("person", self.row.person.is_empty()),
        ] {
            if !empty {
                self.keep(field);
            }
        }
    }

    fn refer(&mut self) {
        if self.lived.unit.is_none() {
            self.tell("unit", "issue.unit_missing", None);
            return self.leave_unsorted();
        }
        let due = self.row.deadline.filter(|day| *day >= self.row.raised_on);
        let taken = due.or(self.lived.done_on).unwrap_or(self.today);
        if due.is_none() && !self.is_done() {
            self.tell("deadline", "issue.due_back_taken", Some(taken));
        }
        if self.act(EventKind::Referred, self.row.raised_on, "") {
            self.lived.due_back = Some(taken);
        }
    }

    /// Done, and what villagers said of it.
    fn finish(&mut self) {
        let ready = matches!(
            self.lived.state,
            State::Committed | State::UnderStudy | State::Referred
        );
        if ready && self.is_done() {
            self.done();
        } else if !matches!(self.lived.state, State::Done) {
            if self.lived.done_on.is_some() {
                self.keep("done_on");
            }
            self.lived.done_on = None;
        }
        let Some(rating) = self.row.rating else {
            return;
        };
        let day = self.life.map_or(self.row.raised_on, |life| life.newest);
        let contradicted = rating == Rating::Dissatisfied && self.struck_off_day().is_some();
        if contradicted {
            return self.keep("rating");
        }
        if self.act(EventKind::Visited, day, rating.zh()) {
            self.lived.visit = Some((day, rating));
            self.reopen(day, rating);
        } else {
            self.tell("rating", "issue.rating_early", None);
            self.keep("rating");
        }
    }

    fn done(&mut self) {
        let newest = self.life.map_or(self.row.raised_on, |life| life.newest);
        let day = self.lived.done_on.unwrap_or_else(|| {
            let promised = self.lived.promise.as_ref().map(|promise| promise.deadline);
            let day = promised.unwrap_or(self.today).min(self.today).max(newest);
            self.tell("done_on", "issue.done_day_taken", Some(day));
            day
        });
        let words = self.words().to_owned();
        if self.lived.state == State::Referred {
            self.act(EventKind::Answered, day, &words);
        }
        self.lived.done_on = self.act(EventKind::Done, day, &words).then_some(day);
        if self.lived.done_on.is_none() {
            self.keep("done_on");
        }
    }

    /// 不满意 of the only respondent sets it to be reopened.
    fn reopen(&mut self, day: NaiveDate, rating: Rating) {
        let answer = Answer {
            solved: solved(rating),
            rating,
        };
        if visits::consequence(&[answer]) == Consequence::Reopen {
            self.act(EventKind::ToReopen, day, rating.zh());
        }
    }

    fn struck_off_day(&self) -> Option<NaiveDate> {
        let says = self.says(Decided::StruckOff) || self.row.struck_off_on.is_some();
        let newest = self.life.map(|life| life.newest)?;
        says.then(|| self.row.struck_off_on.unwrap_or(newest))
    }

    /// Struck off by a second person; without one it stays done, and the row's words are kept.
    fn strike_off(&mut self) {
        let Some(day) = self.struck_off_day() else {
            if !self.row.reviewer.is_empty() {
                self.keep("reviewer");
            }
            self.lived.reviewer = None;
            return;
        };
        let left = match (self.lived.reviewer, self.lived.state) {
            (_, state) if state != State::Done && state != State::Explained => {
                Some("issue.struck_off_early")
            }
            (None, _) if self.row.reviewer.is_empty() => Some("strike_off.reviewer_missing"),
            (None, _) => Some("issue.reviewer_unknown"),
            (Some(reviewer), state) => self.barred(reviewer, state),
        };
        let struck = left.is_none() && self.act(EventKind::StruckOff, day, "");
        if struck {
            return;
        }
        self.tell(
            "reviewer",
            left.unwrap_or("issue.struck_off_early"),
            Some(day),
        );
        self.keep("reviewer");
        self.keep("struck_off_on");
        self.lived.reviewer = None;
    }

    fn barred(&self, reviewer: PersonId, state: State) -> Option<&'static str> {
        let handlers = Handlers {
            responsible: self.lived.person.into_iter().collect(),
            explained_by: self.lived.person.into_iter().collect(),
            ..Handlers::default()
        };
        let fault = may_review(reviewer, state, &handlers).err()?;
        Some(match fault {
            ReviewFault::Responsible => "strike_off.by_responsible",
            ReviewFault::CoHandler => "strike_off.by_co_handler",
            ReviewFault::Explained => "strike_off.by_explainer",
            ReviewFault::Missing => "strike_off.reviewer_missing",
        })
    }
}

/// A ledger tells only how content people were.
pub(super) fn solved(rating: Rating) -> Solved {
    match rating {
        Rating::Dissatisfied => Solved::No,
        Rating::MostlySatisfied => Solved::Partly,
        Rating::Satisfied | Rating::Unrated => Solved::Yes,
    }
}
