//! Pixels of either size, as vectors of colours.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::blocks::LANES;

/// A pixel that vectors of colours are made of.
///
/// # Safety
///
/// The machine must have AVX2, and there must be pixels wherever one is asked for.
pub trait Load: Sized {
    /// The colours at some places, a multiple of eight.
    unsafe fn each(pixels: *const Self, at: &[u32], out: &mut [u32]);

    /// Each of eight places and its right neighbour: places 0, 1, 4 and 5, and the others.
    unsafe fn pairs(pixels: *const Self, at: &[u32]) -> (__m256i, __m256i);

    /// Four neighbours.
    unsafe fn four(first: *const Self) -> __m128i;
}

impl Load for u32 {
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn each(pixels: *const Self, at: &[u32], out: &mut [u32]) {
        for (number, out) in at.iter().zip(out) {
            // SAFETY: as the trait says.
            *out = unsafe { *pixels.add(*number as usize) };
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn pairs(pixels: *const Self, at: &[u32]) -> (__m256i, __m256i) {
        // SAFETY: as the trait says.
        unsafe {
            let low = _mm256_set_m128i(two(pixels, at[4], at[5]), two(pixels, at[0], at[1]));
            let high = _mm256_set_m128i(two(pixels, at[6], at[7]), two(pixels, at[2], at[3]));
            (low, high)
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn four(first: *const Self) -> __m128i {
        // SAFETY: as the trait says: 16 bytes.
        unsafe { _mm_loadu_si128(first.cast()) }
    }
}

/// Two pairs.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn two(pixels: *const u32, a: u32, b: u32) -> __m128i {
    // SAFETY: the caller of `pairs` promises eight bytes at each place.
    unsafe {
        let a = _mm_loadl_epi64(pixels.add(a as usize).cast());
        let b = pixels.add(b as usize).cast();
        _mm_castpd_si128(_mm_loadh_pd(_mm_castsi128_pd(a), b))
    }
}

impl Load for u16 {
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn each(pixels: *const Self, at: &[u32], out: &mut [u32]) {
        for (at, out) in at.chunks_exact(LANES).zip(out.chunks_exact_mut(LANES)) {
            // SAFETY: as the trait says; `out` has eight colours, 32 bytes.
            unsafe {
                let pixel = |index: usize| *pixels.add(at[index] as usize) as i16;
                let all = _mm_setr_epi16(
                    pixel(0),
                    pixel(1),
                    pixel(2),
                    pixel(3),
                    pixel(4),
                    pixel(5),
                    pixel(6),
                    pixel(7),
                );
                let (low, high) = expand(_mm256_castsi128_si256(all));
                let colors = _mm256_permute2x128_si256::<0x20>(low, high);
                _mm256_storeu_si256(out.as_mut_ptr().cast(), colors);
            }
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn pairs(pixels: *const Self, at: &[u32]) -> (__m256i, __m256i) {
        // SAFETY: as the trait says: four bytes at each place.
        unsafe {
            let pair = |index: usize| pixels.add(at[index] as usize).cast::<i32>().read_unaligned();
            expand(_mm256_setr_epi32(
                pair(0),
                pair(1),
                pair(2),
                pair(3),
                pair(4),
                pair(5),
                pair(6),
                pair(7),
            ))
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn four(first: *const Self) -> __m128i {
        // SAFETY: as the trait says: eight bytes.
        unsafe {
            let four = _mm256_castsi128_si256(_mm_loadl_epi64(first.cast()));
            _mm256_castsi256_si128(expand(four).0)
        }
    }
}

/// Colours of pixels of five bits a channel: of the first four of each half, and of the others.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn expand(pixels: __m256i) -> (__m256i, __m256i) {
    // Eight and a quarter times five bits, from where they stand: the high half of a product.
    // SAFETY: only the instructions themselves.
    unsafe {
        let all = |value: i16| _mm256_set1_epi16(value);
        let red = _mm256_mulhi_epu16(_mm256_and_si256(pixels, all(0x7C00)), all(528));
        let green = _mm256_mulhi_epu16(_mm256_and_si256(pixels, all(0x03E0)), all(16896));
        let blue = _mm256_mulhi_epu16(_mm256_slli_epi16::<11>(pixels), all(264));
        let upper = _mm256_or_si256(red, all(0xFF00_u16 as i16));
        let lower = _mm256_or_si256(_mm256_slli_epi16::<8>(green), blue);
        (_mm256_unpacklo_epi16(lower, upper), _mm256_unpackhi_epi16(lower, upper))
    }
}
