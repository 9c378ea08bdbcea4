//! `'strT'`: the strings of a 1.0 node.
//!
//! "Technote 1035", *String Table*: Pascal strings one after another. Offsets count from the start
//! of the atom, so that the first string is at 8 and 0 means no string.

use crate::base::{ByteWriter, FourCc};

/// A `strT` atom, whole with its size and type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringTable {
    atom: Vec<u8>,
}

impl Default for StringTable {
    fn default() -> Self {
        Self { atom: Self::head(Self::HEAD) }
    }
}

impl StringTable {
    /// The atom type of the table.
    pub const TYPE: FourCc = FourCc(*b"strT");

    const HEAD: usize = 8;

    fn head(size: usize) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.u32(u32::try_from(size).unwrap_or(u32::MAX));
        w.four_cc(Self::TYPE);
        w.finish()
    }

    /// Takes the whole atom, from its size field on.
    pub fn read(atom: &[u8]) -> Self {
        Self { atom: atom.to_vec() }
    }

    /// The whole atom.
    pub fn write(&self) -> Vec<u8> {
        self.atom.clone()
    }

    /// The text at `offset`; what is missing at the end of the table is left out.
    pub fn get(&self, offset: u32) -> Option<&[u8]> {
        let offset = usize::try_from(offset).ok().filter(|offset| *offset >= Self::HEAD)?;
        let (length, rest) = self.atom.get(offset..)?.split_first()?;
        Some(rest.get(..usize::from(*length)).unwrap_or(rest))
    }

    /// Adds a text, cut to 255 bytes, and gives its offset.
    pub fn add(&mut self, text: &[u8]) -> u32 {
        let offset = self.atom.len() as u32;
        let length = u8::try_from(text.len()).unwrap_or(u8::MAX);
        self.atom.push(length);
        self.atom.extend_from_slice(text.get(..usize::from(length)).unwrap_or_default());
        let head = Self::head(self.atom.len());
        self.atom.splice(..Self::HEAD, head);
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::hex;

    #[test]
    fn what_is_added_is_found() {
        let mut strings = StringTable::default();
        assert_eq!((strings.add(b"Lake"), strings.add(b"")), (8, 13));
        assert_eq!(strings.write(), hex("0000000E 73747254 04 4C616B65 00"));
        let strings = StringTable::read(&strings.write());
        assert_eq!(strings.get(8), Some(&b"Lake"[..]));
        assert_eq!(strings.get(13), Some(&b""[..]));
        assert_eq!(strings.get(0), None);
        assert_eq!(strings.get(14), None);
    }

    #[test]
    fn a_string_cut_short_keeps_what_is_there() {
        let strings = StringTable::read(&hex("0000000D 73747254 FF 4C61"));
        assert_eq!(strings.get(8), Some(&b"La"[..]));
    }
}
