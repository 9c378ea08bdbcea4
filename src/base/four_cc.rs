//! Four-character codes: the names of atoms, tracks, codecs and nodes.

use std::fmt;

/// A four-character code, as its four bytes stand in a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(transparent)]
pub struct FourCc(pub [u8; 4]);

impl FourCc {
    /// The code whose `OSType` value is `value`.
    pub const fn from_u32(value: u32) -> Self {
        Self(value.to_be_bytes())
    }

    /// The code as an `OSType`.
    pub const fn to_u32(self) -> u32 {
        u32::from_be_bytes(self.0)
    }

    /// The code with ASCII letters in lower case.
    pub const fn to_lower(self) -> Self {
        let [a, b, c, d] = self.0;
        Self([
            a.to_ascii_lowercase(),
            b.to_ascii_lowercase(),
            c.to_ascii_lowercase(),
            d.to_ascii_lowercase(),
        ])
    }
}

impl fmt::Display for FourCc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            match byte {
                0x20..=0x7E => write!(f, "{}", byte as char)?,
                _ => write!(f, "\\x{byte:02x}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for FourCc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{self}'")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_and_its_number_are_one() {
        assert_eq!(FourCc(*b"pano").to_u32(), 0x7061_6E6F);
        assert_eq!(FourCc::from_u32(0x7061_6E6F), FourCc(*b"pano"));
    }

    #[test]
    fn unprintable_bytes_are_escaped() {
        assert_eq!(FourCc([0, 0, b'i', b'n']).to_string(), "\\x00\\x00in");
    }
}
