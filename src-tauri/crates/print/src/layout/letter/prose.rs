//! What a letter is made of: running text, headings, key lines, and how it closes.

use chrono::NaiveDate;

/// Running text with people's names in it, which are kept whole on one line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    pub(super) pieces: Vec<(String, bool)>,
}

impl Prose {
    /// Text that still says nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds words.
    pub fn words(mut self, words: impl Into<String>) -> Self {
        self.add(words.into(), false);
        self
    }

    /// Adds a person's name.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.whole(name)
    }

    /// Adds words that are as little divided as a name.
    pub fn whole(mut self, words: impl Into<String>) -> Self {
        self.add(words.into(), true);
        self
    }

    /// Adds a name if there is one.
    pub fn named(self, name: Option<&str>) -> Self {
        match name {
            Some(name) => self.name(name),
            None => self,
        }
    }

    /// Goes on with these.
    pub fn then(mut self, more: Self) -> Self {
        self.pieces.extend(more.pieces);
        self
    }

    fn add(&mut self, text: String, name: bool) {
        if !text.is_empty() {
            self.pieces.push((text, name));
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// What it says.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// One after the other with this between them.
    pub fn joined(all: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut out = Self::new();
        for one in all.into_iter().filter(|one| !one.is_empty()) {
            if !out.is_empty() {
                out.add(between.to_owned(), false);
            }
            out.pieces.extend(one.pieces);
        }
        out
    }
}

impl From<&str> for Prose {
    fn from(words: &str) -> Self {
        Self::new().words(words)
    }
}

impl From<String> for Prose {
    fn from(words: String) -> Self {
        Self::new().words(words)
    }
}

/// A key line: `时　　间：2026年11月18日`. The words hang at five characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The label, spread to four characters.
    pub label: String,
    /// What is said under it.
    pub words: Prose,
}

impl Key {
    /// A key line.
    pub fn new(label: &str, words: impl Into<Prose>) -> Self {
        Self {
            label: label.to_owned(),
            words: words.into(),
        }
    }
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Whom it is to: flush left.
    To(Prose),
    /// A first heading: 一、in 黑体.
    Heading(String),
    /// A second heading: （一）in 楷体.
    Subheading(Prose),
    /// A paragraph, its first line indented by two characters.
    Paragraph(Prose),
    /// Key lines, all indented by so many characters.
    Keys(Vec<Key>, u32),
}

/// How a letter ends. It is kept whole, with text above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closing {
    /// Signer over the date, with the seal's circle free around it.
    Sealed {
        /// Who signs.
        signer: String,
        /// The date.
        day: NaiveDate,
    },
    /// Places to sign in ink, two on a line at most; then the date.
    Signatures {
        /// Who signs on each line: `主持人`.
        lines: Vec<Vec<String>>,
        /// The date.
        day: NaiveDate,
    },
}
