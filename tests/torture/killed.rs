//! The process is killed (SIGKILL) at random moments: in the middle of a command, between two, while it opens, while it
//! recovers from the last time. Killing proves that nothing is half done; what a power cut takes is `power_cut`'s.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::Duration;

use fastrand::Rng;
use store::StepSummary;

use crate::books::{Books, Shapes, drafts, own_files_are_whole};
use crate::harm::{Harm, holds};
use crate::places::{copy_folder, folder, folder_on_disk, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder, Said};

/// What this program is called with to be the one that is killed.
pub const WRITES_ON: &str = "--writes-until-it-is-killed";

/// Writes until it is killed, and says on standard output what was acknowledged.
pub fn write_on(folder: &str, seed: &str) -> ExitCode {
    match goes_on(Path::new(folder), seed.parse().unwrap_or_default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(harm) => {
            eprintln!("{harm}");
            ExitCode::FAILURE
        }
    }
}

fn goes_on(data: &Path, seed: u64) -> Result<(), Harm> {
    let mut recorder = Recorder::at(writing::desk(data)?, seed)?;
    loop {
        let wish = recorder.next()?;
        say(&wish.begins())?;
        say(&Said::Done(recorder.does(&wish)?))?;
    }
}

/// In one write, so that a line is there or not.
fn say(said: &Said) -> Result<(), Harm> {
    let line = format!("{}\n", serde_json::to_string(said)?);
    std::io::stdout().write_all(line.as_bytes())?;
    Ok(std::io::stdout().flush()?)
}

/// Kills it again and again, opens, and looks.
pub fn at_random_moments(form: Form) -> Result<Vec<Row>, Harm> {
    let mut row = Row::of("killed (SIGKILL) at a random moment");
    let shapes = calm()?;
    let founded = founded()?;
    let mut dice = Rng::with_seed(20_261_121);
    let (villages, times) = form.of((2, 12), (40, 25));
    for village in 0..villages {
        // In full half of the villages lie on the computer's own disk.
        let place = match form == Form::Full && village % 2 == 0 {
            true => folder_on_disk()?,
            false => folder()?,
        };
        let data = place.path().join("data");
        let mut known = Vec::new();
        // Of some the first start is killed, too.
        if village % 3 != 0 {
            copy_folder(&founded.data(), &data)?;
            known = Books::open(&data)?.steps;
        }
        for time in 0..times {
            let seed = dice.u64(..);
            let outcome = once(&data, seed, &mut known, &shapes, &mut dice);
            row.tries(
                format!("village {village}, time {time}, seed {seed}"),
                outcome,
            );
        }
    }
    Ok(vec![row])
}

/// What every command writes when nobody kills it.
fn calm() -> Result<Shapes, Harm> {
    let village = founded()?;
    let mut recorder = Recorder::at(village.desk()?, 7)?;
    for _ in 0..150 {
        let wish = recorder.next()?;
        recorder.does(&wish)?;
    }
    Shapes::of(&village.data())
}

fn once(
    data: &Path,
    seed: u64,
    known: &mut Vec<StepSummary>,
    shapes: &Shapes,
    dice: &mut Rng,
) -> Result<u64, Harm> {
    let mut said = written_until_killed(data, seed, moment(dice))?;
    if dice.u8(..4) == 0 {
        // Killed once more while it recovers.
        let soon = Duration::from_millis(dice.u64(5..60));
        said.append(&mut written_until_killed(data, seed ^ 1, soon)?);
    }
    look(data, &said, known, shapes)
}

/// Often while it opens, mostly while it writes.
fn moment(dice: &mut Rng) -> Duration {
    Duration::from_millis(match dice.u8(..4) {
        0 => dice.u64(1..60),
        1 => dice.u64(60..200),
        _ => dice.u64(200..700),
    })
}

fn written_until_killed(data: &Path, seed: u64, after: Duration) -> Result<Vec<Said>, Harm> {
    let mut child = Command::new(std::env::current_exe()?)
        .args([WRITES_ON, &data.to_string_lossy(), &seed.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let said = child.stdout.take().map(BufReader::new);
    let heard = thread::spawn(move || said.map(lines).unwrap_or_default());
    thread::sleep(after);
    kill(&mut child)?;
    heard.join().map_err(|_| Harm::wrong("nobody heard"))
}

/// The lines that came whole.
fn lines(said: impl BufRead) -> Vec<Said> {
    let whole = said.split(b'\n').map_while(Result::ok);
    whole
        .filter_map(|line| serde_json::from_slice(&line).ok())
        .collect()
}

fn kill(child: &mut Child) -> Result<(), Harm> {
    use std::os::unix::process::ExitStatusExt;
    const SIGKILL: i32 = 9;
    child.kill()?;
    let ended = child.wait()?;
    if ended.signal() == Some(SIGKILL) {
        return Ok(());
    }
    let mut said = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        std::io::Read::read_to_string(&mut stderr, &mut said)?;
    }
    Err(Harm::wrong(format!("it ended by itself: {said}")))
}

fn look(
    data: &Path,
    said: &[Said],
    known: &mut Vec<StepSummary>,
    shapes: &Shapes,
) -> Result<u64, Harm> {
    let acknowledged = said.iter().filter(|one| one.acknowledges()).count();
    if acknowledged == 0 && known.is_empty() && !has_village(data)? {
        return Ok(0);
    }
    let books = Books::open(data)?;
    shapes.fit(data, &books.hold(known, said)?)?;
    drafts(data, said)?;
    own_files_are_whole(data)?;
    known.clone_from(&books.steps);
    holds(!known.is_empty(), || "no step".to_owned())?;
    Ok(acknowledged as u64)
}

/// Whether the first start had come as far as a village; a folder without one can begin anew.
fn has_village(data: &Path) -> Result<bool, Harm> {
    let status = writing::desk(data)?.call("village_status", serde_json::json!({}))?;
    Ok(!status["village"].is_null())
}
