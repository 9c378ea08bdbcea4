//! Cinepak's codebooks: 256 cells of 2 × 2 pixels, kept as finished pixels.

use super::stream::Stream;
use crate::base::Result;

/// Bits of a codebook chunk's type.
const SOME_CELLS: u8 = 0x01;
const WITHOUT_COLOR: u8 = 0x04;

/// What a codebook can keep: colours or indices.
pub(super) trait Pixel: bytemuck::Pod {
    /// The four pixels of a cell with these luminances and chrominances.
    fn cell(luma: [u8; 4], u: i8, v: i8) -> [Self; 4];
}

impl Pixel for u32 {
    fn cell(luma: [u8; 4], u: i8, v: i8) -> [Self; 4] {
        let (u, v) = (i32::from(u), i32::from(v));
        let pin = |value: i32| value.clamp(0, 255) as u8;
        luma.map(|y| {
            let y = i32::from(y);
            u32::from_be_bytes([0xFF, pin(y + 2 * v), pin(y - u / 2 - v), pin(y + 2 * u)])
        })
    }
}

impl Pixel for u8 {
    fn cell(luma: [u8; 4], _u: i8, _v: i8) -> [Self; 4] {
        luma
    }
}

/// The cells that blocks name by number: top left, top right, bottom left, bottom right.
#[derive(Clone)]
pub(super) struct Codebook<T>([[T; 4]; 256]);

impl<T: Pixel> Codebook<T> {
    pub fn new() -> Self {
        Self([[T::zeroed(); 4]; 256])
    }

    #[inline]
    pub fn cell(&self, number: u8) -> &[T; 4] {
        &self.0[usize::from(number)]
    }

    /// Takes over the cells of a codebook chunk.
    pub fn update(&mut self, chunk: u8, bytes: &[u8]) -> Result<()> {
        let mut stream = Stream::new(bytes);
        let load = |stream: &mut Stream| {
            let luma = stream.array()?;
            let [u, v] = if chunk & WITHOUT_COLOR == 0 { stream.array()? } else { [0; 2] };
            Result::Ok(T::cell(luma, u as i8, v as i8))
        };
        if chunk & SOME_CELLS == 0 {
            let size = if chunk & WITHOUT_COLOR == 0 { 6 } else { 4 };
            for cell in self.0.iter_mut().take(bytes.len() / size) {
                *cell = load(&mut stream)?;
            }
            return Ok(());
        }
        for group in self.0.chunks_exact_mut(32) {
            // A chunk may end with the last group that has a new cell.
            if stream.rest().len() < 4 {
                break;
            }
            let mut flags = stream.u32()?;
            for cell in group {
                if flags & 0x8000_0000 != 0 {
                    *cell = load(&mut stream)?;
                }
                flags <<= 1;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Error;

    #[test]
    fn colors_follow_the_codec_s_own_matrix() {
        assert_eq!(u32::cell([128; 4], 0, 0), [0xFF80_8080; 4]);
        assert_eq!(u32::cell([100; 4], -11, 20)[0], u32::from_be_bytes([255, 140, 85, 78]));
        assert_eq!(u32::cell([250; 4], 127, -128)[0], u32::from_be_bytes([255, 0, 255, 255]));
    }

    #[test]
    fn whole_and_partial_updates() {
        let mut book = Codebook::<u8>::new();
        book.update(0x26, &[1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
        assert_eq!((book.cell(0), book.cell(1)), (&[1, 2, 3, 4], &[5, 6, 7, 8]));
        book.update(0x25, &[0x40, 0, 0, 0, 9, 9, 9, 9, 0x80, 0, 0, 0, 7, 7, 7, 7]).unwrap();
        assert_eq!((book.cell(0), book.cell(1), book.cell(32)), (&[1, 2, 3, 4], &[9; 4], &[7; 4]));
        assert_eq!(book.update(0x25, &[0x40, 0, 0, 0, 9]), Err(Error::CodecBadData));
    }
}
