//! The bar that splits what was collected: 已解决 black, 列入解决计划 hatched, 跟进研究 dotted, 其余 white, and
//! under it each with its count (papers §5). Patterns, no tints: village printers turn tints into dirt.

use rules::figures::IssueFigures;
use rules::words::Class;

use super::look::{BAR_HEIGHT, FRAME, LEGEND_PT};
use crate::font::{Face, FontShelf};
use crate::layout::put;
use crate::plan::{Ink, PagePlan, Stroke, Tag};
use crate::shapes::{dots, hatch};
use crate::text::{self, Anchor, Style};

/// How a part is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    Black,
    Hatched,
    Dotted,
    White,
}

/// A part of the bar.
struct Share {
    words: &'static str,
    count: u64,
    /// What it is made of, in words: `（移交未回5、待分类2）`.
    parts: String,
    pattern: Pattern,
}

/// So narrow a part is still seen.
const NARROWEST: f64 = 1.2;
/// From the bar to its legend.
const LEGEND_GAP: f64 = 2.6;
const EDGE: Stroke = Stroke::black(0.5);

fn shares(figures: &IssueFigures) -> [Share; 4] {
    let named = |class: Class, pattern| Share {
        words: class.zh(),
        count: figures.part(class).n,
        parts: String::new(),
        pattern,
    };
    [
        named(Class::Resolved, Pattern::Black),
        named(Class::InPlan, Pattern::Hatched),
        named(Class::UnderStudy, Pattern::Dotted),
        Share {
            words: "其余",
            count: figures.rest(),
            parts: rest_words(figures),
            pattern: Pattern::White,
        },
    ]
}

fn rest_words(figures: &IssueFigures) -> String {
    let rest = Class::ALL.iter().filter(|class| class.is_rest());
    let named = rest.filter_map(|class| {
        let n = figures.part(*class).n;
        (n > 0).then(|| format!("{}{n}", class.zh()))
    });
    let named: Vec<String> = named.collect();
    match named.len() {
        0 => String::new(),
        _ => format!("（{}）", named.join("、")),
    }
}

/// Draws bar and legend from `top` on. Returns the legend's lower edge; nothing collected: no bar.
pub(super) fn draw_bar(
    page: &mut PagePlan,
    shelf: &FontShelf,
    figures: &IssueFigures,
    top: f64,
) -> f64 {
    if figures.collected == 0 {
        return top;
    }
    let shares = shares(figures);
    let said: Vec<String> = shares
        .iter()
        .map(|one| format!("{}{}件", one.words, one.count))
        .collect();
    let words = format!("收集问题{}件：{}", figures.collected, said.join("，"));
    page.tagged(Tag::Figure(words), |page| {
        let mut x = FRAME.left;
        for (share, width) in shares.iter().zip(widths(&shares)) {
            let area = (x, top, width, BAR_HEIGHT);
            if width > 0.0 {
                fill(page, share.pattern, area, 1.0);
            }
            x += width;
        }
    });
    draw_legend(page, shelf, &shares, top + BAR_HEIGHT + LEGEND_GAP)
}

/// Widths by the counts; none that counts anything is narrower than can be seen.
fn widths(shares: &[Share]) -> Vec<f64> {
    let all: u64 = shares.iter().map(|share| share.count).sum();
    let exact = |share: &Share| FRAME.block_width() * share.count as f64 / all.max(1) as f64;
    let seen = |share: &Share| match share.count {
        0 => 0.0,
        _ => exact(share).max(NARROWEST),
    };
    let widths: Vec<f64> = shares.iter().map(seen).collect();
    let over = widths.iter().sum::<f64>() - FRAME.block_width();
    let widest = widths.iter().copied().fold(0.0, f64::max);
    let mut rest = over;
    let narrowed = widths.into_iter().map(|width| {
        if width < widest {
            return width;
        }
        width - std::mem::take(&mut rest)
    });
    narrowed.collect()
}

fn fill(page: &mut PagePlan, pattern: Pattern, area: (f64, f64, f64, f64), scale: f64) {
    match pattern {
        Pattern::Black => page.fill(area, Ink::BLACK),
        Pattern::Hatched => hatch(page, area, 0.75 * scale, Stroke::black(0.75)),
        Pattern::Dotted => dots(page, area, 1.1 * scale, 0.14, Ink::BLACK),
        Pattern::White => {}
    }
    page.frame(area, EDGE);
}

/// Each pattern with its word and count; what does not fit goes on in a second line.
fn draw_legend(page: &mut PagePlan, shelf: &FontShelf, shares: &[Share; 4], top: f64) -> f64 {
    let style = Style::new(Face::Body, LEGEND_PT);
    let em = style.em_mm();
    let size = 0.95 * em;
    let whole = |share: &Share| format!("{} {}件{}", share.words, share.count, share.parts);
    let width = |share: &Share| text::width_mm(shelf, &whole(share), style) + size + 1.2 * em;
    let (mut x, mut y) = (FRAME.left, top);
    let sum: f64 = shares.iter().map(width).sum();
    let spare = (FRAME.block_width() - sum).max(0.0) / 3.0;
    for share in shares {
        if x > FRAME.left && x + width(share) > FRAME.block_right() + 1.2 * em {
            (x, y) = (FRAME.left, y + 1.5 * em);
        }
        page.tagged(Tag::Paragraph, |page| {
            page.tagged(Tag::Artifact, |page| {
                let area = (x, y + 0.05 * em, size, size);
                fill(page, share.pattern, area, 0.85);
            });
            draw_words(page, shelf, share, (x + size + 0.35 * em, y));
        });
        x += width(share) + spare.min(3.0 * em);
    }
    y + em
}

/// `已解决` and the count in 黑体: `121件`.
fn draw_words(page: &mut PagePlan, shelf: &FontShelf, share: &Share, (x, y): (f64, f64)) {
    let style = Style::new(Face::Body, LEGEND_PT);
    let count = share.count.to_string();
    let mut at = x;
    let parts = format!("件{}", share.parts);
    let said = [
        (share.words, style),
        (count.as_str(), style.faced(Face::Heading)),
        (parts.as_str(), style),
    ];
    for (number, (words, style)) in said.into_iter().enumerate() {
        let gap = if number == 1 {
            0.3 * style.em_mm()
        } else {
            0.0
        };
        at += gap;
        at += put(page, shelf, (words, style), Anchor::Left, (at, y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(count: u64) -> Share {
        Share {
            words: "",
            count,
            parts: String::new(),
            pattern: Pattern::White,
        }
    }

    #[test]
    fn the_bars_parts_fill_it_and_none_that_counts_is_lost() {
        for counts in [
            [121, 31, 9, 7],
            [1, 0, 0, 2000],
            [0, 0, 0, 1],
            [2000, 1, 1, 2000],
        ] {
            let shares = counts.map(share);
            let widths = widths(&shares);
            let sum: f64 = widths.iter().sum();
            assert!(
                (sum - FRAME.block_width()).abs() < 1e-9,
                "{counts:?} {widths:?}"
            );
            for (width, count) in widths.iter().zip(counts) {
                assert!((count == 0) == (*width == 0.0), "{counts:?} {widths:?}");
                assert!(count == 0 || *width >= NARROWEST, "{counts:?} {widths:?}");
            }
        }
    }
}
