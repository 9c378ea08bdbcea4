//! `Movies.h`, "Making and writing movies": movie files, and the headers in them.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, read};
use super::files::{FSSpec, pascal, path_of};
use super::memory::{self, Handle};
use super::movies::Movie;
use crate::base::{Error, FourCc, Result};
use crate::movie::{self, Home};
use crate::runtime::movies;
use crate::runtime::{files, movie_saving};

/// `createMovieFileDeleteCurFile`, of the 32 bits that count.
pub(super) const DELETE_CURRENT: u32 = 0x8000_0000;
/// `createMovieFileDontCreateMovie`.
pub(super) const DONT_CREATE_MOVIE: u32 = 0x4000_0000;
/// `createMovieFileDontOpenFile`.
pub(super) const DONT_OPEN: u32 = 0x2000_0000;
/// `createMovieFileDontCreateResFile`.
pub(super) const NO_RESOURCES: u32 = 0x1000_0000;
/// `newMovieActive`.
const ACTIVE: u32 = 1;
/// `movieInDataForkResID`.
pub(super) const IN_DATA_FORK: i16 = -1;

/// Whose resource fork a file gets, if any.
pub(super) fn resources_for(creator: u32, flags: u32) -> Option<FourCc> {
    (flags & NO_RESOURCES == 0).then(|| FourCc::from_u32(creator))
}

/// Makes a movie file, empty but for an empty resource fork; opens it and makes an empty movie,
/// whose new media keep their samples there.
///
/// A file that is there is taken as it is, or with `createMovieFileDeleteCurFile` replaced: it stays
/// until the new one gets a movie or is closed.
///
/// # Safety
///
/// `file_spec` is null or valid for a read; the others are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CreateMovieFile(
    file_spec: *const FSSpec,
    creator: u32,
    _script_tag: i16,
    create_movie_file_flags: c_long,
    res_ref_num: Out<i16>,
    newmovie: Out<Movie>,
) -> OSErr {
    movies_status("CreateMovieFile", || {
        let flags = create_movie_file_flags as u32;
        let (opens, makes) = (flags & DONT_OPEN == 0, flags & DONT_CREATE_MOVIE == 0);
        // SAFETY: as this function's own contract.
        unsafe {
            newmovie.write_if_wanted(Movie::NIL);
            res_ref_num.write_if_wanted(0);
        }
        if opens && res_ref_num.is_null() || makes && newmovie.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(file_spec)? })?;
        let resources = resources_for(creator, flags);
        let file = files::create(&path, flags & DELETE_CURRENT != 0, resources)?;
        let number = if opens { Some(files::open_created(&file)?) } else { None };
        let movie = if makes {
            let token = movies::insert(movie::Movie::default(), flags & ACTIVE != 0)?;
            movie_saving::live_in(token, &file);
            Some(Movie::from_token(token))
        } else {
            None
        };
        // SAFETY: as this function's own contract.
        unsafe {
            number.into_iter().for_each(|number| res_ref_num.write_if_wanted(number));
            movie.into_iter().for_each(|movie| newmovie.write_if_wanted(movie));
        }
        Ok(OSErr::OK)
    })
}

/// Removes a movie file with its resource fork; `fnfErr` where it is not there.
///
/// # Safety
///
/// `file_spec` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DeleteMovieFile(file_spec: *const FSSpec) -> OSErr {
    movies_status("DeleteMovieFile", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(file_spec)? })?;
        files::delete(&path)?;
        Ok(OSErr::OK)
    })
}

/// The name of a resource; nil is none.
///
/// # Safety
///
/// `name` is null or a Pascal string.
pub(super) unsafe fn resource_name<'a>(name: *const u8) -> Result<Option<&'a [u8]>> {
    // SAFETY: as this function's own contract.
    if name.is_null() { Ok(None) } else { unsafe { pascal(name).map(Some) } }
}

/// Where `*id` asks a new header to go: 0 or nil leaves it to the file.
///
/// # Safety
///
/// `id` is null or valid for a read.
pub(super) unsafe fn home_of(id: Out<i16>) -> Result<Home> {
    // SAFETY: as this function's own contract.
    let id = if id.is_null() { 0 } else { unsafe { read(id.0)? } };
    Ok(match id {
        0 => Home::Usual,
        IN_DATA_FORK => Home::DataFork,
        id => Home::Resource(id),
    })
}

/// Puts a movie into an open file: as a new resource, or in the data fork where the file has no
/// resource fork or `*res_id` is `movieInDataForkResID`. `*res_id` gets which. What only memory
/// holds of its samples is written too. `wrPermErr` for a file that is open for reading.
///
/// # Safety
///
/// `res_id` is null or valid for a read and a write, `res_name` null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMovieResource(
    the_movie: Movie,
    res_ref_num: i16,
    res_id: Out<i16>,
    res_name: *const u8,
) -> OSErr {
    movies_status("AddMovieResource", || {
        let movie = the_movie.resolve()?;
        let file = files::writer_of_open(res_ref_num)?;
        // SAFETY: as this function's own contract.
        let (home, name) = unsafe { (home_of(res_id)?, resource_name(res_name)?) };
        let id = movie_saving::save(&movie, &file, &home, name)?;
        // SAFETY: as this function's own contract.
        unsafe { res_id.write_if_wanted(id.unwrap_or(IN_DATA_FORK)) };
        Ok(OSErr::OK)
    })
}

/// Puts a movie in the place of one that is in an open file; 0 is the first. `resNotFound` where
/// there is no such resource. A nil name stays as it was.
///
/// # Safety
///
/// `res_name` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UpdateMovieResource(
    the_movie: Movie,
    res_ref_num: i16,
    res_id: i16,
    res_name: *const u8,
) -> OSErr {
    movies_status("UpdateMovieResource", || {
        let movie = the_movie.resolve()?;
        let file = files::writer_of_open(res_ref_num)?;
        // SAFETY: as this function's own contract.
        let name = unsafe { resource_name(res_name)? };
        movie_saving::save(&movie, &file, &file.home_of(res_id)?, name)?;
        Ok(OSErr::OK)
    })
}

/// Takes a movie out of an open file; its data stay. `resNotFound` where it is not there.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveMovieResource(res_ref_num: i16, res_id: i16) -> OSErr {
    movies_status("RemoveMovieResource", || {
        let file = files::writer_of_open(res_ref_num)?;
        file.take_out(&file.home_of(res_id)?)?;
        Ok(OSErr::OK)
    })
}

/// Makes a handle the movie's header, a whole `'moov'` atom. Samples are not in it.
#[unsafe(no_mangle)]
pub extern "C" fn PutMovieIntoHandle(the_movie: Movie, public_movie: Handle) -> OSErr {
    movies_status("PutMovieIntoHandle", || {
        let movie = the_movie.resolve()?;
        let bytes = movie_saving::header(&movie)?;
        memory::replace_bytes(public_movie, &bytes)?;
        Ok(OSErr::OK)
    })
}

/// Writes the movie's header into the data fork of an open file, at `offset`. `max_size` bounds its
/// size (0 does not); `maxSizeToGrowTooSmall` where it has more [I].
#[unsafe(no_mangle)]
pub extern "C" fn PutMovieIntoDataFork(
    the_movie: Movie,
    f_ref_num: i16,
    offset: c_long,
    max_size: c_long,
) -> OSErr {
    movies_status("PutMovieIntoDataFork", || {
        let movie = the_movie.resolve()?;
        let file = files::writer_of_open(f_ref_num)?;
        let offset = u64::try_from(offset).map_err(|_| Error::Param)?;
        let most = usize::try_from(max_size).map_err(|_| Error::Param)?;
        movie_saving::save_at(&movie, &file, offset, most)?;
        Ok(OSErr::OK)
    })
}
