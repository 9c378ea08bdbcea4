//! `'rle '` with one bit for a pixel: units of sixteen pixels, rows marked in the skips.
//!
//! Each step is a skip and a code. The high bit of a skip begins the next row, its other bits are
//! units to leave out; code 0 ends the frame. Format: third-party decoders agree [T].

use super::animation::{copy_units, part, repeat_unit, unpack};
use super::stream::Stream;
use crate::base::{Error, Result};

const NEXT_ROW: u8 = 0x80;

/// Draws rows of zeros and ones.
pub(super) fn draw<'a>(
    stream: &mut Stream,
    mut rows: impl Iterator<Item = &'a mut [u8]>,
) -> Result<()> {
    let mut row: Option<&mut [u8]> = None;
    let mut at = 0;
    while !stream.is_empty() {
        let skip = stream.u8()?;
        let code = stream.u8()? as i8;
        if code == 0 {
            break;
        }
        if skip & NEXT_ROW != 0 || row.is_none() {
            row = rows.next();
            at = 0;
            if row.is_none() {
                break;
            }
        }
        at += usize::from(skip & !NEXT_ROW);
        let count = usize::from(code.unsigned_abs());
        let place = part(row.as_deref_mut().ok_or(Error::CodecBadData)?, at * 16);
        if code > 0 {
            copy_units(place, stream.take(count * 2)?, unpack::<1, 2, 16>);
        } else {
            repeat_unit(place, unpack::<1, 2, 16>(stream.array()?), count);
        }
        at += count;
    }
    Ok(())
}
