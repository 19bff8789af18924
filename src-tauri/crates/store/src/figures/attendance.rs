//! Meetings held and who came to them.

use chrono::NaiveDate;
use rules::figures::{Attendance, Sessions};
use rules::ids::KindId;

use super::{Asked, SCOPE, Values, n};
use crate::fault::StoreFault;
use crate::record::column;
use crate::view::View;

/// Which meetings were held.
const SESSIONS: &str = include_str!("sessions.sql");
/// Who came.
const ATTENDANCE: &str = include_str!("attendance.sql");

impl View<'_> {
    /// Meetings held, by kind and by month.
    pub fn session_counts(&self, asked: &Asked) -> Result<Sessions, StoreFault> {
        let sql = format!(
            "{SCOPE}{SESSIONS} SELECT kind, substr(day, 1, 7) || '-01', count(*) FROM concerned \
             GROUP BY kind, substr(day, 1, 7)"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        let mut sessions = Sessions::default();
        while let Some(row) = rows.next()? {
            let kind: KindId = column(row, 0, "meetings")?;
            let month: NaiveDate = column(row, 1, "meetings")?;
            *sessions.by_kind.entry(kind).or_insert(0) += n(row, 2)?;
            *sessions.by_month.entry(month).or_insert(0) += n(row, 2)?;
        }
        Ok(sessions)
    }

    /// Who came: 人次 and 人数, villagers and cadres.
    pub fn attendance_counts(&self, asked: &Asked) -> Result<Attendance, StoreFault> {
        let sql = format!("{SCOPE}{SESSIONS}{ATTENDANCE}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        let mut came = Attendance::default();
        while let Some(row) = rows.next()? {
            let (times, named) = (n(row, 1)?, n(row, 2)?);
            if n(row, 0)? == 1 {
                (came.villager_times, came.villagers) = (times, named);
            } else {
                (came.cadre_times, came.cadres) = (times, named);
            }
            came.unnamed += n(row, 3)?;
        }
        Ok(came)
    }

    /// The kinds of meeting of the villages asked, in their order, each under the first village's name for it.
    pub fn kinds_asked(&self, asked: &Asked) -> Result<Vec<(KindId, String)>, StoreFault> {
        let sql = format!(
            "{SCOPE} SELECT k.id, k.name FROM asked a JOIN meeting_kinds k ON k.village = a.village \
             ORDER BY k.position, k.village, k.id"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        let mut kinds: Vec<(KindId, String)> = Vec::new();
        while let Some(row) = rows.next()? {
            let id: KindId = column(row, 0, "meeting_kinds")?;
            if kinds.iter().all(|(known, _)| *known != id) {
                kinds.push((id, row.get(1)?));
            }
        }
        Ok(kinds)
    }

    /// How many of the villages asked held a meeting in the period, and how many there are.
    pub fn villages_covered(&self, asked: &Asked) -> Result<(u64, u64), StoreFault> {
        let sql = format!(
            "{SCOPE}{SESSIONS} SELECT (SELECT count(DISTINCT village) FROM concerned), (SELECT count(*) FROM asked)"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = Values::of(self, asked, None).ask(&mut statement)?;
        rows.next()?
            .map_or(Ok((0, 0)), |row| Ok((n(row, 0)?, n(row, 1)?)))
    }
}
