//! What was said of every matter: who raised it, the answer, what was decided.

use rules::chinese::{long_day, numeral};
use rules::words::Outcome;

use super::{Matter, Matters, Minutes};
use crate::layout::letter::{Part, Prose};

pub(super) fn parts(minutes: &Minutes) -> Vec<Part> {
    let mut parts = Vec::new();
    for (number, (matter, reporter)) in (1..).zip(all(&minutes.matters)) {
        let title = format!("（{}）{}。", numeral(number), bare(heading(matter)));
        parts.push(Part::Subheading(title.into()));
        parts.push(Part::Paragraph(told(matter, reporter)));
    }
    parts
}

/// The matters, each with who raised it where the edition says it.
pub(super) fn all(matters: &Matters) -> Vec<(&Matter, Option<&str>)> {
    match matters {
        Matters::Public(all) => all.iter().map(|matter| (matter, None)).collect(),
        Matters::Internal(all) => {
            let all = all.iter();
            all.map(|(matter, reporter)| (matter, reporter.as_deref()))
                .collect()
        }
    }
}

/// The matter in a few words, else in its own.
pub(super) fn heading(matter: &Matter) -> &str {
    matter.short.as_deref().unwrap_or(&matter.summary)
}

/// Words without a stop of their own at the end.
pub(super) fn bare(words: &str) -> &str {
    let end = |c: char| c.is_whitespace() || "。；，、;.".contains(c);
    words.trim().trim_end_matches(end)
}

fn told(matter: &Matter, reporter: Option<&str>) -> Prose {
    let prose = raised(matter, reporter);
    decided(answered(prose, matter), matter)
}

/// `周翀（第二网格）提出：…。` Without a short title the heading has said what.
fn raised(matter: &Matter, reporter: Option<&str>) -> Prose {
    let place = matter.place.as_deref().unwrap_or_default();
    let who = match reporter {
        Some(name) if place.is_empty() => Prose::new().name(name),
        Some(name) => Prose::new().name(name).words(format!("（{place}）")),
        None => format!("{place}群众").into(),
    };
    match matter.short {
        Some(_) => who.words(format!("提出：{}。", bare(&matter.summary))),
        None => who.words("提出。"),
    }
}

/// `镇水利站韩喆答复：…。`
fn answered(prose: Prose, matter: &Matter) -> Prose {
    let words = bare(&matter.words);
    let promised = matter.measure.as_deref().map(bare);
    if words.is_empty() || promised == Some(words) {
        return prose;
    }
    let verb = if matter.outcome == Outcome::ResolvedOnSpot {
        "现场办理"
    } else {
        "答复"
    };
    let by = &matter.answered_by;
    let nobody = by.name.is_none() && by.post.is_none();
    prose
        .words(if nobody { "会上" } else { "" })
        .words(by.post.clone().unwrap_or_default())
        .named(by.name.as_deref())
        .words(format!("{verb}：{words}。"))
}

fn decided(prose: Prose, matter: &Matter) -> Prose {
    match matter.outcome {
        Outcome::Committed => promised(prose.words("此件限期办理："), matter),
        Outcome::Referred => referred(prose, matter),
        Outcome::UnderStudy => match matter.until {
            Some(day) => prose.words(format!("此件列为长期跟踪，{}再议。", long_day(day))),
            None => prose.words("此件列为长期跟踪。"),
        },
        Outcome::Explained => prose.words(match matter.accepted {
            Some(true) => "此件列为解释说明，当事人表示理解。",
            Some(false) => "此件列为解释说明，当事人没有接受。",
            None => "此件列为解释说明。",
        }),
        Outcome::ResolvedOnSpot => prose.words("此件现场办结。"),
        Outcome::Undecided => prose.words("此件未议定。"),
        other => prose.words(format!("此件{}。", other.zh())),
    }
}

/// `沿线安装太阳能路灯18盏，责任单位村民委员会，责任人周翀，2027年1月2日前完成。`
fn promised(prose: Prose, matter: &Matter) -> Prose {
    let mut said: Vec<Prose> = Vec::new();
    let measure = matter.measure.as_deref().map(bare);
    said.extend(measure.map(Prose::from));
    let unit = matter.department.as_deref();
    said.extend(unit.map(|unit| format!("责任单位{unit}").into()));
    let person = matter.person.as_deref();
    said.extend(person.map(|name| Prose::new().words("责任人").name(name)));
    if !matter.co_handlers.is_empty() {
        said.push(format!("{}协办", matter.co_handlers.join("、")).into());
    }
    said.extend(
        matter
            .until
            .map(|day| format!("{}前完成", long_day(day)).into()),
    );
    prose.then(Prose::joined(said, "，")).words("。")
}

fn referred(prose: Prose, matter: &Matter) -> Prose {
    let prose = prose
        .words("此件移交")
        .words(matter.department.clone().unwrap_or_default())
        .named(matter.person.as_deref());
    match matter.until {
        Some(day) => prose.words(format!("办理，{}前答复。", long_day(day))),
        None => prose.words("办理。"),
    }
}
