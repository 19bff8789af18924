//! What a file comes to in this village: for each row the record as it stands and as it would stand. Not
//! here: finding a row's record (`find`).

use rules::templates::{CountyFile, TemplateFault};
use store::categories::Category;
use store::kinds::{Kind, Procedure};
use store::markets::StallKind;
use store::people::Department;
use store::places::LevelName;
use store::points::PointRule;
use store::villages::Setting;
use store::{Record, Tx, View};

use super::{days, kinds, rows};
use crate::commands::journal::{ChangeKind, FieldChange};
use crate::commands::kinds::{TemplateChange, TemplatePlan};
use crate::fault::Fault;
use crate::nouns::kinds::steps::StepRows;

/// A record as it stands, if it does, and as it would.
pub(super) struct Planned<R> {
    pub before: Option<R>,
    pub after: R,
    pub name: String,
}

impl<R: Record> Planned<R> {
    pub fn new(before: Option<R>, after: R, name: &str) -> Self {
        Self {
            before,
            after,
            name: name.to_owned(),
        }
    }
}

/// Everything that a file comes to.
#[derive(Default)]
pub(super) struct Plan {
    pub procedures: Vec<(Planned<Procedure>, Option<StepRows>)>,
    pub kinds: Vec<Planned<Kind>>,
    pub categories: Vec<Planned<Category>>,
    pub departments: Vec<Planned<Department>>,
    pub stalls: Vec<Planned<StallKind>>,
    pub point_rules: Vec<Planned<PointRule>>,
    pub levels: Vec<Planned<LevelName>>,
    pub settings: Vec<(String, Option<String>, String)>,
}

/// What is wrong so far.
pub(super) type Wrong = Vec<TemplateFault>;

impl Plan {
    /// The plan of a file, or everything that is wrong with it.
    pub fn of(view: &View<'_>, file: &CountyFile) -> Result<Result<Self, Wrong>, Fault> {
        let mut wrong = Wrong::new();
        let mut plan = Self::default();
        plan.procedures = kinds::procedures(view, file, &mut wrong)?;
        plan.kinds = kinds::kinds(view, file, &plan.procedures, &mut wrong)?;
        plan.categories = rows::categories(view, file, &mut wrong)?;
        plan.departments = rows::departments(view, file, &mut wrong)?;
        plan.stalls = rows::stalls(view, file, &mut wrong)?;
        plan.point_rules = rows::point_rules(view, file, &mut wrong)?;
        plan.levels = days::levels(view, file, &mut wrong)?;
        plan.settings = days::settings(view, file)?;
        Ok(if wrong.is_empty() {
            Ok(plan)
        } else {
            Err(wrong)
        })
    }

    /// What it changes, in words' stead.
    pub fn told(&self) -> TemplatePlan {
        let mut changes = Vec::new();
        let mut unchanged = 0;
        let mut tell = |change: Option<TemplateChange>| match change {
            Some(change) => changes.push(change),
            None => unchanged += 1,
        };
        self.levels.iter().for_each(|row| tell(change(row)));
        for (key, old, new) in &self.settings {
            tell(setting_change(key, old.as_deref(), new));
        }
        for (row, steps) in &self.procedures {
            tell(procedure_change(row, steps.as_ref()));
        }
        self.kinds.iter().for_each(|row| tell(change(row)));
        self.categories.iter().for_each(|row| tell(change(row)));
        self.departments.iter().for_each(|row| tell(change(row)));
        self.stalls.iter().for_each(|row| tell(change(row)));
        self.point_rules.iter().for_each(|row| tell(change(row)));
        TemplatePlan {
            changes,
            unchanged,
            faults: Vec::new(),
        }
    }

    /// Writes it; a row that stands so already writes nothing.
    pub fn write(self, tx: &mut Tx<'_>) -> Result<(), Fault> {
        for (mut planned, steps) in self.procedures {
            let read = planned.after.revision;
            tx.put(&mut planned.after)?;
            let Some(steps) = steps else { continue };
            if steps.changes() && planned.after.revision == read {
                tx.touch(&mut planned.after)?;
            }
            steps.write(tx)?;
        }
        put(tx, self.kinds)?;
        put(tx, self.categories)?;
        put(tx, self.departments)?;
        put(tx, self.stalls)?;
        put(tx, self.point_rules)?;
        put(tx, self.levels)?;
        for (key, old, new) in self.settings {
            if old.as_deref() != Some(new.as_str()) {
                tx.put_setting(&key, &new)?;
            }
        }
        Ok(())
    }
}

fn put<R: Record>(tx: &mut Tx<'_>, planned: Vec<Planned<R>>) -> Result<(), Fault> {
    for mut row in planned {
        tx.put(&mut row.after)?;
    }
    Ok(())
}

/// Columns that say nothing to people.
const ITS_OWN: &[&str] = &["village", "id", "revision", "position"];

fn change<R: Record>(planned: &Planned<R>) -> Option<TemplateChange> {
    let after = planned.after.payload();
    let before = planned.before.as_ref().map(Record::payload);
    if before.as_ref() == Some(&after) {
        return None;
    }
    let old = |key: &str| before.as_ref().and_then(|row| row.get(key).cloned());
    let changed = after
        .iter()
        .filter(|(key, _)| !ITS_OWN.contains(&key.as_str()));
    let fields = changed
        .map(|(key, new)| FieldChange {
            field: key.clone(),
            old: old(key).unwrap_or_default(),
            new: new.clone(),
        })
        .filter(|field| field.old != field.new);
    Some(TemplateChange {
        entity: R::TABLE.name.to_owned(),
        name: planned.name.clone(),
        how: match before {
            Some(_) => ChangeKind::Changed,
            None => ChangeKind::Added,
        },
        fields: fields.collect(),
    })
}

/// A procedure's steps are told by their names, as one field.
fn procedure_change(
    planned: &Planned<Procedure>,
    steps: Option<&StepRows>,
) -> Option<TemplateChange> {
    let own = change(planned);
    let Some(steps) = steps.filter(|steps| steps.changes()) else {
        return own;
    };
    let names = |rows: &[store::kinds::ProcedureStep]| {
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        serde_json::Value::from(names.join("、"))
    };
    let mut told = own.unwrap_or(TemplateChange {
        entity: Procedure::TABLE.name.to_owned(),
        name: planned.name.clone(),
        how: ChangeKind::Changed,
        fields: Vec::new(),
    });
    told.fields.push(FieldChange {
        field: "steps".to_owned(),
        old: names(&steps.before),
        new: names(&steps.after),
    });
    Some(told)
}

fn setting_change(key: &str, old: Option<&str>, new: &str) -> Option<TemplateChange> {
    (old != Some(new)).then(|| TemplateChange {
        entity: Setting::TABLE.name.to_owned(),
        name: key.to_owned(),
        how: ChangeKind::Changed,
        fields: vec![FieldChange {
            field: "value".to_owned(),
            old: old.map(serde_json::Value::from).unwrap_or_default(),
            new: new.into(),
        }],
    })
}
