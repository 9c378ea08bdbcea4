//! `Quickdraw.h`, "QuickDraw's globals": `qd`, as sources from before Carbon use it.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `InitGraf`. `qd` is real memory: a program reads its
//! fields and writes the seed of the random numbers. `thePort` follows the current port of the thread
//! that called `InitGraf`.

use std::cell::Cell;

use super::boundary::{Out, value};
use super::cursor_types::Cursor;
use super::memory::Ptr;
use super::names::Pattern;
use super::ports::{self, CGrafPtr};
use super::quickdraw_cursors;
use super::types::BitMap;
use crate::base::Rect;

/// The record `QDGlobals`; its last field is aligned as the machine likes it.
#[derive(Debug)]
#[repr(C)]
pub struct QDGlobals {
    private: [u8; 76],
    seed: i32,
    screen: BitMap,
    arrow: Cursor,
    dark_grey: [u8; 8],
    light_grey: [u8; 8],
    grey: [u8; 8],
    black: [u8; 8],
    white: [u8; 8],
    port: CGrafPtr,
}

const DARK_GREY: [u8; 8] = [0x77, 0xDD, 0x77, 0xDD, 0x77, 0xDD, 0x77, 0xDD];
const LIGHT_GREY: [u8; 8] = [0x88, 0x22, 0x88, 0x22, 0x88, 0x22, 0x88, 0x22];
const GREY: [u8; 8] = [0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55];
const BLACK: [u8; 8] = [0xFF; 8];
const WHITE: [u8; 8] = [0; 8];
/// The screen that there is not: coordinates without pixels.
const SCREEN: BitMap =
    BitMap { base_addr: Ptr::NIL, row_bytes: 128, bounds: Rect::new(0, 0, 1024, 768) };

/// QuickDraw's globals.
#[unsafe(no_mangle)]
pub static mut qd: QDGlobals = QDGlobals {
    private: [0; 76],
    seed: 1,
    screen: SCREEN,
    arrow: quickdraw_cursors::ARROW,
    dark_grey: DARK_GREY,
    light_grey: LIGHT_GREY,
    grey: GREY,
    black: BLACK,
    white: WHITE,
    port: CGrafPtr::NIL,
};

thread_local! {
    /// Where the program wants the current port to stand.
    static PORT: Cell<*mut CGrafPtr> = const { Cell::new(core::ptr::null_mut()) };
}

/// Tells the program's globals which port is current now.
pub(super) fn follow(port: CGrafPtr) {
    let place = PORT.get();
    if !place.is_null() {
        // SAFETY: `InitGraf` asks for memory that lasts.
        unsafe { place.write_unaligned(port) };
    }
}

/// Begins with QuickDraw: `global` is `&qd.thePort`, or memory for a port of the program's own, and
/// from now on holds the current port of this thread. The cursor becomes an arrow where `global` is
/// in `qd`, whose other fields are set anew.
///
/// # Safety
///
/// `global` is null or valid for a write as long as the thread runs.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InitGraf(global: *mut core::ffi::c_void) {
    value("InitGraf", (), || {
        let place = global.cast::<CGrafPtr>();
        let globals = &raw mut qd;
        // SAFETY: `qd` is there; programs change it on one thread, as they did.
        unsafe {
            if place == &raw mut (*globals).port {
                (*globals).seed = 1;
                (*globals).screen = SCREEN;
                (*globals).arrow = quickdraw_cursors::ARROW;
                (*globals).dark_grey = DARK_GREY;
                (*globals).light_grey = LIGHT_GREY;
                (*globals).grey = GREY;
                (*globals).black = BLACK;
                (*globals).white = WHITE;
            }
        }
        PORT.set(place);
        follow(ports::current().0);
        Ok(())
    });
}

/// The next of a row of numbers that look random, from −32767 to 32767; the row is told by the seed.
#[unsafe(no_mangle)]
pub extern "C" fn Random() -> i16 {
    value("Random", 0, || {
        let seed = (i64::from(GetQDGlobalsRandomSeed() as i32) * 16807).rem_euclid(0x7FFF_FFFF);
        SetQDGlobalsRandomSeed(seed as core::ffi::c_long);
        Ok(if seed as i16 == i16::MIN { 0 } else { seed as i16 })
    })
}

/// The seed of [`Random`], which is `qd.randSeed`.
#[unsafe(no_mangle)]
pub extern "C" fn GetQDGlobalsRandomSeed() -> core::ffi::c_long {
    let globals = &raw const qd;
    // SAFETY: `qd` is there.
    value("GetQDGlobalsRandomSeed", 0, || Ok(unsafe { (*globals).seed }.into()))
}

/// Sets the seed of [`Random`].
#[unsafe(no_mangle)]
pub extern "C" fn SetQDGlobalsRandomSeed(random_seed: core::ffi::c_long) {
    let globals = &raw mut qd;
    value("SetQDGlobalsRandomSeed", (), || {
        // SAFETY: `qd` is there.
        unsafe { (*globals).seed = random_seed as i32 };
        Ok(())
    });
}

/// Stores a fact and gives its place back.
///
/// # Safety
///
/// `place` is null or valid for a write.
unsafe fn give<T>(name: &'static str, place: Out<T>, fact: T) -> *mut T {
    value(name, place.0, || {
        // SAFETY: as this function's own contract.
        unsafe { place.write_if_wanted(fact) };
        Ok(place.0)
    })
}

/// The cursor that is an arrow; gives `arrow` back.
///
/// # Safety
///
/// `arrow` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsArrow(arrow: Out<Cursor>) -> *mut Cursor {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsArrow", arrow, quickdraw_cursors::ARROW) }
}

/// The bit map of the screen, which has a place and no pixels; gives `screen_bits` back.
///
/// # Safety
///
/// `screen_bits` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsScreenBits(screen_bits: Out<BitMap>) -> *mut BitMap {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsScreenBits", screen_bits, SCREEN) }
}

/// The current port of this thread.
#[unsafe(no_mangle)]
pub extern "C" fn GetQDGlobalsThePort() -> CGrafPtr {
    value("GetQDGlobalsThePort", CGrafPtr::NIL, || Ok(ports::current().0))
}

/// The pattern that is dark grey; gives `pattern` back.
///
/// # Safety
///
/// `pattern` is null or valid for a write of eight bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsDarkGray(pattern: *mut Pattern) -> *mut Pattern {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsDarkGray", Out(pattern.cast()), DARK_GREY) }.cast()
}

/// The pattern that is light grey; gives `pattern` back.
///
/// # Safety
///
/// `pattern` is null or valid for a write of eight bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsLightGray(pattern: *mut Pattern) -> *mut Pattern {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsLightGray", Out(pattern.cast()), LIGHT_GREY) }.cast()
}

/// The pattern that is grey; gives `pattern` back.
///
/// # Safety
///
/// `pattern` is null or valid for a write of eight bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsGray(pattern: *mut Pattern) -> *mut Pattern {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsGray", Out(pattern.cast()), GREY) }.cast()
}

/// The pattern that is black; gives `pattern` back.
///
/// # Safety
///
/// `pattern` is null or valid for a write of eight bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsBlack(pattern: *mut Pattern) -> *mut Pattern {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsBlack", Out(pattern.cast()), BLACK) }.cast()
}

/// The pattern that is white; gives `pattern` back.
///
/// # Safety
///
/// `pattern` is null or valid for a write of eight bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQDGlobalsWhite(pattern: *mut Pattern) -> *mut Pattern {
    // SAFETY: as this function's own contract.
    unsafe { give("GetQDGlobalsWhite", Out(pattern.cast()), WHITE) }.cast()
}
