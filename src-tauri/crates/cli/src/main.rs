//! `bandeng-cli`: every command without a window (architecture, "Command-line contract"). Not here: use
//! cases (`desk`); this reads words, calls the desk and says the answer.

mod arguments;
mod run;
mod say;
mod stop;
mod wording;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Language};

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => run::run(&arguments),
        Err(error) => not_understood(&error),
    }
}

/// Help and version are answers; everything else on the command line that does not read ends with 2.
fn not_understood(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        say::line(&error.render().to_string());
        return ExitCode::SUCCESS;
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let english = words.windows(2).any(|pair| pair == ["--lang", "en"])
        || words.contains(&"--lang=en".to_owned());
    let lang = if english { Language::En } else { Language::Zh };
    let rendered = error.render().to_string();
    let detail = rendered.trim().trim_start_matches("error: ");
    let first = detail.lines().next().unwrap_or_default();
    let fault = desk::Fault::new("arguments.not_understood").with("detail", first);
    if words.iter().any(|word| word == "--json") {
        say::fault_as_json(&fault, lang);
    }
    say::to_people(&wording::message(&fault, lang));
    for line in detail.lines().skip(1) {
        say::to_people(line);
    }
    ExitCode::from(run::WORDS_NOT_UNDERSTOOD)
}
