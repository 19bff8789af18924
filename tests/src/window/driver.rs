//! WebKitWebDriver, one for each window, in a process group of its own so that nothing outlives the
//! story. Not here: what is done in the window.
#![allow(
    clippy::disallowed_types,
    reason = "the driver is spoken with over the loopback"
)]
use super::around::Around;
use super::{in_time, within};
use crate::{Trouble, Village};
use chrono::NaiveDate;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const STARTS_WITHIN: Duration = Duration::from_secs(10);

/// How a window is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// As the program and the webview choose on this computer.
    AsItIs,
    /// In layers that are put together, whatever computer this is: the driver's picture waits for the next of them, and
    /// waits for ever where the webview paints straight into memory.
    ForPictures,
}

/// The running driver. It goes, with the program it started, when dropped.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver whose windows open on `village`, as a person without any settings.
    pub fn start(village: &Village, around: &Around, drawing: Drawing) -> Result<Self, Trouble> {
        let port = free_port()?;
        let home = village.beside().join("home");
        std::fs::create_dir_all(&home)?;
        let mut command = Command::new("WebKitWebDriver");
        if drawing == Drawing::ForPictures {
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "0");
        }
        let child = command
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOME", home)
            .env("PATH", around.path())
            .env("BANDENG_DATA", village.data())
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble::machine("WebKitWebDriver", error))?;
        let driver = Self { child, port };
        within(STARTS_WITHIN, "WebKitWebDriver starts", || {
            Ok(driver.listens())
        })?;
        Ok(driver)
    }

    /// The process group of the driver and of all it started.
    pub fn group(&self) -> u32 {
        self.child.id()
    }

    /// Starts a program and takes its window, on the given day.
    pub async fn connect(&self, program: &Path, today: NaiveDate) -> Result<Client, Trouble> {
        let window = json!({
            "binary": program,
            "args": ["--today", today.to_string()],
        });
        let wanted: Map<String, Value> = [("webkitgtk:browserOptions".to_owned(), window)]
            .into_iter()
            .collect();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let address = format!("http://127.0.0.1:{}", self.port);
        in_time("the window opens", builder.connect(&address)).await
    }

    fn listens(&self) -> bool {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _gone_already = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _gone = self.child.wait();
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
