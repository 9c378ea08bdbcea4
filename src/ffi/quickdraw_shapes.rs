//! `Quickdraw.h`, "Shapes": framed, painted, erased, inverted and filled.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*. The names that Windows has too
//! are exported twice, with and without `Mac`.

use super::boundary::{read, value};
use super::drawn_shapes::{Action, Shape, draw};
use super::names::{Pattern, RgnHandle};
use super::quickdraw_painting::Verb;
use super::regions;
use crate::base::{Rect, Result};

fn rect(rect: Rect, verb: Verb) -> Result<()> {
    draw(&Shape::Rect(rect), Action::Fill(verb))
}

fn oval(rect: Rect, verb: Verb) -> Result<()> {
    draw(&Shape::Oval(rect), Action::Fill(verb))
}

fn round(rect: Rect, width: i16, height: i16, verb: Verb) -> Result<()> {
    draw(&Shape::Round(rect, width, height), Action::Fill(verb))
}

fn region(rgn: RgnHandle, verb: Verb) -> Result<()> {
    draw(&Shape::Region(regions::get(rgn)?), Action::Fill(verb))
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
    value("FrameRect", (), || draw(&Shape::Rect(unsafe { read(r)? }), Action::Frame));
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
    value("FrameOval", (), || draw(&Shape::Oval(unsafe { read(r)? }), Action::Frame));
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
        draw(&Shape::Round(unsafe { read(r)? }, oval_width, oval_height), Action::Frame)
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
        round(unsafe { read(r)? }, oval_width, oval_height, Verb::Paint)
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
        round(unsafe { read(r)? }, oval_width, oval_height, Verb::Erase)
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
        round(unsafe { read(r)? }, oval_width, oval_height, Verb::Invert)
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
        unsafe { round(read(r)?, oval_width, oval_height, filling(pat)?) }
    });
}

/// Draws the edge of a region with the pen, within it.
#[unsafe(no_mangle)]
pub extern "C" fn FrameRgn(rgn: RgnHandle) {
    value("FrameRgn", (), || draw(&Shape::Region(regions::get(rgn)?), Action::Frame));
}

/// As [`FrameRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacFrameRgn(rgn: RgnHandle) {
    FrameRgn(rgn);
}

/// Fills a region in the pen's pattern and mode.
#[unsafe(no_mangle)]
pub extern "C" fn PaintRgn(rgn: RgnHandle) {
    value("PaintRgn", (), || region(rgn, Verb::Paint));
}

/// As [`PaintRgn`].
#[unsafe(no_mangle)]
pub extern "C" fn MacPaintRgn(rgn: RgnHandle) {
    PaintRgn(rgn);
}

/// Fills a region in the background's pattern.
#[unsafe(no_mangle)]
pub extern "C" fn EraseRgn(rgn: RgnHandle) {
    value("EraseRgn", (), || region(rgn, Verb::Erase));
}

/// Fills a region by turning each pixel into its opposite.
#[unsafe(no_mangle)]
pub extern "C" fn InvertRgn(rgn: RgnHandle) {
    value("InvertRgn", (), || region(rgn, Verb::Invert));
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
    value("FillRgn", (), || region(rgn, unsafe { filling(pat)? }));
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
