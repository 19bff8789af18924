//! The keyboard. Not here: an input method; what it would commit is typed as it stands.
use super::{Key, Window};
use crate::Trouble;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};

impl Window<'_> {
    /// Types into the field that `css` names, once it is there.
    pub fn type_keys(&self, css: &str, text: &str) -> Result<(), Trouble> {
        self.wait_for(css)?;
        self.ask(&format!("type into {css}"), async |client| {
            client.find(Locator::Css(css)).await?.send_keys(text).await
        })
    }

    /// Types where the cursor stands.
    pub fn type_on(&self, text: &str) -> Result<(), Trouble> {
        self.ask("type", async |client| {
            client.active_element().await?.send_keys(text).await
        })
    }

    /// Presses one key where the focus is.
    pub fn press(&self, key: Key) -> Result<(), Trouble> {
        self.chord(&[], key.into())
    }

    /// Presses a key while others are held: `chord(&[Key::Control], 'z')`.
    pub fn chord(&self, held: &[Key], key: char) -> Result<(), Trouble> {
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let held = || held.iter().map(|key| char::from(*key));
        let strokes = held()
            .map(down)
            .chain([down(key), up(key)])
            .chain(held().rev().map(up))
            .fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.ask("press keys", async |client| {
            client.perform_actions(strokes).await?;
            client.release_actions().await
        })
    }
}
