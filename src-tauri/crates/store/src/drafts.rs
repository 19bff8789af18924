//! Half-written words: on disk at once, outside the journal. Not here: when the window keeps one.

use rusqlite::OptionalExtension;

use crate::fault::StoreFault;
use crate::store::Store;

impl Store {
    /// Keeps a draft at its place (a page and field), replacing the one before.
    pub fn keep_draft(&self, place: &str, content: &str, at: &str) -> Result<(), StoreFault> {
        self.with_writer(|conn| {
            conn.prepare_cached(
                "INSERT INTO drafts (place, content, kept_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (place) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at",
            )?
            .execute((place, content, at))?;
            Ok(())
        })
    }

    /// The draft kept at a place, with the instant it was kept.
    pub fn draft(&self, place: &str) -> Result<Option<(String, String)>, StoreFault> {
        self.with_reader(|conn| {
            Ok(conn
                .prepare_cached("SELECT content, kept_at FROM drafts WHERE place = ?1")?
                .query_row([place], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?)
        })
    }

    /// Drops a draft once its words have landed.
    pub fn drop_draft(&self, place: &str) -> Result<(), StoreFault> {
        self.with_writer(|conn| {
            conn.prepare_cached("DELETE FROM drafts WHERE place = ?1")?
                .execute([place])?;
            Ok(())
        })
    }
}
