//! Taking somebody off the roster who was written by mistake and whom nothing refers to. Not here: somebody
//! who died or moved away (`households`).

use store::Tx;
use store::households::Household;
use store::people::Person;

use crate::commands::people::{PeopleFound, PeopleSearch};
use crate::commands::registers::PersonRemove;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{households, people, referred};

/// What goes with a person: it says nothing of anybody else.
const OWN: &[&str] = &["memberships", "posts", "households"];

/// Removes somebody. Fault: `person.referred`.
pub(crate) fn remove(call: &Call<'_>, request: PersonRemove) -> Result<PeopleFound, Fault> {
    call.transact(|tx| {
        let person: Person = tx.get(request.person)?;
        referred::refuse(tx, "person.referred", "people", person.id, OWN)?;
        for post in tx.posts_of(person.id)? {
            tx.remove(&post)?;
        }
        let memberships = tx.memberships_of(person.id)?;
        for membership in &memberships {
            tx.remove(membership)?;
        }
        for membership in memberships {
            alone(tx, tx.get(membership.household)?, &person)?;
        }
        // The row may land again from the same file.
        for key in tx.import_keys_of(person.id)? {
            tx.remove(&key)?;
        }
        // A head elsewhere, of a household the person never belonged to, is a reference all the same.
        let heads = tx.references("people", person.id)?;
        if let Some(left) = heads.first() {
            return Err(referred::fault(
                "person.referred",
                &[(left.table, left.count)],
            ));
        }
        Ok(tx.remove(&person)?)
    })?;
    let nobody = PeopleSearch {
        query: String::new(),
        limit: None,
        meeting: None,
        in_post: false,
    };
    people::search(call, nobody)
}

/// A household of which the person was the head: with nobody else it goes too, else it has another head first.
fn alone(tx: &mut Tx<'_>, home: Household, person: &Person) -> Result<(), Fault> {
    if home.head != Some(person.id) {
        return Ok(());
    }
    if tx.memberships_in(home.id)?.is_empty() {
        referred::refuse(
            tx,
            "person.referred",
            "households",
            home.id,
            &["household_changes"],
        )?;
        return households::remove_in(tx, &home);
    }
    Err(Fault::new("household.new_head_missing").at("person"))
}
