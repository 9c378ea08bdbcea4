//! Room whose size comes from a file or an argument: an error where it is not to be had, where plain
//! vectors would end the program.

use super::{Error, Result};

/// An empty vector with room for `len` elements.
pub fn reserved<T>(len: usize) -> Result<Vec<T>> {
    let mut room = Vec::new();
    room.try_reserve_exact(len).map_err(|_| Error::NoMemory)?;
    Ok(room)
}

/// Zeros, from pages that cost nothing before they are touched.
pub fn zeroed<T: bytemuck::Zeroable>(len: usize) -> Result<Vec<T>> {
    bytemuck::allocation::try_zeroed_vec(len).map_err(|()| Error::NoMemory)
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

/// What an iterator gives, of which there are at most `len`.
pub fn collected<T>(len: usize, elements: impl Iterator<Item = T>) -> Result<Vec<T>> {
    let mut room = reserved(len)?;
    room.extend(elements.take(len));
    Ok(room)
}

/// Adds an element.
pub fn push<T>(elements: &mut Vec<T>, element: T) -> Result<()> {
    elements.try_reserve(1).map_err(|_| Error::NoMemory)?;
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
    }
}
