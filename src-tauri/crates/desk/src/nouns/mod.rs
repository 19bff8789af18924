//! What each command does, one file a noun. Not here: their requests and responses (`commands`).

pub(crate) mod attendance;
pub(crate) mod days;
pub(crate) mod deciding;
pub(crate) mod documents;
pub(crate) mod drafts;
pub(crate) mod feedback;
pub(crate) mod figures;
pub(crate) mod history;
pub(crate) mod in_force;
pub(crate) mod issue_view;
pub(crate) mod issues;
pub(crate) mod journal;
pub(crate) mod life_view;
pub(crate) mod meeting_view;
pub(crate) mod meetings;
pub(crate) mod people;
pub(crate) mod photos;
pub(crate) mod places;
pub(crate) mod registers;
pub(crate) mod roster;
pub(crate) mod seed;
pub(crate) mod sorting;
pub(crate) mod standing;
pub(crate) mod today;
pub(crate) mod village;
pub(crate) mod working;
