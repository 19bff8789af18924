//! The manual that ships inside the program, read once: for the window's page, and as a booklet. It needs no village.
//! Not here: its words and pictures (`assets/manual`), how the booklet looks (`print`).

mod booklet;

use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use print::picture::Picture;
use rules::manual::{self, Chapter, Part, Section};
use rules::names::HeardTexts;

use crate::assets;
use crate::commands::manual::{
    Manual, ManualChapter, ManualFound, ManualHit, ManualPart, ManualPicture, ManualPictureFile,
    ManualPictureRead, ManualSearch, ManualSection,
};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;

pub(crate) use booklet::write;

/// Its parts. Fault: `manual.broken`, which a story keeps from being shipped.
fn parts() -> Result<&'static [Part], Fault> {
    static PARTS: OnceLock<Result<Vec<Part>, String>> = OnceLock::new();
    let read = PARTS.get_or_init(|| {
        assets::MANUAL
            .iter()
            .map(|text| manual::read(text))
            .collect()
    });
    let broken = |detail: &String| Fault::new("manual.broken").with("detail", detail.clone());
    read.as_deref().map_err(broken)
}

fn chapters() -> Result<Vec<&'static Chapter>, Fault> {
    Ok(parts()?.iter().flat_map(|part| &part.chapters).collect())
}

fn picture(name: &str) -> Option<&'static [u8]> {
    let mut all = assets::MANUAL_PICTURES.iter();
    all.find(|(own, _)| *own == name).map(|(_, png)| *png)
}

/// All of it. Fault: `manual.broken`.
pub(crate) fn show(_call: &Call<'_>, _request: Nothing) -> Result<Manual, Fault> {
    let parts = parts()?.iter().map(|part| ManualPart {
        name: part.name.clone(),
        chapters: part.chapters.iter().map(chapter).collect(),
    });
    Ok(Manual {
        parts: parts.collect(),
    })
}

fn chapter(chapter: &Chapter) -> ManualChapter {
    ManualChapter {
        key: chapter.key.clone(),
        title: chapter.title.clone(),
        lead: chapter.lead.clone(),
        sections: chapter.sections.iter().map(section).collect(),
    }
}

fn section(section: &Section) -> ManualSection {
    ManualSection {
        heading: section.heading.clone(),
        text: section.text.clone(),
        steps: section.steps.clone(),
        picture: section.picture.as_ref().and_then(sized),
        note: section.note.clone(),
    }
}

fn sized(shown: &manual::Shown) -> Option<ManualPicture> {
    let drawn = Picture::drawn(picture(&shown.name)?).ok()?;
    Some(ManualPicture {
        name: shown.name.clone(),
        shows: shown.shows.clone(),
        width: drawn.width(),
        height: drawn.height(),
    })
}

/// One of its pictures. Fault: `manual.no_picture`.
pub(crate) fn picture_read(
    _call: &Call<'_>,
    request: ManualPictureRead,
) -> Result<ManualPictureFile, Fault> {
    let png = picture(&request.name)
        .ok_or_else(|| Fault::new("manual.no_picture").with("name", request.name))?;
    Ok(ManualPictureFile {
        png: STANDARD.encode(png),
    })
}

/// The chapters that fit what was typed: title and other words by characters, pinyin or initials, sentences by
/// characters alone, since a few letters stand for something in every sentence.
pub(crate) fn search(_call: &Call<'_>, request: ManualSearch) -> Result<ManualFound, Fault> {
    let query = request.query.trim().to_lowercase();
    let chapters = chapters()?;
    let named = named(&chapters, &query);
    let hit = |chapter: &Chapter, sentence: String| ManualHit {
        key: chapter.key.clone(),
        sentence,
    };
    let all = || chapters.iter().zip(&named);
    let by_name = all().filter(|(_, named)| **named);
    let mut found: Vec<ManualHit> = by_name.map(|(one, _)| hit(one, String::new())).collect();
    let others = all().filter(|(_, named)| !**named);
    found.extend(others.filter_map(|(one, _)| Some(hit(one, saying(one, &query)?))));
    Ok(ManualFound { chapters: found })
}

/// Of each chapter whether its title or another word for it fits.
fn named(chapters: &[&Chapter], query: &str) -> Vec<bool> {
    let names = |chapter: &Chapter| {
        let also = chapter.also.iter().cloned();
        also.chain([chapter.title.clone()]).collect::<Vec<_>>()
    };
    let fits = |chapter: &&Chapter| {
        let names = names(chapter);
        let fitting = HeardTexts::new(names.iter().map(String::as_str)).fitting(query);
        fitting.contains(&true)
    };
    chapters.iter().map(fits).collect()
}

/// The first sentence of the chapter that has these characters.
fn saying(chapter: &Chapter, query: &str) -> Option<String> {
    let mut sentences = chapter.sentences().map(manual::plain);
    sentences.find(|sentence| !query.is_empty() && sentence.to_lowercase().contains(query))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_that_is_named_is_there_and_every_one_there_is_named() {
        let chapters = chapters().unwrap();
        let mut named: Vec<&str> = chapters
            .iter()
            .flat_map(|one| one.pictures())
            .map(|shown| shown.name.as_str())
            .collect();
        named.sort_unstable();
        named.dedup();
        let mut there: Vec<&str> = assets::MANUAL_PICTURES.iter().map(|one| one.0).collect();
        there.sort_unstable();
        assert_eq!(named, there);
        let whole: usize = assets::MANUAL_PICTURES.iter().map(|one| one.1.len()).sum();
        assert!(whole < 1_500_000, "{whole} bytes of pictures");
        for (name, png) in assets::MANUAL_PICTURES {
            assert!(Picture::drawn(png).is_ok(), "{name} has no palette");
        }
    }

    #[test]
    fn no_two_chapters_share_a_key() {
        let mut keys: Vec<_> = chapters().unwrap().iter().map(|one| &one.key).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }

    #[test]
    fn a_sentence_has_its_keys_closed() {
        for chapter in chapters().unwrap() {
            for sentence in chapter.sentences() {
                assert_eq!(sentence.matches('`').count() % 2, 0, "{sentence}");
            }
        }
    }
}
