//! What a list says of each meeting beside its own row, for all of them at once. Not here: figures of a period
//! (`figures`), one meeting's attendance (`attendance`).

use std::collections::HashMap;

use rules::ids::MeetingId;

use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// What a meeting comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingSums {
    /// 人次: named and unnamed, villagers and cadres.
    pub present: i64,
    /// Matters laid before it.
    pub issues: i64,
    /// Those not sorted yet.
    pub undecided: i64,
    /// 会2026-011; empty until opened.
    pub number: String,
}

impl View<'_> {
    /// The sums of these meetings.
    pub fn meeting_sums(
        &self,
        meetings: &[MeetingId],
    ) -> Result<HashMap<MeetingId, MeetingSums>, StoreFault> {
        let ids: Vec<String> = meetings.iter().map(ToString::to_string).collect();
        let mut statement = self.conn.prepare_cached(include_str!("sums.sql"))?;
        let asked = serde_json::json!(ids).to_string();
        let mut rows = statement.query((self.village.to_string(), asked))?;
        let mut sums = HashMap::new();
        while let Some(row) = rows.next()? {
            let one = MeetingSums {
                present: row.get(1)?,
                issues: row.get(2)?,
                undecided: row.get(3)?,
                number: row.get(4)?,
            };
            sums.insert(column(row, 0, "meetings")?, one);
        }
        Ok(sums)
    }
}
