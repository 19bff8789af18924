//! One window per data folder. A lock file says who has it; a local socket (a named pipe on
//! Windows) lets a second start raise the first window and end. The command line does not ask here:
//! it works beside the window.
use crate::closing::Closing;
use crate::door::Door;
use crate::opened;
use crate::window;
use interprocess::local_socket::traits::{ListenerExt, Stream as _};
use interprocess::local_socket::{GenericNamespaced, ListenerOptions, Name, Stream, ToNsName};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};

/// The first window answers within this time, or it hangs.
const ANSWER: Duration = Duration::from_secs(4);
/// A window on its way out is waited for this long: it is making its backup.
const LEAVING: Duration = Duration::from_secs(120);
const LOOK_AGAIN: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(50);

const IS_OPEN: u8 = b'o';
const IS_LEAVING: u8 = b'l';

/// What a start finds at the data folder.
pub enum Place {
    /// The folder is ours while the lock lives; `None` where the folder takes no lock (read-only:
    /// the desk will say so).
    Ours(Option<File>),
    /// Another window had it and came to the front.
    RaisedTheOther,
    /// Another window has it and does not answer.
    HeldByAnother,
}

/// Takes the data folder, or raises the window that has it and hands it the `file` to open.
pub fn take_place(data: &Path, file: Option<&Path>) -> Place {
    let mut until = Instant::now() + ANSWER;
    let mut leaving = false;
    loop {
        match try_lock(data) {
            Ok(Some(lock)) => return Place::Ours(Some(lock)),
            Err(_) => return Place::Ours(None),
            Ok(None) => {}
        }
        match ask_to_raise(data, file) {
            Ok(IS_OPEN) => return Place::RaisedTheOther,
            Ok(IS_LEAVING) if !leaving => {
                leaving = true;
                until = Instant::now() + LEAVING;
            }
            _ => {}
        }
        if Instant::now() > until {
            return Place::HeldByAnother;
        }
        thread::sleep(PAUSE);
    }
}

/// Answers later starts on this folder for as long as the program runs. Where a hanging window has
/// the folder, it first waits until that one is gone, and then lets the desk open.
pub fn answer_second_starts(app: AppHandle, door: Arc<Door>, place: Place) {
    thread::spawn(move || {
        let _ours_until_the_end = match place {
            Place::Ours(lock) => lock,
            _ => wait_for_place(door.own()),
        };
        door.folder_is_ours();
        if let Err(error) = answer_all(&app, door.own()) {
            tracing::warn!(%error, "second starts are not answered");
        }
        loop {
            thread::park();
        }
    });
}

fn wait_for_place(data: &Path) -> Option<File> {
    loop {
        match try_lock(data) {
            Ok(None) => thread::sleep(LOOK_AGAIN),
            Ok(lock) => return lock,
            Err(_) => return None,
        }
    }
}

fn answer_all(app: &AppHandle, data: &Path) -> io::Result<()> {
    let listener = ListenerOptions::new()
        .name(socket_name(data)?)
        .create_sync()?;
    for stream in listener.incoming() {
        if let Err(error) = stream.and_then(|stream| answer(app, stream)) {
            tracing::debug!(%error, "a second start went away");
        }
    }
    Ok(())
}

fn answer(app: &AppHandle, mut stream: Stream) -> io::Result<()> {
    let leaving = app.state::<Closing>().is_leaving();
    stream.write_all(&[if leaving { IS_LEAVING } else { IS_OPEN }])?;
    if leaving {
        return Ok(());
    }
    window::raise(app);
    opened::receive(app, stream)
}

fn ask_to_raise(data: &Path, file: Option<&Path>) -> io::Result<u8> {
    let mut stream = Stream::connect(socket_name(data)?)?;
    let mut said = [0];
    stream.read_exact(&mut said)?;
    if said == [IS_OPEN] {
        opened::hand_over(file, stream)?;
    }
    Ok(said[0])
}

/// `Ok(None)`: another window holds it.
fn try_lock(data: &Path) -> io::Result<Option<File>> {
    std::fs::create_dir_all(data)?;
    let path = data.join("window.lock");
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The name stands for the folder, however it was written.
fn socket_name(data: &Path) -> io::Result<Name<'static>> {
    let folder = data.canonicalize()?;
    let hash = blake3::hash(folder.as_os_str().as_encoded_bytes()).to_hex();
    format!("cn.bandeng.desk-{}", &hash[..24]).to_ns_name::<GenericNamespaced>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_once_and_free_again_afterwards() {
        let data = tempfile::tempdir().unwrap();
        let first = try_lock(data.path()).unwrap();
        assert!(first.is_some(), "nobody had the folder");
        assert!(
            try_lock(data.path()).unwrap().is_none(),
            "the first still has it"
        );
        drop(first);
        assert!(try_lock(data.path()).unwrap().is_some(), "the first let go");
    }

    #[test]
    fn the_same_folder_written_otherwise_is_the_same_place() {
        let data = tempfile::tempdir().unwrap();
        let detour = data
            .path()
            .join("..")
            .join(data.path().file_name().unwrap());
        assert_eq!(
            format!("{:?}", socket_name(data.path()).unwrap()),
            format!("{:?}", socket_name(&detour).unwrap())
        );
    }

    #[test]
    fn a_second_start_hears_that_the_first_window_is_open() {
        let data = tempfile::tempdir().unwrap();
        let listener = ListenerOptions::new()
            .name(socket_name(data.path()).unwrap())
            .create_sync()
            .unwrap();
        let first = thread::spawn(move || {
            let mut stream = listener.incoming().next().unwrap().unwrap();
            stream.write_all(&[IS_OPEN]).unwrap();
        });
        let _held = try_lock(data.path()).unwrap();
        assert!(matches!(
            take_place(data.path(), None),
            Place::RaisedTheOther
        ));
        first.join().unwrap();
    }
}
