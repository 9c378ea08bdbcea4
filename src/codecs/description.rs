//! Image descriptions: what a compressed picture is, as `stsd` entries and sprites keep it.
//!
//! "QuickTime File Format", *Video sample description*; `ImageCompression.h`, `ImageDescription`.

use super::ColorTable;
use crate::base::{ByteReader, ByteWriter, Error, Fixed, FourCc, Result};
use crate::raster::{Palette, palette};

const RECORD: FourCc = FourCc(*b"idsc");

/// The smallest size that an extension states: its own header.
const EXTENSION_HEADER: usize = 8;

/// An atom behind the description's fixed part: `'gama'`, `'fiel'`, `'pasp'` …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The atom's type.
    pub kind: FourCc,
    /// Its bytes without the header.
    pub data: Vec<u8>,
}

/// An `ImageDescription`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageDescription {
    /// The compressed format, `cType`.
    pub codec: FourCc,
    /// Which data reference the samples are in, from 1.
    pub data_reference_index: u16,
    /// Version of the compressed data.
    pub version: u16,
    /// Version of the codec.
    pub revision: u16,
    /// Who made the codec.
    pub vendor: FourCc,
    /// 0 to 1024.
    pub temporal_quality: u32,
    /// 0 to 1024.
    pub spatial_quality: u32,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
    /// Pixels an inch, horizontally.
    pub horizontal_resolution: Fixed,
    /// Pixels an inch, vertically.
    pub vertical_resolution: Fixed,
    /// Bytes of the picture where that is known, else 0.
    pub data_size: u32,
    /// Frames in a sample, 1.
    pub frame_count: u16,
    /// The codec's name: a length byte and text.
    pub name: [u8; 32],
    /// 1, 2, 4, 8, 16, 24, 32 for colours, 33, 34, 36, 40 for greys.
    pub depth: u16,
    /// 0 if a table follows, −1 for none, else a default table.
    pub color_table_id: i16,
    /// The table that follows.
    pub color_table: Option<ColorTable>,
    /// The atoms that follow.
    pub extensions: Vec<Extension>,
    /// What stands behind them: often a 32-bit zero, or nothing.
    pub trailer: Vec<u8>,
}

impl ImageDescription {
    /// A description of a picture with the usual values in all other fields.
    pub fn new(codec: FourCc, width: u16, height: u16, depth: u16) -> Self {
        Self {
            codec,
            data_reference_index: 1,
            version: 0,
            revision: 0,
            vendor: FourCc(*b"appl"),
            temporal_quality: 0,
            spatial_quality: 0x200,
            width,
            height,
            horizontal_resolution: Fixed(72 << 16),
            vertical_resolution: Fixed(72 << 16),
            data_size: 0,
            frame_count: 1,
            name: [0; 32],
            depth,
            color_table_id: -1,
            color_table: None,
            extensions: Vec::new(),
            trailer: Vec::new(),
        }
    }

    /// Decodes a description with its size in front; only the fixed part must be whole.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let size = ByteReader::new(RECORD, bytes).u32().map_err(|_| Error::BadImageDescription)?;
        // A size of 0 or beyond the end is the end.
        let end = usize::try_from(size).unwrap_or(usize::MAX);
        let bytes = if end < EXTENSION_HEADER { bytes } else { bytes.get(..end).unwrap_or(bytes) };
        Self::read_fields(&mut ByteReader::new(RECORD, bytes))
            .map_err(|_| Error::BadImageDescription)
    }

    fn read_fields(r: &mut ByteReader) -> Result<Self> {
        r.skip(4)?;
        let codec = r.four_cc()?;
        r.skip(6)?;
        let mut description = Self {
            codec,
            data_reference_index: r.u16()?,
            version: r.u16()?,
            revision: r.u16()?,
            vendor: r.four_cc()?,
            temporal_quality: r.u32()?,
            spatial_quality: r.u32()?,
            width: r.u16()?,
            height: r.u16()?,
            horizontal_resolution: r.fixed()?,
            vertical_resolution: r.fixed()?,
            data_size: r.u32()?,
            frame_count: r.u16()?,
            name: [0; 32],
            depth: 0,
            color_table_id: -1,
            color_table: None,
            extensions: Vec::new(),
            trailer: Vec::new(),
        };
        description.name.copy_from_slice(r.take(32)?);
        description.depth = r.u16()?;
        description.color_table_id = r.i16()?;
        description.read_extras(r.rest());
        Ok(description)
    }

    /// Careless writers leave 0 for the table's ID without a table, so nothing here is an error.
    fn read_extras(&mut self, mut rest: &[u8]) {
        if self.color_table_id == 0 {
            if let Some((table, behind)) = ColorTable::read(rest) {
                self.color_table = Some(table);
                rest = behind;
            }
        }
        while let Some((extension, behind)) = split_extension(rest) {
            self.extensions.push(extension);
            rest = behind;
        }
        self.trailer = rest.to_vec();
    }

    /// Encodes the description with its size in front.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.four_cc(self.codec);
        w.zeros(6);
        w.u16(self.data_reference_index);
        w.u16(self.version);
        w.u16(self.revision);
        w.four_cc(self.vendor);
        w.u32(self.temporal_quality);
        w.u32(self.spatial_quality);
        w.u16(self.width);
        w.u16(self.height);
        w.fixed(self.horizontal_resolution);
        w.fixed(self.vertical_resolution);
        w.u32(self.data_size);
        w.u16(self.frame_count);
        w.bytes(&self.name);
        w.u16(self.depth);
        w.i16(self.color_table_id);
        if let Some(table) = &self.color_table {
            table.write(&mut w);
        }
        for extension in &self.extensions {
            w.u32((extension.data.len() + EXTENSION_HEADER) as u32);
            w.four_cc(extension.kind);
            w.bytes(&extension.data);
        }
        w.bytes(&self.trailer);
        let fields = w.finish();
        let mut whole = ByteWriter::default();
        whole.u32((fields.len() + 4) as u32);
        whole.bytes(&fields);
        whole.finish()
    }

    /// Columns and rows.
    pub fn size(&self) -> (usize, usize) {
        (usize::from(self.width), usize::from(self.height))
    }

    /// The bits of a pixel, greys included; 24 where the depth has no meaning.
    pub fn bits(&self) -> u32 {
        match self.depth {
            1 | 33 => 1,
            2 | 34 => 2,
            4 | 36 => 4,
            8 | 40 => 8,
            16 => 16,
            32 => 32,
            _ => 24,
        }
    }

    /// The colours of an indexed picture: its own table, or the default one of its depth.
    pub fn palette(&self) -> Palette {
        match &self.color_table {
            Some(table) => palette::from_colors(&table.colors()),
            None => palette::for_depth(self.depth),
        }
    }
}

fn split_extension(bytes: &[u8]) -> Option<(Extension, &[u8])> {
    let mut r = ByteReader::new(RECORD, bytes);
    let size = usize::try_from(r.u32().ok()?).ok()?;
    let kind = r.four_cc().ok()?;
    let data = r.take(size.checked_sub(EXTENSION_HEADER)?).ok()?;
    Some((Extension { kind, data: data.to_vec() }, r.rest()))
}

#[cfg(test)]
#[path = "description_tests.rs"]
mod tests;
