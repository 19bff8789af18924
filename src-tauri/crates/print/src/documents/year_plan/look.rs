//! Measures of the year's plan (papers §3, §5).

use crate::layout::{Frame, MastheadLook};

pub(super) const FRAME: Frame = Frame {
    width: 297.0,
    height: 210.0,
    top: 22.0,
    right: 15.0,
    bottom: 16.0,
    left: 15.0,
    foot: 8.0,
};
pub(super) const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 22.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 1.0,
    rule_gap: 2.5,
};
pub(super) const FOOTER_PT: f64 = 9.0;
/// Counts, legend and notes, in points.
pub(super) const INFO_PT: f64 = 10.5;
/// The grid, its chief, and the last column, in millimetres (papers §5).
pub(super) const NAME: f64 = 30.0;
pub(super) const CHIEF: f64 = 17.0;
pub(super) const MONTH: f64 = 16.7;
pub(super) const LAST: f64 = 19.6;
pub(super) const HEADER: f64 = 7.5;
/// A row of one line of symbols, and the least that a full sheet presses it to.
pub(super) const ROW: f64 = 16.6;
pub(super) const ROW_LEAST: f64 = 10.4;
/// Every further line of symbols in a cell.
pub(super) const LINE: f64 = 9.4;
/// A row of the summary.
pub(super) const SUMMARY: f64 = 7.6;
pub(super) const NAME_PT: f64 = 11.0;
pub(super) const CHIEF_PT: f64 = 11.0;
pub(super) const HEADER_PT: f64 = 10.5;
pub(super) const DAY_PT: f64 = 10.5;
/// Days of two sessions side by side.
pub(super) const DAY_SMALL_PT: f64 = 9.0;
pub(super) const SUM_PT: f64 = 12.0;
/// A symbol's height in millimetres.
pub(super) const SYMBOL: f64 = 4.0;
pub(super) const PAD: f64 = 1.0;
/// A grid's table: rules in points.
pub(super) const EDGE: f64 = 1.2;
pub(super) const THIN: f64 = 0.35;
pub(super) const UPRIGHT: f64 = 0.25;
pub(super) const QUARTER: f64 = 0.6;

/// Left edge of the months.
pub(super) const MONTHS_LEFT: f64 = FRAME.left + NAME + CHIEF;
/// Left edge of the last column.
pub(super) const LAST_LEFT: f64 = MONTHS_LEFT + 12.0 * MONTH;

/// Left edge of a month, January = 0.
pub(super) fn month_left(month: usize) -> f64 {
    MONTHS_LEFT + MONTH * month as f64
}
