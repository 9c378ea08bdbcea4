//! `'impn'`: how panoramas are drawn in one imaging mode.
//!
//! "QTVR File Format", *Panorama-Imaging Atom*. The ID of the atom is not used.

use super::{skip_version, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// Bits of [`PanoramaImaging::valid`].
pub mod imaging_valid {
    /// `kQTVRValidCorrection`.
    pub const CORRECTION: u32 = 1;
    /// `kQTVRValidQuality`.
    pub const QUALITY: u32 = 2;
    /// `kQTVRValidDirectDraw`.
    pub const DIRECT_DRAW: u32 = 4;
}

/// A `QTVRPanoImagingAtom`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanoramaImaging {
    /// `kQTVRStatic` (1) or `kQTVRMotion` (2).
    pub mode: u32,
    /// Which of the fields below count: bits of [`imaging_valid`].
    pub valid: u32,
    /// 0 none, 1 partial, 2 full.
    pub correction: u32,
    /// A codec quality, 0 to 0x400.
    pub quality: u32,
    /// Whether to draw to the screen without a buffer.
    pub direct_draw: u32,
    /// Properties of later versions.
    pub extra: [u32; 6],
}

impl PanoramaImaging {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"impn");
    /// The mode of still views.
    pub const STATIC: u32 = 1;
    /// The mode of moving views.
    pub const MOTION: u32 = 2;

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        let mut record = Self {
            mode: r.u32()?,
            valid: r.u32()?,
            correction: r.u32()?,
            quality: r.u32()?,
            direct_draw: r.u32()?,
            extra: [0; 6],
        };
        for property in &mut record.extra {
            *property = r.u32().unwrap_or(0);
        }
        Ok(record)
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.u32(self.mode);
        w.u32(self.valid);
        w.u32(self.correction);
        w.u32(self.quality);
        w.u32(self.direct_draw);
        for property in self.extra {
            w.u32(property);
        }
        w.zeros(8);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let motion = PanoramaImaging {
            mode: PanoramaImaging::MOTION,
            valid: 7,
            correction: 2,
            quality: 0x100,
            direct_draw: 1,
            extra: [0, 0, 0, 0, 0, 9],
        };
        let bytes = hex("0002 0000  00000002 00000007 00000002 00000100 00000001
             00000000 00000000 00000000 00000000 00000000 00000009  00000000 00000000");
        let vectors = [(motion, bytes)];
        twins(PanoramaImaging::TYPE, PanoramaImaging::read, PanoramaImaging::write, &vectors, 24);
    }
}
