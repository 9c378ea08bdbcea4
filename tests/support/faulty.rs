//! A disk on which one operation goes wrong.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use qtvr::movie::{Disk, System};

/// How an operation goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails.
    Error(ErrorKind),
    /// A write takes only some of the bytes.
    Short,
    /// A write takes no byte.
    Nothing,
}

/// A disk, one operation of which goes wrong.
#[derive(Debug)]
pub struct Faulty {
    fault: Fault,
    at: usize,
    done: AtomicUsize,
}

impl Faulty {
    /// A disk whose operation with a number goes wrong.
    pub fn new(fault: Fault, at: usize) -> Arc<Self> {
        Arc::new(Self { fault, at, done: AtomicUsize::new(0) })
    }

    /// Whether this operation is the one.
    fn strikes(&self) -> bool {
        self.done.fetch_add(1, Ordering::Relaxed) == self.at
    }

    /// Whether it went wrong.
    pub fn struck(&self) -> bool {
        self.done.load(Ordering::Relaxed) > self.at
    }

    fn step(&self) -> io::Result<()> {
        match self.fault {
            Fault::Error(kind) if self.strikes() => Err(kind.into()),
            _ => Ok(()),
        }
    }
}

impl Disk for Faulty {
    fn create(&self, path: &Path) -> io::Result<File> {
        self.step()?;
        System.create(path)
    }

    fn write_at(&self, file: &File, bytes: &[u8], offset: u64) -> io::Result<usize> {
        if self.strikes() {
            match self.fault {
                Fault::Error(kind) => {
                    // A disk that gets full takes what still fits.
                    System.write_at(file, &bytes[..bytes.len() / 2], offset)?;
                    return Err(kind.into());
                }
                Fault::Short => return System.write_at(file, &bytes[..1], offset),
                Fault::Nothing => return Ok(0),
            }
        }
        System.write_at(file, bytes, offset)
    }

    fn set_len(&self, file: &File, len: u64) -> io::Result<()> {
        self.step()?;
        System.set_len(file, len)
    }

    fn sync(&self, _file: &File) -> io::Result<()> {
        // Nobody pulls the plug here.
        self.step()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        System.rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        System.link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        System.remove(path)
    }
}
