//! Who was there: counted, in charge, and from outside, as this edition may name them.

use print::documents::minutes::{Attendee, Came};
use rules::ids::PersonId;
use rules::words::{AttendeeRole, Edition};
use store::meetings::Meeting;

use super::super::Make;
use crate::fault::Fault;
use crate::nouns::{attendance, meeting_view};

/// 应到, 实到, villagers and cadres apart.
pub(super) fn counted(make: &Make<'_>, meeting: &Meeting) -> Result<Came, Fault> {
    let came = attendance::whole(make.view, make.roster, meeting.id)?;
    let missing = meeting_view::len(came.missing.len());
    Ok(Came {
        called: came.called,
        missing,
        others: came
            .households
            .saturating_sub(came.called.saturating_sub(missing)),
        villagers: came.villagers,
        cadres: came.cadres,
        unnamed: came.unnamed,
    })
}

/// Host or recorder with the posts of that day. A name that was only written stands in the office's edition alone.
pub(super) fn in_charge(
    make: &Make<'_>,
    meeting: &Meeting,
    (person, written): (Option<PersonId>, &str),
) -> Result<Attendee, Fault> {
    let named = make.person(person, meeting.day)?;
    Ok(Attendee {
        name: make.inside(written).or(named),
        post: posts(make, meeting, person)?,
    })
}

/// The posts somebody held on the meeting's day; on public paper the public ones.
fn posts(
    make: &Make<'_>,
    meeting: &Meeting,
    person: Option<PersonId>,
) -> Result<Option<String>, Fault> {
    let Some(person) = person else {
        return Ok(None);
    };
    let internal = make.wanted.edition == Edition::Internal;
    let mut words: Vec<String> = Vec::new();
    for id in make.view.same_people(person)? {
        for post in make.view.posts_of(id)? {
            let shown = post.in_force(meeting.day) && (internal || post.kind.is_public());
            let said = make.roster.post_words(&post).replace(' ', "");
            if shown && !words.contains(&said) {
                words.push(said);
            }
        }
    }
    Ok(Some(words.join("、")).filter(|words| !words.is_empty()))
}

/// 列席: who signed in as counterpart, member or observer. Those this edition may not name are counted.
pub(super) fn guests(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<Attendee>, Fault> {
    let invited = make.view.invitations_of(meeting.id)?;
    let from = |person: PersonId| {
        let same = |one: Option<PersonId>| one.map(|id| make.roster.root(id)) == Some(person);
        let department = invited.iter().find(|i| same(i.person))?.department?;
        make.roster.departments.get(&department).cloned()
    };
    let (mut guests, mut unnamed, mut seen) = (Vec::new(), 0, Vec::new());
    let mut rows = make.view.attendances_of(meeting.id)?;
    rows.reverse();
    for row in rows.iter().filter(|row| is_guest(row.role)) {
        let person = make.roster.root(row.person);
        if seen.contains(&person) {
            continue;
        }
        seen.push(person);
        match make.person(Some(row.person), meeting.day)? {
            None => unnamed += 1,
            name => guests.push(Attendee {
                name,
                post: match from(person) {
                    Some(department) => Some(department),
                    None => posts(make, meeting, Some(row.person))?,
                },
            }),
        }
    }
    guests.extend(others(unnamed, !guests.is_empty()));
    Ok(guests)
}

const fn is_guest(role: AttendeeRole) -> bool {
    matches!(
        role,
        AttendeeRole::Counterpart | AttendeeRole::CppccMember | AttendeeRole::Observer
    )
}

fn others(count: u32, beside: bool) -> Option<Attendee> {
    let post = match (count, beside) {
        (0, _) => return None,
        (count, true) => format!("另有{count}人"),
        (count, false) => format!("{count}人"),
    };
    Some(Attendee {
        name: None,
        post: Some(post),
    })
}
