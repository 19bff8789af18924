//! What printpdf leaves out or gets wrong: version, language, information, XMP, output intent,
//! structure tree, empty dictionaries. Not here: the file's bytes (`file`).

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::fonts::SubsetFont;
use super::structure::Structure;
use super::{Properties, colour, file, outline, xmp};
use crate::PrintFault;
use crate::plan::PagePlan;

/// Finishes the document and gives its bytes.
pub(super) fn finish(
    mut document: Document,
    contents: Vec<Stream>,
    properties: &Properties,
    fonts: &[SubsetFont],
    (structure, plans): (&Structure, &[PagePlan]),
) -> Result<Vec<u8>, PrintFault> {
    let fault = |e: lopdf::Error| PrintFault::PdfWrite { why: e.to_string() };
    document.version = "1.7".into();
    tidy_pages(&mut document);
    let tool = concat!("板凳 Bandeng ", env!("CARGO_PKG_VERSION"));
    let keywords = keywords(properties, fonts);
    inform(&mut document, properties, &keywords, tool);
    let packet = xmp::packet(properties, &keywords, tool);
    // Not compressed: PDF/A readers want to find it without unpacking.
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = Stream::new(metadata, packet.into_bytes()).with_compression(false);
    let metadata = document.add_object(metadata);
    let intent = output_intent(&mut document);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    put_contents(&mut document, &pages, contents);
    let tree = (!structure.is_empty()).then(|| structure.root(&mut document, &pages));
    let outline = outline::write(&mut document, &pages, plans);
    let catalog = document.catalog_mut().map_err(fault)?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::from(intent)]);
    catalog.set("Lang", Object::string_literal("zh-CN"));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    // printpdf writes it as a string, which is no page mode.
    catalog.remove(b"PageMode");
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    if let Some(tree) = &tree {
        catalog.set("StructTreeRoot", tree.root);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
    }
    let elements = tree
        .iter()
        .flat_map(|tree| structure.elements(tree, &pages));
    Ok(file::write(document, elements))
}

/// Gives every page its own stream instead of the one that printpdf wrote.
fn put_contents(document: &mut Document, pages: &[ObjectId], contents: Vec<Stream>) {
    for (page, stream) in pages.iter().zip(contents) {
        let old = document.get_dictionary(*page).ok();
        let old = old.and_then(|page| page.get(b"Contents").and_then(Object::as_reference).ok());
        match old {
            Some(old) => document.set_object(old, stream),
            None => {
                let new = document.add_object(stream);
                if let Ok(page) = document.get_dictionary_mut(*page) {
                    page.set("Contents", new);
                }
            }
        }
    }
}

/// Edition and fonts: the paper tells which faces it was set in.
fn keywords(properties: &Properties, fonts: &[SubsetFont]) -> String {
    let names: Vec<&str> = fonts.iter().map(|font| font.name.as_str()).collect();
    format!("{}；字体：{}", properties.edition.word(), names.join("、"))
}

fn inform(document: &mut Document, properties: &Properties, keywords: &str, tool: &str) {
    let date = properties.printed_at.format("D:%Y%m%d%H%M%S").to_string();
    let zone = properties
        .printed_at
        .format("%:z")
        .to_string()
        .replace(':', "'");
    let date = Object::string_literal(format!("{date}{zone}'"));
    let info = document.add_object(dictionary! {
        "Title" => lopdf::text_string(&properties.title),
        "Author" => lopdf::text_string(&properties.author),
        "Subject" => lopdf::text_string(&properties.subject),
        "Keywords" => lopdf::text_string(keywords),
        "Creator" => lopdf::text_string(tool),
        "Producer" => lopdf::text_string(tool),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    });
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
}

fn output_intent(document: &mut Document) -> ObjectId {
    let profile = Stream::new(dictionary! { "N" => 3 }, colour::srgb_profile());
    let profile = document.add_object(profile);
    document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

/// Drops what printpdf writes though it is empty: annotations and resource dictionaries.
fn tidy_pages(document: &mut Document) {
    let empty: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(Dictionary::is_empty))
        .map(|(id, _)| *id)
        .collect();
    for object in document.objects.values_mut() {
        let Ok(dictionary) = object.as_dict_mut() else {
            continue;
        };
        for key in [&b"Font"[..], b"XObject", b"ExtGState", b"Shading"] {
            let target = dictionary.get(key).and_then(Object::as_reference);
            if target.is_ok_and(|id| empty.contains(&id)) {
                dictionary.remove(key);
            }
        }
        if dictionary
            .get(b"Annots")
            .and_then(Object::as_array)
            .is_ok_and(Vec::is_empty)
        {
            dictionary.remove(b"Annots");
        }
    }
    empty.iter().for_each(|id| {
        document.objects.remove(id);
    });
}
