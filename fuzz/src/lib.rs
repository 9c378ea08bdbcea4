//! The bodies of the fuzz targets, so that a found input can be replayed without a fuzzer.
//!
//! They are C programs in Rust: what an old application does with a movie, without looking at
//! results more than it must.

// The same functions in several places, with types of what they are needed for there.
#![allow(clashing_extern_declarations)]

pub mod atoms;
pub mod calls;
mod decode;
pub mod lists;
pub mod nodes;
pub mod reading;
pub mod sprites;
pub mod tokens;
pub mod wired;

pub use decode::decode;

use std::ffi::{c_long, c_short, c_void};
use std::ptr::null_mut;

// The functions called here are the library's exported ones.
use qtvr as _;

type Token = *mut c_void;

#[repr(C)]
struct Rect {
    top: i16,
    left: i16,
    bottom: i16,
    right: i16,
}

unsafe extern "C" {
    fn NewHandle(size: c_long) -> *mut *mut u8;
    fn DisposeHandle(handle: *mut *mut u8);
    fn EnterMovies() -> i16;
    fn NewMovieFromHandle(
        movie: *mut Token,
        h: *mut *mut u8,
        flags: c_short,
        changed: *mut u8,
    ) -> i16;
    fn DisposeMovie(movie: Token);
    fn NewMovieController(movie: Token, bounds: *const Rect, flags: c_long) -> Token;
    fn DisposeMovieController(controller: Token);
    fn NewGWorld(
        world: *mut Token,
        depth: c_short,
        bounds: *const Rect,
        colors: Token,
        device: Token,
        flags: u32,
    ) -> i16;
    fn DisposeGWorld(world: Token);
    fn SetMovieGWorld(movie: Token, port: Token, device: Token);
    fn SetMovieBox(movie: Token, bounds: *const Rect);
    fn QTVRGetQTVRTrack(movie: Token, index: i32) -> Token;
    fn QTVRGetQTVRInstance(qtvr: *mut Token, track: Token, controller: Token) -> i16;
    fn QTVRGetVRWorld(qtvr: Token, world: *mut *mut *mut u8) -> i16;
    fn QTVRGetNodeInfo(qtvr: Token, node: u32, info: *mut *mut *mut u8) -> i16;
    fn QTVRGetCurrentNodeID(qtvr: Token) -> u32;
    fn QTVRSetPanAngle(qtvr: Token, angle: f32) -> i16;
    fn QTVRSetTiltAngle(qtvr: Token, angle: f32) -> i16;
    fn QTVRSetFieldOfView(qtvr: Token, angle: f32) -> i16;
    fn QTVRUpdate(qtvr: Token, mode: u32) -> i16;
    fn QTVRGoToNodeID(qtvr: Token, node: u32) -> i16;
}

const BOUNDS: Rect = Rect { top: 0, left: 0, bottom: 48, right: 64 };
const STATIC: u32 = 1;
const DEFAULT_NODE: u32 = 0x8000_0001;

/// Opens `bytes` as a movie in a handle and, if it is a QTVR movie, looks around in it.
pub fn open_and_draw(bytes: &[u8]) {
    // SAFETY: classic calls with tokens that the library gave, and outputs on this stack.
    unsafe {
        EnterMovies();
        let handle = NewHandle(bytes.len() as c_long);
        if handle.is_null() {
            return;
        }
        std::ptr::copy_nonoverlapping(bytes.as_ptr(), *handle, bytes.len());
        let mut movie = null_mut();
        if NewMovieFromHandle(&mut movie, handle, 1, null_mut()) == 0 && !movie.is_null() {
            look_around(movie);
            DisposeMovie(movie);
        }
        DisposeHandle(handle);
    }
}

/// # Safety
///
/// `movie` is open.
unsafe fn look_around(movie: Token) {
    // SAFETY: as in `open_and_draw`.
    unsafe {
        let mut world = null_mut();
        NewGWorld(&mut world, 32, &BOUNDS, null_mut(), null_mut(), 0);
        SetMovieGWorld(movie, world, null_mut());
        SetMovieBox(movie, &BOUNDS);
        let controller = NewMovieController(movie, &BOUNDS, 0);
        let mut qtvr = null_mut();
        let track = QTVRGetQTVRTrack(movie, 1);
        if QTVRGetQTVRInstance(&mut qtvr, track, controller) == 0 {
            draw(qtvr);
            QTVRGoToNodeID(qtvr, DEFAULT_NODE);
            draw(qtvr);
        }
        DisposeMovieController(controller);
        DisposeGWorld(world);
    }
}

/// # Safety
///
/// `qtvr` is open.
unsafe fn draw(qtvr: Token) {
    // SAFETY: as in `open_and_draw`.
    unsafe {
        let mut container = null_mut();
        if QTVRGetVRWorld(qtvr, &mut container) == 0 {
            DisposeHandle(container);
        }
        container = null_mut();
        if QTVRGetNodeInfo(qtvr, QTVRGetCurrentNodeID(qtvr), &mut container) == 0 {
            DisposeHandle(container);
        }
        QTVRUpdate(qtvr, STATIC);
        QTVRSetPanAngle(qtvr, 123.0);
        QTVRSetFieldOfView(qtvr, 500.0);
        QTVRSetTiltAngle(qtvr, -80.0);
        QTVRUpdate(qtvr, STATIC);
    }
}
