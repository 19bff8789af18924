//! `check`: the journal replayed and compared, in words. Not here: the check itself (`store`).

use desk::Fault;
use serde_json::{Value, json};

use super::{Answer, list, number, open_village, text};
use crate::arguments::{Check, Global, Language};
use crate::wording;

/// Checks; what is wrong stands in the answer by name, and the exit code says that something is.
pub fn check(global: &Global, given: &Check) -> Result<Answer, Fault> {
    if let Some(code) = &given.fingerprint {
        let found = open_village(global)?.call("document_check", json!({ "code": code }))?;
        return Ok(sheet_told(found, global.lang));
    }
    let checked = open_village(global)?.call("data_check", json!({}))?;
    Ok(told(checked, global.lang))
}

fn told(mut checked: Value, lang: Language) -> Answer {
    let lines: Vec<String> = list(&checked, "findings")
        .iter()
        .map(|finding| finding_line(finding, lang))
        .collect();
    if lines.is_empty() {
        let params = json!({ "rows": number(&checked, "rows"), "journal_rows": number(&checked, "journal_rows") });
        return Answer::new(checked, wording::told("check.well", lang, &params));
    }
    if let Some(findings) = checked.get_mut("findings").and_then(Value::as_array_mut) {
        for (finding, line) in findings.iter_mut().zip(&lines) {
            finding["message"] = Value::from(line.as_str());
        }
    }
    let mut answer = Answer::new(checked, lines.join("\n"));
    answer.wrong = Some(Fault::new("check.wrong").with("count", lines.len()));
    answer
}

/// The sheet, and a line for each of its rows that has changed since.
fn sheet_told(found: Value, lang: Language) -> Answer {
    let changed = list(&found, "changed");
    let mut params = json!({
        "document": wording::word(&format!("document.{}", text(&found, "kind")), lang),
        "edition": wording::word(&format!("edition.{}", text(&found, "edition")), lang),
        "number": text(&found, "number"),
        "printed": text(&found, "printed"),
        "rows": number(&found, "rows"),
        "changed": changed.len(),
    });
    let mut lines = vec![wording::told("sheet.found", lang, &params)];
    if found.get("genuine") == Some(&Value::Bool(false)) {
        lines.push(wording::told("sheet.forged", lang, &params));
    }
    let how = if changed.is_empty() {
        "sheet.same"
    } else {
        "sheet.changed"
    };
    lines.push(wording::told(how, lang, &params));
    for row in changed {
        for key in ["entity", "about", "day", "op", "actor"] {
            params[key] = text(row, key).into();
        }
        lines.push(wording::told("sheet.row", lang, &params));
    }
    Answer::new(found, lines.join("\n"))
}

fn finding_line(finding: &Value, lang: Language) -> String {
    let columns: Vec<&str> = list(finding, "columns")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let params = json!({
        "entity": text(finding, "entity"),
        "id": text(finding, "id"),
        "columns": columns.join(", "),
    });
    let code = text(finding, "code");
    wording::by_code(code, lang, &params).unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_changed_behind_the_apps_back_is_named_and_exits_with_a_fault() {
        let found =
            json!({ "code": "row.changed", "entity": "people", "id": "7", "columns": ["name"] });
        let answer = told(
            json!({ "journal_rows": 3, "rows": 2, "findings": [found] }),
            Language::En,
        );
        assert_eq!(
            answer.wrong.map(|fault| fault.code),
            Some("check.wrong".to_owned())
        );
        let line = answer.words.unwrap();
        assert!(line.contains("people") && line.contains("name"), "{line}");
        assert_eq!(answer.value["findings"][0]["message"], line.as_str());
    }

    #[test]
    fn nothing_wrong_is_said_with_what_was_compared() {
        let answer = told(
            json!({ "journal_rows": 321, "rows": 300, "findings": [] }),
            Language::Zh,
        );
        assert!(answer.wrong.is_none());
        assert!(answer.words.unwrap().contains("321"));
    }
}
