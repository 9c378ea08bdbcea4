//! `Resources.h`: resources of files, read.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource Manager*. Resources are in the order of the
//! file: their layouts are as many as programs.

use core::ffi::c_long;
use std::cell::Cell;

use super::boundary::{OSErr, Out, read, result};
use super::files::{FSSpec, pascal, path_of};
use super::memory::{self, Handle};
use super::text_utils::put_pascal;
use crate::base::{FourCc, Result};
use crate::runtime::files;
use crate::runtime::resources::{self, Wanted};

thread_local! {
    static LAST: Cell<i16> = const { Cell::new(0) };
}

/// Runs the body of a function whose result code goes to [`ResError`].
fn noted<T>(name: &'static str, otherwise: T, body: impl FnOnce() -> Result<T>) -> T {
    let result = result(name, body);
    LAST.set(result.as_ref().err().map_or(0, |error| error.os_err()));
    result.unwrap_or(otherwise)
}

/// The result code of this thread's last Resource Manager call.
#[unsafe(no_mangle)]
pub extern "C" fn ResError() -> OSErr {
    OSErr(LAST.get())
}

fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}

/// The handle of a resource: the one that the program has, or a new one.
pub(super) fn get(kind: u32, wanted: Wanted<'_>, only_current: bool) -> Result<Handle> {
    let found = resources::find(FourCc::from_u32(kind), wanted, only_current)?;
    // The program may have disposed of it without a word.
    let held = found.held.map(handle_at).filter(|handle| memory::size(*handle).is_ok());
    if let Some(handle) = held {
        return Ok(handle);
    }
    let handle = memory::new_handle(&found.data)?;
    memory::mark_resource(handle, true)?;
    resources::hold(found.key, handle.0.expose_provenance());
    Ok(handle)
}

/// A copy of what a resource holds, for the library itself.
pub(super) fn bytes(kind: [u8; 4], id: i16) -> Result<Vec<u8>> {
    resources::find(FourCc(kind), Wanted::Id(id), false).map(|found| found.data)
}

/// Opens the resources of a file and makes it the current resource file; −1, with the reason in
/// [`ResError`], where it has none.
///
/// # Safety
///
/// `spec` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpOpenResFile(spec: *const FSSpec, _permission: i8) -> i16 {
    noted("FSpOpenResFile", -1, || {
        // SAFETY: as this function's own contract.
        resources::open(&path_of(&unsafe { read(spec)? })?)
    })
}

/// As [`FSpOpenResFile`], for a name in the current folder.
///
/// # Safety
///
/// `file_name` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenResFile(file_name: *const u8) -> i16 {
    noted("OpenResFile", -1, || {
        // SAFETY: as this function's own contract.
        resources::open(&files::join(0, unsafe { pascal(file_name)? })?)
    })
}

/// Closes a resource file; its handles are disposed of.
#[unsafe(no_mangle)]
pub extern "C" fn CloseResFile(ref_num: i16) {
    noted("CloseResFile", (), || {
        for handle in resources::close(ref_num)? {
            // The program may have disposed of some.
            let _ = memory::dispose(handle_at(handle));
        }
        Ok(())
    });
}

/// The number of the current resource file; 0 where none is open.
#[unsafe(no_mangle)]
pub extern "C" fn CurResFile() -> i16 {
    noted("CurResFile", 0, || Ok(resources::current()))
}

/// Makes a resource file the current one; 0 stands for the first.
#[unsafe(no_mangle)]
pub extern "C" fn UseResFile(ref_num: i16) {
    noted("UseResFile", (), || resources::make_current(ref_num));
}

/// A resource of the current file or those before it; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetResource(the_type: u32, the_id: i16) -> Handle {
    noted("GetResource", Handle::NIL, || get(the_type, Wanted::Id(the_id), false))
}

/// A resource of the current file; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn Get1Resource(the_type: u32, the_id: i16) -> Handle {
    noted("Get1Resource", Handle::NIL, || get(the_type, Wanted::Id(the_id), true))
}

/// A resource by its name, in upper or lower case.
///
/// # Safety
///
/// `name` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetNamedResource(the_type: u32, name: *const u8) -> Handle {
    noted("GetNamedResource", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        get(the_type, Wanted::Name(unsafe { pascal(name)? }), false)
    })
}

/// As [`GetNamedResource`], of the current file.
///
/// # Safety
///
/// As [`GetNamedResource`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Get1NamedResource(the_type: u32, name: *const u8) -> Handle {
    noted("Get1NamedResource", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        get(the_type, Wanted::Name(unsafe { pascal(name)? }), true)
    })
}

/// The resource at a place among those of its type, counted from 1.
#[unsafe(no_mangle)]
pub extern "C" fn GetIndResource(the_type: u32, index: i16) -> Handle {
    noted("GetIndResource", Handle::NIL, || get(the_type, Wanted::Index(index), false))
}

/// As [`GetIndResource`], of the current file.
#[unsafe(no_mangle)]
pub extern "C" fn Get1IndResource(the_type: u32, index: i16) -> Handle {
    noted("Get1IndResource", Handle::NIL, || get(the_type, Wanted::Index(index), true))
}

fn count(name: &'static str, kind: u32, only_current: bool) -> i16 {
    noted(name, 0, || {
        let count = resources::count(FourCc::from_u32(kind), only_current);
        Ok(i16::try_from(count).unwrap_or(i16::MAX))
    })
}

/// The number of resources of a type.
#[unsafe(no_mangle)]
pub extern "C" fn CountResources(the_type: u32) -> i16 {
    count("CountResources", the_type, false)
}

/// As [`CountResources`], of the current file.
#[unsafe(no_mangle)]
pub extern "C" fn Count1Resources(the_type: u32) -> i16 {
    count("Count1Resources", the_type, true)
}

/// Checks the handle only: resources are loaded when they are got.
#[unsafe(no_mangle)]
pub extern "C" fn LoadResource(the_resource: Handle) {
    noted("LoadResource", (), || resources::info(the_resource.address()).map(drop));
}

/// Disposes of a resource's handle; `resNotFound` for a handle that is no resource's.
#[unsafe(no_mangle)]
pub extern "C" fn ReleaseResource(the_resource: Handle) {
    noted("ReleaseResource", (), || {
        resources::let_go(the_resource.address())?;
        memory::dispose(the_resource)
    });
}

/// Makes a resource's handle an ordinary one, the program's own.
#[unsafe(no_mangle)]
pub extern "C" fn DetachResource(the_resource: Handle) {
    noted("DetachResource", (), || {
        resources::let_go(the_resource.address())?;
        memory::mark_resource(the_resource, false)
    });
}

/// The size of a resource in its file; −1 for a handle that is no resource's.
#[unsafe(no_mangle)]
pub extern "C" fn GetResourceSizeOnDisk(the_resource: Handle) -> c_long {
    noted("GetResourceSizeOnDisk", -1, || {
        let info = resources::info(the_resource.address())?;
        let size = resources::find(info.kind, Wanted::Id(info.id), false)?.data.len();
        Ok(c_long::try_from(size).unwrap_or(c_long::MAX))
    })
}

/// The ID, the type and the name of a resource; each place may be nil.
///
/// # Safety
///
/// Each is null or valid for a write, the name of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetResInfo(
    the_resource: Handle,
    the_id: Out<i16>,
    the_type: Out<u32>,
    name: Out<[u8; 256]>,
) {
    noted("GetResInfo", (), || {
        let info = resources::info(the_resource.address())?;
        // SAFETY: as this function's own contract.
        unsafe {
            the_id.write_if_wanted(info.id);
            the_type.write_if_wanted(info.kind.to_u32());
            if !name.is_null() {
                put_pascal(&info.name, name)?;
            }
        }
        Ok(())
    });
}
