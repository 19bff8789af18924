//! 公布: verified wishes hang in the running round.

use rules::words::WishEventKind;
use store::wishes::Wish;

use super::{Around, day_of, happen, round, rounds};
use crate::commands::village::Nothing;
use crate::commands::wishes::{WishPost, WishRounds};
use crate::desk::Call;
use crate::fault::Fault;

/// Faults: `wish.none_chosen`, `wish_round.none` (open one first), `wish.before_round`, `wish.not_possible`, the
/// days'.
pub(crate) fn post(call: &Call<'_>, request: WishPost) -> Result<WishRounds, Fault> {
    let day = day_of(call, request.day)?;
    if request.wishes.is_empty() {
        return Err(Fault::new("wish.none_chosen").at("wishes"));
    }
    call.transact(|tx| {
        let round = round::running(tx)?.ok_or_else(|| Fault::new("wish_round.none"))?;
        if day < round.opened_on {
            return Err(Fault::new("wish.before_round")
                .at("day")
                .with("day", day.to_string())
                .with("opened", round.opened_on.to_string()));
        }
        for id in &request.wishes {
            let mut wish: Wish = tx.get(*id)?;
            let around = Around {
                round: Some(round.id),
                ..Around::default()
            };
            happen(tx, wish.id, WishEventKind::Posted, day, around)?;
            tx.touch(&mut wish)?;
        }
        Ok(())
    })?;
    rounds(call, Nothing {})
}
