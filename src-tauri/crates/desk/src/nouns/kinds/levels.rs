//! What the levels are called here. Not here: the places themselves (`places`).

use rules::ids::{RecordId, VillageId};
use rules::levels::usual;
use rules::words::PlaceLevel;
use store::View;
use store::places::LevelName;

use crate::commands::kinds::{LevelEdit, LevelNameView, LevelNames};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::one_line;

/// Every level, the highest first.
pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<LevelNames, Fault> {
    call.read(told)
}

fn told(view: &View<'_>) -> Result<LevelNames, Fault> {
    let levels = PlaceLevel::ALL.iter().map(|level| {
        let row = of(view, *level)?;
        Ok(LevelNameView {
            level: *level,
            revision: row.revision,
            name: row.name,
            usual: usual(*level).to_owned(),
        })
    });
    Ok(LevelNames {
        levels: levels.collect::<Result<_, Fault>>()?,
    })
}

/// Gives a level another name. Faults: `level.exists`, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: LevelEdit) -> Result<LevelNames, Fault> {
    call.transact(|tx| {
        let mut row = of(tx, request.level)?;
        row.revision = request.revision;
        row.name = one_line(&request.name);
        if row.name.is_empty() {
            row.name = usual(request.level).to_owned();
        }
        if let Some(other) = taken(tx, &row)? {
            return Err(Fault::new("level.exists")
                .with("name", row.name)
                .with("level", usual(other))
                .at("name"));
        }
        tx.put(&mut row)?;
        told(tx)
    })
}

/// Another level of that name: 网格 and 组 in one word could not be told apart on any paper.
pub(crate) fn taken(view: &View<'_>, row: &LevelName) -> Result<Option<PlaceLevel>, Fault> {
    let words = view.level_words()?;
    let mut others = PlaceLevel::ALL.iter().filter(|level| **level != row.level);
    Ok(others.find(|level| words.of(**level) == row.name).copied())
}

/// A level's row, as it stands or as it would begin.
pub(crate) fn of(view: &View<'_>, level: PlaceLevel) -> Result<LevelName, Fault> {
    let id = level_id(view.village, level);
    Ok(view.find(id)?.unwrap_or_else(|| LevelName {
        village: view.village,
        id,
        revision: 0,
        level,
        name: usual(level).to_owned(),
    }))
}

fn level_id(village: VillageId, level: PlaceLevel) -> RecordId {
    RecordId::derived(village.uuid(), &format!("level/{}", level.as_str()))
}
