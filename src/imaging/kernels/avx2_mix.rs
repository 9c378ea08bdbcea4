//! The mean of four colours, for eight pixels.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::avx2_load::Load;
use super::{FRACTION, ONE};

const SHIFT: i32 = FRACTION as i32;

/// The channels of left and right pixels side by side: of pixels 0, 1, 4 and 5, and of the others.
pub struct Pairs {
    low: __m256i,
    high: __m256i,
}

impl Pairs {
    /// Pairs loaded one by one.
    ///
    /// # Safety
    ///
    /// There must be eight numbers, and the pixel of each and the next one. The machine must have AVX2, here and
    /// everywhere below.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn load<P: Load>(pixels: *const P, at: &[u32]) -> Self {
        // SAFETY: the caller promises it.
        unsafe {
            let order = _mm256_broadcastsi128_si256(_mm_setr_epi8(
                0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15,
            ));
            let (low, high) = P::pairs(pixels, at);
            let low = _mm256_shuffle_epi8(low, order);
            Self { low, high: _mm256_shuffle_epi8(high, order) }
        }
    }

    /// The sums across, in 127ths.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn across(&self, weights: &Weights) -> (__m256i, __m256i) {
        // SAFETY: only the instructions themselves.
        unsafe {
            let low = _mm256_maddubs_epi16(self.low, weights.across.0);
            (low, _mm256_maddubs_epi16(self.high, weights.across.1))
        }
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
    pub unsafe fn new(u: __m256i, v: __m256i) -> Self {
        // SAFETY: only the instructions themselves.
        unsafe {
            let fraction = |place: __m256i| {
                let part = _mm256_and_si256(place, _mm256_set1_epi32(ONE - 1));
                _mm256_slli_epi32::<{ 15 - SHIFT }>(part)
            };
            let right = _mm256_mulhrs_epi16(fraction(u), _mm256_set1_epi32(127));
            // 127 − right in the lower byte, right in the upper one.
            let across = _mm256_add_epi16(
                _mm256_mullo_epi16(right, _mm256_set1_epi32(255)),
                _mm256_set1_epi32(127),
            );
            Self { across: for_channels(across), down: for_channels(fraction(v)) }
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
            _mm256_packus_epi16(low, high)
        }
    }
}

/// The lower half of each number, once for each channel.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn for_channels(numbers: __m256i) -> (__m256i, __m256i) {
    // SAFETY: only the instructions themselves.
    unsafe {
        let low = _mm256_setr_epi64x(
            0x0100_0100_0100_0100,
            0x0504_0504_0504_0504,
            0x0100_0100_0100_0100,
            0x0504_0504_0504_0504,
        );
        let high = _mm256_setr_epi64x(
            0x0908_0908_0908_0908,
            0x0D0C_0D0C_0D0C_0D0C,
            0x0908_0908_0908_0908,
            0x0D0C_0D0C_0D0C_0D0C,
        );
        (_mm256_shuffle_epi8(numbers, low), _mm256_shuffle_epi8(numbers, high))
    }
}

#[inline]
#[target_feature(enable = "avx2")]
unsafe fn between(top: __m256i, bottom: __m256i, down: __m256i) -> __m256i {
    // SAFETY: only the instructions themselves.
    unsafe {
        let step = _mm256_mulhrs_epi16(_mm256_sub_epi16(bottom, top), down);
        _mm256_mulhrs_epi16(_mm256_add_epi16(top, step), _mm256_set1_epi16(258))
    }
}
