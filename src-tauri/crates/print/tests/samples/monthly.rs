//! Invented monthly returns.

use print::documents::monthly::{Figures, LateTyping, Monthly, QuotaWords};
use rules::figures::{Attendance, Fraction, IssueFigures, Part, Rates, report_sentence};
use rules::words::Class;

use super::{day, sheet};

/// Issues of each class: 已解决, 列入解决计划, 跟进研究, 移交未回, 解释说明, 待分类, 待重开, 撤回.
fn issues(parts: [u64; 8], merged: u64) -> IssueFigures {
    let mut figures = IssueFigures::default();
    for (class, n) in Class::ALL.iter().zip(parts) {
        let merged = if *class == Class::Resolved { merged } else { 0 };
        figures.add(*class, Part { n, merged });
    }
    figures
}

fn came(villager_times: u64, villagers: u64, cadre_times: u64, unnamed: u64) -> Attendance {
    Attendance {
        villager_times,
        villagers,
        cadre_times,
        cadres: cadre_times.min(6),
        unnamed,
    }
}

fn rates(shares: [(u64, u64); 3], days: u64, done_commitments: u64) -> Rates {
    let [response, resolution, satisfaction] = shares.map(|(part, whole)| Fraction { part, whole });
    Rates {
        response,
        resolution,
        satisfaction,
        days,
        done_commitments,
    }
}

fn held(kinds: &[(&str, u64)]) -> Vec<(String, u64)> {
    kinds
        .iter()
        .map(|(kind, n)| ((*kind).to_owned(), *n))
        .collect()
}

/// The year's sentence, as the figures say it.
fn sentence(monthly: &Monthly) -> String {
    let year = &monthly.year;
    let kinds: Vec<(&str, u64)> = year
        .sessions
        .iter()
        .map(|(k, n)| (k.as_str(), *n))
        .collect();
    let place = monthly.place.as_deref().unwrap_or("全村");
    report_sentence(
        monthly.on,
        place,
        &kinds,
        year.came.villager_times,
        &year.issues,
    )
}

fn told(mut monthly: Monthly) -> Monthly {
    monthly.sentence = sentence(&monthly);
    monthly
}

/// The month of the picture.
pub fn november() -> Monthly {
    let mut sheet = sheet("青山村协商议事月报表", "月2026-011");
    sheet.print_day = day(2026, 11, 30);
    let mut period = Figures {
        sessions: held(&[("板凳会", 1), ("亲加奔", 1)]),
        came: came(79, 64, 6, 0),
        issues: issues([4, 9, 0, 1, 0, 0, 0, 0], 0),
        rates: rates([(14, 14), (3, 4), (4, 4)], 84, 4),
        market_days: Some(0),
    };
    let mut year = Figures {
        sessions: held(&[("板凳会", 9), ("亲加奔", 11)]),
        came: came(786, 318, 61, 24),
        issues: issues([121, 31, 9, 5, 0, 2, 0, 0], 3),
        rates: rates([(165, 168), (101, 117), (113, 117)], 3146, 121),
        market_days: Some(0),
    };
    let mut last_year = Figures {
        sessions: held(&[("板凳会", 7), ("亲加奔", 8)]),
        came: came(540, 251, 40, 0),
        issues: issues([86, 14, 8, 4, 0, 0, 0, 0], 0),
        rates: rates([(107, 112), (70, 86), (80, 86)], 2838, 86),
        market_days: Some(0),
    };
    let mut before = Figures {
        sessions: held(&[("板凳会", 2), ("亲加奔", 1)]),
        came: came(121, 88, 9, 0),
        issues: issues([11, 3, 1, 0, 0, 1, 0, 0], 1),
        rates: rates([(15, 16), (9, 11), (10, 11)], 221, 13),
        market_days: Some(0),
    };
    for (figures, promised, overdue, done, extensions) in [
        (&mut period, 31, 1, 12, 1),
        (&mut before, 28, 2, 15, 0),
        (&mut year, 31, 1, 121, 6),
        (&mut last_year, 14, 0, 86, 2),
    ] {
        figures.issues.promised = promised;
        figures.issues.overdue = overdue;
        figures.issues.done_in_period = done;
        figures.issues.extensions = extensions;
    }
    told(Monthly {
        sheet,
        place: None,
        kind: None,
        from: day(2026, 11, 1),
        to: day(2026, 11, 30),
        on: day(2026, 11, 30),
        sentence: String::new(),
        period,
        before: Some(before),
        year,
        last_year: Some(last_year),
        quotas: vec![QuotaWords {
            kind: "亲加奔".into(),
            words: "每月1场，11个月中10个月达标".into(),
        }],
        late: None,
    })
}

/// The first month ever: no year before, and typing that came after the first print.
pub fn first() -> Monthly {
    let mut first = november();
    (first.last_year, first.before) = (None, None);
    first.late = Some(LateTyping {
        count: 2,
        printed_on: day(2026, 11, 26),
        number: "月2026-010".into(),
    });
    first.on = day(2026, 11, 28);
    told(first)
}

/// A village in which nothing has happened yet.
pub fn nothing() -> Monthly {
    let mut nothing = november();
    (nothing.period, nothing.year) = (Figures::default(), Figures::default());
    (nothing.last_year, nothing.before) = (None, None);
    nothing.quotas.clear();
    told(nothing)
}

/// Everything that can stand on a return, in a village of many kinds and long names.
pub fn full() -> Monthly {
    let mut full = november();
    let kinds = [
        ("板凳会", 9),
        ("亲加奔", 11),
        ("院坝会", 4),
        ("协商议事会", 3),
        ("民生茶馆", 2),
        ("阳光议事厅", 2),
        ("乡村振兴重点帮扶项目专题协商会", 1),
        ("夜谈会", 1),
    ];
    full.year.sessions = held(&kinds);
    full.year.issues = issues([1121, 331, 19, 25, 14, 12, 3, 2], 41);
    full.year.issues.pending = 40;
    full.year.issues.reopened = 5;
    full.year.market_days = Some(4);
    full.sheet.edition = rules::words::Edition::Internal;
    told(full)
}

/// A quarter of one grid.
pub fn quarter_of_a_grid() -> Monthly {
    let mut quarter = november();
    (quarter.from, quarter.to, quarter.on) = (day(2026, 7, 1), day(2026, 9, 30), day(2026, 9, 30));
    quarter.place = Some("第二网格".into());
    quarter.kind = Some("板凳会".into());
    quarter.quotas.clear();
    told(quarter)
}
