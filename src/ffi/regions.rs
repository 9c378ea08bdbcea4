//! `Quickdraw.h`, regions: Handles with the words of a `MacRegion`.
//!
//! A destination that is no Handle, or a region whose words make none, leaves everything as it was. The names that Windows has too are exported twice,
//! with and without `Mac`.

use super::boundary::{Boolean, Out, read, value};
use super::memory::{self, Handle};
use super::names::RgnHandle;
use crate::base::{Point, Rect, Result};
use crate::raster::region::{Join, Region};

/// The region on a Handle.
pub(super) fn get(handle: Handle) -> Result<Region> {
    let words = memory::with_bytes(handle, |bytes| {
        let word = |pair: &[u8]| i16::from_ne_bytes([pair[0], pair[1]]);
        bytes.chunks_exact(2).map(word).collect::<Vec<_>>()
    })?;
    Region::from_words(&words)
}

fn bytes(region: &Region) -> Result<Vec<u8>> {
    Ok(region.to_words()?.into_iter().flat_map(i16::to_ne_bytes).collect())
}

/// Makes `region` what is on a Handle.
pub(super) fn set(handle: Handle, region: &Region) -> Result<()> {
    memory::replace_bytes(handle, &bytes(region)?)
}

/// A Handle with a region.
pub(super) fn new(region: &Region) -> Result<Handle> {
    memory::new_handle(&bytes(region)?)
}

/// A Handle with the region of a rectangle.
pub(super) fn new_rect(rect: Rect) -> Result<Handle> {
    new(&Region::rect(rect))
}

/// Makes the pixels of a rectangle what is on a Handle.
pub(super) fn set_rect(handle: Handle, rect: Rect) -> Result<()> {
    set(handle, &Region::rect(rect))
}

fn join(name: &'static str, a: Handle, b: Handle, to: Handle, how: Join) {
    value(name, (), || {
        // A region that does not fit its format becomes empty, as on the original [I].
        let joined = get(a)?.join(&get(b)?, how);
        set(to, &joined).or_else(|_| set(to, &Region::default()))
    });
}

/// A new, empty region; nil where there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn NewRgn() -> RgnHandle {
    value("NewRgn", Handle::NIL, || new(&Region::default()))
}

/// Disposes of a region.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeRgn(rgn: RgnHandle) {
    value("DisposeRgn", (), || memory::dispose(rgn));
}

/// Makes `to` the same as `from`.
#[unsafe(no_mangle)]
pub extern "C" fn CopyRgn(from: RgnHandle, to: RgnHandle) {
    value("CopyRgn", (), || set(to, &get(from)?));
}

/// As [`CopyRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacCopyRgn(from: RgnHandle, to: RgnHandle) {
    CopyRgn(from, to);
}

/// Empties a region.
#[unsafe(no_mangle)]
pub extern "C" fn SetEmptyRgn(rgn: RgnHandle) {
    value("SetEmptyRgn", (), || set(rgn, &Region::default()));
}

/// Makes a region a rectangle; crossed sides make it empty.
#[unsafe(no_mangle)]
pub extern "C" fn SetRectRgn(rgn: RgnHandle, left: i16, top: i16, right: i16, bottom: i16) {
    value("SetRectRgn", (), || set_rect(rgn, Rect::new(left, top, right, bottom)));
}

/// As [`SetRectRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacSetRectRgn(rgn: RgnHandle, left: i16, top: i16, right: i16, bottom: i16) {
    SetRectRgn(rgn, left, top, right, bottom);
}

/// Makes a region a rectangle.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RectRgn(rgn: RgnHandle, r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("RectRgn", (), || set_rect(rgn, unsafe { read(r)? }));
}

/// Moves a region.
#[unsafe(no_mangle)]
pub extern "C" fn OffsetRgn(rgn: RgnHandle, dh: i16, dv: i16) {
    value("OffsetRgn", (), || set(rgn, &get(rgn)?.offset(dh, dv)));
}

/// As [`OffsetRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacOffsetRgn(rgn: RgnHandle, dh: i16, dv: i16) {
    OffsetRgn(rgn, dh, dv);
}

/// What is in both regions.
#[unsafe(no_mangle)]
pub extern "C" fn SectRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    join("SectRgn", a, b, to, Join::Intersection);
}

/// What is in either region.
#[unsafe(no_mangle)]
pub extern "C" fn UnionRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    join("UnionRgn", a, b, to, Join::Union);
}

/// As [`UnionRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacUnionRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    UnionRgn(a, b, to);
}

/// What is in the first region but not in the second.
#[unsafe(no_mangle)]
pub extern "C" fn DiffRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    join("DiffRgn", a, b, to, Join::Difference);
}

/// What is in one region but not in both.
#[unsafe(no_mangle)]
pub extern "C" fn XorRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    join("XorRgn", a, b, to, Join::Exclusive);
}

/// As [`XorRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacXorRgn(a: RgnHandle, b: RgnHandle, to: RgnHandle) {
    XorRgn(a, b, to);
}

/// Whether a pixel of the rectangle is in the region.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RectInRgn(r: *const Rect, rgn: RgnHandle) -> Boolean {
    value("RectInRgn", false.into(), || {
        // SAFETY: as this function's own contract.
        let rect = Region::rect(unsafe { read(r)? });
        Ok((!get(rgn)?.join(&rect, Join::Intersection).is_empty()).into())
    })
}

/// Whether a region is empty; what is no region is.
#[unsafe(no_mangle)]
pub extern "C" fn EmptyRgn(rgn: RgnHandle) -> Boolean {
    value("EmptyRgn", true.into(), || Ok(get(rgn)?.is_empty().into()))
}

/// Whether two regions have the same pixels.
#[unsafe(no_mangle)]
pub extern "C" fn EqualRgn(a: RgnHandle, b: RgnHandle) -> Boolean {
    value("EqualRgn", false.into(), || Ok((get(a)? == get(b)?).into()))
}

/// Whether the pixel below and to the right of a point is in the region.
#[unsafe(no_mangle)]
pub extern "C" fn PtInRgn(pt: Point, rgn: RgnHandle) -> Boolean {
    value("PtInRgn", false.into(), || Ok(get(rgn)?.contains(pt).into()))
}

/// The smallest rectangle around a region; gives `bounds` back.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetRegionBounds(region: RgnHandle, bounds: Out<Rect>) -> *mut Rect {
    value("GetRegionBounds", bounds.0, || {
        let rect = get(region).map(|region| region.bounds()).unwrap_or_default();
        // SAFETY: as this function's own contract.
        unsafe { bounds.write_if_wanted(rect) };
        Ok(bounds.0)
    })
}
