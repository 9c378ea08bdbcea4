//! Where a container's bytes are kept.

use crate::base::{Error, Result, room};

/// A buffer that can be cut and filled; the C boundary has one over a Handle.
pub trait Storage {
    /// The bytes.
    fn bytes(&self) -> &[u8];
    /// The bytes, to be changed in place.
    fn bytes_mut(&mut self) -> &mut [u8];
    /// Puts `insert` in the place of the `remove` bytes at `at`. On an error nothing has changed.
    fn splice(&mut self, at: usize, remove: usize, insert: &[u8]) -> Result<()>;
}

impl Storage for Vec<u8> {
    fn bytes(&self) -> &[u8] {
        self
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        self
    }

    fn splice(&mut self, at: usize, remove: usize, insert: &[u8]) -> Result<()> {
        let end = at.checked_add(remove).filter(|end| *end <= self.len()).ok_or(Error::Internal)?;
        room::ask(|| self.try_reserve(insert.len()))?;
        Vec::splice(self, at..end, insert.iter().copied());
        Ok(())
    }
}
