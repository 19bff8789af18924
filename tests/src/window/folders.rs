//! Where things lie when a story runs: the program under test, the pictures, the display's lock.
use crate::Trouble;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The window's program: built beside this one, or the installed one that `BANDENG_PROGRAM` names.
pub fn program() -> Result<PathBuf, Trouble> {
    if let Some(installed) = std::env::var_os("BANDENG_PROGRAM") {
        return Ok(installed.into());
    }
    let program = built()?.join(format!("bandeng{}", std::env::consts::EXE_SUFFIX));
    if program.exists() {
        return Ok(program);
    }
    Err(Trouble::machine(
        "the window's program",
        "not built: cargo build -p bandeng",
    ))
}

/// `target/screenshots`, made when it is not there.
pub fn screenshots() -> Result<PathBuf, Trouble> {
    let folder = target()?.join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Waits until no other story has a window on the display, across processes too.
pub fn take_display() -> Result<File, Trouble> {
    let lock = File::create(target()?.join("display.lock"))?;
    lock.lock()?;
    Ok(lock)
}

fn target() -> Result<PathBuf, Trouble> {
    let built = built()?;
    Ok(built.parent().unwrap_or(&built).to_path_buf())
}

/// `target/debug`: a test runs from its folder `deps`, a program from the folder itself.
fn built() -> Result<PathBuf, Trouble> {
    let this = std::env::current_exe()?;
    let folder = this.parent().unwrap_or(Path::new("."));
    let built = if folder.ends_with("deps") {
        folder.parent()
    } else {
        Some(folder)
    };
    Ok(built.unwrap_or(folder).to_path_buf())
}
