//! The pieces sheets are built of: mastheads, info lines, tables over pages, tails and footers.
//! Reusable by every document; what stands in them is the documents' business.

mod card;
mod cell;
mod deal;
mod even;
mod foot;
mod frame;
mod info;
mod lamps;
pub mod letter;
mod masthead;
mod pages;
mod table;
mod title;
mod words;

pub use card::{CARD, CardHead, CardLook, Cards, card_foot_rule, card_head};
pub use cell::{Cell, CellLine};
pub use deal::{Deal, Room, Slice, deal};
pub use even::{share_out, sheets_needed};
pub use foot::{SEAL_RADIUS, Tail, TailLook, footer, tail, tail_asking};
pub use frame::{Frame, put};
pub use info::{info_lines, put_right, split_line};
pub use lamps::{Palette, draw_lamp, legend, legend_width};
pub use masthead::{
    Head, MastheadLook, edition_box, edition_box_width, edition_mark, masthead, running_head,
};
pub use pages::{deal_table, draw_dealt};
pub use table::{Row, Rules, Table};
pub use words::{code_groups, deadline_words, or_dash, posting_words, review_words};
