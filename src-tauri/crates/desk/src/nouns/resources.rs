//! What units offer. Not here: the needs it is matched to (`needs`).

use rules::ids::{DepartmentId, ResourceId};
use store::people::Department;
use store::resources::{Resource, ResourceMatch};
use store::{Tx, View};

use crate::commands::registers::{
    ResourceAdd, ResourceEdit, ResourceList, ResourceRemove, ResourceView, Resources,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use crate::nouns::referred;

/// Offers in their order.
pub(crate) fn list(call: &Call<'_>, request: ResourceList) -> Result<Resources, Fault> {
    call.read(|view| {
        let matches = view.resource_matches()?;
        let mut resources = Vec::new();
        for resource in view.resources()? {
            let of_it = request
                .department
                .is_none_or(|id| id == resource.department);
            if of_it && (request.all || resource.enabled) {
                resources.push(shown(view, &resource, &matches)?);
            }
        }
        Ok(Resources { resources })
    })
}

fn shown(
    view: &View<'_>,
    resource: &Resource,
    matches: &[ResourceMatch],
) -> Result<ResourceView, Fault> {
    let department: Option<Department> = view.find(resource.department)?;
    let of_it = || matches.iter().filter(|m| m.resource == resource.id);
    Ok(ResourceView {
        id: resource.id,
        revision: resource.revision,
        department: resource.department,
        department_name: department.map(|d| d.name).unwrap_or_default(),
        name: resource.name.clone(),
        keywords: resource.keywords.clone(),
        note: resource.note.clone(),
        enabled: resource.enabled,
        open: len(of_it().filter(|m| m.ended_on.is_none()).count()),
        matched: len(of_it().count()),
    })
}

fn after(tx: &Tx<'_>, resource: &Resource) -> Result<ResourceView, Fault> {
    shown(tx, resource, &tx.resource_matches()?)
}

/// Words as given, each once, without blanks.
fn words(given: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in given.iter().map(|word| word.trim()) {
        if !word.is_empty() && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The offer's name, unless the unit has one of that name already.
fn name(
    tx: &Tx<'_>,
    given: &str,
    department: DepartmentId,
    but: Option<ResourceId>,
) -> Result<String, Fault> {
    let name = given.trim();
    if name.is_empty() {
        return Err(Fault::new("resource.name_missing").at("name"));
    }
    let all = tx.resources()?;
    let mut others = all.iter().filter(|r| Some(r.id) != but);
    if others.any(|r| r.department == department && r.name == name) {
        return Err(Fault::new("resource.exists").at("name").with("name", name));
    }
    Ok(name.to_owned())
}

/// Adds an offer. Faults: `resource.name_missing`, `resource.exists`.
pub(crate) fn add(call: &Call<'_>, request: ResourceAdd) -> Result<ResourceView, Fault> {
    call.transact(|tx| {
        let department: Department = tx.get(request.department)?;
        let all = tx.resources()?;
        let mut resource = Resource {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            department: department.id,
            name: name(tx, &request.name, department.id, None)?,
            keywords: words(&request.keywords),
            note: request.note.trim().to_owned(),
            position: all.iter().map(|r| r.position).max().unwrap_or(0) + 1,
            enabled: true,
        };
        tx.put(&mut resource)?;
        after(tx, &resource)
    })
}

/// Edits an offer. Faults: `resource.name_missing`, `resource.exists`, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: ResourceEdit) -> Result<ResourceView, Fault> {
    call.transact(|tx| {
        let mut resource: Resource = tx.get(request.resource)?;
        resource.revision = request.revision;
        resource.name = name(tx, &request.name, resource.department, Some(resource.id))?;
        resource.keywords = words(&request.keywords);
        request.note.trim().clone_into(&mut resource.note);
        resource.enabled = request.enabled;
        tx.put(&mut resource)?;
        after(tx, &resource)
    })
}

/// Removes an offer that was never matched. Fault: `resource.referred`.
pub(crate) fn remove(call: &Call<'_>, request: ResourceRemove) -> Result<Resources, Fault> {
    call.transact(|tx| {
        let resource: Resource = tx.get(request.resource)?;
        referred::refuse(tx, "resource.referred", "resources", resource.id, &[])?;
        Ok(tx.remove(&resource)?)
    })?;
    list(
        call,
        ResourceList {
            department: None,
            all: true,
        },
    )
}
