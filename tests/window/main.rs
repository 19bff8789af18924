//! Stories in the real window: one file per story.
mod beside_the_desk;
mod closing;
mod first_start;
mod held;
mod second_start;
