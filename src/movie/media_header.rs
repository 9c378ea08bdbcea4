//! What the media information tells of pictures and sound: `'vmhd'` and `'smhd'`.
//!
//! "QuickTime File Format", *Video Media Information Header Atoms*, *Sound Media Information Header
//! Atoms*.

use super::Media;
use super::atom::{Atom, atoms, child};
use super::write::atom;
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

const VIDEO: FourCc = FourCc(*b"vmhd");
const SOUND: FourCc = FourCc(*b"smhd");
const GENERAL: FourCc = FourCc(*b"gmin");
/// `ditherCopy`, and a grey of halves: what a media without a header has.
const USUAL: (u16, [u16; 3]) = (0x40, [0x8000; 3]);

impl Media {
    /// The number of the graphics mode in which pictures are drawn, and its colour.
    pub fn graphics_mode(&self) -> (u16, [u16; 3]) {
        let video = child(&self.information_rest, VIDEO);
        let header = video.or_else(|| child(&self.general_header, GENERAL));
        header.and_then(|body| read_mode(body).ok()).unwrap_or(USUAL)
    }

    /// Sets the graphics mode and its colour.
    pub fn set_graphics_mode(&mut self, mode: u16, color: [u16; 3]) {
        let put = |body: &[u8]| {
            let mut w = ByteWriter::default();
            w.bytes(body.get(..4).unwrap_or(&[0, 0, 0, 1]));
            w.u16(mode);
            color.into_iter().for_each(|part| w.u16(part));
            w.bytes(body.get(12..).unwrap_or_default());
            w.finish()
        };
        self.complete_header();
        if let Some(body) = child(&self.general_header, GENERAL) {
            self.general_header = replaced(&self.general_header, GENERAL, &put(body));
            return;
        }
        let body = put(child(&self.information_rest, VIDEO).unwrap_or_default());
        self.information_rest = replaced(&self.information_rest, VIDEO, &body);
    }

    /// How far to the left (below 0) or the right the sound is, 8.8.
    pub fn sound_balance(&self) -> i16 {
        let body = child(&self.information_rest, SOUND).unwrap_or_default();
        let mut r = ByteReader::new(SOUND, body);
        r.skip(4).and_then(|()| r.i16()).unwrap_or_default()
    }

    /// Moves the sound to a side.
    pub fn set_sound_balance(&mut self, balance: i16) {
        self.complete_header();
        let mut w = ByteWriter::default();
        w.u32(0);
        w.i16(balance);
        w.u16(0);
        self.information_rest = replaced(&self.information_rest, SOUND, &w.finish());
    }
}

fn read_mode(body: &[u8]) -> Result<(u16, [u16; 3])> {
    let mut r = ByteReader::new(VIDEO, body);
    r.skip(4)?;
    Ok((r.u16()?, [r.u16()?, r.u16()?, r.u16()?]))
}

/// Atoms with the first of a kind replaced, or put before the others where there was none.
fn replaced(bytes: &[u8], kind: FourCc, body: &[u8]) -> Vec<u8> {
    let others = atoms(bytes).filter(|atom| atom.kind != kind);
    let others = others.flat_map(|Atom { kind, body }| atom(&kind.0, body));
    atom(&kind.0, body).into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_comes_back() {
        let mut media = Media { handler: FourCc(*b"vide"), ..Media::default() };
        assert_eq!(media.graphics_mode(), USUAL);
        media.set_graphics_mode(36, [1, 2, 3]);
        assert_eq!(media.graphics_mode(), (36, [1, 2, 3]));
        let kinds: Vec<_> = atoms(&media.information_rest).map(|atom| atom.kind).collect();
        assert_eq!(kinds, [VIDEO, FourCc(*b"hdlr")]);
        let mut sound = Media { handler: FourCc(*b"soun"), ..Media::default() };
        assert_eq!(sound.sound_balance(), 0);
        sound.set_sound_balance(-0x80);
        assert_eq!(sound.sound_balance(), -0x80);
        let mut sprite = Media { handler: FourCc(*b"sprt"), ..Media::default() };
        sprite.set_graphics_mode(36, [7, 8, 9]);
        assert_eq!(sprite.graphics_mode(), (36, [7, 8, 9]));
        assert_eq!(child(&sprite.information_rest, VIDEO), None);
    }
}
