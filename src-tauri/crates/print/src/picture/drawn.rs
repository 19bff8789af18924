//! A picture of few colours as its PNG has it: palette and packed rows go into a PDF as they are, so that letters on
//! it stay sharp and the file small. Plain reckoning over the file's chunks. Not here: photos (`cut`).

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const HEAD: usize = 13;
/// Kinds of colour of a PNG: by a palette.
const PALETTE: u8 = 3;

/// What a PDF needs of it.
pub(super) struct Parts {
    pub width: u32,
    pub height: u32,
    /// Bits of a pixel: 1, 2, 4 or 8.
    pub bits: u8,
    /// Red, green and blue of each colour.
    pub palette: Vec<u8>,
    /// The rows, each behind the number of its filter, packed by zlib.
    pub rows: Vec<u8>,
}

/// The parts of a PNG with a palette, all seen at once and nothing of it clear; none for any other file.
pub(super) fn parts(png: &[u8]) -> Option<Parts> {
    let mut rest = png.strip_prefix(SIGNATURE)?;
    let mut parts = Parts {
        width: 0,
        height: 0,
        bits: 0,
        palette: Vec::new(),
        rows: Vec::new(),
    };
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let (name, body) = (rest.get(4..8)?, rest.get(8..8 + length)?);
        match name {
            b"IHDR" => parts.head(body)?,
            b"PLTE" => parts.palette.extend(body),
            b"IDAT" => parts.rows.extend(body),
            b"tRNS" => return None,
            b"IEND" => break,
            _ => {}
        }
        // Behind the body stands its checksum.
        rest = rest.get(12 + length..)?;
    }
    let whole = parts.bits > 0 && !parts.palette.is_empty() && !parts.rows.is_empty();
    whole.then_some(parts)
}

impl Parts {
    fn head(&mut self, body: &[u8]) -> Option<()> {
        let side = |at: usize| Some(u32::from_be_bytes(body.get(at..at + 4)?.try_into().ok()?));
        (self.width, self.height) = (side(0)?, side(4)?);
        let [bits, colours, _packing, _filter, interlaced] = *body.get(8..HEAD)? else {
            return None;
        };
        let plain = colours == PALETTE && interlaced == 0 && self.width > 0 && self.height > 0;
        self.bits = bits;
        plain.then_some(())
    }
}
