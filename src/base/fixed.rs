//! 16.16 fixed-point numbers.

/// A `Fixed`: a signed number with 16 bits before the point and 16 behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(transparent)]
pub struct Fixed(pub i32);

impl Fixed {
    /// One.
    pub const ONE: Self = Self(0x0001_0000);

    /// The nearest `Fixed` to `value`, pinned to the range.
    pub fn from_f64(value: f64) -> Self {
        Self((value * 65536.0).round() as i32)
    }

    /// The value as a double, exact.
    pub fn to_f64(self) -> f64 {
        f64::from(self.0) / 65536.0
    }

    /// The nearest integer; halves go up.
    pub fn round(self) -> i32 {
        ((i64::from(self.0) + 0x8000) >> 16) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversion_rounds_and_pins() {
        assert_eq!(Fixed::from_f64(1.5), Fixed(0x0001_8000));
        assert_eq!(Fixed::from_f64(-0.25).to_f64(), -0.25);
        assert_eq!(Fixed::from_f64(1e9), Fixed(i32::MAX));
        assert_eq!(Fixed(0x0001_8000).round(), 2);
    }
}
