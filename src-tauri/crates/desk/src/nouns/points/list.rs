//! Entries as they are shown, those taken back and those that take back alike.

use std::collections::HashMap;

use rules::ids::{PointRuleId, RecordId};
use store::View;
use store::points::{EntriesAsked, PointEntry};

use super::period;
use crate::commands::points::{PointEntries, PointEntryView, PointsList};
use crate::desk::Call;
use crate::fault::Fault;

/// A page of entries, newest first. Fault: `period.backwards`.
pub(crate) fn list(call: &Call<'_>, request: PointsList) -> Result<PointEntries, Fault> {
    let (from, to) = period(call.today(), request.from, request.to)?;
    let asked = EntriesAsked {
        subject: request.subject,
        place: request.place,
        person: request.person,
        from,
        to,
    };
    let page = (request.offset, request.limit.unwrap_or(100));
    call.read(|view| {
        let found = view.point_entries_page(&asked, page)?;
        let names = rule_names(view)?;
        let entries = found
            .entries
            .into_iter()
            .map(|entry| entry_view(view, &names, entry));
        Ok(PointEntries {
            from,
            to,
            total: u32::try_from(found.total).unwrap_or(u32::MAX),
            sum: found.sum,
            entries: entries.collect::<Result<_, _>>()?,
        })
    })
}

/// One entry as it is shown after it was written.
pub(super) fn shown(call: &Call<'_>, id: RecordId) -> Result<PointEntryView, Fault> {
    call.read(|view| entry_view(view, &rule_names(view)?, view.get(id)?))
}

fn rule_names(view: &View<'_>) -> Result<HashMap<PointRuleId, String>, Fault> {
    let rules = view.point_rules()?.into_iter();
    Ok(rules.map(|rule| (rule.id, rule.name)).collect())
}

fn entry_view(
    view: &View<'_>,
    names: &HashMap<PointRuleId, String>,
    entry: PointEntry,
) -> Result<PointEntryView, Fault> {
    let rule_name = entry.rule.and_then(|rule| names.get(&rule));
    Ok(PointEntryView {
        id: entry.id,
        subject: entry.subject,
        place: entry.place,
        person: entry.person,
        name: entry.name_text,
        rule: entry.rule,
        rule_name: rule_name.cloned().unwrap_or_default(),
        day: entry.civil_day,
        points: entry.points,
        reason: entry.reason,
        witness: entry.witness_text,
        corrects: entry.corrects,
        corrected_by: view.correction_of(entry.id)?.map(|counter| counter.id),
    })
}
