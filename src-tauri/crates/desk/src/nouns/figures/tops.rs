//! The categories above all others: figures speak of these, whatever finer one a matter was given. Not here: the tree
//! as it is edited (`nouns::kinds`).

use std::collections::HashMap;

use rules::ids::CategoryId;
use store::View;
use store::categories::Category;

use crate::fault::Fault;

/// Each category's own top.
pub(super) struct Tops(HashMap<CategoryId, Category>);

impl Tops {
    /// Reads the categories.
    pub fn read(view: &View<'_>) -> Result<Self, Fault> {
        let all = view.categories()?;
        Ok(Self(all.into_iter().map(|one| (one.id, one)).collect()))
    }

    /// The top of a category; itself, where it has none above. A circle ends where it began.
    pub fn of(&self, id: CategoryId) -> CategoryId {
        let mut at = id;
        for _ in 0..self.0.len() {
            match self.0.get(&at).and_then(|one| one.parent) {
                Some(above) => at = above,
                None => return at,
            }
        }
        id
    }

    /// Its name; empty for one that is gone.
    pub fn name(&self, id: CategoryId) -> String {
        self.0
            .get(&id)
            .map(|one| one.name.clone())
            .unwrap_or_default()
    }
}
