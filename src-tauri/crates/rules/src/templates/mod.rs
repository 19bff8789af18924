//! Template files that seed a new store: meeting kinds, procedures, categories, departments, wording
//! on paper, default days (`assets/templates/*.toml`), and the same in part, as a county gives it to its
//! villages (`county`). Not here: reading files (desk), and the rows after seeding, which are the truth
//! from then on.

mod county;
mod rows;

pub use county::{
    CategoryRow, CountyFile, Dates, DefaultDays, DepartmentRow, KindRow, PointRuleRow,
    ProcedureRow, StallRow,
};
pub use rows::{
    Category, Defaults, Department, Kind, Levels, PointRule, Procedure, Quota, QuotaPeriod, Stall,
    Step,
};

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::archive::{KEPT, Retention};
use crate::calendar::line_of;

/// What is wrong with a template file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateWrong {
    /// Not readable as such a file; the parser's words.
    Unreadable(String),
    /// No text at all: unreadable, too long, not UTF-8.
    NotText(String),
    /// A key stands twice in one file.
    Twice(String),
    /// A kind names a procedure that no file has.
    NoSuchProcedure(String),
    /// A department names a category that no file has.
    NoSuchCategory(String),
    /// No file names a single meeting kind.
    NoKind,
    /// No file says the default days.
    NoDefaults,
    /// A wording that the papers need is missing.
    NoWording(&'static str),
    /// A wording that no paper asks for, as after a slip of the hand.
    UnknownWording(String),
    /// Words with something in braces that no paper can fill in.
    UnknownSlot(String),
    /// How long a paper is kept is not said.
    NoRetention(&'static str),
    /// A paper that no archive pack holds.
    UnknownKept(String),
    /// A period that there is not.
    NoSuchRetention(String),
    /// A row says neither name nor key.
    Nameless,
    /// A new row lacks this.
    Missing(&'static str),
    /// A procedure, or one of its steps, is empty.
    NoSteps(String),
    /// A quorum that nobody can meet, of this step.
    UnsoundQuorum(String),
    /// A ledger has no such column.
    NoSuchColumn(String),
    /// A category below one that is below another, or below itself.
    TooDeep(String),
    /// Another row here has this name already.
    NameTaken(String),
}

impl TemplateWrong {
    /// The code of the fault that it is.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "template.broken",
            Self::NotText(_) => "template.file",
            Self::Twice(_) => "template.twice",
            Self::NoSuchProcedure(_) => "template.no_such_procedure",
            Self::NoSuchCategory(_) => "template.no_such_category",
            Self::NoKind => "template.no_kind",
            Self::NoDefaults => "template.no_defaults",
            Self::NoWording(_) => "template.no_wording",
            Self::UnknownWording(_) => "template.unknown_wording",
            Self::UnknownSlot(_) => "template.unknown_slot",
            Self::NoRetention(_) => "template.no_retention",
            Self::UnknownKept(_) => "template.unknown_kept",
            Self::NoSuchRetention(_) => "template.no_such_retention",
            Self::Nameless => "template.nameless",
            Self::Missing(_) => "template.missing",
            Self::NoSteps(_) => "template.no_steps",
            Self::UnsoundQuorum(_) => "template.unsound_quorum",
            Self::NoSuchColumn(_) => "template.no_such_column",
            Self::TooDeep(_) => "template.too_deep",
            Self::NameTaken(_) => "template.name_taken",
        }
    }

    /// The word that it is about, as it stands in the file; empty if it is about none.
    pub fn word(&self) -> &str {
        match self {
            Self::Unreadable(word)
            | Self::NotText(word)
            | Self::Twice(word)
            | Self::NoSuchProcedure(word)
            | Self::NoSuchCategory(word)
            | Self::UnknownWording(word)
            | Self::UnknownSlot(word)
            | Self::UnknownKept(word)
            | Self::NoSuchRetention(word)
            | Self::NoSteps(word)
            | Self::UnsoundQuorum(word)
            | Self::NoSuchColumn(word)
            | Self::TooDeep(word)
            | Self::NameTaken(word) => word,
            Self::NoWording(word) | Self::NoRetention(word) | Self::Missing(word) => word,
            Self::NoKind | Self::NoDefaults | Self::Nameless => "",
        }
    }
}

/// A fault in the template files, with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {wrong:?}")]
pub struct TemplateFault {
    /// The file's name, as given; empty where no single file is at fault.
    pub file: String,
    /// Line, from 1; 0 where no line is at fault.
    pub line: usize,
    /// What is wrong.
    pub wrong: TemplateWrong,
}

/// Every wording that paper asks for by name.
pub const WORDING: &[&str] = &[
    "commitments_title",
    "timetable_title",
    "timetable_year_title",
    "ledger_title",
    "ledger_all_title",
    "sign_in_title",
    "minutes_title",
    "notice_title",
    "slips_title",
    "cards_title",
    "results_title",
    "handover_title",
    "handover_reply_title",
    "monthly_title",
    "year_plan_title",
    "archive_title",
    "organisation",
    "signer",
    "reviewer",
    "contact",
    "commitments_empty",
    "ledger_empty",
    "notice_body",
    "notice_end",
    "card_anonymous",
    "card_return",
    "internal_mark",
    "motto",
    "footer",
];

/// What may stand in braces in one wording or another.
const SLOTS: &[&str] = &[
    "村",
    "乡镇",
    "会议种类",
    "清单",
    "年",
    "场次",
    "时间",
    "网格长",
    "署名",
    "印日",
    "口号",
];

/// The first thing in braces that no paper fills in; an open brace that is never closed is one.
fn unknown_slot(wording: &str) -> Option<&str> {
    let mut slots = wording.split('{').skip(1);
    slots.find_map(|rest| match rest.split_once('}') {
        Some((name, _)) => (!SLOTS.contains(&name)).then_some(name),
        None => Some(rest),
    })
}

/// All templates together.
#[derive(Debug, Clone, PartialEq)]
pub struct Templates {
    /// Meeting kinds, in order.
    pub kinds: Vec<Kind>,
    /// Procedures, in order.
    pub procedures: Vec<Procedure>,
    /// Categories, in order.
    pub categories: Vec<Category>,
    /// Departments commonly named.
    pub departments: Vec<Department>,
    /// Kinds of stall at service markets.
    pub stalls: Vec<Stall>,
    /// What gives points.
    pub point_rules: Vec<PointRule>,
    /// Words on paper by name; `{…}` is filled in by `fill`.
    pub wording: BTreeMap<String, String>,
    /// How long each paper of a meeting's archive pack is kept.
    pub retention: BTreeMap<String, Retention>,
    /// Default days and level names.
    pub defaults: Defaults,
    /// How dates are written.
    pub dates: Dates,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    kind: Vec<Spanned<Kind>>,
    #[serde(default)]
    procedure: Vec<Spanned<Procedure>>,
    #[serde(default)]
    category: Vec<Spanned<Category>>,
    #[serde(default)]
    department: Vec<Spanned<Department>>,
    #[serde(default)]
    stall: Vec<Spanned<Stall>>,
    #[serde(default)]
    point_rule: Vec<Spanned<PointRule>>,
    #[serde(default)]
    wording: BTreeMap<String, String>,
    #[serde(default)]
    retention: BTreeMap<String, Spanned<String>>,
    defaults: Option<Defaults>,
    #[serde(default)]
    dates: Dates,
}

/// A row together with where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// The file's name.
    pub file: String,
    /// The row's line, from 1.
    pub line: usize,
    /// The row itself.
    pub row: T,
}

impl Templates {
    /// Reads template files, given as (name, text). A county's files come first: the first row with
    /// an id wins, and the first wording with a name.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, TemplateFault> {
        let mut all = Gathered::default();
        for (name, text) in files {
            all.add(name, text)?;
        }
        all.check()?;
        let Some(defaults) = all.defaults else {
            return Err(nowhere(TemplateWrong::NoDefaults));
        };
        Ok(Self {
            kinds: rows(all.kinds),
            procedures: rows(all.procedures),
            categories: rows(all.categories),
            departments: rows(all.departments),
            stalls: rows(all.stalls),
            point_rules: rows(all.point_rules),
            wording: all.wording,
            retention: all.retention,
            defaults,
            dates: all.dates,
        })
    }

    /// The procedure that a kind follows.
    pub fn procedure_of(&self, kind: &Kind) -> Option<&Procedure> {
        self.procedures
            .iter()
            .find(|procedure| procedure.key == kind.procedure)
    }
}

#[derive(Default)]
struct Gathered {
    kinds: Vec<Placed<Kind>>,
    procedures: Vec<Placed<Procedure>>,
    categories: Vec<Placed<Category>>,
    departments: Vec<Placed<Department>>,
    stalls: Vec<Placed<Stall>>,
    point_rules: Vec<Placed<PointRule>>,
    wording: BTreeMap<String, String>,
    retention: BTreeMap<String, Retention>,
    defaults: Option<Defaults>,
    dates: Dates,
}

impl Gathered {
    fn add(&mut self, name: &str, text: &str) -> Result<(), TemplateFault> {
        let file: File = toml::from_str(text).map_err(|fault| TemplateFault {
            file: name.to_owned(),
            line: line_of(text, &fault),
            wrong: TemplateWrong::Unreadable(fault.message().to_owned()),
        })?;
        gather(&mut self.kinds, name, text, file.kind, |row| {
            row.key.clone()
        })?;
        gather(&mut self.procedures, name, text, file.procedure, |row| {
            row.key.clone()
        })?;
        gather(&mut self.categories, name, text, file.category, |row| {
            row.key.clone()
        })?;
        gather(&mut self.departments, name, text, file.department, |row| {
            row.name.clone()
        })?;
        gather(&mut self.stalls, name, text, file.stall, |row| {
            row.name.clone()
        })?;
        gather(&mut self.point_rules, name, text, file.point_rule, |row| {
            format!("{} {}", row.subject, row.name)
        })?;
        for (key, words) in file.wording {
            self.wording.entry(key).or_insert(words);
        }
        for (key, words) in file.retention {
            let placed = Placed::of(name, text, words);
            let period = retention(&key, &placed).map_err(|wrong| placed.wrong(wrong))?;
            self.retention.entry(key).or_insert(period);
        }
        self.defaults = self.defaults.take().or(file.defaults);
        self.dates.numerals = self.dates.numerals.or(file.dates.numerals);
        Ok(())
    }

    fn check(&self) -> Result<(), TemplateFault> {
        if self.kinds.is_empty() {
            return Err(nowhere(TemplateWrong::NoKind));
        }
        for kind in &self.kinds {
            if !self
                .procedures
                .iter()
                .any(|known| known.row.key == kind.row.procedure)
            {
                return Err(kind.wrong(TemplateWrong::NoSuchProcedure(kind.row.procedure.clone())));
            }
        }
        for department in &self.departments {
            for key in &department.row.categories {
                if !self.categories.iter().any(|known| known.row.key == *key) {
                    return Err(department.wrong(TemplateWrong::NoSuchCategory(key.clone())));
                }
            }
        }
        if let Some(missing) = WORDING.iter().find(|key| !self.wording.contains_key(**key)) {
            return Err(nowhere(TemplateWrong::NoWording(missing)));
        }
        match KEPT.iter().find(|key| !self.retention.contains_key(**key)) {
            Some(missing) => Err(nowhere(TemplateWrong::NoRetention(missing))),
            None => Ok(()),
        }
    }
}

impl<T> Placed<T> {
    fn of(file: &str, text: &str, row: Spanned<T>) -> Self {
        let start = row.span().start.min(text.len());
        Self {
            file: file.to_owned(),
            line: text[..start].matches('\n').count() + 1,
            row: row.into_inner(),
        }
    }

    /// A fault of this row.
    pub fn wrong(&self, wrong: TemplateWrong) -> TemplateFault {
        TemplateFault {
            file: self.file.clone(),
            line: self.line,
            wrong,
        }
    }
}

/// How long a paper of this name is kept, as a file says it.
fn retention(key: &str, words: &Placed<String>) -> Result<Retention, TemplateWrong> {
    if !KEPT.contains(&key) {
        return Err(TemplateWrong::UnknownKept(key.to_owned()));
    }
    Retention::read(&words.row).ok_or_else(|| TemplateWrong::NoSuchRetention(words.row.clone()))
}

fn nowhere(wrong: TemplateWrong) -> TemplateFault {
    TemplateFault {
        file: String::new(),
        line: 0,
        wrong,
    }
}

fn rows<T>(placed: Vec<Placed<T>>) -> Vec<T> {
    placed.into_iter().map(|placed| placed.row).collect()
}

fn gather<T>(
    into: &mut Vec<Placed<T>>,
    file: &str,
    text: &str,
    rows: Vec<Spanned<T>>,
    key: impl Fn(&T) -> String,
) -> Result<(), TemplateFault> {
    let here = into.len();
    for row in rows {
        let placed = Placed::of(file, text, row);
        let known = key(&placed.row);
        if into[here..].iter().any(|other| key(&other.row) == known) {
            return Err(placed.wrong(TemplateWrong::Twice(known)));
        }
        if !into[..here].iter().any(|other| key(&other.row) == known) {
            into.push(placed);
        }
    }
    Ok(())
}

/// Fills `{name}` in a wording; a name that is not given stays as it stands, so that it is seen.
pub fn fill(wording: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(wording.len());
    let mut rest = wording;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let end = rest.find('}').map_or(rest.len(), |close| close + 1);
        let slot = &rest[..end];
        let name = slot.trim_start_matches('{').trim_end_matches('}');
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(slot),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(crate) mod tests;
