//! Steps of procedures with what came of them, and votes.

use super::matters::bare;
use super::{Step, Votes};
use crate::layout::letter::{Part, Prose};

pub(super) fn parts(steps: &[Step]) -> Vec<Part> {
    let numbered = steps.iter().enumerate();
    numbered
        .map(|(at, step)| Part::Paragraph(told(at + 1, step)))
        .collect()
}

/// `1.机耕道硬化——村民代表会议决议（李喆主持）：同意实施。村民代表应到30人、实到27人，同意25票、反对1票、弃权1票，
/// 通过。`
fn told(number: usize, step: &Step) -> Prose {
    let mut prose = Prose::new().words(format!("{number}."));
    if let Some(matter) = &step.matter {
        prose = prose.words(format!("{}——", bare(matter)));
    }
    prose = prose.words(step.name.clone());
    if let Some(who) = &step.who {
        prose = prose.words(format!("（{who}主持）"));
    }
    let said = [step.result.as_deref(), step.note.as_deref()];
    let mut sentences: Vec<String> = said
        .into_iter()
        .flatten()
        .map(bare)
        .map(str::to_owned)
        .collect();
    sentences.extend(step.votes.as_ref().and_then(votes));
    sentences.retain(|words| !words.is_empty());
    if sentences.is_empty() {
        return prose.words("。");
    }
    prose.words(format!("：{}。", sentences.join("。")))
}

fn votes(votes: &Votes) -> Option<String> {
    let count = |label: &str, n: Option<u32>, unit: &str| n.map(|n| format!("{label}{n}{unit}"));
    let came = [
        count("应到", votes.entitled, "人"),
        count("实到", votes.present, "人"),
    ];
    let cast = [
        count("同意", votes.agreed, "票"),
        count("反对", votes.disagreed, "票"),
        count("弃权", votes.abstained, "票"),
    ];
    let join = |parts: &[Option<String>]| {
        let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
        parts.join("、")
    };
    let passed = votes
        .passed
        .map(|passed| if passed { "通过" } else { "未通过" });
    let body = votes.body.clone().unwrap_or_default();
    let parts = [
        join(&came),
        join(&cast),
        passed.unwrap_or_default().to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| format!("{body}{}", parts.join("，")))
}
