//! `Movies.h`, "Media": what a program sets on a media, and where its samples are.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, movies_value};
use super::byte_order::Contract;
use super::media::Media;
use super::memory::{self, Handle};
use super::movie_making::changed;
use super::movies::time_value;
use super::names::SampleDescriptionHandle;
use crate::base::{Error, Result};

/// `mediaSampleNotSync`.
const NOT_SYNC: i16 = 1;

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

/// Where the sample is that is shown at a media time: its place in the media's data, and what
/// `GetMediaSample` tells. One sample is told at a time [I].
///
/// # Safety
///
/// Each pointer is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSampleReference(
    the_media: Media,
    data_offset: Out<c_long>,
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
    movies_status("GetMediaSampleReference", || {
        let (kind, sample, mut description) = the_media.resolve()?.with(|track| {
            let media = &track.media;
            let sample = media.samples.sample(media.samples.at_time(time.into())?)?;
            Ok((media.handler, sample, media.description(sample.description)?.to_vec()))
        })?;
        let offset = c_long::try_from(sample.offset).map_err(|_| Error::Param)?;
        if sample_description_h != Handle::NIL {
            Contract::Classic.description_from_file(kind, &mut description);
            memory::replace_bytes(sample_description_h, &description)?;
        }
        // SAFETY: as this function's own contract.
        unsafe {
            data_offset.write_if_wanted(offset);
            size.write_if_wanted(sample.size as c_long);
            sample_time.write_if_wanted(time_value(sample.time));
            duration_per_sample.write_if_wanted(time_value(sample.duration.into()));
            sample_description_index.write_if_wanted(sample.description as c_long);
            number_of_samples.write_if_wanted(1);
            sample_flags.write_if_wanted(if sample.sync { 0 } else { NOT_SYNC });
        }
        Ok(OSErr::OK)
    })
}
