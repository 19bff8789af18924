//! The measures of a timetable on A4 and on A3, both landscape (papers §3, §8).

use crate::documents::PaperSize;
use crate::layout::{Frame, MastheadLook, Rules};

/// Measures of one timetable; lengths in millimetres, type and rules in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub frame: Frame,
    pub masthead: MastheadLook,
    /// Number, matter (with unit and person where `units` is nought), units.
    pub number: f64,
    pub matter: f64,
    pub units: f64,
    /// The deadline's column.
    pub right: f64,
    /// Least height of a row, and of the header.
    pub row: f64,
    pub header: f64,
    /// Rows of a sheet at most.
    pub most_rows: usize,
    pub text_pt: f64,
    pub unit_pt: f64,
    pub pitch_pt: f64,
    pub number_pt: f64,
    /// Plain words under the deadline.
    pub words_pt: f64,
    pub month_pt: f64,
    /// Middle of the bar below the row's top, its height and its line.
    pub bar_at: f64,
    pub bar: f64,
    pub bar_line: f64,
    pub diamond: f64,
    pub step_pt: f64,
    pub lamp: f64,
    pub today: f64,
    pub flag_pt: f64,
    pub info_pt: f64,
    pub legend_pt: f64,
    pub foot_pt: f64,
    pub footer_pt: f64,
    pub quarter_line: f64,
    pub rules: Rules,
}

impl Look {
    /// Large type is for A4; A3 is large already.
    pub fn of(paper: PaperSize, large: bool) -> Self {
        match paper {
            PaperSize::A4 if large => Self::a4_large(),
            PaperSize::A4 => Self::a4(),
            PaperSize::A3 => Self::a3(),
        }
    }

    fn a4() -> Self {
        Self {
            frame: Frame {
                width: 297.0,
                height: 210.0,
                top: 20.0,
                right: 15.0,
                bottom: 18.0,
                left: 15.0,
                foot: 8.0,
            },
            masthead: MastheadLook {
                title_pt: 21.0,
                mark_pt: 10.5,
                organisation_pt: Some(13.0),
                number_pt: 10.0,
                title_gap: 1.0,
                rule_gap: 2.5,
            },
            number: 9.0,
            matter: 43.0,
            units: 36.0,
            right: 26.0,
            row: 12.0,
            header: 7.5,
            most_rows: 11,
            text_pt: 10.5,
            unit_pt: 10.5,
            pitch_pt: 14.0,
            number_pt: 13.0,
            words_pt: 10.5,
            month_pt: 10.5,
            bar_at: 4.6,
            bar: 2.3,
            bar_line: 0.7,
            diamond: 3.5,
            step_pt: 8.5,
            lamp: 4.1,
            today: 1.1,
            flag_pt: 9.0,
            info_pt: 10.5,
            legend_pt: 9.5,
            foot_pt: 9.5,
            footer_pt: 9.0,
            quarter_line: 0.6,
            rules: Rules::LIST_A4,
        }
    }

    /// A4 with its words a quarter larger; the months make room for them.
    fn a4_large() -> Self {
        let plain = Self::a4();
        let larger = |size: f64| 1.25 * size;
        Self {
            number: 11.0,
            matter: 52.0,
            units: 43.0,
            right: 32.0,
            row: larger(plain.row),
            header: larger(plain.header),
            most_rows: 8,
            text_pt: larger(plain.text_pt),
            unit_pt: larger(plain.unit_pt),
            pitch_pt: larger(plain.pitch_pt),
            number_pt: larger(plain.number_pt),
            words_pt: larger(plain.words_pt),
            month_pt: 12.0,
            bar_at: larger(plain.bar_at),
            bar: larger(plain.bar),
            step_pt: larger(plain.step_pt),
            lamp: larger(plain.lamp),
            flag_pt: larger(plain.flag_pt),
            info_pt: 12.0,
            legend_pt: 11.0,
            foot_pt: 11.0,
            ..plain
        }
    }

    fn a3() -> Self {
        Self {
            frame: Frame {
                width: 420.0,
                height: 297.0,
                top: 14.0,
                right: 18.0,
                bottom: 17.0,
                left: 18.0,
                foot: 10.0,
            },
            masthead: MastheadLook {
                title_pt: 46.0,
                mark_pt: 18.0,
                organisation_pt: None,
                number_pt: 18.0,
                title_gap: 1.0,
                rule_gap: 3.0,
            },
            number: 12.5,
            matter: 95.5,
            units: 0.0,
            right: 61.0,
            row: 19.7,
            header: 12.0,
            most_rows: 10,
            text_pt: 25.0,
            unit_pt: 24.0,
            pitch_pt: 26.0,
            number_pt: 27.0,
            words_pt: 20.0,
            month_pt: 18.0,
            bar_at: 6.6,
            bar: 4.2,
            bar_line: 1.1,
            diamond: 6.2,
            step_pt: 15.0,
            lamp: 8.0,
            today: 2.2,
            flag_pt: 18.0,
            info_pt: 20.0,
            legend_pt: 16.0,
            foot_pt: 15.0,
            footer_pt: 14.0,
            quarter_line: 1.0,
            rules: Rules::LIST_A3,
        }
    }

    /// Left edge of the months.
    pub fn months_left(&self) -> f64 {
        self.frame.left + self.number + self.matter + self.units
    }

    /// Right edge of the months.
    pub fn months_right(&self) -> f64 {
        self.frame.block_right() - self.right
    }

    /// Height of the flag that names today.
    pub fn flag_height(&self) -> f64 {
        1.55 * self.flag_pt * crate::MM_PER_PT
    }
}
