//! Which data folder a command means. Not here: opening it, and where it lies when nobody says (`desk`).

use std::path::PathBuf;

use desk::Whereabouts;

/// `--data` wins over what holds for this person.
pub fn data(given: Option<&PathBuf>) -> Option<Whereabouts> {
    let named = |data: PathBuf| Whereabouts { data, home: None };
    given.cloned().map(named).or_else(desk::whereabouts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_on_the_command_line_wins() {
        let given = PathBuf::from("village");
        assert_eq!(data(Some(&given)).map(|place| place.data), Some(given));
    }
}
