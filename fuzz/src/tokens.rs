//! What the fuzz targets share: tokens, small records, and scenes of a few kilobytes to begin with.

use std::ffi::{c_long, c_void};
use std::ptr::null_mut;

use super::library::{DisposeHandle, GetHandleSize, NewHandle, NewMovieFromHandle};

/// A movie, a track, an instance … whatever C knows by a pointer that it does not follow.
pub type Token = *mut c_void;
/// A `Handle`.
pub type Handle = *mut *mut u8;

/// A `Rect`.
#[repr(C)]
#[derive(Debug, Clone, Copy, Default)]
pub struct Rect {
    pub top: i16,
    pub left: i16,
    pub bottom: i16,
    pub right: i16,
}

/// A `Point`.
#[repr(C)]
#[derive(Debug, Clone, Copy, Default)]
pub struct Point {
    pub v: i16,
    pub h: i16,
}

/// Where everything is drawn.
pub const BOUNDS: Rect = Rect { top: 0, left: 0, bottom: 48, right: 64 };

/// A cylinder, a cube and an object; panoramas and an object of version 1.0. They are made by
/// `c_tests/samples`.
pub const SCENES: [&[u8]; 3] = [
    include_bytes!("../seeds/scenes/tiny-scene.mov"),
    include_bytes!("../seeds/scenes/tiny-version-one.mov"),
    include_bytes!("../seeds/scenes/tiny-version-one-object.mov"),
];

/// A handle to a copy of `bytes`; nil where there is no memory.
pub fn handle_of(bytes: &[u8]) -> Handle {
    // SAFETY: a new handle has as many bytes as were asked for.
    unsafe {
        let handle = NewHandle(bytes.len() as c_long);
        if !handle.is_null() {
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), *handle, bytes.len());
        }
        handle
    }
}

/// A copy of what is in a handle.
pub fn bytes_of(handle: Handle) -> Vec<u8> {
    // SAFETY: a handle that the library gave and that was not disposed of, with its size.
    unsafe {
        let len = usize::try_from(GetHandleSize(handle)).unwrap_or(0);
        if len == 0 { Vec::new() } else { std::slice::from_raw_parts(*handle, len).to_vec() }
    }
}

/// Disposes of a handle, unless it is nil.
pub fn dispose(handle: Handle) {
    if !handle.is_null() {
        // SAFETY: a handle that the library gave.
        unsafe { DisposeHandle(handle) };
    }
}

/// The movie in `bytes`, active; nil where there is none.
pub fn movie_of(bytes: &[u8]) -> Token {
    let handle = handle_of(bytes);
    let mut movie = null_mut();
    // SAFETY: a handle of ours, and an output on this stack.
    let error = unsafe { NewMovieFromHandle(&mut movie, handle, 1, null_mut()) };
    dispose(handle);
    if error == 0 { movie } else { null_mut() }
}

/// Bytes that are taken one after the other; zeros when all were.
#[derive(Debug)]
pub struct Feed<'a>(pub &'a [u8]);

impl<'a> Feed<'a> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    pub fn short(&mut self) -> u16 {
        u16::from_be_bytes([self.byte(), self.byte()])
    }

    pub fn bytes(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(len.min(self.0.len()));
        self.0 = rest;
        taken
    }
}
