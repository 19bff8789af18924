//! One household: members now and before, what happened, how many matters. Not here: lists (`places`).

use rules::ids::HouseholdId;
use store::View;
use store::households::{HouseholdRecordChange, Membership};

use crate::commands::households::{HouseholdChangeView, HouseholdShow, HouseholdShown, MemberView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::{Home, RosterCache};

/// One household.
pub(crate) fn show(call: &Call<'_>, request: HouseholdShow) -> Result<HouseholdShown, Fault> {
    shown(call, request.household)
}

/// A household as it is after the work.
pub(super) fn shown(call: &Call<'_>, id: HouseholdId) -> Result<HouseholdShown, Fault> {
    let roster = call.roster()?;
    let home = roster.any_home(id).ok_or_else(|| {
        Fault::new("record.not_found")
            .with("entity", "households")
            .with("id", id.to_string())
    })?;
    call.read(|view| whole(view, &roster, home))
}

fn whole(view: &View<'_>, roster: &RosterCache, home: &Home) -> Result<HouseholdShown, Fault> {
    let household = &home.household;
    let (now, before): (Vec<Membership>, Vec<Membership>) = view
        .memberships_in(household.id)?
        .into_iter()
        .partition(|membership| membership.to_day.is_none());
    let mut members: Vec<MemberView> = now.iter().map(|m| member(roster, home, m)).collect();
    members.sort_by_key(|member| !member.is_head);
    let mut former: Vec<MemberView> = before.iter().map(|m| member(roster, home, m)).collect();
    // A duplicate that was merged into somebody who lives here did not leave.
    former.retain(|one| {
        let same = members.iter().any(|member| member.person == one.person);
        !(same && before.iter().any(|m| is_merged(roster, m, one)))
    });
    let changes = view.changes_in(household.id)?;
    Ok(HouseholdShown {
        id: household.id,
        revision: household.revision,
        code: household.code.clone(),
        name: home.name.clone(),
        note: household.note.clone(),
        head: household.head.map(|head| roster.root(head)),
        place: household.place,
        grid_name: home.grid_name.clone(),
        unit_name: home.unit_name.clone(),
        from: household.from_day,
        to: household.to_day,
        members,
        former,
        changes: changes.iter().map(|c| change(roster, c)).collect(),
        matters: u32::try_from(view.matters_of_household(household.id)?).unwrap_or(u32::MAX),
    })
}

fn is_merged(roster: &RosterCache, membership: &Membership, shown: &MemberView) -> bool {
    let root = roster.root(membership.person);
    root == shown.person && membership.person != root
}

fn member(roster: &RosterCache, home: &Home, membership: &Membership) -> MemberView {
    let person = roster.root(membership.person);
    let here = roster.person(person).map(|s| &s.person);
    let known = here.or_else(|| roster.left(person));
    MemberView {
        person,
        name: known.map(|p| p.name.clone()).unwrap_or_default(),
        relation: known.map(|p| p.relation.clone()).unwrap_or_default(),
        is_head: home.household.head.map(|head| roster.root(head)) == Some(person),
        from: membership.from_day,
        to: membership.to_day,
    }
}

/// A change with names for ids.
pub(super) fn change(roster: &RosterCache, change: &HouseholdRecordChange) -> HouseholdChangeView {
    HouseholdChangeView {
        id: change.id,
        day: change.day,
        kind: change.kind,
        household: change.household,
        household_name: roster.home_name(Some(change.household)),
        other: change.other,
        other_name: roster.home_name(change.other),
        person: change.person.map(|id| roster.root(id)),
        person_name: roster.name(change.person),
        note: change.note.clone(),
    }
}
