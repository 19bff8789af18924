//! A minimal sRGB profile (ICC version 2, matrix and curve), made from IEC 61966-2-1's figures, so
//! that no third party's profile has to be shipped.

/// Red, green and blue of sRGB adapted to D50, and the white point, as the profile connects them.
const COLOURS: [(&[u8; 4], [f64; 3]); 4] = [
    (b"wtpt", [0.9642, 1.0, 0.8249]),
    (b"rXYZ", [0.436_07, 0.222_49, 0.013_92]),
    (b"gXYZ", [0.385_15, 0.716_87, 0.097_08]),
    (b"bXYZ", [0.143_07, 0.060_61, 0.714_10]),
];
const CURVE_POINTS: u32 = 1024;

/// The profile's bytes.
pub(super) fn srgb_profile() -> Vec<u8> {
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", description("sRGB")),
        (b"cprt", text("No copyright, use freely")),
    ];
    tags.extend(COLOURS.iter().map(|(name, xyz)| (*name, colour(xyz))));
    tags.push((b"rTRC", curve()));
    let mut table = Vec::new();
    let mut body = Vec::new();
    let start = 128 + 4 + 12 * (tags.len() + 2);
    for (name, data) in &tags {
        entry(&mut table, name, start + body.len(), data.len());
        if *name == b"rTRC" {
            entry(&mut table, b"gTRC", start + body.len(), data.len());
            entry(&mut table, b"bTRC", start + body.len(), data.len());
        }
        body.extend_from_slice(data);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let mut profile = header(start + body.len());
    profile.extend_from_slice(&((tags.len() + 2) as u32).to_be_bytes());
    profile.extend(table);
    profile.extend(body);
    profile
}

fn entry(table: &mut Vec<u8>, name: &[u8; 4], offset: usize, length: usize) {
    table.extend_from_slice(name);
    table.extend_from_slice(&(offset as u32).to_be_bytes());
    table.extend_from_slice(&(length as u32).to_be_bytes());
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &(size as u32).to_be_bytes());
    put(8, &[2, 0x10, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    for (number, part) in [2026u16, 1, 1].iter().enumerate() {
        put(24 + number * 2, &part.to_be_bytes());
    }
    put(36, b"acsp");
    for (number, part) in [0.9642, 1.0, 0.8249].iter().enumerate() {
        put(68 + number * 4, &fixed(*part));
    }
    header
}

/// A number as ICC's s15Fixed16.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn colour(xyz: &[f64; 3]) -> Vec<u8> {
    let mut data = b"XYZ \0\0\0\0".to_vec();
    xyz.iter()
        .for_each(|part| data.extend_from_slice(&fixed(*part)));
    data
}

fn text(words: &str) -> Vec<u8> {
    let mut data = b"text\0\0\0\0".to_vec();
    data.extend_from_slice(words.as_bytes());
    data.push(0);
    data
}

fn description(words: &str) -> Vec<u8> {
    let mut data = b"desc\0\0\0\0".to_vec();
    data.extend_from_slice(&(words.len() as u32 + 1).to_be_bytes());
    data.extend_from_slice(words.as_bytes());
    data.push(0);
    // No Unicode and no Macintosh form: language, count; script, count, 67 bytes.
    data.extend_from_slice(&[0; 8 + 3 + 67]);
    data
}

fn curve() -> Vec<u8> {
    let mut data = b"curv\0\0\0\0".to_vec();
    data.extend_from_slice(&CURVE_POINTS.to_be_bytes());
    for point in 0..CURVE_POINTS {
        let value = f64::from(point) / f64::from(CURVE_POINTS - 1);
        let linear = if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        };
        data.extend_from_slice(&((linear * 65535.0).round() as u16).to_be_bytes());
    }
    data
}
