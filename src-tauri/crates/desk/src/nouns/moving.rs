//! The data folder in another place: on an encrypted disk, on a stick. Everything is copied and compared first, the
//! database last and with nobody at it; only then the new place counts. What lay in the old one is kept there. Not
//! here: how the place is found at the next start (`folder`), a copy to another computer (`backups`).

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use store::{DATABASE, Key, Origin, Store, whole};

use super::backups;
use crate::commands::village::{DataMove, DataMoved};
use crate::desk::Call;
use crate::fault::Fault;
use crate::folder;

/// What the folder is called in the one that was chosen.
const NAME: &str = "板凳数据";
/// What belongs to the old place beside locks: the log, what points elsewhere.
const STAYS: &[&str] = &["logs", folder::ELSEWHERE];

/// Moves the data. Faults: `data.place_given`, `data.no_place`, `data.place_inside`, `data.place_taken`,
/// `file.unwritable`, `data.disk_full`, `work.stopped`.
pub(crate) fn relocate(call: &Call<'_>, request: DataMove) -> Result<DataMoved, Fault> {
    let home = call.desk.options().home.clone();
    let home = home.ok_or_else(|| Fault::new("data.place_given"))?;
    call.store()?;
    let old = call.desk.data().to_owned();
    let new = place(Path::new(request.to.trim()), &old, &home)?;
    let made = !new.exists();
    let moved = carry(call, &old, &new, &home);
    if moved.is_err() && made {
        let _ = fs::remove_dir_all(&new);
    }
    moved?;
    let folder = new.display().to_string();
    // Whoever still asks this desk is told where the data went.
    call.desk
        .shut(Fault::new("data.moved").with("folder", folder.clone()));
    Ok(DataMoved {
        folder,
        kept: old.display().to_string(),
    })
}

/// The folder that will hold the data: the chosen one if it is home, else one in it.
fn place(chosen: &Path, old: &Path, home: &Path) -> Result<PathBuf, Fault> {
    let named = |code: &str, path: &Path| {
        Fault::new(code)
            .with("path", path.display().to_string())
            .at("to")
    };
    let chosen = chosen
        .canonicalize()
        .ok()
        .filter(|chosen| chosen.is_dir())
        .ok_or_else(|| named("data.no_place", chosen))?;
    let is = |folder: &Path| folder.canonicalize().is_ok_and(|folder| folder == chosen);
    if is(home) && !is(old) {
        return Ok(home.to_owned());
    }
    if old
        .canonicalize()
        .is_ok_and(|old| chosen.starts_with(&old) || old == chosen.join(NAME))
    {
        return Err(named("data.place_inside", &chosen));
    }
    let new = chosen.join(NAME);
    match fs::read_dir(&new).is_ok_and(|mut inside| inside.next().is_some()) {
        true => Err(named("data.place_taken", &new)),
        false => Ok(new),
    }
}

fn carry(call: &Call<'_>, old: &Path, new: &Path, home: &Path) -> Result<(), Fault> {
    whole::folder(new).map_err(|error| Fault::unwritable(new, &error))?;
    copy_files(call, old, new)?;
    call.desk.shut(Fault::new("data.moving"));
    let key = call.desk.key();
    let changed = call
        .desk
        .let_go()
        .and_then(|()| change_over(call, old, new, home, key.clone()));
    if changed.is_err() {
        call.desk.open_with(key)?;
    }
    changed
}

/// Nobody is at the data: what came meanwhile goes along, then the database, then the new place counts.
fn change_over(
    call: &Call<'_>,
    old: &Path,
    new: &Path,
    home: &Path,
    key: Option<Key>,
) -> Result<(), Fault> {
    copy_files(call, old, new)?;
    let store = Store::open_with(old, key, Origin::system())?;
    store.copy_for(&new.join(DATABASE))?.name()?;
    drop(store);
    folder::point_to(home, new).map_err(|error| Fault::unwritable(home, &error))?;
    // Two databases under the same name could be mistaken for each other. The new place counts already: an old one that
    // does not let itself be put aside must not take that back.
    let _ = Store::set_aside(old, &backups::kept_as_replaced(call, old));
    Ok(())
}

/// Copies every file that is not there yet, compared byte by byte; the database is not one of them.
fn copy_files(call: &Call<'_>, old: &Path, new: &Path) -> Result<(), Fault> {
    let files = files_in(old)?;
    let total = files.len() as u64;
    for (done, path) in (0..).zip(&files) {
        call.at(done, total)?;
        let to = new.join(path.strip_prefix(old).unwrap_or(path));
        if same(path, &to) {
            continue;
        }
        copy(path, &to).map_err(|error| Fault::unwritable(&to, &error))?;
    }
    Ok(())
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if next == folder && stays(&path) {
                continue;
            }
            match path.is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    Ok(files)
}

fn stays(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let passes = [".lock", whole::UNFINISHED];
    STAYS.contains(&name.as_ref())
        || Store::is_of_database(&name)
        || passes.iter().any(|ending| name.ends_with(ending))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let part = whole::Part::begin(to)?;
    fs::copy(from, part.at())?;
    File::open(part.at())?.sync_all()?;
    if !same(from, part.at()) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    part.name().map(drop)
}

/// Whether two files hold the same bytes; one that is not there holds none.
fn same(one: &Path, other: &Path) -> bool {
    let (Ok(one), Ok(other)) = (File::open(one), File::open(other)) else {
        return false;
    };
    let length = |file: &File| file.metadata().map(|about| about.len()).ok();
    if length(&one) != length(&other) {
        return false;
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    alike(&mut one, &mut other).unwrap_or(false)
}

/// Whether two readings of the same length go on alike to their end.
fn alike(one: &mut impl BufRead, other: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let (here, there) = (one.fill_buf()?, other.fill_buf()?);
        let seen = here.len().min(there.len());
        if seen == 0 || here[..seen] != there[..seen] {
            return Ok(here.is_empty() && there.is_empty());
        }
        one.consume(seen);
        other.consume(seen);
    }
}
