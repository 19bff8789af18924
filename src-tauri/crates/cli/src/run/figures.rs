//! `figures`: the report sentence, then every figure with its denominator, for people who look. Not here: the
//! counting (`desk`), the texts (`wording`).

use desk::{Desk, Fault};
use serde_json::{Value, json};

use super::{Answer, list, number, request, text};
use crate::arguments::{Figures, Language};
use crate::wording;

/// Tells the figures of a period.
pub fn figures(desk: &Desk, given: &Figures, lang: Language) -> Result<Answer, Fault> {
    let wanted = request(json!({
        "from": given.from,
        "to": given.to,
        "place": given.place,
        "known": given.known,
        "all_villages": given.all_villages.then_some(true),
    }));
    let figures = desk.call("figures_show", wanted)?;
    let words = page(&figures, lang);
    Ok(Answer::new(figures, words))
}

/// The sentence, and a line for each figure under it.
fn page(figures: &Value, lang: Language) -> String {
    let mut lines = vec![text(figures, "sentence").to_owned(), String::new()];
    lines.extend(meetings(figures, lang));
    lines.extend(markets(figures, lang));
    lines.extend(parts(figures, lang));
    lines.extend(rates(figures, lang));
    if number(figures, "late") > 0 {
        lines.push(line("figures.late", lang, figures));
    }
    lines.join("\n")
}

fn line(key: &str, lang: Language, params: &Value) -> String {
    wording::told(key, lang, params)
}

fn meetings(figures: &Value, lang: Language) -> Vec<String> {
    let mut lines = vec![line("figures.period", lang, figures)];
    if number(figures, "villages_total") > 1 {
        lines.push(line("figures.villages", lang, figures));
    }
    lines.push(line("figures.sessions", lang, figures));
    lines.push(line("figures.people", lang, figures));
    lines.push(line("figures.cadres", lang, figures));
    lines
}

/// The markets, where any was on the rota: the kinds add up to the stalls.
fn markets(figures: &Value, lang: Language) -> Vec<String> {
    let markets = figures.get("markets").unwrap_or(&Value::Null);
    if number(markets, "days") == 0 {
        return Vec::new();
    }
    let mut lines = vec![
        line("figures.markets", lang, markets),
        line("figures.market_villages", lang, markets),
        line("figures.market_stalls", lang, markets),
    ];
    let kinds = list(markets, "kinds").iter();
    lines.extend(kinds.map(|kind| line("figures.market_kind", lang, kind)));
    let solved = markets.get("solved").unwrap_or(&Value::Null);
    let params = json!({
        "taken": number(markets, "taken"),
        "part": number(solved, "part"),
        "whole": number(solved, "whole"),
    });
    lines.push(line("figures.market_taken", lang, &params));
    lines
}

/// What was collected and the parts that add up to it; the four of 其余 stand under it.
fn parts(figures: &Value, lang: Language) -> Vec<String> {
    let mut lines = vec![line("figures.collected", lang, figures)];
    let collected = number(figures, "collected");
    let part = |one: &Value, key: &str| {
        let params = json!({
            "name": wording::word(&format!("class.{}", text(one, "key")), lang),
            "count": number(one, "count"),
            "collected": collected,
            "merged": merged(one, lang),
        });
        line(key, lang, &params)
    };
    let named = |one: &&Value| ["resolved", "planned", "studied"].contains(&text(one, "key"));
    let all = list(figures, "parts");
    lines.extend(
        all.iter()
            .filter(named)
            .map(|one| part(one, "figures.part")),
    );
    lines.push(line("figures.remainder", lang, figures));
    let rest = list(figures, "remainder_parts").iter();
    lines.extend(rest.map(|one| part(one, "figures.rest_part")));
    lines.push(line("figures.pending", lang, figures));
    lines
}

fn merged(part: &Value, lang: Language) -> String {
    match number(part, "merged") {
        0 => String::new(),
        _ => line("figures.merged", lang, part),
    }
}

fn rates(figures: &Value, lang: Language) -> Vec<String> {
    let mut lines = vec![
        line("figures.overdue", lang, figures),
        line("figures.done", lang, figures),
    ];
    for key in ["response", "resolution", "satisfaction"] {
        let rate = figures.get(key).unwrap_or(&Value::Null);
        let asked = number(rate, "whole") > 0;
        let share = if asked { text(rate, "share") } else { "—" };
        let params = json!({
            "name": wording::word(key, lang),
            "share": share,
            "part": number(rate, "part"),
            "whole": number(rate, "whole"),
        });
        lines.push(line("figures.rate", lang, &params));
    }
    if !text(figures, "mean_days").is_empty() {
        lines.push(line("figures.mean_days", lang, figures));
    }
    lines
}
