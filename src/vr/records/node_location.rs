//! `'nloc'`: where the world says a node's data are kept.
//!
//! "QTVR File Format", *Node Location Atom Structure*. Only data in the same file are defined.

use super::{skip_version, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRNodeLocationAtom`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NodeLocation {
    /// `'pano'` or `'obje'`.
    pub node_type: FourCc,
    /// `kQTVRSameFile`, or flags that this version of the format does not define.
    pub location_flags: u32,
    /// Meaningless when the node is in the same file; kept so that a rewrite is exact.
    pub location_data: u32,
}

impl NodeLocation {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"nloc");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self { node_type: r.four_cc()?, location_flags: r.u32()?, location_data: r.u32()? })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.four_cc(self.node_type);
        w.u32(self.location_flags);
        w.u32(self.location_data);
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
        let node_type = FourCc(*b"pano");
        let vectors = [
            (
                NodeLocation { node_type, location_flags: 0, location_data: 0 },
                hex("0002 0000  70616E6F 00000000 00000000  00000000 00000000"),
            ),
            (
                NodeLocation { node_type, location_flags: 1, location_data: 2 },
                hex("0002 0000  70616E6F 00000001 00000002  00000000 00000000"),
            ),
        ];
        twins(NodeLocation::TYPE, NodeLocation::read, NodeLocation::write, &vectors, 16);
    }
}
