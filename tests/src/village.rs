//! A village in a folder of its own, for one story. Not here: how it is opened in a window.
use crate::Trouble;
use chrono::NaiveDate;
use desk::{Desk, Fault, Options};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A data folder that goes away with the story, and the day the story happens on.
pub struct Village {
    folder: TempDir,
    today: NaiveDate,
}

impl Village {
    /// A folder in which nothing has been founded yet.
    pub fn none_yet(today: NaiveDate) -> Result<Self, Trouble> {
        Ok(Self {
            folder: own_folder()?,
            today,
        })
    }

    /// 青山村 with its recorder, and nobody on the roster.
    pub fn founded(today: NaiveDate) -> Result<Self, Trouble> {
        let village = Self::none_yet(today)?;
        village.call(
            "village_init",
            json!({ "county": "云溪县", "township": "枫林镇", "village": "青山村", "recorder": "林秀芳" }),
        )?;
        Ok(village)
    }

    /// The sample village, as `village_demo` makes it when asked for nothing special.
    pub fn sample(today: NaiveDate) -> Result<Self, Trouble> {
        let village = Self::none_yet(today)?;
        village.call("village_demo", json!({}))?;
        Ok(village)
    }

    /// A sample village of some years and households.
    pub fn grown(today: NaiveDate, years: u32, households: u32) -> Result<Self, Trouble> {
        let village = Self::none_yet(today)?;
        let size = json!({ "years": years, "households": households });
        village.call("village_demo", size)?;
        Ok(village)
    }

    /// Opens the desk on it, as a new start of the program would.
    pub fn desk(&self) -> Result<Desk, Fault> {
        self.desk_on(self.today)
    }

    /// The same on another day, for stories that take their time.
    pub fn desk_on(&self, today: NaiveDate) -> Result<Desk, Fault> {
        Desk::open(Options {
            data: self.data(),
            today: Some(today),
            ..Options::default()
        })
    }

    /// The same village on a later day.
    #[must_use]
    pub fn later(mut self, today: NaiveDate) -> Self {
        self.today = today;
        self
    }

    /// One command on a desk opened for it alone.
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Fault> {
        self.desk()?.call(command, request)
    }

    /// The data folder; it exists only once something was founded in it.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A place beside the data for the story's own files.
    pub fn beside(&self) -> &Path {
        self.folder.path()
    }

    /// The day the story happens on.
    pub fn today(&self) -> NaiveDate {
        self.today
    }
}

/// It goes with the story; in the folder that `BANDENG_KEEP` names it stays, for a look afterwards.
fn own_folder() -> std::io::Result<TempDir> {
    let mut folder = tempfile::Builder::new();
    match std::env::var_os("BANDENG_KEEP") {
        Some(kept) => folder.disable_cleanup(true).tempdir_in(kept),
        None => folder.tempdir(),
    }
}
