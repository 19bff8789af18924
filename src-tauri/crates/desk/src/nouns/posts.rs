//! Posts over time: a person may hold several, each from a day to a day. Not here: the roster file's words
//! for posts (`roster::posts`).

use chrono::NaiveDate;
use rules::ids::{DepartmentId, PersonId, PlaceId};
use rules::words::{PlaceLevel, PostKind};
use store::people::{Person, Post};
use store::{Tx, View};

use crate::commands::registers::{PostEdit, PostEnd, PostGive, PostList, PostRow, Posts};
use crate::desk::Call;
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// Posts by kind, then in the order of names.
pub(crate) fn list(call: &Call<'_>, request: PostList) -> Result<Posts, Fault> {
    let roster = call.roster()?;
    let day = request.day.unwrap_or_else(|| call.today());
    let inside = request.place.map(|place| roster.below(place));
    let found = call.read(|view| match request.person {
        Some(person) => posts_of(view, person),
        None => Ok(view.posts()?),
    })?;
    let mut posts: Vec<PostRow> = found
        .iter()
        .filter(|post| request.kind.is_none_or(|kind| kind == post.kind))
        .filter(|post| match (&inside, post.place) {
            (None, _) => true,
            (Some(inside), Some(place)) => inside.contains(&place),
            (Some(_), None) => false,
        })
        .filter(|post| request.past || post.in_force(day))
        .map(|post| row(&roster, post, day))
        .collect();
    let order = |kind: PostKind| PostKind::ALL.iter().position(|one| *one == kind);
    posts.sort_by_key(|post| {
        let name = rules::names::sort_key(&post.person_name);
        (order(post.kind), !post.in_force, name, post.from)
    });
    Ok(Posts { posts })
}

/// The posts of a person, also those of records merged into it.
fn posts_of(view: &View<'_>, person: PersonId) -> Result<Vec<Post>, Fault> {
    let mut posts = Vec::new();
    for same in view.same_people(person)? {
        posts.extend(view.posts_of(same)?);
    }
    Ok(posts)
}

fn row(roster: &RosterCache, post: &Post, day: NaiveDate) -> PostRow {
    let department = post.department.and_then(|id| roster.departments.get(&id));
    PostRow {
        id: post.id,
        revision: post.revision,
        person: roster.root(post.person),
        person_name: roster.name(Some(post.person)),
        kind: post.kind,
        title: post.title.clone(),
        words: roster.post_words(post),
        place: post.place,
        place_name: path(roster, post.place),
        department: post.department,
        department_name: department.cloned().unwrap_or_default(),
        from: post.from_day,
        to: post.to_day,
        in_force: post.in_force(day),
    }
}

/// 第一网格　一单元: every grid may have a first unit.
fn path(roster: &RosterCache, place: Option<PlaceId>) -> String {
    let Some(place) = place.and_then(|id| roster.place(id)) else {
        return String::new();
    };
    let above = place.parent.and_then(|id| roster.place(id));
    match above.filter(|_| place.level == PlaceLevel::Unit) {
        Some(above) if above.level != PlaceLevel::Village => {
            format!("{}　{}", above.name, place.name)
        }
        _ => place.name.clone(),
    }
}

fn of_person(call: &Call<'_>, person: PersonId) -> Result<Posts, Fault> {
    let request = PostList {
        person: Some(person),
        kind: None,
        place: None,
        day: None,
        past: true,
    };
    list(call, request)
}

/// What a post is, whoever holds it.
#[derive(Clone, PartialEq)]
struct What {
    kind: PostKind,
    title: String,
    place: Option<PlaceId>,
    department: Option<DepartmentId>,
}

impl What {
    fn of(post: &Post) -> Self {
        Self {
            kind: post.kind,
            title: post.title.clone(),
            place: post.place,
            department: post.department,
        }
    }
}

/// Gives a post. Faults: `post.held_already`, `person.left_already`, `record.not_found`.
pub(crate) fn give(call: &Call<'_>, request: PostGive) -> Result<Posts, Fault> {
    let what = What {
        kind: request.kind,
        title: request.title.trim().to_owned(),
        place: request.place,
        department: request.department,
    };
    call.transact(|tx| {
        let person: Person = tx.get(request.person)?;
        if person.left_on.is_some() || person.merged_into.is_some() {
            return Err(Fault::new("person.left_already").at("person"));
        }
        refuse_held(tx, person.id, &what, request.from)?;
        let mut post = Post {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            person: person.id,
            kind: what.kind,
            title: what.title,
            place: what.place,
            department: what.department,
            from_day: request.from,
            to_day: None,
        };
        Ok(tx.put(&mut post)?)
    })?;
    of_person(call, request.person)
}

/// The same post twice at a time says nothing.
fn refuse_held(
    tx: &Tx<'_>,
    person: PersonId,
    what: &What,
    from: Option<NaiveDate>,
) -> Result<(), Fault> {
    let posts = posts_of(tx, person)?;
    let held = posts.iter().any(|post| {
        let over = post
            .to_day
            .is_some_and(|to| from.is_some_and(|from| to < from));
        What::of(post) == *what && !over
    });
    if held {
        Err(Fault::new("post.held_already").at("kind"))
    } else {
        Ok(())
    }
}

/// Ends a post. Faults: `post.backwards`, `post.ended_already`, `revision.stale`.
pub(crate) fn end(call: &Call<'_>, request: PostEnd) -> Result<Posts, Fault> {
    let to = request.to.unwrap_or_else(|| call.today());
    let person = call.transact(|tx| {
        let mut post: Post = tx.get(request.post)?;
        post.revision = request.revision;
        if post.to_day.is_some() {
            return Err(Fault::new("post.ended_already").at("post"));
        }
        post.to_day = Some(to);
        refuse_backwards(&post)?;
        tx.put(&mut post)?;
        Ok(post.person)
    })?;
    of_person(call, person)
}

/// Corrects a post. Faults: `post.backwards`, `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: PostEdit) -> Result<Posts, Fault> {
    let person = call.transact(|tx| {
        let mut post: Post = tx.get(request.post)?;
        post.revision = request.revision;
        post.kind = request.kind;
        request.title.trim().clone_into(&mut post.title);
        post.place = request.place;
        post.department = request.department;
        post.from_day = request.from;
        post.to_day = request.to;
        refuse_backwards(&post)?;
        tx.put(&mut post)?;
        Ok(post.person)
    })?;
    of_person(call, person)
}

fn refuse_backwards(post: &Post) -> Result<(), Fault> {
    match post.from_day.zip(post.to_day) {
        Some((from, to)) if to < from => Err(Fault::new("post.backwards")
            .at("to")
            .with("from", from.to_string())
            .with("to", to.to_string())),
        _ => Ok(()),
    }
}
