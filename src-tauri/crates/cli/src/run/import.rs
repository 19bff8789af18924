//! `import`: a file's rows into the village. Not here: reading the file (`exchange`), who is who (`rules`).

use desk::Fault;
use serde_json::{Value, json};

use super::{Answer, list, number, open_village, text};
use crate::arguments::{Global, Import, ImportFile, Language};
use crate::stop::Listener;
use crate::wording;

/// Imports, or with `--dry-run` says what would land. Refused rows do not stop the good ones, unless
/// `--strict`: then nothing lands and the exit code is 1.
pub fn import(global: &Global, what: &Import) -> Result<Answer, Fault> {
    let (preview, import, given) = match what {
        Import::Roster(given) => ("roster_preview", "roster_import", given),
        Import::Issues(given) => ("issues_preview", "issues_import", given),
        Import::Meetings(given) => ("meetings_preview", "meetings_import", given),
    };
    list_of_rows(global, given, (preview, import))
}

fn list_of_rows(
    global: &Global,
    given: &ImportFile,
    (preview, import): (&str, &str),
) -> Result<Answer, Fault> {
    let desk = open_village(global)?;
    let listener = Listener::new();
    let file = json!({ "path": given.file });
    // Strict looks before it leaps, so that the answer names every refused row.
    if given.dry_run || given.strict {
        let plan = desk.call_with(preview, file, &listener)?;
        let refused = list(&plan, "refused").len();
        let stops = given.strict && refused > 0;
        if given.dry_run || stops {
            let words = if stops {
                "import.nothing"
            } else {
                "import.would"
            };
            let mut answer = told(&plan, global.lang, words);
            answer.wrong = stops.then(|| Fault::new("import.refused").with("count", refused));
            return Ok(answer);
        }
    }
    let landed = desk.call_with(
        import,
        json!({ "path": given.file, "strict": given.strict }),
        &listener,
    )?;
    Ok(told(&landed, global.lang, "import.landed"))
}

/// The answer of the contract: counts, refused rows, warnings, each row with its message.
fn told(outcome: &Value, lang: Language, words: &str) -> Answer {
    let nothing = words == "import.nothing";
    let count = |key: &str| if nothing { 0 } else { number(outcome, key) };
    let rows = |key: &str| -> Vec<Value> {
        list(outcome, key)
            .iter()
            .map(|row| row_told(row, lang))
            .collect()
    };
    let (refused, warnings) = (rows("refused"), rows("warnings"));
    let value = json!({
        "added": count("added"),
        "updated": count("updated"),
        "unchanged": count("unchanged"),
        "refused": refused,
        "warnings": warnings,
    });
    let mut lines = vec![wording::told(words, lang, &counts(&value))];
    lines.extend(refused.iter().map(|row| line(row, lang)));
    let notes = warnings.iter().map(|row| line(row, lang)).collect();
    let mut answer = Answer::new(value, lines.join("\n"));
    answer.notes = notes;
    answer
}

fn counts(value: &Value) -> Value {
    json!({
        "added": number(value, "added"),
        "updated": number(value, "updated"),
        "unchanged": number(value, "unchanged"),
        "refused": list(value, "refused").len(),
    })
}

fn row_told(row: &Value, lang: Language) -> Value {
    let code = text(row, "code");
    let params = row.get("params").cloned().unwrap_or_default();
    let message = wording::by_code(code, lang, &params).unwrap_or_else(|| code.to_owned());
    json!({
        "sheet": text(row, "sheet"),
        "row": number(row, "row"),
        "column": text(row, "column"),
        "code": code,
        "params": params,
        "message": message,
    })
}

fn line(row: &Value, lang: Language) -> String {
    let place = [
        ("import.sheet", text(row, "sheet")),
        ("import.column", text(row, "column")),
    ];
    let named = |n: usize| match place.get(n) {
        Some((key, name)) if !name.is_empty() => wording::told(key, lang, &json!({ "name": name })),
        _ => String::new(),
    };
    let params = json!({
        "sheet": named(0),
        "row": match number(row, "row") {
            0 => String::new(),
            n => wording::told("import.row", lang, &json!({ "n": n })),
        },
        "column": named(1),
        "message": text(row, "message"),
    });
    wording::told("import.line", lang, &params)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Value {
        json!({
            "added": 2, "updated": 0, "unchanged": 0, "warnings": [],
            "refused": [{ "sheet": "花名册", "row": 7, "column": "手机", "code": "phone.bad", "params": { "value": "123" } }],
        })
    }

    #[test]
    fn a_refused_row_is_named_by_sheet_row_and_column() {
        let answer = told(&plan(), Language::Zh, "import.landed");
        let words = answer.words.unwrap();
        for part in ["花名册", "7", "手机", "123"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert_eq!(answer.value["refused"][0]["row"], 7);
        assert!(
            !answer.value["refused"][0]["message"]
                .as_str()
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn strict_with_a_refused_row_counts_nothing_as_landed() {
        assert_eq!(
            told(&plan(), Language::En, "import.nothing").value["added"],
            0
        );
    }
}
