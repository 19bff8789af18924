//! What stands on public paper instead of a text, decided by somebody who looked. Not here: what is found in it
//! (`masking`).

use store::Tx;
use store::public_words::PublicWords;

use crate::commands::document::{PublicWordsClear, PublicWordsSet, PublicWordsView};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::given;

/// Keeps the decision. Faults: `public_words.empty`.
pub(crate) fn set(call: &Call<'_>, request: PublicWordsSet) -> Result<PublicWordsView, Fault> {
    let words = given::needed(&request.words, "public_words.empty", "words")?;
    let today = call.today();
    call.transact(|tx| {
        let mut decided = find(tx, &request.source)?.unwrap_or(PublicWords {
            village: tx.village,
            id: PublicWords::id_of(tx.village, &request.source),
            revision: 0,
            source: request.source.clone(),
            words: String::new(),
            decided_on: today,
        });
        decided.words = words;
        decided.decided_on = today;
        tx.put(&mut decided)?;
        Ok(PublicWordsView {
            source: decided.source,
            words: decided.words,
        })
    })
}

/// Takes the decision back; the text is masked by the rules again.
pub(crate) fn clear(call: &Call<'_>, request: PublicWordsClear) -> Result<PublicWordsView, Fault> {
    call.transact(|tx| {
        if let Some(decided) = find(tx, &request.source)? {
            tx.remove(&decided)?;
        }
        Ok(PublicWordsView {
            words: request.source.clone(),
            source: request.source,
        })
    })
}

fn find(tx: &Tx<'_>, source: &str) -> Result<Option<PublicWords>, Fault> {
    Ok(tx.find(PublicWords::id_of(tx.village, source))?)
}
