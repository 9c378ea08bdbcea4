//! Where new samples go: a movie file, or memory.

use std::sync::Arc;

use parking_lot::Mutex;

use super::file::MovieFile;
use crate::base::{Error, Result, room};

/// Bytes that samples are added to and read from.
#[derive(Debug)]
pub enum Store {
    /// The data of a movie file.
    File(Arc<MovieFile>),
    /// Memory.
    Memory(Mutex<Vec<u8>>),
}

/// Most bytes of a store in memory.
const MAX_MEMORY: usize = 1 << 30;

impl Store {
    /// A store in memory.
    pub fn memory() -> Arc<Self> {
        Arc::new(Self::Memory(Mutex::new(Vec::new())))
    }

    /// The data of a movie file.
    pub fn file(file: &Arc<MovieFile>) -> Arc<Self> {
        Arc::new(Self::File(Arc::clone(file)))
    }

    /// Adds bytes, and tells where they are. On an error nothing was added.
    pub fn append(&self, bytes: &[u8]) -> Result<u64> {
        match self {
            Self::File(file) => file.append(bytes),
            Self::Memory(memory) => {
                let mut memory = memory.lock();
                let offset = memory.len();
                if bytes.len() > MAX_MEMORY - offset.min(MAX_MEMORY) {
                    return Err(Error::NoMemory);
                }
                room::ask(|| memory.try_reserve(bytes.len()))?;
                memory.extend(bytes);
                Ok(offset as u64)
            }
        }
    }

    /// Reads bytes that are there; `eofErr` for others.
    pub(super) fn read(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        match self {
            Self::File(file) => file.read(offset, len),
            Self::Memory(memory) => {
                let memory = memory.lock();
                let start = usize::try_from(offset).map_err(|_| Error::EndOfFile)?;
                let bytes = memory.get(start..).and_then(|rest| rest.get(..len));
                room::copied(bytes.ok_or(Error::EndOfFile)?)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_read() {
        let store = Store::memory();
        assert_eq!(store.append(b"one"), Ok(0));
        assert_eq!(store.append(b"two"), Ok(3));
        assert_eq!(store.read(0, 6).as_deref(), Ok(&b"onetwo"[..]));
        assert_eq!(store.read(4, 3), Err(Error::EndOfFile));
    }
}
