//! The table itself: state, event, where it leads, what it needs (data model, "Issues").

use crate::words::{EventKind as E, State as S, words};

words! {
    /// Something a move cannot be written down without. The day is needed by every move.
    Need "need" {
        /// A held meeting, or a contact `outside` of one: who, on which day.
        MeetingOrOutside = "meeting_or_outside" "会议或会外",
        /// Measure, responsible unit and deadline.
        Commitment = "commitment" "承诺",
        /// The next review date.
        ReviewDate = "review_date" "再议日期",
        /// Department, day sent, day due back.
        Referral = "referral" "移交单位与期限",
        /// The words, and whether the villager accepted them.
        Explanation = "explanation" "解释",
        /// What was done.
        WhatWasDone = "what_was_done" "办理结果",
        /// Evidence of it, or the word that there is none.
        Evidence = "evidence" "佐证",
        /// The department's answer and its day.
        DepartmentAnswer = "department_answer" "单位答复",
        /// Why.
        Reason = "reason" "理由",
        /// Who approved it; what a meeting decides, the meeting has approved.
        Approver = "approver" "同意人",
        /// A deadline later than the one in force.
        LaterDeadline = "later_deadline" "新时限",
        /// The issue that it is merged into.
        MergeTarget = "merge_target" "并入哪件",
        /// A return visit's answers.
        VisitAnswers = "visit_answers" "回访答复",
        /// A second person (`may_review`).
        Reviewer = "reviewer" "复核人",
        /// The villager accepted the explanation, or a second person reviewed it.
        AcceptedOrReviewer = "accepted_or_reviewer" "群众接受或复核人",
        /// The new issue's summary.
        ChildSummary = "child_summary" "拆出的问题",
    }
}

/// Where a move leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// Into this state.
    To(S),
    /// The state stays.
    Stays,
    /// Back to the state before merging or withdrawing.
    Before,
}

impl Landing {
    /// The state it leads to, if the table itself names one.
    pub const fn state(self) -> Option<S> {
        match self {
            Self::To(state) => Some(state),
            Self::Stays | Self::Before => None,
        }
    }
}

/// One row: from this state this event is possible, leads there and needs that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The state it starts from; nothing for a new issue.
    pub from: Option<S>,
    /// The event.
    pub kind: E,
    /// Where it leads.
    pub landing: Landing,
    /// What it needs besides its day.
    pub needs: &'static [Need],
}

impl Move {
    /// Whether a caller's wish (`None`: none said) fits this row's landing.
    pub(super) fn lands_on(&self, to: Option<S>) -> bool {
        match (to, self.landing) {
            (None, _) => true,
            (Some(to), Landing::To(state)) => to == state,
            (Some(to), Landing::Stays) => self.from == Some(to),
            (Some(to), Landing::Before) => !matches!(to, S::Merged | S::Withdrawn),
        }
    }
}

const fn first(kind: E, to: S, needs: &'static [Need]) -> Move {
    Move {
        from: None,
        kind,
        landing: Landing::To(to),
        needs,
    }
}

const fn go(from: S, kind: E, to: S, needs: &'static [Need]) -> Move {
    Move {
        from: Some(from),
        kind,
        landing: Landing::To(to),
        needs,
    }
}

const fn stay(from: S, kind: E, needs: &'static [Need]) -> Move {
    Move {
        from: Some(from),
        kind,
        landing: Landing::Stays,
        needs,
    }
}

const fn back(from: S) -> Move {
    Move {
        from: Some(from),
        kind: E::Restored,
        landing: Landing::Before,
        needs: REASON,
    }
}

use Need::*;
const REASON: &[Need] = &[Reason];
const TARGET: &[Need] = &[MergeTarget];
const CHILD: &[Need] = &[ChildSummary];
const VISIT: &[Need] = &[VisitAnswers];

/// THE table of data model "Issues". A moved review date (再议) is no extension.
pub const MOVES: &[Move] = &[
    first(E::Collected, S::Pending, &[]),
    first(E::Raised, S::Raised, &[MeetingOrOutside]),
    go(S::Pending, E::Raised, S::Raised, &[MeetingOrOutside]),
    go(S::Pending, E::Withdrawn, S::Withdrawn, REASON),
    go(S::Pending, E::Merged, S::Merged, TARGET),
    go(S::Raised, E::Committed, S::Committed, &[Commitment]),
    go(S::Raised, E::UnderStudy, S::UnderStudy, &[ReviewDate]),
    go(S::Raised, E::Referred, S::Referred, &[Referral]),
    go(S::Raised, E::Explained, S::Explained, &[Explanation]),
    go(S::Raised, E::ResolvedOnSpot, S::Done, &[WhatWasDone]),
    go(S::Raised, E::Withdrawn, S::Withdrawn, REASON),
    go(S::Raised, E::Merged, S::Merged, TARGET),
    stay(S::Raised, E::DiscussedAgain, &[]),
    stay(S::Raised, E::Split, CHILD),
    go(S::Committed, E::Done, S::Done, &[WhatWasDone, Evidence]),
    go(
        S::Committed,
        E::UnderStudy,
        S::UnderStudy,
        &[Reason, Approver, ReviewDate],
    ),
    go(
        S::Committed,
        E::Referred,
        S::Referred,
        &[Reason, Approver, Referral],
    ),
    go(
        S::Committed,
        E::Explained,
        S::Explained,
        &[Reason, Approver, Explanation],
    ),
    go(
        S::Committed,
        E::Withdrawn,
        S::Withdrawn,
        &[Reason, Approver],
    ),
    go(S::Committed, E::Merged, S::Merged, TARGET),
    stay(
        S::Committed,
        E::Extended,
        &[Reason, Approver, LaterDeadline],
    ),
    stay(S::Committed, E::Split, CHILD),
    go(S::UnderStudy, E::Committed, S::Committed, &[Commitment]),
    go(S::UnderStudy, E::Referred, S::Referred, &[Referral]),
    go(S::UnderStudy, E::Explained, S::Explained, &[Explanation]),
    go(S::UnderStudy, E::Done, S::Done, &[WhatWasDone]),
    go(S::UnderStudy, E::Withdrawn, S::Withdrawn, REASON),
    go(S::UnderStudy, E::Merged, S::Merged, TARGET),
    stay(S::UnderStudy, E::DiscussedAgain, &[ReviewDate]),
    stay(S::UnderStudy, E::Split, CHILD),
    go(S::Referred, E::Done, S::Done, &[DepartmentAnswer]),
    go(S::Referred, E::Returned, S::Raised, &[DepartmentAnswer]),
    go(
        S::Referred,
        E::Committed,
        S::Committed,
        &[DepartmentAnswer, Commitment],
    ),
    go(
        S::Referred,
        E::UnderStudy,
        S::UnderStudy,
        &[DepartmentAnswer, ReviewDate],
    ),
    go(
        S::Referred,
        E::Explained,
        S::Explained,
        &[DepartmentAnswer, Explanation],
    ),
    go(S::Referred, E::Withdrawn, S::Withdrawn, REASON),
    go(S::Referred, E::Merged, S::Merged, TARGET),
    stay(S::Referred, E::Answered, &[DepartmentAnswer]),
    stay(S::Referred, E::Split, CHILD),
    go(
        S::Explained,
        E::StruckOff,
        S::StruckOff,
        &[AcceptedOrReviewer],
    ),
    go(
        S::Explained,
        E::TakenUp,
        S::Committed,
        &[Reason, Commitment],
    ),
    go(
        S::Explained,
        E::TakenUp,
        S::UnderStudy,
        &[Reason, ReviewDate],
    ),
    go(S::Explained, E::TakenUp, S::Referred, &[Reason, Referral]),
    stay(S::Explained, E::Visited, VISIT),
    go(S::Done, E::StruckOff, S::StruckOff, &[Reviewer]),
    go(S::Done, E::ToReopen, S::ToReopen, &[VisitAnswers]),
    go(S::Done, E::Reopened, S::Committed, &[Reason, Commitment]),
    go(S::Done, E::Reopened, S::UnderStudy, &[Reason, ReviewDate]),
    go(S::Done, E::Reopened, S::Referred, &[Reason, Referral]),
    stay(S::Done, E::Visited, VISIT),
    go(S::ToReopen, E::Reopened, S::Committed, &[Commitment]),
    go(S::ToReopen, E::Reopened, S::UnderStudy, &[ReviewDate]),
    go(S::ToReopen, E::Reopened, S::Referred, &[Referral]),
    stay(S::ToReopen, E::Visited, VISIT),
    go(
        S::StruckOff,
        E::Reopened,
        S::Committed,
        &[Reason, Reviewer, Commitment],
    ),
    go(
        S::StruckOff,
        E::Reopened,
        S::UnderStudy,
        &[Reason, Reviewer, ReviewDate],
    ),
    go(
        S::StruckOff,
        E::Reopened,
        S::Referred,
        &[Reason, Reviewer, Referral],
    ),
    stay(S::StruckOff, E::Visited, VISIT),
    back(S::Merged),
    back(S::Withdrawn),
];
