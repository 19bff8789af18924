//! The report sentence that every cadre writes by hand each month, word for word as field guide §3.

use chrono::NaiveDate;

use super::{IssueFigures, Part};
use crate::chinese::long_day;
use crate::words::Class;

/// `截至2026年11月30日，全村共开展板凳会X场、亲加奔Y场，参与群众Z人次，…`. `place` is 全村, 全镇 or a
/// grid's name; `sessions` the kinds held, in the order they are to be named. Every part of 其余 that
/// is not zero is named; what was merged is said with its part.
pub fn report_sentence(
    on: NaiveDate,
    place: &str,
    sessions: &[(&str, u64)],
    villager_times: u64,
    figures: &IssueFigures,
) -> String {
    let resolved = figures.part(Class::Resolved);
    let mut sentence = format!(
        "截至{}，{place}共开展{}，参与群众{villager_times}人次，收集问题{}件，已解决{}件（{}/{}{}），列入解决计划{}，跟进研究{}，其余{}件",
        long_day(on),
        held(sessions),
        figures.collected,
        resolved.n,
        resolved.n,
        figures.collected,
        merged(resolved, "，", ""),
        counted(figures.part(Class::InPlan)),
        counted(figures.part(Class::UnderStudy)),
        figures.rest(),
    );
    let rest = named_rest(figures);
    if !rest.is_empty() {
        sentence.push_str(&format!("（{rest}）"));
    }
    sentence.push('。');
    if figures.pending > 0 {
        sentence.push_str(&format!("另有待议{}件。", figures.pending));
    }
    sentence
}

/// `板凳会2场、亲加奔1场`; `会议0场` where none was held.
pub(super) fn held(sessions: &[(&str, u64)]) -> String {
    let named: Vec<String> = sessions
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| format!("{kind}{n}场"))
        .collect();
    if named.is_empty() {
        "会议0场".to_owned()
    } else {
        named.join("、")
    }
}

fn counted(part: Part) -> String {
    format!("{}件{}", part.n, merged(part, "（", "）"))
}

fn merged(part: Part, open: &str, close: &str) -> String {
    if part.merged == 0 {
        String::new()
    } else {
        format!("{open}其中并入{}件{close}", part.merged)
    }
}

/// Every part of 其余 that is not zero: `移交未回2、待分类1`.
pub(super) fn named_rest(figures: &IssueFigures) -> String {
    let named = |class: &Class| {
        let part = figures.part(*class);
        (class.is_rest() && part.n > 0)
            .then(|| format!("{}{}{}", class.zh(), part.n, merged(part, "〔", "〕")))
    };
    Class::ALL
        .iter()
        .filter_map(named)
        .collect::<Vec<_>>()
        .join("、")
}
