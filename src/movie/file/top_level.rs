//! The atoms at the top of a data fork, as far as a new header needs to know them.

use std::fs::File;

use crate::base::{FourCc, Result, limits};
use crate::movie::atom::AtomHeader;
use crate::movie::source::read_exact_at;

/// An atom at the top of a data fork.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its type.
    pub kind: FourCc,
    /// Where it begins.
    pub start: u64,
    /// Its size as it is there.
    pub len: u64,
    /// Whether its header tells that size.
    pub is_exact: bool,
}

impl Place {
    /// Where it ends.
    pub fn end(self) -> u64 {
        self.start.saturating_add(self.len)
    }
}

/// The atoms in `len` bytes from `base` of a file; the last one is cut to what is there.
pub fn places(file: &File, base: u64, len: u64) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    let mut start = 0;
    while len - start >= 8 && places.len() < limits::MAX_TOP_LEVEL_ATOMS {
        let available = len - start;
        let mut head = [0; 16];
        let head = head.get_mut(..available.min(16) as usize).unwrap_or_default();
        read_exact_at(file, head, base + start)?;
        let Some(header) = AtomHeader::read(head, u64::MAX) else { break };
        let size = header.size.min(available);
        let is_exact = header.size == size;
        places.push(Place { kind: header.kind, start, len: size, is_exact });
        start += size;
    }
    Ok(places)
}
