//! `'pInf'`: the name and the nodes of a 1.0 scene.
//!
//! "Technote 1035", *Panoramic Track Information*. Only scenes of several nodes need it.

use crate::base::{ByteReader, ByteWriter, Error, Fixed, FourCc, Result};

/// A `pInf` atom, whole with its size and type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanoramaInfo {
    /// The name of the scene, in Mac Roman; at most 31 bytes.
    pub name: Vec<u8>,
    /// The node that is shown first.
    pub default_node_id: u32,
    /// The field of view of nodes that name none.
    pub default_zoom: Fixed,
    /// Each node's ID and the movie time of its sample.
    pub nodes: Vec<(u32, i32)>,
}

/// Room for the text of a `Str31`.
const NAME_LEN: usize = 31;

impl PanoramaInfo {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"pInf");

    /// Decodes the atom from its size field on; nodes beyond the end are left out.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        r.skip(8)?;
        let length = usize::from(r.u8()?);
        let name = r.take(NAME_LEN)?;
        let name = name.get(..length).unwrap_or(name).to_vec();
        let default_node_id = r.u32()?;
        let default_zoom = r.fixed()?;
        r.skip(6)?;
        let count = r.u16()?;
        let mut nodes = Vec::new();
        for _ in 0..count {
            let (Ok(id), Ok(time)) = (r.u32(), r.i32()) else { break };
            nodes.push((id, time));
        }
        Ok(Self { name, default_node_id, default_zoom, nodes })
    }

    /// Whether bytes are an atom of this type as long as it says, with all its nodes; `paramErr`
    /// for others.
    pub fn check(bytes: &[u8]) -> Result<()> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let told = (r.u32(), r.four_cc());
        let is_whole = told.0.is_ok_and(|size| size as usize == bytes.len());
        let is_known = told.1 == Ok(Self::TYPE);
        let _behind = r.skip(46);
        let count = usize::from(r.u16().map_err(|_| Error::Param)?);
        let has_nodes = bytes.len() >= 56 + 8 * count;
        if is_whole && is_known && has_nodes { Ok(()) } else { Err(Error::Param) }
    }

    /// Encodes the atom with its size and type.
    pub fn write(&self) -> Vec<u8> {
        let count = u16::try_from(self.nodes.len()).unwrap_or(u16::MAX);
        let name = self.name.get(..NAME_LEN).unwrap_or(&self.name);
        let mut w = ByteWriter::default();
        w.u32(56 + 8 * u32::from(count));
        w.four_cc(Self::TYPE);
        w.u8(name.len() as u8);
        w.bytes(name);
        w.zeros(NAME_LEN - name.len());
        w.u32(self.default_node_id);
        w.fixed(self.default_zoom);
        w.zeros(6);
        w.u16(count);
        for (id, time) in self.nodes.iter().take(usize::from(count)) {
            w.u32(*id);
            w.i32(*time);
        }
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::{hex, twins};

    #[test]
    fn reads_and_writes() {
        let info = PanoramaInfo {
            name: b"Lake".to_vec(),
            default_node_id: 127,
            default_zoom: Fixed::from_f64(65.0),
            nodes: vec![(127, 0), (130, 7200)],
        };
        let bytes = hex("00000048 70496E66  04 4C616B65
             000000 00000000 00000000 00000000 00000000 00000000 00000000
             0000007F 00410000 00000000 0000 0002  0000007F 00000000 00000082 00001C20");
        assert_eq!(bytes.len(), 72);
        twins(PanoramaInfo::TYPE, PanoramaInfo::read, PanoramaInfo::write, &[(info, bytes)], 56);
    }

    #[test]
    fn a_record_must_be_as_long_as_it_says() {
        let nodes = vec![(6, 0), (9, 7200)];
        let good = PanoramaInfo { nodes, ..PanoramaInfo::default() }.write();
        assert_eq!(PanoramaInfo::check(&good), Ok(()));
        for len in 0..good.len() {
            assert_eq!(PanoramaInfo::check(&good[..len]), Err(Error::Param));
        }
        for (place, value) in [(3, 73), (7, 0), (55, 3)] {
            let mut bad = good.clone();
            bad[place] = value;
            assert_eq!(PanoramaInfo::check(&bad), Err(Error::Param));
        }
    }
}
