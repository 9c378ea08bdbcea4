//! Deltas, toggles and limits: what becomes of a parameter before its action is done.
//!
//! `Movies.h`, `kActionFlag…`; `formats.md` 10.3. What leaves its limits stays at the one it met,
//! or, where the parameter wraps around, comes in at the other. Angles on a circle are counted on.

use super::argument::{Argument, GraphicsMode};
use super::grammar::Parameter;
use super::world::Present;
use crate::atoms::parameters::Kind;
use crate::base::{Error, Matrix, Result};

const IS_DELTA: u32 = 2;
const WRAPS: u32 = 4;
const IS_TOGGLE: u32 = 8;

/// Whether what is there now has to be known.
pub(super) fn wants_present(parameter: &Parameter) -> bool {
    parameter.flags & (IS_DELTA | WRAPS | IS_TOGGLE) != 0
}

/// The argument that is given to the action.
pub(super) fn adjust(
    kind: Kind,
    given: Argument,
    parameter: &Parameter,
    present: Option<&Present>,
) -> Result<Argument> {
    let flags = parameter.flags;
    let now = present.map(|present| &present.value);
    let changed = if flags & IS_TOGGLE != 0 {
        let now = now.and_then(Argument::number).ok_or(Error::FeatureUnsupported)?;
        given.with_number(f64::from(u8::from(now == 0.0))).ok_or(Error::Param)?
    } else if flags & IS_DELTA != 0 {
        add(now.ok_or(Error::FeatureUnsupported)?, &given)?
    } else {
        given
    };
    let limit = |data: &Option<Vec<u8>>| {
        // A limit of another form, such as one nobody filled in, is none.
        data.as_ref().and_then(|data| Argument::read(kind, data).ok())
    };
    let limits = (limit(&parameter.min), limit(&parameter.max));
    Ok(confine(changed, limits, present, flags & WRAPS != 0))
}

/// A sum. Matrices are joined: the change comes after what is there.
fn add(now: &Argument, change: &Argument) -> Result<Argument> {
    match (now, change) {
        (Argument::Matrix(now), Argument::Matrix(change)) => Ok(Argument::Matrix(now.then(change))),
        (Argument::Mode(now), Argument::Mode(change)) => {
            let mut sum = *now;
            for (part, change) in sum.color.iter_mut().zip(change.color) {
                *part = part.saturating_add(change);
            }
            Ok(Argument::Mode(sum))
        }
        (now, change) => {
            let sum = now.number().zip(change.number()).map(|(now, change)| now + change);
            sum.and_then(|sum| now.with_number(sum)).ok_or(Error::Param)
        }
    }
}

fn confine(
    value: Argument,
    limits: (Option<Argument>, Option<Argument>),
    present: Option<&Present>,
    wraps: bool,
) -> Argument {
    match (&value, &limits) {
        (Argument::Matrix(matrix), (min, max)) => {
            let part = |limit: &Option<Argument>, otherwise: i32| match limit {
                Some(Argument::Matrix(limit)) => *limit,
                _ => Matrix([[otherwise; 3]; 3]),
            };
            let (min, max) = (part(min, i32::MIN), part(max, i32::MAX));
            let mut confined = *matrix;
            let parts = confined.0.iter_mut().flatten();
            for ((part, min), max) in parts.zip(min.0.iter().flatten()).zip(max.0.iter().flatten())
            {
                *part = inside(f64::from(*part), (*min).into(), (*max).into(), wraps) as i32;
            }
            Argument::Matrix(confined)
        }
        (Argument::Mode(mode), (min, max)) => {
            let part = |limit: &Option<Argument>, otherwise: u16| match limit {
                Some(Argument::Mode(limit)) => limit.color,
                _ => [otherwise; 3],
            };
            let (min, max) = (part(min, 0), part(max, u16::MAX));
            let mut color = mode.color;
            for ((part, min), max) in color.iter_mut().zip(min).zip(max) {
                *part = inside(f64::from(*part), min.into(), max.into(), wraps) as u16;
            }
            Argument::Mode(GraphicsMode { mode: mode.mode, color })
        }
        (_, (min, max)) => {
            let Some(number) = value.number() else { return value };
            let own = present.and_then(|present| present.range);
            let end = |limit: &Option<Argument>| limit.as_ref().and_then(Argument::number);
            let min = end(min).or(own.map(|range| range.0)).unwrap_or(f64::NEG_INFINITY);
            let max = end(max).or(own.map(|range| range.1)).unwrap_or(f64::INFINITY);
            let circle = present.is_some_and(|present| present.is_circle);
            let number = if wraps && circle && min < max {
                min + (number - min).rem_euclid(max - min)
            } else {
                inside(number, min, max, wraps)
            };
            value.with_number(number).unwrap_or(value)
        }
    }
}

/// A number in its limits; limits that cross are none.
fn inside(number: f64, min: f64, max: f64, wraps: bool) -> f64 {
    if min > max || (min..=max).contains(&number) || number.is_nan() {
        return number;
    }
    if (number < min) != wraps { min } else { max }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;
    use crate::wired::grammar::Given;

    fn parameter(flags: u32, limits: Option<(i16, i16)>) -> Parameter {
        let data = |value: i16| value.to_be_bytes().to_vec();
        Parameter {
            given: Given::Data(Vec::new()),
            flags,
            min: limits.map(|(min, _)| data(min)),
            max: limits.map(|(_, max)| data(max)),
        }
    }

    fn short(flags: u32, limits: Option<(i16, i16)>, now: i16, given: i16) -> Argument {
        let present = Present::free(Argument::Short(now));
        let parameter = parameter(flags, limits);
        adjust(Kind::Short, Argument::Short(given), &parameter, Some(&present)).unwrap()
    }

    #[test]
    fn deltas_are_added_and_kept_inside() {
        let limits = Some((1, 4));
        assert_eq!(short(0, None, 3, 9), Argument::Short(9));
        assert_eq!(short(0, limits, 3, 9), Argument::Short(4));
        assert_eq!(short(IS_DELTA, None, 3, 9), Argument::Short(12));
        assert_eq!(short(IS_DELTA, limits, 3, 9), Argument::Short(4));
        assert_eq!(short(IS_DELTA | WRAPS, limits, 4, 1), Argument::Short(1));
        assert_eq!(short(IS_DELTA | WRAPS, limits, 1, -1), Argument::Short(4));
        assert_eq!(short(IS_DELTA | WRAPS, limits, 2, 1), Argument::Short(3));
    }

    #[test]
    fn toggles_turn_over_what_is_there() {
        assert_eq!(short(IS_TOGGLE, None, 0, 0), Argument::Short(1));
        assert_eq!(short(IS_TOGGLE, None, 5, 1), Argument::Short(0));
        let flag = Present::free(Argument::Flag(true));
        let parameter = parameter(IS_TOGGLE, None);
        let toggled = adjust(Kind::Flag, Argument::Flag(true), &parameter, Some(&flag));
        assert_eq!(toggled, Ok(Argument::Flag(false)));
    }

    #[test]
    fn angles_wrap_on_their_circle() {
        let present =
            Present { value: Argument::Float(359.5), range: Some((0.0, 360.0)), is_circle: true };
        let turned = |flags, by| {
            let parameter = parameter(flags, None);
            adjust(Kind::Float, Argument::Float(by), &parameter, Some(&present))
        };
        assert_eq!(turned(IS_DELTA | WRAPS, 1.0), Ok(Argument::Float(0.5)));
        assert_eq!(turned(IS_DELTA, 1.0), Ok(Argument::Float(360.0)));
    }

    /// The idle handler of the sixth sprite of Apple's sample: down by one, from 9 to 129.
    #[test]
    fn matrices_are_joined_and_confined_by_their_parts() {
        let down = Matrix::translation(Fixed(0), Fixed::ONE);
        let mut least = Matrix([[-1; 3]; 3]);
        let mut most = Matrix([[i32::MAX; 3]; 3]);
        (least.0[2][1], most.0[2][1]) = (0x0009_0000, 0x0081_0000);
        let bytes = |matrix: Matrix| {
            matrix.0.iter().flatten().flat_map(|part| part.to_be_bytes()).collect::<Vec<u8>>()
        };
        let parameter = Parameter {
            given: Given::Data(Vec::new()),
            flags: IS_DELTA | WRAPS,
            min: Some(bytes(least)),
            max: Some(bytes(most)),
        };
        let at = |y: i32| Matrix::translation(Fixed(154 << 16), Fixed(y << 16));
        for (from, to) in [(9, 10), (128, 129), (129, 9)] {
            let present = Present::free(Argument::Matrix(at(from)));
            let moved =
                adjust(Kind::Matrix, Argument::Matrix(down), &parameter, Some(&present)).unwrap();
            assert_eq!(moved, Argument::Matrix(at(to)), "{from}");
        }
    }

    #[test]
    fn what_is_not_known_cannot_be_changed() {
        let parameter = parameter(IS_DELTA, None);
        let lost = adjust(Kind::Short, Argument::Short(1), &parameter, None);
        assert_eq!(lost, Err(Error::FeatureUnsupported));
    }
}
