//! `Movies.h`, "Making and writing movies": samples, and what of them a track shows.

use core::ffi::{c_long, c_ulong};
use std::path::Path;

use super::boundary::{OSErr, Out, movies_status};
use super::byte_order::Contract;
use super::media::Media;
use super::memory::{self, Handle};
use super::movie_making::changed;
use super::movies::time_value;
use super::names::SampleDescriptionHandle;
use super::tracks::Track;
use crate::base::{Error, Fixed, FourCc, Result, room};
use crate::movie::NewSamples;
use crate::runtime::movie_saving;

/// `mediaSampleNotSync`.
const NOT_SYNC: i16 = 1;

/// Begins to add samples to the media's file, which must be one that can be written.
///
/// `wrPermErr` for a media that was opened with samples in another file than its movie, or in a
/// handle [I].
#[unsafe(no_mangle)]
pub extern "C" fn BeginMediaEdits(the_media: Media) -> OSErr {
    movies_status("BeginMediaEdits", || {
        let media = the_media.resolve()?;
        let path = media.with(|track| {
            let has_store = track.media.has_store() || !track.media.is_in_own_file();
            Ok(track.media.path().filter(|_| !has_store).map(Path::to_path_buf))
        })?;
        if let Some(path) = path {
            let file = movie_saving::file_at(&media.movie, &path)?;
            media.with(|track| track.media.go_on_in(&file))?;
        }
        media.with(|track| track.media.edit(true))?;
        Ok(OSErr::OK)
    })
}

/// Ends what `BeginMediaEdits` began: the media lasts as long as its samples.
#[unsafe(no_mangle)]
pub extern "C" fn EndMediaEdits(the_media: Media) -> OSErr {
    movies_status("EndMediaEdits", || {
        let media = the_media.resolve()?;
        media.with(|track| {
            track.media.edit(false)?;
            track.media.finish_other_store()
        })?;
        changed(&media.movie);
        Ok(OSErr::OK)
    })
}

/// Adds samples of equal size and length, cut from a handle that stays the caller's.
///
/// Known records are taken in host order. `wrPermErr` outside of `BeginMediaEdits` and
/// `EndMediaEdits` [I]; `invalidSampleDescription` for a description whose size is not its handle's.
///
/// # Safety
///
/// `sample_time` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSample(
    the_media: Media,
    data_in: Handle,
    in_offset: c_long,
    size: c_ulong,
    duration_per_sample: i32,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_flags: i16,
    sample_time: Out<i32>,
) -> OSErr {
    let new =
        Added { data_in, in_offset, size, duration_per_sample, number_of_samples, sample_flags };
    movies_status("AddMediaSample", || {
        let time = add(the_media, &new, sample_description_h, Contract::Classic)?;
        // SAFETY: as this function's own contract.
        unsafe { sample_time.write_if_wanted(time) };
        Ok(OSErr::OK)
    })
}

/// As [`AddMediaSample`], with the file's bytes.
///
/// # Safety
///
/// As [`AddMediaSample`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSample_BigEndianData(
    the_media: Media,
    data_in: Handle,
    in_offset: c_long,
    size: c_ulong,
    duration_per_sample: i32,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_flags: i16,
    sample_time: Out<i32>,
) -> OSErr {
    let new =
        Added { data_in, in_offset, size, duration_per_sample, number_of_samples, sample_flags };
    movies_status("AddMediaSample", || {
        let time = add(the_media, &new, sample_description_h, Contract::BigEndianData)?;
        // SAFETY: as this function's own contract.
        unsafe { sample_time.write_if_wanted(time) };
        Ok(OSErr::OK)
    })
}

/// What is to be added.
struct Added {
    data_in: Handle,
    in_offset: c_long,
    size: c_ulong,
    duration_per_sample: i32,
    number_of_samples: c_long,
    sample_flags: i16,
}

impl Added {
    /// How many samples, and how long each lasts.
    fn numbers(&self) -> Result<(u32, u32)> {
        let count = u32::try_from(self.number_of_samples).map_err(|_| Error::Param)?;
        Ok((count, u32::try_from(self.duration_per_sample).map_err(|_| Error::InvalidDuration)?))
    }
}

/// The bytes of a sample description as the file has them, for a media of this type.
fn description(handle: Handle, media: FourCc, contract: Contract) -> Result<Vec<u8>> {
    let mut bytes = memory::bytes_of(handle).map_err(|_| Error::InvalidSampleDescription)?;
    contract.description_to_file(media, &mut bytes);
    Ok(bytes)
}

fn add(
    the_media: Media,
    new: &Added,
    sample_description: SampleDescriptionHandle,
    contract: Contract,
) -> Result<i32> {
    let media = the_media.resolve()?;
    let kind = media.with(|track| Ok(track.media.handler))?;
    let offset = usize::try_from(new.in_offset).map_err(|_| Error::Param)?;
    let size = usize::try_from(new.size).map_err(|_| Error::Param)?;
    let end = offset.checked_add(size).ok_or(Error::Param)?;
    let data = memory::with_bytes(new.data_in, |bytes| bytes.get(offset..end).map(room::copied))?;
    let mut data = data.ok_or(Error::Param)??;
    contract.sample_to_file(kind, &mut data);
    let description = description(sample_description, kind, contract)?;
    let sync = new.sample_flags & NOT_SYNC == 0;
    let numbers = new.numbers()?;
    let time = media.with(|track| track.media.add_samples(&data, numbers, &description, sync))?;
    Ok(time_value(time))
}

/// As [`AddMediaSample`], for samples that stand in the media's data already, from `data_offset`.
///
/// # Safety
///
/// `sample_time` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSampleReference(
    the_media: Media,
    data_offset: c_long,
    size: c_ulong,
    duration_per_sample: i32,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_flags: i16,
    sample_time: Out<i32>,
) -> OSErr {
    let (data_in, in_offset) = (Handle::NIL, data_offset);
    let new =
        Added { data_in, in_offset, size, duration_per_sample, number_of_samples, sample_flags };
    movies_status("AddMediaSampleReference", || {
        let time = add_reference(the_media, &new, sample_description_h, Contract::Classic)?;
        // SAFETY: as this function's own contract.
        unsafe { sample_time.write_if_wanted(time) };
        Ok(OSErr::OK)
    })
}

/// As [`AddMediaSampleReference`], with the file's bytes.
///
/// # Safety
///
/// As [`AddMediaSampleReference`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaSampleReference_BigEndianData(
    the_media: Media,
    data_offset: c_long,
    size: c_ulong,
    duration_per_sample: i32,
    sample_description_h: SampleDescriptionHandle,
    number_of_samples: c_long,
    sample_flags: i16,
    sample_time: Out<i32>,
) -> OSErr {
    let (data_in, in_offset) = (Handle::NIL, data_offset);
    let new =
        Added { data_in, in_offset, size, duration_per_sample, number_of_samples, sample_flags };
    movies_status("AddMediaSampleReference", || {
        let time = add_reference(the_media, &new, sample_description_h, Contract::BigEndianData)?;
        // SAFETY: as this function's own contract.
        unsafe { sample_time.write_if_wanted(time) };
        Ok(OSErr::OK)
    })
}

fn add_reference(
    the_media: Media,
    new: &Added,
    sample_description: SampleDescriptionHandle,
    contract: Contract,
) -> Result<i32> {
    let media = the_media.resolve()?;
    let kind = media.with(|track| Ok(track.media.handler))?;
    let (count, duration) = new.numbers()?;
    let size = u32::try_from(new.size).map_err(|_| Error::Param)?;
    let offset = u64::try_from(new.in_offset).map_err(|_| Error::Param)?;
    if count == 0 || size % count != 0 || duration == 0 {
        return Err(Error::Param);
    }
    let sync = new.sample_flags & NOT_SYNC == 0;
    let samples = NewSamples { count, size: size / count, duration, description: 0, offset, sync };
    let description = description(sample_description, kind, contract)?;
    let time = media.with(|track| track.media.add_sample_references(samples, &description))?;
    Ok(time_value(time))
}

/// Inserts a stretch of the media into its track; `track_start` −1 is the end of the track. What is
/// there moves on.
///
/// `invalidTime`, `invalidDuration` for a stretch that the media does not have.
#[unsafe(no_mangle)]
pub extern "C" fn InsertMediaIntoTrack(
    the_track: Track,
    track_start: i32,
    media_time: i32,
    media_duration: i32,
    media_rate: Fixed,
) -> OSErr {
    movies_status("InsertMediaIntoTrack", || {
        let track = the_track.resolve()?;
        let stretch = (i64::from(media_time), i64::from(media_duration));
        track.with(|track| track.insert_media(i64::from(track_start), stretch, media_rate))?;
        changed(&track.movie);
        Ok(OSErr::OK)
    })
}

/// Gives a media a property container, which is copied, or none with nil. Its known leaves are in
/// host order.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaPropertyAtom(the_media: Media, property_atom: Handle) -> OSErr {
    movies_status("SetMediaPropertyAtom", || {
        set_property(the_media, property_atom, Contract::Classic)
    })
}

/// As [`SetMediaPropertyAtom`], with the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaPropertyAtom_BigEndianData(
    the_media: Media,
    property_atom: Handle,
) -> OSErr {
    movies_status("SetMediaPropertyAtom", || {
        set_property(the_media, property_atom, Contract::BigEndianData)
    })
}

fn set_property(the_media: Media, property_atom: Handle, contract: Contract) -> Result<OSErr> {
    let media = the_media.resolve()?;
    let container = if property_atom == Handle::NIL {
        None
    } else {
        let mut bytes = memory::bytes_of(property_atom)?;
        contract.container_to_file(&mut bytes);
        Some(bytes)
    };
    media.with(|track| {
        track.media.property_atom = container;
        Ok(())
    })?;
    changed(&media.movie);
    Ok(OSErr::OK)
}
