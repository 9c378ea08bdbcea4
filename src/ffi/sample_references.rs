//! `Movies.h`, "Making and writing movies": samples that stand in the media's data already, told one by
//! one or many at once.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, read};
use super::byte_order::Contract;
use super::media::Media;
use super::media_samples::{Wanted, sample_at};
use super::memory;
use super::movies::time_value;
use super::names::SampleDescriptionHandle;
use crate::base::{Error, Result};
use crate::movie::NewSamples;

/// `mediaSampleNotSync`.
const NOT_SYNC: i16 = 1;

/// A `SampleReferenceRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct SampleReferenceRecord {
    /// Where the samples are.
    pub data_offset: i32,
    /// The bytes of all.
    pub data_size: i32,
    /// How long each lasts.
    pub duration_per_sample: i32,
    /// How many there are.
    pub number_of_samples: i32,
    /// `mediaSampleNotSync` or 0.
    pub sample_flags: i16,
}

const _: () = assert!(size_of::<SampleReferenceRecord>() == 18);

/// A pointer to such records.
pub type SampleReferencePtr = *mut SampleReferenceRecord;

/// What a record tells, as the media takes it.
fn samples(record: SampleReferenceRecord) -> Result<NewSamples> {
    let count = u32::try_from(record.number_of_samples).map_err(|_| Error::Param)?;
    let size = u32::try_from(record.data_size).map_err(|_| Error::Param)?;
    let offset = u64::try_from(record.data_offset).map_err(|_| Error::Param)?;
    let duration = u32::try_from(record.duration_per_sample).map_err(|_| Error::InvalidDuration)?;
    if count == 0 || size % count != 0 || duration == 0 {
        return Err(Error::Param);
    }
    let sync = record.sample_flags & NOT_SYNC == 0;
    Ok(NewSamples { count, size: size / count, duration, description: 0, offset, sync })
}

/// Appends samples that stand in the media's data already, as records tell; all of them or, on an
/// error, none.
///
/// # Safety
///
/// `sample_refs` is null or valid for reads of `number_of_samples` records, `sample_time` null or
/// valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSampleReferences(
    the_media: Media,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_refs: SampleReferencePtr,
    sample_time: Out<i32>,
) -> OSErr {
    movies_status("AddMediaSampleReferences", || {
        let new = (sample_description_h, number_of_samples, sample_refs);
        // SAFETY: as this function's own contract.
        unsafe { add(the_media, new, sample_time, Contract::Classic) }
    })
}

/// As [`AddMediaSampleReferences`], with the file's bytes.
///
/// # Safety
///
/// As [`AddMediaSampleReferences`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSampleReferences_BigEndianData(
    the_media: Media,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_refs: SampleReferencePtr,
    sample_time: Out<i32>,
) -> OSErr {
    movies_status("AddMediaSampleReferences", || {
        let new = (sample_description_h, number_of_samples, sample_refs);
        // SAFETY: as this function's own contract.
        unsafe { add(the_media, new, sample_time, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// As [`AddMediaSampleReferences`].
unsafe fn add(
    the_media: Media,
    (description, count, records): (SampleDescriptionHandle, c_long, SampleReferencePtr),
    sample_time: Out<i32>,
    contract: Contract,
) -> Result<OSErr> {
    let media = the_media.resolve()?;
    let count = usize::try_from(count).map_err(|_| Error::Param)?;
    let mut new = Vec::new();
    if records.is_null() || count == 0 {
        return Err(Error::Param);
    }
    for index in 0..count {
        // SAFETY: as this function's own contract.
        new.push(samples(unsafe { read(records.wrapping_add(index))? })?);
    }
    let kind = media.with(|track| Ok(track.media.handler))?;
    let mut description =
        memory::bytes_of(description).map_err(|_| Error::InvalidSampleDescription)?;
    contract.description_to_file(kind, &mut description);
    let time = media.with(|track| {
        let mut changed = track.media.clone();
        let time = changed.samples.duration();
        for samples in new {
            changed.add_sample_references(samples, &description)?;
        }
        track.media = changed;
        Ok(time)
    })?;
    // SAFETY: as this function's own contract.
    unsafe { sample_time.write_if_wanted(time_value(time)) };
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
    let wanted = Wanted {
        size,
        sample_time,
        duration_per_sample,
        description: sample_description_h,
        description_index: sample_description_index,
        number_of_samples,
        flags: sample_flags,
    };
    movies_status("GetMediaSampleReference", || {
        // SAFETY: as this function's own contract.
        unsafe { get(the_media, data_offset, time, &wanted, Contract::Classic) }
    })
}

/// As [`GetMediaSampleReference`], with the file's bytes.
///
/// # Safety
///
/// As [`GetMediaSampleReference`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSampleReference_BigEndianData(
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
    let wanted = Wanted {
        size,
        sample_time,
        duration_per_sample,
        description: sample_description_h,
        description_index: sample_description_index,
        number_of_samples,
        flags: sample_flags,
    };
    movies_status("GetMediaSampleReference", || {
        // SAFETY: as this function's own contract.
        unsafe { get(the_media, data_offset, time, &wanted, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// Each pointer, in `wanted` too, is null or valid for a write.
unsafe fn get(
    the_media: Media,
    data_offset: Out<c_long>,
    time: i32,
    wanted: &Wanted,
    contract: Contract,
) -> Result<OSErr> {
    let media = the_media.resolve()?;
    let sample = media.with(|track| sample_at(&track.media, time))?;
    let offset = c_long::try_from(sample.offset).map_err(|_| Error::Param)?;
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        wanted.tell(&media, &sample, contract)?;
        data_offset.write_if_wanted(offset);
    }
    Ok(OSErr::OK)
}

/// Tells where samples are from a media time on, one record each, as long as they have one
/// description: at most `max_number_of_entries`, 0 for one.
///
/// # Safety
///
/// `sample_refs` is null or valid for writes of so many records; the other pointers are null or valid
/// for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSampleReferences(
    the_media: Media,
    time: i32,
    sample_time: Out<i32>,
    sample_description_h: SampleDescriptionHandle,
    sample_description_index: Out<c_long>,
    max_number_of_entries: c_long,
    actual_numberof_entries: Out<c_long>,
    sample_refs: SampleReferencePtr,
) -> OSErr {
    let wanted = several(
        sample_time,
        sample_description_h,
        sample_description_index,
        actual_numberof_entries,
    );
    movies_status("GetMediaSampleReferences", || {
        let place = (time, max_number_of_entries);
        // SAFETY: as this function's own contract.
        unsafe { get_several(the_media, place, &wanted, sample_refs, Contract::Classic) }
    })
}

/// As [`GetMediaSampleReferences`], with the file's bytes.
///
/// # Safety
///
/// As [`GetMediaSampleReferences`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaSampleReferences_BigEndianData(
    the_media: Media,
    time: i32,
    sample_time: Out<i32>,
    sample_description_h: SampleDescriptionHandle,
    sample_description_index: Out<c_long>,
    max_number_of_entries: c_long,
    actual_numberof_entries: Out<c_long>,
    sample_refs: SampleReferencePtr,
) -> OSErr {
    let wanted = several(
        sample_time,
        sample_description_h,
        sample_description_index,
        actual_numberof_entries,
    );
    movies_status("GetMediaSampleReferences", || {
        let place = (time, max_number_of_entries);
        // SAFETY: as this function's own contract.
        unsafe { get_several(the_media, place, &wanted, sample_refs, Contract::BigEndianData) }
    })
}

/// What is told of the first of several samples, and of how many.
fn several(
    sample_time: Out<i32>,
    description: SampleDescriptionHandle,
    description_index: Out<c_long>,
    number_of_samples: Out<c_long>,
) -> Wanted {
    Wanted {
        size: Out(core::ptr::null_mut()),
        sample_time,
        duration_per_sample: Out(core::ptr::null_mut()),
        description,
        description_index,
        number_of_samples,
        flags: Out(core::ptr::null_mut()),
    }
}

/// # Safety
///
/// As [`GetMediaSampleReferences`].
unsafe fn get_several(
    the_media: Media,
    (time, most): (i32, c_long),
    wanted: &Wanted,
    records: SampleReferencePtr,
    contract: Contract,
) -> Result<OSErr> {
    let most = usize::try_from(most).map_err(|_| Error::Param)?.max(1);
    let media = the_media.resolve()?;
    let (first, found) = media.with(|track| {
        let samples = &track.media.samples;
        let first = sample_at(&track.media, time)?;
        let mut found = vec![first];
        while found.len() < most {
            let next = first.number.saturating_add(found.len() as u32);
            match samples.sample(next) {
                Ok(sample) if sample.description == first.description => found.push(sample),
                _ => break,
            }
        }
        Ok((first, found))
    })?;
    for (index, sample) in found.iter().enumerate() {
        let record = SampleReferenceRecord {
            data_offset: i32::try_from(sample.offset).map_err(|_| Error::Param)?,
            data_size: i32::try_from(sample.size).map_err(|_| Error::Param)?,
            duration_per_sample: time_value(sample.duration.into()),
            number_of_samples: 1,
            sample_flags: if sample.sync { 0 } else { NOT_SYNC },
        };
        if !records.is_null() {
            // SAFETY: as this function's own contract.
            unsafe { Out(records.add(index)).write(record)? };
        }
    }
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        wanted.tell(&media, &first, contract)?;
        wanted.number_of_samples.write_if_wanted(found.len() as c_long);
    }
    Ok(OSErr::OK)
}
