//! The computer's clock goes backwards between two steps, by minutes or years, also while the program is closed. Steps
//! keep their order, nothing is refused, and whoever sits there is told.

use desk::{Desk, Fault, Options};
use disk::ClockSetBack;
use fastrand::Rng;
use serde_json::json;

use crate::books::Books;
use crate::harm::{Harm, holds};
use crate::places::{copy_of, founded};
use crate::tally::{Form, Row};

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// Sets it back again and again.
pub fn between_two_steps(form: Form) -> Result<Vec<Row>, Harm> {
    let mut row = Row::of("the clock goes backwards between two steps");
    let founded = founded()?;
    let mut dice = Rng::with_seed(4);
    for n in 0..form.of(6, 60) {
        let back = match n % 3 {
            0 => dice.i64(1..MINUTE),
            1 => dice.i64(2 * DAY..30 * DAY),
            _ => dice.i64(DAY * 365..DAY * 3650),
        };
        row.tries(format!("{back} s back"), once(&founded.data(), back));
    }
    Ok(vec![row])
}

/// The day is the computer's, as it is for a village.
fn desk(data: &std::path::Path) -> Result<Desk, Fault> {
    Desk::open(Options {
        data: data.to_owned(),
        ..Options::default()
    })
}

fn once(founded: &std::path::Path, back: i64) -> Result<u64, Harm> {
    let (_place, data) = copy_of(founded)?;
    let open = desk(&data)?;
    let collect = |desk: &Desk, n: u32| {
        desk.call(
            "issue_collect",
            json!({ "summary": format!("村口路灯不亮，第{n}盏") }),
        )
    };
    collect(&open, 1)?;
    let behind = |desk: &Desk| {
        desk.call("village_status", json!({}))
            .map(|s| s["clock_behind"] == true)
    };
    holds(!behind(&open)?, || "told without reason".to_owned())?;
    let set_back = ClockSetBack::by(back);
    let told = behind(&open)?;
    holds(told == (back > 2 * DAY - 1), || format!("told: {told}"))?;
    collect(&open, 2)?;
    drop(open);
    let again = desk(&data)?;
    collect(&again, 3)?;
    let undone = again.call("journal_undo", json!({}))?;
    holds(
        undone["step"]["about"] == "村口路灯不亮，第3盏",
        || format!("{undone}"),
    )?;
    again.call("journal_redo", json!({}))?;
    drop(set_back);
    drop(again);
    let ops: Vec<String> = Books::open(&data)?
        .steps
        .into_iter()
        .map(|step| step.op)
        .collect();
    let wanted = [
        "issue_collect",
        "issue_collect",
        "issue_collect",
        "journal_undo",
        "journal_redo",
    ];
    holds(ops.ends_with(&wanted.map(str::to_owned)), || {
        format!("{ops:?}")
    })?;
    Ok(5)
}
