//! Every socket of the program and of all it started, from /proc: by which way it could speak, and with whom. Not
//! here: what may be open (the story says). Linux only.
use super::Window;
use crate::Trouble;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// Between two looks.
const LOOK_AGAIN: Duration = Duration::from_millis(10);

/// A socket of a process.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Socket {
    /// The process's name.
    pub process: String,
    /// By which way it speaks.
    pub way: Way,
}

/// The way of a socket.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Within this computer, without any network.
    Unix,
    /// With the system's kernel alone (which network cards there are).
    Netlink,
    /// The test's own driver, over the loopback.
    Driver,
    /// Anything else: its protocol and its two ends.
    Network(String),
}

/// Who looks at the sockets from time to time, until it is asked what it saw.
pub struct SocketWatch {
    stop: Arc<AtomicBool>,
    looks: Arc<AtomicU64>,
    seen: JoinHandle<BTreeSet<Socket>>,
}

impl SocketWatch {
    /// How often it looked, and every socket it saw.
    pub fn seen(self) -> Result<(u64, BTreeSet<Socket>), Trouble> {
        self.stop.store(true, Ordering::Relaxed);
        let seen = self.seen.join();
        let seen = seen.map_err(|_| Trouble::machine("the watch", "broke"))?;
        Ok((self.looks.load(Ordering::Relaxed), seen))
    }
}

impl Window<'_> {
    /// Watches the sockets of the program and of all it started, from now on.
    pub fn watch_sockets(&self) -> SocketWatch {
        let driver = self.driver.group();
        let stop = Arc::new(AtomicBool::new(false));
        let looks = Arc::new(AtomicU64::new(0));
        let (stopped, counted) = (Arc::clone(&stop), Arc::clone(&looks));
        let seen = std::thread::spawn(move || {
            let mut seen = BTreeSet::new();
            while !stopped.load(Ordering::Relaxed) {
                seen.extend(sockets_of_group(driver));
                counted.fetch_add(1, Ordering::Relaxed);
                std::thread::sleep(LOOK_AGAIN);
            }
            seen
        });
        SocketWatch { stop, looks, seen }
    }
}

/// The sockets of a process group, without those of its leader, the driver.
fn sockets_of_group(driver: u32) -> BTreeSet<Socket> {
    let group = super::measure::group(driver).unwrap_or_default();
    look(&group, &ports_of(driver))
}

/// The ports on the loopback that a process waits on, or has gone to: the program's own door for automation.
fn ports_of(id: u32) -> Vec<u16> {
    let held = inodes(id);
    let ends = ends(id)
        .into_iter()
        .filter(|(inode, _)| held.contains(inode));
    ends.filter_map(|(_, end)| end.port()).collect()
}

/// The sockets of one process; `of_driver` are the ports of the driver.
pub fn sockets_of(id: u32, of_driver: &[u16]) -> BTreeSet<Socket> {
    look(&[id], of_driver)
}

/// What is open before and after the tables were read stands in them: one that was opened or closed meanwhile is seen
/// at the next look, or at none if it never lived as long as a look takes.
fn look(ids: &[u32], of_driver: &[u16]) -> BTreeSet<Socket> {
    let before: Vec<BTreeSet<u64>> = ids.iter().map(|id| inodes(*id)).collect();
    let mut tables: BTreeMap<PathBuf, BTreeMap<u64, End>> = BTreeMap::new();
    let mut sockets = BTreeSet::new();
    for (id, before) in ids.iter().zip(before) {
        let Ok(network) = fs::read_link(format!("/proc/{id}/ns/net")) else {
            continue;
        };
        let ends = tables.entry(network).or_insert_with(|| ends(*id));
        let process = fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
        for inode in before.intersection(&inodes(*id)) {
            let unknown = || Way::Network("a family without a table".to_owned());
            let way = ends
                .get(inode)
                .map_or_else(unknown, |end| end.way(of_driver));
            let process = process.trim().to_owned();
            sockets.insert(Socket { process, way });
        }
    }
    sockets
}

/// The numbers of the sockets that a process holds.
fn inodes(id: u32) -> BTreeSet<u64> {
    let held = fs::read_dir(format!("/proc/{id}/fd"))
        .into_iter()
        .flatten()
        .flatten();
    held.filter_map(|held| {
        let link = fs::read_link(held.path()).ok()?;
        let inode = link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
        inode.parse().ok()
    })
    .collect()
}

enum End {
    Unix,
    Netlink,
    Network {
        protocol: &'static str,
        here: SocketAddr,
        there: SocketAddr,
    },
    Other(&'static str),
}

impl End {
    /// The port on the loopback that it waits on, or has gone to.
    fn port(&self) -> Option<u16> {
        match self {
            Self::Network { here, there, .. } if here.ip().is_loopback() => match there.port() {
                0 => Some(here.port()),
                port => Some(port),
            },
            _ => None,
        }
    }

    fn way(&self, of_driver: &[u16]) -> Way {
        match self {
            Self::Unix => Way::Unix,
            Self::Netlink => Way::Netlink,
            Self::Network {
                protocol,
                here,
                there,
            } => {
                let there_is_none = there.port() == 0 && there.ip().is_unspecified();
                let loopback =
                    here.ip().is_loopback() && (there.ip().is_loopback() || there_is_none);
                let with_driver =
                    of_driver.contains(&there.port()) || of_driver.contains(&here.port());
                if loopback && with_driver && protocol.starts_with("tcp") {
                    Way::Driver
                } else {
                    Way::Network(format!("{protocol} {here} – {there}"))
                }
            }
            Self::Other(family) => Way::Network((*family).to_owned()),
        }
    }
}

/// Every socket of the process's network, by its number.
fn ends(id: u32) -> BTreeMap<u64, End> {
    let mut ends = BTreeMap::new();
    for protocol in [
        "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6",
    ] {
        for row in table(id, protocol) {
            let [here, there] = [1, 2].map(|at| row.get(at).and_then(|text| address(text)));
            if let (Some(here), Some(there), Some(inode)) = (here, there, number(&row, 9)) {
                ends.insert(
                    inode,
                    End::Network {
                        protocol,
                        here,
                        there,
                    },
                );
            }
        }
    }
    let mut plain = |name: &'static str, at: usize, end: fn(&'static str) -> End| {
        for row in table(id, name) {
            ends.extend(number(&row, at).map(|inode| (inode, end(name))));
        }
    };
    plain("unix", 6, |_| End::Unix);
    plain("netlink", 9, |_| End::Netlink);
    plain("packet", 8, End::Other);
    ends
}

fn table(id: u32, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{id}/net/{name}")).unwrap_or_default();
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    text.lines().skip(1).map(words).collect()
}

fn number(row: &[String], at: usize) -> Option<u64> {
    row.get(at)?.parse().ok()
}

/// `0100007F:1F90`: words of four bytes, each as this computer writes a number.
fn address(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.split_once(':')?;
    let word = |at: usize| {
        u32::from_str_radix(ip.get(at..at + 8)?, 16)
            .ok()
            .map(u32::to_ne_bytes)
    };
    let ip: IpAddr = match ip.len() {
        8 => Ipv4Addr::from(word(0)?).into(),
        _ => {
            let bytes = [word(0)?, word(8)?, word(16)?, word(24)?].concat();
            Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?).to_canonical()
        }
    };
    Some(SocketAddr::new(ip, u16::from_str_radix(port, 16).ok()?))
}
