//! The closing of a letter as rows: signer, date and seal, or places to sign.

use rules::chinese::Numerals;

use super::prose::Closing;
use super::rows::Row;
use super::{ADVANCE, Placed, type_of};
use crate::font::{Face, FontShelf};
use crate::plan::Tag;
use crate::text::{self, Anchor};

/// The date's right end stands so many characters from the block's edge.
const DATE_IN: f64 = 4.0;
/// Signer and date stand this much of a line above the grid: the seal's circle of 42 keeps off the text above
/// and off the page number below.
const SEAL_RISE: f64 = 0.3;

/// The closing's rows, all on one page.
pub(super) fn rows(
    shelf: &FontShelf,
    (closing, numerals): (&Closing, Numerals),
    part: usize,
) -> Vec<Row> {
    let lines = match closing {
        Closing::Sealed { signer, day } => {
            let [signer, date] = signed(shelf, signer, &numerals.day(*day));
            vec![vec![], vec![], vec![signer], vec![date], vec![]]
        }
        Closing::Signatures { lines, day } => {
            let mut rows = vec![vec![], vec![]];
            rows.extend(lines.iter().map(|names| places(shelf, names)));
            let date = text::line(shelf, &numerals.day(*day), type_of(Face::Letter));
            rows.push(vec![Placed {
                line: date,
                x: (28.0 - DATE_IN) * ADVANCE,
                anchor: Some(Anchor::Right),
            }]);
            rows
        }
    };
    let count = lines.len();
    let rise = match closing {
        Closing::Sealed { .. } => SEAL_RISE,
        Closing::Signatures { .. } => 0.0,
    };
    let rows = lines.into_iter().enumerate().map(|(at, lines)| Row {
        part,
        tag: Tag::Paragraph,
        lines,
        bound: at + 1 < count,
        rise,
    });
    rows.collect()
}

/// Signer over date, centred on one another; a long signer stays inside the block.
fn signed(shelf: &FontShelf, signer: &str, date: &str) -> [Placed; 2] {
    let [signer, date] =
        [signer, date].map(|words| text::line(shelf, words, type_of(Face::Letter)));
    let middle = (28.0 - DATE_IN) * ADVANCE - date.width_mm / 2.0;
    let middle = middle.min(28.0 * ADVANCE - signer.width_mm / 2.0);
    [signer, date].map(|line| Placed {
        line,
        x: middle,
        anchor: Some(Anchor::Centre),
    })
}

/// `主持人（签名）：　　记录人（签名）：`, the second in the middle of the line.
fn places(shelf: &FontShelf, names: &[String]) -> Vec<Placed> {
    let places = names.iter().zip([0.0, 14.0]).map(|(name, at)| Placed {
        line: text::line(shelf, &format!("{name}（签名）："), type_of(Face::Letter)),
        x: at * ADVANCE,
        anchor: Some(Anchor::Left),
    });
    places.collect()
}
