//! The posting log: what hangs on the board, by whose word, until when; and where undo stops because of it.

use acceptance::Story;
use serde_json::{Value, json};

use crate::told::{Matter, PASTED, cadre, code, day, printed};

const BOARD: &str = "村委会公示栏";
/// A promise whose list was printed.
struct Board {
    canal: Matter,
    sheet: Value,
}

impl Board {
    fn printed(edition: &str) -> Result<Self, acceptance::Trouble> {
        let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-11-20"))?;
        let mut sort = canal.decision("committed");
        sort["meeting"] = canal.meeting.clone();
        canal.does("issue_sort", sort)?;
        let board = Self {
            sheet: Value::Null,
            canal,
        };
        let sheet = board.print("commitments", edition)?;
        Ok(Self { sheet, ..board })
    }

    fn print(&self, document: &str, edition: &str) -> Result<Value, acceptance::Trouble> {
        let wanted =
            json!({ "document": document, "meeting": self.canal.meeting, "edition": edition });
        let (answer, _) = printed(&self.canal.village, &self.canal.desk(), "sheet.pdf", wanted)?;
        Ok(answer["sheet"].clone())
    }

    fn posts(&self, more: Value) -> Result<Value, desk::Fault> {
        let mut request = json!({
            "document": self.sheet, "board": BOARD, "reviewer": self.canal.chair,
            "reviewed_on": "2026-11-20", "poster": self.canal.responsible,
        });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        self.canal.desk().call("posting_add", request)
    }

    fn undo(&self) -> Result<Value, desk::Fault> {
        self.canal.desk().call("journal_undo", json!({}))
    }

    fn log(&self) -> Vec<Value> {
        let log = self.canal.desk().call("posting_list", json!({})).unwrap();
        log["postings"].as_array().unwrap().clone()
    }

    fn today(&self) -> Value {
        self.canal.desk().call("today_list", json!({})).unwrap()
    }

    fn note(&self, kind: &str, words: &str) -> Result<Value, desk::Fault> {
        let note = json!({ "issue": self.canal.issue, "kind": kind, "words": words });
        self.canal.desk().call("progress_add", note)
    }
}

#[test]
fn promises_of_a_closed_meeting_ask_to_be_printed_until_they_are() -> Story {
    let canal = Matter::raised("灌溉水渠淤塞300米", day("2026-11-20"))?;
    let mut sort = canal.decision("committed");
    sort["meeting"] = canal.meeting.clone();
    canal.does("issue_sort", sort)?;
    let asked = || canal.desk().call("today_list", json!({})).unwrap()["unprinted"].clone();
    assert_eq!(asked(), Value::Null, "its people are still there");

    let close = json!({ "meeting": canal.meeting, "ended": "21:00" });
    canal.desk().call("meeting_close", close)?;
    assert_eq!(
        (asked()["meeting"].clone(), asked()["promises"].clone()),
        (canal.meeting.clone(), json!(1))
    );
    canal.on("2026-11-28");
    assert_eq!(asked(), Value::Null, "a week later nobody is reminded");

    canal.on("2026-11-21");
    let list = json!({ "document": "commitments", "meeting": canal.meeting, "edition": "public" });
    printed(&canal.village, &canal.desk(), "list.pdf", list)?;
    assert_eq!(asked(), Value::Null);
    Ok(())
}

#[test]
fn a_public_list_hangs_for_seven_days_and_then_must_come_down() -> Story {
    let board = Board::printed("public")?;
    let posted = board.posts(json!({}))?;
    assert_eq!(
        (&posted["from"], &posted["to"], &posted["words"]),
        (
            &json!("2026-11-20"),
            &json!("2026-11-27"),
            &json!("贴着，还有 7 天")
        )
    );
    assert_eq!(
        (
            &posted["reviewer_name"],
            &posted["poster_name"],
            &posted["sheet"]["name"]
        ),
        (&json!("覃小兰"), &json!("何志强"), &json!("承诺清单"))
    );
    assert_eq!(board.today()["postings"], json!([]));

    board.canal.on("2026-11-27");
    assert_eq!(board.today()["postings"][0]["words"], "今天该取下");
    board.canal.on("2026-11-29");
    let late = &board.today()["postings"][0];
    assert_eq!(
        (&late["hanging"], &late["words"]),
        (&json!("late"), &json!("超 2 天"))
    );
    let others: u64 = board.today()["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["issues"].as_array().unwrap().len() as u64)
        .sum();
    assert_eq!(
        board.today()["total"],
        others + 1,
        "it is one of the things to do"
    );

    let take_down =
        json!({ "posting": late["id"], "revision": late["revision"], "day": "2026-11-28" });
    let down = board
        .canal
        .desk()
        .call("posting_take_down", take_down.clone())?;
    assert_eq!(
        (&down["words"], &down["taken_down_on"]),
        (&json!("已取下"), &json!("2026-11-28"))
    );
    assert_eq!(board.today()["postings"], json!([]));
    assert_eq!(
        code(board.canal.desk().call("posting_take_down", take_down)),
        "posting.not_hanging"
    );
    let back = json!({ "posting": down["id"], "revision": down["revision"] });
    let up = board.canal.desk().call("posting_put_back", back)?;
    assert_eq!(
        up["words"], "超 2 天",
        "it was the wrong sheet that came down"
    );
    assert_eq!(
        board.canal.desk().call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn what_is_internal_or_unreviewed_never_gets_on_the_board() -> Story {
    let inside = Board::printed("internal")?;
    assert_eq!(code(inside.posts(json!({}))), "posting.internal");
    let sheets = inside.canal.desk().call("document_list", json!({}))?;
    assert_eq!(sheets["sheets"][0]["postable"], false);

    let board = Board::printed("public")?;
    let refused = |more| code(board.posts(more));
    assert_eq!(
        refused(json!({ "reviewer": null })),
        "posting.reviewer_missing"
    );
    assert_eq!(
        refused(json!({ "reviewed_on": null })),
        "posting.reviewed_on_missing"
    );
    assert_eq!(refused(json!({ "poster": null })), "posting.poster_missing");
    assert_eq!(
        refused(json!({ "poster": board.canal.chair })),
        "posting.reviewer_is_poster"
    );
    assert_eq!(refused(json!({ "board": "  " })), "posting.board_missing");
    assert_eq!(
        refused(json!({ "from": "2026-11-19", "reviewed_on": "2026-11-19" })),
        "posting.before_print"
    );
    assert_eq!(
        refused(json!({ "from": "2026-11-21" })),
        "posting.day_not_yet"
    );
    assert_eq!(refused(json!({ "to": "2026-11-19" })), "posting.backwards");
    assert_eq!(
        refused(json!({ "reviewed_on": "2026-11-21" })),
        "posting.reviewed_after"
    );
    assert!(board.log().is_empty(), "nothing of that was written down");

    board.posts(json!({}))?;
    assert_eq!(code(board.posts(json!({}))), "posting.already_there");
    board.posts(json!({ "board": "第二网格公示栏" }))?;
    let offered = board.canal.desk().call("posting_list", json!({}))?;
    assert_eq!(offered["boards"], json!(["第二网格公示栏", BOARD]));
    assert_eq!(offered["last"]["reviewer_name"], "覃小兰");
    Ok(())
}

#[test]
fn the_same_sheet_printed_twice_is_one_sheet_in_the_register() -> Story {
    let board = Board::printed("public")?;
    let again = board.print("commitments", "public")?;
    assert_ne!(again, board.sheet);
    board.posts(json!({ "document": again }))?;
    board.print("ledger", "internal")?;
    let sheets = board.canal.desk().call("document_list", json!({}))?;
    assert_eq!(sheets["total"], 2);
    let names: Vec<_> = sheets["sheets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| &s["name"])
        .collect();
    assert_eq!(names, ["台账", "承诺清单"]);
    assert_eq!(
        sheets["sheets"][1]["boards"],
        json!([BOARD]),
        "whichever copy hangs there"
    );
    assert_eq!(code(board.posts(json!({}))), "posting.already_there");
    Ok(())
}

#[test]
fn a_sheet_that_was_only_printed_does_not_stop_undo() -> Story {
    let board = Board::printed("public")?;
    assert_eq!(board.undo()?["step"]["op"], "issue_sort");
    assert_eq!(board.canal.state(), "raised");
    Ok(())
}

#[test]
fn undo_stops_at_the_board_a_correction_is_written_and_a_void_posting_lets_it_go_on() -> Story {
    let board = Board::printed("public")?;
    let posted = board.posts(json!({}))?;
    let stopped = board.undo().unwrap_err();
    assert_eq!(stopped.code, "undo.stops");
    assert_eq!(
        (
            &stopped.params["reason"],
            &stopped.params["board"],
            &stopped.params["issue"]
        ),
        (&json!("posted"), &json!(BOARD), &board.canal.issue)
    );
    assert_eq!(stopped.params["number"], posted["sheet"]["number"]);
    assert_eq!(
        board.canal.state(),
        "committed",
        "what hangs there still holds"
    );

    board.canal.on("2026-11-21");
    let life = board.note("correction", "时限应为12月20日，单子上印错了")?;
    assert_eq!(
        (&life["progress"][0]["kind"], &life["progress"][0]["day"]),
        (&json!("correction"), &json!("2026-11-21"))
    );
    assert_eq!(
        board.undo()?["step"]["op"],
        "progress_add",
        "the board does not show it yet"
    );
    let extended = board.canal.does(
        "issue_extend",
        json!({ "to": "2026-12-20", "reason": "单子上印错了", "approver": board.canal.chair }),
    )?;
    assert_eq!(extended["issue"]["deadline"], "2026-12-20");
    assert_eq!(board.undo()?["step"]["op"], "issue_extend");
    assert_eq!(board.undo().unwrap_err().code, "undo.stops");

    let void = json!({ "posting": posted["id"], "revision": posted["revision"] });
    let with = |reason: &str| {
        let mut void = void.clone();
        void["reason"] = json!(reason);
        board.canal.desk().call("posting_void", void)
    };
    assert_eq!(code(with(" ")), "posting.reason_missing");
    assert_eq!(with("没有贴，登记错了")?["words"], "作废");
    assert_eq!(board.undo()?["step"]["op"], "issue_sort");
    assert_eq!(
        board.log()[0]["void_reason"],
        "没有贴，登记错了",
        "it stays in the log"
    );
    Ok(())
}

#[test]
fn progress_on_a_posted_ledger_is_not_taken_back_but_a_list_of_promises_does_not_show_it() -> Story
{
    let board = Board::printed("public")?;
    board.note("progress", "清淤200米")?;
    let list = board.print("commitments", "public")?;
    let posted = board.posts(json!({ "document": list }))?;
    assert_eq!(board.undo()?["step"]["op"], "progress_add");
    board.canal.desk().call("journal_redo", json!({}))?;
    let void =
        json!({ "posting": posted["id"], "revision": posted["revision"], "reason": "换成台账" });
    board.canal.desk().call("posting_void", void)?;

    let ledger = board.print("ledger", "public")?;
    board.posts(json!({ "document": ledger }))?;
    let stopped = board.undo().unwrap_err();
    assert_eq!(stopped.params["issue"], board.canal.issue);
    Ok(())
}

#[test]
fn what_is_struck_off_can_still_be_set_right() -> Story {
    let board = Board::printed("public")?;
    let canal = &board.canal;
    canal.does("issue_done", json!({ "words": "已清淤" }))?;
    canal.does(
        "issue_visit",
        json!({ "answers": [{ "solved": "yes", "rating": "satisfied" }] }),
    )?;
    canal.does("issue_strike_off", json!({ "reviewer": canal.chair }))?;
    let results = board.print("ledger", "public")?;
    board.posts(json!({ "document": results }))?;
    assert_eq!(board.undo().unwrap_err().params["reason"], "posted");
    assert_eq!(code(board.note("progress", "又去看了")), "issue.closed");
    let life = board.note("correction", "办结日期应为11月19日")?;
    assert_eq!(life["issue"]["state"], "struck_off");
    assert_eq!(life["progress"][0]["words"], "办结日期应为11月19日");
    Ok(())
}

#[test]
fn a_photo_of_the_board_stays_with_the_posting() -> Story {
    let board = Board::printed("public")?;
    let posted = board.posts(json!({}))?;
    let add = json!({ "posting": posted["id"], "data": PASTED, "caption": "贴在左边" });
    let with = board.canal.desk().call("posting_photo_add", add)?;
    let photo = &with["photos"][0];
    assert_eq!(photo["caption"], "贴在左边");
    let wrong = board
        .canal
        .desk()
        .call("photo_remove", json!({ "photo": photo["id"] }));
    assert_eq!(
        code(wrong),
        "record.not_found",
        "it is no photo of a matter"
    );
    let gone = board
        .canal
        .desk()
        .call("posting_photo_remove", json!({ "photo": photo["id"] }))?;
    assert_eq!(gone["photos"], json!([]));
    board.undo()?;
    assert_eq!(board.log()[0]["photos"][0]["caption"], "贴在左边");
    assert_eq!(
        board.canal.desk().call("data_check", json!({}))?["findings"],
        json!([])
    );
    Ok(())
}

#[test]
fn a_village_that_lets_sheets_hang_longer_is_asked_later() -> Story {
    let board = Board::printed("public")?;
    let desk = board.canal.desk();
    desk.call(
        "setting_put",
        json!({ "key": "posting_days", "value": "30" }),
    )?;
    let other = cadre(&desk, "岑有福", "村委委员")?;
    let posted = board.posts(json!({ "poster": other }))?;
    assert_eq!(posted["to"], "2026-12-20");
    Ok(())
}
