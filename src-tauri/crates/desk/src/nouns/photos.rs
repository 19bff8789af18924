//! Photos of a matter: before, after, evidence. What a camera wrote beside the picture (place, name, time) is
//! left behind: the picture is drawn anew, upright, at most `SIDE` pixels long. The files lie beside the
//! database under a keyed hash, so that equal photos do not show (data model, "One SQLite build"). Not here:
//! photos on paper (`print`).

use std::io::Cursor;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use rules::ids::IssueId;
use store::documents::Attachment;
use store::issues::Issue;
use store::lock::is_sealed;
use store::{Key, Tx, View, whole};

use crate::commands::journal::FindingView;
use crate::commands::life::{IssueLife, PhotoView};
use crate::commands::working::{PhotoAdd, PhotoKind, PhotoRemove, PhotoShow, PhotoShown};
use crate::desk::Call;
use crate::fault::Fault;
use crate::limits::{self, NotRead};
use crate::nouns::standing::Standing;
use crate::nouns::working;

/// The longer side of a photo that is kept, in pixels.
const SIDE: u32 = 2000;
/// No picture has more pixels: the best telephones take 200 million, in a format that nobody sends.
const MOST_PIXELS: u64 = 120_000_000;
const QUALITY: u8 = 85;
/// The setting that holds the village's key.
pub(crate) const KEY: &str = "attachment_key";
const OWNER: &str = "issues";

/// Keeps a photo. Faults: `photo.unreadable`, `photo.too_large`, `issue.closed`,
/// `issue.day_not_yet`, `data.read_only`, `data.disk_full`.
pub(crate) fn add(call: &Call<'_>, request: PhotoAdd) -> Result<IssueLife, Fault> {
    let picture = picture(&request.path, &request.data)?;
    let day = working::day_of(call, request.day)?;
    call.transact(|tx| {
        let issue: Issue = tx.get(request.issue)?;
        Standing::of(tx, issue.id)?.refuse_closed()?;
        let owner = (OWNER, issue.id.to_string());
        let told = (name(request.kind), request.caption.as_str(), day);
        keep(call, tx, owner, told, &picture)
    })?;
    working::life(call, request.issue)
}

/// Keeps a picture with its owner (table and id): its kind, caption and day.
pub(crate) fn keep(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    (owner_entity, owner): (&str, String),
    (kind, caption, day): (&str, &str, chrono::NaiveDate),
    picture: &[u8],
) -> Result<(), Fault> {
    let hash = lay_down(call, tx, picture)?;
    let mut photo = Attachment {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        owner_entity: owner_entity.to_owned(),
        owner,
        kind: kind.to_owned(),
        caption: caption.trim().to_owned(),
        media_type: "image/jpeg".to_owned(),
        bytes: i64::try_from(picture.len()).unwrap_or(i64::MAX),
        hash,
        taken_on: Some(day),
    };
    Ok(tx.put(&mut photo)?)
}

/// A picture from its file, or as it was pasted, drawn anew. Faults: `photo.unreadable`, `photo.too_large`.
pub(crate) fn picture(path: &str, data: &str) -> Result<Vec<u8>, Fault> {
    let named = |fault: Fault| {
        let name = Path::new(path).file_name().unwrap_or_default();
        fault.with("file", name.to_string_lossy())
    };
    given(path, data)
        .and_then(|bytes| drawn_anew(&bytes))
        .map_err(named)
}

fn unreadable() -> Fault {
    Fault::new("photo.unreadable").at("path")
}

/// The bytes of the file, or those that were pasted.
fn given(path: &str, data: &str) -> Result<Vec<u8>, Fault> {
    if path.is_empty() {
        // Three bytes are four letters of base64.
        if data.len() as u64 / 4 * 3 > limits::PICTURE {
            return Err(Fault::new("photo.too_large").at("data"));
        }
        let pasted = STANDARD.decode(data);
        return pasted.map_err(|_| Fault::new("photo.unreadable").at("data"));
    }
    limits::file(Path::new(path), limits::PICTURE).map_err(|not| match not {
        NotRead::TooLarge(_) => Fault::new("photo.too_large").at("path"),
        NotRead::NotAFile | NotRead::Refused(_) => unreadable(),
    })
}

fn drawn_anew(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut decoder = reader
        .ok()
        .and_then(|reader| reader.into_decoder().ok())
        .ok_or_else(unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::new("photo.too_many_pixels")
            .with("width", width)
            .with("height", height)
            .at("path"));
    }
    // A small file may claim a picture larger than memory.
    let room = Limits::default().reserve(decoder.total_bytes());
    room.map_err(|_| Fault::new("photo.too_large").at("path"))?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| unreadable())?;
    picture.apply_orientation(turned);
    jpeg(&fitted(picture, SIDE))
}

fn fitted(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= side {
        return picture;
    }
    picture.resize(side, side, image::imageops::FilterType::Triangle)
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY)
        .encode_image(&picture.to_rgb8())
        .map_err(|_| unreadable())?;
    Ok(out)
}

/// Writes the file before the step that names it. One that is there already may be left from a try that failed
/// before it was on the disk: it is written again. A file that no step names does no harm.
fn lay_down(call: &Call<'_>, tx: &mut Tx<'_>, picture: &[u8]) -> Result<String, Fault> {
    let hash = keyed_hash(&key(tx)?, picture);
    let store = call.store()?;
    let sealed = store.key().map(|key| key.seal(picture)).transpose()?;
    whole::write(&place(call, &hash), sealed.as_deref().unwrap_or(picture))?;
    Ok(hash)
}

fn place(call: &Call<'_>, hash: &str) -> PathBuf {
    place_in(call.desk.data(), hash)
}

/// Where a file lies in a folder. A name from a foreign copy that is no hash leads nowhere.
fn place_in(data: &Path, hash: &str) -> PathBuf {
    let hash = if is_hash(hash) { hash } else { "none" };
    let folder = hash.get(..2).unwrap_or_default();
    data.join("attachments").join(folder).join(hash)
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a photo's file lies in a folder.
pub(crate) fn is_in(folder: &Path, hash: &str) -> bool {
    is_hash(hash) && place_in(folder, hash).is_file()
}

/// Lays the files of a copy into the data folder, from beside the copy; gives how many lie in neither.
///
/// `keys`: what those beside the copy are sealed with, and what ours shall be. One that lies here sealed with a key
/// that is not ours any more counts as gone.
pub(crate) fn fetch(
    data: &Path,
    beside: &Path,
    hashes: &[String],
    (theirs, ours): (Option<&Key>, Option<&Key>),
) -> Result<usize, Fault> {
    let mut missing = 0;
    for hash in hashes {
        if is_in(data, hash) && plain(&place_in(data, hash), ours).is_some() {
            continue;
        }
        match plain(&place_in(beside, hash), theirs) {
            Some(bytes) if is_hash(hash) => {
                let sealed = ours.map(|key| key.seal(&bytes)).transpose()?;
                whole::write(&place_in(data, hash), sealed.as_deref().unwrap_or(&bytes))?;
            }
            _ => missing += 1,
        }
    }
    Ok(missing)
}

/// A photo as it was kept; nothing where it is gone, or sealed with another key.
fn plain(path: &Path, key: Option<&Key>) -> Option<Vec<u8>> {
    let bytes = std::fs::read(path).ok()?;
    match key {
        Some(key) => key.unseal(bytes).ok(),
        None => (!is_sealed(&bytes)).then_some(bytes),
    }
}

fn read(call: &Call<'_>, hash: &str) -> Option<Vec<u8>> {
    plain(&place(call, hash), call.store().ok()?.key())
}

fn inside(path: PathBuf) -> impl Iterator<Item = PathBuf> {
    let files = std::fs::read_dir(path).into_iter().flatten().flatten();
    files.map(|file| file.path())
}

/// The folders in which the photos of a folder lie.
pub(crate) fn folders_in(folder: &Path) -> Vec<PathBuf> {
    inside(folder.join("attachments")).collect()
}

/// The files of all photos in a folder.
pub(crate) fn all_in(folder: &Path) -> Vec<PathBuf> {
    let photos = folders_in(folder).into_iter().flat_map(inside);
    let ours = |path: &PathBuf| {
        path.file_name()
            .is_some_and(|name| is_hash(&name.to_string_lossy()))
    };
    photos.filter(ours).collect()
}

/// Takes a file away that no photo names any more.
pub(crate) fn drop_file(view: &View<'_>, data: &Path, hash: &str) -> Result<(), Fault> {
    let named = view
        .all::<Attachment>()?
        .iter()
        .any(|photo| photo.hash == hash);
    if named || !is_in(data, hash) {
        return Ok(());
    }
    Ok(std::fs::remove_file(place_in(data, hash))?)
}

/// The village's own key, made with its first photo.
fn key(tx: &mut Tx<'_>) -> Result<String, Fault> {
    if let Some(key) = tx.setting(KEY)? {
        return Ok(key);
    }
    let key = tx.secret();
    tx.put_setting(KEY, &key)?;
    Ok(key)
}

/// `key` is text, so that it can stand among the settings.
fn keyed_hash(key: &str, bytes: &[u8]) -> String {
    let key = blake3::derive_key("bandeng attachment name", key.as_bytes());
    blake3::keyed_hash(&key, bytes).to_hex().to_string()
}

/// A photo as the window shows it. Faults: `record.not_found`, `photo.missing`.
pub(crate) fn show(call: &Call<'_>, request: PhotoShow) -> Result<PhotoShown, Fault> {
    let photo: Attachment = call.read(|view| Ok(view.get(request.photo)?))?;
    let bytes = read(call, &photo.hash)
        .ok_or_else(|| Fault::new("photo.missing").with("caption", photo.caption.clone()))?;
    let picture = image::load_from_memory(&bytes).map_err(|_| unreadable())?;
    let (picture, bytes) = match request.side {
        Some(side) if picture.width().max(picture.height()) > side => {
            let small = fitted(picture, side.max(16));
            let bytes = jpeg(&small)?;
            (small, bytes)
        }
        _ => (picture, bytes),
    };
    Ok(PhotoShown {
        url: format!("data:image/jpeg;base64,{}", STANDARD.encode(bytes)),
        width: picture.width(),
        height: picture.height(),
    })
}

/// Takes a photo away; its file stays, so that undo has it. Faults: `record.not_found`, `issue.closed`.
pub(crate) fn remove(call: &Call<'_>, request: PhotoRemove) -> Result<IssueLife, Fault> {
    let issue = call.transact(|tx| {
        let photo: Attachment = tx.get(request.photo)?;
        if photo.owner_entity != OWNER {
            return Err(Fault::new("record.not_found")
                .with("entity", OWNER)
                .with("id", photo.owner));
        }
        let issue: IssueId = photo.owner.parse().map_err(|_| unreadable())?;
        Standing::of(tx, issue)?.refuse_closed()?;
        tx.remove(&photo)?;
        Ok::<_, Fault>(issue)
    })?;
    working::life(call, issue)
}

/// A matter's photos, oldest first.
pub(crate) fn of(view: &View<'_>, issue: IssueId) -> Result<Vec<PhotoView>, Fault> {
    let photos = view.attachments_of(issue)?;
    Ok(photos
        .into_iter()
        .filter_map(|photo| {
            Some(PhotoView {
                id: photo.id,
                kind: kind(&photo.kind)?,
                caption: photo.caption,
                day: photo.taken_on,
            })
        })
        .collect())
}

/// A matter's newest photo of a kind: by the day taken, then by when it was kept.
pub(crate) fn newest(
    view: &View<'_>,
    issue: IssueId,
    kind: PhotoKind,
) -> Result<Option<Attachment>, Fault> {
    let mut photos = view.attachments_of(issue)?;
    photos.retain(|photo| photo.owner_entity == OWNER && photo.kind == name(kind));
    photos.sort_by_key(|photo| photo.taken_on);
    Ok(photos.pop())
}

/// Whether a photo's file lies where it is kept, can be opened, and is no larger than any that is.
pub(crate) fn lies(call: &Call<'_>, photo: &Attachment) -> bool {
    let file = std::fs::File::open(place(call, &photo.hash));
    let kept = file.and_then(|file| file.metadata());
    kept.is_ok_and(|file| file.len() <= limits::PICTURE)
}

/// A photo's file; nothing where it is gone, or larger than any that is kept.
pub(crate) fn bytes_of(call: &Call<'_>, photo: &Attachment) -> Option<Vec<u8>> {
    let read = lies(call, photo).then(|| self::read(call, &photo.hash));
    read.flatten()
}

/// Every attachment's file must be there, and be what it was: `attachment.missing`, `attachment.changed`.
pub(crate) fn check(call: &Call<'_>) -> Result<Vec<FindingView>, Fault> {
    let (key, kept) = call.read(|view| {
        let key = view.setting(KEY)?.unwrap_or_default();
        Ok((key, view.all::<Attachment>()?))
    })?;
    let mut findings = Vec::new();
    for photo in kept {
        let code = match read(call, &photo.hash) {
            None if place(call, &photo.hash).is_file() => "attachment.changed",
            None => "attachment.missing",
            Some(bytes) if keyed_hash(&key, &bytes) != photo.hash => "attachment.changed",
            Some(_) => continue,
        };
        findings.push(FindingView {
            code: code.to_owned(),
            entity: "attachments".to_owned(),
            id: photo.id.to_string(),
            columns: Vec::new(),
        });
    }
    Ok(findings)
}

/// Lays every photo beside a copy of the database that leaves the data folder; what lies there already stays.
pub(crate) fn copy_to(call: &Call<'_>, folder: &Path) -> Result<(), Fault> {
    for photo in call.read(|view| Ok(view.all::<Attachment>()?))? {
        let (from, to) = (place(call, &photo.hash), place_in(folder, &photo.hash));
        // What is missing here the check names; a copy of all the rest is better than none.
        if same_size(&from, &to) || !from.exists() {
            continue;
        }
        let bytes = std::fs::read(&from)?;
        let store = call.store()?;
        let sealed = store.key().map(|key| key.seal(&bytes)).transpose()?;
        whole::write(&to, sealed.as_deref().unwrap_or(&bytes))?;
    }
    Ok(())
}

/// Equal names have equal content, unless a pulled stick cut one short.
fn same_size(from: &Path, to: &Path) -> bool {
    let size = |path| std::fs::metadata(path).ok().map(|file| file.len());
    size(to).is_some() && size(to) == size(from)
}

const fn name(kind: PhotoKind) -> &'static str {
    match kind {
        PhotoKind::Before => "before",
        PhotoKind::After => "after",
        PhotoKind::Evidence => "evidence",
    }
}

fn kind(name: &str) -> Option<PhotoKind> {
    [PhotoKind::Before, PhotoKind::After, PhotoKind::Evidence]
        .into_iter()
        .find(|kind| self::name(*kind) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG as a telephone writes it: lying on its side, with the place where it was taken.
    fn by_telephone(width: u32, height: u32) -> Vec<u8> {
        let picture = DynamicImage::new_rgb8(width, height);
        let plain = jpeg(&picture).unwrap();
        // Exif: one entry, orientation 6 (turn right), and words that stand for the place.
        let mut exif =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"18.63N 109.70E");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xFF, 0xE1], &length[..], &exif].concat();
        [&plain[..2], &segment, &plain[2..]].concat()
    }

    #[test]
    fn a_photo_is_kept_upright_and_without_its_place() {
        let taken = by_telephone(64, 32);
        let kept = drawn_anew(&taken).unwrap();
        let found = |words: &[u8]| kept.windows(words.len()).any(|piece| piece == words);
        assert!(!found(b"Exif") && !found(b"18.63N"));
        let shown = image::load_from_memory(&kept).unwrap();
        assert_eq!((shown.width(), shown.height()), (32, 64), "turned upright");
    }

    #[test]
    fn a_large_photo_is_made_smaller_and_a_small_one_is_not_blown_up() {
        let sides = |width, height| {
            let kept = drawn_anew(&by_telephone(width, height)).unwrap();
            let shown = image::load_from_memory(&kept).unwrap();
            shown.width().max(shown.height())
        };
        assert_eq!(sides(2600, 1300), SIDE);
        assert_eq!(sides(300, 200), 300);
    }

    #[test]
    fn what_is_no_photo_is_said_so() {
        assert_eq!(
            drawn_anew(b"%PDF-1.7").unwrap_err().code,
            "photo.unreadable"
        );
        assert_eq!(
            drawn_anew(&by_telephone(64, 32)[..90]).unwrap_err().code,
            "photo.unreadable"
        );
    }

    #[test]
    fn a_small_file_that_claims_a_picture_larger_than_memory_is_refused() {
        // A PNG of 60,000 × 60,000 by its header, with nothing behind it.
        let mut claims = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        let header = [
            &60_000u32.to_be_bytes()[..],
            &60_000u32.to_be_bytes(),
            &[8, 2, 0, 0, 0],
        ]
        .concat();
        claims.extend_from_slice(&header);
        claims.extend_from_slice(&crc(&[b"IHDR", &header[..]].concat()).to_be_bytes());
        claims.extend_from_slice(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
        let fault = drawn_anew(&claims).unwrap_err();
        assert_eq!(fault.code, "photo.too_many_pixels");
        assert_eq!(fault.params["width"], 60_000, "and how many");
    }

    /// The checksum of a PNG's pieces.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |crc: u32, byte: &u8| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 }
            })
        };
        !bytes.iter().fold(u32::MAX, step)
    }

    #[test]
    fn a_name_out_of_a_strange_database_leads_nowhere() {
        let data = Path::new("/village");
        for name in ["../../etc/passwd", "/etc/passwd", "..", "a/b", ""] {
            let path = place_in(data, name);
            assert_eq!(path, Path::new("/village/attachments/no/none"), "{name}");
        }
    }

    #[test]
    fn equal_photos_of_two_villages_do_not_show_as_equal() {
        assert_ne!(keyed_hash("one", b"photo"), keyed_hash("other", b"photo"));
    }
}
