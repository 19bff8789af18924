//! The disk is full at every stage: a small file system in memory with a little more room each time, from too small
//! for the first start to room for the whole evening. What was acknowledged is there; the rest is told as what it is;
//! with more room the same open program goes on.

use std::path::Path;

use serde_json::json;

use crate::books::Books;
use crate::harm::{Harm, holds};
use crate::places::{Small, copy_folder, folder, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder, Said};

const FAULT: &str = "disk full at every stage (small file system)";
const KIB: u64 = 1024;
const PAGE: u64 = 4 * KIB;
/// Room enough for everything.
const ROOMY: u64 = 64 * KIB * KIB;

/// A little more room each time.
pub fn at_every_stage(form: Form) -> Result<Vec<Row>, Harm> {
    let mut row = Row::of(FAULT);
    let founded = founded()?;
    let place = folder()?;
    if let Err(why) = Small::mount(place.path(), ROOMY) {
        return Ok(vec![Row::not_tried(FAULT, &why)]);
    }
    let own = size(&founded.data())?;
    for room in rooms(form, 320) {
        row.tries(
            format!("first start in {room} pages"),
            first_start(room * PAGE),
        );
    }
    for room in rooms(form, 640) {
        let outcome = evening(&founded.data(), own + room * PAGE);
        row.tries(format!("{room} pages of room"), outcome);
    }
    Ok(vec![row])
}

fn rooms(form: Form, most: u64) -> impl Iterator<Item = u64> {
    (1..most).step_by(form.of(most as usize / 6, 4))
}

fn size(folder: &Path) -> Result<u64, Harm> {
    let sizes = crate::places::files(folder)?.into_iter();
    let sizes: Result<Vec<u64>, _> = sizes
        .map(|file| {
            file.metadata()
                .map(|file| file.len().next_multiple_of(PAGE))
        })
        .collect();
    Ok(sizes?.iter().sum::<u64>() + 16 * PAGE)
}

fn full(code: &str) -> Result<(), Harm> {
    holds(code == "data.disk_full", || format!("told as {code}"))
}

fn first_start(room: u64) -> Result<u64, Harm> {
    let place = folder()?;
    let disk = Small::mount(place.path(), room)?;
    let data = place.path().join("data");
    let village = json!({ "village": "青山村", "recorder": "林秀芳" });
    if let Err(fault) =
        writing::desk(&data).and_then(|desk| desk.call("village_init", village.clone()))
    {
        full(&fault.code)?;
        disk.grow(ROOMY)?;
        writing::desk(&data)?.call("village_init", village)?;
    }
    disk.grow(ROOMY)?;
    Books::open(&data)?;
    Ok(1)
}

fn evening(founded: &Path, room: u64) -> Result<u64, Harm> {
    let place = folder()?;
    let disk = Small::mount(place.path(), room)?;
    let data = place.path().join("data");
    copy_folder(founded, &data)?;
    let known = Books::open(founded)?.steps;
    let mut said = Vec::new();
    let mut recorder = match sit_down(&data) {
        Ok(recorder) => recorder,
        Err(fault) => {
            full(&fault.code)?;
            disk.grow(ROOMY)?;
            sit_down(&data)?
        }
    };
    for n in 0..40 {
        let Ok(wish) = recorder.next() else { continue };
        said.push(wish.begins());
        said.push(match recorder.does(&wish) {
            Ok(acked) => Said::Done(acked),
            Err(fault) => {
                full(&fault.code)?;
                Said::Refused(fault.code)
            }
        });
        if n % 10 == 9 {
            let out = json!({ "out": data.join("backups").join(format!("bandeng-{n}.db")) });
            if let Err(fault) = recorder.desk.call("backup_make", out) {
                full(&fault.code)?;
            }
        }
    }
    disk.grow(ROOMY)?;
    let wish = recorder.next()?;
    said.push(wish.begins());
    said.push(Said::Done(recorder.does(&wish)?));
    drop(recorder);
    Books::open(&data)?.hold(&known, &said)?;
    for copy in crate::places::files(&data)? {
        holds(
            copy.extension().is_none_or(|ending| ending != "part"),
            || format!("{} was left", copy.display()),
        )?;
    }
    Ok(said.iter().filter(|one| one.acknowledges()).count() as u64)
}

fn sit_down(data: &Path) -> Result<Recorder, desk::Fault> {
    Recorder::at(writing::desk(data)?, 21)
}
