//! Formats that nobody should write again, decoded by libraries of the system where it has them.
//!
//! Loading a library is not safe code, so the loader lives above and is handed in here.

use super::ImageDescription;
use crate::base::{FourCc, Result};
use crate::raster::Surface;
use std::sync::OnceLock;

/// A decoder of the system with its own memory of the frames before.
pub trait SystemDecoder: Send {
    /// Decodes the next frame in the size of the description.
    fn decode(&mut self, data: &[u8]) -> Result<Surface>;
}

/// What the system can decode.
#[derive(Debug, Clone, Copy)]
pub struct SystemCodecs {
    /// Whether a format is known and its library is there.
    pub knows: fn(FourCc) -> bool,
    /// A decoder for frames of a description.
    pub open: fn(&ImageDescription) -> Result<Box<dyn SystemDecoder>>,
}

static CODECS: OnceLock<SystemCodecs> = OnceLock::new();

/// Has formats without a decoder of ours decoded by `codecs`; the first call counts.
pub fn use_system_codecs(codecs: SystemCodecs) {
    CODECS.get_or_init(|| codecs);
}

/// The system's codecs, where they know the format.
pub(super) fn for_format(kind: FourCc) -> Option<SystemCodecs> {
    CODECS.get().copied().filter(|codecs| (codecs.knows)(kind))
}
