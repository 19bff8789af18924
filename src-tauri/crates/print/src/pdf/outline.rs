//! The outline (bookmarks) of a long document: one level, in the order of the pages. Not here: what is worth a
//! bookmark (the documents).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::MM_PER_PT;
use crate::plan::PagePlan;

/// Writes the pages' bookmarks; gives the outline's root, or none where there are no bookmarks.
pub(super) fn write(
    document: &mut Document,
    pages: &[ObjectId],
    plans: &[PagePlan],
) -> Option<ObjectId> {
    let marked = pages.iter().zip(plans).flat_map(|(page, plan)| {
        let marks = plan.bookmarks.iter();
        marks.map(|mark| {
            (
                mark.words.clone(),
                destination(*page, plan.height_mm - mark.y),
            )
        })
    });
    let marked: Vec<(String, Object)> = marked.collect();
    if marked.is_empty() {
        return None;
    }
    let (root, ids) = (document.new_object_id(), ids(document, marked.len()));
    let (first, last) = (*ids.first()?, *ids.last()?);
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    for (number, (words, destination)) in marked.into_iter().enumerate() {
        let mut entry = dictionary! {
            "Title" => lopdf::text_string(&words),
            "Parent" => root,
            "Dest" => destination,
        };
        let before = number.checked_sub(1);
        link(&mut entry, "Prev", before.and_then(|at| ids.get(at)));
        link(&mut entry, "Next", ids.get(number + 1));
        document.set_object(ids[number], entry);
    }
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

fn ids(document: &mut Document, count: usize) -> Vec<ObjectId> {
    (0..count).map(|_| document.new_object_id()).collect()
}

fn link(entry: &mut Dictionary, key: &str, to: Option<&ObjectId>) {
    if let Some(id) = to {
        entry.set(key, *id);
    }
}

/// A page at a height from its lower edge in millimetres, zoom as it is.
fn destination(page: ObjectId, up_mm: f64) -> Object {
    let up = (up_mm / MM_PER_PT) as f32;
    Object::Array(vec![
        page.into(),
        "XYZ".into(),
        Object::Null,
        Object::Real(up),
        Object::Null,
    ])
}
