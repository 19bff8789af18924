//! What the first page asks for, read while the window is being made and handed over as soon as the page begins: its
//! first paint shows the village, instead of waiting for answers. Not here: how the page takes it (`ui/src/api/ahead.ts`),
//! whatever is asked later.
use crate::door::Door;
use serde_json::{Value, json};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

/// Of the first page at most so many lines of a section, as it asks (`ui/src/pages/today/first.ts`).
const LINES: u32 = 30;

/// What is being read, until the page takes it.
pub struct Ahead(Mutex<Option<Receiver<String>>>);

/// Of which version the data are that are read: whatever is written later is news to the page.
pub type Version = Receiver<Option<i64>>;

impl Ahead {
    /// Begins to read, on a thread of its own.
    pub fn begin(door: Arc<Door>) -> (Self, Version) {
        let (done, read) = channel();
        let (told, version) = channel();
        thread::spawn(move || {
            // Nobody listens any more where the window is gone already.
            let _gone = told.send(crate::watch::version(&door));
            if let Some(script) = script(&door) {
                let _gone = done.send(script);
            }
        });
        (Self(Mutex::new(Some(read))), version)
    }

    /// The script that hands the answers to the page, once; nothing where they are not there yet, or where the desk has
    /// none: the page then asks, and hears why.
    pub fn take(&self) -> Option<String> {
        let read = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        read?.try_recv().ok()
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
