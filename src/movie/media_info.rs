//! What a media's handler keeps for itself: an atom of the handler's type in the general header.
//!
//! "Technote 1035", *The Media Info Data*. `formats.md` 2.3: `gmhd` holds `gmin`, and then this.

use super::atom::{atoms, child};
use super::media::Media;
use super::write::{atom, general_information};
use crate::base::{Error, FourCc, Result};

impl Media {
    /// The handler's information, where it has any.
    pub fn information(&self) -> Option<&[u8]> {
        child(&self.general_header, self.handler)
    }

    /// Gives the handler its information. `featureUnsupported` for pictures and sound, which have
    /// headers of their own.
    pub fn set_information(&mut self, bytes: &[u8]) -> Result<()> {
        if [*b"vide", *b"soun"].contains(&self.handler.0) {
            return Err(Error::FeatureUnsupported);
        }
        let mut header = Vec::new();
        if child(&self.general_header, FourCc(*b"gmin")).is_none() {
            header.extend(general_information());
        }
        for other in atoms(&self.general_header).filter(|other| other.kind != self.handler) {
            header.extend(atom(&other.kind.0, other.body));
        }
        header.extend(atom(&self.handler.0, bytes));
        self.general_header = header;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn information_is_replaced_and_the_rest_stays() {
        let mut media = Media { handler: FourCc(*b"STpn"), ..Media::default() };
        assert_eq!(media.information(), None);
        media.set_information(b"first").unwrap();
        media.general_header.extend(atom(b"more", b"kept"));
        media.set_information(b"second").unwrap();
        assert_eq!(media.information(), Some(&b"second"[..]));
        let kinds: Vec<_> = atoms(&media.general_header).map(|atom| atom.kind.0).collect();
        assert_eq!(kinds, [*b"gmin", *b"more", *b"STpn"]);
        media.handler = FourCc(*b"vide");
        assert_eq!(media.set_information(b""), Err(Error::FeatureUnsupported));
    }
}
