//! The sign-in sheet as a table: who is expected, with room to sign. Not here: who came.

use exchange::out::{Cell, Column, Kind, Page, Table};
use print::documents::sign_in::{self, SignIn};
use rules::words::PlaceLevel;

use super::super::Make;
use super::{about, head_line, notes};

pub(super) fn table(make: &Make<'_>, sign_in: &SignIn) -> Table {
    let about = about(make, &sign_in.sheet);
    let homes = sign_in.groups.iter().flat_map(|group| {
        let place = (group.grid.as_str(), group.unit.as_str());
        group.households.iter().map(move |name| (place, name, ""))
    });
    let guests = sign_in.guests.iter().map(|guest| {
        let from = guest.department.as_deref().unwrap_or_default();
        (("", ""), &guest.name, from)
    });
    let rows = (1_u32..).zip(homes.chain(guests));
    Table {
        sheet: "签到表".into(),
        lines: vec![head_line(&about, &sign_in.sheet), above(sign_in)],
        columns: columns(make),
        rows: rows
            .map(|(n, ((grid, unit), name, from))| {
                let words = [grid, unit, name, from, ""].map(Cell::text);
                [Cell::count(n)].into_iter().chain(words).collect()
            })
            .collect(),
        empty: String::new(),
        notes: notes(&sign_in.sheet),
        page: Page::default(),
        about,
    }
}

fn above(sign_in: &SignIn) -> String {
    let named =
        |label: &str, name: &Option<String>| name.as_ref().map(|name| format!("{label}：{name}"));
    let parts = [
        Some(sign_in::about(sign_in)),
        named("主持人", &sign_in.host),
        named("记录人", &sign_in.recorder),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("　")
}

fn columns(make: &Make<'_>) -> Vec<Column> {
    let level = |level| make.roster.levels.of(level).to_owned();
    vec![
        Column::new("ordinal", "序号", Kind::Number, 6.0),
        Column::new("grid", &level(PlaceLevel::Grid), Kind::Text, 15.0),
        Column::new("unit", &level(PlaceLevel::Unit), Kind::Text, 15.0),
        Column::new("name", "姓名", Kind::Text, 14.0),
        Column::new("department", "单位", Kind::Text, 18.0),
        Column::new("signature", "签名", Kind::Text, 20.0),
    ]
}
