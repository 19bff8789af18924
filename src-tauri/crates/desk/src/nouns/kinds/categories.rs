//! Categories of matters in two levels. A matter is in one of them and stands under its own name on paper, not
//! again in the one above; pickers show 大类 › 小类 (`path`). Not here: guessing (`guess`).

mod given;
mod tree;

pub(crate) use given::check_parent;
pub(crate) use tree::{Tree, view};

use rules::ids::CategoryId;
use store::View;
use store::categories::Category;

use super::in_order;
use crate::commands::kinds::{
    Categories, CategoryEdit, CategoryEnable, CategoryGiven, CategoryList, CategoryOrder,
    CategoryRemove, CategoryView,
};
use crate::desk::Call;
use crate::fault::Fault;

/// Categories, those below right after the one above; without `all` those that are offered.
pub(crate) fn list(call: &Call<'_>, request: CategoryList) -> Result<Categories, Fault> {
    call.read(|store| {
        let tree = Tree::read(store)?;
        let shown = tree.in_order();
        let shown = shown.filter(|row| request.all || tree.is_offered(row));
        Ok(Categories {
            categories: shown.map(|row| view(&tree, row)).collect(),
        })
    })
}

/// Days to a first answer in a category: its own, else those of the one above.
pub(crate) fn answer_days(view: &View<'_>, id: CategoryId) -> Result<Option<i64>, Fault> {
    let category: Category = view.get(id)?;
    match (category.answer_days, category.parent) {
        (None, Some(parent)) => Ok(view.get::<Category>(parent)?.answer_days),
        (days, _) => Ok(days),
    }
}

/// Adds a category. Faults: `category.name_missing`, `category.exists`, `category.too_deep`.
pub(crate) fn add(call: &Call<'_>, request: CategoryGiven) -> Result<CategoryView, Fault> {
    call.transact(|tx| {
        let last = tx.categories()?.iter().map(|c| c.position).max();
        let mut category = Category {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            parent: None,
            name: String::new(),
            keywords: Vec::new(),
            answer_days: None,
            position: last.unwrap_or(0) + 1,
            enabled: true,
        };
        given::fill(tx, &mut category, request)?;
        tx.put(&mut category)?;
        one(tx, category.id)
    })
}

/// Edits a category. Faults as of `add`, and `revision.stale`.
pub(crate) fn edit(call: &Call<'_>, request: CategoryEdit) -> Result<CategoryView, Fault> {
    call.transact(|tx| {
        let mut category: Category = tx.get(request.category)?;
        category.revision = request.revision;
        given::fill(tx, &mut category, request.to)?;
        tx.put(&mut category)?;
        one(tx, category.id)
    })
}

/// Offers a category, or no longer.
pub(crate) fn enable(call: &Call<'_>, request: CategoryEnable) -> Result<CategoryView, Fault> {
    call.transact(|tx| {
        let mut category: Category = tx.get(request.category)?;
        category.enabled = request.on;
        tx.put(&mut category)?;
        one(tx, category.id)
    })
}

/// Puts categories in order.
pub(crate) fn order(call: &Call<'_>, request: CategoryOrder) -> Result<Categories, Fault> {
    call.transact(|tx| {
        let all: Vec<_> = Tree::read(tx)?.in_order().map(|row| row.id).collect();
        for (position, id) in (1..).zip(in_order(&all, &request.categories)) {
            let mut category: Category = tx.get(id)?;
            category.position = position;
            tx.put(&mut category)?;
        }
        Ok::<_, Fault>(())
    })?;
    list(call, CategoryList { all: true })
}

/// Removes a category. Faults: `category.in_use` while a matter is or was in it, `category.has_below`.
pub(crate) fn remove(call: &Call<'_>, request: CategoryRemove) -> Result<Categories, Fault> {
    call.transact(|tx| {
        let tree = Tree::read(tx)?;
        let category: Category = tx.get(request.category)?;
        let fault = |code: &str| Fault::new(code).with("name", category.name.as_str());
        let issues = tree.issues(category.id);
        if issues > 0 {
            return Err(fault("category.in_use").with("issues", issues));
        }
        if tree.has_below(category.id) {
            return Err(fault("category.has_below"));
        }
        Ok(tx.remove(&category)?)
    })?;
    list(call, CategoryList { all: true })
}

fn one(store: &View<'_>, id: CategoryId) -> Result<CategoryView, Fault> {
    let tree = Tree::read(store)?;
    let row: Category = store.get(id)?;
    Ok(view(&tree, &row))
}
