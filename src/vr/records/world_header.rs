//! `'vrsc'`: the header of a VR world.
//!
//! "QTVR File Format", *VR World Header Atom Structure*.

use super::{skip_version, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRWorldHeaderAtom`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorldHeader {
    /// The ID of the sibling string that names the scene; 0 where there is none.
    pub name_atom_id: u32,
    /// The node that is shown first.
    pub default_node_id: u32,
    /// Unused flags, kept so that a rewrite is exact.
    pub flags: u32,
}

impl WorldHeader {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"vrsc");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self { name_atom_id: r.u32()?, default_node_id: r.u32()?, flags: r.u32()? })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.u32(self.name_atom_id);
        w.u32(self.default_node_id);
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
        let vectors = [(
            WorldHeader { name_atom_id: 3, default_node_id: 127, flags: 0 },
            hex("0002 0000  00000003 0000007F 00000000  00000000 00000000"),
        )];
        twins(WorldHeader::TYPE, WorldHeader::read, WorldHeader::write, &vectors, 16);
    }
}
