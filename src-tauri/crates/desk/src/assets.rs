//! Where the shipped files lie, and those small enough to be inside the program. Not here: fonts, which
//! are files that shell and CLI share (`find_assets` tells where).

use std::path::{Path, PathBuf};

/// Statutory holidays and make-up days by year.
pub(crate) const CALENDAR: &[(&str, &str)] = &[
    (
        "2020.toml",
        include_str!("../../../../assets/calendar/2020.toml"),
    ),
    (
        "2021.toml",
        include_str!("../../../../assets/calendar/2021.toml"),
    ),
    (
        "2022.toml",
        include_str!("../../../../assets/calendar/2022.toml"),
    ),
    (
        "2023.toml",
        include_str!("../../../../assets/calendar/2023.toml"),
    ),
    (
        "2024.toml",
        include_str!("../../../../assets/calendar/2024.toml"),
    ),
    (
        "2025.toml",
        include_str!("../../../../assets/calendar/2025.toml"),
    ),
    (
        "2026.toml",
        include_str!("../../../../assets/calendar/2026.toml"),
    ),
];

/// Meeting kinds, procedures, categories, departments and wording that a new village begins with.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    (
        "kinds.toml",
        include_str!("../../../../assets/templates/kinds.toml"),
    ),
    (
        "procedures.toml",
        include_str!("../../../../assets/templates/procedures.toml"),
    ),
    (
        "categories.toml",
        include_str!("../../../../assets/templates/categories.toml"),
    ),
    (
        "stalls.toml",
        include_str!("../../../../assets/templates/stalls.toml"),
    ),
    (
        "points.toml",
        include_str!("../../../../assets/templates/points.toml"),
    ),
    (
        "departments.toml",
        include_str!("../../../../assets/templates/departments.toml"),
    ),
    (
        "archive.toml",
        include_str!("../../../../assets/templates/archive.toml"),
    ),
    (
        "wording.toml",
        include_str!("../../../../assets/templates/wording.toml"),
    ),
];

/// The manual, part by part.
pub(crate) const MANUAL: &[&str] = &[
    include_str!("../../../../assets/manual/tasks.toml"),
    include_str!("../../../../assets/manual/stages.toml"),
    include_str!("../../../../assets/manual/pages.toml"),
    include_str!("../../../../assets/manual/english.toml"),
];

macro_rules! pictures {
    ($($name:literal)+) => {
        &[$((
            $name,
            include_bytes!(concat!("../../../../assets/manual/pictures/", $name, ".png")),
        )),+]
    };
}

/// Its pictures (`make pictures` draws them): inside the program, so that no page of it lacks one.
pub(crate) const MANUAL_PICTURES: &[(&str, &[u8])] = pictures! {
    "backups" "check" "close" "community" "extend" "figures" "holds" "issues" "ledger" "lock" "masked" "meetings"
    "old_ledger" "people" "prepare" "print" "record" "roster" "settings" "sign_in" "sort" "timetable" "today"
    "visit" "welcome"
};

/// The folder of shipped assets: `BANDENG_ASSETS`, else beside the program as packages lay it, else the
/// source tree of a development build.
pub fn find_assets() -> PathBuf {
    if let Some(folder) = std::env::var_os("BANDENG_ASSETS") {
        return PathBuf::from(folder);
    }
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| exe.parent().map(Path::to_path_buf));
    let candidates = beside.iter().flat_map(|bin| {
        [
            bin.join("assets"),
            bin.join("../lib/bandeng/assets"),
            bin.join("../share/bandeng/assets"),
        ]
    });
    candidates
        .into_iter()
        .find(|folder| folder.join("fonts").is_dir())
        .unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets")))
}
