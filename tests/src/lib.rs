//! What the stories are told with: a village in a folder of its own, and (feature `window`) the
//! real window with a person's hands. Deliberately not here: any way past the desk or the window,
//! and any assertion; those belong to the stories.
pub mod paper;
mod program;
#[cfg(unix)]
mod read_only;
mod trouble;
mod village;

#[cfg(feature = "window")]
pub mod window;

pub use program::said;
#[cfg(unix)]
pub use read_only::ReadOnly;
pub use trouble::{Story, Trouble};
pub use village::Village;

/// The files of a folder of stories that its `main.rs` does not name.
pub fn untold(folder: &str, main: &str) -> Vec<String> {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(here).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let stories = names.filter_map(|name| Some(name.strip_suffix(".rs")?.to_owned()));
    let told = |story: &String| main.lines().any(|line| line == format!("mod {story};"));
    stories
        .filter(|story| story != "main" && !told(story))
        .collect()
}
