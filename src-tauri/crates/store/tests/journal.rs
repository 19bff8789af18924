//! The write gate as a village would meet it: what is journalled, what undo takes back, what a check names.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests, too

use chrono::NaiveDate;
use rules::ids::{PersonId, VillageId};
use rules::words::{DocumentKind, Edition};
use rusqlite::Connection;
use store::documents::{Document, DocumentRow, Posting};
use store::people::Person;
use store::villages::Village;
use store::{CopyMade, DATABASE, Origin, Stamp, Store, StoreFault};

struct House {
    folder: tempfile::TempDir,
    store: Store,
    village: VillageId,
}

fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), Origin::system()).unwrap();
    let village = store.new_village_id();
    store
        .found(stamp(village, "village_init"), |tx| {
            let mut row = Village {
                village,
                id: village,
                revision: 0,
                name: "青山村".into(),
                township: "枫林镇".into(),
                county: "云溪县".into(),
                place: None,
                code: String::new(),
                sample: false,
                began_on: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            };
            tx.put(&mut row)
        })
        .unwrap();
    House {
        folder,
        store,
        village,
    }
}

fn stamp(village: VillageId, op: &str) -> Stamp {
    Stamp {
        village,
        op: op.into(),
        actor: "林秀芳".into(),
        post: "文书".into(),
    }
}

fn person(village: VillageId, id: PersonId, name: &str) -> Person {
    Person {
        village,
        id,
        revision: 0,
        name: name.into(),
        sex: None,
        birth: String::new(),
        relation: String::new(),
        phone: String::new(),
        phone_public: false,
        id_tail: String::new(),
        id_number: String::new(),
        party_member: false,
        note: String::new(),
        left_on: None,
        merged_into: None,
        merged_on: None,
    }
}

impl House {
    fn add(&self, name: &str) -> Person {
        let written =
            self.store
                .transact::<_, StoreFault>(stamp(self.village, "person_add"), |tx| {
                    let id = tx.new_id();
                    let mut row = person(self.village, id, name);
                    tx.put(&mut row)?;
                    Ok(row)
                });
        written.unwrap().value
    }

    fn rename(&self, mut row: Person, name: &str) -> Result<Person, StoreFault> {
        let written = self
            .store
            .transact(stamp(self.village, "person_edit"), |tx| {
                row.name = name.into();
                tx.put(&mut row)?;
                Ok::<_, StoreFault>(row)
            })?;
        Ok(written.value)
    }

    fn names(&self) -> Vec<String> {
        let people = self
            .store
            .read::<_, StoreFault>(self.village, |view| view.people())
            .unwrap();
        people.into_iter().map(|p| p.name).collect()
    }

    fn undo(&self) -> Result<String, StoreFault> {
        Ok(self
            .store
            .undo(stamp(self.village, "journal_undo"))?
            .value
            .op)
    }

    fn redo(&self) -> Result<String, StoreFault> {
        Ok(self
            .store
            .redo(stamp(self.village, "journal_redo"))?
            .value
            .op)
    }

    /// Prints a sheet that shows this row.
    fn print(&self, row: &Person) -> Document {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let stamp = stamp(self.village, "document_print");
        let written = self.store.transact::<_, StoreFault>(stamp, |tx| {
            let mut sheet = Document {
                village: self.village,
                id: tx.new_id(),
                revision: 0,
                kind: DocumentKind::Ledger,
                edition: Edition::Public,
                form: "four".into(),
                paper: "a4".into(),
                meeting: None,
                issue: None,
                from_day: None,
                to_day: None,
                known: None,
                number: "台2026-001".into(),
                code: String::new(),
                print_day: day,
                pages: 1,
                voided_on: None,
            };
            tx.put(&mut sheet)?;
            let row_id = row.id.to_string();
            let mut shown = DocumentRow {
                village: self.village,
                id: tx.new_id(),
                revision: 0,
                document: sheet.id,
                position: 1,
                entity: "people".into(),
                hash: tx.newest_hash(&row_id)?,
                row_id,
            };
            tx.put(&mut shown)?;
            Ok(sheet)
        });
        written.unwrap().value
    }

    /// Posts it on the board by the gate.
    fn post(&self, sheet: &Document) -> Posting {
        let stamp = stamp(self.village, "posting_add");
        let written = self.store.transact::<_, StoreFault>(stamp, |tx| {
            let mut posting = Posting {
                village: self.village,
                id: tx.new_id(),
                revision: 0,
                document: sheet.id,
                board: "村口公示栏".into(),
                reviewer: None,
                reviewed_on: None,
                from_day: sheet.print_day,
                to_day: sheet.print_day,
                poster: None,
                taken_down_on: None,
                note: String::new(),
                voided_on: None,
                void_reason: String::new(),
            };
            tx.put(&mut posting)?;
            Ok(posting)
        });
        written.unwrap().value
    }

    fn changes_posting(&self, op: &str, mut posting: Posting) {
        let stamp = stamp(self.village, op);
        let day = Some(posting.from_day);
        let written = self.store.transact::<_, StoreFault>(stamp, |tx| {
            match op {
                "posting_void" => posting.voided_on = day,
                _ => posting.taken_down_on = day,
            }
            tx.put(&mut posting)
        });
        written.unwrap();
    }

    fn behind_the_back(&self, sql: &str) {
        let conn = Connection::open(self.folder.path().join(DATABASE)).unwrap();
        conn.execute_batch(sql).unwrap();
    }

    fn findings(&self) -> Vec<(String, String)> {
        let report = self.store.check(None).unwrap();
        report
            .findings
            .into_iter()
            .map(|f| (f.code.to_owned(), f.entity))
            .collect()
    }
}

#[test]
fn undo_goes_back_step_by_step_and_redo_comes_forward_again() {
    let house = house();
    let row = house.add("张义华");
    let row = house.rename(row, "张义花").unwrap();
    house.rename(row, "张一花").unwrap();
    assert_eq!(house.undo().unwrap(), "person_edit");
    assert_eq!(house.names(), ["张义花"]);
    house.undo().unwrap();
    assert_eq!(house.names(), ["张义华"]);
    house.undo().unwrap();
    assert!(house.names().is_empty());
    assert!(
        matches!(house.undo(), Err(StoreFault::NothingTo("undo"))),
        "the village's beginning stays"
    );
    for expected in ["张义华", "张义花", "张一花"] {
        house.redo().unwrap();
        assert_eq!(house.names(), [expected]);
    }
    assert!(matches!(house.redo(), Err(StoreFault::NothingTo(_))));
    assert!(
        house.findings().is_empty(),
        "undo and redo are steps like any other"
    );
}

#[test]
fn an_undone_redo_is_undone_for_good_measure() {
    let house = house();
    house.add("王堇");
    house.undo().unwrap();
    house.redo().unwrap();
    house.undo().unwrap();
    assert!(house.names().is_empty());
    assert!(
        matches!(house.undo(), Err(StoreFault::NothingTo(_))),
        "what it stood for is not undone twice"
    );
    house.redo().unwrap();
    assert_eq!(house.names(), ["王堇"]);
}

#[test]
fn a_new_step_after_undo_ends_the_way_forward() {
    let house = house();
    house.add("刘㛃");
    house.undo().unwrap();
    house.add("陈䶮");
    assert!(matches!(house.redo(), Err(StoreFault::NothingTo(_))));
    assert_eq!(house.names(), ["陈䶮"]);
}

#[test]
fn the_undo_stack_outlives_a_restart_and_holds_a_hundred_steps() {
    let house = house();
    for n in 0..120 {
        house.add(&format!("村民{n}"));
    }
    let again = House {
        store: Store::open(house.folder.path(), Origin::system()).unwrap(),
        folder: house.folder,
        village: house.village,
    };
    for _ in 0..120 {
        again.undo().unwrap();
    }
    assert!(again.names().is_empty());
}

#[test]
fn undo_passes_over_what_changed_the_world_outside() {
    let house = house();
    house.add("覃秀莲");
    house
        .store
        .transact::<_, StoreFault>(stamp(house.village, "document_print"), |tx| {
            tx.put_setting("posting_days", "7")
        })
        .unwrap();
    assert_eq!(
        house.undo().unwrap(),
        "person_add",
        "a printed sheet is not unprinted"
    );
}

/// Undo or redo stopped at this board's sheet.
fn stopped_at_board<T: std::fmt::Debug>(answer: Result<T, StoreFault>) {
    match answer {
        Err(StoreFault::UndoPosted(posted)) => assert_eq!(
            (posted.number.as_str(), posted.board.as_str()),
            ("台2026-001", "村口公示栏")
        ),
        other => panic!("what hangs on the board was changed: {other:?}"),
    }
}

#[test]
fn a_printed_sheet_alone_does_not_stop_undo() {
    let house = house();
    let row = house.add("张义华");
    house.print(&row);
    assert_eq!(house.undo().unwrap(), "person_add");
    assert!(house.names().is_empty());
}

#[test]
fn undo_stops_at_what_a_posted_sheet_shows_and_goes_on_once_it_is_void() {
    let house = house();
    house.add("覃秀莲");
    let row = house.add("张义华");
    let posting = house.post(&house.print(&row));
    let row = house.rename(row, "张义花").unwrap();
    assert_eq!(
        house.undo().unwrap(),
        "person_edit",
        "the sheet does not show the newer name"
    );
    stopped_at_board(house.undo());
    house.changes_posting("posting_take_down", posting.clone());
    stopped_at_board(house.undo());
    assert_eq!(
        house.names(),
        ["覃秀莲", row.name.replace('花', "华").as_str()]
    );

    let posting = house
        .store
        .read::<_, StoreFault>(house.village, |view| view.get(posting.id))
        .unwrap();
    house.changes_posting("posting_void", posting);
    assert_eq!(house.undo().unwrap(), "person_add");
    assert_eq!(house.undo().unwrap(), "person_add");
    assert!(house.names().is_empty());
    assert!(house.findings().is_empty());
}

#[test]
fn redo_does_not_change_what_hangs_on_the_board_either() {
    let house = house();
    let row = house.add("张义华");
    house.rename(row.clone(), "张义花").unwrap();
    house.undo().unwrap();
    house.post(&house.print(&row));
    stopped_at_board(house.redo());
    assert_eq!(house.names(), ["张义华"]);
}

#[test]
fn what_was_put_back_is_shown_by_the_sheet_that_was_printed_before() {
    let house = house();
    let row = house.add("张义华");
    let sheet = house.print(&row);
    house.undo().unwrap();
    house.redo().unwrap();
    house.post(&sheet);
    stopped_at_board(house.undo());
    assert_eq!(house.names(), ["张义华"]);
}

#[test]
fn a_stale_revision_is_told_with_the_record_as_it_is_now() {
    let house = house();
    let read = house.add("单玉梅");
    house.rename(read.clone(), "单玉美").unwrap();
    let Err(StoreFault::RevisionStale { entity, current }) = house.rename(read, "善玉梅") else {
        panic!("the older copy must not win");
    };
    assert_eq!(entity, "people");
    assert_eq!(current["name"], "单玉美");
    assert_eq!(house.names(), ["单玉美"]);
}

#[test]
fn a_fault_in_the_middle_leaves_nothing() {
    let house = house();
    let before = house.store.check(None).unwrap().journal_rows;
    let result = house
        .store
        .transact::<(), StoreFault>(stamp(house.village, "person_add"), |tx| {
            let id = tx.new_id();
            tx.put(&mut person(house.village, id, "半个人"))?;
            Err(StoreFault::NoVillage)
        });
    assert!(result.is_err());
    assert!(house.names().is_empty());
    assert_eq!(house.store.check(None).unwrap().journal_rows, before);
}

#[test]
fn an_edit_behind_the_apps_back_is_named() {
    let house = house();
    house.add("郑翀");
    assert!(house.findings().is_empty());
    house.behind_the_back("UPDATE people SET phone = '13800001111'");
    assert_eq!(
        house.findings(),
        [("row.changed".to_owned(), "people".to_owned())]
    );
}

#[test]
fn a_row_put_in_or_taken_out_behind_the_apps_back_is_named() {
    let house = house();
    house.add("郑翀");
    house.behind_the_back(
        "INSERT INTO people (village, id, revision, name) SELECT village, 'x', 1, '无名氏' FROM villages",
    );
    assert_eq!(
        house.findings(),
        [("row.extra".to_owned(), "people".to_owned())]
    );
    house.behind_the_back("DELETE FROM people");
    assert_eq!(
        house.findings(),
        [("row.missing".to_owned(), "people".to_owned())]
    );
}

#[test]
fn a_rewritten_journal_breaks_its_chain() {
    let house = house();
    house.add("郑翀");
    house.add("李䶮");
    house.behind_the_back("UPDATE journal SET actor = '别人' WHERE op = 'person_add' AND seq = (SELECT max(seq) - 1 FROM journal)");
    assert!(
        house
            .findings()
            .iter()
            .any(|(code, _)| code == "chain.broken")
    );
}

#[test]
fn newest_steps_cut_off_are_given_away_by_a_backup() {
    let house = house();
    house.add("郑翀");
    let copy = house
        .store
        .copy_for(&house.folder.path().join("backups/bandeng-1.db"))
        .and_then(CopyMade::name)
        .unwrap();
    house.behind_the_back("DELETE FROM people; DELETE FROM journal WHERE op = 'person_add'");
    assert!(house.findings().is_empty(), "the chain alone looks clean");
    let report = house.store.check(Some(&copy.path)).unwrap();
    assert!(report.findings.iter().any(|f| f.code == "anchor.missing"));
}

#[test]
fn a_number_that_was_undone_is_void_and_a_redo_revives_it() {
    let house = house();
    let id: PersonId = house.add("甲").id;
    let issue = |text: &str| {
        let written = house
            .store
            .transact::<_, StoreFault>(stamp(house.village, "issue_raise"), |tx| {
                tx.issue_number(rules::numbers::Series::Issue, 2026, text, id)
            });
        written.unwrap().value
    };
    assert_eq!(issue("issues"), "2026-001");
    house.undo().unwrap();
    let number = || {
        house
            .store
            .read::<_, StoreFault>(house.village, |view| view.number_of(id))
            .unwrap()
    };
    assert_eq!(number(), "");
    house.redo().unwrap();
    assert_eq!(number(), "2026-001");
    house.undo().unwrap();
    assert_eq!(
        issue("issues"),
        "2026-002",
        "a void number is never given twice"
    );
}

#[test]
fn a_database_of_a_newer_version_is_refused_with_its_version() {
    let house = house();
    house.behind_the_back("PRAGMA user_version = 99");
    let Err(fault) = Store::open(house.folder.path(), Origin::system()).map(|_| ()) else {
        panic!("a newer database must not be opened");
    };
    assert_eq!(fault.code(), "data.newer");
    assert!(matches!(fault, StoreFault::Newer { found: 99, .. }));
}

#[test]
fn noise_in_place_of_the_database_is_refused_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATABASE);
    std::fs::write(&path, vec![7_u8; 10_000]).unwrap();
    let Err(fault) = Store::open(folder.path(), Origin::system()).map(|_| ()) else {
        panic!("noise is no database");
    };
    assert_eq!(fault.code(), "data.damaged");
    assert_eq!(std::fs::read(&path).unwrap(), vec![7_u8; 10_000]);
}

#[test]
fn two_processes_write_one_after_the_other() {
    let house = house();
    let other = Store::open(house.folder.path(), Origin::system()).unwrap();
    let version = house.store.data_version().unwrap();
    other
        .transact::<_, StoreFault>(stamp(house.village, "person_add"), |tx| {
            let id = tx.new_id();
            tx.put(&mut person(house.village, id, "仇小满"))
        })
        .unwrap();
    house.add("查德旺");
    assert_eq!(
        house.names(),
        ["仇小满", "查德旺"],
        "as surnames 仇 reads qiú and 查 reads zhā"
    );
    assert_ne!(
        house.store.data_version().unwrap(),
        version,
        "the first notices what the other wrote"
    );
    assert!(house.findings().is_empty());
}
