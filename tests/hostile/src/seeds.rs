//! The seeds of a target: files by hand, and what once broke something. Not here: corpora that grow by the hour
//! (`target/fuzz`).

use std::path::PathBuf;

/// The folder of a target's seeds.
pub fn folder(target: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds")).join(target)
}

/// Name and bytes of every seed of a target, by name.
pub fn of(target: &str) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut seeds = Vec::new();
    for entry in std::fs::read_dir(folder(target))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        seeds.push((name, std::fs::read(entry.path())?));
    }
    seeds.sort();
    Ok(seeds)
}
