//! The data folder can no longer be written: a new start is refused and says so, what is open says so for photos, and
//! nothing of what was there is gone; once it can be written, all goes on. (Writes that fail in the middle of an open
//! program: `failing`, its last way.)

use std::path::Path;

use acceptance::ReadOnly;
use fastrand::Rng;

use crate::books::Books;
use crate::harm::{Harm, holds};
use crate::places::{copy_of, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder, Said};

const FAULT: &str = "data folder turns read-only in the middle";

/// A paper says which file it could not write.
const TOLD: &[&str] = &["data.read_only", "file.unwritable"];

/// Locks the folder after some commands.
pub fn in_the_middle(form: Form) -> Result<Vec<Row>, Harm> {
    let mut row = Row::of(FAULT);
    let founded = founded()?;
    if let Err(why) = ReadOnly::make(&founded.data()) {
        return Ok(vec![Row::not_tried(FAULT, &why.into())]);
    }
    let mut dice = Rng::with_seed(9);
    for n in 0..form.of(4, 60) {
        row.tries(
            format!("after {n} commands"),
            once(&founded.data(), n, dice.u64(..)),
        );
    }
    Ok(vec![row])
}

fn once(founded: &Path, commands: usize, seed: u64) -> Result<u64, Harm> {
    let (_place, data) = copy_of(founded)?;
    let known = Books::open(&data)?.steps;
    let mut recorder = Recorder::at(writing::desk(&data)?, seed)?;
    let mut said = Vec::new();
    let mut write = |recorder: &mut Recorder, times: usize| -> Result<(), Harm> {
        for _ in 0..times {
            let wish = recorder.next()?;
            said.push(wish.begins());
            said.push(match recorder.does(&wish) {
                Ok(acked) => Said::Done(acked),
                Err(fault) if TOLD.contains(&fault.code.as_str()) => Said::Refused(fault.code),
                Err(fault) => return Err(fault.into()),
            });
        }
        Ok(())
    };
    write(&mut recorder, commands)?;
    let locked = ReadOnly::make(&data)?;
    write(&mut recorder, 12)?;
    let refused = writing::desk(&data).map_or_else(|fault| fault.code, |_| "opened".to_owned());
    holds(refused == "data.read_only", || {
        format!("a new start: {refused}")
    })?;
    drop(locked);
    write(&mut recorder, 2)?;
    drop(recorder);
    Books::open(&data)?.hold(&known, &said)?;
    Ok(said.iter().filter(|one| one.acknowledges()).count() as u64)
}
