//! What the first page asks for, read while the window is being made and handed over with the page: its first paint
//! shows the village, instead of waiting for answers. Not here: how the page takes it (`ui/src/api/ahead.ts`),
//! whatever is asked later.
use crate::door::Door;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The window waits no longer: a page that asks by itself is better than none.
const AT_MOST: Duration = Duration::from_millis(300);
/// Of the first page at most so many lines of a section, as it asks (`ui/src/pages/today/first.ts`).
const LINES: u32 = 30;

/// What is being read.
pub struct Ahead(Receiver<Read>);

/// What was read.
struct Read {
    script: String,
    version: Option<i64>,
}

impl Ahead {
    /// Begins to read, on a thread of its own.
    pub fn begin(door: Arc<Door>) -> Self {
        let (done, read) = channel();
        thread::spawn(move || {
            // Taken first: whatever is written from now on is news to the page.
            let version = crate::watch::version(&door);
            if let Some(script) = script(&door) {
                // Nobody listens once the window has waited long enough.
                let _late = done.send(Read { script, version });
            }
        });
        Self(read)
    }

    /// The script that hands the answers to the page, and the version of the data that they are of; nothing where they
    /// are not there in time, or where the desk has none: the page hears why when it asks.
    pub fn taken(self) -> (Option<String>, Option<i64>) {
        match self.0.recv_timeout(AT_MOST) {
            Ok(read) => (Some(read.script), read.version),
            Err(_) => (None, None),
        }
    }
}

/// What the first page asks, in its own words.
fn first() -> [(&'static str, Value); 2] {
    [
        ("village_status", json!({})),
        ("today_list", json!({ "limit": LINES })),
    ]
}

fn script(door: &Door) -> Option<String> {
    let mut answers = Vec::new();
    for (command, request) in first() {
        let answer = door.desk().ok()?.call(command, request.clone()).ok()?;
        answers.push(json!([command, request, answer]));
    }
    let at = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let given = json!({ "at": u64::try_from(at.as_millis()).ok()?, "answers": answers });
    // As a text that the page parses: quicker than a literal, and nothing in it can be taken for script.
    let text = serde_json::to_string(&given.to_string()).ok()?;
    Some(format!("window.bandengAhead = {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_lines_are_read_as_the_first_page_asks_for() {
        let page = include_str!("../../ui/src/pages/today/first.ts");
        assert!(page.contains(&format!("{{ limit: {LINES} }}")), "{page}");
        let main = include_str!("../../ui/src/main.ts");
        assert!(main.contains("askAhead('village_status', {})"), "{main}");
    }
}
