//! The bulletin's turns of phrase.

use chrono::NaiveDate;
use rules::chinese::{long_day, short_day};

use super::{
    Again, Promised, ResultItem, ResultPhoto, ResultStanding, Results, ResultsAbout, VisitCount,
};

/// `第11场板凳会（2026年11月18日）承诺9件，截至2027年1月20日办结7件（7/9）；当场办结3件`.
pub fn about_words(results: &Results) -> String {
    match &results.about {
        ResultsAbout::Period { from, to } => {
            let count = results.items.len();
            format!(
                "{}至{}办结{count}件",
                long_day(*from),
                short_day(*to, *from)
            )
        }
        ResultsAbout::Meeting {
            line,
            promised: (all, kept),
            on_spot,
        } => {
            let ordinal = line.ordinal.map(|n| format!("第{n}场")).unwrap_or_default();
            let head = format!("{ordinal}{}（{}）", line.kind, long_day(line.day));
            let as_of = long_day(results.as_of);
            let mut parts = Vec::new();
            if *all > 0 {
                parts.push(format!(
                    "承诺{all}件，截至{as_of}办结{kept}件（{kept}/{all}）"
                ));
            }
            if *on_spot > 0 {
                parts.push(format!("当场办结{on_spot}件"));
            }
            if parts.is_empty() {
                parts.push("没有承诺事项".to_owned());
            }
            head + &parts.join("；")
        }
    }
}

/// The lines under a matter's heading: label and words.
pub fn fields(item: &ResultItem) -> Vec<(&'static str, String)> {
    let promised = item.promised.as_ref();
    let promise = promised.map_or_else(|| "当场办理".to_owned(), promise_words);
    let mut fields = vec![("承诺", promise)];
    let due = promised.map(|promised| promised.deadline);
    match &item.standing {
        ResultStanding::Done {
            on,
            words,
            visit,
            again,
        } => {
            fields.push(("办成", done_words(*on, words, due)));
            fields.push(("责任", responsible(item)));
            fields.push(("评价", visit_words(visit.as_ref(), *again)));
        }
        ResultStanding::Running(entry) => {
            let words = entry.as_ref().map_or_else(
                || "尚未办结".to_owned(),
                |(day, words)| format!("尚未办结；{}{}", long_day(*day), clause(words)),
            );
            fields.push(("进展", words));
            fields.push(("责任", responsible(item)));
        }
    }
    fields
}

fn promise_words(promised: &Promised) -> String {
    let (on, deadline) = (long_day(promised.on), long_day(promised.deadline));
    format!("{on}承诺，{deadline}前{}", clause(&promised.measure))
}

/// `2026年12月29日装好18盏，提前4天`.
fn done_words(on: NaiveDate, words: &str, due: Option<NaiveDate>) -> String {
    let what = clause(words);
    let what = if what.is_empty() { "办结" } else { what };
    let early = due.map(|due| (due - on).num_days());
    let when = match early {
        Some(days) if days > 0 => format!("，提前{days}天"),
        Some(days) if days < 0 => format!("，超{}天", -days),
        _ => String::new(),
    };
    format!("{}{what}{when}", long_day(on))
}

/// Without the stop at its end, because something may follow.
fn clause(words: &str) -> &str {
    words
        .trim()
        .trim_end_matches(['。', '；', '，', '.', ';', ','])
}

fn responsible(item: &ResultItem) -> String {
    let parts = [item.department.as_deref(), item.person.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "—".to_owned();
    }
    parts.join("　")
}

/// `回访26户：满意24户，基本满意2户`.
fn visit_words(visit: Option<&VisitCount>, again: Again) -> String {
    let mut words = match visit {
        None => "未评价".to_owned(),
        Some(visit) => heard(visit),
    };
    words.push_str(match again {
        Again::No => "",
        Again::Awaited => "；等待重新办理",
        Again::Begun => "；已重新办理",
    });
    words
}

fn heard(visit: &VisitCount) -> String {
    let unit = if visit.households { "户" } else { "人" };
    let all: u32 = visit.ratings.iter().map(|(_, count)| count).sum();
    let parts = visit
        .ratings
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(rating, count)| format!("{}{count}{unit}", rating.zh()));
    let parts: Vec<String> = parts.collect();
    format!("回访{all}{unit}：{}", parts.join("，"))
}

/// `2026年11月2日摄`
pub(super) fn taken(photo: &ResultPhoto) -> Option<String> {
    photo.taken_on.map(|day| format!("{}摄", long_day(day)))
}

/// Whom to tell that one sees it otherwise: `公示期内可向村民委员会值班室（电话 8555 0123）反映`.
pub fn objection(results: &Results) -> Option<String> {
    // A phone number is not broken at its gap.
    let contact = results.sheet.contact.as_deref()?.replace(' ', "\u{A0}");
    let whom = match contact.split_once('　') {
        Some((room, more)) => format!("{room}（{more}）"),
        None => contact.clone(),
    };
    let during = results.sheet.posting.map_or("", |_| "公示期内");
    Some(format!("{during}可向{whom}反映"))
}
