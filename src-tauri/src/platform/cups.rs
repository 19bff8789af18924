//! Printing through CUPS by `lp` and `lpstat` (printing notes: a webview's own dialog prints HTML,
//! not our pages). Their answers are read in the C locale.
use super::{Printer, open};
use desk::Fault;
use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

/// The printers CUPS knows, the usual one first; none where CUPS is not installed.
pub fn printers() -> Vec<Printer> {
    let names = said(["-e"]).unwrap_or_default();
    let usual = said(["-d"]).unwrap_or_default();
    listed(&names, usual_of(&usual))
}

/// Sends a PDF to a printer.
pub fn print(path: &Path, printer: Option<&str>, copies: u16) -> Result<(), Fault> {
    if printers().is_empty() {
        return Err(Fault::new("printer.none"));
    }
    let output =
        run("lp", &order(path, printer, copies)).map_err(|error| refused(&error.to_string()))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(refused(String::from_utf8_lossy(&output.stderr).trim())),
    }
}

/// Opens the folder the file lies in.
pub fn show(path: &Path) -> io::Result<()> {
    open(if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    })
}

fn order<'a>(path: &'a Path, printer: Option<&'a str>, copies: u16) -> Vec<Box<OsStr>> {
    let mut words: Vec<Box<OsStr>> = vec![word("-n"), word(&copies.max(1).to_string())];
    if let Some(printer) = printer {
        words.extend([word("-d"), word(printer)]);
    }
    words.extend([word("--"), path.as_os_str().into()]);
    words
}

fn word(text: &str) -> Box<OsStr> {
    OsStr::new(text).into()
}

fn refused(reason: &str) -> Fault {
    Fault::new("printer.refused").with("reason", reason)
}

fn said<const N: usize>(words: [&str; N]) -> io::Result<String> {
    let output = run("lpstat", &words)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn run<S: AsRef<OsStr>>(program: &str, words: &[S]) -> io::Result<Output> {
    Command::new(program)
        .args(words)
        .env("LC_ALL", "C.UTF-8")
        .output()
}

fn usual_of(answer: &str) -> Option<&str> {
    answer.trim().strip_prefix("system default destination: ")
}

fn listed(names: &str, usual: Option<&str>) -> Vec<Printer> {
    let mut printers: Vec<Printer> = names
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Printer {
            name: name.to_owned(),
            usual: usual == Some(name),
        })
        .collect();
    printers.sort_by_key(|printer| !printer.usual);
    printers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_printer_stands_first() {
        let usual = usual_of("system default destination: 村委会\n");
        let printers = listed("二楼\n村委会\n", usual);
        let names: Vec<_> = printers
            .iter()
            .map(|printer| printer.name.as_str())
            .collect();
        assert_eq!(names, ["村委会", "二楼"]);
        assert!(printers[0].usual && !printers[1].usual);
    }

    #[test]
    fn without_a_usual_printer_none_is_marked() {
        let usual = usual_of("no system default destination\n");
        assert!(listed("二楼\n", usual).iter().all(|printer| !printer.usual));
    }

    #[test]
    fn an_order_says_how_many_and_where() {
        let order = order(Path::new("/tmp/-a.pdf"), Some("二楼"), 3);
        assert_eq!(
            order,
            ["-n", "3", "-d", "二楼", "--", "/tmp/-a.pdf"].map(word)
        );
    }
}
