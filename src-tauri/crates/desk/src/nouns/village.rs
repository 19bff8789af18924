//! The village itself: its first step, its names and settings, where it stands. Not here: what it begins
//! with (`seed`).

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::Datelike;
use rules::archive::{KEPT, Retention};
use rules::chinese;
use rules::ids::VillageId;
use rules::templates::WORDING;
use store::villages::{Setting, Village};
use store::{Origin, Stamp, Store, View, whole};

use crate::commands::keepers::Keepers;
use crate::commands::village::{
    Counts, Nothing, SettingPut, Status, VillageEdit, VillageInit, VillageView,
};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::{backups, journal, keepers, place_tree, seed};

/// Where everything stands. Before the first start there is no village, and that is no fault.
pub(crate) fn status(call: &Call<'_>, _: Nothing) -> Result<Status, Fault> {
    let today = call.today();
    let mut status = Status {
        village: None,
        villages: Vec::new(),
        today,
        weekday: chinese::weekday(today.weekday()).to_owned(),
        lunar: chinese::lunar_day(today).unwrap_or_default(),
        now: call.time(),
        actor: String::new(),
        data_folder: call.desk.data().display().to_string(),
        movable: call.desk.options().home.is_some(),
        schema: store::SCHEMA,
        locked: false,
        data_version: call.desk.data_version()?,
        counts: Counts::default(),
        backup: None,
        backup_folder: String::new(),
        backup_second: None,
        undo: None,
        redo: None,
        clock_behind: false,
        running_meeting: None,
        settings: BTreeMap::new(),
        keepers: Keepers::default(),
    };
    let Some(store) = call.desk.open_store() else {
        return call.desk.why_shut().map_or(Ok(status), Err);
    };
    status.locked = store.key().is_some();
    status.villages = store.villages()?.into_iter().map(village_view).collect();
    status.village = status.villages.first().cloned();
    if status.village.is_some() {
        fill(call, &store, &mut status)?;
    }
    Ok(status)
}

fn fill(call: &Call<'_>, store: &Store, status: &mut Status) -> Result<(), Fault> {
    let village = call.village()?;
    status.actor = call.actor()?;
    call.read(|view| {
        status.counts = Counts {
            households: view.household_count()?,
            people: view.people_count()?,
            meetings: view.meeting_count()?,
            issues: view.issue_count()?,
        };
        status.settings = view
            .all::<Setting>()?
            .into_iter()
            .map(|s| (s.key, s.value))
            .collect();
        status.running_meeting = view.running_meeting()?.map(|m| m.id);
        status.clock_behind = clock_behind(call, view)?;
        Ok(())
    })?;
    let (undo, redo) = store.stack(village)?;
    status.undo = undo
        .map(|step| journal::step_view(call, step))
        .transpose()?;
    status.redo = redo
        .map(|step| journal::step_view(call, step))
        .transpose()?;
    status.backup = backups::last(call, store)?;
    status.keepers = keepers::list(call, Nothing {})?;
    status.backup_second = backups::last_in_second(call, store)?;
    let second = backups::second_folder(store)?;
    status.backup_folder = second
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    Ok(())
}

/// Whether something stands in the books of a later day than the computer says. Where the day is given (a
/// rehearsal), only what happened in the village counts, not when it was typed.
fn clock_behind(call: &Call<'_>, view: &View<'_>) -> Result<bool, Fault> {
    let today = call.today().to_string();
    if view.newest_day()?.is_some_and(|day| day > today) {
        return Ok(true);
    }
    let typed = view.steps(1)?.pop().map(|step| step.at);
    let typed = typed.and_then(|at| chrono::DateTime::parse_from_rfc3339(&at).ok());
    let given = call.desk.options().today.is_some();
    Ok(!given && typed.is_some_and(|at| china(at.to_utc()).date_naive() > call.today()))
}

fn village_view(village: Village) -> VillageView {
    VillageView {
        id: village.id,
        name: village.name,
        township: village.township,
        county: village.county,
        sample: village.sample,
    }
}

/// Begins the village. Faults: `village.exists`, `village.name_missing`, `data.read_only`.
pub(crate) fn init(call: &Call<'_>, request: VillageInit) -> Result<Status, Fault> {
    if request.village.trim().is_empty() {
        return Err(Fault::new("village.name_missing").at("village"));
    }
    let store = open_new(call, Origin::system())?;
    if !store.villages()?.is_empty() {
        return Err(Fault::new("village.exists"));
    }
    found(&store, call, &request, false)?;
    call.desk.place_store(store);
    status(call, Nothing {})
}

/// Makes the folder and its database, or takes the one that is open.
pub(crate) fn open_new(call: &Call<'_>, origin: Origin) -> Result<Arc<Store>, Fault> {
    if let Some(store) = call.desk.open_store() {
        return Ok(store);
    }
    whole::folder(call.desk.data())
        .map_err(|e| Fault::new("data.read_only").with("detail", e.kind().to_string()))?;
    Ok(Arc::new(Store::open(call.desk.data(), origin)?))
}

/// Writes the village's first step.
pub(crate) fn found(
    store: &Store,
    call: &Call<'_>,
    request: &VillageInit,
    sample: bool,
) -> Result<VillageId, Fault> {
    let id = store.new_village_id();
    let actor = call
        .desk
        .options()
        .actor
        .clone()
        .unwrap_or_else(|| request.recorder.trim().to_owned());
    let stamp = Stamp {
        village: id,
        op: call.op.to_owned(),
        actor,
        post: String::new(),
    };
    store.found(stamp, |tx| {
        let place = seed::places(tx, request)?;
        let mut village = Village {
            village: id,
            id,
            revision: 0,
            name: request.village.trim().to_owned(),
            township: request.township.trim().to_owned(),
            county: request.county.trim().to_owned(),
            place: Some(place),
            code: String::new(),
            sample,
            began_on: call.today(),
        };
        tx.put(&mut village)?;
        seed::templates(tx, call.desk.data())?;
        seed::recorder(tx, request.recorder.trim(), call.today())?;
        Ok::<_, Fault>(())
    })?;
    Ok(id)
}

/// Writes new names; papers already printed keep theirs.
pub(crate) fn edit(call: &Call<'_>, request: VillageEdit) -> Result<Status, Fault> {
    if request.name.trim().is_empty() {
        return Err(Fault::new("village.name_missing").at("name"));
    }
    call.transact(|tx| {
        let mut village: Village = tx.get(tx.village)?;
        village.name = request.name.trim().to_owned();
        village.township = request.township.trim().to_owned();
        village.county = request.county.trim().to_owned();
        tx.put(&mut village)?;
        place_tree::name_own_places(tx, &mut village)
    })?;
    status(call, Nothing {})
}

/// Sets one setting. Faults: `setting.unknown`, `archive.no_such_retention`.
pub(crate) fn setting_put(call: &Call<'_>, request: SettingPut) -> Result<Status, Fault> {
    const KEYS: &[&str] = &[
        "actor",
        "recorder",
        "duty_phone",
        "duty_contact",
        "answer_days",
        "claim_days",
        "posting_days",
        "due_soon_days",
        "supervision_reviewer",
        "organisation",
        "installed_faces",
        "date_numerals",
    ];
    let words = request.key.strip_prefix("wording.");
    let on_paper = words.is_some_and(|key| WORDING.contains(&key));
    let period = request.key.strip_prefix("retention.");
    let kept = period.is_some_and(|key| KEPT.contains(&key));
    if !on_paper && !kept && !KEYS.contains(&request.key.as_str()) {
        return Err(Fault::new("setting.unknown")
            .with("key", request.key)
            .at("key"));
    }
    let value = request.value.trim();
    // Empty: as shipped again.
    if kept && !value.is_empty() && Retention::read(value).is_none() {
        return Err(Fault::new("archive.no_such_retention")
            .with("given", value)
            .at("value"));
    }
    call.transact(|tx| Ok(tx.put_setting(&request.key, value)?))?;
    status(call, Nothing {})
}
