//! The village's own kinds, procedures, categories, level names and wording as a county's file, so that it can
//! be prepared in the app and given to others. Not here: taking one in (`plan`).

use std::fs::read_dir;
use std::path::PathBuf;

use rules::archive::KEPT;
use rules::chinese::Numerals;
use rules::quorum::Quorum;
use rules::templates::{
    CategoryRow, CountyFile, KindRow, Placed, PointRuleRow, ProcedureRow, Quota, QuotaPeriod,
    StallRow, Step, WORDING,
};
use rules::words::PlaceLevel;
use store::categories::Category;
use store::kinds::{Kind, Procedure};
use store::markets::StallKind;
use store::{View, whole};

use super::{retention, wording};
use crate::commands::kinds::{TemplateWrite, TemplateWritten};
use crate::desk::Call;
use crate::fault::Fault;

const HEAD: &str = "# 板凳的模板：层级名称、纸上的话、保管期限、议事程序、会议种类、问题类别、摊位、积分规则。\n# 没写的项照各村原来的；不要的整段删掉。id 请不要改。\n# Templates for Bandeng. What is left out stays as it is in each village.\n\n";

/// Writes the file. Fault: `file.unwritable`.
pub(crate) fn write(call: &Call<'_>, request: TemplateWrite) -> Result<TemplateWritten, Fault> {
    let file = call.read(file)?;
    let path = PathBuf::from(&request.out);
    let text = format!("{HEAD}{}", file.write());
    // The folder was chosen and must be there: that of a pulled stick is not made anew on the disk.
    let there = path.parent().map_or(Ok(()), |at| read_dir(at).map(drop));
    let written = there.and_then(|()| whole::write(&path, text.as_bytes()));
    written.map_err(|e| Fault::unwritable(&path, &e))?;
    Ok(TemplateWritten {
        path: path.display().to_string(),
    })
}

fn file(view: &View<'_>) -> Result<CountyFile, Fault> {
    let words = view.level_words()?;
    let levels = PlaceLevel::ALL.iter();
    let mut file = CountyFile {
        levels: levels
            .map(|level| (*level, words.of(*level).to_owned()))
            .collect(),
        ..CountyFile::default()
    };
    for key in WORDING {
        if let Some(own) = wording::own(view, key)? {
            file.wording.insert((*key).to_owned(), own);
        }
    }
    let numerals = view.setting(wording::NUMERALS)?;
    file.dates.numerals = numerals.as_deref().and_then(Numerals::parse);
    for key in KEPT {
        if let Some(own) = retention::own(view, key)? {
            file.retention.insert((*key).to_owned(), own);
        }
    }
    let procedures = view.procedures()?;
    for procedure in &procedures {
        file.procedures
            .push(placed(procedure_row(view, procedure)?));
    }
    for kind in view.kinds()? {
        file.kinds.push(placed(kind_row(kind, &procedures)));
    }
    let categories = view.categories()?;
    for category in &categories {
        file.categories
            .push(placed(category_row(category, &categories)));
    }
    for stall in view.all::<StallKind>()? {
        file.stalls.push(placed(stall_row(stall)));
    }
    for rule in view.point_rules()? {
        file.point_rules.push(placed(PointRuleRow {
            id: Some(rule.id),
            subject: Some(rule.subject),
            name: Some(rule.name),
            points: Some(rule.points),
            note: some(rule.note),
            position: Some(rule.position),
            enabled: Some(rule.enabled),
        }));
    }
    Ok(file)
}

/// A row to be written stands on no line yet.
fn placed<T>(row: T) -> Placed<T> {
    Placed {
        file: String::new(),
        line: 0,
        row,
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn procedure_row(view: &View<'_>, procedure: &Procedure) -> Result<ProcedureRow, Fault> {
    let steps = view.procedure_steps(procedure.id)?.into_iter();
    let steps = steps.map(|step| Step {
        name: step.name,
        hint: step.hint,
        kind: step.kind,
        quorum: Quorum::read(&step.quorum),
    });
    let scales = procedure.scales.iter().filter_map(|s| s.parse().ok());
    Ok(ProcedureRow {
        id: Some(procedure.id),
        key: None,
        name: Some(procedure.name.clone()),
        scales: Some(scales.collect()),
        for_money: Some(procedure.for_money),
        steps: Some(steps.collect()),
        position: Some(procedure.position),
        enabled: Some(procedure.enabled),
    })
}

fn kind_row(kind: Kind, procedures: &[Procedure]) -> KindRow {
    let procedure = procedures.iter().find(|p| Some(p.id) == kind.procedure);
    let per = match kind.quota_period.as_str() {
        "quarter" => QuotaPeriod::Quarter,
        "year" => QuotaPeriod::Year,
        _ => QuotaPeriod::Month,
    };
    KindRow {
        id: Some(kind.id),
        key: None,
        name: Some(kind.name),
        printed_title: Some(kind.title),
        short: Some(kind.short),
        list_name: Some(kind.list_name),
        motto: Some(kind.motto),
        procedure: Some(procedure.map(|p| p.name.clone()).unwrap_or_default()),
        mode: Some(kind.mode),
        quota: Some(Quota {
            per,
            times: u32::try_from(kind.quota_count).unwrap_or_default(),
        }),
        documents: Some(
            kind.documents
                .iter()
                .filter_map(|d| d.parse().ok())
                .collect(),
        ),
        roles: Some(kind.roles.iter().filter_map(|r| r.parse().ok()).collect()),
        ledger_columns: Some(kind.ledger_columns),
        symbol: Some(kind.symbol),
        position: Some(kind.position),
        enabled: Some(kind.enabled),
    }
}

fn category_row(category: &Category, all: &[Category]) -> CategoryRow {
    let parent = all.iter().find(|row| Some(row.id) == category.parent);
    CategoryRow {
        id: Some(category.id),
        key: None,
        name: Some(category.name.clone()),
        parent: Some(parent.map(|p| p.name.clone()).unwrap_or_default()),
        keywords: Some(category.keywords.clone()),
        answer_days: Some(
            category
                .answer_days
                .and_then(|days| u32::try_from(days).ok())
                .unwrap_or_default(),
        ),
        position: Some(category.position),
        enabled: Some(category.enabled),
    }
}

fn stall_row(stall: StallKind) -> StallRow {
    StallRow {
        id: Some(stall.id),
        name: Some(stall.name),
        position: Some(stall.position),
        enabled: Some(stall.enabled),
    }
}
