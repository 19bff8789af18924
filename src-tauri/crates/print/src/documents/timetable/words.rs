//! What a timetable says: matters in few words, and the counts that add up.

use chrono::Datelike;
use rules::chinese::{long_day, month_day, short_day};
use rules::words::Lamp;

use super::{Timetable, TimetableForm, TimetableItem};

/// The lamps in the order of their counts and of the legend.
pub(super) const LAMPS: [Lamp; 5] = [
    Lamp::Done,
    Lamp::OnTime,
    Lamp::DueSoon,
    Lamp::Overdue,
    Lamp::UnderStudy,
];

/// The matter in few words: the short title, else the measure's first clause, else the problem.
pub fn matter_words(item: &TimetableItem) -> &str {
    if let Some(title) = item
        .short_title
        .as_deref()
        .filter(|title| !title.is_empty())
    {
        return title;
    }
    let clause = item
        .measure
        .split(['，', '。', '；', ',', ';', '\n'])
        .next()
        .unwrap_or_default();
    if clause.is_empty() {
        &item.summary
    } else {
        clause
    }
}

/// `第11场板凳会（2026年11月18日）承诺10件　截至2026年12月16日：办结1件，按期6件…`, or for a year
/// `截至5月20日共10件：…`.
pub fn info_words(timetable: &Timetable) -> String {
    let total = timetable.items.len();
    let parts = count_parts(timetable);
    let today = timetable.today;
    match &timetable.form {
        TimetableForm::Meeting(meeting) => {
            let ordinal = meeting
                .ordinal
                .map(|n| format!("第{n}场"))
                .unwrap_or_default();
            format!(
                "{ordinal}{}（{}）承诺{total}件　截至{}{}{parts}",
                meeting.kind,
                long_day(meeting.day),
                short_day(today, meeting.day),
                if parts.is_empty() { "" } else { "：" },
            )
        }
        TimetableForm::Year(year) => {
            let day = if today.year() == *year {
                month_day(today)
            } else {
                long_day(today)
            };
            let colon = if parts.is_empty() { "" } else { "：" };
            format!("截至{day}共{total}件{colon}{parts}")
        }
    }
}

fn count_parts(timetable: &Timetable) -> String {
    let count = |lamp: Lamp| {
        timetable
            .items
            .iter()
            .filter(|item| item.lamp.lamp == lamp)
            .count()
    };
    let parts = LAMPS.into_iter().chain([Lamp::None]).filter_map(|lamp| {
        let words = match lamp {
            Lamp::UnderStudy => "跟进研究",
            Lamp::None => "其他",
            other => other.zh(),
        };
        let n = count(lamp);
        (n > 0).then(|| format!("{words}{n}件"))
    });
    parts.collect::<Vec<_>>().join("，")
}

/// The lamps of the legend: the four of a promise, and 跟进研究 where it occurs.
pub(super) fn legend_lamps(timetable: &Timetable) -> Vec<Lamp> {
    let studied = timetable
        .items
        .iter()
        .any(|item| item.lamp.lamp == Lamp::UnderStudy);
    let mut lamps = vec![Lamp::OnTime, Lamp::DueSoon, Lamp::Overdue, Lamp::Done];
    lamps.extend(studied.then_some(Lamp::UnderStudy));
    lamps
}
