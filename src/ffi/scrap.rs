//! `Scrap.h`: what was cut and copied, inside this program.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Scrap Manager*. Other programs do not see it.

use core::ffi::{c_long, c_void};

use parking_lot::Mutex;

use super::boundary::{Out, value};
use super::memory::{self, Handle};
use crate::base::limits::MAX_SAMPLE_BYTES;
use crate::base::{Error, Result, room};

/// `noErr`.
const OK: c_long = 0;
/// The bytes before each item: its type and its length.
const HEAD: usize = 8;
/// `scrapState` of a scrap in memory.
const IN_MEMORY: i16 = 1;
/// The file that it would go to.
const NAME: &[u8] = b"\x09Clipboard";

/// A `ScrapStuff`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct ScrapStuff {
    /// All bytes of the scrap.
    pub size: i32,
    /// The scrap itself.
    pub handle: Handle,
    /// It changes with each `ZeroScrap`.
    pub count: i16,
    /// Positive: it is in memory.
    pub state: i16,
    /// The name of its file.
    pub name: *const u8,
}

/// The items, each with its type, and what C was given to look at.
#[derive(Debug, Default)]
struct Scrap {
    items: Vec<(u32, Vec<u8>)>,
    count: i16,
    /// The addresses of the record and of the handle in it.
    shown: Option<(usize, usize)>,
}

static SCRAP: Mutex<Scrap> = Mutex::new(Scrap { items: Vec::new(), count: 0, shown: None });

impl Scrap {
    /// The bytes of all items, as the original keeps them.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (kind, data) in &self.items {
            bytes.extend(kind.to_ne_bytes());
            bytes.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_ne_bytes());
            bytes.extend(data);
            bytes.extend(vec![0; data.len() % 2]);
        }
        bytes
    }

    fn len(&self) -> usize {
        self.items.iter().map(|(_, data)| HEAD + data.len() + data.len() % 2).sum()
    }
}

/// Runs what gives a number that is 0 or more, or an error.
fn number(name: &'static str, body: impl FnOnce() -> Result<c_long>) -> c_long {
    let code = |error: Error| c_long::from(error.os_err());
    value(name, code(Error::Internal), || Ok(body().unwrap_or_else(code)))
}

/// Empties the scrap.
pub(super) fn clear() {
    let mut scrap = SCRAP.lock();
    scrap.items.clear();
    scrap.count = scrap.count.wrapping_add(1);
}

/// Adds an item.
pub(super) fn put(kind: u32, data: Vec<u8>) -> Result<()> {
    let mut scrap = SCRAP.lock();
    if (scrap.len() + data.len()) as u64 > MAX_SAMPLE_BYTES {
        return Err(Error::NoMemory);
    }
    scrap.items.push((kind, data));
    Ok(())
}

/// The first item of a type, and where it is; `noTypeErr`.
pub(super) fn get(kind: u32) -> Result<(Vec<u8>, usize)> {
    let scrap = SCRAP.lock();
    let mut offset = 0;
    for (own, data) in &scrap.items {
        if *own == kind {
            return Ok((data.clone(), offset + HEAD));
        }
        offset += HEAD + data.len() + data.len() % 2;
    }
    Err(Error::NoScrapType)
}

/// Empties the scrap; its count changes.
#[unsafe(no_mangle)]
pub extern "C" fn ZeroScrap() -> c_long {
    number("ZeroScrap", || {
        clear();
        Ok(OK)
    })
}

/// Adds an item to the scrap: a copy of so many bytes.
///
/// # Safety
///
/// `source` is valid for reads of `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PutScrap(length: c_long, the_type: u32, source: *const c_void) -> c_long {
    number("PutScrap", || {
        let len = usize::try_from(length).map_err(|_| Error::Param)?;
        if len > 0 && source.is_null() {
            return Err(Error::Param);
        }
        let bytes = match len {
            0 => Vec::new(),
            // SAFETY: not null, and as this function's own contract; copied at once.
            _ => room::copied(unsafe { core::slice::from_raw_parts(source.cast::<u8>(), len) })?,
        };
        put(the_type, bytes)?;
        Ok(OK)
    })
}

/// Makes a handle the first item of a type, and gives its length; nil only asks for that.
///
/// # Safety
///
/// `offset` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetScrap(h_dest: Handle, the_type: u32, offset: Out<c_long>) -> c_long {
    number("GetScrap", || {
        let (data, place) = get(the_type)?;
        if h_dest != Handle::NIL {
            memory::replace_bytes(h_dest, &data)?;
        }
        // SAFETY: as this function's own contract.
        unsafe { offset.write_if_wanted(c_long::try_from(place).unwrap_or(c_long::MAX)) };
        c_long::try_from(data.len()).map_err(|_| Error::NoMemory)
    })
}

/// What there is to know of the scrap, in a record of the library's that the next call changes.
#[unsafe(no_mangle)]
pub extern "C" fn InfoScrap() -> *mut ScrapStuff {
    value("InfoScrap", core::ptr::null_mut(), || {
        let mut scrap = SCRAP.lock();
        let (record, handle) = match scrap.shown {
            Some((record, handle)) => (record, Handle::at(handle)),
            None => {
                let record = memory::new_block(size_of::<ScrapStuff>() + NAME.len())?;
                (record.0.expose_provenance(), memory::new_handle(&[])?)
            }
        };
        scrap.shown = Some((record, handle.address()));
        let bytes = scrap.bytes();
        memory::replace_bytes(handle, &bytes)?;
        let place: *mut ScrapStuff = core::ptr::with_exposed_provenance_mut(record);
        // SAFETY: the block was made above or by an earlier call, and is never given back.
        unsafe {
            let name = place.add(1).cast::<u8>();
            NAME.as_ptr().copy_to_nonoverlapping(name, NAME.len());
            place.write_unaligned(ScrapStuff {
                size: i32::try_from(bytes.len()).unwrap_or(i32::MAX),
                handle,
                count: scrap.count,
                state: IN_MEMORY,
                name,
            });
        }
        Ok(place)
    })
}

/// Does nothing: the scrap is in memory.
#[unsafe(no_mangle)]
pub extern "C" fn LoadScrap() -> c_long {
    number("LoadScrap", || Ok(OK))
}

/// Does nothing: the scrap stays in memory.
#[unsafe(no_mangle)]
pub extern "C" fn UnloadScrap() -> c_long {
    number("UnloadScrap", || Ok(OK))
}
