//! The level tree 县 › 乡镇 › 村 › 网格/组 › 单元 and its editable level names. Not here: households.

use chrono::NaiveDate;
use rules::ids::{PlaceId, RecordId};
use rules::levels::LevelWords;
use rules::words::PlaceLevel;

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// What a level is called here (网格 may be 片区).
    LevelName(RecordId) in "level_names" {
        /// The level.
        level: PlaceLevel,
        /// Its name here.
        name: String,
    }
}

record! {
    /// A place. Closed places keep their records and are never used again.
    Place(PlaceId) in "places" {
        /// The place above.
        parent: Option<PlaceId>,
        /// Its level.
        level: PlaceLevel,
        /// 第三网格
        name: String,
        /// Administrative or local code.
        code: String,
        /// Order among its siblings.
        position: i64,
        /// First day; unknown = open.
        from_day: Option<NaiveDate>,
        /// Last day; none = still open.
        to_day: Option<NaiveDate>,
    }
}

impl View<'_> {
    /// All places of the village, parents and positions in order.
    pub fn places(&self) -> Result<Vec<Place>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY level, position, name",
            [self.village.to_string()],
        )
    }

    /// What the village calls its levels, as words to print and show.
    pub fn level_words(&self) -> Result<LevelWords, StoreFault> {
        let names = self.level_names()?.into_iter();
        Ok(LevelWords::new(names.map(|row| (row.level, row.name))))
    }

    /// What the village calls its levels, where it differs from the shipped words.
    pub fn level_names(&self) -> Result<Vec<LevelName>, StoreFault> {
        self.all()
    }
}
