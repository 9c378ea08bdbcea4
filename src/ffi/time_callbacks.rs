//! `Movies.h`, "Time Base Callbacks": procedures that are called when a clock has come somewhere.
//!
//! "Inside Macintosh: QuickTime", *Time Base Callback Functions*. There are no interrupts: what is
//! due is called by `MoviesTask`, `MCIdle`, and whatever sets a clock.

use core::ffi::{c_long, c_void};
use std::collections::BTreeMap;

use parking_lot::Mutex;

use super::boundary::{OSErr, movies_status, movies_value, wide};
use super::nesting;
use super::time_bases::{self, TimeBase};
use crate::base::{Error, Result};
use crate::runtime::clock;
use crate::runtime::time_bases::{Reading, find, rescaled};

/// A `QTCallBack`: a token that is never followed.
pub type QTCallBack = *mut c_void;

/// A `QTCallBackUPP`.
pub type QTCallBackUPP = Option<unsafe extern "C" fn(QTCallBack, c_long)>;

/// Kinds of callbacks; flags above tell of interrupts, which there are none of.
mod kind {
    pub const MASK: i16 = 0x3FFF;
    pub const AT_TIME: i16 = 1;
    pub const AT_RATE: i16 = 2;
    pub const AT_JUMP: i16 = 3;
    pub const AT_EXTREMES: i16 = 4;
    pub const AT_DISPOSED: i16 = 5;
}

/// `triggerTimeFwd` and `triggerTimeBwd`; `triggerAtStart` and `triggerAtStop`.
const FORWARD: c_long = 1;
const BACKWARD: c_long = 2;
/// `triggerRateLT` and its kin.
const RATE_LESS: c_long = 4;
const RATE_MORE: c_long = 8;
const RATE_EQUAL: c_long = 16;

/// A callback.
#[derive(Debug, Clone, Copy)]
struct CallBack {
    base: u32,
    kind: i16,
    armed: Option<Armed>,
}

/// What a callback waits for.
#[derive(Debug, Clone, Copy)]
struct Armed {
    procedure: unsafe extern "C" fn(QTCallBack, c_long),
    ref_con: c_long,
    params: [c_long; 3],
    seen: Reading,
}

#[derive(Debug)]
struct CallBacks {
    all: BTreeMap<u32, CallBack>,
    last: u32,
}

static CALL_BACKS: Mutex<CallBacks> = Mutex::new(CallBacks { all: BTreeMap::new(), last: 0 });

/// Most callbacks at a time.
const MOST: usize = 1 << 16;

/// A new callback of a time base, which waits for nothing yet; nil where there is no such time base
/// or kind.
#[unsafe(no_mangle)]
pub extern "C" fn NewCallBack(tb: TimeBase, cb_type: i16) -> QTCallBack {
    movies_value("NewCallBack", core::ptr::null_mut(), || {
        let base = time_bases::token(tb);
        find(base).ok_or(Error::InvalidTime)?;
        let kind = cb_type & kind::MASK;
        if !(kind::AT_TIME..=kind::AT_DISPOSED).contains(&kind) {
            return Err(Error::Param);
        }
        let mut call_backs = CALL_BACKS.lock();
        if call_backs.all.len() >= MOST {
            return Err(Error::NoMemory);
        }
        // Small odd numbers, in turn: no address, and none again soon.
        call_backs.last = call_backs.last.wrapping_add(2) & 0x3FFF_FFFF | 1;
        while call_backs.all.contains_key(&call_backs.last) {
            call_backs.last = call_backs.last.wrapping_add(2) & 0x3FFF_FFFF | 1;
        }
        let token = call_backs.last;
        call_backs.all.insert(token, CallBack { base, kind, armed: None });
        Ok(core::ptr::without_provenance_mut(token as usize))
    })
}

fn change(cb: QTCallBack, change: impl FnOnce(&mut CallBack)) -> Result<()> {
    let token = u32::try_from(cb.addr()).map_err(|_| Error::Param)?;
    let mut call_backs = CALL_BACKS.lock();
    change(call_backs.all.get_mut(&token).ok_or(Error::Param)?);
    Ok(())
}

/// Has a procedure called once, when what the callback's kind and the parameters tell has come.
///
/// At a time: `triggerTimeFwd` and its kin, the time, its scale. At a rate: `triggerRateLT` and its
/// kin, the rate. At extremes: `triggerAtStart`, `triggerAtStop`. The others take none. A callback
/// that is nil or gone is `paramErr`.
///
/// # Safety
///
/// `call_back_proc` can be called until that has happened or the callback is cancelled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CallMeWhen(
    cb: QTCallBack,
    call_back_proc: QTCallBackUPP,
    ref_con: c_long,
    param1: c_long,
    param2: c_long,
    param3: c_long,
) -> OSErr {
    movies_status("CallMeWhen", || {
        let procedure = call_back_proc.ok_or(Error::Param)?;
        let mut base = 0;
        change(cb, |call_back| base = call_back.base)?;
        let seen = find(base).ok_or(Error::InvalidTime)?.read(clock::ticks());
        let params = [param1, param2, param3];
        let armed = Armed { procedure, ref_con, params, seen };
        change(cb, |call_back| call_back.armed = Some(armed))?;
        Ok(OSErr::OK)
    })
}

/// Has a callback wait no longer; it can be used again.
#[unsafe(no_mangle)]
pub extern "C" fn CancelCallBack(cb: QTCallBack) {
    movies_value("CancelCallBack", (), || change(cb, |call_back| call_back.armed = None));
}

/// Disposes of a callback.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeCallBack(cb: QTCallBack) {
    movies_value("DisposeCallBack", (), || {
        let token = u32::try_from(cb.addr()).map_err(|_| Error::Param)?;
        CALL_BACKS.lock().all.remove(&token).map(drop).ok_or(Error::Param)
    });
}

impl CallBack {
    /// Whether it is due, now that its clock shows `now`.
    fn is_due(&self, armed: &Armed, now: &Reading) -> bool {
        let (then, [flags, value, scale]) = (&armed.seen, armed.params);
        match self.kind {
            kind::AT_TIME => {
                let scale = u32::try_from(scale).ok().filter(|scale| *scale > 0);
                let value = wide(value);
                let at = scale.map_or(value, |scale| rescaled(value, scale, now.scale));
                let forward = then.time < at && now.time >= at;
                let backward = then.time > at && now.time <= at;
                (flags & FORWARD != 0 && forward) || (flags & BACKWARD != 0 && backward)
            }
            kind::AT_RATE => {
                let wanted = value as i32;
                let holds = flags & (RATE_LESS | RATE_MORE | RATE_EQUAL) == 0
                    || (flags & RATE_LESS != 0 && now.rate.0 < wanted)
                    || (flags & RATE_MORE != 0 && now.rate.0 > wanted)
                    || (flags & RATE_EQUAL != 0 && now.rate.0 == wanted);
                now.rate != then.rate && holds
            }
            kind::AT_JUMP => now.jumps != then.jumps,
            kind::AT_EXTREMES => now.bounds.is_some_and(|(start, stop)| {
                let comes_to = |end: i64| now.time == end && then.time != end;
                (flags & FORWARD != 0 && comes_to(start))
                    || (flags & BACKWARD != 0 && comes_to(stop))
            }),
            _ => false,
        }
    }
}

fn call(due: Vec<(u32, Armed)>) {
    for (token, armed) in due {
        let Some(_nested) = nesting::enter() else { return };
        let cb = core::ptr::without_provenance_mut(token as usize);
        // SAFETY: whoever armed the callback promised that it can be called.
        unsafe { (armed.procedure)(cb, armed.ref_con) };
    }
}

/// Calls what is due by now. The caller holds no lock.
pub(super) fn run() {
    let waiting: Vec<u32> = {
        let call_backs = CALL_BACKS.lock();
        let armed = call_backs.all.values().filter(|call_back| call_back.armed.is_some());
        armed.map(|call_back| call_back.base).collect()
    };
    if waiting.is_empty() {
        return;
    }
    let now = clock::ticks();
    let readings: BTreeMap<u32, Reading> =
        waiting.into_iter().filter_map(|base| Some((base, find(base)?.read(now)))).collect();
    let mut due = Vec::new();
    for (token, call_back) in &mut CALL_BACKS.lock().all {
        let Some(mut armed) = call_back.armed else { continue };
        let Some(reading) = readings.get(&call_back.base) else { continue };
        if call_back.is_due(&armed, reading) {
            due.push((*token, armed));
            call_back.armed = None;
        } else {
            armed.seen = *reading;
            call_back.armed = Some(armed);
        }
    }
    call(due);
}

/// Calls what waits for the end of a time base, which has come.
pub(super) fn disposed(base: u32) {
    let mut due = Vec::new();
    for (token, call_back) in &mut CALL_BACKS.lock().all {
        if call_back.base == base {
            let armed = call_back.armed.take().filter(|_| call_back.kind == kind::AT_DISPOSED);
            due.extend(armed.map(|armed| (*token, armed)));
        }
    }
    call(due);
}
