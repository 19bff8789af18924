//! The rules of village consultation meetings as plain functions over plain values: pure domain, no
//! clock, no randomness, no files. Not here: storage, paper, spreadsheets, the window.

pub mod archive;
pub mod calendar;
pub mod category_guess;
pub mod chinese;
pub mod commitment;
pub mod day;
pub mod erasure;
pub mod feedback;
pub mod figures;
pub mod household_code;
pub mod ids;
pub mod lamp;
pub mod levels;
pub mod likeness;
pub mod manual;
pub mod mask;
pub mod names;
pub mod numbers;
pub mod offers;
pub mod points;
pub mod posting;
pub mod privacy;
pub mod public_view;
pub mod quorum;
pub mod quota;
pub mod rota;
pub mod same_person;
pub mod templates;
pub mod theme;
pub mod thinning;
pub mod transition;
pub mod visits;
pub mod wish;
pub mod words;
pub mod year_plan;
