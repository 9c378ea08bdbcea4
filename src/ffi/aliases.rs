//! `Aliases.h`.

use std::path::{Path, PathBuf};

use super::boundary::{Boolean, OSErr, Out, read, status};
use super::files::{FSSpec, path_of};
use super::memory::{self, Handle};
use super::names::AliasHandle;
use crate::base::{Error, FourCc, Result};
use crate::movie::{self, DataReference};

/// # Safety
///
/// `target` is null or valid for a read, `alias` null or valid for a write.
unsafe fn make(target: *const FSSpec, alias: Out<AliasHandle>) -> Result<OSErr> {
    // SAFETY: as this function's own contract.
    unsafe { alias.write(Handle::NIL)? };
    // SAFETY: as this function's own contract.
    let path = std::path::absolute(path_of(&unsafe { read(target)? })?)?;
    if !path.exists() {
        return Err(Error::FileNotFound);
    }
    let record = memory::new_handle(&movie::make_alias(&path)?)?;
    // SAFETY: as this function's own contract.
    unsafe { alias.write(record)? };
    Ok(OSErr::OK)
}

/// An alias record for a file, in a new handle of the caller's; `fnfErr` where it is not there.
///
/// The record has the whole path; where to begin with a search is not kept.
///
/// # Safety
///
/// `target` is null or valid for a read, `alias` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewAlias(
    _from_file: *const FSSpec,
    target: *const FSSpec,
    alias: Out<AliasHandle>,
) -> OSErr {
    // SAFETY: as this function's own contract.
    status("NewAlias", || unsafe { make(target, alias) })
}

/// As [`NewAlias`], with what is needed least; ours have not more.
///
/// # Safety
///
/// As [`NewAlias`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewAliasMinimal(target: *const FSSpec, alias: Out<AliasHandle>) -> OSErr {
    // SAFETY: as this function's own contract.
    status("NewAliasMinimal", || unsafe { make(target, alias) })
}

/// Where a file of the record's names lies beside another.
fn beside(record: &[u8], from: &Path) -> Option<PathBuf> {
    let kind = FourCc(*b"alis");
    let reference = DataReference { kind, same_file: false, data: record.to_vec() };
    let folder = from.parent()?;
    let mut places = reference.file_names().into_iter().map(|name| folder.join(name));
    places.find(|place| place.exists())
}

/// The file that an alias record stands for. Where it is no longer there, one of its name beside
/// `from_file` is taken; then the record is changed, and `*was_changed` is true. `fnfErr` where there is
/// none; `*target` tells where it was.
///
/// # Safety
///
/// `from_file` is null or valid for a read; `target` and `was_changed` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ResolveAlias(
    from_file: *const FSSpec,
    alias: AliasHandle,
    target: Out<FSSpec>,
    was_changed: Out<Boolean>,
) -> OSErr {
    status("ResolveAlias", || {
        // SAFETY: as this function's own contract.
        unsafe { was_changed.write_if_wanted(Boolean(0)) };
        let record = memory::bytes_of(alias)?;
        let path = movie::alias_path(&record);
        if let Some(path) = &path {
            // SAFETY: as this function's own contract.
            unsafe { target.write(FSSpec::of_path(path)?)? };
            if path.exists() {
                return Ok(OSErr::OK);
            }
        }
        // SAFETY: as this function's own contract.
        let from = unsafe { read(from_file) }.ok().map(|from| path_of(&from)).transpose()?;
        let found = from.and_then(|from| beside(&record, &from)).ok_or(Error::FileNotFound)?;
        let found = std::path::absolute(found)?;
        memory::replace_bytes(alias, &movie::make_alias(&found)?)?;
        // SAFETY: as this function's own contract.
        unsafe {
            target.write(FSSpec::of_path(&found)?)?;
            was_changed.write_if_wanted(Boolean(1));
        }
        Ok(OSErr::OK)
    })
}
