//! The key: one age identity. Photos are sealed to it; the database's key and salt are derived from it, so that one
//! small secret opens everything. Not here: how it is kept (`file`).

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::x25519::Identity;

/// The key of locked data.
#[derive(Clone)]
pub struct Key {
    pub(super) identity: Identity,
    /// What SQLCipher takes instead of a passphrase: key and salt, in hex.
    raw: String,
    id: String,
}

/// Bytes that SQLCipher writes at the head of a locked database: the salt, which is ours.
const SALT: usize = 16;
/// How every plain database begins.
const PLAIN: &[u8; SALT] = b"SQLite format 3\0";
/// So many bytes of the salt name the key.
const NAMED: usize = 8;

impl Key {
    /// A key that nobody has had.
    pub fn new() -> Self {
        Self::of(Identity::generate())
    }

    pub(super) fn of(identity: Identity) -> Self {
        let secret = identity.to_string();
        let derived = |what| blake3::derive_key(what, secret.expose_secret().as_bytes());
        let key = derived("bandeng 2026-11 database key");
        // A salt of ours: the first bytes of every file tell which key locks it.
        let salt = derived("bandeng 2026-11 database salt");
        let salt = &salt[..SALT];
        Self {
            raw: format!("x'{}{}'", hex(&key), hex(salt)),
            id: hex(&salt[..NAMED]),
            identity,
        }
    }

    /// What names the key, and tells nothing of it.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn raw(&self) -> &str {
        &self.raw
    }

    /// Whether a file is a database locked with this key.
    pub fn locks(&self, file: &Path) -> bool {
        id_of(file).as_deref() == Some(&self.id)
    }
}

impl Default for Key {
    fn default() -> Self {
        Self::new()
    }
}

/// Nothing of it gets into a log.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Key").field(&self.id).finish()
    }
}

/// What names the key of a database file; none where it is plain or no database at all. A file that is damaged at its
/// head, and one that is something else, has a name that no lock file bears.
pub fn id_of(file: &Path) -> Option<String> {
    let mut head = [0; SALT];
    File::open(file)
        .and_then(|mut file| file.read_exact(&mut head))
        .ok()?;
    (head != *PLAIN).then(|| hex(&head[..NAMED]))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
