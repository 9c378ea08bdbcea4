//! Reading a container: every step is checked against the bytes at hand.

use std::collections::HashSet;
use std::ops::Range;

use super::{HEADER, PREAMBLE, ROOT, SEAN};
use crate::base::{Error, FourCc, Result, limits};

/// A container that is read.
#[derive(Debug, Clone, Copy)]
pub struct Container<'a> {
    bytes: &'a [u8],
}

/// An atom in a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Child {
    /// Its offset from the start of the container.
    pub offset: u32,
    /// Its type.
    pub kind: FourCc,
    /// Its ID.
    pub id: u32,
    /// How many children it has; 0 for a leaf.
    pub children: u16,
    pub(super) size: u32,
}

impl Child {
    /// The atom at the start of `range`, if it lies in it whole.
    pub fn read(bytes: &[u8], range: Range<usize>) -> Option<Self> {
        let header: &[u8; HEADER] = bytes.get(range.start..)?.first_chunk()?;
        let word = |at: usize| {
            u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
        };
        let size = word(0);
        let end = range.start.checked_add(size as usize)?;
        let fits = size as usize >= HEADER && end <= range.end.min(bytes.len());
        fits.then_some(Self {
            offset: u32::try_from(range.start).ok()?,
            kind: FourCc([header[4], header[5], header[6], header[7]]),
            id: word(8),
            children: u16::from_be_bytes([header[14], header[15]]),
            size,
        })
    }

    /// Where its data or its children lie.
    pub fn inside(self) -> Range<usize> {
        self.content()..self.end()
    }

    pub(super) fn start(self) -> usize {
        self.offset as usize
    }

    pub(super) fn content(self) -> usize {
        self.start() + HEADER
    }

    pub(super) fn end(self) -> usize {
        self.start() + self.size as usize
    }

    /// Whether it has no children; an atom with neither children nor data counts as a leaf.
    pub fn is_leaf(self) -> bool {
        self.children == 0
    }

    /// Whether it can be given children: it has some, or no data.
    pub(super) fn can_be_parent(self) -> bool {
        self.children != 0 || self.size as usize == HEADER
    }
}

impl<'a> Container<'a> {
    /// Takes the bytes of a container; `invalidAtomContainerErr` where the root is not sound.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        let container = Self { bytes };
        let root = container.root()?;
        if root.kind != SEAN || root.end() > bytes.len() {
            return Err(Error::InvalidAtomContainer);
        }
        Ok(container)
    }

    /// The root atom.
    pub fn root(&self) -> Result<Child> {
        self.header(PREAMBLE, self.bytes.len()).ok_or(Error::InvalidAtomContainer)
    }

    /// The atom whose header is at `offset`, if it fits before `end`.
    fn header(&self, offset: usize, end: usize) -> Option<Child> {
        Child::read(self.bytes, offset..end)
    }

    /// How often the container is locked.
    pub fn locks(&self) -> u16 {
        self.bytes.get(10..12).map_or(0, |locks| u16::from(locks[0]) << 8 | u16::from(locks[1]))
    }

    /// The atoms from the root to `atom`, both included; 0 leads to the root alone.
    ///
    /// `invalidAtomErr` where no atom begins at that offset, which is how a stale one is told.
    pub(super) fn path(&self, atom: u32) -> Result<Vec<Child>> {
        let mut path = vec![self.root()?];
        if atom == ROOT {
            return Ok(path);
        }
        while let Some(parent) = path.last().copied() {
            if path.len() > limits::MAX_ATOM_DEPTH {
                return Err(Error::InvalidAtomContainer);
            }
            let found = self.children_of(parent).find(|child| match child {
                Ok(child) => child.end() > atom as usize,
                Err(_) => true,
            });
            let child = found.ok_or(Error::InvalidAtom)??;
            if child.offset > atom {
                return Err(Error::InvalidAtom);
            }
            path.push(child);
            if child.offset == atom {
                return Ok(path);
            }
        }
        Err(Error::InvalidAtom)
    }

    /// The atom at `atom`.
    pub fn atom(&self, atom: u32) -> Result<Child> {
        self.path(atom)?.last().copied().ok_or(Error::InvalidAtom)
    }

    /// The children of an atom, in order. One that does not fit ends them with an error.
    pub fn children_of(&self, parent: Child) -> impl Iterator<Item = Result<Child>> + use<'a> {
        let container = *self;
        let mut next = parent.content();
        let mut left = parent.children;
        std::iter::from_fn(move || {
            left = left.checked_sub(1)?;
            let child = container.header(next, parent.end());
            match child {
                Some(child) => next = child.end(),
                None => left = 0,
            }
            Some(child.ok_or(Error::InvalidAtomContainer))
        })
    }

    /// The children of the atom at `parent`, in order, as far as they are sound.
    pub fn children(&self, parent: u32) -> impl Iterator<Item = Child> + use<'a> {
        let parent = self.atom(parent).ok();
        let container = *self;
        parent
            .into_iter()
            .flat_map(move |parent| container.children_of(parent))
            .map_while(Result::ok)
    }

    /// The child with this type and ID, and its index among those of its type, from 1.
    pub fn find_by_id(&self, parent: u32, kind: FourCc, id: u32) -> Option<(Child, u16)> {
        let same_type = self.children(parent).filter(|child| child.kind == kind);
        let found = same_type.zip(1..).find(|(child, _)| child.id == id);
        found.map(|(child, index): (Child, u32)| (child, u16::try_from(index).unwrap_or(u16::MAX)))
    }

    /// The child with this index among those of its type, from 1.
    pub fn find_by_index(&self, parent: u32, kind: FourCc, index: u16) -> Option<Child> {
        let place = usize::from(index.checked_sub(1)?);
        self.children(parent).filter(|child| child.kind == kind).nth(place)
    }

    /// The sibling after `current` under `parent`; the first child for 0; nothing at the end.
    pub fn next_any(&self, parent: u32, current: u32) -> Result<Option<Child>> {
        let parent = self.atom(parent)?;
        let mut children = self.children_of(parent);
        if current != 0 {
            let found = children.find(|child| match child {
                Ok(child) => child.offset == current,
                Err(_) => true,
            });
            found.ok_or(Error::InvalidAtom)??;
        }
        children.next().transpose()
    }

    /// The type after `current` among the children's types, each once in order of its first child;
    /// the first for `None`.
    pub fn next_kind(&self, parent: u32, current: Option<FourCc>) -> Option<FourCc> {
        let mut seen = HashSet::new();
        let mut kinds =
            self.children(parent).map(|child| child.kind).filter(|kind| seen.insert(*kind));
        if let Some(current) = current {
            kinds.find(|kind| *kind == current)?;
        }
        kinds.next()
    }

    /// How many children are of a type; of any, for `None`.
    pub fn count(&self, parent: u32, kind: Option<FourCc>) -> Result<u16> {
        let parent = self.atom(parent)?;
        let Some(kind) = kind else { return Ok(parent.children) };
        let mut count = 0;
        for child in self.children_of(parent) {
            count += u16::from(child?.kind == kind);
        }
        Ok(count)
    }

    /// The parent of an atom; 0 for one at the top.
    pub fn parent(&self, atom: u32) -> Result<u32> {
        let path = self.path(atom)?;
        match path.as_slice() {
            [.., parent, _] if path.len() > 2 => Ok(parent.offset),
            _ => Ok(ROOT),
        }
    }

    /// The data of a leaf; `notLeafAtomErr` for an atom with children.
    pub fn leaf(&self, atom: u32) -> Result<&'a [u8]> {
        if atom == ROOT {
            return Err(Error::NotLeafAtom);
        }
        self.data(self.atom(atom)?)
    }

    /// Where the data of a leaf begin.
    pub fn data_offset(&self, atom: u32) -> Result<usize> {
        self.atom(atom).map(Child::content)
    }

    /// The data of a leaf that was found in this container.
    pub fn data(&self, child: Child) -> Result<&'a [u8]> {
        if !child.is_leaf() {
            return Err(Error::NotLeafAtom);
        }
        self.bytes.get(child.content()..child.end()).ok_or(Error::InvalidAtomContainer)
    }

    /// A new container with a copy of an atom and all below it.
    pub fn copy_of(&self, atom: Child) -> Result<Vec<u8>> {
        super::edit::copy(self.bytes, atom.offset)
    }

    /// The data of the leaf with this type and ID.
    pub fn leaf_by_id(&self, parent: u32, kind: FourCc, id: u32) -> Option<&'a [u8]> {
        let (child, _) = self.find_by_id(parent, kind, id)?;
        self.data(child).ok()
    }

    /// The depth of the tree below `atom`; an error where any of it is not sound.
    pub(super) fn depth(&self, atom: Child) -> Result<usize> {
        let mut open = vec![self.children_of(atom)];
        let mut deepest = 0;
        while let Some(children) = open.last_mut() {
            match children.next().transpose()? {
                None => drop(open.pop()),
                Some(child) if child.is_leaf() => deepest = deepest.max(open.len()),
                Some(child) => {
                    if open.len() >= limits::MAX_ATOM_DEPTH {
                        return Err(Error::InvalidAtomContainer);
                    }
                    deepest = deepest.max(open.len());
                    open.push(self.children_of(child));
                }
            }
        }
        Ok(deepest)
    }

    /// Checks every atom of the container.
    pub fn check(&self) -> Result<()> {
        self.depth(self.root()?).map(drop)
    }
}
