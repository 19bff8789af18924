//! The manual: looked up as a cadre would, printed as a booklet, there before there is a village and while data are
//! locked.

use acceptance::paper::text_of;
use acceptance::{Story, Trouble, Village};
use desk::{Desk, Options};
use serde_json::{Value, json};

use crate::told::today;

fn found(desk: &Desk, query: &str) -> Result<Vec<String>, Trouble> {
    let found = desk.call("manual_search", json!({ "query": query }))?;
    let chapters = found["chapters"].as_array().cloned().unwrap_or_default();
    let key = |hit: &Value| hit["key"].as_str().unwrap_or_default().to_owned();
    Ok(chapters.iter().map(key).collect())
}

#[test]
fn a_task_is_found_by_its_name_by_initials_and_by_another_word_for_it() -> Story {
    let village = Village::none_yet(today())?;
    let desk = village.desk()?;
    for (typed, chapter) in [
        ("换电脑", "new_computer"),
        ("hdn", "new_computer"),
        ("huandiannao", "new_computer"),
        ("搬家", "new_computer"),
        ("延期", "extend"),
        ("yq", "extend"),
        ("打码", "names_posted"),
        ("english", "english"),
    ] {
        let found = found(&desk, typed)?;
        let first = found.iter().take(3).any(|key| key == chapter);
        assert!(first, "{typed}: {found:?}");
    }
    Ok(())
}

#[test]
fn what_stands_only_in_a_sentence_is_found_after_names_and_shown() -> Story {
    let village = Village::none_yet(today())?;
    let desk = village.desk()?;
    let answer = desk.call("manual_search", json!({ "query": "村务监督委员会" }))?;
    let hit = &answer["chapters"][0];
    assert_eq!(hit["key"], "meeting_print");
    assert!(hit["sentence"].as_str().unwrap().contains("村务监督委员会"));
    for nothing in ["", "  ", "量子力学"] {
        assert_eq!(found(&desk, nothing)?, Vec::<String>::new(), "{nothing:?}");
    }
    Ok(())
}

#[test]
fn the_page_has_every_picture_that_it_names() -> Story {
    let village = Village::none_yet(today())?;
    let desk = village.desk()?;
    let manual = desk.call("manual_show", json!({}))?;
    let mut pictures = 0;
    for part in manual["parts"].as_array().unwrap() {
        for chapter in part["chapters"].as_array().unwrap() {
            for section in chapter["sections"].as_array().unwrap() {
                let Some(name) = section["picture"]["name"].as_str() else {
                    continue;
                };
                pictures += 1;
                let file = desk.call("manual_picture_read", json!({ "name": name }))?;
                assert!(
                    file["png"].as_str().unwrap().starts_with("iVBORw0KGgo"),
                    "{name}"
                );
            }
        }
    }
    assert!(pictures > 20, "{pictures}");
    let fault = desk.call("manual_picture_read", json!({ "name": "../fonts/body" }));
    assert_eq!(fault.unwrap_err().code, "manual.no_picture");
    Ok(())
}

#[test]
fn the_booklet_is_printed_the_same_twice_and_leaves_no_trace_in_the_register() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let [one, two] = ["one.pdf", "two.pdf"].map(|name| village.beside().join(name));
    let written = desk.call("manual_sheet", json!({ "out": one }))?;
    desk.call("manual_sheet", json!({ "out": two }))?;
    assert_eq!(std::fs::read(&one)?, std::fs::read(&two)?);
    assert_eq!(written["bytes"], std::fs::metadata(&one)?.len());
    let text = text_of(&one)?;
    let last = format!("第{0}页共{0}页", written["pages"]);
    for words in [
        "板凳使用手册",
        "目录",
        "换电脑",
        "Bandenginonepage",
        last.as_str(),
    ] {
        assert!(text.contains(words), "{words}");
    }
    let sheets = desk.call("document_list", json!({}))?;
    assert_eq!(sheets["sheets"], json!([]));
    let own = desk.call("manual_sheet", json!({}))?;
    assert!(own["path"].as_str().unwrap().ends_with("板凳使用手册.pdf"));
    Ok(())
}

#[test]
fn a_folder_that_is_no_folder_is_said() -> Story {
    let village = Village::founded(today())?;
    let file = village.beside().join("file");
    std::fs::write(&file, "no folder")?;
    let out = file.join("manual.pdf");
    let fault = village
        .call("manual_sheet", json!({ "out": out }))
        .unwrap_err();
    assert_eq!(fault.code, "file.unwritable");
    Ok(())
}

#[test]
fn it_is_read_while_the_data_are_locked() -> Story {
    let village = Village::founded(today())?;
    village.call("passphrase_set", json!({ "new": "老桥头的大榕树下" }))?;
    let locked = Desk::open(Options {
        data: village.data(),
        today: Some(today()),
        ..Options::default()
    })?;
    assert_eq!(
        locked.call("issue_list", json!({})).unwrap_err().code,
        "passphrase.needed"
    );
    let manual = locked.call("manual_show", json!({}))?;
    assert_eq!(manual["parts"].as_array().unwrap().len(), 4);
    Ok(())
}
