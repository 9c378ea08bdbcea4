//! `Movies.h`, "Tweens", and `QuickTimeComponents.h`, "Tween Components".

use core::ffi::{c_long, c_void};

use parking_lot::Mutex;

use super::atoms::{self, QTAtom};
use super::boundary::{OSErr, Out, movies_status, read};
use super::byte_order::Contract;
use super::components::ComponentInstance;
use super::memory::{self, Handle, Ptr};
use super::movie_controllers::{ComponentResult, result};
use super::names::UniversalProcPtr;
use super::nesting;
use crate::atoms::Container;
use crate::base::{Error, Fixed, Result};
use crate::runtime::components::{self, Object};
use crate::tween::{Output, Tween, Tweener};

/// A `QTTweener`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct QTTweener(*mut c_void);

impl QTTweener {
    fn token(self) -> u32 {
        u32::try_from(self.0.addr()).unwrap_or(0)
    }
}

/// A `TweenRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct TweenRecord {
    /// 0, or 1 where a fraction is behind.
    pub version: i32,
    /// The container of the tween.
    pub container: Handle,
    /// Its entry.
    pub tween_atom: QTAtom,
    /// Its data.
    pub data_atom: QTAtom,
    /// How much of it is over: 1 for all.
    pub percent: Fixed,
    /// Who is given the value.
    pub data_proc: TweenerDataUPP,
    /// The application's.
    pub private1: *mut c_void,
    /// The application's.
    pub private2: *mut c_void,
}

/// A `TweenerDataUPP`.
pub type TweenerDataUPP = Option<
    unsafe extern "C" fn(
        *mut TweenRecord,
        *mut c_void,
        c_long,
        c_long,
        Handle,
        *mut c_void,
        UniversalProcPtr,
        *mut c_void,
    ) -> ComponentResult,
>;

/// The value with its fields in the order of this machine.
fn host_bytes(value: &Output) -> Vec<u8> {
    let mut bytes = value.write();
    if cfg!(target_endian = "little") {
        let mut rest = bytes.as_mut_slice();
        for (width, count) in value.fields() {
            let len = width.saturating_mul(*count).min(rest.len());
            let (here, behind) = rest.split_at_mut(len);
            here.chunks_exact_mut(*width).for_each(<[u8]>::reverse);
            rest = behind;
        }
    }
    bytes
}

/// Reads the tween at an atom of a container, with the data of an ID.
fn read_tween(container: Handle, atom: QTAtom, data: u32, contract: Contract) -> Result<Tween> {
    let mut bytes = memory::bytes_of(container).map_err(|_| Error::InvalidAtomContainer)?;
    contract.container_to_file(&mut bytes);
    Tween::read(&Container::open(&bytes)?, atoms::offset(atom)?, data)
}

/// Starts a tween: the entry at `tween_atom` of a container, whose time goes from 0 to `max_time`.
/// The container is not needed any more.
///
/// `featureUnsupported` for types that have no meaning in two dimensions; `paramErr` for a time
/// below 0.
///
/// # Safety
///
/// `tween` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewTween(
    tween: Out<QTTweener>,
    container: Handle,
    tween_atom: QTAtom,
    max_time: i32,
) -> OSErr {
    movies_status("QTNewTween", || {
        // SAFETY: as this function's own contract.
        unsafe { new_tween(tween, container, tween_atom, max_time, Contract::Classic) }
    })
}

/// As [`QTNewTween`]; the container has the file's bytes.
///
/// # Safety
///
/// As [`QTNewTween`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewTween_BigEndianData(
    tween: Out<QTTweener>,
    container: Handle,
    tween_atom: QTAtom,
    max_time: i32,
) -> OSErr {
    movies_status("QTNewTween", || {
        // SAFETY: as this function's own contract.
        unsafe { new_tween(tween, container, tween_atom, max_time, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// `tween` is null or valid for a write.
unsafe fn new_tween(
    tween: Out<QTTweener>,
    container: Handle,
    atom: QTAtom,
    max_time: i32,
    contract: Contract,
) -> Result<OSErr> {
    if tween.is_null() || max_time < 0 {
        return Err(Error::Param);
    }
    let running = Tweener::new(read_tween(container, atom, 1, contract)?, max_time.into());
    let token = components::insert(Object::Tween(Mutex::new(Some(running))))?;
    let made = QTTweener(core::ptr::without_provenance_mut(token as usize));
    // SAFETY: the caller vouches for the pointer.
    unsafe { tween.write(made)? };
    Ok(OSErr::OK)
}

/// Ends a tween; `invalidComponentID` for one that is not, or no longer, running.
#[unsafe(no_mangle)]
pub extern "C" fn QTDisposeTween(tween: QTTweener) -> OSErr {
    movies_status("QTDisposeTween", || {
        with(tween.token(), |_| Ok(()))?;
        components::remove(tween.token());
        Ok(OSErr::OK)
    })
}

/// Runs `body` with a tween that was started.
fn with<R>(token: u32, body: impl FnOnce(&mut Option<Tweener>) -> Result<R>) -> Result<R> {
    match components::find(token).as_deref() {
        Some(Object::Tween(tween)) => body(&mut tween.lock()),
        _ => Err(Error::InvalidComponent),
    }
}

fn value_at(tween: QTTweener, time: i32) -> Result<Vec<u8>> {
    let value = with(tween.token(), |tween| {
        tween.as_mut().ok_or(Error::InvalidComponent)?.at(time.into())
    })?;
    Ok(host_bytes(&value))
}

/// Makes the value of a tween at a time the contents of `result`, with its fields in host order,
/// and tells its size. Both, and the procedure, which is given the value too, may be nil.
///
/// # Safety
///
/// `result_size` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTDoTween(
    tween: QTTweener,
    at_time: i32,
    result: Handle,
    result_size: Out<c_long>,
    tween_data_proc: TweenerDataUPP,
    tween_data_ref_con: *mut c_void,
) -> OSErr {
    movies_status("QTDoTween", || {
        let mut value = value_at(tween, at_time)?;
        if result != Handle::NIL {
            memory::replace_bytes(result, &value)?;
        }
        // SAFETY: as this function's own contract.
        unsafe { result_size.write_if_wanted(value.len() as c_long) };
        let mut record = TweenRecord {
            version: 0,
            container: Handle::NIL,
            tween_atom: 0,
            data_atom: 0,
            percent: Fixed(0),
            data_proc: tween_data_proc,
            private1: core::ptr::null_mut(),
            private2: core::ptr::null_mut(),
        };
        give(&mut record, &mut value, tween_data_ref_con)
    })
}

/// Gives a value to the procedure of a record; its result is the result.
fn give(record: &mut TweenRecord, value: &mut [u8], ref_con: *mut c_void) -> Result<OSErr> {
    let Some(procedure) = record.data_proc else { return Ok(OSErr::OK) };
    let Some(_nested) = nesting::enter() else { return Ok(OSErr::OK) };
    let nil = core::ptr::null_mut();
    // SAFETY: the caller promised that the procedure can be called; record and value live longer
    // than the call.
    let code = unsafe {
        let data = value.as_mut_ptr().cast();
        procedure(record, data, value.len() as c_long, 0, Handle::NIL, nil, nil, ref_con)
    };
    Ok(OSErr(code as i16))
}

/// Puts the value of a tween at a time where `result` points; `paramErr` where there is no room.
///
/// # Safety
///
/// `result` is null or valid for writes of `result_size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTDoTweenPtr(
    tween: QTTweener,
    at_time: i32,
    result: Ptr,
    result_size: c_long,
) -> OSErr {
    movies_status("QTDoTweenPtr", || {
        if result.0.is_null() {
            return Err(Error::Param);
        }
        let value = value_at(tween, at_time)?;
        let room = usize::try_from(result_size).map_err(|_| Error::Param)?;
        if value.len() > room {
            return Err(Error::Param);
        }
        // SAFETY: there is room for the value, as this function's own contract says.
        unsafe { core::ptr::copy_nonoverlapping(value.as_ptr(), result.0.cast(), value.len()) };
        Ok(OSErr::OK)
    })
}

/// Gives an open tween component its entry, and the atom with its data.
///
/// Errors as for `QTNewTween`, and those of atoms that are not there.
#[unsafe(no_mangle)]
pub extern "C" fn TweenerInitialize(
    tc: ComponentInstance,
    container: Handle,
    tween_atom: QTAtom,
    data_atom: QTAtom,
) -> ComponentResult {
    result("TweenerInitialize", || {
        initialize(tc, container, (tween_atom, data_atom), Contract::Classic)
    })
}

/// As [`TweenerInitialize`]; the container has the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn TweenerInitialize_BigEndianData(
    tc: ComponentInstance,
    container: Handle,
    tween_atom: QTAtom,
    data_atom: QTAtom,
) -> ComponentResult {
    result("TweenerInitialize", || {
        initialize(tc, container, (tween_atom, data_atom), Contract::BigEndianData)
    })
}

fn initialize(
    tc: ComponentInstance,
    container: Handle,
    (atom, data): (QTAtom, QTAtom),
    contract: Contract,
) -> Result<ComponentResult> {
    with(tc.token(), |_| Ok(()))?;
    let id = match data {
        0 => 1,
        data => atoms::with(container, |bytes| {
            Ok(Container::open(bytes)?.atom(atoms::offset(data)?)?.id)
        })?,
    };
    let tween = read_tween(container, atom, id, contract)?;
    with(tc.token(), |place| {
        *place = Some(Tweener::new(tween, 1));
        Ok(0)
    })
}

/// Gives the procedure of a record the value when `percent` of the tween is over; its refCon is
/// `private1` [I]. The result is that of the procedure.
///
/// # Safety
///
/// `tr` is null or valid for a read, and its procedure can be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TweenerDoTween(
    tc: ComponentInstance,
    tr: *mut TweenRecord,
) -> ComponentResult {
    result("TweenerDoTween", || {
        // SAFETY: as this function's own contract.
        let mut record = unsafe { read(tr.cast_const())? };
        let part = record.percent.to_f64();
        let value = with(tc.token(), |tween| tween.as_mut().ok_or(Error::Param)?.at_percent(part))?;
        let ref_con = record.private1;
        give(&mut record, &mut host_bytes(&value), ref_con).map(|code| code.0.into())
    })
}

/// Has a tween component begin anew: changes are told from its start on.
#[unsafe(no_mangle)]
pub extern "C" fn TweenerReset(tc: ComponentInstance) -> ComponentResult {
    result("TweenerReset", || {
        with(tc.token(), |tween| {
            tween.as_mut().ok_or(Error::Param)?.reset();
            Ok(0)
        })
    })
}
