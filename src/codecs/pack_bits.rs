//! PackBits: runs and copies of bytes, as MacPaint, QuickDraw and Photoshop pack rows.
//!
//! "Inside Macintosh: Operating System Utilities", *PackBits*.

use super::stream::Stream;
use crate::base::Result;

/// Unpacks units of `N` bytes until `row` is full; what goes over its end is dropped.
///
/// Where the data end before, the rest stays as it was and the data are damaged.
pub(super) fn unpack<const N: usize>(stream: &mut Stream, row: &mut [u8]) -> Result<()> {
    let mut rest = row;
    while !rest.is_empty() {
        let code = stream.u8()? as i8;
        let count = match code {
            0.. => code as usize + 1,
            -128 => continue,
            _ => usize::from(code.unsigned_abs()) + 1,
        };
        let (place, behind) = rest.split_at_mut((count * N).min(rest.len()));
        if code >= 0 {
            let bytes = stream.take(count * N)?;
            place.copy_from_slice(bytes.get(..place.len()).unwrap_or_default());
        } else {
            let unit = stream.array::<N>()?;
            for target in place.chunks_mut(N) {
                target.copy_from_slice(unit.get(..target.len()).unwrap_or_default());
            }
        }
        rest = behind;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Error;

    #[test]
    fn runs_and_copies_of_bytes_and_words() {
        let mut row = [0; 6];
        unpack::<1>(&mut Stream::new(&[0xFE, 7, 0x80, 1, 8, 9, 0, 5]), &mut row).unwrap();
        assert_eq!(row, [7, 7, 7, 8, 9, 5]);
        unpack::<2>(&mut Stream::new(&[0xFF, 1, 2, 0, 3, 4]), &mut row).unwrap();
        assert_eq!(row, [1, 2, 1, 2, 3, 4]);
    }

    #[test]
    fn what_goes_over_the_end_is_dropped_and_what_is_missing_is_damage() {
        let mut row = [0; 3];
        unpack::<1>(&mut Stream::new(&[0xF0, 7]), &mut row).unwrap();
        assert_eq!(row, [7; 3]);
        assert_eq!(unpack::<1>(&mut Stream::new(&[2, 1, 2]), &mut row), Err(Error::CodecBadData));
    }
}
