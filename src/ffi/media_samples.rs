//! `Movies.h`, "Media Samples".

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, movies_value};
use super::byte_order::Contract;
use super::media::Media;
use super::memory::{self, Handle};
use super::movies::time_value;
use super::names::SampleDescriptionHandle;
use crate::base::{Error, Result};
use crate::movie::{self, Sample};
use crate::runtime::movies::TrackCell;

/// `mediaSampleNotSync`.
const NOT_SYNC: i16 = 1;

/// What is told of a sample beside its data.
pub(super) struct Wanted {
    pub size: Out<c_long>,
    pub sample_time: Out<i32>,
    pub duration_per_sample: Out<i32>,
    pub description: Handle,
    pub description_index: Out<c_long>,
    pub number_of_samples: Out<c_long>,
    pub flags: Out<i16>,
}

impl Wanted {
    /// Tells of the sample that a media shows at a time, and gives it.
    ///
    /// # Safety
    ///
    /// Each pointer is null or valid for a write.
    pub(super) unsafe fn tell(
        &self,
        media: &TrackCell,
        sample: &Sample,
        contract: Contract,
    ) -> Result<()> {
        if self.description != Handle::NIL {
            let (kind, mut description) = media.with(|track| {
                let media = &track.media;
                Ok((media.handler, media.description(sample.description)?.to_vec()))
            })?;
            contract.description_from_file(kind, &mut description);
            memory::replace_bytes(self.description, &description)?;
        }
        // SAFETY: the caller vouches for the pointers.
        unsafe {
            self.size.write_if_wanted(sample.size as c_long);
            self.sample_time.write_if_wanted(time_value(sample.time));
            self.duration_per_sample.write_if_wanted(time_value(sample.duration.into()));
            self.description_index.write_if_wanted(sample.description as c_long);
            self.number_of_samples.write_if_wanted(1);
            self.flags.write_if_wanted(if sample.sync { 0 } else { NOT_SYNC });
        }
        Ok(())
    }
}

/// The sample that a media shows at a time.
pub(super) fn sample_at(media: &movie::Media, time: i32) -> Result<Sample> {
    media.samples.sample(media.samples.at_time(time.into())?)
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
    let media = the_media.resolve()?;
    let (kind, sample, mut bytes) = media.with(|track| {
        let media = &track.media;
        let sample = sample_at(media, time)?;
        let most = usize::try_from(max_size_to_grow).map_err(|_| Error::Param)?;
        if most != 0 && sample.size as usize > most {
            return Err(Error::MaxSizeToGrowTooSmall);
        }
        Ok((media.handler, sample, media.read_sample(sample.number)?))
    })?;
    contract.sample_from_file(kind, &mut bytes);
    if data_out != Handle::NIL {
        memory::replace_bytes(data_out, &bytes)?;
    }
    // SAFETY: the caller vouches for the pointers.
    unsafe { wanted.tell(&media, &sample, contract)? };
    Ok(OSErr::OK)
}
