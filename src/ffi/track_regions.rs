//! `Movies.h`, "spatial movie routines": what of a track is shown.
//!
//! "Inside Macintosh: QuickTime", *Working With Movie Spatial Characteristics*. A track's clip is in
//! the track's own coordinates and is applied before its matrix. Regions that go in are copied; those
//! that come out are the caller's.

use super::boundary::movies_value;
use super::memory::Handle;
use super::movie_regions::{given, handed};
use super::names::RgnHandle;
use super::tracks::Track;
use crate::base::Rect;
use crate::manager::layers::{clip_bytes, clip_of};
use crate::raster::Region;
use crate::raster::region::Join;

/// Shows only what lies in a region of the track's own coordinates; everything for nil. It goes to
/// the file with the movie.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackClipRgn(the_track: Track, the_clip: RgnHandle) {
    movies_value("SetTrackClipRgn", (), || {
        let clip = given(the_clip)?.map(|clip| clip_bytes(&clip)).transpose()?;
        the_track.resolve()?.with(|track| {
            track.clip = clip;
            Ok(())
        })
    });
}

/// A copy of the track's clip, or nil where it has none.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackClipRgn(the_track: Track) -> RgnHandle {
    movies_value("GetTrackClipRgn", Handle::NIL, || {
        handed(the_track.resolve()?.with(|track| Ok(clip_of(track)))?.as_ref())
    })
}

/// A new region: what the track fills in its own coordinates, cut to its clip; empty for a track
/// that is not seen.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackBoundsRgn(the_track: Track) -> RgnHandle {
    movies_value("GetTrackBoundsRgn", Handle::NIL, || {
        let region = the_track.resolve()?.with(|track| {
            let side = |length: f64| length.ceil().clamp(0.0, i16::MAX.into()) as i16;
            let (right, bottom) = (side(track.width.to_f64()), side(track.height.to_f64()));
            let whole = Region::rect(Rect::new(0, 0, right, bottom));
            Ok(match clip_of(track) {
                Some(clip) => whole.join(&clip, Join::Intersection),
                None => whole,
            })
        })?;
        handed(Some(&region))
    })
}
