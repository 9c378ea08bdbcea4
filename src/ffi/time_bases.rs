//! `Movies.h`, "Time Bases": clocks, and times with their scales.
//!
//! "Inside Macintosh: QuickTime", *Time Base Functions*.

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{Out, movies_value, read};
use super::movies::time_value;
use super::time_callbacks;
use crate::base::{Error, Fixed, Result};
use crate::runtime::clock;
use crate::runtime::time_bases::{self, Change, Reading, rescaled};

/// A `TimeBase`: a token that is never followed.
pub type TimeBase = *mut c_void;

/// A `TimeRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct TimeRecord {
    /// The time.
    pub value: i64,
    /// Units a second.
    pub scale: i32,
    /// Whose time it is.
    pub base: TimeBase,
}

/// The token of a time base.
pub(super) fn token(base: TimeBase) -> u32 {
    u32::try_from(base.addr()).unwrap_or(0)
}

fn resolve(base: TimeBase) -> Result<Arc<time_bases::TimeBase>> {
    time_bases::find(token(base)).ok_or(Error::InvalidTime)
}

fn reading(base: TimeBase) -> Result<Reading> {
    let base = resolve(base)?;
    Ok(base.read(clock::ticks()))
}

fn change(base: TimeBase, change: Change) -> Result<()> {
    let base = resolve(base)?;
    base.change(clock::ticks(), change);
    time_callbacks::run();
    Ok(())
}

/// A scale that a program tells; 0 and below make no time.
fn scale_of(scale: i32) -> Result<u32> {
    u32::try_from(scale).ok().filter(|scale| *scale > 0).ok_or(Error::InvalidTime)
}

/// A new time base, which stands at 0; nil where there is no room for another.
#[unsafe(no_mangle)]
pub extern "C" fn NewTimeBase() -> TimeBase {
    movies_value("NewTimeBase", core::ptr::null_mut(), || {
        time_bases::new().map(|token| core::ptr::without_provenance_mut(token as usize))
    })
}

/// Disposes of a time base; what was to be called at that is called. That of a movie is `paramErr`.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeTimeBase(tb: TimeBase) {
    movies_value("DisposeTimeBase", (), || {
        time_bases::dispose(token(tb))?;
        time_callbacks::disposed(token(tb));
        Ok(())
    });
}

/// The time of a time base in a scale, or in its own for 0; `tr` gets the same as a record.
///
/// # Safety
///
/// `tr` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetTimeBaseTime(tb: TimeBase, s: i32, tr: Out<TimeRecord>) -> i32 {
    movies_value("GetTimeBaseTime", 0, || {
        let Reading { time, scale, .. } = reading(tb)?;
        let wanted = if s == 0 { scale } else { scale_of(s)? };
        let value = rescaled(time, scale, wanted);
        let record = TimeRecord { value, scale: wanted as i32, base: tb };
        // SAFETY: as this function's own contract.
        unsafe { tr.write_if_wanted(record) };
        Ok(time_value(value))
    })
}

/// Sets a time base to a time.
///
/// # Safety
///
/// `tr` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetTimeBaseTime(tb: TimeBase, tr: *const TimeRecord) {
    movies_value("SetTimeBaseTime", (), || {
        // SAFETY: as this function's own contract.
        let TimeRecord { value, scale, .. } = unsafe { read(tr)? };
        change(tb, Change::Time(value, scale_of(scale)?))
    });
}

/// Sets a time base to a time in a scale.
#[unsafe(no_mangle)]
pub extern "C" fn SetTimeBaseValue(tb: TimeBase, t: i32, s: i32) {
    movies_value("SetTimeBaseValue", (), || change(tb, Change::Time(t.into(), scale_of(s)?)));
}

/// How fast a time base runs.
#[unsafe(no_mangle)]
pub extern "C" fn GetTimeBaseRate(tb: TimeBase) -> Fixed {
    movies_value("GetTimeBaseRate", Fixed(0), || Ok(reading(tb)?.rate))
}

/// Runs a time base at a rate; below 0 backwards.
#[unsafe(no_mangle)]
pub extern "C" fn SetTimeBaseRate(tb: TimeBase, r: Fixed) {
    movies_value("SetTimeBaseRate", (), || change(tb, Change::Rate(r)));
}

/// The flags of a time base: `loopTimeBase`, `palindromeLoopTimeBase`.
#[unsafe(no_mangle)]
pub extern "C" fn GetTimeBaseFlags(tb: TimeBase) -> c_long {
    movies_value("GetTimeBaseFlags", 0, || Ok(reading(tb)?.flags as c_long))
}

/// Sets the flags of a time base. One without an end does not loop.
#[unsafe(no_mangle)]
pub extern "C" fn SetTimeBaseFlags(tb: TimeBase, time_base_flags: c_long) {
    movies_value("SetTimeBaseFlags", (), || change(tb, Change::Flags(time_base_flags as u32)));
}

/// The time of another time base at the moment when the record's own has that time, as both run
/// now. A record without a time base only gets one.
///
/// # Safety
///
/// `the_time` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvertTime(the_time: Out<TimeRecord>, new_base: TimeBase) {
    movies_value("ConvertTime", (), || {
        // SAFETY: as this function's own contract.
        let mut record = unsafe { read(the_time.0.cast_const())? };
        let new = reading(new_base)?;
        let (base, value, scale) = (record.base, record.value, scale_of(record.scale)?);
        if !base.is_null() {
            let old = reading(base)?;
            let seconds = |time: i64, scale: u32| time as f64 / f64::from(scale.max(1));
            let away = seconds(value, scale) - seconds(old.time, old.scale);
            let ratio = if old.rate.0 == 0 { 0.0 } else { new.rate.to_f64() / old.rate.to_f64() };
            let converted = seconds(new.time, new.scale) + away * ratio;
            record.value = (converted * f64::from(scale)).round() as i64;
        }
        record.base = new_base;
        // SAFETY: as this function's own contract.
        unsafe { the_time.write(record) }
    });
}

/// The same time in another scale, rounded to the nearest [I].
///
/// # Safety
///
/// `the_time` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvertTimeScale(the_time: Out<TimeRecord>, new_scale: i32) {
    movies_value("ConvertTimeScale", (), || {
        // SAFETY: as this function's own contract.
        let mut record = unsafe { read(the_time.0.cast_const())? };
        let (value, scale) = (record.value, scale_of(record.scale)?);
        record.value = rescaled(value, scale, scale_of(new_scale)?);
        record.scale = new_scale;
        // SAFETY: as this function's own contract.
        unsafe { the_time.write(record) }
    });
}

/// Adds a time to another, in the scale of that.
///
/// # Safety
///
/// `dst` is null or valid for a read and a write, `src` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddTime(dst: Out<TimeRecord>, src: *const TimeRecord) {
    // SAFETY: as this function's own contract.
    movies_value("AddTime", (), || unsafe { join(dst, src, i64::saturating_add) });
}

/// Takes a time away from another, in the scale of that.
///
/// # Safety
///
/// `dst` is null or valid for a read and a write, `src` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SubtractTime(dst: Out<TimeRecord>, src: *const TimeRecord) {
    // SAFETY: as this function's own contract.
    movies_value("SubtractTime", (), || unsafe { join(dst, src, i64::saturating_sub) });
}

/// # Safety
///
/// As [`AddTime`].
unsafe fn join(
    dst: Out<TimeRecord>,
    src: *const TimeRecord,
    join: fn(i64, i64) -> i64,
) -> Result<()> {
    // SAFETY: as the caller's own contract.
    let (mut record, other) = unsafe { (read(dst.0.cast_const())?, read(src)?) };
    let (value, more) = (record.value, other.value);
    let more = rescaled(more, scale_of(other.scale)?, scale_of(record.scale)?);
    record.value = join(value, more);
    // SAFETY: as the caller's own contract.
    unsafe { dst.write(record) }
}
