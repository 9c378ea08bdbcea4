//! Eight pixels at a time.
//!
//! Eight neighbours of a view mostly lie in eight columns and one or two rows of the picture: rows
//! are loaded as they are and their pixels are picked by a permutation. Where neighbours are farther
//! apart, pairs of pixels are loaded one by one.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::avx2_mix::{Pairs, Weights, load8};
use super::{Curve, EXTRA, Edge, FRACTION, Projection, STEP, Source, paths, scalar};

const LANES: usize = 8;
const SHIFT: i32 = FRACTION as i32;

/// How many rows below the ones that are looked at the memory is told to fetch: rows of the view
/// come from above to below, and those of the picture that they meet are bent, which no machine
/// guesses.
const ROWS_AHEAD: usize = 8;

/// Eight places.
type Lanes = [i32; LANES];

/// # Safety
///
/// The machine must have AVX2, here and everywhere below.
#[target_feature(enable = "avx2")]
pub unsafe fn curve(curve: &Curve, columns: &mut [i32], rows: &mut [i32]) {
    paths::curve(curve, columns, rows);
}

/// Written out, because compilers take eight parts at a time and scatter their places.
///
/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn spread(knots: &[i32], out: &mut [i32]) {
    for (knots, out) in knots.windows(EXTRA + 1).zip(out.chunks_exact_mut(STEP)) {
        let [before, from, to, after] = *knots else { return };
        let (slope, bend) = paths::slope_and_bend(before, from, to, after);
        // SAFETY: `out`, `ALONG` and `BENT` have sixteen numbers, twice 32 bytes.
        unsafe {
            let (from, slope) = (_mm256_set1_epi32(from), _mm256_set1_epi32(slope));
            let bend = _mm256_set1_epi32(bend);
            for half in [0, LANES] {
                let along = _mm256_loadu_si256(paths::ALONG.as_ptr().add(half).cast());
                let bent = _mm256_loadu_si256(paths::BENT.as_ptr().add(half).cast());
                let straight = _mm256_add_epi32(from, _mm256_mullo_epi32(along, slope));
                let place = _mm256_add_epi32(straight, _mm256_mullo_epi32(bent, bend));
                _mm256_storeu_si256(out.as_mut_ptr().add(half).cast(), place);
            }
        }
    }
}

/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn scale(nearness: &[f64], row: (f64, f64), out: &mut [i32]) {
    paths::scale(nearness, row, out);
}

/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn project(projection: &Projection, first: usize, us: &mut [i32], vs: &mut [i32]) {
    paths::project(projection, first, us, vs);
}

/// Where eight pixels are.
struct Eight {
    /// Whole columns and rows; behind those of `first` where they are near.
    x: __m256i,
    y: __m256i,
    first: usize,
    kind: Kind,
}

enum Kind {
    /// All in eight columns of one row, with room for one more column.
    OneRow,
    /// So in two rows.
    TwoRows,
    /// Anywhere.
    Spread,
}

impl Eight {
    /// `below`: how many rows more than those of the places must be in the picture.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn new(source: &Source<'_>, u: &Lanes, v: &Lanes, below: usize) -> Self {
        // SAFETY: only the instructions themselves.
        unsafe {
            let x = _mm256_srai_epi32::<SHIFT>(load8(u));
            let y = _mm256_srai_epi32::<SHIFT>(load8(v));
            let left = u[0].min(u[7]) >> SHIFT;
            let top = v[0].min(v[7]) >> SHIFT;
            let across = _mm256_sub_epi32(x, _mm256_set1_epi32(left));
            let down = _mm256_sub_epi32(y, _mm256_set1_epi32(top));
            let far = _mm256_or_si256(
                _mm256_andnot_si256(_mm256_set1_epi32(7), across),
                _mm256_andnot_si256(_mm256_set1_epi32(1), down),
            );
            let one_row = _mm256_testz_si256(down, down) != 0;
            let rows = usize::from(!one_row) + below;
            let fits = left >= 0
                && left as usize + LANES < source.width
                && top >= 0
                && top as usize + rows < source.height;
            if fits && _mm256_testz_si256(far, far) != 0 {
                let kind = if one_row { Kind::OneRow } else { Kind::TwoRows };
                let first = top as usize * source.width + left as usize;
                return Self { x: across, y: down, first, kind };
            }
            Self { x, y, first: 0, kind: Kind::Spread }
        }
    }

    /// Whether all are in the first `columns` and `rows`.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn all_inside(&self, columns: usize, rows: usize) -> bool {
        if columns == 0 || rows == 0 {
            return false;
        }
        // SAFETY: only the instructions themselves.
        unsafe {
            let last_column = _mm256_set1_epi32(columns as i32 - 1);
            let last_row = _mm256_set1_epi32(rows as i32 - 1);
            let inside = _mm256_and_si256(
                _mm256_cmpeq_epi32(_mm256_min_epu32(self.x, last_column), self.x),
                _mm256_cmpeq_epi32(_mm256_min_epu32(self.y, last_row), self.y),
            );
            _mm256_movemask_epi8(inside) == -1
        }
    }

    /// Numbers of the pixels, where they are spread.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn places(&self, width: usize) -> Lanes {
        let mut places = [0; LANES];
        // SAFETY: eight values are 32 bytes.
        unsafe {
            let width = _mm256_set1_epi32(width as i32);
            let at = _mm256_add_epi32(_mm256_mullo_epi32(self.y, width), self.x);
            _mm256_storeu_si256(places.as_mut_ptr().cast(), at);
        }
        places
    }

    /// The pixels of those in the row `row` behind the first, `right` columns farther on.
    ///
    /// # Safety
    ///
    /// The places must be near, `right` at most 1, and the row one of those asked for.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn pick(&self, source: &Source<'_>, row: usize, right: usize) -> __m256i {
        let place = self.first + row * source.width + right;
        debug_assert!(place + LANES <= source.pixels.len());
        // SAFETY: `new` found nine columns of the row in the picture.
        unsafe {
            let pixels = _mm256_loadu_si256(source.pixels.as_ptr().add(place).cast());
            _mm256_permutevar8x32_epi32(pixels, self.x)
        }
    }

    /// Has the memory fetch what the next rows of the view will need.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn fetch(source: &Source<'_>, place: usize) {
        let place = place + ROWS_AHEAD * source.width;
        // SAFETY: a place that is not there may be fetched: nothing happens.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(source.pixels.as_ptr().wrapping_add(place).cast()) }
    }

    /// Pixels of the upper or the lower row, where there are two.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn either(&self, upper: __m256i, lower: __m256i) -> __m256i {
        // SAFETY: only the instructions themselves.
        unsafe {
            let is_lower = _mm256_cmpgt_epi32(self.y, _mm256_setzero_si256());
            _mm256_blendv_epi8(upper, lower, is_lower)
        }
    }
}

/// The nearest pixels.
///
/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn nearest(
    source: Source<'_>,
    (us, vs): (&[i32], &[i32]),
    out: &mut [u32],
    edge: Edge<'_>,
) {
    let mut outs = out.chunks_exact_mut(LANES);
    for ((u, v), out) in eights(us).zip(eights(vs)).zip(&mut outs) {
        // SAFETY: what `pick` needs is found by `Eight::new`, what is spread is looked at, and `out`
        // has eight pixels, 32 bytes.
        unsafe {
            let eight = Eight::new(&source, u, v, 0);
            Eight::fetch(&source, eight.first);
            let colors = match eight.kind {
                Kind::OneRow => eight.pick(&source, 0, 0),
                Kind::TwoRows => eight.either(eight.pick(&source, 0, 0), eight.pick(&source, 1, 0)),
                Kind::Spread if eight.all_inside(source.width, source.height) => {
                    let places = eight.places(source.width);
                    Eight::fetch(&source, places[0] as usize);
                    Eight::fetch(&source, places[4] as usize);
                    for (out, place) in out.iter_mut().zip(places) {
                        *out = *source.pixels.get_unchecked(place as usize);
                    }
                    continue;
                }
                Kind::Spread => {
                    scalar::nearest(source, (u, v), out, edge);
                    continue;
                }
            };
            _mm256_storeu_si256(out.as_mut_ptr().cast(), colors);
        }
    }
    let rest = us.len() / LANES * LANES;
    let rest = (us.get(rest..).unwrap_or_default(), vs.get(rest..).unwrap_or_default());
    scalar::nearest(source, rest, outs.into_remainder(), edge);
}

/// The means of four.
///
/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn bilinear(
    source: Source<'_>,
    (us, vs): (&[i32], &[i32]),
    out: &mut [u32],
    edge: Edge<'_>,
) {
    let (columns, rows) = (source.width.saturating_sub(1), source.height.saturating_sub(1));
    let mut outs = out.chunks_exact_mut(LANES);
    for ((u, v), out) in eights(us).zip(eights(vs)).zip(&mut outs) {
        // SAFETY: what `pick` needs is found by `Eight::new`, what is spread is looked at, and `out`
        // has eight pixels, 32 bytes.
        unsafe {
            let eight = Eight::new(&source, u, v, 1);
            Eight::fetch(&source, eight.first);
            let (top, bottom) = match eight.kind {
                Kind::OneRow => (
                    Pairs::of(eight.pick(&source, 0, 0), eight.pick(&source, 0, 1)),
                    Pairs::of(eight.pick(&source, 1, 0), eight.pick(&source, 1, 1)),
                ),
                Kind::TwoRows => {
                    let (left, right) = (eight.pick(&source, 1, 0), eight.pick(&source, 1, 1));
                    let above_left = eight.either(eight.pick(&source, 0, 0), left);
                    let above_right = eight.either(eight.pick(&source, 0, 1), right);
                    let below_left = eight.either(left, eight.pick(&source, 2, 0));
                    let below_right = eight.either(right, eight.pick(&source, 2, 1));
                    (Pairs::of(above_left, above_right), Pairs::of(below_left, below_right))
                }
                Kind::Spread if eight.all_inside(columns, rows) => {
                    let places = eight.places(source.width);
                    Eight::fetch(&source, places[0] as usize);
                    Eight::fetch(&source, places[4] as usize);
                    let pixels = source.pixels.as_ptr();
                    let top = Pairs::gather(pixels, &places);
                    (top, Pairs::gather(pixels.add(source.width), &places))
                }
                Kind::Spread => {
                    scalar::bilinear(source, (u, v), out, edge);
                    continue;
                }
            };
            let colors = Weights::new(u, v).mix(&top, &bottom);
            _mm256_storeu_si256(out.as_mut_ptr().cast(), colors);
        }
    }
    let rest = us.len() / LANES * LANES;
    let rest = (us.get(rest..).unwrap_or_default(), vs.get(rest..).unwrap_or_default());
    scalar::bilinear(source, rest, outs.into_remainder(), edge);
}

#[inline(always)]
fn eights(places: &[i32]) -> impl Iterator<Item = &Lanes> {
    places.chunks_exact(LANES).filter_map(|part| part.try_into().ok())
}
