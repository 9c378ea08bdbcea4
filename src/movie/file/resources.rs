//! Whole resource forks, to be changed and written again.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource File Format*.

use crate::base::{ByteWriter, Error, FourCc, Result};
use crate::movie::resource_fork;

/// The lowest ID that programs may take.
const FIRST_ID: i16 = 128;
/// Where resource data begin; before them the system keeps something.
const DATA: u32 = 256;

/// All resources of a fork.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resources(Vec<Resource>);

/// A resource.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Resource {
    kind: FourCc,
    id: i16,
    name: Vec<u8>,
    attributes: u8,
    data: Vec<u8>,
}

impl Resources {
    /// Reads a fork; one without a byte has no resources.
    pub fn read(fork: &[u8]) -> Result<Self> {
        if fork.is_empty() {
            return Ok(Self::default());
        }
        let own = |found: resource_fork::Resource<'_>| Resource {
            kind: found.kind,
            id: found.id,
            name: found.name.to_vec(),
            attributes: found.attributes,
            data: found.data.to_vec(),
        };
        Ok(Self(resource_fork::all(fork)?.into_iter().map(own).collect()))
    }

    /// Sets a resource, and gives its ID, which is a new one where none is said. A name that is
    /// not said stays.
    pub fn set(
        &mut self,
        kind: FourCc,
        id: Option<i16>,
        name: Option<&[u8]>,
        data: Vec<u8>,
    ) -> Result<i16> {
        let is_free = |id: &i16| !self.0.iter().any(|known| known.kind == kind && known.id == *id);
        let id = id.or_else(|| (FIRST_ID..i16::MAX).find(is_free)).ok_or(Error::NoMemory)?;
        let name = name.map(|name| name.get(..255).unwrap_or(name).to_vec());
        match self.0.iter_mut().find(|known| known.kind == kind && known.id == id) {
            Some(known) => {
                known.data = data;
                known.name = name.unwrap_or_else(|| std::mem::take(&mut known.name));
            }
            None => {
                let name = name.unwrap_or_default();
                self.0.push(Resource { kind, id, name, attributes: 0, data });
            }
        }
        Ok(id)
    }

    /// Takes a resource out; `resNotFound` where there is none.
    pub fn remove(&mut self, kind: FourCc, id: i16) -> Result<()> {
        let place = self.0.iter().position(|known| known.kind == kind && known.id == id);
        self.0.remove(place.ok_or(Error::NoResource)?);
        Ok(())
    }

    /// The fork's bytes. A fork holds 16 megabytes at most.
    pub fn write(&self) -> Result<Vec<u8>> {
        let mut kinds: Vec<FourCc> = Vec::new();
        for resource in &self.0 {
            if !kinds.contains(&resource.kind) {
                kinds.push(resource.kind);
            }
        }
        let short = |len: usize| u16::try_from(len).map_err(|_| Error::NoMemory);
        let (mut data, mut names) = (ByteWriter::default(), ByteWriter::default());
        let (mut data_len, mut names_len) = (0usize, 0usize);
        let (mut types, mut lists) = (ByteWriter::default(), ByteWriter::default());
        let lists_at = 2 + 8 * kinds.len();
        types.u16(short(kinds.len())?.wrapping_sub(1));
        let mut entries = 0;
        for kind in &kinds {
            let of_kind: Vec<_> = self.0.iter().filter(|known| known.kind == *kind).collect();
            types.four_cc(*kind);
            types.u16(short(of_kind.len())?.wrapping_sub(1));
            types.u16(short(lists_at + 12 * entries)?);
            entries += of_kind.len();
            for resource in of_kind {
                lists.i16(resource.id);
                if resource.name.is_empty() {
                    lists.u16(u16::MAX);
                } else {
                    lists.u16(short(names_len)?);
                    names.u8(resource.name.len() as u8);
                    names.bytes(&resource.name);
                    names_len += 1 + resource.name.len();
                }
                let place = u32::try_from(data_len).ok().filter(|place| *place < 1 << 24);
                let place = place.ok_or(Error::NoMemory)?;
                lists.u32(u32::from(resource.attributes) << 24 | place);
                lists.u32(0);
                data.u32(u32::try_from(resource.data.len()).map_err(|_| Error::NoMemory)?);
                data.bytes(&resource.data);
                data_len += 4 + resource.data.len();
            }
        }
        let data_len = u32::try_from(data_len).map_err(|_| Error::NoMemory)?;
        let types_len = lists_at + 12 * entries;
        let map_len = u32::try_from(28 + types_len + names_len).map_err(|_| Error::NoMemory)?;
        let head = [DATA, DATA + data_len, data_len, map_len];
        let mut fork = ByteWriter::default();
        head.iter().for_each(|word| fork.u32(*word));
        fork.zeros(DATA as usize - 16);
        fork.bytes(&data.finish());
        head.iter().for_each(|word| fork.u32(*word));
        fork.zeros(8);
        fork.u16(28);
        fork.u16(short(28 + types_len)?);
        fork.bytes(&types.finish());
        fork.bytes(&lists.finish());
        fork.bytes(&names.finish());
        Ok(fork.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOOV: FourCc = FourCc(*b"moov");

    #[test]
    fn resources_that_share_their_bytes_are_damage() {
        let mut fork = Resources::default();
        for _ in 0..20 {
            fork.set(MOOV, None, None, vec![7; 1000]).unwrap();
        }
        let mut bytes = fork.write().unwrap();
        assert!(Resources::read(&bytes).is_ok());
        // All name the data of the first.
        let list = bytes.len() - 12 * 20;
        for entry in bytes[list..].chunks_exact_mut(12) {
            entry[4..8].fill(0);
        }
        assert!(Resources::read(&bytes).is_ok());
        bytes[256..260].copy_from_slice(&19_000_u32.to_be_bytes());
        assert_eq!(Resources::read(&bytes), Err(Error::EndOfFile));
    }

    #[test]
    fn a_fork_comes_back() {
        let mut fork = Resources::default();
        assert_eq!(Resources::read(&fork.write().unwrap()), Ok(fork.clone()));
        assert_eq!(fork.set(MOOV, None, Some(b"Hall"), b"one".to_vec()), Ok(128));
        assert_eq!(fork.set(FourCc(*b"PICT"), Some(-3), None, b"odd".to_vec()), Ok(-3));
        assert_eq!(fork.set(MOOV, None, None, b"three".to_vec()), Ok(129));
        assert_eq!(fork.set(MOOV, Some(128), None, b"four".to_vec()), Ok(128));
        let bytes = fork.write().unwrap();
        let found = resource_fork::find(&bytes, MOOV, None).unwrap();
        assert_eq!((found.id, found.name, found.data), (128, &b"Hall"[..], &b"four"[..]));
        let mut again = Resources::read(&bytes).unwrap();
        let odd = resource_fork::find(&bytes, FourCc(*b"PICT"), None).unwrap();
        assert_eq!((odd.id, odd.data), (-3, &b"odd"[..]));
        assert_eq!(again.write(), Ok(bytes));
        assert_eq!(again.remove(MOOV, 7), Err(Error::NoResource));
        assert_eq!(again.remove(MOOV, 128), Ok(()));
        assert_eq!(resource_fork::find(&again.write().unwrap(), MOOV, None).unwrap().id, 129);
    }

    #[test]
    fn a_damaged_fork_is_not_taken_for_an_empty_one() {
        let mut fork = Resources::default();
        fork.set(MOOV, None, None, vec![7; 50]).unwrap();
        let bytes = fork.write().unwrap();
        for len in 1..bytes.len() {
            assert!(Resources::read(&bytes[..len]).is_err(), "{len}");
        }
    }
}
