//! QT atom containers as QTVR reads and makes them: views of bytes, and bytes from the leaves up.
//!
//! "QuickTime File Format", *QT Atoms and Atom Containers*. A view reads what is there and stops at
//! what cannot be, in one pass and without recursion; `atoms` refuses what is not sound, and edits.

use std::ops::Range;

use crate::base::{ByteReader, ByteWriter, FourCc};

/// Bytes of the header of a QT atom.
const HEADER: usize = 20;

/// Bytes before the root atom.
const PREAMBLE: usize = 12;

/// Where an atom lies, and what its header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AtomSpan {
    /// The atom's type.
    pub kind: FourCc,
    /// Its ID, unique among siblings of its type.
    pub id: u32,
    /// How many children it has; a leaf has none.
    pub children: u16,
    /// Where its data or its children lie in the container.
    pub data: Range<usize>,
}

impl AtomSpan {
    /// The atom at the start of `range`, if it lies in it whole.
    pub fn at(container: &[u8], range: &Range<usize>) -> Option<Self> {
        let bytes = container.get(range.clone())?;
        let mut r = ByteReader::new(FourCc::default(), bytes);
        let (size, kind, id) = (r.u32().ok()?, r.four_cc().ok()?, r.u32().ok()?);
        r.skip(2).ok()?;
        let children = r.u16().ok()?;
        let size = usize::try_from(size).ok().filter(|size| *size >= HEADER)?;
        let data = range.start + HEADER..range.start + size;
        (size <= bytes.len()).then_some(Self { kind, id, children, data })
    }

    /// The root atom: behind a preamble of 12 bytes; some say 10, some leave it out.
    pub fn root(container: &[u8]) -> Option<Self> {
        let start = [PREAMBLE, 10, 0].into_iter().find(|offset| {
            container.get(offset + 4..offset + 8).is_some_and(|kind| kind == b"sean")
        })?;
        Self::at(container, &(start..container.len()))
    }
}

/// An atom of a container.
#[derive(Debug, Clone)]
pub(super) struct Atom<'a> {
    container: &'a [u8],
    span: AtomSpan,
}

impl<'a> Atom<'a> {
    /// The root atom of a container.
    pub fn root(container: &'a [u8]) -> Option<Self> {
        AtomSpan::root(container).map(|span| Self { container, span })
    }

    /// The atom's ID.
    pub fn id(&self) -> u32 {
        self.span.id
    }

    /// The atom's data.
    pub fn data(&self) -> &'a [u8] {
        self.container.get(self.span.data.clone()).unwrap_or_default()
    }

    /// The children, in their order, as far as they are well formed.
    pub fn children(&self) -> impl Iterator<Item = Atom<'a>> + use<'a> {
        let container = self.container;
        let (mut rest, mut left) = (self.span.data.clone(), self.span.children);
        std::iter::from_fn(move || {
            left = left.checked_sub(1)?;
            let span = AtomSpan::at(container, &rest)?;
            rest.start = span.data.end;
            Some(Atom { container, span })
        })
    }

    /// The children of one type.
    pub fn children_of(&self, kind: FourCc) -> impl Iterator<Item = Atom<'a>> + use<'a> {
        self.children().filter(move |child| child.span.kind == kind)
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
    let root = AtomSpan::root(container)?.data.start.checked_sub(HEADER)?;
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
    [vec![0; PREAMBLE], parent(FourCc(*b"sean"), 1, children)].concat()
}

fn atom(kind: FourCc, id: u32, children: u16, body: &[u8]) -> Vec<u8> {
    let mut w = ByteWriter::default();
    w.u32(u32::try_from(HEADER + body.len()).unwrap_or(u32::MAX));
    w.four_cc(kind);
    w.u32(id);
    w.u16(0);
    w.u16(children);
    w.u32(0);
    w.bytes(body);
    w.finish()
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
