//! What the window's print desk asks: what papers there are, large type, and the sheets printed last.

use acceptance::{Story, Village};
use serde_json::{Value, json};

use crate::told::{code, opened_meeting, promise, raise, today};

/// The form of a paper in the list.
fn form(list: &Value, document: &str, name: &str) -> Value {
    let rows = list["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["document"] == document && row["form"] == name);
    row.unwrap().clone()
}

#[test]
fn the_list_says_what_each_paper_can_be() -> Story {
    let village = Village::founded(today())?;
    let list = village.desk()?.call("document_form_list", json!({}))?;
    assert_eq!(form(&list, "slips", "")["public"], false);
    assert_eq!(form(&list, "minutes", "")["of_meeting"], true);
    assert_eq!(form(&list, "monthly", "")["period"], "month");
    assert_eq!(form(&list, "year_plan", "")["period"], "year");
    assert_eq!(form(&list, "commitments", "")["large"], json!(["a4"]));
    assert_eq!(form(&list, "ledger", "flat")["large"], json!(["a3"]));
    assert_eq!(form(&list, "slips", "")["large"], json!([]));
    let four = form(&list, "ledger", "four");
    assert_eq!(four["of_place"], true);
    assert_eq!(
        four["columns"],
        json!(["ordinal", "summary", "measure", "progress", "deadline"])
    );
    let columns = list["columns"].as_array().unwrap();
    let kept_back: Vec<&Value> = columns.iter().filter(|c| c["public"] == false).collect();
    assert_eq!(columns.len(), 21);
    assert_eq!(kept_back.len(), 1, "only who reported stays inside");
    assert_eq!(kept_back[0]["column"], "reporter");
    Ok(())
}

#[test]
fn large_type_is_set_where_a_paper_has_it_and_refused_elsewhere() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    for place in 1..=18 {
        let issue = raise(
            &desk,
            &meeting,
            &format!("第{place}处水渠堵了，雨天漫到路上"),
        )?;
        promise(
            &desk,
            &meeting,
            &issue,
            "清淤300米，换两块闸板",
            "2026-12-12",
        )?;
    }
    let wanted = |document: &str, form: &str, paper: &str, large: bool| {
        let edition = if matches!(form, "full" | "flat") {
            "internal"
        } else {
            "public"
        };
        json!({ "wanted": {
            "document": document, "meeting": meeting, "form": form, "paper": paper, "large": large, "edition": edition,
        }})
    };
    let pages = |document: &str, form: &str, paper: &str, large: bool| {
        let answer = desk.call("document_preview", wanted(document, form, paper, large))?;
        Ok::<u64, desk::Fault>(answer["page_count"].as_u64().unwrap())
    };
    for (document, form, paper) in [
        ("commitments", "", "a4"),
        ("timetable", "meeting", "a4"),
        ("ledger", "four", "a4"),
        ("ledger", "full", "a4"),
    ] {
        let (plain, large) = (
            pages(document, form, paper, false)?,
            pages(document, form, paper, true)?,
        );
        assert!(
            large > plain,
            "{document} {form}: {plain} and {large} pages"
        );
    }
    for (document, form, paper) in [("commitments", "", "a3"), ("slips", "", "a4")] {
        let mut asked = wanted(document, form, paper, true);
        asked["wanted"]["edition"] = json!("internal");
        assert_eq!(
            code(desk.call("document_preview", asked)),
            "document.large_none"
        );
    }
    Ok(())
}

#[test]
fn a_sheet_leads_to_its_file_until_another_takes_its_place() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?["row"]["id"].clone();
    let issue = raise(&desk, &meeting, "灌溉水渠淤塞300米")?;
    promise(&desk, &meeting, &issue, "清淤", "2026-12-12")?;
    let wanted = json!({ "document": "commitments", "meeting": meeting });
    let file = |at: usize| -> Result<Value, desk::Fault> {
        let list = desk.call("document_list", json!({ "files": true }))?;
        Ok(list["sheets"][at]["file"].clone())
    };
    let printed = desk.call("document_print", json!({ "wanted": wanted }))?;
    assert_eq!(file(0)?, printed["path"]);
    let unasked = desk.call("document_list", json!({}))?;
    assert_eq!(unasked["sheets"][0]["file"], Value::Null);

    let other = raise(&desk, &meeting, "村口路灯不亮")?;
    promise(&desk, &meeting, &other, "换灯", "2026-12-01")?;
    let again = desk.call("document_print", json!({ "wanted": wanted }))?;
    assert_eq!(file(0)?, again["path"]);
    assert_eq!(
        file(1)?,
        Value::Null,
        "the newer list lies under the same name"
    );

    let path = again["path"].as_str().unwrap();
    std::fs::remove_file(path)?;
    assert_eq!(file(0)?, Value::Null);
    Ok(())
}
