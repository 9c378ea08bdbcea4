//! `Movies.h`, "Media Samples": sync samples that stand for others.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status};
use super::media::Media;
use super::movie_making::changed;
use crate::base::{Error, Result};

fn number(sample: c_long) -> Result<u32> {
    u32::try_from(sample).map_err(|_| Error::InvalidSampleNumber)
}

/// Has a sync sample stand for a sample that needs those before it; 0 takes that back [I].
/// `invalidSampleNumber` for one that is not there.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaShadowSync(
    the_media: Media,
    frame_diff_sample_num: c_long,
    sync_sample_num: c_long,
) -> OSErr {
    movies_status("SetMediaShadowSync", || {
        let (sample, sync) = (number(frame_diff_sample_num)?, number(sync_sample_num)?);
        let media = the_media.resolve()?;
        media.with(|track| track.media.samples.set_shadow_sync(sample, sync))?;
        changed(&media.movie);
        Ok(OSErr::OK)
    })
}

/// The sync sample that stands for a sample, or 0. `invalidSampleNumber`.
///
/// # Safety
///
/// `sync_sample_num` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaShadowSync(
    the_media: Media,
    frame_diff_sample_num: c_long,
    sync_sample_num: Out<c_long>,
) -> OSErr {
    movies_status("GetMediaShadowSync", || {
        let sample = number(frame_diff_sample_num)?;
        let sync = the_media.resolve()?.with(|track| track.media.samples.shadow_sync(sample))?;
        // SAFETY: as this function's own contract.
        unsafe { sync_sample_num.write(sync as c_long)? };
        Ok(OSErr::OK)
    })
}
