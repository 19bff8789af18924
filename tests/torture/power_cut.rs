//! The power goes at a random moment: what was synced is there, of the rest chance keeps some, tears some and mixes the
//! order. The evening is written once on a watched disk; then each moment of it is laid out and opened.

use std::path::Path;

use desk::Fault;
use disk::{OnDisk, Unsynced, Watched};
use fastrand::Rng;
use serde_json::{Value, json};
use store::StepSummary;

use crate::books::{Books, drafts, own_files_are_whole};
use crate::harm::{Harm, holds};
use crate::places::{files, folder};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder, Said};

/// An evening on a watched disk, from the first start.
struct Evening {
    watch: Watched,
    _place: tempfile::TempDir,
    before: OnDisk,
    said: Vec<Said>,
    /// How many steps there were, by how much had been said.
    steps: Vec<usize>,
    /// Files that were acknowledged, by how much had been said.
    files: Vec<(usize, String)>,
    written: Vec<StepSummary>,
}

/// Lays out as many moments as the form has room for.
pub fn at_random_moments(form: Form) -> Result<Vec<Row>, Harm> {
    let evening = Evening::written(form.of(60, 250))?;
    let mut dice = Rng::with_seed(20_261_121);
    let mut rows = vec![
        Row::of("power cut: unsynced writes dropped"),
        Row::of("power cut: unsynced writes torn at sectors"),
        Row::of("power cut: unsynced writes reordered"),
        Row::of("power cut: all writes kept"),
    ];
    let events = evening.watch.events();
    let mut moments: Vec<usize> = (0..form.of(48, 2_000))
        .map(|_| dice.usize(..=events.len()))
        .collect();
    moments.sort_unstable();
    let (mut disk, mut heard) = (evening.before.clone(), 0);
    for (n, moment) in moments.into_iter().enumerate() {
        for event in &events[heard..moment] {
            disk.takes(event);
        }
        heard = moment;
        let said = events[..moment].iter().rev().find_map(|event| match event {
            disk::Event::Marked(said) => usize::try_from(*said).ok(),
            _ => None,
        });
        let which = n % Unsynced::ALL.len();
        let seed = dice.u64(..);
        let after = evening.after(&disk, Unsynced::ALL[which], seed, said.unwrap_or(0));
        rows[which].tries(format!("moment {moment}, seed {seed}"), after);
    }
    Ok(rows)
}

impl Evening {
    fn written(commands: usize) -> Result<Self, Harm> {
        let place = folder()?;
        let mut evening = Self {
            before: OnDisk::as_it_lies(place.path())?,
            watch: Watched::remembering(place.path())?,
            _place: place,
            said: Vec::new(),
            steps: Vec::new(),
            files: Vec::new(),
            written: Vec::new(),
        };
        let data = evening.watch.folder().join("data");
        let mut recorder = Recorder::at(writing::desk(&data)?, 11)?;
        for n in 0..commands {
            evening.one(&mut recorder)?;
            if n % 20 == 19 {
                evening.copies(&recorder, n)?;
            }
            if n % 40 == 30 {
                // The last one out checkpoints and takes the log away.
                recorder = recorder.comes_back(&data)?;
            }
        }
        drop(recorder);
        evening.written = Books::open(&data)?.steps;
        Ok(evening)
    }

    fn one(&mut self, recorder: &mut Recorder) -> Result<(), Harm> {
        let wish = recorder.next()?;
        self.says(wish.begins());
        let acked = recorder.does(&wish)?;
        self.says(Said::Done(acked));
        Ok(())
    }

    fn says(&mut self, said: Said) {
        let before = self.steps.last().copied().unwrap_or(0);
        let step = matches!(&said, Said::Done(writing::Acked::Step { .. }));
        self.steps.push(before + usize::from(step));
        self.said.push(said);
        self.watch.mark(self.said.len() as u64);
    }

    /// A copy of all on another place of the disk, a paper, the village's templates.
    fn copies(&mut self, recorder: &Recorder, n: usize) -> Result<(), Fault> {
        let out = |name: &str| self.watch.folder().join("stick").join(name);
        let out = |name: String| json!(out(&name).to_string_lossy());
        let wanted =
            json!({ "document": "notice", "meeting": recorder.meeting(), "edition": "public" });
        let asked = [
            (
                "backup_make",
                "path",
                json!({ "out": out(format!("{n}.db")) }),
            ),
            (
                "template_write",
                "path",
                json!({ "out": out(format!("{n}.toml")) }),
            ),
            (
                "document_print",
                "path",
                json!({ "wanted": wanted, "out": out(format!("{n}.pdf")) }),
            ),
        ];
        for (op, key, request) in asked {
            self.says(Said::Begins {
                op: op.to_owned(),
                draft: None,
            });
            let answer = recorder.desk.call(op, request)?;
            self.acknowledges_file(op, &answer[key]);
        }
        Ok(())
    }

    fn acknowledges_file(&mut self, op: &str, path: &Value) {
        let path = path.as_str().unwrap_or_default().to_owned();
        let listed = op == "document_print";
        let before = self.steps.last().copied().unwrap_or(0);
        self.steps.push(before + usize::from(listed));
        self.said.push(Said::Done(writing::Acked::Nothing));
        self.files.push((self.said.len(), path));
        self.watch.mark(self.said.len() as u64);
    }

    /// The power comes back: what is there. Gives how many records had been acknowledged.
    fn after(
        &self,
        disk: &OnDisk,
        unsynced: Unsynced,
        seed: u64,
        said: usize,
    ) -> Result<u64, Harm> {
        let place = folder()?;
        disk.after_power_cut(place.path(), unsynced, &mut Rng::with_seed(seed))?;
        let data = place.path().join("data");
        let at_least = said.checked_sub(1).map_or(0, |n| self.steps[n]);
        if !has_village(&data)? {
            return match at_least {
                0 => founds(&data),
                n => Err(Harm::Lost(n as u64, "the whole village".to_owned())),
            };
        }
        Books::open(&data)?.begin(&self.written, at_least)?;
        drafts(&data, &self.said[..said])?;
        self.files_are_whole(place.path(), said)?;
        own_files_are_whole(&data)?;
        let acknowledged = self.said[..said].iter().filter(|one| one.acknowledges());
        Ok(acknowledged.count() as u64)
    }

    /// What bears a final name is whole; what was acknowledged is there.
    fn files_are_whole(&self, place: &Path, said: usize) -> Result<(), Harm> {
        let stick = place.join("stick");
        let written = self.watch.folder();
        for (_, path) in self.files.iter().filter(|(when, _)| *when <= said) {
            let inside = Path::new(path)
                .strip_prefix(written)
                .unwrap_or(Path::new(""));
            if !place.join(inside).is_file() {
                return Err(Harm::Lost(1, format!("{path} was acknowledged")));
            }
        }
        if !stick.is_dir() {
            return Ok(());
        }
        for file in files(&stick)? {
            let unfinished = file.extension().is_some_and(|ending| ending == "part");
            let inside = file.strip_prefix(place).unwrap_or(&file);
            let same = || std::fs::read(&file).ok() == std::fs::read(written.join(inside)).ok();
            let beside = file.to_string_lossy().contains(".part");
            holds(unfinished || beside || same(), || {
                format!("{} is not whole", file.display())
            })?;
        }
        Ok(())
    }
}

fn has_village(data: &Path) -> Result<bool, Harm> {
    let status = writing::desk(data)?.call("village_status", json!({}))?;
    Ok(!status["village"].is_null())
}

/// A first start that was cut off can be made again.
fn founds(data: &Path) -> Result<u64, Harm> {
    let village = json!({ "village": "青山村", "recorder": "林秀芳" });
    writing::desk(data)?.call("village_init", village)?;
    Books::open(data)?;
    Ok(0)
}
