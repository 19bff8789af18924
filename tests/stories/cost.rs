//! What trust costs, beside its floor in the same run: the journal beside bare inserts, a copy and a restore beside a copy
//! of the file. Run by hand (`make torture`); nothing here asserts a time.
#![allow(clippy::print_stdout)] // a table is what this is for

use std::time::{Duration, Instant};

use acceptance::{Story, Village};
use serde_json::json;

use crate::told::today;

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

fn row(what: &str, ours: Duration, floor: Duration) {
    let ratio = ours.as_secs_f64() / floor.as_secs_f64();
    println!(
        "| {what} | {:.1} ms | {:.1} ms | {ratio:.2} |",
        ms(ours),
        ms(floor)
    );
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[test]
#[ignore = "a measurement, not a test"]
fn the_journal_and_copies_beside_their_floors() -> Story {
    const PEOPLE: usize = 300;
    let village = Village::grown(today(), 10, 300)?;
    let desk = village.desk()?;
    println!("| | ours | floor | ratio |\n|---|---|---|---|");

    let bare = rusqlite::Connection::open(village.beside().join("bare.db")).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE people (village TEXT, id TEXT, name TEXT, phone TEXT, PRIMARY KEY (village, id)) STRICT;",
    )
    .unwrap();
    let (floor, ()) = timed(|| {
        for n in 0..PEOPLE {
            let row = ("v", n.to_string(), "何志强", "13800005672");
            bare.execute("INSERT INTO people VALUES (?1, ?2, ?3, ?4)", row)
                .unwrap();
        }
    });
    let (ours, ()) = timed(|| {
        for n in 0..PEOPLE {
            let person = json!({ "name": format!("何志强{n}"), "phone": "13800005672" });
            desk.call("person_add", person).unwrap();
        }
    });
    row(
        "300 people added one by one, beside 300 bare inserts, each on the disk",
        ours,
        floor,
    );

    let (ours, made) = timed(|| desk.call("backup_make", json!({})).unwrap());
    let copy = made["path"].as_str().unwrap().to_owned();
    let (floor, ()) = timed(|| {
        let to = village.beside().join("plain copy");
        std::fs::copy(village.data().join("bandeng.db"), &to).unwrap();
        std::fs::File::open(to).unwrap().sync_all().unwrap();
    });
    row("a verified copy, beside a copy of the file", ours, floor);
    let (ours, _) = timed(|| {
        desk.call("backup_restore", json!({ "path": copy }))
            .unwrap()
    });
    row(
        "a restore that keeps what it replaces, beside a copy of the file",
        ours,
        floor,
    );
    let size = std::fs::metadata(village.data().join("bandeng.db"))?.len();
    println!("database: {:.1} MB", size as f64 / 1e6);
    Ok(())
}
