//! How a mediation ended: agreed, not agreed, handed over; and taking it up again.

use chrono::NaiveDate;
use rules::words::DisputeState;
use store::Tx;
use store::disputes::Dispute;

use super::{day_of, read_at, refuse_before, show};
use crate::commands::disputes::{DisputeReopen, DisputeSettle, DisputeShow, DisputeView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::needed;

/// Faults: `dispute.state_open`, `dispute.settled_already`, `dispute.agreement_missing`,
/// `dispute.handed_to_missing`, the days', `revision.stale`.
pub(crate) fn settle(call: &Call<'_>, request: DisputeSettle) -> Result<DisputeView, Fault> {
    let day = day_of(call, request.day)?;
    call.transact(|tx| settle_in(tx, day, &request))?;
    show(
        call,
        DisputeShow {
            dispute: request.dispute,
        },
    )
}

/// The same within a running step.
pub(crate) fn settle_in(
    tx: &mut Tx<'_>,
    day: NaiveDate,
    request: &DisputeSettle,
) -> Result<(), Fault> {
    let (agreement, handed_to) = ending(request)?;
    let mut dispute = read_at(tx, request.dispute, request.revision)?;
    if dispute.state != DisputeState::Open {
        return Err(Fault::new("dispute.settled_already")
            .with("state", format!("dispute_{}", dispute.state)));
    }
    refuse_before(day, dispute.day)?;
    dispute.state = request.state;
    dispute.settled_on = Some(day);
    dispute.agreement = agreement;
    dispute.handed_to = handed_to;
    Ok(tx.put(&mut dispute)?)
}

/// What this ending needs.
fn ending(request: &DisputeSettle) -> Result<(String, String), Fault> {
    let (agreement, handed_to) = (request.agreement.trim(), request.handed_to.trim());
    match request.state {
        DisputeState::Open => return Err(Fault::new("dispute.state_open").at("state")),
        DisputeState::Agreed => {
            needed(agreement, "dispute.agreement_missing", "agreement")?;
        }
        DisputeState::HandedOver => {
            needed(handed_to, "dispute.handed_to_missing", "handed_to")?;
        }
        DisputeState::NotAgreed => {}
    }
    let handed_to = match request.state {
        DisputeState::HandedOver => handed_to,
        _ => "",
    };
    Ok((agreement.to_owned(), handed_to.to_owned()))
}

/// Takes it up again. Faults: `dispute.open_already`, `dispute.reason_missing`, the days', `revision.stale`.
pub(crate) fn reopen(call: &Call<'_>, request: DisputeReopen) -> Result<DisputeView, Fault> {
    let day = day_of(call, request.day)?;
    let reason = needed(&request.reason, "dispute.reason_missing", "reason")?;
    call.transact(|tx| {
        let mut dispute = read_at(tx, request.dispute, request.revision)?;
        let Some(settled) = dispute.settled_on else {
            return Err(Fault::new("dispute.open_already"));
        };
        refuse_before(day, settled)?;
        dispute.note = kept(&dispute, &format!("{day} 重新调解：{reason}"));
        dispute.state = DisputeState::Open;
        dispute.settled_on = None;
        dispute.agreement = String::new();
        dispute.handed_to = String::new();
        Ok(tx.put(&mut dispute)?)
    })?;
    show(
        call,
        DisputeShow {
            dispute: request.dispute,
        },
    )
}

/// The note with how it ended before: past facts stay readable.
fn kept(dispute: &Dispute, again: &str) -> String {
    let day = dispute.settled_on.map(|day| day.to_string());
    let said = [dispute.handed_to.as_str(), &dispute.agreement];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let mut ended = format!("{} {}", day.unwrap_or_default(), dispute.state.zh());
    if !said.is_empty() {
        ended = format!("{ended}：{}", said.join("，"));
    }
    let lines = [dispute.note.as_str(), &ended, again];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
