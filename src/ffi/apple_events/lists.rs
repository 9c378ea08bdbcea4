//! `AppleEvents.h`: items of lists, parameters of events.

use core::ffi::{c_long, c_void};

use super::{AEDesc, ANY, Entry, LIST, List, NOTHING, bytes_at, list_of, make};
use crate::base::{Error, Result};
use crate::ffi::boundary::{OSErr, Out, read, status};
use crate::ffi::memory;

/// The number of items of a list.
///
/// # Safety
///
/// Each pointer is null or valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AECountItems(list: *const AEDesc, count: Out<c_long>) -> OSErr {
    status("AECountItems", || {
        // SAFETY: as this function's own contract.
        let list = list_of(&unsafe { read(list)? })?;
        // SAFETY: as above.
        unsafe { count.write(list.entries.len() as c_long)? };
        Ok(OSErr::OK)
    })
}

/// Adds an item to a list, or replaces it; index 0 is behind all.
///
/// # Safety
///
/// Each pointer is null or valid, the data for so many reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEPutPtr(
    list: *mut AEDesc,
    index: c_long,
    type_code: u32,
    data: *const c_void,
    data_size: c_long,
) -> OSErr {
    status("AEPutPtr", || {
        // SAFETY: as this function's own contract.
        let (desc, data) = unsafe { (read(list.cast_const())?, bytes_at(data, data_size)?) };
        let mut list = list_of(&desc)?;
        let entry = Entry { key: ANY, kind: type_code, data };
        let count = list.entries.len();
        match usize::try_from(index).map_err(|_| Error::AeIllegalIndex)? {
            0 => list.entries.push(entry),
            at => match list.entries.get_mut(at - 1) {
                Some(old) => *old = entry,
                None if at == count + 1 => list.entries.push(entry),
                None => return Err(Error::AeIllegalIndex),
            },
        }
        memory::replace_bytes(desc.data_handle, &list.bytes())?;
        Ok(OSErr::OK)
    })
}

/// Sets a parameter of an event or a field of a record.
///
/// # Safety
///
/// Each pointer is null or valid, the data for so many reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEPutParamPtr(
    event: *mut AEDesc,
    keyword: u32,
    type_code: u32,
    data: *const c_void,
    data_size: c_long,
) -> OSErr {
    status("AEPutParamPtr", || {
        // SAFETY: as this function's own contract.
        let (desc, data) = unsafe { (read(event.cast_const())?, bytes_at(data, data_size)?) };
        let mut list = list_of(&desc)?;
        list.put(Entry { key: keyword, kind: type_code, data });
        memory::replace_bytes(desc.data_handle, &list.bytes())?;
        Ok(OSErr::OK)
    })
}

/// Sets a parameter of an event to a copy of a descriptor.
///
/// # Safety
///
/// Each pointer is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEPutParamDesc(
    event: *mut AEDesc,
    keyword: u32,
    param: *const AEDesc,
) -> OSErr {
    status("AEPutParamDesc", || {
        // SAFETY: as this function's own contract.
        let (desc, param) = unsafe { (read(event.cast_const())?, read(param)?) };
        let mut list = list_of(&desc)?;
        let data = memory::bytes_of(param.data_handle)?;
        list.put(Entry { key: keyword, kind: param.descriptor_type, data });
        memory::replace_bytes(desc.data_handle, &list.bytes())?;
        Ok(OSErr::OK)
    })
}

/// Where the data of an item go.
struct Wanted {
    type_code: Out<u32>,
    data: *mut c_void,
    most: c_long,
    actual: Out<c_long>,
}

/// Gives as much of an item as there is room for.
///
/// # Safety
///
/// Each place is null or valid for a write, the data for so many.
unsafe fn give(entry: &Entry, desired: u32, wanted: &Wanted) -> Result<OSErr> {
    let (kind, bytes) = entry.coerced(desired)?;
    let most = usize::try_from(wanted.most).unwrap_or(0);
    // SAFETY: as this function's own contract.
    unsafe {
        wanted.type_code.write_if_wanted(kind);
        wanted.actual.write_if_wanted(bytes.len() as c_long);
        if !wanted.data.is_null() {
            bytes.as_ptr().copy_to(wanted.data.cast(), bytes.len().min(most));
        }
    }
    Ok(OSErr::OK)
}

/// An item of a list, counted from 1, as another type if it can be one.
///
/// # Safety
///
/// Each pointer is null or valid for a write, the data for so many; the list for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEGetNthPtr(
    list: *const AEDesc,
    index: c_long,
    desired_type: u32,
    keyword: Out<u32>,
    type_code: Out<u32>,
    data: *mut c_void,
    maximum_size: c_long,
    actual_size: Out<c_long>,
) -> OSErr {
    status("AEGetNthPtr", || {
        // SAFETY: as this function's own contract.
        let list = list_of(&unsafe { read(list)? })?;
        let entry = list.nth(index)?;
        let wanted = Wanted { type_code, data, most: maximum_size, actual: actual_size };
        // SAFETY: as above.
        unsafe {
            keyword.write_if_wanted(entry.key);
            give(entry, desired_type, &wanted)
        }
    })
}

/// A parameter of an event, as another type if it can be one.
///
/// # Safety
///
/// As [`AEGetNthPtr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEGetParamPtr(
    event: *const AEDesc,
    keyword: u32,
    desired_type: u32,
    type_code: Out<u32>,
    data: *mut c_void,
    maximum_size: c_long,
    actual_size: Out<c_long>,
) -> OSErr {
    status("AEGetParamPtr", || {
        // SAFETY: as this function's own contract.
        let list = list_of(&unsafe { read(event)? })?;
        let wanted = Wanted { type_code, data, most: maximum_size, actual: actual_size };
        // SAFETY: as above.
        unsafe { give(list.find(keyword)?, desired_type, &wanted) }
    })
}

/// A copy of a parameter; what is one thing becomes a list of it where a list is asked for.
///
/// # Safety
///
/// The event is null or valid for a read, the result null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEGetParamDesc(
    event: *const AEDesc,
    keyword: u32,
    desired_type: u32,
    result: Out<AEDesc>,
) -> OSErr {
    status("AEGetParamDesc", || {
        // SAFETY: as this function's own contract.
        let found = unsafe { read(event) }.and_then(|event| {
            let list = list_of(&event)?;
            let entry = list.find(keyword)?;
            if desired_type == LIST && entry.kind != LIST {
                let one = Entry { key: ANY, ..entry.clone() };
                return make(LIST, &List { entries: vec![one], ..List::default() }.bytes());
            }
            let (kind, data) = entry.coerced(desired_type)?;
            make(kind, &data)
        });
        // SAFETY: as above.
        unsafe { result.write(*found.as_ref().unwrap_or(&NOTHING))? };
        found.map(|_| OSErr::OK)
    })
}
