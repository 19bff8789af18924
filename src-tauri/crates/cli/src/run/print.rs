//! `print`: a paper into a PDF file. Not here: how it looks, what is masked (`desk`, `print`).

use desk::{Desk, Fault};
use serde_json::{Value, json};

use super::{Answer, list, number, request, text};
use crate::arguments::{Language, Print, identifier};
use crate::wording;

/// Prints; for people the file's path, and on standard error what was masked. Faults: `edition.none`,
/// the document's own.
pub fn print(desk: &Desk, given: &Print, lang: Language) -> Result<Answer, Fault> {
    let wanted = request(json!({
        "document": identifier(&given.document),
        "meeting": given.meeting,
        "issue": given.issue,
        "place": given.place,
        "from": given.from,
        "to": given.to,
        "edition": identifier(&given.edition),
        "paper": given.paper.as_ref().map(identifier),
        "form": given.form.as_ref().map(identifier),
        "columns": given.columns,
        "colour": given.colour,
        "large": given.large,
    }));
    let printed = desk.call(
        "document_print",
        json!({ "wanted": wanted, "out": given.out }),
    )?;
    let mut notes: Vec<String> = list(&printed, "hits")
        .iter()
        .map(|hit| hit_line(hit, lang))
        .collect();
    let missing: Vec<&str> = list(&printed, "missing")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    if !missing.is_empty() {
        notes.push(wording::told(
            "print.missing",
            lang,
            &json!({ "characters": missing.join(" ") }),
        ));
    }
    for item in list(&printed, "lost_photos") {
        let params = json!({ "item": item });
        notes.push(wording::told("print.photo_lost", lang, &params));
    }
    for fault in list(&printed, "template_faults") {
        let wrong = wording::by_code(text(fault, "code"), lang, fault).unwrap_or_default();
        notes.push(wording::told(
            "print.template",
            lang,
            &json!({ "wrong": wrong }),
        ));
    }
    let path = text(&printed, "path").to_owned();
    let mut answer = Answer::new(printed, path);
    answer.notes = notes;
    Ok(answer)
}

fn hit_line(hit: &Value, lang: Language) -> String {
    let held = hit.get("held").and_then(Value::as_bool).unwrap_or_default();
    let params = json!({
        "item": number(hit, "item"),
        "field": wording::word(text(hit, "field"), lang),
        "kind": wording::word(text(hit, "kind"), lang),
        "shown": text(hit, "shown"),
    });
    // What stands beside the list, such as the feedback, has no number of its own.
    let key = match (held, number(hit, "item")) {
        (false, 0) => "print.masked_beside",
        (true, 0) => "print.held_beside",
        (false, _) => "print.masked",
        (true, _) => "print.held",
    };
    wording::told(key, lang, &params)
}
