//! Folders that a try happens in. Not here: what happens.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use acceptance::{Trouble, Village};
use tempfile::TempDir;

use crate::harm::Harm;

/// The evening that all of this happens on.
pub fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
}

/// The data folder of a village that was just founded, closed; to be copied for each try.
pub fn founded() -> Result<Village, Trouble> {
    Village::founded(today())
}

/// A folder of its own for one try. Where there is room in memory it lies there: what a disk would have kept back the
/// watched disk knows, and killing a process takes nothing away that the system has.
pub fn folder() -> Result<TempDir, Harm> {
    static IN_MEMORY: OnceLock<bool> = OnceLock::new();
    Ok(match IN_MEMORY.get_or_init(memory_has_room) {
        true => tempfile::tempdir_in(MEMORY)?,
        false => tempfile::tempdir()?,
    })
}

const MEMORY: &str = "/dev/shm";
const ROOM_IN_MIB: u64 = 2048;

fn memory_has_room() -> bool {
    let asked = Command::new("df")
        .args(["--output=avail", "-BM", MEMORY])
        .output();
    let said = asked.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
    let digits = |line: &str| line.trim().trim_end_matches('M').parse().unwrap_or(0);
    said.is_ok_and(|said| said.lines().last().map_or(0, digits) >= ROOM_IN_MIB)
}

/// A folder of its own on the computer's disk.
pub fn folder_on_disk() -> Result<TempDir, Harm> {
    Ok(tempfile::tempdir()?)
}

/// A folder of its own for one try, with a copy of another in it.
pub fn copy_of(data: &Path) -> Result<(TempDir, PathBuf), Harm> {
    let place = folder()?;
    let copy = place.path().join("data");
    copy_folder(data, &copy)?;
    Ok((place, copy))
}

/// Copies a folder with all in it, but for shared memory, which no power cut leaves.
pub fn copy_folder(from: &Path, to: &Path) -> Result<(), Harm> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (name, path) = entry.map(|entry| (entry.file_name(), entry.path()))?;
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else if !name.to_string_lossy().ends_with("-shm") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// All files below a folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Harm> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => found.append(&mut files(&path)?),
            false => found.push(path),
        }
    }
    Ok(found)
}

/// A file system of its own, of so many bytes, in memory; it takes root to make one.
pub struct Small(PathBuf);

impl Small {
    /// Mounts it on a folder that is there.
    pub fn mount(on: &Path, bytes: u64) -> Result<Self, Harm> {
        let size = format!("size={bytes}");
        run("mount", &["-t", "tmpfs", "-o", &size, "tmpfs"], on)?;
        Ok(Self(on.to_owned()))
    }

    /// Somebody has made room.
    pub fn grow(&self, bytes: u64) -> Result<(), Harm> {
        let size = format!("remount,size={bytes}");
        run("mount", &["-o", &size], &self.0)
    }

    /// It is pulled out: what is open there stays open, names lead nowhere any more.
    pub fn pull(&self) {
        let _gone_already = run("umount", &["--lazy"], &self.0);
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        self.pull();
    }
}

fn run(program: &str, words: &[&str], on: &Path) -> Result<(), Harm> {
    let said = Command::new(program).args(words).arg(on).output()?;
    match said.status.success() {
        true => Ok(()),
        false => Err(Harm::wrong(String::from_utf8_lossy(&said.stderr).trim())),
    }
}
