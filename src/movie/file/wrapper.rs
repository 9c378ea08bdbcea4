//! A file that holds both forks: MacBinary or AppleSingle.

use super::sidecar;
use crate::base::{ByteWriter, Error, Result};
use crate::movie::forks::{self, Forks};
use crate::movie::mac_binary::{HEADER, checksum};
use crate::movie::source::DataSource;

const APPLE_SINGLE: u32 = 0x0005_1600;
const DATA_FORK: u32 = 1;
const RESOURCE_FORK: u32 = 2;

/// How a file wraps its forks.
#[derive(Debug, Clone)]
pub enum Wrapper {
    /// MacBinary, with its header.
    MacBinary(Vec<u8>),
    /// AppleSingle, with its entries other than the forks.
    AppleSingle(Vec<(u32, Vec<u8>)>),
}

impl Wrapper {
    /// The wrapping of a file, its data fork's place and length, and its resource fork.
    pub fn of(file: &DataSource, forks: &Forks) -> Result<Option<Self>> {
        let head = file.head(HEADER)?;
        if forks.data.place() == (0, file.len()) {
            return Ok(None);
        }
        if !forks::apple_magic(&head) {
            return Ok(Some(Self::MacBinary(head)));
        }
        let entries = sidecar::entries(&forks::whole(file)?)?;
        let others = entries.into_iter().filter(|entry| !matches!(entry.0, 1 | 2));
        Ok(Some(Self::AppleSingle(others.collect())))
    }

    /// Where the data fork begins in a file that is written.
    pub fn base(&self) -> u64 {
        match self {
            Self::MacBinary(_) => HEADER as u64,
            Self::AppleSingle(others) => {
                let bytes: usize = others.iter().map(|entry| entry.1.len()).sum();
                (26 + 12 * (others.len() + 2) + bytes) as u64
            }
        }
    }

    /// What stands before a data fork of `len` bytes, and what after it.
    pub fn around(&self, len: u64, resources: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
        let short = |len: u64| u32::try_from(len).map_err(|_| Error::NoMemory);
        match self {
            Self::MacBinary(header) => {
                let mut header = header.clone();
                let part = header.get_mut(..HEADER).ok_or(Error::Internal)?;
                part[83..87].copy_from_slice(&short(len)?.to_be_bytes());
                part[87..91].copy_from_slice(&short(resources.len() as u64)?.to_be_bytes());
                let sum = checksum(&part[..124]).to_be_bytes();
                part[124..126].copy_from_slice(&sum);
                let gap = (len.next_multiple_of(HEADER as u64) - len) as usize;
                let mut after = vec![0; gap];
                after.extend(resources);
                after.resize(gap + resources.len().next_multiple_of(HEADER), 0);
                Ok((header, after))
            }
            Self::AppleSingle(others) => {
                let mut w = ByteWriter::default();
                w.u32(APPLE_SINGLE);
                w.u32(0x0002_0000);
                w.zeros(16);
                w.u16(u16::try_from(others.len() + 2).map_err(|_| Error::NoMemory)?);
                let mut place = 26 + 12 * (others.len() as u64 + 2);
                for (id, bytes) in others {
                    w.u32(*id);
                    w.u32(short(place)?);
                    w.u32(short(bytes.len() as u64)?);
                    place += bytes.len() as u64;
                }
                for (id, len) in [(DATA_FORK, len), (RESOURCE_FORK, resources.len() as u64)] {
                    w.u32(id);
                    w.u32(short(place)?);
                    w.u32(short(len)?);
                    place = place.saturating_add(len);
                }
                others.iter().for_each(|(_, bytes)| w.bytes(bytes));
                Ok((w.finish(), resources.to_vec()))
            }
        }
    }
}
