//! One slip: head, address, form, signatures, tear line; the reply and what did not fit are beside (`reply`,
//! `rest`).

use rules::chinese::long_day;

use super::fields::Fields;
use super::form;
use super::{FOOTER_PT, FRAME, Handover, HandoverSlip, MASTHEAD, TEAR, reply, rest};
use crate::documents::Sheet;
use crate::font::{Face, FontShelf};
use crate::layout::{Head, footer, masthead, put};
use crate::plan::{PagePlan, Stroke, Tag};
use crate::text::{self, Align, Anchor, Paragraph, Style};

/// Sizes of the form in points, the largest that fits above the signatures.
const LADDER: [f64; 4] = [12.0, 11.0, 10.0, 9.0];
/// The size of a form that goes on on a sheet of its own.
const GOING_ON: f64 = 10.0;
/// The signatures' height above the tear line.
const SIGNED: f64 = 22.0;

pub(super) fn pages(handover: &Handover, slip: &HandoverSlip, shelf: &FontShelf) -> Vec<PagePlan> {
    let sheet = Sheet {
        number: slip.number.clone(),
        title: spread(&handover.sheet.title),
        ..handover.sheet.clone()
    };
    let mut page = FRAME.page();
    let head = Head {
        sheet: &sheet,
        edition: sheet.edition,
        motto: None,
    };
    let top = masthead(&mut page, shelf, &FRAME, MASTHEAD, head) + 3.5;
    let top = address(&mut page, shelf, slip, top) + 3.0;
    let contact = sheet.contact.as_deref();
    let (fields, shown) = fitted(slip, contact, shelf, TEAR - SIGNED - top);
    let spare = TEAR
        - SIGNED
        - top
        - fields
            .rows(shown, 0.0)
            .iter()
            .map(|r| r.height)
            .sum::<f64>();
    let rows = fields.rows(shown, spare.max(0.0));
    form::draw(
        &mut page,
        shelf,
        (1, fields.size_pt),
        &rows,
        (FRAME.left, top),
    );
    signatures(&mut page, shelf, &sheet);
    tear(&mut page, shelf);
    reply::draw(&mut page, shelf, handover, slip);
    let mut pages = vec![page];
    pages.extend(rest::pages(&handover.sheet, slip, &fields, shown, shelf));
    let count = pages.len();
    for (number, page) in (1..).zip(&mut pages) {
        footer(
            page,
            shelf,
            &FRAME,
            (&handover.sheet, FOOTER_PT),
            (number, count),
        );
    }
    pages
}

/// Two- and three-character titles are spread: 交　办　单.
pub(super) fn spread(title: &str) -> String {
    if title.chars().count() > 3 {
        return title.to_owned();
    }
    let parts: Vec<String> = title.chars().map(String::from).collect();
    parts.join("　")
}

/// The form at the largest size that fits, else one that goes on overleaf.
fn fitted<'a>(
    slip: &'a HandoverSlip,
    contact: Option<&'a str>,
    shelf: &'a FontShelf,
    room: f64,
) -> (Fields<'a>, [usize; 3]) {
    let set = |size_pt| Fields::set(slip, contact, shelf, size_pt);
    let whole = LADDER.into_iter().map(set).find(|f| f.height() <= room);
    match whole {
        Some(fields) => {
            let lines = [0, 1, 2].map(|place| fields.long[place].lines.len());
            (fields, lines)
        }
        None => {
            let fields = set(GOING_ON);
            let shown = fields.shown(room);
            (fields, shown)
        }
    }
}

/// To whom, and what is asked in one sentence.
fn address(page: &mut PagePlan, shelf: &FontShelf, slip: &HandoverSlip, top: f64) -> f64 {
    let person = slip.to_person.as_ref();
    let whom = person.map(|name| format!("（{name}）")).unwrap_or_default();
    let to = format!("{}{whom}：", slip.to);
    let style = Style::new(shelf.column_face(Face::Kai, [to.as_str()]), 14.0);
    let to = text::set(shelf, &Paragraph::new(to, style, 20.0), FRAME.block_width());
    page.tagged(Tag::Paragraph, |page| to.draw(page, FRAME.left, top));
    let body = Style::new(Face::Body, 12.0);
    let words = Paragraph::empty(18.0)
        .span(
            format!("下列问题{}，现移交贵单位办理。请于", raised(slip)),
            body,
        )
        .span(
            format!("{}前", long_day(slip.due_back)),
            body.faced(Face::Heading),
        )
        .span("办理并答复，将下方回执填好退回。", body)
        .first(2.0)
        .align(Align::Justify);
    let block = text::set(shelf, &words, FRAME.block_width());
    let at = top + to.height_mm() + 1.0;
    page.tagged(Tag::Paragraph, |page| block.draw(page, FRAME.left, at));
    at + block.height_mm()
}

/// `由群众在2026年11月18日第11场板凳会上提出`
fn raised(slip: &HandoverSlip) -> String {
    if let Some(meeting) = &slip.meeting {
        let ordinal = meeting
            .ordinal
            .map(|n| format!("第{n}场"))
            .unwrap_or_default();
        return format!(
            "由群众在{}{ordinal}{}上提出",
            long_day(meeting.day),
            meeting.kind
        );
    }
    match slip.raised_on {
        Some(day) => format!("由群众在{}提出", long_day(day)),
        None => "由群众提出".to_owned(),
    }
}

fn signatures(page: &mut PagePlan, shelf: &FontShelf, sheet: &Sheet) {
    let style = Style::new(Face::Body, 12.0);
    let (one, two) = (TEAR - SIGNED + 5.0, TEAR - SIGNED + 11.5);
    let right = FRAME.block_right() - 26.0;
    let sealed = format!("{}（盖章）", sheet.signer);
    let width = text::width_mm(shelf, &sealed, style);
    let middle = right.min(FRAME.block_right() - width / 2.0);
    let day = sheet.dated();
    let labels: [(&str, Anchor, f64, f64); 5] = [
        ("经办人（签名）", Anchor::Left, FRAME.left, one),
        ("签收人（签名）", Anchor::Left, FRAME.left + 50.0, one),
        ("签收时间　　月　　日", Anchor::Left, FRAME.left + 50.0, two),
        (&sealed, Anchor::Centre, middle, one),
        (&day, Anchor::Centre, middle, two),
    ];
    for (words, anchor, x, top) in labels {
        page.tagged(Tag::Paragraph, |page| {
            put(page, shelf, (words, style), anchor, (x, top));
        });
    }
}

/// The line to tear along, to both edges of the sheet, with its words in the gap.
fn tear(page: &mut PagePlan, shelf: &FontShelf) {
    let style = Style::new(Face::Kai, 10.5);
    let words = "沿虚线撕下退回　　骑缝章";
    let half = text::width_mm(shelf, words, style) / 2.0 + 4.0;
    let stroke = Stroke::black(0.6).dashed(2.5, 2.5);
    let middle = FRAME.width / 2.0;
    page.tagged(Tag::Artifact, |page| {
        page.line((0.0, TEAR), (middle - half, TEAR), stroke);
        page.line((middle + half, TEAR), (FRAME.width, TEAR), stroke);
    });
    page.tagged(Tag::Paragraph, |page| {
        let top = TEAR - style.em_mm() / 2.0;
        put(page, shelf, (words, style), Anchor::Centre, (middle, top));
    });
}
