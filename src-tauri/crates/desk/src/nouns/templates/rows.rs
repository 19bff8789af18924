//! The rows of a file that are categories, departments, stalls and rules of points. Not here: kinds.

use rules::ids::{CategoryId, DepartmentId, PointRuleId, StallKindId};
use rules::templates::{CategoryRow, CountyFile, TemplateWrong};
use rules::words::DepartmentKind;
use store::View;
use store::categories::Category;
use store::markets::StallKind;
use store::people::Department;
use store::points::PointRule;

use super::find::{Meant, Named, said};
use super::kinds::name_it;
use super::plan::{Planned, Wrong};
use super::shipped::shipped;
use crate::fault::Fault;
use crate::nouns::given::one_line;
use crate::nouns::kinds::categories::check_parent;

/// Categories, in the file's order; one may stand below another of the same file.
pub(super) fn categories(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<Planned<Category>>, Fault> {
    let all = view.categories()?;
    let mut next = all.iter().map(|c| c.position).max().unwrap_or(0);
    let mut planned: Vec<Planned<Category>> = Vec::new();
    let mut rows = all.clone();
    // Those at the top first, so that the others find them.
    let (below, top): (Vec<_>, Vec<_>) = file
        .categories
        .iter()
        .partition(|placed| said(placed.row.parent.as_deref()).is_some());
    for placed in top.into_iter().chain(below) {
        let row = &placed.row;
        let parent = match said(row.parent.as_deref()) {
            None => None,
            Some(word) => match category(&rows, file, &planned, word)? {
                Some(id) => Some(id),
                None => {
                    let word = word.to_owned();
                    wrong.push(placed.wrong(TemplateWrong::NoSuchCategory(word)));
                    continue;
                }
            },
        };
        let meant = named_category(row)?.among(
            &rows,
            |c| c.id.uuid(),
            |c, name| c.name == name && (row.parent.is_none() || c.parent == parent),
        );
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => {
                next += 1;
                (None, new_category(view, id.into(), next))
            }
        };
        if row.parent.is_some() {
            after.parent = parent;
        }
        fill_category(&mut after, row);
        if check_parent(&rows, &after).is_err() {
            wrong.push(placed.wrong(TemplateWrong::TooDeep(after.name.clone())));
        }
        rows.retain(|row| row.id != after.id);
        let beside = rows.iter().filter(|row| row.parent == after.parent);
        if beside.into_iter().any(|row| row.name == after.name) {
            wrong.push(placed.wrong(TemplateWrong::NameTaken(after.name.clone())));
        }
        rows.push(after.clone());
        let name = after.name.clone();
        planned.push(Planned::new(before, after, &name));
    }
    Ok(planned)
}

fn named_category(row: &CategoryRow) -> Result<Named<'_>, Fault> {
    let shipped = shipped()?.categories.iter();
    let shipped = shipped.filter(|c| Some(&c.key) == row.key.as_ref());
    Ok(Named {
        table: "category",
        id: row.id.map(CategoryId::uuid),
        key: row.key.as_deref(),
        name: row.name.as_deref(),
        shipped: shipped.map(|c| c.id.uuid()).next(),
    })
}

fn new_category(view: &View<'_>, id: CategoryId, position: i64) -> Category {
    Category {
        village: view.village,
        id,
        revision: 0,
        parent: None,
        name: String::new(),
        keywords: Vec::new(),
        answer_days: None,
        position,
        enabled: true,
    }
}

fn fill_category(category: &mut Category, row: &CategoryRow) {
    name_it(&mut category.name, row.name.as_deref(), row.key.as_deref());
    if let Some(keywords) = &row.keywords {
        category.keywords = keywords.iter().map(|word| one_line(word)).collect();
    }
    if let Some(days) = row.answer_days {
        category.answer_days = Some(i64::from(days)).filter(|days| *days > 0);
    }
    category.position = row.position.unwrap_or(category.position);
    category.enabled = row.enabled.unwrap_or(category.enabled);
}

/// By key or name, among the shipped, in the file, in the village; only one at the top can have others below.
fn category(
    rows: &[Category],
    file: &CountyFile,
    planned: &[Planned<Category>],
    wanted: &str,
) -> Result<Option<CategoryId>, Fault> {
    let keyed = shipped()?.categories.iter().find(|c| c.key == wanted);
    let in_file = file
        .categories
        .iter()
        .find(|placed| placed.row.key.as_deref() == Some(wanted))
        .and_then(|placed| placed.row.name.as_deref());
    let name = in_file.map_or_else(|| wanted.to_owned(), one_line);
    let planned = planned.iter().map(|p| &p.after);
    let mut candidates = planned.chain(rows).filter(|c| c.parent.is_none());
    let found = candidates.find(|c| keyed.is_some_and(|k| k.id == c.id) || c.name == name);
    Ok(found.map(|c| c.id))
}

/// Departments, in the file's order.
pub(super) fn departments(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<Planned<Department>>, Fault> {
    let all = view.departments()?;
    let mut next = all.iter().map(|d| d.position).max().unwrap_or(0);
    let mut planned = Vec::new();
    for placed in &file.departments {
        let row = &placed.row;
        let named = Named {
            table: "department",
            id: row.id.map(DepartmentId::uuid),
            key: None,
            name: row.name.as_deref(),
            shipped: None,
        };
        let meant = named.among(&all, |d| d.id.uuid(), |d, name| d.name == name);
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => {
                next += 1;
                (None, new_department(view, id.into(), next))
            }
        };
        name_it(&mut after.name, row.name.as_deref(), None);
        if after.name.is_empty() {
            wrong.push(placed.wrong(TemplateWrong::Missing("name")));
        }
        after.kind = row.kind.unwrap_or(after.kind);
        after.level = row.level.or(after.level);
        after.enabled = row.enabled.unwrap_or(after.enabled);
        let name = after.name.clone();
        planned.push(Planned::new(before, after, &name));
    }
    Ok(planned)
}

fn new_department(view: &View<'_>, id: DepartmentId, position: i64) -> Department {
    Department {
        village: view.village,
        id,
        revision: 0,
        name: String::new(),
        kind: DepartmentKind::Responsible,
        level: None,
        contact: String::new(),
        phone: String::new(),
        resources: String::new(),
        position,
        enabled: true,
    }
}

/// Kinds of stall, in the file's order.
pub(super) fn stalls(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<Planned<StallKind>>, Fault> {
    let all: Vec<StallKind> = view.all()?;
    let mut next = all.iter().map(|s| s.position).max().unwrap_or(0);
    let mut planned = Vec::new();
    for placed in &file.stalls {
        let row = &placed.row;
        let named = Named {
            table: "stall",
            id: row.id.map(StallKindId::uuid),
            key: None,
            name: row.name.as_deref(),
            shipped: None,
        };
        let meant = named.among(&all, |s| s.id.uuid(), |s, name| s.name == name);
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => {
                next += 1;
                let new = StallKind {
                    village: view.village,
                    id: id.into(),
                    revision: 0,
                    name: String::new(),
                    position: next,
                    enabled: true,
                };
                (None, new)
            }
        };
        name_it(&mut after.name, row.name.as_deref(), None);
        if after.name.is_empty() {
            wrong.push(placed.wrong(TemplateWrong::Missing("name")));
        }
        after.position = row.position.unwrap_or(after.position);
        after.enabled = row.enabled.unwrap_or(after.enabled);
        let name = after.name.clone();
        planned.push(Planned::new(before, after, &name));
    }
    Ok(planned)
}

/// Rules of points, in the file's order. One of that name may stand for the village and for the cadre, so a new
/// row says for whom.
pub(super) fn point_rules(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<Planned<PointRule>>, Fault> {
    let all = view.point_rules()?;
    let mut next = all.iter().map(|r| r.position).max().unwrap_or(0);
    let mut planned = Vec::new();
    for placed in &file.point_rules {
        let row = &placed.row;
        let key = row.subject.map(|s| s.to_string()).unwrap_or_default();
        let key = format!("{key}/{}", row.name.as_deref().unwrap_or_default());
        let named = Named {
            table: "point_rule",
            id: row.id.map(PointRuleId::uuid),
            key: Some(&key),
            name: row.name.as_deref(),
            shipped: None,
        };
        let meant = named.among(
            &all,
            |r| r.id.uuid(),
            |r, name| r.name == name && row.subject.is_none_or(|subject| subject == r.subject),
        );
        let (before, mut after) = match meant {
            Meant::Found(found) => (Some(found.clone()), found),
            Meant::New(id) => match (row.subject, row.points, said(row.name.as_deref())) {
                (Some(subject), Some(points), Some(name)) => {
                    next += 1;
                    let new = PointRule {
                        village: view.village,
                        id: id.into(),
                        revision: 0,
                        subject,
                        name: one_line(name),
                        points,
                        note: String::new(),
                        position: next,
                        enabled: true,
                    };
                    (None, new)
                }
                (subject, points, _) => {
                    let missing = match (subject, points) {
                        (None, _) => "subject",
                        (_, None) => "points",
                        _ => "name",
                    };
                    wrong.push(placed.wrong(TemplateWrong::Missing(missing)));
                    continue;
                }
            },
        };
        name_it(&mut after.name, row.name.as_deref(), None);
        after.subject = row.subject.unwrap_or(after.subject);
        after.points = row.points.unwrap_or(after.points);
        after.note = row.note.clone().unwrap_or(after.note);
        after.position = row.position.unwrap_or(after.position);
        after.enabled = row.enabled.unwrap_or(after.enabled);
        let name = after.name.clone();
        planned.push(Planned::new(before, after, &name));
    }
    Ok(planned)
}
