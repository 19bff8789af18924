//! A county's file of kinds, procedures, categories and names: looked at, taken in as one step, taken back, prepared in
//! one village for the others, and found in the data folder. Not here: changing them one by one (`kinds`).

use acceptance::{Story, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::kinds::{categories, category, edited, kind, kinds, names, opened, procedures, sound};
use crate::told::{code, printed, promise, raise, today};

const COUNTY: &str = r#"# 县里统一的说法
[levels]
grid = "片区"

[wording]
signer = "{村}议事会"
commitments_title = "{村}{会议种类}答复单"

[defaults]
answer_days = 5

[[procedure]]
key = "nine"
name = "九步议事"
steps = [ { name = "一" }, { name = "二" }, { name = "三" }, { name = "四" }, { name = "五" },
          { name = "六" }, { name = "七" }, { name = "八" }, { name = "九" } ]

[[kind]]
key = "bench"
name = "屋场会"
printed_title = "屋场会"

[[kind]]
name = "火塘夜话"
procedure = "nine"
motto = "围着火塘说心里话"

[[category]]
name = "路灯"
parent = "infrastructure"
keywords = ["路灯"]

[[department]]
name = "县路灯管理所"
level = "county"

[[stall]]
name = "配钥匙"

[[point_rule]]
subject = "grid"
name = "开火塘夜话一场"
points = 3
"#;

fn on_a_file(village: &Village, name: &str, text: &str) -> Value {
    let path = village.beside().join(name);
    std::fs::write(&path, text).unwrap();
    json!({ "path": path.to_string_lossy() })
}

#[test]
fn a_countys_file_is_looked_at_taken_in_as_one_step_and_taken_back() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let old = (
        kinds(&desk, true),
        procedures(&desk),
        categories(&desk, true),
    );
    let path = on_a_file(&village, "云溪县.toml", COUNTY);
    let preview = desk.call("template_preview", path.clone())?;
    assert_eq!(preview["faults"], json!([]));
    let changes = preview["changes"].as_array().unwrap();
    let told: Vec<_> = changes
        .iter()
        .map(|c| {
            (
                c["entity"].as_str().unwrap(),
                c["name"].as_str().unwrap(),
                c["how"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("level_names", "网格", "changed"),
            ("settings", "wording.commitments_title", "changed"),
            ("settings", "wording.signer", "changed"),
            ("settings", "answer_days", "changed"),
            ("procedures", "九步议事", "added"),
            ("meeting_kinds", "屋场会", "changed"),
            ("meeting_kinds", "火塘夜话", "added"),
            ("categories", "路灯", "added"),
            ("departments", "县路灯管理所", "added"),
            ("stall_kinds", "配钥匙", "added"),
            ("point_rules", "开火塘夜话一场", "added"),
        ]
    );
    let renamed = &changes[5]["fields"][0];
    assert_eq!(
        (&renamed["field"], &renamed["old"], &renamed["new"]),
        (&json!("name"), &json!("板凳会"), &json!("屋场会"))
    );
    assert_eq!(kinds(&desk, true), old.0, "a preview writes nothing");

    desk.call("template_import", path.clone())?;
    assert_eq!(names(&kinds(&desk, false)).len(), 7);
    assert_eq!(
        kind(&desk, "火塘夜话")["steps"].as_array().unwrap().len(),
        9
    );
    assert_eq!(category(&desk, "路灯")["path"], "基础设施 › 路灯");
    let again = desk.call("template_import", path)?;
    assert_eq!(
        (&again["changes"], &again["unchanged"]),
        (&json!([]), &json!(11))
    );

    let meeting = opened(&desk, &kind(&desk, "屋场会"))?;
    let issue = raise(&desk, &meeting, "村口的路灯坏了")?;
    promise(&desk, &meeting, &issue, "换灯", "2026-12-05")?;
    let list = json!({ "document": "commitments", "meeting": meeting });
    let (_, text) = printed(&village, &desk, "单.pdf", list)?;
    assert!(
        text.contains("青山村屋场会答复单") && text.contains("青山村议事会"),
        "{text}"
    );
    sound(&desk);
    Ok(())
}

#[test]
fn an_import_is_taken_back_whole_and_put_back() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let seen = |desk: &Desk| {
        let levels = desk.call("level_list", json!({})).unwrap();
        let mut rows = [kinds(desk, true), procedures(desk), categories(desk, true)].concat();
        rows.extend(levels["levels"].as_array().unwrap().clone());
        for row in &mut rows {
            row["revision"] = json!(0);
        }
        rows
    };
    let before = seen(&desk);
    desk.call(
        "template_import",
        on_a_file(&village, "云溪县.toml", COUNTY),
    )?;
    let after = seen(&desk);
    assert_ne!(before, after);
    let undone = desk.call("journal_undo", json!({}))?;
    assert_eq!(undone["step"]["op"], "template_import");
    assert_eq!(seen(&desk), before);
    desk.call("journal_redo", json!({}))?;
    assert_eq!(seen(&desk), after);
    sound(&desk);
    Ok(())
}

#[test]
fn the_shipped_files_change_nothing_in_a_new_village() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/templates");
    let mut files = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = json!({ "path": entry?.path().to_string_lossy() });
        let told = desk.call("template_import", path.clone())?;
        assert_eq!(told["changes"], json!([]), "{path}");
        assert!(told["unchanged"].as_u64().unwrap() > 0);
        files += 1;
    }
    assert_eq!(files, 8);
    Ok(())
}

#[test]
fn what_is_wrong_in_a_file_is_said_with_its_line_and_nothing_lands() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let before = kinds(&desk, true);
    let wrong = "[[kind]]\nname = \"火塘夜话\"\nprocedure = \"九步\"\nledger_columns = [\"颜色\"]\n\n[[kind]]\nkey = \"bench\"\nname = \"亲加奔\"\n\n[[category]]\nname = \"路灯\"\nparent = \"灯\"\n";
    let path = on_a_file(&village, "错.toml", wrong);
    let preview = desk.call("template_preview", path.clone())?;
    let told: Vec<_> = preview["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            (
                f["line"].as_u64().unwrap(),
                f["code"].as_str().unwrap(),
                f["detail"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (1, "template.no_such_column", "颜色"),
            (1, "template.no_such_procedure", "九步"),
            (6, "template.name_taken", "亲加奔"),
            (10, "template.no_such_category", "灯"),
        ]
    );
    let refused = desk.call("template_import", path).unwrap_err();
    assert_eq!(
        (&refused.params["file"], &refused.params["line"]),
        (&json!("错.toml"), &json!(1))
    );
    let none = json!({ "path": village.beside().join("没有.toml").to_string_lossy() });
    assert_eq!(code(desk.call("template_preview", none)), "template.file");
    let gbk = village.beside().join("gbk.toml");
    std::fs::write(&gbk, [b'[', 0xc6, 0xac, 0xc7, 0xf8])?;
    let gbk = json!({ "path": gbk.to_string_lossy() });
    assert_eq!(code(desk.call("template_import", gbk)), "template.file");
    let broken = on_a_file(&village, "破.toml", "[[kind]\n");
    assert_eq!(
        code(desk.call("template_import", broken)),
        "template.broken"
    );
    assert_eq!(kinds(&desk, true), before);
    Ok(())
}

#[test]
fn a_county_prepares_its_file_in_one_village_and_the_others_take_it_in() -> Story {
    let county = Village::founded(today())?;
    let desk = county.desk()?;
    desk.call("template_import", on_a_file(&county, "云溪县.toml", COUNTY))?;
    edited(
        &desk,
        &kind(&desk, "亲加奔"),
        json!({ "quota_count": 2, "ledger_columns": ["网格"] }),
    )?;
    let order = json!({ "kinds": [kind(&desk, "火塘夜话")["id"]] });
    desk.call("kind_order", order)?;
    let out = county.beside().join("县模板.toml");
    desk.call("template_write", json!({ "out": out.to_string_lossy() }))?;
    // Its own file says what it has already.
    let path = json!({ "path": out.to_string_lossy() });
    assert_eq!(
        desk.call("template_preview", path.clone())?["changes"],
        json!([])
    );

    let other = Village::founded(today())?;
    let there = other.desk()?;
    there.call("template_import", path)?;
    let plain = |desk: &Desk| {
        let mut rows = [kinds(desk, true), procedures(desk), categories(desk, true)].concat();
        for row in &mut rows {
            row["revision"] = json!(0);
        }
        rows
    };
    assert_eq!(plain(&there), plain(&desk));
    assert_eq!(
        there.call("level_list", json!({}))?["levels"][3]["name"],
        "片区"
    );
    let status = there.call("village_status", json!({}))?;
    assert_eq!(status["settings"]["wording.signer"], "{村}议事会");
    let nowhere = json!({ "out": "/nowhere/at/all.toml" });
    assert_eq!(
        code(there.call("template_write", nowhere)),
        "file.unwritable"
    );
    Ok(())
}

#[test]
fn a_countys_files_in_the_data_folder_are_taken_in_by_a_new_village() -> Story {
    let village = Village::none_yet(today())?;
    let folder = village.data().join("templates");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("county.toml"), COUNTY)?;
    let begin = json!({ "county": "云溪县", "township": "枫林镇", "village": "青山村", "recorder": "林秀芳" });
    village.call("village_init", begin)?;
    let desk = village.desk()?;
    assert_eq!(names(&kinds(&desk, false)).len(), 7);
    assert_eq!(
        desk.call("level_list", json!({}))?["levels"][3]["name"],
        "片区"
    );
    Ok(())
}
