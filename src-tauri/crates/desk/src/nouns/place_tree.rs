//! The whole tree 县 › 乡镇 › 村（社区） › 网格 › 单元 over all villages of the store; renaming, closing and
//! removing places. Not here: the village's own grids as pages pick them (`places`).

use std::collections::{HashMap, HashSet};

use rules::ids::{PlaceId, VillageId};
use rules::words::PlaceLevel;
use store::places::Place;
use store::villages::Village;
use store::{Tx, View};

use super::households::day_of;
use crate::commands::registers::{
    PlaceClose, PlaceEdit, PlaceRemove, PlaceTree, PlaceTreeShow, TreeCounts, TreePlace,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::referred;

/// A village-level place whose name ends so is a community.
const COMMUNITY: &str = "社区";

/// The whole tree.
pub(crate) fn show(call: &Call<'_>, request: PlaceTreeShow) -> Result<PlaceTree, Fault> {
    let store = call.store()?;
    let own = call.village()?;
    let mut found = Gathered::default();
    let mut villages: Vec<VillageId> = store.villages()?.iter().map(|v| v.id).collect();
    // The own village first: of a county that several villages record, its record is the one shown.
    villages.sort_by_key(|id| *id != own);
    for village in villages {
        store.read(village, |view| found.add(view, own))?;
    }
    if !request.closed {
        found.places.retain(|place| place.closed_on.is_none());
    }
    Ok(found.tree())
}

#[derive(Default)]
struct Gathered {
    places: Vec<TreePlace>,
    seen: HashSet<PlaceId>,
    lives: HashMap<PlaceId, (u32, u32)>,
    counts: TreeCounts,
}

impl Gathered {
    fn add(&mut self, view: &View<'_>, own: VillageId) -> Result<(), Fault> {
        let words = view.level_words()?;
        let people = u32::try_from(view.people_count()?).unwrap_or(u32::MAX);
        self.counts.people = self.counts.people.saturating_add(people);
        for (place, households, people) in view.lives_in()? {
            let at = self.lives.entry(place).or_default();
            at.0 += u32::try_from(households).unwrap_or(0);
            at.1 += u32::try_from(people).unwrap_or(0);
        }
        for place in view.places()? {
            if self.seen.insert(place.id) {
                let level_name = words.of(place.level).to_owned();
                self.places
                    .push(tree_place(place, level_name, view.village == own));
            }
        }
        Ok(())
    }

    /// Each place before what lies in it, siblings in their order; counts from below summed up.
    fn tree(mut self) -> PlaceTree {
        let ids: HashSet<PlaceId> = self.places.iter().map(|p| p.id).collect();
        let mut below: HashMap<Option<PlaceId>, Vec<TreePlace>> = HashMap::new();
        for place in self.places {
            // A place whose parent is closed, or not there, stands among the roots.
            let parent = place.parent.filter(|id| ids.contains(id));
            below.entry(parent).or_default().push(place);
        }
        for siblings in below.values_mut() {
            siblings.sort_by(|a, b| {
                (level_order(a.level), a.position, &a.name).cmp(&(
                    level_order(b.level),
                    b.position,
                    &b.name,
                ))
            });
        }
        let mut places = Vec::new();
        for root in below.remove(&None).unwrap_or_default() {
            place_down(root, 0, &mut below, &self.lives, &mut places);
        }
        for place in &places {
            if place.closed_on.is_none() {
                count(&mut self.counts, place);
            }
        }
        let lives = self.lives.values();
        self.counts.households = lives.map(|(households, _)| households).sum();
        PlaceTree {
            places,
            counts: self.counts,
        }
    }
}

/// Puts a place and all below it into the list; gives how many households and people live there.
fn place_down(
    mut place: TreePlace,
    depth: u32,
    below: &mut HashMap<Option<PlaceId>, Vec<TreePlace>>,
    lives: &HashMap<PlaceId, (u32, u32)>,
    into: &mut Vec<TreePlace>,
) -> (u32, u32) {
    let (mut households, mut people) = lives.get(&place.id).copied().unwrap_or_default();
    let at = into.len();
    let children = below.remove(&Some(place.id)).unwrap_or_default();
    place.depth = depth;
    into.push(place);
    for child in children {
        let (more, souls) = place_down(child, depth + 1, below, lives, into);
        households += more;
        people += souls;
    }
    if let Some(place) = into.get_mut(at) {
        (place.households, place.people) = (households, people);
    }
    (households, people)
}

fn tree_place(place: Place, level_name: String, own: bool) -> TreePlace {
    let community = place.level == PlaceLevel::Village && place.name.ends_with(COMMUNITY);
    TreePlace {
        id: place.id,
        parent: place.parent,
        revision: place.revision,
        level: place.level,
        level_name,
        name: place.name,
        code: place.code,
        position: place.position,
        depth: 0,
        households: 0,
        people: 0,
        community,
        closed_on: place.to_day,
        village: place.village,
        own,
    }
}

fn count(counts: &mut TreeCounts, place: &TreePlace) {
    let at = match place.level {
        PlaceLevel::County => &mut counts.counties,
        PlaceLevel::Township => &mut counts.townships,
        PlaceLevel::Village if place.community => &mut counts.communities,
        PlaceLevel::Village => &mut counts.villages,
        PlaceLevel::Grid => &mut counts.grids,
        PlaceLevel::Group => &mut counts.groups,
        PlaceLevel::Unit => &mut counts.units,
    };
    *at += 1;
}

/// The widest level first.
fn level_order(level: PlaceLevel) -> usize {
    let at = PlaceLevel::ALL.iter().position(|one| *one == level);
    at.unwrap_or(PlaceLevel::ALL.len())
}

/// A place lies in one of a wider level. Faults: `place.level_wrong`, `place.closed`.
pub(crate) fn refuse_level(
    view: &View<'_>,
    level: PlaceLevel,
    parent: Option<PlaceId>,
) -> Result<(), Fault> {
    let Some(parent) = parent else {
        return Ok(());
    };
    let parent: Place = view.get(parent)?;
    if parent.to_day.is_some() {
        return Err(Fault::new("place.closed")
            .at("parent")
            .with("name", parent.name));
    }
    if level_order(parent.level) >= level_order(level) {
        return Err(Fault::new("place.level_wrong")
            .at("parent")
            .with("name", parent.name)
            .with("level", view.level_words()?.of(level)));
    }
    Ok(())
}

/// Two siblings of one name cannot be told apart. Fault: `place.exists`.
pub(crate) fn refuse_name(
    places: &[Place],
    parent: Option<PlaceId>,
    name: &str,
    but: Option<PlaceId>,
) -> Result<(), Fault> {
    let same = places
        .iter()
        .any(|p| p.parent == parent && p.to_day.is_none() && p.name == name && Some(p.id) != but);
    if same {
        Err(Fault::new("place.exists").with("name", name).at("name"))
    } else {
        Ok(())
    }
}

/// Edits a place. Faults: `place.name_missing`, `place.exists`, `place.level_wrong`, `place.closed`,
/// `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: PlaceEdit) -> Result<PlaceTree, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("place.name_missing").at("name"));
    }
    call.transact(|tx| {
        let mut place: Place = tx.get(request.place)?;
        place.revision = request.revision;
        // Levels grow narrower on every way down, so no place can come to lie in itself.
        if request.parent.is_some() {
            place.parent = request.parent;
        }
        refuse_level(tx, place.level, place.parent)?;
        refuse_name(&tx.places()?, place.parent, &name, Some(place.id))?;
        place.name.clone_from(&name);
        request.code.trim().clone_into(&mut place.code);
        place.position = request.position;
        tx.put(&mut place)?;
        same_name(tx, &place)
    })?;
    show(call, PlaceTreeShow { closed: false })
}

/// The village and its places bear the same names, whichever of them was renamed: 村, 乡镇 and 县 above it are what
/// every paper is headed with.
fn same_name(tx: &mut Tx<'_>, place: &Place) -> Result<(), Fault> {
    let mut village: Village = tx.get(tx.village)?;
    if own_places(tx, &village)?
        .iter()
        .any(|own| own.id == place.id)
        && let Some(name) = name_at(&mut village, place.level)
    {
        name.clone_from(&place.name);
        tx.put(&mut village)?;
    }
    Ok(())
}

/// The same where the village was renamed in the settings.
pub(crate) fn name_own_places(tx: &mut Tx<'_>, village: &mut Village) -> Result<(), Fault> {
    for mut place in own_places(tx, village)? {
        let given = name_at(village, place.level).filter(|name| !name.is_empty());
        if let Some(name) = given {
            place.name.clone_from(name);
            tx.put(&mut place)?;
        }
    }
    Ok(())
}

/// The village's own place and those above it.
fn own_places(tx: &Tx<'_>, village: &Village) -> Result<Vec<Place>, Fault> {
    let mut own = Vec::new();
    let mut next = village.place;
    while let Some(id) = next {
        let place: Place = tx.get(id)?;
        next = place.parent;
        own.push(place);
    }
    Ok(own)
}

fn name_at(village: &mut Village, level: PlaceLevel) -> Option<&mut String> {
    match level {
        PlaceLevel::Village => Some(&mut village.name),
        PlaceLevel::Township => Some(&mut village.township),
        PlaceLevel::County => Some(&mut village.county),
        _ => None,
    }
}

/// Closes a place. Faults: `place.lived_in`, `place.not_empty`, `place.closed`, `place.own_village`,
/// `register.day_not_yet`.
pub(crate) fn close(call: &Call<'_>, request: PlaceClose) -> Result<PlaceTree, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| {
        let mut place: Place = tx.get(request.place)?;
        refuse_own(tx, &place)?;
        if place.to_day.is_some() {
            return Err(Fault::new("place.closed")
                .at("place")
                .with("name", place.name));
        }
        let lived = tx.lives_in()?.into_iter().find(|(id, ..)| *id == place.id);
        if let Some((_, households, _)) = lived {
            return Err(Fault::new("place.lived_in")
                .at("place")
                .with("name", place.name)
                .with("households", households));
        }
        let mut below = tx.places()?.into_iter();
        if let Some(child) = below.find(|p| p.parent == Some(place.id) && p.to_day.is_none()) {
            return Err(Fault::new("place.not_empty")
                .at("place")
                .with("name", place.name)
                .with("below", child.name));
        }
        place.to_day = Some(day);
        Ok(tx.put(&mut place)?)
    })?;
    show(call, PlaceTreeShow { closed: false })
}

/// Removes a place that nothing refers to. Faults: `place.referred`, `place.own_village`.
pub(crate) fn remove(call: &Call<'_>, request: PlaceRemove) -> Result<PlaceTree, Fault> {
    call.transact(|tx| {
        let place: Place = tx.get(request.place)?;
        refuse_own(tx, &place)?;
        referred::refuse(tx, "place.referred", "places", place.id, &[])?;
        Ok(tx.remove(&place)?)
    })?;
    show(call, PlaceTreeShow { closed: false })
}

fn refuse_own(tx: &Tx<'_>, place: &Place) -> Result<(), Fault> {
    if tx.get::<Village>(tx.village)?.place == Some(place.id) {
        Err(Fault::new("place.own_village").at("place"))
    } else {
        Ok(())
    }
}
