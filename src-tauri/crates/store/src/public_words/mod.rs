//! Words for the noticeboard: what stands on public paper instead of a text, once somebody has looked at it. Not
//! here: what is found in a text (`rules::privacy`).

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::ids::{RecordId, VillageId};

use crate::fault::StoreFault;
use crate::record::record;
use crate::view::View;

record! {
    /// What stands on public paper instead of a text. The id is derived from the text.
    PublicWords(RecordId) in "public_words" {
        /// The text as it was written.
        source: String,
        /// What stands on public paper.
        words: String,
        /// The day somebody decided so.
        decided_on: NaiveDate,
    }
}

impl PublicWords {
    /// The id of the decision about a text.
    pub fn id_of(village: VillageId, source: &str) -> RecordId {
        RecordId::derived(village.uuid(), &format!("public words/{source}"))
    }
}

impl View<'_> {
    /// All decisions: what stands for which text.
    pub fn public_words(&self) -> Result<HashMap<String, String>, StoreFault> {
        let all = self.all::<PublicWords>()?;
        Ok(all.into_iter().map(|one| (one.source, one.words)).collect())
    }
}
