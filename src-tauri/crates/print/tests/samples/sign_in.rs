//! 签到表 of an invented village.

use print::documents::sign_in::{Guest, SignIn, SignInForm, SignInGroup};
use rules::words::Edition;

use super::{NAMES, meeting, sheet};

/// Households by grid and unit, invented names again and again.
pub fn groups(sizes: &[(&str, &str, usize)]) -> Vec<SignInGroup> {
    let mut names = NAMES.iter().cycle();
    let group = |(grid, unit, count): &(&str, &str, usize)| SignInGroup {
        grid: (*grid).into(),
        unit: (*unit).into(),
        households: names.by_ref().take(*count).map(|n| (*n).into()).collect(),
    };
    sizes.iter().map(group).collect()
}

pub fn sign_in(form: SignInForm, sizes: &[(&str, &str, usize)]) -> SignIn {
    let title = match form {
        SignInForm::Sheet => "青山村板凳会签到表",
        SignInForm::Thumb => "青山村板凳会签到表（手印）",
    };
    let mut sheet = sheet(title, "会2026-011");
    sheet.edition = Edition::Internal;
    let guest = |name: &str, unit: &str| Guest {
        name: name.into(),
        department: Some(unit.into()).filter(|unit: &String| !unit.is_empty()),
    };
    SignIn {
        sheet,
        meeting: meeting(),
        host: Some("李喆".into()),
        recorder: Some("刘㛃".into()),
        form,
        groups: groups(sizes),
        guests: vec![
            guest("王堃", "镇农业农村办公室"),
            guest("韩喆", "镇水利站"),
            guest("郑垚", "村监委会"),
        ],
    }
}

/// The one page of the design.
pub const ONE_PAGE: [(&str, &str, usize); 3] = [
    ("第二网格", "老桥单元", 12),
    ("第二网格", "南坡单元", 7),
    ("第二网格", "塘下单元", 8),
];
