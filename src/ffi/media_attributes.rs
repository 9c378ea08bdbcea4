//! `Movies.h`, "Media": what a program sets on a media.

use core::ffi::c_long;

use super::boundary::{OSErr, movies_status, movies_value};
use super::byte_order::Contract;
use super::media::Media;
use super::memory::{self, Handle};
use super::movie_making::changed;
use super::names::SampleDescriptionHandle;
use crate::base::{Error, Result};

/// The language of a media: a Mac language code.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaLanguage(the_media: Media) -> i16 {
    movies_value("GetMediaLanguage", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.language as i16))
    })
}

/// Sets the language of a media.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaLanguage(the_media: Media, language: i16) {
    movies_value("SetMediaLanguage", (), || {
        the_media.resolve()?.with(|track| {
            track.media.language = language as u16;
            Ok(())
        })
    });
}

/// The quality of a media.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaQuality(the_media: Media) -> i16 {
    movies_value("GetMediaQuality", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.quality as i16))
    })
}

/// Sets the quality of a media.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaQuality(the_media: Media, quality: i16) {
    movies_value("SetMediaQuality", (), || {
        the_media.resolve()?.with(|track| {
            track.media.quality = quality as u16;
            Ok(())
        })
    });
}

/// How many samples can be shown without the ones before them.
#[unsafe(no_mangle)]
pub extern "C" fn GetMediaSyncSampleCount(the_media: Media) -> c_long {
    movies_value("GetMediaSyncSampleCount", 0, || {
        the_media.resolve()?.with(|track| Ok(track.media.samples.sync_count() as c_long))
    })
}

/// Changes the sample description with an index from 1; its known fields are in host order.
/// `invalidSampleDescIndex`, `invalidSampleDescription`.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaSampleDescription(
    the_media: Media,
    index: c_long,
    desc_h: SampleDescriptionHandle,
) -> OSErr {
    movies_status("SetMediaSampleDescription", || {
        set_description(the_media, index, desc_h, Contract::Classic)
    })
}

/// As [`SetMediaSampleDescription`], with containers inside as the file has them.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaSampleDescription_BigEndianData(
    the_media: Media,
    index: c_long,
    desc_h: SampleDescriptionHandle,
) -> OSErr {
    movies_status("SetMediaSampleDescription", || {
        set_description(the_media, index, desc_h, Contract::BigEndianData)
    })
}

fn set_description(
    the_media: Media,
    index: c_long,
    handle: Handle,
    contract: Contract,
) -> Result<OSErr> {
    let media = the_media.resolve()?;
    let kind = media.with(|track| Ok(track.media.handler))?;
    let mut bytes = memory::bytes_of(handle).map_err(|_| Error::InvalidSampleDescription)?;
    contract.description_to_file(kind, &mut bytes);
    let index = u32::try_from(index).map_err(|_| Error::InvalidSampleDescriptionIndex)?;
    media.with(|track| track.media.set_description(index, &bytes))?;
    changed(&media.movie);
    Ok(OSErr::OK)
}
