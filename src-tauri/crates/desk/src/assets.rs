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

/// The folder of shipped assets: `BANDENG_ASSETS`, else beside the program as packages and portable folders lay it,
/// else that of the source tree the program was built in.
pub fn find_assets() -> PathBuf {
    if let Some(folder) = std::env::var_os("BANDENG_ASSETS") {
        return PathBuf::from(folder);
    }
    let program = std::env::current_exe().unwrap_or_default();
    laid_beside(&program)
        .or_else(|| in_a_folder_above(&program))
        .unwrap_or_else(of_a_development_build)
}

/// `bandeng/assets` in a portable folder, `/usr/share/bandeng/assets` of a package.
fn laid_beside(program: &Path) -> Option<PathBuf> {
    let folder = program.parent()?;
    let laid = ["assets", "../share/bandeng/assets"];
    laid.map(|place| folder.join(place))
        .into_iter()
        .find(|assets| holds_fonts(assets))
}

/// A program in `target/release`, `target/debug/deps` … finds the tree that it was built in.
fn in_a_folder_above(program: &Path) -> Option<PathBuf> {
    let above = program.ancestors().skip(2);
    above
        .map(|folder| folder.join("assets"))
        .find(|assets| holds_fonts(assets))
}

/// A development build knows its tree even where it is built elsewhere. A released program does not carry the name of
/// a folder that nobody has.
fn of_a_development_build() -> PathBuf {
    #[cfg(debug_assertions)]
    let assets = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets");
    #[cfg(not(debug_assertions))]
    let assets = "assets";
    PathBuf::from(assets)
}

fn holds_fonts(assets: &Path) -> bool {
    assets.join("fonts").is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(folder: &Path, program: &str, assets: &str) -> PathBuf {
        std::fs::create_dir_all(folder.join(assets).join("fonts")).unwrap();
        let program = folder.join(program);
        std::fs::create_dir_all(program.parent().unwrap()).unwrap();
        program
    }

    #[test]
    fn window_and_command_line_of_a_package_share_one_folder() {
        let root = tempfile::tempdir().unwrap();
        let program = laid(root.path(), "usr/bin/bandeng", "usr/share/bandeng/assets");
        let found = laid_beside(&program).unwrap();
        let shared = root.path().join("usr/share/bandeng/assets");
        assert_eq!(
            found.canonicalize().unwrap(),
            shared.canonicalize().unwrap()
        );
        assert_eq!(
            laid_beside(&program.with_file_name("bandeng-cli")),
            Some(found)
        );
    }

    #[test]
    fn a_folder_on_a_stick_has_its_own() {
        let stick = tempfile::tempdir().unwrap();
        let program = laid(stick.path(), "板凳/bandeng-cli", "板凳/assets");
        assert_eq!(
            laid_beside(&program),
            Some(stick.path().join("板凳/assets"))
        );
    }

    #[test]
    fn a_build_finds_the_tree_it_lies_in() {
        let tree = tempfile::tempdir().unwrap();
        let program = laid(tree.path(), "target/x/release/bandeng", "assets");
        assert_eq!(laid_beside(&program), None);
        assert_eq!(
            in_a_folder_above(&program),
            Some(tree.path().join("assets"))
        );
    }
}
