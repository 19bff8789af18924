//! A quota in the words that paper says of it. Not here: reckoning it (`rules::quota`).

use crate::commands::plan::{PeriodStanding, YearKind, YearPeriod};

/// `每月1场`, `每季度2场`, `全年4场`.
pub(super) fn asks(kind: &YearKind) -> String {
    let (per, _) = period(kind);
    format!("{per}{}场", kind.quota_count)
}

/// `每月1场，11个月中10个月达标，还差1场`; nothing unless the quota binds.
pub(super) fn stands(kind: &YearKind) -> Option<String> {
    let periods = of_village(kind);
    if periods.is_empty() {
        return None;
    }
    let n = |standing| {
        periods
            .iter()
            .filter(|one| one.standing == standing)
            .count()
    };
    let (met, missed) = (n(PeriodStanding::Met), n(PeriodStanding::Missed));
    let (_, each) = period(kind);
    let mut words = asks(kind);
    if met + missed > 0 {
        words.push_str(&format!("，{}{each}中{met}{each}达标", met + missed));
    }
    let open = periods
        .iter()
        .find(|one| one.standing == PeriodStanding::Open);
    if let Some(open) = open {
        words.push_str(&format!("，还差{}场", open.missing));
    }
    Some(words)
}

/// The quota's periods for the whole village; none unless it binds.
pub(super) fn of_village(kind: &YearKind) -> &[YearPeriod] {
    let village = kind.rows.iter().find(|row| row.place.is_none());
    village
        .map(|row| row.periods.as_slice())
        .unwrap_or_default()
}

/// Months of one period.
pub(super) fn months(kind: &YearKind) -> usize {
    match kind.quota_period.as_str() {
        "month" => 1,
        "quarter" => 3,
        _ => 12,
    }
}

fn period(kind: &YearKind) -> (&'static str, &'static str) {
    match months(kind) {
        1 => ("每月", "个月"),
        3 => ("每季度", "个季度"),
        _ => ("全年", "年"),
    }
}
