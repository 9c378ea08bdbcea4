//! Where new samples go: a file that grows, or memory.

use std::fs::File;
use std::sync::Arc;

use parking_lot::Mutex;

use super::source::read_exact_at;
use crate::base::{Error, Result};

/// Bytes that samples are added to and read from.
#[derive(Debug)]
pub struct Store(Mutex<Bytes>);

#[derive(Debug)]
enum Bytes {
    File { file: Arc<File>, len: u64 },
    Memory(Vec<u8>),
}

/// Most bytes of a store in memory.
const MAX_MEMORY: usize = 1 << 30;

impl Store {
    /// A store in memory.
    pub fn memory() -> Arc<Self> {
        Arc::new(Self(Mutex::new(Bytes::Memory(Vec::new()))))
    }

    /// A store at the end of a file that can be written.
    pub fn file(file: File) -> Result<Arc<Self>> {
        let len = file.metadata()?.len();
        Ok(Arc::new(Self(Mutex::new(Bytes::File { file: Arc::new(file), len }))))
    }

    /// Adds bytes, and tells where they are. On an error nothing was added.
    pub fn append(&self, bytes: &[u8]) -> Result<u64> {
        match &mut *self.0.lock() {
            Bytes::File { file, len } => {
                let offset = *len;
                let end = offset.checked_add(bytes.len() as u64).ok_or(Error::Io)?;
                write_all_at(file, bytes, offset)?;
                *len = end;
                Ok(offset)
            }
            Bytes::Memory(memory) => {
                let offset = memory.len();
                if bytes.len() > MAX_MEMORY - offset.min(MAX_MEMORY) {
                    return Err(Error::NoMemory);
                }
                memory.try_reserve(bytes.len()).map_err(|_| Error::NoMemory)?;
                memory.extend(bytes);
                Ok(offset as u64)
            }
        }
    }

    /// Changes bytes that are there.
    pub fn patch(&self, offset: u64, bytes: &[u8]) -> Result<()> {
        match &mut *self.0.lock() {
            Bytes::File { file, len } => {
                let fits = offset.checked_add(bytes.len() as u64).is_some_and(|end| end <= *len);
                if fits { write_all_at(file, bytes, offset) } else { Err(Error::EndOfFile) }
            }
            Bytes::Memory(memory) => {
                let start = usize::try_from(offset).map_err(|_| Error::EndOfFile)?;
                let place = memory.get_mut(start..).and_then(|rest| rest.get_mut(..bytes.len()));
                place.ok_or(Error::EndOfFile)?.copy_from_slice(bytes);
                Ok(())
            }
        }
    }

    /// How many bytes there are.
    pub fn len(&self) -> u64 {
        match &*self.0.lock() {
            Bytes::File { len, .. } => *len,
            Bytes::Memory(memory) => memory.len() as u64,
        }
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Has everything on the disk before this returns.
    pub fn sync(&self) -> Result<()> {
        match &*self.0.lock() {
            Bytes::File { file, .. } => Ok(file.sync_all()?),
            Bytes::Memory(_) => Ok(()),
        }
    }

    /// Reads bytes that are there; `eofErr` for others.
    pub(super) fn read(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        let (file, all) = match &*self.0.lock() {
            Bytes::Memory(memory) => {
                let start = usize::try_from(offset).map_err(|_| Error::EndOfFile)?;
                let bytes = memory.get(start..).and_then(|rest| rest.get(..len));
                return bytes.map(<[u8]>::to_vec).ok_or(Error::EndOfFile);
            }
            Bytes::File { file, len } => (Arc::clone(file), *len),
        };
        if offset.checked_add(len as u64).is_none_or(|end| end > all) {
            return Err(Error::EndOfFile);
        }
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(len).map_err(|_| Error::NoMemory)?;
        bytes.resize(len, 0);
        read_exact_at(&file, &mut bytes, offset)?;
        Ok(bytes)
    }
}

#[cfg(unix)]
fn write_all_at(file: &File, bytes: &[u8], offset: u64) -> Result<()> {
    use std::os::unix::fs::FileExt;
    Ok(file.write_all_at(bytes, offset)?)
}

#[cfg(windows)]
fn write_all_at(file: &File, mut bytes: &[u8], mut offset: u64) -> Result<()> {
    use std::os::windows::fs::FileExt;
    while !bytes.is_empty() {
        let written = file.seek_write(bytes, offset)?;
        bytes = &bytes[written..];
        offset += written as u64;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_read() {
        let path = std::env::temp_dir().join(format!("qtvr-store-{}", std::process::id()));
        let file = File::options().read(true).write(true).create(true).truncate(true).open(&path);
        for store in [Store::memory(), Store::file(file.unwrap()).unwrap()] {
            assert!(store.is_empty());
            assert_eq!(store.append(b"one"), Ok(0));
            assert_eq!(store.append(b"two"), Ok(3));
            store.patch(1, b"NE").unwrap();
            assert_eq!(store.read(0, 6).as_deref(), Ok(&b"oNEtwo"[..]));
            assert_eq!(store.read(4, 3), Err(Error::EndOfFile));
            assert_eq!(store.patch(5, b"xx"), Err(Error::EndOfFile));
            assert_eq!(store.len(), 6);
            store.sync().unwrap();
        }
        std::fs::remove_file(path).unwrap();
    }
}
