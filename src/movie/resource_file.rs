//! The resources of a file: those of its resource fork, or of a data fork that is one.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource Manager*. Later systems keep resources in
//! data forks, in files that end in `.rsrc`.

use std::ops::Range;
use std::path::Path;

use super::forks::{self, Forks};
use super::resource_fork;
use crate::base::{Error, FourCc, Result};

/// An entry of a resource map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its type.
    pub kind: FourCc,
    /// Its ID, unique among those of its type.
    pub id: i16,
    /// Purgeable, locked, protected and so on.
    pub attributes: u8,
    /// Its name, in Mac Roman; often empty.
    pub name: Vec<u8>,
    /// Where its data are in the fork.
    place: Range<usize>,
}

/// The resources of a file, all in memory: resource forks are small.
#[derive(Debug, Clone)]
pub struct ResourceFile {
    fork: Vec<u8>,
    entries: Vec<Entry>,
}

impl ResourceFile {
    /// Reads the resources of the file at `path`; `eofErr` where it has none.
    pub fn open(path: &Path) -> Result<Self> {
        let forks = Forks::open(path)?;
        let fork = match forks.resources {
            Some(resources) if !resources.is_empty() => forks::whole(&resources)?,
            _ => forks::whole(&forks.data)?,
        };
        Self::from_fork(fork)
    }

    fn from_fork(fork: Vec<u8>) -> Result<Self> {
        let start = fork.as_ptr().addr();
        let entry = |found: resource_fork::Resource<'_>| {
            let from = found.data.as_ptr().addr() - start;
            let (kind, id, attributes) = (found.kind, found.id, found.attributes);
            let place = from..from + found.data.len();
            Entry { kind, id, attributes, name: found.name.to_vec(), place }
        };
        let entries: Vec<_> = resource_fork::list(&fork).into_iter().map(entry).collect();
        if entries.is_empty() {
            return Err(Error::EndOfFile);
        }
        Ok(Self { fork, entries })
    }

    /// The entries in the order of the map.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The data of an entry.
    pub fn data(&self, entry: &Entry) -> &[u8] {
        self.fork.get(entry.place.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_its_resources() {
        let fork =
            resource_fork::tests::fork(b"STR ", &[(9, b"Title", b"\x02Hi"), (4, b"", b"\0")]);
        let file = ResourceFile::from_fork(fork).unwrap();
        let [title, empty] = file.entries() else { panic!("{file:?}") };
        assert_eq!(
            (title.id, title.name.as_slice(), file.data(title)),
            (9, &b"Title"[..], &b"\x02Hi"[..])
        );
        assert_eq!((empty.id, file.data(empty)), (4, &b"\0"[..]));
        assert!(ResourceFile::from_fork(vec![0; 300]).is_err());
    }
}
