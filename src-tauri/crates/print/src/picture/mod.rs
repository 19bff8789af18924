//! Photos made ready for paper: cut to their frame, no finer than a printer shows, one baseline JPEG in RGB or
//! grey without anything written beside the picture. What is cut away does not stay in the file. Pictures of few
//! colours, as of a window, stay as they were drawn. Deliberately not here: where the file lies, and whether a photo
//! may be shown.

mod cut;
mod drawn;
mod jpeg;

use std::fmt;
use std::sync::Arc;

use crate::PrintFault;

/// Pixels for each inch of paper: finer than this no office printer draws.
const DPI: f64 = 300.0;

/// A photo ready for paper. Copies share its bytes; equal pictures have equal hashes.
#[derive(Clone)]
pub struct Picture {
    inner: Arc<Inner>,
}

struct Inner {
    /// The whole file: a JPEG, or a PNG with a palette.
    bytes: Vec<u8>,
    width: u32,
    height: u32,
    grey: bool,
    palette: Option<Palette>,
    hash: blake3::Hash,
}

/// The colours of a picture of few colours, and its rows as the PNG packed them.
pub struct Palette {
    /// Bits of a pixel.
    pub bits: u8,
    /// Red, green and blue of each colour.
    pub colours: Vec<u8>,
    /// Rows, each behind the number of its filter, packed by zlib.
    pub rows: Vec<u8>,
}

impl Picture {
    /// A JPEG or PNG for a frame of this width and height in millimetres: the middle of it that fills the frame.
    /// Faults: [`PrintFault::PictureUnreadable`].
    pub fn fitted(bytes: &[u8], frame: (f64, f64)) -> Result<Self, PrintFault> {
        let ready = cut::cut(bytes, frame)?;
        Ok(Self::of(ready))
    }

    /// A PNG with a palette, taken as it is. Faults: [`PrintFault::PictureUnreadable`].
    pub fn drawn(png: &[u8]) -> Result<Self, PrintFault> {
        let parts = drawn::parts(png).ok_or_else(|| fault("no PNG with a palette"))?;
        let inner = Inner {
            hash: blake3::hash(png),
            bytes: png.to_vec(),
            width: parts.width,
            height: parts.height,
            grey: false,
            palette: Some(Palette {
                bits: parts.bits,
                colours: parts.palette,
                rows: parts.rows,
            }),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    fn of(ready: cut::Ready) -> Self {
        let hash = blake3::hash(&ready.bytes);
        let inner = Inner {
            bytes: ready.bytes,
            width: ready.width,
            height: ready.height,
            grey: ready.grey,
            palette: None,
            hash,
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The file: a baseline JPEG, or where there is a palette the PNG.
    pub fn file(&self) -> &[u8] {
        &self.inner.bytes
    }

    /// What kind of file it is, as the web says it.
    pub fn media_type(&self) -> &'static str {
        match self.inner.palette {
            Some(_) => "image/png",
            None => "image/jpeg",
        }
    }

    /// Colours and rows of a picture of few colours; none for a photo.
    pub fn palette(&self) -> Option<&Palette> {
        self.inner.palette.as_ref()
    }

    /// Width in pixels.
    pub fn width(&self) -> u32 {
        self.inner.width
    }

    /// Height in pixels.
    pub fn height(&self) -> u32 {
        self.inner.height
    }

    /// Without colour: one grey value for each pixel.
    pub fn is_grey(&self) -> bool {
        self.inner.grey
    }

    /// The name of its bytes.
    pub fn hash(&self) -> blake3::Hash {
        self.inner.hash
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.inner.hash == other.inner.hash
    }
}

impl Eq for Picture {}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = (self.width(), self.height());
        write!(f, "Picture({width} x {height}, {})", self.inner.hash)
    }
}

pub(crate) fn fault(why: impl fmt::Display) -> PrintFault {
    PrintFault::PictureUnreadable {
        why: why.to_string(),
    }
}
