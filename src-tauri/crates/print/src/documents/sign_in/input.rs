//! What a sign-in sheet says: names to be signed beside, and nothing else of anybody.

use crate::documents::{MeetingLine, Sheet};

/// 签到表.
#[derive(Debug, Clone, PartialEq)]
pub struct SignIn {
    /// Head and foot. Not printed: motto, posting, review, contact.
    pub sheet: Sheet,
    /// The meeting.
    pub meeting: MeetingLine,
    /// Who hosts.
    pub host: Option<String>,
    /// Who takes the minutes.
    pub recorder: Option<String>,
    /// To be signed, or for thumbs.
    pub form: SignInForm,
    /// The households convened, group by group.
    pub groups: Vec<SignInGroup>,
    /// 对口干部、列席: who was invited from outside. The thumb form leaves them out.
    pub guests: Vec<Guest>,
}

/// The form of a sign-in sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInForm {
    /// Two tables side by side.
    Sheet,
    /// Cells with room for a thumb.
    Thumb,
}

/// Households of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInGroup {
    /// The wider place: `第二网格`.
    pub grid: String,
    /// The narrower one, if there is one: `老桥单元`.
    pub unit: String,
    /// Heads of households, or numbers where none is known, in order.
    pub households: Vec<String>,
}

/// Somebody invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Name; empty where a department sends whom it wants.
    pub name: String,
    /// From where: `镇水利站`.
    pub department: Option<String>,
}
