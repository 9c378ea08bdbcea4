//! `AppleEvents.h`: descriptors, events, and who handles them.
//!
//! "Inside Macintosh: Interapplication Communication", *Apple Event Manager*. Lists, records and
//! events are a Handle in a layout of our own: pairs of a keyword and a descriptor. Events come
//! from the program alone, by `QTVRExtPostAppleEvent`.

pub mod handlers;
pub mod lists;

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, read, status};
use super::files::FSSpec;
use super::memory::{self, Handle};
use crate::base::{ByteReader, Error, FourCc, Result};
use crate::movie::alias_path;

/// An `AEDesc`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct AEDesc {
    /// What the data are.
    pub descriptor_type: u32,
    /// The data; nil for none.
    pub data_handle: Handle,
}

const LIST: u32 = FourCc(*b"list").to_u32();
const RECORD: u32 = FourCc(*b"reco").to_u32();
const EVENT: u32 = FourCc(*b"aevt").to_u32();
const NULL: u32 = FourCc(*b"null").to_u32();
const ANY: u32 = FourCc(*b"****").to_u32();
const ALIAS: u32 = FourCc(*b"alis").to_u32();
const FILE: u32 = FourCc(*b"fss ").to_u32();
const SHORT: u32 = FourCc(*b"shor").to_u32();
const LONG: u32 = FourCc(*b"long").to_u32();

/// A keyword, a type and data.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    key: u32,
    kind: u32,
    data: Vec<u8>,
}

/// What a list, a record or an event holds; class and ID are 0 but for events.
#[derive(Debug, Clone, PartialEq, Default)]
struct List {
    class: u32,
    id: u32,
    entries: Vec<Entry>,
}

impl List {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut from = ByteReader::new(FourCc(*b"reco"), bytes);
        let mut read = || {
            let mut list = Self { class: from.u32()?, id: from.u32()?, entries: Vec::new() };
            while !from.rest().is_empty() {
                let (key, kind, len) = (from.u32()?, from.u32()?, from.u32()?);
                let data = from.take(len as usize)?.to_vec();
                list.entries.push(Entry { key, kind, data });
            }
            Ok::<_, Error>(list)
        };
        read().map_err(|_| Error::AeNotDesc)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = [self.class.to_be_bytes(), self.id.to_be_bytes()].concat();
        for Entry { key, kind, data } in &self.entries {
            for word in [*key, *kind, data.len() as u32] {
                bytes.extend(word.to_be_bytes());
            }
            bytes.extend(data);
        }
        bytes
    }

    /// Sets the entry of a keyword.
    fn put(&mut self, entry: Entry) {
        self.entries.retain(|other| other.key != entry.key);
        self.entries.push(entry);
    }

    fn find(&self, key: u32) -> Result<&Entry> {
        self.entries.iter().find(|entry| entry.key == key).ok_or(Error::AeDescNotFound)
    }

    /// An item, counted from 1.
    fn nth(&self, index: c_long) -> Result<&Entry> {
        let at = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        at.and_then(|at| self.entries.get(at)).ok_or(Error::AeIllegalIndex)
    }
}

impl Entry {
    /// The same as another type.
    fn coerced(&self, to: u32) -> Result<(u32, Vec<u8>)> {
        let data = &self.data;
        match (self.kind, to) {
            (kind, to) if kind == to || to == ANY => Ok((kind, data.clone())),
            (ALIAS, FILE) => {
                let path = alias_path(data).ok_or(Error::AeCoercionFail)?;
                Ok((FILE, FSSpec::of_path(&path)?.to_bytes()))
            }
            (SHORT, LONG) => match **data {
                [a, b] => Ok((LONG, i32::from(i16::from_ne_bytes([a, b])).to_ne_bytes().to_vec())),
                _ => Err(Error::AeCoercionFail),
            },
            (LONG, SHORT) => match **data {
                [a, b, c, d] => i16::try_from(i32::from_ne_bytes([a, b, c, d]))
                    .map(|short| (SHORT, short.to_ne_bytes().to_vec()))
                    .map_err(|_| Error::AeCoercionFail),
                _ => Err(Error::AeCoercionFail),
            },
            _ => Err(Error::AeCoercionFail),
        }
    }
}

/// The list behind a descriptor.
fn list_of(desc: &AEDesc) -> Result<List> {
    match desc.descriptor_type {
        LIST | RECORD | EVENT => List::read(&memory::bytes_of(desc.data_handle)?),
        _ => Err(Error::AeWrongDataType),
    }
}

fn make(kind: u32, bytes: &[u8]) -> Result<AEDesc> {
    Ok(AEDesc { descriptor_type: kind, data_handle: memory::new_handle(bytes)? })
}

/// The bytes at an address of the program's.
///
/// # Safety
///
/// The data are null or valid for so many reads.
unsafe fn bytes_at(data: *const c_void, size: c_long) -> Result<Vec<u8>> {
    let len = usize::try_from(size).map_err(|_| Error::Param)?;
    if len == 0 {
        return Ok(Vec::new());
    }
    if data.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    Ok(unsafe { core::slice::from_raw_parts(data.cast::<u8>(), len) }.to_vec())
}

/// A list of files, as a file dialog answers.
pub(super) fn list_of_file(spec: &FSSpec) -> Result<AEDesc> {
    let entry = Entry { key: ANY, kind: FILE, data: spec.to_bytes() };
    make(LIST, &List { entries: vec![entry], ..List::default() }.bytes())
}

/// A descriptor of nothing.
pub(super) const NOTHING: AEDesc = AEDesc { descriptor_type: NULL, data_handle: Handle::NIL };

/// Makes a descriptor with a copy of the data.
///
/// # Safety
///
/// The data are null or valid for so many reads, the result null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AECreateDesc(
    type_code: u32,
    data: *const c_void,
    data_size: c_long,
    result: Out<AEDesc>,
) -> OSErr {
    status("AECreateDesc", || {
        // SAFETY: as this function's own contract.
        unsafe { result.write(make(type_code, &bytes_at(data, data_size)?)?)? };
        Ok(OSErr::OK)
    })
}

/// Disposes of the data of a descriptor, which becomes one of nothing.
///
/// # Safety
///
/// `desc` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEDisposeDesc(desc: Out<AEDesc>) -> OSErr {
    status("AEDisposeDesc", || {
        // SAFETY: as this function's own contract.
        let old = unsafe { read(desc.0.cast_const())? };
        // SAFETY: as above.
        unsafe { desc.write(NOTHING)? };
        let data = old.data_handle;
        if data != Handle::NIL {
            memory::dispose(data)?;
        }
        Ok(OSErr::OK)
    })
}

/// Makes an empty list, or a record.
///
/// # Safety
///
/// `result` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AECreateList(
    _factoring: *const c_void,
    _factored_size: c_long,
    is_record: Boolean,
    result: Out<AEDesc>,
) -> OSErr {
    status("AECreateList", || {
        let kind = if is_record.into() { RECORD } else { LIST };
        // SAFETY: as this function's own contract.
        unsafe { result.write(make(kind, &List::default().bytes())?)? };
        Ok(OSErr::OK)
    })
}

/// Makes an event without parameters.
///
/// # Safety
///
/// `result` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AECreateAppleEvent(
    class: u32,
    id: u32,
    _target: *const AEDesc,
    _return_id: i16,
    _transaction_id: i32,
    result: Out<AEDesc>,
) -> OSErr {
    status("AECreateAppleEvent", || {
        let list = List { class, id, entries: Vec::new() };
        // SAFETY: as this function's own contract.
        unsafe { result.write(make(EVENT, &list.bytes())?)? };
        Ok(OSErr::OK)
    })
}
