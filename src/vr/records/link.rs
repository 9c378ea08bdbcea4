//! `'link'`: where a link hot spot leads.
//!
//! "QTVR File Format", *Link Hot Spot Atom Structure*.

use super::{FloatPoint, read_point, skip_version, write_point, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// Bits of [`Link::to_valid`].
pub mod link_valid {
    /// `kQTVRValidPan`.
    pub const PAN: u32 = 1;
    /// `kQTVRValidTilt`.
    pub const TILT: u32 = 2;
    /// `kQTVRValidFOV`.
    pub const FIELD_OF_VIEW: u32 = 4;
    /// `kQTVRValidViewCenter`.
    pub const VIEW_CENTRE: u32 = 8;
}

/// A view named by a link; angles in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LinkView {
    /// Pan angle.
    pub pan: f32,
    /// Tilt angle.
    pub tilt: f32,
    /// Field of view.
    pub field_of_view: f32,
    /// View centre of an object.
    pub view_centre: FloatPoint,
}

impl LinkView {
    fn read(r: &mut ByteReader<'_>) -> Result<Self> {
        Ok(Self {
            pan: r.f32()?,
            tilt: r.f32()?,
            field_of_view: r.f32()?,
            view_centre: read_point(r)?,
        })
    }

    fn write(self, w: &mut ByteWriter) {
        w.f32(self.pan);
        w.f32(self.tilt);
        w.f32(self.field_of_view);
        write_point(w, self.view_centre);
    }
}

/// A `QTVRLinkHotSpotAtom`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Link {
    /// The node that the link leads to.
    pub to_node_id: u32,
    /// Which fields of `from` count; generally none.
    pub from_valid: u32,
    /// The view that is left.
    pub from: LinkView,
    /// Which fields of `to` count: bits of [`link_valid`].
    pub to_valid: u32,
    /// The view at the destination.
    pub to: LinkView,
    /// Unused.
    pub distance: f32,
    /// Unused flags, kept so that a rewrite is exact.
    pub flags: u32,
}

impl Link {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"link");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self {
            to_node_id: r.u32()?,
            from_valid: r.u32()?,
            from: LinkView::read(&mut r)?,
            to_valid: r.u32()?,
            to: LinkView::read(&mut r)?,
            distance: r.f32()?,
            flags: r.u32()?,
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.u32(self.to_node_id);
        w.u32(self.from_valid);
        self.from.write(&mut w);
        w.u32(self.to_valid);
        self.to.write(&mut w);
        w.f32(self.distance);
        w.u32(self.flags);
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
        let link = Link {
            to_node_id: 2,
            from_valid: 0,
            from: LinkView { pan: 1.0, tilt: 2.0, field_of_view: 4.0, view_centre: (0.5, 0.25) },
            to_valid: link_valid::PAN | link_valid::FIELD_OF_VIEW,
            to: LinkView { pan: -1.0, tilt: 0.0, field_of_view: 60.0, view_centre: (0.0, 8.0) },
            distance: 3.0,
            flags: 7,
        };
        let bytes = hex("0002 0000  00000002
             00000000  3F800000 40000000 40800000  3F000000 3E800000
             00000005  BF800000 00000000 42700000  00000000 41000000
             40400000 00000007  00000000 00000000");
        assert_eq!(bytes.len(), 72);
        twins(Link::TYPE, Link::read, Link::write, &[(link, bytes)], 64);
    }
}
