//! `ImageCompression.h`, the atoms behind an image description.

use super::super::boundary::{OSErr, Out, status};
use super::super::memory::{self, Handle};
use super::super::names::ImageDescriptionHandle;
use super::description::{get, set};
use crate::base::{Error, FourCc, Result};
use crate::codecs::{Extension, ImageDescription};
use core::ffi::c_long;

/// A type that C passes as a number.
fn kind_of(id_type: c_long) -> FourCc {
    FourCc::from_u32(id_type as u32)
}

/// The place of the extension of a type with an index from 1.
fn place(description: &ImageDescription, kind: FourCc, index: c_long) -> Result<usize> {
    let number = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    let of_kind = description.extensions.iter().enumerate().filter(|(_, e)| e.kind == kind);
    let found = number.and_then(|number| of_kind.map(|(at, _)| at).nth(number));
    found.ok_or(Error::NoSuchItem)
}

/// Adds a copy of a Handle's bytes to a description as an extension of a type.
#[unsafe(no_mangle)]
pub extern "C" fn AddImageDescriptionExtension(
    desc: ImageDescriptionHandle,
    extension: Handle,
    id_type: c_long,
) -> OSErr {
    status("AddImageDescriptionExtension", || {
        let mut description = get(desc)?;
        let data = memory::bytes_of(extension)?;
        description.extensions.push(Extension { kind: kind_of(id_type), data });
        set(desc, &description)?;
        Ok(OSErr::OK)
    })
}

/// Gives a new Handle with a copy of an extension; `codecExtensionNotFoundErr` where there is none.
///
/// # Safety
///
/// `extension` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetImageDescriptionExtension(
    desc: ImageDescriptionHandle,
    extension: Out<Handle>,
    id_type: c_long,
    index: c_long,
) -> OSErr {
    status("GetImageDescriptionExtension", || {
        let description = get(desc)?;
        let at = place(&description, kind_of(id_type), index)?;
        if extension.is_null() {
            return Err(Error::Param);
        }
        let data = description.extensions.get(at).map_or(&[][..], |found| &found.data);
        // SAFETY: as this function's own contract.
        unsafe { extension.write(memory::new_handle(data)?)? };
        Ok(OSErr::OK)
    })
}

/// Takes an extension out; `codecExtensionNotFoundErr` where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveImageDescriptionExtension(
    desc: ImageDescriptionHandle,
    id_type: c_long,
    index: c_long,
) -> OSErr {
    status("RemoveImageDescriptionExtension", || {
        let mut description = get(desc)?;
        let at = place(&description, kind_of(id_type), index)?;
        description.extensions.remove(at);
        set(desc, &description)?;
        Ok(OSErr::OK)
    })
}

/// Counts the extensions of a type.
///
/// # Safety
///
/// `count` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CountImageDescriptionExtensionType(
    desc: ImageDescriptionHandle,
    id_type: c_long,
    count: Out<c_long>,
) -> OSErr {
    status("CountImageDescriptionExtensionType", || {
        let kind = kind_of(id_type);
        let found = get(desc)?.extensions.iter().filter(|e| e.kind == kind).count();
        // SAFETY: as this function's own contract.
        unsafe { count.write(found as c_long)? };
        Ok(OSErr::OK)
    })
}

/// Tells the type of extensions that follows the given one, 0 for the first; 0 after the last.
///
/// # Safety
///
/// `id_type` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetNextImageDescriptionExtensionType(
    desc: ImageDescriptionHandle,
    id_type: Out<c_long>,
) -> OSErr {
    status("GetNextImageDescriptionExtensionType", || {
        let description = get(desc)?;
        // SAFETY: as this function's own contract.
        let last = kind_of(unsafe { super::super::boundary::read(id_type.0.cast_const())? });
        let mut kinds: Vec<FourCc> = Vec::new();
        for extension in &description.extensions {
            if !kinds.contains(&extension.kind) {
                kinds.push(extension.kind);
            }
        }
        let next = match last {
            FourCc([0, 0, 0, 0]) => kinds.first(),
            last => kinds.iter().skip_while(|kind| **kind != last).nth(1),
        };
        // SAFETY: as this function's own contract.
        unsafe { id_type.write(next.map_or(0, |kind| kind.to_u32() as c_long))? };
        Ok(OSErr::OK)
    })
}
