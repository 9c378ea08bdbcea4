//! Arguments: parameters with the types that their action wants.

use super::world::{Event, Target};
use crate::atoms::Value;
use crate::atoms::parameters::Kind;
use crate::base::{ByteReader, Error, Fixed, FourCc, Matrix, Point, Result};

/// A `ModifierTrackGraphicsModeRecord`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GraphicsMode {
    /// A mode of QuickDraw's.
    pub mode: u32,
    /// The colour that it works with: red, green, blue.
    pub color: [u16; 3],
}

/// An argument of an action or an operand.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A `Boolean`.
    Flag(bool),
    /// 16 bits.
    Short(i16),
    /// 32 bits; IDs too.
    Long(i32),
    /// A 16.16 number.
    Fixed(Fixed),
    /// A 32-bit float.
    Float(f32),
    /// A matrix.
    Matrix(Matrix),
    /// A graphics mode with its colour.
    Mode(GraphicsMode),
    /// A text without its length or its end.
    Text(Vec<u8>),
    /// A point.
    Point(Point),
    /// An event.
    Event(Event),
    /// Something in the movie.
    Target(Target),
    /// Bytes that are passed on.
    Bytes(Vec<u8>),
}

impl Argument {
    /// The argument in the data of a leaf. Numbers may be longer or shorter than the header says.
    pub fn read(kind: Kind, data: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(FourCc(*b"parm"), data);
        let whole = || integer(data).ok_or(Error::Param);
        Ok(match kind {
            Kind::Flag => Self::Flag(whole()? != 0),
            Kind::Byte | Kind::Short => Self::Short(whole()? as i16),
            Kind::Long => Self::Long(whole()?),
            Kind::Fixed => Self::Fixed(r.fixed()?),
            Kind::Float => Self::Float(r.f32()?),
            Kind::Matrix => Self::Matrix(r.matrix()?),
            Kind::Mode => {
                let mode = r.u32()?;
                Self::Mode(GraphicsMode { mode, color: [r.u16()?, r.u16()?, r.u16()?] })
            }
            Kind::Pascal => Self::Text(pascal(data)),
            Kind::Text => Self::Text(c_text(data)),
            Kind::Point => Self::Point(Point { v: r.i16()?, h: r.i16()? }),
            Kind::Event => Self::Event(Event::read(data)?),
            Kind::Region | Kind::Component | Kind::Raw => Self::Bytes(data.to_vec()),
            Kind::Atoms => return Err(Error::Param),
        })
    }

    /// The argument that a value of an expression becomes; integers are rounded [I].
    pub fn from_value(kind: Kind, value: &Value) -> Result<Self> {
        let number = value.number();
        Ok(match kind {
            Kind::Flag => Self::Flag(value.is_true()),
            Kind::Byte | Kind::Short => Self::Short(number.round() as i16),
            Kind::Long => Self::Long(round_long(number)),
            Kind::Fixed => Self::Fixed(Fixed::from_f64(number.into())),
            Kind::Float => Self::Float(number),
            Kind::Pascal | Kind::Text => Self::Text(value.text()),
            _ => return Err(Error::Param),
        })
    }

    /// Its value as a number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Flag(flag) => Some(f64::from(u8::from(*flag))),
            Self::Short(short) => Some(f64::from(*short)),
            Self::Long(long) => Some(f64::from(*long)),
            Self::Fixed(fixed) => Some(fixed.to_f64()),
            Self::Float(float) => Some(f64::from(*float)),
            _ => None,
        }
    }

    /// The argument of the same type with another number; pinned to what the type can be.
    pub fn with_number(&self, number: f64) -> Option<Self> {
        Some(match self {
            Self::Flag(_) => Self::Flag(number != 0.0),
            Self::Short(_) => Self::Short(number.round() as i16),
            Self::Long(_) => Self::Long(number.round() as i32),
            Self::Fixed(_) => Self::Fixed(Fixed::from_f64(number)),
            Self::Float(_) => Self::Float(number as f32),
            _ => return None,
        })
    }
}

/// A 32-bit number from a float; numbers from 2³¹ on are those of IDs.
fn round_long(number: f32) -> i32 {
    let rounded = number.round();
    if rounded > i32::MAX as f32 { rounded as u32 as i32 } else { rounded as i32 }
}

/// An integer of 1, 2 or 4 bytes.
pub(super) fn integer(data: &[u8]) -> Option<i32> {
    match *data {
        [byte] => Some(byte.into()),
        [a, b] => Some(i16::from_be_bytes([a, b]).into()),
        [a, b, c, d, ..] => Some(i32::from_be_bytes([a, b, c, d])),
        _ => None,
    }
}

/// The text of a Pascal string; a length that does not fit is cut.
pub(super) fn pascal(data: &[u8]) -> Vec<u8> {
    let Some((len, text)) = data.split_first() else { return Vec::new() };
    text.get(..usize::from(*len)).unwrap_or(text).to_vec()
}

/// The text before the first zero byte.
pub(super) fn c_text(data: &[u8]) -> Vec<u8> {
    data.split(|byte| *byte == 0).next().unwrap_or_default().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_are_read_by_their_size() {
        assert_eq!(Argument::read(Kind::Long, &[0xFF, 0xFE]), Ok(Argument::Long(-2)));
        assert_eq!(Argument::read(Kind::Short, &[0, 0, 0, 7]), Ok(Argument::Short(7)));
        assert_eq!(Argument::read(Kind::Flag, &[1]), Ok(Argument::Flag(true)));
        assert_eq!(Argument::read(Kind::Long, &[]), Err(Error::Param));
    }

    #[test]
    fn texts_lose_their_length_and_their_end() {
        assert_eq!(Argument::read(Kind::Pascal, b"\x03abcd"), Ok(Argument::Text(b"abc".to_vec())));
        assert_eq!(Argument::read(Kind::Pascal, b"\x09ab"), Ok(Argument::Text(b"ab".to_vec())));
        assert_eq!(Argument::read(Kind::Text, b"ab\0cd"), Ok(Argument::Text(b"ab".to_vec())));
    }

    #[test]
    fn values_become_what_is_wanted() {
        let half = Value::Number(2.5);
        assert_eq!(Argument::from_value(Kind::Short, &half), Ok(Argument::Short(3)));
        assert_eq!(Argument::from_value(Kind::Fixed, &half), Ok(Argument::Fixed(Fixed(0x28000))));
        let text = Argument::Text(b"2.5".to_vec());
        assert_eq!(Argument::from_value(Kind::Text, &half), Ok(text));
        let id = Value::Number(3_000_000_000.0);
        assert_eq!(Argument::from_value(Kind::Long, &id), Ok(Argument::Long(-1_294_967_296)));
    }
}
