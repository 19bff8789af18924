//! The lines of a monthly return: every figure with its values and one sentence on how it is counted.
//! Every part of a sum that is not nought in some column has its line, so that the parts add up in each.

use rules::figures::{Fraction, IssueFigures, Part};
use rules::words::Class;

use super::look::COLUMNS;
use super::{Figures, Monthly};

/// A line's place in its section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// By itself.
    Plain,
    /// The sum of the lines under it.
    Sum,
    /// A part of the sum above it, so many steps in.
    Part(u8),
}

/// One value of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A number.
    Count(u64),
    /// What it is, and under it what it is made of: `86.3%` over `101/117`. Empty below: nothing stands there.
    Over(String, String),
    /// Nothing to count or to divide by.
    None,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub name: String,
    pub weight: Weight,
    pub values: [Value; COLUMNS],
    pub how: String,
}

/// A section with its heading.
pub(super) struct Section {
    pub heading: &'static str,
    pub lines: Vec<Line>,
}

/// The sections in order.
pub(super) fn sections(monthly: &Monthly) -> [Section; 4] {
    let section = |heading, lines| Section { heading, lines };
    [
        section("一、会议", meetings(monthly)),
        section("二、问题", issues(monthly)),
        section("三、办理", beside(monthly)),
        section("四、三率", rates(monthly)),
    ]
}

/// A count of each column.
fn counts(monthly: &Monthly, count: impl Fn(&Figures) -> u64) -> [Value; COLUMNS] {
    values(monthly, |figures| Value::Count(count(figures)))
}

fn values(monthly: &Monthly, value: impl Fn(&Figures) -> Value) -> [Value; COLUMNS] {
    let recorded = |figures: Option<&Figures>| figures.map_or(Value::None, &value);
    [
        value(&monthly.period),
        recorded(monthly.before.as_ref()),
        value(&monthly.year),
        recorded(monthly.last_year.as_ref()),
    ]
}

fn line(name: &str, weight: Weight, values: [Value; COLUMNS], how: &str) -> Line {
    Line {
        name: name.to_owned(),
        weight,
        values,
        how: how.to_owned(),
    }
}

/// Whether a column counts anything in a line.
fn counts_something(line: &Line) -> bool {
    let nought = |value: &Value| matches!(value, Value::Count(0) | Value::None);
    !line.values.iter().all(nought)
}

fn meetings(monthly: &Monthly) -> Vec<Line> {
    let kinds = kinds(monthly);
    let held = |figures: &Figures| figures.sessions.iter().map(|(_, n)| n).sum();
    let mut lines = Vec::new();
    if kinds.len() != 1 {
        let (weight, how) = if kinds.is_empty() {
            (Weight::Plain, "")
        } else {
            (Weight::Sum, "＝以下各类之和")
        };
        lines.push(line("召开会议（场）", weight, counts(monthly, held), how));
    }
    let weight = if kinds.len() > 1 {
        Weight::Part(1)
    } else {
        Weight::Plain
    };
    for kind in &kinds {
        let quota = monthly.quotas.iter().find(|quota| quota.kind == *kind);
        let how = quota.map(|quota| quota.words.as_str()).unwrap_or_default();
        let of_kind = counts(monthly, |figures| sessions_of(figures, kind));
        lines.push(line(&format!("{kind}（场）"), weight, of_kind, how));
    }
    lines.extend(people(monthly));
    lines
}

/// The kinds that were held in some column or are to be held, in their order.
fn kinds(monthly: &Monthly) -> Vec<String> {
    let columns = [
        Some(&monthly.year),
        monthly.last_year.as_ref(),
        Some(&monthly.period),
        monthly.before.as_ref(),
    ];
    let held = columns.into_iter().flatten().flat_map(|one| &one.sessions);
    let asked = monthly.quotas.iter().map(|quota| &quota.kind);
    let mut kinds: Vec<String> = Vec::new();
    for kind in held.map(|(kind, _)| kind).chain(asked) {
        if !kinds.contains(kind) {
            kinds.push(kind.clone());
        }
    }
    kinds
}

fn sessions_of(figures: &Figures, kind: &str) -> u64 {
    let of_kind = figures.sessions.iter().filter(|(name, _)| name == kind);
    of_kind.map(|(_, n)| n).sum()
}

fn people(monthly: &Monthly) -> Vec<Line> {
    let came = monthly.year.came;
    let cadres = match came.cadre_times {
        0 => String::new(),
        n => format!("；干部另计{n}人次"),
    };
    let unnamed = match came.unnamed {
        0 => String::new(),
        n => format!("；未列名{n}人次不计"),
    };
    let mut lines = vec![
        line(
            "参与群众（人次）",
            Weight::Plain,
            counts(monthly, |figures| figures.came.villager_times),
            &format!("一人两场计2次{cadres}"),
        ),
        line(
            "参与群众（人）",
            Weight::Plain,
            counts(monthly, |figures| figures.came.villagers),
            &format!("一人计一次{unnamed}"),
        ),
    ];
    let markets = line(
        "服务集市（场）",
        Weight::Plain,
        counts(monthly, |figures| figures.market_days.unwrap_or(0)),
        "不计入会议场次",
    );
    lines.extend(Some(markets).filter(counts_something));
    lines
}

fn issues(monthly: &Monthly) -> Vec<Line> {
    let mut lines = vec![line(
        "收集问题（件）",
        Weight::Sum,
        counts(monthly, |figures| figures.issues.collected),
        "＝以下四项之和",
    )];
    for class in Class::ALL.iter().filter(|class| !class.is_rest()) {
        lines.push(part(monthly, *class, Weight::Part(1)));
    }
    let rest = Class::ALL.iter().filter(|class| class.is_rest());
    let parts: Vec<Line> = rest
        .map(|class| part(monthly, *class, Weight::Part(2)))
        .filter(counts_something)
        .collect();
    let how = if parts.is_empty() {
        ""
    } else {
        "＝以下各项之和"
    };
    let sum = counts(monthly, |figures| figures.issues.rest());
    lines.push(line("其余", Weight::Part(1), sum, how));
    lines.extend(parts);
    lines
}

fn part(monthly: &Monthly, class: Class, weight: Weight) -> Line {
    let of_class = counts(monthly, |figures| figures.issues.part(class).n);
    let merged = merged_words(monthly, class);
    line(
        class.zh(),
        weight,
        of_class,
        &format!("{}{merged}", meaning(class)),
    )
}

/// What stands in a part.
const fn meaning(class: Class) -> &'static str {
    match class {
        Class::Resolved => "已办结或销号",
        Class::InPlan => "限期办理，还没办结",
        Class::UnderStudy => "长期跟踪，定期再议",
        Class::Referred => "已移交，还没办结",
        Class::Explained => "眼下办不了，已说明缘由",
        Class::Unsorted => "还没定怎么办",
        Class::ToReopen => "回访不满意，等重开",
        Class::Withdrawn => "提出后撤回",
    }
}

/// `，其中并入：本月1、累计3`.
fn merged_words(monthly: &Monthly, class: Class) -> String {
    let last = monthly.last_year.as_ref();
    let columns = [
        ("本期", Some(&monthly.period)),
        ("上期", monthly.before.as_ref()),
        ("累计", Some(&monthly.year)),
        ("上年", last),
    ];
    let merged = columns.into_iter().filter_map(|(column, figures)| {
        let Part { merged, .. } = figures?.issues.part(class);
        (merged > 0).then(|| format!("{column}{merged}"))
    });
    let said: Vec<String> = merged.collect();
    if said.is_empty() {
        return String::new();
    }
    format!("；其中并入{}件", said.join("、"))
}

/// What is no part of what was collected. Overdue always has its line.
fn beside(monthly: &Monthly) -> Vec<Line> {
    let plain = |name: &str, count: fn(&IssueFigures) -> u64, how: &str| {
        let of_issues = counts(monthly, |figures| count(&figures.issues));
        line(name, Weight::Plain, of_issues, how)
    };
    let optional = [
        plain(
            "另有待议（件）",
            |f| f.pending,
            "还没上会，不在收集问题之内",
        ),
        plain("延期（次）", |f| f.extensions, "期内批准的延期"),
        plain("重开（次）", |f| f.reopened, "办结以后又重开"),
    ];
    let mut lines = vec![
        plain(
            "本期办结（件）",
            |f| f.done_in_period,
            "期内办结，不论何时提出",
        ),
        plain("逾期（件）", |f| f.overdue, &overdue_of(monthly)),
    ];
    lines.extend(optional.into_iter().filter(counts_something));
    lines
}

/// What overdue is counted of.
fn overdue_of(monthly: &Monthly) -> String {
    let now = monthly.year.issues.promised;
    match &monthly.last_year {
        Some(last) => format!("在办承诺{now}件中，上年{}件中", last.issues.promised),
        None => format!("在办承诺{now}件中，过了时限的"),
    }
}

fn rates(monthly: &Monthly) -> Vec<Line> {
    let shares = |rate: fn(&Figures) -> Fraction| values(monthly, |f| share(rate(f)));
    let rate = |name, values, how| line(name, Weight::Plain, values, how);
    vec![
        rate(
            "响应率",
            shares(|f| f.rates.response),
            "按时首次答复／应答复",
        ),
        rate(
            "解决率",
            shares(|f| f.rates.resolution),
            "回访时已解决／已回访",
        ),
        rate(
            "满意率",
            shares(|f| f.rates.satisfaction),
            "满意和基本满意／已评价",
        ),
        rate(
            "平均办理天数",
            values(monthly, mean_days),
            "自承诺之日至办结之日",
        ),
    ]
}

fn share(fraction: Fraction) -> Value {
    if fraction.whole == 0 {
        return Value::None;
    }
    Value::Over(fraction.as_share(), fraction.as_fraction())
}

fn mean_days(figures: &Figures) -> Value {
    let Some(days) = figures.rates.mean_days_words() else {
        return Value::None;
    };
    Value::Over(days, format!("{}件", figures.rates.done_commitments))
}
