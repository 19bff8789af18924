//! The categories of a village as the tree that they are. Not here: changing them.

use std::collections::HashMap;

use rules::ids::CategoryId;
use store::View;
use store::categories::Category;

use crate::commands::kinds::CategoryView;
use crate::fault::Fault;

/// All categories with how much they are used.
pub(crate) struct Tree {
    rows: Vec<Category>,
    used: HashMap<CategoryId, i64>,
}

impl Tree {
    /// Reads it.
    pub fn read(view: &View<'_>) -> Result<Self, Fault> {
        Ok(Self {
            rows: view.categories()?,
            used: view.category_use()?,
        })
    }

    /// One category.
    pub fn row(&self, id: CategoryId) -> Option<&Category> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Each with those below it right after it.
    pub fn in_order(&self) -> impl Iterator<Item = &Category> {
        let tops = self.rows.iter().filter(|row| row.parent.is_none());
        tops.flat_map(|top| [top].into_iter().chain(self.below(top.id)))
    }

    /// Those that are offered, in the same order.
    pub fn offered(&self) -> impl Iterator<Item = &Category> {
        self.in_order().filter(|row| self.is_offered(row))
    }

    /// A category goes with the one above.
    pub fn is_offered(&self, row: &Category) -> bool {
        let above = row.parent.and_then(|id| self.row(id));
        row.enabled && above.is_none_or(|above| above.enabled)
    }

    /// Whether any stands below it.
    pub fn has_below(&self, id: CategoryId) -> bool {
        self.below(id).next().is_some()
    }

    /// How many matters are or were in it.
    pub fn issues(&self, id: CategoryId) -> i64 {
        self.used.get(&id).copied().unwrap_or(0)
    }

    fn below(&self, id: CategoryId) -> impl Iterator<Item = &Category> {
        self.rows.iter().filter(move |row| row.parent == Some(id))
    }
}

/// A category as it is told.
pub(crate) fn view(tree: &Tree, row: &Category) -> CategoryView {
    let above = row.parent.and_then(|id| tree.row(id));
    CategoryView {
        id: row.id,
        revision: row.revision,
        name: row.name.clone(),
        parent: row.parent,
        path: above.map_or_else(
            || row.name.clone(),
            |above| format!("{} › {}", above.name, row.name),
        ),
        keywords: row.keywords.clone(),
        answer_days: row.answer_days,
        enabled: row.enabled,
        issues: tree.issues(row.id),
    }
}
