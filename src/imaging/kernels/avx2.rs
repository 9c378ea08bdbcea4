//! Eight pixels at a time.
//!
//! Places are turned into numbers of pixels in blocks, without a branch for each eight: a row of a
//! tilted view changes its row of the picture wherever it likes, and machines guess that badly. The
//! pixels are then loaded one by one, or as pairs of neighbours.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::avx2_mix::{Pairs, Weights};
use super::blocks::{LANES, Numbers, blocks};
use super::{Edge, FRACTION, Pixel, Places, Source, scalar};

const SHIFT: i32 = FRACTION as i32;

/// How many rows below the ones that are looked at the memory is told to fetch: rows of the view
/// come from above to below, and those of the picture that they meet are bent, which no machine
/// guesses.
const ROWS_AHEAD: usize = 12;

/// # Safety
///
/// The machine must have AVX2, here and everywhere below.
#[target_feature(enable = "avx2")]
pub unsafe fn nearest<P: Pixel>(
    source: Source<'_, P>,
    places: Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    let size = (source.width, source.height);
    let pixels = source.pixels.as_ptr();
    let plain = |places: Places<'_>, out: &mut [u32]| scalar::nearest(source, places, out, edge);
    // SAFETY: the places were found inside.
    let copy = |numbers: &[u32], _: Places<'_>, out: &mut [u32]| unsafe {
        for eight in numbers.chunks_exact(LANES) {
            fetch(&source, eight[0]);
        }
        P::each(pixels, numbers, out);
    };
    // SAFETY: as for this function.
    let limits = unsafe { Limits::new(source.width, size) };
    // SAFETY: as for this function.
    let locate = |places: Places<'_>, at: &mut Numbers| unsafe { limits.locate(places, at) };
    blocks(places, out, locate, plain, copy);
}

/// The pixels in some columns of a row.
///
/// # Safety
///
/// As for [`nearest`]; the row must have all columns, and there must be as many colours as these.
#[target_feature(enable = "avx2")]
pub unsafe fn pick<P: Pixel>(row: &[P], columns: &[u32], out: &mut [u32]) {
    let whole = columns.len() / LANES * LANES;
    let (columns, rest) = columns.split_at(whole);
    let (out, last) = out.split_at_mut(whole);
    // SAFETY: the caller promises it; `each` wants a multiple of eight.
    unsafe { P::each(row.as_ptr(), columns, out) };
    scalar::pick(row, rest, last);
}

/// The means of four.
///
/// # Safety
///
/// As for [`nearest`].
#[target_feature(enable = "avx2")]
pub unsafe fn bilinear<P: Pixel>(
    source: Source<'_, P>,
    places: Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    // Those to the right and below are needed too.
    let size = (source.width.saturating_sub(1), source.height.saturating_sub(1));
    let pixels = source.pixels.as_ptr();
    let plain = |places: Places<'_>, out: &mut [u32]| scalar::bilinear(source, places, out, edge);
    // SAFETY: the places were found inside, and all parts have eight numbers, 32 bytes.
    let mix = |numbers: &[u32], (us, vs): Places<'_>, out: &mut [u32]| unsafe {
        let places = us.chunks_exact(LANES).zip(vs.chunks_exact(LANES));
        let outs = out.chunks_exact_mut(LANES);
        for ((at, (u, v)), out) in numbers.chunks_exact(LANES).zip(places).zip(outs) {
            fetch(&source, at[0]);
            let top = Pairs::load(pixels, at);
            let bottom = Pairs::load(pixels.add(source.width), at);
            let colors = Weights::new(load8(u), load8(v)).mix(&top, &bottom);
            _mm256_storeu_si256(out.as_mut_ptr().cast(), colors);
        }
    };
    // SAFETY: as for this function.
    let limits = unsafe { Limits::new(source.width, size) };
    // SAFETY: as for this function.
    let locate = |places: Places<'_>, at: &mut Numbers| unsafe { limits.locate(places, at) };
    blocks(places, out, locate, plain, mix);
}

/// Where places are inside.
pub(super) struct Limits {
    width: __m256i,
    last: (__m256i, __m256i),
}

impl Limits {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) unsafe fn new(width: usize, (columns, rows): (usize, usize)) -> Self {
        let last = |pixels: usize| i32::try_from(pixels << FRACTION).unwrap_or(i32::MAX) - 1;
        // SAFETY: only the instructions themselves.
        unsafe {
            let last = (_mm256_set1_epi32(last(columns)), _mm256_set1_epi32(last(rows)));
            Self { width: _mm256_set1_epi32(width as i32), last }
        }
    }

    /// The numbers of pixels in the picture; whether all are inside.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) unsafe fn locate(&self, (us, vs): Places<'_>, numbers: &mut Numbers) -> bool {
        // SAFETY: each part has eight numbers, 32 bytes.
        unsafe {
            let mut outside = _mm256_setzero_si256();
            let places = us.chunks_exact(LANES).zip(vs.chunks_exact(LANES));
            for ((u, v), numbers) in places.zip(numbers.chunks_exact_mut(LANES)) {
                let (u, v) = (load8(u), load8(v));
                // The sign of what is below 0 or behind the last one.
                let across = _mm256_or_si256(u, _mm256_sub_epi32(self.last.0, u));
                let down = _mm256_or_si256(v, _mm256_sub_epi32(self.last.1, v));
                outside = _mm256_or_si256(outside, _mm256_or_si256(across, down));
                let above = _mm256_mullo_epi32(_mm256_srai_epi32::<SHIFT>(v), self.width);
                let number = _mm256_add_epi32(above, _mm256_srai_epi32::<SHIFT>(u));
                _mm256_storeu_si256(numbers.as_mut_ptr().cast(), number);
            }
            _mm256_movemask_ps(_mm256_castsi256_ps(outside)) == 0
        }
    }
}

/// Has the memory fetch what the next rows of the view will need: two rows, because a large picture is
/// seen smaller than it is. They are wanted only after some more rows, so the second cache is right.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) unsafe fn fetch<P: Pixel>(source: &Source<'_, P>, number: u32) {
    let place = number as usize + ROWS_AHEAD * source.width;
    for place in [place, place + source.width] {
        let pixel = source.pixels.as_ptr().wrapping_add(place);
        // SAFETY: a place that is not there may be fetched: nothing happens.
        unsafe { _mm_prefetch::<_MM_HINT_T1>(pixel.cast()) }
    }
}

/// Eight numbers.
///
/// # Safety
///
/// There must be eight.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn load8(values: &[i32]) -> __m256i {
    debug_assert!(values.len() == LANES);
    // SAFETY: eight values are 32 bytes.
    unsafe { _mm256_loadu_si256(values.as_ptr().cast()) }
}
