//! The faults the shell itself can answer, beside those the desk passes through. Codes and
//! parameters only: the sentences are the page's (`ui/src/wording`).
use desk::Fault;

/// Every code the shell can answer; the page must have a text for each, in both languages.
pub const CODES: &[&str] = &[
    "data.locked",
    "window.unexpected",
    "window.leaving",
    "file.none",
    "file.not_opened",
    "clipboard.refused",
    "printer.none",
    "printer.refused",
];

/// Something broke that has no code of its own: the log knows it by the incident.
pub fn unexpected(doing: &'static str, error: &dyn std::fmt::Display) -> Fault {
    let incident = uuid::Uuid::now_v7().to_string();
    tracing::error!(doing, %error, incident, "unexpected");
    Fault {
        incident: Some(incident),
        ..Fault::new("window.unexpected")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unexpected_fault_can_be_found_in_the_log() {
        let fault = unexpected("a test", &"broken");
        assert_eq!(fault.code, "window.unexpected");
        assert!(
            fault.incident.is_some(),
            "without an incident nobody finds the log line"
        );
    }
}
