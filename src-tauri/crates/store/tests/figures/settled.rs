//! A village before anything happens: its places, kinds of meeting and people.

use chrono::NaiveDate;
use rules::ids::{KindId, PersonId, PlaceId, VillageId};
use rules::words::{Mode, PlaceLevel};
use store::kinds::Kind;
use store::people::Person;
use store::places::Place;
use store::villages::Village;
use store::{Stamp, Store, StoreFault, Tx};

use crate::day;
use crate::history::{PEOPLE, Told};

/// Ids of a village: its places are the village itself, two grids, and a unit of the first grid.
#[derive(Debug, Clone)]
pub struct Settled {
    pub id: VillageId,
    pub places: Vec<PlaceId>,
    pub kinds: Vec<KindId>,
    pub people: Vec<PersonId>,
}

impl Settled {
    /// One of the places; beyond them none.
    pub fn place(&self, nth: usize) -> Option<PlaceId> {
        self.places.get(nth).copied()
    }
}

/// Who writes.
pub fn stamp(village: VillageId) -> Stamp {
    Stamp {
        village,
        op: "village_demo".into(),
        actor: String::new(),
        post: String::new(),
    }
}

/// Founds a village.
pub fn settle(store: &Store, told: &Told) -> Settled {
    let id = store.new_village_id();
    let founded = store.found::<_, StoreFault>(stamp(id), |tx| {
        let mut settled = Settled {
            id,
            places: (0..4).map(|_| tx.new_id()).collect(),
            kinds: (0..2).map(|n| KindId::from_parts(1, [n; 10])).collect(),
            people: (0..PEOPLE).map(|_| tx.new_id()).collect(),
        };
        settled.places.sort_unstable();
        village(tx, &settled)?;
        for (nth, kind) in settled.kinds.iter().enumerate() {
            tx.put(&mut meeting_kind(id, *kind, nth))?;
        }
        people(tx, &settled, told)?;
        Ok(settled)
    });
    founded.unwrap().value
}

fn village(tx: &mut Tx<'_>, settled: &Settled) -> Result<(), StoreFault> {
    let levels = [
        (PlaceLevel::Village, None),
        (PlaceLevel::Grid, Some(0)),
        (PlaceLevel::Grid, Some(0)),
        (PlaceLevel::Unit, Some(1)),
    ];
    for (nth, (level, parent)) in levels.into_iter().enumerate() {
        tx.put(&mut Place {
            village: settled.id,
            id: settled.places[nth],
            revision: 0,
            parent: parent.map(|nth: usize| settled.places[nth]),
            level,
            name: format!("第{nth}网格"),
            code: String::new(),
            position: nth as i64,
            from_day: None,
            to_day: None,
        })?;
    }
    tx.put(&mut Village {
        village: settled.id,
        id: settled.id,
        revision: 0,
        name: "青山村".into(),
        township: "枫林镇".into(),
        county: "云溪县".into(),
        place: settled.place(0),
        code: String::new(),
        sample: true,
        began_on: day(0),
    })
}

fn meeting_kind(village: VillageId, id: KindId, nth: usize) -> Kind {
    let name = ["板凳会", "亲加奔"][nth].to_owned();
    Kind {
        village,
        id,
        revision: 0,
        title: name.clone(),
        short: name.clone(),
        list_name: String::new(),
        name,
        motto: String::new(),
        symbol: String::new(),
        mode: Mode::Meeting,
        procedure: None,
        documents: Vec::new(),
        roles: Vec::new(),
        ledger_columns: Vec::new(),
        quota_count: 0,
        quota_period: "month".into(),
        position: nth as i64,
        enabled: true,
    }
}

fn people(tx: &mut Tx<'_>, settled: &Settled, told: &Told) -> Result<(), StoreFault> {
    for (nth, id) in settled.people.iter().enumerate() {
        let merged = told.merged.iter().find(|(who, _, _)| *who == nth);
        let mut row = person(settled.id, *id);
        row.merged_into = merged.map(|(_, into, _)| settled.people[*into]);
        row.merged_on = merged.and_then(|(_, _, on)| on.map(day));
        tx.put(&mut row)?;
    }
    Ok(())
}

fn person(village: VillageId, id: PersonId) -> Person {
    let none: Option<NaiveDate> = None;
    Person {
        village,
        id,
        revision: 0,
        name: "林秀芳".into(),
        sex: None,
        birth: String::new(),
        relation: String::new(),
        phone: String::new(),
        phone_public: false,
        id_tail: String::new(),
        id_number: String::new(),
        party_member: false,
        note: String::new(),
        left_on: none,
        merged_into: None,
        merged_on: None,
    }
}
