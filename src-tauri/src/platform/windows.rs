//! Printing on Windows: the PDF opens in the viewer, which has the printer dialog.
use super::{Printer, open};
use desk::Fault;
use std::io;
use std::path::Path;
use std::process::Command;

/// None to choose here: the viewer offers them.
pub fn printers() -> Vec<Printer> {
    Vec::new()
}

/// Opens the PDF in the viewer, from where it is printed.
pub fn print(path: &Path, _printer: Option<&str>, _copies: u16) -> Result<(), Fault> {
    open(path).map_err(|error| Fault::new("printer.refused").with("reason", error.to_string()))
}

/// Shows the file, chosen, in its folder.
pub fn show(path: &Path) -> io::Result<()> {
    Command::new("explorer")
        .arg("/select,")
        .arg(path)
        .spawn()
        .map(drop)
}
