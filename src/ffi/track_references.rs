//! `Movies.h`, "Track References": what changes them.

use core::ffi::c_long;
use std::sync::Arc;

use super::boundary::{OSErr, Out, movies_status};
use super::movie_making::changed;
use super::tracks::Track;
use crate::base::{Error, FourCc, Result};

/// Adds a reference from a track to another of the same movie, and tells its index, from 1.
///
/// # Safety
///
/// `added_index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddTrackReference(
    the_track: Track,
    ref_track: Track,
    ref_type: u32,
    added_index: Out<c_long>,
) -> OSErr {
    movies_status("AddTrackReference", || {
        let track = the_track.resolve()?;
        let other = ref_track.resolve()?;
        if !Arc::ptr_eq(&track.movie, &other.movie) {
            return Err(Error::InvalidTrack);
        }
        let kind = FourCc::from_u32(ref_type);
        let index = track.with(|track| track.add_reference(kind, other.id))?;
        changed(&track.movie);
        // SAFETY: as this function's own contract.
        unsafe { added_index.write_if_wanted(index as c_long) };
        Ok(OSErr::OK)
    })
}

/// The index of a reference as C gives it.
fn place(index: c_long) -> Result<u32> {
    u32::try_from(index).map_err(|_| Error::BadTrackIndex)
}

/// Changes where a reference leads; a nil track leaves its place empty. `badTrackIndex` where there
/// is none with this index.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackReference(
    the_track: Track,
    ref_track: Track,
    ref_type: u32,
    index: c_long,
) -> OSErr {
    movies_status("SetTrackReference", || {
        let track = the_track.resolve()?;
        let id = if ref_track == Track::NIL { 0 } else { ref_track.resolve()?.id };
        let kind = FourCc::from_u32(ref_type);
        track.with(|track| track.set_reference(kind, place(index)?, id))?;
        changed(&track.movie);
        Ok(OSErr::OK)
    })
}

/// Removes a reference; those behind it move up. `badTrackIndex` where there is none with this
/// index.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteTrackReference(the_track: Track, ref_type: u32, index: c_long) -> OSErr {
    movies_status("DeleteTrackReference", || {
        let track = the_track.resolve()?;
        let kind = FourCc::from_u32(ref_type);
        track.with(|track| track.remove_reference(kind, place(index)?))?;
        changed(&track.movie);
        Ok(OSErr::OK)
    })
}
