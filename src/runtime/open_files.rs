//! Files that programs read and write byte by byte.
//!
//! "Inside Macintosh: Files", *File Manager*: an open file has a mark, which reads and writes move.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use parking_lot::Mutex;

use crate::base::{Error, Result};
use crate::movie::{DataSource, Forks};

/// The first number; movie files have those below, resource files those above.
const FIRST: i16 = 8192;
const LAST: i16 = 16_383;

/// An open fork.
#[derive(Debug)]
struct Open {
    fork: Fork,
    mark: u64,
}

#[derive(Debug)]
enum Fork {
    Data {
        file: File,
        writable: bool,
    },
    /// Read only: it lies within another file.
    Resources(DataSource),
}

#[derive(Debug)]
struct Files {
    open: BTreeMap<i16, Open>,
    next: i16,
}

static FILES: Mutex<Files> = Mutex::new(Files { open: BTreeMap::new(), next: FIRST });

fn take_in(fork: Fork) -> Result<i16> {
    let mut files = FILES.lock();
    if files.open.len() >= usize::from((LAST - FIRST) as u16) {
        return Err(Error::TooManyFiles);
    }
    while files.open.contains_key(&files.next) {
        files.next = if files.next == LAST { FIRST } else { files.next + 1 };
    }
    let number = files.next;
    files.next = if number == LAST { FIRST } else { number + 1 };
    files.open.insert(number, Open { fork, mark: 0 });
    Ok(number)
}

/// How a file is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// For reading, and for writing too where that is allowed.
    WhateverIsAllowed,
    /// For reading.
    Read,
    /// For both.
    ReadAndWrite,
}

/// Opens the data fork of an ordinary file.
pub fn open_data(path: &Path, access: Access) -> Result<i16> {
    // What is no ordinary file could block for ever.
    DataSource::open(path)?;
    let with = |write| OpenOptions::new().read(true).write(write).open(path);
    let (file, writable) = match access {
        Access::Read => (with(false)?, false),
        Access::ReadAndWrite => (with(true)?, true),
        Access::WhateverIsAllowed => match with(true) {
            Ok(file) => (file, true),
            Err(_) => (with(false)?, false),
        },
    };
    take_in(Fork::Data { file, writable })
}

/// Opens the resource fork of a file, for reading; an empty one where it has none.
pub fn open_resources(path: &Path) -> Result<i16> {
    let forks = Forks::open(path)?;
    let resources = forks.resources.unwrap_or_else(|| forks.data.slice(0, 0));
    take_in(Fork::Resources(resources))
}

/// Closes a file; `rfNumErr` for one that is not open here.
pub fn close(number: i16) -> Result<()> {
    FILES.lock().open.remove(&number).map(drop).ok_or(Error::BadFileReference)
}

fn with<R>(number: i16, body: impl FnOnce(&mut Open) -> Result<R>) -> Result<R> {
    let mut files = FILES.lock();
    body(files.open.get_mut(&number).ok_or(Error::BadFileReference)?)
}

impl Open {
    fn len(&self) -> Result<u64> {
        match &self.fork {
            Fork::Data { file, .. } => Ok(file.metadata()?.len()),
            Fork::Resources(source) => Ok(source.len()),
        }
    }

    fn writable(&mut self) -> Result<&mut File> {
        match &mut self.fork {
            Fork::Data { file, writable: true } => Ok(file),
            _ => Err(Error::NoWritePermission),
        }
    }
}

/// Reads at the mark, as many bytes as there are; gives their number.
pub fn read(number: i16, bytes: &mut [u8]) -> Result<usize> {
    with(number, |open| {
        let left = open.len()?.saturating_sub(open.mark);
        let count = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        let bytes = bytes.get_mut(..count).ok_or(Error::Internal)?;
        match &mut open.fork {
            Fork::Data { file, .. } => {
                file.seek(SeekFrom::Start(open.mark))?;
                file.read_exact(bytes)?;
            }
            Fork::Resources(source) => bytes.copy_from_slice(&source.read(open.mark, count)?),
        }
        open.mark += count as u64;
        Ok(count)
    })
}

/// Writes at the mark.
pub fn write(number: i16, bytes: &[u8]) -> Result<()> {
    with(number, |open| {
        let mark = open.mark;
        let file = open.writable()?;
        file.seek(SeekFrom::Start(mark))?;
        file.write_all(bytes)?;
        open.mark += bytes.len() as u64;
        Ok(())
    })
}

/// The length of a file.
pub fn len(number: i16) -> Result<u64> {
    with(number, |open| open.len())
}

/// Makes a file longer, with zeros, or shorter; the mark stays within.
pub fn set_len(number: i16, len: u64) -> Result<()> {
    with(number, |open| {
        open.writable()?.set_len(len)?;
        open.mark = open.mark.min(len);
        Ok(())
    })
}

/// Where the mark is.
pub fn mark(number: i16) -> Result<u64> {
    with(number, |open| Ok(open.mark))
}

/// Where a new place of the mark counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// From the first byte.
    Start,
    /// From the end.
    End,
    /// From where the mark is.
    Mark,
}

/// Moves the mark. Beyond the end it stays at the end, which is `eofErr`; a place before the
/// beginning is `posErr`.
pub fn set_mark(number: i16, from: From, offset: impl Into<i64>) -> Result<()> {
    with(number, |open| {
        let end = i64::try_from(open.len()?).unwrap_or(i64::MAX);
        let base = match from {
            From::Start => 0,
            From::End => end,
            From::Mark => i64::try_from(open.mark).unwrap_or(i64::MAX),
        };
        let place = base.saturating_add(offset.into());
        open.mark = u64::try_from(place.min(end)).map_err(|_| Error::BadPosition)?;
        if place > end { Err(Error::EndOfFile) } else { Ok(()) }
    })
}
