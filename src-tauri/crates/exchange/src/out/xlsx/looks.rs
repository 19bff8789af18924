//! The faces, sizes and rules of a sheet. Not here: where they stand.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::table::Kind;

/// Grey of the header: it prints on any printer and is no colour that means something.
const SHADE: Color = Color::RGB(0x00E7_EBE8);
const RULE: Color = Color::RGB(0x0080_8080);

/// All formats of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Looks {
    pub title: Format,
    pub line: Format,
    pub header: Format,
    pub empty: Format,
    text: Format,
    code: Format,
    day: Format,
    number: Format,
    share: Format,
}

impl Looks {
    pub fn new() -> Self {
        let face = |name: &str, size: f64| {
            Format::new()
                .set_font_name(name)
                .set_font_family(0)
                .set_font_charset(134)
                .set_font_size(size)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        let ruled = |format: Format| format.set_border(FormatBorder::Thin).set_border_color(RULE);
        let body = || ruled(face("宋体", 10.5));
        let centred = || body().set_align(FormatAlign::Center);
        Self {
            title: face("方正小标宋简体", 18.0).set_align(FormatAlign::Center),
            line: face("宋体", 10.5).set_align(FormatAlign::Left),
            header: ruled(face("黑体", 10.5))
                .set_bold()
                .set_background_color(SHADE)
                .set_align(FormatAlign::Center),
            empty: body().set_align(FormatAlign::Center),
            text: body().set_align(FormatAlign::Left),
            // As text, so that a number typed further keeps its noughts and is no day.
            code: centred().set_num_format("@"),
            day: centred().set_num_format("yyyy-mm-dd"),
            number: centred(),
            share: centred().set_num_format("0.0%"),
        }
    }

    /// That of a column of this kind.
    pub fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Code => &self.code,
            Kind::Day => &self.day,
            Kind::Number => &self.number,
            Kind::Share => &self.share,
        }
    }
}
