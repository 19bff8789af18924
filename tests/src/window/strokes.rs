//! How long a keystroke takes until what it changes stands in the page and is laid out: the frame that follows shows
//! it. For benches: no story asserts a time. Not here: opening the window (`measure`).
use super::Window;
use crate::Trouble;
use serde_json::{Value, json};

/// Types each text over what the field holds. A letter that `shows` has been answered once the part of the page that is
/// watched has changed, one that `settles` once the page has done all it does about it; where the line `enters`, it is
/// Enter that is measured, until the part has changed. What changes nothing is left out.
const STROKES: &str = "
    const [css, watched, texts, until, done] = arguments;
    const wait = (ms) => new Promise((then) => setTimeout(then, ms));
    const turn = () =>
      new Promise((then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(true);
        port2.postMessage(0);
      });
    const stroke = async (text) => {
      const field = document.querySelector(css), part = document.querySelector(watched);
      const type = () => document.execCommand('insertText', false, text);
      const enter = () =>
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      field.focus();
      field.select();
      if (until === 'enters') { type(); await wait(120); }
      let stop;
      const changed = new Promise((then) => {
        const observer = new MutationObserver(() => then(true));
        observer.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
        const late = setTimeout(() => then(false), 2000);
        stop = () => { observer.disconnect(); clearTimeout(late); };
      });
      const begun = performance.now();
      until === 'enters' ? enter() : type();
      const seen = await (until === 'settles' ? turn() : changed);
      part.getBoundingClientRect();
      const took = performance.now() - begun;
      stop();
      await wait(120);
      return seen ? took : null;
    };
    (async () => {
      const took = [];
      // In the turn that the driver's script came in, the first letter costs 20 ms that no hand ever sees.
      document.querySelector(css).focus();
      await wait(120);
      for (const text of texts) took.push(await stroke(text));
      return took.filter((one) => one !== null);
    })().then(done, (error) => done(String(error)));";

/// A field and a place that shows what stands in it, without a desk behind: the least a keystroke can take here.
const BARE: &str = "
    const bare = document.createElement('div');
    bare.innerHTML = '<input id=\"bare\"><p id=\"echo\"></p>';
    document.body.append(bare);
    const field = document.getElementById('bare');
    field.addEventListener('input', () => { document.getElementById('echo').textContent = field.value; });";

impl Window<'_> {
    /// Milliseconds of each text typed into `field` until what `watched` names has changed.
    pub fn strokes(&self, field: &str, watched: &str, texts: &[&str]) -> Result<Vec<f64>, Trouble> {
        self.struck(field, watched, texts, "shows")
    }

    /// The same of a field that changes nothing else in the page, until all that is done about it is done.
    pub fn letters(&self, field: &str, around: &str, texts: &[&str]) -> Result<Vec<f64>, Trouble> {
        self.struck(field, around, texts, "settles")
    }

    /// Milliseconds of each Enter that takes a line whose last field is `field`, until `watched` has changed.
    pub fn lines(&self, field: &str, watched: &str, texts: &[&str]) -> Result<Vec<f64>, Trouble> {
        self.struck(field, watched, texts, "enters")
    }

    fn struck(
        &self,
        field: &str,
        watched: &str,
        texts: &[&str],
        until: &str,
    ) -> Result<Vec<f64>, Trouble> {
        self.wait_for(field)?;
        let arguments = vec![json!(field), json!(watched), json!(texts), json!(until)];
        let took = self.script_waiting(STROKES, arguments)?;
        let Value::Array(took) = took else {
            return Err(Trouble::machine("strokes", took));
        };
        Ok(took.iter().filter_map(Value::as_f64).collect())
    }

    /// The same of a bare field that only repeats what is typed.
    pub fn bare_strokes(&self, texts: &[&str]) -> Result<Vec<f64>, Trouble> {
        self.script(BARE, vec![])?;
        self.strokes("#bare", "#echo", texts)
    }
}
