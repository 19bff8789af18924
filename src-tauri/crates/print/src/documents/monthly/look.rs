//! Measures of the monthly return (papers §3, §5).

use crate::layout::{Frame, MastheadLook};

pub(in crate::documents) const FRAME: Frame = Frame {
    width: 210.0,
    height: 297.0,
    top: 20.0,
    right: 21.0,
    bottom: 20.0,
    left: 25.0,
    foot: 10.0,
};
pub(in crate::documents) const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 24.0,
    mark_pt: 10.5,
    organisation_pt: Some(13.0),
    number_pt: 10.0,
    title_gap: 2.2,
    rule_gap: 2.6,
};
pub(in crate::documents) const FOOTER_PT: f64 = 9.0;
/// The report sentence and its pitch in points.
pub(super) const SENTENCE: (f64, f64) = (12.5, 20.5);
/// Under the masthead, under the sentence, under the legend.
pub(super) const GAPS: [f64; 3] = [3.6, 2.4, 3.2];
pub(super) const BAR_HEIGHT: f64 = 6.0;
pub(super) const LEGEND_PT: f64 = 10.5;
/// Indicator, the figures' columns, how it is counted.
pub(super) const WIDTHS: [f64; COLUMNS + 2] = [38.0, 15.5, 15.5, 17.5, 17.5, 60.0];
/// Period, the one before, year, year before.
pub(super) const COLUMNS: usize = 4;
/// Left and right of a cell's text.
pub(super) const SIDE: f64 = 2.0;
/// Size in points, and room above and below a row's text: the first that holds one sheet; else the first one
/// over more sheets. Figures and labels may be smaller than a promise may.
pub(super) const LADDER: [(f64, f64); 6] = [
    (12.0, 2.15),
    (12.0, 1.6),
    (12.0, 1.1),
    (11.5, 0.9),
    (11.0, 0.75),
    (10.5, 0.65),
];
/// 怎样算, in points.
pub(super) const HOW_PT: f64 = 10.5;
/// The fraction under a share, in points.
pub(super) const FRACTION_PT: f64 = 9.0;
/// Notes and signatures under the table, in points.
pub(super) const NOTE_PT: f64 = 10.5;
pub(super) const SIGN_PT: f64 = 12.0;
/// Width of the signer's part in millimetres.
pub(super) const SIGNER: f64 = 52.0;
