//! Everything that comes into a village from outside, with bytes for an argument: a target takes them in as the
//! program would and breaks (panics) where a promise does not hold. The same targets are driven for hours by
//! libFuzzer (`tests/fuzz`) and for a minute by the `hostile` program of this package. Not here: stories, limits'
//! own tests (`tests/stories/hostile.rs`).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a broken promise is a panic: so fuzzers hear of it"
)]

pub mod changes;
pub mod seeds;
pub mod targets;
pub mod village;

pub use targets::{TARGETS, Target, target};

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

/// Takes bytes in for libFuzzer, which would end at every panic, also at one that the program catches and answers
/// with a fault. Only one that comes out ends it.
///
/// # Panics
/// Where there is no such target.
pub fn for_fuzzer(name: &str, data: &[u8]) {
    let take = target(name).expect("a target of that name").take;
    static TOLD: Once = Once::new();
    TOLD.call_once(|| std::panic::set_hook(Box::new(tell)));
    if catch_unwind(AssertUnwindSafe(|| take(data))).is_err() {
        std::process::abort();
    }
}

#[allow(clippy::print_stderr, reason = "what libFuzzer's log is read for")]
fn tell(panic: &std::panic::PanicHookInfo<'_>) {
    eprintln!("{panic}");
}
