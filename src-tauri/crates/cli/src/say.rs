//! Saying things: answers on standard output, texts for people on standard error. Not here: the texts
//! (`wording`).

use std::io::{ErrorKind, IsTerminal, Write};

use desk::Fault;
use serde_json::{Value, json};

use crate::arguments::Language;
use crate::wording;

/// One line on standard output. Whoever closed the pipe has read enough: the program ends quietly.
pub fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    let written = writeln!(out, "{}", text.trim_end_matches('\n')).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(_) => std::process::exit(1),
        Ok(()) => {}
    }
}

/// One JSON value on standard output: one line for programs, indented for people who look.
pub fn json(value: &Value, indented: bool) {
    let text = if indented {
        serde_json::to_string_pretty(value)
    } else {
        serde_json::to_string(value)
    };
    line(&text.unwrap_or_default());
}

/// One line on standard error; nobody there to read it is no fault.
pub fn to_people(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// How far long work is, on one line that is written over; only where somebody is looking.
pub fn progress(done: u64, total: u64) {
    let mut err = std::io::stderr().lock();
    if !err.is_terminal() {
        return;
    }
    let _ = match total {
        0 => write!(err, "\r{done}"),
        _ => write!(err, "\r{done}/{total}"),
    };
    if total > 0 && done >= total {
        let _ = writeln!(err);
    }
}

/// A fault as JSON: `{"fault":{"code","params","field","incident","message"}}`.
pub fn fault_value(fault: &Fault, lang: Language) -> Value {
    json!({ "fault": {
        "code": fault.code,
        "params": fault.params,
        "field": fault.field,
        "incident": fault.incident,
        "message": wording::message(fault, lang),
    } })
}

/// The same on standard output.
pub fn fault_as_json(fault: &Fault, lang: Language) {
    json(&fault_value(fault, lang), false);
}
