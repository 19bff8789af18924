//! Wugang's published meeting in the real window: 327 people, 27 matters = 7 现场办结 + 11 限期办理 + 9 移交.
//! Some of each by keyboard alone, the rest by `call` from beside it, then the papers out of the printer.
use acceptance::paper::{fixture, plain, text_of};
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};

const MATTERS: &str = include_str!("../../assets/samples/matters.csv");
const ALL: usize = 27;
/// Matters written and sorted by key: one of each outcome of that evening and one more promise.
const BY_KEY: [(usize, &str); 4] = [
    (0, "resolved_on_spot"),
    (7, "committed"),
    (8, "committed"),
    (18, "referred"),
];
/// Who raises the first of them: a name that most software loses.
const RARE: &str = "欧阳䶮𬱖";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A matter and what was done or promised, by its number of that evening.
fn matter(n: usize) -> (String, String) {
    let row = MATTERS.lines().nth(n + 1).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    (cells[0].to_owned(), cells[4].to_owned())
}

fn outcome(n: usize) -> &'static str {
    match n {
        0..7 => "resolved_on_spot",
        7..18 => "committed",
        _ => "referred",
    }
}

#[test]
fn wugangs_meeting_by_keyboard_from_a_new_meeting_to_the_printed_list() -> Story {
    let village = Village::founded(today())?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    // What is not typed comes from beside the window, and the window notices.
    let desk = village.desk()?;
    let roster = fixture("roster-512-households.xlsx");
    let landed = desk.call("roster_import", json!({ "path": roster }))?;
    assert_eq!(landed["added"], 1607, "{}", landed["refused"]);

    let meeting = open_a_meeting(&window, &desk)?;
    sign_in(&window, &desk, &meeting)?;
    record(&window, &desk, &meeting)?;
    sort(&window, &desk, &meeting)?;
    close(&window)?;
    print(&window)?;

    let checked = desk.call("data_check", json!({}))?;
    assert_eq!(checked["findings"], json!([]), "the journal tells the same");
    Ok(())
}

/// Ctrl N, the place, Ctrl Enter.
fn open_a_meeting(window: &Window, desk: &Desk) -> Result<Value, Trouble> {
    window.chord(&[Key::Control], 'n')?;
    window.wait_for("select:focus")?;
    window.tab_to("时间")?;
    window.type_on("19:30")?;
    window.tab_to("地点")?;
    window.type_on("老桥头大榕树下")?;
    window.screenshot("wugang-1-prepare")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for(".sign-in-field input:focus")?;
    let found = desk.call("meeting_list", json!({}))?;
    let opened = &found["meetings"][0];
    assert_eq!(opened["place"], "老桥头大榕树下");
    assert_eq!(opened["state"], "held");
    Ok(opened["id"].clone())
}

/// Eight by letters, four by characters, one who is not on the roster; then up to 300 by `call`.
fn sign_in(window: &Window, desk: &Desk, meeting: &Value) -> Story {
    let page = desk.call("people_list", json!({ "limit": 2000 }))?;
    let people: Vec<&Value> = page["people"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|person| !person["household"].is_null())
        .step_by(5)
        .collect();
    let mut came = 0;
    for (n, person) in people.iter().take(12).enumerate() {
        let name = person["name"].as_str().unwrap();
        let words = if n % 3 == 2 {
            name.to_owned()
        } else {
            letters(desk, name)?
        };
        tick(window, desk, meeting, person, &words)?;
        came += 1;
        window.wait_for_text_in(".newest", name)?;
    }
    window.type_on(RARE)?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for_text_in(".newest", RARE)?;
    came += 1;
    let shown = desk.call("attendance_show", json!({ "meeting": meeting }))?;
    assert_eq!(shown["villagers"], came, "every Enter ticked one person");

    for person in people.iter().skip(12).take(300 - came) {
        let one = json!({ "meeting": meeting, "person": person["id"], "role": "villager" });
        desk.call("attendance_add", one)?;
    }
    for (role, count) in [("villager", 21), ("cadre", 6)] {
        let more = json!({ "meeting": meeting, "role": role, "people": count });
        desk.call("headcount_put", more)?;
    }
    window.wait_for_text("327")?;
    window.screenshot("wugang-2-sign-in")?;
    Ok(())
}

/// The initials of a name, as the window itself shows them.
fn letters(desk: &Desk, name: &str) -> Result<String, Trouble> {
    let found = desk.call("people_search", json!({ "query": name, "limit": 1 }))?;
    let syllables = found["hits"][0]["syllables"].as_array().unwrap();
    let initials = syllables
        .iter()
        .filter_map(|one| one["text"].as_str()?.chars().next());
    Ok(initials.collect())
}

/// Types, goes down to the person among the three hits, and ticks; by the whole name where the letters
/// find others first.
fn tick(window: &Window, desk: &Desk, meeting: &Value, person: &Value, words: &str) -> Story {
    let asked = json!({ "query": words, "limit": 3, "meeting": meeting });
    let found = desk.call("people_search", asked)?;
    let hits = found["hits"].as_array().unwrap();
    let Some(place) = hits.iter().position(|hit| hit["id"] == person["id"]) else {
        return tick(
            window,
            desk,
            meeting,
            person,
            person["name"].as_str().unwrap(),
        );
    };
    window.type_on(words)?;
    window.wait_for_text_in("[role=option]", person["name"].as_str().unwrap())?;
    for _ in 0..place {
        window.press(Key::Down)?;
    }
    window.press(Key::Enter)
}

/// Four lines by key, who → what, Enter; the others by `call`.
fn record(window: &Window, desk: &Desk, meeting: &Value) -> Story {
    window.chord(&[Key::Control], Key::PageDown.into())?;
    window.wait_for(".person input:focus")?;
    let mut written = BY_KEY.iter().map(|(n, _)| *n).peekable();
    for n in 0..ALL {
        let (summary, _) = matter(n);
        if written.next_if_eq(&n).is_none() {
            window.call(
                "issue_raise",
                json!({ "meeting": meeting, "summary": summary }),
            )?;
            continue;
        }
        if n == 0 {
            window.type_on(RARE)?;
            window.wait_for_text_in("[role=option]", RARE)?;
        }
        window.press(Key::Enter)?;
        window.wait_for(".what textarea:focus")?;
        window.type_on(&summary)?;
        window.press(Key::Enter)?;
        window.wait_for_text_in(".notebook", &summary)?;
        window.wait_for(".person input:focus")?;
    }
    window.screenshot("wugang-3-record")?;
    let found = desk.call("issue_list", json!({ "meeting": meeting, "limit": 50 }))?;
    assert_eq!(found["total"], ALL);
    Ok(())
}

/// Sorts by key what was written by key, the others by `call`, so that the queue shows ours alone.
fn sort(window: &Window, desk: &Desk, meeting: &Value) -> Story {
    sort_the_others(desk, meeting)?;
    window.chord(&[Key::Control], Key::PageDown.into())?;
    window.wait_for_text("还有 4 件")?;
    for (n, outcome) in BY_KEY {
        let (summary, words) = matter(n);
        window.wait_for_text_in("h2", &summary)?;
        window.wait_for("[role=radio]:focus")?;
        match outcome {
            "resolved_on_spot" => {
                window.type_on("1")?;
                window.wait_for("textarea:focus")?;
                window.type_on(&words)?;
            }
            "committed" => {
                window.chord(&[Key::Alt], '2')?;
                window.wait_for("textarea:focus")?;
                window.type_on(&words)?;
                window.tab_to("责任单位")?;
                window.type_on("村民委员会")?;
                window.press(Key::Enter)?;
                window.tab_to("解决时限")?;
                window.type_on("12-21")?;
                window.wait_for_text("星期一")?;
            }
            _ => {
                window.type_on("4")?;
                window.wait_for("input:focus")?;
                window.type_on("镇农业农村办公室")?;
                window.press(Key::Enter)?;
                window.tab_to("要求回话")?;
                window.type_on("+15")?;
                window.wait_for_text("12月6日")?;
            }
        }
        window.screenshot(&format!("wugang-4-sort-{n}"))?;
        window.chord(&[Key::Control], Key::Enter.into())?;
    }
    window.wait_for(".summary")
}

fn sort_the_others(desk: &Desk, meeting: &Value) -> Story {
    let department = |name: &str| desk.call("department_add", json!({ "name": name }));
    let committee = department("村民委员会")?["id"].clone();
    let office = department("镇农业农村办公室")?["id"].clone();
    let found = desk.call("issue_list", json!({ "meeting": meeting, "limit": 50 }))?;
    for issue in found["issues"].as_array().unwrap() {
        let n = (0..ALL)
            .find(|n| json!(matter(*n).0) == issue["summary"])
            .unwrap();
        if BY_KEY.iter().any(|(ours, _)| *ours == n) {
            continue;
        }
        let mut wanted = json!({
            "meeting": meeting, "issue": issue["id"], "revision": issue["revision"], "outcome": outcome(n),
        });
        let words = json!(matter(n).1);
        match outcome(n) {
            "committed" => {
                wanted["measure"] = words;
                wanted["department"] = committee.clone();
                wanted["deadline"] = json!("2026-12-21");
            }
            "referred" => {
                wanted["words"] = words;
                wanted["department"] = office.clone();
                wanted["due_back"] = json!("2026-12-06");
            }
            _ => wanted["words"] = words,
        }
        desk.call("issue_sort", wanted)?;
    }
    Ok(())
}

fn close(window: &Window) -> Story {
    window.wait_for_text_in(
        ".summary",
        "到会327人，收集问题27件：现场办结7件、限期办理11件、移交9件。",
    )?;
    window.screenshot("wugang-5-close")?;
    window.chord(&[Key::Control], Key::Enter.into())?;
    window.wait_for("img.paper")
}

/// The public list, the internal list, the ledger: out of the printer, and what they say.
fn print(window: &Window) -> Story {
    window.screenshot("wugang-6-print")?;
    window.chord(&[Key::Control], 'p')?;
    let public = text_of(&window.printed(0)?)?;
    window.wait_for_text("送去打印了")?;
    for n in 7..18 {
        let (summary, measure) = matter(n);
        assert!(
            public.contains(&plain(&summary)),
            "missing on the list: {summary}"
        );
        assert!(
            public.contains(&plain(&measure)),
            "missing on the list: {measure}"
        );
    }
    assert!(!public.contains(RARE), "a villager's name is on the wall");

    window.tab_to("公开版")?;
    window.press(Key::Right)?;
    window.wait_for_text("只给自己人看")?;
    window.chord(&[Key::Control], 'p')?;
    let internal = text_of(&window.printed(1)?)?;
    assert!(internal.contains("内部版") && internal.contains(&plain(&matter(7).0)));

    window.tab_to("印哪一张")?;
    window.press(Key::Down)?;
    window.press(Key::Down)?;
    window.wait_for("img.paper[alt*='台账']")?;
    window.screenshot("wugang-7-ledger")?;
    window.tab_to("打开")?;
    window.press(Key::Enter)?;
    let ledger = text_of(&window.viewed(0)?)?;
    assert!(
        ledger.contains(RARE),
        "who raised the first matter, rare characters included"
    );
    for n in 0..ALL {
        let (summary, _) = matter(n);
        assert!(
            ledger.contains(&plain(&summary)),
            "missing in the ledger: {summary}"
        );
    }
    Ok(())
}
