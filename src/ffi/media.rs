//! `Movies.h`, "Media".

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{OSErr, Out, movies_status, movies_value};
use super::byte_order::Contract;
use super::memory::{self, Handle};
use super::movies::time_value;
use super::names::SampleDescriptionHandle;
use super::tracks::Track;
use super::user_data::UserData;
use crate::base::{Error, Result};
use crate::runtime::components::{self, Object};
use crate::runtime::movies::{self, MovieCell, Owner, TrackCell};

/// A `Media`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Media(*mut c_void);

impl Media {
    /// The nil media.
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    /// The open media; nil, stale and foreign ones are `invalidMedia`.
    pub(super) fn resolve(self) -> Result<Arc<TrackCell>> {
        let token = u32::try_from(self.0.addr()).map_err(|_| Error::InvalidMedia)?;
        movies::media(token).ok_or(Error::InvalidMedia)
    }

    /// The token of the media of a track of an open movie.
    pub(super) fn of(movie: &Arc<MovieCell>, id: u32) -> Result<Self> {
        let token = movies::media_token(movie, id)?;
        Ok(Self(core::ptr::without_provenance_mut(token as usize)))
    }
}

/// A `MediaHandler`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct MediaHandler(*mut c_void);

impl MediaHandler {
    const NIL: Self = Self(core::ptr::null_mut());

    /// The media of an open handler; `invalidComponentID` for anything else.
    pub(super) fn resolve(self) -> Result<Arc<TrackCell>> {
        let token = u32::try_from(self.0.addr()).map_err(|_| Error::InvalidComponent)?;
        let object = components::find(token).ok_or(Error::InvalidComponent)?;
        match &*object {
            Object::MediaHandler(media) => Ok(Arc::clone(media)),
            _ => Err(Error::InvalidComponent),
        }
    }
}

/// The handler of a media, the same for the same media; nil where there is no such media.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaHandler(the_media: Media) -> MediaHandler {
    movies_value("GetMediaHandler", MediaHandler::NIL, || {
        let media = the_media.resolve()?;
        let token = components::media_handler(&media)?;
        Ok(MediaHandler(core::ptr::without_provenance_mut(token as usize)))
    })
}

/// The track of a media, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaTrack(the_media: Media) -> Track {
    movies_value("GetMediaTrack", Track::NIL, || {
        let media = the_media.resolve()?;
        Track::of(&media.movie, media.id)
    })
}

/// The media's time scale: units a second.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaTimeScale(the_media: Media) -> i32 {
    movies_value("GetMediaTimeScale", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.time_scale as i32))
    })
}

/// The media's duration, in its own time scale: the end of its last sample.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaDuration(the_media: Media) -> i32 {
    movies_value("GetMediaDuration", 0, || {
        the_media.resolve()?.with(|track| Ok(time_value(track.media.samples.duration())))
    })
}

/// The type of a media and who made its handler.
///
/// # Safety
///
/// Each pointer is null or valid for a write; `creator_name` for one of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaHandlerDescription(
    the_media: Media,
    media_type: Out<u32>,
    creator_name: Out<[u8; 256]>,
    creator_manufacturer: Out<u32>,
) {
    movies_value("GetMediaHandlerDescription", (), || {
        let (kind, manufacturer, name) = the_media.resolve()?.with(|track| {
            let media = &track.media;
            Ok((media.handler, media.manufacturer, media.handler_name.clone()))
        })?;
        let mut text = [0; 256];
        for (place, byte) in text.iter_mut().skip(1).zip(&name) {
            *place = *byte;
        }
        text[0] = name.len().min(255) as u8;
        // SAFETY: as this function's own contract.
        unsafe {
            media_type.write_if_wanted(kind.to_u32());
            creator_name.write_if_wanted(text);
            creator_manufacturer.write_if_wanted(manufacturer.to_u32());
        }
        Ok(())
    });
}

/// The user data of a media, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaUserData(the_media: Media) -> UserData {
    movies_value("GetMediaUserData", UserData::NIL, || {
        let media = the_media.resolve()?;
        UserData::of(&media.movie, Owner::Media(media.id))
    })
}

/// How many sample descriptions a media has.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaSampleDescriptionCount(the_media: Media) -> c_long {
    movies_value("GetMediaSampleDescriptionCount", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.descriptions.len() as c_long))
    })
}

/// Makes the sample description with an index from 1 the contents of `desc_h`, its known fields in
/// host order.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaSampleDescription(
    the_media: Media,
    index: c_long,
    desc_h: SampleDescriptionHandle,
) {
    movies_value("GetMediaSampleDescription", (), || {
        get_description(the_media, index, desc_h, Contract::Classic)
    });
}

/// As [`GetMediaSampleDescription`]: the fields of a description are in host order under both
/// contracts, but containers inside keep the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaSampleDescription_BigEndianData(
    the_media: Media,
    index: c_long,
    desc_h: SampleDescriptionHandle,
) {
    movies_value("GetMediaSampleDescription", (), || {
        get_description(the_media, index, desc_h, Contract::BigEndianData)
    });
}

fn get_description(
    the_media: Media,
    index: c_long,
    handle: Handle,
    contract: Contract,
) -> Result<()> {
    let index = u32::try_from(index).map_err(|_| Error::InvalidSampleDescriptionIndex)?;
    let (kind, mut description) = the_media
        .resolve()?
        .with(|track| Ok((track.media.handler, track.media.description(index)?.to_vec())))?;
    contract.description_from_file(kind, &mut description);
    memory::replace_bytes(handle, &description)
}

/// A fresh copy of the media property container, its known leaves in host order; nil where the
/// media has none. The caller disposes of it.
///
/// # Safety
///
/// `property_atom` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaPropertyAtom(
    the_media: Media,
    property_atom: Out<Handle>,
) -> OSErr {
    movies_status("GetMediaPropertyAtom", || {
        // SAFETY: as this function's own contract.
        unsafe { get_property_atom(the_media, property_atom, Contract::Classic) }
    })
}

/// As [`GetMediaPropertyAtom`], with the file's bytes.
///
/// # Safety
///
/// As [`GetMediaPropertyAtom`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaPropertyAtom_BigEndianData(
    the_media: Media,
    property_atom: Out<Handle>,
) -> OSErr {
    movies_status("GetMediaPropertyAtom", || {
        // SAFETY: as this function's own contract.
        unsafe { get_property_atom(the_media, property_atom, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// `property_atom` is null or valid for a write.
unsafe fn get_property_atom(
    the_media: Media,
    property_atom: Out<Handle>,
    contract: Contract,
) -> Result<OSErr> {
    if property_atom.is_null() {
        return Err(Error::Param);
    }
    let container = the_media.resolve()?.with(|track| Ok(track.media.property_atom.clone()))?;
    let handle = match container {
        Some(mut bytes) => {
            contract.container_from_file(&mut bytes);
            memory::new_handle(&bytes)?
        }
        None => Handle::NIL,
    };
    // SAFETY: the caller vouches for the pointer.
    unsafe { property_atom.write(handle)? };
    Ok(OSErr::OK)
}
