//! Any command with any request: lines of `command JSON`, as the window, a script or a stranger would send them. A
//! word like `"$issue"` stands for the id of one that is there. Each line is answered or faults by a code, and
//! afterwards the journal is replayed and agrees. Not here: what a command means.

use serde_json::Value;

use super::Target;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "command_json",
    take,
    words: &[
        "\"$issue\"",
        "\"$meeting\"",
        "\"$person\"",
        "\"$household\"",
        "\"$place\"",
        "\"$department\"",
        "\"$kind\"",
        "\"$category\"",
        "\"2026-11-21\"",
        "\"0000-00-00\"",
        "\"262143-12-31\"",
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "18446744073709551615",
        "1e999",
        "\"\\u202e\"",
        "\"'; DROP TABLE issues;--\"",
        "\"<script>alert(1)</script>\"",
        "\"../../x\"",
        "\n",
    ],
};

/// Calls in one go: enough to meet, raise, sort and work on a matter.
const CALLS: usize = 8;
/// Takes minutes by design, and is refused where a village is.
const NOT_CALLED: &[&str] = &["village_demo"];

fn take(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let sandbox = Sandbox::fresh();
    let mut written = false;
    for line in text.lines().take(CALLS) {
        let (command, request) = line.split_once(' ').unwrap_or((line, "{}"));
        if NOT_CALLED.contains(&command) {
            continue;
        }
        let Ok(mut request) = serde_json::from_str::<Value>(request) else {
            continue;
        };
        sandbox.fill_in("", &mut request);
        match sandbox.desk().call(command, request) {
            Ok(_) => written = true,
            Err(fault) => assert!(is_code(&fault.code), "{} is no code", fault.code),
        }
    }
    if written {
        sandbox.is_clean();
    }
}

fn is_code(code: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_');
    code.contains('.') && code.chars().all(plain)
}
