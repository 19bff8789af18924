//! The command list as TypeScript, so that the window's calls are typed from the same list. Not here: the
//! call itself (`ui/src/api`).

use std::collections::BTreeMap;
use std::fmt::Write;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::commands::COMMANDS;

const HEAD: &str = "// Made from the command list in src-tauri/crates/desk/src/commands by `make generated`. Do not edit.\n";

/// The text of `ui/src/api/gen/commands.ts`.
pub fn typescript() -> String {
    let mut requests = SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator();
    let mut responses = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    for command in COMMANDS {
        (command.request)(&mut requests);
        (command.response)(&mut responses);
    }
    let given = written(&requests.take_definitions(true));
    let told = written(&responses.take_definitions(true));
    let renamed: Vec<String> = given
        .iter()
        .filter(|(name, text)| told.get(*name).is_some_and(|t| t != *text))
        .map(|(n, _)| n.clone())
        .collect();
    let mut out = HEAD.to_owned();
    for (name, text) in &told {
        let _ = write!(out, "\n{}", declaration(name, text));
    }
    for (name, text) in given
        .iter()
        .filter(|(name, _)| !told.contains_key(*name) || renamed.contains(name))
    {
        let own = input_name(name, &renamed);
        let _ = write!(out, "\n{}", declaration(&own, &rename(text, &renamed)));
    }
    out.push_str(&list(&renamed));
    out
}

/// Where a type reads otherwise when given than when told (what may be left out), the given one is `…Input`.
fn input_name(name: &str, renamed: &[String]) -> String {
    if renamed.iter().any(|r| r == name) {
        format!("{name}Input")
    } else {
        name.to_owned()
    }
}

fn rename(text: &str, renamed: &[String]) -> String {
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_');
    words
        .map(|piece| {
            let end = piece
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(piece.len());
            let (word, rest) = piece.split_at(end);
            format!("{}{rest}", input_name(word, renamed))
        })
        .collect()
}

fn written(definitions: &Map<String, Value>) -> BTreeMap<String, String> {
    definitions
        .iter()
        .map(|(name, schema)| (name.clone(), body(schema, 0)))
        .collect()
}

fn declaration(name: &str, text: &str) -> String {
    let (comment, body) = text.split_once('\u{0}').unwrap_or(("", text));
    format!("{comment}export type {name} = {body};\n")
}

fn list(renamed: &[String]) -> String {
    let mut out =
        "\n/** Every command with its request and response. */\nexport interface Commands {\n"
            .to_owned();
    for command in COMMANDS {
        let (request, response) = ((command.types.0)(), (command.types.1)());
        let _ = writeln!(out, "  /**{} */", command.summary);
        let _ = writeln!(
            out,
            "  {}: {{ request: {}; response: {response} }};",
            command.name,
            input_name(&request, renamed)
        );
    }
    out.push_str("}\n\nexport type CommandName = keyof Commands;\n");
    out
}

fn comment(schema: &Value, indent: usize) -> String {
    let pad = "  ".repeat(indent);
    match schema.get("description").and_then(Value::as_str) {
        Some(text) => format!("{pad}/** {} */\n", text.replace('\n', " ")),
        None => String::new(),
    }
}

/// A definition's comment, a NUL, and its type.
fn body(schema: &Value, indent: usize) -> String {
    format!(
        "{}\u{0}{}",
        comment(schema, indent),
        type_of(schema, indent)
    )
}

fn type_of(schema: &Value, indent: usize) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.rsplit('/').next().unwrap_or("unknown").to_owned();
    }
    if let Some(one) = schema.get("const") {
        return one.to_string();
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return union(values.iter().map(Value::to_string));
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(parts) = schema.get(key).and_then(Value::as_array) {
            return union(parts.iter().map(|part| type_of(part, indent)));
        }
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => union(
            kinds
                .iter()
                .filter_map(Value::as_str)
                .map(|kind| plain(kind, schema, indent)),
        ),
        Some(Value::String(kind)) => plain(kind, schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn union(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" | ")
}

fn plain(kind: &str, schema: &Value, indent: usize) -> String {
    match kind {
        "string" => "string".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "boolean".to_owned(),
        "null" => "null".to_owned(),
        "array" => {
            let item = schema
                .get("items")
                .map_or_else(|| "unknown".to_owned(), |items| type_of(items, indent));
            if item.contains('|') {
                format!("({item})[]")
            } else {
                format!("{item}[]")
            }
        }
        "object" => object(schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn object(schema: &Value, indent: usize) -> String {
    let Some(properties) = schema
        .get("properties")
        .and_then(Value::as_object)
        .filter(|p| !p.is_empty())
    else {
        return match schema.get("additionalProperties") {
            Some(values) if values.is_object() => {
                format!("Record<string, {}>", type_of(values, indent))
            }
            Some(Value::Bool(false)) | None if schema.get("properties").is_none() => {
                "Record<string, never>".to_owned()
            }
            _ => "Record<string, unknown>".to_owned(),
        };
    };
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut out = "{\n".to_owned();
    for (name, property) in properties {
        let optional = if required.contains(&name.as_str()) {
            ""
        } else {
            "?"
        };
        let pad = "  ".repeat(indent + 1);
        let _ = writeln!(
            out,
            "{}{pad}{name}{optional}: {};",
            comment(property, indent + 1),
            type_of(property, indent + 1)
        );
    }
    let _ = write!(out, "{}}}", "  ".repeat(indent));
    out
}
