//! Golden dumps of whole papers: a deliberate change is written anew with `BLESS=1`.

use print::documents::Paper;
use print::plan::PagePlan;

/// What to do about a difference.
const MEANT: &str =
    "if it is meant: BLESS=1 cargo test -p print, then read what changed in tests/golden";

/// The paper's page plans are those of `tests/golden/NAME.txt`.
pub fn looks_as_it_did(name: &str, paper: &Paper) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let dump: String = paper.pages.iter().map(PagePlan::dump).collect();
    let file = folder.join(format!("{name}.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, &dump).unwrap();
    }
    // One that was never written has no lines.
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    for (line, (new, old)) in dump.lines().zip(golden.lines()).enumerate() {
        assert_eq!(new, old, "{name}, line {}; {MEANT}", line + 1);
    }
    assert_eq!(
        dump.lines().count(),
        golden.lines().count(),
        "lines of {name}; {MEANT}"
    );
}
