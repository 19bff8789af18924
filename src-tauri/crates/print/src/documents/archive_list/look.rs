//! Measures of the archive list; the head and the margins are those of the monthly return (papers §3).

pub(super) use crate::documents::monthly::look::{FOOTER_PT, FRAME};

use crate::documents::monthly::look;
use crate::layout::MastheadLook;

pub(super) const MASTHEAD: MastheadLook = MastheadLook {
    title_pt: 22.0,
    ..look::MASTHEAD
};
/// Size of the info lines in points, and their labels' column in millimetres.
pub(super) const INFO: (f64, f64) = (11.0, 19.0);
/// Above and under the info lines.
pub(super) const INFO_GAP: f64 = 3.2;
/// Rows in points, and their pitch.
pub(super) const BODY_PT: f64 = 11.0;
pub(super) const PITCH: f64 = 1.3;
/// Figures that have to stand on one line.
pub(super) const FIGURES_PT: f64 = 10.5;
pub(super) const CHECKSUM_PT: f64 = 9.5;
/// Number, name, pages, day, retention, checksum.
pub(super) const WIDTHS: [f64; 6] = [13.0, 49.0, 13.0, 32.0, 20.0, 37.0];
/// Left and right of a cell's text; above and below.
pub(super) const PAD: (f64, f64) = (1.6, 1.7);
/// Notes and signatures under the table, in points.
pub(super) const NOTE_PT: f64 = 10.5;
pub(super) const SIGN_PT: f64 = 12.0;
/// Width of the signer's part in millimetres.
pub(super) const SIGNER: f64 = 52.0;
