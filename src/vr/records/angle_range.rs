//! `'pcon'`, `'tcon'`, `'fcon'`: how the author restricts pan, tilt and field of view.
//!
//! "Virtual Reality Programming", *Constraint Atoms*; same layout as `'arng'`.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// The atom types of the constraints of pan, tilt and field of view.
pub const CONSTRAINT_KINDS: [FourCc; 3] = [FourCc(*b"pcon"), FourCc(*b"tcon"), FourCc(*b"fcon")];

/// A `QTVRAngleRangeAtom`, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct AngleRange {
    /// Smallest angle.
    pub min: f32,
    /// Largest angle.
    pub max: f32,
}

impl AngleRange {
    /// The atom type of a range that is no constraint.
    pub const TYPE: FourCc = FourCc(*b"arng");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        Ok(Self { min: r.f32()?, max: r.f32()? })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.f32(self.min);
        w.f32(self.max);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let vectors = [(AngleRange { min: -45.0, max: 360.0 }, hex("C2340000 43B40000"))];
        twins(AngleRange::TYPE, AngleRange::read, AngleRange::write, &vectors, 8);
    }
}
