//! Photos of a matter: kept, shown, taken away, brought back, and found missing by the check.

use acceptance::Story;
use serde_json::json;

use crate::told::{Matter, PASTED, code, day};

#[test]
fn a_pasted_photo_stays_with_its_matter_until_it_is_taken_away() -> Story {
    let lamp = Matter::raised("村口路灯不亮", day("2026-03-02"))?;
    let add =
        json!({ "issue": lamp.issue, "kind": "before", "data": PASTED, "caption": "灯杆倒了" });
    let life = lamp.desk().call("photo_add", add.clone())?;
    let photo = &life["photos"][0];
    assert_eq!(
        (&photo["kind"], &photo["caption"]),
        (&json!("before"), &json!("灯杆倒了"))
    );
    let shown = lamp
        .desk()
        .call("photo_show", json!({ "photo": photo["id"] }))?;
    assert!(
        shown["url"]
            .as_str()
            .unwrap()
            .starts_with("data:image/jpeg;base64,")
    );
    assert_eq!((&shown["width"], &shown["height"]), (&json!(2), &json!(2)));

    let gone = lamp
        .desk()
        .call("photo_remove", json!({ "photo": photo["id"] }))?;
    assert_eq!(gone["photos"], json!([]));
    lamp.desk().call("journal_undo", json!({}))?;
    assert_eq!(lamp.life()["photos"][0]["caption"], "灯杆倒了");
    let again = lamp
        .desk()
        .call("photo_show", json!({ "photo": photo["id"] }));
    assert_eq!(code(again), "done", "its file was still there");

    let text = json!({ "issue": lamp.issue, "kind": "after", "data": "5LiN5piv54Wn54mH" });
    assert_eq!(
        code(lamp.desk().call("photo_add", text)),
        "photo.unreadable"
    );
    Ok(())
}

#[test]
fn a_copy_on_a_stick_takes_the_photos_along() -> Story {
    let lamp = Matter::raised("村口路灯不亮", day("2026-03-02"))?;
    let add = json!({ "issue": lamp.issue, "kind": "after", "data": PASTED });
    lamp.desk().call("photo_add", add)?;
    let stick = lamp.village.beside().join("stick");
    std::fs::create_dir(&stick)?;
    let out = stick.join("copy.db");
    let copy = || {
        lamp.desk()
            .call("backup_make", json!({ "out": out.to_string_lossy() }))
    };
    copy()?;
    let inner = std::fs::read_dir(stick.join("attachments"))?
        .next()
        .unwrap()?;
    assert_eq!(std::fs::read_dir(inner.path())?.count(), 1);
    Ok(())
}

#[test]
fn what_a_copy_that_was_cut_off_left_goes_with_the_next_one() -> Story {
    let lamp = Matter::raised("村口路灯不亮", day("2026-03-02"))?;
    let copies = lamp.village.data().join("backups");
    std::fs::create_dir_all(&copies)?;
    for left in [
        "bandeng-2026-03-01-200000.bandeng.part",
        "bandeng-2026-03-01-200000.bandeng.part-journal",
    ] {
        std::fs::write(copies.join(left), b"half")?;
    }
    std::fs::write(copies.join("notes.txt.part"), b"somebody else's")?;
    lamp.desk().call("backup_make", json!({}))?;
    let mut lies: Vec<String> = std::fs::read_dir(&copies)?
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    lies.sort();
    assert!(
        matches!(&lies[..], [copy, other] if copy.ends_with(".bandeng") && other == "notes.txt.part"),
        "{lies:?}"
    );
    Ok(())
}

#[test]
fn the_check_names_a_photo_that_is_missing_or_was_changed() -> Story {
    let lamp = Matter::raised("村口路灯不亮", day("2026-03-02"))?;
    let add = json!({ "issue": lamp.issue, "kind": "after", "data": PASTED });
    lamp.desk().call("photo_add", add)?;
    let found = || {
        let checked = lamp.desk().call("data_check", json!({})).unwrap();
        let findings = checked["findings"].as_array().unwrap().clone();
        findings
            .first()
            .map(|one| one["code"].as_str().unwrap().to_owned())
    };
    assert_eq!(found(), None);
    let folder = lamp.village.data().join("attachments");
    let inner = std::fs::read_dir(folder)?.next().unwrap()?.path();
    let file = std::fs::read_dir(inner)?.next().unwrap()?.path();
    std::fs::write(&file, b"other")?;
    assert_eq!(found().as_deref(), Some("attachment.changed"));
    std::fs::remove_file(&file)?;
    assert_eq!(found().as_deref(), Some("attachment.missing"));
    Ok(())
}
