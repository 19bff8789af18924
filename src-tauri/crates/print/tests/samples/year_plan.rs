//! Invented plans of a year.

use print::documents::year_plan::{
    MonthStanding, PlanKind, PlanRow, QuotaRow, Rows, Session, SessionState, YearPlan,
};

use super::{day, sheet};

const GRIDS: [(&str, &str); 6] = [
    ("第一网格", "李喆"),
    ("第二网格", "周翀"),
    ("第三网格", "刘㛃"),
    ("第四网格", "欧阳頔"),
    ("第五网格", "罗小满"),
    ("第六网格", "赵䶮"),
];

/// Kind (0 = 亲加奔, 1 = 板凳会), grid, month, day.
const SESSIONS: [(usize, usize, u32, u32); 32] = [
    (0, 0, 1, 14),
    (1, 3, 1, 21),
    (0, 1, 2, 11),
    (1, 4, 2, 26),
    (0, 2, 3, 11),
    (1, 5, 3, 18),
    (1, 0, 3, 25),
    (0, 3, 4, 15),
    (1, 1, 4, 22),
    (0, 4, 5, 13),
    (1, 2, 5, 20),
    (1, 3, 5, 27),
    (0, 5, 6, 10),
    (1, 1, 6, 17),
    (1, 0, 6, 24),
    (0, 0, 7, 8),
    (1, 4, 7, 22),
    (0, 1, 8, 12),
    (1, 5, 8, 19),
    (1, 3, 8, 26),
    (0, 2, 9, 9),
    (1, 4, 9, 16),
    (1, 0, 9, 23),
    (0, 3, 10, 14),
    (1, 2, 10, 21),
    (1, 5, 10, 28),
    (0, 4, 11, 4),
    (1, 1, 11, 18),
    (0, 1, 11, 25),
    (0, 5, 12, 9),
    (1, 0, 12, 16),
    (1, 3, 12, 23),
];

fn state(month: u32, on: u32) -> SessionState {
    match (month, on) {
        (10, 14) => SessionState::Missed,
        (12, _) | (11, 25) => SessionState::ToCome,
        _ => SessionState::Held,
    }
}

fn kinds() -> Vec<PlanKind> {
    let kind = |name: &str, symbol: &str| PlanKind {
        name: name.into(),
        symbol: symbol.into(),
    };
    vec![kind("亲加奔", "●"), kind("板凳会", "■")]
}

/// The plan of the picture.
pub fn six_grids() -> YearPlan {
    let mut sheet = sheet("青山村2026年度会议计划", "年2026-001");
    sheet.print_day = day(2026, 11, 21);
    let sessions = SESSIONS.iter().map(|(kind, grid, month, on)| Session {
        day: day(2026, *month, *on),
        kind: *kind,
        state: state(*month, *on),
        grids: vec![*grid],
    });
    let standing = |month: usize| match month {
        10 => MonthStanding::Missed,
        12 => MonthStanding::Open,
        _ => MonthStanding::Met,
    };
    YearPlan {
        sheet,
        year: 2026,
        today: day(2026, 11, 21),
        kinds: kinds(),
        rows: Rows::Grids {
            word: "网格".into(),
            chief_word: "网格长".into(),
            grids: GRIDS
                .iter()
                .map(|(name, chief)| PlanRow {
                    name: (*name).into(),
                    chiefs: vec![(*chief).into()],
                })
                .collect(),
            everybody: "全村".into(),
        },
        sessions: sessions.collect(),
        quotas: vec![QuotaRow {
            words: "亲加奔每月1场".into(),
            kind: 0,
            months: 1,
            periods: (1..=12).map(|month| Some(standing(month))).collect(),
        }],
    }
}

/// More grids than a sheet holds, some with long names, two chiefs or none.
pub fn many_grids(count: usize) -> YearPlan {
    let mut plan = six_grids();
    let row = |number: usize| PlanRow {
        name: match number % 7 {
            3 => format!("第{}网格（双井至杭口老桥沿线各户及水塔以北）", number + 1),
            _ => format!("第{}网格", number + 1),
        },
        chiefs: match number % 5 {
            1 => vec!["阿依古丽·买买提".into()],
            2 => vec!["欧阳頔".into(), "\u{2C456}\u{4DAE}".into()],
            3 => vec![],
            _ => vec!["罗小满".into()],
        },
    };
    if let Rows::Grids { grids, .. } = &mut plan.rows {
        *grids = (0..count).map(row).collect();
    }
    for (number, session) in plan.sessions.iter_mut().enumerate() {
        session.grids = vec![number * 5 % count];
    }
    plan.sessions[4].grids = vec![1, 2];
    plan.sessions[9].grids.clear();
    plan
}

/// Eight kinds for the whole village, four of them without a sign of their own, three quotas.
pub fn eight_kinds() -> YearPlan {
    let mut plan = six_grids();
    let kind = |name: &str, symbol: &str| PlanKind {
        name: name.into(),
        symbol: symbol.into(),
    };
    plan.kinds.extend([
        kind("院坝会", "▲"),
        kind("协商议事会", "◆"),
        kind("民生茶馆", ""),
        kind("阳光议事厅", ""),
        kind("屋场会", "★"),
        kind("夜谈会", "●"),
    ]);
    plan.rows = Rows::Kinds;
    for (number, session) in plan.sessions.iter_mut().enumerate() {
        session.kind = number % 8;
        session.grids.clear();
    }
    plan.sessions[3].state = SessionState::Cancelled;
    plan.quotas.push(QuotaRow {
        words: "板凳会每季度2场".into(),
        kind: 1,
        months: 3,
        periods: vec![
            None,
            Some(MonthStanding::Met),
            Some(MonthStanding::Missed),
            Some(MonthStanding::Open),
        ],
    });
    plan.quotas.push(QuotaRow {
        words: "协商议事会全年4场".into(),
        kind: 3,
        months: 12,
        periods: vec![Some(MonthStanding::Met)],
    });
    plan
}

/// One kind, no grids, no quota.
pub fn one_kind() -> YearPlan {
    let mut plan = six_grids();
    plan.rows = Rows::Kinds;
    plan.kinds.truncate(1);
    plan.sessions.retain(|session| session.kind == 0);
    plan.sessions
        .iter_mut()
        .for_each(|session| session.grids.clear());
    plan.quotas.clear();
    plan
}

/// Nothing planned.
pub fn nothing() -> YearPlan {
    let mut plan = six_grids();
    plan.rows = Rows::Kinds;
    plan.kinds.clear();
    plan.sessions.clear();
    plan.quotas.clear();
    plan
}

/// A month in which one grid met five times.
pub fn crowded() -> YearPlan {
    let mut plan = six_grids();
    for on in [3, 9, 15, 21, 27] {
        plan.sessions.push(Session {
            day: day(2026, 7, on),
            kind: 1,
            state: SessionState::Held,
            grids: vec![2],
        });
    }
    plan
}
