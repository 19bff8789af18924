//! The rules that give points, as data: listed, added, edited, enabled.

use rules::ids::PointRuleId;
use rules::words::PointSubject;
use store::View;
use store::points::PointRule;

use super::checked_points;
use crate::commands::points::{
    PointRuleAdd, PointRuleEdit, PointRuleEnable, PointRuleList, PointRuleView, PointRules,
};
use crate::desk::Call;
use crate::fault::Fault;

/// Rules in their order.
pub(crate) fn rules(call: &Call<'_>, request: PointRuleList) -> Result<PointRules, Fault> {
    call.read(|view| {
        let rules = view.point_rules()?.into_iter();
        Ok(PointRules {
            rules: rules
                .filter(|rule| rule.enabled || request.all)
                .map(shown)
                .collect(),
        })
    })
}

fn all(call: &Call<'_>) -> Result<PointRules, Fault> {
    rules(call, PointRuleList { all: true })
}

fn shown(rule: PointRule) -> PointRuleView {
    PointRuleView {
        id: rule.id,
        revision: rule.revision,
        subject: rule.subject,
        name: rule.name,
        points: rule.points,
        note: rule.note,
        position: rule.position,
        enabled: rule.enabled,
    }
}

/// Adds a rule. Faults: `point_rule.name_missing`, `point_rule.exists`, `points.zero`, `points.too_many`.
pub(crate) fn rule_add(call: &Call<'_>, request: PointRuleAdd) -> Result<PointRules, Fault> {
    call.transact(|tx| {
        let name = checked_name(tx, &request.name, request.subject, None)?;
        let last = tx.point_rules()?.iter().map(|rule| rule.position).max();
        let mut rule = PointRule {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            subject: request.subject,
            name,
            points: checked_points(request.points)?,
            note: request.note.trim().to_owned(),
            position: last.unwrap_or(0) + 1,
            enabled: true,
        };
        Ok(tx.put(&mut rule)?)
    })?;
    all(call)
}

/// Edits a rule. Faults: as `rule_add`, `revision.stale`.
pub(crate) fn rule_edit(call: &Call<'_>, request: PointRuleEdit) -> Result<PointRules, Fault> {
    call.transact(|tx| {
        let mut rule: PointRule = tx.get(request.rule)?;
        rule.revision = request.revision;
        rule.name = checked_name(tx, &request.name, rule.subject, Some(rule.id))?;
        rule.points = checked_points(request.points)?;
        rule.note = request.note.trim().to_owned();
        Ok(tx.put(&mut rule)?)
    })?;
    all(call)
}

/// Offers a rule again, or no longer. Fault: `revision.stale`.
pub(crate) fn rule_enable(call: &Call<'_>, request: PointRuleEnable) -> Result<PointRules, Fault> {
    call.transact(|tx| {
        let mut rule: PointRule = tx.get(request.rule)?;
        rule.revision = request.revision;
        rule.enabled = request.enabled;
        Ok(tx.put(&mut rule)?)
    })?;
    all(call)
}

/// Two rules of one name for the same subject could not be told apart in a list.
fn checked_name(
    view: &View<'_>,
    name: &str,
    subject: PointSubject,
    own: Option<PointRuleId>,
) -> Result<String, Fault> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Fault::new("point_rule.name_missing").at("name"));
    }
    let mut others = view.point_rules()?.into_iter();
    if others.any(|rule| rule.subject == subject && Some(rule.id) != own && rule.name == name) {
        return Err(Fault::new("point_rule.exists")
            .at("name")
            .with("name", name));
    }
    Ok(name.to_owned())
}
