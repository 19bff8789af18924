//! The manual as data: parts, chapters and sections as `assets/manual/*.toml` say them, the one source of the window's
//! page and of the booklet. Not here: its words, its pictures (assets), how it looks (`print`, `ui`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A part of the manual, one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// What is looked up: a task, a page of the window, a stage of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// A short English key: the page's address, and the topic of the window's help that it goes with.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Other words by which somebody may look for it.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it is for, in a sentence or two.
    pub lead: String,
    /// How it is done.
    #[serde(default)]
    pub sections: Vec<Section>,
}

/// A piece of a chapter: words, then steps, then a picture, then what to mind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    /// Its heading, if it has one.
    pub heading: String,
    /// Paragraphs.
    pub text: Vec<String>,
    /// Steps, numbered in this order.
    pub steps: Vec<String>,
    /// A picture of the window.
    pub picture: Option<Shown>,
    /// What is easily done wrong.
    pub note: String,
}

/// A picture with the words that say what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The file's name without its ending.
    pub name: String,
    /// What it shows.
    pub shows: String,
}

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// Words.
    Words(&'a str),
    /// A key of the keyboard, in back quotes in the source.
    Key(&'a str),
}

/// Reads a part. Fault: the parser's words.
pub fn read(text: &str) -> Result<Part, String> {
    toml::from_str(text).map_err(|error| error.to_string())
}

/// A sentence by its stretches.
pub fn said(sentence: &str) -> impl Iterator<Item = Said<'_>> {
    let pieces = sentence.split('`').enumerate();
    let pieces = pieces.filter(|(_, piece)| !piece.is_empty());
    pieces.map(|(at, piece)| match at % 2 {
        0 => Said::Words(piece),
        _ => Said::Key(piece),
    })
}

/// A sentence as it is read aloud and searched, without its marks.
pub fn plain(sentence: &str) -> String {
    sentence.replace('`', "")
}

impl Chapter {
    /// All its sentences in their order, its title not among them.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        let sections = self.sections.iter().flat_map(Section::sentences);
        std::iter::once(self.lead.as_str()).chain(sections)
    }

    /// The pictures it names.
    pub fn pictures(&self) -> impl Iterator<Item = &Shown> {
        let sections = self.sections.iter();
        sections.filter_map(|section| section.picture.as_ref())
    }
}

impl Section {
    fn sentences(&self) -> impl Iterator<Item = &str> {
        let heading = std::iter::once(&self.heading);
        let words = heading.chain(&self.text).chain(&self.steps);
        let words = words.chain(std::iter::once(&self.note));
        words.map(String::as_str).filter(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PART: &str = r#"
        name = "要办的事"
        [[chapters]]
        key = "extend"
        title = "时限要延期"
        lead = "到日子办不完，先说一声。"
        [[chapters.sections]]
        steps = ["打开那件事，按 `Alt J`。", "写理由。"]
        picture = { name = "extend", shows = "延期的表" }
    "#;

    #[test]
    fn a_part_is_read_with_its_steps_and_pictures() {
        let part = read(PART).unwrap();
        let chapter = &part.chapters[0];
        assert_eq!(
            chapter.sentences().map(plain).collect::<Vec<_>>(),
            [
                "到日子办不完，先说一声。",
                "打开那件事，按 Alt J。",
                "写理由。"
            ]
        );
        assert_eq!(chapter.pictures().next().unwrap().name, "extend");
    }

    #[test]
    fn a_word_that_is_no_field_is_refused() {
        assert!(read(&PART.replace("lead", "led")).is_err());
    }

    #[test]
    fn keys_are_told_from_words() {
        let all: Vec<_> = said("按 `F1`，再按 `Esc`").collect();
        let [
            Said::Words(_),
            Said::Key("F1"),
            Said::Words("，再按 "),
            Said::Key("Esc"),
        ] = all[..]
        else {
            panic!("{all:?}")
        };
    }
}
