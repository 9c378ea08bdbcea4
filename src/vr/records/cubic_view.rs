//! `'cuvw'`: the view of a cubic panorama, whose `'pdat'` holds values for older engines only.
//!
//! "What's New in QuickTime 5", *Cubic View Atom*.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRCubicViewAtom`; angles in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CubicView {
    /// Smallest and largest pan angle.
    pub pan: (f32, f32),
    /// Smallest and largest tilt angle.
    pub tilt: (f32, f32),
    /// Smallest and largest field of view.
    pub field_of_view: (f32, f32),
    /// Pan, tilt and field of view of the default view.
    pub default_view: (f32, f32, f32),
}

impl Default for CubicView {
    /// The values of a cube without the record [I].
    fn default() -> Self {
        Self {
            pan: (0.0, 360.0),
            tilt: (-90.0, 90.0),
            field_of_view: (5.0, 120.0),
            default_view: (0.0, 0.0, 45.0),
        }
    }
}

impl CubicView {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"cuvw");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        Ok(Self {
            pan: (r.f32()?, r.f32()?),
            tilt: (r.f32()?, r.f32()?),
            field_of_view: (r.f32()?, r.f32()?),
            default_view: (r.f32()?, r.f32()?, r.f32()?),
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        for (min, max) in [self.pan, self.tilt, self.field_of_view] {
            w.f32(min);
            w.f32(max);
        }
        let (pan, tilt, field_of_view) = self.default_view;
        w.f32(pan);
        w.f32(tilt);
        w.f32(field_of_view);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let bytes = hex("00000000 43B40000  C2B40000 42B40000  40A00000 42F00000
             00000000 00000000 42340000");
        let vectors = [(CubicView::default(), bytes)];
        twins(CubicView::TYPE, CubicView::read, CubicView::write, &vectors, 36);
    }
}
