//! What a blank card says. Nothing of anybody: it is public, and who fills it in need not sign.

use crate::documents::{MeetingLine, Sheet};

/// 点题卡: blank question cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// Head and foot. Not printed: number, code, posting, review.
    pub sheet: Sheet,
    /// The meeting they are for.
    pub meeting: MeetingLine,
    /// Who can be asked to answer: `村里`, `镇里`, `县里`.
    pub answerers: Vec<String>,
    /// `不想留姓名可以不填，一样答复。`
    pub anonymous: String,
    /// How the card comes back: `11月23日前交网格长，或投村委会门口意见箱`.
    pub hand_in: String,
    /// How many cards; a sheet holds four and is always filled.
    pub count: usize,
}
