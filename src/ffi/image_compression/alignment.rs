//! `ImageCompression.h`, windows at places where drawing is fast; and the preview dialog.
//!
//! No place is faster than another here, so that only a program's own procedure moves anything.

use super::super::boundary::{Boolean, Out, read, value};
use super::super::names::WindowRef;
use super::super::ports::{self, CGrafPtr};
use super::super::windows::{order, places};
use crate::base::{Point, Rect, Result};
use crate::runtime::desktop;
use core::ffi::{c_long, c_short, c_void};

/// A procedure that aligns a rectangle, and what it is given.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
pub struct ICMAlignmentProcRecord {
    procedure: Option<unsafe extern "C" fn(*mut Rect, c_long)>,
    ref_con: i32,
}

/// Asks the program's procedure for the place of a rectangle; without one it stays.
///
/// # Safety
///
/// `record` is null or an `ICMAlignmentProcRecord`.
unsafe fn align(mut rect: Rect, record: *const ICMAlignmentProcRecord) -> Result<Rect> {
    if !record.is_null() {
        // SAFETY: as this function's own contract.
        let record = unsafe { read(record)? };
        if let Some(procedure) = record.procedure {
            // SAFETY: the program gave a procedure of this type.
            unsafe { procedure(&mut rect, record.ref_con.into()) };
        }
    }
    Ok(rect)
}

/// Aligns a rectangle on the screen, which only a program's own procedure does.
///
/// # Safety
///
/// `rp` is null or valid for a read and a write, `alignment_proc` null or such a record.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AlignScreenRect(
    rp: *mut Rect,
    alignment_proc: *mut ICMAlignmentProcRecord,
) {
    value("AlignScreenRect", (), || {
        // SAFETY: as this function's own contract.
        unsafe { Out(rp).write(align(read(rp)?, alignment_proc)?) }
    });
}

/// Aligns a window: it moves by as much as the program's procedure moves the rectangle, that of the
/// window where none is given. A port that is no window asks and stays.
///
/// # Safety
///
/// `alignment_rect` is null or valid for a read, `alignment_proc` null or such a record.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AlignWindow(
    wp: WindowRef,
    front: Boolean,
    alignment_rect: *const Rect,
    alignment_proc: *mut ICMAlignmentProcRecord,
) {
    value("AlignWindow", (), || {
        let window = port_of(wp)?;
        let port = ports::port_rect(window)?;
        // SAFETY: as this function's own contract.
        let ask = |rect| unsafe { align(rect, alignment_proc) };
        // SAFETY: as this function's own contract.
        let rect = if alignment_rect.is_null() { port } else { unsafe { read(alignment_rect)? } };
        if !is_window(window) {
            return ask(rect).map(|_| ());
        }
        places::align(window, rect, ask)?;
        if front.into() {
            order::SelectWindow(window);
        }
        Ok(())
    });
}

/// As `DragWindow`, and aligns the window where it was let go.
///
/// # Safety
///
/// As [`AlignWindow`]; `bounds_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DragAlignedWindow(
    wp: WindowRef,
    start_pt: Point,
    bounds_rect: *mut Rect,
    alignment_rect: *mut Rect,
    alignment_proc: *mut ICMAlignmentProcRecord,
) {
    // SAFETY: as this function's own contract.
    unsafe {
        if is_window(CGrafPtr::at(wp.addr())) {
            places::DragWindow(CGrafPtr::at(wp.addr()), start_pt, bounds_rect);
        }
        AlignWindow(wp, Boolean(0), alignment_rect, alignment_proc);
    }
}

fn is_window(port: CGrafPtr) -> bool {
    desktop::with(|desktop| desktop.window(port).is_some())
}

fn port_of(window: WindowRef) -> Result<CGrafPtr> {
    CGrafPtr::at(window.addr()).known()
}

/// What a file dialog answers: a record of `ImageCompression.h`.
#[repr(C, packed(2))]
pub struct StandardFileReply {
    good: Boolean,
}

/// The dialog that opens a file, without a screen: it answers as if it were cancelled.
///
/// # Safety
///
/// `reply` is null or valid for a write of its first field.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn StandardGetFilePreview(
    _file_filter: FileFilterUPP,
    _num_types: c_short,
    _type_list: ConstSFTypeListPtr,
    reply: Out<StandardFileReply>,
) {
    value("StandardGetFilePreview", (), || {
        // SAFETY: as this function's own contract.
        unsafe { reply.write(StandardFileReply { good: Boolean(0) }) }
    });
}

/// A procedure that leaves files out of a dialog; it is not called.
pub type FileFilterUPP = *mut c_void;
/// Types of files; not looked into.
pub type ConstSFTypeListPtr = *const u32;
