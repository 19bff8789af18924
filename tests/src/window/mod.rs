//! The real window, driven as a person would: keys, clicks, reading. Every call has a time-out, every
//! window its own HOME and data folder, and only one is open on a display at a time.
//! Not here: starting the driver (`driver`), the keyboard (`keys`), pictures (`picture`), times and
//! memory (`measure`, `strokes`).
mod around;
mod driver;
mod folders;
mod keys;
mod measure;
mod picture;
mod reading;
mod sockets;
mod strokes;

pub use fantoccini::key::Key;
pub use folders::screenshots;
pub use measure::Measured;
pub use sockets::{Socket, SocketWatch, Way, sockets_of};

use crate::{Trouble, Village};
use around::Around;
use driver::{Drawing, Driver};
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::fs::File;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// No single call to the window may take longer.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(30);

/// An open window. It closes, and its program ends, when the story lets go of it.
pub struct Window<'village> {
    client: Option<Client>,
    runtime: Runtime,
    village: &'village Village,
    driver: Driver,
    around: Around,
    _display: File,
}

impl<'village> Window<'village> {
    /// Opens the window on a village's folder, on the village's day.
    pub fn open(village: &'village Village) -> Result<Self, Trouble> {
        Self::drawn(&folders::program()?, village, Drawing::ForPictures)
    }

    /// The same, drawn as the program itself chooses on this computer: without a graphics card no picture can be taken.
    pub fn open_as_it_draws(village: &'village Village) -> Result<Self, Trouble> {
        Self::open_program(&folders::program()?, village)
    }

    /// Opens the window of another program in the same way, to compare with.
    pub fn open_program(program: &Path, village: &'village Village) -> Result<Self, Trouble> {
        Self::drawn(program, village, Drawing::AsItIs)
    }

    fn drawn(
        program: &Path,
        village: &'village Village,
        drawing: Drawing,
    ) -> Result<Self, Trouble> {
        let display = folders::take_display()?;
        let around = Around::put_up(village.beside().join("around"))?;
        let driver = Driver::start(village, &around, drawing)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Trouble::machine("runtime", error))?;
        let client = runtime.block_on(driver.connect(program, village.today()))?;
        Ok(Self {
            client: Some(client),
            runtime,
            village,
            driver,
            around,
            _display: display,
        })
    }

    /// Clicks the first element that `css` names, once it is there.
    pub fn click(&self, css: &str) -> Result<(), Trouble> {
        self.wait_for(css)?;
        self.ask(&format!("click {css}"), async |client| {
            client.find(Locator::Css(css)).await?.click().await
        })
    }

    /// Passes one command to the desk from inside the page, as the page itself does.
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Trouble> {
        let script = "const [command, request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { command, request })
              .then((response) => done({ response }), (fault) => done({ fault }));";
        let mut answer = self.ask(&format!("call {command}"), async |client| {
            client
                .execute_async(script, vec![json!(command), request])
                .await
        })?;
        match answer.get_mut("fault") {
            Some(fault) => Err(Trouble::Fault(serde_json::from_value(fault.take())?)),
            None => Ok(answer["response"].take()),
        }
    }

    /// Starts the program once more on the same folder and answers how it ended.
    pub fn start_a_second(&self) -> Result<ExitStatus, Trouble> {
        self.start_again_with(&[])
    }

    /// The same with files, as a double click on them starts it.
    pub fn start_again_with(&self, files: &[&Path]) -> Result<ExitStatus, Trouble> {
        let mut second = Command::new(folders::program()?)
            .args(files)
            .env("BANDENG_DATA", self.village.data())
            .spawn()?;
        let mut ended = None;
        let waited = within(PATIENCE, "the second start ends", || {
            ended = second.try_wait()?;
            Ok(ended.is_some())
        });
        if waited.is_err() {
            second.kill()?;
        }
        waited?;
        ended.ok_or_else(|| Trouble::machine("the second start", "did not end"))
    }

    /// Runs a script in the page and answers what it returns. For looking, not for doing.
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        self.ask("script", async |client| {
            client.execute(script, arguments).await
        })
    }

    /// The same for a script that says by its last argument when it is done.
    pub fn script_waiting(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        self.ask("script", async |client| {
            client.execute_async(script, arguments).await
        })
    }

    /// The nth paper, from 0, that came out of the printer, once it is there.
    pub fn printed(&self, nth: usize) -> Result<PathBuf, Trouble> {
        let paper = self.around.printed(nth);
        within(PATIENCE, "the printer prints", || Ok(paper.exists()))?;
        Ok(paper)
    }

    /// The nth paper, from 0, that the system's viewer was shown, once it is there.
    pub fn viewed(&self, nth: usize) -> Result<PathBuf, Trouble> {
        let paper = self.around.viewed(nth);
        within(PATIENCE, "the viewer opens", || Ok(paper.exists()))?;
        Ok(paper)
    }

    /// Makes the window as large as a smaller screen, in pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        self.ask("resize", async |client| {
            client.set_window_size(width, height).await
        })
    }

    /// Closes the window as its × does and waits until the program has ended, backup and all.
    pub fn close_by_hand(mut self) -> Result<(), Trouble> {
        let script = "window.__TAURI_INTERNALS__.invoke('close_window')";
        self.ask("close", async |client| client.execute(script, vec![]).await)?;
        self.client = None;
        let lock = File::open(self.village.data().join("window.lock"))?;
        within(PATIENCE * 3, "the program ends", || {
            Ok(lock.try_lock().is_ok())
        })
    }

    /// Kills the program as a power cut would, without a word to it.
    pub fn kill(mut self) -> Result<(), Trouble> {
        self.client = None;
        let lock = File::open(self.village.data().join("window.lock"))?;
        drop(self);
        within(PATIENCE, "the program is gone", || {
            Ok(lock.try_lock().is_ok())
        })
    }

    fn ask<T>(
        &self,
        doing: &str,
        how: impl AsyncFnOnce(&Client) -> Result<T, CmdError>,
    ) -> Result<T, Trouble> {
        let Some(client) = &self.client else {
            return Err(Trouble::machine(doing, "the window is closed"));
        };
        self.runtime.block_on(in_time(doing, how(client)))
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let _best_effort = self.runtime.block_on(in_time("close", client.close()));
        }
    }
}

async fn in_time<T, E: ToString>(
    doing: &str,
    what: impl Future<Output = Result<T, E>>,
) -> Result<T, Trouble> {
    match tokio::time::timeout(PATIENCE, what).await {
        Ok(answer) => answer.map_err(|error| Trouble::machine(doing, error.to_string())),
        Err(_) => Err(Trouble::TooLate {
            doing: doing.to_owned(),
            within: PATIENCE,
        }),
    }
}

fn within(
    patience: Duration,
    doing: &str,
    mut is_so: impl FnMut() -> Result<bool, Trouble>,
) -> Result<(), Trouble> {
    let until = Instant::now() + patience;
    while !is_so()? {
        if Instant::now() > until {
            return Err(Trouble::TooLate {
                doing: doing.to_owned(),
                within: patience,
            });
        }
        thread::sleep(LOOK_AGAIN);
    }
    Ok(())
}
