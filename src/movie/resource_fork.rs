//! Resource forks, as far as the `'moov'` resource.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource File Format*.

use crate::base::{ByteReader, FourCc, Result};

const FORK: FourCc = FourCc(*b"rsrc");

/// The resource of a type with the lowest ID.
pub fn first_resource(fork: &[u8], kind: FourCc) -> Option<&[u8]> {
    read_first(fork, kind).ok().flatten()
}

fn read_first(fork: &[u8], kind: FourCc) -> Result<Option<&[u8]>> {
    let mut r = ByteReader::new(FORK, fork);
    let data_offset = r.u32()? as usize;
    let map_offset = r.u32()? as usize;
    let data = fork.get(data_offset..).unwrap_or_default();
    let map = fork.get(map_offset..).unwrap_or_default();

    let mut r = ByteReader::new(FORK, map);
    r.skip(24)?;
    let types = map.get(usize::from(r.u16()?)..).unwrap_or_default();
    let mut r = ByteReader::new(FORK, types);
    // The count is one less, so an empty list is 0xFFFF.
    let type_count = r.u16()?.wrapping_add(1);
    for _ in 0..type_count {
        let found = r.four_cc()?;
        let count = u32::from(r.u16()?) + 1;
        let list = types.get(usize::from(r.u16()?)..).unwrap_or_default();
        if found == kind {
            return lowest(list, count, data);
        }
    }
    Ok(None)
}

fn lowest<'a>(list: &[u8], count: u32, data: &'a [u8]) -> Result<Option<&'a [u8]>> {
    let mut r = ByteReader::new(FORK, list);
    let mut best: Option<(i16, usize)> = None;
    for _ in 0..count {
        let id = r.i16()?;
        r.skip(2)?;
        // Attributes are in the first byte.
        let offset = (r.u32()? & 0x00FF_FFFF) as usize;
        r.skip(4)?;
        if best.is_none_or(|(lowest, _)| id < lowest) {
            best = Some((id, offset));
        }
    }
    let Some((_, offset)) = best else { return Ok(None) };
    let mut r = ByteReader::new(FORK, data.get(offset..).unwrap_or_default());
    let len = r.u32()? as usize;
    r.take(len).map(Some)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A resource fork with these resources of one type.
    pub fn fork(kind: &[u8; 4], resources: &[(i16, &[u8])]) -> Vec<u8> {
        let mut data = Vec::new();
        let mut references = Vec::new();
        for (id, bytes) in resources {
            references.extend(id.to_be_bytes());
            references.extend([0xFF, 0xFF]);
            references.extend((data.len() as u32).to_be_bytes());
            references.extend([0; 4]);
            data.extend((bytes.len() as u32).to_be_bytes());
            data.extend(*bytes);
        }
        let mut fork = Vec::new();
        for word in [256, 256 + data.len() as u32, data.len() as u32, 100] {
            fork.extend(word.to_be_bytes());
        }
        fork.resize(256, 0);
        fork.extend(data);
        fork.extend([0; 24]);
        fork.extend([0, 28, 0, 0, 0, 0]);
        fork.extend(kind);
        fork.extend((resources.len() as u16 - 1).to_be_bytes());
        fork.extend([0, 10]);
        fork.extend(references);
        fork
    }

    #[test]
    fn the_lowest_id_wins() {
        let fork = fork(b"moov", &[(129, b"second"), (128, b"first")]);
        assert_eq!(first_resource(&fork, FourCc(*b"moov")), Some(&b"first"[..]));
        assert_eq!(first_resource(&fork, FourCc(*b"PICT")), None);
    }

    #[test]
    fn every_truncation_is_survived() {
        let fork = fork(b"moov", &[(128, b"first")]);
        for len in 0..fork.len() {
            assert_eq!(first_resource(&fork[..len], FourCc(*b"moov")), None);
        }
    }
}
