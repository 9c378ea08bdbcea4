//! `ImageCompression.h`, procedures of the program that bring data, take them, and watch.
//!
//! "Inside Macintosh: QuickTime", *Image Compression Manager*, application-defined functions.

use super::super::boundary::read;
use super::super::memory::Ptr;
use crate::base::limits::MAX_SAMPLE_BYTES;
use crate::base::{Error, Result, room};
use crate::runtime::components::Watcher;
use core::ffi::{c_long, c_short};

/// A procedure that brings compressed data, and what it is given.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
pub struct ICMDataProcRecord {
    procedure: Option<unsafe extern "C" fn(*mut Ptr, c_long, c_long) -> i16>,
    ref_con: i32,
}

/// A procedure that takes compressed data, and what it is given.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
pub struct ICMFlushProcRecord {
    procedure: Option<unsafe extern "C" fn(Ptr, c_long, c_long) -> i16>,
    ref_con: i32,
}

type Progress = unsafe extern "C" fn(c_short, i32, c_long) -> i16;

/// A procedure that is told how far an operation is, and what it is given.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
pub struct ICMProgressProcRecord {
    procedure: Option<Progress>,
    ref_con: i32,
}

/// Reads a record that may be left out: nil, or −1 for the system's own, of which there is none.
///
/// # Safety
///
/// `record` is null, −1 or valid for a read.
unsafe fn record<T: Copy>(record: *const T) -> Result<Option<T>> {
    if record.is_null() || record.addr() == usize::MAX {
        return Ok(None);
    }
    // SAFETY: as this function's own contract.
    unsafe { read(record).map(Some) }
}

fn length(size: c_long) -> Result<usize> {
    let size = usize::try_from(size).map_err(|_| Error::Param)?;
    if size == 0 || size as u64 > MAX_SAMPLE_BYTES { Err(Error::Param) } else { Ok(size) }
}

/// Collects `total` bytes that a procedure brings, `buffer` of which are there already.
///
/// # Safety
///
/// `source` is null, −1 or such a record; `data` is valid for `buffer` bytes, and so is each
/// address that the procedure leaves.
pub(super) unsafe fn load(
    source: *const ICMDataProcRecord,
    data: Ptr,
    buffer: c_long,
    total: usize,
) -> Result<Option<Vec<u8>>> {
    // SAFETY: as this function's own contract.
    let Some(source) = (unsafe { record(source)? }) else { return Ok(None) };
    let Some(procedure) = source.procedure else { return Ok(None) };
    let buffer = length(buffer)?;
    length(c_long::try_from(total).map_err(|_| Error::Param)?)?;
    if data == Ptr::NIL {
        return Err(Error::Param);
    }
    let mut bytes = room::reserved(total)?;
    let mut place = data;
    while bytes.len() < total {
        let len = buffer.min(total - bytes.len());
        // SAFETY: as this function's own contract.
        bytes.extend_from_slice(unsafe { core::slice::from_raw_parts(place.0, len) });
        if bytes.len() < total {
            // The procedure gets the end of what was read, and leaves where more is.
            place = Ptr(place.0.wrapping_add(len));
            let needed = buffer.min(total - bytes.len()) as c_long;
            // SAFETY: the program gave a procedure of this type.
            let result = unsafe { procedure(&mut place, needed, source.ref_con.into()) };
            if result != 0 || place == Ptr::NIL {
                return Err(Error::CodecSpool);
            }
        }
    }
    Ok(Some(bytes))
}

/// Hands bytes to a procedure, part by part in the program's buffer; false where there is none.
///
/// # Safety
///
/// `target` is null, −1 or such a record; `data` is valid for a write of `buffer` bytes.
pub(super) unsafe fn flush(
    target: *const ICMFlushProcRecord,
    data: Ptr,
    buffer: c_long,
    bytes: &[u8],
) -> Result<bool> {
    // SAFETY: as this function's own contract.
    let Some(target) = (unsafe { record(target)? }) else { return Ok(false) };
    let Some(procedure) = target.procedure else { return Ok(false) };
    let buffer = length(buffer)?;
    if data == Ptr::NIL {
        return Err(Error::Param);
    }
    for part in bytes.chunks(buffer) {
        // SAFETY: as this function's own contract, and the program gave a procedure of this type.
        let result = unsafe {
            data.0.copy_from_nonoverlapping(part.as_ptr(), part.len());
            procedure(data, part.len() as c_long, target.ref_con.into())
        };
        if result != 0 {
            return Err(Error::CodecSpool);
        }
    }
    Ok(true)
}

/// The progress procedure that a record names, to be kept.
///
/// # Safety
///
/// `record` is null, −1 or valid for a read.
pub(in crate::ffi) unsafe fn watcher_of(
    record: *const ICMProgressProcRecord,
) -> Result<Option<Watcher>> {
    // SAFETY: as this function's own contract.
    let named = unsafe { self::record(record)? };
    Ok(named.and_then(|ICMProgressProcRecord { procedure, ref_con }| {
        let procedure = (procedure? as *const ()).expose_provenance();
        Some(Watcher { procedure, ref_con })
    }))
}

/// The record of a progress procedure that was kept.
pub(in crate::ffi) fn record_of(watcher: Option<Watcher>) -> ICMProgressProcRecord {
    let Some(Watcher { procedure, ref_con }) = watcher else {
        return ICMProgressProcRecord { procedure: None, ref_con: 0 };
    };
    let address: *const () = core::ptr::with_exposed_provenance(procedure);
    // SAFETY: the address is that of a procedure of this type, which `watcher_of` exposed.
    let procedure = unsafe { core::mem::transmute::<*const (), Option<Progress>>(address) };
    ICMProgressProcRecord { procedure, ref_con }
}

/// Runs an operation between the messages that it begins, has done nothing and then all, and ends.
///
/// An error of the procedure ends the operation: `codecAbortErr`.
///
/// # Safety
///
/// `watcher` is null, −1 or such a record.
pub(super) unsafe fn watched<T>(
    watcher: *const ICMProgressProcRecord,
    operation: impl FnOnce() -> Result<T>,
) -> Result<T> {
    // SAFETY: as this function's own contract.
    watched_by(unsafe { watcher_of(watcher)? }, operation)
}

/// As [`watched`], by a procedure that was kept.
pub(in crate::ffi) fn watched_by<T>(
    watcher: Option<Watcher>,
    operation: impl FnOnce() -> Result<T>,
) -> Result<T> {
    const OPEN: c_short = 0;
    const UPDATE: c_short = 1;
    const CLOSE: c_short = 2;
    const ONE: i32 = 1 << 16;
    let ICMProgressProcRecord { procedure, ref_con } = record_of(watcher);
    let Some(procedure) = procedure else { return operation() };
    let tell = |message: c_short, done: i32| {
        // SAFETY: the program gave a procedure of this type.
        let result = unsafe { procedure(message, done, ref_con.into()) };
        if result == 0 { Ok(()) } else { Err(Error::CodecAborted) }
    };
    let result = tell(OPEN, 0)
        .and_then(|()| tell(UPDATE, 0))
        .and_then(|()| operation())
        .and_then(|done| tell(UPDATE, ONE).map(|()| done));
    let closed = tell(CLOSE, ONE);
    result.and_then(|done| closed.map(|()| done))
}
