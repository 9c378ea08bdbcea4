//! Where a movie's bytes are: a file, read in pieces, or memory.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use super::file::MovieFile;
use super::store::Store;
use crate::base::{Error, Result, SharedBytes, room};

/// A run of bytes that samples are read from, by position; nothing is read ahead.
#[derive(Debug, Clone)]
pub struct DataSource {
    bytes: Bytes,
    start: u64,
    len: u64,
    /// Whether it goes on to the end of a file.
    may_grow: bool,
}

#[derive(Debug, Clone)]
enum Bytes {
    File(Arc<File>),
    Memory(SharedBytes),
    Store(Arc<Store>),
}

impl DataSource {
    /// The whole file at `path`, which must be an ordinary one: a pipe could block for ever.
    pub fn open(path: &Path) -> Result<Self> {
        // Asked first, since opening alone may wait for a pipe's other end or move a tape.
        if !std::fs::metadata(path)?.is_file() {
            return Err(Error::FileNotFound);
        }
        let file = open_without_waiting(path)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(Error::FileNotFound);
        }
        let bytes = Bytes::File(Arc::new(file));
        Ok(Self { bytes, start: 0, len: metadata.len(), may_grow: true })
    }

    /// A part of a file that is open.
    pub(super) fn of_file(file: &Arc<File>, start: u64, len: u64) -> Self {
        Self { bytes: Bytes::File(Arc::clone(file)), start, len, may_grow: false }
    }

    /// Bytes in memory.
    pub fn memory(bytes: SharedBytes) -> Self {
        let len = bytes.len() as u64;
        Self { bytes: Bytes::Memory(bytes), start: 0, len, may_grow: false }
    }

    /// What is added to a store, also after this.
    pub(super) fn store(store: Arc<Store>) -> Self {
        Self { bytes: Bytes::Store(store), start: 0, len: u64::MAX, may_grow: false }
    }

    /// The part of `len` bytes at `start`, cut to what is there.
    pub fn slice(&self, start: u64, len: u64) -> Self {
        let start = start.min(self.len);
        let len = len.min(self.len - start);
        let may_grow = self.may_grow && start + len == self.len;
        Self { bytes: self.bytes.clone(), start: self.start + start, len, may_grow }
    }

    /// Where in its file it begins, and how long it is.
    pub(super) fn place(&self) -> (u64, u64) {
        (self.start, self.len)
    }

    /// The file that it is in.
    pub(super) fn file(&self) -> Option<Arc<File>> {
        match &self.bytes {
            Bytes::File(file) => Some(Arc::clone(file)),
            Bytes::Memory(_) | Bytes::Store(_) => None,
        }
    }

    /// The movie file that it is in, where that is being written.
    pub(super) fn movie_file(&self) -> Option<&Arc<MovieFile>> {
        match &self.bytes {
            Bytes::Store(store) => match store.as_ref() {
                Store::File(file) => Some(file),
                Store::Memory(_) => None,
            },
            Bytes::File(_) | Bytes::Memory(_) => None,
        }
    }

    /// Bytes that can be read.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether nothing can be read.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether so many bytes at `offset` are there. What goes on to the end of a file may have grown
    /// since it was opened: a movie can be shown while it arrives.
    pub fn has(&self, offset: u64, len: u64) -> bool {
        let Some(end) = offset.checked_add(len) else { return false };
        if end <= self.len {
            return true;
        }
        match (&self.bytes, self.start.checked_add(end)) {
            (Bytes::File(file), Some(end)) if self.may_grow => {
                file.metadata().is_ok_and(|metadata| metadata.len() >= end)
            }
            _ => false,
        }
    }

    /// Reads `len` bytes at `offset`; `eofErr` where they are not all there.
    pub fn read(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        if !self.has(offset, len as u64) {
            return Err(Error::EndOfFile);
        }
        let position = self.start.checked_add(offset).ok_or(Error::EndOfFile)?;
        match &self.bytes {
            Bytes::Memory(bytes) => {
                let start = usize::try_from(position).map_err(|_| Error::EndOfFile)?;
                let bytes = bytes.get(start..).and_then(|rest| rest.get(..len));
                room::copied(bytes.ok_or(Error::EndOfFile)?)
            }
            Bytes::Store(store) => store.read(position, len),
            Bytes::File(file) => {
                let mut bytes = room::reserved(len)?;
                bytes.resize(len, 0);
                read_exact_at(file, &mut bytes, position)?;
                Ok(bytes)
            }
        }
    }

    /// The first bytes, at most `len`.
    pub fn head(&self, len: usize) -> Result<Vec<u8>> {
        self.read(0, len.min(usize::try_from(self.len).unwrap_or(len)))
    }
}

/// Opens a file that may have become a pipe since it was looked at.
#[cfg(unix)]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().read(true).custom_flags(libc::O_NONBLOCK).open(path)
}

#[cfg(not(unix))]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    File::open(path)
}

#[cfg(unix)]
pub(super) fn read_exact_at(file: &File, bytes: &mut [u8], offset: u64) -> Result<()> {
    use std::os::unix::fs::FileExt;
    Ok(file.read_exact_at(bytes, offset)?)
}

#[cfg(windows)]
pub(super) fn read_exact_at(file: &File, mut bytes: &mut [u8], mut offset: u64) -> Result<()> {
    use std::os::windows::fs::FileExt;
    while !bytes.is_empty() {
        let read = file.seek_read(bytes, offset)?;
        if read == 0 {
            return Err(Error::EndOfFile);
        }
        bytes = &mut bytes[read..];
        offset += read as u64;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let pipe = std::env::temp_dir().join(format!("qtvr-pipe-{}", std::process::id()));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            assert_eq!(DataSource::open(&pipe).err(), Some(Error::FileNotFound));
            assert!(open_without_waiting(&pipe).is_ok());
            assert!(std::fs::remove_file(&pipe).is_ok());
        }
        assert_eq!(DataSource::open(Path::new("/dev/zero")).err(), Some(Error::FileNotFound));
    }

    #[test]
    fn a_slice_keeps_inside() {
        let source = DataSource::memory(SharedBytes::new(b"0123456789".to_vec())).slice(2, 5);
        assert_eq!(source.read(0, 5).as_deref(), Ok(&b"23456"[..]));
        assert_eq!(source.read(1, 5), Err(Error::EndOfFile));
        assert_eq!(source.read(u64::MAX, 5), Err(Error::EndOfFile));
        assert_eq!(source.slice(9, 9).len(), 0);
    }
}
