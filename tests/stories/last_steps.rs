//! The list of the last steps: newest first, with what was taken back.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, day};

#[test]
fn the_last_steps_say_what_was_taken_back() -> Story {
    let lamp = Matter::raised("村口路灯不亮", day("2026-03-02"))?;
    lamp.decides("committed")?;
    let steps = || {
        let told = lamp
            .desk()
            .call("journal_list", json!({ "limit": 100 }))
            .unwrap();
        told["steps"].as_array().unwrap().clone()
    };
    let marks = |steps: &[Value]| -> Vec<(bool, bool)> {
        let mark = |step: &Value| (step["undoes"] == true, step["undone"] == true);
        steps.iter().take(3).map(mark).collect()
    };
    assert_eq!(steps()[0]["op"], "issue_decide");
    assert_eq!(steps()[0]["about"], "村口路灯不亮");
    let note = json!({ "issue": lamp.issue, "kind": "progress", "words": "灯已买好" });
    lamp.desk().call("progress_add", note)?;
    assert_eq!(steps()[0]["about"], "村口路灯不亮", "a note says of what");
    lamp.desk().call("journal_undo", json!({}))?;
    let marked = marks(&steps());
    assert_eq!(marked[..2], [(true, false), (false, true)]);
    lamp.desk().call("journal_redo", json!({}))?;
    assert_eq!(
        marks(&steps()),
        [(true, false), (true, true), (false, false)],
        "what was put back is in force again"
    );
    Ok(())
}
