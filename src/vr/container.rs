//! QT atom containers as QTVR reads and makes them: views of bytes, and bytes from the leaves up.
//!
//! "QuickTime File Format", *QT Atoms and Atom Containers*. A view takes what is there, in one pass
//! and without recursion; where `atoms` wants the preamble that programs see, files may differ.

use crate::atoms::{self, Child, HEADER, PREAMBLE, SEAN};
use crate::base::FourCc;

/// The root atom: behind a preamble of 12 bytes; some say 10, some leave it out.
pub(super) fn root_of(container: &[u8]) -> Option<Child> {
    let start = [PREAMBLE, 10, 0]
        .into_iter()
        .find(|offset| container.get(offset + 4..offset + 8).is_some_and(|kind| kind == SEAN.0))?;
    Child::read(container, start..container.len())
}

/// An atom of a container.
#[derive(Debug, Clone)]
pub(super) struct Atom<'a> {
    container: &'a [u8],
    atom: Child,
}

impl<'a> Atom<'a> {
    /// The root atom of a container.
    pub fn root(container: &'a [u8]) -> Option<Self> {
        root_of(container).map(|atom| Self { container, atom })
    }

    /// The atom's ID.
    pub fn id(&self) -> u32 {
        self.atom.id
    }

    /// The atom's data.
    pub fn data(&self) -> &'a [u8] {
        self.container.get(self.atom.inside()).unwrap_or_default()
    }

    /// The children, in their order, as far as they are well formed.
    pub fn children(&self) -> impl Iterator<Item = Atom<'a>> + use<'a> {
        let container = self.container;
        let (mut rest, mut left) = (self.atom.inside(), self.atom.children);
        std::iter::from_fn(move || {
            left = left.checked_sub(1)?;
            let atom = Child::read(container, rest.clone())?;
            rest.start = atom.inside().end;
            Some(Atom { container, atom })
        })
    }

    /// The children of one type.
    pub fn children_of(&self, kind: FourCc) -> impl Iterator<Item = Atom<'a>> + use<'a> {
        self.children().filter(move |child| child.atom.kind == kind)
    }

    /// The first child of one type.
    pub fn child(&self, kind: FourCc) -> Option<Atom<'a>> {
        self.children_of(kind).next()
    }

    /// The data of the first child of one type.
    pub fn leaf(&self, kind: FourCc) -> Option<&'a [u8]> {
        self.child(kind).map(|child| child.data())
    }
}

/// The container with a preamble of the usual length, whatever length it had; nothing where there
/// is no root.
pub(super) fn usual(container: &[u8]) -> Option<Vec<u8>> {
    let root = root_of(container)?.inside().start.checked_sub(HEADER)?;
    let preamble = if root == PREAMBLE { container.get(..root)? } else { &[0; PREAMBLE] };
    Some([preamble, container.get(root..)?].concat())
}

/// The bytes of a leaf.
pub(super) fn leaf(kind: FourCc, id: u32, data: &[u8]) -> Vec<u8> {
    atom(kind, id, 0, data)
}

/// The bytes of an atom with children.
pub(super) fn parent(kind: FourCc, id: u32, children: &[Vec<u8>]) -> Vec<u8> {
    let count = u16::try_from(children.len()).unwrap_or(u16::MAX);
    let kept: Vec<u8> = children.iter().take(usize::from(count)).flatten().copied().collect();
    atom(kind, id, count, &kept)
}

/// The bytes of a container.
pub(super) fn container(children: &[Vec<u8>]) -> Vec<u8> {
    [vec![0; PREAMBLE], parent(SEAN, 1, children)].concat()
}

fn atom(kind: FourCc, id: u32, children: u16, body: &[u8]) -> Vec<u8> {
    let size = HEADER + body.len();
    let mut bytes = Vec::with_capacity(size);
    atoms::push_header(&mut bytes, size, kind, id, children);
    bytes.extend_from_slice(body);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: FourCc = FourCc(*b"abcd");

    fn sample() -> Vec<u8> {
        let inner = parent(FourCc(*b"list"), 3, &[leaf(KIND, 7, b"seven"), leaf(KIND, 8, b"")]);
        container(&[leaf(KIND, 1, b"one"), inner])
    }

    #[test]
    fn what_is_made_is_found() {
        let bytes = sample();
        let root = Atom::root(&bytes).unwrap();
        assert_eq!(root.leaf(KIND), Some(&b"one"[..]));
        let list = root.child(FourCc(*b"list")).unwrap();
        let found: Vec<_> = list.children_of(KIND).map(|atom| (atom.id(), atom.data())).collect();
        assert_eq!(found, [(7, &b"seven"[..]), (8, &b""[..])]);
    }

    #[test]
    fn other_preambles_are_found() {
        for start in [2, 12] {
            assert!(Atom::root(&sample()[start..]).is_some());
            assert_eq!(usual(&sample()[start..]), Some(sample()));
        }
        assert!(Atom::root(&sample()[1..]).is_none());
    }

    #[test]
    fn damaged_containers_end_early() {
        let bytes = sample();
        for len in 0..bytes.len() {
            assert!(Atom::root(&bytes[..len]).is_none());
        }
        let mut many = bytes.clone();
        many[PREAMBLE + 14..PREAMBLE + 16].copy_from_slice(&[0xFF, 0xFF]);
        assert_eq!(Atom::root(&many).unwrap().children().count(), 2);
    }
}
