//! Undo and redo: linear, newest first, over all actors, kept over a restart by `undoes`
//! (data-model.md, "The journal"). Not here: the gate itself (`transact`).

use std::collections::HashSet;

use serde_json::Value;

use crate::fault::StoreFault;
use crate::journal::StepSummary;
use crate::record::{self, Payload, Table};
use crate::tables;
use crate::transact::Tx;
use crate::view::View;

/// Steps that changed the world outside: undo passes over them.
const OUTSIDE_OPS: &[&str] = &[
    "document_print",
    "document_export",
    "roster_export",
    "figures_export",
    "data_export",
    "posting_add",
    "posting_take_down",
    "posting_put_back",
    "posting_void",
    "backup_make",
    "bundle_send",
];

/// Steps that undo does not go behind, with the reason's code.
const BARRIERS: &[(&str, &str)] = &[
    ("migration", "migration"),
    ("person_erase", "erasure"),
    ("backup_restore", "restore"),
    ("data_salvage", "restore"),
    ("bundle_receive", "received"),
    ("village_init", "beginning"),
    ("village_demo", "beginning"),
    ("meeting_archive", "archived"),
];

const UNDO: &str = "journal_undo";
pub(super) const REDO: &str = "journal_redo";

/// The step that the next undo takes back: the newest one still in force. Gives a fault at a barrier.
/// Whatever was undone is passed over, and with an undone redo also the undo and the step it stood for.
pub(crate) fn undo_target(view: &View<'_>) -> Result<Option<StepSummary>, StoreFault> {
    let mut passed: HashSet<String> = HashSet::new();
    let mut target = None;
    let mut stop = None;
    view.walk_steps(|step| {
        if OUTSIDE_OPS.contains(&step.op.as_str()) {
            return true;
        }
        if step.op == UNDO || passed.contains(&step.step) {
            passed.extend(step.undoes);
            return true;
        }
        stop = BARRIERS
            .iter()
            .find(|(op, _)| *op == step.op)
            .map(|(_, reason)| *reason);
        target = Some(step);
        false
    })?;
    match stop {
        None => Ok(target),
        Some("beginning") => Ok(None),
        Some(reason) => Err(StoreFault::UndoStops { reason }),
    }
}

/// The undo that the next redo takes back; none once something new was done.
pub(crate) fn redo_target(view: &View<'_>) -> Result<Option<StepSummary>, StoreFault> {
    let mut redone: HashSet<String> = HashSet::new();
    let mut target = None;
    view.walk_steps(|step| {
        if OUTSIDE_OPS.contains(&step.op.as_str()) {
            return true;
        }
        match (step.op.as_str(), &step.undoes) {
            (REDO, Some(undo)) => {
                redone.insert(undo.clone());
                true
            }
            (UNDO, _) if redone.contains(&step.step) => true,
            (UNDO, _) => {
                target = Some(step);
                false
            }
            _ => false,
        }
    })?;
    Ok(target)
}

impl Tx<'_> {
    /// Writes back what `step` changed, newest row first. A number stays issued and becomes void.
    /// Faults: `undo.stops` if a record was changed since by a step that is not on the stack.
    pub(crate) fn take_back(&mut self, step: &str) -> Result<(), StoreFault> {
        self.undo_of(step);
        for row in self.step_rows(step)?.iter().rev() {
            let table = tables::by_name(&row.entity)?;
            let before = parse(&row.entity, row.before.as_deref())?;
            let after = parse(&row.entity, row.after.as_deref())?;
            self.take_back_row(table, &row.id, before, after)?;
        }
        Ok(())
    }

    fn take_back_row(
        &mut self,
        table: &Table,
        id: &str,
        before: Option<Payload>,
        after: Option<Payload>,
    ) -> Result<(), StoreFault> {
        let village = self.village.to_string();
        let now = record::read_payload(self.conn, table, &village, id)?;
        if plain(now.as_ref()) != plain(after.as_ref()) {
            return Err(StoreFault::UndoStops {
                reason: "changed_since",
            });
        }
        let wanted = match (table.name, before) {
            ("numbers", None) => now.clone().map(|mut number| {
                number.insert("void".into(), Value::from(1));
                number
            }),
            (_, before) => before,
        };
        self.change(table, &village, id, now, wanted)?;
        Ok(())
    }
}

fn parse(entity: &str, text: Option<&str>) -> Result<Option<Payload>, StoreFault> {
    text.map(|text| {
        serde_json::from_str(text).map_err(|e| StoreFault::Unreadable {
            entity: entity.to_owned(),
            detail: e.to_string(),
        })
    })
    .transpose()
}

/// A record without its revision, for comparing contents.
fn plain(payload: Option<&Payload>) -> Option<Payload> {
    payload.map(|p| {
        p.iter()
            .filter(|(k, _)| *k != "revision")
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect()
    })
}
