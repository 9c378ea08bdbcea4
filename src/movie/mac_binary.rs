//! MacBinary: a header of 128 bytes, the data fork, the resource fork.
//!
//! "MacBinary II" and "MacBinary III". The first version has no mark, and its header may as well be
//! the start of a movie: a short atom's size looks like a name's length. Later versions have a checksum,
//! but so has one movie of 65,536 by chance: they tell their version too.

use super::forks::Forks;
use super::source::DataSource;
use crate::base::{ByteReader, FourCc};

pub(super) const HEADER: usize = 128;

/// What movies begin with.
const FIRST_ATOMS: [&[u8; 4]; 9] =
    [b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"PICT", b"udta"];

/// The forks of a file that begins with `head`, if it is of this kind.
pub fn forks(head: &[u8], file: &DataSource) -> Option<Forks> {
    let header: &[u8; HEADER] = head.first_chunk()?;
    let name = header.get(2..2 + usize::from(header[1]))?;
    let is_name = (1..=63).contains(&name.len()) && !name.iter().any(|c| matches!(c, 0 | b':'));
    if header[0] != 0 || header[74] != 0 || header[82] != 0 || !is_name {
        return None;
    }
    let mut r = ByteReader::new(FourCc(*b"MBin"), &header[83..]);
    let data_len = u64::from(r.u32().ok()?);
    let resource_len = u64::from(r.u32().ok()?);
    let data_end = HEADER as u64 + data_len;
    // What looks like a movie needs the checksum and the version; else the checksum is enough, or
    // forks that fit [I].
    let is_sealed = checksum(&header[..124]).to_be_bytes() == header[124..126];
    let is_movie = FIRST_ATOMS.iter().any(|kind| header[4..8] == **kind);
    let fits = data_len + resource_len > 0 && data_end <= file.len();
    let is_header = if is_movie { is_sealed && tells_version(header) } else { is_sealed || fits };
    if !is_header {
        return None;
    }
    let resources = file.slice(data_end.next_multiple_of(HEADER as u64), resource_len);
    Some(Forks {
        data: file.slice(HEADER as u64, data_len),
        resources: (!resources.is_empty()).then_some(resources),
    })
}

/// Whether the versions that wrote it and that it needs are among those with a checksum.
fn tells_version(header: &[u8; HEADER]) -> bool {
    header[122..124].iter().all(|version| matches!(version, 129..=130))
}

/// The cyclic redundancy check of XMODEM.
pub(super) fn checksum(bytes: &[u8]) -> u16 {
    const POLYNOMIAL: u16 = 0x1021;
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| {
            sum << 1 ^ if sum & 0x8000 != 0 { POLYNOMIAL } else { 0 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SharedBytes;
    use crate::movie::forks::whole;

    /// A file with forks of three and five bytes.
    fn file(name: &[u8]) -> Vec<u8> {
        let mut file = vec![0; HEADER];
        file[1] = name.len() as u8;
        file[2..2 + name.len()].copy_from_slice(name);
        file[86] = 3;
        file[90] = 5;
        file.extend(b"abc");
        file.resize(2 * HEADER, 0);
        file.extend(b"defgh");
        file
    }

    fn read(bytes: &[u8]) -> Option<Forks> {
        forks(bytes, &DataSource::memory(SharedBytes::new(bytes.to_vec())))
    }

    fn seal(file: &mut [u8]) {
        let sum = checksum(&file[..124]).to_be_bytes();
        file[124..126].copy_from_slice(&sum);
    }

    #[test]
    fn both_forks_are_found() {
        let forks = read(&file(b"name")).unwrap();
        assert_eq!(whole(&forks.data).unwrap(), b"abc");
        assert_eq!(whole(&forks.resources.unwrap()).unwrap(), b"defgh");
        assert_eq!(checksum(b"123456789"), 0x31C3);
    }

    #[test]
    fn the_start_of_a_movie_is_no_header() {
        for kind in FIRST_ATOMS {
            let name = [&b"\x10\x20"[..], kind].concat();
            assert!(read(&file(&name)).is_none());
            let mut sealed = file(&name);
            seal(&mut sealed);
            assert!(read(&sealed).is_none());
            sealed[122..124].copy_from_slice(&[130, 129]);
            assert!(read(&sealed).is_none());
            seal(&mut sealed);
            assert!(read(&sealed).is_some());
        }
        assert!(read(&file(b"zero\0")).is_none());
        assert!(read(&file(b"disk:name")).is_none());
        assert!(read(&file(b"")).is_none());
    }

    #[test]
    fn a_file_cut_short_needs_its_checksum() {
        let mut file = file(b"name");
        assert!(read(&file[..HEADER + 2]).is_none());
        seal(&mut file);
        let forks = read(&file[..HEADER + 2]).unwrap();
        assert_eq!(whole(&forks.data).unwrap(), b"ab");
        assert!(forks.resources.is_none());
        assert!(read(&file[..HEADER - 1]).is_none());
    }
}
