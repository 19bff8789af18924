//! Files that are no databases, sealed with age to the key; whether one is sealed is told by its first bytes. Not here:
//! which files (`desk`).

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::key::Key;
use crate::fault::StoreFault;

/// How every age file begins.
const HEAD: &[u8] = b"age-encryption.org/v1";

/// Whether these bytes are sealed.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD)
}

/// Whether a file is sealed.
pub fn is_sealed_file(path: &Path) -> bool {
    let mut head = [0; HEAD.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && is_sealed(&head)
}

impl Key {
    /// Seals bytes; what is sealed already stays as it is.
    pub fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreFault> {
        match is_sealed(bytes) {
            true => Ok(bytes.to_owned()),
            false => {
                age::encrypt(&self.identity.to_public(), bytes).map_err(|_| StoreFault::Damaged)
            }
        }
    }

    /// Opens what was sealed; what is not sealed stays as it is. Fault: `data.damaged` for another key, and where a
    /// byte is not as it was.
    pub fn unseal(&self, bytes: Vec<u8>) -> Result<Vec<u8>, StoreFault> {
        match is_sealed(&bytes) {
            true => age::decrypt(&self.identity, &bytes).map_err(|_| StoreFault::Damaged),
            false => Ok(bytes),
        }
    }
}
