//! `Movies.h`, "QuickTime Atom Containers": what changes a container.

use core::ffi::{c_long, c_void};

use super::atoms::{QTAtom, atom, edit, given, offset, with};
use super::boundary::{OSErr, Out, status};
use super::memory::Handle;
use super::names::QTAtomType;
use crate::atoms;
use crate::base::{Error, FourCc, room};

/// Sets the data of a leaf. Another size is `memLockedErr` while the container is locked.
///
/// # Safety
///
/// If not null, `atom_data` is valid for reads of `data_size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTSetAtomData(
    container: Handle,
    atom: QTAtom,
    data_size: c_long,
    atom_data: *mut c_void,
) -> OSErr {
    status("QTSetAtomData", || {
        // SAFETY: as this function's own contract.
        let data = unsafe { given(atom_data, data_size)? };
        edit(container, |storage| atoms::set_data(storage, offset(atom)?, &data))?;
        Ok(OSErr::OK)
    })
}

/// Inserts an atom under a parent.
///
/// ID 0 chooses a free one; index 0 appends, index i puts the atom before the present i-th of its
/// type. With size 0 and no data the atom is empty, to be given children or data later.
///
/// # Safety
///
/// If not null, `data` is valid for reads of `data_size` bytes; `new_atom` is null or valid for a
/// write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTInsertChild(
    container: Handle,
    parent_atom: QTAtom,
    atom_type: QTAtomType,
    id: i32,
    index: i16,
    data_size: c_long,
    data: *mut c_void,
    new_atom: Out<QTAtom>,
) -> OSErr {
    status("QTInsertChild", || {
        let index = u16::try_from(index).map_err(|_| Error::AtomIndexInvalid)?;
        // SAFETY: as this function's own contract.
        let data = unsafe { given(data, data_size)? };
        let inserted = edit(container, |storage| {
            let parent = offset(parent_atom)?;
            let kind = FourCc::from_u32(atom_type);
            atoms::insert_child(storage, parent, kind, id as u32, index, &data)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { new_atom.write_if_wanted(atom(inserted)) };
        Ok(OSErr::OK)
    })
}

/// Copies all atoms at the top of another container under a parent.
#[unsafe(no_mangle)]
pub extern "C" fn QTInsertChildren(
    container: Handle,
    parent_atom: QTAtom,
    children_container: Handle,
) -> OSErr {
    status("QTInsertChildren", || {
        let children = with(children_container, room::copied)?;
        edit(container, |storage| {
            atoms::insert_children(storage, offset(parent_atom)?, &children)
        })?;
        Ok(OSErr::OK)
    })
}

/// Removes an atom with all below it.
#[unsafe(no_mangle)]
pub extern "C" fn QTRemoveAtom(container: Handle, atom: QTAtom) -> OSErr {
    status("QTRemoveAtom", || {
        edit(container, |storage| atoms::remove(storage, offset(atom)?))?;
        Ok(OSErr::OK)
    })
}

/// Removes all below an atom; all of the container, for atom 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTRemoveChildren(container: Handle, atom: QTAtom) -> OSErr {
    status("QTRemoveChildren", || {
        edit(container, |storage| atoms::remove_children(storage, offset(atom)?))?;
        Ok(OSErr::OK)
    })
}

/// Gives an atom the data or children of another, which may be in another container; the target
/// keeps its ID. The types must agree.
#[unsafe(no_mangle)]
pub extern "C" fn QTReplaceAtom(
    target_container: Handle,
    target_atom: QTAtom,
    replacement_container: Handle,
    replacement_atom: QTAtom,
) -> OSErr {
    status("QTReplaceAtom", || {
        let (to, from) = (offset(target_atom)?, offset(replacement_atom)?);
        let replacement = with(replacement_container, room::copied)?;
        edit(target_container, |storage| atoms::replace(storage, to, &replacement, from))?;
        Ok(OSErr::OK)
    })
}

/// Exchanges the data or children of two atoms of one type; ID and index of each stay.
#[unsafe(no_mangle)]
pub extern "C" fn QTSwapAtoms(container: Handle, atom1: QTAtom, atom2: QTAtom) -> OSErr {
    status("QTSwapAtoms", || {
        edit(container, |storage| atoms::swap(storage, offset(atom1)?, offset(atom2)?))?;
        Ok(OSErr::OK)
    })
}

/// Gives an atom another ID, which no sibling of its type may have.
#[unsafe(no_mangle)]
pub extern "C" fn QTSetAtomID(container: Handle, atom: QTAtom, new_id: i32) -> OSErr {
    status("QTSetAtomID", || {
        edit(container, |storage| atoms::set_id(storage, offset(atom)?, new_id as u32))?;
        Ok(OSErr::OK)
    })
}
