//! Steps, undo and redo, check. Not here: the chain itself (`store`).

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use store::commitments::Commitment;
use store::issues::Issue;
use store::proceedings::Proceeding;
use store::{StepSummary, View, Written};

use crate::commands::figures::FiguresShow;
use crate::commands::journal::{Checked, FindingView, JournalList, Steps, TakenBack};
use crate::commands::village::{Nothing, StepView};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::leaving::LEFT;
use crate::nouns::{backups, figures, photos};

/// The newest steps.
pub(crate) fn list(call: &Call<'_>, request: JournalList) -> Result<Steps, Fault> {
    let limit = request.limit.unwrap_or(100) as usize;
    let steps = call.read(|view| Ok(view.steps(limit)?))?;
    let mut taken_back = TakenBackLater::default();
    let mut told = Vec::new();
    for step in steps {
        told.push(StepView {
            undone: taken_back.holds(&step.step, step.undoes.as_deref()),
            ..step_view(call, step)?
        });
    }
    Ok(Steps { steps: told })
}

/// Which steps are undone: those that a later one takes back which is in force itself.
#[derive(Default)]
pub(crate) struct TakenBackLater(HashSet<String>);

impl TakenBackLater {
    /// Asked of each step, newest first.
    pub fn holds(&mut self, step: &str, undoes: Option<&str>) -> bool {
        let undone = self.0.contains(step);
        if !undone {
            self.0.extend(undoes.map(str::to_owned));
        }
        undone
    }
}

/// A step with the words that name what it was about.
pub(crate) fn step_view(call: &Call<'_>, step: StepSummary) -> Result<StepView, Fault> {
    let at = chrono::DateTime::parse_from_rfc3339(&step.at)
        .map(|at| china(at.to_utc()))
        .ok();
    let time = at.map(|at| at.format("%H:%M").to_string());
    // A file or an order is about all its rows: the first of them would mislead.
    let of_many = ["template_import", "keeper_forgot"].contains(&step.op.as_str())
        || step.op.ends_with("_order");
    let about = match of_many {
        true => String::new(),
        false => call.read(|view| Ok(about(view, &view.step_rows(&step.step)?)))?,
    };
    Ok(StepView {
        step: step.step,
        op: step.op,
        actor: step.actor,
        at: step.at,
        time: time.unwrap_or_default(),
        day: at.map(|at| at.date_naive()),
        rows: step.rows,
        about,
        undoes: step.undoes.is_some(),
        undone: false,
    })
}

/// The first name or matter among the records: enough to know the step again.
pub(crate) fn about(view: &View<'_>, rows: &[store::StepRow]) -> String {
    let matter = rows.iter().find_map(|row| matter(view, row));
    matter.unwrap_or_else(|| named(rows))
}

/// The tables whose rows belong to a matter.
const OF_MATTERS: &[&str] = &[
    "issues",
    "deliberations",
    "issue_events",
    "commitments",
    "commitment_changes",
    "co_handlers",
    "milestones",
    "progress",
    "referrals",
    "reviews",
    "visits",
    "attachments",
    "proceedings",
    "proceeding_steps",
    "resource_matches",
    "market_issues",
];

/// The matter that a record belongs to, itself or by its promise.
fn matter(view: &View<'_>, row: &store::StepRow) -> Option<String> {
    // An import has a row for each person: only what belongs to matters is read.
    if !OF_MATTERS.contains(&row.entity.as_str()) {
        return None;
    }
    let payload = row.after.as_deref().or(row.before.as_deref())?;
    let record: serde_json::Value = serde_json::from_str(payload).ok()?;
    let id = |key: &str| record.get(key)?.as_str()?.parse::<uuid::Uuid>().ok();
    let of_promise = || view.find::<Commitment>(id("commitment")?).ok()?;
    let of_proceeding = || view.find::<Proceeding>(id("proceeding")?).ok()?;
    let owner = || id("owner").filter(|_| record.get("owner_entity") == Some(&"issues".into()));
    let issue = match row.entity.as_str() {
        "issues" => return record.get("summary")?.as_str().map(str::to_owned),
        _ => id("issue")
            .or_else(|| Some(of_promise()?.issue.into()))
            .or_else(|| Some(of_proceeding()?.issue.into()))
            .or_else(owner)?,
    };
    let found = view.find::<Issue>(issue).ok()?;
    found.map(|issue| issue.summary)
}

fn named(rows: &[store::StepRow]) -> String {
    const TELLING: &[(&str, &str)] = &[
        ("people", "name"),
        ("meetings", "title"),
        ("departments", "name"),
        ("places", "name"),
        ("documents", "number"),
        ("postings", "board"),
        ("wish_rounds", "name"),
        ("wishes", "words"),
        ("meeting_kinds", "name"),
        ("procedures", "name"),
        ("categories", "name"),
        ("level_names", "name"),
        ("settings", "key"),
    ];
    let told = |entity: &str, field: &str| {
        rows.iter()
            .filter(|row| row.entity == entity)
            .find_map(|row| {
                let payload = row.after.as_deref().or(row.before.as_deref())?;
                let record: serde_json::Value = serde_json::from_str(payload).ok()?;
                record
                    .get(field)?
                    .as_str()
                    // That something left is said by the command; its setting is no word for people.
                    .filter(|text| !text.is_empty() && !text.ends_with(LEFT))
                    .map(str::to_owned)
            })
    };
    TELLING
        .iter()
        .find_map(|(entity, field)| told(entity, field))
        .unwrap_or_default()
}

/// Takes back the newest step.
pub(crate) fn undo(call: &Call<'_>, _: Nothing) -> Result<TakenBack, Fault> {
    let written = call.store()?.undo(call.stamp()?)?;
    taken_back(call, written)
}

/// Takes back the newest undo.
pub(crate) fn redo(call: &Call<'_>, _: Nothing) -> Result<TakenBack, Fault> {
    let written = call.store()?.redo(call.stamp()?)?;
    taken_back(call, written)
}

fn taken_back(call: &Call<'_>, written: Written<StepSummary>) -> Result<TakenBack, Fault> {
    Ok(TakenBack {
        step: step_view(call, written.value)?,
    })
}

/// Checks the whole store, against the chain heads of the newest copy that was made since this laptop began.
pub(crate) fn check(call: &Call<'_>, _: Nothing) -> Result<Checked, Fault> {
    let newest = backups::own_copies(call.desk.data()).into_iter().next();
    let report = call.store()?.check(newest.as_deref())?;
    let anchor = newest.filter(|_| report.anchored);
    let mut findings: Vec<FindingView> = report
        .findings
        .into_iter()
        .map(|f| FindingView {
            code: f.code.to_owned(),
            entity: f.entity,
            id: f.id,
            columns: f.columns,
        })
        .collect();
    findings.extend(photos::check(call)?);
    findings.extend(invariants(call)?);
    Ok(Checked {
        journal_rows: report.journal_rows,
        rows: report.rows,
        gaps: report.gaps,
        findings,
        anchor: anchor
            .map(|path| path.display().to_string())
            .unwrap_or_default(),
    })
}

/// What must hold of the figures whatever was done (data model, "Figures"): the parts of what was collected add up to it,
/// in every year.
fn invariants(call: &Call<'_>) -> Result<Vec<FindingView>, Fault> {
    let this = call.today().year();
    let first = call.read(|view| Ok(view.first_year()?))?;
    let mut findings = Vec::new();
    for year in first.unwrap_or(this)..=this {
        let asked = FiguresShow {
            from: NaiveDate::from_ymd_opt(year, 1, 1),
            to: NaiveDate::from_ymd_opt(year, 12, 31).map(|last| last.min(call.today())),
            ..FiguresShow::default()
        };
        let told = figures::show(call, asked)?;
        let parts: u32 = told.parts.iter().map(|part| part.count).sum();
        let classes = told.resolved + told.planned + told.studied + told.remainder;
        if parts != told.collected || classes != told.collected {
            let columns = [told.collected, parts, classes].map(|n| n.to_string());
            findings.push(FindingView {
                code: "figures.unequal".to_owned(),
                entity: "issues".to_owned(),
                id: year.to_string(),
                columns: columns.to_vec(),
            });
        }
    }
    Ok(findings)
}
