//! `'tref'`: the tracks of other resolutions of a panorama; `'imtr'`, `'hstr'`: those of an object.
//!
//! "QTVR File Format", *Track Reference Array*. An entry has ten bytes: 68k alignment.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// Values of [`TrackReferenceEntry::resolution`].
pub mod resolution {
    /// `kQTVRFullRes`.
    pub const FULL: u16 = 1;
    /// `kQTVRHalfRes`.
    pub const HALF: u16 = 2;
    /// `kQTVRQuarterRes`.
    pub const QUARTER: u16 = 4;
    /// `kQTVRPreviewRes`: shown until the picture has arrived.
    pub const PREVIEW: u16 = 0x8000;
}

/// A `QTVRTrackRefEntry`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrackReferenceEntry {
    /// `'imgt'` or `'hott'`.
    pub reference_type: FourCc,
    /// A value of [`resolution`].
    pub resolution: u16,
    /// Index among the references of this type, from 1.
    pub index: u32,
}

impl TrackReferenceEntry {
    /// The atom type of an array of these records in a panorama.
    pub const ARRAY_TYPE: FourCc = FourCc(*b"tref");
    /// The atom type of the entry that names an object's image track.
    pub const OBJECT_IMAGE: FourCc = FourCc(*b"imtr");
    /// The atom type of the entry that names an object's hot spot track.
    pub const OBJECT_HOT_SPOT: FourCc = FourCc(*b"hstr");

    const SIZE: usize = 10;

    /// Decodes one entry.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::ARRAY_TYPE, bytes);
        Ok(Self { reference_type: r.four_cc()?, resolution: r.u16()?, index: r.u32()? })
    }

    /// Encodes one entry.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.four_cc(self.reference_type);
        w.u16(self.resolution);
        w.u32(self.index);
        w.finish()
    }

    /// Decodes an array; a rest that is no whole entry is passed over.
    pub fn read_all(bytes: &[u8]) -> Vec<Self> {
        bytes.chunks_exact(Self::SIZE).filter_map(|entry| Self::read(entry).ok()).collect()
    }

    /// Encodes an array.
    pub fn write_all(entries: &[Self]) -> Vec<u8> {
        entries.iter().flat_map(Self::write).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let reference_type = FourCc(*b"imgt");
        let preview =
            TrackReferenceEntry { reference_type, resolution: resolution::PREVIEW, index: 2 };
        let bytes = hex("696D6774 8000 00000002");
        let (read, write) = (TrackReferenceEntry::read, TrackReferenceEntry::write);
        twins(TrackReferenceEntry::ARRAY_TYPE, read, write, &[(preview, bytes)], 10);
        let two = TrackReferenceEntry::write_all(&[preview, preview]);
        assert_eq!(TrackReferenceEntry::read_all(&two), [preview, preview]);
        assert_eq!(TrackReferenceEntry::read_all(&two[..19]), [preview]);
    }
}
