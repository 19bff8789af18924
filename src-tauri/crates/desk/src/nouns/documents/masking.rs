//! Free text on its way to public paper: scanned, masked, and every place listed. Internal editions pass
//! as they are. Not here: what counts as personal (`rules::privacy`), deciding about what was found (`words`).

use std::collections::HashMap;

use rules::privacy::{self, Action, Hit, Known, Roster};
use rules::words::Edition;
use store::View;

use crate::commands::document::{HitView, SettledText};
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// Masks the free texts of one document and remembers where.
pub(super) struct Masking {
    roster: Option<Roster>,
    /// What somebody decided to stand for a text.
    decided: HashMap<String, String>,
    /// Every place that was masked, in the order of the page.
    pub hits: Vec<HitView>,
    /// Every text that stands otherwise by decision.
    pub settled: Vec<SettledText>,
}

impl Masking {
    /// Prepares the scan for a public edition.
    pub fn new(view: &View<'_>, cache: &RosterCache, edition: Edition) -> Result<Self, Fault> {
        let (roster, decided) = match edition {
            Edition::Internal => (None, HashMap::new()),
            Edition::Public => (Some(roster(cache)?), view.public_words()?),
        };
        Ok(Self {
            roster,
            decided,
            hits: Vec::new(),
            settled: Vec::new(),
        })
    }

    /// The text as this edition may show it. Printing without asking masks what is held, too; where somebody
    /// decided on words, what would be held in them stands.
    pub fn text(&mut self, item: u32, field: &str, text: &str, reporter: &str) -> String {
        let Some(roster) = &self.roster else {
            return text.to_owned();
        };
        let reporters: Vec<&str> = if reporter.is_empty() {
            Vec::new()
        } else {
            vec![reporter]
        };
        let decided = self.decided.get(text);
        let words = decided.map_or(text, String::as_str);
        let mut hits = privacy::scan(words, roster, &reporters);
        if decided.is_some() {
            hits.retain(|hit| hit.action == Action::Mask);
        }
        let instead = privacy::mask_all(words, &hits);
        if decided.is_some_and(|words| words != text) {
            self.settled.push(SettledText {
                source: text.to_owned(),
                instead: instead.clone(),
            });
        }
        let at = Place { item, field, text };
        let found = hits.iter().map(|hit| at.view(words, &instead, hit));
        self.hits.extend(found);
        instead
    }
}

/// Where a text stands, and how it was written.
struct Place<'a> {
    item: u32,
    field: &'a str,
    text: &'a str,
}

/// Characters shown on either side of what was found.
const AROUND: usize = 10;

impl Place<'_> {
    fn view(&self, words: &str, instead: &str, hit: &Hit) -> HitView {
        let part = |range| words.get(range).unwrap_or_default();
        let (before, after) = (part(0..hit.range.start), part(hit.range.end..words.len()));
        let skipped = before.chars().count().saturating_sub(AROUND);
        HitView {
            item: self.item,
            field: self.field.to_owned(),
            kind: hit.kind.as_str().to_owned(),
            shown: hit.replacement.clone(),
            held: hit.action == Action::Hold,
            source: self.text.to_owned(),
            instead: instead.to_owned(),
            before: before.chars().skip(skipped).collect(),
            found: part(hit.range.clone()).to_owned(),
            after: after.chars().take(AROUND).collect(),
        }
    }
}

fn roster(cache: &RosterCache) -> Result<Roster, Fault> {
    let here = cache.people.iter().map(|s| Known {
        name: &s.person.name,
        in_public_post: s.posts.iter().any(|post| post.kind.is_public()),
    });
    // Those who left are as private as those who stayed.
    let left = cache.left.iter().map(|person| Known {
        name: &person.name,
        in_public_post: false,
    });
    let people = here.chain(left);
    let codes = cache.homes.values().map(|h| h.household.code.as_str());
    let mut roster = Roster::new(people, codes).map_err(|fault| {
        Fault::new("privacy.roster_unsearchable").with("detail", fault.to_string())
    })?;
    for someone in cache.people.iter().filter(|s| s.person.phone_public) {
        roster.allow_phone(&someone.person.phone);
    }
    Ok(roster)
}
