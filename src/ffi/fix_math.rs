//! `FixMath.h`.

use core::ffi::c_long;

use super::boundary::value;
use crate::base::fixed_math as math;

/// The quotient of two integers as `Fixed`. By zero it is 0x7FFFFFFF, or −0x7FFFFFFF for a numerator
/// below zero.
#[unsafe(no_mangle)]
pub extern "C" fn FixRatio(numer: i16, denom: i16) -> i32 {
    value("FixRatio", 0, || Ok(math::ratio(numer, denom)))
}

/// The product of a `Fixed` and a number of any kind, of that kind; halves go up.
#[unsafe(no_mangle)]
pub extern "C" fn FixMul(a: i32, b: i32) -> i32 {
    value("FixMul", 0, || Ok(math::multiply(a, b)))
}

/// The nearest integer; halves go up.
#[unsafe(no_mangle)]
pub extern "C" fn FixRound(x: i32) -> i16 {
    value("FixRound", 0, || Ok(math::round(x)))
}

/// A `Fixed` as `Fract`.
#[unsafe(no_mangle)]
pub extern "C" fn Fix2Frac(x: i32) -> i32 {
    value("Fix2Frac", 0, || Ok(math::to_fract(x)))
}

/// The nearest integer; halves go up.
#[unsafe(no_mangle)]
pub extern "C" fn Fix2Long(x: i32) -> c_long {
    value("Fix2Long", 0, || Ok(math::round_long(x).into()))
}

/// An integer as `Fixed`.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // `long` has 32 or 64 bits.
pub extern "C" fn Long2Fix(x: c_long) -> i32 {
    value("Long2Fix", 0, || Ok(math::from_long(x.into())))
}

/// A `Fract` as `Fixed`; halves go up.
#[unsafe(no_mangle)]
pub extern "C" fn Frac2Fix(x: i32) -> i32 {
    value("Frac2Fix", 0, || Ok(math::from_fract(x)))
}

/// The product of a `Fract` and a number of any kind, of that kind; halves go up.
#[unsafe(no_mangle)]
pub extern "C" fn FracMul(x: i32, y: i32) -> i32 {
    value("FracMul", 0, || Ok(math::multiply_fracts(x, y)))
}

/// The quotient of two numbers of a kind as `Fixed`. By zero it is an end of the range.
#[unsafe(no_mangle)]
pub extern "C" fn FixDiv(x: i32, y: i32) -> i32 {
    value("FixDiv", 0, || Ok(math::divide(x, y)))
}

/// The quotient of two numbers of a kind as `Fract`. By zero it is an end of the range.
#[unsafe(no_mangle)]
pub extern "C" fn FracDiv(x: i32, y: i32) -> i32 {
    value("FracDiv", 0, || Ok(math::divide_fracts(x, y)))
}

/// A `Fract` as a floating-point number, exact.
#[unsafe(no_mangle)]
pub extern "C" fn Frac2X(x: i32) -> f64 {
    value("Frac2X", 0.0, || Ok(math::to_f64(x, 30)))
}

/// A `Fixed` as a floating-point number, exact.
#[unsafe(no_mangle)]
pub extern "C" fn Fix2X(x: i32) -> f64 {
    value("Fix2X", 0.0, || Ok(math::to_f64(x, 16)))
}

/// The nearest `Fixed`; what is no number is 0.
#[unsafe(no_mangle)]
pub extern "C" fn X2Fix(x: f64) -> i32 {
    value("X2Fix", 0, || Ok(math::from_f64(x, 16)))
}

/// The nearest `Fract`; what is no number is 0.
#[unsafe(no_mangle)]
pub extern "C" fn X2Frac(x: f64) -> i32 {
    value("X2Frac", 0, || Ok(math::from_f64(x, 30)))
}
