//! The year's plan: how it is shown, how it is filled. Not here: counting (`rules::year_plan`), one meeting
//! (`meetings`).

mod fill;
mod show;

pub(crate) use fill::{asks_for_quota, plan_many};
pub(crate) use show::{of_year, show};
