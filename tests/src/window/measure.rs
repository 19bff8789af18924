//! How long a window took until its first field could be typed into, and what memory it holds.
//! For benches: no story asserts a time. Linux only, from /proc.
use super::{PATIENCE, Window, within};
use crate::Trouble;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

/// The page sets this mark when its first field can be typed into.
const READY: &str = "return performance.getEntriesByName('ready-to-type')
    .map((mark) => performance.timeOrigin + mark.startTime)[0] ?? null";

/// What was measured of one opened window.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    /// Milliseconds from the start of the program to the first field (to about 10).
    pub ready_ms: f64,
    /// Memory of the program and the webview's processes, shared pages divided, in MiB.
    pub memory_mib: f64,
}

impl Window<'_> {
    /// Measures this window; to be asked once, soon after it opened.
    pub fn measure(&self) -> Result<Measured, Trouble> {
        let mut ready = None;
        within(PATIENCE, "the page sets its mark ready-to-type", || {
            ready = self.script(READY, vec![])?.as_f64();
            Ok(ready.is_some())
        })?;
        let processes = self.processes()?;
        let begun = processes
            .iter()
            .map(|process| process.begun_ms)
            .fold(f64::MAX, f64::min);
        // A helper that has ended meanwhile holds nothing.
        let kib: f64 = processes.iter().filter_map(Process::memory_kib).sum();
        Ok(Measured {
            ready_ms: ready.unwrap_or_default() - begun,
            memory_mib: kib / 1024.0,
        })
    }

    /// The program and all it started, without the driver itself.
    fn processes(&self) -> Result<Vec<Process>, Trouble> {
        let ids = group(self.driver.group())?;
        Ok(ids.into_iter().filter_map(Process::read).collect())
    }
}

/// The processes of a group, without its leader.
pub(super) fn group(leader: u32) -> Result<Vec<u32>, Trouble> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let Some(id) = entry?
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        let process = Process::read(id);
        found.extend(process.filter(|process| process.group == leader && id != leader));
    }
    Ok(found.iter().map(|process| process.id).collect())
}

struct Process {
    id: u32,
    group: u32,
    /// Milliseconds since 1970.
    begun_ms: f64,
}

impl Process {
    fn read(id: u32) -> Option<Self> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // The name in brackets may hold spaces; the third field follows it.
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks: f64 = fields.get(19)?.parse().ok()?;
        Some(Self {
            id,
            group: fields.get(2)?.parse().ok()?,
            begun_ms: booted_ms()? + ticks * 10.0,
        })
    }

    fn memory_kib(&self) -> Option<f64> {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.id)).ok()?;
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        pss.split_whitespace().next()?.parse().ok()
    }
}

fn booted_ms() -> Option<f64> {
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    let up: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Some(now.as_secs_f64() * 1000.0 - up * 1000.0)
}
