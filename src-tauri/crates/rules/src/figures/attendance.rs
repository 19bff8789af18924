//! Sessions and attendance: 人次 counts every coming, 人数 every named person once; 参与群众 are
//! villagers, cadres are counted beside (data model, "Meetings").

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use crate::ids::{KindId, MeetingId, PersonId};
use crate::words::{AttendeeRole, MeetingState};

/// A named person at a meeting; merged people come with the id they were merged into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub person: PersonId,
    /// In what role.
    pub role: AttendeeRole,
}

/// Unnamed people of one role (未列名的).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadCount {
    /// In what role.
    pub role: AttendeeRole,
    /// How many.
    pub n: u64,
}

/// A meeting with who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Its id.
    pub id: MeetingId,
    /// Its kind.
    pub kind: KindId,
    /// Its day.
    pub day: NaiveDate,
    /// Whether it was held.
    pub state: MeetingState,
    /// Named attendees.
    pub named: Vec<Attended>,
    /// Unnamed ones.
    pub unnamed: Vec<HeadCount>,
}

/// Who came, over some meetings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attendance {
    /// 参与群众, 人次: named and unnamed villagers.
    pub villager_times: u64,
    /// Villagers, 人数: each named person once.
    pub villagers: u64,
    /// Cadres and everybody else, 人次.
    pub cadre_times: u64,
    /// Cadres and everybody else, 人数.
    pub cadres: u64,
    /// Of all 人次, those without a name: why 人数 is smaller.
    pub unnamed: u64,
}

impl Attendance {
    /// All 人次.
    pub const fn times(&self) -> u64 {
        self.villager_times + self.cadre_times
    }
}

/// Attendance over the held meetings of a span of days.
pub fn attendance(meetings: &[MeetingRow], from: NaiveDate, to: NaiveDate) -> Attendance {
    let mut sum = Attendance::default();
    let (mut villagers, mut cadres) = (BTreeSet::new(), BTreeSet::new());
    for meeting in held(meetings, from, to) {
        for (person, villager) in once(&meeting.named) {
            if villager {
                sum.villager_times += 1;
                villagers.insert(person);
            } else {
                sum.cadre_times += 1;
                cadres.insert(person);
            }
        }
        for heads in &meeting.unnamed {
            let times = if heads.role.is_villager() {
                &mut sum.villager_times
            } else {
                &mut sum.cadre_times
            };
            *times += heads.n;
            sum.unnamed += heads.n;
        }
    }
    sum.villagers = villagers.len() as u64;
    sum.cadres = cadres.len() as u64;
    sum
}

/// Everyone who came to one meeting, once, and whether as a villager: who signed in under two records that were
/// merged later came one time, as a villager if either record did.
fn once(named: &[Attended]) -> BTreeMap<PersonId, bool> {
    let mut came = BTreeMap::new();
    for attended in named {
        *came.entry(attended.person).or_insert(false) |= attended.role.is_villager();
    }
    came
}

/// Held meetings by kind and by month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sessions {
    /// For each kind, how many were held.
    pub by_kind: BTreeMap<KindId, u64>,
    /// For each month (its first day), how many were held; months without any are left out.
    pub by_month: BTreeMap<NaiveDate, u64>,
}

impl Sessions {
    /// All of them.
    pub fn total(&self) -> u64 {
        self.by_kind.values().sum()
    }
}

/// Counts the held meetings of a span of days.
pub fn sessions(meetings: &[MeetingRow], from: NaiveDate, to: NaiveDate) -> Sessions {
    let mut sessions = Sessions::default();
    for meeting in held(meetings, from, to) {
        let month = meeting.day.with_day(1).unwrap_or(meeting.day);
        *sessions.by_kind.entry(meeting.kind).or_insert(0) += 1;
        *sessions.by_month.entry(month).or_insert(0) += 1;
    }
    sessions
}

/// Into whom a person's record was merged, and on which day; an unknown day is long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// The person.
    pub into: PersonId,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// Who a person was by day D: where the mergings up to that day end. Merged in a circle, everyone stays
/// who they are.
pub fn same_person_on(
    person: PersonId,
    merges: &HashMap<PersonId, Merge>,
    on: NaiveDate,
) -> PersonId {
    let mut seen = BTreeSet::from([person]);
    let mut at = person;
    while let Some(merge) = merges
        .get(&at)
        .filter(|merge| merge.on.is_none_or(|day| day <= on))
    {
        if !seen.insert(merge.into) {
            return person;
        }
        at = merge.into;
    }
    at
}

fn held(
    meetings: &[MeetingRow],
    from: NaiveDate,
    to: NaiveDate,
) -> impl Iterator<Item = &MeetingRow> {
    let within = move |meeting: &&MeetingRow| {
        meeting.state == MeetingState::Held && from <= meeting.day && meeting.day <= to
    };
    meetings.iter().filter(within)
}
