//! Stories in the real window: one file per story.
mod first_start;
