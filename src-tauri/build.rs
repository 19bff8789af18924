//! Tells Tauri which commands the page may call, and says plainly when the page is not built yet.
//! Not here: building the page itself (the Makefile does, once).
use std::path::Path;

/// Every command of `src/commands`; the capability `main` grants exactly these.
const COMMANDS: &[&str] = &[
    "call",
    "call_long",
    "call_stop",
    "choose_file",
    "choose_files",
    "choose_save",
    "choose_folder",
    "open_file",
    "opened_file",
    "show_file",
    "printers",
    "print_file",
    "copy_text",
    "close_window",
    "ready_to_close",
    "fill_screen",
];

fn main() -> Result<(), String> {
    if !Path::new("../ui/dist/index.html").exists() {
        return Err(
            "ui/dist is not built yet: run `make run`, or `npm ci && npm run build` in ui".into(),
        );
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(|error| format!("{error:#}"))?;
    rebuild_with_the_page();
    Ok(())
}

/// The page is embedded in the program, so a new page is a new program.
#[allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]
fn rebuild_with_the_page() {
    println!("cargo:rerun-if-changed=../ui/dist");
}
