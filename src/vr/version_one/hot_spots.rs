//! `'pHot'`: the hot spots of a 1.0 node.
//!
//! "Technote 1035", *Hot Spot Table*.

use super::header::View;
use super::{read_entries, write_entries};
use crate::base::{ByteReader, ByteWriter, FourCc, Rect, Result};

/// An entry of the hot spot table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HotSpot {
    /// The value of its pixels in the hot spot picture.
    pub id: u16,
    /// `'link'`, `'navg'` or an application's own.
    pub kind: FourCc,
    /// For a link or an object, its ID in that table.
    pub data: u32,
    /// The best view.
    pub best_view: View,
    /// The bounding box in pixels of the panorama.
    pub bounds: Rect,
    /// Cursors while the mouse is over, down and up; 0 for the default.
    pub cursor_ids: [i32; 3],
    /// Offset of the name in the string table; 0 where there is none.
    pub name: u32,
    /// Offset of a comment in the string table; 0 where there is none.
    pub comment: u32,
}

impl HotSpot {
    /// The atom type of the table.
    pub const TYPE: FourCc = FourCc(*b"pHot");

    const SIZE: usize = 56;

    /// Decodes one entry.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let id = r.u16()?;
        r.skip(2)?;
        let (kind, data) = (r.four_cc()?, r.u32()?);
        let best_view = View::read(&mut r)?;
        let bounds = r.rect()?;
        let cursor_ids = [r.i32()?, r.i32()?, r.i32()?];
        r.skip(4)?;
        let (name, comment) = (r.u32()?, r.u32()?);
        Ok(Self { id, kind, data, best_view, bounds, cursor_ids, name, comment })
    }

    /// Encodes one entry.
    pub fn write(&self, w: &mut ByteWriter) {
        w.u16(self.id);
        w.zeros(2);
        w.four_cc(self.kind);
        w.u32(self.data);
        self.best_view.write(w);
        w.rect(self.bounds);
        for cursor in self.cursor_ids {
            w.i32(cursor);
        }
        w.zeros(4);
        w.u32(self.name);
        w.u32(self.comment);
    }

    /// Decodes a whole table from its size field on.
    pub fn read_table(atom: &[u8]) -> Result<Vec<Self>> {
        read_entries(atom, Self::TYPE, Self::SIZE, Self::read)
    }

    /// Encodes a whole table with its size and type.
    pub fn write_table(entries: &[Self]) -> Vec<u8> {
        write_entries(Self::TYPE, entries, Self::write)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;
    use crate::vr::records::checks::{hex, twins};

    #[test]
    fn reads_and_writes() {
        let spot = HotSpot {
            id: 255,
            kind: FourCc(*b"link"),
            data: 3,
            best_view: View { pan: Fixed::ONE, tilt: Fixed(-65536), zoom: Fixed(0x0038_0000) },
            bounds: Rect { top: 1, left: 2, bottom: 3, right: 4 },
            cursor_ids: [480, 481, 0],
            name: 8,
            comment: 0,
        };
        let bytes = hex("00000044 70486F74 0000 0001  00FF 0000 6C696E6B 00000003
             00010000 FFFF0000 00380000  0001 0002 0003 0004
             000001E0 000001E1 00000000  00000000 00000008 00000000");
        let vectors = [(vec![spot], bytes)];
        let write = |spots: &Vec<HotSpot>| HotSpot::write_table(spots);
        twins(HotSpot::TYPE, HotSpot::read_table, write, &vectors, 12);
    }
}
