//! Which data folder a command means. Not here: opening it.

use std::ffi::OsString;
use std::path::PathBuf;

/// `--data` wins over `BANDENG_DATA`, which wins over the platform's app-data folder (the window's own:
/// `src-tauri/src/folder.rs` names the same).
pub fn data(given: Option<&PathBuf>) -> Option<PathBuf> {
    given
        .cloned()
        .or_else(|| named_by(std::env::var_os("BANDENG_DATA")))
        .or_else(of_the_platform)
}

fn named_by(variable: Option<OsString>) -> Option<PathBuf> {
    variable
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn of_the_platform() -> Option<PathBuf> {
    directories::ProjectDirs::from("cn", "", "bandeng").map(|dirs| dirs.data_dir().to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_on_the_command_line_wins() {
        let given = PathBuf::from("village");
        assert_eq!(data(Some(&given)), Some(given));
    }

    #[test]
    fn an_empty_variable_names_no_folder() {
        assert_eq!(named_by(Some(OsString::new())), None);
        assert_eq!(named_by(Some("v".into())), Some(PathBuf::from("v")));
    }
}
