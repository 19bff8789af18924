//! 签到表: who is expected, and room to sign or to press a thumb (papers §5). It is printed to be
//! signed; not here: who came.

mod deal;
mod fit;
mod head;
mod input;
mod sheet;
mod thumb;

pub use input::{Guest, SignIn, SignInForm, SignInGroup};

use super::Paper;
use crate::PrintFault;
use crate::font::FontShelf;
use rules::words::Edition;

/// When the meeting is, and where.
pub fn about(sign_in: &SignIn) -> String {
    let place = sign_in.meeting.place.clone().unwrap_or_default();
    format!("{}　{place}", head::when(sign_in))
        .trim_end()
        .to_owned()
}

/// Lays the sheet out. Faults: `edition.none`, a sign-in sheet is never public; fonts that cannot be read.
pub fn plan(sign_in: &SignIn, shelf: &FontShelf) -> Result<Paper, PrintFault> {
    if sign_in.sheet.edition == Edition::Public {
        return Err(PrintFault::EditionNone);
    }
    let pages = match sign_in.form {
        SignInForm::Sheet => sheet::pages(sign_in, shelf),
        SignInForm::Thumb => thumb::pages(sign_in, shelf),
    };
    Paper::checked(pages, 13.0, shelf)
}

/// Households convened.
fn called(sign_in: &SignIn) -> usize {
    sign_in
        .groups
        .iter()
        .map(|group| group.households.len())
        .sum()
}
