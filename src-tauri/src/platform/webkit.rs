//! How WebKitGTK draws. Without a graphics card it would draw by a software OpenGL: slower to start, heavier, and on some
//! machines an empty window. There it is told to paint straight into memory. Not here: Windows, whose webview chooses well.
use std::fs;
use std::path::Path;

/// Where the kernel offers the graphics cards that can compute pictures.
const CARDS: &str = "/dev/dri";
/// WebKitGTK's own word for it; whoever has set it keeps what they have set.
const WITHOUT_A_CARD: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Tells the webview how to draw on this computer. To be called before any window and any thread.
pub fn suit_the_drawing() {
    if has_a_card(Path::new(CARDS)) {
        return;
    }
    if let Err(error) = glib::setenv(WITHOUT_A_CARD, "1", false) {
        tracing::warn!(%error, "the drawing stays as it was");
    }
}

fn has_a_card(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    let mut names = entries.flatten().map(|entry| entry.file_name());
    names.any(|name| name.to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_without_a_card_that_computes_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_a_card(&folder.path().join("dri")));
        fs::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_a_card(folder.path()));
        fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_a_card(folder.path()));
    }
}
