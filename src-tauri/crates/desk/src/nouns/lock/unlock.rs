//! Locked data opened. Not here: what asks for it (`desk`).

use crate::commands::lock::DataUnlock;
use crate::commands::village::{Nothing, Status};
use crate::desk::{Call, Desk};
use crate::fault::Fault;
use crate::nouns::village;

use super::of_data;

/// Opens locked data in place; data that are open already stay so. Faults: `passphrase.wrong`, those of opening.
pub(crate) fn unlock(call: &Call<'_>, request: DataUnlock) -> Result<Status, Fault> {
    if call.desk.why_shut().is_some() && call.desk.open_store().is_none() {
        call.desk.unlock(&request.passphrase)?;
    }
    village::status(call, Nothing {})
}

impl Desk {
    /// Opens the data of the folder, where they are plain; locked ones with the passphrase that was given, else they
    /// stay shut, and every command says why.
    pub(crate) fn enter(&self) -> Result<(), Fault> {
        if of_data(self.data()).is_none() {
            return self.open_with(None);
        }
        let Some(words) = self.options().passphrase.as_deref() else {
            self.shut(Fault::new("passphrase.needed"));
            return Ok(());
        };
        match self.unlock(words) {
            Err(fault) if fault.code == "passphrase.wrong" => {
                self.shut(fault);
                Ok(())
            }
            answer => answer,
        }
    }

    fn unlock(&self, words: &str) -> Result<(), Fault> {
        let key = of_data(self.data())
            .map(|lock| lock.open(words.trim()))
            .transpose()
            .map_err(|fault| Fault::from(fault).at("passphrase"))?;
        self.open_with(key)
            .inspect_err(|fault| self.shut(fault.clone()))
    }
}
