//! `'hsin'`: what a hot spot is, what it is called, and how it shows.
//!
//! "QTVR File Format", *Hot Spot Information Atom Structure*.

use super::{FloatPoint, read_point, skip_version, write_point, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Rect, Result};

/// A `QTVRHotSpotInfoAtom`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HotSpotInfo {
    /// `'link'`, `'url '`, `'undf'`, or an application's own.
    pub kind: FourCc,
    /// The ID of the string with the name; 0 where there is none.
    pub name_atom_id: u32,
    /// The ID of the string with a comment; 0 where there is none.
    pub comment_atom_id: u32,
    /// Cursors while the pointer is over it, held down, and let go; 0 for the default.
    pub cursor_ids: [i32; 3],
    /// The pan angle of the best view, in degrees.
    pub best_pan: f32,
    /// The tilt angle of the best view, in degrees.
    pub best_tilt: f32,
    /// The field of view of the best view, in degrees.
    pub best_field_of_view: f32,
    /// The centre of the best view of an object.
    pub best_view_centre: FloatPoint,
    /// The bounding box in pixels of the full panorama.
    pub bounds: Rect,
    /// Unused flags, kept so that a rewrite is exact.
    pub flags: u32,
}

impl HotSpotInfo {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"hsin");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self {
            kind: r.four_cc()?,
            name_atom_id: r.u32()?,
            comment_atom_id: r.u32()?,
            cursor_ids: [r.i32()?, r.i32()?, r.i32()?],
            best_pan: r.f32()?,
            best_tilt: r.f32()?,
            best_field_of_view: r.f32()?,
            best_view_centre: read_point(&mut r)?,
            bounds: r.rect()?,
            flags: r.u32()?,
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.four_cc(self.kind);
        w.u32(self.name_atom_id);
        w.u32(self.comment_atom_id);
        for cursor in self.cursor_ids {
            w.i32(cursor);
        }
        w.f32(self.best_pan);
        w.f32(self.best_tilt);
        w.f32(self.best_field_of_view);
        write_point(&mut w, self.best_view_centre);
        w.rect(self.bounds);
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
        let info = HotSpotInfo {
            kind: FourCc(*b"link"),
            name_atom_id: 1,
            comment_atom_id: 2,
            cursor_ids: [3, -4, 5],
            best_pan: 90.0,
            best_tilt: -1.5,
            best_field_of_view: 60.0,
            best_view_centre: (0.5, 2.0),
            bounds: Rect { top: 1, left: 2, bottom: 3, right: 4 },
            flags: 0,
        };
        let bytes = hex("0002 0000  6C696E6B 00000001 00000002  00000003 FFFFFFFC 00000005
             42B40000 BFC00000 42700000  3F000000 40000000  0001 0002 0003 0004
             00000000  00000000 00000000");
        assert_eq!(bytes.len(), 68);
        twins(HotSpotInfo::TYPE, HotSpotInfo::read, HotSpotInfo::write, &[(info, bytes)], 60);
    }
}
