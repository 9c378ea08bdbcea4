//! Changing a container. A change is checked whole before the first byte moves.
//!
//! "Movie Toolkit Reference", *QuickTime Atom Functions*. Only what follows the place of a change
//! moves, so that appending is linear in the bytes appended.

use super::read::{Child, Container};
use super::storage::Storage;
use super::{HEADER, PREAMBLE, ROOT, SEAN, new_container};
use crate::base::{Error, FourCc, Result, limits, room};

/// Inserts an atom under `parent` and gives its offset.
///
/// `id` 0 chooses one that no sibling of the type has. `index` counts the siblings of the type from
/// 1, and 0 appends. `atomIndexInvalidErr` beyond the next free index, `duplicateAtomTypeAndIDErr`
/// for a pair that is taken, `cannotBeLeafAtomErr` under an atom with data.
pub fn insert_child(
    storage: &mut impl Storage,
    parent: u32,
    kind: FourCc,
    id: u32,
    index: u16,
    data: &[u8],
) -> Result<u32> {
    let container = unlocked(storage)?;
    if kind.to_u32() == 0 {
        return Err(Error::InvalidAtomType);
    }
    let path = container.path(parent)?;
    let parent = parent_in(&path)?;
    let place = Place::find(&container, parent, kind, id, index)?;
    let size = u32::try_from(data.len() + HEADER).map_err(|_| Error::NoMemory)?;
    let mut atom = room::reserved(size as usize)?;
    push_header(&mut atom, size as usize, kind, place.id, 0);
    atom.extend_from_slice(data);
    insert_atoms(storage, &path, place.offset, &atom, 1)?;
    u32::try_from(place.offset).map_err(|_| Error::NoMemory)
}

/// Copies all atoms at the top of `from` under `parent`, each behind the others of its type.
pub fn insert_children(storage: &mut impl Storage, parent: u32, from: &[u8]) -> Result<()> {
    let container = unlocked(storage)?;
    let source = Container::open(from)?;
    let top = source.atom(ROOT)?;
    let path = container.path(parent)?;
    let parent = parent_in(&path)?;
    if path.len() + source.depth(top)? > limits::MAX_ATOM_DEPTH {
        return Err(Error::InvalidAtomContainer);
    }
    let mut taken: std::collections::HashSet<(FourCc, u32)> =
        container.children_of(parent).map(|child| Ok(key(child?))).collect::<Result<_>>()?;
    for child in source.children_of(top) {
        if !taken.insert(key(child?)) {
            return Err(Error::DuplicateAtom);
        }
    }
    let copied = from.get(top.content()..top.end()).ok_or(Error::InvalidAtomContainer)?;
    // The trees may be followed by bytes that belong to no atom; they are not copied.
    let used = source.children_of(top).last().transpose()?.map_or(0, Child::end);
    let copied = copied.get(..used.saturating_sub(top.content())).unwrap_or_default();
    insert_atoms(storage, &path, end_of_children(&container, parent)?, copied, top.children)
}

/// Removes an atom with all below it. The root cannot be removed.
pub fn remove(storage: &mut impl Storage, atom: u32) -> Result<()> {
    let container = unlocked(storage)?;
    if atom == ROOT {
        return Err(Error::InvalidAtom);
    }
    let path = container.path(atom)?;
    let (child, above) = path.split_last().ok_or(Error::InvalidAtom)?;
    let parent = above.last().ok_or(Error::InvalidAtom)?;
    storage.splice(child.start(), child.size as usize, &[])?;
    resize(storage, above, -i64::from(child.size));
    set_children(storage, *parent, parent.children - 1);
    Ok(())
}

/// Removes all below an atom; all of the container for the root.
pub fn remove_children(storage: &mut impl Storage, atom: u32) -> Result<()> {
    let container = unlocked(storage)?;
    let path = container.path(atom)?;
    let child = path.last().ok_or(Error::InvalidAtom)?;
    if child.is_leaf() {
        return Ok(());
    }
    set_content(storage, &path, &[], 0)
}

/// Gives an atom the data or children of another, which may be in another container. The types must
/// agree; the target keeps its ID.
pub fn replace(
    storage: &mut impl Storage,
    target: u32,
    replacement: &[u8],
    atom: u32,
) -> Result<()> {
    let container = unlocked(storage)?;
    let path = container.path(target)?;
    let source = Container::open(replacement)?;
    let (to, from) = (path.last().ok_or(Error::InvalidAtom)?, source.atom(atom)?);
    if to.kind != from.kind {
        return Err(Error::AtomsNotOfSameType);
    }
    if path.len() + source.depth(from)? > limits::MAX_ATOM_DEPTH {
        return Err(Error::InvalidAtomContainer);
    }
    let content = replacement.get(from.content()..from.end()).ok_or(Error::InvalidAtom)?;
    set_content(storage, &path, content, from.children)
}

/// Exchanges the data or children of two atoms of one type; ID and index of each stay.
pub fn swap(storage: &mut impl Storage, first: u32, second: u32) -> Result<()> {
    let container = unlocked(storage)?;
    let (first, second) = (first.min(second), first.max(second));
    if first == ROOT {
        return Err(Error::InvalidAtom);
    }
    let (first_path, second_path) = (container.path(first)?, container.path(second)?);
    let (Some(a), Some(b)) = (first_path.last(), second_path.last()) else {
        return Err(Error::InvalidAtom);
    };
    if a.kind != b.kind {
        return Err(Error::AtomsNotOfSameType);
    }
    if first == second {
        return Ok(());
    }
    if second_path.iter().any(|above| above.offset == first) {
        return Err(Error::InvalidAtom);
    }
    let depths =
        (first_path.len() + container.depth(*b)?, second_path.len() + container.depth(*a)?);
    if depths.0.max(depths.1) > limits::MAX_ATOM_DEPTH {
        return Err(Error::InvalidAtomContainer);
    }
    // One splice from the first content to the end of the second: it succeeds whole or not at all.
    let bytes = storage.bytes();
    let part = |start: usize, end: usize| bytes.get(start..end).ok_or(Error::InvalidAtom);
    let (a_content, b_content) = (part(a.content(), a.end())?, part(b.content(), b.end())?);
    let between = part(a.end(), b.content())?;
    let joined = room::joined(&[b_content, between, a_content])?;
    let (a, b) = (*a, *b);
    storage.splice(a.content(), joined.len(), &joined)?;
    let growth = i64::from(b.size) - i64::from(a.size);
    let b_moved = moved(b, growth);
    resize(storage, &first_path, growth);
    let second_above = second_path.iter().map(|atom| match atom.offset > a.offset {
        true => moved(*atom, growth),
        false => *atom,
    });
    let second_above: Vec<_> = second_above.collect();
    resize(storage, &second_above, -growth);
    set_children(storage, a, b.children);
    set_children(storage, b_moved, a.children);
    Ok(())
}

/// Sets the data of a leaf.
pub fn set_data(storage: &mut impl Storage, atom: u32, data: &[u8]) -> Result<()> {
    let path = Container::open(storage.bytes())?.path(atom)?;
    let child = path.last().ok_or(Error::InvalidAtom)?;
    if atom == ROOT || !child.is_leaf() {
        return Err(Error::NotLeafAtom);
    }
    if child.size as usize - HEADER == data.len() {
        // In place, so that a locked container can be written.
        let place = storage.bytes_mut().get_mut(child.content()..child.end());
        place.ok_or(Error::InvalidAtom)?.copy_from_slice(data);
        return Ok(());
    }
    unlocked(storage)?;
    set_content(storage, &path, data, 0)
}

/// Gives an atom another ID, which no sibling of its type may have.
pub fn set_id(storage: &mut impl Storage, atom: u32, id: u32) -> Result<()> {
    let container = Container::open(storage.bytes())?;
    if atom == ROOT {
        return Err(Error::InvalidAtom);
    }
    if id == 0 {
        return Err(Error::Param);
    }
    let path = container.path(atom)?;
    let [.., parent, child] = path.as_slice() else { return Err(Error::InvalidAtom) };
    for sibling in container.children_of(*parent) {
        let sibling = sibling?;
        if sibling.offset != atom && key(sibling) == (child.kind, id) {
            return Err(Error::DuplicateAtom);
        }
    }
    put(storage, child.start() + 8, &id.to_be_bytes());
    Ok(())
}

/// A new container with a copy of an atom and all below it; of everything, for the root.
pub fn copy(bytes: &[u8], atom: u32) -> Result<Vec<u8>> {
    let container = Container::open(bytes)?;
    let child = container.atom(atom)?;
    container.depth(child)?;
    let start = if atom == ROOT { child.content() } else { child.start() };
    let content = bytes.get(start..child.end()).ok_or(Error::InvalidAtom)?;
    let children = if atom == ROOT { child.children } else { 1 };
    let size = content.len() + HEADER;
    let mut copied = room::reserved(PREAMBLE + size)?;
    copied.resize(PREAMBLE, 0);
    push_header(&mut copied, size, SEAN, 1, children);
    copied.extend_from_slice(content);
    debug_assert!(new_container().len() <= copied.len());
    Ok(copied)
}

/// Where a new child goes, and its ID.
struct Place {
    offset: usize,
    id: u32,
}

impl Place {
    fn find(
        container: &Container<'_>,
        parent: Child,
        kind: FourCc,
        id: u32,
        index: u16,
    ) -> Result<Self> {
        let mut end = parent.content();
        let (mut of_kind, mut highest) = (0u32, 0u32);
        let mut at_index = None;
        for child in container.children_of(parent) {
            let child = child?;
            end = child.end();
            if child.kind != kind {
                continue;
            }
            if id != 0 && child.id == id {
                return Err(Error::DuplicateAtom);
            }
            of_kind += 1;
            highest = highest.max(child.id);
            if of_kind == u32::from(index) {
                at_index = Some(child.start());
            }
        }
        if u32::from(index) > of_kind + 1 {
            return Err(Error::AtomIndexInvalid);
        }
        let id = if id == 0 { free_id(container, parent, kind, highest)? } else { id };
        Ok(Self { offset: at_index.unwrap_or(end), id })
    }
}

/// An ID that no child of the type has: one more than the highest, or where that is used up, the
/// first free one.
fn free_id(container: &Container<'_>, parent: Child, kind: FourCc, highest: u32) -> Result<u32> {
    if let Some(id) = highest.checked_add(1) {
        return Ok(id);
    }
    let ids: std::collections::HashSet<u32> = container
        .children_of(parent)
        .map_while(Result::ok)
        .filter(|child| child.kind == kind)
        .map(|child| child.id)
        .collect();
    (1..=u32::MAX).find(|id| !ids.contains(id)).ok_or(Error::DuplicateAtom)
}

/// The container, if it may be resized.
fn unlocked(storage: &impl Storage) -> Result<Container<'_>> {
    let container = Container::open(storage.bytes())?;
    if container.locks() != 0 {
        return Err(Error::Locked);
    }
    Ok(container)
}

fn key(child: Child) -> (FourCc, u32) {
    (child.kind, child.id)
}

/// The last of a path, if it can have children.
fn parent_in(path: &[Child]) -> Result<Child> {
    let parent = path.last().copied().ok_or(Error::InvalidAtom)?;
    if path.len() >= limits::MAX_ATOM_DEPTH {
        return Err(Error::InvalidAtomContainer);
    }
    if parent.can_be_parent() { Ok(parent) } else { Err(Error::CannotBeLeafAtom) }
}

fn end_of_children(container: &Container<'_>, parent: Child) -> Result<usize> {
    let last = container.children_of(parent).last().transpose()?;
    Ok(last.map_or(parent.content(), Child::end))
}

/// Puts whole atoms at `offset` among the children of the last of `path`.
fn insert_atoms(
    storage: &mut impl Storage,
    path: &[Child],
    offset: usize,
    atoms: &[u8],
    count: u16,
) -> Result<()> {
    let parent = path.last().copied().ok_or(Error::InvalidAtom)?;
    // The count has 16 bits; what does not fit is refused, never miscounted.
    let children = parent.children.checked_add(count).ok_or(Error::NoMemory)?;
    let growth = atoms.len() as i64;
    can_grow(path, growth)?;
    storage.splice(offset, 0, atoms)?;
    resize(storage, path, growth);
    set_children(storage, parent, children);
    Ok(())
}

/// Replaces all below the last of `path`.
fn set_content(
    storage: &mut impl Storage,
    path: &[Child],
    content: &[u8],
    children: u16,
) -> Result<()> {
    let child = path.last().copied().ok_or(Error::InvalidAtom)?;
    let present = child.size as usize - HEADER;
    let growth = content.len() as i64 - present as i64;
    can_grow(path, growth)?;
    storage.splice(child.content(), present, content)?;
    resize(storage, path, growth);
    set_children(storage, child, children);
    Ok(())
}

fn can_grow(path: &[Child], growth: i64) -> Result<()> {
    let root = path.first().ok_or(Error::InvalidAtom)?;
    let size = i64::from(root.size) + growth + PREAMBLE as i64;
    if size > i64::from(i32::MAX) { Err(Error::NoMemory) } else { Ok(()) }
}

fn resize(storage: &mut impl Storage, path: &[Child], growth: i64) {
    for atom in path {
        let bytes = storage.bytes_mut();
        let Some(size) = bytes.get_mut(atom.start()..atom.start() + 4) else { continue };
        let present = size.iter().fold(0i64, |size, byte| size << 8 | i64::from(*byte));
        size.copy_from_slice(&((present + growth) as u32).to_be_bytes());
    }
}

fn set_children(storage: &mut impl Storage, atom: Child, children: u16) {
    put(storage, atom.start() + 14, &children.to_be_bytes());
}

fn put(storage: &mut impl Storage, at: usize, bytes: &[u8]) {
    if let Some(place) = storage.bytes_mut().get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}

fn moved(atom: Child, by: i64) -> Child {
    Child { offset: (i64::from(atom.offset) + by) as u32, ..atom }
}

/// Writes the header of an atom of `size` bytes with the header.
pub fn push_header(bytes: &mut Vec<u8>, size: usize, kind: FourCc, id: u32, children: u16) {
    bytes.extend((size as u32).to_be_bytes());
    bytes.extend(kind.0);
    bytes.extend(id.to_be_bytes());
    bytes.extend([0; 2]);
    bytes.extend(children.to_be_bytes());
    bytes.extend([0; 4]);
}
