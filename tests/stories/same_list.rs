//! The same sheet printed again on the same day keeps its number, its code and its bytes.

use acceptance::{Story, Village};
use serde_json::json;

use crate::told::{opened_meeting, printed, promise, raise, today};

#[test]
fn printing_again_keeps_number_and_code_until_a_row_changes() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let meeting = opened_meeting(&desk)?;
    let id = &meeting["row"]["id"];
    let issue = raise(&desk, id, "村口没有路灯")?;
    promise(&desk, id, &issue, "装三盏路灯", "2026-12-05")?;
    let wanted = json!({ "document": "commitments", "meeting": id });
    let (first, _) = printed(&village, &desk, "first.pdf", wanted.clone())?;
    let (again, _) = printed(&village, &desk, "again.pdf", wanted.clone())?;
    assert_eq!(
        (&first["number"], &first["code"]),
        (&again["number"], &again["code"])
    );
    let read = |name: &str| std::fs::read(village.beside().join(name));
    assert_eq!(read("first.pdf")?, read("again.pdf")?, "the same bytes");
    let another = raise(&desk, id, "水渠淤塞")?;
    promise(&desk, id, &another, "清淤三百米", "2026-12-20")?;
    let (changed, _) = printed(&village, &desk, "changed.pdf", wanted)?;
    assert_eq!(changed["number"], "诺2026-002");
    assert_ne!(changed["code"], first["code"]);
    Ok(())
}
