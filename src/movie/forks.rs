//! The two forks of a Mac file, in the forms in which they reach other file systems.
//!
//! `formats.md` 1.1: MacBinary, AppleSingle, AppleDouble, and the names of sidecar files.

use std::path::{Path, PathBuf};

use super::mac_binary;
use super::source::DataSource;
use crate::base::{ByteReader, FourCc, Result, limits};

/// The forks of a file.
#[derive(Debug, Clone)]
pub struct Forks {
    /// The data fork, which sample offsets count in.
    pub data: DataSource,
    /// The resource fork, where there is one.
    pub resources: Option<DataSource>,
}

impl Forks {
    /// Finds the forks of the file at `path`.
    pub fn open(path: &Path) -> Result<Self> {
        let file = DataSource::open(path)?;
        let mut forks = unwrap(file)?;
        if forks.resources.is_none() {
            forks.resources = sidecars(path).iter().find_map(|sidecar| {
                let file = DataSource::open(sidecar).ok()?;
                let head = file.head(8).ok()?;
                let is_wrapped = apple_magic(&head);
                let forks = unwrap(file.clone()).ok()?;
                if is_wrapped { forks.resources } else { Some(file) }
            });
        }
        Ok(forks)
    }
}

const APPLE_SINGLE: u32 = 0x0005_1600;
const APPLE_DOUBLE: u32 = 0x0005_1607;
const DATA_FORK: u32 = 1;
const RESOURCE_FORK: u32 = 2;

/// Finds the forks in the bytes of one file.
pub fn unwrap(file: DataSource) -> Result<Forks> {
    let head = file.head(1024)?;
    let wrapped = match head.first() {
        Some(0) if apple_magic(&head) => apple_entries(&head, &file),
        Some(0) => mac_binary::forks(&head, &file),
        _ => None,
    };
    Ok(wrapped.unwrap_or(Forks { data: file, resources: None }))
}

/// The magic number alone could be the size of an atom; the version after it is none of its types.
pub fn apple_magic(head: &[u8]) -> bool {
    let word = |at: usize| head.get(at..)?.first_chunk().map(|word| u32::from_be_bytes(*word));
    matches!(word(0), Some(APPLE_SINGLE | APPLE_DOUBLE))
        && matches!(word(4), Some(0x0001_0000 | 0x0002_0000))
}

fn apple_entries(head: &[u8], file: &DataSource) -> Option<Forks> {
    let mut r = ByteReader::new(FourCc(*b"ASgl"), head);
    r.skip(24).ok()?;
    let count = r.u16().ok()?;
    let mut forks = Forks { data: file.slice(0, 0), resources: None };
    for _ in 0..count {
        let (Ok(id), Ok(offset), Ok(len)) = (r.u32(), r.u32(), r.u32()) else { break };
        let fork = file.slice(u64::from(offset), u64::from(len));
        match id {
            DATA_FORK => forks.data = fork,
            RESOURCE_FORK if !fork.is_empty() => forks.resources = Some(fork),
            _ => {}
        }
    }
    Some(forks)
}

/// Where the resource fork of `path` may have been put.
pub fn sidecars(path: &Path) -> Vec<PathBuf> {
    let (Some(name), Some(folder)) = (path.file_name(), path.parent()) else {
        return Vec::new();
    };
    let named = |prefix: &str, suffix: &str| {
        let mut sidecar = std::ffi::OsString::from(prefix);
        sidecar.push(name);
        sidecar.push(suffix);
        sidecar
    };
    let mut places = vec![
        path.join("..namedfork").join("rsrc"),
        folder.join(named("._", "")),
        folder.join(".AppleDouble").join(name),
        folder.join("__MACOSX").join(named("._", "")),
        folder.join(named("", ".rsrc")),
        folder.join("resource.frk").join(name),
        folder.join(named("%", "")),
    ];
    places.push(path.with_extension("qtr"));
    // What ends in .qtr would be its own.
    places.retain(|place| place != path);
    places
}

/// A fork's bytes, if it is not absurdly long.
pub fn whole(fork: &DataSource) -> Result<Vec<u8>> {
    let len = fork.len().min(limits::MAX_MOVIE_HEADER);
    fork.read(0, usize::try_from(len).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn unwrap_bytes(bytes: Vec<u8>) -> Forks {
        unwrap(DataSource::memory(Arc::from(bytes))).unwrap()
    }

    #[test]
    fn apple_single_lists_its_forks() {
        let mut file = APPLE_SINGLE.to_be_bytes().to_vec();
        file.extend([0, 2, 0, 0]);
        file.extend([0; 16]);
        file.extend([0, 2]);
        for word in [1u32, 50, 3, 2, 53, 5] {
            file.extend(word.to_be_bytes());
        }
        file.extend(b"abcdefgh");
        let forks = unwrap_bytes(file);
        assert_eq!(whole(&forks.data).unwrap(), b"abc");
        assert_eq!(whole(&forks.resources.unwrap()).unwrap(), b"defgh");
    }

    #[test]
    fn an_ordinary_movie_is_its_own_data_fork() {
        for head in [b"\0\0\0\x08wide", b"\0\x05\x16\0mdat", b"\0\x10\x20\x30moov"] {
            let mut movie = vec![1; 0x11_0000];
            movie[..8].copy_from_slice(head);
            // Where MacBinary has zeros and the lengths of its forks.
            (movie[74], movie[82]) = (0, 0);
            movie[83..91].copy_from_slice(&[0, 0, 1, 0, 0, 0, 0, 0]);
            let forks = unwrap_bytes(movie.clone());
            assert!(whole(&forks.data).unwrap() == movie);
            assert!(forks.resources.is_none());
        }
    }
}
