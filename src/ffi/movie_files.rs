//! `Movies.h`, "Opening and Closing Movies".

use core::ffi::c_long;

use super::boundary::{Boolean, OSErr, Out, movies_status, movies_value, read};
use super::data_references::{handle_of_reference, path_of_reference};
use super::files::{FSSpec, path_of};
use super::memory::{self, Handle};
use super::movies::Movie;
use super::text_utils::put_pascal;
use super::wired::close_all;
use crate::base::{Error, Result, SharedBytes};
use crate::movie::{self, Opened, Place};
use crate::runtime::files::{self, Permission};
use crate::runtime::{movies, sticky};

/// `newMovieActive`.
const NEW_MOVIE_ACTIVE: i16 = 1;
/// `fsCurPerm`.
const CURRENT: i8 = 0;
/// `fsRdPerm`.
const READ: i8 = 1;
/// `movieInDataForkResID`.
const IN_DATA_FORK: i16 = -1;

/// Begins to use the Movie Toolbox; nothing has to be prepared.
#[unsafe(no_mangle)]
pub extern "C" fn EnterMovies() -> OSErr {
    movies_status("EnterMovies", || Ok(OSErr::OK))
}

/// Ends the use of the Movie Toolbox. Open movies stay open until they are disposed of.
#[unsafe(no_mangle)]
pub extern "C" fn ExitMovies() {
    movies_value("ExitMovies", (), || Ok(()));
}

/// The result code of this thread's last Movie Toolbox call.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviesError() -> OSErr {
    OSErr(sticky::current())
}

/// The first error of this thread since the sticky error was cleared.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviesStickyError() -> OSErr {
    OSErr(sticky::sticky())
}

/// Clears the sticky error.
#[unsafe(no_mangle)]
pub extern "C" fn ClearMoviesStickyError() {
    sticky::clear_sticky();
}

/// Opens a movie file; close it with `CloseMovieFile`. Movies that were read from it stay good.
///
/// `fsRdPerm` opens for reading only, `fsCurPerm` for what is allowed; the others ask for writing,
/// and are `permErr` where that is not allowed.
///
/// # Safety
///
/// `file_spec` is null or valid for a read, `res_ref_num` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenMovieFile(
    file_spec: *const FSSpec,
    res_ref_num: Out<i16>,
    permission: i8,
) -> OSErr {
    movies_status("OpenMovieFile", || {
        if res_ref_num.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(file_spec)? })?;
        let permission = match permission {
            READ => Permission::Read,
            CURRENT => Permission::Any,
            _ => Permission::Write,
        };
        let number = files::open(&path, permission)?;
        // SAFETY: as this function's own contract.
        unsafe { res_ref_num.write(number)? };
        Ok(OSErr::OK)
    })
}

/// Closes a movie file; `rfNumErr` for one that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn CloseMovieFile(res_ref_num: i16) -> OSErr {
    movies_status("CloseMovieFile", || files::close(res_ref_num).map(|()| OSErr::OK))
}

/// Takes a movie that was read in, and gives it to C.
///
/// # Safety
///
/// `the_movie` is valid for a write, `changed` null or valid for a write.
pub(super) unsafe fn hand_out(
    the_movie: Out<Movie>,
    movie: movie::Movie,
    flags: i16,
    changed: Out<Boolean>,
) -> Result<OSErr> {
    let token = movies::insert(movie, flags & NEW_MOVIE_ACTIVE != 0)?;
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        changed.write_if_wanted(Boolean(0));
        the_movie.write(Movie::from_token(token))?;
    }
    Ok(OSErr::OK)
}

/// Which movie of a file `*id` asks for: 0 or nil stands for the first.
///
/// # Safety
///
/// `id` is null or valid for a read.
unsafe fn asked_for(id: Out<i16>) -> Result<Place> {
    // SAFETY: as this function's own contract.
    let id = if id.is_null() { 0 } else { unsafe { read(id.0)? } };
    Ok(match id {
        0 => Place::First,
        IN_DATA_FORK => Place::DataFork,
        id => Place::Resource(id),
    })
}

/// Tells which movie of a file was opened.
///
/// # Safety
///
/// `id` is null or valid for a write, `name` null or valid for writes of 256 bytes.
unsafe fn tell(resource: Option<&(i16, Vec<u8>)>, id: Out<i16>, name: Out<u8>) -> Result<()> {
    let (number, text) = match resource {
        Some((number, text)) => (*number, text.as_slice()),
        None => (IN_DATA_FORK, &[][..]),
    };
    // SAFETY: as this function's own contract.
    unsafe {
        id.write_if_wanted(number);
        if !name.is_null() {
            put_pascal(text, Out(name.0.cast()))?;
        }
    }
    Ok(())
}

/// Reads a movie of an open file, whichever fork it is in.
///
/// `*res_id` tells which: the ID of a resource, `movieInDataForkResID`, or 0 for the first; it gets
/// that of the movie that was read, and `res_name` the name of its resource. `noMovieFound` where
/// the file holds none, `resNotFound` where there is no such resource.
///
/// # Safety
///
/// `the_movie` is null or valid for a write; so is `data_ref_was_changed`. `res_id` is null or valid
/// for a read and a write, `res_name` null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieFromFile(
    the_movie: Out<Movie>,
    res_ref_num: i16,
    res_id: Out<i16>,
    res_name: Out<u8>,
    new_movie_flags: i16,
    data_ref_was_changed: Out<Boolean>,
) -> OSErr {
    movies_status("NewMovieFromFile", || {
        // SAFETY: as this function's own contract.
        unsafe { the_movie.write(Movie::NIL)? };
        // SAFETY: as this function's own contract.
        let place = unsafe { asked_for(res_id)? };
        let opened = movies::open_file(&files::path_of_open(res_ref_num)?, place)?;
        // SAFETY: as this function's own contract.
        unsafe {
            tell(opened.resource.as_ref(), res_id, res_name)?;
            hand_out(the_movie, opened.movie, new_movie_flags, data_ref_was_changed)
        }
    })
}

/// Reads the movie whose header is at `file_offset` in the data fork of an open file.
///
/// # Safety
///
/// `the_movie` is null or valid for a write, and so is `data_ref_was_changed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieFromDataFork(
    the_movie: Out<Movie>,
    f_ref_num: i16,
    file_offset: c_long,
    new_movie_flags: i16,
    data_ref_was_changed: Out<Boolean>,
) -> OSErr {
    movies_status("NewMovieFromDataFork", || {
        // SAFETY: as this function's own contract.
        unsafe { the_movie.write(Movie::NIL)? };
        let offset = u64::try_from(file_offset).map_err(|_| Error::Param)?;
        let movie = movies::open_data_fork(f_ref_num, offset)?;
        // SAFETY: as this function's own contract.
        unsafe { hand_out(the_movie, movie, new_movie_flags, data_ref_was_changed) }
    })
}

/// Makes a movie of a handle with a movie header, or with a whole movie file whose samples are then
/// read from it. The handle is copied.
///
/// # Safety
///
/// `the_movie` is null or valid for a write, and so is `data_ref_was_changed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieFromHandle(
    the_movie: Out<Movie>,
    h: Handle,
    new_movie_flags: i16,
    data_ref_was_changed: Out<Boolean>,
) -> OSErr {
    movies_status("NewMovieFromHandle", || {
        // SAFETY: as this function's own contract.
        unsafe { the_movie.write(Movie::NIL)? };
        let movie = movie::Movie::from_bytes(SharedBytes::new(memory::bytes_of(h)?))?;
        // SAFETY: as this function's own contract.
        unsafe { hand_out(the_movie, movie, new_movie_flags, data_ref_was_changed) }
    })
}

/// Reads the movie that a data reference leads to: `'alis'` with an alias record or an `FSSpec`,
/// `'url '` with a path, or `'hndl'` with a handle in memory. `*id` is as for `NewMovieFromFile`.
///
/// # Safety
///
/// `m` is null or valid for a write, `id` null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieFromDataRef(
    m: Out<Movie>,
    flags: i16,
    id: Out<i16>,
    data_ref: Handle,
    data_ref_type: u32,
) -> OSErr {
    movies_status("NewMovieFromDataRef", || {
        // SAFETY: as this function's own contract.
        unsafe { m.write(Movie::NIL)? };
        // SAFETY: as this function's own contract.
        let place = unsafe { asked_for(id)? };
        let opened = if &data_ref_type.to_be_bytes() == b"hndl" {
            let bytes = memory::bytes_of(handle_of_reference(data_ref)?)?;
            Opened { movie: movie::Movie::from_bytes(SharedBytes::new(bytes))?, resource: None }
        } else {
            movies::open_file(&path_of_reference(data_ref, data_ref_type)?, place)?
        };
        // SAFETY: as this function's own contract.
        unsafe {
            tell(opened.resource.as_ref(), id, Out(core::ptr::null_mut()))?;
            hand_out(m, opened.movie, flags, Out(core::ptr::null_mut()))
        }
    })
}

/// Disposes of a movie. Its tracks, media, user data and QTVR instances are stale from now on.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovie(the_movie: Movie) {
    movies_value("DisposeMovie", (), || {
        close_all(&*the_movie.resolve()?);
        movies::dispose(the_movie.token()?)
    });
}
