//! Writing fails at the n-th change of the disk, for every n: once or from then on, the disk full, the device dead, a
//! write torn. Each command is acknowledged and there, or told by its code and nothing of it is there; the program goes
//! on, and works again once the disk does.

use std::path::Path;

use disk::{Fails, How, Watched};

use crate::books::{Books, Shapes, own_files_are_whole};
use crate::harm::{Harm, holds};
use crate::places::{copy_folder, copy_of, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder, Said};

/// So many commands, from sitting down: the cadre, the meeting, a matter, a photo, and some more.
const COMMANDS: usize = 12;
const SEED: u64 = 3;

/// The ways it fails, with the codes that may be told then.
const WAYS: [(&str, How, bool, &[&str]); 6] = [
    ("a change fails: disk full, once", How::Full, false, FULL),
    (
        "a change fails: disk full from then on",
        How::Full,
        true,
        FULL,
    ),
    (
        "a change fails: device error, once",
        How::Broken,
        false,
        BROKEN,
    ),
    (
        "a change fails: device error from then on",
        How::Broken,
        true,
        BROKEN,
    ),
    (
        "a change fails: half a write, then error",
        How::Torn,
        false,
        BROKEN,
    ),
    (
        "a change fails: may not write from then on",
        How::ReadOnly,
        true,
        LOCKED,
    ),
];
const FULL: &[&str] = &["data.disk_full", "data.disk_failed", "data.read_only"];
const BROKEN: &[&str] = &["data.disk_failed", "data.read_only", "data.file"];
const LOCKED: &[&str] = &["data.read_only", "data.disk_failed"];

/// Every change in every way; in the short form some of them.
pub fn at_every_change(form: Form) -> Result<Vec<Row>, Harm> {
    let data = founded()?;
    let (shapes, changes) = calm(&data.data())?;
    let every = form.of((changes / 4).max(1), 1);
    let mut rows = Vec::new();
    for (nth, way) in WAYS.iter().enumerate() {
        let mut row = Row::of(way.0);
        let from = form.of(1 + nth as u64 * every / WAYS.len() as u64, 1);
        for at in (from..=changes).step_by(usize::try_from(every).unwrap_or(1)) {
            // The last changes are not the same in number each time: where nothing failed, nothing was tried.
            if let Some(outcome) = once(&data.data(), at, way, &shapes).transpose() {
                row.tries(format!("change {at}"), outcome);
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// What the same evening writes when nothing fails, and how many changes of the disk that is.
fn calm(data: &Path) -> Result<(Shapes, u64), Harm> {
    let (_place, data) = copy_of(data)?;
    let watch = Watched::failing(&data)?;
    watch.works_again();
    let said = evening(&data)?;
    let (changes, _) = watch.works_again();
    holds(
        said.iter().all(|one| !matches!(one, Said::Refused(_))),
        || format!("a calm evening was refused something: {said:?}"),
    )?;
    Ok((Shapes::of(&data)?, changes))
}

fn once(
    data: &Path,
    at: u64,
    (_, how, lasts, codes): &(&str, How, bool, &[&str]),
    shapes: &Shapes,
) -> Result<Option<u64>, Harm> {
    let (place, data) = copy_of(data)?;
    let known = Books::open(&data)?.steps;
    let watch = Watched::failing(&data)?;
    watch.fails(Fails {
        at,
        lasts: *lasts,
        how: *how,
    });
    let mut recorder = match sit_down(&data) {
        Ok(recorder) => recorder,
        Err(fault) => {
            holds(codes.contains(&fault.code.as_str()), || {
                format!("opening: {}", fault.code)
            })?;
            watch.works_again();
            sit_down(&data)?
        }
    };
    let mut said = write(&mut recorder);
    let (_, struck) = watch.works_again();
    if struck == 0 {
        return Ok(None);
    }
    for one in &said {
        if let Said::Refused(code) = one {
            holds(codes.contains(&code.as_str()), || {
                format!("refused with {code}")
            })?;
        }
    }
    // As if it were killed now, before anything else is written …
    let left = place.path().join("left");
    copy_folder(&data, &left)?;
    let books = Books::open(&left)?;
    // What failed in its last sync may have reached the disk all the same; but then whole.
    shapes.fit(&left, &books.hold(&known, &doubtful(&said))?)?;
    // … and the disk works again, the program was never closed.
    let wish = recorder.next()?;
    said.push(wish.begins());
    said.push(Said::Done(recorder.does(&wish)?));
    drop(recorder);
    own_files_are_whole(&data)?;
    Books::open(&data)?.hold(&known, &said)?;
    let acknowledged = said.iter().filter(|one| one.acknowledges());
    Ok(Some(acknowledged.count() as u64))
}

/// What was refused may be there or not.
fn doubtful(said: &[Said]) -> Vec<Said> {
    let kept = said.iter().filter(|one| !matches!(one, Said::Refused(_)));
    kept.cloned().collect()
}

fn sit_down(data: &Path) -> Result<Recorder, desk::Fault> {
    Recorder::at(writing::desk(data)?, SEED)
}

fn evening(data: &Path) -> Result<Vec<Said>, Harm> {
    Ok(write(&mut sit_down(data)?))
}

/// Goes on whatever is refused, as a person would.
fn write(recorder: &mut Recorder) -> Vec<Said> {
    let mut said = Vec::new();
    for _ in 0..COMMANDS {
        let Ok(wish) = recorder.next() else { continue };
        said.push(wish.begins());
        said.push(match recorder.does(&wish) {
            Ok(acked) => Said::Done(acked),
            Err(fault) => Said::Refused(fault.code),
        });
    }
    said
}
