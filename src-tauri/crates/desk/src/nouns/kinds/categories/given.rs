//! A category as somebody gives it, checked. Not here: a county's row (`templates`).

use store::View;
use store::categories::Category;

use crate::commands::kinds::CategoryGiven;
use crate::fault::Fault;
use crate::nouns::given::one_line;

/// Puts into a category what was given.
pub(super) fn fill(
    view: &View<'_>,
    category: &mut Category,
    given: CategoryGiven,
) -> Result<(), Fault> {
    category.name = one_line(&given.name);
    if category.name.is_empty() {
        return Err(Fault::new("category.name_missing").at("name"));
    }
    category.parent = given.parent;
    category.keywords = keywords(&given.keywords);
    category.answer_days = given.answer_days.map(i64::from);
    let rows = view.categories()?;
    check_parent(&rows, category)?;
    let beside = |row: &&Category| row.id != category.id && row.parent == category.parent;
    if rows
        .iter()
        .filter(beside)
        .any(|row| row.name == category.name)
    {
        return Err(Fault::new("category.exists")
            .with("name", category.name.as_str())
            .at("name"));
    }
    Ok(())
}

/// Two levels: the one above stands at the top, and whatever has some below it stays there.
pub(crate) fn check_parent(rows: &[Category], category: &Category) -> Result<(), Fault> {
    let Some(parent) = category.parent else {
        return Ok(());
    };
    let above = rows.iter().find(|row| row.id == parent);
    let top = above.is_some_and(|above| above.parent.is_none() && above.id != category.id);
    if !top || rows.iter().any(|row| row.parent == Some(category.id)) {
        return Err(Fault::new("category.too_deep")
            .with("name", category.name.as_str())
            .at("parent"));
    }
    Ok(())
}

/// Without doubles and blanks; a word of one character would be found in everything, but that is for whoever
/// gives it to say.
fn keywords(given: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in given.iter().map(|word| one_line(word)) {
        if !word.is_empty() && !kept.contains(&word) {
            kept.push(word);
        }
    }
    kept
}
