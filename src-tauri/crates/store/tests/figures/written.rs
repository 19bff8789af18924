//! Writing a history into a store, through the gate that everybody writes through.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rules::ids::{CommitmentId, IssueId, MeetingId};
use rules::transition::{self, Happening, Move, allowed};
use rules::words::{
    AttendeeRole, Closing, EventKind, MeetingState, Mode, ProgressKind, Rating, Scale, Solved,
    Source, State,
};
use store::attendance::{Attendance, Headcount};
use store::commitments::{Commitment, CommitmentChange};
use store::issues::{Issue, IssueEvent, Progress, Visit, VisitAnswer};
use store::meetings::{Meeting, Scope};
use store::{Origin, Store, StoreFault, Tx, View};

use crate::day;
use crate::history::{History, LEANINGS, Life, Met, Step, Told};
use crate::settled::{Settled, settle, stamp};

/// A store with a history in it.
pub struct Written {
    _folder: tempfile::TempDir,
    store: Store,
    pub villages: Vec<Settled>,
}

impl Written {
    /// Reads the first village.
    pub fn read(&self, work: impl FnOnce(&View<'_>) -> Result<(), StoreFault>) {
        self.store.read(self.villages[0].id, work).unwrap();
    }
}

/// Writes a history.
pub fn write(history: &History) -> Written {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), Origin::system()).unwrap();
    store.build_without_waiting().unwrap();
    let mut villages = Vec::new();
    for told in &history.0 {
        let settled = settle(&store, told);
        store
            .transact::<_, StoreFault>(stamp(settled.id), |tx| happened(tx, &settled, told))
            .unwrap();
        villages.push(settled);
    }
    Written {
        _folder: folder,
        store,
        villages,
    }
}

fn happened(tx: &mut Tx<'_>, settled: &Settled, told: &Told) -> Result<(), StoreFault> {
    let ids: Vec<IssueId> = told.lives.iter().map(|_| tx.new_id()).collect();
    let laid = laid_before(tx, settled)?;
    for (id, life) in ids.iter().zip(&told.lives) {
        tx.put(&mut issue(settled, *id, life))?;
    }
    for (id, life) in ids.iter().zip(&told.lives) {
        Walk::new(*id, &ids, &laid).live(tx, life)?;
    }
    for met in &told.met {
        meet(tx, settled, met)?;
    }
    Ok(())
}

/// A meeting of each kind, planned and never held: the matters laid before it are counted, it is not.
fn laid_before(tx: &mut Tx<'_>, settled: &Settled) -> Result<Vec<MeetingId>, StoreFault> {
    let mut laid = Vec::new();
    for kind in 0..settled.kinds.len() {
        let met = Met {
            kind,
            ..Met::never()
        };
        let id: MeetingId = tx.new_id();
        tx.put(&mut meeting_row(settled, id, &met))?;
        laid.push(id);
    }
    Ok(laid)
}

fn issue(settled: &Settled, id: IssueId, life: &Life) -> Issue {
    Issue {
        village: settled.id,
        id,
        revision: 0,
        summary: "灌溉水渠淤塞".into(),
        short_title: String::new(),
        reporter: None,
        reporter_household: None,
        reporter_text: String::new(),
        household_text: String::new(),
        unit_text: String::new(),
        grid: settled.place(life.place),
        grid_text: String::new(),
        category: None,
        scale: Scale::Small,
        source: Source::AtMeeting,
        collected_on: None,
        note: String::new(),
        split_from: None,
        answer_due: life.due.map(day),
        own_number: String::new(),
    }
}

/// The instant as the gate writes it.
fn typed(on: NaiveDate, hours: i64) -> String {
    let at: DateTime<Utc> = on.and_time(chrono::NaiveTime::MIN).and_utc();
    (at + chrono::Duration::hours(hours)).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The move that a step takes: mostly one that the life leans to, where such a one is open.
fn choose(from: Option<State>, step: &Step, leaning: &[EventKind]) -> &'static Move {
    let open: Vec<_> = allowed(from).collect();
    let leant: Vec<_> = open
        .iter()
        .filter(|next| leaning.contains(&next.kind))
        .collect();
    if leant.is_empty() || step.choice % 3 == 2 {
        open[step.choice % open.len()]
    } else {
        leant[step.choice % leant.len()]
    }
}

/// An issue on its way along the table.
struct Walk<'a> {
    issue: IssueId,
    others: &'a [IssueId],
    /// A meeting of each kind, before which matters are laid; one in three is laid before none.
    laid: &'a [MeetingId],
    walked: Vec<Happening>,
    on: i64,
    clock: i64,
    promise: Option<(CommitmentId, NaiveDate)>,
}

impl<'a> Walk<'a> {
    fn new(issue: IssueId, others: &'a [IssueId], laid: &'a [MeetingId]) -> Self {
        Self {
            issue,
            others,
            laid,
            walked: Vec::new(),
            on: 0,
            clock: 1,
            promise: None,
        }
    }

    fn live(&mut self, tx: &mut Tx<'_>, life: &Life) -> Result<(), StoreFault> {
        let mut state = None;
        for step in &life.steps {
            let leaning = LEANINGS[life.leans];
            if state == Some(State::Merged) && !leaning.contains(&EventKind::Restored) {
                break;
            }
            let next = choose(state, step, leaning);
            state = Some(self.step(tx, next, step)?);
        }
        for (on, kind, hours) in &life.notes {
            let mut note = Progress {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                issue: self.issue,
                civil_day: day(*on),
                kind: ProgressKind::ALL[*kind],
                words: "到镇水利站问过".into(),
                person: None,
                clock: 1,
                replica: "a".into(),
                recorded_at: typed(day(*on), *hours),
            };
            tx.put(&mut note)?;
        }
        Ok(())
    }

    fn step(&mut self, tx: &mut Tx<'_>, next: &Move, step: &Step) -> Result<State, StoreFault> {
        if !step.together {
            self.clock += 1;
            self.on += step.later;
        }
        let on = day(self.on);
        self.walked.push(Happening {
            kind: next.kind,
            to: next.landing.state(),
            day: on,
        });
        let life = transition::Life::of(&self.walked).unwrap();
        let commitment = self.promised(tx, next.kind, life.state, step)?;
        if next.kind == EventKind::Visited {
            self.visited(tx, step)?;
        }
        let merged = next.kind == EventKind::Merged;
        let mut event = IssueEvent {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            kind: next.kind,
            civil_day: on,
            state: life.state,
            round: i64::from(life.round),
            meeting: self.laid_before(next.kind, step),
            commitment,
            target: merged.then(|| self.others[step.target % self.others.len()]),
            words: String::new(),
            person: None,
            department: None,
            approver: None,
            reviewer: None,
            accepted: None,
            correction: false,
            clock: self.clock,
            replica: if self.clock % 3 == 0 { "b" } else { "a" }.into(),
            recorded_at: typed(on, step.typed),
        };
        tx.put(&mut event)?;
        Ok(life.state)
    }

    fn laid_before(&self, kind: EventKind, step: &Step) -> Option<MeetingId> {
        let raised = kind == EventKind::Raised;
        let nth = step.target % (self.laid.len() + 1);
        self.laid.get(nth).copied().filter(|_| raised)
    }

    /// The promise that an event makes, extends or ends.
    fn promised(
        &mut self,
        tx: &mut Tx<'_>,
        kind: EventKind,
        state: State,
        step: &Step,
    ) -> Result<Option<CommitmentId>, StoreFault> {
        match (kind, state) {
            (EventKind::Extended, _) => self.extend(tx, step)?,
            (EventKind::Committed | EventKind::Reopened | EventKind::TakenUp, State::Committed) => {
                self.promise(tx, step)?;
            }
            (EventKind::Done, _) => return Ok(self.promise.take().map(|(id, _)| id)),
            _ => return Ok(None),
        }
        Ok(self.promise.map(|(id, _)| id))
    }

    fn promise(&mut self, tx: &mut Tx<'_>, step: &Step) -> Result<(), StoreFault> {
        let deadline = day(self.on + step.days);
        let mut row = Commitment {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            round: 1,
            meeting: None,
            measure: "清淤".into(),
            department: None,
            person: None,
            supervisor: None,
            promised_on: day(self.on),
            first_deadline: deadline,
            collective_money: None,
            money_fen: None,
            note: String::new(),
            from_day: day(self.on),
            // The figures follow the events, so that what ended later is still in force on an earlier day.
            ended_on: Some(day(self.on)),
            ended_how: String::new(),
        };
        tx.put(&mut row)?;
        self.promise = Some((row.id, deadline));
        Ok(())
    }

    fn extend(&mut self, tx: &mut Tx<'_>, step: &Step) -> Result<(), StoreFault> {
        let Some((commitment, old)) = self.promise else {
            return Ok(());
        };
        let new = old + chrono::Duration::days(step.days);
        let mut change = CommitmentChange {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            commitment,
            field: "deadline".into(),
            civil_day: day(self.on),
            old_value: old.to_string(),
            new_value: new.to_string(),
            reason: "连日降雨".into(),
            approver: None,
            clock: self.clock,
            replica: "a".into(),
            recorded_at: typed(day(self.on), step.typed),
        };
        tx.put(&mut change)?;
        change.id = tx.new_id();
        change.revision = 0;
        (change.field, change.new_value) = ("measure".into(), "清淤并修好闸板".into());
        tx.put(&mut change)?;
        self.promise = Some((commitment, new));
        Ok(())
    }

    fn visited(&self, tx: &mut Tx<'_>, step: &Step) -> Result<(), StoreFault> {
        let mut visit = Visit {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            issue: self.issue,
            round: 1,
            day: day(self.on),
            visitor: None,
            overall: Rating::ALL[step.rated],
            note: String::new(),
            clock: self.clock,
            replica: "a".into(),
            recorded_at: typed(day(self.on), step.typed),
        };
        tx.put(&mut visit)?;
        for said in &step.said {
            let mut answer = VisitAnswer {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                visit: visit.id,
                person: None,
                household: None,
                solved: Solved::ALL[*said],
                rating: visit.overall,
                words: String::new(),
            };
            tx.put(&mut answer)?;
        }
        Ok(())
    }
}

fn meet(tx: &mut Tx<'_>, settled: &Settled, met: &Met) -> Result<(), StoreFault> {
    let meeting: MeetingId = tx.new_id();
    tx.put(&mut meeting_row(settled, meeting, met))?;
    for nth in &met.scope {
        let mut scope = Scope {
            village: settled.id,
            id: tx.new_id(),
            revision: 0,
            meeting,
            place: settled.places[*nth],
        };
        tx.put(&mut scope)?;
    }
    for (who, role, place) in &met.came {
        let mut came = Attendance {
            village: settled.id,
            id: tx.new_id(),
            revision: 0,
            meeting,
            person: settled.people[*who],
            role: AttendeeRole::ALL[*role],
            at: String::new(),
            household: None,
            household_text: String::new(),
            unit: None,
            unit_text: String::new(),
            grid: settled.place(*place),
            grid_text: String::new(),
            added_here: false,
            arrival: 1,
        };
        tx.put(&mut came)?;
    }
    for (role, place, people) in &met.heads {
        let mut heads = Headcount {
            village: settled.id,
            id: tx.new_id(),
            revision: 0,
            meeting,
            grid: settled.place(*place),
            role: AttendeeRole::ALL[*role],
            people: *people,
        };
        tx.put(&mut heads)?;
    }
    Ok(())
}

fn meeting_row(settled: &Settled, id: MeetingId, met: &Met) -> Meeting {
    let text = String::new;
    Meeting {
        village: settled.id,
        id,
        revision: 0,
        kind: settled.kinds[met.kind],
        title: text(),
        motto: text(),
        list_name: text(),
        mode: Mode::Meeting,
        // The first is planned, the last cancelled.
        state: MeetingState::ALL[if met.day % 5 == 0 { met.state } else { 1 }],
        closing: Closing::Closed,
        day: day(met.day),
        time: text(),
        ended: text(),
        place: text(),
        rain_place: text(),
        host: None,
        host_text: text(),
        recorder: None,
        recorder_text: text(),
        session: None,
        note: text(),
        speakers_consent: false,
        opened_at: None,
        closed_at: None,
        archived_at: None,
        cancel_reason: text(),
    }
}
