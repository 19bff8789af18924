//! A county's files in `DATA/templates`, which come before the shipped ones: read whenever one has changed, so that
//! the next paper is in the new form. Words, dates, periods, and a kind's title, motto and ledger columns are theirs unless
//! the village has its own. Of a file with something wrong nothing counts. Not here: taking files in (`plan`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use print::documents::ledger::Column;
use rules::archive::Retention;
use rules::chinese::Numerals;
use rules::ids::KindId;
use rules::templates::{CountyFile, KindRow, Placed, TemplateFault, TemplateWrong};
use store::View;
use store::kinds::Kind;

use super::find::{Meant, Named};
use super::shipped::shipped;
use crate::fault::Fault;

/// A file of the folder, sound or not.
pub(crate) struct InFolder {
    pub name: String,
    pub path: PathBuf,
    pub read: Result<CountyFile, Vec<TemplateFault>>,
}

/// All files of the folder, by name; of two that say the same thing the first is heard.
#[derive(Default)]
pub(crate) struct Folder {
    mark: String,
    pub files: Vec<InFolder>,
}

/// What the folders of this process's desks held when they were last looked at.
static READ: Mutex<BTreeMap<PathBuf, Arc<Folder>>> = Mutex::new(BTreeMap::new());

/// Where a county's files lie.
pub(crate) fn place(data: &Path) -> PathBuf {
    data.join("templates")
}

/// The folder of the data that this view reads.
pub(crate) fn of(view: &View<'_>) -> Arc<Folder> {
    view.folder().map(read).unwrap_or_default()
}

/// Name, size and time of every file, as one text to compare.
pub(crate) fn mark(data: &Path) -> String {
    listed(&place(data)).1
}

/// The folder as it is now; files are read again only if one has changed.
pub(crate) fn read(data: &Path) -> Arc<Folder> {
    let (paths, mark) = listed(&place(data));
    let held = || READ.lock().unwrap_or_else(PoisonError::into_inner);
    if paths.is_empty() {
        held().remove(data);
        return Arc::default();
    }
    if let Some(folder) = held().get(data).filter(|folder| folder.mark == mark) {
        return folder.clone();
    }
    let files = paths.into_iter().map(in_folder).collect();
    let folder = Arc::new(Folder { mark, files });
    held().insert(data.to_owned(), folder.clone());
    folder
}

fn listed(folder: &Path) -> (Vec<PathBuf>, String) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
        })
        .collect();
    paths.sort();
    let mut mark = String::new();
    for path in &paths {
        let known = std::fs::metadata(path).ok();
        let known = known.map(|known| (known.len(), known.modified().ok()));
        mark.push_str(&format!("{}{known:?}", path.display()));
    }
    (paths, mark)
}

fn in_folder(path: PathBuf) -> InFolder {
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let read = match super::read(&path) {
        Ok((_, text)) => CountyFile::read(&name, &text).and_then(sound),
        Err(fault) => Err(vec![TemplateFault {
            file: name.clone(),
            line: 0,
            wrong: TemplateWrong::NotText(said_of(&fault)),
        }]),
    };
    InFolder { name, path, read }
}

fn said_of(fault: &Fault) -> String {
    let detail = fault.params.get("detail");
    let detail = detail.and_then(serde_json::Value::as_str);
    detail.unwrap_or_default().to_owned()
}

/// Columns are the print engine's: the rules do not know them.
fn sound(file: CountyFile) -> Result<CountyFile, Vec<TemplateFault>> {
    let mut wrong = Vec::new();
    for kind in &file.kinds {
        for text in kind.row.ledger_columns.iter().flatten() {
            if Column::parse(text).is_none() {
                wrong.push(kind.wrong(TemplateWrong::NoSuchColumn(text.clone())));
            }
        }
    }
    if wrong.is_empty() {
        Ok(file)
    } else {
        Err(wrong)
    }
}

impl Folder {
    /// The files that count.
    pub fn sound(&self) -> impl Iterator<Item = &CountyFile> {
        self.files.iter().filter_map(|file| file.read.as_ref().ok())
    }

    /// Everything that is wrong with the others.
    pub fn faults(&self) -> Vec<TemplateFault> {
        let broken = self
            .files
            .iter()
            .filter_map(|file| file.read.as_ref().err());
        broken.flatten().cloned().collect()
    }

    /// The county's words, if it has any.
    pub fn wording(&self, key: &str) -> Option<String> {
        let mut said = self.sound().filter_map(|file| file.wording.get(key));
        said.find(|words| !words.trim().is_empty())
            .map(|words| words.trim().to_owned())
    }

    /// How long it wants a paper of an archive pack kept.
    pub fn retention(&self, key: &str) -> Option<Retention> {
        self.sound()
            .find_map(|file| file.retention.get(key).copied())
    }

    /// The figures it wants dates in.
    pub fn numerals(&self) -> Option<Numerals> {
        self.sound().find_map(|file| file.dates.numerals)
    }

    /// Gives a kind the county's title, motto and columns where the village has not said otherwise: where its own
    /// are still the shipped ones, or it never touched the kind.
    pub fn put_form(&self, kind: &mut Kind) -> Result<(), Fault> {
        let mut rows = self.sound().flat_map(|file| &file.kinds);
        let Some(row) = rows.find_map(|row| is_of(row, kind).then_some(&row.row)) else {
            return Ok(());
        };
        let shipped = shipped()?.kinds.iter().find(|one| one.id == kind.id);
        let untouched = kind.revision <= 1;
        let usual = |own: &str, usual: Option<&String>| {
            untouched || usual.is_some_and(|usual| usual == own)
        };
        let put = |field: &mut String, given: &Option<String>, usual: bool| {
            if let Some(given) = given.as_ref().filter(|_| usual) {
                *field = given.trim().to_owned();
            }
        };
        let title = usual(&kind.title, shipped.map(|one| &one.printed_title));
        put(&mut kind.title, &row.printed_title, title);
        let motto = usual(&kind.motto, shipped.map(|one| &one.motto));
        put(&mut kind.motto, &row.motto, motto);
        let own = !untouched && !kind.ledger_columns.is_empty();
        if let Some(columns) = row.ledger_columns.as_ref().filter(|_| !own) {
            let known = columns.iter().filter_map(|text| Column::parse(text));
            kind.ledger_columns = known.map(|one| one.as_str().to_owned()).collect();
        }
        Ok(())
    }
}

/// Whether a row speaks of this kind: by id, by key, else by name.
fn is_of(placed: &Placed<KindRow>, kind: &Kind) -> bool {
    let row = &placed.row;
    let keyed = shipped().ok().and_then(|all| {
        let mut all = all.kinds.iter();
        all.find(|one| Some(&one.key) == row.key.as_ref())
    });
    let named = Named {
        table: "kind",
        id: row.id.map(KindId::uuid),
        key: row.key.as_deref(),
        name: row.name.as_deref(),
        shipped: keyed.map(|one| one.id.uuid()),
    };
    let one = std::slice::from_ref(kind);
    let meant = named.among(one, |k| k.id.uuid(), |k, name| k.name == name);
    matches!(meant, Meant::Found(_))
}

/// What a new village takes in of a file: all but what stays the county's to change from one paper to the next.
pub(super) fn rows_alone(file: &CountyFile) -> CountyFile {
    let mut file = file.clone();
    file.wording.clear();
    file.retention.clear();
    file.dates.numerals = None;
    let shipped = shipped()
        .map(|all| all.kinds.as_slice())
        .unwrap_or_default();
    for kind in &mut file.kinds {
        let row = &mut kind.row;
        let is_shipped = |one: &rules::templates::Kind| {
            Some(one.id) == row.id || Some(&one.key) == row.key.as_ref()
        };
        if shipped.iter().any(is_shipped) {
            (row.printed_title, row.motto, row.ledger_columns) = (None, None, None);
        }
    }
    file
}
