//! The command line's own texts: one for every fault code, row and finding, and what it says of answers,
//! each in Chinese and English. Not here: where they are said (`say`); no crate below has sentences.

mod faults;
mod rows;
mod told;

use desk::Fault;
use serde_json::{Map, Value};

use crate::arguments::Language;

/// A code with its text in Chinese and English; `{name}` stands for a param.
type Text = (&'static str, &'static str, &'static str);

/// What a fault says to people. A code without a text (there is a test against that) is named as it is.
pub fn message(fault: &Fault, lang: Language) -> String {
    let text = find(&[faults::TEXTS, rows::TEXTS], &fault.code, lang);
    let params = named(&fault.params, lang);
    let mut said = text.map_or_else(|| fault.code.clone(), |text| filled(text, &params));
    if let Some(incident) = &fault.incident {
        let number = Map::from_iter([("incident".to_owned(), Value::from(incident.as_str()))]);
        said.push_str(
            &find(&[told::TEXTS], "incident", lang)
                .map(|text| filled(text, &number))
                .unwrap_or_default(),
        );
    }
    said
}

/// The text of a row's or finding's code.
pub fn by_code(code: &str, lang: Language, params: &Value) -> Option<String> {
    let text = find(&[rows::TEXTS, faults::TEXTS], code, lang)?;
    Some(filled(text, params.as_object().unwrap_or(&Map::new())))
}

/// What is said of an answer.
pub fn told(key: &str, lang: Language, params: &Value) -> String {
    let text = find(&[told::TEXTS], key, lang).unwrap_or(key);
    filled(text, params.as_object().unwrap_or(&Map::new()))
}

/// A single word (a field, a kind of finding); an unknown one stands as it is.
pub fn word(word: &str, lang: Language) -> String {
    find(&[told::WORDS], word, lang).unwrap_or(word).to_owned()
}

/// States and what is possible from them, by their names.
fn named(params: &Map<String, Value>, lang: Language) -> Map<String, Value> {
    let name = |value: &Value| {
        let word = value.as_str().unwrap_or_default();
        find(&[told::STEPS], word, lang).unwrap_or(word).to_owned()
    };
    let mut named = params.clone();
    if let Some(counts) = params.get("counts").and_then(Value::as_object) {
        named.insert("what".into(), Value::from(counted(counts, lang)));
    }
    for key in ["state", "reason"] {
        if let Some(word @ Value::String(_)) = named.get_mut(key) {
            *word = Value::from(name(word));
        }
    }
    if let Some(possible) = named.get_mut("possible") {
        let names: Vec<String> = possible
            .as_array()
            .into_iter()
            .flatten()
            .map(name)
            .collect();
        let between = if lang == Language::Zh { "、" } else { ", " };
        *possible = Value::from(names.join(between));
    }
    named
}

/// What refers to a record: 签到2条、反映的问题1条.
fn counted(counts: &serde_json::Map<String, Value>, lang: Language) -> String {
    let told = counts.iter().map(|(table, n)| {
        let word = find(&[told::TABLES], table, lang).unwrap_or(table);
        match lang {
            Language::Zh => format!("{word}{n}条"),
            Language::En => format!("{word} ({n})"),
        }
    });
    let between = if lang == Language::Zh { "、" } else { ", " };
    told.collect::<Vec<_>>().join(between)
}

fn find(tables: &[&[Text]], code: &str, lang: Language) -> Option<&'static str> {
    let row = tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|(known, _, _)| *known == code)?;
    Some(match lang {
        Language::Zh => row.1,
        Language::En => row.2,
    })
}

/// Puts the params into their places; a param that was not given leaves its place empty.
fn filled(text: &str, params: &Map<String, Value>) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
        said.push_str(before);
        said.push_str(&params.get(name).map(plain).unwrap_or_default());
        rest = behind;
    }
    said.push_str(rest);
    said
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join("、"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn params_are_put_into_their_places() {
        let params = serde_json::json!({ "day": "2026-11-30", "headers": ["姓名", "手机"] });
        let params = params.as_object().unwrap();
        assert_eq!(
            filled("a {day} b {headers}{none}。", params),
            "a 2026-11-30 b 姓名、手机。"
        );
        assert_eq!(filled("no place", params), "no place");
    }

    #[test]
    fn a_refused_step_says_by_name_what_is_possible() {
        let mut fault = Fault::new("transition.not_possible");
        fault = fault
            .with("state", "struck_off")
            .with("possible", vec!["reopened", "visited"]);
        let said = message(&fault, Language::Zh);
        assert_eq!(said, "现在是“销号”，不能这样办；可以：重开、回访。");
        assert!(message(&fault, Language::En).ends_with("possible are: reopen, visit."));
    }

    #[test]
    fn no_code_stands_twice_and_both_languages_say_something() {
        for tables in [
            vec![faults::TEXTS, rows::TEXTS],
            vec![told::TEXTS],
            vec![told::WORDS],
            vec![told::STEPS],
        ] {
            let mut seen = BTreeSet::new();
            for (code, zh, en) in tables.into_iter().flatten() {
                assert!(seen.insert(code), "{code} stands twice");
                assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{code}");
                assert!(
                    !en.chars().any(is_chinese) || en.contains("姓名") || en.contains("校验"),
                    "{code}: {en}"
                );
                assert_eq!(
                    places(zh),
                    places(en),
                    "{code} fills other places in English than in Chinese"
                );
            }
        }
        for (code, zh, _) in faults::TEXTS.iter().chain(rows::TEXTS) {
            assert!(zh.chars().any(is_chinese), "{code}: {zh}");
        }
    }

    fn is_chinese(c: char) -> bool {
        ('\u{4E00}'..='\u{9FFF}').contains(&c)
    }

    fn places(text: &str) -> BTreeSet<&str> {
        text.split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|(name, _)| name))
            .collect()
    }

    /// Names of files that stand in sources as literals; everything else of the shape `noun.reason` is a code.
    const FILES: &[&str] = &[
        "toml", "ttf", "xz", "db", "sql", "xml", "rels", "csv", "xlsx", "xls", "txt", "json",
        "pdf", "rs", "ts", "bin", "part", "jsonl",
    ];

    #[test]
    fn every_code_in_the_sources_has_its_text_in_both_languages() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut codes = BTreeSet::new();
        for name in ["rules", "store", "exchange", "print", "desk", "cli"] {
            collect(&crates.join(name).join("src"), &mut codes);
        }
        assert!(
            codes.len() > 90,
            "the walk found only {} codes",
            codes.len()
        );
        for known in [
            "village.none",
            "revision.stale",
            "roster.name_column_missing",
            "phone.bad",
            "font.subset",
        ] {
            assert!(codes.contains(known), "the walk missed {known}");
        }
        let silent: Vec<_> = codes
            .iter()
            .filter(|code| find(&[faults::TEXTS, rows::TEXTS], code, Language::Zh).is_none())
            .collect();
        assert!(silent.is_empty(), "codes without a text: {silent:?}");
    }

    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                // The wording itself would prove anything.
                if !path.ends_with("cli/src/wording") {
                    collect(&path, codes);
                }
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let source = source.split("#[cfg(test)]").next().unwrap_or_default();
                let spoken = source
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                let literals = spoken.flat_map(|line| line.split('"').skip(1).step_by(2));
                codes.extend(literals.filter(|text| is_code(text)).map(str::to_owned));
            }
        }
    }

    fn is_code(text: &str) -> bool {
        let word =
            |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        text.split_once('.').is_some_and(|(noun, reason)| {
            word(noun) && word(reason) && !FILES.contains(&reason) && !SAID.contains(&noun)
        })
    }

    /// Keys of `told`, which are no codes.
    const SAID: &[&str] = &["import", "print", "check", "figures", "sheet", "restore"];
}
