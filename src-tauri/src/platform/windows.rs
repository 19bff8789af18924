//! Printing on Windows: the PDF opens in the viewer, which has the printer dialog. It is compiled for tests everywhere,
//! so that what would be started can be looked at on any system.
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
    shown(path).spawn().map(drop)
}

/// The comma is Explorer's: without it, it opens a folder of its own choice.
fn shown(path: &Path) -> Command {
    let mut explorer = Command::new("explorer");
    explorer.arg("/select,").arg(path);
    explorer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_chosen_in_its_folder() {
        let file = r"D:\板凳 材料\承诺清单.pdf";
        let explorer = shown(Path::new(file));
        let words: Vec<_> = explorer.get_args().collect();
        assert_eq!(words, ["/select,", file]);
    }

    #[test]
    fn no_printer_is_offered_since_the_viewer_asks() {
        assert_eq!(printers(), []);
    }
}
