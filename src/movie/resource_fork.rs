//! Resource forks: what is in them.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource File Format*.

use crate::base::{ByteReader, Error, FourCc, Result};

const FORK: FourCc = FourCc(*b"rsrc");
/// Bytes of the offsets and lengths in front.
const HEADER: usize = 16;
/// Bytes of an entry of a type's list.
const REFERENCE: usize = 12;

/// A resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resource<'a> {
    /// Its type.
    pub kind: FourCc,
    /// Its ID, unique among those of its type.
    pub id: i16,
    /// Purgeable, locked, protected and so on.
    pub attributes: u8,
    /// Its name, in Mac Roman; often empty.
    pub name: &'a [u8],
    /// What it holds.
    pub data: &'a [u8],
}

/// The resource of a type with this ID, or that with the lowest one.
pub fn find(fork: &[u8], kind: FourCc, id: Option<i16>) -> Option<Resource<'_>> {
    let of_kind = list(fork).into_iter().filter(|resource| resource.kind == kind);
    of_kind.filter(|resource| id.is_none_or(|id| id == resource.id)).min_by_key(|found| found.id)
}

/// The resources of a fork in the order of its map, as far as they can be read.
pub fn list(fork: &[u8]) -> Vec<Resource<'_>> {
    let mut found = Vec::new();
    // What was found before the damage counts.
    let _ = read(fork, &mut found);
    found
}

/// All resources of a fork; `eofErr` for one that is damaged, or whose resources share their bytes, so
/// that they could be many times as large as the fork.
pub fn all(fork: &[u8]) -> Result<Vec<Resource<'_>>> {
    let mut found = Vec::new();
    read(fork, &mut found)?;
    let total = found.iter().fold(0, |sum: usize, one| sum.saturating_add(one.data.len()));
    if total > fork.len() { Err(Error::EndOfFile) } else { Ok(found) }
}

fn read<'a>(fork: &'a [u8], found: &mut Vec<Resource<'a>>) -> Result<()> {
    let mut r = ByteReader::new(FORK, fork);
    let data_offset = r.u32()? as usize;
    let map_offset = r.u32()? as usize;
    // Both come after the header; what says otherwise is another kind of file.
    if data_offset < HEADER || map_offset < HEADER {
        return Err(Error::EndOfFile);
    }
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
        let kind = r.four_cc()?;
        let count = u32::from(r.u16()?) + 1;
        let list = types.get(usize::from(r.u16()?)..).unwrap_or_default();
        let mut r = ByteReader::new(FORK, list);
        for _ in 0..count {
            // Types that share their lists could make a small map endless.
            if found.len() > map.len() / REFERENCE {
                return Err(Error::EndOfFile);
            }
            let (id, name, place) = (r.i16()?, r.u16()?, r.u32()?);
            r.skip(4)?;
            let [attributes, ..] = place.to_be_bytes();
            let name = name_at(names, name);
            let place = (place & 0x00FF_FFFF) as usize;
            let mut r = ByteReader::new(FORK, data.get(place..).unwrap_or_default());
            let len = r.u32()? as usize;
            found.push(Resource { kind, id, attributes, name, data: r.take(len)? });
        }
    }
    Ok(())
}

fn name_at(names: &[u8], offset: u16) -> &[u8] {
    // No name has the offset 0xFFFF.
    let name = names.get(usize::from(offset)..).filter(|_| offset != u16::MAX);
    let name = name.and_then(<[u8]>::split_first);
    name.and_then(|(len, text)| text.get(..usize::from(*len))).unwrap_or_default()
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
        let first = Resource { kind: MOOV, id: 128, attributes: 0, name: b"", data: b"first" };
        let second =
            Resource { kind: MOOV, id: 129, attributes: 0, name: b"Tour", data: b"second" };
        assert_eq!(find(&fork, MOOV, None), Some(first));
        assert_eq!(find(&fork, MOOV, Some(128)), Some(first));
        assert_eq!(find(&fork, MOOV, Some(129)), Some(second));
        assert_eq!(find(&fork, MOOV, Some(130)), None);
        assert_eq!(find(&fork, FourCc(*b"PICT"), None), None);
        assert_eq!(list(&fork), [second, first]);
    }

    #[test]
    fn every_truncation_is_survived() {
        let fork = fork(b"moov", &[(128, b"", b"first")]);
        for len in 0..fork.len() {
            assert_eq!(find(&fork[..len], MOOV, None), None);
        }
    }
}
