//! `Movies.h`, "Editing": movies on the scrap.

use core::ffi::c_long;

use super::boundary::{OSErr, movies_status, movies_value};
use super::flatten::{HEADER_FIRST, to_memory};
use super::memory::{self, Handle};
use super::movie_conversion::picture_file;
use super::movie_import::{Place, import};
use super::movie_pictures::GetMoviePict;
use super::movies::{Movie, time_value};
use super::scrap;
use crate::base::{Error, Result, SharedBytes};
use crate::movie;
use crate::runtime::{movie_saving, movies};

/// `movieScrapDontZeroScrap`.
const DONT_ZERO: c_long = 1;
/// `movieScrapOnlyPutMovie`.
const ONLY_MOVIE: c_long = 2;
/// `newMovieActive`.
const ACTIVE: c_long = 1;
const MOVIE: u32 = u32::from_be_bytes(*b"moov");
const PICTURE: u32 = u32::from_be_bytes(*b"PICT");

/// Puts a movie with its samples on the scrap, and a picture of what it shows now.
#[unsafe(no_mangle)]
pub extern "C" fn PutMovieOnScrap(the_movie: Movie, movie_scrap_flags: c_long) -> OSErr {
    movies_status("PutMovieOnScrap", || {
        let cell = the_movie.resolve()?;
        let time = time_value(cell.with(|state| state.shown_time()));
        let bytes = whole(&movie_saving::as_saved(&cell)?)?;
        let picture = match movie_scrap_flags & ONLY_MOVIE {
            0 => GetMoviePict(the_movie, time),
            _ => Handle::NIL,
        };
        if movie_scrap_flags & DONT_ZERO == 0 {
            scrap::clear();
        }
        scrap::put(MOVIE, bytes)?;
        if picture != Handle::NIL {
            let bytes = memory::bytes_of(picture);
            memory::dispose(picture)?;
            scrap::put(PICTURE, bytes?)?;
        }
        Ok(OSErr::OK)
    })
}

/// A movie and all its samples as bytes.
fn whole(movie: &movie::Movie) -> Result<Vec<u8>> {
    let handle = memory::new_handle(&[])?;
    let bytes = to_memory(movie, handle, HEADER_FIRST).and_then(|_| memory::bytes_of(handle));
    memory::dispose(handle)?;
    bytes
}

/// A movie of what is on the scrap: a movie, or else a picture, which is shown for a moment.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieFromScrap(new_movie_flags: c_long) -> Movie {
    movies_value("NewMovieFromScrap", Movie::NIL, || {
        let active = new_movie_flags & ACTIVE != 0;
        match scrap::get(MOVIE) {
            Ok((bytes, _)) => {
                let movie = movie::Movie::from_bytes(SharedBytes::new(bytes))?;
                movies::insert(movie, active).map(Movie::from_token)
            }
            Err(Error::NoScrapType) => {
                let picture = memory::new_handle(&scrap::get(PICTURE)?.0)?;
                let file = picture_file(picture);
                memory::dispose(picture)?;
                let file = file?;
                let token = movies::insert(movie::Movie::default(), active)?;
                let the_movie = Movie::from_token(token);
                let made = import(&the_movie.resolve()?, &file, Place::START);
                made.inspect_err(|_| {
                    let _ = movies::dispose(token);
                })?;
                Ok(the_movie)
            }
            Err(error) => Err(error),
        }
    })
}
