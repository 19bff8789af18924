//! Categories of issues, two levels, with the keywords that let one be guessed. Not here: the guessing.

use std::collections::HashMap;

use rules::ids::CategoryId;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// A category (基础设施, 人居环境, …).
    Category(CategoryId) in "categories" {
        /// The category above.
        parent: Option<CategoryId>,
        /// Its name.
        name: String,
        /// Words that suggest it.
        keywords: Vec<String>,
        /// Days to a first answer; none = the village's own limit.
        answer_days: Option<i64>,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

impl View<'_> {
    /// Categories in their order.
    pub fn categories(&self) -> Result<Vec<Category>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name",
            [self.village.to_string()],
        )
    }

    /// How many matters are in each category that any is in, or was in once: the change is on record.
    pub fn category_use(&self) -> Result<HashMap<CategoryId, i64>, StoreFault> {
        self.counted(
            "SELECT category, count(DISTINCT issue) FROM (
               SELECT id AS issue, category FROM issues WHERE village = ?1 AND category IS NOT NULL
               UNION SELECT issue, old_value FROM issue_changes
                 WHERE village = ?1 AND field = 'category' AND old_value <> ''
               UNION SELECT issue, new_value FROM issue_changes
                 WHERE village = ?1 AND field = 'category' AND new_value <> ''
             ) GROUP BY category",
        )
    }
}
