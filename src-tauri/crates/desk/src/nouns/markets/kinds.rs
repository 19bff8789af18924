//! Kinds of stall: listed, added, edited.

use rules::ids::StallKindId;
use store::markets::StallKind;
use store::{Tx, View};

use crate::commands::markets::{
    StallKindAdd, StallKindEdit, StallKindList, StallKindView, StallKinds,
};
use crate::desk::Call;
use crate::fault::Fault;

/// Kinds of stall in their order.
pub(crate) fn kinds(call: &Call<'_>, request: StallKindList) -> Result<StallKinds, Fault> {
    call.read(|view| {
        let kinds = view.stall_kinds()?.into_iter();
        Ok(StallKinds {
            kinds: kinds
                .filter(|kind| kind.enabled || request.all)
                .map(shown)
                .collect(),
        })
    })
}

fn shown(kind: StallKind) -> StallKindView {
    StallKindView {
        id: kind.id,
        revision: kind.revision,
        name: kind.name,
        position: kind.position,
        enabled: kind.enabled,
    }
}

/// Adds a kind at the end. Faults: `stall_kind.name_missing`, `stall_kind.exists`.
pub(crate) fn kind_add(call: &Call<'_>, request: StallKindAdd) -> Result<StallKinds, Fault> {
    call.transact(|tx| {
        let name = checked_name(tx, &request.name, None)?;
        let last = tx.stall_kinds()?.iter().map(|kind| kind.position).max();
        let mut kind = StallKind {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            name,
            position: last.unwrap_or(0) + 1,
            enabled: true,
        };
        Ok(tx.put(&mut kind)?)
    })?;
    kinds(call, StallKindList { all: true })
}

/// Edits a kind; stalls of earlier markets stay of this kind. Faults: as `kind_add`, `revision.stale`.
pub(crate) fn kind_edit(call: &Call<'_>, request: StallKindEdit) -> Result<StallKinds, Fault> {
    call.transact(|tx: &mut Tx<'_>| {
        let mut kind: StallKind = tx.get(request.kind)?;
        kind.revision = request.revision;
        kind.name = checked_name(tx, &request.name, Some(kind.id))?;
        kind.position = request.position;
        kind.enabled = request.enabled;
        Ok(tx.put(&mut kind)?)
    })?;
    kinds(call, StallKindList { all: true })
}

/// Two kinds of one name could not be told apart in a list.
fn checked_name(view: &View<'_>, name: &str, own: Option<StallKindId>) -> Result<String, Fault> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Fault::new("stall_kind.name_missing").at("name"));
    }
    let mut others = view.stall_kinds()?.into_iter();
    if others.any(|kind| Some(kind.id) != own && kind.name == name) {
        return Err(Fault::new("stall_kind.exists")
            .at("name")
            .with("name", name));
    }
    Ok(name.to_owned())
}
