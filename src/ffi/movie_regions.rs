//! `Movies.h`, "spatial movie routines": what of a movie is shown, and what has to be drawn again.
//!
//! "Inside Macintosh: QuickTime", *Working With Movie Spatial Characteristics*. A movie is shown in
//! its box, cut to its own clip, which is stretched as the movie is, and to its display clip. The
//! clip of its graphics world does not count. Regions that go in are copied; those that come out are
//! the caller's.

use std::sync::Arc;

use super::boundary::{OSErr, movies_status, movies_value};
use super::drawing;
use super::memory::Handle;
use super::movies::Movie;
use super::names::RgnHandle;
use super::regions;
use crate::base::Result;
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::movies::{MovieCell, natural_box};

/// What a caller hands over: a region, or nil.
pub(super) fn given(region: RgnHandle) -> Result<Option<Region>> {
    if region == Handle::NIL { Ok(None) } else { regions::get(region).map(Some) }
}

/// What a caller gets: a new region, or nil.
pub(super) fn handed(region: Option<&Region>) -> Result<RgnHandle> {
    region.map_or(Ok(Handle::NIL), regions::new)
}

fn movie_of(movie: Movie) -> Result<Arc<MovieCell>> {
    movie.resolve()
}

/// Has a part of a movie drawn again with the next `MoviesTask`: a region of its port, or all of it
/// for nil.
#[unsafe(no_mangle)]
pub extern "C" fn InvalidateMovieRegion(the_movie: Movie, invalid_rgn: RgnHandle) -> OSErr {
    movies_status("InvalidateMovieRegion", || {
        let movie = movie_of(the_movie)?;
        let whole = || Region::rect(movie.with(|state| state.box_rect));
        let part = given(invalid_rgn)?.unwrap_or_else(whole);
        drawing::invalidate(&movie, &part);
        Ok(OSErr::OK)
    })
}

/// Shows only what lies in a region of the movie's own coordinates; everything for nil. Not saved
/// with the movie yet.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieClipRgn(the_movie: Movie, the_clip: RgnHandle) {
    movies_value("SetMovieClipRgn", (), || {
        let (movie, clip) = (movie_of(the_movie)?, given(the_clip)?);
        movie.with(|state| state.clip = clip);
        Ok(())
    });
}

/// A copy of the movie's clip, or nil where it has none.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieClipRgn(the_movie: Movie) -> RgnHandle {
    movies_value("GetMovieClipRgn", Handle::NIL, || {
        handed(movie_of(the_movie)?.with(|state| state.clip.clone()).as_ref())
    })
}

/// Shows only what lies in a region of the movie's port; everything for nil. It is not saved.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieDisplayClipRgn(the_movie: Movie, the_clip: RgnHandle) {
    movies_value("SetMovieDisplayClipRgn", (), || {
        let (movie, clip) = (movie_of(the_movie)?, given(the_clip)?);
        movie.with(|state| state.display_clip = clip);
        Ok(())
    });
}

/// A copy of the movie's display clip, or nil where it has none.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieDisplayClipRgn(the_movie: Movie) -> RgnHandle {
    movies_value("GetMovieDisplayClipRgn", Handle::NIL, || {
        handed(movie_of(the_movie)?.with(|state| state.display_clip.clone()).as_ref())
    })
}

/// A new region: what the movie fills in its own coordinates, cut to its clip.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieBoundsRgn(the_movie: Movie) -> RgnHandle {
    movies_value("GetMovieBoundsRgn", Handle::NIL, || {
        let region = movie_of(the_movie)?.with(|state| {
            let whole = Region::rect(natural_box(&state.movie));
            match &state.clip {
                Some(clip) => whole.join(clip, Join::Intersection),
                None => whole,
            }
        });
        handed(Some(&region))
    })
}

/// A new region: what the movie fills in its port, cut to its clip. The display clip does not count.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieDisplayBoundsRgn(the_movie: Movie) -> RgnHandle {
    movies_value("GetMovieDisplayBoundsRgn", Handle::NIL, || {
        handed(Some(&movie_of(the_movie)?.with(|state| state.bounds_region())))
    })
}
