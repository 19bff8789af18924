//! A file whole or not at all, and on the disk before anybody says so: it is written beside its place under a name
//! that says it is unfinished, synced, named, and the folder synced. A pulled stick or a power cut leaves at most
//! the unfinished one, and the next try takes its place. Not here: the database's own files, which are SQLite's.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What stands behind the name of a file that is not finished.
pub const UNFINISHED: &str = ".part";

/// A file that does not have its name yet; taken away again unless it is named.
#[derive(Debug)]
pub struct Part {
    at: PathBuf,
    path: PathBuf,
    named: bool,
}

impl Part {
    /// Begins the file of this path, making its folder. What an earlier try left is taken away.
    pub fn begin(path: &Path) -> io::Result<Self> {
        if let Some(parent) = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty())
        {
            folder(parent)?;
        }
        let mut at = OsString::from(path);
        at.push(UNFINISHED);
        let part = Self {
            at: at.into(),
            path: path.to_owned(),
            named: false,
        };
        match fs::remove_file(&part.at) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
            _ => Ok(part),
        }
    }

    /// The same with everything that belongs into it, through to the disk.
    pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let part = Self::begin(path)?;
        let mut file = File::create(&part.at)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(part)
    }

    /// Where it lies until it has its name.
    pub fn at(&self) -> &Path {
        &self.at
    }

    /// Gives it its name, in place of a file that had it. Its content must be on the disk already.
    pub fn name(mut self) -> io::Result<PathBuf> {
        fs::rename(&self.at, &self.path)?;
        self.named = true;
        sync_parent(&self.path)?;
        Ok(std::mem::take(&mut self.path))
    }

    /// The same, and what had the name is overwritten before it goes, as far as the disk lets that be: one that
    /// writes every change into another place (most of those without moving parts) keeps it for a while.
    pub fn name_over(self) -> io::Result<PathBuf> {
        let old = old_of(&self.path);
        let _ = fs::remove_file(&old);
        let linked = fs::hard_link(&self.path, &old).is_ok();
        let path = self.name()?;
        if linked {
            scrub(&old)?;
        }
        Ok(path)
    }
}

/// What stands behind the second name of a file that is being overwritten.
const OLD: &str = ".old.part";

/// The second name of a file until it is overwritten.
pub(crate) fn old_of(path: &Path) -> PathBuf {
    let mut old = OsString::from(path);
    old.push(OLD);
    old.into()
}

/// The file that such a second name is of.
pub(crate) fn name_of_old(old: &Path) -> Option<PathBuf> {
    Some(old.to_str()?.strip_suffix(OLD)?.into())
}

/// Overwrites a file and takes it away.
pub fn scrub(path: &Path) -> io::Result<()> {
    const PIECE: usize = 1 << 16;
    let mut left = fs::metadata(path)?.len();
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    while left > 0 {
        let piece = PIECE.min(usize::try_from(left).unwrap_or(PIECE));
        file.write_all(&[0; PIECE][..piece])?;
        left -= piece as u64;
    }
    file.sync_all()?;
    drop(file);
    fs::remove_file(path)
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.named {
            // A stick that is gone keeps what it has, under the unfinished name.
            let _ = fs::remove_file(&self.at);
        }
    }
}

/// Writes a file whole: once this returns it is on the disk under its name.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Part::write(path, bytes)?.name().map(drop)
}

/// Renames, and waits until the disk knows the new name.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_parent(to)
}

/// Makes a folder and all above it, each of them on the disk.
pub fn folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or(Ok(()), folder)?;
    match fs::create_dir(path) {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists || !path.is_dir() => Err(fault),
        _ => sync_parent(path),
    }
}

/// Takes away what tries that were cut off left unfinished in a folder, of files whose names begin so.
pub fn sweep(folder: &Path, begins: &str) {
    let left = fs::read_dir(folder).into_iter().flatten().flatten();
    for file in left {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.starts_with(begins) && name.contains(UNFINISHED) {
            let _ = fs::remove_file(file.path());
        }
    }
}

fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync(parent),
        _ => sync(Path::new(".")),
    }
}

/// A name is on the disk once its folder is synced: the file's own sync says nothing of the folder.
#[cfg(unix)]
pub fn sync(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, Unsupported};
    match File::open(folder)?.sync_all() {
        // Some file systems of sticks know no such thing; then there is nothing to wait for.
        Err(fault) if matches!(fault.kind(), InvalidInput | Unsupported) => Ok(()),
        done => done,
    }
}

/// Windows keeps names in its own journal; a folder cannot be opened for this there.
#[cfg(not(unix))]
pub fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_given_up_leaves_nothing_and_the_old_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("诺").join("诺2026-011.pdf");
        write(&path, b"first").unwrap();
        drop(Part::write(&path, b"second").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_an_earlier_try_left_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.db");
        fs::write(folder.path().join("copy.db.part"), b"half").unwrap();
        let part = Part::begin(&path).unwrap();
        assert!(!part.at().exists());
        fs::write(part.at(), b"whole").unwrap();
        assert_eq!(part.name().unwrap(), path);
        assert_eq!(fs::read(&path).unwrap(), b"whole");
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("stick");
        fs::write(&taken, b"a file").unwrap();
        assert!(write(&taken.join("copy.db"), b"x").is_err());
        assert_eq!(fs::read(&taken).unwrap(), b"a file");
    }
}
