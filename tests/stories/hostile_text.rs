//! What villagers say may look like a program, a formula or an attack, or turn the line round: it is recorded, listed,
//! printed and written down as what it is, words. Not here: the same in the window (`window/hostile_text.rs`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use acceptance::paper::plain;
use acceptance::{Story, Village};
use serde_json::json;

use crate::told::{opened_meeting, printed, promise, raise, today};

/// What was said, and a word of it that can be seen on paper.
const SAID: &[&str] = &[
    "<script>alert(1)</script>",
    "=HYPERLINK(\"http://x\",\"y\")",
    "'; DROP TABLE issues;--",
    "路灯\u{202E}亮不\u{202C}了，\u{2066}请修\u{2069}",
    "零\u{200B}宽\u{200D}字\u{FEFF}符",
    "%s%n{署名}{0}${jndi:ldap://x}",
    "../../../etc/passwd\\..\\x",
    "@SUM(1+1)|cmd|' /C calc'!A0",
];

fn turns_round(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// As it is seen: without what has no picture of its own.
fn seen(text: &str) -> String {
    let unseen = |c: &char| turns_round(*c) || matches!(c, '\u{200B}' | '\u{200D}' | '\u{FEFF}');
    plain(text).chars().filter(|c| !unseen(c)).collect()
}

#[test]
fn it_is_kept_listed_and_found_as_it_was_said() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    for said in SAID {
        let issue = raise(&desk, &meeting, said)?;
        let shown = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
        assert_eq!(shown["issue"]["summary"], *said);
    }
    let listed = desk.call("issue_list", json!({ "limit": 100 }))?;
    let listed: BTreeSet<&str> = listed["issues"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["summary"].as_str())
        .collect();
    assert_eq!(listed, SAID.iter().copied().collect());
    let found = desk.call("issue_list", json!({ "query": "'; DROP TABLE" }))?;
    assert_eq!(found["issues"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn it_stands_on_paper_in_its_order_and_nothing_turns_the_line_round() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    for said in SAID {
        let issue = raise(&desk, &meeting, said)?;
        promise(&desk, &meeting, &issue, said, "2026-12-20")?;
    }
    for (name, wanted) in [
        (
            "list.pdf",
            json!({ "document": "commitments", "meeting": meeting, "edition": "internal" }),
        ),
        (
            "ledger.pdf",
            json!({ "document": "ledger", "form": "full", "edition": "internal" }),
        ),
    ] {
        let (_, text) = printed(&village, &desk, name, wanted)?;
        assert!(!text.chars().any(turns_round), "{name}");
        for said in SAID {
            assert!(text.contains(&seen(said)), "{said:?} on {name}: {text}");
        }
        let file = std::fs::read(village.beside().join(name))?;
        for active in [
            &b"/JavaScript"[..],
            b"/JS ",
            b"/OpenAction",
            b"/Launch",
            b"/URI",
        ] {
            let runs = file.windows(active.len()).any(|part| part == active);
            assert!(!runs, "{name} does something when it is opened");
        }
    }
    Ok(())
}

#[test]
fn the_longest_line_that_is_kept_is_printed_to_its_end() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let line = format!("{}尾", "一条很长的水渠".repeat(600));
    let issue = raise(&desk, &meeting, &line)?;
    promise(&desk, &meeting, &issue, "清淤", "2026-12-20")?;
    let wanted = json!({ "document": "commitments", "meeting": meeting, "edition": "internal" });
    let (_, text) = printed(&village, &desk, "long.pdf", wanted)?;
    let said = text.matches("很长").count();
    assert!(said >= 590 && text.contains('尾'), "{said} of 600 on paper");
    Ok(())
}

/// Everything in a folder and below.
fn files(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        }
        found.insert(path);
    }
}

#[test]
fn a_name_that_climbs_out_of_its_folder_stays_in_it() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let plan = json!({
        "kind": meeting["row"]["kind"], "day": meeting["row"]["day"], "time": "19:30", "place": "../../外",
    });
    let edit = json!({ "meeting": id, "revision": meeting["row"]["revision"], "plan": plan });
    desk.call("meeting_edit", edit)?;
    let issue = raise(&desk, id, "../../../../\u{202E}gpj.exe")?;
    let pasted = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";
    desk.call(
        "photo_add",
        json!({ "issue": issue["id"], "kind": "after", "data": pasted, "caption": "../../../x\\..\\y" }),
    )?;
    let note =
        json!({ "meeting": id, "kind": "sign_in", "data": pasted, "caption": "/etc/passwd" });
    desk.call("meeting_photo_add", note)?;
    desk.call("meeting_close", json!({ "meeting": id, "ended": "21:00" }))?;
    let stick = village.beside().join("a/b/c/stick");
    std::fs::create_dir_all(&stick)?;
    let mut before = BTreeSet::new();
    files(village.beside(), &mut before);
    let archived = desk.call("meeting_archive", json!({ "meeting": id, "out": stick }));
    let mut after = BTreeSet::new();
    files(village.beside(), &mut after);
    let new: Vec<&PathBuf> = after.difference(&before).collect();
    if archived.is_ok() {
        assert!(new.len() > 3, "{new:?}");
    }
    for path in new {
        let ours = path.starts_with(&stick) || path.starts_with(village.data());
        assert!(ours, "{} lies outside", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            !name.chars().any(turns_round),
            "{name:?} reads as it is not"
        );
    }
    archived?;
    Ok(())
}

#[test]
fn a_folder_of_templates_is_read_by_its_files_and_by_nothing_they_say() -> Story {
    let village = Village::founded(today())?;
    let outside = village.beside().join("outside.toml");
    std::fs::write(&outside, "[dates]\nnumerals = \"han\"\n")?;
    let folder = village.data().join("templates");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("..toml"), "include = \"../../outside.toml\"\n")?;
    let listed = village.call("template_list", json!({}))?;
    let text = listed.to_string();
    assert!(
        text.contains("..toml") && !text.contains("numerals"),
        "{text}"
    );
    assert!(
        text.contains("unreadable") || text.contains("template.broken"),
        "{text}"
    );
    Ok(())
}
