//! The ranking of a period: everybody who could have been given points, and whoever was. Not here: sums and
//! ranks (`rules::points`).

use std::collections::HashMap;
use std::collections::hash_map::Entry as Seat;

use chrono::NaiveDate;
use rules::ids::{PersonId, PlaceId, RecordId};
use rules::points::{Entry, Rank};
use rules::words::{PlaceLevel, PointSubject};
use store::View;
use store::people::Person;
use store::places::Place;
use store::points::PointEntry;
use store::villages::Village;

use super::period;
use crate::commands::points::{RankLine, Ranking, RankingShow};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::is_below_village;

/// Who stands in the ranking.
#[derive(Debug, Clone, Default)]
struct Named {
    place: Option<PlaceId>,
    person: Option<PersonId>,
    name: String,
    village: String,
}

/// Everybody who stands there, in the order in which equal ones stay, and what they were given.
#[derive(Default)]
struct Table {
    order: Vec<RecordId>,
    named: HashMap<RecordId, Named>,
    entries: Vec<Entry<RecordId>>,
}

/// The ranking. Fault: `period.backwards`.
pub(crate) fn ranking(call: &Call<'_>, request: RankingShow) -> Result<Ranking, Fault> {
    let (from, to) = period(call.today(), request.from, request.to)?;
    let subject = request.subject;
    call.read(|view| {
        let mut table = Table::default();
        let villages = match request.all_villages {
            true => view.villages()?,
            false => vec![view.get(view.village)?],
        };
        for village in &villages {
            let mut own = *view;
            own.village = village.id;
            table.add(&own, village, subject, (from, to))?;
        }
        let ranked = rules::points::ranking(&table.order, &table.entries);
        let several = villages.len() > 1;
        Ok(Ranking {
            subject,
            from,
            to,
            sum: table.entries.iter().map(|entry| entry.points).sum(),
            entries: u32::try_from(table.entries.len()).unwrap_or(u32::MAX),
            lines: ranked
                .into_iter()
                .map(|rank| table.line(rank, several))
                .collect(),
        })
    })
}

impl Table {
    /// One village's part.
    fn add(
        &mut self,
        view: &View<'_>,
        village: &Village,
        subject: PointSubject,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<(), Fault> {
        match subject {
            PointSubject::Village => self.add_places(view, village, |place| {
                place.level == PlaceLevel::Village && open(place, from, to)
            })?,
            PointSubject::Grid => {
                let parent = village.place;
                self.add_places(view, village, |place| {
                    place.parent == parent && is_below_village(place) && open(place, from, to)
                })?;
            }
            PointSubject::Cadre => self.add_cadres(view, village, (from, to))?,
        }
        for entry in view.point_entries_between(subject, from, to)? {
            self.add_entry(view, village, &entry)?;
        }
        Ok(())
    }

    fn add_places(
        &mut self,
        view: &View<'_>,
        village: &Village,
        wanted: impl Fn(&Place) -> bool,
    ) -> Result<(), Fault> {
        for place in view.places()?.into_iter().filter(|place| wanted(place)) {
            self.name(
                place.id.uuid().into(),
                Named {
                    place: Some(place.id),
                    person: None,
                    name: place.name,
                    village: village.name.clone(),
                },
            );
        }
        Ok(())
    }

    /// Whoever held a public post on some day of the period, by name.
    fn add_cadres(
        &mut self,
        view: &View<'_>,
        village: &Village,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<(), Fault> {
        let mut cadres: Vec<Person> = Vec::new();
        for post in view.posts()? {
            let in_post = post.from_day.is_none_or(|day| day <= to)
                && post.to_day.is_none_or(|day| from <= day);
            if post.kind.is_public() && in_post {
                cadres.push(same_person(view, post.person)?);
            }
        }
        cadres.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
        for person in cadres {
            self.name(person.id.uuid().into(), of_person(person, village));
        }
        Ok(())
    }

    /// What was given to one who was merged counts for whom they were merged into.
    fn add_entry(
        &mut self,
        view: &View<'_>,
        village: &Village,
        entry: &PointEntry,
    ) -> Result<(), Fault> {
        let to: RecordId = match (entry.person, entry.place) {
            (Some(person), _) => {
                let person = same_person(view, person)?;
                let id = person.id.uuid().into();
                self.name(id, of_person(person, village));
                id
            }
            (None, place) => {
                let id = place.map_or(village.id.uuid(), |place| place.uuid()).into();
                let named = Named {
                    place,
                    person: None,
                    name: entry.name_text.clone(),
                    village: village.name.clone(),
                };
                self.name(id, named);
                id
            }
        };
        self.entries.push(Entry {
            to,
            points: entry.points,
        });
        Ok(())
    }

    /// Names somebody once.
    fn name(&mut self, id: RecordId, named: Named) {
        if let Seat::Vacant(seat) = self.named.entry(id) {
            seat.insert(named);
            self.order.push(id);
        }
    }

    fn line(&self, rank: Rank<RecordId>, several: bool) -> RankLine {
        let named = self.named.get(&rank.who).cloned().unwrap_or_default();
        RankLine {
            rank: rank.rank,
            place: named.place,
            person: named.person,
            name: named.name,
            village: if several {
                named.village
            } else {
                String::new()
            },
            sum: rank.sum,
            entries: rank.entries,
        }
    }
}

fn open(place: &Place, from: NaiveDate, to: NaiveDate) -> bool {
    place.from_day.is_none_or(|day| day <= to) && place.to_day.is_none_or(|day| from <= day)
}

fn of_person(person: Person, village: &Village) -> Named {
    Named {
        place: None,
        person: Some(person.id),
        name: person.name,
        village: village.name.clone(),
    }
}

/// The person as whom this one is known now; merged in a circle, everyone stays who they are.
fn same_person(view: &View<'_>, id: PersonId) -> Result<Person, Fault> {
    let first: Person = view.get(id)?;
    let mut seen = vec![first.id];
    let mut at = first.clone();
    while let Some(next) = at.merged_into {
        if seen.contains(&next) {
            return Ok(first);
        }
        seen.push(next);
        at = view.get(next)?;
    }
    Ok(at)
}
