//! Which data folder a command means. Not here: opening it, and where it lies when nobody says (`desk`).

use std::path::PathBuf;

/// `--data` wins over what holds for this person.
pub fn data(given: Option<&PathBuf>) -> Option<PathBuf> {
    given.cloned().or_else(desk::data_of_this_person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_on_the_command_line_wins() {
        let given = PathBuf::from("village");
        assert_eq!(data(Some(&given)), Some(given));
    }
}
