//! `'pHdr'`: what a 1.0 node is and how it is seen first.
//!
//! "Technote 1035", *Panoramic Sample Header*.

use crate::base::{ByteReader, ByteWriter, Fixed, FourCc, Result};

/// A view: pan, tilt and field of view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    /// Horizontal angle.
    pub pan: Fixed,
    /// Vertical angle.
    pub tilt: Fixed,
    /// Field of view.
    pub zoom: Fixed,
}

impl View {
    pub(super) fn read(r: &mut ByteReader<'_>) -> Result<Self> {
        Ok(Self { pan: r.fixed()?, tilt: r.fixed()?, zoom: r.fixed()? })
    }

    pub(super) fn write(self, w: &mut ByteWriter) {
        w.fixed(self.pan);
        w.fixed(self.tilt);
        w.fixed(self.zoom);
    }
}

/// A `pHdr` atom, whole with its size and type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanoramaHeader {
    /// The node's ID; often 0 where there is only one.
    pub node_id: u32,
    /// The view at first; a zoom of 0 is the default.
    pub default_view: View,
    /// Smallest angles; a pair of zeros with the largest is no constraint.
    pub min: View,
    /// Largest angles.
    pub max: View,
    /// Offset of the name in the string table; 0 where there is none.
    pub name: u32,
    /// Offset of a comment in the string table; 0 where there is none.
    pub comment: u32,
}

impl PanoramaHeader {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"pHdr");

    /// Decodes the atom from its size field on.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        r.skip(8)?;
        let node_id = r.u32()?;
        let default_view = View::read(&mut r)?;
        let (min, max) = (View::read(&mut r)?, View::read(&mut r)?);
        r.skip(8)?;
        Ok(Self { node_id, default_view, min, max, name: r.u32()?, comment: r.u32()? })
    }

    /// Encodes the atom with its size and type.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.u32(64);
        w.four_cc(Self::TYPE);
        w.u32(self.node_id);
        self.default_view.write(&mut w);
        self.min.write(&mut w);
        self.max.write(&mut w);
        w.zeros(8);
        w.u32(self.name);
        w.u32(self.comment);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::{hex, twins};

    #[test]
    fn reads_and_writes() {
        let view = |pan, tilt, zoom| View {
            pan: Fixed::from_f64(pan),
            tilt: Fixed::from_f64(tilt),
            zoom: Fixed::from_f64(zoom),
        };
        let header = PanoramaHeader {
            node_id: 127,
            default_view: view(180.0, -1.5, 60.0),
            min: view(1.0, 2.0, 3.0),
            max: view(4.0, 5.0, 6.0),
            name: 8,
            comment: 14,
        };
        let bytes = hex("00000040 70486472  0000007F  00B40000 FFFE8000 003C0000
             00010000 00020000 00030000  00040000 00050000 00060000
             00000000 00000000  00000008 0000000E");
        let (read, write) = (PanoramaHeader::read, PanoramaHeader::write);
        twins(PanoramaHeader::TYPE, read, write, &[(header, bytes)], 64);
    }
}
