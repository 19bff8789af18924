//! The use cases: the only thing that shell and CLI call. A command comes in as JSON, goes through the
//! list (`commands`) to its noun (`nouns`), and writes through the store's gate. Not here: SQL (`store`),
//! rules (`rules`), millimetres (`print`), windows and words for people.

mod assets;
mod demo;
mod desk;
mod fault;
mod folder;
mod issue_cache;
mod limits;
mod nouns;
mod roster_cache;
mod typescript;

pub mod commands;

pub use assets::find_assets;
pub use commands::{CommandSpec, commands, knows, mends, without_data};
pub use desk::{Desk, Options, Progress, Quiet};
pub use fault::Fault;
pub use folder::{Whereabouts, whereabouts};
pub use limits::{TEXT as LONGEST_TEXT, request, request_text};
pub use print::font::font_folders;
pub use typescript::typescript;
