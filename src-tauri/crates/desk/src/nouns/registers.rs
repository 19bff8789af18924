//! Registers that lists are picked from: departments, meeting kinds, categories. Not here: people, places.

use rules::category_guess::{self, Keywords};
use rules::ids::DepartmentId;
use rules::names::{Entry, NameIndex};
use rules::words::DepartmentKind;
use store::Tx;
use store::kinds::{Kind, QuotaSwitch as Switch};
use store::people::Department;

use crate::commands::people::{
    Categories, CategoryGuess, CategoryGuessed, CategoryView, DepartmentAdd, DepartmentList,
    DepartmentView, Departments, KindView, Kinds, QuotaSwitch,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;

/// Departments by use; a query finds them by characters, pinyin or initials.
pub(crate) fn departments(call: &Call<'_>, request: DepartmentList) -> Result<Departments, Fault> {
    call.read(|view| {
        let used = view.department_use()?;
        let mut all: Vec<Department> = view
            .departments()?
            .into_iter()
            .filter(|d| request.all || d.enabled)
            .filter(|d| request.kind.is_none_or(|kind| kind == d.kind))
            .collect();
        if !request.query.trim().is_empty() {
            let index = NameIndex::new(all.iter().map(|d| Entry {
                name: &d.name,
                phone: None,
            }));
            let best = index.search(&request.query, all.len()).best;
            all = best
                .into_iter()
                .filter_map(|hit| all.get(hit.entry).cloned())
                .collect();
        } else {
            all.sort_by_key(|d| std::cmp::Reverse(used.get(&d.id).copied().unwrap_or(0)));
        }
        let departments = all
            .into_iter()
            .map(|d| department_view(&d, used.get(&d.id).copied().unwrap_or(0)))
            .collect();
        Ok(Departments { departments })
    })
}

/// A unit with how often it is responsible.
pub(crate) fn department_view(department: &Department, used: u32) -> DepartmentView {
    DepartmentView {
        id: department.id,
        name: department.name.clone(),
        kind: department.kind,
        used,
        level: department.level,
        contact: department.contact.clone(),
        phone: department.phone.clone(),
        resources: department.resources.clone(),
        enabled: department.enabled,
        revision: department.revision,
    }
}

/// Adds a department, or gives the one of that name. Fault: `department.name_missing`.
pub(crate) fn department_add(
    call: &Call<'_>,
    request: DepartmentAdd,
) -> Result<DepartmentView, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("department.name_missing").at("name"));
    }
    call.transact(|tx| {
        let id = department_named(
            tx,
            &name,
            request.kind.unwrap_or(DepartmentKind::Responsible),
        )?;
        Ok(department_view(&tx.get(id)?, 0))
    })
}

/// The department of that name, made if it is not there.
pub(crate) fn department_named(
    tx: &mut Tx<'_>,
    name: &str,
    kind: DepartmentKind,
) -> Result<DepartmentId, Fault> {
    let all = tx.departments()?;
    if let Some(found) = all.iter().find(|d| d.name == name) {
        return Ok(found.id);
    }
    let mut department = Department {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        name: name.to_owned(),
        kind,
        level: None,
        contact: String::new(),
        phone: String::new(),
        resources: String::new(),
        position: all.iter().map(|d| d.position).max().unwrap_or(0) + 1,
        enabled: true,
    };
    tx.put(&mut department)?;
    Ok(department.id)
}

/// Meeting kinds in their order.
pub(crate) fn kinds(call: &Call<'_>, _: Nothing) -> Result<Kinds, Fault> {
    call.read(|view| {
        let on: Vec<_> = view
            .quota_switches()?
            .into_iter()
            .filter(|s| s.switched_on)
            .map(|s| s.kind)
            .collect();
        let mut kinds = Vec::new();
        for kind in view.kinds()?.into_iter().filter(|k| k.enabled) {
            let steps = match kind.procedure {
                Some(procedure) => view
                    .procedure_steps(procedure)?
                    .into_iter()
                    .map(|s| s.name)
                    .collect(),
                None => Vec::new(),
            };
            let quota_on = on.contains(&kind.id);
            kinds.push(kind_view(kind, steps, quota_on));
        }
        Ok(Kinds { kinds })
    })
}

fn kind_view(kind: Kind, steps: Vec<String>, quota_on: bool) -> KindView {
    KindView {
        id: kind.id,
        name: kind.name,
        title: kind.title,
        list_name: kind.list_name,
        motto: kind.motto,
        mode: kind.mode,
        steps,
        quota_count: kind.quota_count,
        quota_period: kind.quota_period,
        quota_on,
    }
}

/// Switches a quota on or off for this village.
pub(crate) fn quota_switch(call: &Call<'_>, request: QuotaSwitch) -> Result<Kinds, Fault> {
    let today = call.today();
    call.transact(|tx| {
        let id =
            rules::ids::RecordId::derived(tx.village.uuid(), &format!("quota/{}", request.kind));
        let mut switch = tx.find::<Switch>(id)?.unwrap_or(Switch {
            village: tx.village,
            id,
            revision: 0,
            kind: request.kind,
            switched_on: false,
            from_day: None,
        });
        switch.switched_on = request.on;
        switch.from_day = request.on.then_some(today);
        Ok(tx.put(&mut switch)?)
    })?;
    kinds(call, Nothing {})
}

/// Categories in their order.
pub(crate) fn categories(call: &Call<'_>, _: Nothing) -> Result<Categories, Fault> {
    call.read(|view| {
        let enabled = view.categories()?.into_iter().filter(|c| c.enabled);
        Ok(Categories {
            categories: enabled
                .map(|c| CategoryView {
                    id: c.id,
                    name: c.name,
                })
                .collect(),
        })
    })
}

/// Guesses a category by its keywords.
pub(crate) fn category_guess(
    call: &Call<'_>,
    request: CategoryGuess,
) -> Result<CategoryGuessed, Fault> {
    call.read(|view| {
        let category = guess(view, &request.text)?;
        Ok(CategoryGuessed { category })
    })
}

/// The category that the words suggest.
pub(crate) fn guess(view: &store::View<'_>, text: &str) -> Result<Option<CategoryView>, Fault> {
    let enabled: Vec<_> = view
        .categories()?
        .into_iter()
        .filter(|c| c.enabled)
        .collect();
    let keywords: Vec<Keywords> = enabled
        .iter()
        .map(|c| Keywords {
            category: c.id,
            words: c.keywords.clone(),
        })
        .collect();
    let best = category_guess::guess(text, &keywords);
    let found = enabled.into_iter().find(|c| Some(c.id) == best);
    Ok(found.map(|c| CategoryView {
        id: c.id,
        name: c.name,
    }))
}
