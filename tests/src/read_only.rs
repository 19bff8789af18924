//! A folder that cannot be written, as on a locked stick, until the guard is let go. Linux only.
use crate::{Trouble, said};
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// While this lives, nothing in the folder can be written.
pub struct ReadOnly {
    folder: PathBuf,
    by_mount: bool,
}

impl ReadOnly {
    /// Locks the folder. Root is above all permissions, so for root it is mounted over itself.
    pub fn make(folder: &Path) -> Result<Self, Trouble> {
        let by_mount = fs::metadata("/proc/self")?.uid() == 0;
        let locked = Self {
            folder: folder.to_owned(),
            by_mount,
        };
        if by_mount {
            mount(&["--bind".as_ref(), folder.as_os_str(), folder.as_os_str()])?;
            mount(&[
                "-o".as_ref(),
                "remount,bind,ro".as_ref(),
                folder.as_os_str(),
            ])?;
        } else {
            locked.permit(false)?;
        }
        Ok(locked)
    }

    fn permit(&self, writing: bool) -> Result<(), Trouble> {
        let (folder, file) = if writing {
            (0o755, 0o644)
        } else {
            (0o555, 0o444)
        };
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::set_permissions(entry.path(), Permissions::from_mode(file))?;
            }
        }
        Ok(fs::set_permissions(
            &self.folder,
            Permissions::from_mode(folder),
        )?)
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        let _best_effort = if self.by_mount {
            said("umount", &["--lazy".as_ref(), self.folder.as_os_str()]).map(drop)
        } else {
            self.permit(true)
        };
    }
}

fn mount(words: &[&OsStr]) -> Result<(), Trouble> {
    said("mount", words).map(drop)
}
