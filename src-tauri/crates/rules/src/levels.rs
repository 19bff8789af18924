//! What a village calls its levels, and the words that are made of them: 片区, 片区长. Not here: places.

use std::collections::BTreeMap;

use crate::words::{AttendeeRole, PlaceLevel, PostKind};

/// The names of the levels here; a level that nobody named has the usual word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LevelWords(BTreeMap<PlaceLevel, String>);

impl LevelWords {
    /// From the names given; empty ones count as not given.
    pub fn new(names: impl IntoIterator<Item = (PlaceLevel, String)>) -> Self {
        let given = names.into_iter().filter(|(_, name)| !name.is_empty());
        Self(given.collect())
    }

    /// 网格, or what it is called here.
    pub fn of(&self, level: PlaceLevel) -> &str {
        self.0.get(&level).map_or(usual(level), String::as_str)
    }

    /// A post's name: whoever heads a 片区 is a 片区长.
    pub fn post(&self, post: PostKind) -> String {
        match post {
            PostKind::GridChief => self.chief(PlaceLevel::Grid),
            PostKind::UnitChief => self.chief(PlaceLevel::Unit),
            other => other.zh().to_owned(),
        }
    }

    /// A role at a meeting, likewise.
    pub fn role(&self, role: AttendeeRole) -> String {
        match role {
            AttendeeRole::GridChief => self.chief(PlaceLevel::Grid),
            other => other.zh().to_owned(),
        }
    }

    fn chief(&self, level: PlaceLevel) -> String {
        format!("{}长", self.of(level))
    }
}

/// The word that villages use unless they say otherwise.
pub const fn usual(level: PlaceLevel) -> &'static str {
    match level {
        PlaceLevel::Village => "村",
        other => other.zh(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_heads_a_renamed_grid_is_named_after_it() {
        let usual = LevelWords::default();
        assert_eq!(usual.post(PostKind::GridChief), PostKind::GridChief.zh());
        assert_eq!(usual.post(PostKind::UnitChief), PostKind::UnitChief.zh());
        assert_eq!(
            usual.role(AttendeeRole::GridChief),
            AttendeeRole::GridChief.zh()
        );
        let here = LevelWords::new([
            (PlaceLevel::Grid, "片区".to_owned()),
            (PlaceLevel::Unit, String::new()),
        ]);
        assert_eq!(here.of(PlaceLevel::Grid), "片区");
        assert_eq!(here.of(PlaceLevel::Unit), "单元");
        assert_eq!(here.post(PostKind::GridChief), "片区长");
        assert_eq!(here.role(AttendeeRole::GridChief), "片区长");
        assert_eq!(here.post(PostKind::Volunteer), "志愿者");
    }
}
