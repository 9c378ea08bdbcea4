//! The colour table that may follow an image description.
//!
//! "QuickTime File Format", *Color table atoms*; "Inside Macintosh: Imaging With QuickDraw",
//! `ColorTable`.

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

const RECORD: FourCc = FourCc(*b"ctab");

/// A `ColorTable` as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColorTable {
    /// Identifies the table; of no use in a file.
    pub seed: u32,
    /// 0x8000 where the position of an entry is its pixel value, else 0.
    pub flags: u16,
    /// A value, then red, green and blue, of each entry; 1 to 256 of them.
    pub entries: Vec<[u16; 4]>,
}

impl ColorTable {
    /// The table of opaque or other 0xAARRGGBB colours, whose alpha is lost.
    pub fn from_colors(colors: &[u32]) -> Self {
        let wide = |byte: u8| u16::from(byte) * 0x0101;
        let entry = |color: &u32| {
            let [_, red, green, blue] = color.to_be_bytes();
            [0, wide(red), wide(green), wide(blue)]
        };
        Self { seed: 0, flags: 0x8000, entries: colors.iter().take(256).map(entry).collect() }
    }

    /// Reads the table at the start of `bytes`; none if it does not fit there.
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let mut r = ByteReader::new(RECORD, bytes);
        Self::read_from(&mut r).ok().flatten().map(|table| (table, r.rest()))
    }

    fn read_from(r: &mut ByteReader) -> Result<Option<Self>> {
        let (seed, flags, last) = (r.u32()?, r.u16()?, r.u16()?);
        if last > 255 {
            return Ok(None);
        }
        let mut entries = Vec::with_capacity(usize::from(last) + 1);
        for _ in 0..=last {
            entries.push([r.u16()?, r.u16()?, r.u16()?, r.u16()?]);
        }
        Ok(Some(Self { seed, flags, entries }))
    }

    /// Encodes the table; one without entries has no encoding and gives one black entry.
    pub fn write(&self, w: &mut ByteWriter) {
        let entries: &[_] = if self.entries.is_empty() { &[[0; 4]] } else { &self.entries };
        let entries = entries.get(..256).unwrap_or(entries);
        w.u32(self.seed);
        w.u16(self.flags);
        w.u16((entries.len() - 1) as u16);
        for value in entries.iter().flatten() {
            w.u16(*value);
        }
    }

    /// The colours by position, opaque. Values beside the position are not used [T].
    pub fn colors(&self) -> Vec<u32> {
        let channel = |value: u16| u32::from(value >> 8);
        let color = |[_, red, green, blue]: &[u16; 4]| {
            0xFF00_0000 | channel(*red) << 16 | channel(*green) << 8 | channel(*blue)
        };
        self.entries.iter().map(color).collect()
    }
}
