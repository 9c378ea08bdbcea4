//! `'url '`: the address that a URL hot spot leads to.
//!
//! "QTVR File Format", *URL Hot Spot Atom*: bare text, neither Pascal nor C string.

use crate::base::FourCc;

/// The text of a URL hot spot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Url(pub Vec<u8>);

impl Url {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"url ");

    /// Decodes the record; trailing NULs are tolerated [I].
    pub fn read(bytes: &[u8]) -> Self {
        let kept = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        Self(bytes.get(..kept).unwrap_or_default().to_vec())
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        let url = Url(b"http://example.org/".to_vec());
        assert_eq!(Url::read(&url.write()), url);
        assert_eq!(Url::read(b"a\0b\0\0"), Url(b"a\0b".to_vec()));
        assert_eq!(Url::read(b"\0"), Url::default());
    }
}
