//! `Movies.h`, "Making and writing movies": movie files. They are only read so far.

use core::ffi::c_long;

use super::boundary::{OSErr, Out};
use super::files::FSSpec;
use super::media::Media;
use super::movies::Movie;

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddMovieResource(
    _the_movie: Movie,
    _res_ref_num: i16,
    _res_id: Out<i16>,
    _res_name: *const u8,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn CreateMovieFile(
    _file_spec: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
    _res_ref_num: Out<i16>,
    _newmovie: Out<Movie>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteMovieFile(_file_spec: *const FSSpec) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeTrackMedia(_the_media: Media) {}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn FlattenMovie(
    _the_movie: Movie,
    _movie_flatten_flags: c_long,
    _the_file: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
    _res_id: Out<i16>,
    _res_name: *const u8,
) {
}

/// Not done yet: always nil.
#[unsafe(no_mangle)]
pub extern "C" fn FlattenMovieData(
    _the_movie: Movie,
    _movie_flatten_flags: c_long,
    _the_file: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
) -> Movie {
    Movie::NIL
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn UpdateMovieResource(
    _the_movie: Movie,
    _res_ref_num: i16,
    _res_id: i16,
    _res_name: *const u8,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
