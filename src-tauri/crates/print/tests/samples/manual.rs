//! The manual that ships, as a booklet.

use std::collections::BTreeMap;
use std::path::PathBuf;

use print::documents::manual::Booklet;
use print::picture::Picture;
use rules::manual::{Part, read};

type Trouble = Box<dyn std::error::Error>;

/// Its parts and pictures, read from the assets.
pub fn shipped() -> Result<(Vec<Part>, BTreeMap<String, Picture>), Trouble> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/manual");
    let mut parts = Vec::new();
    for name in ["tasks", "stages", "pages", "english"] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("toml"))?;
        parts.push(read(&text)?);
    }
    let mut pictures = BTreeMap::new();
    for entry in std::fs::read_dir(folder.join("pictures"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        pictures.insert(name.into_owned(), Picture::drawn(&std::fs::read(&path)?)?);
    }
    Ok((parts, pictures))
}

/// The booklet of these parts.
pub fn booklet<'a>(parts: &'a [Part], pictures: &'a BTreeMap<String, Picture>) -> Booklet<'a> {
    Booklet {
        title: "板凳使用手册",
        motto: "把会开好，把事记牢，把话兑现",
        imprint: "板凳 0.1.0　2026年11月20日印",
        cover: "today",
        parts,
        pictures,
    }
}
