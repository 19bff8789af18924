//! Free text on its way to public paper: scanned, masked, and every place listed. Internal editions pass
//! as they are. Not here: what counts as personal (`rules::privacy`).

use rules::privacy::{self, Action, Known, Roster};
use rules::words::Edition;

use crate::commands::document::HitView;
use crate::fault::Fault;
use crate::roster_cache::RosterCache;

/// Masks the free texts of one document and remembers where.
pub(super) struct Masking {
    roster: Option<Roster>,
    /// Every place that was masked, in the order of the page.
    pub hits: Vec<HitView>,
}

impl Masking {
    /// Prepares the scan for a public edition.
    pub fn new(cache: &RosterCache, edition: Edition) -> Result<Self, Fault> {
        let roster = match edition {
            Edition::Internal => None,
            Edition::Public => Some(roster(cache)?),
        };
        Ok(Self {
            roster,
            hits: Vec::new(),
        })
    }

    /// The text as this edition may show it. Printing without asking masks what is held, too.
    pub fn text(&mut self, item: u32, field: &str, text: &str, reporter: &str) -> String {
        let Some(roster) = &self.roster else {
            return text.to_owned();
        };
        let reporters: Vec<&str> = if reporter.is_empty() {
            Vec::new()
        } else {
            vec![reporter]
        };
        let hits = privacy::scan(text, roster, &reporters);
        self.hits.extend(hits.iter().map(|hit| HitView {
            item,
            field: field.to_owned(),
            kind: hit.kind.as_str().to_owned(),
            shown: hit.replacement.clone(),
            held: hit.action == Action::Hold,
        }));
        privacy::mask_all(text, &hits)
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
