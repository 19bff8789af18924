//! The roster by hand: search, pages, adding and editing. Not here: the roster file (`roster`).

use chrono::NaiveDate;
use rules::ids::{HouseholdId, PersonId, PlaceId};
use rules::names::{Entry, NameIndex};
use store::Tx;
use store::households::{Household, Membership};
use store::people::{Person, Post};

use crate::commands::people::{
    PeopleFound, PeopleList, PeoplePage, PeopleSearch, PersonAdd, PersonEdit, PersonHit,
    PersonShow, PersonView, PostGiven, PostView, Syllable,
};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::households;
use crate::roster_cache::{RosterCache, Someone};

/// Finds people, best first.
pub(crate) fn search(call: &Call<'_>, request: PeopleSearch) -> Result<PeopleFound, Fault> {
    let limit = request.limit.unwrap_or(8) as usize;
    let roster = call.roster()?;
    let signed_in = match request.meeting {
        Some(meeting) => call.read(|view| Ok(view.sign_in_times(meeting)?))?,
        None => std::collections::HashMap::new(),
    };
    // A sign-in under a record that was merged since counts as one of the record that stands.
    let signed_in: std::collections::HashMap<PersonId, String> = signed_in
        .into_iter()
        .map(|(person, at)| (roster.root(person), at))
        .collect();
    // People in post are few: look further down so that they are not crowded out by the village.
    let wide = if request.in_post {
        roster.people.len()
    } else {
        limit
    };
    let hits = roster
        .search(&request.query, wide)
        .into_iter()
        .filter(|(someone, _)| !request.in_post || !someone.posts.is_empty())
        .take(limit)
        .map(|(someone, fit)| {
            hit(
                &roster,
                someone,
                fit,
                signed_in.get(&someone.person.id).cloned(),
            )
        })
        .collect();
    Ok(PeopleFound { hits })
}

fn hit(
    roster: &RosterCache,
    someone: &Someone,
    fit: rules::names::Match,
    signed_in: Option<String>,
) -> PersonHit {
    let home = roster.home_of(someone);
    let syllables = fit
        .syllables
        .into_iter()
        .map(|s| Syllable {
            text: s.text,
            pinyin: s.pinyin,
            matched: u32::try_from(s.matched_len).unwrap_or(0),
        })
        .collect();
    PersonHit {
        id: someone.person.id,
        name: someone.person.name.clone(),
        syllables,
        household: someone.household,
        household_name: home.map(|h| h.name.clone()).unwrap_or_default(),
        is_head: roster.is_head(someone),
        grid_name: home.map(|h| h.grid_name.clone()).unwrap_or_default(),
        unit_name: home.map(|h| h.unit_name.clone()).unwrap_or_default(),
        phone_tail: tail(&someone.person.phone),
        posts: roster.posts_in_words(someone),
        signed_in,
    }
}

fn tail(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(4)).collect()
}

/// A page of the roster, in the order of grid, household, then name.
pub(crate) fn list(call: &Call<'_>, request: PeopleList) -> Result<PeoplePage, Fault> {
    let roster = call.roster()?;
    let places = request.place.map(|place| roster.below(place));
    let inside = |someone: &&Someone| match &places {
        None => true,
        Some(places) => roster
            .home_of(someone)
            .is_some_and(|home| places.contains(&home.household.place)),
    };
    let mut found: Vec<&Someone> = if request.query.trim().is_empty() {
        let mut all: Vec<&Someone> = roster.people.iter().filter(inside).collect();
        all.sort_by_cached_key(|s| in_order(&roster, s));
        all
    } else {
        roster
            .search(&request.query, usize::MAX)
            .into_iter()
            .map(|(s, _)| s)
            .filter(inside)
            .collect()
    };
    let left: Vec<Someone> = if request.past && request.place.is_none() {
        found_left(&roster, &request.query)
    } else {
        Vec::new()
    };
    found.extend(&left);
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let from = (request.offset as usize).min(found.len());
    found.drain(..from);
    found.truncate(request.limit.unwrap_or(100) as usize);
    Ok(PeoplePage {
        total,
        people: found.into_iter().map(|s| view(&roster, s)).collect(),
    })
}

/// Those who died or moved away, as people of no household, found by the same words.
fn found_left(roster: &RosterCache, query: &str) -> Vec<Someone> {
    let away = |person: &Person| Someone {
        person: person.clone(),
        household: None,
        posts: Vec::new(),
    };
    if query.trim().is_empty() {
        return roster.left.iter().map(away).collect();
    }
    let index = NameIndex::new(roster.left.iter().map(|person| Entry {
        name: &person.name,
        phone: (!person.phone.is_empty()).then_some(person.phone.as_str()),
    }));
    let best = index.search(query, roster.left.len()).best;
    best.into_iter()
        .filter_map(|hit| roster.left.get(hit.entry))
        .map(away)
        .collect()
}

/// Grid by grid, household by household, head first; people without a household (cadres) stand after them.
fn in_order(roster: &RosterCache, someone: &Someone) -> (i64, i64, String, String, bool) {
    match roster.home_of(someone) {
        None => (i64::MAX, 0, String::new(), String::new(), false),
        Some(home) => {
            let position = |id: Option<PlaceId>| {
                id.and_then(|id| roster.places.iter().find(|p| p.id == id))
                    .map_or(0, |p| p.position)
            };
            let key = home.household.id.to_string();
            (
                position(home.grid),
                position(home.unit),
                home.household.code.clone(),
                key,
                !roster.is_head(someone),
            )
        }
    }
}

/// One person.
pub(crate) fn show(call: &Call<'_>, request: PersonShow) -> Result<PersonView, Fault> {
    shown(call, request.person)
}

fn shown(call: &Call<'_>, id: PersonId) -> Result<PersonView, Fault> {
    let roster = call.roster()?;
    if let Some(someone) = roster.person(id) {
        return Ok(view(&roster, someone));
    }
    let person = roster.left(id).ok_or_else(|| not_found(id))?.clone();
    let away = Someone {
        person,
        household: None,
        posts: Vec::new(),
    };
    Ok(view(&roster, &away))
}

fn not_found(id: PersonId) -> Fault {
    Fault::new("record.not_found")
        .with("entity", "people")
        .with("id", id.to_string())
}

/// A person as the roster shows them.
pub(crate) fn view(roster: &RosterCache, someone: &Someone) -> PersonView {
    let home = roster.home_of(someone);
    let person = &someone.person;
    PersonView {
        id: person.id,
        revision: person.revision,
        name: person.name.clone(),
        sex: person.sex,
        birth: person.birth.clone(),
        relation: person.relation.clone(),
        phone: person.phone.clone(),
        id_tail: person.id_tail.clone(),
        party_member: person.party_member,
        note: person.note.clone(),
        household: someone.household,
        household_code: home.map(|h| h.household.code.clone()).unwrap_or_default(),
        household_name: home.map(|h| h.name.clone()).unwrap_or_default(),
        is_head: roster.is_head(someone),
        grid: home.and_then(|h| h.grid),
        grid_name: home.map(|h| h.grid_name.clone()).unwrap_or_default(),
        unit_name: home.map(|h| h.unit_name.clone()).unwrap_or_default(),
        posts: someone
            .posts
            .iter()
            .map(|post| post_view(roster, post))
            .collect(),
        left_on: person.left_on,
    }
}

fn post_view(roster: &RosterCache, post: &Post) -> PostView {
    PostView {
        id: post.id,
        kind: post.kind,
        title: post.title.clone(),
        department: post.department,
        department_name: post
            .department
            .and_then(|id| roster.departments.get(&id))
            .cloned()
            .unwrap_or_default(),
        words: roster.post_words(post),
    }
}

/// Adds a person. Faults: `person.name_missing`, `person.phone_bad`, `person.birth_bad`,
/// `household.not_there`, `household.code_taken`, `register.day_not_yet`.
pub(crate) fn add(call: &Call<'_>, request: PersonAdd) -> Result<PersonView, Fault> {
    let today = call.today();
    let day = households::day_of(call, request.day)?;
    check_fields(&request.name, &request.phone, &request.birth)?;
    let id = call.transact(|tx| {
        let mut person = blank(tx, request.name.trim());
        person.sex = request.sex;
        person.birth = request.birth.trim().to_owned();
        person.phone = plain_phone(&request.phone);
        person.relation = request.relation.trim().to_owned();
        person.party_member = request.party_member;
        person.note = request.note.trim().to_owned();
        tx.put(&mut person)?;
        let home = home_given(
            tx,
            request.household,
            request.new_household_in,
            &request.household_code,
            person.id,
        )?;
        if let Some(home) = home {
            join(tx, person.id, home, request.came.map(|_| day))?;
            if let Some(came) = request.came {
                let told = households::Told {
                    person: Some(person.id),
                    ..households::Told::default()
                };
                households::tell(tx, home, day, came.change(), told)?;
            }
        }
        if let Some(post) = &request.post {
            give_post(tx, person.id, post, today)?;
        }
        Ok(person.id)
    })?;
    shown(call, id)
}

/// A new, empty person of that name.
pub(crate) fn blank(tx: &mut Tx<'_>, name: &str) -> Person {
    Person {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        name: name.to_owned(),
        sex: None,
        birth: String::new(),
        relation: String::new(),
        phone: String::new(),
        phone_public: false,
        id_tail: String::new(),
        id_number: String::new(),
        party_member: false,
        note: String::new(),
        left_on: None,
        merged_into: None,
        merged_on: None,
    }
}

/// Edits a person. Faults as in `add`, and `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: PersonEdit) -> Result<PersonView, Fault> {
    let today = call.today();
    check_fields(&request.name, &request.phone, &request.birth)?;
    call.transact(|tx| {
        let mut person: Person = tx.get(request.person)?;
        person.revision = request.revision;
        person.name = request.name.trim().to_owned();
        person.sex = request.sex;
        person.birth = request.birth.trim().to_owned();
        person.phone = plain_phone(&request.phone);
        person.relation = request.relation.trim().to_owned();
        person.party_member = request.party_member;
        person.note = request.note.trim().to_owned();
        tx.put(&mut person)?;
        let home = home_given(
            tx,
            request.household,
            request.new_household_in,
            &request.household_code,
            person.id,
        )?;
        move_to(tx, person.id, home, today)?;
        match &request.post {
            Some(post) => take_post(tx, person.id, post, today),
            None => Ok(()),
        }
    })?;
    shown(call, request.person)
}

fn check_fields(name: &str, phone: &str, birth: &str) -> Result<(), Fault> {
    if name.trim().is_empty() {
        return Err(Fault::new("person.name_missing").at("name"));
    }
    check_phone(phone)?;
    let birth = birth.trim();
    if !birth.is_empty() && !is_birth(birth) {
        return Err(Fault::new("person.birth_bad")
            .at("birth")
            .with("given", birth));
    }
    Ok(())
}

/// Refuses what cannot be a phone; empty is none. Fault: `person.phone_bad`.
pub(crate) fn check_phone(phone: &str) -> Result<(), Fault> {
    let digits = plain_phone(phone);
    if !digits.is_empty()
        && !(7..=12).contains(&digits.chars().filter(char::is_ascii_digit).count())
    {
        return Err(Fault::new("person.phone_bad")
            .at("phone")
            .with("given", phone));
    }
    Ok(())
}

/// `1970`, `1970-05` or `1970-05-03`.
fn is_birth(text: &str) -> bool {
    let padded = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    padded.parse::<NaiveDate>().is_ok()
}

/// Digits as typed, half-width, without spaces and dashes; a leading +86 is dropped.
pub(crate) fn plain_phone(phone: &str) -> String {
    let plain: String = phone
        .trim()
        .chars()
        .map(rules::chinese::half_width)
        .filter(|c| !" -—　".contains(*c))
        .collect();
    plain
        .strip_prefix("+86")
        .map(str::to_owned)
        .unwrap_or(plain)
}

/// The household given: an existing one, or a new one headed by the person.
fn home_given(
    tx: &mut Tx<'_>,
    household: Option<HouseholdId>,
    new_in: Option<PlaceId>,
    code: &str,
    head: PersonId,
) -> Result<Option<HouseholdId>, Fault> {
    let Some(place) = new_in else {
        return match household {
            Some(household) => Ok(Some(households::open_home(tx, household)?.id)),
            None => Ok(None),
        };
    };
    households::refuse_taken(tx, code.trim(), None)?;
    let mut home = Household {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        place,
        code: code.trim().to_owned(),
        head: Some(head),
        note: String::new(),
        from_day: None,
        to_day: None,
    };
    tx.put(&mut home)?;
    Ok(Some(home.id))
}

/// Writes a belonging to a household.
pub(crate) fn join(
    tx: &mut Tx<'_>,
    person: PersonId,
    household: HouseholdId,
    from: Option<NaiveDate>,
) -> Result<(), Fault> {
    let mut membership = Membership {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        person,
        household,
        from_day: from,
        to_day: None,
    };
    Ok(tx.put(&mut membership)?)
}

/// Ends the old belonging and begins the new one; the same household changes nothing.
fn move_to(
    tx: &mut Tx<'_>,
    person: PersonId,
    home: Option<HouseholdId>,
    today: NaiveDate,
) -> Result<(), Fault> {
    let open: Vec<Membership> = tx
        .memberships_of(person)?
        .into_iter()
        .filter(|m| m.to_day.is_none())
        .collect();
    if open.iter().map(|m| Some(m.household)).next() == Some(home)
        || (open.is_empty() && home.is_none())
    {
        return Ok(());
    }
    let moved = !open.is_empty();
    for mut membership in open {
        membership.to_day = Some(today);
        tx.put(&mut membership)?;
    }
    match home {
        Some(home) => join(tx, person, home, moved.then_some(today)),
        None => Ok(()),
    }
}

/// Gives a person a post from a day on.
pub(crate) fn give_post(
    tx: &mut Tx<'_>,
    person: PersonId,
    given: &PostGiven,
    from: NaiveDate,
) -> Result<(), Fault> {
    let mut post = Post {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        person,
        kind: given.kind,
        title: given.title.trim().to_owned(),
        place: None,
        department: given.department,
        from_day: Some(from),
        to_day: None,
    };
    Ok(tx.put(&mut post)?)
}

/// Gives the post unless it is held: a person may hold several, and one that ends is ended by `post_end`.
fn take_post(
    tx: &mut Tx<'_>,
    person: PersonId,
    given: &PostGiven,
    today: NaiveDate,
) -> Result<(), Fault> {
    let held = tx.posts_of(person)?.into_iter().any(|post| {
        let same = (post.kind, post.title.as_str(), post.department)
            == (given.kind, given.title.trim(), given.department);
        same && post.in_force(today)
    });
    if held {
        return Ok(());
    }
    give_post(tx, person, given, today)
}
