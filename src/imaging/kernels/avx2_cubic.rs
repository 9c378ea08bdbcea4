//! The mean of sixteen colours: all channels of four pixels at a time.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::avx2::{Limits, fetch};
use super::blocks::{Numbers, blocks};
use super::cubic::{self, BETWEEN, WEIGHT, WEIGHTS, phase};
use super::{Edge, Pixel, Places, Source};

/// # Safety
///
/// The machine must have AVX2, here and everywhere below.
#[target_feature(enable = "avx2")]
pub unsafe fn cubic<P: Pixel>(
    source: Source<'_, P>,
    places: Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    // Three more to the right and below are needed.
    let size = (source.width.saturating_sub(3), source.height.saturating_sub(3));
    let plain = |places: Places<'_>, out: &mut [u32]| cubic::cubic(source, places, out, edge);
    // SAFETY: as for this function.
    let limits = unsafe { Limits::new(source.width, size) };
    // SAFETY: as for this function.
    let locate = |places: Places<'_>, at: &mut Numbers| unsafe { limits.locate(places, at) };
    blocks(places, out, locate, plain, |numbers, (us, vs), out| {
        let places = us.chunks_exact(4).zip(vs.chunks_exact(4));
        for ((at, (us, vs)), out) in
            numbers.chunks_exact(4).zip(places).zip(out.chunks_exact_mut(4))
        {
            // SAFETY: the places were found inside, and `out` has four pixels, 16 bytes.
            unsafe {
                fetch(&source, at[0]);
                let four = [0, 1, 2, 3].map(|index| one(&source, at[index], us[index], vs[index]));
                let low = _mm_packs_epi32(four[0], four[1]);
                let all = _mm_packus_epi16(low, _mm_packs_epi32(four[2], four[3]));
                _mm_storeu_si128(out.as_mut_ptr().cast(), all);
            }
        }
    });
}

/// The channels of one colour, as 32-bit numbers.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn one<P: Pixel>(source: &Source<'_, P>, number: u32, u: i32, v: i32) -> __m128i {
    let (across, down) = (&WEIGHTS[phase(u)], &WEIGHTS[phase(v)]);
    // SAFETY: the caller found four pixels in four rows; weights are 32 bytes.
    unsafe {
        let first = source.pixels.as_ptr().add(number as usize);
        let row = |row: usize| _mm256_cvtepu8_epi16(P::four(first.add(row * source.width)));
        let pair =
            |at: usize| _mm256_set1_epi32(down.as_ptr().add(at).cast::<i32>().read_unaligned());
        let (upper, lower) = (pair(0), pair(8));
        let [a, b, c, d] = [row(0), row(1), row(2), row(3)];
        let half = _mm256_set1_epi32(1 << (WEIGHT - BETWEEN - 1));
        let sum = |ab: __m256i, cd: __m256i| {
            let sum = _mm256_add_epi32(_mm256_madd_epi16(ab, upper), _mm256_madd_epi16(cd, lower));
            _mm256_srai_epi32::<{ (WEIGHT - BETWEEN) as i32 }>(_mm256_add_epi32(sum, half))
        };
        // The first and third pixels, the second and fourth.
        let odd = sum(_mm256_unpacklo_epi16(a, b), _mm256_unpacklo_epi16(c, d));
        let even = sum(_mm256_unpackhi_epi16(a, b), _mm256_unpackhi_epi16(c, d));
        let columns = _mm256_packs_epi32(odd, even);
        // Neighbours side by side.
        let order = _mm256_broadcastsi128_si256(_mm_setr_epi8(
            0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15,
        ));
        let across = _mm256_loadu_si256(across.as_ptr().cast());
        let parts = _mm256_madd_epi16(_mm256_shuffle_epi8(columns, order), across);
        let sum =
            _mm_add_epi32(_mm256_castsi256_si128(parts), _mm256_extracti128_si256::<1>(parts));
        let half = _mm_set1_epi32(1 << (WEIGHT + BETWEEN - 1));
        _mm_srai_epi32::<{ (WEIGHT + BETWEEN) as i32 }>(_mm_add_epi32(sum, half))
    }
}
