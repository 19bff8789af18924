//! Making a sheet's file on a thread of its own, while the register is written on this one. Not here: what the file
//! holds (`print::pdf`), what the register says (`register`).

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use print::PrintFault;
use print::font::FontShelf;
use print::pdf::{self, Properties};
use print::plan::PagePlan;

use super::print_fault;
use crate::fault::Fault;

/// How often it is told how far the file is; the writer's end is heard at once.
const TURN: Duration = Duration::from_millis(20);

/// The file's bytes, and what `meanwhile` gave. `at` hears how many of the pages are written; answered with no, it
/// stops. Faults: of the fonts, `work.stopped`, and those of `meanwhile`.
pub(super) fn beside<T>(
    shelf: &FontShelf,
    pages: &[PagePlan],
    says: &Properties,
    at: &mut dyn FnMut(u64, u64) -> bool,
    meanwhile: impl FnOnce() -> Result<T, Fault>,
) -> Result<(Vec<u8>, T), Fault> {
    let (written, stopped) = (AtomicU64::new(0), AtomicBool::new(false));
    let (send, file) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut go_on = |page: usize| {
                written.store(page as u64, Ordering::Relaxed);
                !stopped.load(Ordering::Relaxed)
            };
            // Nobody waits for it any more only where this thread's scope is being left.
            let _ = send.send(pdf::write_telling(shelf, pages, says, &mut go_on));
            drop(send);
        });
        let done = meanwhile();
        stopped.fetch_or(done.is_err(), Ordering::Relaxed);
        let bytes = loop {
            match file.recv_timeout(TURN) {
                Ok(bytes) => break bytes,
                Err(RecvTimeoutError::Timeout) => {}
                // It panicked; leaving the scope says so.
                Err(RecvTimeoutError::Disconnected) => break Err(PrintFault::Stopped),
            }
            if !at(written.load(Ordering::Relaxed), pages.len() as u64) {
                stopped.store(true, Ordering::Relaxed);
            }
        };
        let done = done?;
        Ok((bytes.map_err(|f| print_fault(&f))?, done))
    })
}
