//! A data fork in the making: what was there, samples behind it, a header.

use std::fs::File;

use super::draft::Draft;
use super::top_level;
use crate::base::{Error, FourCc, Result};
use crate::movie::source::read_exact_at;

const MOOV: FourCc = FourCc(*b"moov");
const MDAT: FourCc = FourCc(*b"mdat");
const FREE: [u8; 4] = *b"free";
/// `'wide'` and the header of `'mdat'`, which can grow into it.
const MDAT_HEAD: u64 = 16;

/// A data fork that is written anew.
#[derive(Debug)]
pub struct Changed {
    /// The file that it is in.
    pub draft: Draft,
    /// Where in that file it begins.
    pub base: u64,
    /// How long it is.
    pub len: u64,
    /// Where the samples that were added begin, with their atom's header, and where they end.
    samples: Option<(u64, u64)>,
}

impl Changed {
    /// A data fork that begins as `old` is: its file, its place and its length.
    pub fn new(draft: Draft, base: u64, old: Option<(&File, u64, u64)>) -> Result<Self> {
        let mut changed = Self { draft, base, len: 0, samples: None };
        if let Some((file, start, len)) = old {
            changed.draft.copy(file, start, len, base)?;
            changed.len = len;
            changed.close_last()?;
        }
        Ok(changed)
    }

    /// Adds bytes of samples, and tells where they are.
    pub fn append(&mut self, bytes: &[u8]) -> Result<u64> {
        let start = self.len;
        let head = if self.samples.is_none() { MDAT_HEAD } else { 0 };
        self.write(bytes, start.saturating_add(head))?;
        self.len = start + head + bytes.len() as u64;
        self.samples = Some((self.samples.map_or(start, |samples| samples.0), self.len));
        Ok(start + head)
    }

    fn write(&self, bytes: &[u8], offset: u64) -> Result<()> {
        let place = self.base.checked_add(offset).ok_or(Error::DiskFull)?;
        self.draft.write(bytes, place)
    }

    /// Has the last atom tell its size, which may be "to the end", so that others can follow it.
    fn close_last(&self) -> Result<()> {
        let places = self.old_places()?;
        let Some(last) = places.last() else { return Ok(()) };
        let mut head = [0; 4];
        read_exact_at(self.draft.file(), &mut head, self.base + last.start)?;
        if last.is_exact && head != [0; 4] {
            return Ok(());
        }
        let before = places.len().checked_sub(2).and_then(|place| places.get(place));
        let room = before.filter(|before| before.kind == FourCc(*b"wide") && before.len == 8);
        match (u32::try_from(last.len), room) {
            (Ok(len), _) if head != [0, 0, 0, 1] => self.write(&len.to_be_bytes(), last.start),
            (_, _) if head == [0, 0, 0, 1] => self.write(&last.len.to_be_bytes(), last.start + 8),
            (_, Some(room)) => self.write(&long_head(last.kind, last.len + 8), room.start),
            (_, None) => Err(Error::FeatureUnsupported),
        }
    }

    /// Writes at a place up to the end.
    pub fn write_over(&mut self, bytes: &[u8], offset: u64) -> Result<()> {
        if offset > self.len {
            return Err(Error::Param);
        }
        self.write(bytes, offset)?;
        self.len = self.len.max(offset.saturating_add(bytes.len() as u64));
        Ok(())
    }

    /// Writes a header before samples that are still to come.
    pub fn begin_with(&mut self, moov: &[u8]) -> Result<()> {
        if self.samples.is_some() {
            return Err(Error::Internal);
        }
        self.write(moov, self.len)?;
        self.len += moov.len() as u64;
        Ok(())
    }

    /// Writes the header of the samples that were added.
    pub fn seal(&self) -> Result<()> {
        let Some((start, end)) = self.samples else { return Ok(()) };
        let all = end.saturating_sub(start);
        match u32::try_from(all.saturating_sub(8)) {
            Ok(len) => {
                let head = [&8u32.to_be_bytes()[..], b"wide", &len.to_be_bytes(), &MDAT.0];
                self.write(&head.concat(), start)
            }
            Err(_) => self.write(&long_head(MDAT, all), start),
        }
    }

    /// Puts a header at the end, or in the place of the old one if it fits there.
    pub fn put(&mut self, moov: &[u8]) -> Result<()> {
        let places = self.old_places()?;
        let old = places.iter().find(|place| place.kind == MOOV).copied();
        let size = moov.len() as u64;
        if let Some(old) = old {
            let spare = old.len.checked_sub(size);
            if self.samples.is_none() && old.end() == self.len {
                self.len = old.start;
            } else if spare.is_some_and(|spare| spare == 0 || (8..1 << 32).contains(&spare)) {
                // The body first: a header that is there stays one until the end.
                self.write(moov.get(8..).unwrap_or_default(), old.start + 8)?;
                if let Some(spare) = spare.filter(|spare| *spare > 0) {
                    let head = [(spare as u32).to_be_bytes(), FREE].concat();
                    self.write(&head, old.start + size)?;
                }
                return self.write(moov.get(..8).unwrap_or_default(), old.start);
            } else {
                self.write(&FREE, old.start + 4)?;
            }
        }
        self.write(moov, self.len)?;
        self.len += size;
        Ok(())
    }

    /// Makes the old header free room.
    pub fn retire(&mut self) -> Result<Option<()>> {
        let places = self.old_places()?;
        let Some(old) = places.iter().find(|place| place.kind == MOOV) else { return Ok(None) };
        self.write(&FREE, old.start + 4)?;
        Ok(Some(()))
    }

    /// The atoms before the samples that were added.
    fn old_places(&self) -> Result<Vec<top_level::Place>> {
        let len = self.samples.map_or(self.len, |samples| samples.0);
        top_level::places(self.draft.file(), self.base, len)
    }
}

/// The header of an atom of `len` bytes that does not fit into 32 bits.
fn long_head(kind: FourCc, len: u64) -> Vec<u8> {
    [&1u32.to_be_bytes()[..], &kind.0, &len.to_be_bytes()].concat()
}
