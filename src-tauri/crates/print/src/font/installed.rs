//! The faces of official paper that a machine has: 方正小标宋, 仿宋, 黑体, 楷体 as Windows and WPS bring them.
//! A face counts if its file allows embedding a part of it and it is drawn in TrueType outlines. Only tables of
//! names and rights are read. Not here: when they are used (`shelf`).

mod tables;

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::Font;
use tables::Named;

/// A face found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Its file.
    pub path: PathBuf,
    /// Which face of the file.
    pub index: u32,
    /// Its PostScript name, as a PDF may write it.
    pub postscript: String,
}

/// For each role the names that a face may go by, the widest in characters first: 仿宋 has all that 仿宋_GB2312
/// has, and three times as many more.
const WANTED: [(Font, &[&str]); 4] = [
    (
        Font::OfficialTitle,
        &[
            "方正小标宋_GBK",
            "FZXiaoBiaoSong-B05",
            "方正小标宋简体",
            "FZXiaoBiaoSong-B05S",
        ],
    ),
    (
        Font::OfficialLetter,
        &["仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312"],
    ),
    (Font::OfficialHeading, &["黑体", "SimHei"]),
    (
        Font::OfficialKai,
        &["楷体", "KaiTi", "楷体_GB2312", "KaiTi_GB2312"],
    ),
];

/// Folders in folders; deeper is no font folder but a loop of links.
const DEEPEST: u32 = 6;

/// Where this machine keeps fonts, WPS's own among them. Not all of them need be there.
pub fn font_folders() -> Vec<PathBuf> {
    folders_of(env::consts::OS, &|variable| env::var_os(variable))
}

/// The same of a system by name, so that each can be tested on any.
fn folders_of(system: &str, variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let of = |name: &str, rest: &str| {
        let base = variable(name).filter(|base| !base.is_empty());
        base.map(|base| PathBuf::from(base).join(rest))
    };
    if system == "windows" {
        let folders = [
            of("WINDIR", "Fonts"),
            of("LOCALAPPDATA", "Microsoft/Windows/Fonts"),
        ];
        return folders.into_iter().flatten().collect();
    }
    let own = [of("HOME", ".fonts"), of("HOME", ".local/share/fonts")];
    let shared = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/usr/share/fonts/wps-office",
        "/opt/kingsoft/wps-office/office6/fonts",
    ];
    let shared = shared.into_iter().map(PathBuf::from);
    own.into_iter().flatten().chain(shared).collect()
}

/// The best face of these folders for each role.
pub(super) fn search(folders: &[PathBuf]) -> BTreeMap<Font, Found> {
    let mut files = Vec::new();
    for folder in folders {
        gather(folder, DEEPEST, &mut files);
    }
    files.sort();
    files.dedup();
    let mut best: BTreeMap<Font, (usize, Found)> = BTreeMap::new();
    for path in files {
        for named in tables::read(&path).unwrap_or_default() {
            let Some((font, rank)) = role(&named).filter(|_| named.may_be_embedded()) else {
                continue;
            };
            if best.get(&font).is_none_or(|(held, _)| rank < *held) {
                let found = Found {
                    path: path.clone(),
                    index: named.index,
                    postscript: named.postscript,
                };
                best.insert(font, (rank, found));
            }
        }
    }
    let best = best.into_iter();
    best.map(|(font, (_, found))| (font, found)).collect()
}

/// The font files below a folder; what cannot be read is not there.
fn gather(folder: &Path, deeper: u32, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if deeper > 0 {
                gather(&path, deeper - 1, files);
            }
        } else if path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("ttf") || end.eq_ignore_ascii_case("ttc"))
        {
            files.push(path);
        }
    }
}

/// The role that a face's names give it, and how much it is wanted there.
fn role(named: &Named) -> Option<(Font, usize)> {
    let of = |wanted: &[&str]| wanted.iter().position(|name| named.names.contains(*name));
    let mut roles = WANTED.iter();
    roles.find_map(|(font, wanted)| Some((*font, of(wanted)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(system: &str, known: &[(&str, &str)]) -> Vec<PathBuf> {
        folders_of(system, &|name| {
            let found = known.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn windows_keeps_fonts_for_all_and_for_one() {
        let folders = of(
            "windows",
            &[("WINDIR", "W"), ("LOCALAPPDATA", "L"), ("HOME", "H")],
        );
        let wanted = ["W/Fonts", "L/Microsoft/Windows/Fonts"].map(PathBuf::from);
        assert_eq!(folders, wanted);
        assert_eq!(of("windows", &[]), Vec::<PathBuf>::new());
    }

    #[test]
    fn elsewhere_the_own_folders_come_before_the_shared_ones() {
        let folders = of("linux", &[("HOME", "/home/lin"), ("WINDIR", "W")]);
        assert_eq!(folders[0], Path::new("/home/lin/.fonts"));
        assert!(folders.contains(&PathBuf::from("/opt/kingsoft/wps-office/office6/fonts")));
        assert!(
            of("linux", &[("HOME", "")])
                .iter()
                .all(|folder| folder.is_absolute())
        );
    }
}
