//! Whether a JPEG may go into the file as it is. Plain reckoning over its markers.

const START: u8 = 0xD8;
const BASELINE: u8 = 0xC0;
const SCAN: u8 = 0xDA;

/// A baseline JPEG of 8 bits, grey or YCbCr as JFIF numbers its parts, with no words, place or profile beside the
/// picture.
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    plain(bytes).unwrap_or(false)
}

fn plain(bytes: &[u8]) -> Option<bool> {
    if bytes.get(..2)? != [0xFF, START] {
        return Some(false);
    }
    let mut at = 2;
    let mut frame = false;
    loop {
        if *bytes.get(at)? != 0xFF {
            return Some(false);
        }
        let marker = *bytes.get(at + 1)?;
        let length = usize::from(u16::from_be_bytes([
            *bytes.get(at + 2)?,
            *bytes.get(at + 3)?,
        ]));
        let body = bytes.get(at + 4..at + 2 + length)?;
        match marker {
            SCAN => return Some(frame),
            BASELINE => frame = eight_bits(body)?,
            // JFIF's own head, tables of quantisation and code, restart interval.
            0xE0 | 0xDB | 0xC4 | 0xDD => {}
            _ => return Some(false),
        }
        at += 2 + length;
    }
}

/// One part (grey), or three numbered 1, 2, 3.
fn eight_bits(frame: &[u8]) -> Option<bool> {
    let parts = usize::from(*frame.get(5)?);
    let numbers: Vec<u8> = (0..parts)
        .filter_map(|part| frame.get(6 + 3 * part).copied())
        .collect();
    Some(*frame.first()? == 8 && (parts == 1 || numbers == [1, 2, 3]))
}
