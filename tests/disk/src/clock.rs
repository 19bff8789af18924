//! The computer's clock, set back for one thread: an empty battery on the mainboard. Not here: the day that a story
//! gives.

use std::cell::Cell;
use std::os::raw::c_int;

thread_local! {
    static BACK: Cell<i64> = const { Cell::new(0) };
}

/// While this lives, this thread's clock tells an earlier time.
#[derive(Debug)]
pub struct ClockSetBack {
    before: i64,
}

impl ClockSetBack {
    /// So many seconds earlier than the computer's own time.
    pub fn by(seconds: i64) -> Self {
        std::hint::black_box(clock_gettime as *const libc::c_void);
        Self {
            before: BACK.replace(seconds),
        }
    }
}

impl Drop for ClockSetBack {
    fn drop(&mut self) {
        BACK.set(self.before);
    }
}

/// # Safety
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_gettime(clock: libc::clockid_t, at: *mut libc::timespec) -> c_int {
    // SAFETY: handed on to the kernel as it was given.
    let done = unsafe { libc::syscall(libc::SYS_clock_gettime, clock, at) } as c_int;
    if done == 0 && clock == libc::CLOCK_REALTIME {
        let back = BACK.try_with(Cell::get).unwrap_or(0);
        // SAFETY: the kernel has just written there.
        unsafe { (*at).tv_sec -= back };
    }
    done
}
