//! Operands on texts.

use super::number::operand;
use super::world::Call;
use crate::atoms::Value;
use crate::base::{Error, Result};

/// The value of an operand on texts, or of arithmetic; nothing for the others, which ask a movie.
pub(super) fn compute(call: &Call<'_>) -> Option<Result<Value>> {
    match call.number {
        operand::SIN..=operand::LOG => Some(arithmetic(call)),
        operand::STRING_LENGTH..=operand::STRING_CONCAT => Some(texts(call)),
        _ => None,
    }
}

fn arithmetic(call: &Call<'_>) -> Result<Value> {
    let x = call.number(0)?;
    let value = match call.number {
        operand::SIN => x.sin(),
        operand::COS => x.cos(),
        operand::TAN => x.tan(),
        operand::ARC_TAN => x.atan(),
        operand::ARC_TAN_2 => x.atan2(call.number(1)?),
        operand::DEGREES_TO_RADIANS => x.to_radians(),
        operand::RADIANS_TO_DEGREES => x.to_degrees(),
        operand::SQUARE_ROOT => x.sqrt(),
        operand::EXPONENT => x.exp(),
        _ => x.ln(),
    };
    // What has no value counts as 0 [I].
    Ok(Value::from(if value.is_finite() { value } else { 0.0 }))
}

fn texts(call: &Call<'_>) -> Result<Value> {
    let text = call.text(0)?;
    match call.number {
        operand::STRING_LENGTH => Ok(Value::from(text.len() as i64)),
        operand::STRING_COMPARE => {
            let other = call.text(1)?;
            let [with_case, with_accents] = [2, 3].map(|index| call.flag(index).unwrap_or(false));
            Ok(compare(text, other, with_case, with_accents).into())
        }
        operand::STRING_SUB_STRING => {
            let place = |index| Ok::<_, Error>(usize::try_from(call.long(index)?).unwrap_or(0));
            let rest = text.get(place(1)?..).unwrap_or_default();
            Ok(Value::from(rest.get(..place(2)?).unwrap_or(rest)))
        }
        operand::STRING_CONCAT => Ok(Value::Text([text, call.text(1)?].concat())),
        _ => Err(Error::FeatureUnsupported),
    }
}

/// Whether two texts are equal [I]: 1 where they are, as in an expression.
fn compare(a: &[u8], b: &[u8], with_case: bool, with_accents: bool) -> bool {
    let fold = |byte: u8| {
        let byte = if with_accents { byte } else { plain(byte) };
        if with_case { byte } else { lower(byte) }
    };
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| fold(*a) == fold(*b))
}

/// The letters with accents from 0x80 on in Mac Roman, as they are without.
const PLAIN: &[u8; 32] = b"AACENOUaaaaaaceeeeiiiinooooouuuu";

fn plain(byte: u8) -> u8 {
    let accented = byte.checked_sub(0x80).and_then(|place| PLAIN.get(usize::from(place)));
    match byte {
        0xCB | 0xCC => b'A',
        0xCD => b'O',
        0xD8 => b'y',
        0xD9 => b'Y',
        0xE5 | 0xE7 => b'A',
        0xE6 | 0xE8 | 0xE9 => b'E',
        0xEA..=0xED => b'I',
        0xEE | 0xEF | 0xF1 => b'O',
        0xF2..=0xF4 => b'U',
        _ => accented.copied().unwrap_or(byte),
    }
}

/// The small letters of Mac Roman for the capital ones from 0x80 on.
fn lower(byte: u8) -> u8 {
    match byte {
        0x80 => 0x8A,
        0x81 => 0x8C,
        0x82 => 0x8D,
        0x83 => 0x8E,
        0x84 => 0x96,
        0x85 => 0x9A,
        0x86 => 0x9F,
        0xAE => 0xBE,
        0xAF => 0xBF,
        0xCB => 0x88,
        0xCC => 0x8B,
        0xCD => 0x9B,
        0xCE => 0xCF,
        0xD9 => 0xD8,
        0xE5 => 0x89,
        0xE6 => 0x90,
        0xE7 => 0x87,
        0xE8 => 0x91,
        0xE9 => 0x8F,
        0xEA => 0x92,
        0xEB => 0x94,
        0xEC => 0x95,
        0xED => 0x93,
        0xEE => 0x97,
        0xEF => 0x99,
        0xF1 => 0x98,
        0xF2 => 0x9C,
        0xF3 => 0x9E,
        0xF4 => 0x9D,
        _ => byte.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_as_closely_as_is_asked() {
        assert!(compare(b"Door", b"dOOR", false, true));
        assert!(!compare(b"Door", b"dOOR", true, true));
        // Mac Roman: 0x8E is e with an acute accent, 0x83 the capital one.
        assert!(compare(b"\x8Et\x8E", b"ete", true, false));
        assert!(!compare(b"\x8Et\x8E", b"ete", true, true));
        assert!(compare(b"\x83t\x8E", b"\x8Et\x83", false, true));
        assert!(!compare(b"ab", b"abc", false, false));
    }
}
