//! `Movies.h`, "Making and writing movies": samples that stand in the media's data already, many at
//! once.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, read};
use super::byte_order::Contract;
use super::media::Media;
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
        let media = the_media.resolve()?;
        let count = usize::try_from(number_of_samples).map_err(|_| Error::Param)?;
        let mut new = Vec::new();
        if sample_refs.is_null() || count == 0 {
            return Err(Error::Param);
        }
        for index in 0..count {
            // SAFETY: as this function's own contract.
            new.push(samples(unsafe { read(sample_refs.wrapping_add(index))? })?);
        }
        let kind = media.with(|track| Ok(track.media.handler))?;
        let mut description =
            memory::bytes_of(sample_description_h).map_err(|_| Error::InvalidSampleDescription)?;
        Contract::Classic.description_to_file(kind, &mut description);
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
    })
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
    movies_status("GetMediaSampleReferences", || {
        let most = usize::try_from(max_number_of_entries).map_err(|_| Error::Param)?.max(1);
        let (kind, found, mut description) = the_media.resolve()?.with(|track| {
            let media = &track.media;
            let first = media.samples.sample(media.samples.at_time(time.into())?)?;
            let mut found = vec![first];
            while found.len() < most {
                let next = first.number.saturating_add(found.len() as u32);
                match media.samples.sample(next) {
                    Ok(sample) if sample.description == first.description => found.push(sample),
                    _ => break,
                }
            }
            Ok((media.handler, found, media.description(first.description)?.to_vec()))
        })?;
        if sample_description_h != memory::Handle::NIL {
            Contract::Classic.description_from_file(kind, &mut description);
            memory::replace_bytes(sample_description_h, &description)?;
        }
        for (index, sample) in found.iter().enumerate() {
            let record = SampleReferenceRecord {
                data_offset: i32::try_from(sample.offset).map_err(|_| Error::Param)?,
                data_size: i32::try_from(sample.size).map_err(|_| Error::Param)?,
                duration_per_sample: time_value(sample.duration.into()),
                number_of_samples: 1,
                sample_flags: if sample.sync { 0 } else { NOT_SYNC },
            };
            if !sample_refs.is_null() {
                // SAFETY: as this function's own contract.
                unsafe { Out(sample_refs.add(index)).write(record)? };
            }
        }
        let first = found.first().ok_or(Error::InvalidSampleNumber)?;
        // SAFETY: as this function's own contract.
        unsafe {
            sample_time.write_if_wanted(time_value(first.time));
            sample_description_index.write_if_wanted(first.description as c_long);
            actual_numberof_entries.write_if_wanted(found.len() as c_long);
        }
        Ok(OSErr::OK)
    })
}
