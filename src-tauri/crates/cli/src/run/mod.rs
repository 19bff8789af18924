//! From words to an answer: opens the desk, runs one command, says the answer, gives the exit code.
//! Not here: the use cases (`desk`).

mod call;
mod check;
mod figures;
mod import;
mod print;
mod simple;

use std::process::ExitCode;

use desk::{Desk, Fault, Options};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Command, Global};
use crate::{say, wording};

/// Exit code for words on the command line that are not understood.
pub const WORDS_NOT_UNDERSTOOD: u8 = 2;

/// What a command answers.
pub struct Answer {
    /// The answer as JSON.
    value: Value,
    /// The answer for people; none = the JSON itself.
    words: Option<String>,
    /// What people should know beside it.
    notes: Vec<String>,
    /// Something is wrong all the same: exit 1.
    wrong: Option<Fault>,
}

impl Answer {
    fn new(value: Value, words: impl Into<String>) -> Self {
        Self {
            value,
            words: Some(words.into()),
            notes: Vec::new(),
            wrong: None,
        }
    }

    /// JSON whether asked for or not.
    fn json(value: Value) -> Self {
        Self {
            value,
            words: None,
            notes: Vec::new(),
            wrong: None,
        }
    }
}

/// Runs the command line and says the answer.
pub fn run(arguments: &Arguments) -> ExitCode {
    let global = &arguments.global;
    match answer(arguments) {
        Ok(answer) => tell(answer, global),
        Err(fault) => {
            if global.json {
                say::fault_as_json(&fault, global.lang);
            }
            say::to_people(&wording::message(&fault, global.lang));
            ExitCode::FAILURE
        }
    }
}

fn tell(mut answer: Answer, global: &Global) -> ExitCode {
    for note in &answer.notes {
        say::to_people(note);
    }
    if let Some(fault) = &answer.wrong {
        say::to_people(&wording::message(fault, global.lang));
        if let (Value::Object(value), Value::Object(told)) =
            (&mut answer.value, say::fault_value(fault, global.lang))
        {
            value.extend(told);
        }
    }
    match answer.words {
        Some(words) if !global.json => say::line(&words),
        _ => say::json(&answer.value, !global.json),
    }
    if answer.wrong.is_some() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn answer(arguments: &Arguments) -> Result<Answer, Fault> {
    let global = &arguments.global;
    match &arguments.command {
        Command::Init(given) => simple::init(&open(global)?, given, global.lang),
        Command::Demo(given) => simple::demo(&open(global)?, given, global.lang),
        Command::Commands => Ok(Answer::json(json!(desk::commands()))),
        Command::Call(given) => call::call(global, given),
        Command::Import { what } => import::import(global, what),
        Command::Print(given) => print::print(&open_village(global)?, given, global.lang),
        // It needs no data, sound or not.
        Command::Manual(given) => simple::manual(&Desk::beside(options(global)?), given),
        Command::Figures(given) => figures::figures(&open_village(global)?, given, global.lang),
        Command::Check(given) => check::check(global, given),
        Command::Backup(given) => simple::backup(&open_village(global)?, given),
        Command::Restore(given) => simple::restore(
            &open_or_beside(global, "backup_restore")?,
            given,
            global.lang,
        ),
    }
}

/// Opens the desk; the folder is made by those commands alone that may make it.
fn open(global: &Global) -> Result<Desk, Fault> {
    Desk::open(options(global)?)
}

/// The desk, or one beside data that do not open any more and that this command mends.
fn open_or_beside(global: &Global, command: &str) -> Result<Desk, Fault> {
    match open(global) {
        Err(fault) if desk::mends(command, &fault) => Ok(Desk::beside(options(global)?)),
        answer => answer,
    }
}

fn options(global: &Global) -> Result<Options, Fault> {
    let place = desk::whereabouts(global.data.clone());
    let place = place.ok_or_else(|| Fault::new("data.no_folder"))?;
    Ok(Options {
        data: place.data,
        home: place.home,
        today: global.today,
        actor: global.actor.clone(),
        fonts: desk::font_folders(),
        passphrase: passphrase(global)?,
        ..Options::default()
    })
}

/// The first line of the file that was named.
fn passphrase(global: &Global) -> Result<Option<String>, Fault> {
    let Some(file) = &global.passphrase_file else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(file).map_err(|error| {
        Fault::new("passphrase.file_unreadable")
            .with("path", file.display().to_string())
            .with("detail", error.kind().to_string())
    })?;
    // Windows' editor begins a file with a mark that nobody sees.
    let line = text.trim_start_matches('\u{feff}').lines().next();
    Ok(Some(line.unwrap_or_default().to_owned()))
}

/// Opens the desk of a folder that holds a village. Fault: `village.none`.
fn open_village(global: &Global) -> Result<Desk, Fault> {
    let desk = open(global)?;
    need_village(&desk)?;
    Ok(desk)
}

fn need_village(desk: &Desk) -> Result<(), Fault> {
    let status = desk.call("village_status", json!({}))?;
    if status.get("village").is_none_or(Value::is_null) {
        let folder = desk.data().display().to_string();
        return Err(Fault::new("village.none").with("folder", folder));
    }
    Ok(())
}

/// A request without the fields that were not given.
fn request(fields: Value) -> Value {
    match fields {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(_, value)| !value.is_null())
                .collect(),
        ),
        other => other,
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, key: &str) -> u64 {
    value.get(key).and_then(Value::as_u64).unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}
