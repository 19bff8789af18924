//! Categories of issues, two levels, with the keywords that let one be guessed. Not here: the guessing.

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
}
