//! The pack's list: as paper, and as a table that other programs read, with the whole checksums. Not here: how the
//! paper looks (`print::documents::archive_list`).

use chrono::Datelike;
use print::documents::archive_list::{self, ArchiveGroup, ArchiveList, ArchiveRow};
use print::documents::{Paper, Sheet};
use print::pdf::Properties;
use rules::archive::Retention;
use rules::words::{DocumentKind, Edition};
use store::View;

use super::super::{Make, Registration, page_count, print_fault, properties, wanted};
use super::pack::{Pack, sha256};
use super::{Making, items};
use crate::commands::archive::{ArchiveLack, ArchiveNotice, ArchivedFile};
use crate::fault::Fault;

const LIST: &str = "归档目录.pdf";
const TABLE: &str = "归档目录.csv";
const HEAD: [&str; 9] = [
    "序号",
    "文件",
    "件名",
    "页数",
    "形成日期",
    "保管期限",
    "SHA-256",
    "编号",
    "校验码",
];

/// What the file of all papers says of itself.
pub(super) fn bound(making: &Making<'_>, view: &View<'_>, name: &str) -> Result<Properties, Fault> {
    let registration = registration(making, view)?;
    let folder = super::wording::folder(making.meeting);
    let title = format!("{folder} {name}");
    properties(
        making.call,
        view,
        (&title, Edition::Internal),
        &registration,
    )
}

/// The list carries the meeting's number.
fn registration(making: &Making<'_>, view: &View<'_>) -> Result<Registration, Fault> {
    Ok(Registration {
        number: Some(view.number_of(making.meeting.id)?).filter(|number| !number.is_empty()),
        ..Registration::default()
    })
}

/// Writes the list into the pack, and the table that names it, too.
pub(super) fn write(
    making: &Making<'_>,
    view: &View<'_>,
    pack: &Pack,
    (files, notices): (&[ArchivedFile], &[ArchiveNotice]),
) -> Result<(), Fault> {
    let registration = registration(making, view)?;
    let (paper, title) = paper(making, view, &registration, (files, notices, pack))?;
    let says = properties(
        making.call,
        view,
        (&title, Edition::Internal),
        &registration,
    )?;
    let bytes = making.pdf(&paper.pages, &says, making.total - 1)?;
    pack.put(LIST, &bytes)?;
    let table = table(making, files, (page_count(&paper), &bytes));
    pack.put(TABLE, table.as_bytes())
}

fn paper(
    making: &Making<'_>,
    view: &View<'_>,
    registration: &Registration,
    (files, notices, pack): (&[ArchivedFile], &[ArchiveNotice], &Pack),
) -> Result<(Paper, String), Fault> {
    let call = making.call;
    // The minutes' head and foot are those of a paper of this meeting that stays inside.
    let like = items::wanted_of(making.meeting, DocumentKind::Minutes, Edition::Internal, "");
    let wanted = wanted::resolve(call, view, &like)?;
    let make = Make::new(call, (view, making.roster), &wanted, registration)?;
    let title = make.title("archive_title", making.meeting.day.year())?;
    let (photos, papers): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.file.contains('/'));
    // The same pages once more: counted by itself.
    let (papers, together): (Vec<_>, Vec<_>) =
        papers.into_iter().partition(|file| file.sheet.is_some());
    let list = ArchiveList {
        sheet: Sheet {
            motto: None,
            ..make.sheet(title.clone(), title.clone())?
        },
        meeting: make.meeting_line(making.meeting)?,
        folder: pack.free_name(),
        groups: vec![
            group("文书材料", &papers),
            group("合订本", &together),
            group("照片", &photos),
        ],
        lacks: notices.iter().filter_map(lack).collect(),
    };
    let paper = archive_list::plan(&list, call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title))
}

fn group(name: &str, files: &[&ArchivedFile]) -> ArchiveGroup {
    let rows = files.iter().map(|file| ArchiveRow {
        number: file.number.clone(),
        name: file.name.clone(),
        pages: file.pages,
        formed_on: file.formed_on,
        retention: file.retention.zh().to_owned(),
        checksum: file.sha256.clone(),
    });
    ArchiveGroup {
        name: name.to_owned(),
        rows: rows.collect(),
    }
}

/// What is not in the pack; matters that are still open are no missing file.
fn lack(notice: &ArchiveNotice) -> Option<String> {
    match notice.lack {
        ArchiveLack::SignedSheet => Some("没有签到表的照片".to_owned()),
        ArchiveLack::Minutes => Some("会议记录没有内容".to_owned()),
        ArchiveLack::Board => Some("没有张贴的照片".to_owned()),
        ArchiveLack::LostPhotos => Some(format!("{}张照片的文件找不到了", notice.count)),
        ArchiveLack::Unsorted | ArchiveLack::Open => None,
    }
}

/// CSV as WPS and Excel open it by a double click: with the mark of UTF-8, and lines ended as on Windows.
fn table(making: &Making<'_>, files: &[ArchivedFile], (pages, list): (u32, &[u8])) -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, &HEAD.map(str::to_owned));
    for file in files {
        let cells = [
            file.number.clone(),
            file.file.clone(),
            file.name.clone(),
            file.pages.to_string(),
            file.formed_on.to_string(),
            file.retention.zh().to_owned(),
            file.sha256.clone(),
            file.sheet_number.clone(),
            file.code.clone(),
        ];
        line(&mut text, &cells);
    }
    let own = [
        String::new(),
        LIST.to_owned(),
        "归档目录".to_owned(),
        pages.to_string(),
        making.call.today().to_string(),
        Retention::Permanent.zh().to_owned(),
        sha256(list),
        String::new(),
        String::new(),
    ];
    line(&mut text, &own);
    text
}

fn line(text: &mut String, cells: &[String]) {
    let quoted: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}

/// In quotes where it must be. A caption that begins like a formula gets a mark before it, so that no table
/// program reckons it.
fn quoted(cell: &str) -> String {
    let plain = if cell.starts_with(['=', '+', '-', '@']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if plain.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", plain.replace('"', "\"\""))
    } else {
        plain
    }
}
