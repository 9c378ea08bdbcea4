//! A reserve of memory, for when the system has none left.
//!
//! Classic programs kept some memory back for the day when a call had to end decently. Here it is the
//! allocator that does: pieces that nobody would miss politely, because plain Rust ends the program
//! without them, come out of a part of the library's own zero pages. From then on memory is short, and
//! whoever asks [`room`] is told so; the call that is under way ends soon.

mod pieces;

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ptr::null_mut;
use std::alloc::System;

use pieces::{Reserve, SIZE};

use crate::base::room;
use crate::raster::workers;

/// The largest piece that is given: tables of a header, and what codecs keep for themselves.
const LARGEST: usize = SIZE / 4;

#[global_allocator]
static MEMORY: Memory = Memory;
static RESERVE: Reserve = Reserve::new();

/// The system's memory, and the reserve after it.
struct Memory;

// SAFETY: blocks are those of the system, or pieces of the reserve that nobody else has; they are told
// apart by where they are. Nothing here unwinds.
unsafe impl GlobalAlloc for Memory {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller vouches for the layout.
        let block = unsafe { System.alloc(layout) };
        if block.is_null() { spare(layout) } else { block }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller vouches for the layout.
        let block = unsafe { System.alloc_zeroed(layout) };
        if block.is_null() { spare_zeroed(layout) } else { block }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if RESERVE.has(block) {
            // SAFETY: the piece was given for this layout, says the caller.
            unsafe { RESERVE.give_back(block, layout.size()) };
        } else {
            // SAFETY: what is not of the reserve is the system's.
            unsafe { System.dealloc(block, layout) };
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if !RESERVE.has(block) {
            // SAFETY: what is not of the reserve is the system's; the caller vouches for the sizes.
            let grown = unsafe { System.realloc(block, layout, size) };
            if !grown.is_null() {
                return grown;
            }
            // A smaller one stays where it is: the system knows itself how large it was.
            if size <= layout.size() {
                return block;
            }
        }
        // SAFETY: as the caller vouches.
        unsafe { self.move_to(block, layout, size) }
    }
}

impl Memory {
    /// Moves a block to wherever there is memory.
    #[cold]
    unsafe fn move_to(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller of `realloc` vouches that the size fits the alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        // SAFETY: the size is not 0, says that caller.
        let moved = unsafe { self.alloc(wanted) };
        if !moved.is_null() {
            // SAFETY: both are blocks of at least so many bytes, and apart.
            unsafe { block.copy_to_nonoverlapping(moved, layout.size().min(size)) };
            // SAFETY: the old block is the caller's, who does not use it any more.
            unsafe { self.dealloc(block, layout) };
        }
        moved
    }
}

/// A piece of the reserve for one who could not go on without it.
#[cold]
fn spare(layout: Layout) -> *mut u8 {
    if room::is_asking() || layout.size() > LARGEST {
        return null_mut();
    }
    let piece = RESERVE.take(layout);
    if !piece.is_null() {
        room::set_short(true);
    }
    piece
}

#[cold]
fn spare_zeroed(layout: Layout) -> *mut u8 {
    let piece = spare(layout);
    if !piece.is_null() {
        // SAFETY: the piece is ours and has so many bytes.
        unsafe { piece.write_bytes(0, layout.size()) };
    }
    piece
}

/// Whether a function may begin: there is memory, or enough of the reserve to tell that there is none.
/// Those that give memory back always may.
pub(super) fn bears(name: &str) -> bool {
    let is_fine = !room::is_short() || room::recovers();
    is_prepared(is_fine) && (is_fine || RESERVE.used() <= SIZE / 2) || gives_back(name)
}

/// Functions that free more than they take.
fn gives_back(name: &str) -> bool {
    [
        "Dispose",
        "Close",
        "Exit",
        "Terminate",
        "Kill",
        "Empty",
        "Purge",
        "Release",
        "Unlock",
        "Remove",
    ]
    .iter()
    .any(|verb| name.contains(verb))
}

/// Whether this thread has what the system keeps for its variables: that is made while there is memory,
/// for the system ends the program where it cannot be made.
fn is_prepared(is_fine: bool) -> bool {
    thread_local! {
        static IS_PREPARED: Cell<bool> = const { Cell::new(false) };
    }
    if !IS_PREPARED.get() && is_fine && room::has_enough() {
        IS_PREPARED.set(true);
        workers::prepare_thread();
        super::picture_recorder::prepare_thread();
        super::quickdraw_pen::prepare_thread();
        super::quicktime_vr::prepare_thread();
    }
    IS_PREPARED.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize, align: usize) -> Layout {
        Layout::from_size_align(size, align).unwrap()
    }

    #[test]
    fn blocks_move_out_of_the_reserve() {
        let before = layout(300, 32);
        let piece = RESERVE.take(before);
        assert!(!piece.is_null());
        // SAFETY: the piece is ours, and the allocator's.
        unsafe {
            piece.write_bytes(7, before.size());
            let moved = MEMORY.realloc(piece, before, 70_000);
            assert!(!RESERVE.has(moved) && moved.addr() % 32 == 0);
            assert!(core::slice::from_raw_parts(moved, 300).iter().all(|byte| *byte == 7));
            MEMORY.dealloc(moved, layout(70_000, 32));
        }
    }

    #[test]
    fn what_cannot_be_had_does_not_move() {
        let before = layout(100, 8);
        // SAFETY: the block is ours, and larger sizes than the address space are no error.
        unsafe {
            let block = MEMORY.alloc(before);
            block.write_bytes(9, before.size());
            assert!(MEMORY.realloc(block, before, isize::MAX as usize / 2).is_null());
            assert!(core::slice::from_raw_parts(block, 100).iter().all(|byte| *byte == 9));
            MEMORY.dealloc(block, before);
        }
    }

    #[test]
    fn functions_that_free_are_known() {
        for name in ["DisposeHandle", "CloseMovieFile", "QTDisposeAtomContainer", "ExitMovies"] {
            assert!(gives_back(name), "{name}");
        }
        assert!(!gives_back("NewHandle") && !gives_back("QTVRUpdate"));
    }
}
