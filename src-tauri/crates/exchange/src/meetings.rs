//! A list of past meetings: a file's rows into meetings as the file has them. Not here: which kind a name means
//! and whether the village has the meeting already (`desk`).

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::cells::RowCells;
use crate::fault::ExchangeFault;
use crate::fields::{DaySaid, Near, year_in};
use crate::headers::MeetingField as Field;
use crate::reading::{Given, Head, Meant, Origin, each_row};
use crate::table::{Cell, Row};
use crate::told::{Notes, Refused, Warning};
use crate::watch::Watch;

/// What a list of meetings holds.
#[derive(Debug, Default)]
pub struct MeetingFile {
    /// The file itself.
    pub origin: Origin,
    /// The meetings, in the file's order.
    pub rows: Vec<MeetingRow>,
    /// Rows that cannot land, one entry a row.
    pub refused: Vec<Refused>,
    /// What lands but wants a look, and what was passed over.
    pub warnings: Vec<Warning>,
}

/// A meeting as the file has it; texts that are not there are empty.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct MeetingRow {
    pub sheet: String,
    /// Row as shown (1-based).
    pub row: u32,
    pub day: NaiveDate,
    /// `19:30`; empty if it does not read.
    pub time: String,
    pub kind: String,
    pub scope: String,
    pub place: String,
    pub host: String,
    pub recorder: String,
    pub villagers: Option<u32>,
    pub cadres: Option<u32>,
    pub topic: String,
    pub note: String,
    /// What the row says, hashed.
    pub fingerprint: String,
    /// The how-manieth row with this fingerprint in the file (1-based).
    pub n: u32,
}

/// Reads a list of meetings. Faults: all of `source::sniff` and `source::decode`, `meetings.day_column_missing`,
/// `work.stopped`.
pub fn read_meetings(
    given: &Given<'_>,
    meant: &Meant<Field>,
    year: Option<i32>,
    watch: &dyn Watch,
) -> Result<MeetingFile, ExchangeFault> {
    let mut meetings = Vec::new();
    let mut equal: HashMap<String, u32> = HashMap::new();
    let mut notes = Notes::default();
    let origin = each_row(given, meant, watch, &mut notes, &mut |head, row, notes| {
        let mut cells = RowCells::of(head, row);
        if cells.is_blank() {
            return Ok(());
        }
        let mut meeting = meeting(head, row, &mut cells, year);
        if cells.finish(notes) {
            let n = equal.entry(meeting.fingerprint.clone()).or_default();
            *n += 1;
            meeting.n = *n;
            meetings.push(meeting);
        }
        Ok(())
    })?;
    let (refused, warnings) = notes.finish();
    Ok(MeetingFile {
        origin,
        rows: meetings,
        refused,
        warnings,
    })
}

fn meeting(
    head: &Head<'_, Field>,
    row: &Row,
    cells: &mut RowCells<'_, Field>,
    year: Option<i32>,
) -> MeetingRow {
    let near = Near {
        year: year.or_else(|| year_in(head.around.iter())),
        ..Near::default()
    };
    let day = match cells.said_day(Field::Day, near) {
        Ok(Some(DaySaid::Day(day))) => Some(day),
        Ok(None) => {
            cells.refuse(Field::Day, "meeting.day_missing");
            None
        }
        Ok(Some(DaySaid::Words(_))) => {
            cells.refuse(Field::Day, "day.bad");
            None
        }
        Err(code) => {
            cells.refuse(Field::Day, code);
            None
        }
    };
    let mut meeting = MeetingRow {
        sheet: head.sheet.to_owned(),
        row: row.number,
        day: day.unwrap_or_default(),
        time: time(cells),
        kind: cells.text(Field::Kind),
        scope: cells.text(Field::Scope),
        place: cells.text(Field::Place),
        host: cells.text(Field::Host),
        recorder: cells.text(Field::Recorder),
        topic: cells.text(Field::Topic),
        fingerprint: cells.fingerprint(),
        ..MeetingRow::default()
    };
    if meeting.kind.is_empty() {
        // 青山村板凳会台账 names the kind of all its rows.
        meeting.kind = head.around.join(" ");
    }
    let all = count(cells, Field::People);
    meeting.cadres = count(cells, Field::Cadres);
    // Of all who came those who are no cadres are villagers.
    meeting.villagers = count(cells, Field::Villagers)
        .or_else(|| all.map(|all| all.saturating_sub(meeting.cadres.unwrap_or(0))));
    let issues = cells.text(Field::Issues);
    cells.keep(Field::Issues, &issues);
    let note = cells.text(Field::Note);
    meeting.note = cells.note(note);
    meeting
}

/// 32, 32人, 约32人; what is no count is told and kept.
fn count(cells: &mut RowCells<'_, Field>, field: Field) -> Option<u32> {
    let text = cells.text(field);
    if text.is_empty() {
        return None;
    }
    let digits = text
        .trim_start_matches(['约', '共'])
        .trim_end_matches(['人', '名', '次', '余', '多']);
    match digits.trim().parse() {
        Ok(count) if count < 1_000_000 => Some(count),
        _ => {
            cells.warn(field, "meeting.count_bad");
            cells.keep(field, &text);
            None
        }
    }
}

/// The hour from its own column, else from behind the day: 2026-11-03 19:30.
fn time(cells: &mut RowCells<'_, Field>) -> String {
    let own = match cells.cell(Field::Time) {
        Some(Cell::Number(part)) if (0.0..1.0).contains(part) => {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let minutes = (part * 1440.0).round() as u32;
            Some((minutes / 60, minutes % 60))
        }
        Some(cell) => clock(&cell.text()),
        None => None,
    };
    if own.is_none() && cells.cell(Field::Time).is_some() {
        let words = cells.text(Field::Time);
        cells.keep(Field::Time, &words);
    }
    let behind = cells.cell(Field::Day).and_then(|cell| clock(&cell.text()));
    own.or(behind)
        .filter(|(hour, minute)| *hour < 24 && *minute < 60)
        .map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
        .unwrap_or_default()
}

/// 19:30, 19：30, 19点30分, 晚上7点.
fn clock(text: &str) -> Option<(u32, u32)> {
    let text: String = text.chars().map(rules::chinese::half_width).collect();
    let at = text.find([':', '点', '时'])?;
    let (before, after) = text.split_at(at);
    let hour: String = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect();
    let hour: u32 = hour.chars().rev().collect::<String>().parse().ok()?;
    let after = after.trim_start_matches([':', '点', '时']);
    let minute: String = after.chars().take_while(char::is_ascii_digit).collect();
    let minute = if after.starts_with('半') {
        30
    } else {
        minute.parse().unwrap_or(0)
    };
    let later = hour < 12
        && ["晚", "下午", "夜"]
            .iter()
            .any(|word| before.contains(word));
    Some((hour + if later { 12 } else { 0 }, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written() {
        for (text, time) in [
            ("19:30", (19, 30)),
            ("晚上7点半", (19, 30)),
            ("上午9时", (9, 0)),
            ("2026-11-03 19:30:00", (19, 30)),
        ] {
            assert_eq!(clock(text), Some(time), "{text}");
        }
        assert_eq!(clock("晚上"), None);
    }
}
