//! Finding disputes and showing one: to the village's own hands.

use std::cmp::Reverse;

use rules::words::DisputeState;
use store::View;
use store::disputes::Dispute;
use store::meetings::Meeting;

use crate::commands::disputes::{
    DisputeList, DisputeShow, DisputeStateCount, DisputeView, Disputes,
};
use crate::commands::meeting::Someone;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;

/// A page of disputes, open ones first, then the newest. States are counted over all that the words find.
pub(crate) fn list(call: &Call<'_>, request: DisputeList) -> Result<Disputes, Fault> {
    call.read(|view| {
        let all = view
            .disputes()?
            .into_iter()
            .map(|dispute| shown(view, dispute));
        let mut found = all.collect::<Result<Vec<_>, _>>()?;
        found.retain(|dispute| says(dispute, request.query.trim()));
        let states = counts(&found);
        found.retain(|one| request.states.is_empty() || request.states.contains(&one.state));
        found.sort_by_key(|one| (one.state != DisputeState::Open, Reverse(one.day)));
        let total = len(found.len());
        let page = found.into_iter().skip(request.offset as usize);
        Ok(Disputes {
            total,
            states,
            disputes: page.take(request.limit.unwrap_or(100) as usize).collect(),
        })
    })
}

/// One dispute. Fault: `record.not_found`.
pub(crate) fn show(call: &Call<'_>, request: DisputeShow) -> Result<DisputeView, Fault> {
    call.read(|view| shown(view, view.get(request.dispute)?))
}

fn says(dispute: &DisputeView, query: &str) -> bool {
    let own = [
        &dispute.title,
        &dispute.words,
        &dispute.agreement,
        &dispute.place,
    ];
    let sides = dispute.parties.iter().chain([&dispute.mediator]);
    own.into_iter()
        .chain(sides.map(|side| &side.name))
        .any(|text| text.contains(query))
}

fn counts(found: &[DisputeView]) -> Vec<DisputeStateCount> {
    DisputeState::ALL
        .iter()
        .map(|state| DisputeStateCount {
            state: *state,
            name: state.zh().to_owned(),
            count: len(found.iter().filter(|one| one.state == *state).count()),
        })
        .collect()
}

fn shown(view: &View<'_>, dispute: Dispute) -> Result<DisputeView, Fault> {
    let meeting = dispute
        .meeting
        .map(|id| view.get::<Meeting>(id))
        .transpose()?;
    let parties = view
        .parties_of(dispute.id)?
        .into_iter()
        .map(|party| Someone {
            person: party.person,
            name: party.name_text,
        });
    Ok(DisputeView {
        id: dispute.id,
        revision: dispute.revision,
        day: dispute.day,
        place: dispute.place,
        title: dispute.title,
        words: dispute.words,
        parties: parties.collect(),
        mediator: Someone {
            person: dispute.mediator,
            name: dispute.mediator_text,
        },
        meeting: dispute.meeting,
        meeting_title: meeting.map(|meeting| meeting.title).unwrap_or_default(),
        state: dispute.state,
        state_name: dispute.state.zh().to_owned(),
        settled_on: dispute.settled_on,
        agreement: dispute.agreement,
        handed_to: dispute.handed_to,
        note: dispute.note,
    })
}
