//! The font files of a shelf, each read once and only when it is needed. Not here: which font draws what.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::Font;
use super::file::{self, FontFile};
use super::installed::{self, Found};
use crate::PrintFault;

#[derive(Debug)]
pub(super) struct Files {
    bundled: PathBuf,
    installed: Vec<PathBuf>,
    found: OnceLock<BTreeMap<Font, Found>>,
    read: [OnceLock<Result<FontFile, PrintFault>>; Font::ALL.len()],
}

impl Files {
    pub fn new(bundled: PathBuf, installed: Vec<PathBuf>) -> Self {
        Self {
            bundled,
            installed,
            found: OnceLock::new(),
            read: Default::default(),
        }
    }

    /// The first fault met with what comes with the program.
    pub fn check(&self) -> Result<(), PrintFault> {
        for font in Font::BUNDLED {
            if let Some(Err(fault)) = self.read[font as usize].get() {
                return Err(fault.clone());
            }
        }
        Ok(())
    }

    pub fn is_read(&self, font: Font) -> bool {
        self.read[font as usize].get().is_some_and(Result::is_ok)
    }

    pub fn has(&self, font: Font) -> bool {
        self.slot(font).is_ok()
    }

    pub fn get(&self, font: Font) -> Result<&FontFile, PrintFault> {
        self.slot(font).as_ref().map_err(Clone::clone)
    }

    fn slot(&self, font: Font) -> &Result<FontFile, PrintFault> {
        self.read[font as usize].get_or_init(|| match Font::BUNDLED.contains(&font) {
            true => FontFile::bundled(&self.bundled, font),
            false => self.installed(font),
        })
    }

    fn installed(&self, font: Font) -> Result<FontFile, PrintFault> {
        let found = self
            .found
            .get_or_init(|| installed::search(&self.installed));
        let found = found.get(&font).ok_or_else(file::none)?;
        FontFile::installed(found)
    }
}
