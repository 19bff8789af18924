//! What lies on the disk, read by the front door, and what must lie there. Not here: what happened to the disk.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use rules::ids::VillageId;
use serde_json::{Value, json};
use store::{Origin, StepSummary, Store, View};

use crate::harm::{Harm, holds};
use crate::places::{copy_folder, files, folder};
use crate::writing::{self, Acked, Said};

/// A village's books as a new start of the program finds them.
#[derive(Debug)]
pub struct Books {
    /// The steps, oldest first.
    pub steps: Vec<StepSummary>,
}

impl Books {
    /// Opens and checks: the chain, the replay of the journal, every reference, every photo's file.
    pub fn open(data: &Path) -> Result<Self, Harm> {
        let desk = writing::desk(data)?;
        let checked = desk.call("data_check", json!({}))?;
        sound(&checked["findings"])?;
        let (store, village) = opened(data)?;
        let mut steps = store.read(village, |view| view.steps(usize::MAX))?;
        steps.reverse();
        Ok(Self { steps })
    }

    /// The steps are the first of those that were written, each whole, and at least so many of them.
    pub fn begin(&self, written: &[StepSummary], at_least: usize) -> Result<(), Harm> {
        let same = self.steps.iter().zip(written).take_while(|(a, b)| a == b);
        let same = same.count();
        if same < at_least {
            let lost = (at_least - same) as u64;
            return Err(Harm::Lost(
                lost,
                format!("of {at_least} steps {same} are there"),
            ));
        }
        holds(same == self.steps.len(), || {
            format!("step {same} is not the one that was written")
        })
    }

    /// Behind `known`, which is as it was, stands all that was acknowledged, in its order and whole; else only steps
    /// that had begun. Gives those: each may be there or not.
    pub fn hold(&self, known: &[StepSummary], said: &[Said]) -> Result<Vec<&StepSummary>, Harm> {
        let as_it_was = self.steps.get(..known.len()) == Some(known);
        holds(as_it_was, || "what was there before has changed".to_owned())?;
        let mut later = self.steps[known.len()..].iter().peekable();
        let mut unacknowledged = Vec::new();
        let steps = said.iter().filter_map(Said::step);
        let acknowledged: HashSet<&str> = steps.collect();
        for (n, one) in said.iter().enumerate() {
            match one {
                Said::Done(Acked::Step { op, step, rows }) => {
                    let found = later.next().ok_or_else(|| {
                        Harm::Lost(1, format!("{op} {step} was acknowledged and is gone"))
                    })?;
                    let whole = (&found.op, &found.step, found.rows) == (op, step, *rows);
                    holds(whole, || {
                        format!("{op} of {rows} rows was acknowledged, {found:?} is there")
                    })?;
                }
                Said::Begins { op, .. } if !said.get(n + 1).is_some_and(Said::is_answer) => {
                    unacknowledged.extend(later.next_if(|found| {
                        found.op == *op && !acknowledged.contains(found.step.as_str())
                    }));
                }
                _ => {}
            }
        }
        match later.next() {
            None => Ok(unacknowledged),
            Some(step) => Err(Harm::wrong(format!("nobody wrote {step:?}"))),
        }
    }
}

/// Nothing was found; what is missing counts as lost.
fn sound(findings: &Value) -> Result<(), Harm> {
    let all = findings.as_array().map(Vec::as_slice).unwrap_or_default();
    let missing = |one: &&Value| {
        let code = one["code"].as_str().unwrap_or_default();
        code.ends_with(".missing") || code == "attachment.changed"
    };
    match (all.len(), all.iter().filter(missing).count()) {
        (0, _) => Ok(()),
        (_, 0) => Err(Harm::wrong(format!("the check found {findings}"))),
        (_, lost) => Err(Harm::Lost(
            lost as u64,
            format!("the check found {findings}"),
        )),
    }
}

fn opened(data: &Path) -> Result<(Store, VillageId), Harm> {
    let store = Store::open(data, Origin::system())?;
    let village = store.villages()?.first().map(|village| village.id);
    let village = village.ok_or_else(|| Harm::wrong("no village"))?;
    Ok((store, village))
}

/// Which tables a command writes when it is left alone.
#[derive(Debug, Default)]
pub struct Shapes(HashMap<String, HashSet<Vec<String>>>);

impl Shapes {
    /// Learns from a village in which every step was acknowledged.
    pub fn of(data: &Path) -> Result<Self, Harm> {
        let mut shapes = Self::default();
        let (store, village) = opened(data)?;
        store.read(village, |view| {
            for step in view.steps(usize::MAX)? {
                let shape = shape(view, &step.step)?;
                shapes.0.entry(step.op).or_default().insert(shape);
            }
            Ok::<_, Harm>(())
        })?;
        Ok(shapes)
    }

    /// Steps that nobody acknowledged are there whole all the same.
    pub fn fit(&self, data: &Path, steps: &[&StepSummary]) -> Result<(), Harm> {
        if steps.is_empty() {
            return Ok(());
        }
        let (store, village) = opened(data)?;
        store.read(village, |view| {
            for step in steps {
                let found = shape(view, &step.step)?;
                let whole = match &step.undoes {
                    Some(other) => shape(view, other)? == found,
                    None => self.0.get(&step.op).is_some_and(|all| all.contains(&found)),
                };
                holds(whole, || format!("{} wrote only {found:?}", step.op))?;
            }
            Ok(())
        })
    }
}

/// The tables that a step wrote, sorted.
fn shape(view: &View<'_>, step: &str) -> Result<Vec<String>, Harm> {
    let rows = view.step_rows(step)?.into_iter();
    let mut shape: Vec<String> = rows.map(|row| row.entity).collect();
    shape.sort();
    Ok(shape)
}

/// Each draft is as it was acknowledged last, or as one that had begun after that.
pub fn drafts(data: &Path, said: &[Said]) -> Result<(), Harm> {
    let desk = writing::desk(data)?;
    let mut may: HashMap<&str, Vec<&str>> = HashMap::new();
    for one in said {
        match one {
            Said::Done(Acked::Draft { place, content }) => {
                may.insert(place, vec![content]);
            }
            Said::Begins {
                draft: Some((place, content)),
                ..
            } => may.entry(place).or_insert_with(|| vec![""]).push(content),
            _ => {}
        }
    }
    for (place, may) in may {
        let draft = desk.call("draft_read", json!({ "place": place }))?;
        // What an earlier evening left at a place that this one only began to write is not known here.
        let known = may.first() != Some(&"");
        if known && !may.iter().any(|content| draft["content"] == **content) {
            return Err(Harm::Lost(1, format!("the words at {place}")));
        }
    }
    Ok(())
}

/// A copy of the database opens as a village of its own, with the photos that lie below `photos`.
pub fn copy_is_whole(copy: &Path, photos: &Path, at_least: usize) -> Result<(), Harm> {
    let place = folder()?;
    std::fs::copy(copy, place.path().join(store::DATABASE))?;
    let photos = photos.join("attachments");
    if photos.is_dir() {
        copy_folder(&photos, &place.path().join("attachments"))?;
    }
    let found = Books::open(place.path())?.steps.len();
    holds(found >= at_least, || format!("a copy of {found} steps"))
}

/// A paper has its beginning and its end.
pub fn paper_is_whole(paper: &Path) -> Result<(), Harm> {
    let file = std::fs::read(paper)?;
    let whole = file.starts_with(b"%PDF") && file.trim_ascii_end().ends_with(b"%%EOF");
    holds(whole, || format!("{} is half a paper", paper.display()))
}

/// What bears a final name in the data folder is whole: every paper, and the newest copy.
pub fn own_files_are_whole(data: &Path) -> Result<(), Harm> {
    let of = |folder: &str, ending: &str| -> Result<Vec<PathBuf>, Harm> {
        let folder = data.join(folder);
        let mut found = match folder.is_dir() {
            true => files(&folder)?,
            false => Vec::new(),
        };
        found.retain(|file| file.extension().is_some_and(|found| found == ending));
        found.sort();
        Ok(found)
    };
    for paper in of("papers", "pdf")? {
        paper_is_whole(&paper)?;
    }
    let newest = of("backups", "db")?.pop();
    newest.map_or(Ok(()), |copy| copy_is_whole(&copy, data, 1))
}
