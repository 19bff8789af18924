//! Meeting kinds: list, add, edit, offer, order, remove. A meeting has copied title, motto and list name when
//! it was planned and steps when it was opened, so nothing here changes old paper.

mod given;
mod view;

pub(crate) use given::{blank, list_name, short};
pub(crate) use view::{known, list};

use store::Tx;
use store::kinds::{Kind, QuotaSwitch};

use super::in_order;
use crate::commands::kinds::{
    KindEdit, KindEnable, KindGiven, KindList, KindOrder, KindRemove, KindView, Kinds,
};
use crate::desk::Call;
use crate::fault::Fault;

const ALL: KindList = KindList { all: true };

/// Adds a kind behind the others. Faults: `kind.name_missing`, `kind.exists`, `document.column_unknown`.
pub(crate) fn add(call: &Call<'_>, request: KindGiven) -> Result<KindView, Fault> {
    call.transact(|tx| {
        let position = tx.kinds()?.iter().map(|k| k.position).max().unwrap_or(0) + 1;
        let mut kind = blank(tx.village, tx.new_id(), position);
        given::fill(tx, &mut kind, request)?;
        tx.put(&mut kind)?;
        view::one(tx, kind)
    })
}

/// Edits a kind. Faults as of `add`, and `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: KindEdit) -> Result<KindView, Fault> {
    call.transact(|tx| {
        let mut kind: Kind = tx.get(request.kind)?;
        kind.revision = request.revision;
        given::fill(tx, &mut kind, request.to)?;
        tx.put(&mut kind)?;
        view::one(tx, kind)
    })
}

/// Offers a kind, or no longer. Faults: `kind.last`, `kind.exists`.
pub(crate) fn enable(call: &Call<'_>, request: KindEnable) -> Result<KindView, Fault> {
    call.transact(|tx| {
        let mut kind: Kind = tx.get(request.kind)?;
        if request.on {
            given::refuse_taken(tx, &kind)?;
        } else {
            refuse_last(tx, &kind)?;
        }
        kind.enabled = request.on;
        tx.put(&mut kind)?;
        view::one(tx, kind)
    })
}

/// Puts kinds in order.
pub(crate) fn order(call: &Call<'_>, request: KindOrder) -> Result<Kinds, Fault> {
    call.transact(|tx| {
        let all: Vec<_> = tx.kinds()?.iter().map(|kind| kind.id).collect();
        for (position, id) in (1..).zip(in_order(&all, &request.kinds)) {
            let mut kind: Kind = tx.get(id)?;
            kind.position = position;
            tx.put(&mut kind)?;
        }
        Ok::<_, Fault>(())
    })?;
    list(call, ALL)
}

/// Removes a kind that no meeting has. Faults: `kind.in_use` (it can be disabled), `kind.last`.
pub(crate) fn remove(call: &Call<'_>, request: KindRemove) -> Result<Kinds, Fault> {
    call.transact(|tx| {
        let kind: Kind = tx.get(request.kind)?;
        let meetings = tx.meetings_of_kind(kind.id)?;
        if meetings > 0 {
            return Err(Fault::new("kind.in_use")
                .with("name", kind.name)
                .with("meetings", meetings));
        }
        refuse_last(tx, &kind)?;
        let switches = tx.quota_switches()?.into_iter();
        for switch in switches.filter(|s: &QuotaSwitch| s.kind == kind.id) {
            tx.remove(&switch)?;
        }
        Ok(tx.remove(&kind)?)
    })?;
    list(call, ALL)
}

/// Without any kind there could be no meeting.
fn refuse_last(tx: &Tx<'_>, kind: &Kind) -> Result<(), Fault> {
    let mut others = tx.kinds()?.into_iter();
    if !others.any(|k| k.enabled && k.id != kind.id) {
        return Err(Fault::new("kind.last").with("name", kind.name.as_str()));
    }
    Ok(())
}
