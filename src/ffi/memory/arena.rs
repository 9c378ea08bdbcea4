//! Memory below 2 GiB, so that a pointer survives a cast to `SInt32` and back.
//!
//! Small blocks come from size classes in chunks that stay mapped; large ones are mapped alone and
//! given back. Where the system has no memory so low, the library says so once and goes on with
//! what it gets.

use std::sync::atomic::{AtomicBool, Ordering};

use parking_lot::Mutex;

use crate::base::{Error, Result, room};

/// Smallest block; all are aligned to it at least.
const MIN_BLOCK: usize = 16;
/// Largest block that comes from a size class.
const MAX_SMALL: usize = 1 << 15;
/// Two classes for each power of two, from 16 up.
const CLASSES: usize = 24;
/// How much is mapped at once for small blocks.
const CHUNK: usize = 1 << 20;
/// Large blocks are whole multiples of this, which every page size divides.
const PAGE: usize = 1 << 16;

static SMALL: Mutex<Small> =
    Mutex::new(Small { free: [const { Vec::new() }; CLASSES], next: 0, end: 0 });
static SAID: AtomicBool = AtomicBool::new(false);

struct Small {
    free: [Vec<usize>; CLASSES],
    next: usize,
    end: usize,
}

/// A block of memory that nothing else uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// Its first byte.
    pub address: usize,
    /// How many bytes it has.
    pub capacity: usize,
}

/// A block of at least `size` bytes, with whatever was in it before.
pub(super) fn allocate(size: usize) -> Result<Block> {
    if size > isize::MAX as usize / 2 {
        return Err(Error::NoMemory);
    }
    room::is_there()?;
    if size > MAX_SMALL {
        let capacity = size.next_multiple_of(PAGE);
        return Ok(Block { address: map(capacity)?, capacity });
    }
    let (class, capacity) = class_of(size);
    let mut small = SMALL.lock();
    let recycled = small.free.get_mut(class).and_then(Vec::pop);
    if let Some(address) = recycled {
        return Ok(Block { address, capacity });
    }
    if small.end - small.next < capacity {
        small.next = map(CHUNK)?;
        small.end = small.next + CHUNK;
    }
    let address = small.next;
    small.next += capacity;
    Ok(Block { address, capacity })
}

/// Takes a block back.
pub(super) fn free(block: Block) {
    if block.capacity > MAX_SMALL {
        unmap(block);
        return;
    }
    let (class, _) = class_of(block.capacity);
    if let Some(free) = SMALL.lock().free.get_mut(class) {
        // Without room to remember it, the block rests for good.
        if free.try_reserve(1).is_ok() {
            free.push(block.address);
        }
    }
}

/// The class of a size, and the capacity of its blocks: 16, 24, 32, 48, 64, 96 …, rounded so that
/// all stay aligned.
fn class_of(size: usize) -> (usize, usize) {
    let size = size.max(MIN_BLOCK);
    let power = size.next_power_of_two();
    let shift = power.trailing_zeros() as usize - 4;
    let between = power / 4 * 3;
    if size <= between && between % MIN_BLOCK == 0 && shift > 0 {
        (shift * 2 - 1, between)
    } else {
        (shift * 2, power)
    }
}

#[cfg(all(unix, target_pointer_width = "64"))]
fn map(len: usize) -> Result<usize> {
    if let Some(address) = map_low(len) {
        return Ok(address);
    }
    if !SAID.swap(true, Ordering::Relaxed) {
        eprintln!("qtvr: no memory below 2 GiB is left; pointers no longer fit an SInt32");
    }
    map_at(core::ptr::null_mut(), len, 0).ok_or(Error::NoMemory)
}

#[cfg(all(unix, target_pointer_width = "64"))]
fn map_low(len: usize) -> Option<usize> {
    /// Where the next hint goes; low addresses below it are taken or were tried.
    static HINT: Mutex<usize> = Mutex::new(LOWEST);
    /// Below are the pages that a nil pointer with an offset would reach.
    const LOWEST: usize = 0x1000_0000;
    const HIGHEST: usize = 0x7FFF_0000;
    const STEP: usize = 0x0100_0000;

    #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
    if let Some(address) = map_at(core::ptr::null_mut(), len, libc::MAP_32BIT) {
        return Some(address);
    }
    let mut hint = HINT.lock();
    let start = *hint;
    let mut wrapped = false;
    loop {
        let fits = len < HIGHEST && *hint <= HIGHEST - len;
        if fits {
            let wanted = core::ptr::without_provenance_mut(*hint);
            if let Some(address) = map_at(wanted, len, 0) {
                if address.checked_add(len).is_some_and(|end| end <= HIGHEST) {
                    *hint = (address + len).next_multiple_of(PAGE);
                    return Some(address);
                }
                unmap(Block { address, capacity: len });
            }
            *hint += STEP;
        } else if wrapped {
            return None;
        } else {
            *hint = LOWEST;
            wrapped = true;
        }
        if wrapped && *hint >= start {
            return None;
        }
    }
}

#[cfg(all(unix, target_pointer_width = "64"))]
fn map_at(wanted: *mut libc::c_void, len: usize, flags: libc::c_int) -> Option<usize> {
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | flags;
    // SAFETY: a new anonymous mapping; without MAP_FIXED it replaces nothing.
    let address = unsafe { libc::mmap(wanted, len, protection, flags, -1, 0) };
    (address != libc::MAP_FAILED).then(|| address.expose_provenance())
}

#[cfg(all(unix, target_pointer_width = "64"))]
fn unmap(block: Block) {
    let address = core::ptr::with_exposed_provenance_mut(block.address);
    // SAFETY: the block was mapped alone, with this length, and is used by nothing any more.
    unsafe { libc::munmap(address, block.capacity) };
}

#[cfg(not(all(unix, target_pointer_width = "64")))]
fn layout(len: usize) -> Option<std::alloc::Layout> {
    std::alloc::Layout::from_size_align(len, PAGE).ok()
}

#[cfg(not(all(unix, target_pointer_width = "64")))]
fn map(len: usize) -> Result<usize> {
    let layout = layout(len).ok_or(Error::NoMemory)?;
    // SAFETY: the layout is not empty.
    let block = || core::ptr::NonNull::new(unsafe { std::alloc::alloc_zeroed(layout) }).ok_or(());
    let address = room::ask(block)?.as_ptr();
    let high = usize::BITS > 32 && address.addr() >> 31 != 0;
    if high && !SAID.swap(true, Ordering::Relaxed) {
        eprintln!("qtvr: memory is above 2 GiB; pointers do not fit an SInt32");
    }
    Ok(address.expose_provenance())
}

#[cfg(not(all(unix, target_pointer_width = "64")))]
fn unmap(block: Block) {
    if let Some(layout) = layout(block.capacity) {
        let address = core::ptr::with_exposed_provenance_mut(block.address);
        // SAFETY: the block was allocated with this layout and is used by nothing any more.
        unsafe { std::alloc::dealloc(address, layout) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_fit_their_sizes() {
        for size in 0..=MAX_SMALL {
            let (class, capacity) = class_of(size);
            assert!(class < CLASSES && capacity >= size && capacity % MIN_BLOCK == 0);
            assert_eq!(class_of(capacity), (class, capacity));
        }
    }

    #[test]
    fn blocks_are_apart_and_come_again() {
        let blocks: Vec<_> = (0..1000).map(|size| allocate(size * 7).unwrap()).collect();
        let mut ends: Vec<_> = blocks.iter().map(|block| (block.address, block.capacity)).collect();
        ends.sort_unstable();
        assert!(ends.windows(2).all(|pair| pair[0].0 + pair[0].1 <= pair[1].0));
        blocks.into_iter().for_each(free);
        let large = allocate(1 << 24).unwrap();
        free(large);
    }

    #[test]
    #[cfg(all(target_os = "linux", target_pointer_width = "64"))]
    fn blocks_are_below_two_gib() {
        for size in [1, 5000, 1 << 20, 1 << 26] {
            let block = allocate(size).unwrap();
            assert!(i32::try_from(block.address + block.capacity).is_ok());
            free(block);
        }
    }
}
