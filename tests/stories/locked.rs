//! Data locked at rest with a passphrase: nothing to be read of them, opened, changed, removed, restored, and a power
//! cut at every step.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Fault, Options, Progress};
use serde_json::{Value, json};

use crate::told::{PASTED, code, opened_meeting, raise, today};

const WORDS: &str = "老桥头的大榕树下";
const OTHER: &str = "new words, 2027";
const NAME: &str = "何志强";
/// The desk of a folder; tries of a passphrase are cheap, so that a story does not take minutes.
fn open(data: &Path, words: Option<&str>) -> Result<Desk, Fault> {
    Desk::open(Options {
        data: data.to_owned(),
        today: Some(today()),
        passphrase: words.map(str::to_owned),
        work: Some(2),
        ..Options::default()
    })
}

/// 青山村 with 何志强 on the roster, a matter with a photo, and a copy of the day.
fn lived_in() -> Result<Village, Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    desk.call("person_add", json!({ "name": NAME }))?;
    let meeting = opened_meeting(&desk)?;
    let lamp = raise(&desk, &meeting["row"]["id"], "何志强家门口路灯不亮")?;
    desk.call(
        "photo_add",
        json!({ "issue": lamp["id"], "kind": "before", "data": PASTED }),
    )?;
    desk.call("backup_renew", json!({ "closing": true }))?;
    Ok(village)
}

/// Locks it, and gives the recovery code.
fn lock(data: &Path) -> Result<String, Fault> {
    let set = open(data, None)?.call("passphrase_set", json!({ "new": WORDS }))?;
    Ok(set["recovery"].as_str().unwrap_or_default().to_owned())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).into_iter().flatten().flatten();
    inside
        .flat_map(|file| match file.path() {
            folder if folder.is_dir() => files(&folder),
            file => vec![file],
        })
        .collect()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|piece| piece == words)
}

/// The files in which something can be read without a key: a name, a database, a picture.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let mut found = files(folder);
    found.retain(|file| {
        let bytes = std::fs::read(file).unwrap();
        holds(&bytes, NAME.as_bytes())
            || holds(&bytes, b"SQLite format 3")
            || bytes.starts_with(&[0xFF, 0xD8, 0xFF])
    });
    found
}

fn locks(folder: &Path) -> usize {
    let mut found = files(folder);
    found.retain(|file| {
        file.file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with("lock-")
    });
    found.len()
}

fn photo(desk: &Desk) -> Value {
    let found = desk.call("issue_list", json!({ "query": "路灯" })).unwrap();
    let id = &found["issues"][0]["id"];
    let shown = desk.call("issue_show", json!({ "issue": id })).unwrap();
    let photo = &shown["photos"][0]["id"];
    desk.call("photo_show", json!({ "photo": photo })).unwrap()
}

/// All is there and whole.
fn well(desk: &Desk) {
    let status = desk.call("village_status", json!({})).unwrap();
    assert_eq!(status["counts"]["people"], 2, "the recorder and 何志强");
    let checked = desk.call("data_check", json!({})).unwrap();
    assert_eq!(checked["findings"], json!([]));
    assert_eq!(photo(desk)["width"], 2);
}

#[test]
fn locked_data_tell_nothing_while_they_lie_there_and_while_they_are_written() -> Story {
    let village = lived_in()?;
    let data = village.data();
    assert!(
        readable(&data).len() >= 3,
        "database, copy and photo are plain before"
    );
    lock(&data)?;
    assert_eq!(readable(&data), Vec::<PathBuf>::new());

    let desk = open(&data, Some(WORDS))?;
    well(&desk);
    desk.call("person_add", json!({ "name": "何志强二" }))?;
    assert!(
        data.join("bandeng.db-wal").metadata()?.len() > 0,
        "written, not yet in its place"
    );
    desk.call(
        "draft_keep",
        json!({ "place": "person", "content": "何志强三" }),
    )?;
    std::thread::sleep(std::time::Duration::from_millis(1100));
    desk.call("backup_renew", json!({ "closing": true }))?;
    assert_eq!(readable(&data), Vec::<PathBuf>::new());
    assert_eq!(locks(&data), 4, "beside the data and beside the copies");
    Ok(())
}

#[test]
fn locked_data_stay_shut_until_passphrase_or_recovery_code() -> Story {
    let village = lived_in()?;
    let data = village.data();
    let recovery = lock(&data)?;
    let shut = open(&data, None)?;
    for command in [
        "village_status",
        "people_list",
        "journal_undo",
        "backup_renew",
        "village_demo",
    ] {
        assert_eq!(
            code(shut.call(command, json!({}))),
            "passphrase.needed",
            "{command}"
        );
    }
    let init = json!({ "village": "别村" });
    assert_eq!(code(shut.call("village_init", init)), "passphrase.needed");
    let tried = shut.call("data_unlock", json!({ "passphrase": "老桥头的小榕树下" }));
    assert_eq!(code(tried), "passphrase.wrong");
    assert_eq!(
        code(shut.call("village_status", json!({}))),
        "passphrase.needed"
    );

    let status = shut.call("data_unlock", json!({ "passphrase": WORDS }))?;
    assert_eq!(
        (&status["locked"], &status["village"]["name"]),
        (&json!(true), &json!("青山村"))
    );
    well(&shut);
    let typed = recovery.to_lowercase().replace('-', " ");
    well(&open(&data, Some(&typed))?);
    let wrong = open(&data, Some("00000000000000000000AAAA"))?;
    assert_eq!(
        code(wrong.call("village_status", json!({}))),
        "passphrase.wrong"
    );
    Ok(())
}

#[test]
fn without_a_passphrase_all_is_as_before_and_a_short_one_is_none() -> Story {
    let village = lived_in()?;
    let desk = village.desk()?;
    assert_eq!(desk.call("village_status", json!({}))?["locked"], false);
    assert_eq!(
        code(desk.call("passphrase_set", json!({ "new": "1234567 " }))),
        "passphrase.short"
    );
    let remove = desk.call("passphrase_remove", json!({ "old": WORDS }));
    assert_eq!(code(remove), "passphrase.none");
    assert_eq!(locks(&village.data()), 0);
    drop(desk);
    lock(&village.data())?;
    let again = open(&village.data(), Some(WORDS))?;
    assert_eq!(
        code(again.call("passphrase_set", json!({ "new": OTHER }))),
        "passphrase.set_already"
    );
    Ok(())
}

#[test]
fn another_passphrase_and_another_code_open_data_and_copies_and_the_old_ones_do_not() -> Story {
    let village = lived_in()?;
    let data = village.data();
    let recovery = lock(&data)?;
    let desk = open(&data, Some(WORDS))?;
    let change = |old: &str| desk.call("passphrase_change", json!({ "old": old, "new": OTHER }));
    assert_eq!(code(change("not this one")), "passphrase.wrong");
    // Whoever has forgotten it has the sheet.
    change(&recovery)?;
    let renewed = desk.call("passphrase_renew_recovery", json!({ "passphrase": OTHER }))?;
    drop(desk);
    for gone in [WORDS, recovery.as_str()] {
        let shut = open(&data, Some(gone))?;
        assert_eq!(
            code(shut.call("village_status", json!({}))),
            "passphrase.wrong",
            "{gone}"
        );
    }
    well(&open(&data, Some(OTHER))?);
    well(&open(&data, renewed["recovery"].as_str())?);
    let copy = copy_of(&data);
    let elsewhere = open(&village.beside().join("elsewhere"), None)?;
    let put_back = |words| {
        elsewhere.call(
            "backup_restore",
            json!({ "path": copy, "passphrase": words }),
        )
    };
    assert_eq!(code(put_back(WORDS)), "passphrase.wrong");
    put_back(OTHER)?;
    Ok(())
}

/// The copy of the day in a data folder.
fn copy_of(data: &Path) -> PathBuf {
    let mut copies = files(&data.join("backups"));
    copies.retain(|file| file.extension().is_some_and(|ending| ending == "bandeng"));
    copies.pop().unwrap()
}

#[test]
fn once_the_passphrase_is_removed_all_is_plain_again() -> Story {
    let village = lived_in()?;
    let data = village.data();
    lock(&data)?;
    let desk = open(&data, Some(WORDS))?;
    let remove = |old: &str| desk.call("passphrase_remove", json!({ "old": old }));
    assert_eq!(code(remove("not this one")), "passphrase.wrong");
    assert_eq!(remove(WORDS)?["locked"], false);
    well(&desk);
    drop(desk);
    assert_eq!(locks(&data), 0);
    let desk = village.desk()?;
    well(&desk);
    let holds = desk.call("backup_show", json!({ "path": copy_of(&data) }))?;
    assert_eq!(
        (&holds["villages"][0]["people"], &holds["beyond"]),
        (&json!(2), &json!(0))
    );
    desk.call("journal_undo", json!({}))?;
    Ok(())
}

#[test]
fn a_locked_copy_moves_to_a_new_laptop_with_its_passphrase_and_stays_locked() -> Story {
    let village = lived_in()?;
    lock(&village.data())?;
    let copy = village.beside().join("stick").join("copy.bandeng");
    let desk = open(&village.data(), Some(WORDS))?;
    desk.call("backup_make", json!({ "out": copy }))?;
    let stick = village.beside().join("stick");
    assert_eq!((readable(&stick), locks(&stick)), (Vec::new(), 2));

    let data = village.beside().join("new laptop");
    let laptop = open(&data, None)?;
    for command in ["backup_show", "backup_restore"] {
        let fault = laptop.call(command, json!({ "path": copy })).unwrap_err();
        assert_eq!(
            (fault.code.as_str(), fault.params["file"].as_str()),
            ("passphrase.needed", Some("copy.bandeng"))
        );
        let wrong = json!({ "path": copy, "passphrase": "not this one" });
        assert_eq!(code(laptop.call(command, wrong)), "passphrase.wrong");
    }
    let right = json!({ "path": copy, "passphrase": WORDS });
    assert_eq!(
        laptop.call("backup_show", right.clone())?["villages"][0]["people"],
        2
    );
    let restored = laptop.call("backup_restore", right)?;
    assert_eq!(
        (&restored["photos_missing"], &restored["status"]["locked"]),
        (&json!(0), &json!(true))
    );
    well(&laptop);
    drop(laptop);
    assert_eq!(readable(&data), Vec::<PathBuf>::new());
    assert_eq!(
        code(open(&data, None)?.call("village_status", json!({}))),
        "passphrase.needed"
    );
    well(&open(&data, Some(WORDS))?);
    Ok(())
}

#[test]
fn a_restore_leaves_the_lock_of_the_laptop_as_it_is() -> Story {
    let village = lived_in()?;
    let data = village.data();
    let plain = village.beside().join("plain stick").join("plain.bandeng");
    village.call("backup_make", json!({ "out": plain }))?;
    lock(&data)?;
    let desk = open(&data, Some(WORDS))?;
    let locked = village.beside().join("locked stick").join("locked.bandeng");
    desk.call("backup_make", json!({ "out": locked }))?;

    desk.call("person_add", json!({ "name": "秦妹恋" }))?;
    desk.call("backup_restore", json!({ "path": plain }))?;
    well(&desk);
    assert_eq!(
        readable(&data),
        Vec::<PathBuf>::new(),
        "a plain copy became locked"
    );
    desk.call("backup_restore", json!({ "path": locked }))?;
    well(&desk);

    let other = lived_in()?;
    let desk = other.desk()?;
    let restored = desk.call(
        "backup_restore",
        json!({ "path": locked, "passphrase": WORDS }),
    )?;
    assert_eq!(
        restored["status"]["locked"], false,
        "a locked copy became plain"
    );
    well(&desk);
    drop(desk);
    well(&other.desk()?);
    Ok(())
}

#[test]
fn the_second_place_is_locked_as_soon_as_it_is_back() -> Story {
    let village = lived_in()?;
    let data = village.data();
    let stick = village.beside().join("U盘");
    std::fs::create_dir(&stick)?;
    village.call("backup_place", json!({ "folder": stick }))?;
    village.call("backup_renew", json!({ "closing": true }))?;
    assert!(!readable(&stick).is_empty());
    let away = village.beside().join("in a pocket");
    std::fs::rename(&stick, &away)?;
    lock(&data)?;
    std::fs::rename(&away, &stick)?;
    assert!(!readable(&stick).is_empty(), "it was away");
    open(&data, Some(WORDS))?.call("backup_renew", json!({}))?;
    assert_eq!(readable(&stick), Vec::<PathBuf>::new());
    Ok(())
}

#[test]
fn whoever_is_erased_is_erased_from_locked_copies_too() -> Story {
    let village = lived_in()?;
    let data = village.data();
    lock(&data)?;
    let desk = open(&data, Some(WORDS))?;
    let found = desk.call("people_search", json!({ "query": NAME }))?;
    let person = &found["hits"][0]["id"];
    let erased = desk.call("person_erase", json!({ "person": person }))?;
    assert_eq!(erased["copies"], 1, "{found}");
    assert_eq!(desk.call("backup_renew", json!({}))?["erased"], 1);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn a_database_that_somebody_else_has_open_stays_as_it_is() -> Story {
    let village = lived_in()?;
    let window = village.desk()?;
    let other = open(&village.data(), None)?;
    assert_eq!(
        code(other.call("passphrase_set", json!({ "new": WORDS }))),
        "data.busy"
    );
    well(&other);
    well(&window);
    assert_eq!(locks(&village.data()), 0);
    Ok(())
}

#[test]
fn a_locked_database_that_is_damaged_is_put_back_from_its_copy() -> Story {
    let village = lived_in()?;
    let data = village.data();
    lock(&data)?;
    let database = data.join("bandeng.db");
    let mut bytes = std::fs::read(&database)?;
    bytes[4000..12_000].fill(0xAA);
    std::fs::write(&database, bytes)?;
    let desk = open(&data, None)?;
    assert_eq!(
        code(desk.call("data_salvage", json!({}))),
        "passphrase.needed"
    );
    let unlocked = desk.call("data_unlock", json!({ "passphrase": WORDS }));
    assert_eq!(code(unlocked), "data.damaged");
    assert_eq!(code(desk.call("village_status", json!({}))), "data.damaged");
    let list = desk.call("backup_list", json!({}))?;
    desk.call(
        "backup_restore",
        json!({ "path": list["copies"][0]["path"] }),
    )?;
    well(&desk);
    drop(desk);
    assert_eq!(readable(&data), Vec::<PathBuf>::new());
    well(&open(&data, Some(WORDS))?);
    Ok(())
}

/// Takes the data folder away as it lies on the disk at every step: what a power cut would leave.
struct PowerCuts<'a> {
    data: &'a Path,
    taken: PathBuf,
    count: Mutex<usize>,
}

impl Progress for PowerCuts<'_> {
    fn at(&self, _: u64, _: u64) {
        let mut count = self.count.lock().unwrap();
        *count += 1;
        let to = self.taken.join(count.to_string());
        for file in files(self.data) {
            let to = to.join(file.strip_prefix(self.data).unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(file, to).unwrap();
        }
    }
    fn stopped(&self) -> bool {
        false
    }
}

/// Does it, and gives the folder as it lay at every step.
fn cut_off(
    data: &Path,
    taken: PathBuf,
    words: Option<&str>,
    command: &str,
    request: Value,
) -> Result<Vec<PathBuf>, Fault> {
    let cuts = PowerCuts {
        data,
        taken,
        count: Mutex::new(0),
    };
    open(data, words)?.call_with(command, request, &cuts)?;
    let count = *cuts.count.lock().unwrap();
    Ok((1..=count)
        .map(|n| cuts.taken.join(n.to_string()))
        .collect())
}

#[test]
fn a_power_cut_at_any_step_of_locking_leaves_data_that_open() -> Story {
    let village = lived_in()?;
    let (data, taken) = (village.data(), village.beside().join("cut off"));
    let cuts = cut_off(
        &data,
        taken,
        None,
        "passphrase_set",
        json!({ "new": WORDS }),
    )?;
    assert!(cuts.len() >= 6, "{}", cuts.len());
    let mut both = [0, 0];
    for left in cuts {
        let desk = open(&left, Some(WORDS))?;
        well(&desk);
        let locked = desk.call("village_status", json!({}))?["locked"] == json!(true);
        both[usize::from(locked)] += 1;
        desk.call("backup_renew", json!({}))?;
        well(&desk);
        drop(desk);
        match locked {
            true => assert_eq!(
                readable(&left),
                Vec::<PathBuf>::new(),
                "what was cut off is done"
            ),
            false => {
                well(&open(&left, None)?);
                lock(&left)?;
                well(&open(&left, Some(WORDS))?);
                assert_eq!(readable(&left), Vec::<PathBuf>::new(), "a second try");
            }
        }
    }
    assert!(both[0] > 0 && both[1] > 0, "{both:?}");
    Ok(())
}

#[test]
fn a_power_cut_at_any_step_of_removing_leaves_data_that_open() -> Story {
    let village = lived_in()?;
    let (data, taken) = (village.data(), village.beside().join("cut off"));
    lock(&data)?;
    let request = json!({ "old": WORDS });
    let cuts = cut_off(&data, taken, Some(WORDS), "passphrase_remove", request)?;
    assert!(cuts.len() >= 6, "{}", cuts.len());
    let mut both = [0, 0];
    for left in cuts {
        let desk = open(&left, Some(WORDS))?;
        well(&desk);
        let locked = desk.call("village_status", json!({}))?["locked"] == json!(true);
        both[usize::from(locked)] += 1;
        desk.call("backup_renew", json!({}))?;
        well(&desk);
        let shown = desk.call(
            "backup_show",
            json!({ "path": copy_of(&left), "passphrase": WORDS }),
        )?;
        assert_eq!(shown["villages"][0]["people"], 2);
        drop(desk);
        if locked {
            assert_eq!(readable(&left), Vec::<PathBuf>::new(), "locked as before");
        }
    }
    assert!(both[0] > 0 && both[1] > 0, "{both:?}");
    Ok(())
}

#[test]
#[ignore = "measures; run alone"]
fn what_the_lock_costs() -> Story {
    let village = Village::sample(today())?;
    let measure = |words: Option<&str>| {
        let desk = open(&village.data(), words)?;
        let begun = std::time::Instant::now();
        for n in 0..200 {
            desk.call(
                "person_add",
                json!({ "name": format!("何志强{n}{}", words.is_some()) }),
            )?;
        }
        let writes = begun.elapsed();
        let begun = std::time::Instant::now();
        desk.call("data_check", json!({}))?;
        Ok::<_, Fault>((writes, begun.elapsed()))
    };
    let before = measure(None)?;
    let begun = std::time::Instant::now();
    lock(&village.data())?;
    let locking = begun.elapsed();
    let after = measure(Some(WORDS))?;
    println!(
        "200 writes: plain {:?}, locked {:?}; check: plain {:?}, locked {:?}; locking {locking:?}",
        before.0, after.0, before.1, after.1
    );
    Ok(())
}

#[test]
fn the_recovery_sheet_is_one_page_with_the_code_and_stands_in_no_register() -> Story {
    let village = lived_in()?;
    let recovery = lock(&village.data())?;
    let desk = open(&village.data(), Some(WORDS))?;
    let out = village.beside().join("sheet.pdf");
    let sheet = |code: &str| desk.call("passphrase_sheet", json!({ "code": code, "out": out }));
    assert_eq!(code(sheet("half of it")), "passphrase.code_malformed");
    let before = desk.call("journal_list", json!({}))?;
    assert_eq!(sheet(&recovery)?["pages"], 1);
    assert_eq!(desk.call("journal_list", json!({}))?, before);
    let text = acceptance::paper::text_of(&out)?;
    let words: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for part in recovery.split('-').chain(["保险柜", "青山村"]) {
        assert!(words.contains(part), "{part} in {words}");
    }
    Ok(())
}

#[test]
fn what_can_be_read_of_a_damaged_locked_database_is_read_out_and_stays_locked() -> Story {
    let village = lived_in()?;
    let data = village.data();
    lock(&data)?;
    let database = data.join("bandeng.db");
    let mut bytes = std::fs::read(&database)?;
    // One page of the journal's rows: not where the tables are named.
    let page = bytes.len() / 4096 * 3 / 4 * 4096;
    bytes[page..page + 4096].fill(0xAA);
    std::fs::write(&database, bytes)?;
    let desk = open(&data, None)?;
    let _ = desk.call("data_unlock", json!({ "passphrase": WORDS }));
    let salvaged = desk.call("data_salvage", json!({}))?;
    assert!(salvaged["rows"].as_u64().unwrap() > 20, "{salvaged}");
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(status["locked"], true);
    assert_eq!(status["counts"]["people"], 2);
    drop(desk);
    assert_eq!(readable(&data), Vec::<PathBuf>::new());
    Ok(())
}
