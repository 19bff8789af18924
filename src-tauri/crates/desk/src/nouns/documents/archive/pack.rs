//! The pack's folder: written under a name that says it is unfinished, and given its own once everything lies in
//! it, so that a pulled stick leaves no half pack. Not here: what lies in it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use store::whole;

use super::items::Item;
use crate::commands::archive::ArchivedFile;
use crate::fault::Fault;

/// A folder that is being filled.
#[derive(Debug)]
pub(super) struct Pack {
    out: PathBuf,
    name: String,
    /// Where it lies now.
    at: PathBuf,
}

/// More packs of one meeting than this in one folder are a mistake.
const MOST: usize = 1000;

impl Pack {
    /// Begins a pack in a folder that is there. Faults: `archive.no_folder`, `file.unwritable`.
    pub fn begin(out: &Path, name: &str) -> Result<Self, Fault> {
        if out.as_os_str().is_empty() || !out.is_dir() {
            return Err(Fault::new("archive.no_folder")
                .at("out")
                .with("path", out.display().to_string()));
        }
        let at = out.join(format!("{name}（没做完）"));
        // What an earlier try left when the power went is of no use to anybody.
        if at.exists() {
            fs::remove_dir_all(&at).map_err(|e| unwritable(&at, &e))?;
        }
        fs::create_dir(&at).map_err(|e| unwritable(&at, &e))?;
        Ok(Self {
            out: out.to_owned(),
            name: name.to_owned(),
            at,
        })
    }

    /// Writes a file of the pack, through to the disk. Fault: `file.unwritable`.
    pub fn write(&self, item: &Item, bytes: &[u8]) -> Result<ArchivedFile, Fault> {
        self.put(&item.file, bytes)?;
        Ok(ArchivedFile {
            number: item.number.clone(),
            name: item.name.clone(),
            file: item.file.clone(),
            pages: item.pages,
            bytes: bytes.len() as u64,
            formed_on: item.formed_on,
            retention: item.retention,
            sha256: sha256(bytes),
            sheet: None,
            sheet_number: String::new(),
            code: String::new(),
        })
    }

    /// The same for what the list does not name: the list itself.
    pub fn put(&self, file: &str, bytes: &[u8]) -> Result<(), Fault> {
        let path = self.at.join(file);
        let write = || -> io::Result<()> {
            path.parent().map_or(Ok(()), whole::folder)?;
            let mut file = File::create(&path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            path.parent().map_or(Ok(()), whole::sync)
        };
        write().map_err(|e| unwritable(&path, &e))
    }

    /// What the folder will be called: its name, or with a number behind it where one of that name is there.
    pub fn free_name(&self) -> String {
        let names = (2..MOST).map(|n| format!("{} {n}", self.name));
        let mut names = std::iter::once(self.name.clone()).chain(names);
        let free = names.find(|name| !self.out.join(name).exists());
        free.unwrap_or_else(|| self.name.clone())
    }

    /// Gives the folder its own name. Fault: `file.unwritable`.
    pub fn finish(&mut self) -> Result<PathBuf, Fault> {
        let to = self.out.join(self.free_name());
        if to.exists() {
            let taken = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(unwritable(&to, &taken));
        }
        fs::rename(&self.at, &to).map_err(|e| unwritable(&to, &e))?;
        self.at.clone_from(&to);
        whole::sync(&self.out).map_err(|e| unwritable(&to, &e))?;
        Ok(to)
    }

    /// Takes away what was written so far. A stick that is gone keeps what it has, under the unfinished name.
    pub fn discard(self) {
        if let Err(e) = fs::remove_dir_all(&self.at) {
            tracing::warn!(detail = %e.kind(), "an unfinished archive pack stays");
        }
    }
}

fn unwritable(path: &Path, e: &io::Error) -> Fault {
    Fault::unwritable(path, e).at("out")
}

/// SHA-256, which every computer can reckon again (`certutil -hashfile`, `sha256sum`).
pub(super) fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
