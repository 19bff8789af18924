//! The photos of a file: one object for each distinct picture, however often it stands on the pages. JPEG goes in
//! as it is; sRGB or grey, as the output intent has it; no mask and no interpolation (PDF/A-2b).

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use crate::picture::Picture;
use crate::plan::{Item, PagePlan};

/// A picture's resource name, from its bytes.
pub(super) fn id(picture: &Picture) -> XObjectId {
    XObjectId(format!("P{}", &picture.hash().to_hex()[..16]))
}

/// Every picture of these pages.
pub(super) fn all(pages: &[PagePlan]) -> BTreeMap<XObjectId, XObject> {
    let mut found = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Image { picture, .. } = item {
            found
                .entry(id(picture))
                .or_insert_with(|| XObject::External(object(picture)));
        }
    }
    found
}

fn object(picture: &Picture) -> ExternalXObject {
    let name = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    let space = if picture.is_grey() {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(picture.width()))),
        ("Height", DictItem::Int(i64::from(picture.height()))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
    ];
    let entries = entries.into_iter();
    ExternalXObject {
        stream: ExternalStream {
            dict: entries
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            content: picture.jpeg().to_vec(),
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    }
}
