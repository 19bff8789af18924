//! Photos made ready for paper: cut to their frame, no finer than a printer shows, one baseline JPEG in RGB or
//! grey without anything written beside the picture. What is cut away does not stay in the file. Deliberately
//! not here: where the file lies, and whether a photo may be shown.

mod cut;
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
    bytes: Vec<u8>,
    width: u32,
    height: u32,
    grey: bool,
    hash: blake3::Hash,
}

impl Picture {
    /// A JPEG or PNG for a frame of this width and height in millimetres: the middle of it that fills the frame.
    /// Faults: [`PrintFault::PictureUnreadable`].
    pub fn fitted(bytes: &[u8], frame: (f64, f64)) -> Result<Self, PrintFault> {
        let ready = cut::cut(bytes, frame)?;
        Ok(Self::of(ready))
    }

    fn of(ready: cut::Ready) -> Self {
        let hash = blake3::hash(&ready.bytes);
        let inner = Inner {
            bytes: ready.bytes,
            width: ready.width,
            height: ready.height,
            grey: ready.grey,
            hash,
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The baseline JPEG.
    pub fn jpeg(&self) -> &[u8] {
        &self.inner.bytes
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
