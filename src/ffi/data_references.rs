//! `Movies.h`, "Data references": what names a file, or memory.

use core::ffi::c_long;
use std::path::PathBuf;

use super::boundary::{Boolean, OSErr, Out, movies_status, read};
use super::files::{FSSpec, path_of};
use super::media::Media;
use super::memory::{self, Handle};
use super::movie_making::changed;
use super::names::AliasHandle;
use crate::base::{Error, FourCc, Result};
use crate::movie::{self, DataReference};
use crate::runtime::files;

/// `dataRefSelfReference`.
const SELF_REFERENCE: c_long = 1;

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

/// An alias record for a file, which need not be there, in a new handle of the caller's.
///
/// # Safety
///
/// `fss` is null or valid for a read, `alias` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewAlias(
    fss: *const FSSpec,
    alias: Out<AliasHandle>,
    _minimal: Boolean,
) -> OSErr {
    movies_status("QTNewAlias", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(fss)? })?;
        if alias.is_null() {
            return Err(Error::Param);
        }
        let path = std::path::absolute(path)?;
        let record = memory::new_handle(&movie::make_alias(&path)?)?;
        // SAFETY: as this function's own contract.
        unsafe { alias.write(record)? };
        Ok(OSErr::OK)
    })
}

/// How many data references a media has.
///
/// # Safety
///
/// `count` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaDataRefCount(the_media: Media, count: Out<i16>) -> OSErr {
    movies_status("GetMediaDataRefCount", || {
        let found = the_media.resolve()?.with(|track| Ok(track.media.data_references.len()))?;
        // SAFETY: as this function's own contract.
        unsafe { count.write(i16::try_from(found).unwrap_or(i16::MAX))? };
        Ok(OSErr::OK)
    })
}

/// The data reference with an index from 1, in a new handle of the caller's, its type and whether it
/// is the movie's own file (`dataRefSelfReference`); an alias to that file is given for it then.
/// `badDataRefIndex` where there is none.
///
/// # Safety
///
/// Each pointer is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaDataRef(
    the_media: Media,
    index: i16,
    data_ref: Out<Handle>,
    data_ref_type: Out<u32>,
    data_ref_attributes: Out<c_long>,
) -> OSErr {
    movies_status("GetMediaDataRef", || {
        let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        let (reference, path) = the_media.resolve()?.with(|track| {
            let reference = place.and_then(|place| track.media.data_references.get(place));
            let reference = reference.cloned().ok_or(Error::BadDataRefIndex)?;
            Ok((reference, track.media.path().map(PathBuf::from)))
        })?;
        let data = match path.filter(|_| reference.same_file) {
            Some(path) => movie::make_alias(&path)?,
            None => reference.data,
        };
        let attributes = if reference.same_file { SELF_REFERENCE } else { 0 };
        // SAFETY: as this function's own contract.
        unsafe {
            if !data_ref.is_null() {
                data_ref.write(memory::new_handle(&data)?)?;
            }
            data_ref_type.write_if_wanted(reference.kind.to_u32());
            data_ref_attributes.write_if_wanted(attributes);
        }
        Ok(OSErr::OK)
    })
}

/// A data reference as a media keeps it. One to its movie's own file is told as that.
fn reference(data_ref: Handle, kind: u32, own: Option<&PathBuf>) -> Result<DataReference> {
    let bytes = memory::bytes_of(data_ref).map_err(|_| Error::InvalidDataRef)?;
    let kind_code = FourCc::from_u32(kind);
    if &kind_code.0 != b"alis" {
        return Ok(DataReference { kind: kind_code, same_file: false, data: bytes });
    }
    let path = path_of_reference(data_ref, kind)?;
    let path = std::fs::canonicalize(&path).unwrap_or(path);
    if own == Some(&path) { Ok(DataReference::to_itself()) } else { DataReference::to_file(&path) }
}

/// Changes the data reference with an index from 1; the samples are looked for there from now on.
/// `badDataRefIndex` where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaDataRef(
    the_media: Media,
    index: i16,
    data_ref: Handle,
    data_ref_type: u32,
) -> OSErr {
    movies_status("SetMediaDataRef", || {
        let media = the_media.resolve()?;
        let own = media.with(|track| Ok(track.media.path().map(PathBuf::from)))?;
        let new = reference(data_ref, data_ref_type, own.as_ref())?;
        let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        media.with(|track| {
            track.media.set_data_reference(place.ok_or(Error::BadDataRefIndex)?, new)
        })?;
        changed(&media.movie);
        Ok(OSErr::OK)
    })
}

/// Adds a data reference, and tells its index.
///
/// # Safety
///
/// `index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddMediaDataRef(
    the_media: Media,
    index: Out<i16>,
    data_ref: Handle,
    data_ref_type: u32,
) -> OSErr {
    movies_status("AddMediaDataRef", || {
        let media = the_media.resolve()?;
        let own = media.with(|track| Ok(track.media.path().map(PathBuf::from)))?;
        let new = reference(data_ref, data_ref_type, own.as_ref())?;
        let count = media.with(|track| {
            track.media.data_references.push(new);
            i16::try_from(track.media.data_references.len()).map_err(|_| Error::NoMemory)
        })?;
        changed(&media.movie);
        // SAFETY: as this function's own contract.
        unsafe { index.write_if_wanted(count) };
        Ok(OSErr::OK)
    })
}
