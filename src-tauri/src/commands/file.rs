//! Opening a file with the computer's own program, and sending a PDF to a printer.
use super::aside;
use crate::opened::Opened;
use crate::platform::{self, Printer};
use desk::Fault;
use std::path::{Path, PathBuf};
use tauri::State;

/// Only documents are opened: the page must not be able to start a program.
const DOCUMENTS: &[&str] = &["pdf", "png", "jpg", "jpeg", "xlsx", "csv", "docx", "txt"];

/// Opens a document with the program this computer uses for it.
#[tauri::command]
pub async fn open_file(path: PathBuf) -> Result<(), Fault> {
    aside("open_file", move || {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if !DOCUMENTS.contains(&ending.to_ascii_lowercase().as_str()) {
            return Err(named("file.not_opened", &path));
        }
        let path = existing(&path)?;
        platform::open(&path).map_err(|_| named("file.not_opened", &path))
    })
    .await
}

/// The backup that the program was asked to open, once.
#[tauri::command]
pub fn opened_file(opened: State<'_, Opened>) -> Option<PathBuf> {
    opened.take()
}

/// Shows where a file lies, in the file manager.
#[tauri::command]
pub async fn show_file(path: PathBuf) -> Result<(), Fault> {
    aside("show_file", move || {
        let path = existing(&path)?;
        platform::show(&path).map_err(|_| named("file.not_opened", &path))
    })
    .await
}

/// The printers of this computer, the usual one first.
#[tauri::command]
pub async fn printers() -> Result<Vec<Printer>, Fault> {
    aside("printers", || Ok(platform::printers())).await
}

/// Prints a PDF: on the usual printer and once, unless said otherwise.
#[tauri::command]
pub async fn print_file(
    path: PathBuf,
    printer: Option<String>,
    copies: Option<u16>,
) -> Result<(), Fault> {
    aside("print_file", move || {
        let path = existing(&path)?;
        platform::print(&path, printer.as_deref(), copies.unwrap_or(1))
    })
    .await
}

/// The file's whole path; a relative one could be taken for an option by another program.
fn existing(path: &Path) -> Result<PathBuf, Fault> {
    path.canonicalize().map_err(|_| named("file.none", path))
}

fn named(code: &'static str, path: &Path) -> Fault {
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    Fault::new(code).with("file", name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tauri::async_runtime::block_on;

    #[test]
    fn a_file_that_is_gone_is_named() {
        let fault = block_on(open_file("/nowhere/诺2026-011.pdf".into())).unwrap_err();
        assert_eq!(fault.code, "file.none");
        assert_eq!(fault.params["file"], "诺2026-011.pdf");
    }

    #[test]
    fn a_program_is_not_opened() {
        let fault = block_on(open_file("/bin/true".into())).unwrap_err();
        assert_eq!(fault.code, "file.not_opened");
    }
}
