//! Dealing chapters to pages: a part begins a page, and so does a chapter that does not fit under the one before;
//! a longer one than a page goes on overleaf between two pieces. Plain reckoning over heights.

use super::look;
use super::pieces::{Chapter, Piece, height};

/// Rounding must not push a piece that fits exactly overleaf.
const SLACK: f64 = 1e-6;

/// A piece with its top, from the block's.
pub(super) struct Placed {
    pub top: f64,
    pub piece: Piece,
}

/// The pages, and the page (from 0) on which each chapter begins.
#[derive(Default)]
pub(super) struct Dealt {
    pub pages: Vec<Vec<Placed>>,
    pub begins: Vec<usize>,
    at: f64,
}

pub(super) fn deal(chapters: Vec<Chapter>) -> Dealt {
    let mut dealt = Dealt::default();
    for chapter in chapters {
        let whole = height(&chapter.pieces);
        if chapter.begins_part || !dealt.fits(look::BETWEEN + whole) {
            dealt.turn();
        } else {
            dealt.at += look::BETWEEN;
        }
        dealt.begins.push(dealt.pages.len() - 1);
        dealt.place(chapter.pieces);
    }
    dealt
}

impl Dealt {
    fn fits(&self, height: f64) -> bool {
        !self.pages.is_empty() && self.at + height <= look::HEIGHT + SLACK
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.at = 0.0;
    }

    /// Places pieces; those that are bound to the next stay with it.
    fn place(&mut self, pieces: Vec<Piece>) {
        let mut first = true;
        let mut rest = pieces.into_iter().peekable();
        while rest.peek().is_some() {
            let mut together = Vec::new();
            for piece in rest.by_ref() {
                let bound = piece.bound;
                together.push(piece);
                if !bound {
                    break;
                }
            }
            let above = together.first().map_or(0.0, |piece| piece.above);
            let above = if first { 0.0 } else { above };
            if !self.fits(above + height(&together)) && self.at > 0.0 {
                self.turn();
            } else {
                self.at += above;
            }
            first = false;
            self.stack(together);
        }
    }

    fn stack(&mut self, together: Vec<Piece>) {
        for (nth, piece) in together.into_iter().enumerate() {
            if nth > 0 {
                self.at += piece.above;
            }
            let top = self.at;
            self.at += piece.height;
            if let Some(page) = self.pages.last_mut() {
                page.push(Placed { top, piece });
            }
        }
    }
}
