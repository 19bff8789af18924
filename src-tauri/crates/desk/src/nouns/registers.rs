//! Departments, a register that lists are picked from. Not here: kinds and categories (`kinds`).

use rules::ids::DepartmentId;
use rules::names::{Entry, NameIndex, abbreviates};
use rules::words::DepartmentKind;
use store::Tx;
use store::people::Department;

use crate::commands::people::{DepartmentAdd, DepartmentList, DepartmentView, Departments};
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
            let named: Vec<usize> = best.into_iter().map(|hit| hit.entry).collect();
            // After what is named so comes what is called so for short: 村委会 is nobody's whole name.
            let short = (0..all.len())
                .filter(|at| !named.contains(at) && abbreviates(&request.query, &all[*at].name));
            let found = named.iter().copied().chain(short);
            all = found.filter_map(|at| all.get(at).cloned()).collect();
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
