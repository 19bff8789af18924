//! The counts: what was tried, what was survived, what was lost. Not here: what counts as lost (`books`).

use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Failed, Trial};

use crate::harm::Harm;

/// How long a case may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Seconds, with all other tests.
    Short,
    /// As long as it takes.
    Full,
}

impl Form {
    /// So many in the short form, so many in full.
    pub fn of<T>(self, short: T, full: T) -> T {
        match self {
            Self::Short => short,
            Self::Full => full,
        }
    }
}

/// One kind of fault: what was tried.
#[derive(Debug, Clone)]
pub struct Row {
    fault: &'static str,
    tried: u64,
    survived: u64,
    acknowledged: u64,
    lost: u64,
    said: Vec<String>,
    /// Why nothing could be tried.
    not_tried: Option<String>,
}

/// More of them say nothing new.
const SAID: usize = 5;

impl Row {
    /// Nothing tried yet.
    pub fn of(fault: &'static str) -> Self {
        Self {
            fault,
            tried: 0,
            survived: 0,
            acknowledged: 0,
            lost: 0,
            said: Vec::new(),
            not_tried: None,
        }
    }

    /// The machine does not let us: said in the table, counted nowhere.
    pub fn not_tried(fault: &'static str, why: &Harm) -> Self {
        Self {
            not_tried: Some(why.to_string()),
            ..Self::of(fault)
        }
    }

    /// One more try; what was acknowledged in it, or what went wrong.
    pub fn tries(&mut self, which: impl std::fmt::Display, outcome: Result<u64, Harm>) {
        self.tried += 1;
        match outcome {
            Ok(acknowledged) => {
                self.survived += 1;
                self.acknowledged += acknowledged;
            }
            Err(harm) => {
                self.lost += harm.lost();
                // A long run says at once what it found.
                eprintln!("{}, {which}: {harm}", self.fault);
                if self.said.len() < SAID {
                    self.said.push(format!("{which}: {harm}"));
                }
            }
        }
    }

    fn failed(&self) -> Option<String> {
        let harmless = self.tried == self.survived && self.lost == 0;
        let tried = self.tried > 0 || self.not_tried.is_some();
        (!harmless || !tried).then(|| format!("{}\n  {}", self.line(), self.said.join("\n  ")))
    }

    fn line(&self) -> String {
        match &self.not_tried {
            Some(why) => format!("| {} | not tried: {why} | | | |", self.fault),
            None => format!(
                "| {} | {} | {} | {} | {} |",
                self.fault, self.tried, self.survived, self.acknowledged, self.lost
            ),
        }
    }
}

/// A case: its rows, by form.
pub type Case = fn(Form) -> Result<Vec<Row>, Harm>;

/// All rows of this run.
#[derive(Debug, Default)]
pub struct Tally(Mutex<Vec<(String, Row)>>);

impl Tally {
    /// A case in its two forms.
    pub fn trials(self: &Arc<Self>, (name, case): &(&str, Case)) -> [Trial; 2] {
        let (short, full, case) = (self.clone(), self.clone(), *case);
        let long = format!("{name}_in_full");
        let named = ((*name).to_owned(), long.clone());
        [
            Trial::test(*name, move || short.take(&named.0, case(Form::Short))),
            Trial::test(long.clone(), move || full.take(&long, case(Form::Full)))
                .with_ignored_flag(true),
        ]
    }

    fn take(&self, name: &str, rows: Result<Vec<Row>, Harm>) -> Result<(), Failed> {
        let rows = rows.map_err(|harm| harm.to_string())?;
        let failed: Vec<String> = rows.iter().filter_map(Row::failed).collect();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(rows.into_iter().map(|row| (name.to_owned(), row)));
        match failed.is_empty() {
            true => Ok(()),
            false => Err(failed.join("\n").into()),
        }
    }

    /// The table.
    pub fn print(&self) {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.is_empty() {
            return;
        }
        println!("\n| fault | tried | survived | records acknowledged | records lost |");
        println!("|---|---|---|---|---|");
        for (_, row) in all.iter() {
            println!("{}", row.line());
        }
    }
}
