//! 便民 by keyboard: a wish is written down, posted into a first round, claimed; the board; a dispute settled.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// Wishes in every class, and a dispute, as weeks of work leave them.
fn lived(village: &Village) -> Result<(), Trouble> {
    let desk = |day: &str| village.desk_on(day.parse::<NaiveDate>().unwrap());
    let first = desk("2026-10-08")?;
    for (name, title) in [("何志强", "治保主任"), ("覃小兰", "监委主任")] {
        let post = json!({ "kind": "village_cadre", "title": title });
        first.call("person_add", json!({ "name": name, "post": post }))?;
    }
    first.call("wish_round_open", json!({ "name": "2026年第三季度" }))?;
    for words in ["想要一台能放山歌的收音机", "想把门前三级石阶加个扶手"] {
        hang(&first, words, json!({ "name": "韦桂芳" }))?;
    }
    let next = desk("2026-11-06")?;
    next.call("wish_round_open", json!({ "name": "2026年第四季度" }))?;
    hang(
        &next,
        "想请人教会用手机视频，和在外打工的孩子说说话",
        json!({ "name": "蓝阿婆" }),
    )?;
    let late = hang(&next, "想要一副老花镜，200 度", json!({ "name": "蒙老七" }))?;
    next.call("wish_claim", at(&late, json!({ "name": "县邮政局" })))?;
    let done = hang(&next, "想要一床新棉被", json!({ "name": "蒙桂花" }))?;
    let done = next.call("wish_claim", at(&done, json!({ "name": "镇团委" })))?;
    let contacted = next.call("wish_contact", at(&done, json!({})))?;
    let day = desk("2026-11-18")?;
    let given = at(&contacted, json!({ "words": "棉被送到家里，顺手换了灯泡" }));
    day.call("wish_fulfil", given)?;
    let soon = hang(
        &day,
        "想找人帮忙收五分地的甘蔗",
        json!({ "name": "韦老三" }),
    )?;
    day.call("wish_claim", at(&soon, json!({ "name": "第一网格志愿队" })))?;
    let whose =
        json!({ "words": "想要一台轮椅", "whose": { "name": "李阿公" }, "sensitive": true });
    let hidden = day.call("wish_collect", whose)?;
    day.call("wish_verify", at(&hidden, json!({})))?;
    day.call(
        "wish_collect",
        json!({ "words": "想要一盏床头灯", "whose": { "name": "邓老太" } }),
    )?;
    let dispute = json!({
        "day": "2026-11-12", "title": "引水口谁先用", "place": "二级渠", "mediator": { "name": "何志强" },
        "parties": [{ "name": "蓝阿旺" }, { "name": "韦老三" }],
    });
    let dispute = day.call("dispute_add", dispute)?;
    let end = json!({
        "dispute": dispute["id"], "revision": dispute["revision"], "state": "agreed",
        "agreement": "单日归蓝家，双日归韦家", "day": "2026-11-12",
    });
    day.call("dispute_settle", end)?;
    Ok(())
}

fn at(life: &Value, mut request: Value) -> Value {
    request["wish"] = life["wish"]["id"].clone();
    request["revision"] = life["wish"]["revision"].clone();
    request
}

fn hang(desk: &Desk, words: &str, whose: Value) -> Result<Value, Trouble> {
    let wish = desk.call("wish_collect", json!({ "words": words, "whose": whose }))?;
    desk.call("wish_verify", at(&wish, json!({})))?;
    desk.call("wish_post", json!({ "wishes": [wish["wish"]["id"]] }))?;
    Ok(desk.call("wish_show", json!({ "wish": wish["wish"]["id"] }))?)
}

#[test]
fn wishes_and_disputes_are_worked_without_the_mouse() -> Story {
    let village = Village::founded(today())?;
    lived(&village)?;
    let desk = village.desk()?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    window.screenshot("community-0-today")?;
    window.chord(&[Key::Control], '9')?;
    window.wait_for_text("待公布")?;
    window.screenshot("community-1-wishes")?;

    window.tab_to("谁的")?;
    window.type_on("韦婆婆")?;
    window.press(Key::Enter)?;
    // Whom the first letters meant is looked up before the hand goes on.
    window.wait_for("form.capture .what input:focus")?;
    window.type_on("想要一双防滑的鞋")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in("li .words", "想要一双防滑的鞋")?;

    window.tab_to("想要一台轮椅")?;
    window.press(Key::Enter)?;
    window.wait_for(".panel")?;
    assert!(!window.shows(".panel", "李阿公")?, "behind a button");
    window.screenshot("community-2-sensitive")?;
    window.press(Key::Escape)?;
    window.wait_until_gone(".panel")?;

    window.tab_to("想把门前三级石阶加个扶手")?;
    window.press(Key::Enter)?;
    window.wait_for(".panel form input:focus")?;
    window.tab_to("谁认领")?;
    window.type_on("hzq")?;
    window.wait_for_text_in("[role=option]", "何志强")?;
    window.press(Key::Enter)?;
    window.screenshot("community-3-claim")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in(".panel", "11月28日前联系")?;
    window.screenshot("community-4-claimed")?;
    let claimed = desk.call("wish_list", json!({ "query": "扶手" }))?;
    assert_eq!(claimed["wishes"][0]["claimer"], "何志强");
    window.press(Key::Escape)?;

    window.tab_to("看公布板")?;
    window.press(Key::Enter)?;
    window.wait_for(".board .sheet")?;
    assert!(!window.shows(".board", "韦桂芳")?);
    window.screenshot("community-5-board")?;
    window.tab_to("大字")?;
    window.press(Key::Space)?;
    window.wait_for(".board.large")?;
    window.screenshot("community-6-board-large")?;
    window.press(Key::Escape)?;
    window.wait_for("form.capture")?;
    disputes(&window, &desk)?;
    larger(&window)
}

fn disputes(window: &Window<'_>, desk: &Desk) -> Story {
    window.script("location.hash = '#/community/disputes'", vec![])?;
    window.wait_for_text("引水口谁先用")?;
    window.tab_to("记一起纠纷")?;
    window.press(Key::Enter)?;
    window.wait_for(".panel form input:focus")?;
    window.type_on("宅基地边界")?;
    for (field, name) in [
        ("当事人 1", "蒙老七"),
        ("当事人 2", "蓝阿福"),
        ("调解人", "覃小兰"),
    ] {
        window.tab_to(field)?;
        window.type_on(name)?;
        window.press(Key::Tab)?;
    }
    window.screenshot("community-7-dispute")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in(".panel h2", "宅基地边界")?;
    window.tab_to("写结果")?;
    window.press(Key::Enter)?;
    window.wait_for(".panel form")?;
    window.tab_to("协议内容")?;
    window.type_on("墙退半米，界石重立")?;
    window.screenshot("community-8-settle")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in(".panel dl", "墙退半米")?;
    window.screenshot("community-9-settled")?;
    let list = desk.call("dispute_list", json!({ "states": ["agreed"] }))?;
    assert_eq!(list["total"], 2);
    Ok(())
}

/// The next type size, for people to look at.
fn larger(window: &Window<'_>) -> Story {
    window.press(Key::Escape)?;
    window.chord(&[Key::Control], '=')?;
    window.screenshot("community-a-disputes-larger")?;
    window.script("location.hash = '#/community/wishes'", vec![])?;
    window.wait_for_text("待公布")?;
    window.screenshot("community-b-wishes-larger")?;
    Ok(())
}
