//! The words of the command line, as clap reads them. Not here: what they do (`run`).

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// 板凳: meetings, matters, promises and papers of a village, without a window.
#[derive(Debug, Parser)]
#[command(name = "bandeng-cli", version, about, subcommand_required = true)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// May stand before or after the command.
#[derive(Debug, Args)]
pub struct Global {
    /// Data folder (else BANDENG_DATA, else the app-data folder)
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The day that counts as today
    #[arg(long, global = true, value_name = "DAY")]
    pub today: Option<NaiveDate>,
    /// Who sits at the keyboard, for the journal
    #[arg(long = "as", global = true, value_name = "PERSON")]
    pub actor: Option<String>,
    /// Language of texts for people
    #[arg(long, global = true, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    /// File with the passphrase of the data
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Answer with exactly one JSON value, faults too
    #[arg(long, global = true)]
    pub json: bool,
}

/// Language of texts for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Chinese
    Zh,
    /// English
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin a village
    Init(Init),
    /// Build sample villages
    Demo(Demo),
    /// List every command of `call` with its schemas, as JSON
    Commands,
    /// Call a command with a request as JSON
    Call(Call),
    /// Import a file
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Print a paper into a PDF file
    Print(Print),
    /// Write the manual as a booklet into a PDF file
    Manual(Manual),
    /// Tell the figures of a period
    Figures(Figures),
    /// Replay the journal and compare it with the data
    Check(Check),
    /// Make a verified copy
    Backup(Backup),
    /// Put a copy in place
    Restore(Restore),
}

/// `init`
#[derive(Debug, Args)]
pub struct Init {
    /// Name of the village
    #[arg(long, value_name = "NAME")]
    pub village: String,
    /// Name of its township
    #[arg(long, value_name = "NAME", default_value = "")]
    pub township: String,
    /// Name of its county
    #[arg(long, value_name = "NAME", default_value = "")]
    pub county: String,
    /// Who keeps the records
    #[arg(long, value_name = "NAME", default_value = "")]
    pub recorder: String,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Years of meetings up to today
    #[arg(long, value_name = "N")]
    pub years: Option<u32>,
    /// Households a village
    #[arg(long, value_name = "N")]
    pub households: Option<u32>,
    /// How many villages
    #[arg(long, value_name = "N")]
    pub villages: Option<u32>,
    /// Same seed and same day, same rows
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
}

/// `call`
#[derive(Debug, Args)]
pub struct Call {
    /// A command of the list
    pub command: String,
    /// The request: JSON, @FILE, or - for standard input
    #[arg(value_name = "JSON|@FILE|-")]
    pub request: Option<String>,
}

/// `import`
#[derive(Debug, Subcommand)]
pub enum Import {
    /// People and households
    Roster(ImportFile),
    /// Matters from an old ledger
    Issues(ImportFile),
    /// Meetings from an old ledger
    Meetings(ImportFile),
}

/// A file to import.
#[derive(Debug, Args)]
pub struct ImportFile {
    /// .xlsx, .xls, .et or .csv; told by content, not by name
    pub file: PathBuf,
    /// Only say what would land
    #[arg(long)]
    pub dry_run: bool,
    /// With one refused row nothing lands
    #[arg(long)]
    pub strict: bool,
}

/// `print`
#[derive(Debug, Args)]
pub struct Print {
    /// Which paper
    #[arg(value_enum)]
    pub document: Document,
    /// Of which meeting
    #[arg(long, value_name = "ID", conflicts_with = "issue")]
    pub meeting: Option<String>,
    /// Of which matter
    #[arg(long, value_name = "ID")]
    pub issue: Option<String>,
    /// Of which place
    #[arg(long, value_name = "ID")]
    pub place: Option<String>,
    /// First day of the period
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// Last day of the period
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// For the noticeboard, or for the office
    #[arg(long, value_enum, default_value_t = Edition::Public)]
    pub edition: Edition,
    /// Size of the paper (default: as the document has it)
    #[arg(long, value_enum)]
    pub paper: Option<Paper>,
    /// timetable: meeting, year; sign-in: sheet, thumb; cards: sheet, households; ledger: full, four, flat
    #[arg(long, value_name = "NAME", value_enum)]
    pub form: Option<Form>,
    /// Ledger columns, in order
    #[arg(long, value_name = "a,b,…", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Lamps in colour
    #[arg(long)]
    pub colour: bool,
    /// Larger type: commitments and timetable on A4, and the ledger
    #[arg(long)]
    pub large: bool,
    /// The PDF file
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// The papers (field guide §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Document {
    Notice,
    Slips,
    Cards,
    SignIn,
    Minutes,
    Commitments,
    Timetable,
    Ledger,
    Results,
    Handover,
    Monthly,
    YearPlan,
}

/// Who a sheet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Edition {
    Public,
    Internal,
}

/// Size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Paper {
    A4,
    A3,
}

/// Form of a paper; which one goes with which document is the desk's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Form {
    Meeting,
    Year,
    Sheet,
    Thumb,
    Households,
    Full,
    Four,
    Flat,
}

/// A word of a list as the desk's requests write it: `sign-in` → `sign_in`.
pub fn identifier(word: &impl ValueEnum) -> String {
    word.to_possible_value()
        .map(|value| value.get_name().replace('-', "_"))
        .unwrap_or_default()
}

/// `manual`
#[derive(Debug, Args)]
pub struct Manual {
    /// The PDF file
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// `figures`
#[derive(Debug, Args)]
pub struct Figures {
    /// First day (default: 1 January)
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// Last day (default: today)
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// Only this place
    #[arg(long, value_name = "ID")]
    pub place: Option<String>,
    /// Only what was recorded by this instant, as 2026-11-30T16:00:00Z (default: all)
    #[arg(long, value_name = "INSTANT")]
    pub known: Option<DateTime<Utc>>,
    /// Every village of the store
    #[arg(long)]
    pub all_villages: bool,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    /// The 校验 code of a printed sheet
    #[arg(long, value_name = "CODE")]
    pub fingerprint: Option<String>,
}

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The copy
    pub file: PathBuf,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn global_options_stand_before_or_after_the_command() {
        let read = |words: &[&str]| Arguments::try_parse_from(words).unwrap().global;
        let before = read(&[
            "bandeng-cli",
            "--data",
            "v",
            "--json",
            "--today",
            "2026-11-21",
            "check",
        ]);
        let after = read(&[
            "bandeng-cli",
            "check",
            "--data",
            "v",
            "--json",
            "--today",
            "2026-11-21",
        ]);
        for global in [before, after] {
            assert_eq!(global.data, Some(PathBuf::from("v")));
            assert_eq!(global.today, NaiveDate::from_ymd_opt(2026, 11, 21));
            assert!(global.json);
        }
    }

    /// Both spell the same list: the command line with `-`, the desk with `_`.
    #[test]
    fn every_paper_is_one_that_the_desk_knows() {
        let schema = desk::commands()
            .into_iter()
            .find(|spec| spec.name == "document_print")
            .unwrap()
            .request;
        let schema = serde_json::to_string(&schema).unwrap();
        for document in Document::value_variants() {
            assert!(
                schema.contains(&format!("\"{}\"", identifier(document))),
                "{document:?}"
            );
        }
    }
}
