//! Where this person's data lives when nobody says otherwise: one answer for window and command line. Not
//! here: opening it, the window's lock on it.

use std::ffi::OsString;
use std::path::PathBuf;

/// `BANDENG_DATA`, else the platform's app-data folder (the order of the command-line contract).
pub fn data_of_this_person() -> Option<PathBuf> {
    named_by(std::env::var_os("BANDENG_DATA")).or_else(of_the_platform)
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
    fn an_empty_variable_names_no_folder() {
        assert_eq!(named_by(Some(OsString::new())), None);
        assert_eq!(named_by(Some("v".into())), Some(PathBuf::from("v")));
    }
}
