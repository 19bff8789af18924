//! Ctrl-C during long work: the work hears it and ends with nothing half done. Not here: the work.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use desk::Progress;

use crate::say;

/// How often a line of progress is written at most.
const PAUSE: Duration = Duration::from_millis(200);

/// Listens for Ctrl-C and writes progress to standard error.
pub struct Listener {
    stopped: Arc<AtomicBool>,
    began: Instant,
    said: AtomicU64,
}

impl Listener {
    /// Begins to listen. Where the platform has no such signal the work simply cannot be stopped by it.
    pub fn new() -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        let heard = stopped.clone();
        let _ = ctrlc::set_handler(move || heard.store(true, Ordering::Relaxed));
        Self {
            stopped,
            began: Instant::now(),
            said: AtomicU64::new(0),
        }
    }
}

impl Progress for Listener {
    fn at(&self, done: u64, total: u64) {
        let now = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let pause = u64::try_from(PAUSE.as_millis()).unwrap_or_default();
        let last = self.said.load(Ordering::Relaxed);
        if now >= last + pause || (total > 0 && done >= total) {
            self.said.store(now, Ordering::Relaxed);
            say::progress(done, total);
        }
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}
