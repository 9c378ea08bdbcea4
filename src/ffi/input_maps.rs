//! `Movies.h`, "Media Input Maps": what a media does with the values that other tracks send it.

use super::boundary::{OSErr, Out, movies_status};
use super::byte_order::Contract;
use super::media::Media;
use super::memory::{self, Handle};
use crate::base::{Error, Result};

/// A fresh copy of the input map of a media, its known leaves in host order; an empty container
/// where it has none. The caller disposes of it.
///
/// # Safety
///
/// `input_map` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaInputMap(the_media: Media, input_map: Out<Handle>) -> OSErr {
    movies_status("GetMediaInputMap", || {
        // SAFETY: as this function's own contract.
        unsafe { get(the_media, input_map, Contract::Classic) }
    })
}

/// As [`GetMediaInputMap`], with the file's bytes.
///
/// # Safety
///
/// As [`GetMediaInputMap`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaInputMap_BigEndianData(
    the_media: Media,
    input_map: Out<Handle>,
) -> OSErr {
    movies_status("GetMediaInputMap", || {
        // SAFETY: as this function's own contract.
        unsafe { get(the_media, input_map, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// `input_map` is null or valid for a write.
unsafe fn get(the_media: Media, input_map: Out<Handle>, contract: Contract) -> Result<OSErr> {
    if input_map.is_null() {
        return Err(Error::Param);
    }
    let map = the_media.resolve()?.with(|track| Ok(track.media.input_map.clone()))?;
    let mut map = map.unwrap_or_else(crate::atoms::new_container);
    contract.container_from_file(&mut map);
    // SAFETY: the caller vouches for the pointer.
    unsafe { input_map.write(memory::new_handle(&map)?)? };
    Ok(OSErr::OK)
}

/// Gives a media an input map, which is copied, or none with nil. Its known leaves are in host order.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaInputMap(the_media: Media, input_map: Handle) -> OSErr {
    movies_status("SetMediaInputMap", || set(the_media, input_map, Contract::Classic))
}

/// As [`SetMediaInputMap`], with the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaInputMap_BigEndianData(the_media: Media, input_map: Handle) -> OSErr {
    movies_status("SetMediaInputMap", || set(the_media, input_map, Contract::BigEndianData))
}

fn set(the_media: Media, input_map: Handle, contract: Contract) -> Result<OSErr> {
    let media = the_media.resolve()?;
    let container = if input_map == Handle::NIL {
        None
    } else {
        let mut bytes = memory::bytes_of(input_map)?;
        contract.container_to_file(&mut bytes);
        Some(bytes)
    };
    media.with(|track| {
        track.media.input_map = container;
        Ok(())
    })?;
    Ok(OSErr::OK)
}
