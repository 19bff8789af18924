//! A county's forms lie in the data folder as files: what they say stands on the next paper, and a slip of the hand in
//! one of them is told and prints the shipped form.

use acceptance::{Story, Trouble, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::kinds::edited;
use crate::told::{opened_meeting, printed, promise, raise, today};

/// A village with one promise of its first meeting.
fn held() -> Result<(Village, Desk, Value), Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let issue = raise(&desk, &meeting, "老桥头的路灯坏了")?;
    promise(&desk, &meeting, &issue, "换上三盏新灯", "2026-12-21")?;
    Ok((village, desk, meeting))
}

fn put(village: &Village, name: &str, text: &str) -> Result<(), Trouble> {
    let folder = village.data().join("templates");
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join(name), text)?)
}

fn commitments(
    village: &Village,
    desk: &Desk,
    meeting: &Value,
) -> Result<(Value, String), Trouble> {
    let wanted = json!({ "document": "commitments", "meeting": meeting });
    printed(village, desk, "list.pdf", wanted)
}

#[test]
fn the_next_paper_is_in_the_countys_words() -> Story {
    let (village, desk, meeting) = held()?;
    let (_, before) = commitments(&village, &desk, &meeting)?;
    assert!(
        before.contains("坐到一条板凳上") && before.contains("2026年11月21日印"),
        "{before}"
    );
    put(
        &village,
        "云溪县.toml",
        "[wording]\ncommitments_title = \"{村}民情{清单}\"\nmotto = \"有事大家商量\"\nsigner = \"{村}议事会\"\nfooter = \"{署名}制\"\n\n[dates]\nnumerals = \"han\"\n",
    )?;
    let (answer, after) = commitments(&village, &desk, &meeting)?;
    assert_eq!(answer["template_faults"], json!([]));
    for words in [
        "青山村民情承诺清单",
        "有事大家商量",
        "青山村议事会制",
        "二〇二六年十一月二十一日",
    ] {
        assert!(after.contains(words), "{words} in {after}");
    }
    for words in ["坐到一条板凳上", "2026年11月21日印", "二零"] {
        assert!(!after.contains(words), "{words} in {after}");
    }
    // The file changes, the desk stays open.
    put(
        &village,
        "云溪县.toml",
        "[wording]\nmotto = \"{口号}　云溪\"\n",
    )?;
    let (_, again) = commitments(&village, &desk, &meeting)?;
    assert!(again.contains("说到群众心坎里云溪"), "{again}");
    assert!(again.contains("2026年11月21日印"), "{again}");
    Ok(())
}

#[test]
fn a_letter_is_signed_in_han_figures_where_the_county_asks() -> Story {
    let (village, desk, meeting) = held()?;
    put(&village, "a.toml", "[dates]\nnumerals = \"han\"\n")?;
    let wanted = json!({ "document": "notice", "meeting": meeting });
    let (_, text) = printed(&village, &desk, "notice.pdf", wanted.clone())?;
    assert!(text.contains("二〇二六年十一月二十一日"), "{text}");
    assert!(
        text.contains("2026年"),
        "the meeting's own day stays in figures: {text}"
    );
    desk.call(
        "setting_put",
        json!({ "key": "date_numerals", "value": "arabic" }),
    )?;
    let (_, text) = printed(&village, &desk, "notice.pdf", wanted)?;
    assert!(
        !text.contains("二〇二六"),
        "the village's own choice comes first: {text}"
    );
    Ok(())
}

#[test]
fn a_preview_is_laid_out_anew_when_a_file_has_changed() -> Story {
    let (village, desk, meeting) = held()?;
    let title = |words: &str| -> Result<Value, Trouble> {
        put(
            &village,
            "a.toml",
            &format!("[wording]\ncommitments_title = \"{words}\"\n"),
        )?;
        let wanted = json!({ "document": "commitments", "meeting": meeting });
        let shown = desk.call("document_preview", json!({ "wanted": wanted, "count": 1 }))?;
        Ok(shown["title"].clone())
    };
    assert_eq!(title("头一样")?, "头一样");
    assert_eq!(title("又换了一样")?, "又换了一样");
    Ok(())
}

#[test]
fn what_the_village_wrote_itself_comes_before_the_countys() -> Story {
    let (village, desk, meeting) = held()?;
    put(&village, "a.toml", "[wording]\nsigner = \"{村}议事会\"\n")?;
    let own = json!({ "key": "wording.signer", "value": "{村}理事会" });
    desk.call("setting_put", own)?;
    let (_, text) = commitments(&village, &desk, &meeting)?;
    assert!(
        text.contains("青山村理事会") && !text.contains("议事会"),
        "{text}"
    );
    Ok(())
}

#[test]
fn a_broken_file_is_told_with_its_line_and_the_shipped_form_is_printed() -> Story {
    let (village, desk, meeting) = held()?;
    let (_, shipped) = commitments(&village, &desk, &meeting)?;
    let broken = [
        (
            "[wording]\nmotto = \"有事大家商量\"\nsinger = \"议事会\"\n",
            3,
            "template.unknown_wording",
        ),
        (
            "[wording]\nmotto = \"有事大家商量\"\nsigner = \"{村名}议事会\"\n",
            3,
            "template.unknown_slot",
        ),
        ("[wording]\nmotto = \"有事大家商量\n", 2, "template.broken"),
        ("[dates]\nnumerals = \"roman\"\n", 2, "template.broken"),
        (
            "[wording]\nmotto = \"商量\"\n\n[[kind]]\nkey = \"bench\"\nledger_columns = [\"颜色\"]\n",
            4,
            "template.no_such_column",
        ),
    ];
    for (text, line, code) in broken {
        put(&village, "错.toml", text)?;
        let (answer, paper) = commitments(&village, &desk, &meeting)?;
        let fault = &answer["template_faults"][0];
        assert_eq!(
            (&fault["file"], &fault["line"], &fault["code"]),
            (&json!("错.toml"), &json!(line), &json!(code)),
        );
        assert_eq!(paper, shipped, "{text}");
        let listed = desk.call("template_list", json!({}))?;
        assert_eq!(listed["files"][0]["faults"][0], *fault);
        assert_eq!(listed["files"][0]["counts"], false);
    }
    std::fs::write(village.data().join("templates/错.toml"), [0xCE, 0xD2, 0x00])?;
    let (answer, paper) = commitments(&village, &desk, &meeting)?;
    assert_eq!(answer["template_faults"][0]["code"], "template.file");
    assert_eq!(paper, shipped);
    // A sound file beside it counts.
    put(&village, "好.toml", "[wording]\nmotto = \"有事大家商量\"\n")?;
    let (answer, paper) = commitments(&village, &desk, &meeting)?;
    assert_eq!(answer["template_faults"].as_array().unwrap().len(), 1);
    assert!(paper.contains("有事大家商量"), "{paper}");
    Ok(())
}

#[test]
fn a_meeting_planned_later_has_the_countys_title_motto_and_columns() -> Story {
    let (village, desk, held) = held()?;
    put(
        &village,
        "a.toml",
        "[[kind]]\nkey = \"bench\"\nprinted_title = \"屋场会\"\nmotto = \"有事大家商量\"\nledger_columns = [\"问题概要\", \"解决时限\"]\n",
    )?;
    let later = opened_meeting(&desk)?["row"]["id"].clone();
    let issue = raise(&desk, &later, "水渠堵了")?;
    promise(&desk, &later, &issue, "清三百米", "2026-12-21")?;
    let (_, text) = commitments(&village, &desk, &later)?;
    assert!(
        text.contains("青山村屋场会承诺清单") && text.contains("有事大家商量"),
        "{text}"
    );
    let (_, old) = commitments(&village, &desk, &held)?;
    assert!(
        old.contains("坐到一条板凳上"),
        "old paper keeps its words: {old}"
    );
    let ledger = json!({ "document": "ledger", "meeting": later });
    let (_, text) = printed(&village, &desk, "ledger.pdf", ledger)?;
    assert!(
        !text.contains("责任单位") && text.contains("水渠堵了"),
        "{text}"
    );
    Ok(())
}

#[test]
fn a_kind_that_the_village_has_changed_stays_the_villages() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let kind = desk.call("kind_list", json!({}))?["kinds"][0].clone();
    edited(&desk, &kind, json!({ "motto": "我们村自己的话" }))?;
    put(
        &village,
        "a.toml",
        "[[kind]]\nkey = \"bench\"\nprinted_title = \"屋场会\"\nmotto = \"县里的话\"\n",
    )?;
    let shown = opened_meeting(&desk)?;
    assert_eq!(shown["motto"], "我们村自己的话");
    assert_eq!(
        shown["row"]["title"], "屋场会",
        "what it left as shipped follows the county"
    );
    Ok(())
}

#[test]
fn a_village_begins_in_spite_of_a_broken_file_and_is_told() -> Story {
    let village = Village::none_yet(today())?;
    put(&village, "坏.toml", "[[kind]\n")?;
    put(
        &village,
        "好.toml",
        "[levels]\ngrid = \"片区\"\n\n[wording]\nsigner = \"{村}议事会\"\n",
    )?;
    let begin = json!({ "county": "云溪县", "township": "枫林镇", "village": "青山村", "recorder": "林秀芳" });
    village.call("village_init", begin)?;
    let desk = village.desk()?;
    let listed = desk.call("template_list", json!({}))?;
    let told: Vec<_> = listed["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            (
                file["name"].as_str().unwrap(),
                file["faults"].as_array().unwrap().len(),
                &file["to_take_in"],
            )
        })
        .collect();
    assert_eq!(told, [("坏.toml", 1, &json!(0)), ("好.toml", 0, &json!(0))]);
    let levels = desk.call("level_list", json!({}))?;
    assert_eq!(levels["levels"][3]["name"], "片区");
    let status = desk.call("village_status", json!({}))?;
    assert_eq!(
        status["settings"]["wording.signer"],
        Value::Null,
        "words stay the county's"
    );
    // A row added later waits until the village takes it in.
    put(&village, "好.toml", "[levels]\ngrid = \"网格片\"\n")?;
    let listed = desk.call("template_list", json!({}))?;
    assert_eq!(listed["files"][1]["to_take_in"], 1);
    Ok(())
}
