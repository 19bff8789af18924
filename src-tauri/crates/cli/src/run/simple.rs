//! Commands that are one call each: init, demo, manual, backup, restore. Not here: those with a text of their own.

use desk::{Desk, Fault};
use serde_json::{Value, json};

use super::{Answer, list, number, request, text};
use crate::arguments::{Backup, Demo, Init, Language, Manual, Restore};
use crate::stop::Listener;
use crate::wording;

/// `init`: begins a village; the folder is made if it is not there.
pub fn init(desk: &Desk, given: &Init, lang: Language) -> Result<Answer, Fault> {
    let wanted = json!({
        "village": given.village,
        "township": given.township,
        "county": given.county,
        "recorder": given.recorder,
    });
    let status = desk.call("village_init", wanted)?;
    let words = wording::told("init", lang, &village_params(&status));
    Ok(Answer::new(status, words))
}

/// `demo`: sample villages, deterministic.
pub fn demo(desk: &Desk, given: &Demo, lang: Language) -> Result<Answer, Fault> {
    let wanted = request(json!({
        "years": given.years,
        "households": given.households,
        "villages": given.villages,
        "seed": given.seed,
    }));
    let status = desk.call_with("village_demo", wanted, &Listener::new())?;
    let words = wording::told("demo", lang, &village_params(&status));
    Ok(Answer::new(status, words))
}

fn village_params(status: &Value) -> Value {
    let village = status.get("village").unwrap_or(&Value::Null);
    let counts = status.get("counts").unwrap_or(&Value::Null);
    json!({
        "village": text(village, "name"),
        "villages": list(status, "villages").len(),
        "folder": text(status, "data_folder"),
        "households": number(counts, "households"),
        "people": number(counts, "people"),
        "meetings": number(counts, "meetings"),
        "issues": number(counts, "issues"),
    })
}

/// `manual`: for people the file.
pub fn manual(desk: &Desk, given: &Manual) -> Result<Answer, Fault> {
    let written = desk.call("manual_sheet", json!({ "out": given.out }))?;
    let path = text(&written, "path").to_owned();
    Ok(Answer::new(written, path))
}

/// `backup`: for people the file.
pub fn backup(desk: &Desk, given: &Backup) -> Result<Answer, Fault> {
    let made = desk.call("backup_make", json!({ "out": given.out }))?;
    let path = text(&made, "path").to_owned();
    Ok(Answer::new(made, path))
}

/// `restore`: what was put back, and where lies what it replaced.
pub fn restore(desk: &Desk, given: &Restore, lang: Language) -> Result<Answer, Fault> {
    let restored = desk.call("backup_restore", json!({ "path": given.file }))?;
    let mut params = village_params(restored.get("status").unwrap_or(&Value::Null));
    params["kept"] = text(&restored, "kept").into();
    params["missing"] = number(&restored, "photos_missing").into();
    let mut words = wording::told("restore", lang, &params);
    for (key, told) in [
        ("kept", !text(&restored, "kept").is_empty()),
        ("missing", number(&restored, "photos_missing") > 0),
    ] {
        if told {
            words = format!(
                "{words}\n{}",
                wording::told(&format!("restore.{key}"), lang, &params)
            );
        }
    }
    Ok(Answer::new(restored, words))
}
