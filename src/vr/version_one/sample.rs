//! The sample of a 1.0 node: its header and tables, one classic atom after another in any order.

use super::{HotSpot, Link, NavigableObject, PanoramaHeader, StringTable};
use crate::base::{ByteReader, FourCc, Result};

/// A node of a 1.0 panorama.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NodeSample {
    /// What the node is.
    pub header: PanoramaHeader,
    /// Its hot spots.
    pub hot_spots: Vec<HotSpot>,
    /// Where link hot spots lead.
    pub links: Vec<Link>,
    /// The objects that hot spots show.
    pub objects: Vec<NavigableObject>,
    /// The strings that all of them name.
    pub strings: StringTable,
}

/// The classic atoms that lie one after another in `bytes`: type and the whole atom with its head.
///
/// The last is cut where the bytes end; a size below that of the head ends the walk.
pub fn atoms(bytes: &[u8]) -> impl Iterator<Item = (FourCc, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let mut r = ByteReader::new(FourCc::default(), rest);
        let (size, kind) = (r.u32().ok()?, r.four_cc().ok()?);
        let size = usize::try_from(size).ok().filter(|size| *size >= 8)?;
        let (atom, after) = rest.split_at(size.min(rest.len()));
        rest = after;
        Some((kind, atom))
    })
}

impl NodeSample {
    /// Decodes a sample. Tables may come in several atoms of one type; a damaged one is left out.
    /// A sample without a header is a node with the ID 0 and default views.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut sample = Self::default();
        for (kind, atom) in atoms(bytes) {
            match kind {
                PanoramaHeader::TYPE => sample.header = PanoramaHeader::read(atom)?,
                HotSpot::TYPE => {
                    sample.hot_spots.extend(HotSpot::read_table(atom).unwrap_or_default());
                }
                Link::TYPE => sample.links.extend(Link::read_table(atom).unwrap_or_default()),
                NavigableObject::TYPE => {
                    sample.objects.extend(NavigableObject::read_table(atom).unwrap_or_default());
                }
                StringTable::TYPE => sample.strings = StringTable::read(atom),
                _ => {}
            }
        }
        Ok(sample)
    }

    /// Encodes the sample; empty tables are left out.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = self.header.write();
        if !self.hot_spots.is_empty() {
            bytes.extend(HotSpot::write_table(&self.hot_spots));
        }
        if !self.links.is_empty() {
            bytes.extend(Link::write_table(&self.links));
        }
        if !self.objects.is_empty() {
            bytes.extend(NavigableObject::write_table(&self.objects));
        }
        if self.strings != StringTable::default() {
            bytes.extend(self.strings.write());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::noise;

    fn node() -> NodeSample {
        let mut strings = StringTable::default();
        let name = strings.add(b"Tower");
        NodeSample {
            header: PanoramaHeader { node_id: 2, name, ..PanoramaHeader::default() },
            hot_spots: vec![HotSpot { id: 255, data: 1, ..HotSpot::default() }; 2],
            links: vec![Link { id: 1, to_node_id: 1, ..Link::default() }],
            objects: vec![NavigableObject { id: 1, ..NavigableObject::default() }],
            strings,
        }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(NodeSample::read(&node().write()), Ok(node()));
        assert_eq!(NodeSample::read(&[]), Ok(NodeSample::default()));
    }

    #[test]
    fn several_tables_of_one_type_are_one() {
        let mut bytes = node().header.write();
        for spot in &node().hot_spots {
            bytes.extend(HotSpot::write_table(std::slice::from_ref(spot)));
        }
        assert_eq!(NodeSample::read(&bytes).map(|node| node.hot_spots), Ok(node().hot_spots));
    }

    #[test]
    fn damaged_samples_are_read_as_far_as_they_go() {
        let bytes = node().write();
        for len in 64..bytes.len() {
            assert_eq!(NodeSample::read(&bytes[..len]).map(|node| node.header), Ok(node().header));
        }
        for seed in 0..100 {
            let mut bytes = bytes.clone();
            let at = seed as usize * 3 % (bytes.len() - 8);
            bytes[at..at + 8].copy_from_slice(&noise(seed, 8));
            let _ = NodeSample::read(&bytes);
        }
    }
}
