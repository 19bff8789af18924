//! 核实, 不列入 and 撤回: whether a wish goes this way at all.

use rules::words::WishEventKind;

use super::{Around, day_of, happen, step};
use crate::commands::wishes::{WishLife, WishStep, WishVerify};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given::{needed, one_line};

/// Says that a wish holds, with the words for the board. Faults: `wish.not_possible`, the days',
/// `revision.stale`.
pub(crate) fn verify(call: &Call<'_>, request: WishVerify) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    step(call, (request.wish, request.revision), |tx, wish| {
        if let Some(words) = &request.posted_words {
            wish.posted_words = one_line(words);
        }
        let around = Around {
            person: request.person,
            ..Around::said(&request.words)
        };
        happen(tx, wish.id, WishEventKind::Verified, day, around)
    })
}

/// Not a wish that this way can meet. Faults: `wish.reason_missing`, `wish.not_possible`, the days',
/// `revision.stale`.
pub(crate) fn refuse(call: &Call<'_>, request: WishStep) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    let reason = needed(&request.words, "wish.reason_missing", "words")?;
    step(call, (request.wish, request.revision), |tx, wish| {
        let around = Around::said(&reason);
        happen(tx, wish.id, WishEventKind::Refused, day, around)
    })
}

/// The wish is no longer there. Faults: `wish.not_possible`, the days', `revision.stale`.
pub(crate) fn withdraw(call: &Call<'_>, request: WishStep) -> Result<WishLife, Fault> {
    let day = day_of(call, request.day)?;
    step(call, (request.wish, request.revision), |tx, wish| {
        let around = Around::said(&request.words);
        happen(tx, wish.id, WishEventKind::Withdrawn, day, around)
    })
}
