//! `Movies.h`, "Media" and "Media Samples".

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
use crate::runtime::components;
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

/// `mediaSampleNotSync`.
const NOT_SYNC: i16 = 1;

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

/// How many samples a media has.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaSampleCount(the_media: Media) -> c_long {
    movies_value("GetMediaSampleCount", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.samples.len() as c_long))
    })
}

/// Start and duration of the sample with a number from 1, in the media's time scale.
///
/// # Safety
///
/// `sample_time` and `sample_duration` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SampleNumToMediaTime(
    the_media: Media,
    logical_sample_num: c_long,
    sample_time: Out<i32>,
    sample_duration: Out<i32>,
) {
    movies_value("SampleNumToMediaTime", (), || {
        let number = u32::try_from(logical_sample_num).map_err(|_| Error::InvalidSampleNumber)?;
        let sample = the_media.resolve()?.with(|track| track.media.samples.sample(number))?;
        // SAFETY: as this function's own contract.
        unsafe {
            sample_time.write_if_wanted(time_value(sample.time));
            sample_duration.write_if_wanted(time_value(sample.duration.into()));
        }
        Ok(())
    });
}

/// The number, start and duration of the sample that is shown at a media time.
///
/// # Safety
///
/// Each pointer is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MediaTimeToSampleNum(
    the_media: Media,
    time: i32,
    sample_num: Out<c_long>,
    sample_time: Out<i32>,
    sample_duration: Out<i32>,
) {
    movies_value("MediaTimeToSampleNum", (), || {
        let sample = the_media.resolve()?.with(|track| {
            let samples = &track.media.samples;
            samples.sample(samples.at_time(time.into())?)
        })?;
        // SAFETY: as this function's own contract.
        unsafe {
            sample_num.write_if_wanted(sample.number as c_long);
            sample_time.write_if_wanted(time_value(sample.time));
            sample_duration.write_if_wanted(time_value(sample.duration.into()));
        }
        Ok(())
    });
}

/// What [`GetMediaSample`] tells beside the data.
struct Wanted {
    size: Out<c_long>,
    sample_time: Out<i32>,
    duration_per_sample: Out<i32>,
    description: Handle,
    description_index: Out<c_long>,
    number_of_samples: Out<c_long>,
    flags: Out<i16>,
}

/// Reads the sample that is shown at a media time into `data_out`; known leaves of containers come
/// in host order.
///
/// `max_size_to_grow` bounds the handle's size (0 does not); `maxSizeToGrowTooSmall` where the
/// sample is larger. One sample is read at a time [I].
///
/// # Safety
///
/// Each pointer is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSample(
    the_media: Media,
    data_out: Handle,
    max_size_to_grow: c_long,
    size: Out<c_long>,
    time: i32,
    sample_time: Out<i32>,
    duration_per_sample: Out<i32>,
    sample_description_h: SampleDescriptionHandle,
    sample_description_index: Out<c_long>,
    _max_number_of_samples: c_long,
    number_of_samples: Out<c_long>,
    sample_flags: Out<i16>,
) -> OSErr {
    let wanted = Wanted {
        size,
        sample_time,
        duration_per_sample,
        description: sample_description_h,
        description_index: sample_description_index,
        number_of_samples,
        flags: sample_flags,
    };
    movies_status("GetMediaSample", || {
        let contract = Contract::Classic;
        // SAFETY: as this function's own contract.
        unsafe { get_sample(the_media, data_out, max_size_to_grow, time, wanted, contract) }
    })
}

/// As [`GetMediaSample`], with the file's bytes.
///
/// # Safety
///
/// As [`GetMediaSample`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSample_BigEndianData(
    the_media: Media,
    data_out: Handle,
    max_size_to_grow: c_long,
    size: Out<c_long>,
    time: i32,
    sample_time: Out<i32>,
    duration_per_sample: Out<i32>,
    sample_description_h: SampleDescriptionHandle,
    sample_description_index: Out<c_long>,
    _max_number_of_samples: c_long,
    number_of_samples: Out<c_long>,
    sample_flags: Out<i16>,
) -> OSErr {
    let wanted = Wanted {
        size,
        sample_time,
        duration_per_sample,
        description: sample_description_h,
        description_index: sample_description_index,
        number_of_samples,
        flags: sample_flags,
    };
    movies_status("GetMediaSample", || {
        let contract = Contract::BigEndianData;
        // SAFETY: as this function's own contract.
        unsafe { get_sample(the_media, data_out, max_size_to_grow, time, wanted, contract) }
    })
}

/// # Safety
///
/// Each pointer in `wanted` is null or valid for a write.
unsafe fn get_sample(
    the_media: Media,
    data_out: Handle,
    max_size_to_grow: c_long,
    time: i32,
    wanted: Wanted,
    contract: Contract,
) -> Result<OSErr> {
    let (kind, sample, mut bytes, mut description) = the_media.resolve()?.with(|track| {
        let media = &track.media;
        let sample = media.samples.sample(media.samples.at_time(time.into())?)?;
        let most = usize::try_from(max_size_to_grow).map_err(|_| Error::Param)?;
        if most != 0 && sample.size as usize > most {
            return Err(Error::MaxSizeToGrowTooSmall);
        }
        let description = media.description(sample.description)?.to_vec();
        Ok((media.handler, sample, media.read_sample(sample.number)?, description))
    })?;
    contract.sample_from_file(kind, &mut bytes);
    if data_out != Handle::NIL {
        memory::replace_bytes(data_out, &bytes)?;
    }
    if wanted.description != Handle::NIL {
        contract.description_from_file(kind, &mut description);
        memory::replace_bytes(wanted.description, &description)?;
    }
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        wanted.size.write_if_wanted(bytes.len() as c_long);
        wanted.sample_time.write_if_wanted(time_value(sample.time));
        wanted.duration_per_sample.write_if_wanted(time_value(sample.duration.into()));
        wanted.description_index.write_if_wanted(sample.description as c_long);
        wanted.number_of_samples.write_if_wanted(1);
        wanted.flags.write_if_wanted(if sample.sync { 0 } else { NOT_SYNC });
    }
    Ok(OSErr::OK)
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
