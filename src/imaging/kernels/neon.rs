//! Eight pixels at a time on 64-bit Arm: the same sums as for AVX2, in the same order.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::aarch64::*;

use super::blocks::{LANES, Numbers, blocks};
use super::{Edge, FRACTION, ONE, Pixel, Places, Source, scalar};

const SHIFT: i32 = FRACTION as i32;
/// Numbers of a vector.
const HALF: usize = LANES / 2;

/// The nearest pixels.
pub fn nearest<P: Pixel>(
    source: Source<'_, P>,
    places: Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    let limits = Limits::new(source.width, (source.width, source.height));
    let locate = |places: Places<'_>, at: &mut Numbers| limits.locate(places, at);
    let plain = |places: Places<'_>, out: &mut [u32]| scalar::nearest(source, places, out, edge);
    blocks(places, out, locate, plain, |numbers, _, out| {
        for (number, out) in numbers.iter().zip(out) {
            // SAFETY: the place was found inside.
            *out = unsafe { source.pixels.get_unchecked(*number as usize) }.argb();
        }
    });
}

/// The means of four.
pub fn bilinear<P: Pixel>(
    source: Source<'_, P>,
    places: Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    // Those to the right and below are needed too.
    let size = (source.width.saturating_sub(1), source.height.saturating_sub(1));
    let limits = Limits::new(source.width, size);
    let locate = |places: Places<'_>, at: &mut Numbers| limits.locate(places, at);
    let plain = |places: Places<'_>, out: &mut [u32]| scalar::bilinear(source, places, out, edge);
    blocks(places, out, locate, plain, |numbers, (us, vs), out| {
        let places = us.chunks_exact(LANES).zip(vs.chunks_exact(LANES));
        for ((at, (u, v)), out) in
            numbers.chunks_exact(LANES).zip(places).zip(out.chunks_exact_mut(LANES))
        {
            // SAFETY: the places were found inside, and each part has eight numbers.
            unsafe { mix_eight(&source, at, (u, v), out) };
        }
    });
}

/// Where places are inside.
struct Limits {
    width: i32,
    last: (i32, i32),
}

impl Limits {
    fn new(width: usize, (columns, rows): (usize, usize)) -> Self {
        let last = |pixels: usize| i32::try_from(pixels << FRACTION).unwrap_or(i32::MAX) - 1;
        Self { width: width as i32, last: (last(columns), last(rows)) }
    }

    /// The numbers of pixels in the picture; whether all are inside.
    #[inline(always)]
    fn locate(&self, (us, vs): Places<'_>, numbers: &mut Numbers) -> bool {
        // SAFETY: each part has four numbers, 16 bytes.
        unsafe {
            let last = (vdupq_n_s32(self.last.0), vdupq_n_s32(self.last.1));
            let mut outside = vdupq_n_s32(0);
            let places = us.chunks_exact(HALF).zip(vs.chunks_exact(HALF));
            for ((u, v), numbers) in places.zip(numbers.chunks_exact_mut(HALF)) {
                let (u, v) = (vld1q_s32(u.as_ptr()), vld1q_s32(v.as_ptr()));
                // The sign of what is below 0 or behind the last one.
                let across = vorrq_s32(u, vsubq_s32(last.0, u));
                let down = vorrq_s32(v, vsubq_s32(last.1, v));
                outside = vorrq_s32(outside, vorrq_s32(across, down));
                let above = vmulq_n_s32(vshrq_n_s32::<SHIFT>(v), self.width);
                let number = vaddq_s32(above, vshrq_n_s32::<SHIFT>(u));
                vst1q_u32(numbers.as_mut_ptr(), vreinterpretq_u32_s32(number));
            }
            vminvq_s32(outside) >= 0
        }
    }
}

/// The parts behind the points of eight places, as 16-bit numbers.
#[inline(always)]
fn fractions(places: &[i32]) -> [uint32x4_t; 2] {
    debug_assert!(places.len() == LANES);
    // SAFETY: there are eight numbers.
    unsafe {
        let mask = vdupq_n_s32(ONE - 1);
        let half =
            |at: usize| vreinterpretq_u32_s32(vandq_s32(vld1q_s32(places.as_ptr().add(at)), mask));
        [half(0), half(HALF)]
    }
}

/// Which of eight bytes, or of the bytes of eight 16-bit numbers, belong to the channels of a pair of
/// pixels.
const fn for_channels<const N: usize>(pair: usize) -> [u8; N] {
    let mut order = [0; N];
    let bytes = N / 8;
    let mut at = 0;
    while at < N {
        let pixel = 2 * pair + at / (4 * bytes);
        order[at] = (pixel * bytes + at % bytes) as u8;
        at += 1;
    }
    order
}
const BYTES: [[u8; 8]; 4] = [for_channels(0), for_channels(1), for_channels(2), for_channels(3)];
const WORDS: [[u8; 16]; 4] = [for_channels(0), for_channels(1), for_channels(2), for_channels(3)];

/// The means of four for eight places.
///
/// # Safety
///
/// There must be eight of everything, and at each number of a pixel it, the next one and those below
/// must be in the picture.
#[inline(always)]
unsafe fn mix_eight<P: Pixel>(
    source: &Source<'_, P>,
    at: &[u32],
    (u, v): Places<'_>,
    out: &mut [u32],
) {
    // SAFETY: the caller promises what is read and written.
    unsafe {
        let [first, second] = fractions(u).map(|part| {
            let scaled = vmlaq_n_u32(vdupq_n_u32(ONE as u32 / 2), part, 127);
            vmovn_u32(vshrq_n_u32::<SHIFT>(scaled))
        });
        let right = vmovn_u16(vcombine_u16(first, second));
        let left = vsub_u8(vdup_n_u8(127), right);
        let [first, second] =
            fractions(v).map(|part| vmovn_u32(vshlq_n_u32::<{ 15 - SHIFT }>(part)));
        let down = vreinterpretq_u8_u16(vcombine_u16(first, second));
        for pair in 0..4 {
            let bytes = vld1_u8(BYTES[pair].as_ptr());
            let (left, right) = (vtbl1_u8(left, bytes), vtbl1_u8(right, bytes));
            let (a, b) = (at[2 * pair] as usize, at[2 * pair + 1] as usize);
            let row = |below: usize| {
                let pixels = source.pixels.as_ptr().add(below);
                let (a, b) = P::pairs(pixels.add(a), pixels.add(b));
                let (l, r) = (vtrn1_u32(a, b), vtrn2_u32(a, b));
                let sum = vmull_u8(vreinterpret_u8_u32(l), left);
                vreinterpretq_s16_u16(vmlal_u8(sum, vreinterpret_u8_u32(r), right))
            };
            let (top, bottom) = (row(0), row(source.width));
            let down = vqtbl1q_u8(down, vld1q_u8(WORDS[pair].as_ptr()));
            let step = vqrdmulhq_s16(vsubq_s16(bottom, top), vreinterpretq_s16_u8(down));
            let mixed = vqmovun_s16(vqrdmulhq_n_s16(vaddq_s16(top, step), 258));
            vst1_u32(out.as_mut_ptr().add(2 * pair), vreinterpret_u32_u8(mixed));
        }
    }
}
