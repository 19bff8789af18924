//! 数据恢复单, the sheet with the recovery code that lies in the safe: what it opens, how it is used, how it is kept.
//! Not here: making a code (`store`).

use crate::PrintFault;
use crate::documents::{Paper, Sheet};
use crate::font::FontShelf;
use crate::layout::letter::{BODY_PT, Closing, Part, letter};

/// What the sheet says.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// Head and foot.
    pub sheet: Sheet,
    /// The village, as the app calls it.
    pub village: String,
    /// The code by its groups.
    pub groups: Vec<String>,
}

/// Groups of the code on a line.
const ON_A_LINE: usize = 3;

const USE: &[&str] = &[
    "1.忘了密码时，在板凳要密码的地方输入恢复码。大小写、横线和空格都不要紧。",
    "2.打开以后，到“设置—密码”里换一个新密码。",
    "3.换了电脑，从U盘上的备份恢复时，同样可以用它。",
];

const KEEPING: &[&str] = &[
    "锁进保险柜，不要贴出去，不要拍照，不要和电脑、U盘放在一起。",
    "密码忘了，这张纸也没了，资料就再也打不开，谁也没有办法。",
];

/// Lays the sheet out. Faults: a font that cannot be read.
pub fn plan(recovery: &Recovery, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    let village = &recovery.village;
    let what = format!(
        "{village}在板凳里的资料（数据库、照片和备份）加了密码。忘了密码，用下面的恢复码可以打开。"
    );
    let paragraph = |words: &str| Part::Paragraph(words.into());
    let mut parts = vec![
        Part::Heading("一、这是什么".to_owned()),
        paragraph(&what),
        Part::Heading("二、恢复码".to_owned()),
    ];
    let lines = recovery.groups.chunks(ON_A_LINE);
    parts.extend(lines.map(|line| Part::Heading(line.join("　-　"))));
    parts.push(Part::Heading("三、怎么用".to_owned()));
    parts.extend(USE.iter().map(|words| paragraph(words)));
    parts.push(Part::Heading("四、怎么保管".to_owned()));
    parts.extend(KEEPING.iter().map(|words| paragraph(words)));
    let line = ["经手人", "保管人"].map(str::to_owned);
    let closing = Closing::Signatures {
        lines: vec![line.to_vec()],
        day: recovery.sheet.print_day,
    };
    let pages = letter(shelf, &recovery.sheet, &parts, &closing);
    Paper::checked(pages, BODY_PT, shelf)
}
