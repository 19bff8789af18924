//! Baoting's year, told with invented names: 60 villages, 500 sessions, 15,000 person-times, 2,600 problems, of
//! them 1,600 resolved, 800 in the plan, 200 in neither. Written through the gate in a few large steps. Not
//! here: what its figures must be (`figures`).

use acceptance::{Trouble, Village as Folder};
use chrono::{Duration, NaiveDate};
use rules::ids::{CommitmentId, IssueId, KindId, MeetingId, PersonId, PlaceId};
use rules::numbers::Series;
use rules::words::{
    AttendeeRole, Closing, EventKind, MeetingState, Mode, PlaceLevel, Scale, Source, State,
};
use store::attendance::{Attendance, Headcount};
use store::commitments::Commitment;
use store::issues::{Issue, IssueEvent};
use store::kinds::Kind;
use store::meetings::Meeting;
use store::people::Person;
use store::places::Place;
use store::villages::Village;
use store::{Origin, Stamp, Store, StoreFault, Tx};

/// Villages of the county.
pub const VILLAGES: usize = 60;
/// Problems of the year.
pub const PROBLEMS: usize = 2600;
/// Problems that still wait for a meeting.
pub const WAITING: usize = 40;

/// The last day of the year's figures.
pub fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 12, 1).unwrap()
}

/// How a problem ended, and how many did: they add up to `PROBLEMS`.
const ENDS: [(End, usize); 10] = [
    (End::OnSpot, 300),
    (End::Done, 590),
    (End::StruckOff, 700),
    (End::Merged, 10),
    (End::InPlan, 800),
    (End::Referred, 90),
    (End::Explained, 60),
    (End::Unsorted, 30),
    (End::ToReopen, 12),
    (End::Withdrawn, 8),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    OnSpot,
    Done,
    StruckOff,
    Merged,
    InPlan,
    Referred,
    Explained,
    Unsorted,
    ToReopen,
    Withdrawn,
}

impl End {
    /// What happened after it was raised: what, days later, where it led.
    fn life(self) -> &'static [(EventKind, i64, State)] {
        use EventKind as E;
        match self {
            Self::OnSpot => &[(E::ResolvedOnSpot, 0, State::Done)],
            Self::Done => &[
                (E::Committed, 0, State::Committed),
                (E::Done, 12, State::Done),
            ],
            Self::StruckOff => &[
                (E::Committed, 0, State::Committed),
                (E::Done, 9, State::Done),
                (E::StruckOff, 14, State::StruckOff),
            ],
            Self::Merged => &[(E::Merged, 0, State::Merged)],
            Self::InPlan => &[(E::Committed, 0, State::Committed)],
            Self::Referred => &[(E::Referred, 0, State::Referred)],
            Self::Explained => &[
                (E::Explained, 0, State::Explained),
                (E::StruckOff, 5, State::StruckOff),
            ],
            Self::Unsorted => &[],
            Self::ToReopen => &[
                (E::Committed, 0, State::Committed),
                (E::Done, 9, State::Done),
                (E::ToReopen, 11, State::ToReopen),
            ],
            Self::Withdrawn => &[(E::Withdrawn, 3, State::Withdrawn)],
        }
    }
}

/// The end of the nth problem.
fn end(nth: usize) -> End {
    let mut left = nth;
    for (end, n) in ENDS {
        if left < n {
            return end;
        }
        left -= n;
    }
    End::Unsorted
}

/// Writes the year into a folder.
pub fn year() -> Result<Folder, Trouble> {
    let folder = Folder::none_yet(last_day())?;
    std::fs::create_dir_all(folder.data())?;
    let store = Store::open(&folder.data(), Origin::system()).unwrap();
    store.build_without_waiting().unwrap();
    for nth in 0..VILLAGES {
        write_village(&store, nth).unwrap();
    }
    store.wait_again().unwrap();
    Ok(folder)
}

fn write_village(store: &Store, nth: usize) -> Result<(), StoreFault> {
    let village = store.new_village_id();
    let stamp = Stamp {
        village,
        op: "village_demo".to_owned(),
        actor: String::new(),
        post: String::new(),
    };
    store.found::<_, StoreFault>(stamp, |tx| {
        let mut year = Year::settle(tx, nth)?;
        // 500 sessions: eight in each village, and one more in twenty of them.
        let sessions = 8 + usize::from(nth.is_multiple_of(3));
        for session in 0..sessions {
            year.meet(tx, session)?;
        }
        for problem in (nth..PROBLEMS).step_by(VILLAGES) {
            year.problem(tx, Some(end(problem)))?;
        }
        for _ in (nth..WAITING).step_by(VILLAGES) {
            year.problem(tx, None)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// One village's year while it is written.
struct Year {
    grid: PlaceId,
    kinds: [KindId; 2],
    people: [PersonId; 3],
    days: Vec<NaiveDate>,
    problems: usize,
    /// The first problem: others are merged into it.
    first: Option<IssueId>,
}

impl Year {
    fn settle(tx: &mut Tx<'_>, nth: usize) -> Result<Self, StoreFault> {
        let (village, place, grid) = (tx.village, tx.new_id(), tx.new_id());
        tx.put(&mut place_row(tx, place, None, PlaceLevel::Village))?;
        tx.put(&mut place_row(tx, grid, Some(place), PlaceLevel::Grid))?;
        let mut founded = Village {
            village,
            id: village,
            revision: 0,
            name: format!("第{}村", nth + 1),
            township: format!("第{}镇", nth % 9 + 1),
            county: "云溪县".to_owned(),
            place: Some(place),
            code: String::new(),
            sample: true,
            began_on: day(0),
        };
        tx.put(&mut founded)?;
        let kinds = [1, 2].map(|n| KindId::from_parts(1, [n; 10]));
        for (position, (id, name)) in (0..).zip(kinds.iter().zip(["板凳会", "亲加奔"])) {
            tx.put(&mut kind_row(tx, *id, name, position))?;
        }
        let people = [tx.new_id(), tx.new_id(), tx.new_id()];
        for id in people {
            tx.put(&mut person_row(tx, id))?;
        }
        Ok(Self {
            grid,
            kinds,
            people,
            days: Vec::new(),
            problems: 0,
            first: None,
        })
    }

    /// A session with 30 villagers, two of them by name, and one cadre; 板凳会 and 亲加奔 in turn.
    fn meet(&mut self, tx: &mut Tx<'_>, session: usize) -> Result<(), StoreFault> {
        let day = day(35 * session as i64);
        let meeting: MeetingId = tx.new_id();
        let kind = self.kinds[usize::from(session % 2 == 1)];
        tx.put(&mut meeting_row(tx, meeting, kind, day))?;
        let roles = [
            AttendeeRole::Villager,
            AttendeeRole::Representative,
            AttendeeRole::Cadre,
        ];
        for (person, role) in self.people.into_iter().zip(roles) {
            let mut came = attendance_row(tx, meeting, person, role, self.grid);
            tx.put(&mut came)?;
        }
        let mut unnamed = Headcount {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            meeting,
            grid: Some(self.grid),
            role: AttendeeRole::Villager,
            people: 28,
        };
        tx.put(&mut unnamed)?;
        self.days.push(day);
        Ok(())
    }

    /// A problem, raised at one of the sessions; without an end it still waits for one.
    fn problem(&mut self, tx: &mut Tx<'_>, end: Option<End>) -> Result<(), StoreFault> {
        let id: IssueId = tx.new_id();
        let day = self.days[self.problems % self.days.len()];
        self.problems += 1;
        tx.put(&mut issue_row(tx, id, self.grid))?;
        let Some(end) = end else {
            return happens(
                tx,
                id,
                (EventKind::Collected, day, State::Pending),
                None,
                None,
            );
        };
        tx.issue_number(Series::Issue, 2023, "issues", id)?;
        happens(tx, id, (EventKind::Raised, day, State::Raised), None, None)?;
        let mut promise = None;
        for (kind, later, state) in end.life() {
            if *kind == EventKind::Committed {
                promise = Some(promised(tx, id, day, end != End::InPlan)?);
            }
            let target = self.first.filter(|_| *kind == EventKind::Merged);
            let on = day + Duration::days(*later);
            happens(tx, id, (*kind, on, *state), promise, target)?;
        }
        self.first.get_or_insert(id);
        Ok(())
    }
}

/// A day of the year.
fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 10).unwrap() + Duration::days(n)
}

/// Something that happened to a problem, typed in the evening of that day.
pub fn happens(
    tx: &mut Tx<'_>,
    issue: IssueId,
    (kind, day, state): (EventKind, NaiveDate, State),
    commitment: Option<CommitmentId>,
    target: Option<IssueId>,
) -> Result<(), StoreFault> {
    let mut event = IssueEvent {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        kind,
        civil_day: day,
        state,
        round: 1,
        meeting: None,
        commitment,
        target,
        words: String::new(),
        person: None,
        department: None,
        approver: None,
        reviewer: None,
        accepted: None,
        correction: false,
        clock: tx.clock(),
        replica: tx.replica().to_owned(),
        recorded_at: format!("{day}T13:00:00.000Z"),
    };
    tx.put(&mut event)
}

fn promised(
    tx: &mut Tx<'_>,
    issue: IssueId,
    day: NaiveDate,
    kept: bool,
) -> Result<CommitmentId, StoreFault> {
    let mut promise = Commitment {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        issue,
        round: 1,
        meeting: None,
        measure: "清淤并修好闸板".to_owned(),
        department: None,
        person: None,
        supervisor: None,
        promised_on: day,
        first_deadline: day + Duration::days(60),
        collective_money: None,
        money_fen: None,
        note: String::new(),
        from_day: day,
        ended_on: kept.then_some(day + Duration::days(9)),
        ended_how: String::new(),
    };
    tx.put(&mut promise)?;
    Ok(promise.id)
}

fn place_row(tx: &Tx<'_>, id: PlaceId, parent: Option<PlaceId>, level: PlaceLevel) -> Place {
    Place {
        village: tx.village,
        id,
        revision: 0,
        parent,
        level,
        name: "第一网格".to_owned(),
        code: String::new(),
        position: 1,
        from_day: None,
        to_day: None,
    }
}

fn kind_row(tx: &Tx<'_>, id: KindId, name: &str, position: i64) -> Kind {
    let text = String::new;
    Kind {
        village: tx.village,
        id,
        revision: 0,
        name: name.to_owned(),
        title: name.to_owned(),
        short: text(),
        list_name: text(),
        motto: text(),
        symbol: text(),
        mode: Mode::Meeting,
        procedure: None,
        documents: Vec::new(),
        roles: Vec::new(),
        ledger_columns: Vec::new(),
        quota_count: 0,
        quota_period: "month".to_owned(),
        position,
        enabled: true,
    }
}

fn person_row(tx: &Tx<'_>, id: PersonId) -> Person {
    let text = String::new;
    Person {
        village: tx.village,
        id,
        revision: 0,
        name: "林秀芳".to_owned(),
        sex: None,
        birth: text(),
        relation: text(),
        phone: text(),
        phone_public: false,
        id_tail: text(),
        id_number: text(),
        party_member: false,
        note: text(),
        left_on: None,
        merged_into: None,
        merged_on: None,
    }
}

fn meeting_row(tx: &Tx<'_>, id: MeetingId, kind: KindId, day: NaiveDate) -> Meeting {
    let text = String::new;
    Meeting {
        village: tx.village,
        id,
        revision: 0,
        kind,
        title: text(),
        motto: text(),
        list_name: text(),
        mode: Mode::Meeting,
        state: MeetingState::Held,
        closing: Closing::Closed,
        day,
        time: "19:30".to_owned(),
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

fn attendance_row(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    person: PersonId,
    role: AttendeeRole,
    grid: PlaceId,
) -> Attendance {
    let text = String::new;
    Attendance {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        meeting,
        person,
        role,
        at: text(),
        household: None,
        household_text: text(),
        unit: None,
        unit_text: text(),
        grid: Some(grid),
        grid_text: text(),
        added_here: false,
        arrival: 1,
    }
}

fn issue_row(tx: &Tx<'_>, id: IssueId, grid: PlaceId) -> Issue {
    let text = String::new;
    Issue {
        village: tx.village,
        id,
        revision: 0,
        summary: "灌溉水渠淤塞300米".to_owned(),
        short_title: text(),
        reporter: None,
        reporter_household: None,
        reporter_text: text(),
        household_text: text(),
        unit_text: text(),
        grid: Some(grid),
        grid_text: text(),
        category: None,
        scale: Scale::Small,
        source: Source::AtMeeting,
        collected_on: None,
        note: text(),
        split_from: None,
        answer_due: None,
        own_number: text(),
    }
}
