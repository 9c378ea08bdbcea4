//! Arithmetic on binary fractions: 16.16 (`Fixed`) and 2.30 (`Fract`).
//!
//! "Inside Macintosh: Operating System Utilities", *Mathematical and Logical Utilities*: what does
//! not fit becomes the nearest number that there is. Technical Q&A OPS20: halves are rounded up,
//! also those below zero.

/// One, as 16.16.
const ONE: i64 = 1 << 16;
/// One, as 2.30.
const FRACT_ONE: i64 = 1 << 30;

/// The nearest number of 32 bits.
fn pin(value: i128) -> i32 {
    value.clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

/// `value` without its lowest `bits` bits, rounded.
pub(super) fn shift_down(value: i128, bits: u32) -> i32 {
    pin((value + (1 << (bits - 1))) >> bits)
}

/// A quotient, rounded; by zero it is the end of the range with the sign of `value`.
fn quotient(value: i64, divisor: i64) -> i32 {
    if divisor == 0 {
        return if value < 0 { i32::MIN } else { i32::MAX };
    }
    // Half a divisor more, rounded down, is the nearest; a divisor below zero turns both signs.
    let (value, divisor) = (i128::from(value), i128::from(divisor));
    let (value, divisor) = if divisor < 0 { (-value, -divisor) } else { (value, divisor) };
    pin((2 * value + divisor).div_euclid(2 * divisor))
}

/// The product of two 16.16 numbers, or of one and any other kind.
pub fn multiply(a: i32, b: i32) -> i32 {
    shift_down(i128::from(a) * i128::from(b), 16)
}

/// The product of two 2.30 numbers, or of one and any other kind.
pub fn multiply_fracts(a: i32, b: i32) -> i32 {
    shift_down(i128::from(a) * i128::from(b), 30)
}

/// The quotient of two numbers of a kind, as 16.16.
pub fn divide(a: i32, b: i32) -> i32 {
    quotient(i64::from(a) * ONE, b.into())
}

/// The quotient of two numbers of a kind, as 2.30.
pub fn divide_fracts(a: i32, b: i32) -> i32 {
    quotient(i64::from(a) * FRACT_ONE, b.into())
}

/// The quotient of two integers, as 16.16. Divided by zero, numbers below zero give −0x7FFFFFFF.
pub fn ratio(numerator: i16, denominator: i16) -> i32 {
    match (numerator, denominator) {
        (..=-1, 0) => -i32::MAX,
        _ => divide(numerator.into(), denominator.into()),
    }
}

/// The integer nearest to a 16.16 number; 0x7FFF for those just below 32768.
pub fn round(value: i32) -> i16 {
    round_long(value).min(i16::MAX.into()) as i16
}

/// As [`round`], with room for 32768.
pub fn round_long(value: i32) -> i32 {
    shift_down(value.into(), 16)
}

/// An integer as 16.16.
pub fn from_long(value: i64) -> i32 {
    pin(i128::from(value) * i128::from(ONE))
}

/// A 16.16 number as 2.30.
pub fn to_fract(value: i32) -> i32 {
    pin(i128::from(value) << 14)
}

/// A 2.30 number as 16.16.
pub fn from_fract(value: i32) -> i32 {
    shift_down(value.into(), 14)
}

/// A double as a number with `bits` bits behind the point; what is no number is 0.
pub fn from_f64(value: f64, bits: u32) -> i32 {
    // Halves go up here too; a cast pins, and makes 0 of what is no number.
    (value * f64::from(1_u32 << bits) + 0.5).floor() as i32
}

/// A number with `bits` bits behind the point as a double.
pub fn to_f64(value: i32, bits: u32) -> f64 {
    f64::from(value) / f64::from(1_u32 << bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up() {
        assert_eq!(multiply(3, 1 << 15), 2);
        assert_eq!(multiply(-3, 1 << 15), -1);
        assert_eq!(multiply_fracts(-3, 1 << 29), -1);
        assert_eq!(round(0x0004_8000), 5);
        assert_eq!(round(-0x0003_8000), -3);
        assert_eq!(divide(1, 1 << 17), 1);
        assert_eq!(divide(-1, 1 << 17), 0);
        assert_eq!(divide(1, -(1 << 17)), 0);
        assert_eq!(from_f64(-0.5 / 65536.0, 16), 0);
    }

    #[test]
    fn what_does_not_fit_is_pinned() {
        assert_eq!(multiply(i32::MAX, i32::MIN), i32::MIN);
        assert_eq!(multiply(i32::MIN, i32::MIN), i32::MAX);
        assert_eq!(divide(0, 0), i32::MAX);
        assert_eq!(divide(-1, 0), i32::MIN);
        assert_eq!(divide(i32::MIN, -1), i32::MAX);
        assert_eq!(divide_fracts(i32::MIN, 1), i32::MIN);
        assert_eq!(ratio(-5, 0), -0x7FFF_FFFF);
        assert_eq!(ratio(5, 0), 0x7FFF_FFFF);
        assert_eq!(round(i32::MAX), i16::MAX);
        assert_eq!(round_long(i32::MAX), 32768);
        assert_eq!(from_long(40_000), i32::MAX);
        assert_eq!(to_fract(0x0003_0000), i32::MAX);
        assert_eq!(from_f64(f64::NAN, 16), 0);
        assert_eq!(from_f64(-1e9, 30), i32::MIN);
    }

    #[test]
    fn kinds_turn_into_each_other() {
        assert_eq!(ratio(1, 3), 0x5555);
        assert_eq!(ratio(2, 3), 0xAAAB);
        assert_eq!(to_fract(0x0001_8000), 0x6000_0000);
        assert_eq!(from_fract(0x6000_0000), 0x0001_8000);
        assert_eq!(from_fract(0x2000), 1);
        assert_eq!(to_f64(0x0001_8000, 16), 1.5);
        assert_eq!(from_f64(1.5, 30), 0x6000_0000);
    }
}
