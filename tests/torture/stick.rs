//! The stick is pulled, locked or full while something is written to it: a backup with its photos, a paper, the
//! templates, a meeting's archive pack. No half file bears a final name, the village's own data is untouched, and the
//! next try takes the place of what was left.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use disk::{Fails, How, Watched};
use serde_json::{Value, json};

use crate::books::{Books, copy_is_whole, paper_is_whole};
use crate::harm::{Harm, holds};
use crate::places::{Small, copy_of, files, folder, founded};
use crate::tally::{Form, Row};
use crate::writing::{self, Recorder};

const ROOMY: u64 = 64 << 20;

/// A village with photos, its meeting closed, and what can be written to a stick.
struct Village {
    _place: tempfile::TempDir,
    data: PathBuf,
    meeting: Value,
    steps: usize,
}

/// What is written to the stick: the command and the name that its file or folder has in the end.
const EXPORTS: [(&str, &str); 4] = [
    ("backup_make", "备份.db"),
    ("document_print", "通知.pdf"),
    ("template_write", "模板.toml"),
    ("meeting_archive", "2026-11-21 板凳会 第1场 归档"),
];

/// At every change of the stick's disk; in the short form at some.
pub fn at_every_change(form: Form) -> Result<Vec<Row>, Harm> {
    let village = Village::with_photos()?;
    let mut rows = Vec::new();
    for (fault, how) in [
        (
            "stick pulled during backup or export (every write fails)",
            How::Broken,
        ),
        ("stick full during backup or export", How::Full),
        ("stick locked during backup or export", How::ReadOnly),
    ] {
        let mut row = Row::of(fault);
        for export in EXPORTS {
            let changes = village.changes(export)?;
            let every = form.of((changes / 2).max(1), 1);
            for at in (1..=changes).step_by(usize::try_from(every).unwrap_or(1)) {
                row.tries(
                    format!("{}, change {at}", export.0),
                    village.fails(export, at, how),
                );
            }
        }
        rows.push(row);
    }
    rows.push(village.pulled(form)?);
    Ok(rows)
}

impl Village {
    fn with_photos() -> Result<Self, Harm> {
        let (place, data) = copy_of(&founded()?.data())?;
        let mut recorder = Recorder::at(writing::desk(&data)?, 6)?;
        for _ in 0..25 {
            let wish = recorder.next()?;
            recorder.does(&wish)?;
        }
        let meeting = recorder.meeting().clone();
        let close = json!({ "meeting": meeting, "ended": "21:00" });
        recorder.desk.call("meeting_close", close)?;
        drop(recorder);
        let steps = Books::open(&data)?.steps.len();
        Ok(Self {
            _place: place,
            data,
            meeting,
            steps,
        })
    }

    fn asks(&self, (op, name): (&str, &str), stick: &Path) -> Value {
        let out = stick.join(name);
        match op {
            "document_print" => json!({
                "wanted": { "document": "notice", "meeting": self.meeting, "edition": "public" }, "out": out,
            }),
            "meeting_archive" => json!({ "meeting": self.meeting, "out": stick }),
            _ => json!({ "out": out }),
        }
    }

    /// How many changes of the stick's disk an export is when all goes well.
    fn changes(&self, export: (&str, &str)) -> Result<u64, Harm> {
        let (_place, data) = copy_of(&self.data)?;
        let stick = folder()?;
        let watch = Watched::failing(stick.path())?;
        let asked = self.asks(export, watch.folder());
        writing::desk(&data)?.call(export.0, asked)?;
        Ok(watch.works_again().0)
    }

    fn fails(&self, export: (&str, &str), at: u64, how: How) -> Result<u64, Harm> {
        let (_place, data) = copy_of(&self.data)?;
        let stick = folder()?;
        let watch = Watched::failing(stick.path())?;
        let asked = self.asks(export, watch.folder());
        let desk = writing::desk(&data)?;
        watch.fails(Fails {
            at,
            lasts: true,
            how,
        });
        let answer = desk.call(export.0, asked.clone());
        let (_, struck) = watch.works_again();
        holds(struck > 0, || "nothing failed".to_owned())?;
        let told = answer.map_or_else(|fault| fault.code, |_| "done".to_owned());
        // Taking away what was left in vain is no reason to say that the export failed.
        holds(told != "done", || "acknowledged all the same".to_owned())?;
        holds(CODES.contains(&told.as_str()), || format!("told as {told}"))?;
        self.nothing_half(watch.folder(), export)?;
        // A pack that the journal knows nothing of must not lie there.
        let packed = export.0 == "meeting_archive" && watch.folder().join(export.1).exists();
        holds(!packed, || {
            "a pack of a meeting that is not archived".to_owned()
        })?;
        desk.call(export.0, asked)?;
        drop(desk);
        self.all_there(&data, watch.folder(), export)
    }

    /// A name is there only of what is whole. (A name that could not be synced may be there: the file is.)
    fn nothing_half(&self, stick: &Path, (op, name): (&str, &str)) -> Result<(), Harm> {
        let place = stick.join(name);
        match op {
            "backup_make" if place.exists() => copy_is_whole(&place, stick, self.steps),
            "document_print" if place.exists() => paper_is_whole(&place),
            "meeting_archive" => holds(
                !place.exists() || place.join("归档目录.csv").is_file(),
                || "half a pack".to_owned(),
            ),
            _ => Ok(()),
        }
    }

    /// The next try went well: the file is whole, nothing unfinished lies about, the data is as it was.
    fn all_there(&self, data: &Path, stick: &Path, export: (&str, &str)) -> Result<u64, Harm> {
        let steps = Books::open(data)?.steps.len();
        holds(steps >= self.steps, || "steps are gone".to_owned())?;
        holds(stick.join(export.1).exists(), || {
            "the next try left nothing".to_owned()
        })?;
        self.nothing_half(stick, export)?;
        for file in files(stick)? {
            let unfinished = file.to_string_lossy().contains(".part");
            holds(!unfinished, || format!("{} was left", file.display()))?;
        }
        Ok(1)
    }

    /// Pulled out while it is written to, at a moment that chance says.
    fn pulled(&self, form: Form) -> Result<Row, Harm> {
        const FAULT: &str = "stick pulled out of its file system during backup";
        let mut row = Row::of(FAULT);
        let mut dice = fastrand::Rng::with_seed(8);
        for n in 0..form.of(4, 100) {
            let stick = folder()?;
            let mounted = match Small::mount(stick.path(), ROOMY) {
                Ok(mounted) => mounted,
                Err(why) => return Ok(Row::not_tried(FAULT, &why)),
            };
            let after = Duration::from_micros(dice.u64(..40_000));
            row.tries(
                format!("pull {n}"),
                self.pulled_once(stick.path(), &mounted, after),
            );
        }
        Ok(row)
    }

    fn pulled_once(&self, stick: &Path, mounted: &Small, after: Duration) -> Result<u64, Harm> {
        let (_place, data) = copy_of(&self.data)?;
        let desk = writing::desk(&data)?;
        let folder = stick.join("板凳");
        std::fs::create_dir(&folder)?;
        let asked = self.asks(EXPORTS[0], &folder);
        let answer = thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(after);
                mounted.pull();
            });
            desk.call("backup_make", asked)
        });
        let told = answer.map_or_else(|fault| fault.code, |_| "done".to_owned());
        let known = told == "done" || CODES.contains(&told.as_str());
        holds(known, || format!("told as {told}"))?;
        drop(desk);
        let steps = Books::open(&data)?.steps.len();
        holds(steps == self.steps, || "steps are gone".to_owned())?;
        Ok(1)
    }
}

const CODES: &[&str] = &[
    "data.disk_full",
    "data.disk_failed",
    "data.read_only",
    "data.file",
    "file.unwritable",
];
