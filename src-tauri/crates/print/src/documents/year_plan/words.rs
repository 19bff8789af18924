//! What a year's plan says in words: the counts that add up, the notes under the table.

use super::{Rows, SessionState, YearPlan};

impl YearPlan {
    /// How many sessions stand so; each counts once, however many grids it convenes.
    pub(super) fn count(&self, state: SessionState) -> usize {
        let of_state = self
            .sessions
            .iter()
            .filter(|session| session.state == state);
        of_state.count()
    }
}

/// `计划32场：已开27场，漏开1场，待开4场；另有取消2场`.
pub(super) fn info_words(plan: &YearPlan) -> String {
    let n = |state| plan.count(state);
    let states = [
        SessionState::Held,
        SessionState::Missed,
        SessionState::ToCome,
    ];
    let total: usize = states.iter().map(|state| n(*state)).sum();
    let parts: Vec<String> = states
        .into_iter()
        .filter(|state| n(*state) > 0)
        .map(|state| format!("{}{}场", state.zh(), n(state)))
        .collect();
    let mut words = format!("计划{total}场");
    if !parts.is_empty() {
        words.push_str(&format!("：{}", parts.join("，")));
    }
    match n(SessionState::Cancelled) {
        0 => {}
        cancelled => words.push_str(&format!("；另有取消{cancelled}场")),
    }
    words
}

/// What days and rows mean.
pub(super) fn notes(plan: &YearPlan) -> String {
    let mut notes = "日期为开会日；计划为已开、待开、漏开之和".to_owned();
    let shared = plan.sessions.iter().any(|session| session.grids.len() > 1);
    if let (Rows::Grids { word, .. }, true) = (&plan.rows, shared) {
        notes.push_str(&format!("；几个{word}合开的，各行都列，合计只算一场"));
    }
    notes.push('。');
    notes
}
