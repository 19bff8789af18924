//! The register of printed sheets. Copies of one sheet, printed again on the same day, are one.

use rules::words::{DocumentKind, Edition};
use store::View;
use store::documents::Document;
use store::meetings::Meeting;
use store::villages::Village;

use crate::commands::posting::{DocumentList, SheetView, Sheets};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::documents::again;
use crate::nouns::documents::register::spaced;
use crate::nouns::meeting_view;

/// A page of sheets, newest first.
pub(crate) fn sheets(call: &Call<'_>, request: DocumentList) -> Result<Sheets, Fault> {
    let (offset, limit) = (request.offset, request.limit.unwrap_or(100));
    call.read(|view| {
        let found = view.sheets(i64::from(offset), i64::from(limit))?;
        Ok(Sheets {
            total: u32::try_from(view.sheet_count()?).unwrap_or(u32::MAX),
            sheets: found
                .into_iter()
                .map(|one| {
                    let lies = request.files.then(|| again::file(call, view, &one));
                    let file = lies.flatten();
                    sheet(view, one).map(|shown| SheetView { file, ..shown })
                })
                .collect::<Result<_, _>>()?,
        })
    })
}

/// One sheet with where it hangs.
pub(super) fn sheet(view: &View<'_>, document: Document) -> Result<SheetView, Fault> {
    let meeting = match document.meeting {
        Some(id) => view.find::<Meeting>(id)?,
        None => None,
    };
    let village: Village = view.get(view.village)?;
    let hanging = view.postings_of(document.id)?.into_iter();
    let hanging = hanging.filter(|one| one.taken_down_on.is_none() && one.voided_on.is_none());
    Ok(SheetView {
        id: document.id,
        kind: document.kind,
        name: name(document.kind, meeting.as_ref()),
        edition: document.edition,
        form: document.form,
        paper: document.paper,
        number: document.number,
        code: spaced(&document.code),
        print_day: document.print_day,
        pages: document.pages,
        meeting: document.meeting,
        meeting_name: meeting
            .map(|one| meeting_view::name(&village, &one))
            .unwrap_or_default(),
        from: document.from_day,
        to: document.to_day,
        postable: document.edition == Edition::Public && document.voided_on.is_none(),
        boards: hanging.map(|one| one.board).collect(),
        file: None,
    })
}

/// 承诺清单, as the meeting calls it; other sheets by their kind.
fn name(kind: DocumentKind, meeting: Option<&Meeting>) -> String {
    let own = meeting.filter(|_| kind == DocumentKind::Commitments);
    let own = own.map(|meeting| meeting.list_name.as_str());
    own.filter(|name| !name.is_empty())
        .unwrap_or(kind.zh())
        .to_owned()
}
