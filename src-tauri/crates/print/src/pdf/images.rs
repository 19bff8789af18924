//! The photos of a file: one object for each distinct picture, however often it stands on the pages. JPEG goes in
//! as it is, and so do a PNG's rows; sRGB or grey, as the output intent has it; no mask and no interpolation (PDF/A-2b).

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use crate::picture::{Palette, Picture};
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
    let mut dict = BTreeMap::from([
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(picture.width()))),
        ("Height", DictItem::Int(i64::from(picture.height()))),
    ]);
    let content = match picture.palette() {
        Some(palette) => drawn(&mut dict, picture, palette),
        None => photo(&mut dict, picture),
    };
    let dict = dict.into_iter();
    ExternalXObject {
        stream: ExternalStream {
            dict: dict.map(|(key, value)| (key.to_owned(), value)).collect(),
            content: content.to_vec(),
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    }
}

type Entries = BTreeMap<&'static str, DictItem>;

fn name(word: &str) -> DictItem {
    DictItem::Name(word.as_bytes().to_vec())
}

fn photo<'a>(dict: &mut Entries, picture: &'a Picture) -> &'a [u8] {
    let grey = picture.is_grey();
    let space = if grey { "DeviceGray" } else { "DeviceRGB" };
    dict.insert("ColorSpace", name(space));
    dict.insert("BitsPerComponent", DictItem::Int(8));
    dict.insert("Filter", name("DCTDecode"));
    picture.file()
}

/// A PNG's rows are a PDF's, too: both know the same filters (ISO 32000-1, 7.4.4.4).
fn drawn<'a>(dict: &mut Entries, picture: &Picture, palette: &'a Palette) -> &'a [u8] {
    const PNG_FILTERS: i64 = 15;
    let bits = DictItem::Int(i64::from(palette.bits));
    let last = i64::try_from(palette.colours.len() / 3).unwrap_or(1) - 1;
    let colours = DictItem::String {
        data: palette.colours.clone(),
        literal: false,
    };
    let space = vec![
        name("Indexed"),
        name("DeviceRGB"),
        DictItem::Int(last),
        colours,
    ];
    let packed = [
        ("Predictor", DictItem::Int(PNG_FILTERS)),
        ("Colors", DictItem::Int(1)),
        ("BitsPerComponent", bits.clone()),
        ("Columns", DictItem::Int(i64::from(picture.width()))),
    ];
    let packed = packed.map(|(key, value)| (key.to_owned(), value));
    dict.insert("ColorSpace", DictItem::Array(space));
    dict.insert("BitsPerComponent", bits);
    dict.insert("Filter", name("FlateDecode"));
    let packed = DictItem::Dict {
        map: packed.into_iter().collect(),
    };
    dict.insert("DecodeParms", packed);
    &palette.rows
}
