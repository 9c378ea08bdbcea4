//! `Movies.h`, "User Data", lists that belong to no movie.

use super::boundary::{OSErr, Out, movies_status};
use super::memory::{self, Handle};
use super::user_data::UserData;
use crate::base::{Error, FourCc};
use crate::movie;
use crate::runtime::movies;

/// `kQTCopyUserDataReplace`.
const REPLACE: FourCc = FourCc(*b"rplc");
/// `kQTCopyUserDataMerge`.
const MERGE: FourCc = FourCc(*b"merg");

/// An empty list, to be disposed of with `DisposeUserData`.
///
/// # Safety
///
/// `the_user_data` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewUserData(the_user_data: Out<UserData>) -> OSErr {
    movies_status("NewUserData", || {
        // SAFETY: as this function's own contract.
        unsafe { the_user_data.write(UserData::NIL)? };
        let token = movies::insert_user_data(movie::UserData::default())?;
        // SAFETY: as this function's own contract.
        unsafe { the_user_data.write(UserData::from_token(token))? };
        Ok(OSErr::OK)
    })
}

/// Lets a list go; `paramErr` for that of a movie, which goes with it.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeUserData(the_user_data: UserData) -> OSErr {
    movies_status("DisposeUserData", || {
        movies::remove_user_data(the_user_data.token()?)?;
        Ok(OSErr::OK)
    })
}

/// A list of the items in a handle, as `PutUserDataIntoHandle` puts them there or as a `'udta'` atom.
///
/// # Safety
///
/// `the_user_data` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewUserDataFromHandle(h: Handle, the_user_data: Out<UserData>) -> OSErr {
    movies_status("NewUserDataFromHandle", || {
        // SAFETY: as this function's own contract.
        unsafe { the_user_data.write(UserData::NIL)? };
        let bytes = memory::bytes_of(h)?;
        let items =
            if bytes.get(4..8) == Some(b"udta") { bytes.get(8..) } else { Some(&bytes[..]) };
        let list = movie::UserData::read(items.unwrap_or_default())?;
        let token = movies::insert_user_data(list)?;
        // SAFETY: as this function's own contract.
        unsafe { the_user_data.write(UserData::from_token(token))? };
        Ok(OSErr::OK)
    })
}

/// Makes the items of a list the contents of a handle: atoms one behind the other, and a zero word, as
/// a file has them inside of `'udta'` [I].
#[unsafe(no_mangle)]
pub extern "C" fn PutUserDataIntoHandle(the_user_data: UserData, h: Handle) -> OSErr {
    movies_status("PutUserDataIntoHandle", || {
        let bytes = the_user_data.resolve()?.with(|list| Ok(list.write()))?;
        memory::replace_bytes(h, &bytes)?;
        Ok(OSErr::OK)
    })
}

/// Copies the items of a list to another: in place of those of the same types, or behind them;
/// `paramErr` for another rule.
#[unsafe(no_mangle)]
pub extern "C" fn CopyUserData(
    src_user_data: UserData,
    dst_user_data: UserData,
    copy_rule: u32,
) -> OSErr {
    movies_status("CopyUserData", || {
        let rule = FourCc::from_u32(copy_rule);
        if rule != REPLACE && rule != MERGE {
            return Err(Error::Param);
        }
        let items = src_user_data.resolve()?.with(|list| Ok(list.clone()))?;
        dst_user_data.resolve()?.with(|list| {
            list.take_from(&items, rule == REPLACE);
            Ok(())
        })?;
        Ok(OSErr::OK)
    })
}
