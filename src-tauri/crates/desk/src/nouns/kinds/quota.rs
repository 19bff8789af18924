//! Whether a kind's quota binds this village. Not here: whether it is met (`today`).

use rules::ids::RecordId;
use store::kinds::QuotaSwitch as Switch;

use super::meeting_kinds;
use crate::commands::kinds::{KindList, Kinds, QuotaSwitch};
use crate::desk::Call;
use crate::fault::Fault;

/// Switches a quota on or off for this village.
pub(crate) fn switch(call: &Call<'_>, request: QuotaSwitch) -> Result<Kinds, Fault> {
    let today = call.today();
    call.transact(|tx| {
        let id = RecordId::derived(tx.village.uuid(), &format!("quota/{}", request.kind));
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
    meeting_kinds::list(call, KindList::default())
}
