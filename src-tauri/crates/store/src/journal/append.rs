//! One row of the journal and its place in the chain. Not here: replay (`check`), undo.

use rusqlite::{Connection, OptionalExtension};

use crate::fault::StoreFault;
use crate::schema::SCHEMA;

/// One journal row before it is chained.
pub struct Entry<'a> {
    /// Village, replica and step the row belongs to.
    pub village: &'a str,
    /// The replica that writes.
    pub replica: &'a str,
    /// Orders steps across replicas: 1 + the greatest seen.
    pub clock: i64,
    /// The step.
    pub step: &'a str,
    /// The step that this one undoes.
    pub undoes: Option<&'a str>,
    /// The command.
    pub op: &'a str,
    /// Who sat at the keyboard, and in which post.
    pub actor: &'a str,
    /// The actor's post.
    pub post: &'a str,
    /// The instant, for showing.
    pub at: &'a str,
    /// The table.
    pub entity: &'a str,
    /// The record.
    pub id: &'a str,
    /// The revision that this row writes.
    pub revision: i64,
    /// The whole record before, as JSON.
    pub before: Option<String>,
    /// The whole record after, as JSON.
    pub after: Option<String>,
    /// Random text hashed with the payload, so that an emptied payload cannot be guessed.
    pub salt: String,
}

/// The newest link of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Rows in the chain.
    pub seq: i64,
    /// The newest row's hash; empty before the first.
    pub hash: String,
}

/// The head of one village's chain on one replica.
pub fn head(conn: &Connection, village: &str, replica: &str) -> Result<Head, StoreFault> {
    let found = conn
        .prepare_cached("SELECT seq, hash FROM journal WHERE village = ?1 AND replica = ?2 ORDER BY seq DESC LIMIT 1")?
        .query_row((village, replica), |row| Ok(Head { seq: row.get(0)?, hash: row.get(1)? }))
        .optional()?;
    Ok(found.unwrap_or(Head {
        seq: 0,
        hash: String::new(),
    }))
}

/// How far one laptop's chain of one village goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The village.
    pub village: String,
    /// The laptop.
    pub replica: String,
    /// Rows in the chain.
    pub seq: i64,
    /// The newest row's hash.
    pub hash: String,
}

impl Chain {
    /// Whether both are one laptop's of one village.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        (&self.village, &self.replica) == (&other.village, &other.replica)
    }
}

/// Every chain of a database, with its head.
pub fn chains(conn: &Connection) -> Result<Vec<Chain>, StoreFault> {
    let mut statement = conn.prepare(
        "SELECT village, replica, seq, hash FROM journal AS j
         WHERE seq = (SELECT max(seq) FROM journal WHERE village = j.village AND replica = j.replica)
         ORDER BY village, replica",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Chain {
            village: row.get(0)?,
            replica: row.get(1)?,
            seq: row.get(2)?,
            hash: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Appends the row behind `head` and gives the new head.
pub fn append(conn: &Connection, head: &Head, entry: &Entry<'_>) -> Result<Head, StoreFault> {
    let seq = head.seq + 1;
    let digest = payload_digest(&entry.salt, entry.before.as_deref(), entry.after.as_deref());
    let hash = row_hash(&head.hash, seq, SCHEMA, entry, &digest);
    conn.prepare_cached(
        "INSERT INTO journal (village, replica, seq, clock, step, undoes, op, actor, post, at, schema,
           entity, id, revision, before, after, salt, digest, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?
    .execute(rusqlite::params![
        entry.village, entry.replica, seq, entry.clock, entry.step, entry.undoes, entry.op, entry.actor,
        entry.post, entry.at, SCHEMA, entry.entity, entry.id, entry.revision, entry.before, entry.after,
        entry.salt, digest, hash,
    ])?;
    Ok(Head { seq, hash })
}

/// Hash of the salt and the payload. Each part is preceded by its length, so no two payloads collide by shifting.
pub fn payload_digest(salt: &str, before: Option<&str>, after: Option<&str>) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [Some(salt), before, after] {
        feed(&mut hasher, part);
    }
    hasher.finalize().to_hex().to_string()
}

/// Hash of the previous hash, the digest and the row's other columns.
pub fn row_hash(previous: &str, seq: i64, schema: i64, entry: &Entry<'_>, digest: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in [
        Some(previous),
        Some(entry.village),
        Some(entry.replica),
        Some(entry.step),
        entry.undoes,
    ] {
        feed(&mut hasher, text);
    }
    for text in [
        entry.op,
        entry.actor,
        entry.post,
        entry.at,
        entry.entity,
        entry.id,
        digest,
    ] {
        feed(&mut hasher, Some(text));
    }
    for number in [seq, entry.clock, schema, entry.revision] {
        hasher.update(&number.to_le_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

fn feed(hasher: &mut blake3::Hasher, part: Option<&str>) {
    match part {
        Some(text) => {
            hasher.update(&[1]);
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        None => {
            hasher.update(&[0]);
        }
    }
}
