//! `Movies.h`, "Data references": what names a file, or memory.

use std::path::PathBuf;

use super::boundary::read;
use super::files::{FSSpec, path_of};
use super::memory::{self, Handle};
use crate::base::{Error, Result};
use crate::movie;
use crate::runtime::files;

/// The file that a data reference leads to: an alias record or an `FSSpec` of this library, or a
/// URL or path.
pub(super) fn path_of_reference(reference: Handle, kind: u32) -> Result<PathBuf> {
    let reference = memory::bytes_of(reference).map_err(|_| Error::InvalidDataRef)?;
    match &kind.to_be_bytes() {
        b"url " => {
            let end = reference.iter().position(|byte| *byte == 0);
            let url = reference.get(..end.unwrap_or(reference.len())).unwrap_or_default();
            files::join_native(url.strip_prefix(b"file://").unwrap_or(url))
        }
        b"alis" => {
            if let Some(path) = movie::alias_path(&reference) {
                return Ok(path);
            }
            if reference.len() < size_of::<FSSpec>() {
                return Err(Error::InvalidDataRef);
            }
            // SAFETY: the handle's bytes were copied and are long enough.
            path_of(&unsafe { read(reference.as_ptr().cast::<FSSpec>())? })
        }
        _ => Err(Error::CantFindHandler),
    }
}

/// The handle that an `'hndl'` data reference holds.
pub(super) fn handle_of_reference(reference: Handle) -> Result<Handle> {
    let bytes = memory::bytes_of(reference).map_err(|_| Error::InvalidDataRef)?;
    let address = bytes.first_chunk().ok_or(Error::InvalidDataRef)?;
    let address = usize::from_ne_bytes(*address);
    Ok(Handle(core::ptr::with_exposed_provenance_mut(address)))
}
