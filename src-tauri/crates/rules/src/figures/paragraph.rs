//! The longer paragraph of a report: what was held and collected in a period, how it stands, the three rates, what
//! changed since the period before and the year before, and what most matters were about. Ready to paste. Not here:
//! the one sentence of field guide §3 (`sentence`).

use std::cmp::Ordering;

use super::sentence::{held, named_rest};
use super::{Attendance, Fraction, IssueFigures, Period, Rates};
use crate::chinese::{long_day, short_day};
use crate::words::Class;

/// What was counted of one period.
#[derive(Debug, Clone, Default)]
pub struct Reported {
    /// Meetings by the kind's name, in the order of the kinds.
    pub sessions: Vec<(String, u64)>,
    /// Who came.
    pub came: Attendance,
    /// Matters.
    pub issues: IssueFigures,
    /// 三率 and days.
    pub rates: Rates,
}

impl Reported {
    /// Meetings of all kinds.
    pub fn held(&self) -> u64 {
        self.sessions.iter().map(|(_, n)| n).sum()
    }
}

/// A period that this one is compared with, by its name: 上月同期, 上年同期.
pub struct Beside<'a> {
    /// How it is called.
    pub name: &'a str,
    /// What was counted of it.
    pub reported: &'a Reported,
}

/// The paragraph. `place` is 全村, 全镇 or a grid's name; `categories` the most frequent ones with their matters.
pub fn report_paragraph(
    period: &Period,
    place: &str,
    now: &Reported,
    beside: &[Beside<'_>],
    categories: &[(String, u64)],
) -> String {
    let mut sentences = vec![met(period, place, now), collected(period, now)];
    sentences.push(worked(now));
    sentences.extend(rated(&now.rates));
    sentences.extend(compared(now, beside));
    sentences.extend(about(categories));
    sentences.concat()
}

fn met(period: &Period, place: &str, now: &Reported) -> String {
    let sessions: Vec<(&str, u64)> = now
        .sessions
        .iter()
        .map(|(kind, n)| (kind.as_str(), *n))
        .collect();
    let cadres = match now.came.cadre_times {
        0 => String::new(),
        n => format!("，干部到会{n}人次"),
    };
    format!(
        "{}至{}，{place}共开展{}，参与群众{}人次{cadres}。",
        long_day(period.from),
        short_day(period.on.min(period.to), period.from),
        held(&sessions),
        now.came.villager_times,
    )
}

fn collected(period: &Period, now: &Reported) -> String {
    let part = |class| now.issues.part(class).n;
    let rest = match named_rest(&now.issues) {
        named if named.is_empty() => String::new(),
        named => format!("（{named}）"),
    };
    let pending = match now.issues.pending {
        0 => String::new(),
        n => format!("；另有待议{n}件"),
    };
    format!(
        "收集问题{}件，截至{}已解决{}件，列入解决计划{}件，跟进研究{}件，其余{}件{rest}{pending}。",
        now.issues.collected,
        short_day(period.on, period.from),
        part(Class::Resolved),
        part(Class::InPlan),
        part(Class::UnderStudy),
        now.issues.rest(),
    )
}

fn worked(now: &Reported) -> String {
    let issues = &now.issues;
    let mean = match now.rates.mean_days_words() {
        Some(days) => format!("，平均办理{days}天"),
        None => String::new(),
    };
    let happened = |n: u64, words: &str, unit: &str| match n {
        0 => String::new(),
        n => format!("，{words}{n}{unit}"),
    };
    format!(
        "期内办结{}件（含以前提出的）{mean}{}{}；在办承诺{}件，其中逾期{}件。",
        issues.done_in_period,
        happened(issues.extensions, "延期", "次"),
        happened(issues.reopened, "重开", "次"),
        issues.promised,
        issues.overdue,
    )
}

/// The rates that have something to divide by.
fn rated(rates: &Rates) -> Option<String> {
    let told = [
        ("响应率", rates.response),
        ("解决率", rates.resolution),
        ("满意率", rates.satisfaction),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(_, of)| of.whole > 0)
        .map(|(name, of)| rate(name, of))
        .collect();
    (!told.is_empty()).then(|| format!("{}。", told.join("，")))
}

fn rate(name: &str, of: Fraction) -> String {
    format!("{name}{}（{}）", of.as_share(), of.as_fraction())
}

/// What changed; a period of which nothing is recorded is not compared with.
fn compared(now: &Reported, beside: &[Beside<'_>]) -> Option<String> {
    let told: Vec<String> = beside
        .iter()
        .filter(|one| one.reported.held() + one.reported.issues.collected > 0)
        .map(|one| format!("与{}相比，{}", one.name, changes(now, one.reported)))
        .collect();
    (!told.is_empty()).then(|| format!("{}。", told.join("；")))
}

fn changes(now: &Reported, then: &Reported) -> String {
    let resolved = |one: &Reported| one.issues.part(Class::Resolved).n;
    [
        change("会议", now.held(), then.held(), "场"),
        change(
            "参与群众",
            now.came.villager_times,
            then.came.villager_times,
            "人次",
        ),
        change(
            "收集问题",
            now.issues.collected,
            then.issues.collected,
            "件",
        ),
        change("已解决", resolved(now), resolved(then), "件"),
        change("逾期", now.issues.overdue, then.issues.overdue, "件"),
    ]
    .join("、")
}

/// `收集问题多5件（26/21）`, `会议持平（2场）`.
fn change(name: &str, now: u64, then: u64, unit: &str) -> String {
    match now.cmp(&then) {
        Ordering::Equal => format!("{name}持平（{now}{unit}）"),
        Ordering::Greater => format!("{name}多{}{unit}（{now}比{then}）", now - then),
        Ordering::Less => format!("{name}少{}{unit}（{now}比{then}）", then - now),
    }
}

fn about(categories: &[(String, u64)]) -> Option<String> {
    let named: Vec<String> = categories
        .iter()
        .map(|(name, n)| format!("{name}{n}件"))
        .collect();
    (!named.is_empty()).then(|| format!("群众反映较集中的是：{}。", named.join("、")))
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;
    use chrono::NaiveDate;

    fn november() -> Period {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        Period {
            from: day(1),
            to: day(30),
            on: day(21),
            known: None,
        }
    }

    fn reported(resolved: u64, in_plan: u64) -> Reported {
        let mut told = Reported {
            sessions: vec![("板凳会".into(), 2), ("亲加奔".into(), 1)],
            ..Reported::default()
        };
        told.came.villager_times = 86;
        told.issues.add(
            Class::Resolved,
            Part {
                n: resolved,
                merged: 0,
            },
        );
        told.issues.add(
            Class::InPlan,
            Part {
                n: in_plan,
                merged: 0,
            },
        );
        told
    }

    #[test]
    fn a_period_is_told_with_what_changed() {
        let (now, then) = (reported(9, 11), reported(7, 11));
        let beside = [Beside {
            name: "上月同期",
            reported: &then,
        }];
        let categories = [("交通出行".to_owned(), 8)];
        let words = report_paragraph(&november(), "全村", &now, &beside, &categories);
        assert_eq!(
            words,
            "2026年11月1日至11月21日，全村共开展板凳会2场、亲加奔1场，参与群众86人次。\
             收集问题20件，截至11月21日已解决9件，列入解决计划11件，跟进研究0件，其余0件。\
             期内办结0件（含以前提出的）；在办承诺0件，其中逾期0件。\
             与上月同期相比，会议持平（3场）、参与群众持平（86人次）、收集问题多2件（20比18）、\
             已解决多2件（9比7）、逾期持平（0件）。群众反映较集中的是：交通出行8件。"
        );
    }

    #[test]
    fn a_year_of_which_nothing_is_recorded_is_not_compared_with() {
        let (now, nothing) = (reported(1, 0), Reported::default());
        let beside = [Beside {
            name: "上年同期",
            reported: &nothing,
        }];
        let words = report_paragraph(&november(), "全村", &now, &beside, &[]);
        assert!(!words.contains("上年同期"), "{words}");
    }
}
