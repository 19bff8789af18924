//! The backup that the program was asked to open, by a double click say: it waits here until the page takes it; a
//! second start hands its own over to the window that is open. Not here: reading it (the desk), asking before anything
//! is replaced (the page).
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// No path of a usual computer is longer.
const LONGEST: u64 = 8192;

/// What waits for the page.
pub struct Opened(Mutex<Option<PathBuf>>);

impl Opened {
    /// What the program was started with.
    pub const fn new(file: Option<PathBuf>) -> Self {
        Self(Mutex::new(file))
    }

    /// The file that waits, once.
    pub fn take(&self) -> Option<PathBuf> {
        self.waiting().take()
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Option<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands a file over to the window that is open; nothing where none was named.
pub fn hand_over(file: Option<&Path>, mut to: impl Write) -> io::Result<()> {
    match file {
        Some(file) => to.write_all(file.to_string_lossy().as_bytes()),
        None => Ok(()),
    }
}

/// Takes what a second start hands over.
pub fn receive(app: &AppHandle, from: impl Read) -> io::Result<()> {
    let Some(file) = read(from)? else {
        return Ok(());
    };
    *app.state::<Opened>().waiting() = Some(file);
    if let Err(error) = app.emit("file-opened", ()) {
        tracing::warn!(%error, "the page was not told of an opened file");
    }
    Ok(())
}

fn read(from: impl Read) -> io::Result<Option<PathBuf>> {
    let mut said = String::new();
    from.take(LONGEST).read_to_string(&mut said)?;
    Ok(Some(said)
        .filter(|said| !said.is_empty())
        .map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_waits_until_it_is_taken_once() {
        let opened = Opened::new(Some("/media/u/备份.bandeng".into()));
        assert_eq!(opened.take(), Some("/media/u/备份.bandeng".into()));
        assert_eq!(opened.take(), None);
    }

    #[test]
    fn what_a_second_start_hands_over_arrives() {
        let mut said = Vec::new();
        hand_over(Some(Path::new("/u/旧电脑.bandeng")), &mut said).unwrap();
        assert_eq!(
            read(said.as_slice()).unwrap(),
            Some("/u/旧电脑.bandeng".into())
        );
        assert_eq!(read(&b""[..]).unwrap(), None);
    }
}
