//! The key lines of a notice in words.

use chrono::Datelike;
use rules::chinese::{long_day, lunar_day, numeral, spoken_time, weekday};

use super::{Guest, Notice};
use crate::layout::letter::Prose;

/// `2026年11月25日（星期三，农历十月十七）晚7时`; the hour is kept whole.
pub(super) fn when(notice: &Notice) -> Prose {
    let mut beside = vec![weekday(notice.day.weekday()).to_owned()];
    beside.extend(lunar_day(notice.day));
    let day = format!("{}（{}）", long_day(notice.day), beside.join("，"));
    let time = notice.time.map(spoken_time);
    Prose::new().words(day).whole(time.unwrap_or_default())
}

/// `老桥头大榕树下（雨天改在村文化礼堂）`; a place not yet chosen will be told.
pub(super) fn place(notice: &Notice) -> String {
    let rain = notice.rain_place.as_deref();
    let rain = rain.filter(|rain| Some(*rain) != notice.place.as_deref());
    match (&notice.place, rain) {
        (Some(place), Some(rain)) => format!("{place}（雨天改在{rain}）"),
        (Some(place), None) => place.clone(),
        (None, _) => "另行通知".to_owned(),
    }
}

/// `镇水利站韩喆`.
pub(super) fn guest(guest: &Guest) -> Prose {
    Prose::new()
        .words(guest.department.clone().unwrap_or_default())
        .named(guest.person.as_deref())
}

/// `（一）上次承诺事项反馈；（二）灌溉水渠清淤；（三）群众现场提出的其他问题`.
pub(super) fn matters(notice: &Notice) -> String {
    let mut all = Vec::new();
    if notice.feedback {
        all.push("上次承诺事项反馈".to_owned());
    }
    all.extend(notice.matters.iter().cloned());
    let others = if notice.matters.is_empty() {
        "群众现场提出的问题"
    } else {
        "群众现场提出的其他问题"
    };
    all.push(others.to_owned());
    if all.len() == 1 {
        return all.concat();
    }
    let numbered = (1..).zip(&all);
    let parts: Vec<String> = numbered
        .map(|(number, words)| format!("（{}）{words}", numeral(number)))
        .collect();
    parts.join("；")
}

/// The last sentences: the kind's own, then whom to ask.
pub(super) fn ending(notice: &Notice) -> String {
    let contact = notice.sheet.contact.as_deref();
    let ask = contact.map(|contact| format!("有事请找{}。", in_a_sentence(contact)));
    format!("{}{}", notice.ending, ask.unwrap_or_default())
}

/// `村民委员会值班室　刘洁　电话 8555 0123` as part of a sentence; the number stays on one line.
fn in_a_sentence(contact: &str) -> String {
    contact
        .trim()
        .replace("　电话 ", "，电话")
        .replace('　', "")
        .replace(' ', "\u{A0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_to_ask_is_part_of_the_sentence() {
        assert_eq!(
            in_a_sentence("村民委员会值班室　刘洁　电话 8555 0123"),
            "村民委员会值班室刘洁，电话8555\u{A0}0123"
        );
        assert_eq!(in_a_sentence("村民委员会值班室"), "村民委员会值班室");
    }
}
