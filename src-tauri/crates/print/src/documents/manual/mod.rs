//! 使用手册, the manual as a booklet on A4: cover, contents with page numbers, chapters with their pictures. Printed on
//! both sides the wider margin is the binding's and page numbers stand outside. Not here: its words and pictures
//! (`rules::manual`, assets).

mod contents;
mod cover;
mod deal;
mod look;
mod margins;
mod pieces;

use std::collections::BTreeMap;

use rules::manual::Part;

use self::deal::Placed;
use self::pieces::Piece;
use crate::PrintFault;
use crate::documents::Paper;
use crate::font::FontShelf;
use crate::picture::Picture;
use crate::plan::{Bookmark, PagePlan};

/// What the booklet says.
#[derive(Debug, Clone, Copy)]
pub struct Booklet<'a> {
    /// Its title.
    pub title: &'a str,
    /// Under the title.
    pub motto: &'a str,
    /// Which version, printed when.
    pub imprint: &'a str,
    /// The picture on its cover, by name.
    pub cover: &'a str,
    /// Its parts.
    pub parts: &'a [Part],
    /// Pictures by name; a picture that is not here is left out.
    pub pictures: &'a BTreeMap<String, Picture>,
}

/// Lays the booklet out. Faults: a font that cannot be read.
pub fn plan(booklet: &Booklet<'_>, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let chapters = pieces::chapters(shelf, booklet);
    let dealt = deal::deal(chapters);
    let before = 1 + contents::pages_needed(booklet);
    let count = before + dealt.pages.len();
    let begins: Vec<usize> = dealt.begins.iter().map(|page| before + page + 1).collect();
    let mut pages = vec![cover::page(shelf, booklet)];
    pages.extend(contents::pages(shelf, booklet, &begins));
    let chapters = dealt.pages.iter().zip(before + 1..);
    pages.extend(chapters.map(|(placed, number)| inside(shelf, placed, number)));
    for (page, number) in pages.iter_mut().zip(1..).skip(1) {
        margins::foot(page, shelf, booklet.title, (number, count));
    }
    Paper::checked(pages, look::BODY_PT, shelf)
}

/// A page of chapters; `number` counts from 1.
fn inside(shelf: &FontShelf, placed: &[Placed], number: usize) -> PagePlan {
    let frame = look::frame(number);
    let mut page = frame.page();
    for Placed { top, piece } in placed {
        let y = frame.top + top;
        if let Some(words) = piece.begins() {
            let words = words.to_owned();
            page.bookmarks.push(Bookmark { words, y });
        }
        Piece::draw(piece, &mut page, shelf, (frame.left, y));
    }
    page
}
