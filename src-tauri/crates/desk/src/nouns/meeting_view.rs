//! How a meeting is shown: names for ids, days in words, the sentence at its close. Not here: changing it.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate};
use rules::chinese;
use rules::ids::{DepartmentId, KindId, MeetingId, PersonId, PlaceId};
use rules::words::{MeetingState, Outcome};
use store::View;
use store::issues::Deliberation;
use store::kinds::Kind;
use store::meetings::{Invitation, Meeting, MeetingSums};
use store::villages::Village;

use crate::commands::meeting::{
    InvitationView, MeetingRow, MeetingView, OutcomeCount, Someone, StepOfMeeting,
};
use crate::desk::{Call, china};
use crate::fault::Fault;
use crate::nouns::days;
use crate::nouns::kinds::meeting_kinds::known;
use crate::roster_cache::RosterCache;

/// A meeting as a list shows it.
pub(crate) fn row(
    call: &Call<'_>,
    view: &View<'_>,
    meeting: &Meeting,
) -> Result<MeetingRow, Fault> {
    let sums = sums_of(view, meeting.id)?;
    let kind: Kind = view.get(meeting.kind)?;
    Ok(listed(meeting, &kind, sums, call.today()))
}

fn sums_of(view: &View<'_>, meeting: MeetingId) -> Result<MeetingSums, Fault> {
    let found = view.meeting_sums(&[meeting])?.remove(&meeting);
    Ok(found.unwrap_or_default())
}

/// The same of a page of meetings: what stands beside their rows is asked for once.
pub(crate) fn rows(
    call: &Call<'_>,
    view: &View<'_>,
    meetings: &[Meeting],
) -> Result<Vec<MeetingRow>, Fault> {
    let ids: Vec<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
    let mut sums = view.meeting_sums(&ids)?;
    let kinds = view.all::<Kind>()?.into_iter();
    let kinds: HashMap<KindId, Kind> = kinds.map(|kind| (kind.id, kind)).collect();
    let rows = meetings.iter().map(|meeting| {
        let none = || Fault::new("record.not_found").with("entity", "kinds");
        let kind = kinds.get(&meeting.kind).ok_or_else(none)?;
        let sums = sums.remove(&meeting.id).unwrap_or_default();
        Ok(listed(meeting, kind, sums, call.today()))
    });
    rows.collect()
}

fn listed(meeting: &Meeting, kind: &Kind, sums: MeetingSums, today: NaiveDate) -> MeetingRow {
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    MeetingRow {
        id: meeting.id,
        revision: meeting.revision,
        number: sums.number,
        kind: kind.id,
        kind_name: kind.name.clone(),
        title: meeting.title.clone(),
        list_name: meeting.list_name.clone(),
        day: meeting.day,
        weekday: chinese::weekday(meeting.day.weekday()).to_owned(),
        lunar: chinese::lunar_day(meeting.day).unwrap_or_default(),
        day_words: days::near_day(meeting.day, today),
        time: meeting.time.clone(),
        place: meeting.place.clone(),
        state: meeting.state,
        closing: meeting.closing,
        session: meeting.session,
        present: count(sums.present),
        issues: count(sums.issues),
        unsorted: count(sums.undecided),
        missed: meeting.state == MeetingState::Planned && meeting.day < today,
    }
}

/// A meeting as its own pages show it.
pub(crate) fn whole(
    call: &Call<'_>,
    view: &View<'_>,
    roster: &RosterCache,
    meeting: &Meeting,
) -> Result<MeetingView, Fault> {
    let scope: Vec<PlaceId> = view
        .scope_of(meeting.id)?
        .into_iter()
        .map(|s| s.place)
        .collect();
    let outcomes = outcome_counts(&view.deliberations_of(meeting.id)?);
    let called = match meeting.state {
        MeetingState::Held => view.convened_of(meeting.id)?.len(),
        _ => would_call(roster, &scope),
    };
    let village: Village = view.get(view.village)?;
    let kind: Kind = view.get(meeting.kind)?;
    let steps = view
        .steps_of(meeting.id)?
        .into_iter()
        .map(|s| StepOfMeeting {
            position: s.position,
            name: s.name,
            hint: s.hint,
            started_at: s.started_at,
            ended_at: s.ended_at,
            who: s.who,
            note: s.note,
            result: s.result,
        });
    let invitations = view
        .invitations_of(meeting.id)?
        .into_iter()
        .map(|i| invitation_view(roster, i))
        .collect();
    Ok(MeetingView {
        row: row(call, view, meeting)?,
        motto: meeting.motto.clone(),
        mode: meeting.mode,
        ended: meeting.ended.clone(),
        rain_place: meeting.rain_place.clone(),
        host: someone(meeting.host, &meeting.host_text),
        recorder: someone(meeting.recorder, &meeting.recorder_text),
        scope_words: scope_words(roster, &scope),
        scope,
        called: len(called),
        note: meeting.note.clone(),
        opened_at: meeting.opened_at.clone(),
        archived_on: archived_on(meeting),
        steps: steps.collect(),
        invitations,
        summary: summary(view, meeting, &outcomes)?,
        outcomes,
        name: name(&village, meeting),
        documents: known(&kind.documents),
        roles: known(&kind.roles),
        ledger_columns: kind.ledger_columns,
        speakers_consent: meeting.speakers_consent,
        quota_question: false,
    })
}

/// The day on which it was archived.
pub(crate) fn archived_on(meeting: &Meeting) -> Option<NaiveDate> {
    let at = DateTime::parse_from_rfc3339(meeting.archived_at.as_deref()?).ok()?;
    Some(china(at.to_utc()).date_naive())
}

pub(crate) fn len(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn someone(person: Option<PersonId>, name: &str) -> Someone {
    Someone {
        person,
        name: name.to_owned(),
    }
}

fn would_call(roster: &RosterCache, scope: &[PlaceId]) -> usize {
    let places: Vec<PlaceId> = scope
        .iter()
        .flat_map(|place| roster.below(*place))
        .collect();
    roster
        .homes
        .values()
        .filter(|h| scope.is_empty() || places.contains(&h.household.place))
        .count()
}

/// 第三网格、第四网格, or 全村.
pub(crate) fn scope_words(roster: &RosterCache, scope: &[PlaceId]) -> String {
    if scope.is_empty() {
        return "全村".to_owned();
    }
    let places = roster.places.iter().filter(|p| scope.contains(&p.id));
    places
        .map(|p| p.name.as_str())
        .collect::<Vec<_>>()
        .join("、")
}

fn invitation_view(roster: &RosterCache, invitation: Invitation) -> InvitationView {
    let department_name = |id: Option<DepartmentId>| {
        id.and_then(|id| roster.departments.get(&id))
            .cloned()
            .unwrap_or_default()
    };
    InvitationView {
        id: invitation.id,
        person: invitation.person,
        name: match invitation.person {
            Some(_) => roster.name(invitation.person),
            None => invitation.note,
        },
        department: invitation.department,
        department_name: department_name(invitation.department),
        role: invitation.role,
        answer: invitation.answer,
        stand_in: invitation.stand_in,
    }
}

/// The five outcomes always, in their order; the others where there is one.
pub(crate) fn outcome_counts(decided: &[Deliberation]) -> Vec<OutcomeCount> {
    let count = |outcome: Outcome| len(decided.iter().filter(|d| d.outcome == outcome).count());
    Outcome::ALL
        .iter()
        .map(|outcome| OutcomeCount {
            outcome: *outcome,
            name: outcome.zh().to_owned(),
            count: count(*outcome),
        })
        .filter(|c| c.count > 0 || Outcome::FIVE.contains(&c.outcome))
        .collect()
}

/// 到会327人，收集问题27件：现场办结7件、限期办理11件、移交9件。
fn summary(view: &View<'_>, meeting: &Meeting, outcomes: &[OutcomeCount]) -> Result<String, Fault> {
    let present = sums_of(view, meeting.id)?.present;
    let total: u32 = outcomes.iter().map(|c| c.count).sum();
    let parts: Vec<String> = outcomes
        .iter()
        .filter(|c| c.count > 0)
        .map(|c| format!("{}{}件", c.name, c.count))
        .collect();
    Ok(match (total, parts.is_empty()) {
        (0, _) | (_, true) => format!("到会{present}人，没有收集到问题。"),
        _ => format!("到会{present}人，收集问题{total}件：{}。", parts.join("、")),
    })
}

/// 青山村2026年第11场板凳会
pub(crate) fn name(village: &Village, meeting: &Meeting) -> String {
    match meeting.session {
        Some(n) => format!(
            "{}{}年第{n}场{}",
            village.name,
            meeting.day.year(),
            meeting.title
        ),
        None => format!("{}{}", village.name, meeting.title),
    }
}
