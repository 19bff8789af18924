//! The key lines of minutes, and their last sentence.

use chrono::{NaiveTime, Timelike};
use rules::chinese::{clock_span, day_and_weekday};

use super::{Attendee, Came, Matters, Minutes};
use crate::layout::letter::{Key, Prose};

/// So many matters at most are named in the key line; more are only counted, they follow in full.
const NAMED: usize = 6;

pub(super) fn keys(minutes: &Minutes) -> Vec<Key> {
    let mut keys = vec![
        Key::new("时间", when(minutes)),
        Key::new("地点", minutes.place.as_deref().unwrap_or("—")),
        Key::new("主持人", someone(&minutes.host)),
        Key::new("记录人", someone(&minutes.recorder)),
        Key::new("出席", came(minutes.came)),
    ];
    if minutes.came.called > 0 {
        keys.push(Key::new("缺席", missing(minutes.came)));
    }
    let guests = Prose::joined(minutes.guests.iter().map(with_post), "、");
    if !guests.is_empty() {
        keys.push(Key::new("列席", guests));
    }
    keys.extend(agenda(minutes).map(|words| Key::new("议题", words)));
    keys
}

/// `2026年11月18日（星期三）19:00—20:45`.
fn when(minutes: &Minutes) -> String {
    let clock = minutes.from.map(|from| clock_span(from, minutes.to));
    format!(
        "{}{}",
        day_and_weekday(minutes.day),
        clock.unwrap_or_default()
    )
}

fn someone(attendee: &Attendee) -> Prose {
    let prose = with_post(attendee);
    if prose.is_empty() {
        "—".into()
    } else {
        prose
    }
}

/// `李喆（村党支部书记）`; the post alone where the name may not stand.
pub(super) fn with_post(attendee: &Attendee) -> Prose {
    let post = attendee.post.clone().unwrap_or_default();
    match &attendee.name {
        Some(name) if post.is_empty() => Prose::new().name(name),
        Some(name) => Prose::new().name(name).words(format!("（{post}）")),
        None => post.into(),
    }
}

/// `应到27户，实到24户；村民41人、干部5人，其中未列名6人（名单见签到表）`. Villagers and cadres apart.
fn came(came: Came) -> String {
    let people = came.villagers + came.cadres;
    let mut parts = Vec::new();
    if came.called > 0 {
        let there = came.called.saturating_sub(came.missing);
        parts.push(format!("应到{}户，实到{there}户", came.called));
    }
    if came.others > 0 {
        parts.push(format!("名单外另到{}户", came.others));
    }
    if people > 0 {
        let unnamed = match came.unnamed {
            0 => String::new(),
            unnamed => format!("，其中未列名{unnamed}人"),
        };
        let counted = format!("村民{}人、干部{}人{unnamed}", came.villagers, came.cadres);
        parts.push(format!("{counted}（名单见签到表）"));
    } else {
        parts.push("没有签到".to_owned());
    }
    parts.join("；")
}

fn missing(came: Came) -> String {
    match came.missing {
        0 => "无".to_owned(),
        households => format!("{households}户"),
    }
}

fn agenda(minutes: &Minutes) -> Option<String> {
    match minutes.agenda.len() {
        0 => None,
        few if few <= NAMED => Some(minutes.agenda.join("；")),
        many => Some(format!("共{many}件，逐件见下文")),
    }
}

/// `20:45散会。`, before that how many matters there were if none.
pub(super) fn end(minutes: &Minutes) -> Option<String> {
    let none = match &minutes.matters {
        Matters::Public(matters) => matters.is_empty(),
        Matters::Internal(matters) => matters.is_empty(),
    };
    let none = none.then(|| "本次会议没有收集到问题。".to_owned());
    let end = minutes.to.map(|to| format!("{}散会。", clock(to)));
    let words = [none, end].into_iter().flatten().collect::<String>();
    (!words.is_empty()).then_some(words)
}

fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
