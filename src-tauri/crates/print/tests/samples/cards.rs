//! 点题卡 of an invented village.

use print::documents::cards::Cards;

use super::{day, sheet};

pub fn cards(count: usize) -> Cards {
    let mut sheet = sheet("点题卡", "会2026-012");
    sheet.motto = Some("群众讲、干部听　群众问、干部答　群众提、干部办".into());
    sheet.print_day = day(2026, 11, 18);
    Cards {
        sheet,
        meeting: super::slips::slips(0).meeting,
        answerers: ["村里", "镇里", "县里"].map(str::to_owned).into(),
        anonymous: "不想留姓名可以不填，一样答复。".into(),
        hand_in: "11月23日前交网格长李喆，或投村委会门口意见箱".into(),
        count,
    }
}
