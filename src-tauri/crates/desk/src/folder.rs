//! Where this person's data lie when nobody says otherwise: one answer for window and command line. Data may have been
//! moved (`nouns::moving`); then the platform's folder says where. Not here: opening them, the window's lock on them.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use store::whole;

/// The file in the platform's folder that names the folder which the data were moved to.
pub(crate) const ELSEWHERE: &str = "data-folder";
/// A folder of this name beside the program holds the data: the whole of it goes along on a stick.
const BESIDE_THE_PROGRAM: &str = "bandeng-data";

/// Where the data lie, and what may name another place for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// The data folder.
    pub data: PathBuf,
    /// The platform's own folder, which knows where data were moved to; none where the place was named for this start
    /// or lies beside the program.
    pub home: Option<PathBuf>,
}

/// The folder given for this start (`--data`), else `BANDENG_DATA`, else the folder beside the program, else the
/// platform's app-data folder or where the data were moved to from there (the order of the command-line contract; the
/// folder beside makes a portable one).
pub fn whereabouts(given: Option<PathBuf>) -> Option<Whereabouts> {
    let program = std::env::current_exe().ok();
    given
        .or_else(|| named_by(std::env::var_os("BANDENG_DATA")))
        .or_else(|| beside(&program?))
        .map(|data| Whereabouts { data, home: None })
        .or_else(|| Some(at_home(of_the_platform()?)))
}

fn named_by(variable: Option<OsString>) -> Option<PathBuf> {
    variable
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn beside(program: &Path) -> Option<PathBuf> {
    let folder = program.parent()?.join(BESIDE_THE_PROGRAM);
    folder.is_dir().then_some(folder)
}

fn of_the_platform() -> Option<PathBuf> {
    directories::ProjectDirs::from("cn", "", "bandeng").map(|dirs| dirs.data_dir().to_path_buf())
}

fn at_home(home: PathBuf) -> Whereabouts {
    let named = std::fs::read_to_string(home.join(ELSEWHERE)).unwrap_or_default();
    let data = match named.trim() {
        "" => home.clone(),
        elsewhere => PathBuf::from(elsewhere),
    };
    Whereabouts {
        data,
        home: Some(home),
    }
}

/// From now on the data are looked for in `data`; on the disk once this returns.
pub(crate) fn point_to(home: &Path, data: &Path) -> io::Result<()> {
    let file = home.join(ELSEWHERE);
    if data != home {
        let named = data.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
        return whole::write(&file, named.as_bytes());
    }
    match std::fs::remove_file(&file) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => whole::sync(home),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_on_the_command_line_wins() {
        let given = PathBuf::from("village");
        let place = whereabouts(Some(given.clone())).unwrap();
        assert_eq!((place.data, place.home), (given, None));
    }

    #[test]
    fn an_empty_variable_names_no_folder() {
        assert_eq!(named_by(Some(OsString::new())), None);
        assert_eq!(named_by(Some("v".into())), Some(PathBuf::from("v")));
    }

    #[test]
    fn a_folder_beside_the_program_goes_along_with_it() {
        let stick = tempfile::tempdir().unwrap();
        let program = stick.path().join("bandeng");
        assert_eq!(beside(&program), None);
        let data = stick.path().join(BESIDE_THE_PROGRAM);
        std::fs::create_dir(&data).unwrap();
        assert_eq!(beside(&program), Some(data));
    }

    #[test]
    fn data_that_were_moved_are_looked_for_where_they_went_and_at_home_again_once_back() {
        let home = tempfile::tempdir().unwrap().keep();
        let elsewhere = home.join("移动硬盘/板凳数据");
        assert_eq!(at_home(home.clone()).data, home);
        point_to(&home, &elsewhere).unwrap();
        assert_eq!(at_home(home.clone()).data, elsewhere);
        point_to(&home, &home).unwrap();
        assert_eq!(at_home(home.clone()).data, home);
        std::fs::remove_dir_all(&home).unwrap();
    }
}
