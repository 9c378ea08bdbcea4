//! `Files.h`, "Reading and writing", "Files on the disk" and "Volumes and folders".
//!
//! "Inside Macintosh: Files", chapters 1 and 2.

use core::ffi::{c_long, c_void};

use super::boundary::{OSErr, Out, read, status};
use super::file_types::{self, information};
use super::files::{FSSpec, path_of};
use super::text_utils::put_pascal;
use super::types::FInfo;
use crate::base::{Error, Result, room};
use crate::runtime::files;
use crate::runtime::open_files::{self, Access, From};

/// How a permission of C opens a file.
fn access(permission: i8) -> Result<Access> {
    match permission {
        0 => Ok(Access::WhateverIsAllowed),
        1 => Ok(Access::Read),
        2..=4 => Ok(Access::ReadAndWrite),
        _ => Err(Error::Param),
    }
}

/// Opens a file's data fork; the mark is at the beginning.
///
/// # Safety
///
/// `spec` is null or valid for a read, `ref_num` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpOpenDF(
    spec: *const FSSpec,
    permission: i8,
    ref_num: Out<i16>,
) -> OSErr {
    status("FSpOpenDF", || {
        // SAFETY: as this function's own contract.
        unsafe {
            opened(ref_num, || open_files::open_data(&path_of(&read(spec)?)?, access(permission)?))
        }
    })
}

/// Opens a file's resource fork, for reading.
///
/// # Safety
///
/// As [`FSpOpenDF`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpOpenRF(
    spec: *const FSSpec,
    permission: i8,
    ref_num: Out<i16>,
) -> OSErr {
    status("FSpOpenRF", || {
        // SAFETY: as this function's own contract.
        unsafe {
            opened(ref_num, || match access(permission)? {
                Access::ReadAndWrite => Err(Error::NoPermission),
                _ => open_files::open_resources(&path_of(&read(spec)?)?),
            })
        }
    })
}

/// Opens a file only if its number can be given away.
///
/// # Safety
///
/// `ref_num` is null or valid for a write.
unsafe fn opened(ref_num: Out<i16>, open: impl FnOnce() -> Result<i16>) -> Result<OSErr> {
    if ref_num.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    unsafe { ref_num.write(open()?)? };
    Ok(OSErr::OK)
}

/// Closes a file, also one that `OpenMovieFile` opened.
#[unsafe(no_mangle)]
pub extern "C" fn FSClose(ref_num: i16) -> OSErr {
    status("FSClose", || {
        open_files::close(ref_num).or_else(|_| files::close(ref_num))?;
        Ok(OSErr::OK)
    })
}

/// The number of bytes that C asks for.
///
/// # Safety
///
/// `count` is null or valid for a read.
unsafe fn wanted(count: Out<c_long>) -> Result<usize> {
    // SAFETY: as this function's own contract.
    usize::try_from(unsafe { read(count.0)? }).map_err(|_| Error::Param)
}

/// Reads `*count` bytes at the mark; where there are fewer, `eofErr`, and `*count` tells how many.
///
/// # Safety
///
/// `count` is null or valid for a read and a write, `buffer` for writes of `*count` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSRead(ref_num: i16, count: Out<c_long>, buffer: *mut c_void) -> OSErr {
    status("FSRead", || {
        // SAFETY: as this function's own contract.
        let len = unsafe { wanted(count)? };
        if buffer.is_null() && len > 0 {
            return Err(Error::Param);
        }
        // Not all of it may exist in memory: programs ask for "everything" with a huge count.
        let left = open_files::len(ref_num)?.saturating_sub(open_files::mark(ref_num)?);
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(len);
        let mut bytes = room::reserved(room)?;
        bytes.resize(room, 0);
        let got = open_files::read(ref_num, &mut bytes)?;
        // SAFETY: as this function's own contract; not more than asked for.
        unsafe {
            bytes.as_ptr().copy_to_nonoverlapping(buffer.cast(), got);
            count.write(c_long::try_from(got).unwrap_or(c_long::MAX))?;
        }
        if got < len { Err(Error::EndOfFile) } else { Ok(OSErr::OK) }
    })
}

/// Writes `*count` bytes at the mark; the file grows as needed. `*count` becomes 0 on an error.
///
/// # Safety
///
/// `count` is null or valid for a read and a write, `buffer` for reads of `*count` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSWrite(ref_num: i16, count: Out<c_long>, buffer: *const c_void) -> OSErr {
    status("FSWrite", || {
        // SAFETY: as this function's own contract.
        let len = unsafe { wanted(count)? };
        if buffer.is_null() && len > 0 {
            return Err(Error::Param);
        }
        let bytes = match len {
            0 => &[],
            // SAFETY: as this function's own contract.
            _ => unsafe { core::slice::from_raw_parts(buffer.cast::<u8>(), len) },
        };
        let written = open_files::write(ref_num, bytes);
        if written.is_err() {
            // SAFETY: as this function's own contract.
            unsafe { count.write(0)? };
        }
        written.map(|()| OSErr::OK)
    })
}

fn long(number: u64) -> c_long {
    c_long::try_from(number).unwrap_or(c_long::MAX)
}

/// The length of an open file.
///
/// # Safety
///
/// `log_eof` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetEOF(ref_num: i16, log_eof: Out<c_long>) -> OSErr {
    status("GetEOF", || {
        // SAFETY: as this function's own contract.
        unsafe { log_eof.write(long(open_files::len(ref_num)?))? };
        Ok(OSErr::OK)
    })
}

/// Makes an open file longer, with zeros, or shorter.
#[unsafe(no_mangle)]
pub extern "C" fn SetEOF(ref_num: i16, log_eof: c_long) -> OSErr {
    status("SetEOF", || {
        open_files::set_len(ref_num, u64::try_from(log_eof).map_err(|_| Error::Param)?)?;
        Ok(OSErr::OK)
    })
}

/// The mark of an open file.
///
/// # Safety
///
/// `file_pos` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetFPos(ref_num: i16, file_pos: Out<c_long>) -> OSErr {
    status("GetFPos", || {
        // SAFETY: as this function's own contract.
        unsafe { file_pos.write(long(open_files::mark(ref_num)?))? };
        Ok(OSErr::OK)
    })
}

/// Moves the mark: `fsAtMark`, `fsFromStart`, `fsFromLEOF`, `fsFromMark`.
#[unsafe(no_mangle)]
pub extern "C" fn SetFPos(ref_num: i16, pos_mode: i16, pos_off: c_long) -> OSErr {
    status("SetFPos", || {
        let (from, offset) = match pos_mode {
            0 => (From::Mark, 0),
            1 => (From::Start, pos_off),
            2 => (From::End, pos_off),
            3 => (From::Mark, pos_off),
            _ => return Err(Error::Param),
        };
        open_files::set_mark(ref_num, from, offset)?;
        Ok(OSErr::OK)
    })
}

/// Makes an empty file; `dupFNErr` where there is one of that name.
///
/// # Safety
///
/// `spec` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpCreate(
    spec: *const FSSpec,
    creator: u32,
    file_type: u32,
    _script_tag: i16,
) -> OSErr {
    status("FSpCreate", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(spec)? })?;
        std::fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
        file_types::remember(&path, file_type, creator);
        Ok(OSErr::OK)
    })
}

/// Deletes a file, or an empty folder; `fnfErr` where there is none.
///
/// # Safety
///
/// `spec` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpDelete(spec: *const FSSpec) -> OSErr {
    status("FSpDelete", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(spec)? })?;
        match std::fs::symlink_metadata(&path)?.is_dir() {
            true => std::fs::remove_dir(&path)?,
            false => std::fs::remove_file(&path)?,
        }
        file_types::forget(&path);
        Ok(OSErr::OK)
    })
}

/// What the Finder knows of a file.
///
/// # Safety
///
/// `spec` is null or valid for a read, `fndr_info` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpGetFInfo(spec: *const FSSpec, fndr_info: Out<FInfo>) -> OSErr {
    status("FSpGetFInfo", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(spec)? })?;
        // A folder has none of this.
        if std::fs::metadata(&path)?.is_dir() {
            return Err(Error::FileNotFound);
        }
        // SAFETY: as this function's own contract.
        unsafe { fndr_info.write(information(&path))? };
        Ok(OSErr::OK)
    })
}

/// Says what the Finder should know of a file.
///
/// # Safety
///
/// Each is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSpSetFInfo(spec: *const FSSpec, fndr_info: *const FInfo) -> OSErr {
    status("FSpSetFInfo", || {
        // SAFETY: as this function's own contract.
        let (path, info) = unsafe { (path_of(&read(spec)?)?, read(fndr_info)?) };
        if std::fs::metadata(&path)?.is_dir() {
            return Err(Error::FileNotFound);
        }
        file_types::set(path, info);
        Ok(OSErr::OK)
    })
}

/// The name that the one volume has.
const VOLUME: &[u8] = b"Root";
/// Its number.
pub(super) const VOLUME_NUMBER: i16 = -1;

/// The volume and the folder that names without a path are looked for in. Each place may be nil.
///
/// # Safety
///
/// Each is null or valid for a write, the name of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HGetVol(
    vol_name: *mut u8,
    v_ref_num: Out<i16>,
    dir_id: Out<c_long>,
) -> OSErr {
    status("HGetVol", || {
        let folder = files::current_folder()?;
        // SAFETY: as this function's own contract.
        unsafe {
            if !vol_name.is_null() {
                put_pascal(VOLUME, Out(vol_name.cast()))?;
            }
            v_ref_num.write_if_wanted(VOLUME_NUMBER);
            dir_id.write_if_wanted(c_long::from(folder));
        }
        Ok(OSErr::OK)
    })
}

/// Sets the folder that names without a path are looked for in, for this library only.
#[unsafe(no_mangle)]
pub extern "C" fn HSetVol(_vol_name: *const u8, _v_ref_num: i16, dir_id: c_long) -> OSErr {
    status("HSetVol", || {
        files::set_current_folder(i32::try_from(dir_id).map_err(|_| Error::NoSuchDirectory)?)?;
        Ok(OSErr::OK)
    })
}

/// Does nothing: this system writes its buffers itself.
#[unsafe(no_mangle)]
pub extern "C" fn FlushVol(_vol_name: *const u8, _v_ref_num: i16) -> OSErr {
    status("FlushVol", || Ok(OSErr::OK))
}

/// The volume of an open file.
///
/// # Safety
///
/// `v_ref_num` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetVRefNum(file_ref_num: i16, v_ref_num: Out<i16>) -> OSErr {
    status("GetVRefNum", || {
        open_files::len(file_ref_num)
            .map(drop)
            .or_else(|_| files::path_of_open(file_ref_num).map(drop))?;
        // SAFETY: as this function's own contract.
        unsafe { v_ref_num.write(VOLUME_NUMBER)? };
        Ok(OSErr::OK)
    })
}
