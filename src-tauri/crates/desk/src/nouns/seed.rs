//! What a village begins with: its place in the level tree and the rows of the templates, which a county's
//! files in `DATA/templates` change at once. Not here: editing them afterwards (`kinds`, `templates`).

use std::path::Path;

use chrono::NaiveDate;
use rules::ids::{PlaceId, RecordId};
use rules::templates::{self as file, Templates};
use rules::words::{PlaceLevel, PostKind};
use store::Tx;
use store::categories::Category;
use store::kinds::{Kind, Procedure, ProcedureStep};
use store::markets::StallKind;
use store::people::Department;
use store::places::{LevelName, Place};
use store::points::PointRule;

use crate::commands::people::PostGiven;
use crate::commands::village::VillageInit;
use crate::fault::Fault;
use crate::nouns::{people, templates};

/// Writes 县 › 乡镇 › 村 and gives the village's place.
pub(crate) fn places(tx: &mut Tx<'_>, request: &VillageInit) -> Result<PlaceId, Fault> {
    let levels = [
        (PlaceLevel::County, request.county.trim()),
        (PlaceLevel::Township, request.township.trim()),
        (PlaceLevel::Village, request.village.trim()),
    ];
    let mut parent = None;
    let mut path = String::new();
    for (level, name) in levels {
        path.push_str(&format!("/{}:{name}", level.as_str()));
        let mut place = Place {
            village: tx.village,
            // Above the village the id comes from level and name path, so that a township's store finds
            // two villages' county to be the same (data model, "Who owns what").
            id: place_id(tx, level, &path),
            revision: 0,
            parent,
            level,
            name: name.to_owned(),
            code: String::new(),
            position: 1,
            from_day: None,
            to_day: None,
        };
        if !name.is_empty() {
            tx.put(&mut place)?;
            parent = Some(place.id);
        }
    }
    parent.ok_or_else(|| Fault::new("village.name_missing").at("village"))
}

/// Namespace of places above a village; any fixed number does.
const PLACES: uuid::Uuid = uuid::Uuid::from_u128(0x8a1d_3c52_6f70_4b1e_9d0c_52e1_7b60_c4a1);

/// The id of a place that a village begins with, by its level and name path.
pub(crate) fn place_id(tx: &mut Tx<'_>, level: PlaceLevel, path: &str) -> PlaceId {
    if level == PlaceLevel::Village {
        tx.new_id()
    } else {
        PlaceId::derived(PLACES, path)
    }
}

/// Writes the shipped procedures, kinds, categories, departments and level names, and what a county's files in
/// the data folder say otherwise.
pub(crate) fn templates(tx: &mut Tx<'_>, data: &Path) -> Result<(), Fault> {
    let shipped = templates::shipped()?;
    rows(tx, shipped)?;
    write_levels(tx, &shipped.defaults.levels)?;
    templates::begin(tx, data)
}

fn rows(tx: &mut Tx<'_>, templates: &Templates) -> Result<(), Fault> {
    for (position, procedure) in (1..).zip(&templates.procedures) {
        write_procedure(tx, position, procedure)?;
    }
    for (position, kind) in (1..).zip(&templates.kinds) {
        write_kind(tx, position, kind, templates)?;
    }
    for (position, category) in (1..).zip(&templates.categories) {
        let mut row = Category {
            village: tx.village,
            id: category.id,
            revision: 0,
            parent: None,
            name: category.name.clone(),
            keywords: category.keywords.clone(),
            answer_days: category.answer_days.map(i64::from),
            position,
            enabled: true,
        };
        tx.put(&mut row)?;
    }
    for (position, department) in (1..).zip(&templates.departments) {
        write_department(tx, position, department)?;
    }
    for (position, stall) in (1..).zip(&templates.stalls) {
        let mut row = StallKind {
            village: tx.village,
            id: stall.id,
            revision: 0,
            name: stall.name.clone(),
            position,
            enabled: true,
        };
        tx.put(&mut row)?;
    }
    for (position, rule) in (1..).zip(&templates.point_rules) {
        write_point_rule(tx, position, rule)?;
    }
    Ok(())
}

fn write_point_rule(tx: &mut Tx<'_>, position: i64, rule: &file::PointRule) -> Result<(), Fault> {
    let mut row = PointRule {
        village: tx.village,
        id: rule.id,
        revision: 0,
        subject: rule.subject,
        name: rule.name.clone(),
        points: rule.points,
        note: String::new(),
        position,
        enabled: true,
    };
    Ok(tx.put(&mut row)?)
}

fn write_procedure(
    tx: &mut Tx<'_>,
    position: i64,
    procedure: &file::Procedure,
) -> Result<(), Fault> {
    let mut row = Procedure {
        village: tx.village,
        id: procedure.id,
        revision: 0,
        name: procedure.name.clone(),
        scales: procedure
            .scales
            .iter()
            .map(|s| s.as_str().to_owned())
            .collect(),
        for_money: procedure.for_money,
        position,
        enabled: true,
    };
    tx.put(&mut row)?;
    for (position, step) in (1..).zip(&procedure.steps) {
        let mut row = ProcedureStep {
            village: tx.village,
            id: RecordId::derived(procedure.id.uuid(), &format!("step/{position}")),
            revision: 0,
            procedure: procedure.id,
            position,
            name: step.name.clone(),
            hint: step.hint.clone(),
            kind: step.kind,
            quorum: step
                .quorum
                .as_ref()
                .map(rules::quorum::Quorum::write)
                .unwrap_or_default(),
        };
        tx.put(&mut row)?;
    }
    Ok(())
}

fn write_kind(
    tx: &mut Tx<'_>,
    position: i64,
    kind: &file::Kind,
    templates: &Templates,
) -> Result<(), Fault> {
    let quota = kind.quota.as_ref();
    let mut row = Kind {
        village: tx.village,
        id: kind.id,
        revision: 0,
        name: kind.name.clone(),
        title: kind.printed_title.clone(),
        short: kind.short.clone(),
        list_name: kind.list_name.clone(),
        motto: kind.motto.clone(),
        symbol: kind.symbol.clone(),
        mode: kind.mode,
        procedure: templates.procedure_of(kind).map(|p| p.id),
        documents: kind
            .documents
            .iter()
            .map(|d| d.as_str().to_owned())
            .collect(),
        roles: kind.roles.iter().map(|r| r.as_str().to_owned()).collect(),
        ledger_columns: Vec::new(),
        quota_count: quota.map_or(0, |q| i64::from(q.times)),
        quota_period: quota.map_or("month", |q| q.per.as_str()).to_owned(),
        position,
        enabled: kind.enabled,
    };
    Ok(tx.put(&mut row)?)
}

fn write_department(
    tx: &mut Tx<'_>,
    position: i64,
    department: &file::Department,
) -> Result<(), Fault> {
    let mut row = Department {
        village: tx.village,
        id: department.id,
        revision: 0,
        name: department.name.clone(),
        kind: department.kind,
        level: Some(department.level),
        contact: String::new(),
        phone: String::new(),
        resources: String::new(),
        position,
        enabled: true,
    };
    Ok(tx.put(&mut row)?)
}

fn write_levels(tx: &mut Tx<'_>, levels: &file::Levels) -> Result<(), Fault> {
    let names = [
        (PlaceLevel::County, &levels.county),
        (PlaceLevel::Township, &levels.township),
        (PlaceLevel::Village, &levels.village),
        (PlaceLevel::Grid, &levels.grid),
        (PlaceLevel::Group, &levels.group),
        (PlaceLevel::Unit, &levels.unit),
    ];
    for (level, name) in names {
        let mut row = LevelName {
            village: tx.village,
            id: RecordId::derived(tx.village.uuid(), &format!("level/{}", level.as_str())),
            revision: 0,
            level,
            name: name.clone(),
        };
        tx.put(&mut row)?;
    }
    Ok(())
}

/// The recorder of the first start is a village cadre from that day on, and named in the journal.
pub(crate) fn recorder(tx: &mut Tx<'_>, name: &str, today: NaiveDate) -> Result<(), Fault> {
    if name.is_empty() {
        return Ok(());
    }
    let mut person = people::blank(tx, name);
    tx.put(&mut person)?;
    let post = PostGiven {
        kind: PostKind::VillageCadre,
        title: String::new(),
        department: None,
    };
    people::give_post(tx, person.id, &post, today)?;
    Ok(tx.put_setting("recorder", name)?)
}
