//! Graphics modes of sprites, as files and programs have them.
//!
//! "Inside Macintosh: QuickTime", *Graphics Transfer Modes*; "QuickTime File Format", *Graphics
//! Modes*. The op colour weighs each channel of a blend, is the key of `transparent`, and bounds
//! the pinned sums.

use crate::base::{ByteReader, ByteWriter, Error, FourCc, Result};
use crate::raster::Mix;

/// A graphics mode and its op colour, as `ModifierTrackGraphicsModeRecord` has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GraphicsMode {
    /// The mode's number.
    pub mode: u32,
    /// Red, green and blue of the op colour.
    pub op_color: [u16; 3],
}

impl GraphicsMode {
    /// `srcCopy`.
    pub const COPY: Self = Self { mode: 0, op_color: [0; 3] };

    /// Reads the record of 10 bytes.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(FourCc([0, 0, 0, 6]), bytes);
        let mut fields = || -> Result<Self> {
            let mode = r.u32()?;
            Ok(Self { mode, op_color: [r.u16()?, r.u16()?, r.u16()?] })
        };
        fields().map_err(|_| Error::InvalidSpriteProperty)
    }

    /// The record of 10 bytes.
    pub fn write(self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.u32(self.mode);
        self.op_color.into_iter().for_each(|channel| w.u16(channel));
        w.finish()
    }

    /// The op colour as an opaque pixel.
    pub fn op_pixel(self) -> u32 {
        let [red, green, blue] = self.op_color.map(|channel| u32::from(channel >> 8));
        OPAQUE | red << 16 | green << 8 | blue
    }

    /// What the mode does.
    pub fn mix(self) -> Mix {
        Mix::new(self.mode, self.op_color)
    }
}

const OPAQUE: u32 = 0xFF00_0000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_has_ten_bytes() {
        let bytes = [0, 0, 0, 0x20, 0x8F, 0xFF, 0, 1, 0, 2];
        let record = GraphicsMode::read(&bytes).unwrap();
        assert_eq!(record, GraphicsMode { mode: 32, op_color: [0x8FFF, 1, 2] });
        assert_eq!(record.write(), bytes);
        assert_eq!(GraphicsMode::read(&bytes[..9]), Err(Error::InvalidSpriteProperty));
    }
}
