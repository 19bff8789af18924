//! A category guessed from a matter's words. Not here: the weighing (`rules::category_guess`).

use rules::category_guess::{self, Keywords};
use rules::ids::CategoryId;
use store::View;

use super::categories::{Tree, view};
use crate::commands::kinds::{CategoryGuess, CategoryGuessed};
use crate::desk::Call;
use crate::fault::Fault;

/// Guesses a category by its keywords.
pub(crate) fn guessed(call: &Call<'_>, request: CategoryGuess) -> Result<CategoryGuessed, Fault> {
    call.read(|store| {
        let tree = Tree::read(store)?;
        let id = best(&tree, &request.text);
        let row = id.and_then(|id| tree.row(id));
        Ok(CategoryGuessed {
            category: row.map(|row| view(&tree, row)),
        })
    })
}

/// The category that the words suggest.
pub(crate) fn guess(view: &View<'_>, text: &str) -> Result<Option<CategoryId>, Fault> {
    Ok(best(&Tree::read(view)?, text))
}

/// Of equals the first listed is taken, so those below come before the one above: they say more.
fn best(tree: &Tree, text: &str) -> Option<CategoryId> {
    let mut keywords = Vec::new();
    for top in tree.offered().filter(|row| row.parent.is_none()) {
        let below = tree.offered().filter(|row| row.parent == Some(top.id));
        keywords.extend(below.chain([top]).map(|row| Keywords {
            category: row.id,
            words: row.keywords.clone(),
        }));
    }
    category_guess::guess(text, &keywords)
}
