//! `'cufa'`: where the images of a cubic panorama stand.
//!
//! "What's New in QuickTime 5", *Cubic Face Data Atom*: an array of records of 32 bytes, one for
//! each image.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRCubicFaceData`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CubeFace {
    /// Quaternion w, x, y, z; its squared length is the distance of the image (`CuTy.mov`).
    pub orientation: [f32; 4],
    /// Centre of the image in half image heights.
    pub centre: (f32, f32),
    /// Above 1 for tall pixels.
    pub aspect: f32,
    /// Skew of x by y.
    pub skew: f32,
}

/// √½, for which Apple's table prints ½.
const C: f32 = std::f32::consts::FRAC_1_SQRT_2;

impl CubeFace {
    /// The atom type of an array of these records.
    pub const TYPE: FourCc = FourCc(*b"cufa");

    /// Quaternions of front, right, back, left, top and bottom.
    pub const ORIENTATIONS: [[f32; 4]; 6] = [
        [1.0, 0.0, 0.0, 0.0],
        [C, 0.0, -C, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [C, 0.0, C, 0.0],
        [C, C, 0.0, 0.0],
        [C, -C, 0.0, 0.0],
    ];

    const SIZE: usize = 32;

    /// A whole face with the given orientation.
    pub const fn whole(orientation: [f32; 4]) -> Self {
        Self { orientation, centre: (0.0, 0.0), aspect: 1.0, skew: 0.0 }
    }

    /// Decodes one record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        Ok(Self {
            orientation: [r.f32()?, r.f32()?, r.f32()?, r.f32()?],
            centre: (r.f32()?, r.f32()?),
            aspect: r.f32()?,
            skew: r.f32()?,
        })
    }

    /// Encodes one record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        for part in self.orientation {
            w.f32(part);
        }
        w.f32(self.centre.0);
        w.f32(self.centre.1);
        w.f32(self.aspect);
        w.f32(self.skew);
        w.finish()
    }

    /// Decodes an array; a rest that is no whole record is passed over.
    pub fn read_all(bytes: &[u8]) -> Vec<Self> {
        bytes.chunks_exact(Self::SIZE).filter_map(|face| Self::read(face).ok()).collect()
    }

    /// Encodes an array.
    pub fn write_all(faces: &[Self]) -> Vec<u8> {
        faces.iter().flat_map(Self::write).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let face = CubeFace {
            orientation: [1.0, 0.0, -2.0, 0.5],
            centre: (-2.0, 2.0),
            aspect: 1.0,
            skew: 0.25,
        };
        let bytes = hex("3F800000 00000000 C0000000 3F000000  C0000000 40000000 3F800000 3E800000");
        twins(CubeFace::TYPE, CubeFace::read, CubeFace::write, &[(face, bytes)], 32);
        let two = CubeFace::write_all(&[face, face]);
        assert_eq!(CubeFace::read_all(&two[..63]), [face]);
    }
}
