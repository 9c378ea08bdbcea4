//! Places, eight at a time: the sums of `paths`.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::x86_64::*;

use super::paths::{
    self, ALONG, BENT, Curve, EXTRA, GROUP, KNOTS, Knots, SERIES, STEP, ShortProjection,
};
use super::{FRACTION, ONE};

const LANES: usize = 8;

/// # Safety
///
/// The machine must have AVX2, here and everywhere below.
#[target_feature(enable = "avx2")]
pub unsafe fn curve(curve: &Curve, count: usize, columns: &mut Knots, rows: &mut Knots) {
    let mut column = curve.column;
    let groups = columns.chunks_exact_mut(GROUP).zip(rows.chunks_exact_mut(GROUP));
    for (group, (columns, rows)) in groups.take(count.div_ceil(GROUP)).enumerate() {
        let mut turns = [0; GROUP];
        // SAFETY: a group has eight numbers, 32 bytes.
        unsafe {
            let all = |value: f32| _mm256_set1_ps(value);
            let stride = all(STEP as f32);
            let index = _mm256_add_ps(eight_numbers(), all((group * GROUP) as f32));
            let here = _mm256_add_ps(all(curve.right), _mm256_mul_ps(stride, index));
            let square = all(curve.ahead * curve.ahead);
            let middle = _mm256_mul_ps(here, _mm256_add_ps(here, stride));
            let step = all(STEP as f32 * curve.ahead);
            let tangent = _mm256_div_ps(step, _mm256_add_ps(square, middle));
            let t2 = _mm256_mul_ps(tangent, tangent);
            let [third, fifth, seventh, ninth] = SERIES;
            let mut series = all(ninth);
            for term in [seventh, fifth, third, 1.0] {
                series = _mm256_sub_ps(all(term), _mm256_mul_ps(t2, series));
            }
            let turn = _mm256_mul_ps(all(curve.scale), _mm256_mul_ps(tangent, series));
            _mm256_storeu_si256(turns.as_mut_ptr().cast(), fixed(turn));
            let root = _mm256_sqrt_ps(_mm256_add_ps(square, _mm256_mul_ps(here, here)));
            let height = _mm256_add_ps(all(curve.level), _mm256_div_ps(all(curve.rise), root));
            _mm256_storeu_si256(rows.as_mut_ptr().cast(), fixed(height));
        }
        for (place, turn) in columns.iter_mut().zip(turns) {
            *place = column;
            column = column.wrapping_add(turn);
        }
    }
}

/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn spread(knots: &Knots, out: &mut [i32]) {
    let mut parts = out.chunks_exact_mut(STEP);
    for first in (0..KNOTS - EXTRA - GROUP + 1).step_by(GROUP) {
        let (mut slopes, mut bends) = ([0; GROUP], [0; GROUP]);
        // SAFETY: the last group of four is the last in `knots`; a group has 32 bytes, a part twice as
        // many, and so have `ALONG` and `BENT`.
        unsafe {
            let at = |behind: usize| {
                let place = knots.as_ptr().add(first + behind);
                _mm256_loadu_si256(place.cast())
            };
            let rise = _mm256_sub_epi32(at(2), at(1));
            let slope = _mm256_add_epi32(rise, _mm256_set1_epi32(STEP as i32 / 2));
            _mm256_storeu_si256(slopes.as_mut_ptr().cast(), _mm256_srai_epi32::<4>(slope));
            let bend =
                _mm256_add_epi32(_mm256_sub_epi32(_mm256_sub_epi32(at(3), at(2)), at(1)), at(0));
            let bend = _mm256_add_epi32(bend, _mm256_set1_epi32(512));
            _mm256_storeu_si256(bends.as_mut_ptr().cast(), _mm256_srai_epi32::<10>(bend));
            for index in 0..GROUP {
                let Some(out) = parts.next() else { break };
                let from = _mm256_set1_epi32(knots[first + index + 1]);
                let (slope, bend) =
                    (_mm256_set1_epi32(slopes[index]), _mm256_set1_epi32(bends[index]));
                for half in [0, LANES] {
                    let along = _mm256_loadu_si256(ALONG.as_ptr().add(half).cast());
                    let bent = _mm256_loadu_si256(BENT.as_ptr().add(half).cast());
                    let straight = _mm256_add_epi32(from, _mm256_mullo_epi32(along, slope));
                    let place = _mm256_add_epi32(straight, _mm256_mullo_epi32(bent, bend));
                    _mm256_storeu_si256(out.as_mut_ptr().add(half).cast(), place);
                }
            }
        }
    }
}

/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn scale(nearness: &[f32], (level, rise): (f32, f32), out: &mut [i32]) {
    let len = out.len().min(nearness.len());
    let (mut outs, nears) =
        (out[..len].chunks_exact_mut(LANES), nearness[..len].chunks_exact(LANES));
    let rest = nears.remainder();
    for (out, near) in (&mut outs).zip(nears) {
        // SAFETY: each part has eight numbers, 32 bytes.
        unsafe {
            let near = _mm256_loadu_ps(near.as_ptr());
            let more = _mm256_mul_ps(_mm256_set1_ps(rise), near);
            let place = fixed(_mm256_add_ps(_mm256_set1_ps(level), more));
            _mm256_storeu_si256(out.as_mut_ptr().cast(), place);
        }
    }
    paths::scale(rest, (level, rise), outs.into_remainder());
}

/// # Safety
///
/// As for [`curve`].
#[target_feature(enable = "avx2")]
pub unsafe fn project(line: &ShortProjection, us: &mut [i32], vs: &mut [i32]) {
    let (mut us, mut vs) = (us.chunks_mut(LANES), vs.chunks_mut(LANES));
    for (part, (us, vs)) in (&mut us).zip(&mut vs).enumerate() {
        let mut last = [[0; LANES]; 2];
        let whole = us.len() == LANES;
        // SAFETY: whole parts and `last` have eight numbers, 32 bytes.
        unsafe {
            let along = _mm256_add_ps(eight_numbers(), _mm256_set1_ps((part * LANES) as f32));
            let at = |(start, slope): (f32, f32)| {
                let more = _mm256_mul_ps(along, _mm256_set1_ps(slope));
                _mm256_add_ps(_mm256_set1_ps(start), more)
            };
            let near = _mm256_div_ps(_mm256_set1_ps(1.0), at(line.depth));
            let column = _mm256_cvtps_epi32(_mm256_mul_ps(at(line.column), near));
            let row = _mm256_cvtps_epi32(_mm256_mul_ps(at(line.row), near));
            let [last_u, last_v] = &mut last;
            let (u, v) = if whole {
                (us.as_mut_ptr(), vs.as_mut_ptr())
            } else {
                (last_u.as_mut_ptr(), last_v.as_mut_ptr())
            };
            _mm256_storeu_si256(u.cast(), column);
            _mm256_storeu_si256(v.cast(), row);
        }
        if !whole {
            us.copy_from_slice(&last[0][..us.len()]);
            vs.copy_from_slice(&last[1][..vs.len()]);
        }
    }
}

/// From 0 on.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn eight_numbers() -> __m256 {
    // SAFETY: only the instruction itself.
    unsafe { _mm256_setr_ps(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0) }
}

/// The nearest fixed-point numbers.
#[inline]
#[target_feature(enable = "avx2")]
unsafe fn fixed(values: __m256) -> __m256i {
    // SAFETY: only the instructions themselves.
    unsafe { _mm256_cvtps_epi32(_mm256_mul_ps(values, _mm256_set1_ps(ONE as f32))) }
}

const _: () = assert!(GROUP == LANES && FRACTION < 16);
