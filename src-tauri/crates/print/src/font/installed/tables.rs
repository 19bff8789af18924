//! What a font file says of its faces' names and of the right to embed them, read without reading the outlines.
//! Not here: which face is wanted.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Error, Read, Result, Seek, SeekFrom};
use std::path::Path;

/// A face of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub index: u32,
    /// Family, full and PostScript names in all languages.
    pub names: BTreeSet<String>,
    pub postscript: String,
    /// The rights as OS/2 gives them.
    fs_type: u16,
    /// Drawn in TrueType outlines, of one weight.
    outlines: bool,
}

/// No table of a sound font has so many faces or entries, or is so long.
const MOST_FACES: u32 = 64;
const MOST_TABLES: u16 = 128;
const LONGEST_NAMES: u32 = 1 << 18;

const EDITABLE: u16 = 0x0008;
/// Restricted, preview and print, editable.
const RIGHTS: u16 = 0x000E;
const NO_SUBSETTING: u16 = 0x0100;
const BITMAPS_ONLY: u16 = 0x0200;

impl Named {
    /// Whether a part of it may stand in a file that others may read and print: installable or editable embedding,
    /// not for a whole only, not for bitmaps only.
    pub fn may_be_embedded(&self) -> bool {
        let allowed = self.fs_type & RIGHTS == 0 || self.fs_type & EDITABLE != 0;
        allowed && self.fs_type & (NO_SUBSETTING | BITMAPS_ONLY) == 0 && self.outlines
    }
}

/// All faces of a file. An error means that it is no font.
pub(super) fn read(path: &Path) -> Result<Vec<Named>> {
    let mut file = File::open(path)?;
    let head = bytes(&mut file, 0, 12)?;
    let offsets = if head.starts_with(b"ttcf") {
        let count = long(&head, 8)?;
        if count > MOST_FACES {
            return Err(unsound());
        }
        let table = bytes(&mut file, 12, count * 4)?;
        let offsets = (0..count as usize).map(|at| long(&table, at * 4));
        offsets.collect::<Result<Vec<_>>>()?
    } else {
        vec![0]
    };
    let faces = (0..).zip(offsets);
    let faces = faces.map(|(index, offset)| face(&mut file, index, offset));
    Ok(faces.flatten().collect())
}

fn face(file: &mut File, index: u32, offset: u32) -> Result<Named> {
    let head = bytes(file, offset, 12)?;
    let count = short(&head, 4)?;
    if count > MOST_TABLES {
        return Err(unsound());
    }
    let start = offset.checked_add(12).ok_or_else(unsound)?;
    let entries = bytes(file, start, u32::from(count) * 16)?;
    let table = |tag: &[u8; 4]| {
        let mut entries = entries.chunks_exact(16);
        entries.find(|entry| entry.starts_with(tag))
    };
    let outlines = table(b"glyf").is_some() && table(b"fvar").is_none();
    let rights = table(b"OS/2").ok_or_else(unsound)?;
    let rights = bytes(file, long(rights, 8)?, 10)?;
    let names = table(b"name").ok_or_else(unsound)?;
    let length = long(names, 12)?.min(LONGEST_NAMES);
    let names = bytes(file, long(names, 8)?, length)?;
    let (names, postscript) = said(&names)?;
    Ok(Named {
        index,
        names,
        postscript,
        fs_type: short(&rights, 8)?,
        outlines,
    })
}

/// Family (1, 16), full (4) and PostScript (6) names.
fn said(table: &[u8]) -> Result<(BTreeSet<String>, String)> {
    let (count, text) = (short(table, 2)?, usize::from(short(table, 4)?));
    let mut names = BTreeSet::new();
    let mut postscript = String::new();
    for record in 0..usize::from(count) {
        let at = |field: usize| short(table, 6 + record * 12 + field * 2);
        let (platform, kind) = (at(0)?, at(3)?);
        let (length, from) = (usize::from(at(4)?), text + usize::from(at(5)?));
        let Some(raw) = table.get(from..from + length) else {
            continue;
        };
        if !matches!(kind, 1 | 4 | 6 | 16) {
            continue;
        }
        let name = decoded(platform, raw);
        if kind == 6 && postscript.is_empty() {
            postscript = plain(&name);
        }
        names.insert(name);
    }
    if postscript.is_empty() {
        postscript = names.iter().map(|name| plain(name)).collect();
    }
    Ok((names, postscript))
}

/// Unicode and Windows names are UTF-16; of the others only plain letters are looked at.
fn decoded(platform: u16, raw: &[u8]) -> String {
    if platform == 1 {
        return raw.iter().map(|byte| char::from(*byte)).collect();
    }
    let units = raw.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|two| u16::from_be_bytes([two[0], two[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

/// What may stand in a PDF's name.
fn plain(name: &str) -> String {
    let fits = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    name.chars().filter(fits).take(63).collect()
}

fn bytes(file: &mut File, at: u32, length: u32) -> Result<Vec<u8>> {
    file.seek(SeekFrom::Start(u64::from(at)))?;
    let mut read = vec![0; length as usize];
    file.read_exact(&mut read)?;
    Ok(read)
}

fn short(from: &[u8], at: usize) -> Result<u16> {
    let two = from.get(at..at + 2).ok_or_else(unsound)?;
    Ok(u16::from_be_bytes([two[0], two[1]]))
}

fn long(from: &[u8], at: usize) -> Result<u32> {
    Ok(u32::from(short(from, at)?) << 16 | u32::from(short(from, at + 2)?))
}

fn unsound() -> Error {
    Error::from(std::io::ErrorKind::InvalidData)
}
