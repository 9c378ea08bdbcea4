//! `'pNav'`: the objects that a 1.0 node shows.
//!
//! "Technote 1035", *Object Table*.

use super::header::View;
use super::{read_entries, write_entries};
use crate::base::{ByteReader, ByteWriter, FourCc, Rect, Result};

/// An entry of the object table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NavigableObject {
    /// What hot spots call it.
    pub id: u16,
    /// The view of the object that fits the panorama.
    pub view: View,
    /// Where the zoom-out effect starts, in pixels of the panorama.
    pub zoom_rect: Rect,
    /// Offset of the name in the string table; 0 where there is none.
    pub name: u32,
    /// Offset of a comment in the string table; 0 where there is none.
    pub comment: u32,
}

impl NavigableObject {
    /// The atom type of the table.
    pub const TYPE: FourCc = FourCc(*b"pNav");

    const SIZE: usize = 40;

    /// Decodes one entry.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let id = r.u16()?;
        r.skip(6)?;
        let view = View::read(&mut r)?;
        let zoom_rect = r.rect()?;
        r.skip(4)?;
        let (name, comment) = (r.u32()?, r.u32()?);
        Ok(Self { id, view, zoom_rect, name, comment })
    }

    /// Encodes one entry.
    pub fn write(&self, w: &mut ByteWriter) {
        w.u16(self.id);
        w.zeros(6);
        self.view.write(w);
        w.rect(self.zoom_rect);
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
        let object = NavigableObject {
            id: 9,
            view: View { pan: Fixed::ONE, tilt: Fixed(0), zoom: Fixed(0x0038_0000) },
            zoom_rect: Rect { top: 1, left: 2, bottom: 3, right: 4 },
            name: 8,
            comment: 0,
        };
        let bytes = hex("00000034 704E6176 0000 0001  0009 0000 00000000
             00010000 00000000 00380000  0001 0002 0003 0004  00000000 00000008 00000000");
        let vectors = [(vec![object], bytes)];
        let write = |objects: &Vec<NavigableObject>| NavigableObject::write_table(objects);
        twins(NavigableObject::TYPE, NavigableObject::read_table, write, &vectors, 12);
    }
}
