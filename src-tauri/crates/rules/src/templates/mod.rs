//! Template files that seed a new store: meeting kinds, procedures, categories, departments, wording
//! on paper, default days (`assets/templates/*.toml`). Not here: reading files (desk), and the rows
//! after seeding, which are the truth from then on.

mod rows;

pub use rows::{Category, Defaults, Department, Kind, Levels, Procedure, Quota, QuotaPeriod, Step};

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::calendar::line_of;

/// What is wrong with a template file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateWrong {
    /// Not readable as such a file; the parser's words.
    Unreadable(String),
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
    "organisation",
    "signer",
    "reviewer",
    "contact",
    "commitments_empty",
    "ledger_empty",
    "notice_body",
    "notice_end",
    "card_anonymous",
    "internal_mark",
];

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
    /// Words on paper by name; `{…}` is filled in by `fill`.
    pub wording: BTreeMap<String, String>,
    /// Default days and level names.
    pub defaults: Defaults,
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
    wording: BTreeMap<String, String>,
    defaults: Option<Defaults>,
}

/// A row together with where it stands.
struct Placed<T> {
    file: String,
    line: usize,
    row: T,
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
            wording: all.wording,
            defaults,
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
    wording: BTreeMap<String, String>,
    defaults: Option<Defaults>,
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
        for (key, words) in file.wording {
            self.wording.entry(key).or_insert(words);
        }
        self.defaults = self.defaults.take().or(file.defaults);
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
        match WORDING.iter().find(|key| !self.wording.contains_key(**key)) {
            Some(missing) => Err(nowhere(TemplateWrong::NoWording(missing))),
            None => Ok(()),
        }
    }
}

impl<T> Placed<T> {
    fn wrong(&self, wrong: TemplateWrong) -> TemplateFault {
        TemplateFault {
            file: self.file.clone(),
            line: self.line,
            wrong,
        }
    }
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
        let line = text[..row.span().start.min(text.len())]
            .matches('\n')
            .count()
            + 1;
        let placed = Placed {
            file: file.to_owned(),
            line,
            row: row.into_inner(),
        };
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
pub(crate) mod tests {
    use super::*;
    use crate::words::DocumentKind;

    const FILES: [&str; 5] = [
        "kinds",
        "procedures",
        "categories",
        "departments",
        "wording",
    ];

    fn shipped_files() -> Vec<(String, String)> {
        let path = |name| {
            format!(
                "{}/../../../assets/templates/{name}.toml",
                env!("CARGO_MANIFEST_DIR")
            )
        };
        FILES
            .iter()
            .map(|name| {
                (
                    format!("{name}.toml"),
                    std::fs::read_to_string(path(name)).unwrap(),
                )
            })
            .collect()
    }

    fn read(files: &[(String, String)]) -> Result<Templates, TemplateFault> {
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        Templates::read(&files)
    }

    /// The templates as shipped.
    pub(crate) fn shipped() -> Templates {
        read(&shipped_files()).unwrap()
    }

    #[test]
    fn the_shipped_templates_hold_what_the_field_guide_names() {
        let templates = shipped();
        let named = |name: &str| {
            templates
                .kinds
                .iter()
                .find(|kind| kind.name == name)
                .unwrap()
        };
        for name in [
            "板凳会",
            "亲加奔",
            "院坝会",
            "协商议事会",
            "民生茶馆",
            "阳光议事厅",
        ] {
            assert!(
                templates
                    .procedure_of(named(name))
                    .is_some_and(|p| p.steps.len() >= 5),
                "{name}"
            );
            assert!(named(name).documents.contains(&DocumentKind::Commitments));
        }
        assert_eq!(named("亲加奔").printed_title, "亲加奔——干群对话解难题");
        assert_eq!(named("亲加奔").list_name, "承诺单");
        assert_eq!(
            named("亲加奔").quota,
            Some(Quota {
                per: QuotaPeriod::Month,
                times: 1
            })
        );
        assert_eq!(named("板凳会").quota, None);
        assert!(templates.categories.len() >= 18);
        assert_eq!(
            (
                templates.defaults.answer_days,
                templates.defaults.levels.unit.as_str()
            ),
            (7, "单元")
        );
    }

    #[test]
    fn every_shipped_row_has_an_id_of_its_own() {
        let t = shipped();
        let mut ids: Vec<uuid::Uuid> = t.kinds.iter().map(|row| row.id.uuid()).collect();
        ids.extend(t.procedures.iter().map(|row| row.id.uuid()));
        ids.extend(t.categories.iter().map(|row| row.id.uuid()));
        ids.extend(t.departments.iter().map(|row| row.id.uuid()));
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_countys_row_comes_before_the_shipped_one() {
        let mut files = shipped_files();
        let own = files[0]
            .1
            .replace("坐到一条板凳上　说到群众心坎里", "有话坐下说");
        files.insert(0, ("county/kinds.toml".into(), own));
        let templates = read(&files).unwrap();
        assert_eq!(templates.kinds[0].motto, "有话坐下说");
        assert_eq!(templates.kinds.len(), shipped().kinds.len());
    }

    #[test]
    fn a_fault_names_file_line_and_what_is_wrong() {
        let mut files = shipped_files();
        files[0].1 = files[0].1.replacen(
            "procedure = \"six_steps\"",
            "procedure = \"seven_steps\"",
            1,
        );
        let fault = read(&files).unwrap_err();
        assert_eq!(fault.file, "kinds.toml");
        let line = files[0]
            .1
            .lines()
            .position(|line| line.contains("seven_steps"))
            .unwrap()
            + 1;
        assert!(
            fault.line < line && line - fault.line < 12,
            "the row begins at {}",
            fault.line
        );
        assert_eq!(
            fault.wrong,
            TemplateWrong::NoSuchProcedure("seven_steps".into())
        );

        let mut files = shipped_files();
        files[2].1 = files[2].1.replacen("keywords", "keywrods", 1);
        let fault = read(&files).unwrap_err();
        let line = files[2]
            .1
            .lines()
            .position(|line| line.contains("keywrods"))
            .unwrap()
            + 1;
        assert_eq!((fault.file.as_str(), fault.line), ("categories.toml", line));
        assert!(matches!(fault.wrong, TemplateWrong::Unreadable(_)));
    }

    #[test]
    fn a_key_twice_in_one_file_is_refused() {
        let mut files = shipped_files();
        files[1].1 = files[1].1.replace("key = \"bench\"", "key = \"four_two\"");
        assert_eq!(
            read(&files).unwrap_err().wrong,
            TemplateWrong::Twice("four_two".into())
        );
    }

    #[test]
    fn missing_words_and_kinds_are_named() {
        let mut files = shipped_files();
        files[4].1 = files[4].1.replace("signer = ", "singer = ");
        assert_eq!(
            read(&files).unwrap_err().wrong,
            TemplateWrong::NoWording("signer")
        );
        let none: Vec<_> = shipped_files().into_iter().skip(1).collect();
        assert_eq!(read(&none).unwrap_err().wrong, TemplateWrong::NoKind);
    }

    #[test]
    fn words_are_filled_in_and_what_is_not_known_is_seen() {
        let title = &shipped().wording["commitments_title"];
        let values = [
            ("村", "青山村"),
            ("会议种类", "板凳会"),
            ("清单", "承诺清单"),
        ];
        assert_eq!(fill(title, &values), "青山村板凳会承诺清单");
        assert_eq!(fill("{村}{年}", &values), "青山村{年}");
        assert_eq!(fill("没有{", &values), "没有{");
    }
}
