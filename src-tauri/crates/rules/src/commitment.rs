//! A promise and what becomes of it: its deadline on a day, extensions, collective money. Not here:
//! lamps (`lamp`), the states (`transition`).

use chrono::NaiveDate;

/// Why a deadline or an extension cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommitmentFault {
    /// The deadline lies before the day of the promise.
    #[error("the deadline {deadline} lies before the promise of {promised_on}")]
    DeadlineBeforePromise {
        /// The deadline asked for.
        deadline: NaiveDate,
        /// The day of the promise: the meeting's day.
        promised_on: NaiveDate,
    },
    /// An extension must lead to a later day than the one in force.
    #[error("the new deadline {new} is not later than {old}")]
    NotLater {
        /// The deadline in force.
        old: NaiveDate,
        /// The one asked for.
        new: NaiveDate,
    },
    /// A milestone lies outside the promise and its deadline.
    #[error("the milestone of {day} lies outside {from} to {to}")]
    MilestoneOutside {
        /// The milestone's day.
        day: NaiveDate,
        /// The day of the promise.
        from: NaiveDate,
        /// The deadline in force.
        to: NaiveDate,
    },
}

/// An extension (延期), dated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// The day it was granted.
    pub day: NaiveDate,
    /// The deadline from then on.
    pub deadline: NaiveDate,
}

/// Whether a promise of that day may have this deadline; the same day is allowed.
pub fn check_deadline(promised_on: NaiveDate, deadline: NaiveDate) -> Result<(), CommitmentFault> {
    if deadline < promised_on {
        return Err(CommitmentFault::DeadlineBeforePromise {
            deadline,
            promised_on,
        });
    }
    Ok(())
}

/// Whether the deadline in force may be moved to this day.
pub fn check_extension(old: NaiveDate, new: NaiveDate) -> Result<(), CommitmentFault> {
    if new <= old {
        return Err(CommitmentFault::NotLater { old, new });
    }
    Ok(())
}

/// Whether a milestone lies between promise and deadline, both included.
pub fn check_milestone(
    day: NaiveDate,
    promised_on: NaiveDate,
    deadline: NaiveDate,
) -> Result<(), CommitmentFault> {
    if day < promised_on || day > deadline {
        return Err(CommitmentFault::MilestoneOutside {
            day,
            from: promised_on,
            to: deadline,
        });
    }
    Ok(())
}

/// The deadline in force on day D: the first one, then every extension granted up to D, in order.
pub fn deadline_on(first: NaiveDate, extensions: &[Extension], on: NaiveDate) -> NaiveDate {
    let mut granted = extensions.iter().filter(|extension| extension.day <= on);
    granted
        .next_back()
        .map_or(first, |extension| extension.deadline)
}

/// Whether a promise must first go through 四议两公开: it spends collective money or assets and the
/// decision is not on record yet (field guide §1).
pub const fn needs_four_two(collective_money: bool, decided: bool) -> bool {
    collective_money && !decided
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn a_deadline_before_the_meeting_is_refused() {
        assert_eq!(check_deadline(day(11, 18), day(11, 18)), Ok(()));
        assert_eq!(
            check_deadline(day(11, 18), day(11, 17)),
            Err(CommitmentFault::DeadlineBeforePromise {
                deadline: day(11, 17),
                promised_on: day(11, 18)
            })
        );
    }

    #[test]
    fn an_extension_goes_forward_only() {
        assert_eq!(check_extension(day(11, 30), day(12, 15)), Ok(()));
        let (old, new) = (day(11, 30), day(11, 30));
        assert_eq!(
            check_extension(old, new),
            Err(CommitmentFault::NotLater { old, new })
        );
    }

    #[test]
    fn a_past_days_deadline_is_not_rewritten_by_a_later_extension() {
        let extensions = [
            Extension {
                day: day(11, 25),
                deadline: day(12, 15),
            },
            Extension {
                day: day(12, 10),
                deadline: day(12, 31),
            },
        ];
        let on = |on| deadline_on(day(11, 30), &extensions, on);
        assert_eq!(on(day(11, 24)), day(11, 30));
        assert_eq!(on(day(11, 25)), day(12, 15));
        assert_eq!(on(day(12, 31)), day(12, 31));
    }

    #[test]
    fn milestones_lie_within_the_promise() {
        let check = |at| check_milestone(at, day(11, 18), day(11, 30));
        assert_eq!((check(day(11, 18)), check(day(11, 30))), (Ok(()), Ok(())));
        assert!(check(day(11, 17)).is_err() && check(day(12, 1)).is_err());
        assert!(needs_four_two(true, false) && !needs_four_two(true, true));
    }
}
