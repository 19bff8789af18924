//! The rules of village consultation meetings as plain functions over plain values: pure domain, no
//! clock, no randomness, no files. Not here: storage, paper, spreadsheets, the window.

pub mod ids;
pub mod words;
