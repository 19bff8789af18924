//! What every document says of itself, and the pages it becomes.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use rules::chinese::Numerals;
use rules::lamp::Light;
use rules::templates::fill;
use rules::words::{Edition, Lamp};

use crate::PrintFault;
use crate::font::FontShelf;
use crate::plan::PagePlan;

/// The size of the paper a document is printed on; its direction follows from the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm, for the noticeboard.
    A3,
}

/// Head and foot of a document (papers §4, §10).
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The organisation line, township and all: `枫林镇青山村村民委员会`.
    pub organisation: String,
    /// Who signs and who is named in the footer: `青山村村民委员会`.
    pub signer: String,
    /// Who the sheet is for; decides the edition mark.
    pub edition: Edition,
    /// The sheet's number: `诺2026-011`. None where the caller has none yet (a preview).
    pub number: Option<String>,
    /// The title: `青山村板凳会承诺清单`.
    pub title: String,
    /// The title on repeated pages.
    pub short_title: String,
    /// The motto of the kind: `坐到一条板凳上　说到群众心坎里`.
    pub motto: Option<String>,
    /// Titles, the double rule and lamps in colour.
    pub colour: bool,
    /// Type a quarter larger, for old eyes; documents that have no such form set it as they always do.
    pub large: bool,
    /// The civil day of printing.
    pub print_day: NaiveDate,
    /// The figures in which signatures and the day of printing are dated.
    pub numerals: Numerals,
    /// The footer's left part as the template has it: `{署名}　{印日}印`.
    pub footer: String,
    /// The code of the sheet: twelve hexadecimal digits, with or without gaps.
    pub code: Option<String>,
    /// Whom to ask: `村民委员会值班室　刘洁　电话 8555 0123`.
    pub contact: Option<String>,
    /// How long it hangs.
    pub posting: Option<Posting>,
    /// Who reviewed it before it hangs.
    pub review: Option<Review>,
    /// Who filled the sheet in (填表); printed on internal ledgers.
    pub filled_in_by: Option<String>,
}

impl Sheet {
    /// The day of printing, as it stands under the signer.
    pub fn dated(&self) -> String {
        self.numerals.day(self.print_day)
    }

    /// What stands below a posted table: how long it hangs, who reviewed it, whom to ask.
    pub fn tail_words(&self) -> Vec<String> {
        let review = |review: &Review| crate::layout::review_words(review, self.print_day);
        let said = [
            ("公示时间", self.posting.map(crate::layout::posting_words)),
            ("公示审核", self.review.as_ref().map(review)),
            ("有事请找", self.contact.clone()),
        ];
        let lines = said.into_iter();
        let lines = lines.filter_map(|(label, words)| Some(format!("{label}：{}", words?)));
        lines.collect()
    }

    /// The footer's left part, on internal ledgers with who filled the sheet in.
    pub fn footer_words(&self) -> String {
        let mut signer = self.signer.clone();
        if let Some(name) = &self.filled_in_by {
            signer.push_str(&format!("　填表 {name}"));
        }
        let values = [("署名", signer.as_str()), ("印日", &self.dated())];
        fill(&self.footer, &values)
    }
}

/// 公示时间: from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// First day on the board.
    pub from: NaiveDate,
    /// Last day on the board.
    pub to: NaiveDate,
}

/// 公示审核: who reviewed, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The body: `村务监督委员会`.
    pub body: String,
    /// Its member who did it, by a public post.
    pub person: Option<String>,
    /// The day.
    pub day: Option<NaiveDate>,
}

/// The meeting a sheet is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    /// 第n场 of its kind in its year; none before it was held.
    pub ordinal: Option<u32>,
    /// Name of the kind: `板凳会`.
    pub kind: String,
    /// The civil day.
    pub day: NaiveDate,
    /// When it began.
    pub time: Option<NaiveTime>,
    /// Where it was held.
    pub place: Option<String>,
}

/// A lamp with its words as paper says them: `还有32天`, `已超3天`, `12月1日办结`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LampMark {
    /// The lamp; `Lamp::None` is drawn as words alone.
    pub lamp: Lamp,
    /// The words beside it. Never empty on paper where there is a lamp.
    pub words: String,
    /// A review day was missed: the dashed ring is red in colour.
    pub missed: bool,
}

impl From<Light> for LampMark {
    fn from(light: Light) -> Self {
        Self {
            lamp: light.lamp,
            words: light.on_paper(),
            missed: light.missed,
        }
    }
}

/// A document as pages, ready for `pdf` or `svg`.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The pages in order.
    pub pages: Vec<PagePlan>,
    /// Characters that no bundled face has, each once, in code point order: tell the user.
    pub missing: Vec<char>,
    /// The size in points that the rows' text was set in.
    pub body_pt: f64,
}

impl Paper {
    /// Pages as a paper, once every font that they use was found readable.
    pub(super) fn checked(
        pages: Vec<PagePlan>,
        body_pt: f64,
        shelf: &FontShelf,
    ) -> Result<Self, PrintFault> {
        shelf.check()?;
        let missing: BTreeSet<char> = pages
            .iter()
            .flat_map(|page| page.missing.iter().copied())
            .collect();
        Ok(Self {
            pages,
            missing: missing.into_iter().collect(),
            body_pt,
        })
    }
}
