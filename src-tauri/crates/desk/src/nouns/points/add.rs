//! Gives points: to whom, by a rule or freely, on which day.

use chrono::NaiveDate;
use rules::ids::{PersonId, PlaceId, RecordId};
use rules::words::{PlaceLevel, PointSubject};
use store::points::PointRule;
use store::villages::Village;
use store::{Tx, View};

use super::{Said, Whom, checked_points, enter, list};
use crate::commands::points::{PointEntryView, PointsAdd};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given;
use crate::roster_cache::RosterCache;

/// Gives points. Faults: `points.whom_missing`, `points.wrong_subject`, `points.not_in_post`,
/// `points.rule_or_points`, `points.rule_other`, `points.zero`, `points.too_many`, `points.day_not_yet`, and
/// those of `enter`.
pub(crate) fn add(call: &Call<'_>, request: PointsAdd) -> Result<PointEntryView, Fault> {
    let roster = call.roster()?;
    let day = given::day(call, request.day, "points.day_not_yet")?;
    let id = call.transact(|tx| add_in(tx, &roster, day, &request))?;
    list::shown(call, id)
}

/// The same within a running step.
pub(crate) fn add_in(
    tx: &mut Tx<'_>,
    roster: &RosterCache,
    day: NaiveDate,
    request: &PointsAdd,
) -> Result<RecordId, Fault> {
    let said = Said {
        whom: whom(tx, roster, request, day)?,
        rule: request.rule,
        points: points(tx, request)?,
        day,
        reason: &request.reason,
        witness: &request.witness,
        corrects: None,
    };
    enter(tx, said)
}

/// A rule's points are copied, so that a rule edited later changes no entry.
fn points(tx: &Tx<'_>, request: &PointsAdd) -> Result<i64, Fault> {
    match (request.rule, request.points) {
        (Some(rule), None) => {
            let rule: PointRule = tx.get(rule)?;
            if rule.subject == request.subject && rule.enabled {
                Ok(rule.points)
            } else {
                Err(Fault::new("points.rule_other")
                    .at("rule")
                    .with("name", rule.name))
            }
        }
        (None, Some(points)) => checked_points(points),
        _ => Err(Fault::new("points.rule_or_points").at("rule")),
    }
}

fn whom(
    view: &View<'_>,
    roster: &RosterCache,
    request: &PointsAdd,
    day: NaiveDate,
) -> Result<Whom, Fault> {
    match request.subject {
        PointSubject::Village => village(view, roster, request.place),
        PointSubject::Grid => grid(roster, request.place),
        PointSubject::Cadre => cadre(view, request.person, day),
    }
}

fn village(view: &View<'_>, roster: &RosterCache, place: Option<PlaceId>) -> Result<Whom, Fault> {
    let own: Village = view.get(view.village)?;
    let place = place.or(own.place);
    let found = roster.places.iter().find(|one| Some(one.id) == place);
    match found {
        Some(found) if found.level != PlaceLevel::Village => Err(wrong_subject()),
        None if place.is_some() => Err(wrong_subject()),
        _ => Ok(Whom {
            subject: PointSubject::Village,
            place,
            person: None,
            name: found.map_or(own.name, |found| found.name.clone()),
        }),
    }
}

fn grid(roster: &RosterCache, place: Option<PlaceId>) -> Result<Whom, Fault> {
    let place = place.ok_or_else(|| Fault::new("points.whom_missing").at("place"))?;
    let grids = roster.grids();
    let found = grids.iter().find(|one| one.id == place);
    let found = found.ok_or_else(wrong_subject)?;
    Ok(Whom {
        subject: PointSubject::Grid,
        place: Some(place),
        person: None,
        name: found.name.clone(),
    })
}

fn wrong_subject() -> Fault {
    Fault::new("points.wrong_subject").at("place")
}

/// Points of this kind are for whoever holds a public post on that day.
fn cadre(view: &View<'_>, person: Option<PersonId>, day: NaiveDate) -> Result<Whom, Fault> {
    let person = person.ok_or_else(|| Fault::new("points.whom_missing").at("person"))?;
    let name = view.get::<store::people::Person>(person)?.name;
    let posts = view.posts_of(person)?;
    if !posts
        .iter()
        .any(|post| post.kind.is_public() && post.in_force(day))
    {
        return Err(Fault::new("points.not_in_post")
            .at("person")
            .with("name", name));
    }
    Ok(Whom {
        subject: PointSubject::Cadre,
        place: None,
        person: Some(person),
        name,
    })
}
