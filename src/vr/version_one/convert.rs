//! World and node containers for 1.0 scenes, as version 2 would have them.
//!
//! No document says what the classic library made here [I]; programs read node and hot spot names,
//! types and links from them.

use super::{HotSpot, Link, NodeSample, View};
use crate::base::{Fixed, FourCc};
use crate::vr::container::{container, leaf, parent};
use crate::vr::records::{
    self, HotSpotInfo, LinkView, NodeHeader, NodeLocation, PanoramaImaging, VrString, WorldHeader,
    link_valid,
};
use crate::vr::scene::{ImagingProperties, Node};

const LINK: FourCc = FourCc(*b"link");
const NAVIGABLE: FourCc = FourCc(*b"navg");

/// The strings of one parent: text goes in, IDs come out.
#[derive(Default)]
struct Strings(Vec<Vec<u8>>);

impl Strings {
    /// The ID of a new string with this text; 0 where there is none.
    fn add(&mut self, text: Option<&[u8]>) -> u32 {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return 0 };
        let id = self.0.len() as u32 + 1;
        self.0.push(leaf(VrString::TYPE, id, &VrString::new(text).write()));
        id
    }
}

/// The world: header, name, imaging properties and nodes.
pub(super) fn world(name: &[u8], default_node: u32, nodes: &[Node]) -> Vec<u8> {
    let mut strings = Strings::default();
    let header = WorldHeader {
        name_atom_id: strings.add(Some(name)),
        default_node_id: default_node,
        flags: 0,
    };
    let modes = [
        (PanoramaImaging::STATIC, ImagingProperties::STATIC),
        (PanoramaImaging::MOTION, ImagingProperties::MOTION),
    ];
    let imaging = modes
        .map(|(mode, properties)| leaf(PanoramaImaging::TYPE, mode, &imaging(mode, properties)));
    let nodes: Vec<Vec<u8>> = nodes
        .iter()
        .map(|node| {
            let location = NodeLocation { node_type: node.kind.four_cc(), ..Default::default() };
            let location = leaf(NodeLocation::TYPE, 1, &location.write());
            parent(FourCc(*b"vrni"), node.id, &[location])
        })
        .collect();
    let mut atoms = vec![leaf(WorldHeader::TYPE, 1, &header.write())];
    atoms.extend(strings.0);
    atoms.push(parent(FourCc(*b"imgp"), 1, &imaging));
    atoms.push(parent(FourCc(*b"vrnp"), 1, &nodes));
    container(&atoms)
}

fn imaging(mode: u32, properties: ImagingProperties) -> Vec<u8> {
    let record = PanoramaImaging {
        mode,
        valid: 7,
        correction: properties.correction,
        quality: properties.quality,
        direct_draw: properties.direct_draw.into(),
        extra: [0; 6],
    };
    record.write()
}

/// A node without anything but its header.
pub(super) fn bare_node(node: &Node) -> Vec<u8> {
    let header =
        NodeHeader { node_type: node.kind.four_cc(), node_id: node.id, ..Default::default() };
    container(&[leaf(NodeHeader::TYPE, 1, &header.write())])
}

/// A panorama node: header, strings and hot spots.
pub(super) fn node(id: u32, sample: &NodeSample) -> Vec<u8> {
    let mut strings = Strings::default();
    let header = NodeHeader {
        node_type: FourCc(*b"pano"),
        node_id: id,
        name_atom_id: strings.add(sample.strings.get(sample.header.name)),
        comment_atom_id: strings.add(sample.strings.get(sample.header.comment)),
    };
    let mut atoms = vec![leaf(NodeHeader::TYPE, 1, &header.write())];
    atoms.extend(strings.0);
    let mut seen = Vec::new();
    let mut spots = Vec::new();
    for spot in &sample.hot_spots {
        // IDs of siblings must differ; the first counts.
        if !seen.contains(&spot.id) {
            seen.push(spot.id);
            spots.push(hot_spot(spot, sample));
        }
    }
    if !spots.is_empty() {
        atoms.push(parent(FourCc(*b"hspa"), 1, &spots));
    }
    container(&atoms)
}

fn hot_spot(spot: &HotSpot, sample: &NodeSample) -> Vec<u8> {
    let is_kind = |kind: FourCc| spot.kind == kind;
    let link = sample.links.iter().find(|link| is_kind(LINK) && u32::from(link.id) == spot.data);
    let object = sample
        .objects
        .iter()
        .find(|object| is_kind(NAVIGABLE) && u32::from(object.id) == spot.data);
    let (linked_name, linked_comment) = match (link, object) {
        (Some(link), _) => (link.name, link.comment),
        (_, Some(object)) => (object.name, object.comment),
        _ => (0, 0),
    };
    let mut strings = Strings::default();
    let text = |offset: u32| sample.strings.get(offset).filter(|text| !text.is_empty());
    let (own, linked) = (text(spot.name), text(linked_name));
    let name_atom_id = strings.add(own.or(linked));
    // Names of links say where they lead, where those of hot spots are often numbers: both are kept.
    let second_name = own.and(linked);
    let comment = text(spot.comment).or(text(linked_comment)).or(second_name);
    let comment_atom_id = strings.add(comment);
    let info = HotSpotInfo {
        kind: spot.kind,
        name_atom_id,
        comment_atom_id,
        cursor_ids: spot.cursor_ids,
        best_pan: degrees(spot.best_view.pan),
        best_tilt: degrees(spot.best_view.tilt),
        best_field_of_view: degrees(spot.best_view.zoom),
        bounds: spot.bounds,
        ..HotSpotInfo::default()
    };
    let mut atoms = vec![leaf(HotSpotInfo::TYPE, 1, &info.write())];
    if let Some(link) = link {
        atoms.push(leaf(records::Link::TYPE, 1, &link_record(link)));
    } else if object.is_some() || !is_kind(LINK) {
        // What the type means to an application is its number in tables of its own.
        atoms.push(leaf(spot.kind, 1, &spot.data.to_be_bytes()));
    }
    atoms.extend(strings.0);
    parent(FourCc(*b"hots"), u32::from(spot.id), &atoms)
}

/// A zoom of 0 keeps the zoom: it is not valid.
fn link_record(link: &Link) -> Vec<u8> {
    let View { pan, tilt, zoom } = link.view;
    let zooms = if zoom.0 == 0 { 0 } else { link_valid::FIELD_OF_VIEW };
    let record = records::Link {
        to_node_id: link.to_node_id,
        to_valid: link_valid::PAN | link_valid::TILT | zooms,
        to: LinkView {
            pan: degrees(pan),
            tilt: degrees(tilt),
            field_of_view: degrees(zoom),
            ..LinkView::default()
        },
        ..records::Link::default()
    };
    record.write()
}

fn degrees(angle: Fixed) -> f32 {
    angle.to_f64() as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::container::Atom;
    use crate::vr::scene::NodeKind;
    use crate::vr::version_one::{PanoramaHeader, StringTable};

    fn lake() -> NodeSample {
        let mut strings = StringTable::default();
        let (name, serial, human) =
            (strings.add(b"Lake"), strings.add(b"Link 248"), strings.add(b"To the boats"));
        let spot = |id, kind: &[u8; 4], data| HotSpot {
            id,
            kind: FourCc(*kind),
            data,
            name: serial,
            ..HotSpot::default()
        };
        NodeSample {
            header: PanoramaHeader { node_id: 7, name, ..PanoramaHeader::default() },
            hot_spots: vec![spot(255, b"link", 3), spot(254, b"anim", 9), spot(255, b"link", 4)],
            links: vec![Link { id: 3, to_node_id: 8, name: human, ..Link::default() }],
            objects: Vec::new(),
            strings,
        }
    }

    #[test]
    fn a_node_has_its_name_and_its_hot_spots() {
        let bytes = node(7, &lake());
        let root = Atom::root(&bytes).unwrap();
        let header = NodeHeader::read(root.leaf(NodeHeader::TYPE).unwrap()).unwrap();
        assert_eq!((header.node_id, header.name_atom_id, header.comment_atom_id), (7, 1, 0));
        let name = VrString::read(root.leaf(VrString::TYPE).unwrap()).unwrap();
        assert_eq!(name.text, b"Lake");
        let spots: Vec<_> = root.child(FourCc(*b"hspa")).unwrap().children().collect();
        assert_eq!(spots.iter().map(Atom::id).collect::<Vec<_>>(), [255, 254]);
        let link = records::Link::read(spots[0].leaf(LINK).unwrap()).unwrap();
        assert_eq!((link.to_node_id, link.to_valid), (8, 3));
        let texts: Vec<_> =
            spots[0].children_of(VrString::TYPE).map(|atom| atom.data()[4..].to_vec()).collect();
        assert_eq!(texts, [b"Link 248".to_vec(), b"To the boats".to_vec()]);
        assert_eq!(spots[1].leaf(FourCc(*b"anim")), Some(&[0, 0, 0, 9][..]));
    }

    #[test]
    fn a_world_lists_its_nodes() {
        let node = |id| Node { id, kind: NodeKind::Panorama, start: 0, sample: 1, order: 0 };
        let bytes = world(b"Park", 8, &[node(7), node(8)]);
        let root = Atom::root(&bytes).unwrap();
        let header = WorldHeader::read(root.leaf(WorldHeader::TYPE).unwrap()).unwrap();
        assert_eq!((header.default_node_id, header.name_atom_id), (8, 1));
        let ids: Vec<u32> =
            root.child(FourCc(*b"vrnp")).unwrap().children().map(|atom| atom.id()).collect();
        assert_eq!(ids, [7, 8]);
    }
}
