//! The roster as it stands today, one row a person, in the order of a walk through the village: with headers that an
//! import knows again, so that the same file changes nothing here and founds the same people elsewhere. For the office
//! only: there is no public roster. Not here: those who left.

use std::path::PathBuf;

use chrono::NaiveDate;
use exchange::headers::{RosterField, field_of};
use exchange::out::{Cell, Column, Kind, Page, Table};
use rules::household_code::walking_key;
use rules::ids::PlaceId;
use rules::words::PlaceLevel;
use store::View;
use store::villages::Village;

use super::{about, lay, left};
use crate::commands::leaving::{RosterExport, RosterExported};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::meeting_view::len;
use crate::roster_cache::{Home, RosterCache, Someone};

/// Writes it. Faults: `export.no_such_format`, `file.unwritable`, `work.stopped`.
pub(crate) fn roster(call: &Call<'_>, request: RosterExport) -> Result<RosterExported, Fault> {
    let roster = call.roster()?;
    let path = PathBuf::from(&request.out);
    let unwritable = |error: std::io::Error| Fault::unwritable(&path, &error);
    let (part, bytes) = call.transact(|tx| {
        let table = table(call, tx, &roster)?;
        let laid = lay(call, &table, request.format, &path)?;
        left(call, tx, "roster", table.rows.len() as u64)?;
        Ok::<_, Fault>(laid)
    })?;
    let path = part.name().map_err(unwritable)?;
    Ok(RosterExported {
        path: path.display().to_string(),
        people: len(roster.people.len()),
        bytes,
    })
}

fn table(call: &Call<'_>, view: &View<'_>, roster: &RosterCache) -> Result<Table, Fault> {
    let village: Village = view.get(view.village)?;
    let mut people: Vec<&Someone> = roster.people.iter().collect();
    people.sort_by_cached_key(|someone| way(roster, someone));
    let homes = people.iter().filter_map(|someone| someone.household);
    let homes: std::collections::HashSet<_> = homes.collect();
    let about = about(call, view, format!("{}花名册", village.name))?;
    Ok(Table {
        sheet: "花名册".into(),
        lines: vec![format!(
            "{}　截至{}　{}户{}人",
            about.edition,
            rules::chinese::long_day(call.today()),
            homes.len(),
            people.len()
        )],
        columns: columns(roster),
        rows: people.iter().map(|someone| row(roster, someone)).collect(),
        page: Page::LANDSCAPE,
        about,
        ..Table::default()
    }
    .filled())
}

/// Grid by grid, unit by unit, in the order of the households' numbers, the head first; who has no household comes last.
fn way(roster: &RosterCache, someone: &Someone) -> impl Ord + use<> {
    let home = roster.home_of(someone);
    let mut places: Vec<(i64, String)> = Vec::new();
    let mut at = home.and_then(|home| roster.place(home.household.place));
    while let Some(place) = at.filter(|_| places.len() < 8) {
        places.insert(0, (place.position, place.name.clone()));
        at = place.parent.and_then(|id: PlaceId| roster.place(id));
    }
    let code = home.map(|home| home.household.code.clone());
    (
        home.is_none(),
        places,
        walking_key(&code.unwrap_or_default()),
        someone.household,
        !roster.is_head(someone),
        someone.person.id,
    )
}

/// The village's own word where an import knows it again, else the common one.
fn level_word(roster: &RosterCache, level: PlaceLevel, field: RosterField, common: &str) -> String {
    let own = roster.levels.of(level);
    let known = field_of(own) == Some(field);
    if known { own } else { common }.to_owned()
}

fn columns(roster: &RosterCache) -> Vec<Column> {
    let place = |key: &str, level, field, common: &str| {
        let word = level_word(roster, level, field, common);
        Column::new(key, &word, Kind::Text, 14.0)
    };
    vec![
        Column::new("name", "姓名", Kind::Text, 12.0),
        Column::new("sex", "性别", Kind::Text, 6.0),
        Column::new("birth", "出生日期", Kind::Day, 11.5),
        Column::new("id_number", "身份证号", Kind::Code, 21.0),
        Column::new("id_tail", "身份证后四位", Kind::Code, 9.0),
        Column::new("phone", "联系电话", Kind::Code, 14.0),
        place("grid", PlaceLevel::Grid, RosterField::Grid, "网格"),
        place("group", PlaceLevel::Group, RosterField::Group, "村民小组"),
        place("unit", PlaceLevel::Unit, RosterField::Unit, "单元"),
        Column::new("household", "户号", Kind::Code, 11.0),
        Column::new("head", "户主姓名", Kind::Text, 12.0),
        Column::new("relation", "与户主关系", Kind::Text, 11.0),
        Column::new("party_member", "政治面貌", Kind::Text, 10.0),
        Column::new("post", "职务", Kind::Text, 16.0),
        Column::new("note", "备注", Kind::Text, 18.0),
    ]
}

fn row(roster: &RosterCache, someone: &Someone) -> Vec<Cell> {
    let (person, home) = (&someone.person, roster.home_of(someone));
    let of_home =
        |words: fn(&Home) -> &str| home.map_or(Cell::None, |home| Cell::text(words(home)));
    let posts: Vec<String> = someone
        .posts
        .iter()
        .map(|post| roster.post_words(post))
        .collect();
    let member = if person.party_member {
        "中共党员"
    } else {
        ""
    };
    // Without a household it would be that of whoever stands above.
    let relation = home.map_or("", |_| person.relation.as_str());
    vec![
        Cell::text(person.name.as_str()),
        person.sex.map_or(Cell::None, |sex| sex.zh().into()),
        birth(&person.birth),
        Cell::text(person.id_number.as_str()),
        Cell::text(person.id_tail.as_str()),
        Cell::text(person.phone.as_str()),
        of_home(|home| &home.path[0]),
        of_home(|home| &home.path[1]),
        of_home(|home| &home.path[2]),
        of_home(|home| &home.household.code),
        of_home(|home| &home.head_name),
        Cell::text(relation),
        Cell::text(member),
        Cell::text(posts.join("、")),
        Cell::text(person.note.as_str()),
    ]
}

/// A whole day is a day; a month or a year alone stays what is known.
fn birth(words: &str) -> Cell {
    match words.parse::<NaiveDate>() {
        Ok(day) => Cell::Day(day),
        Err(_) => Cell::text(words),
    }
}
