//! What a list says above its table.

use rules::chinese::{day_and_weekday, spoken_time};
use rules::words::Outcome;

use super::CommitmentList;
use crate::documents::MeetingLine;

/// `第11场板凳会　2026年11月18日（星期三）晚7时　第二网格老桥头大榕树下`; on the noticeboard without
/// kind and time.
pub(super) fn meeting_words(meeting: &MeetingLine, brief: bool) -> String {
    let kind = if brief { "" } else { meeting.kind.as_str() };
    let mut parts = Vec::new();
    match meeting.ordinal {
        Some(ordinal) => parts.push(format!("第{ordinal}场{kind}")),
        None if !kind.is_empty() => parts.push(kind.to_owned()),
        None => {}
    }
    let time = meeting.time.filter(|_| !brief).map(spoken_time);
    parts.push(day_and_weekday(meeting.day) + &time.unwrap_or_default());
    parts.extend(meeting.place.clone());
    parts.join("　")
}

/// `14件，其中限期办理9件（见下表）、现场办结3件、移交1件、解释说明1件`. The total is the sum of the
/// parts, so it cannot fail to add up; a table of another length than the part says its own. On the
/// noticeboard brief: `14件：限期办理9件、现场办结3件…`.
pub(super) fn count_words(list: &CommitmentList, brief: bool) -> Option<String> {
    let total: u32 = list.counts.iter().map(|part| part.count).sum();
    if total == 0 {
        return None;
    }
    let mut outcomes = vec![Outcome::Committed];
    outcomes.extend(Outcome::ALL.iter().filter(|o| **o != Outcome::Committed));
    let count = |outcome: Outcome| -> u32 {
        let parts = list.counts.iter().filter(|part| part.outcome == outcome);
        parts.map(|part| part.count).sum()
    };
    let parts: Vec<String> = outcomes
        .into_iter()
        .filter(|outcome| count(*outcome) > 0)
        .map(|outcome| {
            let n = count(outcome);
            let below = list.items.len();
            let note = match outcome {
                Outcome::Committed if below == n as usize && brief => String::new(),
                Outcome::Committed if below == n as usize => "（见下表）".to_owned(),
                Outcome::Committed => format!("（下表{below}件）"),
                _ => String::new(),
            };
            format!("{}{n}件{note}", outcome.zh())
        })
        .collect();
    let among = if parts.len() > 1 && !brief {
        "，其中"
    } else {
        "："
    };
    Some(format!("{total}件{among}{}", parts.join("、")))
}
