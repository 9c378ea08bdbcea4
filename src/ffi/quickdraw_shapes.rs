//! `Quickdraw.h`, "Shapes": framed, painted, erased, inverted and filled.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*. The names that Windows has too
//! are exported twice, with and without `Mac`.

use super::boundary::{read, value};
use super::names::{Pattern, RgnHandle};
use super::quickdraw_painting::{self as painting, Verb};
use super::{ports, quickdraw_pen, regions};
use crate::base::{Rect, Result};
use crate::raster::region::{Join, Region};
use crate::raster::shapes;

/// What the pen leaves within a shape's edge. While a region is recorded, the shape goes there.
fn frame(shape: Region, smaller: impl FnOnce(i16, i16) -> Region) -> Result<()> {
    let record = ports::current().0.record()?;
    if quickdraw_pen::records(&shape) {
        return Ok(());
    }
    let pen = record.pen_size;
    if pen.h <= 0 || pen.v <= 0 {
        return Ok(());
    }
    painting::draw(&shape.join(&smaller(pen.h, pen.v), Join::Difference), Verb::Paint)
}

fn inner(rect: Rect, dh: i16, dv: i16) -> Rect {
    let smaller = Rect::new(
        rect.left.saturating_add(dh),
        rect.top.saturating_add(dv),
        rect.right.saturating_sub(dh),
        rect.bottom.saturating_sub(dv),
    );
    if smaller.is_empty() { Rect::default() } else { smaller }
}

fn frame_rect(rect: Rect) -> Result<()> {
    frame(Region::rect(rect), |dh, dv| Region::rect(inner(rect, dh, dv)))
}

fn frame_oval(rect: Rect) -> Result<()> {
    frame(shapes::oval(rect), |dh, dv| shapes::oval(inner(rect, dh, dv)))
}

fn frame_round(rect: Rect, width: i16, height: i16) -> Result<()> {
    frame(round(rect, width, height), |dh, dv| {
        let smaller = |side: i16, by: i16| side.saturating_sub(by.saturating_mul(2)).max(0);
        round(inner(rect, dh, dv), smaller(width, dh), smaller(height, dv))
    })
}

fn frame_region(rgn: RgnHandle) -> Result<()> {
    let region = regions::get(rgn)?;
    frame(region.clone(), |dh, dv| region.inset(dh, dv))
}

fn rect(rect: Rect, verb: Verb) -> Result<()> {
    painting::draw(&Region::rect(rect), verb)
}

fn oval(rect: Rect, verb: Verb) -> Result<()> {
    painting::draw(&shapes::oval(rect), verb)
}

fn round(rect: Rect, width: i16, height: i16) -> Region {
    shapes::round_rect(rect, width.into(), height.into())
}

/// A pattern that C gave, to fill with.
///
/// # Safety
///
/// `pat` is null or valid for a read.
unsafe fn filling(pat: *const Pattern) -> Result<Verb> {
    // SAFETY: as this function's own contract.
    Ok(Verb::Fill(unsafe { read(pat.cast())? }))
}

/// Draws the edge of a rectangle with the pen, within it.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FrameRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("FrameRect", (), || frame_rect(unsafe { read(r)? }));
}

/// As [`FrameRect`].
///
/// # Safety
///
/// As [`FrameRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacFrameRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    unsafe { FrameRect(r) };
}

/// Fills a rectangle in the pen's pattern and mode.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PaintRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("PaintRect", (), || rect(unsafe { read(r)? }, Verb::Paint));
}

/// Fills a rectangle in the background's pattern.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EraseRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("EraseRect", (), || rect(unsafe { read(r)? }, Verb::Erase));
}

/// Fills a rectangle by turning each pixel into its opposite.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvertRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("InvertRect", (), || rect(unsafe { read(r)? }, Verb::Invert));
}

/// As [`InvertRect`].
///
/// # Safety
///
/// As [`InvertRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacInvertRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    unsafe { InvertRect(r) };
}

/// Fills a rectangle in a pattern.
///
/// # Safety
///
/// Each is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FillRect(r: *const Rect, pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    value("FillRect", (), || unsafe { rect(read(r)?, filling(pat)?) });
}

/// As [`FillRect`].
///
/// # Safety
///
/// As [`FillRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacFillRect(r: *const Rect, pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    unsafe { FillRect(r, pat) };
}

/// Draws the edge of the oval of a rectangle with the pen, within it.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FrameOval(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("FrameOval", (), || frame_oval(unsafe { read(r)? }));
}

/// Fills the oval of a rectangle in the pen's pattern and mode.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PaintOval(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("PaintOval", (), || oval(unsafe { read(r)? }, Verb::Paint));
}

/// Fills the oval of a rectangle in the background's pattern.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EraseOval(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("EraseOval", (), || oval(unsafe { read(r)? }, Verb::Erase));
}

/// Fills the oval of a rectangle by turning each pixel into its opposite.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvertOval(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("InvertOval", (), || oval(unsafe { read(r)? }, Verb::Invert));
}

/// Fills the oval of a rectangle in a pattern.
///
/// # Safety
///
/// Each is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FillOval(r: *const Rect, pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    value("FillOval", (), || unsafe { oval(read(r)?, filling(pat)?) });
}

/// Draws the edge of a rectangle with round corners with the pen, within it.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FrameRoundRect(r: *const Rect, oval_width: i16, oval_height: i16) {
    // SAFETY: as this function's own contract.
    value("FrameRoundRect", (), || {
        // SAFETY: as this function's own contract.
        frame_round(unsafe { read(r)? }, oval_width, oval_height)
    });
}

/// Fills a rectangle with round corners in the pen's pattern and mode.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PaintRoundRect(r: *const Rect, oval_width: i16, oval_height: i16) {
    // SAFETY: as this function's own contract.
    value("PaintRoundRect", (), || {
        // SAFETY: as this function's own contract.
        painting::draw(&round(unsafe { read(r)? }, oval_width, oval_height), Verb::Paint)
    });
}

/// Fills a rectangle with round corners in the background's pattern.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EraseRoundRect(r: *const Rect, oval_width: i16, oval_height: i16) {
    // SAFETY: as this function's own contract.
    value("EraseRoundRect", (), || {
        // SAFETY: as this function's own contract.
        painting::draw(&round(unsafe { read(r)? }, oval_width, oval_height), Verb::Erase)
    });
}

/// Fills a rectangle with round corners by turning each pixel into its opposite.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvertRoundRect(r: *const Rect, oval_width: i16, oval_height: i16) {
    // SAFETY: as this function's own contract.
    value("InvertRoundRect", (), || {
        // SAFETY: as this function's own contract.
        painting::draw(&round(unsafe { read(r)? }, oval_width, oval_height), Verb::Invert)
    });
}

/// Fills a rectangle with round corners in a pattern.
///
/// # Safety
///
/// Each is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FillRoundRect(
    r: *const Rect,
    oval_width: i16,
    oval_height: i16,
    pat: *const Pattern,
) {
    // SAFETY: as this function's own contract.
    value("FillRoundRect", (), || {
        // SAFETY: as this function's own contract.
        painting::draw(&round(unsafe { read(r)? }, oval_width, oval_height), unsafe {
            filling(pat)?
        })
    });
}

/// Draws the edge of a region with the pen, within it.
#[unsafe(no_mangle)]
pub extern "C" fn FrameRgn(rgn: RgnHandle) {
    value("FrameRgn", (), || frame_region(rgn));
}

/// As [`FrameRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacFrameRgn(rgn: RgnHandle) {
    FrameRgn(rgn);
}

/// Fills a region in the pen's pattern and mode.
#[unsafe(no_mangle)]
pub extern "C" fn PaintRgn(rgn: RgnHandle) {
    value("PaintRgn", (), || painting::draw(&regions::get(rgn)?, Verb::Paint));
}

/// As [`PaintRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacPaintRgn(rgn: RgnHandle) {
    PaintRgn(rgn);
}

/// Fills a region in the background's pattern.
#[unsafe(no_mangle)]
pub extern "C" fn EraseRgn(rgn: RgnHandle) {
    value("EraseRgn", (), || painting::draw(&regions::get(rgn)?, Verb::Erase));
}

/// Fills a region by turning each pixel into its opposite.
#[unsafe(no_mangle)]
pub extern "C" fn InvertRgn(rgn: RgnHandle) {
    value("InvertRgn", (), || painting::draw(&regions::get(rgn)?, Verb::Invert));
}

/// As [`InvertRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacInvertRgn(rgn: RgnHandle) {
    InvertRgn(rgn);
}

/// Fills a region in a pattern.
///
/// # Safety
///
/// `pat` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FillRgn(rgn: RgnHandle, pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    value("FillRgn", (), || painting::draw(&regions::get(rgn)?, unsafe { filling(pat)? }));
}

/// As [`FillRgn`].
///
/// # Safety
///
/// As [`FillRgn`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacFillRgn(rgn: RgnHandle, pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    unsafe { FillRgn(rgn, pat) };
}

/// Moves a region's edge in, or out by negative distances.
#[unsafe(no_mangle)]
pub extern "C" fn InsetRgn(rgn: RgnHandle, dh: i16, dv: i16) {
    value("InsetRgn", (), || regions::set(rgn, &regions::get(rgn)?.inset(dh, dv)));
}
