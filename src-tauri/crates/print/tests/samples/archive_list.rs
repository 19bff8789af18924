//! 归档目录 of an invented meeting.

use print::documents::archive_list::{ArchiveGroup, ArchiveList, ArchiveRow};
use rules::words::Edition;

use super::{day, meeting, sheet};

const PAPERS: [(&str, u32, &str); 8] = [
    ("会议通知", 1, "10年"),
    ("签到表", 4, "永久"),
    ("会议记录", 5, "永久"),
    ("承诺清单（公开版）", 1, "30年"),
    ("承诺事项时间表（公开版）", 2, "10年"),
    ("问题台账", 3, "30年"),
    ("办理结果公示（公开版）", 2, "30年"),
    (
        "交办单　双井至杭口老桥路段没有路灯，村民晚上出行不便",
        1,
        "30年",
    ),
];

fn row(number: usize, name: &str, pages: u32, retention: &str) -> ArchiveRow {
    ArchiveRow {
        number: format!("{number:02}"),
        name: name.into(),
        pages,
        formed_on: day(2026, 11, 18 + (number % 9) as u32),
        retention: retention.into(),
        checksum: format!(
            "{:064x}",
            0x3f7a_91c2_0bd4_e5f6_u128.pow(2) + number as u128
        )
        .chars()
        .rev()
        .collect(),
    }
}

fn group(name: &str, rows: Vec<ArchiveRow>) -> ArchiveGroup {
    ArchiveGroup {
        name: name.into(),
        rows,
    }
}

/// Nine papers and so many photos.
pub fn archive_list(photos: usize) -> ArchiveList {
    let mut sheet = sheet("青山村2026年第11场板凳会归档目录", "会2026-011");
    sheet.short_title = "归档目录".into();
    sheet.edition = Edition::Internal;
    sheet.code = None;
    sheet.filled_in_by = Some("林秀芳".into());
    let papers = PAPERS.iter().enumerate();
    let papers = papers.map(|(n, (name, pages, kept))| row(n + 1, name, *pages, kept));
    let mut together = row(9, "全部材料", 19, "永久");
    together.number = "—".into();
    let captions = [
        "签到表",
        "会场",
        "张贴照片　村委会公示栏",
        "办理前　水渠淤塞300米",
    ];
    let photos = (0..photos).map(|n| row(n + 1, captions[n % captions.len()], 1, "永久"));
    ArchiveList {
        sheet,
        meeting: meeting(),
        folder: "2026-11-18 板凳会 第11场 归档".into(),
        groups: vec![
            group("文书材料", papers.collect()),
            group("合订本", vec![together]),
            group("照片", photos.collect()),
        ],
        lacks: Vec::new(),
    }
}

/// Nothing but a notice, of a village with a long name and rare characters.
pub fn bare() -> ArchiveList {
    let mut list = archive_list(0);
    list.sheet.signer = "喀什噶尔阔孜其亚贝希村村民委员会".into();
    list.sheet.title = "䶮𬱖村2026年第11场亲加奔归档目录".into();
    list.groups.truncate(1);
    list.groups[0].rows.truncate(1);
    list.lacks = vec!["没有签到表的照片".into(), "没有会议记录".into()];
    list
}

/// A name as long as a caption may be.
pub fn long_name() -> ArchiveList {
    let mut list = archive_list(2);
    list.groups[2].rows[0].name = "水渠淤塞处的照片".repeat(60);
    list
}
