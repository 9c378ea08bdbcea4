//! `ImageCompression.h`, sources of a sequence besides its own data, and its time base.
//!
//! Sources feed effects, and nothing here decodes those: a sequence keeps what it is given.

use super::super::boundary::{OSErr, Out, status};
use super::super::memory::{self, Handle};
use super::sequences;
use crate::base::{Error, Result};
use crate::runtime::tokens::{Kind, Table};
use core::ffi::{c_long, c_void};
use parking_lot::Mutex;
use std::sync::Arc;

static SOURCES: Table<Source> = Table::new(Kind::DataSource);

/// What an `ImageSequenceDataSource` stands for.
struct Source {
    sequence: i32,
    kind: u32,
    input: c_long,
    /// Where the program's data are, and how many bytes; never looked into.
    _data: Mutex<(usize, c_long)>,
}

/// A source that is there.
fn find(source: i32) -> Result<Arc<Source>> {
    let token = u32::try_from(source).map_err(|_| Error::Param)?;
    SOURCES.get(token).ok_or(Error::Param)
}

/// Closes the sources of a sequence that ends.
pub(super) fn end(sequence: i32) {
    for (token, _) in SOURCES.find_all(|source| source.sequence == sequence) {
        SOURCES.remove(token);
    }
}

/// Gives a sequence another source. A second one of the same type and number takes the place of
/// the first.
///
/// `transfer_proc` is not called.
///
/// # Safety
///
/// `source_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CDSequenceNewDataSource(
    seq_id: i32,
    source_id: Out<i32>,
    source_type: u32,
    source_input_number: c_long,
    data_description: Handle,
    _transfer_proc: super::ICMConvertDataFormatUPP,
    _ref_con: *mut c_void,
) -> OSErr {
    status("CDSequenceNewDataSource", || {
        sequences::check(seq_id)?;
        if data_description != Handle::NIL {
            memory::state(data_description)?;
        }
        if source_id.is_null() {
            return Err(Error::Param);
        }
        let (kind, input) = (source_type, source_input_number);
        let same =
            |source: &Source| (source.sequence, source.kind, source.input) == (seq_id, kind, input);
        for (token, _) in SOURCES.find_all(same) {
            SOURCES.remove(token);
        }
        let source = Source { sequence: seq_id, kind, input, _data: Mutex::new((0, 0)) };
        let token = SOURCES.insert(Arc::new(source))?;
        // SAFETY: as this function's own contract.
        unsafe { source_id.write(i32::try_from(token).map_err(|_| Error::NoMemory)?)? };
        Ok(OSErr::OK)
    })
}

/// Tells a source where its data are. They are not copied.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceSetSourceData(
    source_id: i32,
    data: *mut c_void,
    data_size: c_long,
) -> OSErr {
    status("CDSequenceSetSourceData", || {
        if data_size < 0 {
            return Err(Error::Param);
        }
        *find(source_id)?._data.lock() = (data.expose_provenance(), data_size);
        Ok(OSErr::OK)
    })
}

/// Tells a source that its data have changed.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceChangedSourceData(source_id: i32) -> OSErr {
    status("CDSequenceChangedSourceData", || find(source_id).map(|_| OSErr::OK))
}

/// Takes a source away.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceDisposeDataSource(source_id: i32) -> OSErr {
    status("CDSequenceDisposeDataSource", || {
        let token = u32::try_from(source_id).map_err(|_| Error::Param)?;
        SOURCES.remove(token).map(|_| OSErr::OK).ok_or(Error::Param)
    })
}

/// Gives a sequence a time base, nil for none. Frames are shown at once, so that it has no effect
/// [I].
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceSetTimeBase(seq_id: i32, _base: *mut c_void) -> OSErr {
    status("CDSequenceSetTimeBase", || sequences::check(seq_id).map(|()| OSErr::OK))
}

/// How many frames wait to be done: none, since each is done before its call returns.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceBusy(seq_id: i32) -> OSErr {
    status("CDSequenceBusy", || sequences::check(seq_id).map(|()| OSErr::OK))
}

/// Drops frames that wait; there are none.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceFlush(seq_id: i32) -> OSErr {
    status("CDSequenceFlush", || sequences::check(seq_id).map(|()| OSErr::OK))
}
