//! Service markets: a rota over the villages, what is served and solved on the day, and the figures beside the
//! meetings'. Not here: the days of a rota (`rules::rota`).

use acceptance::{Story, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::told::{code, day, today};

/// A market on that day at that village, held.
fn held(desk: &Desk, day: &str, host: &str) -> Result<Value, Fault> {
    let plan = json!({ "day": day, "time": "9点", "host_village": host, "place": "文化广场" });
    let planned = desk.call("market_plan", plan)?;
    desk.call("market_hold", json!({ "market": planned["row"]["id"] }))
}

/// The ids of the kinds of stall, in their order.
fn kinds(desk: &Desk) -> Result<Vec<Value>, Fault> {
    let kinds = desk.call("stall_kind_list", json!({}))?;
    let kinds = kinds["kinds"].as_array().unwrap().iter();
    Ok(kinds.map(|kind| kind["id"].clone()).collect())
}

fn stall(desk: &Desk, market: &Value, kind: &Value, served: u64) -> Result<Value, Fault> {
    let put =
        json!({ "market": market["row"]["id"], "kind": kind, "name": "吴师傅", "served": served });
    desk.call("stall_put", put)
}

fn problem(
    desk: &Desk,
    market: &Value,
    summary: &str,
    solved: Option<&str>,
) -> Result<Value, Fault> {
    let add = json!({ "market": market["row"]["id"], "summary": summary, "solved": solved });
    desk.call("market_issue_add", add)
}

/// How many were served by stall `kind` of market `n`: 8 × 36 stalls that come to 18,000 exactly.
fn served(n: usize, kind: usize) -> u64 {
    let plain = 62;
    let more = if n * 8 + kind < 18_000 - 288 * plain {
        1
    } else {
        0
    };
    (plain + more) as u64
}

/// Of 450 problems 90 are written down one by one at 18 of the markets, the others counted.
const LISTED: usize = 5;

#[test]
fn xinchangs_markets_are_counted_as_they_were() -> Story {
    let village = Village::founded(day("2026-12-31"))?;
    let desk = village.desk()?;
    let villages: Vec<String> = (1..=17).map(|n| format!("第{n}村")).collect();
    let rota = json!({
        "from": "2026-01-05", "every_days": 10, "villages": villages, "count": 36, "time": "09:00",
        "skip": ["2026-02-14"],
    });
    let planned = desk.call("market_plan_rota", rota)?;
    let planned = planned["markets"].as_array().unwrap();
    assert_eq!(planned.len(), 36);
    assert_eq!(
        planned[17]["host_village"], "第1村",
        "the eighteenth turn is the first one's again"
    );
    assert_eq!(
        desk.call("village_status", json!({}))?["undo"]["op"],
        "market_plan_rota"
    );

    let kinds = kinds(&desk)?;
    assert_eq!(kinds.len(), 8);
    for (n, market) in planned.iter().enumerate() {
        let mut market = desk.call("market_hold", json!({ "market": market["id"] }))?;
        for (at, kind) in kinds.iter().enumerate() {
            market = stall(&desk, &market, kind, served(n, at))?;
        }
        if n < 18 {
            for at in 0..LISTED {
                let solved = (at < 3).then_some("当场修好");
                market = problem(&desk, &market, &format!("第{n}场第{at}件"), solved)?;
            }
        }
        // 20 at each of the first 18 markets were only counted.
        if n < 18 {
            let mut edit = written(&market);
            edit["unlisted_taken"] = json!(20);
            edit["unlisted_solved"] = json!(15);
            desk.call("market_edit", edit)?;
        }
    }
    let figures = desk.call("market_figures_show", json!({ "from": "2026-01-01" }))?;
    assert_eq!(figures["kinds"].as_array().unwrap().len(), 8);
    let tell = |key: &str| figures[key].as_u64().unwrap();
    assert_eq!((tell("villages_reached"), tell("villages")), (17, 17));
    assert_eq!((tell("held"), tell("days"), tell("stalls")), (36, 36, 288));
    assert_eq!((tell("served"), tell("taken")), (18_000, 450));
    assert_eq!(
        figures["solved"],
        json!({ "part": 324, "whole": 450, "share": "72%" })
    );
    adds_up(&figures);

    let beside = desk.call("figures_show", json!({ "from": "2026-01-01" }))?;
    assert_eq!(beside["markets"], figures, "the same beside the meetings'");
    assert_eq!(
        beside["collected"], 90,
        "those written down are matters as any other"
    );
    assert_eq!(beside["resolved"], 54);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

/// A market as `market_edit` takes it back unchanged.
fn written(market: &Value) -> Value {
    let row = &market["row"];
    json!({
        "market": row["id"], "revision": row["revision"], "day": row["day"], "time": row["time"],
        "host_village": row["host_village"], "place": row["place"], "note": row["note"],
        "unlisted_taken": row["unlisted_taken"], "unlisted_solved": row["unlisted_solved"],
    })
}

fn sum(rows: &Value, key: &str) -> u64 {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[key].as_u64().unwrap()).sum()
}

/// Kinds and villages add up to the whole, and the days to the rota.
fn adds_up(figures: &Value) {
    let tell = |key: &str| figures[key].as_u64().unwrap();
    for key in ["stalls", "served"] {
        assert_eq!(sum(&figures["kinds"], key), tell(key), "{key} by kind");
        assert_eq!(
            sum(&figures["by_village"], key),
            tell(key),
            "{key} by village"
        );
    }
    let villages = &figures["by_village"];
    assert_eq!(sum(villages, "days"), tell("days"));
    assert_eq!(sum(villages, "held"), tell("held"));
    assert_eq!(sum(villages, "taken"), tell("taken"));
    assert_eq!(json!(sum(villages, "solved")), figures["solved"]["part"]);
    let days = tell("held") + tell("cancelled") + tell("missed") + tell("waiting");
    assert_eq!(days, tell("days"));
    assert_eq!(figures["solved"]["whole"], figures["taken"]);
}

#[test]
fn a_problem_taken_at_a_market_is_a_matter_from_that_day() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let market = held(&desk, "2026-11-20", "白水村")?;
    let market = problem(&desk, &market, "老人机没有声音", Some("换了喇叭"))?;
    let market = problem(&desk, &market, "自来水发黄", None)?;
    let problems = market["problems"].as_array().unwrap();
    assert_eq!(
        problems
            .iter()
            .map(|one| (&one["state"], &one["solved"]))
            .collect::<Vec<_>>(),
        [
            (&json!("done"), &json!(true)),
            (&json!("raised"), &json!(false))
        ]
    );
    let life = desk.call("issue_show", json!({ "issue": problems[0]["issue"] }))?;
    assert_eq!(life["issue"]["source"], "market");
    assert_eq!(life["issue"]["raised_on"], "2026-11-20");

    // Solved the day after, it is solved, but not on the day.
    let late = desk.call("issue_show", json!({ "issue": problems[1]["issue"] }))?;
    let decide = json!({
        "issue": problems[1]["issue"], "revision": late["issue"]["revision"],
        "decision": { "outcome": "resolved_on_spot", "words": "清洗了水箱" },
    });
    let life = desk.call("issue_decide", decide)?;
    assert_eq!(life["issue"]["state"], "done");
    let figures = desk.call("market_figures_show", json!({}))?;
    assert_eq!(
        figures["solved"],
        json!({ "part": 1, "whole": 2, "share": "50%" })
    );

    // One step: undone, nothing of it stays.
    problem(&desk, &market, "记错了", Some("记错了"))?;
    desk.call("journal_undo", json!({}))?;
    let again = desk.call("market_show", json!({ "market": market["row"]["id"] }))?;
    assert_eq!(again["problems"].as_array().unwrap().len(), 2);
    assert_eq!(desk.call("issue_list", json!({}))?["total"], 2);
    assert_eq!(desk.call("data_check", json!({}))?["findings"], json!([]));
    Ok(())
}

#[test]
fn a_planned_market_that_nobody_held_is_missed_and_a_cancelled_one_says_why() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let plan = |day: &str, host: &str| {
        desk.call("market_plan", json!({ "day": day, "host_village": host }))
    };
    plan("2026-11-01", "甲村")?;
    let rained_off = plan("2026-11-08", "乙村")?["row"]["id"].clone();
    plan("2026-11-21", "丙村")?;
    let ahead = plan("2026-12-05", "丁村")?["row"]["id"].clone();
    assert_eq!(
        code(desk.call(
            "market_cancel",
            json!({ "market": rained_off, "reason": "  " })
        )),
        "market.reason_missing"
    );
    desk.call(
        "market_cancel",
        json!({ "market": rained_off, "reason": "下大雨" }),
    )?;
    assert_eq!(
        code(desk.call("market_hold", json!({ "market": rained_off }))),
        "market.cancelled"
    );
    assert_eq!(
        code(desk.call("market_hold", json!({ "market": ahead }))),
        "market.not_today"
    );

    let list = desk.call("market_list", json!({ "year": 2026 }))?;
    let told: Vec<_> = list["markets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["day"].as_str().unwrap(),
                row["state"].as_str().unwrap(),
                row["missed"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-01", "planned", true),
            ("2026-11-08", "cancelled", false),
            ("2026-11-21", "planned", false),
            ("2026-12-05", "planned", false),
        ]
    );
    let year = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    let figures = desk.call("market_figures_show", year)?;
    let tell = |key: &str| figures[key].as_u64().unwrap();
    assert_eq!(
        (
            tell("held"),
            tell("cancelled"),
            tell("missed"),
            tell("waiting")
        ),
        (0, 1, 1, 1)
    );
    assert_eq!(
        (tell("villages_reached"), tell("villages")),
        (0, 3),
        "丁村's turn has not come"
    );
    adds_up(&figures);

    // A week later today's one was missed, too.
    let later = village.desk_on(day("2026-11-28"))?;
    let figures = later.call("market_figures_show", json!({ "to": "2026-11-21" }))?;
    assert_eq!(
        (&figures["missed"], &figures["waiting"]),
        (&json!(2), &json!(0))
    );
    Ok(())
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let plan = |day: &str, host: &str| {
        desk.call("market_plan", json!({ "day": day, "host_village": host }))
    };
    let market = plan("2026-11-21", "白水村")?;
    let kind = &kinds(&desk)?[0];
    assert_eq!(code(plan("2026-11-21", " ")), "market.village_missing");
    assert_eq!(code(plan("2026-11-21", "白水村")), "market.exists");
    let before = desk.call("village_status", json!({}))?["undo"].clone();

    stall(&desk, &market, kind, 0)?;
    assert_eq!(code(stall(&desk, &market, kind, 3)), "market.not_held");
    assert_eq!(
        code(problem(&desk, &market, "路灯不亮", None)),
        "market.not_held"
    );
    desk.call("journal_undo", json!({}))?;
    assert_eq!(desk.call("village_status", json!({}))?["undo"], before);

    let market = desk.call("market_hold", json!({ "market": market["row"]["id"] }))?;
    assert_eq!(
        code(problem(&desk, &market, " ", None)),
        "issue.summary_missing"
    );
    assert_eq!(
        code(problem(&desk, &market, "路灯不亮", Some(" "))),
        "issue.what_was_done_missing"
    );
    assert_eq!(
        desk.call("issue_list", json!({}))?["total"],
        0,
        "half a problem is none"
    );
    let mut edit = written(&market);
    edit["unlisted_taken"] = json!(3);
    edit["unlisted_solved"] = json!(4);
    assert_eq!(code(desk.call("market_edit", edit)), "market.unlisted_bad");
    let taken = problem(&desk, &market, "路灯不亮", None)?;
    let mut moved = written(&taken);
    moved["day"] = json!("2026-11-20");
    assert_eq!(code(desk.call("market_edit", moved)), "market.day_fixed");
    let mut stale = written(&taken);
    stale["revision"] = json!(1);
    stale["note"] = json!("补记");
    assert_eq!(code(desk.call("market_edit", stale)), "revision.stale");

    let rota = |more: Value| {
        let mut rota =
            json!({ "from": "2026-12-01", "villages": ["甲村", "乙村"], "every_days": 7 });
        for (key, value) in more.as_object().unwrap() {
            rota[key] = value.clone();
        }
        code(desk.call("market_plan_rota", rota))
    };
    assert_eq!(rota(json!({ "villages": [" "] })), "rota.villages_missing");
    assert_eq!(rota(json!({ "every_days": 0 })), "rota.every_bad");
    assert_eq!(rota(json!({ "monthly": 8 })), "rota.every_bad");
    assert_eq!(rota(json!({ "count": 0 })), "rota.count_bad");
    assert_eq!(rota(json!({})), "done");
    assert_eq!(
        rota(json!({})),
        "market.exists",
        "the same rota is not laid out twice"
    );
    let list = desk.call("market_list", json!({ "year": 2026 }))?;
    assert_eq!(list["markets"].as_array().unwrap().len(), 3);
    Ok(())
}

#[test]
fn a_kind_of_stall_that_is_no_longer_offered_keeps_its_stalls() -> Story {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let all = desk.call("stall_kind_add", json!({ "name": "量血糖" }))?;
    let new = all["kinds"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        code(desk.call("stall_kind_add", json!({ "name": "量血糖 " }))),
        "stall_kind.exists"
    );
    let market = held(&desk, "2026-11-20", "白水村")?;
    let market = stall(&desk, &market, &new["id"], 41)?;
    let edit = json!({
        "kind": new["id"], "revision": new["revision"], "name": "测血糖", "position": 1, "enabled": false,
    });
    desk.call("stall_kind_edit", edit)?;
    assert_eq!(kinds(&desk)?.len(), 8);
    let shown = desk.call("market_show", json!({ "market": market["row"]["id"] }))?;
    assert_eq!(shown["stalls"][0]["kind_name"], "测血糖");
    assert_eq!(shown["row"]["served"], 41);

    let put = json!({
        "market": market["row"]["id"], "stall": shown["stalls"][0]["id"],
        "revision": shown["stalls"][0]["revision"], "kind": new["id"], "name": "", "served": 43,
    });
    assert_eq!(desk.call("stall_put", put.clone())?["row"]["served"], 43);
    assert_eq!(code(desk.call("stall_put", put)), "revision.stale");
    let gone = desk.call("stall_remove", json!({ "stall": shown["stalls"][0]["id"] }))?;
    assert_eq!(
        (&gone["row"]["stalls"], &gone["row"]["served"]),
        (&json!(0), &json!(0))
    );
    Ok(())
}

/// A number that looks like chance and is the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// What was done, kept beside the desk and added up by hand.
#[derive(Default)]
struct Oracle {
    days: u64,
    held: u64,
    served: Vec<u64>,
    taken: u64,
    solved: u64,
    reached: std::collections::BTreeSet<u64>,
}

#[test]
fn the_figures_are_what_was_written_whatever_the_markets() -> Story {
    for seed in 1..=4 {
        let mut chance = Chance(seed);
        let village = Village::founded(today())?;
        let desk = village.desk()?;
        let kinds = kinds(&desk)?;
        let mut told = Oracle {
            served: vec![0; kinds.len()],
            ..Oracle::default()
        };
        for _ in 0..12 {
            let (host, on) = (chance.below(5), chance.below(28) + 1);
            let plan = json!({ "day": format!("2026-{:02}-{on:02}", chance.below(12) + 1), "host_village": format!("{host}村") });
            let asked = plan["day"].as_str().unwrap() <= "2026-09-30";
            let Ok(market) = desk.call("market_plan", plan) else {
                continue;
            };
            told.days += u64::from(asked);
            if chance.below(4) == 0
                || desk
                    .call("market_hold", json!({ "market": market["row"]["id"] }))
                    .is_err()
            {
                continue;
            }
            if asked {
                told.held += 1;
                told.reached.insert(host);
            }
            for _ in 0..chance.below(4) {
                let (kind, served) = (chance.below(kinds.len() as u64) as usize, chance.below(60));
                stall(&desk, &market, &kinds[kind], served)?;
                told.served[kind] += if asked { served } else { 0 };
            }
            for at in 0..chance.below(3) {
                let solved = chance.below(2) == 0;
                problem(
                    &desk,
                    &market,
                    &format!("问题{at}"),
                    solved.then_some("办好了"),
                )?;
                told.taken += u64::from(asked);
                told.solved += u64::from(asked && solved);
            }
        }
        let asked = json!({ "from": "2026-01-01", "to": "2026-09-30" });
        let figures = desk.call("market_figures_show", asked)?;
        adds_up(&figures);
        let tell = |key: &str| figures[key].as_u64().unwrap();
        assert_eq!(
            (tell("days"), tell("held")),
            (told.days, told.held),
            "seed {seed}"
        );
        assert_eq!(
            tell("served"),
            told.served.iter().sum::<u64>(),
            "seed {seed}"
        );
        assert_eq!(
            tell("villages_reached"),
            told.reached.len() as u64,
            "seed {seed}"
        );
        assert_eq!(figures["solved"]["part"], json!(told.solved), "seed {seed}");
        assert_eq!(tell("taken"), told.taken, "seed {seed}");
        for kind in figures["kinds"].as_array().unwrap() {
            let at = kinds.iter().position(|id| *id == kind["kind"]).unwrap();
            assert_eq!(
                kind["served"],
                json!(told.served[at]),
                "seed {seed}: {kind}"
            );
        }
    }
    Ok(())
}

#[test]
fn a_grid_has_no_markets_of_its_own() -> Story {
    let village = Village::sample(today())?;
    let desk = village.desk()?;
    let all = || desk.call("figures_show", json!({}));
    let before = all()?["markets"]["held"].as_u64().unwrap();
    held(&desk, "2026-11-20", "白水村")?;
    let places = desk.call("place_list", json!({}))?;
    let grid = places["places"]
        .as_array()
        .unwrap()
        .iter()
        .find(|place| place["level"] == "grid")
        .unwrap()
        .clone();
    let of_grid = desk.call("figures_show", json!({ "place": grid["id"] }))?;
    assert_eq!(of_grid["markets"], Value::Null);
    assert_eq!(all()?["markets"]["held"], before + 1);
    Ok(())
}
