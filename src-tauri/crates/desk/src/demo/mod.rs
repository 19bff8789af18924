//! Sample villages (`village_demo`): deterministic, of any size, built with the same writing functions, rules
//! and journal as a real village, so that every invariant holds in them too. Same seed and same day, same
//! rows, ids and salts. Not here: the matters and names themselves (`assets/samples`).

mod around;
mod chance;
mod closing;
mod collecting;
mod coming;
mod follow;
mod life;
mod matters;
mod names;
mod people;
mod posts;
mod room;
mod sessions;
mod spots;
#[cfg(test)]
mod tests;
mod walk;
mod years;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use rules::ids::{RecordId, VillageId};
use store::kinds::QuotaSwitch;
use store::villages::Village;
use store::{DATABASE, Origin, Stamp, Store, whole};

use self::chance::{Dice, Walk, at};
use self::names::Names;
use self::people::{Census, Population};
use self::years::{Beginning, CLERK, Years};
use crate::commands::village::{Nothing, Status, VillageDemo, VillageInit};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{seed, village};

/// How large a sample is.
#[derive(Debug, Clone, Copy)]
struct Size {
    years: u32,
    households: u32,
    villages: u32,
    seed: u64,
}

/// The smallest number of households that fills three grids, and the limits of one run.
const HOUSEHOLDS: std::ops::RangeInclusive<u32> = 24..=20_000;
const YEARS: std::ops::RangeInclusive<u32> = 1..=30;
const VILLAGES: std::ops::RangeInclusive<u32> = 1..=200;

fn size(request: &VillageDemo) -> Result<Size, Fault> {
    let size = Size {
        years: request.years.unwrap_or(2),
        households: request.households.unwrap_or(96),
        villages: request.villages.unwrap_or(1),
        seed: request.seed.unwrap_or(1),
    };
    if HOUSEHOLDS.contains(&size.households)
        && YEARS.contains(&size.years)
        && VILLAGES.contains(&size.villages)
    {
        return Ok(size);
    }
    let range =
        |range: &std::ops::RangeInclusive<u32>| format!("{}–{}", range.start(), range.end());
    Err(Fault::new("village.demo_size")
        .with("households", range(&HOUSEHOLDS))
        .with("years", range(&YEARS))
        .with("villages", range(&VILLAGES)))
}

/// Builds sample villages in a folder without one. Faults: `village.exists`, `village.demo_size`,
/// `work.stopped` (then the folder is as it was).
pub(crate) fn build(call: &Call<'_>, request: VillageDemo) -> Result<Status, Fault> {
    let size = size(&request)?;
    if let Some(store) = call.desk.open_store()
        && !store.villages()?.is_empty()
    {
        return Err(Fault::new("village.exists"));
    }
    let data = call.desk.data();
    whole::folder(data)
        .map_err(|e| Fault::new("data.read_only").with("detail", e.kind().to_string()))?;
    if call.desk.open_store().is_some() {
        // A database without a village is there and open already: nothing can be put in its place.
        build_in(call, data, size)?;
    } else {
        let site = Site::new(data)?;
        build_in(call, &site.folder, size)?;
        site.move_in(data)?;
    }
    call.desk
        .place_store(Arc::new(Store::open(data, Origin::system())?));
    village::status(call, Nothing {})
}

/// A folder to build in, so that a stop half-way leaves nothing behind.
struct Site {
    folder: PathBuf,
}

impl Site {
    fn new(data: &Path) -> Result<Self, Fault> {
        let folder = data.join(format!(".demo-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder)
            .map_err(|e| Fault::new("data.read_only").with("detail", e.kind().to_string()))?;
        Ok(Self { folder })
    }

    fn move_in(&self, data: &Path) -> Result<(), Fault> {
        if Store::is_there(data) {
            return Err(Fault::new("village.exists"));
        }
        Ok(whole::rename(
            &self.folder.join(DATABASE),
            &data.join(DATABASE),
        )?)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn build_in(call: &Call<'_>, folder: &Path, size: Size) -> Result<(), Fault> {
    let begin = call
        .today()
        .checked_sub_months(Months::new(size.years * 12))
        .unwrap_or(call.today());
    let walk = Walk::from(begin);
    let store = Store::open(folder, chance::origin(&walk, size.seed))?;
    store.build_without_waiting()?;
    for nth in 0..size.villages {
        // A minute apart, so that villages stand in the order of their numbers.
        walk.set(at(begin, 8 * 60 + nth));
        build_village(call, &store, &walk, (begin, nth), size)?;
    }
    Ok(store.wait_again()?)
}

fn build_village(
    call: &Call<'_>,
    store: &Store,
    walk: &Walk,
    (begin, nth): (NaiveDate, u32),
    size: Size,
) -> Result<(), Fault> {
    let mut dice = Dice::new(size.seed, u64::from(nth));
    let village = found(call, store, begin, nth)?;
    let people = populate(call, store, village, &mut dice, begin, size.households)?;
    set_up(store, village, &people, begin)?;
    let today = call.today();
    let mut years = Years::new(Beginning {
        call,
        store,
        village,
        walk,
        dice,
        today,
        people,
    })?;
    years.draw_up(begin);
    years.lay_around();
    let sessions = years.sessions.len() as u64;
    // Tonight's meeting is still to come.
    years.go(
        at(today, 7 * 60 + 30),
        u64::from(nth) * sessions,
        u64::from(size.villages) * sessions,
    )
}

fn stamp(village: VillageId, op: &str) -> Stamp {
    Stamp {
        village,
        op: op.to_owned(),
        actor: String::new(),
        post: String::new(),
    }
}

fn found(call: &Call<'_>, store: &Store, begin: NaiveDate, nth: u32) -> Result<VillageId, Fault> {
    let id = store.new_village_id();
    let (name, township) = spots::village(nth);
    let request = VillageInit {
        village: name.clone(),
        township: township.to_owned(),
        county: spots::COUNTY.to_owned(),
        recorder: String::new(),
    };
    store.found(stamp(id, "village_demo"), |tx| {
        let place = seed::places(tx, &request)?;
        let mut village = Village {
            village: id,
            id,
            revision: 0,
            name,
            township: township.to_owned(),
            county: spots::COUNTY.to_owned(),
            place: Some(place),
            code: String::new(),
            sample: true,
            began_on: begin,
        };
        tx.put(&mut village)?;
        seed::templates(tx, call.desk.data())
    })?;
    Ok(id)
}

fn populate(
    call: &Call<'_>,
    store: &Store,
    village: VillageId,
    dice: &mut Dice,
    begin: NaiveDate,
    households: u32,
) -> Result<Population, Fault> {
    let mut census = Census {
        dice,
        names: Names::new(),
        today: call.today(),
        begin,
    };
    let mut people = store
        .transact(stamp(village, "roster_import"), |tx| {
            census.settle(tx, households)
        })?
        .value;
    store.transact(stamp(village, "person_edit"), |tx| {
        census.appoint(tx, &mut people)
    })?;
    store.transact(stamp(village, "person_add"), |tx| {
        census.assign(tx, &mut people)
    })?;
    Ok(people)
}

fn set_up(
    store: &Store,
    village: VillageId,
    people: &Population,
    begin: NaiveDate,
) -> Result<(), Fault> {
    let clerk = people
        .cadres
        .get(CLERK)
        .map(|c| c.name.clone())
        .unwrap_or_default();
    store.transact(stamp(village, "setting_put"), |tx| {
        tx.put_setting("recorder", &clerk)?;
        tx.put_setting("actor", &clerk)?;
        tx.put_setting("duty_contact", "村民委员会值班室")?;
        tx.put_setting("duty_phone", "0000-6620001")?;
        Ok::<_, Fault>(())
    })?;
    store.transact(stamp(village, "quota_switch"), |tx| {
        let kinds = tx.kinds()?;
        let Some(kind) = kinds.iter().find(|k| k.name == "亲加奔").map(|k| k.id) else {
            return Ok(());
        };
        let id = RecordId::derived(tx.village.uuid(), &format!("quota/{kind}"));
        let mut switch = QuotaSwitch {
            village: tx.village,
            id,
            revision: 0,
            kind,
            switched_on: true,
            from_day: Some(begin),
        };
        tx.put(&mut switch)?;
        Ok::<_, Fault>(())
    })?;
    Ok(())
}
