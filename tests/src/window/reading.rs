//! Reading the window and waiting for what it shall show.
use super::{PATIENCE, Window, within};
use crate::Trouble;
use fantoccini::Locator;
use serde_json::json;

impl Window<'_> {
    /// Waits until an element that `css` names is there.
    pub fn wait_for(&self, css: &str) -> Result<(), Trouble> {
        self.awaited(&format!("{css} is there"), || Ok(self.count_of(css)? > 0))
    }

    /// Waits until no element that `css` names is there.
    pub fn wait_until_gone(&self, css: &str) -> Result<(), Trouble> {
        self.awaited(&format!("{css} is gone"), || Ok(self.count_of(css)? == 0))
    }

    /// Waits until the page shows these words anywhere.
    pub fn wait_for_text(&self, words: &str) -> Result<(), Trouble> {
        self.wait_for_text_in("body", words)
    }

    /// Waits until the element that `css` names shows these words.
    pub fn wait_for_text_in(&self, css: &str, words: &str) -> Result<(), Trouble> {
        self.awaited(&format!("{css} says “{words}”"), || {
            self.shows(css, words)
        })
    }

    /// Whether an element that `css` names shows these words now.
    pub fn shows(&self, css: &str, words: &str) -> Result<bool, Trouble> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .some((element) => element.innerText.includes(arguments[1]))";
        let seen = self.script(script, vec![json!(css), json!(words)])?;
        Ok(seen.as_bool().unwrap_or(false))
    }

    /// The words of the first element that `css` names, once it is there, as they are shown.
    pub fn text_of(&self, css: &str) -> Result<String, Trouble> {
        self.wait_for(css)?;
        self.ask(&format!("read {css}"), async |client| {
            client.find(Locator::Css(css)).await?.text().await
        })
    }

    /// What stands in the field that `css` names.
    pub fn value_of(&self, css: &str) -> Result<String, Trouble> {
        self.wait_for(css)?;
        let value = self.ask(&format!("read {css}"), async |client| {
            client.find(Locator::Css(css)).await?.prop("value").await
        })?;
        Ok(value.unwrap_or_default())
    }

    /// How many elements `css` names.
    pub fn count_of(&self, css: &str) -> Result<u64, Trouble> {
        let script = "return document.querySelectorAll(arguments[0]).length";
        Ok(self
            .script(script, vec![json!(css)])?
            .as_u64()
            .unwrap_or_default())
    }

    /// Waits until it is so; what the window shows instead is kept as the picture `trouble`.
    fn awaited(
        &self,
        doing: &str,
        is_so: impl FnMut() -> Result<bool, Trouble>,
    ) -> Result<(), Trouble> {
        within(PATIENCE, doing, is_so).inspect_err(|_| {
            let _best_effort = self.screenshot("trouble");
        })
    }
}
