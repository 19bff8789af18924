//! What stands around the window on a desk: a printer called 村委会 and a PDF viewer, which keep what they are
//! given. They come first on the program's path, so that the window calls them as it calls the real ones.
use crate::Trouble;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

const LPSTAT: &str = r#"#!/bin/sh
case "$1" in
  -e) echo 村委会 ;;
  -d) echo 'system default destination: 村委会' ;;
esac
"#;

/// Keeps the file that is named last, under the number of its coming.
const KEEP: &str = r#"#!/bin/sh
for file; do :; done
tray=$(dirname "$0")/../$(basename "$0")
mkdir -p "$tray"
cp -- "$file" "$tray/.coming"
mv "$tray/.coming" "$tray/$(ls "$tray" | wc -l).pdf"
"#;

/// A folder with a printer and a viewer in it.
pub struct Around {
    folder: PathBuf,
}

impl Around {
    /// Puts them up in `folder`.
    pub fn put_up(folder: PathBuf) -> Result<Self, Trouble> {
        let around = Self { folder };
        fs::create_dir_all(around.programs())?;
        for (program, script) in [("lpstat", LPSTAT), ("lp", KEEP), ("xdg-open", KEEP)] {
            let file = around.programs().join(program);
            fs::write(&file, script)?;
            fs::set_permissions(&file, Permissions::from_mode(0o755))?;
        }
        Ok(around)
    }

    /// The programs' path with ours first.
    pub fn path(&self) -> String {
        let path = std::env::var("PATH").unwrap_or_default();
        format!("{}:{path}", self.programs().display())
    }

    /// The nth paper, from 0, that came out of the printer.
    pub fn printed(&self, nth: usize) -> PathBuf {
        self.paper("lp", nth)
    }

    /// The nth paper, from 0, that the viewer was shown.
    pub fn viewed(&self, nth: usize) -> PathBuf {
        self.paper("xdg-open", nth)
    }

    fn programs(&self) -> PathBuf {
        self.folder.join("bin")
    }

    fn paper(&self, tray: &str, nth: usize) -> PathBuf {
        Path::new(&self.folder)
            .join(tray)
            .join(format!("{nth}.pdf"))
    }
}
