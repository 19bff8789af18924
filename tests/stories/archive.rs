//! A meeting goes to the archive: one folder with all its papers and photos, checked and labelled, and the meeting
//! stands still from then on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::paper::text_of;
use acceptance::{Story, Trouble, Village};
use desk::Desk;
use serde_json::{Value, json};

use crate::told::{
    PASTED, StopsAfter, cadre, code, department, opened_meeting, promise, raise, today,
};

/// A meeting with a promise that was kept, one that was not, one matter handed over, its photos, and a stick.
struct Pack {
    village: Village,
    meeting: Value,
    stick: PathBuf,
}

impl Pack {
    fn ready() -> Result<Self, Trouble> {
        let pack = Self::held()?;
        let desk = pack.village.desk()?;
        let photo = |kind: &str| json!({ "meeting": pack.meeting, "kind": kind, "data": PASTED, "caption": "" });
        desk.call("meeting_photo_add", photo("sign_in"))?;
        desk.call(
            "meeting_close",
            json!({ "meeting": pack.meeting, "ended": "21:00" }),
        )?;
        Ok(pack)
    }

    fn held() -> Result<Self, Trouble> {
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let who = cadre(&desk, "何志强", "治保主任")?;
        let meeting = opened_meeting(&desk)?["row"]["id"].clone();
        desk.call(
            "attendance_add",
            json!({ "meeting": meeting, "person": who }),
        )?;
        let canal = raise(&desk, &meeting, "灌溉水渠淤塞300米")?;
        promise(&desk, &meeting, &canal, "清淤并修好闸板", "2026-12-20")?;
        let lamp = raise(&desk, &meeting, "村口路灯不亮")?;
        let lamp = promise(&desk, &meeting, &lamp, "换灯头", "2026-12-01")?;
        desk.call(
            "issue_done",
            json!({ "issue": lamp["id"], "revision": lamp["revision"], "words": "灯头换好了" }),
        )?;
        desk.call(
            "photo_add",
            json!({ "issue": lamp["id"], "kind": "after", "data": PASTED, "caption": "亮了/夜里" }),
        )?;
        let slope = raise(&desk, &meeting, "后山滑坡要勘查")?;
        desk.call(
            "issue_sort",
            json!({ "meeting": meeting, "issue": slope["id"], "revision": slope["revision"],
                    "outcome": "referred", "department": department(&desk, "镇自然资源所")?,
                    "due_back": "2026-12-05" }),
        )?;
        let stick = village.beside().join("stick");
        std::fs::create_dir(&stick)?;
        Ok(Self {
            village,
            meeting,
            stick,
        })
    }

    fn desk(&self) -> Desk {
        self.village.desk().unwrap()
    }

    fn wanted(&self) -> Value {
        json!({ "meeting": self.meeting, "out": self.stick.to_string_lossy() })
    }

    fn lies_on_stick(&self) -> BTreeSet<String> {
        names(&self.stick)
    }
}

/// What lies in a folder and below, by path.
fn names(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let below = names(&path);
            found.extend(below.into_iter().map(|one| format!("{name}/{one}")));
        } else {
            found.insert(name);
        }
    }
    found
}

/// SHA-256 as another program reckons it.
fn reckoned(file: &Path) -> String {
    let told = Command::new("sha256sum").arg(file).output().unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    text.trim_start_matches('\\').chars().take(64).collect()
}

#[test]
fn a_closed_meeting_goes_to_the_archive_whole() -> Story {
    let pack = Pack::ready()?;
    let desk = pack.desk();
    let plan = desk.call(
        "meeting_archive_preview",
        json!({ "meeting": pack.meeting }),
    )?;
    assert_eq!(plan["folder"], "2026-11-21 板凳会 第1场 归档");
    let kept = |key: &str| {
        let items = plan["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["key"] == key).unwrap();
        item["retention"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        (kept("minutes"), kept("notice")),
        ("permanent".into(), "ten_years".into())
    );
    let mut wanted = pack.wanted();
    wanted["papers"] = json!([{ "key": "timetable", "retention": "thirty_years" }]);
    let made = desk.call("meeting_archive", wanted)?;

    let folder = pack.stick.join("2026-11-21 板凳会 第1场 归档");
    assert_eq!(made["folder"], json!(folder.to_string_lossy()));
    let lies = names(&folder);
    for file in [
        "01 会议通知.pdf",
        "02 签到表.pdf",
        "03 会议记录.pdf",
        "04 承诺清单（公开版）.pdf",
        "05 时间表（公开版）.pdf",
        "全部材料.pdf",
        "归档目录.pdf",
        "归档目录.csv",
        "照片/01 签到表照片.jpg",
    ] {
        assert!(lies.contains(file), "no {file} in {lies:?}");
    }
    for part in ["办理结果公示（公开版）", "交办单", "台账", "亮了-夜里"] {
        assert!(
            lies.iter().any(|file| file.contains(part)),
            "no {part} in {lies:?}"
        );
    }
    let shown = desk.call("meeting_show", json!({ "meeting": pack.meeting }))?;
    assert_eq!(shown["row"]["closing"], "archived");
    let sheets = desk.call("document_list", json!({}))?;
    let papers = made["files"].as_array().unwrap().iter();
    let registered = papers.filter(|file| !file["sheet"].is_null()).count();
    assert_eq!(
        sheets["total"],
        json!(registered),
        "every printed sheet is registered"
    );
    assert_eq!(code(desk.call("journal_undo", json!({}))), "undo.stops");
    Ok(())
}

#[test]
fn every_checksum_is_right_and_the_list_names_every_file() -> Story {
    let pack = Pack::ready()?;
    let made = pack.desk().call("meeting_archive", pack.wanted())?;
    let folder = PathBuf::from(made["folder"].as_str().unwrap());
    let table = std::fs::read_to_string(folder.join("归档目录.csv"))?;
    assert!(table.starts_with('\u{feff}') && table.contains("\r\n"));
    let list = text_of(&folder.join("归档目录.pdf"))?;
    let files = made["files"].as_array().unwrap();
    for file in files {
        let path = folder.join(file["file"].as_str().unwrap());
        let sum = reckoned(&path);
        assert_eq!(file["sha256"], json!(sum), "{}", path.display());
        assert!(table.contains(&sum), "the table lacks {}", path.display());
        assert!(
            list.contains(&sum[..16]),
            "the list lacks {}",
            path.display()
        );
        assert_eq!(file["bytes"], json!(std::fs::metadata(&path)?.len()));
    }
    assert!(table.contains(&reckoned(&folder.join("归档目录.pdf"))));
    // The list itself and its table are the only files that it does not name.
    assert_eq!(names(&folder).len(), files.len() + 2);
    assert!(list.contains("永久") && list.contains("10年") && list.contains("没有张贴的照片"));
    assert!(
        list.contains("文书材料8件"),
        "what is bound together is not counted twice"
    );

    let together = text_of(&folder.join("全部材料.pdf"))?;
    for words in ["清淤并修好闸板", "后山滑坡要勘查", "办理结果"] {
        assert!(
            together.contains(words),
            "{words} is not in the file of all papers"
        );
    }
    Ok(())
}

#[test]
fn an_archived_meeting_stands_still_and_is_not_archived_twice() -> Story {
    let pack = Pack::ready()?;
    let desk = pack.desk();
    let meeting = &pack.meeting;
    let someone = cadre(&desk, "覃小兰", "监委主任")?;
    let later = raise_before(&desk)?;
    let invited = desk.call(
        "meeting_invite",
        json!({ "meeting": meeting, "person": someone }),
    )?;
    desk.call("meeting_archive", pack.wanted())?;
    let row = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    let issue = desk.call("issue_list", json!({ "meeting": meeting }))?["issues"][0].clone();
    let kind = &row["row"]["kind"];
    let invitation = &invited["invitations"][0]["id"];
    for (command, request) in [
        ("meeting_archive", pack.wanted()),
        ("meeting_reopen", json!({ "meeting": meeting })),
        ("meeting_close", json!({ "meeting": meeting })),
        (
            "meeting_edit",
            json!({ "meeting": meeting, "revision": row["row"]["revision"],
                    "plan": { "kind": kind, "day": "2026-11-20" } }),
        ),
        (
            "meeting_invite",
            json!({ "meeting": meeting, "name": "镇里来人" }),
        ),
        ("meeting_uninvite", json!({ "invitation": invitation })),
        (
            "invitation_answer",
            json!({ "invitation": invitation, "answer": "yes" }),
        ),
        ("meeting_step_next", json!({ "meeting": meeting })),
        (
            "attendance_add",
            json!({ "meeting": meeting, "person": someone }),
        ),
        (
            "attendance_add_new",
            json!({ "meeting": meeting, "name": "新来的" }),
        ),
        (
            "attendance_remove",
            json!({ "meeting": meeting, "person": someone }),
        ),
        (
            "headcount_put",
            json!({ "meeting": meeting, "role": "villager", "people": 30 }),
        ),
        (
            "issue_raise",
            json!({ "meeting": meeting, "summary": "又想起一件" }),
        ),
        ("issue_lay", json!({ "meeting": meeting, "issue": later })),
        (
            "issue_sort",
            json!({ "meeting": meeting, "issue": issue["id"], "revision": issue["revision"],
                    "outcome": "explained", "words": "说明了" }),
        ),
        ("agenda_put", json!({ "meeting": meeting, "issues": [] })),
        (
            "meeting_photo_add",
            json!({ "meeting": meeting, "kind": "scene", "data": PASTED }),
        ),
    ] {
        assert_eq!(
            code(desk.call(command, request)),
            "meeting.archived",
            "{command}"
        );
    }
    assert_eq!(
        names(&pack.stick)
            .iter()
            .filter(|one| one.contains("目录.csv"))
            .count(),
        1
    );
    // What was promised there is worked on all the same.
    let extended = desk.call(
        "issue_extend",
        json!({ "issue": issue["id"], "revision": issue["revision"], "to": "2026-12-31",
                "reason": "等配件", "approver": someone }),
    );
    assert_eq!(
        code(extended),
        "done",
        "a promise goes on after its meeting is archived"
    );
    Ok(())
}

/// A matter that waits for a meeting.
fn raise_before(desk: &Desk) -> Result<Value, Trouble> {
    let collected = desk.call("issue_collect", json!({ "summary": "以后再说的事" }))?;
    Ok(collected["id"].clone())
}

#[test]
fn only_a_closed_meeting_goes_to_the_archive() -> Story {
    let pack = Pack::held()?;
    let desk = pack.desk();
    assert_eq!(
        code(desk.call("meeting_archive", pack.wanted())),
        "archive.not_closed"
    );
    let kinds = desk.call("kind_list", json!({}))?;
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": "2026-12-12" });
    let planned = desk.call("meeting_plan", plan)?;
    let mut wanted = pack.wanted();
    wanted["meeting"] = planned["row"]["id"].clone();
    assert_eq!(
        code(desk.call("meeting_archive", wanted)),
        "archive.not_held"
    );
    assert!(pack.lies_on_stick().is_empty());
    Ok(())
}

#[test]
fn a_missing_folder_and_an_unknown_file_are_said_and_change_nothing() -> Story {
    let pack = Pack::ready()?;
    let desk = pack.desk();
    let mut wanted = pack.wanted();
    wanted["out"] = json!(pack.stick.join("pulled").to_string_lossy());
    let refused = desk.call("meeting_archive", wanted).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.field.as_deref()),
        ("archive.no_folder", Some("out"))
    );
    assert_eq!(
        code(desk.call(
            "meeting_archive",
            json!({ "meeting": pack.meeting, "out": "" })
        )),
        "archive.no_folder"
    );
    let mut wanted = pack.wanted();
    wanted["papers"] = json!([{ "key": "letters", "retention": "permanent" }]);
    assert_eq!(
        code(desk.call("meeting_archive", wanted)),
        "archive.item_unknown"
    );
    assert!(pack.lies_on_stick().is_empty());
    let shown = desk.call("meeting_show", json!({ "meeting": pack.meeting }))?;
    assert_eq!(shown["row"]["closing"], "closed");
    Ok(())
}

#[test]
fn a_folder_of_that_name_is_never_written_over() -> Story {
    let pack = Pack::ready()?;
    let there = pack.stick.join("2026-11-21 板凳会 第1场 归档");
    std::fs::create_dir(&there)?;
    std::fs::write(there.join("别的.txt"), "留着")?;
    let made = pack.desk().call("meeting_archive", pack.wanted())?;
    assert!(made["folder"].as_str().unwrap().ends_with("归档 2"));
    assert_eq!(names(&there), BTreeSet::from(["别的.txt".to_owned()]));
    let list = text_of(
        &pack
            .stick
            .join("2026-11-21 板凳会 第1场 归档 2/归档目录.pdf"),
    )?;
    assert!(
        list.contains("归档2》"),
        "the list names the folder it lies in"
    );
    Ok(())
}

#[test]
fn stopped_half_way_it_leaves_nothing_behind() -> Story {
    let pack = Pack::ready()?;
    let desk = pack.desk();
    for reports in [1, 4, 9] {
        let stops = StopsAfter::reports(reports);
        let stopped = desk.call_with("meeting_archive", pack.wanted(), &stops);
        assert_eq!(code(stopped), "work.stopped");
        assert_eq!(
            std::fs::read_dir(&pack.stick)?.count(),
            0,
            "after {reports} reports"
        );
        let shown = desk.call("meeting_show", json!({ "meeting": pack.meeting }))?;
        assert_eq!(shown["row"]["closing"], "closed");
        assert_eq!(desk.call("document_list", json!({}))?["total"], 0);
    }
    assert_eq!(code(desk.call("meeting_archive", pack.wanted())), "done");
    Ok(())
}

#[test]
fn what_a_pack_lacks_is_said_beforehand() -> Story {
    let pack = Pack::held()?;
    let desk = pack.desk();
    raise(&desk, &pack.meeting, "还没分类的事")?;
    let told = |desk: &Desk| -> Result<Value, Trouble> {
        let request = json!({ "meeting": pack.meeting });
        Ok(desk.call("meeting_archive_preview", request)?["notices"].clone())
    };
    assert_eq!(
        told(&desk)?,
        json!([
            { "lack": "signed_sheet", "count": 1 },
            { "lack": "board", "count": 1 },
            { "lack": "unsorted", "count": 1 },
            { "lack": "open", "count": 2 },
        ])
    );
    let add = json!({ "meeting": pack.meeting, "kind": "sign_in", "data": PASTED });
    let plan = desk.call("meeting_photo_add", add)?;
    assert_eq!(plan["notices"][0]["lack"], "board");
    let photo = plan["items"].as_array().unwrap().iter();
    let own: Vec<_> = photo.filter(|item| item["own_photo"] == true).collect();
    assert_eq!(own.len(), 1);
    let plan = desk.call("meeting_photo_remove", json!({ "photo": own[0]["photo"] }))?;
    assert_eq!(plan["notices"][0]["lack"], "signed_sheet");
    std::fs::remove_dir_all(pack.village.data().join("attachments"))?;
    let notices = told(&desk)?;
    let last = notices.as_array().unwrap().last().unwrap();
    assert_eq!(last, &json!({ "lack": "lost_photos", "count": 1 }));
    Ok(())
}

#[test]
fn a_county_says_how_long_papers_are_kept() -> Story {
    let pack = Pack::ready()?;
    let desk = pack.desk();
    let file = pack.village.beside().join("county.toml");
    std::fs::write(&file, "[retention]\nledger = \"永久\"\nphotos = \"20年\"\n")?;
    let wanted = json!({ "path": file.to_string_lossy() });
    let wrong = desk.call("template_preview", wanted.clone())?;
    assert_eq!(
        (&wrong["faults"][0]["code"], &wrong["faults"][0]["line"]),
        (&json!("template.no_such_retention"), &json!(3))
    );
    std::fs::write(
        &file,
        "[retention]\nledger = \"永久\"\nphotos = \"30 年\"\n",
    )?;
    desk.call("template_import", wanted)?;
    let plan = desk.call(
        "meeting_archive_preview",
        json!({ "meeting": pack.meeting }),
    )?;
    let items = plan["items"].as_array().unwrap();
    let kept = |key: &str| {
        let item = items
            .iter()
            .find(|item| item["key"].as_str().unwrap().starts_with(key));
        item.unwrap()["retention"].clone()
    };
    assert_eq!(
        (kept("ledger"), kept("photo:")),
        (json!("permanent"), json!("thirty_years"))
    );
    let out = pack.village.beside().join("mine.toml");
    desk.call("template_write", json!({ "out": out.to_string_lossy() }))?;
    let written = std::fs::read_to_string(&out)?;
    assert!(written.contains("[retention]") && written.contains("photos = \"30年\""));

    // A file that lies in the county's folder counts as it is, where the village has not said otherwise.
    let folder = pack.village.data().join("templates");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(
        folder.join("a.toml"),
        "[retention]\nminutes = \"30年\"\nledger = \"10年\"\n",
    )?;
    let plan = desk.call(
        "meeting_archive_preview",
        json!({ "meeting": pack.meeting }),
    )?;
    let items = plan["items"].as_array().unwrap();
    let of = |key: &str| items.iter().find(|item| item["key"] == key).unwrap()["retention"].clone();
    assert_eq!(
        (of("minutes"), of("ledger")),
        (json!("thirty_years"), json!("permanent"))
    );

    let put = json!({ "key": "retention.minutes", "value": "20年" });
    assert_eq!(
        code(desk.call("setting_put", put)),
        "archive.no_such_retention"
    );
    Ok(())
}
