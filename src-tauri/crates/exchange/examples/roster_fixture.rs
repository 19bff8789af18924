//! Writes the text behind the roster fixtures into a folder: the whole village as UTF-8, its first
//! grid as GBK. `tests/fixtures/README.md` has the command that makes the workbook from it.

#[path = "../tests/village/mod.rs"]
mod village;

use std::error::Error;
use std::path::Path;

use encoding_rs::GBK;
use village::{first_grid_text, roster_text, villagers};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let people = villagers();
    std::fs::write(
        Path::new(&folder).join("花名册.csv"),
        roster_text(people.iter()),
    )?;
    let text = first_grid_text(&people);
    let (bytes, _, lost) = GBK.encode(&text);
    if lost {
        return Err("a character does not fit GBK".into());
    }
    std::fs::write(Path::new(&folder).join("roster-grid-1-gbk.csv"), bytes)?;
    Ok(())
}
