//! The reserve itself: memory in pieces, without asking anybody for more.

use core::alloc::Layout;
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::base::limits;

/// How much is kept back. Pages that were never used cost nothing.
pub(super) const SIZE: usize = limits::MAX_MEMORY_RESERVE;
/// Pieces are whole multiples of this.
const GRANULE: usize = 32;
/// The strictest alignment.
const PAGE: usize = 4096;

/// Memory in pieces, with a bit for each granule.
pub(super) struct Reserve {
    bytes: Pages,
    is_locked: AtomicBool,
    map: UnsafeCell<Map>,
    used: AtomicUsize,
}

#[repr(align(4096))]
struct Pages(UnsafeCell<[u8; SIZE]>);

const _: () = assert!(align_of::<Pages>() == PAGE);

// SAFETY: the map is used under the lock only, and each granule by whoever it was given to.
unsafe impl Sync for Reserve {}

impl Reserve {
    pub(super) const fn new() -> Self {
        Self {
            bytes: Pages(UnsafeCell::new([0; SIZE])),
            is_locked: AtomicBool::new(false),
            map: UnsafeCell::new(Map { given: [0; SIZE / GRANULE / 64], from: 0 }),
            used: AtomicUsize::new(0),
        }
    }

    #[inline]
    fn start(&self) -> *mut u8 {
        self.bytes.0.get().cast()
    }

    /// Whether a block is a piece of this.
    #[inline]
    pub(super) fn has(&self, block: *mut u8) -> bool {
        block.addr().wrapping_sub(self.start().addr()) < SIZE
    }

    /// Bytes that are given out.
    pub(super) fn used(&self) -> usize {
        self.used.load(Ordering::Relaxed)
    }

    /// A piece; null where there is none.
    pub(super) fn take(&self, layout: Layout) -> *mut u8 {
        let len = layout.size().div_ceil(GRANULE).max(1);
        if layout.align() > PAGE {
            return null_mut();
        }
        let step = (layout.align() / GRANULE).max(1);
        let Some(first) = self.with_map(|map| map.take(len, step)) else { return null_mut() };
        self.used.fetch_add(len * GRANULE, Ordering::Relaxed);
        self.start().wrapping_add(first * GRANULE)
    }

    /// Takes a piece back.
    ///
    /// # Safety
    ///
    /// It must be one of [`Reserve::take`], of this size, which nobody uses any more.
    pub(super) unsafe fn give_back(&self, piece: *mut u8, size: usize) {
        let len = size.div_ceil(GRANULE).max(1);
        let first = (piece.addr() - self.start().addr()) / GRANULE;
        self.with_map(|map| map.mark(first..first + len, false));
        self.used.fetch_sub(len * GRANULE, Ordering::Relaxed);
    }

    fn with_map<R>(&self, body: impl FnOnce(&mut Map) -> R) -> R {
        while self.is_locked.swap(true, Ordering::Acquire) {
            std::thread::yield_now();
        }
        // SAFETY: whoever has the lock is alone; `body` is ours and does not come back here.
        let result = body(unsafe { &mut *self.map.get() });
        self.is_locked.store(false, Ordering::Release);
        result
    }
}

/// Which granules are given out.
struct Map {
    /// A bit for each.
    given: [u64; SIZE / GRANULE / 64],
    /// Those before this one are.
    from: usize,
}

impl Map {
    const END: usize = SIZE / GRANULE;

    /// The first granules, at a multiple of `step`, that are free side by side.
    fn take(&mut self, len: usize, step: usize) -> Option<usize> {
        self.from = self.next(self.from, false);
        let mut first = self.from;
        loop {
            first = self.next(first, false).next_multiple_of(step);
            if first + len > Self::END {
                return None;
            }
            let end = self.next(first, true);
            if end - first >= len {
                self.mark(first..first + len, true);
                return Some(first);
            }
            first = end;
        }
    }

    /// The next granule that is given out, or that is not.
    fn next(&self, from: usize, given: bool) -> usize {
        let mut at = from;
        while let Some(word) = self.given.get(at / 64) {
            let word = if given { *word } else { !*word } >> (at % 64);
            if word != 0 {
                return at + word.trailing_zeros() as usize;
            }
            at = (at / 64 + 1) * 64;
        }
        Self::END
    }

    fn mark(&mut self, granules: core::ops::Range<usize>, given: bool) {
        if !given {
            self.from = self.from.min(granules.start);
        }
        for granule in granules {
            let bit = 1 << (granule % 64);
            if let Some(word) = self.given.get_mut(granule / 64) {
                *word = if given { *word | bit } else { *word & !bit };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize, align: usize) -> Layout {
        Layout::from_size_align(size, align).unwrap()
    }

    #[test]
    fn pieces_are_apart_and_aligned() {
        static RESERVE: Reserve = Reserve::new();
        let sizes = [0, 1, 64, 65, 4096, 5000, 16383, 100_000];
        let mut pieces = Vec::new();
        for (n, size) in sizes.into_iter().cycle().take(80).enumerate() {
            let layout = layout(size, 1 << (n % 13));
            let piece = RESERVE.take(layout);
            assert!(RESERVE.has(piece) && piece.addr() % layout.align() == 0);
            pieces.push((piece, layout.size()));
        }
        let mut places: Vec<_> = pieces.iter().map(|(at, size)| (at.addr(), *size)).collect();
        places.sort_unstable();
        assert!(places.windows(2).all(|pair| pair[0].0 + pair[0].1.max(1) <= pair[1].0));
        for (piece, size) in pieces {
            // SAFETY: each was just taken, with this size.
            unsafe { RESERVE.give_back(piece, size) };
        }
        assert_eq!(RESERVE.used(), 0);
        assert!(RESERVE.take(layout(1, PAGE * 2)).is_null());
        assert!(!RESERVE.has(null_mut()) && !RESERVE.has(RESERVE.start().wrapping_add(SIZE)));
    }

    #[test]
    fn what_is_used_up_comes_again() {
        static RESERVE: Reserve = Reserve::new();
        for size in [1, 64, 1000, 16383, SIZE / 3] {
            let layout = layout(size, 8);
            let pieces: Vec<_> = std::iter::repeat_with(|| RESERVE.take(layout))
                .take_while(|piece| !piece.is_null())
                .collect();
            assert_eq!(pieces.len(), SIZE / size.next_multiple_of(GRANULE));
            assert!(RESERVE.used() > SIZE / 2);
            for piece in pieces.into_iter().rev() {
                // SAFETY: each was just taken, with this size.
                unsafe { RESERVE.give_back(piece, size) };
            }
            assert_eq!(RESERVE.used(), 0);
        }
        let whole = RESERVE.take(layout(SIZE, PAGE));
        assert_eq!((whole, RESERVE.take(layout(1, 1))), (RESERVE.start(), null_mut()));
    }

    #[test]
    fn threads_do_not_share_pieces() {
        static RESERVE: Reserve = Reserve::new();
        std::thread::scope(|scope| {
            for own in 1..=4_u8 {
                scope.spawn(move || {
                    for round in 1..2000_usize {
                        let layout = layout(round % 900 + 1, 16);
                        let piece = RESERVE.take(layout);
                        assert!(!piece.is_null());
                        // SAFETY: the piece is ours, of this size.
                        unsafe { piece.write_bytes(own, layout.size()) };
                        std::thread::yield_now();
                        // SAFETY: as above, and it was just written.
                        let bytes = unsafe { core::slice::from_raw_parts(piece, layout.size()) };
                        assert!(bytes.iter().all(|byte| *byte == own));
                        // SAFETY: nobody uses it any more.
                        unsafe { RESERVE.give_back(piece, layout.size()) };
                    }
                });
            }
        });
        assert_eq!(RESERVE.used(), 0);
    }
}
