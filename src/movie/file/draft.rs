//! A file that is written beside the one whose place it takes.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::disk::Disk;
use crate::base::{Error, Result};
use crate::movie::source::read_exact_at;

/// Bytes that are copied at once.
const BLOCK: usize = 1 << 18;
/// Longest name of most file systems.
const MAX_NAME: usize = 255;
/// Drafts that this process has begun.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// An unfinished file. Dropped, it goes; the old file never changes.
#[derive(Debug)]
pub struct Draft {
    disk: Arc<dyn Disk>,
    target: PathBuf,
    path: PathBuf,
    file: Arc<File>,
    is_done: bool,
}

impl Draft {
    /// Begins a file that is to be at `target`, which may be there already. One that may not be
    /// written is not replaced either.
    pub fn new(disk: &Arc<dyn Disk>, target: &Path) -> Result<Self> {
        let old = match std::fs::metadata(target) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        if let Some(old) = &old {
            // Asked first: opening a pipe would wait for its other end.
            if !old.is_file() {
                return Err(Error::NoPermission);
            }
            File::options().write(true).open(target)?;
        }
        // What a link leads to is replaced, not the link.
        let target = std::fs::canonicalize(target).unwrap_or_else(|_| target.to_path_buf());
        let (path, file) = create(disk.as_ref(), &target)?;
        let draft =
            Self { disk: Arc::clone(disk), target, path, file: Arc::new(file), is_done: false };
        if let Some(old) = old {
            // Who may read the old file may read the new one.
            let _ = std::fs::set_permissions(&draft.path, old.permissions());
        }
        Ok(draft)
    }

    /// The file, to be read.
    pub fn file(&self) -> &Arc<File> {
        &self.file
    }

    /// Writes all of `bytes`.
    pub fn write(&self, mut bytes: &[u8], mut offset: u64) -> Result<()> {
        while !bytes.is_empty() {
            match self.disk.write_at(&self.file, bytes, offset) {
                Ok(0) => return Err(Error::DiskFull),
                Ok(written) => {
                    bytes = bytes.get(written..).unwrap_or_default();
                    offset = offset.checked_add(written as u64).ok_or(Error::Io)?;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Copies `len` bytes from `start` of another file to the place `to`.
    pub fn copy(&self, from: &File, mut start: u64, mut len: u64, mut to: u64) -> Result<()> {
        let mut block = vec![0; BLOCK];
        while len > 0 {
            let part = usize::try_from(len).unwrap_or(BLOCK).min(BLOCK);
            let part = block.get_mut(..part).ok_or(Error::Internal)?;
            read_exact_at(from, part, start)?;
            self.write(part, to)?;
            let done = part.len() as u64;
            (start, len, to) = (start + done, len - done, to + done);
        }
        Ok(())
    }

    /// Ends the file at `len`.
    pub fn cut(&self, len: u64) -> Result<()> {
        Ok(self.disk.set_len(&self.file, len)?)
    }

    /// Puts the file in its place. Everything is on the disk by then. On an error it stays a draft.
    pub fn settle(&mut self) -> Result<()> {
        self.disk.sync(&self.file)?;
        self.disk.rename(&self.path, &self.target)?;
        self.is_done = true;
        Ok(())
    }

    /// Puts the old file back in its place, from where it was kept, and makes this a draft again.
    pub fn take_back(&mut self, old: &Path) -> Result<()> {
        self.disk.link(&self.target, &self.path)?;
        self.is_done = false;
        Ok(self.disk.rename(old, &self.target)?)
    }

    /// Gives the old file a second name, which is told, if there is an old file.
    pub fn keep_old(&self) -> Result<Option<PathBuf>> {
        if std::fs::symlink_metadata(&self.target).is_err() {
            return Ok(None);
        }
        loop {
            let path = beside(&self.target, "old")?;
            match self.disk.link(&self.target, &path) {
                Ok(()) => return Ok(Some(path)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Forgets a file that was kept.
    pub fn forget(&self, old: &Path) {
        let _ = self.disk.remove(old);
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_done {
            let _ = self.disk.remove(&self.path);
        }
    }
}

/// Makes a file for what is to be at `target`.
fn create(disk: &dyn Disk, target: &Path) -> Result<(PathBuf, File)> {
    loop {
        let path = beside(target, "unfinished")?;
        match disk.create(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// A new name beside a file, which tells what it is, should it be left over.
fn beside(target: &Path, what: &str) -> Result<PathBuf> {
    let name = target.file_name().ok_or(Error::BadName)?;
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let tail = format!(".{what}-{}-{count}", std::process::id());
    let mut full = name.to_os_string();
    full.push(&tail);
    if full.len() > MAX_NAME {
        full = format!("movie{tail}").into();
    }
    Ok(target.with_file_name(full))
}
