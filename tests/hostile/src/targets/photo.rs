//! A picture's bytes as they are kept with a matter, and as they are set on paper. What is kept is a JPEG of at most
//! 2000 pixels and carries nothing that stood beside the picture. Not here: the folder they lie in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use print::documents::{PaperSize, results};
use serde_json::json;

use super::Target;
use crate::village::Sandbox;

pub(super) const TARGET: Target = Target {
    name: "photo",
    take,
    words: &["\u{FF}", "IHDR", "IDAT", "JFIF\0", "Exif\0\0"],
};

const SIDE: u64 = 2000;

fn take(data: &[u8]) {
    let _ = results::photo(PaperSize::A3, data);
    Sandbox::within(|sandbox| kept(sandbox, data));
}

fn kept(sandbox: &Sandbox, data: &[u8]) {
    let desk = sandbox.desk();
    let given =
        json!({ "issue": sandbox.id("issue"), "kind": "before", "data": STANDARD.encode(data) });
    let Ok(life) = desk.call("photo_add", given) else {
        return;
    };
    let photos = life["photos"].as_array().unwrap();
    let id = &photos.last().expect("it is kept")["id"];
    let shown = desk.call("photo_show", json!({ "photo": id })).unwrap();
    assert!(shown["width"].as_u64().unwrap() <= SIDE && shown["height"].as_u64().unwrap() <= SIDE);
    let url = shown["url"].as_str().unwrap();
    let bytes = STANDARD.decode(url.rsplit(',').next().unwrap()).unwrap();
    assert!(bytes.starts_with(&[0xFF, 0xD8]), "a JPEG");
    for beside in [&b"Exif"[..], b"http://ns.adobe.com", b"ICC_PROFILE"] {
        let found = bytes.windows(beside.len()).any(|part| part == beside);
        assert!(!found, "what the camera wrote beside the picture was kept");
    }
    sandbox.is_clean();
}
