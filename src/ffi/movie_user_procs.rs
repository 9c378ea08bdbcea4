//! `Movies.h`, "Opening and Closing Movies": a movie that the program reads by itself.

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, movies_status};
use super::data_references::{handle_of_reference, path_of_reference};
use super::memory::{self, Handle};
use super::movie_files::hand_out;
use super::movies::Movie;
use super::nesting;
use crate::base::limits::{MAX_MOVIE_HEADER, MAX_TOP_LEVEL_ATOMS};
use crate::base::{Error, Result, SharedBytes, room};
use crate::movie;

/// A `GetMovieUPP`: puts so many bytes, from an offset on, to a place.
pub type GetMovieUPP =
    Option<unsafe extern "C" fn(c_long, c_long, *mut c_void, *mut c_void) -> OSErr>;

/// The bytes before the body of an atom.
const HEAD: usize = 8;

/// What gives the bytes of a movie.
struct Reader {
    proc: unsafe extern "C" fn(c_long, c_long, *mut c_void, *mut c_void) -> OSErr,
    ref_con: *mut c_void,
}

impl Reader {
    /// Asks for bytes; what the procedure says against it is the error.
    fn read(&self, offset: usize, len: usize) -> Result<Vec<u8>> {
        let mut bytes = room::reserved(len)?;
        bytes.resize(len, 0u8);
        let from = c_long::try_from(offset).map_err(|_| Error::EndOfFile)?;
        let size = c_long::try_from(len).map_err(|_| Error::EndOfFile)?;
        let _nested = nesting::enter().ok_or(Error::NoMemory)?;
        // SAFETY: the caller of this library gave the procedure for this, and the place has room.
        match unsafe { (self.proc)(from, size, bytes.as_mut_ptr().cast(), self.ref_con) } {
            OSErr::OK => Ok(bytes),
            OSErr(code) => Err(Error::Told(code)),
        }
    }

    /// The whole `'moov'` atom, which other atoms may stand before.
    fn header(&self) -> Result<Vec<u8>> {
        let mut offset = 0usize;
        for _ in 0..MAX_TOP_LEVEL_ATOMS {
            let head = self.read(offset, HEAD)?;
            let (size, kind) = head.split_at(4);
            let size = size.first_chunk().map_or(0, |size| u32::from_be_bytes(*size));
            let len = usize::try_from(size).map_err(|_| Error::NoMemory)?;
            if kind == b"moov" {
                if u64::from(size) > MAX_MOVIE_HEADER {
                    return Err(Error::NoMemory);
                }
                let rest = len.checked_sub(HEAD).ok_or(Error::BadPublicMovieAtom)?;
                let body = self.read(offset + HEAD, rest)?;
                return room::joined(&[&head, &body]);
            }
            if len < HEAD {
                break;
            }
            offset = offset.checked_add(len).ok_or(Error::NoMovieFound)?;
        }
        Err(Error::NoMovieFound)
    }
}

/// Makes a movie of a header that a procedure of the program's hands over. What the header tells of
/// its own file is read from what the data reference leads to; nil leaves the samples out of reach.
///
/// An error of the procedure is the result; `noMovieFound` where it hands over no movie.
///
/// # Safety
///
/// `m` and `data_ref_was_changed` are null or valid for a write; `get_proc` can be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieFromUserProc(
    m: Out<Movie>,
    flags: i16,
    data_ref_was_changed: Out<Boolean>,
    get_proc: GetMovieUPP,
    ref_con: *mut c_void,
    default_data_ref: Handle,
    data_ref_type: u32,
) -> OSErr {
    movies_status("NewMovieFromUserProc", || {
        // SAFETY: as this function's own contract.
        unsafe { m.write(Movie::NIL)? };
        let reader = Reader { proc: get_proc.ok_or(Error::Param)?, ref_con };
        let header = SharedBytes::new(reader.header()?);
        let movie = if default_data_ref == Handle::NIL {
            movie::Movie::from_header(header, None, None)?
        } else if &data_ref_type.to_be_bytes() == b"hndl" {
            let data = memory::bytes_of(handle_of_reference(default_data_ref)?)?;
            movie::Movie::from_header(header, Some(SharedBytes::new(data)), None)?
        } else {
            let path = path_of_reference(default_data_ref, data_ref_type)?;
            movie::Movie::from_header(header, None, Some(&path))?
        };
        // SAFETY: as this function's own contract.
        unsafe { hand_out(m, movie, flags, data_ref_was_changed) }
    })
}
