//! What the program was started with: the data folder, a backup to open and, for rehearsals and tests, the day.
//! Not here: the platform's own folder (`desk`), opening anything.
use chrono::NaiveDate;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The settled start: where the data lives, and a fixed day instead of the clock's when given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The data folder; may not exist yet.
    pub data: PathBuf,
    /// The platform's own folder where the data may have been moved from; none where `data` was named.
    pub home: Option<PathBuf>,
    /// `--today DAY`: the civil day the desk takes for today.
    pub today: Option<NaiveDate>,
    /// The backup that was double-clicked, by its whole path.
    pub file: Option<PathBuf>,
}

impl Start {
    /// Reads the command line. `None` when a word is not understood or no folder can be named.
    pub fn from_arguments(words: impl Iterator<Item = OsString>) -> Option<Self> {
        let given = Given::read(words)?;
        let place = desk::whereabouts(given.data)?;
        Some(Self {
            data: place.data,
            home: place.home,
            today: given.today,
            file: given.file,
        })
    }

    /// Where the window's lock and log lie: they stay when the data move, and a stick that is not there has no room
    /// for them.
    pub fn own(&self) -> &Path {
        self.home.as_deref().unwrap_or(&self.data)
    }
}

#[derive(Default)]
struct Given {
    data: Option<PathBuf>,
    today: Option<NaiveDate>,
    file: Option<PathBuf>,
}

impl Given {
    fn read(mut words: impl Iterator<Item = OsString>) -> Option<Self> {
        let mut given = Self::default();
        while let Some(word) = words.next() {
            match word.to_str().unwrap_or_default() {
                "--data" => given.data = Some(words.next()?.into()),
                "--today" => given.today = Some(words.next()?.to_str()?.parse().ok()?),
                _ => given.file = Some(backup(&word)?),
            }
        }
        Some(given)
    }
}

/// A backup by its whole path, for the window that is open may have been started elsewhere.
fn backup(word: &OsStr) -> Option<PathBuf> {
    let path = Path::new(word);
    let ending = path.extension()?;
    ending
        .eq_ignore_ascii_case("bandeng")
        .then(|| std::path::absolute(path).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started_with(words: &[&str]) -> Option<Start> {
        Start::from_arguments(words.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_on_the_command_line_wins() {
        let start = started_with(&["--data", "/tmp/village"]).unwrap();
        assert_eq!(start.data, PathBuf::from("/tmp/village"));
        assert_eq!(start.today, None);
    }

    #[test]
    fn a_day_can_be_fixed_for_a_rehearsal() {
        let start = started_with(&["--today", "2026-05-20", "--data", "x"]).unwrap();
        assert_eq!(start.today, NaiveDate::from_ymd_opt(2026, 5, 20));
    }

    #[test]
    fn a_backup_that_was_double_clicked_is_opened() {
        let start = started_with(&["--data", "x", "/media/u/青山村.bandeng"]).unwrap();
        assert_eq!(start.file, Some("/media/u/青山村.bandeng".into()));
        let beside = started_with(&["--data", "x", "青山村.bandeng"]).unwrap();
        assert!(beside.file.is_some_and(|file| file.is_absolute()));
        assert_eq!(started_with(&["--data", "x", "台账.xlsx"]), None);
    }

    #[test]
    fn words_that_are_not_understood_are_refused() {
        assert_eq!(started_with(&["--dat", "x"]), None);
        assert_eq!(started_with(&["--data"]), None);
        assert_eq!(started_with(&["--today", "30 May"]), None);
    }
}
