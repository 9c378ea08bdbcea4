//! Resource forks, as far as the `'moov'` resource.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource File Format*.

use crate::base::{ByteReader, FourCc, Result};

const FORK: FourCc = FourCc(*b"rsrc");

/// A resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resource<'a> {
    /// Its ID, unique among those of its type.
    pub id: i16,
    /// Its name, in Mac Roman; often empty.
    pub name: &'a [u8],
    /// What it holds.
    pub data: &'a [u8],
}

/// The resource of a type with this ID, or that with the lowest one.
pub fn find(fork: &[u8], kind: FourCc, id: Option<i16>) -> Option<Resource<'_>> {
    read(fork, kind, id).ok().flatten()
}

fn read(fork: &[u8], kind: FourCc, id: Option<i16>) -> Result<Option<Resource<'_>>> {
    let mut r = ByteReader::new(FORK, fork);
    let data_offset = r.u32()? as usize;
    let map_offset = r.u32()? as usize;
    let data = fork.get(data_offset..).unwrap_or_default();
    let map = fork.get(map_offset..).unwrap_or_default();

    let mut r = ByteReader::new(FORK, map);
    r.skip(24)?;
    let types = map.get(usize::from(r.u16()?)..).unwrap_or_default();
    let names = map.get(usize::from(r.u16()?)..).unwrap_or_default();
    let mut r = ByteReader::new(FORK, types);
    // The count is one less, so an empty list is 0xFFFF.
    let type_count = r.u16()?.wrapping_add(1);
    for _ in 0..type_count {
        let found = r.four_cc()?;
        let count = u32::from(r.u16()?) + 1;
        let list = types.get(usize::from(r.u16()?)..).unwrap_or_default();
        if found == kind {
            let Some(reference) = choose(list, count, id)? else { return Ok(None) };
            return reference.resource(names, data).map(Some);
        }
    }
    Ok(None)
}

/// An entry of a type's list.
struct Reference {
    id: i16,
    name: u16,
    data: usize,
}

fn choose(list: &[u8], count: u32, wanted: Option<i16>) -> Result<Option<Reference>> {
    let mut r = ByteReader::new(FORK, list);
    let mut best: Option<Reference> = None;
    for _ in 0..count {
        // Attributes are in the first byte of the data's offset.
        let (id, name, data) = (r.i16()?, r.u16()?, (r.u32()? & 0x00FF_FFFF) as usize);
        r.skip(4)?;
        let is_wanted = wanted.is_none_or(|wanted| wanted == id);
        if is_wanted && best.as_ref().is_none_or(|lowest| id < lowest.id) {
            best = Some(Reference { id, name, data });
        }
    }
    Ok(best)
}

impl Reference {
    fn resource<'a>(&self, names: &'a [u8], data: &'a [u8]) -> Result<Resource<'a>> {
        let mut r = ByteReader::new(FORK, data.get(self.data..).unwrap_or_default());
        let len = r.u32()? as usize;
        // No name has the offset 0xFFFF.
        let name = names.get(usize::from(self.name)..).and_then(<[u8]>::split_first);
        let name = name.filter(|_| self.name != u16::MAX);
        let name = name.and_then(|(len, text)| text.get(..usize::from(*len)));
        Ok(Resource { id: self.id, name: name.unwrap_or_default(), data: r.take(len)? })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A resource fork with these resources of one type, each with its ID and its name.
    pub fn fork(kind: &[u8; 4], resources: &[(i16, &[u8], &[u8])]) -> Vec<u8> {
        let mut data = Vec::new();
        let mut references = Vec::new();
        let mut names = Vec::new();
        for (id, name, bytes) in resources {
            references.extend(id.to_be_bytes());
            let offset = if name.is_empty() { u16::MAX } else { names.len() as u16 };
            references.extend(offset.to_be_bytes());
            references.extend((data.len() as u32).to_be_bytes());
            references.extend([0; 4]);
            data.extend((bytes.len() as u32).to_be_bytes());
            data.extend(*bytes);
            if !name.is_empty() {
                names.push(name.len() as u8);
                names.extend(*name);
            }
        }
        let mut fork = Vec::new();
        for word in [256, 256 + data.len() as u32, data.len() as u32, 100] {
            fork.extend(word.to_be_bytes());
        }
        fork.resize(256, 0);
        fork.extend(data);
        fork.extend([0; 24]);
        fork.extend([0, 28]);
        fork.extend((38 + references.len() as u16).to_be_bytes());
        fork.extend([0, 0]);
        fork.extend(kind);
        fork.extend((resources.len() as u16 - 1).to_be_bytes());
        fork.extend([0, 10]);
        fork.extend(references);
        fork.extend(names);
        fork
    }

    const MOOV: FourCc = FourCc(*b"moov");

    #[test]
    fn the_lowest_id_wins_where_none_is_asked_for() {
        let fork = fork(b"moov", &[(129, b"Tour", b"second"), (128, b"", b"first")]);
        let first = Resource { id: 128, name: b"", data: b"first" };
        let second = Resource { id: 129, name: b"Tour", data: b"second" };
        assert_eq!(find(&fork, MOOV, None), Some(first));
        assert_eq!(find(&fork, MOOV, Some(128)), Some(first));
        assert_eq!(find(&fork, MOOV, Some(129)), Some(second));
        assert_eq!(find(&fork, MOOV, Some(130)), None);
        assert_eq!(find(&fork, FourCc(*b"PICT"), None), None);
    }

    #[test]
    fn every_truncation_is_survived() {
        let fork = fork(b"moov", &[(128, b"", b"first")]);
        for len in 0..fork.len() {
            assert_eq!(find(&fork[..len], MOOV, None), None);
        }
    }
}
