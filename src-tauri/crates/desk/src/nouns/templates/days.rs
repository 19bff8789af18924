//! What of a file becomes level names and settings: words on paper, numbers of days. Not here: the rows.

use rules::levels::usual;
use rules::templates::{CountyFile, TemplateFault, TemplateWrong};
use rules::words::PlaceLevel;
use store::View;
use store::places::LevelName;

use super::plan::{Planned, Wrong};
use super::shipped::shipped;
use super::{retention, wording};
use crate::fault::Fault;
use crate::nouns::given::one_line;
use crate::nouns::kinds::levels as names;

/// Names of levels; those that the file leaves out stay. Two levels of one name are wrong.
pub(super) fn levels(
    view: &View<'_>,
    file: &CountyFile,
    wrong: &mut Wrong,
) -> Result<Vec<Planned<LevelName>>, Fault> {
    let mut planned: Vec<Planned<LevelName>> = Vec::new();
    for (level, name) in &file.levels {
        let before = names::of(view, *level)?;
        let mut after = before.clone();
        after.name = match one_line(name) {
            empty if empty.is_empty() => usual(*level).to_owned(),
            name => name,
        };
        planned.push(Planned::new(Some(before), after, usual(*level)));
    }
    let words = view.level_words()?;
    let called = |level: PlaceLevel| {
        let of_file = planned.iter().find(|p| p.after.level == level);
        of_file.map_or(words.of(level), |p| p.after.name.as_str())
    };
    for row in &planned {
        let mut others = PlaceLevel::ALL.iter().filter(|l| **l != row.after.level);
        if others.any(|other| called(*other) == row.after.name) {
            wrong.push(TemplateFault {
                file: String::new(),
                line: 0,
                wrong: TemplateWrong::NameTaken(row.after.name.clone()),
            });
        }
    }
    Ok(planned)
}

/// Settings as (key, what holds now, what the file says).
pub(super) fn settings(
    view: &View<'_>,
    file: &CountyFile,
) -> Result<Vec<(String, Option<String>, String)>, Fault> {
    let mut settings = Vec::new();
    for (key, words) in &file.wording {
        let now = wording::of(view, key)?;
        settings.push((wording::setting(key), Some(now), words.trim().to_owned()));
    }
    if let Some(numerals) = file.dates.numerals {
        let now = wording::numerals(view)?.as_str().to_owned();
        settings.push((
            wording::NUMERALS.to_owned(),
            Some(now),
            numerals.as_str().to_owned(),
        ));
    }
    for (key, period) in &file.retention {
        let now = retention::of(view, key)?.map(|now| now.as_str().to_owned());
        settings.push((retention::setting(key), now, period.as_str().to_owned()));
    }
    let (given, usual) = (&file.defaults, &shipped()?.defaults);
    let days = [
        ("answer_days", given.answer_days, usual.answer_days),
        ("due_soon_days", given.due_soon_days, usual.due_soon_days),
        ("posting_days", given.posting_days, usual.posting_days),
        ("claim_days", given.claim_days, usual.claim_days),
        ("review_days", given.review_days, usual.review_days),
        ("referral_days", given.referral_days, usual.referral_days),
    ];
    for (key, given, usual) in days {
        if let Some(given) = given {
            let now = view.setting(key)?.unwrap_or_else(|| usual.to_string());
            settings.push((key.to_owned(), Some(now), given.to_string()));
        }
    }
    Ok(settings)
}
