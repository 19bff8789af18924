//! The log (WAL) ends at any sector: cut there, or with nothing but zeros behind. What lies behind the cut is lost by
//! definition; what is left must be the first steps, in order, each whole.

use std::fs::{self, OpenOptions};
use std::path::Path;

use crate::books::Books;
use crate::harm::{Harm, holds};
use crate::places::{copy_folder, copy_of, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder};

const SECTOR: u64 = 512;
const LOG: &str = "bandeng.db-wal";

/// Cuts at every sector; the short form at some of them.
pub fn at_every_sector(form: Form) -> Result<Vec<Row>, Harm> {
    let (place, data) = copy_of(&founded()?.data())?;
    let mut recorder = Recorder::at(writing::desk(&data)?, 5)?;
    for _ in 0..14 {
        let wish = recorder.next()?;
        recorder.does(&wish)?;
    }
    // The folder as the power cut leaves it: the desk is still open.
    let left = place.path().join("left");
    copy_folder(&data, &left)?;
    drop(recorder);
    let written = Books::open(&data)?.steps;
    let length = fs::metadata(left.join(LOG))?.len();
    let mut rows = vec![
        Row::of("log cut at a 512-byte boundary"),
        Row::of("log full of zeros from a 512-byte boundary on"),
    ];
    let step = form.of(length / SECTOR / 12 * SECTOR + SECTOR, SECTOR);
    let mut kept = 0;
    let cuts = (0..length).step_by(step as usize).chain([length]);
    for (n, at) in cuts.enumerate() {
        let zeros = form == Form::Full || n % 2 == 1 || at == length;
        let cut = form == Form::Full || n % 2 == 0;
        for (row, length) in [(0, None), (1, Some(length))] {
            if [cut, zeros][row] {
                let found = reopened(&left, at, length).and_then(|books| {
                    books.begin(&written, kept)?;
                    Ok(books.steps.len())
                });
                // What an earlier cut kept a later one keeps, too.
                kept = kept.max(*found.as_ref().unwrap_or(&0));
                rows[row].tries(format!("cut at {at}"), found.map(|_| 0));
            }
        }
    }
    holds(kept == written.len(), || {
        format!("the whole log has {kept} steps")
    })?;
    Ok(rows)
}

fn reopened(left: &Path, at: u64, length: Option<u64>) -> Result<Books, Harm> {
    let (_place, data) = copy_of(left)?;
    let log = OpenOptions::new().write(true).open(data.join(LOG))?;
    log.set_len(at)?;
    length.map_or(Ok(()), |length| log.set_len(length))?;
    Books::open(&data)
}
