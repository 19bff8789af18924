//! Signing in and counting who came. Not here: the roster (`people`), figures over many meetings (`figures`).

use std::collections::{HashMap, HashSet};

use rules::ids::{HouseholdId, MeetingId, PersonId, PlaceId, RecordId};
use rules::words::{AttendeeRole, MeetingState, PostKind};
use store::attendance::{Attendance, Headcount};
use store::meetings::Meeting;
use store::{Tx, View};

use crate::commands::attendance::{
    AttendanceAdd, AttendanceAddMany, AttendanceAddNew, AttendanceRemove, AttendanceShow,
    AttendanceView, AttendeeRow, GridAttendance, HeadcountPut, HeadcountView, MissingHousehold,
    SignedIn, SignedInMany,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use crate::nouns::{meetings, people};
use crate::roster_cache::{RosterCache, Someone};

/// Who came, by grid and household, and who is missing.
pub(crate) fn show(call: &Call<'_>, request: AttendanceShow) -> Result<AttendanceView, Fault> {
    let roster = call.roster()?;
    call.read(|view| whole(view, &roster, request.meeting))
}

/// The same within a running read.
pub(crate) fn whole(
    view: &View<'_>,
    roster: &RosterCache,
    meeting: MeetingId,
) -> Result<AttendanceView, Fault> {
    let rows = once_each(roster, view.attendances_of(meeting)?);
    let headcounts = view.headcounts_of(meeting)?;
    let called = view.convened_of(meeting)?;
    let came: HashSet<HouseholdId> = rows.iter().filter_map(|r| r.household).collect();
    let missing = called
        .iter()
        .filter(|c| !came.contains(&c.household))
        .map(|c| MissingHousehold {
            household: c.household,
            name: roster.home_name(Some(c.household)),
            grid_name: c.grid_text.clone(),
        });
    let unnamed = |villagers: bool| -> i64 {
        headcounts
            .iter()
            .filter(|h| h.role.is_villager() == villagers)
            .map(|h| h.people)
            .sum()
    };
    let named = |villagers: bool| {
        rows.iter()
            .filter(|r| r.role.is_villager() == villagers)
            .count() as i64
    };
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(AttendanceView {
        called: len(called.len()),
        households: len(came.len()),
        villagers: count(named(true) + unnamed(true)),
        cadres: count(named(false) + unnamed(false)),
        unnamed: count(unnamed(true) + unnamed(false)),
        grids: by_grid(roster, &rows, &called, &headcounts),
        missing: missing.collect(),
        headcounts: headcounts
            .iter()
            .map(|h| headcount_view(roster, h))
            .collect(),
        rows: attendee_rows(roster, rows),
    })
}

/// Of two sign-ins whose records were merged since, the first: it is one person. Newest first.
fn once_each(roster: &RosterCache, newest_first: Vec<Attendance>) -> Vec<Attendance> {
    let mut seen = HashSet::new();
    let mut rows = newest_first;
    rows.reverse();
    rows.retain(|row| seen.insert(roster.root(row.person)));
    rows.reverse();
    rows
}

fn headcount_view(roster: &RosterCache, headcount: &Headcount) -> HeadcountView {
    HeadcountView {
        grid: headcount.grid,
        grid_name: roster.place_name(headcount.grid),
        role: headcount.role,
        people: u32::try_from(headcount.people).unwrap_or(0),
    }
}

/// Grid by grid the households that came, by whomever, as they are counted altogether, and the villagers; those of no
/// grid under 其他, if there are any.
fn by_grid(
    roster: &RosterCache,
    rows: &[Attendance],
    called: &[store::attendance::Convened],
    headcounts: &[Headcount],
) -> Vec<GridAttendance> {
    let grids = roster.grids();
    let places = grids
        .iter()
        .map(|p| (Some(p.id), p.name.clone()))
        .chain([(None, "其他".to_owned())]);
    let known: Vec<Option<PlaceId>> = grids.iter().map(|p| Some(p.id)).collect();
    let falls = |grid: Option<PlaceId>, into: Option<PlaceId>| {
        if into.is_some() {
            grid == into
        } else {
            !known.contains(&grid)
        }
    };
    places
        .map(|(grid, name)| {
            let here: Vec<&Attendance> = rows.iter().filter(|r| falls(r.grid, grid)).collect();
            let homes: HashSet<HouseholdId> = here.iter().filter_map(|r| r.household).collect();
            let villagers = here.iter().filter(|r| r.role.is_villager()).count();
            let extra: i64 = headcounts
                .iter()
                .filter(|h| h.role.is_villager() && falls(h.grid, grid))
                .map(|h| h.people)
                .sum();
            GridAttendance {
                grid,
                name,
                called: len(called.iter().filter(|c| falls(c.grid, grid)).count()),
                households: len(homes.len()),
                people: len(villagers) + u32::try_from(extra).unwrap_or(0),
            }
        })
        .filter(|g| g.called + g.households + g.people > 0)
        .collect()
}

/// Newest first; each household gets its number in the order in which households came.
fn attendee_rows(roster: &RosterCache, newest_first: Vec<Attendance>) -> Vec<AttendeeRow> {
    let mut nth: HashMap<HouseholdId, u32> = HashMap::new();
    let mut rows: Vec<AttendeeRow> = Vec::with_capacity(newest_first.len());
    for row in newest_first.into_iter().rev() {
        let first = row.household.is_some_and(|id| !nth.contains_key(&id));
        let number = len(nth.len()) + 1;
        if let (Some(id), true) = (row.household, first) {
            nth.insert(id, number);
        }
        rows.push(attendee_row(roster, row, first.then_some(number)));
    }
    rows.reverse();
    rows
}

fn attendee_row(roster: &RosterCache, row: Attendance, household_nth: Option<u32>) -> AttendeeRow {
    let someone = roster.person(row.person);
    AttendeeRow {
        person: row.person,
        name: roster.name(Some(row.person)),
        role: row.role,
        at: row.at,
        household: row.household,
        household_name: row.household_text,
        is_head: someone.is_some_and(|s| roster.is_head(s)),
        grid_name: row.grid_text,
        unit_name: row.unit_text,
        added_here: row.added_here,
        household_nth,
    }
}

/// Signs a person in; twice counts once and is said. Somebody who was signed in without a household, and
/// has one now, takes it along (补填); another role that is given is taken. Faults: `meeting.not_open`.
pub(crate) fn add(call: &Call<'_>, request: AttendanceAdd) -> Result<SignedIn, Fault> {
    let roster = call.roster()?;
    let someone = roster
        .person(request.person)
        .ok_or_else(|| Fault::new("record.not_found").with("entity", "people"))?;
    let already = call.read(|view| {
        refuse_unopened(&view.get(request.meeting)?)?;
        row_of(view, &roster, request.meeting, request.person)
    })?;
    let was_there = already.is_some();
    if let Some(row) = already {
        amend(call, &roster, row, someone, request.role)?;
    } else {
        let now = sign_in_time(call, request.meeting)?;
        call.transact(|tx| {
            write(
                tx,
                &roster,
                request.meeting,
                someone,
                request.role,
                now,
                false,
            )
        })?;
    }
    signed_in(call, request.meeting, request.person, was_there)
}

/// Signs several people in, in one step; whoever is there already is counted once. Fault: `meeting.not_open`.
pub(crate) fn add_many(call: &Call<'_>, request: AttendanceAddMany) -> Result<SignedInMany, Fault> {
    let roster = call.roster()?;
    let unknown = || Fault::new("record.not_found").with("entity", "people");
    let people: Vec<&Someone> = (request.people.iter())
        .map(|id| roster.person(*id).ok_or_else(unknown))
        .collect::<Result<_, _>>()?;
    let mut there: HashSet<PersonId> = call.read(|view| {
        refuse_unopened(&view.get(request.meeting)?)?;
        let rows = view.attendances_of(request.meeting)?;
        Ok(rows.iter().map(|row| roster.root(row.person)).collect())
    })?;
    let mut come = people.clone();
    come.retain(|someone| there.insert(roster.root(someone.person.id)));
    if !come.is_empty() {
        let now = sign_in_time(call, request.meeting)?;
        call.transact(|tx| {
            for someone in &come {
                write(
                    tx,
                    &roster,
                    request.meeting,
                    someone,
                    None,
                    now.clone(),
                    false,
                )?;
            }
            Ok(())
        })?;
    }
    Ok(SignedInMany {
        signed: come.iter().map(|someone| someone.person.id).collect(),
        already: len(people.len() - come.len()),
        attendance: call.read(|view| whole(view, &roster, request.meeting))?,
    })
}

/// The sign-in of a person, also under a record that was merged into it.
fn row_of(
    view: &View<'_>,
    roster: &RosterCache,
    meeting: MeetingId,
    person: PersonId,
) -> Result<Option<Attendance>, Fault> {
    let root = roster.root(person);
    let rows = once_each(roster, view.attendances_of(meeting)?);
    Ok(rows.into_iter().find(|row| roster.root(row.person) == root))
}

/// Writes what a second sign-in of the same person changes: the household if there was none, and the role if one
/// is given. One that says nothing new writes nothing.
fn amend(
    call: &Call<'_>,
    roster: &RosterCache,
    row: Attendance,
    someone: &Someone,
    role: Option<AttendeeRole>,
) -> Result<(), Fault> {
    let mut now = take_household(roster, row.clone(), someone);
    now.role = role.unwrap_or(row.role);
    if now.household == row.household && now.role == row.role {
        return Ok(());
    }
    call.transact(|tx| Ok(tx.put(&mut now)?))
}

/// The sign-in with the household of today; one that has a household stays as it was on that day.
fn take_household(roster: &RosterCache, row: Attendance, someone: &Someone) -> Attendance {
    match roster.home_of(someone) {
        Some(home) if row.household.is_none() => Attendance {
            household: someone.household,
            household_text: home.name.clone(),
            unit: home.unit,
            unit_text: home.unit_name.clone(),
            grid: home.grid,
            grid_text: home.grid_name.clone(),
            ..row
        },
        _ => row,
    }
}

/// The clock's time for a meeting of today; a meeting written up later has no times.
fn sign_in_time(call: &Call<'_>, meeting: MeetingId) -> Result<String, Fault> {
    let today = call.read(|view| Ok(view.get::<Meeting>(meeting)?.day == call.today()))?;
    Ok(if today { call.time() } else { String::new() })
}

/// Faults: `meeting.not_open`, `meeting.archived`.
fn refuse_unopened(meeting: &Meeting) -> Result<(), Fault> {
    meetings::refuse_archived(meeting)?;
    if meeting.state == MeetingState::Held {
        Ok(())
    } else {
        Err(Fault::new("meeting.not_open"))
    }
}

fn attendance_id(view: &View<'_>, meeting: MeetingId, person: PersonId) -> RecordId {
    RecordId::derived(
        view.village.uuid(),
        &format!("attendance/{meeting}/{person}"),
    )
}

fn signed_in(
    call: &Call<'_>,
    meeting: MeetingId,
    person: PersonId,
    already: bool,
) -> Result<SignedIn, Fault> {
    let roster = call.roster()?;
    let rows = call.read(|view| Ok(once_each(&roster, view.attendances_of(meeting)?)))?;
    let row = attendee_rows(&roster, rows)
        .into_iter()
        .find(|row| roster.root(row.person) == roster.root(person));
    let row = row.ok_or_else(|| Fault::new("record.not_found").with("entity", "attendances"))?;
    Ok(SignedIn { already, row })
}

/// Writes one attendance with household, unit and grid as of that day.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    meeting: MeetingId,
    someone: &Someone,
    role: Option<AttendeeRole>,
    at: String,
    added_here: bool,
) -> Result<(), Fault> {
    let home = roster.home_of(someone);
    let mut row = Attendance {
        village: tx.village,
        id: attendance_id(tx, meeting, someone.person.id),
        revision: 0,
        meeting,
        person: someone.person.id,
        role: role.unwrap_or_else(|| offered_role(someone)),
        at,
        household: someone.household,
        household_text: home.map(|h| h.name.clone()).unwrap_or_default(),
        unit: home.and_then(|h| h.unit),
        unit_text: home.map(|h| h.unit_name.clone()).unwrap_or_default(),
        grid: home.and_then(|h| h.grid),
        grid_text: home.map(|h| h.grid_name.clone()).unwrap_or_default(),
        added_here,
        arrival: tx.next_arrival(meeting)?,
    };
    Ok(tx.put(&mut row)?)
}

/// The role that the posts of that day suggest. A grid or unit chief comes as one of the village's own.
fn offered_role(someone: &Someone) -> AttendeeRole {
    let holds = |kind: PostKind| someone.posts.iter().any(|post| post.kind == kind);
    if holds(PostKind::VillageCadre) {
        AttendeeRole::Cadre
    } else if holds(PostKind::Counterpart) || holds(PostKind::Supervisor) {
        AttendeeRole::Counterpart
    } else if holds(PostKind::CppccMember) {
        AttendeeRole::CppccMember
    } else if holds(PostKind::GridChief) {
        AttendeeRole::GridChief
    } else {
        AttendeeRole::Villager
    }
}

/// Adds a person to the roster and signs in, in one step. Fault: `person.name_missing`.
pub(crate) fn add_new(call: &Call<'_>, request: AttendanceAddNew) -> Result<SignedIn, Fault> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Fault::new("person.name_missing").at("name"));
    }
    let roster = call.roster()?;
    let now = sign_in_time(call, request.meeting)?;
    let id = call.transact(|tx| {
        refuse_unopened(&tx.get(request.meeting)?)?;
        let mut person = people::blank(tx, &name);
        tx.put(&mut person)?;
        if let Some(home) = request.household {
            people::join(tx, person.id, home, None)?;
        }
        let id = person.id;
        let someone = Someone {
            person,
            household: request.household,
            posts: Vec::new(),
        };
        write(
            tx,
            &roster,
            request.meeting,
            &someone,
            request.role,
            now,
            true,
        )?;
        Ok(id)
    })?;
    signed_in(call, request.meeting, id, false)
}

/// Takes a sign-in back. A person who was added on the spot stays on the roster.
pub(crate) fn remove(call: &Call<'_>, request: AttendanceRemove) -> Result<AttendanceView, Fault> {
    let roster = call.roster()?;
    let root = roster.root(request.person);
    call.transact(|tx| {
        meetings::refuse_archived(&tx.get(request.meeting)?)?;
        let mut rows = tx.attendances_of(request.meeting)?;
        rows.retain(|row| roster.root(row.person) == root);
        if rows.is_empty() {
            return Err(Fault::new("record.not_found").with("entity", "attendances"));
        }
        for row in &rows {
            tx.remove(row)?;
        }
        Ok(())
    })?;
    show(
        call,
        AttendanceShow {
            meeting: request.meeting,
        },
    )
}

/// Sets how many came without names; 0 takes the line away.
pub(crate) fn headcount_put(
    call: &Call<'_>,
    request: HeadcountPut,
) -> Result<AttendanceView, Fault> {
    call.transact(|tx| {
        refuse_unopened(&tx.get(request.meeting)?)?;
        let grid = request.grid.map(|g| g.to_string()).unwrap_or_default();
        let key = format!(
            "headcount/{}/{grid}/{}",
            request.meeting,
            request.role.as_str()
        );
        let id = RecordId::derived(tx.village.uuid(), &key);
        let old = tx.find::<Headcount>(id)?;
        let mut row = Headcount {
            village: tx.village,
            id,
            revision: old.as_ref().map_or(0, |h| h.revision),
            meeting: request.meeting,
            grid: request.grid,
            role: request.role,
            people: i64::from(request.people),
        };
        match (request.people, old) {
            (0, Some(old)) => Ok(tx.remove(&old)?),
            (0, None) => Ok(()),
            _ => Ok(tx.put(&mut row)?),
        }
    })?;
    show(
        call,
        AttendanceShow {
            meeting: request.meeting,
        },
    )
}
