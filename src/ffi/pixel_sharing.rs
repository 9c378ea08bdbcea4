//! Pixels that several know of: whether they may have changed, and whose turn it is to draw there.
//!
//! Both are kept for so many places, by the pixels' addresses; some pixel maps share theirs.

use core::sync::atomic::{AtomicU32, Ordering};

use parking_lot::{Mutex, MutexGuard};

use super::memory::Ptr;
use super::pixel_maps::Buffer;

const PLACES: usize = 64;

static CHANGES: [AtomicU32; PLACES] = [const { AtomicU32::new(0) }; PLACES];
static TURNS: [Mutex<()>; PLACES] = [const { Mutex::new(()) }; PLACES];

/// Which of the places is that of pixels.
fn place(base: Ptr, buffer: Option<Buffer>) -> usize {
    // They may begin anywhere in the memory of others.
    let address = buffer.map_or(base.0.addr(), |buffer| buffer.address);
    (address >> 4).wrapping_mul(0x9E37_79B1) >> 7 & (PLACES - 1)
}

/// A number that differs after anything was drawn in pixels by way of the library, and after the
/// program has asked where they are.
pub(super) fn changes(base: Ptr, buffer: Option<Buffer>) -> u32 {
    CHANGES[place(base, buffer)].load(Ordering::Relaxed)
}

/// Takes note that pixels may be others by now.
pub(super) fn note_change(base: Ptr, buffer: Option<Buffer>) {
    CHANGES[place(base, buffer)].fetch_add(1, Ordering::Relaxed);
}

/// Waits until no other thread draws in pixels. Whoever has a turn takes no other lock and calls
/// nobody back.
pub(super) fn turn(base: Ptr, buffer: Option<Buffer>) -> MutexGuard<'static, ()> {
    TURNS[place(base, buffer)].lock()
}
