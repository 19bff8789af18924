//! The rolling log beside the data: one file a day, a week kept. Command names, durations and
//! codes only; no personal data, so never a request, a response or a panic's own words.
use std::panic::PanicHookInfo;
use std::path::Path;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

const DAYS_KEPT: usize = 7;

/// Starts the log in `data/logs`. A folder that takes no log must not keep the window shut.
pub fn begin(data: &Path) {
    let folder = data.join("logs");
    // Made first: the appender looks for old files in it and complains aloud when it is not there.
    let made = std::fs::create_dir_all(&folder);
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("window")
        .filename_suffix("log")
        .max_log_files(DAYS_KEPT)
        .build(folder);
    if let (Ok(()), Ok(file)) = (made, file) {
        let ours = EnvFilter::new("warn,bandeng_shell=info,desk=info,store=info");
        tracing_subscriber::fmt()
            .with_env_filter(ours)
            .with_ansi(false)
            .with_writer(std::sync::Mutex::new(file))
            .init();
    }
    std::panic::set_hook(Box::new(note_place));
}

/// Where it broke, not what it said: the words may carry a villager's name.
fn note_place(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place, "panic");
}
