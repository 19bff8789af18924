//! 签到表, the sign-in sheet. Not here: how it looks (`print::documents::sign_in`).

use print::documents::Paper;

use super::Make;
use super::masking::Masking;
use crate::fault::Fault;

/// Lays the paper out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    Err(Fault::not_yet(make.wanted.document.as_str()))
}
