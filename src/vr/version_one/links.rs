//! `'pLnk'`: where the link hot spots of a 1.0 node lead.
//!
//! "Technote 1035", *Link Table*.

use super::header::View;
use super::{read_entries, write_entries};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// An entry of the link table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// What hot spots call it.
    pub id: u16,
    /// The node that it leads to.
    pub to_node_id: u32,
    /// The view there; a zoom of 0 keeps the zoom.
    pub view: View,
    /// Offset of the name in the string table; 0 where there is none.
    pub name: u32,
    /// Offset of a comment in the string table; 0 where there is none.
    pub comment: u32,
}

impl Link {
    /// The atom type of the table.
    pub const TYPE: FourCc = FourCc(*b"pLnk");

    const SIZE: usize = 56;

    /// Decodes one entry.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let id = r.u16()?;
        r.skip(10)?;
        let to_node_id = r.u32()?;
        r.skip(12)?;
        let view = View::read(&mut r)?;
        r.skip(8)?;
        let (name, comment) = (r.u32()?, r.u32()?);
        Ok(Self { id, to_node_id, view, name, comment })
    }

    /// Encodes one entry.
    pub fn write(&self, w: &mut ByteWriter) {
        w.u16(self.id);
        w.zeros(10);
        w.u32(self.to_node_id);
        w.zeros(12);
        self.view.write(w);
        w.zeros(8);
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
        let view = View { pan: Fixed::ONE, tilt: Fixed(-65536), zoom: Fixed(0) };
        let link = Link { id: 3, to_node_id: 130, view, name: 8, comment: 20 };
        let bytes = hex("00000044 704C6E6B 0000 0001  0003 0000 00000000 00000000 00000082
             00000000 00000000 00000000  00010000 FFFF0000 00000000
             00000000 00000000  00000008 00000014");
        let write = |links: &Vec<Link>| Link::write_table(links);
        twins(Link::TYPE, Link::read_table, write, &[(vec![link], bytes)], 12);
    }
}
