//! What may hang on the noticeboard: types without personal fields (data model, "Public view"). There
//! is no place in them for a reporter. Not here: the page they are printed on.

mod wish;

pub use wish::{InternalWish, PublicWish};

use std::ops::Range;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::ids::PersonId;
use crate::privacy::{Hit, Roster, mask_all, scan};
use crate::words::{Lamp, Outcome, PostKind, State};

/// A post somebody holds or held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostHeld {
    /// Who.
    pub person: PersonId,
    /// Which post.
    pub kind: PostKind,
    /// First day; unknown means always.
    pub from: Option<NaiveDate>,
    /// Last day; unknown means open.
    pub to: Option<NaiveDate>,
}

/// The posts of a village, asked by person and day.
#[derive(Debug, Clone, Default)]
pub struct Posts {
    held: Vec<PostHeld>,
}

impl Posts {
    /// Takes the posts as the store has them.
    pub fn new(mut held: Vec<PostHeld>) -> Self {
        held.sort_by_key(|post| post.person);
        Self { held }
    }

    /// Whether this person held a public post on this day.
    pub fn is_public(&self, person: PersonId, day: NaiveDate) -> bool {
        let from = self.held.partition_point(|post| post.person < person);
        let own = self.held[from..]
            .iter()
            .take_while(|post| post.person == person);
        own.into_iter()
            .any(|post| post.kind.is_public() && in_force(post, day))
    }
}

fn in_force(post: &PostHeld, day: NaiveDate) -> bool {
    post.from.is_none_or(|from| from <= day) && post.to.is_none_or(|to| day <= to)
}

/// A person as an internal record names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// Who; nothing where only a name was written.
    pub person: Option<PersonId>,
    /// The name.
    pub name: &'a str,
}

/// The name, if its bearer held a public post on that day: of the promise for who is responsible, of
/// the meeting for its host, of the strike-off for its reviewer. Else nothing: the unit stands alone.
pub fn public_name(named: Option<Named<'_>>, day: NaiveDate, posts: &Posts) -> Option<String> {
    let named = named?;
    posts
        .is_public(named.person?, day)
        .then(|| named.name.to_owned())
}

/// Free text after the scan. It can be made in no other way, so an unscanned text never gets here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicText {
    text: String,
    /// Places of the original that were masked.
    masked: Vec<Range<usize>>,
}

impl PublicText {
    /// Scans a text and masks all hits, the held ones too.
    pub fn of(original: &str, roster: &Roster, reporters: &[&str]) -> Self {
        Self::with(original, scan(original, roster, reporters), &[])
    }

    /// The same, but what a cadre looked at and found harmless (`kept`, places of the original) stays.
    /// Only held hits can be kept.
    pub fn looked_through(
        original: &str,
        roster: &Roster,
        reporters: &[&str],
        kept: &[Range<usize>],
    ) -> Self {
        Self::with(original, scan(original, roster, reporters), kept)
    }

    fn with(original: &str, mut hits: Vec<Hit>, kept: &[Range<usize>]) -> Self {
        hits.retain(|hit| hit.action == crate::privacy::Action::Mask || !kept.contains(&hit.range));
        let text = mask_all(original, &hits);
        Self {
            text,
            masked: hits.into_iter().map(|hit| hit.range).collect(),
        }
    }

    /// The text as it may hang.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How many places were masked.
    pub fn masked_places(&self) -> usize {
        self.masked.len()
    }
}

/// An issue as it may hang: where, what, how it stands. No reporter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicIssue {
    /// Its number.
    pub number: String,
    /// The day it was raised.
    pub raised_on: Option<NaiveDate>,
    /// Grid or group; never a household.
    pub place: String,
    /// Category.
    pub category: String,
    /// What the matter is.
    pub summary: PublicText,
    /// How it was sorted.
    pub outcome: Option<Outcome>,
    /// Where it stands.
    pub state: State,
    /// Its lamp.
    pub lamp: Lamp,
    /// What has been done so far, newest last.
    pub progress: Vec<PublicProgress>,
    /// What was promised, if something was.
    pub commitment: Option<PublicCommitment>,
    /// Who struck it off, if that person held a public post then.
    pub reviewer: Option<String>,
}

/// A progress entry as it may hang.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicProgress {
    /// Its day.
    pub day: NaiveDate,
    /// Its words.
    pub words: PublicText,
}

/// A promise as it may hang.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicCommitment {
    /// What will be done.
    pub measure: PublicText,
    /// Who answers for it: the unit, always.
    pub unit: String,
    /// The responsible person, if in a public post on the day of the promise.
    pub person: Option<String>,
    /// Co-handlers in a public post on that day.
    pub co_handlers: Vec<String>,
    /// The deadline in force.
    pub deadline: NaiveDate,
    /// The day of the promise.
    pub promised_on: NaiveDate,
}

/// An issue as the village keeps it.
#[derive(Debug, Clone, Copy)]
pub struct InternalIssue<'a> {
    /// Its number.
    pub number: &'a str,
    /// The day it was raised.
    pub raised_on: Option<NaiveDate>,
    /// Who raised it.
    pub reporters: &'a [&'a str],
    /// Grid or group.
    pub place: &'a str,
    /// Category.
    pub category: &'a str,
    /// What the matter is, as written down.
    pub summary: &'a str,
    /// How it was sorted.
    pub outcome: Option<Outcome>,
    /// Where it stands.
    pub state: State,
    /// Its lamp.
    pub lamp: Lamp,
    /// Progress entries: day and words.
    pub progress: &'a [(NaiveDate, &'a str)],
    /// What was promised.
    pub commitment: Option<InternalCommitment<'a>>,
    /// Who struck it off, and when.
    pub reviewer: Option<(Named<'a>, NaiveDate)>,
}

/// A promise as the village keeps it.
#[derive(Debug, Clone, Copy)]
pub struct InternalCommitment<'a> {
    /// What will be done.
    pub measure: &'a str,
    /// The responsible unit.
    pub unit: &'a str,
    /// The responsible person.
    pub person: Option<Named<'a>>,
    /// Co-handlers.
    pub co_handlers: &'a [Named<'a>],
    /// The deadline in force.
    pub deadline: NaiveDate,
    /// The day of the promise.
    pub promised_on: NaiveDate,
}

impl PublicIssue {
    /// The public view of an issue.
    pub fn of(issue: &InternalIssue<'_>, posts: &Posts, roster: &Roster) -> Self {
        let public = |text: &str| PublicText::of(text, roster, issue.reporters);
        let progress = |(day, words): &(NaiveDate, &str)| PublicProgress {
            day: *day,
            words: public(words),
        };
        Self {
            number: issue.number.to_owned(),
            raised_on: issue.raised_on,
            place: issue.place.to_owned(),
            category: issue.category.to_owned(),
            summary: public(issue.summary),
            outcome: issue.outcome,
            state: issue.state,
            lamp: issue.lamp,
            progress: issue.progress.iter().map(progress).collect(),
            commitment: issue
                .commitment
                .map(|promise| PublicCommitment::of(&promise, issue.reporters, posts, roster)),
            reviewer: issue
                .reviewer
                .and_then(|(named, day)| public_name(Some(named), day, posts)),
        }
    }
}

impl PublicCommitment {
    /// The public view of a promise made for an issue that `reporters` raised.
    pub fn of(
        promise: &InternalCommitment<'_>,
        reporters: &[&str],
        posts: &Posts,
        roster: &Roster,
    ) -> Self {
        let on_that_day = |named| public_name(named, promise.promised_on, posts);
        Self {
            measure: PublicText::of(promise.measure, roster, reporters),
            unit: promise.unit.to_owned(),
            person: on_that_day(promise.person),
            co_handlers: promise
                .co_handlers
                .iter()
                .filter_map(|named| on_that_day(Some(*named)))
                .collect(),
            deadline: promise.deadline,
            promised_on: promise.promised_on,
        }
    }
}

#[cfg(test)]
mod tests;
