//! Running another program to its end and hearing what it says. Not here: programs that stay (`window`).
use crate::Trouble;
use std::ffi::OsStr;
use std::process::Command;

/// What `program` says on its standard output. Fault: it could not be run, or complained.
pub fn said(program: &str, words: &[&OsStr]) -> Result<String, Trouble> {
    let output = Command::new(program).args(words).output()?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble::machine(program, complaint));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
