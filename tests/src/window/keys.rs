//! The keyboard. Keys carry what has a key of its own in the driver; characters beyond the first plane
//! (𬱖, 𠅤), which it drops, arrive as an input method commits them: as inserted text.
use super::{Key, Window};
use crate::Trouble;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

const LAST_OF_THE_FIRST_PLANE: char = '\u{FFFF}';

impl Window<'_> {
    /// Types into the field that `css` names, once it is there.
    pub fn type_keys(&self, css: &str, text: &str) -> Result<(), Trouble> {
        self.wait_for(css)?;
        self.ask(&format!("go to {css}"), async |client| {
            let field = client.find(Locator::Css(css)).await?;
            client
                .execute("arguments[0].focus()", vec![json!(field)])
                .await
        })?;
        self.type_on(text)
    }

    /// Types where the cursor stands.
    pub fn type_on(&self, text: &str) -> Result<(), Trouble> {
        let by_key = |one: &char| *one <= LAST_OF_THE_FIRST_PLANE;
        let characters: Vec<char> = text.chars().collect();
        for run in characters.chunk_by(|one, next| by_key(one) == by_key(next)) {
            let words: String = run.iter().collect();
            match run.first().is_some_and(by_key) {
                true => self.strike(&words)?,
                false => self.commit(&words)?,
            }
        }
        Ok(())
    }

    fn strike(&self, text: &str) -> Result<(), Trouble> {
        self.ask("type", async |client| {
            client.active_element().await?.send_keys(text).await
        })
    }

    fn commit(&self, text: &str) -> Result<(), Trouble> {
        let script = "document.execCommand('insertText', false, arguments[0])";
        self.script(script, vec![json!(text)]).map(drop)
    }

    /// Presses Tab until the focus is on what bears this name, as somebody without a mouse would.
    pub fn tab_to(&self, name: &str) -> Result<(), Trouble> {
        const FARTHEST: usize = 60;
        for _ in 0..FARTHEST {
            if self.focused()?.contains(name) {
                return Ok(());
            }
            self.press(Key::Tab)?;
        }
        Err(Trouble::machine(
            format!("Tab to {name}"),
            "never came there",
        ))
    }

    /// Presses Tab until the focus is on what `css` names.
    pub fn tab_into(&self, css: &str) -> Result<(), Trouble> {
        const FARTHEST: usize = 80;
        let is_there = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.wait_for(css)?;
        for _ in 0..FARTHEST {
            if self.script(is_there, vec![json!(css)])? == json!(true) {
                return Ok(());
            }
            self.press(Key::Tab)?;
        }
        Err(Trouble::machine(
            format!("Tab to {css}"),
            "never came there",
        ))
    }

    /// The name of what has the focus: its label, or its own words.
    pub fn focused(&self) -> Result<String, Trouble> {
        let script = "const it = document.activeElement;
            const label = it.getAttribute('aria-label') || it.labels?.[0]?.textContent.trim();
            return label || (it.matches('button, a, tr, summary') ? it.textContent.trim() : '')";
        let name = self.script(script, vec![])?;
        Ok(name.as_str().unwrap_or_default().to_owned())
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
