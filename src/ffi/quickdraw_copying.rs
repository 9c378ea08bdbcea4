//! `Quickdraw.h`: copying through a mask.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `CopyMask` and `CopyDeepMask`.

use super::boundary::{read, value};
use super::copy_bits::{self, Image};
use super::memory::Handle;
use super::names::RgnHandle;
use super::types::BitMap;
use crate::base::Rect;

/// Copies pixels where a mask is black, and a part of them where it is between black and white.
///
/// # Safety
///
/// Each pointer is null or valid for a read of what it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyMask(
    src_bits: *const BitMap,
    mask_bits: *const BitMap,
    dst_bits: *const BitMap,
    src_rect: *const Rect,
    mask_rect: *const Rect,
    dst_rect: *const Rect,
) {
    // SAFETY: as this function's own contract.
    unsafe {
        CopyDeepMask(src_bits, mask_bits, dst_bits, src_rect, mask_rect, dst_rect, 0, Handle::NIL);
    }
}

/// As [`CopyMask`], in a mode and within a region.
///
/// # Safety
///
/// As [`CopyMask`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyDeepMask(
    src_bits: *const BitMap,
    mask_bits: *const BitMap,
    dst_bits: *const BitMap,
    src_rect: *const Rect,
    mask_rect: *const Rect,
    dst_rect: *const Rect,
    mode: i16,
    mask_rgn: RgnHandle,
) {
    value("CopyDeepMask", (), || {
        // SAFETY: as this function's own contract.
        let (source, target) = unsafe { (Image::read(src_bits)?, Image::read(dst_bits)?) };
        // SAFETY: as this function's own contract.
        let stencil = unsafe { (Image::read(mask_bits)?, read(mask_rect)?) };
        // SAFETY: as this function's own contract.
        let rects = unsafe { (read(src_rect)?, read(dst_rect)?) };
        copy_bits::copy_masked(source, target, rects, mode, mask_rgn, stencil)
    });
}
