//! What tweens give.

use crate::base::{ByteWriter, Fixed, Matrix, Point, Rect};

/// The value of a tween at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum Output {
    /// 16 bits.
    Short(i16),
    /// 32 bits.
    Long(i32),
    /// A 16.16 number.
    Fixed(Fixed),
    /// A point.
    Point(Point),
    /// A rectangle.
    Rect(Rect),
    /// The data of a region.
    Region(Vec<i16>),
    /// The data of a QuickDraw picture.
    Picture(Vec<u8>),
    /// A matrix.
    Matrix(Matrix),
    /// A colour.
    Color([u16; 3]),
    /// A graphics mode with its colour.
    Mode(u32, [u16; 3]),
    /// A 32-bit float.
    Single(f32),
    /// A 64-bit float.
    Double(f64),
    /// A point of 16.16 numbers.
    FixedPoint(Fixed, Fixed),
    /// The data of an element of a list.
    Data(Vec<u8>),
}

impl Output {
    /// The value as one number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Short(value) => Some(f64::from(*value)),
            Self::Long(value) => Some(f64::from(*value)),
            Self::Fixed(value) => Some(value.to_f64()),
            Self::Single(value) => Some(f64::from(*value)),
            Self::Double(value) => Some(*value),
            // Elements of a list are integers of files.
            Self::Data(data) => match *data.as_slice() {
                [a, b] => Some(f64::from(i16::from_be_bytes([a, b]))),
                [a, b, c, d] => Some(f64::from(i32::from_be_bytes([a, b, c, d]))),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value as files have it.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        let color =
            |w: &mut ByteWriter, color: &[u16; 3]| color.iter().for_each(|part| w.u16(*part));
        match self {
            Self::Short(value) => w.i16(*value),
            Self::Long(value) => w.i32(*value),
            Self::Fixed(value) => w.fixed(*value),
            Self::Point(value) => {
                w.i16(value.v);
                w.i16(value.h);
            }
            Self::Rect(value) => w.rect(*value),
            Self::Region(words) => words.iter().for_each(|word| w.i16(*word)),
            Self::Matrix(value) => w.matrix(value),
            Self::Color(value) => color(&mut w, value),
            Self::Mode(mode, value) => {
                w.u32(*mode);
                color(&mut w, value);
            }
            Self::Single(value) => w.f32(*value),
            Self::Double(value) => w.u64(value.to_bits()),
            Self::FixedPoint(x, y) => {
                w.fixed(*x);
                w.fixed(*y);
            }
            Self::Data(data) | Self::Picture(data) => w.bytes(data),
        }
        w.finish()
    }

    /// Widths of the fields of the value, one after the other, each with how often it comes; bytes
    /// without order have width 1.
    pub fn fields(&self) -> &'static [(usize, usize)] {
        match self {
            Self::Short(_) => &[(2, 1)],
            Self::Long(_) | Self::Fixed(_) | Self::Single(_) => &[(4, 1)],
            Self::Point(_) => &[(2, 2)],
            Self::Rect(_) => &[(2, 4)],
            Self::Region(_) => &[(2, usize::MAX)],
            // Its size and its frame.
            Self::Picture(_) => &[(2, 5)],
            Self::Matrix(_) => &[(4, 9)],
            Self::Color(_) => &[(2, 3)],
            Self::Mode(..) => &[(4, 1), (2, 3)],
            Self::Double(_) => &[(8, 1)],
            Self::FixedPoint(..) => &[(4, 2)],
            Self::Data(_) => &[],
        }
    }
}
