//! A meeting from plan to close. Not here: how it is shown (`meeting_view`), who came (`attendance`).

use chrono::Datelike;
use rules::ids::{KindId, MeetingId, PlaceId, RecordId};
use rules::numbers::Series;
use rules::words::{AttendeeRole, Closing, MeetingState, PostKind};
use store::Tx;
use store::attendance::Convened;
use store::kinds::Kind;
use store::meetings::{Invitation, Meeting, Scope, Step};

use crate::commands::meeting::{
    InvitationAnswer, MeetingCancel, MeetingClose, MeetingEdit, MeetingInvite, MeetingList,
    MeetingPlan, MeetingShow, MeetingStepNext, MeetingStepNote, MeetingUninvite, MeetingView,
    Meetings, Someone,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view;
use crate::nouns::plan::asks_for_quota;
use crate::nouns::templates::folder;

/// A page of meetings, newest first.
pub(crate) fn list(call: &Call<'_>, request: MeetingList) -> Result<Meetings, Fault> {
    let limit = i64::from(request.limit.unwrap_or(100));
    call.read(|view| {
        let total = u32::try_from(view.meeting_count()?).unwrap_or(u32::MAX);
        let page = view.meetings_page(i64::from(request.offset), limit)?;
        let meetings = meeting_view::rows(call, view, &page)?;
        Ok(Meetings { total, meetings })
    })
}

/// One meeting.
pub(crate) fn show(call: &Call<'_>, request: MeetingShow) -> Result<MeetingView, Fault> {
    let roster = call.roster()?;
    call.read(|view| meeting_view::whole(call, view, &roster, &view.get(request.meeting)?))
}

fn shown(call: &Call<'_>, meeting: MeetingId) -> Result<MeetingView, Fault> {
    show(call, MeetingShow { meeting })
}

/// Plans a meeting. Faults: `meeting.time_bad`.
pub(crate) fn plan(call: &Call<'_>, request: MeetingPlan) -> Result<MeetingView, Fault> {
    let (id, asks) = call.transact(|tx| {
        let asks = asks_for_quota(tx, request.kind)?;
        Ok::<_, Fault>((plan_in(tx, &request)?, asks))
    })?;
    let planned = shown(call, id)?;
    Ok(MeetingView {
        quota_question: asks,
        ..planned
    })
}

/// The same within a running step.
pub(crate) fn plan_in(tx: &mut Tx<'_>, request: &MeetingPlan) -> Result<MeetingId, Fault> {
    let kind = in_form(tx, request.kind)?;
    let mut meeting = Meeting {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        kind: kind.id,
        title: kind.title.clone(),
        motto: kind.motto.clone(),
        list_name: kind.list_name.clone(),
        mode: kind.mode,
        state: MeetingState::Planned,
        closing: Closing::Open,
        day: request.day,
        time: String::new(),
        ended: String::new(),
        place: String::new(),
        rain_place: String::new(),
        host: None,
        host_text: String::new(),
        recorder: None,
        recorder_text: String::new(),
        session: None,
        note: String::new(),
        speakers_consent: false,
        opened_at: None,
        closed_at: None,
        archived_at: None,
        cancel_reason: String::new(),
    };
    write_plan(tx, &mut meeting, request)?;
    Ok(meeting.id)
}

/// The kind as the county's form has it, which the meeting copies.
fn in_form(tx: &Tx<'_>, kind: KindId) -> Result<Kind, Fault> {
    let mut kind: Kind = tx.get(kind)?;
    folder::of(tx).put_form(&mut kind)?;
    Ok(kind)
}

/// Edits what was planned. Faults: `revision.stale`, `meeting.archived`, `meeting.time_bad`.
pub(crate) fn edit(call: &Call<'_>, request: MeetingEdit) -> Result<MeetingView, Fault> {
    call.transact(|tx| {
        let mut meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        if meeting.state == MeetingState::Planned && meeting.kind != request.plan.kind {
            let kind = in_form(tx, request.plan.kind)?;
            (
                meeting.kind,
                meeting.title,
                meeting.motto,
                meeting.list_name,
            ) = (kind.id, kind.title, kind.motto, kind.list_name);
        }
        meeting.revision = request.revision;
        if let Some(ended) = &request.ended {
            meeting.ended = time(ended, "ended")?;
        }
        if let Some(consent) = request.speakers_consent {
            meeting.speakers_consent = consent;
        }
        write_plan(tx, &mut meeting, &request.plan)
    })?;
    shown(call, request.meeting)
}

pub(crate) fn refuse_archived(meeting: &Meeting) -> Result<(), Fault> {
    if meeting.closing == Closing::Archived {
        Err(Fault::new("meeting.archived"))
    } else {
        Ok(())
    }
}

fn write_plan(tx: &mut Tx<'_>, meeting: &mut Meeting, plan: &MeetingPlan) -> Result<(), Fault> {
    meeting.mode = plan.mode.unwrap_or(meeting.mode);
    meeting.day = plan.day;
    meeting.time = time(&plan.time, "time")?;
    meeting.place = plan.place.trim().to_owned();
    meeting.rain_place = plan.rain_place.trim().to_owned();
    (meeting.host, meeting.host_text) = someone(tx, &plan.host)?;
    (meeting.recorder, meeting.recorder_text) = someone(tx, &plan.recorder)?;
    meeting.note = plan.note.trim().to_owned();
    tx.put(meeting)?;
    write_scope(tx, meeting.id, &plan.scope)
}

/// `19:30`, also as typed 19：30, 1930, 7:5.
pub(crate) fn time(text: &str, field: &str) -> Result<String, Fault> {
    let plain: String = text
        .trim()
        .chars()
        .map(rules::chinese::half_width)
        .collect();
    if plain.is_empty() {
        return Ok(plain);
    }
    let parts: Vec<&str> = plain.split([':', '点', '时']).collect();
    let (hour, minute) = match parts.as_slice() {
        [hour, minute] => (*hour, minute.trim_end_matches('分')),
        [both] if both.len() == 4 && both.is_ascii() => both.split_at(2),
        _ => (plain.as_str(), "0"),
    };
    let number = |part: &str| {
        if part.is_empty() {
            Some(0)
        } else {
            part.parse::<u32>().ok()
        }
    };
    number(hour)
        .zip(number(minute))
        .and_then(|(h, m)| chrono::NaiveTime::from_hms_opt(h, m, 0))
        .map(|t| t.format("%H:%M").to_string())
        .ok_or_else(|| Fault::new("meeting.time_bad").at(field).with("given", text))
}

pub(crate) fn someone(
    tx: &Tx<'_>,
    given: &Someone,
) -> Result<(Option<rules::ids::PersonId>, String), Fault> {
    match given.person {
        Some(id) => Ok((Some(id), tx.get::<store::people::Person>(id)?.name)),
        None => Ok((None, given.name.trim().to_owned())),
    }
}

fn write_scope(tx: &mut Tx<'_>, meeting: MeetingId, places: &[PlaceId]) -> Result<(), Fault> {
    for old in tx.scope_of(meeting)? {
        if !places.contains(&old.place) {
            tx.remove(&old)?;
        }
    }
    for place in places {
        let id = RecordId::derived(tx.village.uuid(), &format!("scope/{meeting}/{place}"));
        if tx.find::<Scope>(id)?.is_none() {
            tx.put(&mut Scope {
                village: tx.village,
                id,
                revision: 0,
                meeting,
                place: *place,
            })?;
        }
    }
    Ok(())
}

/// Cancels a planned meeting. Fault: `meeting.not_planned`.
pub(crate) fn cancel(call: &Call<'_>, request: MeetingCancel) -> Result<MeetingView, Fault> {
    call.transact(|tx| {
        let mut meeting: Meeting = tx.get(request.meeting)?;
        if meeting.state != MeetingState::Planned {
            return Err(Fault::new("meeting.not_planned"));
        }
        meeting.state = MeetingState::Cancelled;
        meeting.cancel_reason = request.reason.trim().to_owned();
        Ok(tx.put(&mut meeting)?)
    })?;
    shown(call, request.meeting)
}

/// Opens a meeting: its number, 第n场, its steps and the households called are fixed now. An open one
/// stays as it is. Faults: `meeting.cancelled`, `meeting.not_today` for a day that has not come.
pub(crate) fn open(call: &Call<'_>, request: MeetingShow) -> Result<MeetingView, Fault> {
    let roster = call.roster()?;
    let today = call.today();
    call.transact(|tx| open_in(tx, &roster, today, request.meeting))?;
    shown(call, request.meeting)
}

/// The same within a running step.
pub(crate) fn open_in(
    tx: &mut Tx<'_>,
    roster: &crate::roster_cache::RosterCache,
    today: chrono::NaiveDate,
    meeting: MeetingId,
) -> Result<(), Fault> {
    let mut meeting: Meeting = tx.get(meeting)?;
    match meeting.state {
        MeetingState::Held => return Ok(()),
        MeetingState::Cancelled => return Err(Fault::new("meeting.cancelled")),
        MeetingState::Planned if meeting.day > today => {
            return Err(Fault::new("meeting.not_today").with("day", meeting.day.to_string()));
        }
        MeetingState::Planned => {}
    }
    let year = meeting.day.year();
    meeting.state = MeetingState::Held;
    meeting.session = Some(tx.greatest_session(meeting.kind, year)? + 1);
    meeting.opened_at = Some(tx.at().to_owned());
    tx.put(&mut meeting)?;
    tx.issue_number(Series::Meeting, year, "meetings", meeting.id)?;
    copy_steps(tx, &meeting)?;
    freeze_called(tx, meeting.id, roster)
}

fn copy_steps(tx: &mut Tx<'_>, meeting: &Meeting) -> Result<(), Fault> {
    let kind: Kind = tx.get(meeting.kind)?;
    let Some(procedure) = kind.procedure else {
        return Ok(());
    };
    for (n, template) in tx.procedure_steps(procedure)?.into_iter().enumerate() {
        let mut step = Step {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            meeting: meeting.id,
            position: template.position,
            name: template.name,
            hint: template.hint,
            started_at: (n == 0).then(|| tx.at().to_owned()),
            ended_at: None,
            who: String::new(),
            note: String::new(),
            result: String::new(),
        };
        tx.put(&mut step)?;
    }
    Ok(())
}

fn freeze_called(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    roster: &crate::roster_cache::RosterCache,
) -> Result<(), Fault> {
    let scope: Vec<PlaceId> = tx
        .scope_of(meeting)?
        .into_iter()
        .flat_map(|s| roster.below(s.place))
        .collect();
    let mut homes: Vec<_> = roster
        .homes
        .values()
        .filter(|h| scope.is_empty() || scope.contains(&h.household.place))
        .collect();
    homes.sort_by_key(|h| h.household.id);
    for home in homes {
        let household = home.household.id;
        let id = RecordId::derived(
            tx.village.uuid(),
            &format!("convened/{meeting}/{household}"),
        );
        let mut row = Convened {
            village: tx.village,
            id,
            revision: tx.find::<Convened>(id)?.map_or(0, |c| c.revision),
            meeting,
            household,
            grid: home.grid,
            grid_text: home.grid_name.clone(),
        };
        tx.put(&mut row)?;
    }
    Ok(())
}

/// Invites a person, a department, or somebody by name. Fault: `invitation.nobody`.
pub(crate) fn invite(call: &Call<'_>, request: MeetingInvite) -> Result<MeetingView, Fault> {
    let name = request.name.trim().to_owned();
    if request.person.is_none() && request.department.is_none() && name.is_empty() {
        return Err(Fault::new("invitation.nobody"));
    }
    let role = match request.role {
        Some(role) => role,
        None => role_of(&*call.roster()?, request.person),
    };
    call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        let same = tx.invitations_of(meeting.id)?.into_iter().any(|i| {
            i.person == request.person && i.department == request.department && i.note == name
        });
        if same {
            return Ok(());
        }
        let mut invitation = Invitation {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            meeting: meeting.id,
            person: request.person,
            department: request.department,
            role,
            answer: String::new(),
            stand_in: String::new(),
            note: name,
        };
        Ok(tx.put(&mut invitation)?)
    })?;
    shown(call, request.meeting)
}

/// By the post of today: a CPPCC member comes as one, a village cadre as one, anybody else from outside as 对口干部.
fn role_of(
    roster: &crate::roster_cache::RosterCache,
    person: Option<rules::ids::PersonId>,
) -> AttendeeRole {
    let posts = person.and_then(|id| roster.person(id)).map(|s| &s.posts);
    let holds = |kind| posts.is_some_and(|posts| posts.iter().any(|post| post.kind == kind));
    match () {
        () if holds(PostKind::CppccMember) => AttendeeRole::CppccMember,
        () if holds(PostKind::Counterpart) => AttendeeRole::Counterpart,
        () if holds(PostKind::GridChief) => AttendeeRole::GridChief,
        () if holds(PostKind::VillageCadre) => AttendeeRole::Cadre,
        () => AttendeeRole::Counterpart,
    }
}

/// Takes an invitation back. Fault: `meeting.archived`.
pub(crate) fn uninvite(call: &Call<'_>, request: MeetingUninvite) -> Result<MeetingView, Fault> {
    let meeting = call.transact(|tx| {
        let invitation: Invitation = tx.get(request.invitation)?;
        refuse_archived(&tx.get(invitation.meeting)?)?;
        tx.remove(&invitation)?;
        Ok(invitation.meeting)
    })?;
    shown(call, meeting)
}

/// Notes an invitation's answer. Fault: `meeting.archived`.
pub(crate) fn answer(call: &Call<'_>, request: InvitationAnswer) -> Result<MeetingView, Fault> {
    let meeting = call.transact(|tx| {
        let mut invitation: Invitation = tx.get(request.invitation)?;
        refuse_archived(&tx.get(invitation.meeting)?)?;
        invitation.answer = request.answer;
        invitation.stand_in = request.stand_in.trim().to_owned();
        tx.put(&mut invitation)?;
        Ok(invitation.meeting)
    })?;
    shown(call, meeting)
}

/// Ends the running step and begins the next (or the one asked for). Faults: `meeting.not_open`,
/// `meeting.archived`.
pub(crate) fn step_next(call: &Call<'_>, request: MeetingStepNext) -> Result<MeetingView, Fault> {
    call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        if meeting.state != MeetingState::Held {
            return Err(Fault::new("meeting.not_open"));
        }
        let steps = tx.steps_of(meeting.id)?;
        let running = steps
            .iter()
            .position(|s| s.started_at.is_some() && s.ended_at.is_none());
        let next = match request.position {
            Some(position) => steps.iter().position(|s| s.position == position),
            None => running.map_or(Some(0), |n| Some(n + 1)),
        };
        let at = tx.at().to_owned();
        for (n, mut step) in steps.into_iter().enumerate() {
            if Some(n) == running && Some(n) != next {
                step.ended_at = Some(at.clone());
            }
            if Some(n) == next {
                step.started_at.get_or_insert_with(|| at.clone());
                step.ended_at = None;
            }
            tx.put(&mut step)?;
        }
        Ok(())
    })?;
    shown(call, request.meeting)
}

/// Notes who led a step and what came of it; also after the meeting, until it is archived. Faults:
/// `meeting.archived`, `meeting.step_unknown`.
pub(crate) fn step_note(call: &Call<'_>, request: MeetingStepNote) -> Result<MeetingView, Fault> {
    call.transact(|tx| {
        let meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        let step = tx
            .steps_of(meeting.id)?
            .into_iter()
            .find(|step| step.position == request.position);
        let mut step = step.ok_or_else(|| Fault::new("meeting.step_unknown").at("position"))?;
        step.who = request.who.trim().to_owned();
        step.note = request.note.trim().to_owned();
        step.result = request.result.trim().to_owned();
        Ok(tx.put(&mut step)?)
    })?;
    shown(call, request.meeting)
}

/// Closes a meeting. Fault: `meeting.not_open`.
pub(crate) fn close(call: &Call<'_>, request: MeetingClose) -> Result<MeetingView, Fault> {
    let now = call.time();
    let today = call.today();
    call.transact(|tx| close_in(tx, &request, today, now))?;
    shown(call, request.meeting)
}

/// The same within a running step.
pub(crate) fn close_in(
    tx: &mut Tx<'_>,
    request: &MeetingClose,
    today: chrono::NaiveDate,
    now: String,
) -> Result<(), Fault> {
    let mut meeting: Meeting = tx.get(request.meeting)?;
    refuse_archived(&meeting)?;
    if meeting.state != MeetingState::Held {
        return Err(Fault::new("meeting.not_open"));
    }
    meeting.closing = Closing::Closed;
    meeting.closed_at = Some(tx.at().to_owned());
    let given = time(&request.ended, "ended")?;
    if !given.is_empty() {
        meeting.ended = given;
    } else if meeting.ended.is_empty() && meeting.day == today {
        meeting.ended = now;
    }
    tx.put(&mut meeting)?;
    end_steps(tx, meeting.id)
}

fn end_steps(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<(), Fault> {
    let at = tx.at().to_owned();
    for mut step in tx.steps_of(meeting)? {
        if step.started_at.is_some() && step.ended_at.is_none() {
            step.ended_at = Some(at.clone());
            tx.put(&mut step)?;
        }
    }
    Ok(())
}

/// Opens a closed meeting again.
pub(crate) fn reopen(call: &Call<'_>, request: MeetingShow) -> Result<MeetingView, Fault> {
    call.transact(|tx| {
        let mut meeting: Meeting = tx.get(request.meeting)?;
        refuse_archived(&meeting)?;
        meeting.closing = Closing::Open;
        meeting.closed_at = None;
        Ok(tx.put(&mut meeting)?)
    })?;
    shown(call, request.meeting)
}
