//! `'vrsg'` and `'vrse'`: a string, and the encoding of the string with the same ID.
//!
//! "QTVR File Format", *String Atom Structure* and *String Encoding Atom*.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRStringAtom`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VrString {
    /// Unused; Apple's programs write 1.
    pub usage: u16,
    /// The text, in Mac Roman unless a `'vrse'` sibling says otherwise.
    pub text: Vec<u8>,
}

impl VrString {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"vrsg");

    /// A string as Apple's programs write it.
    pub fn new(text: &[u8]) -> Self {
        Self { usage: 1, text: text.to_vec() }
    }

    /// Decodes the record. A length beyond the end counts as what is there.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let usage = r.u16()?;
        let length = usize::from(r.u16()?);
        let rest = r.rest();
        Ok(Self { usage, text: rest.get(..length).unwrap_or(rest).to_vec() })
    }

    /// The text up to the first NUL, which some tools counted in the length: for encodings whose
    /// characters are bytes.
    pub fn byte_text(&self) -> &[u8] {
        self.text.split(|byte| *byte == 0).next().unwrap_or_default()
    }

    /// Encodes the record; text beyond 65,535 bytes, the longest that has a length, is cut.
    pub fn write(&self) -> Vec<u8> {
        let length = u16::try_from(self.text.len()).unwrap_or(u16::MAX);
        let mut w = ByteWriter::default();
        w.u16(self.usage);
        w.u16(length);
        w.bytes(self.text.get(..usize::from(length)).unwrap_or_default());
        w.finish()
    }
}

/// The text encoding of a string: a `TextEncoding`, 0 for Mac Roman.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StringEncoding(pub u32);

impl StringEncoding {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"vrse");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        ByteReader::new(Self::TYPE, bytes).u32().map(Self)
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        self.0.to_be_bytes().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let vectors = [
            (VrString::new(b"Tower"), hex("0001 0005 546F776572")),
            (VrString { usage: 0, text: Vec::new() }, hex("0000 0000")),
        ];
        twins(VrString::TYPE, VrString::read, VrString::write, &vectors, 4);
        let encodings = [(StringEncoding(0x100), hex("00000100"))];
        let (read, write) = (StringEncoding::read, StringEncoding::write);
        twins(StringEncoding::TYPE, read, write, &encodings, 4);
    }

    #[test]
    fn a_nul_and_a_length_too_long_are_taken_for_the_end() {
        let string = VrString::read(&hex("0001 0005 416200 0000")).unwrap();
        assert_eq!(string.byte_text(), b"Ab");
        let string = VrString::read(&hex("0001 FFFF 4162")).unwrap();
        assert_eq!(string.text, b"Ab");
    }
}
