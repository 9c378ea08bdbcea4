//! Classic movie atoms: a size, a type, and bytes.
//!
//! "QuickTime File Format", *Atoms*. An atom whose size cannot be ends the parsing of its parent;
//! what was read before it stays. `formats.md` 1.2 [I].

use crate::base::FourCc;

/// An atom in memory.
#[derive(Debug, Clone, Copy)]
pub struct Atom<'a> {
    /// Its type.
    pub kind: FourCc,
    /// What follows its header.
    pub body: &'a [u8],
}

/// The atoms that stand one after another in `bytes`.
pub fn atoms(bytes: &[u8]) -> impl Iterator<Item = Atom<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let header = AtomHeader::read(rest, rest.len() as u64)?;
        let end = usize::try_from(header.size).ok()?;
        let body = rest.get(header.header_size..end)?;
        rest = rest.get(end..)?;
        Some(Atom { kind: header.kind, body })
    })
}

/// The first child of a kind.
pub fn child(bytes: &[u8], kind: FourCc) -> Option<&[u8]> {
    atoms(bytes).find(|atom| atom.kind == kind).map(|atom| atom.body)
}

/// The first child of a kind, though it may be the last and cut short: what is there of it.
pub fn child_as_it_is(bytes: &[u8], kind: FourCc) -> Option<&[u8]> {
    let mut rest = bytes;
    loop {
        let header = AtomHeader::read(rest, u64::MAX)?;
        // Size 0 is the end, which was said to be far off.
        let end = usize::try_from(header.size).unwrap_or(usize::MAX).min(rest.len());
        if header.kind == kind {
            return rest.get(header.header_size..end);
        }
        rest = rest.get(end..)?;
    }
}

/// The header of an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtomHeader {
    /// Its type.
    pub kind: FourCc,
    /// 8, or 16 where the size has 64 bits.
    pub header_size: usize,
    /// Size with the header.
    pub size: u64,
}

impl AtomHeader {
    /// Reads the header at the start of `bytes`; `available` bytes are left in the parent, which
    /// is how long an atom of size 0 is.
    pub fn read(bytes: &[u8], available: u64) -> Option<Self> {
        let size = u32::from_be_bytes(*bytes.first_chunk()?);
        let kind = FourCc(*bytes.get(4..)?.first_chunk()?);
        let (header_size, size) = match size {
            0 => (8, available),
            1 => (16, u64::from_be_bytes(*bytes.get(8..)?.first_chunk()?)),
            size => (8, u64::from(size)),
        };
        let fits = size >= header_size as u64 && size <= available;
        fits.then_some(Self { kind, header_size, size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_every_form_are_read() {
        let bytes = [
            &[0, 0, 0, 9][..],
            b"freeX",
            &[0, 0, 0, 1],
            b"wide",
            &[0, 0, 0, 0, 0, 0, 0, 17, b'Y'],
            &[0, 0, 0, 0],
            b"mdatrest",
        ]
        .concat();
        let found: Vec<_> = atoms(&bytes).map(|atom| (atom.kind.to_string(), atom.body)).collect();
        let expected: [(String, &[u8]); 3] =
            [("free".into(), b"X"), ("wide".into(), b"Y"), ("mdat".into(), b"rest")];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_impossible_size_ends_the_list() {
        let bytes = [&[0, 0, 0, 8][..], b"skip", &[0, 0, 0, 7], b"free"].concat();
        assert_eq!(atoms(&bytes).count(), 1);
        let bytes = [&[0, 0, 1, 0][..], b"moov"].concat();
        assert_eq!(atoms(&bytes).count(), 0);
    }

    #[test]
    fn an_atom_cut_short_is_given_as_it_is() {
        let moov = FourCc(*b"moov");
        let bytes = [&[0, 0, 0, 9][..], b"skipX", &[0, 0, 0, 12], b"moovabcd"].concat();
        assert_eq!(child_as_it_is(&bytes, moov), child(&bytes, moov));
        assert_eq!(child_as_it_is(&bytes[..19], moov), Some(&b"ab"[..]));
        assert_eq!(child_as_it_is(&bytes[..17], moov), Some(&b""[..]));
        assert_eq!(child_as_it_is(&bytes[..16], moov), None);
        assert_eq!(child_as_it_is(&bytes, FourCc(*b"free")), None);
        let to_the_end = [&[0, 0, 0, 0][..], b"moovab"].concat();
        assert_eq!(child_as_it_is(&to_the_end, moov), Some(&b"ab"[..]));
    }

    #[test]
    fn the_terminator_of_user_data_is_no_atom() {
        assert_eq!(atoms(&[0, 0, 0, 0]).count(), 0);
    }
}
