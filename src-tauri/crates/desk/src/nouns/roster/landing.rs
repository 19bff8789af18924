//! Writing a roster: places, households, people, posts, and the key of each landed row. Not here: which row
//! is whom (`matching`).

use std::collections::HashMap;

use exchange::{FileHousehold, FilledIn, RosterFile, RosterRow};
use rules::ids::{HouseholdId, PersonId, PlaceId};
use rules::words::PlaceLevel;
use store::Tx;
use store::households::Household;
use store::people::{Person, Post};

use super::matching::{Match, Plan, SOURCE};
use super::posts;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::imports::{STRIDE, keep_key};
use crate::nouns::{people, places};
use crate::roster_cache::village_place;

/// Lands every row as planned. A stop leaves nothing behind: the transaction is given up.
pub(super) fn land(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    file: &RosterFile,
    plan: &Plan,
) -> Result<(), Fault> {
    let mut tree = Tree::read(tx)?;
    let mut homes: Vec<Option<HouseholdId>> = plan.households.clone();
    let mut made: HashMap<usize, Household> = HashMap::new();
    for (n, (row, matched)) in file.rows.iter().zip(&plan.matches).enumerate() {
        if n % STRIDE == 0 {
            call.at((file.rows.len() + n) as u64, 2 * file.rows.len() as u64)?;
        }
        let person = match matched {
            Match::Unchanged(person) => *person,
            Match::Update(person, gains) => {
                fill_in(tx, *person, gains)?;
                if let Some(n) = gains.household {
                    let home = household(tx, &mut tree, file, &mut homes, &mut made, n)?;
                    people::join(tx, *person, home, None)?;
                }
                *person
            }
            Match::Add => {
                let home = row
                    .household
                    .map(|n| household(tx, &mut tree, file, &mut homes, &mut made, n))
                    .transpose()?;
                add(tx, call, row, home)?
            }
        };
        head(tx, &mut made, row, person)?;
        keep_key(tx, (SOURCE, "people"), (&row.fingerprint, row.n), person)?;
    }
    Ok(())
}

fn add(
    tx: &mut Tx<'_>,
    call: &Call<'_>,
    row: &RosterRow,
    home: Option<HouseholdId>,
) -> Result<PersonId, Fault> {
    let mut person = people::blank(tx, &row.name);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    person.sex = row.sex;
    person.birth = row.birth.map(|b| b.to_string()).unwrap_or_default();
    person.phone = text(&row.phone);
    person.id_tail = text(&row.id_tail);
    person.id_number = text(&row.id_number);
    person.relation = text(&row.relation);
    person.party_member = row.party_member.unwrap_or(false);
    person.note = text(&row.note);
    let post = row
        .post
        .as_deref()
        .map(str::trim)
        .filter(|post| !post.is_empty());
    let kind = post.and_then(posts::kind);
    if let (Some(post), None) = (post, kind) {
        // A post nobody knows is not lost: it stays readable in the note.
        person.note = [person.note.as_str(), post].join(" ").trim().to_owned();
    }
    tx.put(&mut person)?;
    if let Some(home) = home {
        people::join(tx, person.id, home, None)?;
    }
    if let (Some(title), Some(kind)) = (post, kind) {
        let mut post = Post {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            person: person.id,
            kind,
            title: title.to_owned(),
            place: None,
            department: None,
            from_day: Some(call.today()),
            to_day: None,
        };
        tx.put(&mut post)?;
    }
    Ok(person.id)
}

/// Writes what the file knows and the store did not.
fn fill_in(tx: &mut Tx<'_>, id: PersonId, gains: &FilledIn) -> Result<(), Fault> {
    let mut person: Person = tx.get(id)?;
    let gains = gains.clone();
    person.sex = gains.sex.or(person.sex);
    person.birth = gains.birth.map(|b| b.to_string()).unwrap_or(person.birth);
    person.phone = gains.phone.unwrap_or(person.phone);
    person.id_tail = gains.id_tail.unwrap_or(person.id_tail);
    person.id_number = gains.id_number.unwrap_or(person.id_number);
    person.relation = gains.relation.unwrap_or(person.relation);
    person.party_member = gains.party_member.unwrap_or(person.party_member);
    person.note = gains.note.unwrap_or(person.note);
    Ok(tx.put(&mut person)?)
}

/// The household of the file, made when its first person lands.
fn household(
    tx: &mut Tx<'_>,
    tree: &mut Tree,
    file: &RosterFile,
    homes: &mut [Option<HouseholdId>],
    made: &mut HashMap<usize, Household>,
    n: usize,
) -> Result<HouseholdId, Fault> {
    if let Some(id) = homes.get(n).copied().flatten() {
        return Ok(id);
    }
    let of_file = file.households.get(n).cloned().unwrap_or_default();
    let mut home = Household {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        place: tree.place(tx, &of_file)?,
        code: of_file.code.unwrap_or_default(),
        head: None,
        note: String::new(),
        from_day: None,
        to_day: None,
    };
    tx.put(&mut home)?;
    let id = home.id;
    if let Some(place) = homes.get_mut(n) {
        *place = Some(id);
    }
    made.insert(n, home);
    Ok(id)
}

/// The head of a household made here: who is called so, else who bears the head's name, else the first.
fn head(
    tx: &mut Tx<'_>,
    made: &mut HashMap<usize, Household>,
    row: &RosterRow,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(home) = row.household.and_then(|n| made.get_mut(&n)) else {
        return Ok(());
    };
    let called = row
        .relation
        .as_deref()
        .is_some_and(|r| r.contains("户主") || r == "本人");
    let named = row.household_head.as_deref() == Some(row.name.as_str());
    if home.head.is_none() || called || (named && row.relation.is_none()) {
        home.head = Some(person);
        tx.put(home)?;
    }
    Ok(())
}

/// The place tree while rows land: each place is found or made once.
struct Tree {
    village: Option<PlaceId>,
    known: HashMap<(Option<PlaceId>, String), PlaceId>,
}

impl Tree {
    fn read(tx: &Tx<'_>) -> Result<Self, Fault> {
        let places = tx.places()?;
        let village = village_place(tx, &places)?;
        let known = places
            .into_iter()
            .filter(|p| p.to_day.is_none())
            .map(|p| ((p.parent, p.name), p.id))
            .collect();
        Ok(Self { village, known })
    }

    /// The narrowest place that the file names; without any, the village itself.
    fn place(&mut self, tx: &mut Tx<'_>, household: &FileHousehold) -> Result<PlaceId, Fault> {
        let mut at = self.village;
        let levels = [
            (PlaceLevel::Grid, &household.grid),
            (PlaceLevel::Group, &household.group),
            (PlaceLevel::Unit, &household.unit),
        ];
        for (level, name) in levels {
            if let Some(name) = name.as_ref().filter(|name| !name.is_empty()) {
                at = Some(self.child(tx, at, level, name)?);
            }
        }
        at.ok_or_else(|| Fault::new("village.none"))
    }

    fn child(
        &mut self,
        tx: &mut Tx<'_>,
        parent: Option<PlaceId>,
        level: PlaceLevel,
        name: &str,
    ) -> Result<PlaceId, Fault> {
        let key = (parent, name.to_owned());
        if let Some(id) = self.known.get(&key) {
            return Ok(*id);
        }
        let position = self.known.keys().filter(|(of, _)| *of == parent).count() + 1;
        let id = places::new_place(
            tx,
            parent,
            level,
            name,
            i64::try_from(position).unwrap_or(0),
        )?;
        self.known.insert(key, id);
        Ok(id)
    }
}
