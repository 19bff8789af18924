//! The platform's own dialogs for choosing a file to read, a name to save under, a folder.
//! Titles and kinds of file come from the page, which knows the language.
use super::aside;
use desk::Fault;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Asks for a file to read; nothing when the person thought better of it.
#[tauri::command]
pub async fn choose_file(
    window: WebviewWindow,
    title: String,
    extensions: Vec<String>,
) -> Result<Option<String>, Fault> {
    aside("choose_file", move || {
        Ok(chosen(
            dialog(&window, title, &extensions).blocking_pick_file(),
        ))
    })
    .await
}

/// Asks for files to read, several at once; none when the person thought better of it.
#[tauri::command]
pub async fn choose_files(
    window: WebviewWindow,
    title: String,
    extensions: Vec<String>,
) -> Result<Vec<String>, Fault> {
    aside("choose_files", move || {
        let files = dialog(&window, title, &extensions).blocking_pick_files();
        let paths = files.unwrap_or_default().into_iter();
        Ok(paths.filter_map(|path| chosen(Some(path))).collect())
    })
    .await
}

/// Asks where to save, offering `name`.
#[tauri::command]
pub async fn choose_save(
    window: WebviewWindow,
    title: String,
    name: String,
    extensions: Vec<String>,
) -> Result<Option<String>, Fault> {
    aside("choose_save", move || {
        let dialog = dialog(&window, title, &extensions).set_file_name(name);
        Ok(chosen(dialog.blocking_save_file()))
    })
    .await
}

/// Asks for a folder to write into.
#[tauri::command]
pub async fn choose_folder(window: WebviewWindow, title: String) -> Result<Option<String>, Fault> {
    aside("choose_folder", move || {
        let dialog = window.dialog().file().set_parent(&window).set_title(title);
        Ok(chosen(dialog.blocking_pick_folder()))
    })
    .await
}

fn dialog(
    window: &WebviewWindow,
    title: String,
    extensions: &[String],
) -> FileDialogBuilder<tauri::Wry> {
    let endings: Vec<&str> = extensions.iter().map(String::as_str).collect();
    let kinds = endings
        .iter()
        .map(|ending| format!("*.{ending}"))
        .collect::<Vec<_>>()
        .join(" ");
    window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(title)
        .add_filter(kinds, &endings)
}

fn chosen(path: Option<FilePath>) -> Option<String> {
    Some(path?.into_path().ok()?.to_string_lossy().into_owned())
}
