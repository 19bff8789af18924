//! Stories of photos on their way to paper: cut, made smaller, flattened, refused; then in the file and in the
//! preview.

#![allow(clippy::unwrap_used)]

use std::io::Cursor;
use std::process::Command;

use chrono::{FixedOffset, TimeZone};
use image::codecs::jpeg::JpegEncoder;
use image::{
    DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage, load_from_memory,
};
use print::pdf::{self, Edition, Properties};
use print::picture::Picture;
use print::plan::{PagePlan, Tag};
use proptest::prelude::*;

mod common;

use common::shelf;

const FRAME: (f64, f64) = (75.0, 44.0);

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn jpg(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    picture.write_with_encoder(encoder).unwrap();
    bytes
}

/// Three stripes, left to right: red, green, blue.
fn stripes(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32, _: u32| match x * 3 / width {
        0 => Rgb([255, 0, 0]),
        1 => Rgb([0, 255, 0]),
        _ => Rgb([0, 0, 255]),
    };
    RgbImage::from_fn(width, height, colour).into()
}

fn grey(side: u32) -> DynamicImage {
    GrayImage::from_pixel(side, side, Luma([90])).into()
}

fn seen(picture: &Picture) -> RgbImage {
    load_from_memory(picture.file()).unwrap().to_rgb8()
}

fn size(picture: &Picture) -> (u32, u32) {
    (picture.width(), picture.height())
}

#[test]
fn a_wide_photo_is_cut_from_the_middle() {
    let ready = Picture::fitted(&png(&stripes(300, 100)), (50.0, 50.0)).unwrap();
    assert_eq!(size(&ready), (100, 100));
    let middle = seen(&ready);
    for x in [5, 50, 94] {
        let [red, green, blue] = middle.get_pixel(x, 50).0;
        assert!(
            green > 200 && red < 60 && blue < 60,
            "only the middle stripe is left"
        );
    }
}

#[test]
fn a_large_photo_is_no_finer_than_a_printer_shows_and_a_small_one_not_blown_up() {
    let ready = Picture::fitted(&jpg(&stripes(2000, 1500)), FRAME).unwrap();
    assert_eq!(size(&ready), (886, 520));
    let small = Picture::fitted(&jpg(&stripes(150, 88)), FRAME).unwrap();
    assert_eq!(size(&small), (150, 88));
}

#[test]
fn a_plain_photo_that_fits_is_passed_on_as_it_is_and_one_with_words_beside_it_is_not() {
    let fits = jpg(&stripes(750, 440));
    assert_eq!(Picture::fitted(&fits, FRAME).unwrap().file(), fits);
    let said = [&[0xFF, 0xFE, 0, 6][..], b"here"].concat();
    let noted = [&fits[..2], &said, &fits[2..]].concat();
    let ready = Picture::fitted(&noted, FRAME).unwrap();
    assert!(!ready.file().windows(4).any(|part| part == b"here"));
}

#[test]
fn what_lets_through_becomes_white() {
    let clear: DynamicImage = RgbaImage::from_pixel(30, 30, Rgba([255, 0, 0, 0])).into();
    let ready = Picture::fitted(&png(&clear), (30.0, 30.0)).unwrap();
    assert!(
        seen(&ready)
            .pixels()
            .all(|p| p.0.iter().all(|part| *part > 250))
    );
    let half: DynamicImage = RgbaImage::from_pixel(30, 30, Rgba([0, 0, 0, 128])).into();
    let ready = Picture::fitted(&png(&half), (30.0, 30.0)).unwrap();
    let [red, ..] = seen(&ready).get_pixel(15, 15).0;
    assert!((125..=130).contains(&red), "{red}");
}

#[test]
fn grey_stays_grey_and_colour_stays_colour() {
    for bytes in [png(&grey(30)), jpg(&grey(30)), jpg(&grey(2000))] {
        assert!(Picture::fitted(&bytes, FRAME).unwrap().is_grey());
    }
    assert!(
        !Picture::fitted(&jpg(&stripes(90, 90)), FRAME)
            .unwrap()
            .is_grey()
    );
}

#[test]
fn what_is_no_photo_is_said_so() {
    let whole = jpg(&stripes(200, 100));
    for broken in [&b""[..], b"%PDF-1.7", &whole[..40], &whole[..200]] {
        let fault = Picture::fitted(broken, FRAME).unwrap_err();
        assert_eq!(fault.code(), "photo.unreadable");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The part touches two edges of the photo and has the frame's shape to a pixel.
    #[test]
    fn the_middle_fills_the_frame(
        width in 1u32..60, height in 1u32..60, wide in 10.0f64..200.0, high in 10.0f64..200.0,
    ) {
        let ready = Picture::fitted(&png(&stripes(width, height)), (wide, high)).unwrap();
        let (w, h) = size(&ready);
        prop_assert!(w >= 1 && h >= 1 && w <= width && h <= height);
        prop_assert!(w == width || h == height);
        let share = wide / high;
        let near = (f64::from(w) - f64::from(h) * share).abs() <= 0.5 + share
            || (f64::from(h) - f64::from(w) / share).abs() <= 0.5 + 1.0 / share;
        prop_assert!(near, "{w} x {h} for {share}");
    }
}

/// Three places on two pages: a photo in colour twice, a grey one once.
fn pages() -> Vec<PagePlan> {
    let colour = Picture::fitted(&jpg(&stripes(2000, 1500)), FRAME).unwrap();
    let again = Picture::fitted(&jpg(&stripes(2000, 1500)), FRAME).unwrap();
    let grey = Picture::fitted(&png(&grey(400)), FRAME).unwrap();
    let mut pages = vec![PagePlan::new(210.0, 297.0), PagePlan::new(210.0, 297.0)];
    for (page, top, picture) in [(0, 20.0, &colour), (0, 80.0, &grey), (1, 20.0, &again)] {
        pages[page].tagged(Tag::Figure("照片：办理前".into()), |page| {
            page.image((24.0, top, FRAME.0, FRAME.1), picture);
        });
    }
    pages
}

fn file() -> Vec<u8> {
    let china = FixedOffset::east_opt(8 * 3600).unwrap();
    let properties = Properties {
        title: "办理结果公示".into(),
        author: "青山村村民委员会".into(),
        subject: String::new(),
        edition: Edition::Public,
        printed_at: china.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap(),
    };
    pdf::write(shelf(), &pages(), &properties).unwrap()
}

#[test]
fn every_distinct_photo_is_one_object_of_the_file_without_mask() {
    let bytes = file();
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let mut spaces = Vec::new();
    for object in document.objects.values() {
        let Ok(stream) = object.as_stream() else {
            continue;
        };
        let entry = |key: &[u8]| stream.dict.get(key).ok();
        if entry(b"Subtype").and_then(|name| name.as_name().ok()) != Some(b"Image") {
            continue;
        }
        assert!(stream.content.starts_with(&[0xFF, 0xD8]), "a JPEG as it is");
        assert_eq!(entry(b"Filter").unwrap().as_name().unwrap(), b"DCTDecode");
        for not in [&b"SMask"[..], b"Mask", b"Interpolate"] {
            assert!(entry(not).is_none());
        }
        spaces.push(entry(b"ColorSpace").unwrap().as_name().unwrap().to_vec());
    }
    spaces.sort();
    assert_eq!(spaces, [b"DeviceGray".to_vec(), b"DeviceRGB".to_vec()]);
    assert_eq!(bytes, file(), "equal photos give equal files");
}

#[test]
fn a_photo_stands_where_the_plan_has_it_and_says_what_it_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photos.pdf");
    std::fs::write(&path, file()).unwrap();
    let Ok(checked) = Command::new("qpdf").arg("--check").arg(&path).output() else {
        eprintln!("qpdf is not installed, its part of the story is left out");
        return;
    };
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(
        checked.status.success() && !said.contains("WARNING"),
        "{said}"
    );
    let out = folder.path().join("seen");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "72", "-f", "1", "-l", "1", "-singlefile", "-png"])
        .arg(&path)
        .arg(&out)
        .status();
    if !drawn.is_ok_and(|status| status.success()) {
        eprintln!("pdftoppm is not installed, its part of the story is left out");
        return;
    }
    let page = image::open(out.with_extension("png")).unwrap().to_rgb8();
    let at = |x: f64, y: f64| {
        let point = |millimetres: f64| (millimetres / print::MM_PER_PT) as u32;
        page.get_pixel(point(x), point(y)).0
    };
    let [red, _, blue] = at(30.0, 40.0);
    assert!(red > 200 && blue < 60, "the left stripe is red");
    let [red, _, blue] = at(94.0, 40.0);
    assert!(red < 60 && blue > 200, "the right stripe is blue");
    assert_eq!(at(60.0, 18.0), [255; 3], "above it is paper");
    assert_eq!(at(60.0, 66.0), [255; 3], "below it is paper");
    let [red, green, blue] = at(60.0, 100.0);
    assert!((80..100).contains(&red) && red == green && green == blue);
}

#[test]
fn the_preview_carries_its_photos_within() {
    let svg = print::svg::write(shelf(), &pages()[0]).unwrap();
    assert_eq!(svg.matches("<image ").count(), 2);
    assert_eq!(svg.matches("href=\"data:image/jpeg;base64,/9j/").count(), 2);
    assert!(
        !svg.contains("http://") || svg.matches("http").count() == 1,
        "its name space alone"
    );
}

#[test]
fn a_moved_photo_moves_and_a_dump_names_it() {
    let page = &pages()[0];
    let dump = page.dump();
    assert!(dump.contains("<figure 照片：办理前>"), "{dump}");
    assert!(
        dump.contains("image 24.00,20.00 75.00 x 44.00 886 x 520px\n"),
        "{dump}"
    );
    let moved = page.items[1].moved(1.0, 2.0);
    let mut other = PagePlan::new(210.0, 297.0);
    other.items.push(moved);
    assert!(other.dump().contains("image 25.00,22.00"));
}

#[test]
fn pages_as_a_picture_are_as_large_as_their_paper_and_show_what_is_printed() {
    let page = &pages()[0];
    let both = [page.clone(), page.clone()];
    let bytes = print::raster::png(shelf(), &both, 96.0, &mut |_, _| true).unwrap();
    let seen = load_from_memory(&bytes).unwrap().to_rgb8();
    assert_eq!(
        seen.dimensions(),
        (794, 2 * 1123),
        "A4 at 96 dots an inch, twice"
    );
    let at = |x_mm: f64, y_mm: f64| {
        let dots = |mm: f64| (mm * 96.0 / 25.4) as u32;
        seen.get_pixel(dots(x_mm), dots(y_mm)).0
    };
    assert_eq!(at(5.0, 5.0), [255, 255, 255], "paper is white");
    // Where `a_moved_photo_moves_and_a_dump_names_it` says the photo stands: its stripes, left to right.
    let (red, blue) = (at(30.0, 40.0), at(95.0, 40.0));
    assert!(red[0] > 180 && red[2] < 90, "{red:?}");
    assert!(blue[2] > 180 && blue[0] < 90, "{blue:?}");
    let below = at(30.0, 40.0 + 297.0);
    assert!(
        below[0] > 180 && below[2] < 90,
        "the second page: {below:?}"
    );
}

#[test]
fn a_long_list_is_no_picture_and_a_stop_is_heeded() {
    let many = vec![pages()[0].clone(); 7];
    let long = print::raster::png(shelf(), &many, 96.0, &mut |_, _| true).unwrap_err();
    assert_eq!(long.code(), "picture.too_long");
    let stopped = print::raster::png(shelf(), &many[..2], 96.0, &mut |_, _| false).unwrap_err();
    assert_eq!(stopped.code(), "work.stopped");
}

/// The smallest PNG with a palette: two colours, one row of two pixels.
fn with_palette() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8], body: &[u8]| {
        png.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        png.extend(name);
        png.extend(body);
        // Nobody here looks at a checksum.
        png.extend([0; 4]);
    };
    chunk(b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 1, 1, 3, 0, 0, 0]);
    chunk(b"PLTE", &[255, 255, 255, 29, 78, 85]);
    chunk(b"IDAT", b"packed ");
    chunk(b"IDAT", b"rows");
    chunk(b"IEND", &[]);
    png
}

#[test]
fn a_picture_of_few_colours_is_taken_as_it_was_drawn() {
    let png = with_palette();
    let picture = Picture::drawn(&png).unwrap();
    assert_eq!((picture.width(), picture.height()), (2, 1));
    assert_eq!(
        (picture.file(), picture.media_type()),
        (&png[..], "image/png")
    );
    let palette = picture.palette().unwrap();
    assert_eq!(palette.bits, 1);
    assert_eq!(palette.colours, [255, 255, 255, 29, 78, 85]);
    assert_eq!(palette.rows, b"packed rows");
}

#[test]
fn what_has_no_palette_is_refused_and_so_is_what_breaks_off() {
    let png = with_palette();
    for end in 0..png.len() - 12 {
        assert!(Picture::drawn(&png[..end]).is_err(), "broken off at {end}");
    }
    // Kind of colour, and whether it is interlaced.
    for (at, value) in [(25, 2), (28, 1)] {
        let mut other = png.clone();
        other[at] = value;
        assert!(Picture::drawn(&other).is_err(), "byte {at}");
    }
    let photo = Picture::drawn(b"\xFF\xD8\xFF\xE0");
    assert_eq!(photo.unwrap_err().code(), "photo.unreadable");
}
