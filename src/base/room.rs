//! Room whose size comes from a file or an argument: an error where it is not to be had, where plain
//! vectors would end the program.
//!
//! Small pieces of which plain vectors and boxes are made come out of a reserve where the system has no
//! memory, which the allocator keeps. Memory is short then: nobody gets room here until there is some
//! again, so that calls end before the reserve does.

use std::cell::Cell;
use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::{Error, Result};

/// Bytes that several hold. It is a vector, for a slice that is counted cannot be asked for.
pub type SharedBytes = Arc<Vec<u8>>;

/// If so much can be had, memory is not short.
const ENOUGH: usize = 1 << 16;

static SHORT: AtomicBool = AtomicBool::new(false);
static REFUSED: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static ASKING: Cell<bool> = const { Cell::new(false) };
}

/// Tells whether memory is short; the allocator's affair.
pub fn set_short(short: bool) {
    SHORT.store(short, Ordering::Relaxed);
}

/// Whether the reserve is in use.
pub fn is_short() -> bool {
    SHORT.load(Ordering::Relaxed)
}

/// An error while memory is short. Whatever makes as many small pieces as a file likes asks this for
/// each.
pub fn is_there() -> Result<()> {
    // Another thread may have found it short, in a moment that has passed.
    if is_short() && !recovers() { Err(refused()) } else { Ok(()) }
}

/// Whether the system has memory again, which then is no longer short.
#[cold]
pub fn recovers() -> bool {
    let has_enough = has_enough();
    if has_enough {
        set_short(false);
    }
    has_enough
}

/// Whether the system has some memory.
pub fn has_enough() -> bool {
    let mut room: Vec<u8> = Vec::new();
    ASKING.set(true);
    let answer = room.try_reserve_exact(ENOUGH);
    ASKING.set(false);
    // What nobody looks at need not be allocated, thinks the compiler.
    drop(black_box(room));
    answer.is_ok()
}

/// Takes note that somebody did not get what he asked for.
pub fn refused() -> Error {
    REFUSED.fetch_add(1, Ordering::Relaxed);
    Error::NoMemory
}

/// The result of `work`, if nobody was refused memory meanwhile. Parts that cannot be read are left out
/// of much that is read; those for which there was only no memory must not be.
pub fn whole<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let before = REFUSED.load(Ordering::Relaxed);
    let result = work();
    if REFUSED.load(Ordering::Relaxed) == before { result } else { Err(Error::NoMemory) }
}

/// Whether this thread takes no for an answer, so that the reserve is not for it.
pub fn is_asking() -> bool {
    ASKING.get()
}

/// Asks for room in a way that can fail, such as `try_reserve`.
pub fn ask<T, E>(reserve: impl FnOnce() -> std::result::Result<T, E>) -> Result<T> {
    is_there()?;
    ASKING.set(true);
    let answer = reserve();
    ASKING.set(false);
    answer.map_err(|_| refused())
}

/// Whether so many bytes can be had: before one takes them who cannot do without.
pub fn expect(bytes: usize) -> Result<()> {
    reserved::<u8>(bytes).map(|room| drop(black_box(room)))
}

/// An empty vector with room for `len` elements.
pub fn reserved<T>(len: usize) -> Result<Vec<T>> {
    let mut room = Vec::new();
    ask(|| room.try_reserve_exact(len))?;
    Ok(room)
}

/// Zeros, from pages that cost nothing before they are touched.
pub fn zeroed<T: bytemuck::Zeroable>(len: usize) -> Result<Vec<T>> {
    ask(|| bytemuck::allocation::try_zeroed_vec(len))
}

/// `len` times the same.
pub fn filled<T: Clone>(value: T, len: usize) -> Result<Vec<T>> {
    let mut room = reserved(len)?;
    room.resize(len, value);
    Ok(room)
}

/// A copy.
pub fn copied<T: Copy>(elements: &[T]) -> Result<Vec<T>> {
    let mut room = reserved(elements.len())?;
    room.extend_from_slice(elements);
    Ok(room)
}

/// One after the other.
pub fn joined<T: Copy>(parts: &[&[T]]) -> Result<Vec<T>> {
    let mut room = reserved(parts.iter().map(|part| part.len()).sum())?;
    parts.iter().for_each(|part| room.extend_from_slice(part));
    Ok(room)
}

/// What an iterator gives, of which there are at most `len`.
pub fn collected<T>(len: usize, elements: impl Iterator<Item = T>) -> Result<Vec<T>> {
    let mut room = reserved(len)?;
    room.extend(elements.take(len));
    Ok(room)
}

/// Adds an element.
pub fn push<T>(elements: &mut Vec<T>, element: T) -> Result<()> {
    ask(|| elements.try_reserve(1))?;
    elements.push(element);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_to_be_had_is_an_error() {
        let much = isize::MAX as usize / 2;
        assert_eq!(reserved::<u32>(much).err(), Some(Error::NoMemory));
        assert_eq!(zeroed::<u32>(much).err(), Some(Error::NoMemory));
        assert_eq!(filled(7_u64, usize::MAX).err(), Some(Error::NoMemory));
        assert_eq!(zeroed(3), Ok(vec![0_u8; 3]));
        assert_eq!(filled(7, 2), Ok(vec![7, 7]));
        assert_eq!(copied(b"two").as_deref(), Ok(&b"two"[..]));
        assert_eq!(collected(2, 1..), Ok(vec![1, 2]));
        assert_eq!(joined(&[b"one", b"", b"two"]).as_deref(), Ok(&b"onetwo"[..]));
    }
}
