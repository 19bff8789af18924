//! 上次事项反馈: what became of earlier matters since the last meeting, in the words in which it is read out.
//! Not here: which meeting was the last one, and which matters belong to its scope (desk).

use chrono::NaiveDate;

use crate::chinese::short_day;
use crate::words::{EventKind, State, words};

words! {
    /// Why an earlier matter is told.
    Group "feedback" {
        Finished = "finished" "已办结",
        Moved = "moved" "有变动",
        Overdue = "overdue" "已逾期",
    }
}

/// Something that happened to a matter, as the feedback needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What.
    pub kind: EventKind,
    /// On which day.
    pub day: NaiveDate,
    /// The state it led to.
    pub state: State,
    /// What was done, the answer, the reason.
    pub words: String,
    /// Of an extension: from which day to which.
    pub moved: Option<(NaiveDate, NaiveDate)>,
}

/// A matter with everything up to the day of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// In the villagers' words.
    pub summary: String,
    /// Everything that happened to it, in order.
    pub events: Vec<Told>,
    /// The day that counts (deadline, due back, review) as of the meeting's day.
    pub due: Option<NaiveDate>,
    /// 责任单位 and 责任人, as they are named aloud.
    pub responsible: String,
}

/// Whether a matter is told, and why: `since` is the day of the last meeting, `on` the day of this one.
pub fn group(earlier: &Earlier, since: NaiveDate, on: NaiveDate) -> Option<Group> {
    let state = earlier.events.last()?.state;
    let fresh = |told: &&Told| told.day > since;
    if matches!(state, State::Done | State::StruckOff) {
        let done = earlier.events.iter().filter(fresh).any(is_done);
        return done.then_some(Group::Finished);
    }
    if is_open(state) && earlier.due.is_some_and(|due| due < on) {
        return Some(Group::Overdue);
    }
    let moved = earlier
        .events
        .iter()
        .filter(fresh)
        .any(|told| moves(told.kind));
    moved.then_some(Group::Moved)
}

/// Whether a matter in this state is told once its day is over, though nothing happened to it.
pub const fn is_open(state: State) -> bool {
    matches!(
        state,
        State::Committed | State::Referred | State::UnderStudy
    )
}

fn is_done(told: &Told) -> bool {
    matches!(told.kind, EventKind::Done | EventKind::ResolvedOnSpot)
}

/// Progress and visits move nothing.
const fn moves(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Extended
            | EventKind::Committed
            | EventKind::UnderStudy
            | EventKind::Referred
            | EventKind::Explained
            | EventKind::Answered
            | EventKind::Returned
            | EventKind::DiscussedAgain
            | EventKind::ToReopen
            | EventKind::Reopened
            | EventKind::TakenUp
            | EventKind::Withdrawn
            | EventKind::Merged
    )
}

/// The sentence that is read out: `灌溉水渠淤塞300米：11月12日办结，清淤并修好闸板。`
pub fn sentence(earlier: &Earlier, group: Group, on: NaiveDate) -> String {
    let told = match group {
        Group::Finished => newest(earlier, is_done).map(|told| finished(told, on)),
        Group::Moved => newest(earlier, |told| moves(told.kind)).map(|told| moved(told, on)),
        Group::Overdue => earlier.due.map(|due| overdue(earlier, due, on)),
    };
    format!("{}：{}。", earlier.summary, told.unwrap_or_default())
}

fn newest(earlier: &Earlier, fits: impl Fn(&Told) -> bool) -> Option<&Told> {
    earlier.events.iter().rev().find(|told| fits(told))
}

fn finished(told: &Told, on: NaiveDate) -> String {
    joined([
        format!("{}办结", short_day(told.day, on)),
        told.words.clone(),
    ])
}

fn moved(told: &Told, on: NaiveDate) -> String {
    if let Some((from, to)) = told.moved {
        let days = format!("完成时限由{}延至{}", short_day(from, on), short_day(to, on));
        let reason = if told.words.is_empty() {
            String::new()
        } else {
            format!("理由是{}", told.words)
        };
        return joined([days, reason]);
    }
    let what = format!("{}{}", short_day(told.day, on), told.kind.zh());
    joined([what, told.words.clone()])
}

fn overdue(earlier: &Earlier, due: NaiveDate, on: NaiveDate) -> String {
    let days = (on - due).num_days();
    let late = format!("应于{}前答复，已超{days}天", short_day(due, on));
    let by = if earlier.responsible.is_empty() {
        String::new()
    } else {
        format!("由{}继续办理", earlier.responsible)
    };
    joined([late, by])
}

/// Parts that say something, without a stop of their own at the end.
fn joined(parts: [String; 2]) -> String {
    let said = parts.into_iter().map(|part| {
        let end = |c: char| c.is_whitespace() || "。；，、.".contains(c);
        part.trim().trim_end_matches(end).to_owned()
    });
    said.filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("，")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn told(kind: EventKind, on: NaiveDate, state: State, words: &str) -> Told {
        Told {
            kind,
            day: on,
            state,
            words: words.to_owned(),
            moved: None,
        }
    }

    fn canal(more: &[Told]) -> Earlier {
        let promised = told(EventKind::Committed, day(10, 20), State::Committed, "");
        Earlier {
            summary: "灌溉水渠淤塞300米".to_owned(),
            events: [&[promised], more].concat(),
            due: Some(day(11, 30)),
            responsible: "村民委员会何志强".to_owned(),
        }
    }

    #[test]
    fn what_was_finished_since_the_last_meeting_is_told_with_what_was_done() {
        let done = told(
            EventKind::Done,
            day(11, 12),
            State::Done,
            "清淤并修好闸板。",
        );
        let canal = canal(&[done]);
        let group = group(&canal, day(10, 20), day(11, 21));
        assert_eq!(group, Some(Group::Finished));
        assert_eq!(
            sentence(&canal, Group::Finished, day(11, 21)),
            "灌溉水渠淤塞300米：11月12日办结，清淤并修好闸板。"
        );
        let later = super::group(&canal, day(11, 15), day(11, 21));
        assert_eq!(later, None, "it was told at the meeting of 15 November");
    }

    #[test]
    fn what_was_extended_is_told_with_both_days_and_why() {
        let extended = Told {
            moved: Some((day(11, 30), day(12, 15))),
            ..told(
                EventKind::Extended,
                day(11, 18),
                State::Committed,
                "连日降雨",
            )
        };
        let canal = canal(&[extended]);
        assert_eq!(group(&canal, day(10, 20), day(11, 21)), Some(Group::Moved));
        assert_eq!(
            sentence(&canal, Group::Moved, day(11, 21)),
            "灌溉水渠淤塞300米：完成时限由11月30日延至12月15日，理由是连日降雨。"
        );
    }

    #[test]
    fn what_is_overdue_is_told_at_every_meeting_until_it_moves() {
        let canal = canal(&[]);
        assert_eq!(group(&canal, day(11, 20), day(11, 30)), None);
        let late = group(&canal, day(11, 20), day(12, 4));
        assert_eq!(late, Some(Group::Overdue));
        assert_eq!(
            sentence(&canal, Group::Overdue, day(12, 4)),
            "灌溉水渠淤塞300米：应于11月30日前答复，已超4天，由村民委员会何志强继续办理。"
        );
    }
}
