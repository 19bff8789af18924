//! Decoding, cutting to the frame's shape, scaling down, writing anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage,
};

use super::{DPI, fault, jpeg};
use crate::PrintFault;

const QUALITY: u8 = 82;
/// So many pixels more or less than the frame's shape are no reason to write a photo anew.
const NEAR: u32 = 2;

/// A picture as it goes on paper.
pub(super) struct Ready {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub grey: bool,
}

/// The middle of the photo in the frame's shape, at most [`DPI`].
pub(super) fn cut(bytes: &[u8], frame: (f64, f64)) -> Result<Ready, PrintFault> {
    let (format, turned, picture) = decode(bytes)?;
    let (x, y, width, height) = middle((picture.width(), picture.height()), frame);
    let most = pixels(frame.0).max(1);
    let whole = picture.width() - width <= NEAR && picture.height() - height <= NEAR;
    let plain = format == ImageFormat::Jpeg && jpeg::is_plain(bytes);
    if whole && turned == Orientation::NoTransforms && width <= most && plain {
        return Ok(Ready {
            bytes: bytes.to_vec(),
            width: picture.width(),
            height: picture.height(),
            grey: !picture.color().has_color(),
        });
    }
    let mut part = picture.crop_imm(x, y, width, height);
    if width > most {
        let rows = (f64::from(most) * f64::from(height) / f64::from(width)).round();
        part = part.resize_exact(most, (rows as u32).max(1), FilterType::CatmullRom);
    }
    write(&part)
}

fn decode(bytes: &[u8]) -> Result<(ImageFormat, Orientation, DynamicImage), PrintFault> {
    let reader = ImageReader::new(Cursor::new(bytes));
    let reader = reader.with_guessed_format().map_err(fault)?;
    let format = reader.format().ok_or_else(|| fault("no picture"))?;
    let mut decoder = reader.into_decoder().map_err(fault)?;
    // A small file may claim a picture larger than memory.
    let room = Limits::default().reserve(decoder.total_bytes());
    room.map_err(fault)?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    picture.apply_orientation(turned);
    if picture.width() == 0 || picture.height() == 0 {
        return Err(fault("no pixels"));
    }
    Ok((format, turned, picture))
}

/// The largest part around the middle that has the frame's shape: left, top, width, height.
fn middle((width, height): (u32, u32), frame: (f64, f64)) -> (u32, u32, u32, u32) {
    let share = frame.0 / frame.1;
    let wide = (f64::from(height) * share).round() as u32;
    let high = (f64::from(width) / share).round() as u32;
    let (w, h) = if wide < width {
        (wide.max(1), height)
    } else {
        (width, high.clamp(1, height))
    };
    ((width - w) / 2, (height - h) / 2, w, h)
}

fn pixels(millimetres: f64) -> u32 {
    (millimetres / 25.4 * DPI).ceil() as u32
}

fn write(picture: &DynamicImage) -> Result<Ready, PrintFault> {
    let (width, height) = (picture.width(), picture.height());
    let grey = !picture.color().has_color();
    let colours = on_white(picture);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    let written = if grey {
        let values: Vec<u8> = colours.pixels().map(|pixel| pixel.0[0]).collect();
        encoder.encode(&values, width, height, ExtendedColorType::L8)
    } else {
        encoder.encode(&colours, width, height, ExtendedColorType::Rgb8)
    };
    written.map_err(fault)?;
    Ok(Ready {
        bytes,
        width,
        height,
        grey,
    })
}

/// Paper is white where a picture lets through.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    let mut flat = RgbImage::new(seen.width(), seen.height());
    for (to, from) in flat.pixels_mut().zip(seen.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let over = |part: u8| {
            let sum = u32::from(part) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        *to = Rgb([over(red), over(green), over(blue)]);
    }
    flat
}
