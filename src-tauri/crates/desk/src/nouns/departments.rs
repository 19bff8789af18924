//! Units: their own fields, and removing one that nothing refers to. Not here: the list they are picked from
//! (`registers`), what they offer (`resources`).

use store::people::Department;

use super::registers::{department_view, departments};
use crate::commands::people::{DepartmentList, DepartmentView, Departments};
use crate::commands::registers::{DepartmentEdit, DepartmentEnable, DepartmentRemove};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{people, referred};

/// Edits a unit. Faults: `department.name_missing`, `department.exists`, `person.phone_bad`, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: DepartmentEdit) -> Result<DepartmentView, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("department.name_missing").at("name"));
    }
    people::check_phone(&request.phone)?;
    call.transact(|tx| {
        let all = tx.departments()?;
        if all
            .iter()
            .any(|d| d.name == name && d.id != request.department)
        {
            return Err(Fault::new("department.exists")
                .at("name")
                .with("name", name.as_str()));
        }
        let mut department: Department = tx.get(request.department)?;
        department.revision = request.revision;
        department.name = name;
        department.kind = request.kind;
        department.level = request.level;
        request.contact.trim().clone_into(&mut department.contact);
        department.phone = people::plain_phone(&request.phone);
        request
            .resources
            .trim()
            .clone_into(&mut department.resources);
        tx.put(&mut department)?;
        shown(tx, &department)
    })
}

/// Offers a unit again, or no longer. Fault: `revision.stale`.
pub(crate) fn enable(call: &Call<'_>, request: DepartmentEnable) -> Result<DepartmentView, Fault> {
    call.transact(|tx| {
        let mut department: Department = tx.get(request.department)?;
        department.revision = request.revision;
        department.enabled = request.enabled;
        tx.put(&mut department)?;
        shown(tx, &department)
    })
}

fn shown(view: &store::View<'_>, department: &Department) -> Result<DepartmentView, Fault> {
    let used = view.department_use()?.get(&department.id).copied();
    Ok(department_view(department, used.unwrap_or(0)))
}

/// Removes a unit. Fault: `department.referred`.
pub(crate) fn remove(call: &Call<'_>, request: DepartmentRemove) -> Result<Departments, Fault> {
    call.transact(|tx| {
        let department: Department = tx.get(request.department)?;
        referred::refuse(tx, "department.referred", "departments", department.id, &[])?;
        Ok(tx.remove(&department)?)
    })?;
    let every = DepartmentList {
        all: true,
        ..DepartmentList::default()
    };
    departments(call, every)
}
