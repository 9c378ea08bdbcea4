//! The runs of Windows bitmaps: pairs of a count and a value, and escapes.

use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::{Surface, palette};

/// What values are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Runs {
    /// One index.
    Bytes,
    /// Two indices that take turns.
    Nibbles,
}

/// Unpacks rows in the order of the file; what they leave out is index 0. Data that break off give
/// what there is.
pub(super) fn unpack_runs(data: &[u8], width: usize, height: usize, runs: Runs) -> Result<Vec<u8>> {
    // Nothing but an end is needed for a picture of index 0, so memory must not follow the header.
    if (width as u64) * (height as u64) / 256 > (data.len() as u64) * 256 {
        return Err(Error::CodecBadData);
    }
    let mut indices = Surface::indexed(width, height, palette::for_depth(8))?.into_indices();
    let _ = draw(&mut Stream::new(data), &mut indices, width, height, runs);
    Ok(indices)
}

fn draw(
    stream: &mut Stream,
    indices: &mut [u8],
    width: usize,
    height: usize,
    runs: Runs,
) -> Result<()> {
    let (mut x, mut y) = (0, 0);
    while y < height {
        let [count, value] = stream.array()?;
        let mut put = |index: u8| {
            if x < width {
                if let Some(pixel) = indices.get_mut(y * width + x) {
                    *pixel = index;
                }
            }
            x += 1;
        };
        let nibble = |value: u8, at: usize| if at % 2 == 0 { value >> 4 } else { value & 15 };
        match (count, value) {
            (0, 0) => (x, y) = (0, y + 1),
            (0, 1) => break,
            (0, 2) => {
                let [right, down] = stream.array()?;
                (x, y) = (x + usize::from(right), y + usize::from(down));
            }
            (0, count) => {
                let count = usize::from(count);
                let bytes = if runs == Runs::Bytes { count } else { count.div_ceil(2) };
                let values = stream.take(bytes)?;
                for at in 0..count {
                    let index = match runs {
                        Runs::Bytes => values.get(at).copied(),
                        Runs::Nibbles => values.get(at / 2).map(|value| nibble(*value, at)),
                    };
                    put(index.unwrap_or_default());
                }
                // Each such run fills whole words.
                if bytes % 2 != 0 {
                    stream.take_up_to(1);
                }
            }
            (count, value) => {
                for at in 0..usize::from(count) {
                    put(if runs == Runs::Bytes { value } else { nibble(value, at) });
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_copies_and_jumps() {
        let data = [2, 7, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 1, 0, 1, 9, 0, 1, 4, 4];
        let rows = unpack_runs(&data, 5, 2, Runs::Bytes).unwrap();
        assert_eq!(rows, [7, 7, 1, 2, 3, 0, 9, 0, 0, 0]);
        let data = [3, 0x12, 0, 3, 0x34, 0x50, 0, 1];
        assert_eq!(unpack_runs(&data, 6, 1, Runs::Nibbles).unwrap(), [1, 2, 1, 3, 4, 5]);
    }

    #[test]
    fn what_breaks_off_or_runs_over_does_no_harm() {
        assert_eq!(unpack_runs(&[9, 7, 1], 2, 2, Runs::Bytes).unwrap(), [7, 7, 0, 0]);
        assert!(unpack_runs(&[0, 2, 255, 255, 1, 1], 2, 2, Runs::Bytes).is_ok());
        assert_eq!(unpack_runs(&[0, 1], 60000, 60000, Runs::Bytes), Err(Error::CodecBadData));
    }
}
