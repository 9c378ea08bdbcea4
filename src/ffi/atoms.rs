//! `Movies.h`, "QuickTime Atom Containers".
//!
//! A container is a Handle with the bytes of the file format, wherever it came from. An atom is its
//! offset in the Handle. No function here changes the byte order of a leaf.

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, status, value};
use super::memory::{self, Handle, Ptr};
use super::names::QTAtomType;
use crate::atoms::{self, Child, Container, Storage};
use crate::base::{Error, FourCc, Result, room};

/// A `QTAtom`.
pub(super) type QTAtom = i32;

/// The bytes of a Handle, as the atom engine edits them.
pub(super) struct InHandle {
    handle: Handle,
    bytes: *mut u8,
    len: usize,
}

impl InHandle {
    fn open(handle: Handle) -> Result<Self> {
        let (bytes, len) = with(handle, |bytes| Ok((bytes.as_ptr().cast_mut(), bytes.len())))?;
        Ok(Self { handle, bytes, len })
    }
}

impl Storage for InHandle {
    fn bytes(&self) -> &[u8] {
        // SAFETY: the block of a known handle, with its size; only `splice` moves it, and looks it
        // up again.
        unsafe { core::slice::from_raw_parts(self.bytes, self.len) }
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above.
        unsafe { core::slice::from_raw_parts_mut(self.bytes, self.len) }
    }

    fn splice(&mut self, at: usize, remove: usize, insert: &[u8]) -> Result<()> {
        memory::splice(self.handle, at, remove, insert)?;
        *self = Self::open(self.handle)?;
        Ok(())
    }
}

/// Runs `body` with the bytes of a container. What is no handle is no container.
pub(super) fn with<R>(container: Handle, body: impl FnOnce(&[u8]) -> Result<R>) -> Result<R> {
    memory::with_bytes(container, body).map_err(|_| Error::InvalidAtomContainer)?
}

fn open<R>(container: Handle, body: impl FnOnce(Container<'_>) -> Result<R>) -> Result<R> {
    with(container, |bytes| body(Container::open(bytes)?))
}

pub(super) fn edit<R>(
    container: Handle,
    body: impl FnOnce(&mut InHandle) -> Result<R>,
) -> Result<R> {
    body(&mut InHandle::open(container)?)
}

/// The atom at the end of a path of types and IDs from the root; 0 where there is none.
pub(super) fn find_path(container: &[u8], path: &[([u8; 4], u32)]) -> u32 {
    let Ok(container) = Container::open(container) else { return 0 };
    let child = |parent: u32, (kind, id): &([u8; 4], u32)| {
        Some(container.find_by_id(parent, FourCc(*kind), *id)?.0.offset)
    };
    path.iter().try_fold(0, child).unwrap_or_default()
}

pub(super) fn offset(atom: QTAtom) -> Result<u32> {
    u32::try_from(atom).map_err(|_| Error::InvalidAtom)
}

pub(super) fn atom(offset: u32) -> QTAtom {
    QTAtom::try_from(offset).unwrap_or(0)
}

/// A type as a parameter: 0 stands for any, or for none.
fn some_kind(kind: u32) -> Option<FourCc> {
    (kind != 0).then_some(FourCc::from_u32(kind))
}

/// The bytes that C gives for a leaf; nil counts as that many zeros.
///
/// # Safety
///
/// If not null, `data` is valid for reads of `size` bytes.
pub(super) unsafe fn given(data: *const c_void, size: c_long) -> Result<Vec<u8>> {
    let size = usize::try_from(size).map_err(|_| Error::Param)?;
    let mut bytes = room::reserved(size)?;
    if data.is_null() {
        bytes.resize(size, 0);
    } else {
        // SAFETY: not null, and the caller vouches for the rest.
        bytes.extend_from_slice(unsafe { core::slice::from_raw_parts(data.cast(), size) });
    }
    Ok(bytes)
}

/// Makes an empty container.
///
/// # Safety
///
/// `atom_data` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewAtomContainer(atom_data: Out<Handle>) -> OSErr {
    status("QTNewAtomContainer", || {
        if atom_data.is_null() {
            return Err(Error::Param);
        }
        let handle = memory::new_handle(&atoms::new_container())?;
        // SAFETY: as this function's own contract.
        unsafe { atom_data.write(handle)? };
        Ok(OSErr::OK)
    })
}

/// Disposes of a container; nil is no error.
#[unsafe(no_mangle)]
pub extern "C" fn QTDisposeAtomContainer(atom_data: Handle) -> OSErr {
    status("QTDisposeAtomContainer", || {
        if atom_data != Handle::NIL {
            memory::dispose(atom_data).map_err(|_| Error::InvalidAtomContainer)?;
        }
        Ok(OSErr::OK)
    })
}

/// The type after `current_child_type` among the children's types; the first for 0; 0 at the end.
#[unsafe(no_mangle)]
pub extern "C" fn QTGetNextChildType(
    container: Handle,
    parent_atom: QTAtom,
    current_child_type: QTAtomType,
) -> QTAtomType {
    value("QTGetNextChildType", 0, || {
        let parent = offset(parent_atom)?;
        open(container, |container| {
            let next = container.next_kind(parent, some_kind(current_child_type));
            Ok(next.map_or(0, FourCc::to_u32))
        })
    })
}

/// How many children are of a type; of any type, for 0. A leaf has none.
#[unsafe(no_mangle)]
pub extern "C" fn QTCountChildrenOfType(
    container: Handle,
    parent_atom: QTAtom,
    child_type: QTAtomType,
) -> i16 {
    value("QTCountChildrenOfType", 0, || {
        let parent = offset(parent_atom)?;
        let count = open(container, |found| found.count(parent, some_kind(child_type)))?;
        Ok(i16::try_from(count).unwrap_or(i16::MAX))
    })
}

/// The child with an index among those of its type, from 1; 0 where there is none.
///
/// # Safety
///
/// `id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTFindChildByIndex(
    container: Handle,
    parent_atom: QTAtom,
    atom_type: QTAtomType,
    index: i16,
    id: Out<i32>,
) -> QTAtom {
    value("QTFindChildByIndex", 0, || {
        let index = u16::try_from(index).map_err(|_| Error::AtomIndexInvalid)?;
        let parent = offset(parent_atom)?;
        let found = open(container, |container| {
            let kind = FourCc::from_u32(atom_type);
            container.find_by_index(parent, kind, index).ok_or(Error::CannotFindAtom)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { id.write_if_wanted(found.id as i32) };
        Ok(atom(found.offset))
    })
}

/// The child with a type and ID; 0 where there is none.
///
/// # Safety
///
/// `index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTFindChildByID(
    container: Handle,
    parent_atom: QTAtom,
    atom_type: QTAtomType,
    id: i32,
    index: Out<i16>,
) -> QTAtom {
    value("QTFindChildByID", 0, || {
        let parent = offset(parent_atom)?;
        let (found, place) = open(container, |container| {
            let kind = FourCc::from_u32(atom_type);
            container.find_by_id(parent, kind, id as u32).ok_or(Error::CannotFindAtom)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { index.write_if_wanted(i16::try_from(place).unwrap_or(i16::MAX)) };
        Ok(atom(found.offset))
    })
}

/// The sibling after `current_child`, of any type; the first child for 0; 0 at the end.
///
/// # Safety
///
/// `next_child` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNextChildAnyType(
    container: Handle,
    parent_atom: QTAtom,
    current_child: QTAtom,
    next_child: Out<QTAtom>,
) -> OSErr {
    status("QTNextChildAnyType", || {
        let (parent, current) = (offset(parent_atom)?, offset(current_child)?);
        let next = open(container, |container| container.next_any(parent, current))?;
        // SAFETY: as this function's own contract.
        unsafe { next_child.write(next.map_or(0, |child: Child| atom(child.offset)))? };
        Ok(OSErr::OK)
    })
}

/// Makes a copy of a leaf's data the contents of a handle.
#[unsafe(no_mangle)]
pub extern "C" fn QTCopyAtomDataToHandle(
    container: Handle,
    atom: QTAtom,
    target_handle: Handle,
) -> OSErr {
    status("QTCopyAtomDataToHandle", || {
        let data = leaf(container, atom)?;
        memory::replace_bytes(target_handle, &data)?;
        Ok(OSErr::OK)
    })
}

/// Copies a leaf's data to a buffer of `size` bytes.
///
/// The data must have that size, or with `size_or_less_ok` at most that size; else `paramErr` [?].
///
/// # Safety
///
/// `target_ptr` is null or valid for writes of `size` bytes, `actual_size` null or valid for a
/// write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTCopyAtomDataToPtr(
    container: Handle,
    atom: QTAtom,
    size_or_less_ok: Boolean,
    size: c_long,
    target_ptr: *mut c_void,
    actual_size: Out<c_long>,
) -> OSErr {
    status("QTCopyAtomDataToPtr", || {
        let data = leaf(container, atom)?;
        let room = usize::try_from(size).map_err(|_| Error::Param)?;
        let fits = data.len() == room || (size_or_less_ok.into() && data.len() < room);
        if !fits || (target_ptr.is_null() && !data.is_empty()) {
            return Err(Error::Param);
        }
        let actual = c_long::try_from(data.len()).map_err(|_| Error::Param)?;
        // SAFETY: as this function's own contract, and the data fit.
        unsafe {
            if !data.is_empty() {
                data.as_ptr().copy_to_nonoverlapping(target_ptr.cast(), data.len());
            }
            actual_size.write_if_wanted(actual);
        }
        Ok(OSErr::OK)
    })
}

fn leaf(container: Handle, atom: QTAtom) -> Result<Vec<u8>> {
    let atom = offset(atom)?;
    open(container, |container| container.leaf(atom).and_then(room::copied))
}

/// The type and ID of an atom.
///
/// # Safety
///
/// `atom_type` and `id` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTGetAtomTypeAndID(
    container: Handle,
    atom: QTAtom,
    atom_type: Out<QTAtomType>,
    id: Out<i32>,
) -> OSErr {
    status("QTGetAtomTypeAndID", || {
        let atom = offset(atom)?;
        let found = open(container, |container| container.atom(atom))?;
        // SAFETY: as this function's own contract.
        unsafe {
            atom_type.write_if_wanted(found.kind.to_u32());
            id.write_if_wanted(found.id as i32);
        }
        Ok(OSErr::OK)
    })
}

/// A new container with a copy of an atom and all below it; of everything, for atom 0.
///
/// # Safety
///
/// `target_container` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTCopyAtom(
    container: Handle,
    atom: QTAtom,
    target_container: Out<Handle>,
) -> OSErr {
    status("QTCopyAtom", || {
        if target_container.is_null() {
            return Err(Error::Param);
        }
        let atom = offset(atom)?;
        let copied = with(container, |bytes| atoms::copy(bytes, atom))?;
        let handle = memory::new_handle(&copied)?;
        // SAFETY: as this function's own contract.
        unsafe { target_container.write(handle)? };
        Ok(OSErr::OK)
    })
}

/// Locks a container, so that pointers into it stay good; each lock needs its unlock.
#[unsafe(no_mangle)]
pub extern "C" fn QTLockContainer(container: Handle) -> OSErr {
    status("QTLockContainer", || change_locks(container, |locks| locks.checked_add(1)))
}

/// Takes back one lock; one too many is no error.
#[unsafe(no_mangle)]
pub extern "C" fn QTUnlockContainer(container: Handle) -> OSErr {
    status("QTUnlockContainer", || change_locks(container, |locks| Some(locks.saturating_sub(1))))
}

fn change_locks(container: Handle, change: impl FnOnce(u16) -> Option<u16>) -> Result<OSErr> {
    edit(container, |storage| {
        let locks = change(Container::open(storage.bytes())?.locks()).ok_or(Error::Locked)?;
        if let Some(place) = storage.bytes_mut().get_mut(10..12) {
            place.copy_from_slice(&locks.to_be_bytes());
        }
        Ok(OSErr::OK)
    })
}

/// The place and size of a leaf's data in the container; good until the container is changed.
///
/// # Safety
///
/// `data_size` and `atom_data` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTGetAtomDataPtr(
    container: Handle,
    atom: QTAtom,
    data_size: Out<c_long>,
    atom_data: Out<Ptr>,
) -> OSErr {
    status("QTGetAtomDataPtr", || {
        let atom = offset(atom)?;
        let found = memory::with_bytes_mut(container, |bytes| -> Result<(Ptr, usize)> {
            let len = Container::open(bytes)?.leaf(atom)?.len();
            let start = Container::open(bytes)?.data_offset(atom)?;
            let place = bytes.get_mut(start..start + len).ok_or(Error::InvalidAtom)?;
            Ok((Ptr(place.as_mut_ptr()), len))
        })
        .map_err(|_| Error::InvalidAtomContainer)?;
        let (data, size) = found?;
        // SAFETY: as this function's own contract.
        unsafe {
            data_size.write_if_wanted(c_long::try_from(size).map_err(|_| Error::Param)?);
            atom_data.write(data)?;
        }
        Ok(OSErr::OK)
    })
}

/// The parent of an atom; 0 for one at the top, and where there is no such atom.
#[unsafe(no_mangle)]
pub extern "C" fn QTGetAtomParent(container: Handle, child_atom: QTAtom) -> QTAtom {
    value("QTGetAtomParent", 0, || {
        let child = offset(child_atom)?;
        open(container, |container| container.parent(child).map(atom))
    })
}
