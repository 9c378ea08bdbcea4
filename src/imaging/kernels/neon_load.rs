//! Pixels of either size, as vectors of colours.

// Newer compilers find the instructions safe where they are known to be there; 1.85 does not.
#![allow(unused_unsafe)]

use std::arch::aarch64::*;

/// A pixel that vectors of colours are made of.
///
/// # Safety
///
/// There must be pixels wherever one is asked for.
pub trait Load: Sized {
    /// The pixels at two places, each with its right neighbour.
    unsafe fn pairs(a: *const Self, b: *const Self) -> (uint32x2_t, uint32x2_t);
}

impl Load for u32 {
    #[inline(always)]
    unsafe fn pairs(a: *const Self, b: *const Self) -> (uint32x2_t, uint32x2_t) {
        // SAFETY: as the trait says: eight bytes each.
        unsafe { (vld1_u32(a), vld1_u32(b)) }
    }
}

impl Load for u16 {
    #[inline(always)]
    unsafe fn pairs(a: *const Self, b: *const Self) -> (uint32x2_t, uint32x2_t) {
        // SAFETY: as the trait says: two pixels each.
        unsafe {
            let four = [*a, *a.add(1), *b, *b.add(1)];
            let pixels = vmovl_u16(vld1_u16(four.as_ptr()));
            let part = |mask: u32| vandq_u32(pixels, vdupq_n_u32(mask));
            let red = vshlq_n_u32::<9>(part(0x7C00));
            let green = vshlq_n_u32::<6>(part(0x03E0));
            let five = vorrq_u32(vorrq_u32(red, green), vshlq_n_u32::<3>(part(0x001F)));
            let rest = vandq_u32(vshrq_n_u32::<5>(five), vdupq_n_u32(0x0007_0707));
            let colors = vorrq_u32(vorrq_u32(five, rest), vdupq_n_u32(0xFF00_0000));
            (vget_low_u32(colors), vget_high_u32(colors))
        }
    }
}
