//! A county's file: any of the tables, its rows whole or in part, written by hand or by the app. What a row
//! leaves out stays as it is in the village. Not here: which row of the village is meant (desk).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::{Placed, Quota, Step, TemplateFault, TemplateWrong, WORDING, retention, unknown_slot};
use crate::archive::Retention;
use crate::calendar::line_of;
use crate::chinese::Numerals;
use crate::ids::{CategoryId, DepartmentId, KindId, PointRuleId, ProcedureId, StallKindId};
use crate::words::{
    AttendeeRole, DepartmentKind, DocumentKind, Mode, PlaceLevel, PointSubject, Scale,
};

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
        }
    )+};
}

rows! {
    /// A meeting kind. Without id and key it is known by its name.
    KindRow {
        /// Fixed id.
        id: KindId,
        /// A short key; the shipped ones are `bench`, `qin_jiaben`, …
        key: String,
        /// The name in the window.
        name: String,
        /// The title on paper; a new kind's name unless said.
        printed_title: String,
        /// Where room is scarce.
        short: String,
        /// 承诺清单, 承诺单.
        list_name: String,
        /// Under the title on paper.
        motto: String,
        /// Key or name of its procedure; empty = none.
        procedure: String,
        /// How people consult in it.
        mode: Mode,
        /// How often it is to be held; nought times = no quota.
        quota: Quota,
        /// What it prints.
        documents: Vec<DocumentKind>,
        /// The roles of its attendees.
        roles: Vec<AttendeeRole>,
        /// The columns of its ledger.
        ledger_columns: Vec<String>,
        /// Its sign in the year plan.
        symbol: String,
        /// Place in lists.
        position: i64,
        /// Whether it is offered.
        enabled: bool,
    }
    /// A procedure.
    ProcedureRow {
        /// Fixed id.
        id: ProcedureId,
        /// A short key.
        key: String,
        /// Its name.
        name: String,
        /// The scales that it is suggested for.
        scales: Vec<Scale>,
        /// Asked for by whatever spends collective money.
        for_money: bool,
        /// All its steps; a part of them cannot be given.
        steps: Vec<Step>,
        /// Place in lists.
        position: i64,
        /// Whether it is offered.
        enabled: bool,
    }
    /// A category.
    CategoryRow {
        /// Fixed id.
        id: CategoryId,
        /// A short key.
        key: String,
        /// Its name.
        name: String,
        /// Key or name of the category above; empty = none.
        parent: String,
        /// Words that speak for it.
        keywords: Vec<String>,
        /// Days to a first answer.
        answer_days: u32,
        /// Place among its siblings.
        position: i64,
        /// Whether it is offered.
        enabled: bool,
    }
    /// A department.
    DepartmentRow {
        /// Fixed id.
        id: DepartmentId,
        /// Its name.
        name: String,
        /// 责任单位 or 共建单位.
        kind: DepartmentKind,
        /// The level it belongs to.
        level: PlaceLevel,
        /// Keys of categories; read for the sake of the shipped file, kept nowhere.
        categories: Vec<String>,
        /// Whether it is offered.
        enabled: bool,
    }
    /// A kind of stall.
    StallRow {
        /// Fixed id.
        id: StallKindId,
        /// Its name.
        name: String,
        /// Place in lists.
        position: i64,
        /// Whether it is offered.
        enabled: bool,
    }
    /// What gives how many points.
    PointRuleRow {
        /// Fixed id.
        id: PointRuleId,
        /// To whom.
        subject: PointSubject,
        /// Its name.
        name: String,
        /// How many.
        points: i64,
        /// Free words.
        note: String,
        /// Place in lists.
        position: i64,
        /// Whether it is offered.
        enabled: bool,
    }
    /// How dates are written on paper.
    Dates {
        /// The figures of the date under a signature and of the day of printing.
        numerals: Numerals,
    }
    /// Default numbers of days.
    DefaultDays {
        /// To a first answer.
        answer_days: u32,
        /// From which a lamp is 快到期.
        due_soon_days: u32,
        /// That a sheet stays on the board.
        posting_days: u32,
        /// To the claimer's first contact.
        claim_days: u32,
        /// To the next review.
        review_days: u32,
        /// Until a department reports back.
        referral_days: u32,
        /// Names of levels, as the shipped file has them here.
        levels: BTreeMap<PlaceLevel, String>,
    }
}

/// What a county gives to its villages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CountyFile {
    /// Meeting kinds.
    pub kinds: Vec<Placed<KindRow>>,
    /// Procedures.
    pub procedures: Vec<Placed<ProcedureRow>>,
    /// Categories.
    pub categories: Vec<Placed<CategoryRow>>,
    /// Departments.
    pub departments: Vec<Placed<DepartmentRow>>,
    /// Kinds of stall.
    pub stalls: Vec<Placed<StallRow>>,
    /// Rules of points.
    pub point_rules: Vec<Placed<PointRuleRow>>,
    /// Names of levels.
    pub levels: BTreeMap<PlaceLevel, String>,
    /// Words on paper by name.
    pub wording: BTreeMap<String, String>,
    /// How dates are written.
    pub dates: Dates,
    /// How long papers of an archive pack are kept.
    pub retention: BTreeMap<String, Retention>,
    /// Numbers of days.
    pub defaults: DefaultDays,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Read {
    kind: Vec<Spanned<KindRow>>,
    procedure: Vec<Spanned<ProcedureRow>>,
    category: Vec<Spanned<CategoryRow>>,
    department: Vec<Spanned<DepartmentRow>>,
    stall: Vec<Spanned<StallRow>>,
    point_rule: Vec<Spanned<PointRuleRow>>,
    levels: BTreeMap<PlaceLevel, String>,
    wording: BTreeMap<String, Spanned<String>>,
    dates: Dates,
    retention: BTreeMap<String, Spanned<String>>,
    defaults: DefaultDays,
}

/// Written in this order: what others refer to comes first.
#[derive(Serialize)]
struct Written<'a> {
    levels: &'a BTreeMap<PlaceLevel, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    wording: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "is_silent")]
    dates: &'a Dates,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    retention: BTreeMap<&'a str, &'static str>,
    procedure: Vec<&'a ProcedureRow>,
    kind: Vec<&'a KindRow>,
    category: Vec<&'a CategoryRow>,
    stall: Vec<&'a StallRow>,
    point_rule: Vec<&'a PointRuleRow>,
}

fn is_silent(dates: &&Dates) -> bool {
    dates.numerals.is_none()
}

impl CountyFile {
    /// Reads a file. What can be said of the file alone is checked here, all of it at once.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<TemplateFault>> {
        let read: Read = toml::from_str(text).map_err(|fault| {
            vec![TemplateFault {
                file: name.to_owned(),
                line: line_of(text, &fault),
                wrong: TemplateWrong::Unreadable(fault.message().to_owned()),
            }]
        })?;
        let mut faults = Vec::new();
        let mut wording = BTreeMap::new();
        for (key, words) in read.wording {
            let placed = Placed::of(name, text, words);
            if !WORDING.contains(&key.as_str()) {
                faults.push(placed.wrong(TemplateWrong::UnknownWording(key.clone())));
            }
            if let Some(slot) = unknown_slot(&placed.row) {
                faults.push(placed.wrong(TemplateWrong::UnknownSlot(slot.to_owned())));
            }
            wording.insert(key, placed.row);
        }
        let mut kept = BTreeMap::new();
        for (key, words) in read.retention {
            let placed = Placed::of(name, text, words);
            match retention(&key, &placed) {
                Ok(period) => {
                    kept.insert(key, period);
                }
                Err(wrong) => faults.push(placed.wrong(wrong)),
            }
        }
        let mut defaults = read.defaults;
        let mut levels = defaults.levels.take().unwrap_or_default();
        levels.extend(read.levels);
        let file = Self {
            kinds: placed(name, text, read.kind),
            procedures: placed(name, text, read.procedure),
            categories: placed(name, text, read.category),
            departments: placed(name, text, read.department),
            stalls: placed(name, text, read.stall),
            point_rules: placed(name, text, read.point_rule),
            levels,
            wording,
            dates: read.dates,
            retention: kept,
            defaults,
        };
        file.check(&mut faults);
        if faults.is_empty() {
            return Ok(file);
        }
        faults.sort_by_key(|fault| fault.line);
        Err(faults)
    }

    /// The file as text, for people to read and change. Departments and days are each village's own.
    pub fn write(&self) -> String {
        fn plain<T>(rows: &[Placed<T>]) -> Vec<&T> {
            rows.iter().map(|placed| &placed.row).collect()
        }
        let written = Written {
            levels: &self.levels,
            wording: &self.wording,
            dates: &self.dates,
            retention: self
                .retention
                .iter()
                .map(|(key, period)| (key.as_str(), period.zh()))
                .collect(),
            procedure: plain(&self.procedures),
            kind: plain(&self.kinds),
            category: plain(&self.categories),
            stall: plain(&self.stalls),
            point_rule: plain(&self.point_rules),
        };
        toml::to_string(&written).unwrap_or_default()
    }

    fn check(&self, faults: &mut Vec<TemplateFault>) {
        once(&self.kinds, faults, |row| {
            named(row.id, &row.key, &row.name)
        });
        once(&self.procedures, faults, |row| {
            named(row.id, &row.key, &row.name)
        });
        once(&self.categories, faults, |row| {
            // 路灯 may stand below two categories; the same key or id may not stand twice.
            let parent = row.parent.clone().unwrap_or_default();
            let name = row.name.as_ref().map(|name| format!("{parent} {name}"));
            named(row.id, &row.key, &name)
        });
        once(&self.departments, faults, |row| {
            named(row.id, &None, &row.name)
        });
        once(&self.stalls, faults, |row| named(row.id, &None, &row.name));
        once(&self.point_rules, faults, |row| {
            let subject = row.subject.map(|s| s.as_str()).unwrap_or_default();
            let name = row.name.as_ref().map(|name| format!("{subject} {name}"));
            named(row.id, &None, &name)
        });
        for procedure in &self.procedures {
            faults.extend(steps(procedure));
        }
    }
}

fn placed<T>(file: &str, text: &str, rows: Vec<Spanned<T>>) -> Vec<Placed<T>> {
    rows.into_iter()
        .map(|row| Placed::of(file, text, row))
        .collect()
}

/// What a row is known by: id and key, or else its name. Nothing if it says none of them.
fn named<I: ToString>(id: Option<I>, key: &Option<String>, name: &Option<String>) -> Vec<String> {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let own: Vec<String> = id
        .map(|id| id.to_string())
        .into_iter()
        .chain(said(key))
        .collect();
    if own.is_empty() {
        said(name).into_iter().collect()
    } else {
        own
    }
}

fn once<T>(
    rows: &[Placed<T>],
    faults: &mut Vec<TemplateFault>,
    known_by: impl Fn(&T) -> Vec<String>,
) {
    let mut seen = BTreeSet::new();
    for placed in rows {
        let names = known_by(&placed.row);
        if names.is_empty() {
            faults.push(placed.wrong(TemplateWrong::Nameless));
        }
        for name in names {
            if !seen.insert(name.clone()) {
                faults.push(placed.wrong(TemplateWrong::Twice(name.trim().to_owned())));
            }
        }
    }
}

fn steps(procedure: &Placed<ProcedureRow>) -> Option<TemplateFault> {
    let row = &procedure.row;
    let name = row.name.clone().or(row.key.clone()).unwrap_or_default();
    let steps = row.steps.as_ref()?;
    if steps.is_empty() || steps.iter().any(|step| step.name.trim().is_empty()) {
        return Some(procedure.wrong(TemplateWrong::NoSteps(name)));
    }
    let unsound = steps
        .iter()
        .find(|step| step.quorum.as_ref().is_some_and(|q| !q.sound()))?;
    Some(procedure.wrong(TemplateWrong::UnsoundQuorum(unsound.name.clone())))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{shipped, shipped_files};
    use super::*;

    const BY_HAND: &str = "[levels]\ngrid = \"片区\"\n\n[wording]\nsigner = \"村委会\"\n\n[[kind]]\nkey = \"bench\"\nname = \"屋场会\"\n\n[[kind]]\nname = \"夜话会\"\nprocedure = \"六步协商\"\n";

    fn wrong(text: &str) -> Vec<(usize, &'static str)> {
        let faults = CountyFile::read("county.toml", text).unwrap_err();
        faults.iter().map(|f| (f.line, f.wrong.code())).collect()
    }

    #[test]
    fn a_file_written_by_hand_needs_neither_ids_nor_every_table() {
        let file = CountyFile::read("county.toml", BY_HAND).unwrap();
        assert_eq!(file.levels[&PlaceLevel::Grid], "片区");
        assert_eq!(file.kinds.len(), 2);
        assert_eq!(file.kinds[1].line, 11);
        assert_eq!(
            (file.kinds[0].row.id, file.kinds[0].row.motto.clone()),
            (None, None)
        );
    }

    #[test]
    fn every_shipped_file_is_such_a_file() {
        let templates = shipped();
        let mut kinds = 0;
        for (name, text) in shipped_files() {
            kinds += CountyFile::read(&name, &text).unwrap().kinds.len();
        }
        assert_eq!(kinds, templates.kinds.len());
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut file = CountyFile::read("county.toml", BY_HAND).unwrap();
        file.retention
            .insert("minutes".into(), Retention::ThirtyYears);
        let procedures = &shipped_files()[1];
        let read = CountyFile::read(&procedures.0, &procedures.1).unwrap();
        file.procedures = read.procedures;
        file.dates.numerals = Some(Numerals::Han);
        let back = CountyFile::read("back.toml", &file.write()).unwrap();
        let rows = |file: &CountyFile| -> Vec<_> {
            file.procedures.iter().map(|p| p.row.clone()).collect()
        };
        assert_eq!(rows(&back), rows(&file));
        assert_eq!(back.retention, file.retention);
        assert_eq!((back.levels, back.wording), (file.levels, file.wording));
        assert_eq!(back.dates, file.dates);
        assert_eq!(back.kinds[1].row, file.kinds[1].row);
    }

    #[test]
    fn everything_wrong_in_a_file_is_told_at_once_with_its_line() {
        let twice =
            format!("{BY_HAND}\n[[kind]]\nname = \"夜话会\"\n\n[[kind]]\nmotto = \"坐下说\"\n");
        assert_eq!(
            wrong(&twice),
            [(15, "template.twice"), (18, "template.nameless")]
        );
        let periods = "[retention]\nphotos = \"20年\"\nphoto = \"永久\"\nminutes = \"30年\"\n";
        assert_eq!(
            wrong(periods),
            [
                (2, "template.no_such_retention"),
                (3, "template.unknown_kept")
            ]
        );
        let slip = "[wording]\n\nsinger = \"村委会\"\n";
        assert_eq!(wrong(slip), [(3, "template.unknown_wording")]);
        assert_eq!(
            wrong("[levels]\ngird = \"片区\"\n"),
            [(2, "template.broken")]
        );
        let slot = "[wording]\nfooter = \"{署名}　{印日}\"\nsigner = \"{村名}村委会\"\ncontact = \"{村\"\n";
        let unknown = "template.unknown_slot";
        assert_eq!(wrong(slot), [(3, unknown), (4, unknown)]);
        assert_eq!(wrong("[wording]\ncontact = \"{值班室\"\n"), [(2, unknown)]);
        assert_eq!(
            wrong("[dates]\nnumerals = \"roman\"\n"),
            [(2, "template.broken")]
        );
        let empty = "[[procedure]]\nname = \"三步\"\nsteps = []\n";
        assert_eq!(wrong(empty), [(1, "template.no_steps")]);
        let more_than_all = "[[procedure]]\nname = \"三步\"\n[[procedure.steps]]\nname = \"表决\"\nkind = \"vote\"\nquorum = { any_of = [{ body = \"adults\", share = { part = 3, of = 2 } }], agree = { part = 1, of = 2 } }\n";
        assert_eq!(wrong(more_than_all), [(1, "template.unsound_quorum")]);
    }
}
