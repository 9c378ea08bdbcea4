//! The hot spots that a node's information tells of, whichever version its movie has.
//!
//! "QTVR File Format", *Hot Spot Parent Atom*. A hot spot of the picture may be missing here: then
//! it is of the undefined type.

use std::collections::BTreeMap;

use super::container::Atom;
use super::records::{HotSpotInfo, Link, StringEncoding, Url, VrString};
use crate::base::FourCc;

/// The parent of all hot spots.
const PARENT: FourCc = FourCc(*b"hspa");
/// One hot spot; its ID is that of the hot spot.
const HOT_SPOT: FourCc = FourCc(*b"hots");

/// The type of a hot spot of which nothing is told.
pub const UNDEFINED: FourCc = FourCc(*b"undf");

/// What triggering a hot spot does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Leads to a node.
    Link(Link),
    /// Opens an address.
    Url(Url),
    /// Nothing that the Manager knows.
    Other,
}

/// A text with its encoding.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their `TextEncoding`.
    pub encoding: u32,
}

/// A hot spot.
#[derive(Debug, Clone, PartialEq)]
pub struct HotSpot {
    /// What is told of it.
    pub info: HotSpotInfo,
    /// What it is called.
    pub name: Option<Text>,
    /// The data of the atom for links, if there is one that can be read.
    link: Option<Link>,
    /// The data of the atom for addresses.
    url: Option<Url>,
}

impl HotSpot {
    /// What it does when it is taken for a hot spot of type `kind`: the data for that type must be
    /// there. "Virtual Reality Programming", `QTVRGetHotSpotType`.
    pub fn action(&self, kind: FourCc) -> Action {
        match (kind, &self.link, &self.url) {
            (Link::TYPE, Some(link), _) => Action::Link(link.clone()),
            (Url::TYPE, _, Some(url)) => Action::Url(url.clone()),
            _ => Action::Other,
        }
    }

    /// Its type; what is no type counts as undefined.
    pub fn kind(&self) -> FourCc {
        if self.info.kind == FourCc::default() { UNDEFINED } else { self.info.kind }
    }
}

/// The hot spots of a node by ID. The first of several with the same ID counts.
pub fn hot_spots(node_info: &[u8]) -> BTreeMap<u32, HotSpot> {
    let mut found = BTreeMap::new();
    let Some(parent) = Atom::root(node_info).and_then(|root| root.child(PARENT)) else {
        return found;
    };
    for spot in parent.children_of(HOT_SPOT) {
        found.entry(spot.id()).or_insert_with(|| read(&spot, &parent));
    }
    found
}

fn read(spot: &Atom<'_>, parent: &Atom<'_>) -> HotSpot {
    let info = spot.leaf(HotSpotInfo::TYPE).and_then(|data| HotSpotInfo::read(data).ok());
    let info = info.unwrap_or_default();
    let name = info.name_atom_id;
    HotSpot {
        // The text of 2.1 has the strings below the hot spot, that of 2.0 beside it.
        name: text(spot, name).or_else(|| text(parent, name)),
        link: spot.leaf(Link::TYPE).and_then(|data| Link::read(data).ok()),
        url: spot.leaf(Url::TYPE).map(Url::read),
        info,
    }
}

fn text(parent: &Atom<'_>, id: u32) -> Option<Text> {
    if id == 0 {
        return None;
    }
    let with_id = |kind| parent.children_of(kind).find(|child| child.id() == id);
    let string = VrString::read(with_id(VrString::TYPE)?.data()).ok()?;
    let encoding = with_id(StringEncoding::TYPE)
        .and_then(|atom| StringEncoding::read(atom.data()).ok())
        .unwrap_or_default();
    Some(Text { bytes: string.text, encoding: encoding.0 })
}

#[cfg(test)]
mod tests {
    use super::super::container::{container, leaf, parent};
    use super::*;

    #[test]
    fn a_node_tells_its_hot_spots() {
        let info = HotSpotInfo { kind: Link::TYPE, name_atom_id: 7, ..HotSpotInfo::default() };
        let link = Link { to_node_id: 130, ..Link::default() };
        let first = parent(
            HOT_SPOT,
            12,
            &[leaf(HotSpotInfo::TYPE, 1, &info.write()), leaf(Link::TYPE, 1, &link.write())],
        );
        let bare = parent(HOT_SPOT, 20, &[leaf(Url::TYPE, 1, b"http://example.org/")]);
        let name = leaf(VrString::TYPE, 7, &VrString::new(b"Door").write());
        let spots = hot_spots(&container(&[parent(PARENT, 1, &[first, bare, name])]));
        assert_eq!(spots.keys().copied().collect::<Vec<_>>(), [12, 20]);
        assert_eq!(spots[&12].name.as_ref().map(|name| &name.bytes[..]), Some(&b"Door"[..]));
        assert_eq!(spots[&12].action(Link::TYPE), Action::Link(link));
        assert_eq!(spots[&12].action(Url::TYPE), Action::Other);
        assert_eq!(spots[&20].kind(), UNDEFINED);
        assert_eq!(spots[&20].action(Url::TYPE), Action::Url(Url(b"http://example.org/".to_vec())));
    }

    #[test]
    fn a_node_without_hot_spots_has_none() {
        assert!(hot_spots(&container(&[])).is_empty());
        assert!(hot_spots(b"").is_empty());
    }
}
