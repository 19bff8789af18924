//! Pictures of the window, for people to look at. Not here: comparing pictures.
use super::{Window, screenshots};
use crate::Trouble;
use std::fs;
use std::path::{Path, PathBuf};

/// Two frames and a little: what is drawn then is what was last said (an earlier picture is stale).
const SETTLED: &str = "const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";

impl Window<'_> {
    /// Keeps a picture as `target/screenshots/NAME.png` and answers where.
    pub fn screenshot(&self, name: &str) -> Result<PathBuf, Trouble> {
        let path = screenshots()?.join(format!("{name}.png"));
        self.screenshot_to(&path)?;
        Ok(path)
    }

    /// Waits until what was last said is drawn.
    pub fn settle(&self) -> Result<(), Trouble> {
        self.script_waiting(SETTLED, vec![]).map(drop)
    }

    /// Keeps a picture at `path`.
    pub fn screenshot_to(&self, path: &Path) -> Result<(), Trouble> {
        self.settle()?;
        let png = self.ask("picture", async |client| client.screenshot().await)?;
        Ok(fs::write(path, png)?)
    }
}
