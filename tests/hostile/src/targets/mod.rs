//! The ways in, one module each. Not here: who calls them, and with what.

mod command_json;
mod ledger_text;
mod ledger_xlsx;
mod old_workbook;
mod pasted_text;
mod photo;
mod print_text;
mod restored_file;
mod roster_csv;
mod roster_xlsx;
mod template;

pub use roster_xlsx::workbook_of;

/// A way in.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name, which is its fuzzer's and its seeds' folder's.
    pub name: &'static str,
    /// Takes bytes in; panics where a promise does not hold.
    pub take: fn(&[u8]),
    /// Words of its language, which a mutation may put anywhere.
    pub words: &'static [&'static str],
}

/// All of them.
pub const TARGETS: &[Target] = &[
    roster_xlsx::TARGET,
    roster_csv::TARGET,
    ledger_xlsx::TARGET,
    ledger_text::TARGET,
    old_workbook::TARGET,
    photo::TARGET,
    template::TARGET,
    pasted_text::TARGET,
    command_json::TARGET,
    restored_file::TARGET,
    print_text::TARGET,
];

/// The way in of that name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
