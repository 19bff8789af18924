//! The service markets and the points in the window, by keyboard: a rota planned, a market held and filled in,
//! points given and taken back, and the markets beside the meetings in the figures.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A rota of the autumn over four villages: held, missed, cancelled, and today's, which is still to be held.
fn autumn(desk: &Desk) -> Result<Value, Trouble> {
    let rota = json!({
        "from": "2026-09-12", "every_days": 10, "count": 12, "time": "09:00", "place": "文化广场",
        "villages": ["白水村", "石桥村", "梅溪村", "大塘村"],
    });
    let planned = desk.call("market_plan_rota", rota)?["markets"].clone();
    let kinds = desk.call("stall_kind_list", json!({}))?["kinds"].clone();
    for n in [0, 1, 2, 4, 5] {
        let market = &planned[n]["id"];
        desk.call("market_hold", json!({ "market": market }))?;
        for (at, name) in ["吴师傅", "镇卫生院", "老周", "县司法局"]
            .iter()
            .enumerate()
        {
            let put = json!({
                "market": market, "kind": kinds[at]["id"], "name": name, "served": 120 + 17 * at + n,
            });
            desk.call("stall_put", put)?;
        }
        for (summary, solved) in [("自来水发黄", None), ("老人机没有声音", Some("换了喇叭"))]
        {
            let add = json!({ "market": market, "summary": summary, "solved": solved });
            desk.call("market_issue_add", add)?;
        }
    }
    desk.call(
        "market_cancel",
        json!({ "market": planned[3]["id"], "reason": "下大雨" }),
    )?;
    Ok(planned)
}

/// The page 便民, as many tabs on from its first.
fn to_tab(window: &Window, further: usize) -> Story {
    window.wait_for("nav")?;
    window.chord(&[Key::Control], '9')?;
    window.wait_for(".community input[value=wishes]")?;
    window.tab_to("微心愿")?;
    for _ in 0..further {
        window.press(Key::Right)?;
    }
    Ok(())
}

#[test]
fn a_market_is_held_and_filled_in_without_the_mouse() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    autumn(&desk)?;
    let window = Window::open(&village)?;
    to_tab(&window, 1)?;
    window.wait_for_text("漏办")?;
    window.screenshot("services-1-rota")?;

    window.tab_to("今天")?;
    window.press(Key::Enter)?;
    window.wait_for(".market h2:focus")?;
    window.screenshot("services-2-planned")?;
    window.tab_to("办了")?;
    window.press(Key::Enter)?;
    window.wait_for("[data-new=served]")?;
    window.tab_to("摊位")?;
    window.type_on("理发")?;
    window.press(Key::Tab)?;
    window.type_on("吴师傅")?;
    window.press(Key::Tab)?;
    window.type_on("86")?;
    window.press(Key::Enter)?;
    window.wait_for_text_in(".market", "服务 86 人次")?;
    window.screenshot("services-3-held")?;

    window.chord(&[Key::Control], '7')?;
    window.wait_for_text("办了的集市（场）")?;
    window.screenshot("services-4-figures")?;
    Ok(())
}

#[test]
fn points_are_given_and_taken_back_without_the_mouse() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    for (name, title) in [
        ("何志强", "治保主任"),
        ("覃小兰", "监委主任"),
        ("邓海燕", "妇女主任"),
    ] {
        let post = json!({ "kind": "village_cadre", "title": title });
        let person = desk.call("person_add", json!({ "name": name, "post": post }))?;
        let give = json!({
            "subject": "cadre", "person": person["id"], "points": if name == "邓海燕" { -2 } else { 3 },
            "reason": "调解一起纠纷", "witness": { "name": "林秀芳" }, "day": today(),
        });
        desk.call("points_add", give)?;
    }
    let window = Window::open(&village)?;
    to_tab(&window, 2)?;
    window.wait_for_text("调解一起纠纷")?;
    window.screenshot("services-5-points")?;
    window.tab_to("冲正")?;
    window.press(Key::Enter)?;
    window.wait_for("[role=dialog]")?;
    window.type_on("记错了人")?;
    window.press(Key::Tab)?;
    window.type_on("林秀芳")?;
    window.press(Key::Enter)?;
    window.screenshot("services-6-correct")?;
    window.tab_to("冲正")?;
    window.press(Key::Enter)?;
    window.wait_for_text("已冲正")?;
    window.screenshot("services-7-corrected")?;
    let list = desk.call("points_list", json!({ "subject": "cadre" }))?;
    assert_eq!(list["total"], 4, "both entries stay");
    Ok(())
}
