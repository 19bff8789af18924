//! The watched disk itself: what it hears, when it fails, what a power cut leaves.

use std::fs::{self, File};
use std::io::Write;

use fastrand::Rng;
use rusqlite::Connection;

use crate::{Event, Fails, How, OnDisk, Unsynced, Watched};

fn written(folder: &std::path::Path, words: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(folder.join("words"))?;
    file.write_all(words)?;
    file.sync_all()
}

#[test]
fn a_file_that_was_synced_in_a_folder_that_was_not_may_be_gone() {
    let (folder, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut disk = OnDisk::as_it_lies(folder.path()).unwrap();
    let watch = Watched::remembering(folder.path()).unwrap();
    written(watch.folder(), b"kept").unwrap();
    for event in watch.events() {
        disk.takes(&event);
    }
    let cut = |disk: &OnDisk| {
        fs::remove_dir_all(after.path()).unwrap();
        fs::create_dir(after.path()).unwrap();
        disk.after_power_cut(after.path(), Unsynced::Dropped, &mut Rng::with_seed(1))
            .unwrap();
        fs::read(after.path().join("words")).ok()
    };
    assert_eq!(cut(&disk), None);
    File::open(folder.path()).unwrap().sync_all().unwrap();
    for event in watch.events().iter().skip(1) {
        disk.takes(event);
    }
    assert_eq!(cut(&disk).as_deref(), Some(&b"kept"[..]));
}

#[test]
fn the_database_is_heard_and_what_it_did_not_sync_is_lost() {
    let (folder, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut disk = OnDisk::as_it_lies(folder.path()).unwrap();
    let watch = Watched::remembering(folder.path()).unwrap();
    let conn = Connection::open(watch.folder().join("village.db")).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE words (word); INSERT INTO words VALUES ('synced'); PRAGMA synchronous = OFF; INSERT INTO words VALUES ('not synced');")
        .unwrap();
    let events = watch.events();
    assert!(events.iter().any(|one| matches!(one, Event::Synced(_))));
    events.iter().for_each(|event| disk.takes(event));
    disk.after_power_cut(after.path(), Unsynced::Dropped, &mut Rng::with_seed(1))
        .unwrap();
    let left = Connection::open(after.path().join("village.db")).unwrap();
    let words: i64 = left
        .query_row("SELECT count(*) FROM words", [], |row| row.get(0))
        .unwrap();
    assert_eq!(words, 1, "the tooth of the whole harness");
}

#[test]
fn a_disk_fails_when_told_to_and_works_again() {
    let folder = tempfile::tempdir().unwrap();
    let watch = Watched::failing(folder.path()).unwrap();
    watch.fails(Fails {
        at: 2,
        lasts: false,
        how: How::Full,
    });
    let full = written(watch.folder(), b"kept").unwrap_err();
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull, "the sync");
    written(watch.folder(), b"kept").unwrap();
    assert_eq!(watch.works_again(), (4, 1));

    let conn = Connection::open(watch.folder().join("village.db")).unwrap();
    watch.fails(Fails {
        at: 1,
        lasts: true,
        how: How::Broken,
    });
    assert!(conn.execute_batch("CREATE TABLE words (word)").is_err());
    watch.works_again();
    conn.execute_batch("CREATE TABLE words (word)").unwrap();
}
