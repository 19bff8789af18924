//! A kind as somebody gives it, made whole and checked. Not here: a county's row (`templates`).

use print::documents::ledger::Column;
use rules::ids::{KindId, VillageId};
use rules::templates::QuotaPeriod;
use rules::words::{AttendeeRole, DocumentKind, Mode};
use store::View;
use store::kinds::{Kind, Procedure};

use crate::commands::kinds::KindGiven;
use crate::fault::Fault;
use crate::nouns::given::one_line;

/// What a new kind prints.
const BLANK_DOCUMENTS: &[DocumentKind] = &[
    DocumentKind::Notice,
    DocumentKind::SignIn,
    DocumentKind::Minutes,
    DocumentKind::Commitments,
    DocumentKind::Timetable,
    DocumentKind::Ledger,
];

/// Who comes to a meeting of a new kind.
const BLANK_ROLES: &[AttendeeRole] = &[
    AttendeeRole::Villager,
    AttendeeRole::Cadre,
    AttendeeRole::GridChief,
    AttendeeRole::Host,
    AttendeeRole::Recorder,
];

/// A new kind without a name.
pub(crate) fn blank(village: VillageId, id: KindId, position: i64) -> Kind {
    Kind {
        village,
        id,
        revision: 0,
        name: String::new(),
        title: String::new(),
        short: String::new(),
        list_name: String::new(),
        motto: String::new(),
        symbol: String::new(),
        mode: Mode::Dialogue,
        procedure: None,
        documents: words(BLANK_DOCUMENTS),
        roles: words(BLANK_ROLES),
        ledger_columns: Vec::new(),
        quota_count: 0,
        quota_period: QuotaPeriod::Month.as_str().to_owned(),
        position,
        enabled: true,
    }
}

/// Puts into a kind what was given.
pub(super) fn fill(view: &View<'_>, kind: &mut Kind, given: KindGiven) -> Result<(), Fault> {
    let name = one_line(&given.name);
    if name.is_empty() {
        return Err(Fault::new("kind.name_missing").at("name"));
    }
    let or = |text: &str, otherwise: String| {
        let text = one_line(text);
        if text.is_empty() { otherwise } else { text }
    };
    kind.title = or(&given.title, name.clone());
    kind.short = or(&given.short, short(&name));
    kind.list_name = or(&given.list_name, list_name());
    // Two spaces between the halves of a motto are set so on purpose.
    kind.motto = given.motto.trim().to_owned();
    kind.symbol = one_line(&given.symbol);
    kind.name = name;
    kind.mode = given.mode.unwrap_or(kind.mode);
    if let Some(procedure) = given.procedure {
        view.get::<Procedure>(procedure)?;
    }
    kind.procedure = given.procedure;
    if let Some(documents) = given.documents {
        kind.documents = words(&documents);
    }
    if let Some(roles) = given.roles {
        kind.roles = words(&roles);
    }
    kind.ledger_columns = columns(&given.ledger_columns)?;
    kind.quota_count = i64::from(given.quota_count);
    if let Some(period) = given.quota_period {
        kind.quota_period = period.as_str().to_owned();
    }
    if kind.enabled {
        refuse_taken(view, kind)?;
    }
    Ok(())
}

/// Two kinds of one name could not be told apart where one is chosen. Fault: `kind.exists`.
pub(super) fn refuse_taken(view: &View<'_>, kind: &Kind) -> Result<(), Fault> {
    let mut others = view.kinds()?.into_iter().filter(|k| k.id != kind.id);
    if others.any(|k| k.enabled && k.name == kind.name) {
        return Err(Fault::new("kind.exists")
            .with("name", kind.name.as_str())
            .at("name"));
    }
    Ok(())
}

/// At most four characters, where room is scarce.
pub(crate) fn short(name: &str) -> String {
    name.chars().take(4).collect()
}

/// What a list of promises is called unless said otherwise.
pub(crate) fn list_name() -> String {
    DocumentKind::Commitments.zh().to_owned()
}

/// Identifiers out of identifiers or headers.
fn columns(given: &[String]) -> Result<Vec<String>, Fault> {
    let parsed = given.iter().map(|text| {
        let found = Column::parse(text).ok_or_else(|| {
            Fault::new("document.column_unknown")
                .with("column", text.as_str())
                .at("ledger_columns")
        })?;
        Ok(found.as_str().to_owned())
    });
    parsed.collect()
}

fn words<T: ToString>(given: &[T]) -> Vec<String> {
    given.iter().map(T::to_string).collect()
}
