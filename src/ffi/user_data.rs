//! `Movies.h`, "User Data".
//!
//! Changes stay in memory until a movie is written. Items whose layout is known come and go in host
//! order under the classic contract.

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{OSErr, movies_status, movies_value};
use super::byte_order::Contract;
use super::memory::{self, Handle};
use crate::base::{Error, FourCc, Result, room};
use crate::runtime::movies::{self, MovieCell, Owner, UserDataCell};

/// A `UserData`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct UserData(*mut c_void);

impl UserData {
    /// No user data.
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    pub(super) fn token(self) -> Result<u32> {
        u32::try_from(self.0.addr()).map_err(|_| Error::Param)
    }

    pub(super) fn from_token(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    pub(super) fn resolve(self) -> Result<Arc<UserDataCell>> {
        movies::user_data(self.token()?).ok_or(Error::Param)
    }

    /// The token of a list of an open movie.
    pub(super) fn of(movie: &Arc<MovieCell>, owner: Owner) -> Result<Self> {
        movies::user_data_token(movie, owner).map(Self::from_token)
    }
}

fn item_index(index: c_long) -> Result<u32> {
    u32::try_from(index).map_err(|_| Error::UserDataItemNotFound)
}

/// How many items of a type there are.
#[unsafe(no_mangle)]
pub extern "C" fn CountUserDataType(the_user_data: UserData, ud_type: u32) -> i16 {
    movies_value("CountUserDataType", 0, || {
        the_user_data.resolve()?.with(|data| {
            Ok(i16::try_from(data.count(FourCc::from_u32(ud_type))).unwrap_or(i16::MAX))
        })
    })
}

/// The type after `ud_type` in the list; the first for 0; 0 at the end.
#[unsafe(no_mangle)]
pub extern "C" fn GetNextUserDataType(the_user_data: UserData, ud_type: u32) -> c_long {
    movies_value("GetNextUserDataType", 0, || {
        the_user_data.resolve()?.with(|data| {
            let current = (ud_type != 0).then_some(FourCc::from_u32(ud_type));
            Ok(data.next_kind(current).map_or(0, |kind| kind.to_u32() as c_long))
        })
    })
}

/// Removes the item with an index from 1.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveUserData(the_user_data: UserData, ud_type: u32, index: c_long) -> OSErr {
    movies_status("RemoveUserData", || {
        let index = item_index(index)?;
        the_user_data.resolve()?.with(|data| data.remove(FourCc::from_u32(ud_type), index))?;
        Ok(OSErr::OK)
    })
}

/// Makes the text of an item in a language the contents of `data`.
#[unsafe(no_mangle)]
pub extern "C" fn GetUserDataText(
    the_user_data: UserData,
    data: Handle,
    ud_type: u32,
    index: c_long,
    itl_region_tag: i16,
) -> OSErr {
    movies_status("GetUserDataText", || {
        let (kind, index) = (FourCc::from_u32(ud_type), item_index(index)?);
        let text = the_user_data
            .resolve()?
            .with(|list| room::copied(list.text(kind, index, itl_region_tag as u16)?))?;
        memory::replace_bytes(data, &text)?;
        Ok(OSErr::OK)
    })
}

/// Sets the text of an item in a language.
#[unsafe(no_mangle)]
pub extern "C" fn AddUserDataText(
    the_user_data: UserData,
    data: Handle,
    ud_type: u32,
    index: c_long,
    itl_region_tag: i16,
) -> OSErr {
    movies_status("AddUserDataText", || {
        let (kind, index) = (FourCc::from_u32(ud_type), item_index(index)?);
        let text = memory::bytes_of(data)?;
        the_user_data
            .resolve()?
            .with(|list| list.set_text(kind, index, itl_region_tag as u16, &text))?;
        Ok(OSErr::OK)
    })
}

/// Removes the text of an item in a language.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveUserDataText(
    the_user_data: UserData,
    ud_type: u32,
    index: c_long,
    itl_region_tag: i16,
) -> OSErr {
    movies_status("RemoveUserDataText", || {
        let (kind, index) = (FourCc::from_u32(ud_type), item_index(index)?);
        the_user_data
            .resolve()?
            .with(|list| list.remove_text(kind, index, itl_region_tag as u16))?;
        Ok(OSErr::OK)
    })
}

fn get(data: UserData, kind: u32, index: c_long, contract: Contract) -> Result<Vec<u8>> {
    let (kind, index) = (FourCc::from_u32(kind), item_index(index)?);
    let mut item = data
        .resolve()?
        .with(|list| room::copied(list.get(kind, index).ok_or(Error::UserDataItemNotFound)?))?;
    contract.user_data_from_file(kind, &mut item);
    Ok(item)
}

fn get_to_handle(
    data: UserData,
    handle: Handle,
    kind: u32,
    index: c_long,
    contract: Contract,
) -> Result<OSErr> {
    memory::replace_bytes(handle, &get(data, kind, index, contract)?)?;
    Ok(OSErr::OK)
}

fn add(data: UserData, handle: Handle, kind: u32, contract: Contract) -> Result<OSErr> {
    let kind = FourCc::from_u32(kind);
    let mut item = memory::bytes_of(handle)?;
    contract.user_data_to_file(kind, &mut item);
    data.resolve()?.with(|list| list.add(kind, &item))?;
    Ok(OSErr::OK)
}

/// # Safety
///
/// `place` is null or valid for writes of `size` bytes.
unsafe fn get_item(
    data: UserData,
    place: *mut c_void,
    size: c_long,
    kind: u32,
    index: c_long,
    contract: Contract,
) -> Result<OSErr> {
    // Index 0 stands for the first item.
    let item = get(data, kind, index.max(1), contract)?;
    let room = usize::try_from(size).map_err(|_| Error::Param)?;
    if place.is_null() || item.len() > room {
        return Err(Error::Param);
    }
    // SAFETY: not null, and the item fits in what the caller vouches for.
    unsafe { item.as_ptr().copy_to_nonoverlapping(place.cast(), item.len()) };
    Ok(OSErr::OK)
}

/// # Safety
///
/// `place` is null or valid for reads of `size` bytes.
unsafe fn set_item(
    data: UserData,
    place: *const c_void,
    size: c_long,
    kind: u32,
    index: c_long,
    contract: Contract,
) -> Result<OSErr> {
    let kind = FourCc::from_u32(kind);
    let size = usize::try_from(size).map_err(|_| Error::Param)?;
    if place.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: not null, and the caller vouches for the rest.
    let mut item = room::copied(unsafe { core::slice::from_raw_parts(place.cast::<u8>(), size) })?;
    contract.user_data_to_file(kind, &mut item);
    let index = item_index(index.max(1))?;
    data.resolve()?.with(|list| list.set(kind, index, &item))?;
    Ok(OSErr::OK)
}

/// Makes the item with an index from 1 the contents of `data`, in host order where its layout is known.
#[unsafe(no_mangle)]
pub extern "C" fn GetUserData(
    the_user_data: UserData,
    data: Handle,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("GetUserData", || {
        get_to_handle(the_user_data, data, ud_type, index, Contract::Classic)
    })
}

/// Appends an item, which comes in host order where its layout is known.
#[unsafe(no_mangle)]
pub extern "C" fn AddUserData(the_user_data: UserData, data: Handle, ud_type: u32) -> OSErr {
    movies_status("AddUserData", || add(the_user_data, data, ud_type, Contract::Classic))
}

/// Copies the item with an index from 1 to a buffer of `size` bytes, in host order where its layout is known;
/// `paramErr` where it does not fit.
///
/// # Safety
///
/// `data` is null or valid for writes of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetUserDataItem(
    the_user_data: UserData,
    data: *mut c_void,
    size: c_long,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("GetUserDataItem", || {
        // SAFETY: as this function's own contract.
        unsafe { get_item(the_user_data, data, size, ud_type, index, Contract::Classic) }
    })
}

/// Sets the item with an index from 1, which comes in host order where its layout is known; the next free
/// index appends one.
///
/// # Safety
///
/// `data` is null or valid for reads of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetUserDataItem(
    the_user_data: UserData,
    data: *mut c_void,
    size: c_long,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("SetUserDataItem", || {
        // SAFETY: as this function's own contract.
        unsafe { set_item(the_user_data, data, size, ud_type, index, Contract::Classic) }
    })
}

/// Makes the item with an index from 1 the contents of `data`, as the file has it.
#[unsafe(no_mangle)]
pub extern "C" fn GetUserData_BigEndianData(
    the_user_data: UserData,
    data: Handle,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("GetUserData", || {
        get_to_handle(the_user_data, data, ud_type, index, Contract::BigEndianData)
    })
}

/// Appends an item, which comes as the file has it.
#[unsafe(no_mangle)]
pub extern "C" fn AddUserData_BigEndianData(
    the_user_data: UserData,
    data: Handle,
    ud_type: u32,
) -> OSErr {
    movies_status("AddUserData", || add(the_user_data, data, ud_type, Contract::BigEndianData))
}

/// Copies the item with an index from 1 to a buffer of `size` bytes, as the file has it;
/// `paramErr` where it does not fit.
///
/// # Safety
///
/// `data` is null or valid for writes of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetUserDataItem_BigEndianData(
    the_user_data: UserData,
    data: *mut c_void,
    size: c_long,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("GetUserDataItem", || {
        // SAFETY: as this function's own contract.
        unsafe { get_item(the_user_data, data, size, ud_type, index, Contract::BigEndianData) }
    })
}

/// Sets the item with an index from 1, which comes as the file has it; the next free
/// index appends one.
///
/// # Safety
///
/// `data` is null or valid for reads of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetUserDataItem_BigEndianData(
    the_user_data: UserData,
    data: *mut c_void,
    size: c_long,
    ud_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("SetUserDataItem", || {
        // SAFETY: as this function's own contract.
        unsafe { set_item(the_user_data, data, size, ud_type, index, Contract::BigEndianData) }
    })
}
