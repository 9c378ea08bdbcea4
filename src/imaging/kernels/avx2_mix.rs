//! The mean of four colours, for eight pixels.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::{FRACTION, ONE};

const SHIFT: i32 = FRACTION as i32;

/// Eight numbers.
///
/// # Safety
///
/// The machine must have AVX2, here and everywhere below.
#[inline]
#[target_feature(enable = "avx2")]
pub unsafe fn load8(values: &[i32; 8]) -> __m256i {
    // SAFETY: eight values are 32 bytes.
    unsafe { _mm256_loadu_si256(values.as_ptr().cast()) }
}

/// The channels of left and right pixels side by side: of pixels 0, 1, 4 and 5, and of the others.
pub struct Pairs {
    low: __m256i,
    high: __m256i,
}

impl Pairs {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn of(left: __m256i, right: __m256i) -> Self {
        // SAFETY: only the instructions themselves.
        unsafe {
            let low = _mm256_unpacklo_epi8(left, right);
            Self { low, high: _mm256_unpackhi_epi8(left, right) }
        }
    }

    /// Pairs loaded one by one.
    ///
    /// # Safety
    ///
    /// The pixel at each place and the next one must be there.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn gather(pixels: *const u32, at: &[i32; 8]) -> Self {
        // SAFETY: the caller promises it.
        unsafe {
            let order = _mm256_broadcastsi128_si256(_mm_setr_epi8(
                0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15,
            ));
            let low = _mm256_set_m128i(two(pixels, at[4], at[5]), two(pixels, at[0], at[1]));
            let high = _mm256_set_m128i(two(pixels, at[6], at[7]), two(pixels, at[2], at[3]));
            let low = _mm256_shuffle_epi8(low, order);
            Self { low, high: _mm256_shuffle_epi8(high, order) }
        }
    }

    /// The means across, in 128ths around 128.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn across(&self, weights: &Weights) -> (__m256i, __m256i) {
        // SAFETY: only the instructions themselves.
        unsafe {
            let sign = _mm256_set1_epi8(-128);
            let low = _mm256_maddubs_epi16(weights.across.0, _mm256_xor_si256(self.low, sign));
            (low, _mm256_maddubs_epi16(weights.across.1, _mm256_xor_si256(self.high, sign)))
        }
    }
}

/// Two pairs.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn two(pixels: *const u32, a: i32, b: i32) -> __m128i {
    // SAFETY: the caller of `gather` promises eight bytes at each place.
    unsafe {
        let a = _mm_loadl_epi64(pixels.add(a as usize).cast());
        _mm_unpacklo_epi64(a, _mm_loadl_epi64(pixels.add(b as usize).cast()))
    }
}

/// For each channel, in the order of [`Pairs`].
pub struct Weights {
    across: (__m256i, __m256i),
    down: (__m256i, __m256i),
}

impl Weights {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn new(u: &[i32; 8], v: &[i32; 8]) -> Self {
        // SAFETY: only the instructions themselves.
        unsafe {
            let part = _mm256_set1_epi32(ONE - 1);
            let half = _mm256_set1_epi32(1 << (SHIFT - 8));
            let right = _mm256_add_epi32(_mm256_and_si256(load8(u), part), half);
            let right = _mm256_srli_epi32::<{ SHIFT - 7 }>(right);
            // 128 − right in the lower byte, right in the upper one, and both once more.
            let across = _mm256_add_epi32(
                _mm256_mullo_epi32(right, _mm256_set1_epi32(0x00FF_00FF)),
                _mm256_set1_epi32(0x0080_0080),
            );
            let down = _mm256_and_si256(load8(v), part);
            let down = _mm256_slli_epi32::<{ 15 - SHIFT }>(down);
            let down = _mm256_or_si256(down, _mm256_slli_epi32::<16>(down));
            let low = _mm256_unpacklo_epi32(across, across);
            let across = (low, _mm256_unpackhi_epi32(across, across));
            let low = _mm256_unpacklo_epi32(down, down);
            Self { across, down: (low, _mm256_unpackhi_epi32(down, down)) }
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mix(&self, top: &Pairs, bottom: &Pairs) -> __m256i {
        // SAFETY: only the instructions themselves.
        unsafe {
            let (top_low, top_high) = top.across(self);
            let (bottom_low, bottom_high) = bottom.across(self);
            let low = between(top_low, bottom_low, self.down.0);
            let high = between(top_high, bottom_high, self.down.1);
            _mm256_xor_si256(_mm256_packs_epi16(low, high), _mm256_set1_epi8(-128))
        }
    }
}

#[inline]
#[target_feature(enable = "avx2")]
unsafe fn between(top: __m256i, bottom: __m256i, down: __m256i) -> __m256i {
    // SAFETY: only the instructions themselves.
    unsafe {
        let step = _mm256_mulhrs_epi16(_mm256_sub_epi16(bottom, top), down);
        let mixed = _mm256_add_epi16(_mm256_add_epi16(top, _mm256_set1_epi16(64)), step);
        _mm256_srai_epi16::<7>(mixed)
    }
}
