//! `Files.h` and the path calls of `QTML.h`.
//!
//! An `FSSpec` keeps its classic layout; its folder number stands for a folder of this process.

use core::ffi::{c_char, c_long, c_ulong};
use std::path::{Path, PathBuf};

use super::boundary::{OSErr, Out, read, status};
use crate::base::{Error, Result};
use crate::runtime::files;

/// An `FSSpec`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct FSSpec {
    /// Unused: there is one volume.
    pub v_ref_num: i16,
    /// The folder.
    pub par_id: i32,
    /// The name, a Pascal string.
    pub name: [u8; 64],
}

const _: () = assert!(size_of::<FSSpec>() == 70);

impl FSSpec {
    /// The one that a program has put into a Handle or an atom.
    pub(super) fn in_bytes(bytes: &[u8]) -> Option<Self> {
        let (v_ref_num, rest) = bytes.split_first_chunk()?;
        let (par_id, rest) = rest.split_first_chunk()?;
        Some(Self {
            v_ref_num: i16::from_ne_bytes(*v_ref_num),
            par_id: i32::from_ne_bytes(*par_id),
            name: *rest.first_chunk()?,
        })
    }

    fn new((folder, name): (i32, Vec<u8>)) -> Result<Self> {
        let mut spec = Self { v_ref_num: 0, par_id: folder, name: [0; 64] };
        spec.name[0] = u8::try_from(name.len()).map_err(|_| Error::BadName)?;
        spec.name.get_mut(1..=name.len()).ok_or(Error::BadName)?.copy_from_slice(&name);
        Ok(spec)
    }
}

impl FSSpec {
    /// The `FSSpec` of a path.
    pub(super) fn of_path(path: &Path) -> Result<Self> {
        let path = std::path::absolute(path).map_err(|_| Error::BadName)?;
        Self::new(files::split(&path)?)
    }

    /// The record as it lies in memory.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        let mut bytes = self.v_ref_num.to_ne_bytes().to_vec();
        bytes.extend(self.par_id.to_ne_bytes());
        bytes.extend(self.name);
        bytes
    }
}

/// The path that an `FSSpec` stands for.
pub(super) fn path_of(spec: &FSSpec) -> Result<PathBuf> {
    let name = spec.name;
    let (len, text) = name.split_first().ok_or(Error::BadName)?;
    files::join(spec.par_id, text.get(..usize::from(*len)).ok_or(Error::BadName)?)
}

/// The bytes of a Pascal string; nil is a parameter error.
///
/// # Safety
///
/// If not null, `text` is valid for reads of its first byte and as many more as that says.
pub(super) unsafe fn pascal<'a>(text: *const u8) -> Result<&'a [u8]> {
    // SAFETY: the caller vouches for the pointer.
    let len = unsafe { read(text)? };
    // SAFETY: as above; the first byte says how many follow.
    Ok(unsafe { core::slice::from_raw_parts(text.add(1), usize::from(len)) })
}

/// As [`pascal`]; nil is an empty string.
///
/// # Safety
///
/// As [`pascal`].
pub(super) unsafe fn title<'a>(text: *const u8) -> Result<&'a [u8]> {
    // SAFETY: as this function's own contract.
    if text.is_null() { Ok(&[]) } else { unsafe { pascal(text) } }
}

/// Makes an `FSSpec` of a folder and a name; `fnfErr` where there is no such file, with the
/// `FSSpec` made all the same, as for a file that is to be created.
///
/// # Safety
///
/// `file_name` is null or a Pascal string, `spec` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSMakeFSSpec(
    _v_ref_num: i16,
    dir_id: c_long,
    file_name: *const u8,
    spec: Out<FSSpec>,
) -> OSErr {
    status("FSMakeFSSpec", || {
        let folder = i32::try_from(dir_id).map_err(|_| Error::NoSuchDirectory)?;
        // SAFETY: as this function's own contract.
        let name = unsafe { pascal(file_name)? };
        // A partial path on the Mac has colons between its parts, and one in front.
        let name = name.strip_prefix(b":").unwrap_or(name);
        let path = name.split(|byte| *byte == b':').enumerate().try_fold(
            PathBuf::new(),
            |path, (index, part)| match index {
                0 => files::join(folder, part),
                _ => Ok(path.join(files::join(0, part)?)),
            },
        )?;
        let made = FSSpec::new(files::split(&path)?)?;
        // SAFETY: as this function's own contract.
        unsafe { spec.write(made)? };
        std::fs::symlink_metadata(&path)?;
        Ok(OSErr::OK)
    })
}

/// Makes an `FSSpec` of a path of this system; `fnfErr` where its folder does not exist.
///
/// # Safety
///
/// `in_name` is null or a C string, `out_file` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NativePathNameToFSSpec(
    in_name: *mut c_char,
    out_file: Out<FSSpec>,
    _flags: c_long,
) -> OSErr {
    status("NativePathNameToFSSpec", || {
        if in_name.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let name = unsafe { core::ffi::CStr::from_ptr(in_name) }.to_bytes();
        let path = files::join_native(name)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if folder.is_some_and(|folder| !folder.is_dir()) {
            return Err(Error::FileNotFound);
        }
        let made = FSSpec::new(files::split(&path)?)?;
        // SAFETY: as this function's own contract.
        unsafe { out_file.write(made)? };
        Ok(OSErr::OK)
    })
}

/// The path of this system that an `FSSpec` stands for, as a C string; `paramErr` where it does not
/// fit.
///
/// # Safety
///
/// `in_file` is null or valid for a read, `out_name` null or valid for writes of `out_len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FSSpecToNativePathName(
    in_file: *const FSSpec,
    out_name: *mut c_char,
    out_len: c_ulong,
    _flags: c_long,
) -> OSErr {
    status("FSSpecToNativePathName", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(in_file)? })?;
        // SAFETY: as this function's own contract.
        unsafe { put_path(&path, out_name, out_len)? };
        Ok(OSErr::OK)
    })
}

/// Puts a path where C wants it, as a C string; `paramErr` where it does not fit.
///
/// # Safety
///
/// `out_name` is null or valid for writes of `out_len` bytes.
pub(super) unsafe fn put_path(path: &Path, out_name: *mut c_char, out_len: c_ulong) -> Result<()> {
    let path = path.as_os_str().as_encoded_bytes();
    let room = usize::try_from(out_len).unwrap_or(usize::MAX);
    if out_name.is_null() || path.len() >= room {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract, and the path fits with its zero.
    unsafe {
        path.as_ptr().copy_to_nonoverlapping(out_name.cast(), path.len());
        out_name.add(path.len()).write(0);
    }
    Ok(())
}
