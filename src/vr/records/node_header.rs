//! `'ndhd'`: what a node is and what it is called.
//!
//! "QTVR File Format", *Node Header Atom Structure*.

use super::{skip_version, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRNodeHeaderAtom`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NodeHeader {
    /// `'pano'` or `'obje'`.
    pub node_type: FourCc,
    /// The node's ID.
    pub node_id: u32,
    /// The ID of the sibling string with the node's name; 0 where there is none.
    pub name_atom_id: u32,
    /// The ID of the sibling string with a comment; 0 where there is none.
    pub comment_atom_id: u32,
}

impl NodeHeader {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"ndhd");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self {
            node_type: r.four_cc()?,
            node_id: r.u32()?,
            name_atom_id: r.u32()?,
            comment_atom_id: r.u32()?,
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.four_cc(self.node_type);
        w.u32(self.node_id);
        w.u32(self.name_atom_id);
        w.u32(self.comment_atom_id);
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
        let node_type = FourCc(*b"obje");
        let vectors = [(
            NodeHeader { node_type, node_id: 5, name_atom_id: 1, comment_atom_id: 2 },
            hex("0002 0000  6F626A65 00000005 00000001 00000002  00000000 00000000"),
        )];
        twins(NodeHeader::TYPE, NodeHeader::read, NodeHeader::write, &vectors, 20);
    }
}
