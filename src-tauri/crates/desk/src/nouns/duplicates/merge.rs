//! Merging a duplicate: the record that stays gets what it lacks, open belongings and posts go over, and the
//! other one stays as it was, pointing to it. Nothing of the past is rewritten: whoever reads a reference to
//! the merged record reads the one that stands. Undo restores both exactly.

use chrono::NaiveDate;
use rules::ids::PersonId;
use rules::words::HouseholdChange;
use store::Tx;
use store::households::{Household, Membership};
use store::people::Person;

use crate::commands::people::{PersonShow, PersonView};
use crate::commands::registers::PersonMerge;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::households::{Told, end, members, tell};
use crate::nouns::people;

/// Merges `gone` into `keep`. Faults: `person.merge_itself`, `person.merged_already`, `person.left_already`.
pub(crate) fn merge(call: &Call<'_>, request: PersonMerge) -> Result<PersonView, Fault> {
    let today = call.today();
    let (keep, gone) = (request.keep, request.gone);
    if keep == gone {
        return Err(Fault::new("person.merge_itself").at("gone"));
    }
    call.transact(|tx| {
        let mut standing = refuse_merged(tx, keep, "keep")?;
        let mut merged = refuse_merged(tx, gone, "gone")?;
        if standing.left_on.is_some() {
            return Err(Fault::new("person.left_already").at("keep"));
        }
        fill(&mut standing, &merged);
        tx.put(&mut standing)?;
        homes(tx, keep, gone, today)?;
        posts(tx, keep, gone, today)?;
        merged.merged_into = Some(keep);
        merged.merged_on = Some(today);
        Ok(tx.put(&mut merged)?)
    })?;
    people::show(call, PersonShow { person: keep })
}

fn refuse_merged(tx: &Tx<'_>, id: PersonId, field: &str) -> Result<Person, Fault> {
    let person: Person = tx.get(id)?;
    match person.merged_into {
        None => Ok(person),
        Some(_) => Err(Fault::new("person.merged_already")
            .at(field)
            .with("name", person.name)),
    }
}

/// Blanks are filled; what both know and know differently stays as each has it.
fn fill(keep: &mut Person, gone: &Person) {
    keep.sex = keep.sex.or(gone.sex);
    keep.party_member |= gone.party_member;
    let pairs = [
        (&mut keep.birth, &gone.birth),
        (&mut keep.relation, &gone.relation),
        (&mut keep.id_tail, &gone.id_tail),
        (&mut keep.id_number, &gone.id_number),
    ];
    for (here, there) in pairs {
        // A whole birth says more than its year alone.
        if there.len() > here.len() && there.starts_with(here.as_str()) {
            here.clone_from(there);
        }
    }
    if keep.phone.is_empty() {
        keep.phone.clone_from(&gone.phone);
        keep.phone_public = gone.phone_public;
    }
    if !gone.note.is_empty() && !keep.note.contains(&gone.note) {
        let both = [keep.note.as_str(), gone.note.as_str()];
        let said: Vec<&str> = both.into_iter().filter(|note| !note.is_empty()).collect();
        keep.note = said.join("；");
    }
}

/// Open belongings go over, unless `keep` lives somewhere already; a head stays head.
fn homes(tx: &mut Tx<'_>, keep: PersonId, gone: PersonId, today: NaiveDate) -> Result<(), Fault> {
    let open = |all: Vec<Membership>| -> Vec<Membership> {
        all.into_iter().filter(|m| m.to_day.is_none()).collect()
    };
    let mut lives = open(tx.memberships_of(keep)?).first().map(|m| m.household);
    for mut membership in open(tx.memberships_of(gone)?) {
        let household = membership.household;
        if lives.is_some() {
            end(tx, membership, today)?;
        } else {
            lives = Some(household);
            membership.person = keep;
            tx.put(&mut membership)?;
        }
        let mut home: Household = tx.get(household)?;
        if home.head == Some(gone) {
            home.head = Some(keep);
            tx.put(&mut home)?;
        }
        if members(tx, household)?.is_empty() {
            // Only the duplicate stood in it: its people live in the other one.
            home.to_day = Some(today);
            tx.put(&mut home)?;
            let told = Told {
                other: lives,
                person: Some(keep),
                ..Told::default()
            };
            tell(tx, household, today, HouseholdChange::Joined, told)?;
        }
    }
    Ok(())
}

/// Open posts go over; one that both hold stays with each, and the merged record's ends.
fn posts(tx: &mut Tx<'_>, keep: PersonId, gone: PersonId, today: NaiveDate) -> Result<(), Fault> {
    let held = tx.posts_of(keep)?;
    for mut post in tx.posts_of(gone)? {
        if post.to_day.is_some_and(|to| to < today) {
            continue;
        }
        let same = held.iter().any(|other| {
            other.to_day.is_none()
                && (other.kind, &other.title, other.place, other.department)
                    == (post.kind, &post.title, post.place, post.department)
        });
        if same {
            post.to_day = Some(post.from_day.map_or(today, |from| from.max(today)));
        } else {
            post.person = keep;
        }
        tx.put(&mut post)?;
    }
    Ok(())
}
