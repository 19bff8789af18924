//! Where the key is kept: two age files beside the data and beside every copy, one under the passphrase, one under the
//! recovery code; what stands in them is an age identity, so that the tool `age` opens them, too. Not here: the key.

use std::fs;
use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret, SecretString};
use age::{scrypt, x25519};

use super::key::{Key, id_of};
use crate::fault::StoreFault;
use crate::origin::{Chance, SystemChance};
use crate::whole;

/// How dear one try of a passphrase is: 2 to this power. Half a second and 128 MB on an office laptop.
pub const WORK: u8 = 17;
/// No file asks for more than this, whoever wrote it.
const MOST_WORK: u8 = 20;

/// The ending of the file under the passphrase.
pub const PASSPHRASE: &str = ".age";
/// The ending of the file under the recovery code.
pub const RECOVERY: &str = ".recovery.age";

/// Letters and digits that are not taken for one another (Crockford); each holds five bits.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE: usize = 24;
const GROUP: usize = 4;

/// The lock of a database file, and where the files that open it lie.
#[derive(Debug, Clone)]
pub struct Lock {
    id: String,
    folders: Vec<PathBuf>,
}

impl Lock {
    /// The lock of a file; none if it is plain, or if no lock file that fits lies in any of these folders.
    pub fn of(file: &Path, folders: &[&Path]) -> Option<Self> {
        let id = id_of(file)?;
        let holds = |folder: &&&Path| {
            let mut endings = [PASSPHRASE, RECOVERY].into_iter();
            endings.any(|ending| path(folder, &id, ending).is_file())
        };
        let folders: Vec<PathBuf> = folders
            .iter()
            .filter(holds)
            .map(|folder| folder.to_path_buf())
            .collect();
        (!folders.is_empty()).then_some(Self { id, folders })
    }

    /// The key, by the passphrase or by the recovery code. Faults: `passphrase.wrong`, `data.file`.
    pub fn open(&self, words: &str) -> Result<Key, StoreFault> {
        self.try_files(PASSPHRASE, words)?
            .map_or_else(|| self.open_by_code(words), Ok)
    }

    /// The key, by the passphrase alone: who changes it must know it. Faults: as `open`.
    pub fn open_by_passphrase(&self, words: &str) -> Result<Key, StoreFault> {
        self.try_files(PASSPHRASE, words)?
            .ok_or(StoreFault::WrongPassphrase)
    }

    fn open_by_code(&self, words: &str) -> Result<Key, StoreFault> {
        let code = normal(words).ok_or(StoreFault::WrongPassphrase)?;
        self.try_files(RECOVERY, &code)?
            .ok_or(StoreFault::WrongPassphrase)
    }

    /// A lock file that a failing disk spoiled may be whole in another folder.
    fn try_files(&self, ending: &str, words: &str) -> Result<Option<Key>, StoreFault> {
        let mut tried: Vec<Vec<u8>> = Vec::new();
        for folder in &self.folders {
            let file = path(folder, &self.id, ending);
            let Ok(bytes) = fs::read(&file) else { continue };
            if tried.contains(&bytes) {
                continue;
            }
            if let Some(key) = unwrapped(&bytes, words).filter(|key| key.id() == self.id) {
                return Ok(Some(key));
            }
            tried.push(bytes);
        }
        Ok(None)
    }

    /// Lays the lock files into a folder, from wherever they lie.
    pub fn lay_into(&self, folder: &Path) -> Result<(), StoreFault> {
        for from in &self.folders {
            lay_beside(from, folder, &self.id)?;
        }
        Ok(())
    }
}

/// Writes a lock file of a key into a folder, whole, in the place of one that is there.
pub fn write_file(
    folder: &Path,
    key: &Key,
    ending: &str,
    words: &str,
    work: u8,
) -> Result<(), StoreFault> {
    let words = match ending {
        RECOVERY => normal(words).ok_or(StoreFault::WrongPassphrase)?,
        _ => words.to_owned(),
    };
    let mut recipient = scrypt::Recipient::new(SecretString::from(words));
    recipient.set_work_factor(work.clamp(1, MOST_WORK));
    let secret = key.identity.to_string();
    let bytes = age::encrypt(&recipient, secret.expose_secret().as_bytes())
        .map_err(|_| StoreFault::Damaged)?;
    Ok(whole::write(&path(folder, key.id(), ending), &bytes)?)
}

/// The same lock files in another folder: a copy needs them on another computer.
pub fn lay_beside(from: &Path, folder: &Path, id: &str) -> Result<(), StoreFault> {
    for ending in [PASSPHRASE, RECOVERY] {
        let Ok(bytes) = fs::read(path(from, id, ending)) else {
            continue;
        };
        let to = path(folder, id, ending);
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            whole::write(&to, &bytes)?;
        }
    }
    Ok(())
}

/// Takes the lock files of a key out of a folder.
pub fn remove_files(folder: &Path, id: &str) -> Result<(), StoreFault> {
    for ending in [PASSPHRASE, RECOVERY] {
        let file = path(folder, id, ending);
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(whole::sync(folder)?)
}

fn path(folder: &Path, id: &str, ending: &str) -> PathBuf {
    folder.join(format!("lock-{id}{ending}"))
}

fn unwrapped(bytes: &[u8], words: &str) -> Option<Key> {
    let mut identity = scrypt::Identity::new(SecretString::from(words.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let secret = age::decrypt(&identity, bytes).ok()?;
    let identity: x25519::Identity = std::str::from_utf8(&secret).ok()?.parse().ok()?;
    Some(Key::of(identity))
}

/// A recovery code in groups: 120 bits by chance.
pub fn new_recovery_code() -> String {
    let mut bytes = [0; CODE];
    SystemChance.fill(&mut bytes);
    let letters: Vec<u8> = bytes
        .iter()
        .map(|byte| LETTERS[usize::from(byte & 31)])
        .collect();
    let groups = letters.chunks(GROUP).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join("-")
}

/// The groups of a recovery code, however it was typed; none where it is none.
pub fn recovery_groups(typed: &str) -> Option<Vec<String>> {
    let code = normal(typed)?;
    let groups = code.as_bytes().chunks(GROUP).map(String::from_utf8_lossy);
    Some(groups.map(std::borrow::Cow::into_owned).collect())
}

/// A recovery code as it was meant, however it was typed; none where it is none.
fn normal(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let meant = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let code: String = letters.map(meant).collect();
    let ours = code.bytes().all(|byte| LETTERS.contains(&byte));
    (ours && code.len() == CODE).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_understood_however_it_is_typed() {
        let code = new_recovery_code();
        assert_eq!(code.len(), CODE + CODE / GROUP - 1);
        let spoken = code
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(normal(&spoken), normal(&code));
        assert_eq!(normal("eight letters"), None);
        assert_ne!(new_recovery_code(), code);
    }

    #[test]
    fn a_lock_file_opens_by_its_words_alone_and_a_spoilt_one_is_not_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let (data, beside) = (folder.path().join("data"), folder.path().join("backups"));
        let (key, code) = (Key::new(), new_recovery_code());
        write_file(&data, &key, PASSPHRASE, "青山村的板凳", 2).unwrap();
        write_file(&data, &key, RECOVERY, &code, 2).unwrap();
        lay_beside(&data, &beside, key.id()).unwrap();
        let lock = Lock {
            id: key.id().to_owned(),
            folders: vec![data.clone(), beside],
        };
        assert_eq!(lock.open("青山村的板凳").unwrap().raw(), key.raw());
        assert_eq!(lock.open(&code.to_lowercase()).unwrap().raw(), key.raw());
        assert!(lock.open_by_passphrase(&code).is_err());
        assert_eq!(
            lock.open("青山村的凳板").unwrap_err().code(),
            "passphrase.wrong"
        );
        fs::write(path(&data, key.id(), PASSPHRASE), b"spoilt").unwrap();
        assert_eq!(lock.open("青山村的板凳").unwrap().raw(), key.raw());
    }

    #[test]
    fn nothing_of_a_key_is_shown() {
        let key = Key::new();
        assert_eq!(format!("{key:?}"), format!("Key({:?})", key.id()));
        assert!(!key.raw()[..66].contains(key.id()));
    }
}
