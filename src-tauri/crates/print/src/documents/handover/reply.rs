//! 办理回执: what the department sends back; with both numbers, so that alone it tells what it answers.

use rules::chinese::long_day;

use super::form::{self, FormRow, LABEL, LINE, Value};
use super::{FRAME, Handover, HandoverSlip, TEAR};
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{PagePlan, Tag};
use crate::text::{Anchor, Style};

const TITLE_PT: f64 = 22.0;
/// 办理情况或理由 leaves so much room to write in.
const ROOM_TO_WRITE: f64 = 30.0;

/// Draws the reply under the tear line.
pub(super) fn draw(
    page: &mut PagePlan,
    shelf: &FontShelf,
    handover: &Handover,
    slip: &HandoverSlip,
) {
    let top = TEAR + 5.0;
    title(page, shelf, handover, slip, top);
    let signer = &handover.sheet.signer;
    let style = Style::new(shelf.column_face(Face::Kai, [signer.as_str()]), 14.0);
    let to = format!("{signer}：");
    page.tagged(Tag::Paragraph, |page| {
        put(
            page,
            shelf,
            (&to, style),
            Anchor::Left,
            (FRAME.left, top + 11.0),
        );
    });
    let bottom = form::draw(page, shelf, (2, 12.0), &rows(), (FRAME.left, top + 18.5));
    foot(page, shelf, slip, bottom + 5.0);
}

fn title(
    page: &mut PagePlan,
    shelf: &FontShelf,
    handover: &Handover,
    slip: &HandoverSlip,
    top: f64,
) {
    let style = Style::new(Face::Title, TITLE_PT).tracked(0.2);
    page.tagged(Tag::Heading, |page| {
        let label = (handover.reply_title.as_str(), style);
        put(page, shelf, label, Anchor::Centre, (FRAME.middle(), top));
    });
    let small = Style::new(Face::Body, 10.0).slotted();
    let level = top + (style.em_mm() - small.em_mm()) / 2.0;
    let about = format!("问题编号　{}", slip.issue_number);
    let own = slip.number.as_ref().map(|number| format!("编号　{number}"));
    let own = own.unwrap_or_default();
    let places = [
        (own.as_str(), Anchor::Left, FRAME.left),
        (about.as_str(), Anchor::Right, FRAME.block_right()),
    ];
    for (words, anchor, x) in places {
        if !words.is_empty() {
            page.tagged(Tag::Paragraph, |page| {
                put(page, shelf, (words, small), anchor, (x, level));
            });
        }
    }
}

fn rows() -> Vec<FormRow> {
    let wide = FRAME.block_width() - LABEL;
    let half = FRAME.block_width() / 2.0 - LABEL;
    let boxes = vec!["已办结", "列入计划，　　　年　　月　　日前办结", "不能办理"];
    vec![
        FormRow {
            height: LINE,
            cells: vec![(&["办理结果"], wide, Value::Boxes(boxes))],
        },
        FormRow {
            height: ROOM_TO_WRITE,
            cells: vec![(&["办理情况", "或理由"], wide, Value::Blank)],
        },
        FormRow {
            height: LINE,
            cells: vec![
                (&["承办人"], half, Value::Blank),
                (&["电话"], half, Value::Blank),
            ],
        },
    ]
}

fn foot(page: &mut PagePlan, shelf: &FontShelf, slip: &HandoverSlip, top: f64) {
    let note = format!("请在{}前退回。", long_day(slip.due_back));
    let body = Style::new(Face::Body, 12.0);
    let middle = FRAME.block_right() - 28.0;
    let labels = [
        (
            note.as_str(),
            Style::new(Face::Kai, 10.5),
            Anchor::Left,
            FRAME.left,
            0.0,
        ),
        ("承办单位（盖章）", body, Anchor::Centre, middle, 0.0),
        ("年　　月　　日", body, Anchor::Centre, middle, 7.0),
    ];
    for (words, style, anchor, x, down) in labels {
        page.tagged(Tag::Paragraph, |page| {
            put(page, shelf, (words, style), anchor, (x, top + down));
        });
    }
}
