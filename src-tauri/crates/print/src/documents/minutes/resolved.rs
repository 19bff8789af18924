//! 议定事项: all matters counted, then outcome by outcome with unit, person and day.

use rules::chinese::{long_day, numeral};
use rules::words::Outcome;

use super::matters::{all, bare, heading};
use super::{Matter, Minutes};
use crate::layout::letter::{Part, Prose};

pub(super) fn parts(minutes: &Minutes) -> Vec<Part> {
    let matters: Vec<&Matter> = all(&minutes.matters)
        .into_iter()
        .map(|(matter, _)| matter)
        .collect();
    if matters.is_empty() {
        return Vec::new();
    }
    let outcomes: Vec<(Outcome, Vec<&Matter>)> = Outcome::ALL
        .iter()
        .map(|outcome| (*outcome, of(&matters, *outcome)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    let mut parts = vec![Part::Paragraph(counted(&outcomes, matters.len()).into())];
    for (number, (outcome, found)) in (1..).zip(&outcomes) {
        let title = format!("（{}）{}{}件", numeral(number), outcome.zh(), found.len());
        parts.push(Part::Subheading(title.into()));
        let lines = found.iter().enumerate();
        parts.extend(lines.map(|(at, matter)| Part::Paragraph(line(at + 1, matter))));
    }
    parts
}

fn of<'a>(matters: &[&'a Matter], outcome: Outcome) -> Vec<&'a Matter> {
    let found = matters.iter().filter(|matter| matter.outcome == outcome);
    found.copied().collect()
}

/// `本次会议收集问题14件：现场办结3件、限期办理9件、移交1件、解释说明1件。`
fn counted(outcomes: &[(Outcome, Vec<&Matter>)], all: usize) -> String {
    let parts = outcomes
        .iter()
        .map(|(outcome, found)| format!("{}{}件", outcome.zh(), found.len()));
    let parts: Vec<String> = parts.collect();
    format!("本次会议收集问题{all}件：{}。", parts.join("、"))
}

/// `1.老桥路段没有路灯：村民委员会周翀，2027年1月2日前完成。`
fn line(number: usize, matter: &Matter) -> Prose {
    let prose = Prose::new().words(format!("{number}.{}", bare(heading(matter))));
    let who = Prose::new()
        .words(matter.department.clone().unwrap_or_default())
        .named(matter.person.as_deref());
    let until = matter.until.map(|day| {
        let verb = match matter.outcome {
            Outcome::Committed => "前完成",
            Outcome::Referred => "前答复",
            _ => "再议",
        };
        Prose::from(format!("{}{verb}", long_day(day)))
    });
    let rest = Prose::joined([Some(who), until].into_iter().flatten(), "，");
    if rest.is_empty() {
        return prose.words("。");
    }
    Prose::joined([prose, rest], "：").words("。")
}
